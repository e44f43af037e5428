// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/unitstandings.h"

#include "base/daywords.h"
#include "gui/common/uilanguage.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::UnitStandings)
};

TextLabel::Tone toneOf(MeasureState state)
{
    switch (state) {
    case MeasureState::InPlace:
        return TextLabel::Tone::Success;
    case MeasureState::Planned:
        return TextLabel::Tone::Normal;
    case MeasureState::Rejected:
        return TextLabel::Tone::Muted;
    }
    Q_UNREACHABLE();
}

QString noteOf(const MeasureMark &mark)
{
    QStringList parts;
    if (mark.state == MeasureState::InPlace && mark.since.isValid())
        parts << Texts::tr("since %1").arg(dayWords(mark.since, uiLanguage()));
    if (!mark.reason.isEmpty())
        parts << mark.reason;
    return parts.join(QStringLiteral(" · "));
}

QString nameOf(const UnitId &unit, const Organisation &organisation)
{
    return unit.isNull() ? Texts::tr("Whole authority") : organisation.pathOf(unit);
}

TextLabel *selectable(const QString &text, TextLabel::Tone tone)
{
    auto *label = new TextLabel(text, tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QList<UnitStanding> standingsOf(const OpenRegister &openRegister, const MeasureId &measure)
{
    const Organisation &organisation = openRegister.organisation();
    QList<UnitStanding> standings;
    for (const MeasureMark &mark : openRegister.marks()) {
        const bool isSeen = mark.unit.isNull() || openRegister.seesPlansOf(mark.unit);
        if (mark.measure == measure && isSeen)
            standings << UnitStanding {mark.unit, nameOf(mark.unit, organisation),
                wordFor(mark.state, uiLanguage()), true, noteOf(mark), toneOf(mark.state)};
    }
    const QDate today = openRegister.now().date();
    for (const auto &kept : openRegister.plan().proposals) {
        const Proposal &proposal = kept.value;
        if (std::ranges::find(proposal.measures, measure, &ProposedMeasure::measure)
            == proposal.measures.end())
            continue;
        for (const UnitId &unit : proposal.openUnits(measure, today)) {
            if (openRegister.seesPlansOf(unit))
                standings << UnitStanding {unit, nameOf(unit, organisation), Texts::tr("Proposed"),
                    false, Texts::tr("“%1”, waits for a decision").arg(proposal.title),
                    TextLabel::Tone::Muted};
        }
    }
    // What was decided for a unit that is no longer there says nothing any more.
    standings.removeIf([](const UnitStanding &standing) { return standing.name.isEmpty(); });
    const auto place = [&](const UnitStanding &standing) {
        const auto &units = organisation.units;
        return standing.unit.isNull()
            ? qsizetype {-1}
            : std::ranges::find(units, standing.unit, &Unit::id) - units.begin();
    };
    std::ranges::stable_sort(standings, {}, place);
    return standings;
}

QString summaryOf(const QList<UnitStanding> &standings)
{
    QList<UnitStanding> decided = standings;
    decided.removeIf([](const UnitStanding &standing) { return !standing.isDecided; });
    if (decided.size() == 1)
        return Texts::tr("%1: %2").arg(decided.first().state, decided.first().name);
    // Of one kind how many units, of several kinds only numbers: there is little room.
    QStringList numbers;
    for (const MeasureState state :
        {MeasureState::InPlace, MeasureState::Planned, MeasureState::Rejected}) {
        const QString word = wordFor(state, uiLanguage());
        const auto units = std::ranges::count(decided, word, &UnitStanding::state);
        if (units > 0 && units == decided.size())
            return Texts::tr("%1: %n units", nullptr, static_cast<int>(units)).arg(word);
        if (units > 0)
            numbers << Texts::tr("%1: %2").arg(word, QString::number(units));
    }
    return numbers.join(QStringLiteral(" · "));
}

QHash<MeasureId, QString> summariesOf(const OpenRegister &openRegister)
{
    QHash<MeasureId, QString> summaries;
    for (const MeasureMark &mark : openRegister.marks()) {
        QString &summary = summaries[mark.measure];
        if (summary.isEmpty())
            summary = summaryOf(standingsOf(openRegister, mark.measure));
    }
    return summaries;
}

QWidget *tableOf(const QList<UnitStanding> &standings)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Small);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int row = 0;
    for (const UnitStanding &standing : standings) {
        auto *about = new QVBoxLayout;
        about->setSpacing(0);
        auto *state = selectable(standing.state, standing.tone);
        state->setAccessibleName(Texts::tr("%1: %2").arg(standing.name, standing.state));
        about->addWidget(state);
        if (!standing.note.isEmpty())
            about->addWidget(selectable(standing.note, TextLabel::Tone::Muted));
        grid->addWidget(selectable(standing.name, TextLabel::Tone::Normal), row, 0, Qt::AlignTop);
        grid->addLayout(about, row, 1);
        ++row;
    }
    return table;
}

} // namespace rueckhalt
