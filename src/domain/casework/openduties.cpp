// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/openduties.h"

#include "domain/casework/followuptable.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Field = FollowUpField;

/// The facts of a case that duties look at, for one affected person.
class DutyCheck
{
public:
    DutyCheck(const CaseContext &now, int person)
        : m_now(now)
        , m_person(person)
        , m_values(now.record.standing().valuesOf({person, 1}))
        , m_care(now.record.standing().careOf(person))
        , m_isSerious(now.track() == Track::Serious && now.facts.affectedCount > 0)
    {
    }
    [[nodiscard]] bool isOpen(CaseDuty duty) const;

private:
    [[nodiscard]] const CaseStanding &standing() const { return m_now.record.standing(); }
    [[nodiscard]] QString value(Field field) const { return m_values.value(field); }
    [[nodiscard]] bool isMissing(Field field) const { return value(field).isEmpty(); }
    /// Against one of those accused at least.
    [[nodiscard]] bool isApplicationOpen(Field field) const
    {
        return std::ranges::any_of(standing().offenderNumbers(), [&](int offender) {
            const QString said = standing().valuesOf({m_person, offender}).value(field);
            return said.isEmpty() || said == QLatin1StringView("open");
        });
    }
    [[nodiscard]] bool isNotOffered(CareKind kind) const { return !m_care.contains(kind); }
    [[nodiscard]] bool isUnfit() const
    {
        return m_now.facts.consequences.contains(Consequence::UnfitForWork)
            || !isMissing(Field::IncapacityFrom);
    }
    [[nodiscard]] bool isHurt() const
    {
        return isUnfit()
            || (m_now.facts.injury != Injury::None && m_now.facts.injury != Injury::Unknown);
    }
    [[nodiscard]] bool isOfficial() const
    {
        return value(Field::Employment) == QLatin1StringView("official");
    }
    [[nodiscard]] bool isNoticeDue() const
    {
        return !isOfficial() && needsAccidentNotice(m_now, m_values).value_or(false);
    }
    [[nodiscard]] bool hasHouseBan() const
    {
        return !isMissing(Field::HouseBan) && value(Field::HouseBan) != QLatin1StringView("no");
    }
    [[nodiscard]] bool isCareOpen(CaseDuty duty) const;
    [[nodiscard]] bool isNoticeOpen(CaseDuty duty) const;

    const CaseContext &m_now;
    int m_person;
    FollowUpValues m_values;
    CareStandings m_care;
    bool m_isSerious;
};

bool DutyCheck::isCareOpen(CaseDuty duty) const
{
    using enum CaseDuty;
    if (duty == AwaitAnswers)
        return std::any_of(m_care.keyValueBegin(), m_care.keyValueEnd(), [](const auto &care) {
            return isUndecided(care.second.answer) && !isFollowUpTalk(care.first);
        });
    if (!m_isSerious)
        return false;
    if (duty == NameCarer)
        return standing().carer.isNull();
    if (duty == OfferFirstCare)
        return isNotOffered(CareKind::FirstCare);
    if (duty == OfferDoctor)
        return isHurt() && isNotOffered(CareKind::Doctor);
    if (duty == OfferLegalProtection)
        return mayBeProsecutedOnApplication(m_now.facts) && isNotOffered(CareKind::LegalProtection);
    // An invitation is no talk yet.
    const CareKind talk
        = duty == TalkAfterTwoWeeks ? CareKind::TalkAfterTwoWeeks : CareKind::TalkAfterSixWeeks;
    const auto standing = m_care.find(talk);
    return standing == m_care.end() || isUndecided(standing->answer);
}

bool DutyCheck::isNoticeOpen(CaseDuty duty) const
{
    using enum CaseDuty;
    if (m_now.facts.affectedCount == 0)
        return false;
    if (duty == StateEmployment)
        return isHurt() && m_isSerious && isMissing(Field::Employment);
    if (duty == StateIncapacity)
        return isUnfit()
            && (isMissing(Field::IncapacityFrom)
                || (isMissing(Field::IncapacityUntil) && isMissing(Field::WorkResumed)));
    if (duty == ReportServiceAccident)
        return isOfficial() && isHurt() && isMissing(Field::ServiceAccidentReported);
    if (duty == SendAccidentNotice)
        return isNoticeDue() && isMissing(Field::AccidentNoticeSent);
    if (duty == InformStaffCouncil)
        return isNoticeDue() && isMissing(Field::StaffCouncilInformed);
    return isNoticeDue() && (isMissing(Field::SafetyInformed) || isMissing(Field::DoctorInformed));
}

