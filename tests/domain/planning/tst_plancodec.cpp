// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/sealedplanning.h"
#include "domain/planning/plancodec.h"
#include "support/domain/planningsamples.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class PlanCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsRead();
    void emptyOnesAreReadToo();
    void everyTruncationIsDamaged();
    void everyFlippedBitIsRefusedOrCanonical();
    void newerFormatIsTold();
    void valuesBeyondTheirLimitsAreNotWritten();
    void reasonsThatTellMoreThanTheyMayAreNotRead();
    void hugeLengthsAreRefused();
};

namespace {

SealedPlanning sealedSample()
{
    return {.incidents = {IncidentId({1}), IncidentId({2})},
        .baseline = EffectNumbers {31, 0, 20, 9, 0, 2, 4},
        .checks = {{QDateTime(QDate(2027, 3, 1), QTime(8, 0), Qt::UTC), {31, 12, 20, 9, 5, 2, 4}}}};
}

Result<Proposal> proposalIn(ByteView bytes)
{
    return decodeProposal(ProposalId({7}), bytes);
}

Result<PlannedMeasure> planIn(ByteView bytes)
{
    return decodePlannedMeasure(PlanId({9}), bytes);
}

/// What is read was written that way: there is one form for each value.
template <typename Decode>
bool isRefusedOrCanonical(const QByteArray &bytes, Decode decode)
{
    const auto read = decode(bytesOf(bytes));
    return !read || encode(*read) == bytes;
}

template <typename Check>
void withEveryBitFlipped(QByteArray bytes, Check check)
{
    for (qsizetype i = 0; i < bytes.size() * 8; ++i) {
        const auto mask = static_cast<char>(1 << (i % 8));
        bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ mask);
        QVERIFY2(check(bytes), qPrintable(QStringLiteral("bit %1").arg(i)));
        bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ mask);
    }
}

} // namespace

void PlanCodecTest::whatWasWrittenIsRead()
{
    QVERIFY(proposalIn(bytesOf(*encode(fullProposal()))) == fullProposal());
    QVERIFY(planIn(bytesOf(*encode(fullPlan()))) == fullPlan());
    QVERIFY(decodeSealedPlanning(bytesOf(*encode(sealedSample()))) == sealedSample());
}

void PlanCodecTest::emptyOnesAreReadToo()
{
    Proposal proposal;
    proposal.id = ProposalId({7});
    proposal.created = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    QVERIFY(proposalIn(bytesOf(*encode(proposal))) == proposal);
    PlannedMeasure plan;
    plan.id = PlanId({9});
    QVERIFY(planIn(bytesOf(*encode(plan))) == plan);
    QVERIFY(decodeSealedPlanning(bytesOf(*encode(SealedPlanning {}))) == SealedPlanning {});
}

void PlanCodecTest::everyTruncationIsDamaged()
{
    const QByteArrayList written {
        *encode(fullProposal()), *encode(fullPlan()), *encode(sealedSample())};
    for (qsizetype length = 0; length < written[0].size(); ++length)
        QVERIFY(!proposalIn(bytesOf(written[0].first(length))));
    for (qsizetype length = 0; length < written[1].size(); ++length)
        QVERIFY(!planIn(bytesOf(written[1].first(length))));
    for (qsizetype length = 0; length < written[2].size(); ++length)
        QVERIFY(!decodeSealedPlanning(bytesOf(written[2].first(length))));
    QVERIFY(!proposalIn(bytesOf(written[0] + '\0')));
    QVERIFY(!planIn(bytesOf(written[0])));
    QVERIFY(!proposalIn(bytesOf(written[1])));
}

void PlanCodecTest::everyFlippedBitIsRefusedOrCanonical()
{
    withEveryBitFlipped(*encode(fullProposal()),
        [](const QByteArray &bytes) { return isRefusedOrCanonical(bytes, proposalIn); });
    withEveryBitFlipped(*encode(fullPlan()),
        [](const QByteArray &bytes) { return isRefusedOrCanonical(bytes, planIn); });
    withEveryBitFlipped(*encode(sealedSample()),
        [](const QByteArray &bytes) { return isRefusedOrCanonical(bytes, decodeSealedPlanning); });
}

void PlanCodecTest::newerFormatIsTold()
{
    QByteArray bytes = *encode(fullPlan());
    // After the two bytes of a map with more than 23 entries and the key 0.
    QCOMPARE(bytes.at(3), '\x01');
    bytes[3] = '\x02';
    const auto read = planIn(bytesOf(bytes));
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::NewerFormat);
}

void PlanCodecTest::valuesBeyondTheirLimitsAreNotWritten()
{
    const auto refuses = [](const std::function<void(PlannedMeasure &)> &spoil) {
        PlannedMeasure plan = fullPlan();
        spoil(plan);
        return !encode(plan);
    };
    QVERIFY(refuses([](auto &plan) { plan.measure = QString(65, u'A'); }));
    QVERIFY(refuses([](auto &plan) { plan.responsible = QString(201, u'x'); }));
    QVERIFY(refuses([](auto &plan) { plan.stages[0].name = QString(201, u'x'); }));
    QVERIFY(refuses([](auto &plan) { plan.stages.fill(Stage(plan.stages[0]), 51); }));
    QVERIFY(refuses([](auto &plan) { plan.tasks.fill(PlanTask(plan.tasks[0]), 201); }));
    QVERIFY(refuses([](auto &plan) { plan.start = QDate(2300, 1, 1); }));
    QVERIFY(refuses([](auto &plan) { plan.start = QDate(1800, 1, 1); }));
    QVERIFY(refuses([](auto &plan) { plan.effect.exposureAfter = -1; }));
    QVERIFY(refuses([](auto &plan) { plan.history[0].when = {}; }));
}

/// Triggers of a group that is too small: no program of ours writes that, so none reads it.
void PlanCodecTest::reasonsThatTellMoreThanTheyMayAreNotRead()
{
    Proposal proposal = fullProposal();
    proposal.measures[0].reasons[0].share = {};
    QVERIFY(problemOf(proposal).has_value());
    const auto bytes = encode(proposal);
    QVERIFY(bytes.has_value());
    QVERIFY(!proposalIn(bytesOf(*bytes)));
}

void PlanCodecTest::hugeLengthsAreRefused()
{
    for (const char *hex : {"a100", "bb00000000ffffffff", "a20001017affffffff",
             "9bffffffffffffffff", "a20001015bffffffffffffffff", "a20001089b00000000ffffffff"}) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        QVERIFY(!proposalIn(bytesOf(bytes)));
        QVERIFY(!planIn(bytesOf(bytes)));
        QVERIFY(!decodeSealedPlanning(bytesOf(bytes)));
    }
}

QTEST_APPLESS_MAIN(PlanCodecTest)
#include "tst_plancodec.moc"
