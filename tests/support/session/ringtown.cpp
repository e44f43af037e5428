// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/session/ringtown.h"

#include "crypto/systemrandom.h"
#include "session/observedservice.h"
#include "vault/indicatorkeeping.h"

#include <algorithm>

namespace rueckhalt::test {

namespace {

template <typename T>
T orStop(Result<T> result)
{
    if (!result)
        qFatal("ring town: error %d %s", static_cast<int>(result.error().code),
            qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

QString codeOfMember(int member)
{
    static const QStringList trees {QStringLiteral("Ahorn"), QStringLiteral("Birke"),
        QStringLiteral("Eiche"), QStringLiteral("Linde"), QStringLiteral("Ulme")};
    return trees.at(member);
}

} // namespace

QList<Observation> observedYear(const UnitId &unit, int year, std::uint32_t scale)
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    QList<Observation> observations;
    for (int month = 1; month <= 12; ++month) {
        const auto add = [&](const char *code, const ObservedNumbers &numbers) {
            observations << Observation {.unit = unit,
                .series = catalogue.seriesCalled(QString::fromLatin1(code))->number,
                .slot = *ServiceSlot::month(year, month),
                .numbers = numbers};
        };
        add("contacts", {100 * scale});
        add("appointments", {40 * scale});
        add("complaints", {scale});
        add("rating.overall", {scale, scale, 2 * scale, 4 * scale, 6 * scale});
        add("waiting", {20 * scale, 10 * scale, 5 * scale, 3 * scale, 2 * scale, scale});
    }
    return observations;
}

void observe(OpenRegister &openRegister, const QList<Observation> &observations)
{
    IndicatorRun run;
    run.kind = IndicatorRun::Kind::Form;
    run.made = fixedNow();
    run.source = QStringLiteral("Test");
    run.from = observations.first().slot.firstDay();
    run.until = observations.last().slot.lastDay();
    const auto observed = orStop(openRegister.observed());
    orStop(openRegister.vault().indicators().add(run, observations, observed->catalogue));
    openRegister.forgetObserved();
}

PlanId checkedMeasure(
    OpenRegister &openRegister, const UnitId &unit, EffectVerdict verdict, VerdictReason reason)
{
    const QDate finished(2025, 5, 20);
    PlanId::Bytes id {};
    systemRandom()(id);
    PlannedMeasure plan {.id = PlanId(id), .measure = QStringLiteral("A04")};
    plan.units = {unit};
    plan.state = PlanState::Checked;
    plan.responsible = QStringLiteral("Leitung");
    plan.start = QDate(2025, 2, 1);
    plan.due = QDate(2025, 5, 1);
    plan.history = {{.when = QDateTime(finished, QTime(9, 0), Qt::UTC),
        .kind = PlanEventKind::StateChanged,
        .to = PlanState::Done}};
    EffectFinding finding;
    finding.made = QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC);
    finding.periods = periodsAround(plan.start, finished, 12);
    finding.verdict = verdict;
    finding.reason = reason;
    finding.cautions = {EffectCaution::NotNormalised};
    finding.asked.months = 12;
    finding.units = plan.units;
    plan.findings = {finding};
    PlanChange change {.action = Action::PlanChanged, .object = plan.id.toByteArray()};
    change.plans = {{plan, 0}};
    orStop(openRegister.savePlanning(change));
    return plan.id;
}

RingWish RingTown::wish(RingPeriods periods)
{
    return {.name = QStringLiteral("Bürgerbüro mittlere Großstädte"),
        .code = codeOfMember(0),
        .periods = periods,
        .tasks = {{QStringLiteral("buergerbuero"),
                      {QStringLiteral("Bürgerbüro"), QStringLiteral("Citizens' office")}},
            {QStringLiteral("soziales"),
                {QStringLiteral("Soziales"), QStringLiteral("Social affairs")}},
            {QStringLiteral("kfz"),
                {QStringLiteral("Kfz-Zulassung"), QStringLiteral("Vehicle registration")}}},
        .figures = {QStringLiteral("contacts"), QStringLiteral("rating.overall"),
            QStringLiteral("waiting.median"), QStringLiteral("complaints.rate"),
            QStringLiteral("appointments.share")}};
}

RingTown::RingTown(int members, RingPeriods periods)
{
    for (int member = 0; member < members; ++member) {
        m_registers.push_back(std::make_unique<TestRegister>());
        const auto scale = static_cast<std::uint32_t>(member + 1);
        for (const int year : {2024, 2025}) {
            for (const char *unit : {"Bürgeramt", "Sozialamt"})
                observe(open(member),
                    observedYear(m_registers.back()->unit(QString::fromUtf8(unit)), year, scale));
        }
    }
    orStop(at(0).found(wish(periods)));
    for (int member = 1; member < members; ++member) {
        const auto card = orStop(at(member).card(codeOfMember(member)));
        orStop(at(0).admit(ring(0), orStop(Benchmarking::readCard(card))));
    }
    const QByteArray agreement = ring(0).newestPaper;
    for (int member = 0; member < members; ++member) {
        orStop(at(member).join(agreement));
        orStop(at(member).setOffices(ring(member),
            {{folder(member).unit(QStringLiteral("Bürgeramt")), QStringLiteral("buergerbuero"), {}},
                {folder(member).unit(QStringLiteral("Sozialamt")), QStringLiteral("soziales"),
                    {}}}));
    }
}

Benchmarking RingTown::at(int member) const
{
    return {open(member), systemRandom()};
}

KnownRing RingTown::ring(int member) const
{
    return orStop(at(member).ring({}));
}

QByteArray RingTown::sheet(int member, const QString &period) const
{
    return orStop(at(member).exportSheet(ring(member), *ServiceSlot::fromText(period)));
}

void RingTown::exchange(const QString &period) const
{
    QList<QByteArray> files;
    for (int member = 0; member < static_cast<int>(m_registers.size()); ++member)
        files << sheet(member, period);
    for (int member = 0; member < static_cast<int>(m_registers.size()); ++member)
        orStop(at(member).import(files));
}

} // namespace rueckhalt::test
