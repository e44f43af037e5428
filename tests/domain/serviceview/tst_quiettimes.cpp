// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/quiettimes.h"
#include "support/domain/observationbuilder.h"
#include "support/domain/randomfacts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

using Lack = QuietTimes::Lack;

namespace {

const UnitId bureau = numberedId<UnitId>(1);

Organisation town()
{
    return {{{.id = bureau, .name = QStringLiteral("Bürgeramt")}}, {}};
}

/// An hour of a weekday over all of 2027: it stands for 52 hours.
QString overYear(const char *weekday, int hour)
{
    return QStringLiteral("2027 %1 %2")
        .arg(QLatin1StringView(weekday))
        .arg(hour, 2, 10, QChar(u'0'));
}

/// Contacts a year, and waits in the classes up to 5, 10, 15, 20, 30 and 45 minutes.
void observe(ObservationBuilder &observed, const char *weekday, int hour, std::uint32_t contacts,
    std::initializer_list<std::uint32_t> waits)
{
    observed.add("contacts", bureau, overYear(weekday, hour), {contacts});
    observed.add("waiting", bureau, overYear(weekday, hour), waits);
}

/// Six hours: short waits on Tuesday, long ones on Monday, and in between.
ObservationBuilder usualWeek()
{
    ObservationBuilder observed;
    observe(observed, "Mon", 10, 1040, {0, 0, 0, 0, 0, 100});
    observe(observed, "Mon", 11, 1040, {0, 0, 0, 0, 50, 50});
    observe(observed, "Tue", 14, 520, {100});
    observe(observed, "Tue", 15, 520, {80, 20});
    observe(observed, "Thu", 8, 780, {0, 0, 100});
    observe(observed, "Thu", 9, 780, {0, 0, 0, 100});
    return observed;
}

QuietTimes times(ObservationBuilder &observed, const QList<HoursPeriod> &hours = {},
    const QStringList &withoutHours = {})
{
    QuietQuestion question {.unit = bureau,
        .from = {2027, 1, 1},
        .until = {2027, 12, 31},
        .withoutHours = withoutHours};
    for (const HoursPeriod &each : hours)
        question.hours << KnownHours {
            QStringLiteral("Amt %1").arg(question.hours.size() + 1), each};
    return quietTimesOf(observed.table(), IndicatorCatalogue::shipped(), town(), question);
}

Crowding at(const QuietTimes &found, Weekday weekday, int hour)
{
    return found.at(weekday, hour)->crowding;
}

} // namespace

class QuietTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void shortWaitsAreQuietAndLongOnesBusy();
    void openingHoursAreRespected();
    void ofSeveralOfficesTheCommonHoursCount();
    void withoutCommonHoursThoseOfOneOfficeCount();
    void afterTheLastAdmissionNobodyIsSentThere();
    void whereManyComeItIsNotQuiet();
    void tooLittleDataIsSaid();
    void equalWaitsGiveNoAdvice();
    void hoursThatFollowEachOtherAreOneSpan();
    void sidesNeverMix();
};

void QuietTimesTest::shortWaitsAreQuietAndLongOnesBusy()
{
    auto observed = usualWeek();
    const QuietTimes found = times(observed);
    QCOMPARE(found.lack, Lack::None);
    QCOMPARE(found.slotsOfWeek.size(), 6);
    QCOMPARE(at(found, Weekday::Tuesday, 14), Crowding::Quiet);
    QCOMPARE(at(found, Weekday::Tuesday, 15), Crowding::Quiet);
    QCOMPARE(at(found, Weekday::Thursday, 8), Crowding::Usual);
    QCOMPARE(at(found, Weekday::Thursday, 9), Crowding::Usual);
    QCOMPARE(at(found, Weekday::Monday, 10), Crowding::Busy);
    QCOMPARE(at(found, Weekday::Monday, 11), Crowding::Busy);
    const QuietSlot &calm = *found.at(Weekday::Tuesday, 14);
    QCOMPARE(calm.contactsPerHour, 10.0);
    QCOMPARE(*calm.wait, 2.5);
    QCOMPARE(*calm.longWaits, 0.0);
    QVERIFY(calm.isCalmest);
    QVERIFY(found.at(Weekday::Monday, 11)->isCalmest);
    QVERIFY(!found.at(Weekday::Monday, 10)->isCalmest);
    QCOMPARE(found.contactsPerHour, 15.0);
    QCOMPARE(
        sentenceFor(found, Language::German), QStringLiteral("Ruhig ist es: Dienstag 14–16 Uhr."));
    QVERIFY(!found.at(Weekday::Friday, 8));
    QVERIFY(quietMethod(found, Language::German).contains(u"nicht hinterlegt"));
}

