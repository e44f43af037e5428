// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/whatfollowed.h"

#include "base/daywords.h"
#include "domain/statistics/effectcount.h"
#include "reports/csvreport.h"
#include "session/measuretitle.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// The newest finding of the whole measure, else of any stage; null: none.
const EffectFinding *newestFinding(const PlannedMeasure &plan)
{
    const EffectFinding *newest = nullptr;
    for (const EffectFinding &finding : plan.findings) {
        if (!newest || finding.stage < 0 || newest->stage >= 0)
            newest = &finding;
    }
    return newest;
}

QString dayOrNothing(const QDate &day, Language language)
{
    return day.isValid() ? dayWords(day, language) : QString();
}

} // namespace

QString WhatFollowed::titleOf(const MeasureId &measure, Language language) const
{
    // Those who read it see what is done, not what became of its sheet.
    const auto once = measureOnceInForce(m_register, measure);
    return once ? once->title.in(language) : measure;
}

QString WhatFollowed::namesOf(const QList<UnitId> &units, Language language) const
{
    if (units.contains(UnitId()))
        return Words {"im ganzen Haus", "in the whole authority"}.in(language);
    QStringList names;
    for (const UnitId &unit : units) {
        if (const QString path = m_register.organisation().pathOf(unit); !path.isEmpty())
            names << path;
    }
    return names.join(QStringLiteral(", "));
}

QString WhatFollowed::sentenceFor(const PlannedMeasure &plan, Language language) const
{
    const QList<UnitId> places = plan.unitsInPlace();
    if (places.isEmpty()) {
        switch (plan.state) {
        case PlanState::Decided:
        case PlanState::Planned:
            return Words {
                "Das ist beschlossen und wird vorbereitet.", "That is decided and being prepared."}
                .in(language);
        case PlanState::Running:
            return Words {"Daran wird gearbeitet.", "Work on it is going on."}.in(language);
        case PlanState::Done:
        case PlanState::Checked:
        case PlanState::Stopped:
            return Words {
                "Das wird zurzeit nicht weiter verfolgt.", "That is not pursued at the moment."}
                .in(language);
        }
    }
    QString sentence = Words {"Das ist umgesetzt: %1.", "That is in place: %1."}.in(language).arg(
        namesOf(places, language));
    const EffectFinding *finding = newestFinding(plan);
    if (finding && finding->verdict != EffectVerdict::NotMeasurable)
        sentence += Words {" Die Prüfung ergab: %1.", " The check found: %1."}.in(language).arg(
            wordFor(finding->verdict, language));
    return sentence;
}

QList<StaffChange> WhatFollowed::forStaff(Language language) const
{
    QList<StaffChange> changes;
    for (const auto &kept : m_register.plan().plans) {
        const PlannedMeasure &plan = kept.value;
        const QList<UnitId> places = plan.unitsInPlace();
        if (places.isEmpty() || plan.state == PlanState::Stopped)
            continue;
        Period since = carriedOut(plan, -1);
        for (int stage = 0; !since.isValid() && stage < plan.stages.size(); ++stage)
            since = carriedOut(plan, stage);
        changes << StaffChange {plan.measure, titleOf(plan.measure, language),
            namesOf(places, language), sentenceFor(plan, language), since.last, places};
    }
    std::ranges::stable_sort(changes, std::ranges::greater(), &StaffChange::since);
    return changes;
}

Result<QList<ReportedChange>> WhatFollowed::forReporter(
    const IncidentId &incident, Language language) const
{
    QList<ReportedChange> changes;
    for (const auto &proposal : m_register.plan().proposals) {
        const auto behind = m_register.vault().sealedPlanning(ObjectId(proposal.value.id.bytes()));
        if (!behind)
            return tl::unexpected(behind.error());
        if (!behind->incidents.contains(incident))
            continue;
        for (const auto &kept : m_register.plan().plans) {
            if (kept.value.proposal == proposal.value.id
                && changes.size() < ReplyContent::MaxChanges)
                changes << ReportedChange {kept.value.measure,
                    titleOf(kept.value.measure, language), sentenceFor(kept.value, language)};
        }
    }
    return changes;
}

