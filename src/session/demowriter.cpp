// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demowriter.h"

#include "session/demotexts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace rueckhalt {

namespace {

template <typename E>
E drawn(std::span<const Weighted<E>> list, DemoRandom &random)
{
    int total = 0;
    for (const Weighted<E> &entry : list)
        total += entry.weight;
    int point = random.below(total);
    for (const Weighted<E> &entry : list) {
        if (point < entry.weight)
            return entry.value;
        point -= entry.weight;
    }
    Q_UNREACHABLE();
}
template <typename E, std::size_t N>
E drawn(const std::array<Weighted<E>, N> &list, DemoRandom &random)
{
    return drawn(std::span<const Weighted<E>>(list), random);
}

using S = SubType;
using SubTypes = std::span<const Weighted<SubType>>;

bool isRemote(Place place)
{
    return place == Place::Telephone || place == Place::Letter || place == Place::SocialMedia
        || place == Place::PrivateSphere;
}

/// What words and things can do at a place.
SubTypes mildActs(Place place, DemoRhythm rhythm)
{
    static constexpr auto online = std::to_array<Weighted<S>>(
        {{S::Comment, 52}, {S::Rating, 26}, {S::Insult, 14}, {S::Discrimination, 8}});
    static constexpr auto letter
        = std::to_array<Weighted<S>>({{S::Email, 60}, {S::Insult, 30}, {S::Discrimination, 10}});
    static constexpr auto phone = std::to_array<Weighted<S>>(
        {{S::Insult, 38}, {S::Shouting, 34}, {S::Abuse, 20}, {S::Harassment, 8}});
    static constexpr auto home = std::to_array<Weighted<S>>({{S::Harassment, 100}});
    static constexpr auto street = std::to_array<Weighted<S>>({{S::Insult, 46}, {S::Shouting, 22},
        {S::Abuse, 14}, {S::Recording, 8}, {S::OfficialVehicle, 6}, {S::Discrimination, 4}});
    static constexpr auto house = std::to_array<Weighted<S>>({{S::Insult, 36}, {S::Shouting, 34},
        {S::Abuse, 14}, {S::Harassment, 4}, {S::Furnishing, 5}, {S::Discrimination, 3},
        {S::Recording, 2}, {S::SexualRemark, 1}, {S::PrivateProperty, 1}});
    if (place == Place::SocialMedia)
        return online;
    if (place == Place::Letter)
        return letter;
    if (place == Place::Telephone)
        return phone;
    if (place == Place::PrivateSphere)
        return home;
    return rhythm == DemoRhythm::Field ? SubTypes(street) : SubTypes(house);
}

SubTypes graveActs(Place place)
{
    static constexpr auto online = std::to_array<Weighted<S>>({{S::Threat, 70}, {S::Doxing, 30}});
    static constexpr auto far
        = std::to_array<Weighted<S>>({{S::Threat, 84}, {S::Coercion, 10}, {S::Stalking, 6}});
    static constexpr auto near = std::to_array<Weighted<S>>({{S::Threat, 44}, {S::Pushing, 17},
        {S::Coercion, 8}, {S::Spitting, 8}, {S::Hitting, 8}, {S::Throwing, 7}, {S::Holding, 4},
        {S::Kicking, 3}, {S::Stalking, 2}, {S::SexualTouch, 1}});
    if (place == Place::SocialMedia)
        return online;
    return isRemote(place) ? SubTypes(far) : SubTypes(near);
}

Means meansOf(SubType subType)
{
    if (subType == SubType::Throwing)
        return Means::ThrownObject;
    return typeOf(subType) == IncidentType::Physical ? Means::HandBody : Means::None;
}

void add(IncidentDraft &draft, SubType subType)
{
    draft.subTypes.insert(subType);
    draft.types.insert(typeOf(subType));
    if (meansOf(subType) != Means::None)
        draft.means.insert(meansOf(subType));
}

template <typename E>
void orNone(CodeSet<E> &set)
{
    if (set.isEmpty())
        set.insert(E::None);
}

} // namespace

DemoWriter::DemoWriter(quint64 seed, QDate lastDay)
    : m_random(seed)
    , m_lastDay(lastDay)
    , m_calendar(lastDay)
    , m_lately(lastDay.addDays(-55), lastDay)
{
    found();
}