void QuietTimesTest::openingHoursAreRespected()
{
    auto observed = usualWeek();
    HoursPeriod hours;
    hours.counter[0] = *hoursFrom(u"10-12");
    hours.counter[1] = *hoursFrom(u"14:30-16:00*"); // 14 o'clock is open for half the hour
    hours.counter[3] = *hoursFrom(u"8-10, 14-18");
    const QuietTimes found = times(observed, {hours});
    QVERIFY(!found.at(Weekday::Tuesday, 14));
    QVERIFY(found.at(Weekday::Tuesday, 15)->byAppointment);
    // Open, but nobody was counted there.
    QCOMPARE(at(found, Weekday::Thursday, 15), Crowding::Unknown);
    QCOMPARE(found.lack, Lack::TooFewSlots);
    QCOMPARE(found.hoursOf, QStringList {"Amt 1"});
    QVERIFY(!quietMethod(found, Language::German).contains(u"Amt 1")); // there is no other
}

void QuietTimesTest::ofSeveralOfficesTheCommonHoursCount()
{
    auto observed = usualWeek();
    HoursPeriod first;
    first.counter[0] = *hoursFrom(u"8-12");
    first.counter[1] = *hoursFrom(u"14-16");
    first.counter[3] = *hoursFrom(u"8-10");
    HoursPeriod second = first;
    second.counter[0] = *hoursFrom(u"10-12");
    second.counter[1] = *hoursFrom(u"14-16*");
    second.counter[3] = {};
    const QuietTimes found = times(observed, {first, second}, {QStringLiteral("Standesamt")});
    QVERIFY(!found.at(Weekday::Monday, 9)); // of the first alone
    QVERIFY(!found.at(Weekday::Thursday, 8));
    QVERIFY(found.at(Weekday::Monday, 11));
    QVERIFY(found.at(Weekday::Tuesday, 14)->byAppointment); // at one of them
    const QString method = quietMethod(found, Language::German);
    QVERIFY2(method.contains(u"alle diese Stellen geöffnet sind")
            && method.contains(u"Amt 1, Amt 2.") && method.contains(u"von: Standesamt."),
        qPrintable(method));
}

void QuietTimesTest::withoutCommonHoursThoseOfOneOfficeCount()
{
    auto observed = usualWeek();
    HoursPeriod first;
    first.counter[0] = *hoursFrom(u"10-12");
    HoursPeriod second;
    second.counter[1] = *hoursFrom(u"14-16");
    const QuietTimes found = times(observed, {first, second});
    QVERIFY(!found.hasCommonHours);
    QVERIFY(found.at(Weekday::Monday, 10) && found.at(Weekday::Tuesday, 14));
    QVERIFY(!found.at(Weekday::Thursday, 8));
    QVERIFY(quietMethod(found, Language::English).contains(u"say which"));
    // Of many only some are named.
    const QuietTimes many = times(observed, QList<HoursPeriod>(12, first));
    const QString method = quietMethod(many, Language::German);
    QVERIFY2(method.contains(u"Amt 8 und 4 weitere."), qPrintable(method));
}

void QuietTimesTest::afterTheLastAdmissionNobodyIsSentThere()
{
    auto observed = usualWeek();
    observe(observed, "Tue", 16, 400, {100});
    HoursPeriod hours;
    hours.counter[0] = *hoursFrom(u"10-12");
    hours.counter[1] = *hoursFrom(u"14-17");
    hours.counter[3] = *hoursFrom(u"8-10");
    hours.lastAdmission[1] = clockFrom(u"16:30");
    const QuietTimes found = times(observed, {hours});
    QVERIFY(!found.at(Weekday::Tuesday, 16));
    QCOMPARE(
        spansOf(found, Crowding::Quiet), (QList<QuietSpan> {{Weekday::Tuesday, 14, 16, false}}));
}