ReplyContent filledWith(ReplyContent reply, const QList<ReportedChange> &followed, OwnTexts own)
{
    for (const ReportedChange &change : followed) {
        const auto same
            = std::ranges::find(reply.changes, change.measure, &ReportedChange::measure);
        const auto empty = std::ranges::find_if(reply.changes,
            [](const ReportedChange &row) { return row.measure.isEmpty() && row.text.isEmpty(); });
        if (same != reply.changes.end()) {
            if (same->text.isEmpty() || own == OwnTexts::Replace)
                *same = change;
        } else if (empty != reply.changes.end()) {
            *empty = change;
        } else if (reply.changes.size() < ReplyContent::MaxChanges) {
            reply.changes << change;
        }
    }
    return reply;
}

int ownTextsAmong(const ReplyContent &reply, const QList<ReportedChange> &followed)
{
    return static_cast<int>(std::ranges::count_if(followed, [&](const ReportedChange &change) {
        return std::ranges::any_of(reply.changes, [&](const ReportedChange &row) {
            return row.measure == change.measure && !row.text.isEmpty() && row.text != change.text;
        });
    }));
}

PlanDocumentation documentationOf(
    const OpenRegister &openRegister, const UnitId &unit, Language language)
{
    const Organisation &organisation = openRegister.organisation();
    const QList<UnitId> wanted = withUnitsBelow({unit}, organisation);
    const auto text = [language](const Words &words) { return words.in(language); };
    PlanDocumentation documentation;
    documentation.unit
        = unit.isNull() ? text({"Ganzes Haus", "Whole authority"}) : organisation.pathOf(unit);
    documentation.made = openRegister.now().date();
    documentation.headings = {text({"Maßnahme", "Measure"}), text({"Art", "Class"}),
        text({"Stellen", "Units"}), text({"Verantwortlich", "Responsible"}),
        text({"Beginn", "Start"}), text({"Ende", "Due"}), text({"Kosten", "Cost"}),
        text({"Stand", "State"}), text({"Personalrat", "Staff council"}),
        text({"Erfolg erkennbar an", "Success is seen by"}), text({"Wirkung", "Effect"}),
        text({"Geprüft am", "Checked on"})};
    QList<PlannedMeasure> plans;
    for (const auto &kept : openRegister.plan().plans) {
        const PlannedMeasure &plan = kept.value;
        const bool concerns = unit.isNull() || plan.units.contains(UnitId())
            || std::ranges::any_of(
                plan.units, [&](const UnitId &each) { return wanted.contains(each); });
        if (!concerns || !Planning::isVisible(openRegister, plan.units))
            continue;
        plans << plan;
        const auto measure = measureOnceInForce(openRegister, plan.measure);
        QStringList units;
        for (const UnitId &each : plan.units)
            units << (each.isNull() ? text({"Ganzes Haus", "Whole authority"})
                                    : organisation.pathOf(each));
        const EffectFinding *finding = newestFinding(plan);
        documentation.measures << DocumentedMeasure {
            {QString(plan.measure + u' ' + rueckhalt::titleOf(openRegister, plan.measure, language))
                    .trimmed(),
                measure ? measure->classes.words(language).join(QStringLiteral(", ")) : QString(),
                units.join(QStringLiteral("; ")), plan.responsible,
                dayOrNothing(plan.start, language), dayOrNothing(plan.due, language),
                wordFor(plan.cost, language), wordFor(plan.state, language),
                wordFor(plan.council, language), plan.indicator,
                finding ? sentenceFor(*finding, language)
                        : text({"noch nicht geprüft", "not checked yet"}),
                finding ? dayWords(finding->made.date(), language) : QString()}};
    }
    documentation.warning = onlyPersonalWarning(plans, openRegister.catalog());
    return documentation;
}

QByteArray csvOf(const PlanDocumentation &documentation)
{
    const auto line = [](const QStringList &values) {
        QStringList fields;
        for (const QString &value : values)
            fields << csvField(value);
        return fields.join(u';') + QStringLiteral("\r\n");
    };
    QString text = QString(QChar(0xfeff)) + line(documentation.headings);
    for (const DocumentedMeasure &measure : documentation.measures)
        text += line(measure.values);
    return text.toUtf8();
}

} // namespace rueckhalt
