// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/completeness.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<ReportGap>> terms<ReportGap>()
{
    using enum ReportGap;
    static constexpr std::array<Term<ReportGap>, 10> list {{
        {Day, "day", {"Tag", "day"}},
        {Unit, "unit", {"Dienststelle", "unit"}},
        {Trigger, "trigger", {"Auslöser", "trigger"}},
        {Injury, "injury", {"Verletzung", "injury"}},
        {Persons, "persons", {"betroffene Personen", "affected persons"}},
        {Police, "police", {"Polizei", "police"}},
        {FirstAid, "first-aid", {"Erste Hilfe", "first aid"}},
        {Alarm, "alarm", {"Alarm", "alarm"}},
        {Description, "description", {"Beschreibung", "description"}},
        {WhatHappened, "what-happened", {"genaue Handlung", "exact act"}},
    }};
    return list;
}

namespace {

/// Two sentences, about.
constexpr qsizetype tooShort = 40;

bool isOpen(ReportGap gap, const IncidentFacts &facts, const IncidentPersonPart &person)
{
    using enum ReportGap;
    const bool isGrave = facts.level >= AachenLevel::Level2;
    switch (gap) {
    case Day:
        return facts.occurred.precision() < IncidentTime::Precision::Day;
    case Unit:
        return facts.unit.isNull();
    case Trigger:
        return facts.triggers.isEmpty();
    case Injury:
        return isGrave && facts.injury == rueckhalt::Injury::Unknown;
    case Persons:
        return isGrave && facts.affectedCount > 0 && facts.affected.isEmpty()
            && person.affectedNames.isEmpty() && facts.reporter != ReporterRole::Anonymous;
    case Police:
        return isGrave && facts.police == Answer::Unknown;
    case FirstAid:
        return facts.types.contains(IncidentType::Physical) && facts.firstAid == Answer::Unknown;
    case Alarm:
        return isGrave && facts.actions.contains(ImmediateAction::Alarm) && !facts.alarm;
    case Description:
        return person.description.trimmed().size() < tooShort;
    case WhatHappened:
        return facts.subTypes.isEmpty() && facts.level >= AachenLevel::Level1;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ReportGap> gapsOf(const IncidentFacts &facts, const IncidentPersonPart &person)
{
    QList<ReportGap> gaps;
    for (const auto &term : terms<ReportGap>()) {
        if (isOpen(term.value, facts, person))
            gaps << term.value;
    }
    return gaps;
}

std::optional<FollowUpField> fieldFor(ReportGap gap)
{
    using enum ReportGap;
    switch (gap) {
    case Trigger:
        return FollowUpField::Triggers;
    case Injury:
        return FollowUpField::Injury;
    case Police:
        return FollowUpField::Police;
    case FirstAid:
        return FollowUpField::FirstAid;
    case Alarm:
        return FollowUpField::Alarm;
    case Day:
    case Unit:
    case Persons:
    case Description:
    case WhatHappened:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Words questionFor(ReportGap gap)
{
    using enum ReportGap;
    switch (gap) {
    case Day:
        return {"An welchem Tag war das?", "On which day was it?"};
    case Unit:
        return {"In welcher Dienststelle war das?", "At which office was it?"};
    case Trigger:
        return {"Was ging dem voraus, etwa eine lange Wartezeit oder ein Bescheid?",
            "What came before it, such as a long wait or a decision?"};
    case Injury:
        return {"Wurde jemand verletzt, auch leicht?", "Was anybody hurt, even slightly?"};
    case Persons:
        return {"Wer war betroffen? Sie müssen niemanden nennen.",
            "Who was affected? You need not name anybody."};
    case Police:
        return {"Wurde die Polizei gerufen?", "Was the police called?"};
    case FirstAid:
        return {"Hat jemand Erste Hilfe geleistet?", "Did anybody give first aid?"};
    case Alarm:
        return {"Hat der Alarm funktioniert?", "Did the alarm work?"};
    case Description:
        return {"Was ist der Reihe nach geschehen?", "What happened, one thing after the other?"};
    case WhatHappened:
        return {"Was genau wurde gesagt oder getan?", "What exactly was said or done?"};
    }
    Q_UNREACHABLE();
}

QString questionFor(const QList<ReportGap> &gaps, Language language)
{
    if (gaps.isEmpty())
        return {};
    static constexpr Words opening {"Danke für Ihre Meldung. Bitte ergänzen Sie, was Sie wissen:",
        "Thank you for your report. Please add what you know:"};
    QString text = opening.in(language);
    for (const ReportGap gap : gaps)
        text += QStringLiteral("\n– ") + questionFor(gap).in(language);
    return text;
}

} // namespace rueckhalt