template <typename T>
T DemoWriter::freshId()
{
    typename T::Bytes bytes {};
    for (std::uint8_t &byte : bytes)
        byte = static_cast<std::uint8_t>(m_random.next() >> 56U);
    return T(bytes);
}

/// Makes offices, units and services, each once.
void DemoWriter::found()
{
    QHash<QString, ServiceId> services;
    QHash<QString, qsizetype> offices;
    for (const DemoTeam &team : demoTeams()) {
        const QString office = QString::fromUtf8(team.office);
        const UnitDefaults defaults {.jobArea = team.jobArea, .activity = team.activity};
        if (!offices.contains(office)) {
            offices.insert(office, m_organisation.units.size());
            m_organisation.units.append(
                {.id = freshId<UnitId>(), .parent = {}, .name = office, .defaults = defaults});
        }
        Unit &parent = m_organisation.units[offices.value(office)];
        parent.headcount += team.headcount;
        if (*team.name == '\0') {
            m_units.append(parent.id);
        } else {
            const UnitId parentId = parent.id;
            m_units.append(freshId<UnitId>());
            m_organisation.units.append({.id = m_units.last(),
                .parent = parentId,
                .name = QString::fromUtf8(team.name),
                .defaults = defaults,
                .headcount = team.headcount});
        }
        QList<ServiceId> own;
        for (const char *text : team.services) {
            const QString name = QString::fromUtf8(text);
            ServiceId &id = services[name];
            if (id.isNull()) {
                id = freshId<ServiceId>();
                m_organisation.services.append({.id = id, .name = name});
            }
            own.append(id);
        }
        m_services.append(own);
    }
}

DemoWriter::Occasion DemoWriter::usualOccasion()
{
    std::vector<int> shares;
    for (const DemoTeam &each : demoTeams())
        shares.push_back(each.share);
    const auto team = m_random.weighted(shares);
    const Trigger trigger = drawn(demoTeams()[team].triggers, m_random);
    return {team, trigger, {}, m_calendar.day(demoTeams()[team], trigger, m_random)};
}

DemoWriter::Occasion DemoWriter::recentOccasion()
{
    const auto teams = demoTeams();
    const auto team = std::ranges::find_if(
        teams, [](const DemoTeam &each) { return std::string_view(each.name) == "Kfz-Zulassung"; });
    const Place place = m_random.chance(60) ? Place::WaitingArea : Place::Counter;
    return {static_cast<std::size_t>(team - teams.begin()), Trigger::WaitingTime, place,
        m_lately.day(*team, Trigger::WaitingTime, m_random)};
}

DemoIncident DemoWriter::next()
{
    const Occasion occasion = m_random.chance(4) ? recentOccasion() : usualOccasion();
    const int index = static_cast<int>(occasion.team);
    const DemoTeam &team = demoTeams()[occasion.team];

    DemoIncident incident;
    IncidentDraft &draft = incident.draft;
    const Trigger trigger = occasion.trigger;
    draft.triggers.insert(trigger);
    if (trigger != Trigger::NoneRecognisable && m_random.chance(15)) {
        const Trigger second = drawn(team.triggers, m_random);
        if (second != Trigger::NoneRecognisable)
            draft.triggers.insert(second);
    }
    draft.unit = m_units[index];
    const QList<ServiceId> &services = m_services[index];
    draft.service = services[m_random.below(static_cast<int>(services.size()))];
    draft.place = occasion.place ? *occasion.place : drawn(team.places, m_random);
    if (trigger == Trigger::HomeVisit)
        draft.place = Place::CitizensHome;
    if (trigger == Trigger::PhoneUnreachable && m_random.chance(50))
        draft.place = Place::Telephone;

    const QDate day = occasion.day;
    const QTime time = DemoCalendar::time(team.rhythm, day, m_random);
    const AachenLevel level = levelFor(team.rhythm, isRemote(*draft.place));
    writeAct(draft, level, team);
    writeCircumstances(draft, team, time);
    writeInjury(draft, level);
    writeActions(draft, level);
    writeAlarm(draft, level);
    writeConsequences(draft, level);
    writeCulprit(draft);
    writePeople(draft, index);
    draft.occurred = occurred(day, time);
    incident.reported = reported(*draft.occurred, day, time);
    writeTexts(draft, level, m_organisation.service(draft.service)->name);
    return incident;
}

