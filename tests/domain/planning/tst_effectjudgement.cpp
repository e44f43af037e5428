// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/effectjudgement.h"

#include <QTest>

#include <random>

using namespace rueckhalt;

class EffectJudgementTest : public QObject
{
    Q_OBJECT

private slots:
    void verdictFollowsTheRules_data();
    void verdictFollowsTheRules();
    void moreVisitorsExplainMoreIncidents();
    void cautionsAreNamed();
    void chanceIsSeldomTakenForAnEffect();
    void sentencesSayTheNumbers();
    void filterFollowsFromTheMeasure();
    void everySentenceIsWhole();
};

namespace {

EffectPlan yearly(int target = 20)
{
    EffectPlan plan;
    plan.targetPercent = target;
    return plan;
}

EffectNumbers counts(int before, int after)
{
    return {.before = before, .after = after, .earlier = before, .largestPart = 1};
}

} // namespace

void EffectJudgementTest::verdictFollowsTheRules_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("campaign");
    QTest::addColumn<EffectVerdict>("verdict");
    QTest::addColumn<VerdictReason>("reason");
    using enum EffectVerdict;
    using enum VerdictReason;
    QTest::newRow("none before, none after") << 0 << 0 << false << NotMeasurable << TooFew;
    QTest::newRow("nine before, none after") << 9 << 0 << false << NotMeasurable << TooFew;
    QTest::newRow("ten before, none after") << 10 << 0 << false << Effective << Target;
    QTest::newRow("ten before, two after") << 10 << 2 << false << Effective << Target;
    QTest::newRow("ten before, three after") << 10 << 3 << false << NotMeasurable << TooUncertain;
    QTest::newRow("large decline") << 60 << 25 << false << Effective << Target;
    QTest::newRow("sure but small decline") << 2000 << 1800 << false << Partly << BelowTarget;
    QTest::newRow("no change, many") << 800 << 800 << false << NotEffective << NoDecline;
    QTest::newRow("no change, few") << 20 << 20 << false << NotMeasurable << TooUncertain;
    QTest::newRow("surely more") << 40 << 80 << false << NotEffective << NoDecline;
    QTest::newRow("more after a campaign") << 40 << 80 << true << NotMeasurable << MoreReporting;
    QTest::newRow("fewer in spite of a campaign") << 60 << 25 << true << Effective << Target;
}

void EffectJudgementTest::verdictFollowsTheRules()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(bool, campaign);
    const auto judgement = judge(counts(before, after), yearly(), {.campaign = campaign});
    QTEST(judgement.verdict, "verdict");
    QTEST(judgement.reason, "reason");
    const auto early
        = judge(counts(before, after), yearly(), {.campaign = campaign, .afterIsOver = false});
    QCOMPARE(early.reason, VerdictReason::TooEarly);
}

void EffectJudgementTest::moreVisitorsExplainMoreIncidents()
{
    EffectPlan plan = yearly();
    const EffectNumbers numbers = counts(300, 300);
    QCOMPARE(judge(numbers, plan, {}).verdict, EffectVerdict::NotEffective);
    plan.exposure = ExposureKind::Contacts;
    plan.exposureBefore = 20'000;
    QVERIFY(!plan.isNormalised());
    plan.exposureAfter = 40'000;
    const auto judgement = judge(numbers, plan, {});
    QCOMPARE(judgement.verdict, EffectVerdict::Effective);
    QCOMPARE(judgement.ratio.ratio, 0.5);
    QCOMPARE(judgement.expected, 600.0);
    QVERIFY(!judgement.cautions.contains(EffectCaution::NotNormalised));
}

void EffectJudgementTest::cautionsAreNamed()
{
    using enum EffectCaution;
    EffectNumbers numbers = counts(60, 20);
    QCOMPARE(judge(numbers, yearly(), {}).cautions, CodeSet<EffectCaution> {NotNormalised});
    numbers.earlier = 20;
    numbers.undated = 1;
    numbers.largestPart = 41;
    EffectPlan plan = yearly();
    plan.months = 6;
    const auto judgement = judge(numbers, plan, {.campaign = true, .otherMeasures = true});
    QCOMPARE(judgement.cautions, CodeSet<EffectCaution>::all());
}

/// A measure without any effect is called effective in at most one of forty checks.
void EffectJudgementTest::chanceIsSeldomTakenForAnEffect()
{
    constexpr int rounds = 4000;
    for (const double mean : {12.0, 30.0, 150.0}) {
        std::mt19937 random(7);
        std::poisson_distribution<int> events(mean);
        int wrong = 0;
        for (int round = 0; round < rounds; ++round) {
            const int before = events(random);
            const int after = events(random);
            const auto judgement = judge(counts(before, after), yearly(), {});
            wrong += judgement.verdict == EffectVerdict::Effective
                    || judgement.verdict == EffectVerdict::Partly
                ? 1
                : 0;
        }
        qInfo("mean %g: %.2f %% called effective by chance", mean, 100.0 * wrong / rounds);
        QVERIFY(wrong <= rounds * 0.035);
    }
}

void EffectJudgementTest::sentencesSayTheNumbers()
{
    const EffectNumbers numbers = counts(31, 12);
    const auto judgement = judge(numbers, yearly(), {});
    QCOMPARE(sentenceFor(numbers, yearly(), judgement, Language::German),
        QString::fromUtf8(
            "Vorher 31 Vorfälle, nachher 12. Je Tag gerechnet sind das 61\u00a0% weniger. Mit 95 "
            "Prozent Sicherheit liegt die Veränderung zwischen 82\u00a0% weniger und "
            "22\u00a0% weniger."));
    QCOMPARE(
        sentenceFor(counts(0, 3), yearly(), judge(counts(0, 3), yearly(), {}), Language::English),
        QStringLiteral("0 incidents before, 3 after."));
    const auto early = judge(numbers, yearly(), {.afterIsOver = false});
    QVERIFY(!sentenceFor(numbers, yearly(), early, Language::German).contains(u'%'));
}

void EffectJudgementTest::filterFollowsFromTheMeasure()
{
    Measure measure;
    measure.incidentTypes = {IncidentType::Verbal};
    measure.triggers = {Trigger::WaitingTime};
    QCOMPARE(
        derivedFilter(measure, {Place::Counter}), (EffectFilter {{Trigger::WaitingTime}, {}, {}}));
    measure.triggers = {};
    QCOMPARE(derivedFilter(measure, {Place::Counter}), (EffectFilter {{}, {}, {Place::Counter}}));
    QCOMPARE(derivedFilter(measure), (EffectFilter {{}, {IncidentType::Verbal}, {}}));
    measure.incidentTypes = CodeSet<IncidentType>::all();
    QCOMPARE(derivedFilter(measure), EffectFilter {});
}

void EffectJudgementTest::everySentenceIsWhole()
{
    for (const Language language : {Language::German, Language::English}) {
        for (const auto &caution : terms<EffectCaution>())
            QVERIFY(sentenceFor(caution.value, language).endsWith(u'.'));
        for (const auto &reason : terms<VerdictReason>())
            QVERIFY(wordFor(reason.value, language).endsWith(u'.'));
    }
    EffectFinding finding;
    QVERIFY(
        sentenceFor(finding, Language::German).startsWith(QStringLiteral("Nicht messbar. Es ")));
}

QTEST_APPLESS_MAIN(EffectJudgementTest)
#include "tst_effectjudgement.moc"
