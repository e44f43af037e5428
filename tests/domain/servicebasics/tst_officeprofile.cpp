// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/officenotice.h"
#include "domain/servicebasics/servicecodec.h"
#include "support/domain/officesamples.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class OfficeProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void problemsAreTold_data();
    void problemsAreTold();
    void hoursInForceFollowTheDay();
    void closedSpecialAndHolidaysGoBeforeTheWeek();
    void figuresFollowTheirDefinition();
    void changesNameTheirParts();
    void everyBasicHasItsRule();
    void basicsFollowTheLastCheckElseTheProfile();
    void measuresThatHelpMostComeFirst();
    void whatWasWrittenIsRead();
    void nothingElseIsRead();
    void signsSayTheSameInEachLanguage();
    void closingTellsWhenItIsOpenAgain();
    void closedDaysShareMonthAndYearWhereTheyCan_data();
    void closedDaysShareMonthAndYearWhereTheyCan();
    void noSignTellsWhoIsMissing();
};

void OfficeProfileTest::problemsAreTold_data()
{
    using Change = std::function<void(OfficeProfile &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, const Change &change, int problems = 1) {
        QTest::newRow(name) << change << problems;
    };
    row(
        "in order", [](OfficeProfile &) {}, 0);
    row("no name", [](OfficeProfile &p) { p.name = QStringLiteral(" "); });
    row("address that a browser would run",
        [](OfficeProfile &p) { p.website = QStringLiteral("javascript:alert(1)"); });
    row("address with a password",
        [](OfficeProfile &p) { p.booking = QStringLiteral("https://a:b@stadt.example"); });
    row("mail without host", [](OfficeProfile &p) { p.mail = QStringLiteral("buergeramt@"); });
    row("closing that ends before it begins",
        [](OfficeProfile &p) { p.closed[0].last = QDate(2026, 12, 1); });
    row("closings that overlap", [](OfficeProfile &p) { p.closed << p.closed.first(); });
    row("closing without its own reason",
        [](OfficeProfile &p) { p.closed[0].reason = ClosingReason::OwnWords; });
    row("two periods from one day", [](OfficeProfile &p) { p.hours << p.hours.last(); });
    row("special day twice", [](OfficeProfile &p) { p.special << p.special.first(); });
    row("text without end",
        [](OfficeProfile &p) { p.arrivalNote.en = QString(PublicText::MaxText + 1, u'a'); });
}

void OfficeProfileTest::problemsAreTold()
{
    QFETCH(std::function<void(OfficeProfile &)>, change);
    OfficeProfile profile = citizensOffice();
    change(profile);
    const QStringList problems = problemsOf(profile, Language::German);
    QTEST(static_cast<int>(problems.size()), "problems");
}

void OfficeProfileTest::hoursInForceFollowTheDay()
{
    const OfficeProfile profile = citizensOffice();
    QVERIFY(!profile.hoursOn(QDate(2024, 12, 31)));
    QCOMPARE(profile.hoursOn(QDate(2025, 12, 31))->validFrom, QDate(2025, 1, 1));
    QCOMPARE(profile.hoursOn(QDate(2026, 1, 1))->validFrom, QDate(2026, 1, 1));
}

void OfficeProfileTest::closedSpecialAndHolidaysGoBeforeTheWeek()
{
    const OfficeProfile profile = citizensOffice();
    QCOMPARE(writtenHours(profile.openOn(QDate(2026, 11, 23), false)), "8:00-12:00, 13:00-16:00");
    QVERIFY(profile.openOn(QDate(2026, 11, 23), true).isEmpty());
    QVERIFY(profile.openOn(QDate(2026, 12, 4), false).isEmpty());
    QCOMPARE(writtenHours(profile.openOn(QDate(2026, 12, 24), true)), "8:00-10:00");
    QVERIFY(profile.openOn(QDate(2026, 11, 28), false).isEmpty());
}

void OfficeProfileTest::figuresFollowTheirDefinition()
{
    OfficeProfile profile = citizensOffice();
    profile.closed << ClosedDays {.first = QDate(2026, 12, 11),
        .last = QDate(2026, 12, 12),
        .announced = QDate(2026, 11, 28)}; // 13 days before
    const OfficeFigures figures = figuresOf(profile, QDate(2026, 1, 1), QDate(2026, 12, 31));
    QCOMPARE(figures.minutesAWeek, (4 + 3 + 4 + 4 + 4 + 4 + 5) * 60);
    QCOMPARE(figures.minutesBefore7, 0);
    QCOMPARE(figures.minutesAfter17, 60);
    QCOMPARE(figures.minutesByAppointment, 240);
    QCOMPARE(figures.closings, 2);
    QCOMPARE(figures.closingsInTime, 1);
}

void OfficeProfileTest::changesNameTheirParts()
{
    const OfficeProfile before = citizensOffice();
    OfficeProfile after = before;
    QVERIFY(changedParts(before, after).isEmpty());
    after.hours[1].lastAdmission[3] = 17 * 60;
    QCOMPARE(changedParts(before, after), CodeSet<OfficePart>({OfficePart::LastAdmission}));
    after.phone.clear();
    after.hours[1].counter[2].clear();
    QCOMPARE(changedParts(before, after),
        CodeSet<OfficePart>({OfficePart::Contact, OfficePart::Hours, OfficePart::LastAdmission}));
}