AachenLevel DemoWriter::levelFor(DemoRhythm rhythm, bool remote)
{
    static constexpr auto counter = std::to_array<int>({28, 51, 19, 2});
    static constexpr auto outside = std::to_array<int>({15, 42, 37, 6});
    static constexpr auto distant = std::to_array<int>({24, 58, 18, 0});
    const bool field = rhythm == DemoRhythm::Field || rhythm == DemoRhythm::Visits;
    return static_cast<AachenLevel>(
        remote ? m_random.weighted(distant) : m_random.weighted(field ? outside : counter));
}

void DemoWriter::writeAct(IncidentDraft &draft, AachenLevel level, const DemoTeam &team)
{
    const SubTypes mild = mildActs(*draft.place, team.rhythm);
    if (level == AachenLevel::Level0) {
        draft.types.insert(IncidentType::Verbal);
        draft.level = AachenLevel::Level0;
        static constexpr auto reasons
            = std::to_array<const char *>({"Lauter Streit in der Sache, keine Beleidigung.",
                "Hitziges Gespräch, blieb aber sachlich.", "Nur eine laute Beschwerde."});
        draft.person.levelReason = QString::fromUtf8(m_random.oneOf(reasons));
        return;
    }
    if (level == AachenLevel::Level1) {
        add(draft, drawn(mild, m_random));
        if (m_random.chance(25))
            add(draft, drawn(mild, m_random));
        return;
    }
    add(draft, drawn(graveActs(*draft.place), m_random));
    if (m_random.chance(45))
        add(draft, drawn(mild, m_random));
    if (level == AachenLevel::Level3)
        writeArms(draft);
}

void DemoWriter::writeArms(IncidentDraft &draft)
{
    static constexpr auto arms = std::to_array<Weighted<Means>>(
        {{Means::Blade, 58}, {Means::BluntObject, 34}, {Means::Firearm, 8}});
    draft.means.insert(drawn(std::span<const Weighted<Means>>(arms), m_random));
    add(draft, SubType::Threat);
}

void DemoWriter::writeCircumstances(IncidentDraft &draft, const DemoTeam &team, QTime time)
{
    const Place place = *draft.place;
    const bool waits = team.activity == ActivityForm::IndoorPublic && !isRemote(place)
        && team.rhythm == DemoRhythm::Counter;
    if (waits) {
        using B = WaitingBand;
        static constexpr auto angry
            = std::to_array<Weighted<B>>({{B::Over60, 34}, {B::UpTo60, 46}, {B::UpTo30, 20}});
        static constexpr auto usual = std::to_array<Weighted<B>>(
            {{B::UpTo15, 36}, {B::UpTo30, 29}, {B::UpTo60, 13}, {B::Over60, 4}, {B::Unknown, 18}});
        const bool tired = draft.triggers.contains(Trigger::WaitingTime);
        draft.waiting = drawn(tired ? std::span<const Weighted<B>>(angry) : usual, m_random);
    }
    const auto when = [this, &draft](bool possible, int percent, Circumstance circumstance) {
        if (possible && m_random.chance(percent))
            draft.circumstances.insert(circumstance);
    };
    const bool home = place == Place::CitizensHome;
    const bool dark = time.hour() >= 19;
    when(place == Place::Office || home, 38, Circumstance::AloneInRoom);
    when(waits, 14, Circumstance::Understaffed);
    when(draft.waiting == WaitingBand::Over60 || draft.waiting == WaitingBand::UpTo60, 80,
        Circumstance::LongWait);
    when(DemoCalendar::isBeforeClosing(team.rhythm, time), 75, Circumstance::ShortlyBeforeClosing);
    when(place == Place::PublicSpace && dark, 45, Circumstance::PoorLighting);
    when(home, 50, Circumstance::UnfamiliarPlace);
    when(home || place == Place::Corridor, 18, Circumstance::AlarmOutOfReach);
}

void DemoWriter::writeInjury(IncidentDraft &draft, AachenLevel level)
{
    draft.injury = Injury::None;
    draft.firstAid = Answer::No;
    if (!draft.types.contains(IncidentType::Physical))
        return;
    const bool severe = level == AachenLevel::Level3 && m_random.chance(20);
    if (severe || m_random.chance(48)) {
        draft.injury = severe ? Injury::Severe : Injury::Minor;
        draft.firstAid = m_random.chance(severe ? 100 : 55) ? Answer::Yes : Answer::No;
    }
}

