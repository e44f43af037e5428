// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/casesettings.h"

#include <QTest>

using namespace rueckhalt;

/// What an authority sets for its cases, as one line.
class CaseSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void readBackAsTheyWereWritten();
    void nothingSetIsTheDefault();
    void laterNumberIsLeftOutUntilItIsSet();
    void foreignTextIsRefused_data();
    void foreignTextIsRefused();
    void impossibleSettingsHaveAProblem_data();
    void impossibleSettingsHaveAProblem();
    void dutiesGoByTheSameNumbers();

private:
    static CaseSettings full()
    {
        CaseSettings settings;
        settings.seriousFrom = AachenLevel::Level1;
        settings.deadlines.firstCareHours = 24;
        settings.deadlines.noticeEnd = EndOnDayOff::Moves;
        settings.place = {
            FederalState::Bavaria, {LocalHoliday::Assumption, LocalHoliday::PeaceFestival}, true};
        settings.ownHolidays = {QDate(2027, 10, 31)};
        settings.contacts.contacts = {{CareKind::FirstCare, "Frau „Ahrens“", "0201 1", {}, "Mo"}};
        settings.authority.name = "Stadt „Muster“";
        settings.authority.address = "Rathausplatz 1\n12345 Musterstadt";
        return settings;
    }
};

void CaseSettingsTest::readBackAsTheyWereWritten()
{
    for (const CaseSettings &settings : {CaseSettings(), full()}) {
        const QString line = encode(settings);
        QVERIFY(!line.contains(u'\n'));
        QVERIFY(decodeCaseSettings(line) == settings);
    }
}

void CaseSettingsTest::nothingSetIsTheDefault()
{
    QVERIFY(decodeCaseSettings({}) == CaseSettings());
}

/// Registers written before there was a number still open, and stay as they were until it is set.
void CaseSettingsTest::laterNumberIsLeftOutUntilItIsSet()
{
    CaseSettings settings = full();
    QVERIFY(!encode(settings).contains("damageClaimMonths"));
    QCOMPARE(decodeCaseSettings(encode(settings))->deadlines.damageClaimMonths, 3);
    settings.deadlines.damageClaimMonths = 6;
    const QString text = encode(settings);
    QVERIFY(decodeCaseSettings(text) == settings);
    QVERIFY(!decodeCaseSettings(QString(text).replace("Months\":6", "Months\":99")));
    // One form: the default is never written.
    QVERIFY(!decodeCaseSettings(
        QString(text).replace("\"damageClaimMonths\":6", "\"damageClaimMonths\":3")));
}

void CaseSettingsTest::foreignTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const QString good = encode(full());
    const auto row = [&](const char *name, const char *before, const char *after) {
        QVERIFY2(good.contains(QLatin1StringView(before)), name);
        QTest::newRow(name) << QString(good).replace(
            QLatin1StringView(before), QLatin1StringView(after));
    };
    QTest::newRow("no JSON") << "firstCareHours=24";
    QTest::newRow("empty object") << "{}";
    row("unknown state", "\"BY\"", "\"ZZ\"");
    row("unknown holiday", "assumption", "carnival");
    row("number out of bounds", "\"firstCareHours\":24", "\"firstCareHours\":9999");
    row("number as text", "\"firstCareHours\":24", "\"firstCareHours\":\"24\"");
    row("no day", "2027-10-31", "2027-02-31");
    row("something more", "{\"authority\"", "{\"a\":1,\"authority\"");
    row("another word on the authority", "\"name\":", "\"motto\":");
    row("missing", "\"soonDays\"", "\"laterDays\"");
}

void CaseSettingsTest::foreignTextIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!decodeCaseSettings(text));
}

void CaseSettingsTest::impossibleSettingsHaveAProblem_data()
{
    QTest::addColumn<CaseSettings>("settings");
    CaseSettings settings = full();
    settings.deadlines.soonDays = 0;
    QTest::newRow("number") << settings;
    settings = full();
    settings.ownHolidays = {QDate()};
    QTest::newRow("day") << settings;
    settings = full();
    settings.ownHolidays.fill(QDate(2027, 1, 1), CaseSettings::MaxOwnHolidays + 1);
    QTest::newRow("too many days") << settings;
    settings = full();
    settings.place.state = FederalState::Hesse;
    QTest::newRow("holiday of another state") << settings;
    settings = full();
    settings.contacts.contacts.first().name = " ";
    QTest::newRow("nameless contact") << settings;
}

void CaseSettingsTest::impossibleSettingsHaveAProblem()
{
    QFETCH(CaseSettings, settings);
    const auto problem = problemOf(settings);
    QVERIFY(problem.has_value());
    QVERIFY(!problem->in(Language::German).isEmpty());
    QVERIFY(!problemOf(full()));
}

void CaseSettingsTest::dutiesGoByTheSameNumbers()
{
    QVERIFY(CaseSettings().rules() == CaseRules());
    const CaseRules rules = full().rules();
    QCOMPARE(rules.firstCareHours, 24);
    QVERIFY(rules.seriousFrom == AachenLevel::Level1);
}

QTEST_GUILESS_MAIN(CaseSettingsTest)
#include "tst_casesettings.moc"
