// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/report/occurredfield.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QtTest>

using namespace rueckhalt;

class TestOccurredField : public QObject
{
    Q_OBJECT

    static constexpr int Exact = 4;
    static constexpr int Rough = 5;

    static QDateTime now() { return {QDate(2026, 11, 20), QTime(0, 30, 59)}; }

    template <typename T>
    static T *part(const OccurredField &field, const char *name)
    {
        return field.findChild<T *>(QLatin1StringView(name));
    }

    static void choose(const OccurredField &field, int answer)
    {
        part<ChoiceGroup>(field, "whenChips")->button(answer)->click();
    }

private slots:
    void quickAnswersSayWhatTheyMeanAndNoMore_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("now") << 0 << QStringLiteral("2026-11-20T00:30");
        QTest::newRow("an hour ago, the day before") << 1 << QStringLiteral("2026-11-19T23:30");
        QTest::newRow("this morning") << 2 << QStringLiteral("2026-11-20");
        QTest::newRow("yesterday") << 3 << QStringLiteral("2026-11-19");
        QTest::newRow("only roughly: the day at first") << Rough << QStringLiteral("2026-11-20");
    }
    void quickAnswersSayWhatTheyMeanAndNoMore()
    {
        QFETCH(int, answer);
        OccurredField field;
        field.setNow(now);
        QVERIFY(!field.value());
        QSignalSpy edited(&field, &OccurredField::edited);
        choose(field, answer);
        QVERIFY(!edited.isEmpty());
        QVERIFY(field.value().has_value());
        QTEST(field.value()->toCode(), "code");
        choose(field, answer); // taken back
        QVERIFY(!field.value());
    }

    void aGivenAnswerDoesNotMoveOnWithTheClock()
    {
        QDateTime moment = now();
        OccurredField field;
        field.setNow([&moment] { return moment; });
        choose(field, 0);
        moment = moment.addDays(3);
        QCOMPARE(field.value()->toCode(), QStringLiteral("2026-11-20T00:30"));
    }

    void thisMorningOffersTheMorningOnly()
    {
        OccurredField field;
        field.setNow(now);
        choose(field, 2);
        auto *bands = part<ChoiceGroup>(field, "bandChips");
        QVERIFY(!bands->button(static_cast<int>(TimeBand::LateMorning))->isHidden());
        QVERIFY(bands->button(static_cast<int>(TimeBand::Evening))->isHidden());
        bands->button(static_cast<int>(TimeBand::LateMorning))->click();
        QCOMPARE(field.value(), IncidentTime::band(QDate(2026, 11, 20), TimeBand::LateMorning));
        choose(field, 3); // another day, another part of the day
        QCOMPARE(field.value(), IncidentTime::day(QDate(2026, 11, 19)));
    }

    void exactTimeStartsAtTheMomentAndFollowsTheFields()
    {
        OccurredField field;
        field.setNow(now);
        choose(field, Exact);
        QCOMPARE(field.value()->toCode(), QStringLiteral("2026-11-20T00:30"));
        part<QDateEdit>(field, "date")->setDate(QDate(2026, 10, 2));
        part<QTimeEdit>(field, "time")->setTime(QTime(16, 5));
        QCOMPARE(field.value()->toCode(), QStringLiteral("2026-10-02T16:05"));
    }

    void roughTimeSaysMonthOrYear()
    {
        OccurredField field;
        field.setNow(now);
        choose(field, Rough);
        part<QComboBox>(field, "precision")->setCurrentIndex(1);
        QCOMPARE(field.value(), IncidentTime::month(2026, 11));
        part<QComboBox>(field, "precision")->setCurrentIndex(2);
        QCOMPARE(field.value(), IncidentTime::year(2026));
        QVERIFY(part<QWidget>(field, "bandChips")->isHidden());
    }

    void everyPrecisionComesBack_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
            {"1987", "2026-02", "2024-02-29", "2024-02-29 evening", "2024-02-29T23:59"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyPrecisionComesBack()
    {
        QFETCH(QString, code);
        OccurredField field;
        QSignalSpy edited(&field, &OccurredField::edited);
        field.setValue(IncidentTime::fromCode(code));
        QVERIFY(field.value().has_value());
        QCOMPARE(field.value()->toCode(), code);
        field.setValue(std::nullopt);
        QVERIFY(!field.value());
        QVERIFY(edited.isEmpty()); // showing is not editing
    }

    void tabLeavesADateAtOnce()
    {
        OccurredField field;
        field.setNow(now);
        choose(field, Exact);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        auto *date = part<QDateEdit>(field, "date");
        date->setFocus();
        QTest::keyClick(date, Qt::Key_Tab);
        QVERIFY(part<QTimeEdit>(field, "time")->hasFocus());
    }
};

QTEST_MAIN(TestOccurredField)
#include "tst_occurredfield.moc"
