// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/democases.h"

#include "domain/casework/casesettings.h"
#include "domain/deadline/deadline.h"
#include "session/granting.h"
#include "vault/casestore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Days = 49; ///< six weeks and a few days: every talk comes up
constexpr std::size_t MostCases = 60;

/// Puts together what happened to one case; what the rules do not allow is left out.
class DemoCase
{
public:
    DemoCase(IncidentFacts facts, const CaseRules &rules, const QDateTime &now)
        : m_facts(std::move(facts))
        , m_rules(rules)
        , m_now(now)
    {
        enter({.kind = CaseEvent::Kind::Opened, .state = CaseState::Reported});
    }

    [[nodiscard]] const QList<CaseEvent> &events() const { return m_events; }
    [[nodiscard]] const IncidentFacts &facts() const { return m_facts; }
    [[nodiscard]] Track track() const { return m_record.track(m_facts, m_rules); }
    [[nodiscard]] QDate reported() const { return germanDay(m_facts.reported); }

    void enter(CaseEvent event)
    {
        const CaseContext context {m_facts, m_record, false, m_rules};
        event.moment = m_now;
        if (problemOf(event, CaseActor::Officer, context, m_now))
            return;
        m_facts = amended(m_facts, event);
        m_record.append(event);
        m_events << std::move(event);
    }
    void move(CaseState state, const QString &reason = {})
    {
        enter({.kind = CaseEvent::Kind::StateChanged, .state = state, .reason = reason});
    }
    void confirmLevel()
    {
        enter({.kind = CaseEvent::Kind::LevelConfirmed,
            .level = m_facts.level,
            .levelBefore = m_facts.level});
    }
    void answer(FollowUpField field, const QString &value)
    {
        enter({.kind = CaseEvent::Kind::FieldEntered, .field = field, .text = value});
    }
    void answer(FollowUpField field, const QDate &day) { answer(field, day.toString(Qt::ISODate)); }
    void care(CareKind kind, CareOutcome outcome, int daysLater)
    {
        enter({.kind = CaseEvent::Kind::CareEntered,
            .care = kind,
            .answer = outcome,
            .day = reported().addDays(daysLater),
            .text = QStringLiteral("Fachkraft")});
    }
    void waiveTheRest()
    {
        const auto duties = openDuties({m_facts, m_record, false, m_rules});
        for (const OpenDuty &duty : duties)
            enter({.kind = CaseEvent::Kind::DutyWaived,
                .duty = duty.duty,
                .reason = QStringLiteral("Von der betroffenen Person nicht gewünscht")});
    }

private:
    IncidentFacts m_facts;
    CaseRules m_rules;
    QDateTime m_now;
    CaseRecord m_record;
    QList<CaseEvent> m_events;
};

void workOnLight(DemoCase &demo, int step)
{
    if (step == 0)
        return;
    demo.move(CaseState::InReview);
    if (step == 1)
        return;
    demo.confirmLevel();
    demo.answer(FollowUpField::FirstAidRecorded, demo.reported());
    demo.move(CaseState::Closed);
}

/// What is known after the first talks.
void answerQuestions(DemoCase &demo, int step)
{
    demo.answer(FollowUpField::Employment,
        step % 2 == 0 ? QStringLiteral("employee") : QStringLiteral("official"));
    demo.answer(FollowUpField::VictimKnewAct, demo.reported());
    demo.answer(FollowUpField::VictimKnewPerson, demo.reported());
    demo.answer(FollowUpField::SuperiorKnewAct, demo.reported().addDays(1));
    demo.answer(FollowUpField::IncapacityFrom, demo.reported());
    demo.answer(FollowUpField::IncapacityUntil, demo.reported().addDays(step + 2));
}

void workOnSerious(DemoCase &demo, int step, const Member &officer)
{
    if (step == 0)
        return;
    demo.move(CaseState::InReview);
    demo.enter({.kind = CaseEvent::Kind::CarerNamed,
        .carer = officer.id,
        .text = shownName(officer).left(CaseEvent::MaxName)});
    demo.care(CareKind::FirstCare, CareOutcome::Offered, 0);
    if (step == 1)
        return;
    demo.confirmLevel();
    demo.move(CaseState::Measures);
    demo.care(CareKind::FirstCare, CareOutcome::Accepted, 1);
    demo.care(CareKind::LegalProtection, CareOutcome::Offered, 1);
    answerQuestions(demo, step);
    if (step == 2)
        return;
    demo.care(CareKind::LegalProtection, CareOutcome::Declined, 2);
    demo.care(CareKind::TalkAfterTwoWeeks, CareOutcome::Held, 14);
    demo.answer(FollowUpField::VictimApplication, QStringLiteral("filed"));
    demo.answer(FollowUpField::VictimApplicationDay, demo.reported().addDays(2));
    demo.answer(FollowUpField::HouseBan, QStringLiteral("written"));
    demo.answer(FollowUpField::HouseBanUntil, demo.reported().addMonths(6));
    if (step == 3)
        return;
    demo.answer(FollowUpField::RiskAssessmentReviewed, demo.reported().addDays(3));
    demo.waiveTheRest();
    demo.move(CaseState::Closed);
}

/// Rows of the last weeks, the newest first.
std::vector<FactTable::Row> recentRows(const FactTable &facts, QDate lastDay)
{
    const auto from = lastDay.addDays(-Days).startOfDay(Qt::UTC).toSecsSinceEpoch();
    std::vector<FactTable::Row> rows;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (facts.reported[row] >= from)
            rows.push_back(row);
    }
    std::ranges::stable_sort(
        rows, [&](auto a, auto b) { return facts.reported[a] > facts.reported[b]; });
    rows.resize(std::min(rows.size(), MostCases));
    return rows;
}

} // namespace

Result<void> storeDemoCases(OpenRegister &openRegister, QDate lastDay)
{
    CaseSettings settings;
    settings.place.state = FederalState::NorthRhineWestphalia;
    settings.contacts.contacts
        = {{CareKind::FirstCare, QStringLiteral("Kollegiale Erstbetreuung"),
               QStringLiteral("Durchwahl 112"), {}, QStringLiteral("rund um die Uhr")},
            {CareKind::LegalProtection, QStringLiteral("Rechtsamt"),
                QStringLiteral("Durchwahl 300"), {}, QStringLiteral("Mo–Do 9–15 Uhr")}};
    if (auto saved = openRegister.vault().saveCaseSettings(settings); !saved)
        return saved;
    int light = 0;
    int serious = 0;
    for (const FactTable::Row row : recentRows(openRegister.facts(), lastDay)) {
        DemoCase demo(openRegister.facts().facts(row), settings.rules(), openRegister.now());
        if (demo.track() == Track::Light)
            workOnLight(demo, light++ % 4);
        else
            workOnSerious(demo, serious++ % 5, openRegister.me());
        if (auto added = openRegister.addToCase(openRegister.facts().ids[row], demo.events());
            !added)
            return added;
    }
    return {};
}

} // namespace rueckhalt
