// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/incidentformpage.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/report/fieldblock.h"
#include "report/ui_incidentformpage.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>

namespace rueckhalt {

namespace {

/// The wheel scrolls the form and never changes an answer the pointer happens to be over.
class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    void protect(QWidget *widget)
    {
        widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

IncidentFormPage::IncidentFormPage(
    Reporting &reporting, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_reporting(reporting)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IncidentFormPage>())
    , m_sendAction(new QAction(this))
{
    setLargeControls(this);
    m_ui->setupUi(this);
    m_sections = {m_ui->what, m_ui->whenWhere, m_ui->severity, m_ui->more};
    setButtonKind(m_ui->send, ButtonKind::Primary);
    setButtonKind(m_ui->discard, ButtonKind::Quiet);
    m_ui->send->setMinimumWidth(160);
    m_ui->draftState->setTone(TextLabel::Tone::Muted);
    m_ui->emergency->setTone(TextLabel::Tone::Muted);
    m_ui->notice->setTone(TextLabel::Tone::Success);
    m_ui->notice->hide();
    m_sendAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_sendAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_sendAction);
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(AutosaveDelay);

    auto *guard = new WheelGuard(this);
    for (QComboBox *box : m_ui->content->findChildren<QComboBox *>())
        guard->protect(box);
    for (QAbstractSpinBox *box : m_ui->content->findChildren<QAbstractSpinBox *>())
        guard->protect(box);