void OfficeProfileTest::everyBasicHasItsRule()
{
    QCOMPARE(basicRules().size(), terms<BasicItem>().size());
    for (const Term<BasicItem> &term : terms<BasicItem>()) {
        const BasicRule &rule = ruleOf(term.value);
        QVERIFY2(!rule.measureIds().isEmpty(), term.code);
        QVERIFY2(rule.question.in(Language::German).endsWith(u'?'), term.code);
        QVERIFY2(*rule.source, term.code);
    }
}

void OfficeProfileTest::basicsFollowTheLastCheckElseTheProfile()
{
    const QDate today(2026, 11, 23);
    OfficeProfile profile = citizensOffice();
    QCOMPARE(stateOf(BasicItem::EarlyOrLateHours, profile, today), BasicState::Met);
    QCOMPARE(stateOf(BasicItem::Number115, profile, today), BasicState::NotMet);
    QCOMPARE(stateOf(BasicItem::PhoneCovered, profile, today), BasicState::Unknown);
    QCOMPARE(stateOf(BasicItem::ClosedDaysAnnounced, profile, today), BasicState::Met);
    profile.closed[0].announced = QDate(2026, 11, 30);
    QCOMPARE(stateOf(BasicItem::ClosedDaysAnnounced, profile, today), BasicState::NotMet);
    profile.checks << BasicCheck {BasicItem::Number115, BasicState::NotApplicable, today}
                   << BasicCheck {BasicItem::PhoneCovered, BasicState::Met, today.addMonths(-13)}
                   << BasicCheck {BasicItem::PhoneCovered, BasicState::NotMet, today};
    QCOMPARE(stateOf(BasicItem::Number115, profile, today), BasicState::NotApplicable);
    QCOMPARE(unmetBasics(profile, today),
        QList<BasicItem>({BasicItem::ClosedDaysAnnounced, BasicItem::PhoneCovered}));
    QVERIFY(profile.checks.at(1).isStale(today));
    QVERIFY(!profile.checks.at(2).isStale(today));
}

void OfficeProfileTest::measuresThatHelpMostComeFirst()
{
    const auto measures = measuresFor(
        {BasicItem::ClosedDaysAnnounced, BasicItem::WebIsRight, BasicItem::MapsAreRight});
    QCOMPARE(measures.size(), 2);
    QCOMPARE(measures.at(0).measure, QStringLiteral("A01"));
    QCOMPARE(measures.at(0).items.size(), 3);
    QCOMPARE(measures.at(1).measure, QStringLiteral("A02"));
}

void OfficeProfileTest::whatWasWrittenIsRead()
{
    OfficeProfile profile = citizensOffice();
    profile.checks << BasicCheck {BasicItem::PhoneCovered, BasicState::NotMet, QDate(2026, 11, 1),
        UserId({7}), QStringLiteral("mittags nicht")};
    profile.history << OfficeChange {QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC),
        UserId({7}), {OfficePart::Hours, OfficePart::Checklist}};
    const auto bytes = encode(profile);
    QVERIFY(bytes);
    const auto read = decodeOfficeProfile(profile.unit, bytesOf(*bytes));
    QVERIFY(read);
    QVERIFY(*read == profile);
    OfficeProfile empty {.unit = profile.unit};
    const auto emptyBytes = encode(empty);
    QVERIFY(emptyBytes);
    QVERIFY(*decodeOfficeProfile(profile.unit, bytesOf(*emptyBytes)) == empty);
}

void OfficeProfileTest::nothingElseIsRead()
{
    const QByteArray bytes = *encode(citizensOffice());
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!decodeOfficeProfile(UnitId({1}), bytesOf(bytes.first(length))));
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << bit % 8));
        const auto read = decodeOfficeProfile(UnitId({1}), bytesOf(flipped));
        QVERIFY2(!read || encode(*read) == flipped, qPrintable(QString::number(bit)));
    }
}

void OfficeProfileTest::signsSayTheSameInEachLanguage()
{
    const OfficeProfile profile = citizensOffice();
    qsizetype sections = -1;
    for (const auto &language : terms<PublicLanguage>()) {
        const NoticeFrame frame {
            QStringLiteral("Stadt Musterstadt"), QDate(2026, 11, 23), {}, language.value};
        const OfficeNotice sign = doorSign(profile, frame);
        QVERIFY(sections < 0 || sections == sign.sections.size());
        sections = sign.sections.size();
        QCOMPARE(sign.sections.first().rows.size(), 5);
        const auto thursday = sign.sections.first().rows.at(3);
        QCOMPARE(thursday.lines.size(), 2);
        QVERIFY(!thursday.note.isEmpty());
        const OfficeNotice web = webText(profile, frame);
        QVERIFY(web.sections.size() > sign.sections.size());
        for (const NoticeSection &section : web.sections) {
            for (const NoticeSection::Row &row : section.rows)
                QVERIFY(!row.lines.isEmpty() && !row.lines.contains(QString()));
            QVERIFY(!section.lines.contains(QString()));
        }
    }
    const NoticeFrame plain {{}, QDate(2026, 11, 23), {}, PublicLanguage::Plain};
    QCOMPARE(doorSign(profile, plain).sections.first().rows.at(2).lines,
        QStringList("von 8 Uhr bis 12 Uhr. Nur mit Termin."));
    QCOMPARE(doorSign(profile, plain).sections.first().rows.at(3).note,
        QStringLiteral("Kommen Sie vor 17:30 Uhr."));
}

