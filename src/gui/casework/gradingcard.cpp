// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/gradingcard.h"

#include "gui/casework/casetextdialog.h"
#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/report/choicegroup.h"
#include "gui/report/freetextfield.h"
#include "gui/report/levelcard.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int LevelCards = 4;
constexpr int LevelWidth = 160;
constexpr int ReasonLines = 3;

} // namespace

GradingCard::GradingCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_levelLine(new TextLabel(this))
    , m_change(new QPushButton(this))
    , m_levels(new ChoiceGroup(this))
    , m_reasonLabel(new QLabel(this))
    , m_reasonNote(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_reason(new FreeTextField(this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
    , m_confirm(new QPushButton(this))
    , m_trackLine(new TextLabel(this))
    , m_track(new QPushButton(this))
{
    setObjectName(QStringLiteral("gradingCard"));
    m_levelLine->setObjectName(QStringLiteral("levelLine"));
    m_change->setObjectName(QStringLiteral("changeLevel"));
    m_levels->setObjectName(QStringLiteral("levels"));
    m_reason->setObjectName(QStringLiteral("levelReason"));
    m_problem->setObjectName(QStringLiteral("levelProblem"));
    m_confirm->setObjectName(QStringLiteral("confirmLevel"));
    m_trackLine->setObjectName(QStringLiteral("trackLine"));
    m_track->setObjectName(QStringLiteral("switchTrack"));
    setButtonKind(m_change, ButtonKind::Quiet);
    setButtonKind(m_track, ButtonKind::Quiet);
    m_levels->setMode(ChoiceGroup::Mode::One);
    m_levels->setColumns(LevelCards, LevelWidth);
    m_levels->setWords(
        [](int value) { return wordFor(static_cast<AachenLevel>(value), uiLanguage()); });
    for (const auto &term : terms<AachenLevel>())
        m_levels->addButton(new LevelCard(term.value, m_levels));
    m_reasonLabel->setTextFormat(Qt::PlainText);
    m_reason->setLimit(static_cast<int>(CaseEvent::MaxReason));
    m_reason->setLines(ReasonLines);
    m_reasonLabel->setBuddy(m_reason->findChild<QPlainTextEdit *>());
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_levelLine, m_levels, m_reasonLabel, m_reasonNote, m_reason, m_problem})
        column()->addWidget(part);
    column()->addWidget(m_confirm, 0, Qt::AlignLeft);
    column()->addWidget(m_change, 0, Qt::AlignLeft);
    column()->addWidget(m_trackLine);
    column()->addWidget(m_track, 0, Qt::AlignLeft);
    // In the order of reading, whatever was made first.
    setTabOrder(m_reason, m_confirm);
    setTabOrder(m_confirm, m_change);
    setTabOrder(m_change, m_track);
    connect(m_levels, &ChoiceGroup::changed, this, &GradingCard::showChoice);
    connect(m_confirm, &QPushButton::clicked, this, &GradingCard::confirm);
    connect(m_change, &QPushButton::clicked, this, &GradingCard::unfold);
    connect(m_track, &QPushButton::clicked, this, &GradingCard::switchTrack);
    retranslate();
}

void GradingCard::retranslate()
{
    setHeading(tr("Level and kind of case"));
    m_change->setText(tr("Change the level …"));
    m_reasonLabel->setText(tr("Why another level?"));
    m_reason->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Why another level?"));
}

AachenLevel GradingCard::chosen() const
{
    return chosenOf<AachenLevel>(*m_levels).value_or(editing().file().incident.facts.level);
}

bool GradingCard::isChanged() const
{
    return !editing().id().isNull() && m_levels->isVisibleTo(this)
        && (chosen() != editing().file().incident.facts.level || !m_reason->text().isEmpty());
}

void GradingCard::discard()
{
    m_shown = {};
    m_isUnfolded = false;
    m_reason->setText({});
}

void GradingCard::showCase()
{
    showLevel();
    showTrack();
    layOutAnew(this);
}

void GradingCard::showLevel()
{
    const CaseFile &file = editing().file();
    const AachenLevel level = file.incident.facts.level;
    const bool isConfirmed = file.standing().confirmedLevel.has_value();
    const QString word = shortWordFor(level, uiLanguage());
    m_levelLine->setText(isConfirmed
            ? tr("%1 is confirmed.").arg(word)
            : tr("Reported as %1. Nobody has confirmed it yet.").arg(word));
    if (m_shown != editing().id()) {
        m_shown = editing().id();
        m_isUnfolded = false;
        choose<AachenLevel>(*m_levels, level);
        m_reason->setText({});
    }
    const bool isOpen = editing().mayEnter() && (!isConfirmed || m_isUnfolded);
    m_levels->setVisible(isOpen);
    m_confirm->setVisible(isOpen);
    m_change->setVisible(editing().mayEnter() && !isOpen);
    for (const auto &term : terms<AachenLevel>())
        static_cast<LevelCard *>(m_levels->button(static_cast<int>(term.value)))
            ->setMark(term.value == level ? tr("now") : QString());
    m_problem->hide();
    showChoice();
}

void GradingCard::showChoice()
{
    const bool isOpen = m_levels->isVisibleTo(this);
    const bool isOther = isOpen && chosen() != editing().file().incident.facts.level;
    m_reasonLabel->setVisible(isOther);
    m_reasonNote->setVisible(isOther);
    m_reason->setVisible(isOther);
    if (!isOther)
        m_problem->hide();
    m_reasonNote->setText(editing().hasReporter()
            ? tr("The reporter reads this word for word.")
            : tr("The reason stands in the history of the case."));
    m_confirm->setText(isOther ? tr("Change the level") : tr("Confirm the level"));
    layOutAnew(this);
}

void GradingCard::unfold()
{
    m_isUnfolded = true;
    choose<AachenLevel>(*m_levels, editing().file().incident.facts.level);
    showLevel();
    m_levels->setFocus(Qt::TabFocusReason);
}

void GradingCard::confirm()
{
    const AachenLevel level = chosen();
    auto *edit = m_reason->findChild<QPlainTextEdit *>();
    const bool isOther = level != editing().file().incident.facts.level;
    const QString reason = isOther ? m_reason->text().trimmed() : QString();
    const bool wasUnfolded = std::exchange(m_isUnfolded, false);
    const QString problem
        = editing().problemAfter(editing().cases().confirmLevel(editing().id(), level, reason),
            isOther ? tr("The level is changed.") : tr("The level is confirmed."));
    setInvalid(edit, isOther ? problem : QString());
    if (problem.isEmpty()) {
        m_reason->setText({});
        showCase();
        m_change->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_isUnfolded = wasUnfolded;
    m_problem->setText(problem);
    m_problem->show();
    layOutAnew(this);
    if (isOther)
        edit->setFocus(Qt::OtherFocusReason);
}

void GradingCard::showTrack()
{
    const CaseFile &file = editing().file();
    const bool isSerious = file.track() == Track::Serious;
    const QString why = file.reasons().words(uiLanguage()).join(QStringLiteral(", "));
    QString line;
    if (isSerious)
        line = why.isEmpty() ? tr("A serious case: it was decided so.")
                             : tr("A serious case, because of: %1.").arg(why);
    else
        line = why.isEmpty() ? tr("A light case: it closes into the statistics, with thanks.")
                             : tr("A light case: it was decided so, in spite of: %1.").arg(why);
    if (isSerious)
        line += u' ' + tr("Somebody accompanies the affected person, and there are more duties.");
    m_trackLine->setText(line);
    m_track->setVisible(editing().mayEnter());
    m_track->setText(isSerious ? tr("Treat as a light case …") : tr("Treat as a serious case …"));
}

bool GradingCard::openAgain(const QString &form)
{
    const auto track = partOf<Track>(form, "track:");
    const CaseFile &file = editing().file();
    const bool isPossible = track && *track != file.track() && editing().mayEnter()
        && *track != suggestedTrack(file.incident.facts, file.rules);
    if (isPossible)
        switchTrack();
    return isPossible;
}

void GradingCard::switchTrack()
{
    const CaseFile &file = editing().file();
    const Track other = file.track() == Track::Serious ? Track::Light : Track::Serious;
    const QString notice
        = other == Track::Serious ? tr("It is a serious case now.") : tr("It is a light case now.");
    const auto decide = [this, other, notice](const QString &reason) {
        return editing().problemAfter(
            editing().cases().setTrack(editing().id(), other, reason), notice);
    };
    // Back to what the facts say needs no reason.
    if (other == suggestedTrack(file.incident.facts, file.rules)) {
        const QString problem = decide({});
        if (!problem.isEmpty())
            editing().prompter().tell(this, tr("This was not entered"), problem);
        return;
    }
    auto *dialog = new CaseTextDialog(
        {.title
            = other == Track::Serious ? tr("Treat as a serious case") : tr("Treat as a light case"),
            .intro = tr("The reason stands in the history of the case. The reporter does not see "
                        "it."),
            .verb = tr("&Decide so"),
            .fields = {{.name = QStringLiteral("reason"),
                .label = tr("&Reason"),
                .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
                .limit = static_cast<int>(CaseEvent::MaxReason)}}},
        editing().prompter(), [decide](const QStringList &texts) { return decide(texts.first()); },
        this);
    editing().open(dialog, QStringLiteral("track:") + codeOf(other));
}

QWidget *GradingCard::placeFor(CaseDuty duty, int)
{
    return duty == CaseDuty::ConfirmLevel ? m_confirm : nullptr;
}

} // namespace rueckhalt
