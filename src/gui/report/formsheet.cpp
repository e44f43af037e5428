// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/formsheet.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/report/choicegroup.h"
#include "gui/report/fieldblock.h"
#include "gui/report/formsection.h"
#include "report/ui_formsheet.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace rueckhalt {

FormSheet::FormSheet(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FormSheet>())
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
    connect(m_ui->form, &IncidentForm::edited, this, &FormSheet::takeEdit);
    connect(m_sendAction, &QAction::triggered, this, &FormSheet::send);
    connect(m_ui->send, &QPushButton::clicked, this, &FormSheet::send);
    connect(m_ui->discard, &QPushButton::clicked, this, &FormSheet::discardRequested);
    connect(qApp, &QApplication::focusChanged, this, &FormSheet::followFocus);
    retranslate();
}

FormSheet::~FormSheet()
{
    // The window loses the focus while it goes, when the form is gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

void FormSheet::setNeeds(const FormNeeds &needs)
{
    m_needs = needs;
    m_ui->form->setNow(needs.now);
}

void FormSheet::setOrganisation(const Organisation &organisation)
{
    m_ui->form->setOrganisation(organisation);
}

void FormSheet::append(FormSection *section)
{
    m_ui->form->append(section);
}

void FormSheet::askSenderApart()
{
    auto *roles = m_ui->form->findChild<ChoiceGroup *>(QStringLiteral("reporterChips"));
    roles->setValueVisible(static_cast<int>(ReporterRole::Anonymous), false);
}

void FormSheet::insertOnTop(QWidget *widget)
{
    m_ui->form->insertOnTop(widget);
}

void FormSheet::setButtonWords(std::function<ButtonWords()> words)
{
    m_words = std::move(words);
    retranslate();
}

void FormSheet::setEmergencyLine(const QString &line)
{
    m_emergencyLine = line;
    retranslate();
}

void FormSheet::setNotice(const QString &notice)
{
    m_ui->form->setNotice(notice);
}

void FormSheet::showState(const QString &sentence, bool isError)
{
    m_ui->draftState->setTone(isError ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);
    m_ui->draftState->setText(sentence);
}

IncidentDraft FormSheet::draft() const
{
    return m_ui->form->draft();
}

void FormSheet::setDraft(const IncidentDraft &draft)
{
    m_ui->form->setDraft(draft);
}

void FormSheet::begin(const IncidentDraft &fresh)
{
    m_checked = false;
    setDraft(fresh);
    m_fresh = draft();
    // Nothing is wrong yet, also where a section of its own asks something that is needed.
    m_ui->form->clearProblems();
    showState({}, false);
    m_ui->scroll->ensureVisible(0, 0);
}

bool FormSheet::isUntouched() const
{
    return draft() == m_fresh;
}

void FormSheet::focusFirst()
{
    m_ui->form->focusFirst();
}

void FormSheet::setBusy(bool busy)
{
    for (QWidget *part : std::initializer_list<QWidget *> {m_ui->form, m_ui->send, m_ui->discard})
        part->setEnabled(!busy);
    m_sendAction->setEnabled(!busy);
}

void FormSheet::takeEdit()
{
    if (m_checked)
        m_ui->form->markProblems(m_needs.problems(draft()));
    emit edited();
}

void FormSheet::send()
{
    const IncidentDraft sent = draft();
    m_checked = m_ui->form->showProblems(m_needs.problems(sent));
    if (m_checked)
        return m_ui->scroll->ensureVisible(0, 0);
    emit sendRequested(sent);
}

void FormSheet::followFocus(QWidget *, QWidget *now)
{
    if (!now || !isAncestorOf(now)) {
        emit focusLeft();
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

void FormSheet::keyPressEvent(QKeyEvent *event)
{
    // Digits arrive here only when no text field has taken them.
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && m_ui->form->isEnabled() && m_ui->form->toggleType(event->key() - Qt::Key_0))
        return;
    QWidget::keyPressEvent(event);
}

void FormSheet::arrange()
{
    const int line = fontMetrics().height();
    const bool compact = width() < m_ui->help->columnWidth() + line * 36;
    m_ui->bodyLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_ui->help->isCompact() != compact)
        m_ui->help->setCompact(compact);
    m_ui->form->setMaximumWidth(line * 56);
}

void FormSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FormSheet::retranslate()
{
    m_sendAction->setText(tr("Send the report"));
    if (m_words) {
        const ButtonWords words = m_words();
        m_ui->send->setText(words.send);
        m_ui->discard->setText(words.discard);
    }
    m_ui->form->setEmergencyLine(m_emergencyLine.isEmpty()
            ? tr("Acute danger? Call 110 · internal alarm · first aiders")
            : m_emergencyLine);
}

void FormSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        if (m_checked)
            m_ui->form->markProblems(m_needs.problems(draft()));
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