void DemoWriter::writeActions(IncidentDraft &draft, AachenLevel level)
{
    const bool remote = isRemote(*draft.place);
    const bool outside = *draft.place == Place::PublicSpace || *draft.place == Place::CitizensHome;
    const auto grade = static_cast<std::size_t>(level);
    // Percent for the levels 0 to 3.
    const auto maybe
        = [&](const std::array<int, 4> &percent, ImmediateAction action, bool possible = true) {
              if (possible && m_random.chance(percent[grade]))
                  draft.actions.insert(action);
          };
    maybe({46, 58, 50, 20}, ImmediateAction::EndedTalk);
    maybe({24, 34, 34, 30}, ImmediateAction::FetchedColleague, !remote && !outside);
    maybe({2, 22, 44, 40}, ImmediateAction::SentOut, !remote && !outside);
    maybe({1, 8, 30, 45}, ImmediateAction::Security, !remote && !outside);
    maybe({0, 3, 34, 72}, ImmediateAction::Alarm, !remote);
    maybe({0, 3, 30, 94}, ImmediateAction::Police);
    maybe({0, 2, 14, 42}, ImmediateAction::LeftRoom, !remote);
    if (draft.injury == Injury::Severe)
        draft.actions.insert(ImmediateAction::Rescue);
    orNone(draft.actions);

    draft.police = draft.actions.contains(ImmediateAction::Police) ? Answer::Yes
        : m_random.chance(80)                                      ? Answer::No
                                                                   : Answer::Unknown;
}

void DemoWriter::writeAlarm(IncidentDraft &draft, AachenLevel level)
{
    if (isRemote(*draft.place) || level < AachenLevel::Level2)
        return;
    if (draft.actions.contains(ImmediateAction::Alarm))
        draft.alarm = m_random.chance(90) ? AlarmOutcome::Worked : AlarmOutcome::Failed;
    else
        draft.alarm = m_random.chance(60) ? AlarmOutcome::NotTriggered : AlarmOutcome::NotPresent;
}

void DemoWriter::writeConsequences(IncidentDraft &draft, AachenLevel level)
{
    const auto grade = static_cast<std::size_t>(level);
    const auto maybe = [&](const std::array<int, 4> &percent, Consequence consequence) {
        if (m_random.chance(percent[grade]))
            draft.consequences.insert(consequence);
    };
    maybe({14, 44, 70, 92}, Consequence::Strain);
    maybe({4, 16, 38, 70}, Consequence::WorkInterrupted);
    maybe({0, 1, 10, 40}, Consequence::UnfitForWork);
    maybe({1, 5, 14, 45}, Consequence::ServiceInterrupted);
    const bool house = draft.subTypes.contains(SubType::Furnishing)
        || draft.subTypes.contains(SubType::OfficialVehicle);
    if (house)
        draft.consequences.insert(Consequence::PropertyOfAuthority);
    if (draft.subTypes.contains(SubType::PrivateProperty))
        draft.consequences.insert(Consequence::PropertyPrivate);
    if (draft.types.contains(IncidentType::PropertyDamage))
        draft.damageEuro = 10 * m_random.between(2, m_random.chance(30) ? 180 : 40);
    orNone(draft.consequences);
    orNone(draft.means);
}

void DemoWriter::writeCulprit(IncidentDraft &draft)
{
    using C = CausedBy;
    static constexpr auto usual = std::to_array<Weighted<C>>({{C::Citizen, 78}, {C::Companion, 8},
        {C::Relative, 6}, {C::NoMatter, 4}, {C::Group, 3}, {C::Contractor, 1}});
    static constexpr auto online
        = std::to_array<Weighted<C>>({{C::UnknownOnline, 72}, {C::Citizen, 28}});
    static constexpr auto again = std::to_array<Weighted<Recurrence>>({{Recurrence::Once, 62},
        {Recurrence::SamePerson, 14}, {Recurrence::SameMatter, 10}, {Recurrence::Unclear, 14}});
    draft.causedBy = drawn(*draft.place == Place::SocialMedia ? std::span<const Weighted<C>>(online)
                                                              : std::span<const Weighted<C>>(usual),
        m_random);
    if (draft.causedBy == C::Group)
        draft.causedByCount
            = m_random.chance(55) ? CausedByCount::TwoOrThree : CausedByCount::MoreThanThree;
    else
        draft.causedByCount
            = draft.causedBy == C::UnknownOnline ? CausedByCount::Unknown : CausedByCount::One;
    draft.recurrence = draft.triggers.contains(Trigger::RepeatedConflict)
        ? (m_random.chance(60) ? Recurrence::SamePerson : Recurrence::SameMatter)
        : drawn(std::span<const Weighted<Recurrence>>(again), m_random);
}

