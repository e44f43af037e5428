// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/stagedialog.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "plan/ui_stagedialog.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rueckhalt {

StageDialog::StageDialog(const Organisation &organisation, Prompter &prompter, Setting setting,
    Save save, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_organisation(organisation)
    , m_setting(std::move(setting))
    , m_save(std::move(save))
    , m_ui(std::make_unique<Ui::StageDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->name->setText(m_setting.stage.name);
    // Of a measure for the whole authority any unit can be the pilot.
    if (m_setting.units.contains(UnitId()))
        m_ui->units->offerAll(m_organisation);
    else
        m_ui->units->offer(m_setting.units, m_organisation);
    m_ui->units->setChosen(m_setting.stage.units);
    for (DayEdit *day : {m_ui->start, m_ui->due, m_ui->finished})
        day->setToday(m_setting.today);
    m_ui->start->setDay(m_setting.stage.start);
    m_ui->due->setDay(m_setting.stage.due);
    m_ui->finished->setDay(m_setting.stage.finished);
    fillStates();
    m_ui->state->setCurrentIndex(static_cast<int>(m_setting.stage.state));
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->state, &QComboBox::currentIndexChanged, this, &StageDialog::takeState);
    connect(m_ui->go, &QPushButton::clicked, this, &StageDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &StageDialog::leave);
    retranslate();
    takeState();
    m_before = stage();
    resize(sizeHint().expandedTo({520, 0}));
    growToContent(this);
    m_ui->name->setFocus();
}

StageDialog::~StageDialog() = default;

void StageDialog::fillStates()
{
    const QSignalBlocker quiet(m_ui->state);
    const int before = std::max(0, m_ui->state->currentIndex());
    m_ui->state->clear();
    for (const Term<StageState> &state : terms<StageState>())
        m_ui->state->addItem(wordFor(state.value, uiLanguage()));
    m_ui->state->setCurrentIndex(before);
}

void StageDialog::retranslate()
{
    setWindowTitle(tr("Stage"));
    m_ui->heading->setText(m_setting.isNew ? tr("A new stage") : tr("Change the stage"));
    m_ui->intro->setVisible(m_setting.isFirst);
    m_ui->intro->setText(tr("The first stage is the pilot: try it in one unit first, and go on "
                            "when it has proved itself."));
}

void StageDialog::takeState()
{
    const bool isDone = m_ui->state->currentIndex() == static_cast<int>(StageState::Done);
    m_ui->finishedLabel->setVisible(isDone);
    m_ui->finished->setVisible(isDone);
    if (isDone && !m_ui->finished->day().isValid())
        m_ui->finished->setDay(m_setting.today);
    growToContent(this);
}

Stage StageDialog::stage() const
{
    Stage stage;
    stage.gate = m_setting.stage.gate; // The dialog has no fields for it.
    stage.name = m_ui->name->text().trimmed();
    stage.units = m_ui->units->chosen();
    stage.start = m_ui->start->day();
    stage.due = m_ui->due->day();
    stage.state = static_cast<StageState>(m_ui->state->currentIndex());
    if (stage.state == StageState::Done)
        stage.finished = m_ui->finished->day();
    return stage;
}

void StageDialog::go()
{
    QList<ErrorSummary::Entry> entries;
    const auto check = [&](QWidget *field, bool isWrong, const QString &sentence) {
        setInvalid(field, isWrong ? sentence : QString());
        if (isWrong)
            entries << ErrorSummary::Entry {sentence, field};
    };
    const Stage entered = stage();
    const QString asDay = tr("Please write the day like this: 01.12.2026.");
    check(m_ui->name, entered.name.isEmpty(), tr("Please give the stage a short name."));
    check(m_ui->units, entered.units.isEmpty(), tr("Please choose a unit."));
    check(m_ui->start, !m_ui->start->isReadable(), asDay);
    const bool endsTooSoon
        = entered.start.isValid() && entered.due.isValid() && entered.due < entered.start;
    check(m_ui->due, !m_ui->due->isReadable() || endsTooSoon,
        endsTooSoon ? tr("The stage ends before it begins.") : asDay);
    const bool isDone = entered.state == StageState::Done;
    const bool isAhead = entered.finished > m_setting.today;
    check(m_ui->finished, isDone && (!entered.finished.isValid() || isAhead),
        isAhead ? tr("This day is still to come.") : asDay);
    m_ui->errors->showProblems(tr("The stage cannot be saved yet"), entries);
    growToContent(this);
    if (entries.isEmpty() && m_save(entered))
        accept();
}

bool StageDialog::isChanged() const
{
    const bool isReadable
        = m_ui->start->isReadable() && m_ui->due->isReadable() && m_ui->finished->isReadable();
    return !isReadable || stage() != m_before;
}

void StageDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillStates();
        retranslate();
    }
    EntryDialog::changeEvent(event);
}

} // namespace rueckhalt