bool DutyCheck::isOpen(CaseDuty duty) const
{
    using enum CaseDuty;
    if (standing().isWaived(duty, m_person))
        return false;
    switch (duty) {
    case ConfirmLevel:
        return !standing().confirmedLevel;
    case ReadAdditions:
        return m_now.hasUnreadAdditions;
    case NameCarer:
    case OfferFirstCare:
    case OfferDoctor:
    case OfferLegalProtection:
    case TalkAfterTwoWeeks:
    case TalkAfterSixWeeks:
    case AwaitAnswers:
        return isCareOpen(duty);
    case RecordFirstAid:
        return m_now.facts.firstAid == Answer::Yes && isMissing(Field::FirstAidRecorded);
    case StateEmployment:
    case StateIncapacity:
    case SendAccidentNotice:
    case ReportServiceAccident:
    case InformStaffCouncil:
    case InformSafetyAndDoctor:
        return isNoticeOpen(duty);
    case DecideVictimApplication:
        return m_isSerious && mayBeProsecutedOnApplication(m_now.facts)
            && isApplicationOpen(Field::VictimApplication);
    case DecideSuperiorApplication:
        return m_isSerious && maySuperiorApply(m_now.facts)
            && isApplicationOpen(Field::SuperiorApplication);
    case DecideAuthorityApplication:
        return m_now.track() == Track::Serious && mayAuthorityApply(m_now.facts)
            && isApplicationOpen(Field::AuthorityApplication);
    case LimitHouseBan:
        return hasHouseBan() && isMissing(Field::HouseBanUntil);
    case ReviewRiskAssessment:
        return m_now.track() == Track::Serious && m_now.facts.level >= AachenLevel::Level2
            && isMissing(Field::RiskAssessmentReviewed);
    }
    Q_UNREACHABLE();
}

/// When care is due, counted from the report: nobody could act before.
QDateTime dueOf(CaseDuty duty, const CaseContext &now)
{
    const QDateTime &from = now.facts.reported;
    if (!from.isValid())
        return {};
    if (duty == CaseDuty::OfferFirstCare || duty == CaseDuty::NameCarer)
        return from.addSecs(qint64 {3600} * now.rules.firstCareHours);
    if (duty == CaseDuty::TalkAfterTwoWeeks)
        return from.addDays(now.rules.firstTalkDays);
    if (duty == CaseDuty::TalkAfterSixWeeks)
        return from.addDays(now.rules.secondTalkDays);
    return {};
}

} // namespace

QList<OpenDuty> openDuties(const CaseContext &now)
{
    QList<OpenDuty> open;
    if (isFinished(now.record.standing().state))
        return open;
    const QList<int> persons = now.record.standing().personNumbers();
    std::vector<DutyCheck> checks;
    for (const int person : persons)
        checks.emplace_back(now, person);
    for (const auto &term : terms<CaseDuty>()) {
        const bool isOfEach = persons.size() > 1 && isOfEachPerson(term.value);
        for (std::size_t i = 0; i < (isOfEach ? checks.size() : 1); ++i) {
            if (checks[i].isOpen(term.value))
                open << OpenDuty {term.value, dueOf(term.value, now),
                    isOfEach ? persons.at(static_cast<qsizetype>(i)) : 0};
        }
    }
    return open;
}

std::optional<bool> needsAccidentNotice(const CaseContext &now)
{
    return needsAccidentNotice(now, now.record.standing().values);
}

std::optional<bool> needsAccidentNotice(const CaseContext &now, const FollowUpValues &values)
{
    if (now.facts.injury == Injury::Fatal)
        return true;
    QDate from = dayIn(values, Field::IncapacityFrom);
    if (!from.isValid())
        return std::nullopt;
    QDate until = dayIn(values, Field::IncapacityUntil);
    const QDate resumed = dayIn(values, Field::WorkResumed);
    if (!until.isValid() && resumed.isValid())
        until = resumed.addDays(-1);
    if (!until.isValid())
        return std::nullopt;
    // The day of the accident is not counted; where it is not known exactly, nothing is left out.
    if (now.facts.occurred.date().isValid() && from <= now.facts.occurred.date())
        from = now.facts.occurred.date().addDays(1);
    return from.daysTo(until) + 1 > now.rules.noticeAfterDays;
}

} // namespace rueckhalt