void QuietTimesTest::whereManyComeItIsNotQuiet()
{
    // Tuesday's waits are short because many counters are open: it is full all the same.
    auto observed = usualWeek();
    observe(observed, "Tue", 14, 5200, {100});
    const QuietTimes found = times(observed);
    QCOMPARE(at(found, Weekday::Tuesday, 14), Crowding::Usual);
    QCOMPARE(at(found, Weekday::Tuesday, 15), Crowding::Quiet);
}

void QuietTimesTest::tooLittleDataIsSaid()
{
    ObservationBuilder nothing;
    QCOMPARE(times(nothing).lack, Lack::NoContacts);
    ObservationBuilder contacts;
    contacts.add("contacts", bureau, overYear("Mon", 8), {900});
    QCOMPARE(times(contacts).lack, Lack::NoWaits);
    QVERIFY(sentenceFor(times(contacts), Language::German).contains(u"keine Wartezeiten"));
    // Enough hours, but one of them with few contacts.
    auto observed = usualWeek();
    observe(observed, "Fri", 8, QuietTimes::LeastContacts - 1, {40});
    QCOMPARE(at(times(observed), Weekday::Friday, 8), Crowding::Unknown);
    // One busy Friday says nothing of Fridays.
    ObservationBuilder once;
    once.add("contacts", bureau, QStringLiteral("2027-03-05T08"), {400});
    once.add("waiting", bureau, QStringLiteral("2027-03-05T08"), {400});
    QCOMPARE(at(times(once), Weekday::Friday, 8), Crowding::Unknown);
    ObservationBuilder few;
    for (int hour = 8; hour < 13; ++hour)
        observe(few, "Mon", hour, 900, {static_cast<std::uint32_t>(hour), 50});
    QCOMPARE(times(few).lack, Lack::TooFewSlots);
    QVERIFY(sentenceFor(times(few), Language::English).startsWith(u"Too little data"));
}

void QuietTimesTest::equalWaitsGiveNoAdvice()
{
    ObservationBuilder observed;
    for (int hour = 8; hour < 16; ++hour)
        observe(observed, "Mon", hour, 900, {50, 50});
    const QuietTimes found = times(observed);
    QCOMPARE(found.lack, Lack::NoDifference);
    for (const QuietSlot &slot : found.slotsOfWeek)
        QCOMPARE(slot.crowding, Crowding::Usual);
}

void QuietTimesTest::hoursThatFollowEachOtherAreOneSpan()
{
    QCOMPARE(spanWords({Weekday::Tuesday, 14, 16, false}, Language::German),
        QStringLiteral("Dienstag 14–16 Uhr"));
    QCOMPARE(spanWords({Weekday::Tuesday, 14, 16, true}, Language::English),
        QStringLiteral("Tuesday 14:00–16:00 (by appointment only)"));
}

void QuietTimesTest::sidesNeverMix()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 50; ++round) {
        ObservationBuilder observed;
        for (int hour = 8; hour < 8 + 6 + random.bounded(8); ++hour) {
            const auto first = static_cast<std::uint32_t>(random.bounded(3) * 30);
            observe(observed, "Mon", hour, static_cast<std::uint32_t>(52 + random.bounded(900)),
                {first, 0, 40, 0, 60 - first});
        }
        const QuietTimes found = times(observed);
        for (const QuietSlot &quiet : found.slotsOfWeek) {
            for (const QuietSlot &busy : found.slotsOfWeek) {
                if (quiet.crowding == Crowding::Quiet && busy.crowding == Crowding::Busy)
                    QVERIFY(*quiet.wait < *busy.wait);
            }
            if (quiet.crowding == Crowding::Quiet)
                QVERIFY(quiet.contactsPerHour <= found.contactsPerHour);
        }
    }
}

QTEST_APPLESS_MAIN(QuietTimesTest)
#include "tst_quiettimes.moc"