    m_ui->whenWhere->setNow([this] { return m_register.now().toLocalTime(); });
    m_ui->whenWhere->setOrganisation(m_register.organisation());
    connectParts();
    retranslate();
    startAnew();
}

IncidentFormPage::~IncidentFormPage()
{
    // The window loses the focus while it goes, when the sections are gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

void IncidentFormPage::connectParts()
{
    for (FormSection *section : std::as_const(m_sections))
        connect(section, &FormSection::edited, this, &IncidentFormPage::takeEdit);
    connect(m_sendAction, &QAction::triggered, this, &IncidentFormPage::send);
    connect(m_ui->send, &QPushButton::clicked, this, &IncidentFormPage::send);
    connect(m_ui->discard, &QPushButton::clicked, this, &IncidentFormPage::discard);
    connect(&m_autosave, &QTimer::timeout, this, &IncidentFormPage::saveDraft);
    connect(qApp, &QApplication::focusChanged, this, &IncidentFormPage::followFocus);
    connect(&m_register, &OpenRegister::organisationChanged, this,
        [this] { m_ui->whenWhere->setOrganisation(m_register.organisation()); });
    connect(m_ui->sentView, &ReportSentView::anotherChosen, this, &IncidentFormPage::enter);
    connect(m_ui->sentView, &ReportSentView::openChosen, this,
        [this] { emit openRequested(m_ui->sentView->incident()); });
}

QString IncidentFormPage::title() const
{
    return tr("Report an incident");
}

QString IncidentFormPage::purpose() const
{
    return tr("Three answers are enough: what, when and where. Everything else is voluntary.");
}

QList<QAction *> IncidentFormPage::pageActions() const
{
    return {m_sendAction};
}

void IncidentFormPage::setEmergencyLine(const QString &line)
{
    m_emergencyLine = line;
    retranslate();
}

void IncidentFormPage::setHelpOffers(const QString &offers)
{
    m_ui->sentView->setHelpOffers(offers);
}

void IncidentFormPage::enter()
{
    m_ui->views->setCurrentWidget(m_ui->formView);
    if (isUntouched())
        restore();
    m_ui->what->setFocus(Qt::OtherFocusReason);
}

void IncidentFormPage::restore()
{
    const auto saved = m_reporting.savedDraft();
    if (!saved) {
        m_ui->draftState->setTone(TextLabel::Tone::Danger);
        m_ui->draftState->setText(sentenceFor(saved.error()));
        return;
    }
    if (!saved->has_value())
        return;
    setDraft(saved->value().draft);
    m_restored = saved->value().saved.toLocalTime();
    retranslate();
}

IncidentDraft IncidentFormPage::draft() const
{
    IncidentDraft draft = m_base;
    for (const FormSection *section : m_sections)
        section->fill(draft);
    return draft;
}

void IncidentFormPage::setDraft(const IncidentDraft &draft)
{
    m_base = draft;
    for (FormSection *section : std::as_const(m_sections))
        section->setDraft(draft);
}

bool IncidentFormPage::isUntouched() const
{
    return draft() == m_fresh;
}

void IncidentFormPage::startAnew()
{
    m_autosave.stop();
    m_checked = false;
    m_restored = {};
    IncidentDraft empty;
    empty.unit = m_lastUnit;
    setDraft(empty);
    m_fresh = draft();
    m_ui->draftState->clear();
    showProblems({});
    retranslate();
    m_ui->scroll->ensureVisible(0, 0);
}

void IncidentFormPage::takeEdit()
{
    const IncidentDraft now = draft();
    for (FormSection *section : std::as_const(m_sections))
        section->follow(now);
    if (m_checked)
        showProblems(problems());
    m_autosave.start();
}

bool IncidentFormPage::saveDraft()
{
    m_autosave.stop();
    const auto saved = m_reporting.saveDraft(isUntouched() ? IncidentDraft {} : draft());
    m_ui->draftState->setTone(saved ? TextLabel::Tone::Muted : TextLabel::Tone::Danger);
    const QString time
        = QLocale().toString(m_register.now().toLocalTime().time(), QLocale::ShortFormat);
    m_ui->draftState->setText(
        saved ? tr("Draft saved at %1").arg(time) : sentenceFor(saved.error()));
    return saved.has_value();
}

bool IncidentFormPage::mayLeave()
{
    if (!m_autosave.isActive() || saveDraft())
        return true;
    return m_prompter.confirm(this, tr("The draft could not be saved"),
        tr("Your entries stay on this page as long as the program is open. Leave anyway?"),
        tr("Leave"));
}

QList<IncidentFormPage::Problem> IncidentFormPage::problems() const
{
    QList<Problem> problems;
    for (const IncidentProblem &problem : m_reporting.problems(draft())) {
        for (FormSection *section : m_sections) {
            if (FieldBlock *block = section->blockFor(problem.field))
                problems.append({section, block, sentenceFor(problem, uiLanguage())});
        }
    }
    for (FormSection *section : m_sections) {
        for (const FormSection::Problem &own : section->ownProblems())
            problems.append({section, own.block, own.sentence});
    }
    return problems;
}

void IncidentFormPage::showProblems(const QList<Problem> &problems)
{
    for (FieldBlock *block : m_ui->content->findChildren<FieldBlock *>()) {
        QString sentence;
        for (const Problem &problem : problems)
            sentence = problem.block == block ? problem.sentence : sentence;
        block->setProblem(sentence);
    }
    if (problems.isEmpty())
        m_ui->summary->clear();
}

void IncidentFormPage::send()
{
    if (m_ui->views->currentWidget() != m_ui->formView)
        return;
    const auto found = problems();
    m_checked = !found.isEmpty();
    showProblems(found);
    if (m_checked) {
        QList<ErrorSummary::Entry> entries;
        for (const Problem &problem : found) {
            problem.section->reveal(problem.block);
            entries.append({problem.sentence, problem.block->answer()});
        }
        m_ui->summary->showProblems(
            tr("%n answer(s) missing or not possible yet", nullptr, int(found.size())), entries);
        m_ui->scroll->ensureWidgetVisible(m_ui->summary);
        return;
    }
    const IncidentDraft sent = draft();
    const auto recorded = m_reporting.record(sent);
    if (!recorded) {
        m_prompter.tell(this, tr("The report could not be sent"), sentenceFor(recorded.error()));
        return;
    }
    m_lastUnit = sent.unit;
    startAnew();
    m_ui->sentView->showIncident(*recorded);
    m_ui->views->setCurrentWidget(m_ui->sentView);
    emit noticed(tr("Incident %1 reported").arg(recorded->number));
    emit incidentSent(recorded->id);
}

void IncidentFormPage::discard()
{
    if (!m_prompter.confirm(this, tr("Discard the draft"),
            tr("Everything entered here is removed and cannot be brought back."),
            tr("Discard draft")))
        return;
    const auto discarded = m_reporting.discardDraft();
    if (!discarded) {
        m_prompter.tell(
            this, tr("The draft could not be discarded"), sentenceFor(discarded.error()));
        return;
    }
    startAnew();
    m_ui->what->setFocus(Qt::OtherFocusReason);
}

void IncidentFormPage::followFocus(QWidget *, QWidget *now)
{
    if (!now || !isAncestorOf(now)) {
        if (m_autosave.isActive())
            saveDraft();
        return;
    }
    const FieldBlock *block = FieldBlock::around(now);
    if (!block)
        return;
    m_ui->help->setTopic(block->plainTitle(), block->help());
    if (QApplication::mouseButtons() == Qt::NoButton)
        m_ui->scroll->ensureWidgetVisible(now, 0, space::XXLarge * 2);
}

void IncidentFormPage::keyPressEvent(QKeyEvent *event)
{
    // Digits arrive here only when no text field has taken them.
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && m_ui->formView->isVisible() && m_ui->what->toggleTile(event->key() - Qt::Key_0))
        return;
    Page::keyPressEvent(event);
}

void IncidentFormPage::arrange()
{
    const bool compact = width() < m_ui->help->columnWidth() + fontMetrics().height() * 36;
    m_ui->bodyLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_ui->help->isCompact() != compact)
        m_ui->help->setCompact(compact);
    m_ui->content->setMaximumWidth(fontMetrics().height() * 56);
}

void IncidentFormPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void IncidentFormPage::retranslate()
{
    m_sendAction->setText(tr("Send the report"));
    m_ui->emergency->setText(m_emergencyLine.isEmpty()
            ? tr("Acute danger? Call 110 · internal alarm · first aiders")
            : m_emergencyLine);
    const bool today = m_restored.date() == m_register.now().toLocalTime().date();
    const QString when = today ? QLocale().toString(m_restored.time(), QLocale::ShortFormat)
                               : QLocale().toString(m_restored, QLocale::ShortFormat);
    m_ui->notice->setVisible(m_restored.isValid());
    m_ui->notice->setText(
        m_restored.isValid() ? tr("Draft from %1 restored").arg(when) : QString());
}

void IncidentFormPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        if (m_checked)
            showProblems(problems());
        emit headingChanged();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
