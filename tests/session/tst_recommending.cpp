// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recommending.h"
#include "session/reporting.h"
#include "support/session/testregister.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

qsizetype placeOf(const QList<Recommendation> &list, const char *measure)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).measure == QLatin1StringView(measure))
            return i;
    }
    return -1;
}

MeasureMark markOf(const char *measure, UnitId unit, MeasureState state)
{
    return {.measure = QString::fromLatin1(measure), .unit = unit, .state = state, .reason = {}};
}

} // namespace

class RecommendingTest : public QObject
{
    Q_OBJECT

private slots:
    void waitingTimeLeadsToShorterWaits();
    void whatIsInPlaceStepsBackAndSaysSo();
    void theNearestMarkHolds();
    void marksOfOtherUnitsDoNotHold();
    void rejectionNeedsAReason();
    void marksSurviveARestart();

private:
    static IncidentId report(TestRegister &reg, const char *unit)
    {
        IncidentDraft draft = verbalDraft();
        draft.unit = reg.unit(QString::fromUtf8(unit));
        return Reporting(reg.open()).record(draft)->id;
    }
};

void RecommendingTest::waitingTimeLeadsToShorterWaits()
{
    TestRegister reg;
    const auto list = Recommending(reg.open()).forIncident(report(reg, "Bürgeramt"));
    QVERIFY(list.has_value());
    QVERIFY(placeOf(*list, "B02") >= 0 && placeOf(*list, "B02") < 10);
    QVERIFY(!Recommending(reg.open()).forIncident(IncidentId {}).has_value());

    const std::array<FactTable::Row, 1> rows {0};
    const auto group = Recommending(reg.open()).forRows(rows);
    QCOMPARE(group.first().measure, list->first().measure);
}

void RecommendingTest::whatIsInPlaceStepsBackAndSaysSo()
{
    TestRegister reg;
    Recommending recommending(reg.open());
    const IncidentId id = report(reg, "Meldewesen");
    const auto before = placeOf(*recommending.forIncident(id), "B02");
    QVERIFY(recommending
                .mark(markOf("B02", reg.unit(QStringLiteral("Bürgeramt")), MeasureState::InPlace))
                .has_value());
    const auto list = recommending.forIncident(id);
    const auto after = placeOf(*list, "B02");
    QVERIFY(after > before);
    QVERIFY(list->at(after).reasons.last().kind == MatchReason::Kind::AlreadyInPlace);
}

void RecommendingTest::theNearestMarkHolds()
{
    TestRegister reg;
    Recommending recommending(reg.open());
    const UnitId office = reg.unit(QStringLiteral("Bürgeramt"));
    const UnitId unit = reg.unit(QStringLiteral("Meldewesen"));
    QSignalSpy changed(&reg.open(), &OpenRegister::marksChanged);
    QVERIFY(recommending.mark(markOf("A01", {}, MeasureState::Planned)).has_value());
    QVERIFY(recommending.markOf(QStringLiteral("A01"), unit)->state == MeasureState::Planned);
    QVERIFY(recommending.mark(markOf("A01", office, MeasureState::InPlace)).has_value());
    QVERIFY(recommending.markOf(QStringLiteral("A01"), unit)->state == MeasureState::InPlace);
    QVERIFY(recommending.unmark(QStringLiteral("A01"), office).has_value());
    QVERIFY(recommending.markOf(QStringLiteral("A01"), unit)->state == MeasureState::Planned);
    QCOMPARE(changed.size(), 3);
}

void RecommendingTest::marksOfOtherUnitsDoNotHold()
{
    TestRegister reg;
    Recommending recommending(reg.open());
    QVERIFY(recommending
                .mark(markOf("A01", reg.unit(QStringLiteral("Sozialamt")), MeasureState::InPlace))
                .has_value());
    QVERIFY(!recommending.markOf(QStringLiteral("A01"), reg.unit(QStringLiteral("Meldewesen"))));
    QVERIFY(!recommending.markOf(QStringLiteral("A01"), UnitId {}));
}

void RecommendingTest::rejectionNeedsAReason()
{
    TestRegister reg;
    Recommending recommending(reg.open());
    MeasureMark mark = markOf("A01", {}, MeasureState::Rejected);
    mark.reason = QStringLiteral("  ");
    QVERIFY(recommending.mark(mark).error().code == Error::Code::Invalid);
    mark.reason = QStringLiteral("Kein Geld im Haushalt");
    QVERIFY(recommending.mark(mark).has_value());
    mark.measure = QStringLiteral("Z99");
    QVERIFY(recommending.mark(mark).error().code == Error::Code::NotFound);
}

void RecommendingTest::marksSurviveARestart()
{
    TestRegister reg;
    QVERIFY(Recommending(reg.open()).mark(markOf("A01", {}, MeasureState::Planned)).has_value());
    reg.reopen();
    QCOMPARE(reg.open().marks().size(), 1);
    QVERIFY(reg.open().marks().first() == markOf("A01", {}, MeasureState::Planned));
}

QTEST_GUILESS_MAIN(RecommendingTest)
#include "tst_recommending.moc"