void DemoWriter::writePeople(IncidentDraft &draft, int team)
{
    static constexpr auto counts = std::to_array<int>({79, 15, 5, 1});
    static constexpr auto roles = std::to_array<Weighted<ReporterRole>>(
        {{ReporterRole::Affected, 72}, {ReporterRole::Witness, 11}, {ReporterRole::Manager, 9},
            {ReporterRole::Confidant, 4}, {ReporterRole::Anonymous, 4}});
    draft.affectedCount = 1 + static_cast<int>(m_random.weighted(counts));
    draft.reporter = drawn(std::span<const Weighted<ReporterRole>>(roles), m_random);
    if (draft.reporter == ReporterRole::Anonymous || m_random.chance(12))
        return; // nobody said who it was
    const int headcount = demoTeams()[static_cast<std::size_t>(team)].headcount;
    while (draft.person.affectedNames.size() < draft.affectedCount) {
        // The square makes a few people bear most of it, as counters and posts do.
        const int point = m_random.below(1000);
        const int person = headcount * point * point / 1'000'000;
        const QString name = QStringLiteral("Personalnummer %1").arg(40000 + 100 * team + person);
        if (!draft.person.affectedNames.contains(name))
            draft.person.affectedNames.append(name);
    }
}

void DemoWriter::writeTexts(IncidentDraft &draft, AachenLevel level, const QString &service)
{
    const Trigger trigger = draft.triggers.values().constFirst();
    draft.person.description = demoDescription(draft, service, m_random);
    if (m_random.chance(14))
        draft.person.idea = demoIdea(trigger, m_random);
    draft.pressInterest = m_random.chance(
        trigger == Trigger::PoliticalHate || level == AachenLevel::Level3 ? 12 : 1);
    static constexpr auto ways = std::to_array<const char *>(
        {"Über die Teamleitung", "Dienstlich per E-Mail", "Gern im Gespräch"});
    if (draft.reporter != ReporterRole::Anonymous && m_random.chance(28)) {
        draft.feedbackWanted = true;
        draft.person.feedbackContact = QString::fromUtf8(m_random.oneOf(ways));
    }
}

IncidentTime DemoWriter::occurred(QDate day, QTime time)
{
    static constexpr auto precisions = std::to_array<int>({1, 4, 11, 22, 62});
    switch (static_cast<IncidentTime::Precision>(m_random.weighted(precisions))) {
    case IncidentTime::Precision::Year:
        return *IncidentTime::year(day.year());
    case IncidentTime::Precision::Month:
        return *IncidentTime::month(day.year(), day.month());
    case IncidentTime::Precision::Day:
        return *IncidentTime::day(day);
    case IncidentTime::Precision::Band:
        return *IncidentTime::band(day, bandOf(time));
    case IncidentTime::Precision::Minute:
        return *IncidentTime::minute(day, time);
    }
    Q_UNREACHABLE();
}

QDateTime DemoWriter::reported(const IncidentTime &occurred, QDate day, QTime time)
{
    static constexpr auto delays = std::to_array<int>({60, 22, 8, 4, 2, 1, 1, 2});
    int delay = static_cast<int>(m_random.weighted(delays));
    if (occurred.precision() < IncidentTime::Precision::Day)
        delay = m_random.between(25, 80); // half-known dates are those reported late
    const QTime desk = QTime(8, 0).addSecs(m_random.below(8 * 60) * 60);
    const QDateTime moment(day.addDays(delay), desk, Qt::UTC);
    const QDateTime soonest
        = QDateTime(day, time, Qt::UTC).addSecs(qint64 {60} * m_random.between(15, 50));
    const QDateTime latest(m_lastDay, QTime(16, 30), Qt::UTC);
    // Summer time would shift by an hour and nobody would notice: local time minus one hour is UTC.
    return std::max(std::min(moment, latest), soonest).addSecs(-3600);
}

} // namespace rueckhalt