void OfficeProfileTest::closingTellsWhenItIsOpenAgain()
{
    const OfficeProfile profile = citizensOffice();
    NoticeFrame frame {{}, QDate(2026, 11, 23), {}, PublicLanguage::German};
    const auto again = [&] {
        const OfficeNotice notice = closingNotice(profile, profile.closed.first(), frame);
        for (const NoticeSection &section : notice.sections) {
            if (section.heading == QStringLiteral("Wieder geöffnet"))
                return section.rows.first();
        }
        return NoticeSection::Row();
    };
    QCOMPARE(again().label, QStringLiteral("Montag, 7. Dezember 2026"));
    QCOMPARE(again().lines, QStringList({"8:00–12:00 Uhr", "13:00–16:00 Uhr"}));
    frame.isHoliday = [](const QDate &day) { return day == QDate(2026, 12, 7); };
    QCOMPARE(again().label, QStringLiteral("Dienstag, 8. Dezember 2026"));
}

void OfficeProfileTest::closedDaysShareMonthAndYearWhereTheyCan_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("english");
    const QDate christmas(2026, 12, 24);
    QTest::newRow("one day") << christmas << christmas << "Donnerstag, 24. Dezember 2026"
                             << "Donnerstag, 24. Dezember 2026"
                             << "Thursday 24 December 2026";
    QTest::newRow("within a month")
        << christmas << QDate(2026, 12, 31) << "Donnerstag, 24. bis Donnerstag, 31. Dezember 2026"
        << "Von Donnerstag, 24. Dezember bis Donnerstag, 31. Dezember 2026"
        << "Thursday 24 to Thursday 31 December 2026";
    QTest::newRow("within a year") << QDate(2026, 11, 30) << QDate(2026, 12, 4)
                                   << "Montag, 30. November bis Freitag, 4. Dezember 2026"
                                   << "Von Montag, 30. November bis Freitag, 4. Dezember 2026"
                                   << "Monday 30 November to Friday 4 December 2026";
    QTest::newRow("over the end of a year")
        << christmas << QDate(2027, 1, 1)
        << "Donnerstag, 24. Dezember 2026 bis Freitag, 1. Januar 2027"
        << "Von Donnerstag, 24. Dezember 2026 bis Freitag, 1. Januar 2027"
        << "Thursday 24 December 2026 to Friday 1 January 2027";
    QTest::newRow("the same month of two years")
        << QDate(2026, 12, 31) << QDate(2027, 12, 1)
        << "Donnerstag, 31. Dezember 2026 bis Mittwoch, 1. Dezember 2027"
        << "Von Donnerstag, 31. Dezember 2026 bis Mittwoch, 1. Dezember 2027"
        << "Thursday 31 December 2026 to Wednesday 1 December 2027";
}

void OfficeProfileTest::closedDaysShareMonthAndYearWhereTheyCan()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    OfficeProfile profile = citizensOffice();
    profile.closed = {{.first = first, .last = last}};
    const auto said = [&](PublicLanguage language) {
        const NoticeFrame frame {{}, QDate(2026, 11, 23), {}, language};
        // Sign and web text say it alike.
        const QString onTheWeb = webText(profile, frame).sections.first().rows.first().label;
        const QString atTheDoor = closingNotice(profile, profile.closed.first(), frame).lead;
        return atTheDoor == onTheWeb ? atTheDoor : QString();
    };
    QTEST(said(PublicLanguage::German), "german");
    QTEST(said(PublicLanguage::Plain), "plain");
    QTEST(said(PublicLanguage::English), "english");
}

void OfficeProfileTest::noSignTellsWhoIsMissing()
{
    OfficeProfile profile = citizensOffice();
    profile.checks << BasicCheck {BasicItem::PhoneCovered, BasicState::NotMet, QDate(2026, 11, 1),
        UserId({7}), QStringLiteral("Frau Beispiel ist krank")};
    QVERIFY(freeTextsOf(profile).contains(QStringLiteral("Frau Beispiel")));
    const NoticeFrame frame {{}, QDate(2026, 11, 23), {}, PublicLanguage::German};
    const OfficeNotice web = webText(profile, frame);
    for (const NoticeSection &section : web.sections)
        QVERIFY(!section.lines.join(u' ').contains(QStringLiteral("Beispiel")));
}

QTEST_APPLESS_MAIN(OfficeProfileTest)
#include "tst_officeprofile.moc"
