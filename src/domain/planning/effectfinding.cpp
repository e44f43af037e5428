// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/effectfinding.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

EffectFilter derivedFilter(const Measure &measure, CodeSet<Place> places)
{
    EffectFilter filter;
    filter.triggers = measure.triggers;
    if (filter.triggers.isEmpty())
        filter.places = places;
    if (filter.triggers.isEmpty() && filter.places.isEmpty()
        && measure.incidentTypes != CodeSet<IncidentType>::all())
        filter.types = measure.incidentTypes;
    return filter;
}

EffectPeriods periodsAround(const QDate &start, const QDate &finished, int months)
{
    const auto monthOf = [](const QDate &day) { return QDate(day.year(), day.month(), 1); };
    EffectPeriods periods;
    periods.before = {monthOf(start).addMonths(-months), monthOf(start).addDays(-1)};
    const QDate first = monthOf(std::max(start, finished)).addMonths(1);
    periods.after = {first, first.addMonths(months).addDays(-1)};
    periods.due = periods.after.last.addDays(EffectPeriods::DaysForLateReports);
    return periods;
}

Period timeBefore(const Period &period)
{
    const QDate last = period.first.addDays(-1);
    const QDate next = period.last.addDays(1);
    if (period.first.day() != 1 || next.day() != 1)
        return {period.first.addDays(-period.days()), last};
    const int months
        = (next.year() - period.first.year()) * 12 + next.month() - period.first.month();
    return {period.first.addMonths(-months), last};
}

template <>
std::span<const Term<ExposureKind>> terms<ExposureKind>()
{
    using enum ExposureKind;
    static constexpr std::array<Term<ExposureKind>, 3> list {{
        {Days, "days", {"Tage", "days"}},
        {Contacts, "contacts", {"Kontakte mit Bürger:innen", "contacts with citizens"}},
        {Posts, "posts", {"Vollzeitstellen", "full-time posts"}},
    }};
    return list;
}

template <>
std::span<const Term<EffectVerdict>> terms<EffectVerdict>()
{
    using enum EffectVerdict;
    static constexpr std::array<Term<EffectVerdict>, 4> list {{
        {Effective, "effective", {"wirksam", "effective"}},
        {Partly, "partly", {"teilweise wirksam", "partly effective"}},
        {NotEffective, "not-effective", {"nicht wirksam", "not effective"}},
        {NotMeasurable, "not-measurable", {"nicht messbar", "not measurable"}},
    }};
    return list;
}

template <>
std::span<const Term<VerdictReason>> terms<VerdictReason>()
{
    using enum VerdictReason;
    static constexpr std::array<Term<VerdictReason>, 8> list {{
        {Target, "target",
            {"Seit der Umsetzung gibt es sicher weniger solche Vorfälle, und das Ziel ist "
             "erreicht.",
                "Since the measure was carried out there are surely fewer such incidents, and the "
                "target is reached."}},
        {BelowTarget, "below-target",
            {"Seit der Umsetzung gibt es sicher weniger solche Vorfälle, aber nicht so viel "
             "weniger wie angestrebt.",
                "Since the measure was carried out there are surely fewer such incidents, but not "
                "as many fewer as aimed at."}},
        {NoDecline, "no-decline",
            {"Ein Rückgang in der angestrebten Größe lässt sich ausschließen.",
                "A decline of the size aimed at can be ruled out."}},
        {TooFew, "too-few",
            {"Es gibt zu wenige solche Vorfälle, um eine Wirkung zu erkennen. Das sagt nichts "
             "gegen die Maßnahme.",
                "There are too few such incidents to recognise an effect. That says nothing "
                "against the measure."}},
        {TooUncertain, "too-uncertain",
            {"Die Zahlen passen zu einer Wirkung ebenso wie zu keiner. Ein längerer Zeitraum kann "
             "Klarheit bringen.",
                "The numbers fit an effect as well as none. A longer time may bring clarity."}},
        {TooEarly, "too-early",
            {"Die Zeit nach der Umsetzung ist noch zu kurz.",
                "The time since the measure was carried out is still too short."}},
        {MoreReporting, "more-reporting",
            {"Es gibt nicht weniger Meldungen, aber das Melden wurde in dieser Zeit erleichtert. "
             "Ein Rückgang kann dahinter verborgen sein.",
                "There are no fewer reports, but reporting was made easier in that time. A decline "
                "may be hidden behind that."}},
        {CannotBeSaid, "cannot-be-said",
            {"Es geht um zu wenige Menschen oder zu wenige Vorfälle, um das Ergebnis zu nennen, "
             "ohne dass man auf Einzelne schließen könnte.",
                "It is about too few people or too few incidents to state the result without "
                "letting anybody draw conclusions about single persons."}},
    }};
    return list;
}

template <>
std::span<const Term<EffectCaution>> terms<EffectCaution>()
{
    using enum EffectCaution;
    static constexpr std::array<Term<EffectCaution>, 7> list {{
        {ReportingCampaign, "campaign",
            {"In dieser Zeit wurde das Melden gefördert. Dann werden mehr Vorfälle bekannt, auch "
             "wenn nicht mehr geschieht.",
                "Reporting was promoted in that time. More incidents then become known, even if no "
                "more happen."}},
        {OtherMeasures, "other-measures",
            {"In denselben Stellen begannen andere Maßnahmen. Was gewirkt hat, lässt sich nicht "
             "trennen.",
                "Other measures began in the same units. What has worked cannot be told apart."}},
        {Season, "season",
            {"Verglichen werden verschiedene Jahreszeiten.", "Different seasons are compared."}},
        {PeakBefore, "peak-before",
            {"Vorher gab es ungewöhnlich viele Vorfälle. Danach werden es meist auch ohne Maßnahme "
             "weniger.",
                "There were unusually many incidents before. Afterwards there are mostly fewer "
                "even without a measure."}},
        {NotNormalised, "not-normalised",
            {"Ob mehr oder weniger Menschen kamen, ist nicht bekannt.",
                "Whether more or fewer people came is not known."}},
        {UncertainDates, "uncertain-dates",
            {"Vorfälle ohne genauen Tag sind nicht mitgezählt.",
                "Incidents without an exact day are not counted."}},
        {FewPersons, "few-persons",
            {"Die Vorfälle betreffen überwiegend eine einzelne Person. Das Ergebnis gilt nicht für "
             "alle.",
                "The incidents mostly affect one single person. The result does not hold for "
                "everybody."}},
    }};
    return list;
}

QString sentenceFor(const EffectFinding &finding, Language language)
{
    QString verdict = wordFor(finding.verdict, language);
    verdict[0] = verdict[0].toUpper();
    return verdict + QStringLiteral(". ") + wordFor(finding.reason, language);
}

QString sentenceFor(EffectCaution caution, Language language)
{
    return wordFor(caution, language);
}

} // namespace rueckhalt
