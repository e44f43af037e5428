// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/incidentformpage.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/report/fieldblock.h"
#include "report/ui_incidentformpage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>

namespace rueckhalt {

namespace {

QString timeOf(const QDateTime &moment)
{
    return QLocale().toString(moment.time(), QLocale::ShortFormat);
}

} // namespace

IncidentFormPage::IncidentFormPage(
    Reporting &reporting, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_reporting(reporting)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IncidentFormPage>())
    , m_keeper(reporting, [this] { return isUntouched() ? IncidentDraft {} : draft(); })
    , m_sendAction(new QAction(this))
{
    setLargeControls(this);
    m_ui->setupUi(this);
    setButtonKind(m_ui->send, ButtonKind::Primary);
    setButtonKind(m_ui->discard, ButtonKind::Quiet);
    m_ui->send->setMinimumWidth(160);
    m_sendAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_sendAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_sendAction);
    m_ui->form->setNow([this] { return m_register.now().toLocalTime(); });
    m_ui->form->setOrganisation(m_register.organisation());
    connectParts();
    startAnew();
}

IncidentFormPage::~IncidentFormPage()
{
    // The window loses the focus while it goes, when the form is gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

void IncidentFormPage::connectParts()
{
    connect(m_ui->form, &IncidentForm::edited, this, &IncidentFormPage::takeEdit);
    connect(m_sendAction, &QAction::triggered, this, &IncidentFormPage::send);
    connect(m_ui->send, &QPushButton::clicked, this, &IncidentFormPage::send);
    connect(m_ui->discard, &QPushButton::clicked, this, &IncidentFormPage::discard);
    connect(&m_keeper, &DraftKeeper::saved, this, [this] {
        showState(tr("Draft saved at %1").arg(timeOf(m_register.now().toLocalTime())), false);
    });
    connect(&m_keeper, &DraftKeeper::failed, this,
        [this](const Error &error) { showState(sentenceFor(error), true); });
    connect(qApp, &QApplication::focusChanged, this, &IncidentFormPage::followFocus);
    connect(&m_register, &OpenRegister::organisationChanged, this,
        [this] { m_ui->form->setOrganisation(m_register.organisation()); });
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

void IncidentFormPage::setEmergencyLine(const QString &line)
{
    m_emergencyLine = line;
    retranslate();
}

void IncidentFormPage::setHelpOffers(const QString &offers)
{
    m_ui->sentView->setHelpOffers(offers);
}

IncidentDraft IncidentFormPage::draft() const
{
    return m_ui->form->draft();
}

void IncidentFormPage::setDraft(const IncidentDraft &draft)
{
    m_ui->form->setDraft(draft);
}

bool IncidentFormPage::isUntouched() const
{
    return draft() == m_fresh;
}

void IncidentFormPage::enter()
{
    m_ui->views->setCurrentWidget(m_ui->formView);
    if (isUntouched())
        restore();
    m_ui->form->focusFirst();
}

void IncidentFormPage::restore()
{
    const auto saved = m_reporting.savedDraft();
    if (!saved)
        return showState(sentenceFor(saved.error()), true);
    if (!saved->has_value())
        return;
    setDraft(saved->value().draft);
    m_restored = saved->value().saved.toLocalTime();
    retranslate();
}

void IncidentFormPage::startAnew()
{
    m_keeper.forget();
    m_checked = false;
    m_restored = {};
    IncidentDraft fresh;
    fresh.unit = m_lastUnit;
    setDraft(fresh);
    m_fresh = draft();
    m_ui->form->markProblems({});
    showState({}, false);
    retranslate();
    m_ui->scroll->ensureVisible(0, 0);
}

void IncidentFormPage::takeEdit()
{
    if (m_checked)
        m_ui->form->markProblems(m_reporting.problems(draft()));
    m_keeper.touch();
}

void IncidentFormPage::showState(const QString &sentence, bool isError)
{
    m_ui->draftState->setTone(isError ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);
    m_ui->draftState->setText(sentence);
}

bool IncidentFormPage::mayLeave()
{
    return m_keeper.save()
        || m_prompter.confirm(this, tr("The draft could not be saved"),
            tr("Your entries stay on this page as long as the program is open. Leave anyway?"),
            tr("Leave"));
}

void IncidentFormPage::send()
{
    if (m_ui->views->currentWidget() != m_ui->formView)
        return;
    const IncidentDraft sent = draft();
    m_checked = m_ui->form->showProblems(m_reporting.problems(sent));
    if (m_checked)
        return m_ui->scroll->ensureVisible(0, 0);
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
    if (const auto discarded = m_reporting.discardDraft(); !discarded) {
        m_prompter.tell(
            this, tr("The draft could not be discarded"), sentenceFor(discarded.error()));
        return;
    }
    startAnew();
    m_ui->form->focusFirst();
}

void IncidentFormPage::followFocus(QWidget *, QWidget *now)
{
    if (!now || !isAncestorOf(now)) {
        m_keeper.save();
        return;
    }
    const FieldBlock *block = FieldBlock::around(now);
    if (!block)
        return;
    m_ui->help->setTopic(block->plainTitle(), block->help());
    // Not under the mouse: what is clicked must not move away.
    if (QApplication::mouseButtons() == Qt::NoButton)
        m_ui->scroll->ensureWidgetVisible(now, 0, space::XXLarge * 2);
}

void IncidentFormPage::keyPressEvent(QKeyEvent *event)
{
    // Digits arrive here only when no text field has taken them.
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && m_ui->formView->isVisible() && m_ui->form->toggleType(event->key() - Qt::Key_0))
        return;
    Page::keyPressEvent(event);
}

void IncidentFormPage::arrange()
{
    const int line = fontMetrics().height();
    const bool compact = width() < m_ui->help->columnWidth() + line * 36;
    m_ui->bodyLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_ui->help->isCompact() != compact)
        m_ui->help->setCompact(compact);
    m_ui->form->setMaximumWidth(line * 56);
}

void IncidentFormPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void IncidentFormPage::retranslate()
{
    m_sendAction->setText(tr("Send the report"));
    m_ui->form->setEmergencyLine(m_emergencyLine.isEmpty()
            ? tr("Acute danger? Call 110 · internal alarm · first aiders")
            : m_emergencyLine);
    const bool today = m_restored.date() == m_register.now().toLocalTime().date();
    const QString when
        = today ? timeOf(m_restored) : QLocale().toString(m_restored, QLocale::ShortFormat);
    m_ui->form->setNotice(
        m_restored.isValid() ? tr("Draft from %1 restored").arg(when) : QString());
}

void IncidentFormPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        if (m_checked)
            m_ui->form->markProblems(m_reporting.problems(draft()));
        emit headingChanged();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
