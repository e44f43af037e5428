// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/browsing.h"
#include "session/reporting.h"
#include "support/session/testregister.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Four incidents: 1 verbal at the Bürgeramt counter, 2 a threat in the Meldewesen office,
/// 3 blows in the Sozialamt in 2025, 4 an e-mail known only by its month.
class BrowsingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsBy_data();
    void findsBy();
    void sortsBy_data();
    void sortsBy();
    void descriptionsAreSearchedOnDemand();
    void stoppedSearchSaysSo();
    void readingIsNotedOncePerIncident();
    void searchIsNotedOnce();
    void readOnlyRegisterIsReadWithoutANote();

private:
    QStringList numbers(const IncidentQuery &query, const IncidentOrder &order = {}) const;
    std::unique_ptr<TestRegister> m_register;
};

void BrowsingTest::initTestCase()
{
    m_register = std::make_unique<TestRegister>();
    Reporting reporting(m_register->open());
    IncidentDraft draft = verbalDraft();
    draft.unit = m_register->unit(QStringLiteral("Bürgeramt"));
    draft.person.description = QStringLiteral("Schimpfworte über die Straße");
    QVERIFY(reporting.record(draft).has_value());

    draft = verbalDraft();
    draft.types = {IncidentType::Psychological};
    draft.subTypes = {SubType::Threat};
    draft.triggers = {Trigger::BenefitRefused};
    draft.place = Place::Office;
    draft.unit = m_register->unit(QStringLiteral("Meldewesen"));
    draft.occurred = IncidentTime::day(QDate(2026, 10, 1));
    QVERIFY(reporting.record(draft).has_value());

    draft.types = {IncidentType::Physical};
    draft.subTypes = {};
    draft.unit = m_register->unit(QStringLiteral("Sozialamt"));
    draft.service = m_register->open().organisation().services.last().id;
    draft.occurred = IncidentTime::minute(QDate(2025, 3, 5), QTime(11, 45));
    QVERIFY(reporting.record(draft).has_value());

    draft = verbalDraft();
    draft.types = {IncidentType::Digital};
    draft.place = Place::Letter;
    draft.triggers = {};
    draft.occurred = IncidentTime::month(2026, 10);
    draft.person.description = QStringLiteral("E-Mail mit Schimpfworten");
    QVERIFY(reporting.record(draft).has_value());
}

QStringList BrowsingTest::numbers(const IncidentQuery &query, const IncidentOrder &order) const
{
    QString result;
    for (const auto row : Browsing(m_register->open()).find(query, order, Language::German))
        result += m_register->open().facts().number(row).last(1);
    return result.split(QString(), Qt::SkipEmptyParts);
}

void BrowsingTest::findsBy_data()
{
    QTest::addColumn<IncidentQuery>("query");
    QTest::addColumn<QString>("expected");
    const auto text = [](const char *words) {
        IncidentQuery query;
        query.text = QString::fromUtf8(words);
        return query;
    };
    QTest::newRow("nothing") << IncidentQuery {} << "1243";
    QTest::newRow("type word") << text("körperl") << "3";
    QTest::newRow("without accents") << text("KORPERL") << "3";
    QTest::newRow("sub-type") << text("bedroh") << "23"; // and the level "Gewalt, Bedrohung, …"
    QTest::newRow("two words") << text("büro ablehnung") << "23";
    QTest::newRow("unit and its office") << text("bürgeramt") << "12";
    QTest::newRow("service") << text("wohngeld") << "3";
    QTest::newRow("number") << text("2026-00002") << "2";
    QTest::newRow("german date") << text("05.03.2025") << "3";
    QTest::newRow("clock") << text("11:45") << "3";
    QTest::newRow("no such word") << text("Giraffe") << "";
    QTest::newRow("one word fits, one does not") << text("büro giraffe") << "";

    IncidentQuery query;
    query.levels = {AachenLevel::Level2};
    QTest::newRow("level") << query << "23";
    query = {};
    query.units = {m_register->unit(QStringLiteral("Bürgeramt"))};
    QTest::newRow("office with its units") << query << "12";
    query.units = {m_register->unit(QStringLiteral("Meldewesen"))};
    QTest::newRow("unit alone") << query << "2";
    query = {};
    query.from = QDate(2026, 10, 15);
    QTest::newRow("from, a month may still have been") << query << "14";
    query.until = QDate(2026, 10, 31);
    QTest::newRow("until") << query << "4";
    query = {};
    query.triggers = {Trigger::BenefitRefused, Trigger::Language};
    query.places = {Place::Office};
    QTest::newRow("trigger and place") << query << "23";
    query.text = QStringLiteral("sozial");
    QTest::newRow("and text") << query << "3";
    query = {};
    query.weekdays = {Weekday::Thursday};
    QTest::newRow("weekday, known days only") << query << "2";
    query.weekdays = {Weekday::Wednesday, Weekday::Thursday};
    QTest::newRow("several weekdays") << query << "23";
    query.times = {TimeBand::LateMorning};
    QTest::newRow("weekday and time, known times only") << query << "3";
    query.from = QDate(2026, 1, 1);
    QTest::newRow("weekday, time and period") << query << "";
}

void BrowsingTest::findsBy()
{
    QFETCH(IncidentQuery, query);
    QFETCH(QString, expected);
    QCOMPARE(numbers(query).join(QString()), expected);
}

void BrowsingTest::sortsBy_data()
{
    QTest::addColumn<IncidentColumn>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    QTest::newRow("number") << IncidentColumn::Number << "1234"
                            << "4321";
    QTest::newRow("occurred") << IncidentColumn::Occurred << "3421"
                              << "1243";
    QTest::newRow("level") << IncidentColumn::Level << "4132"
                           << "3241";
    QTest::newRow("unit by name") << IncidentColumn::Unit << "4123"
                                  << "3214";
    QTest::newRow("place by word") << IncidentColumn::Place << "3241"
                                   << "1432";
}

void BrowsingTest::sortsBy()
{
    QFETCH(IncidentColumn, column);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    QCOMPARE(numbers({}, {column, Qt::AscendingOrder}).join(QString()), ascending);
    QCOMPARE(numbers({}, {column, Qt::DescendingOrder}).join(QString()), descending);
}

void BrowsingTest::descriptionsAreSearchedOnDemand()
{
    const Browsing browsing(m_register->open());
    const auto all = browsing.find({}, {}, Language::German);
    const auto both = browsing.searchDescriptions(all, QStringLiteral("schimpfwort"), {});
    QCOMPARE(both->size(), 2U);
    const auto one = browsing.searchDescriptions(all, QStringLiteral("strasse SCHIMPF"), {});
    QCOMPARE(one->size(), 1U);
}

void BrowsingTest::stoppedSearchSaysSo()
{
    const Browsing browsing(m_register->open());
    const auto all = browsing.find({}, {}, Language::German);
    const auto stopped = browsing.searchDescriptions(
        all, QStringLiteral("x"), [](qint64, qint64) { return false; });
    QVERIFY(!stopped.has_value());
    QVERIFY(stopped.error().code == Error::Code::Cancelled);
}

void BrowsingTest::readingIsNotedOncePerIncident()
{
    m_register->reopen();
    const AccessLog &log = m_register->open().vault().log();
    const quint64 before = log.count();
    const Browsing browsing(m_register->open());
    const auto ids = m_register->open().facts().ids;
    for (int i = 0; i < 3; ++i)
        QVERIFY(browsing.open(ids[0]).has_value());
    QCOMPARE(log.count(), before + 1);
    // Another one, and by another way to read.
    QVERIFY(Browsing(m_register->open()).open(ids[1]).has_value());
    QVERIFY(browsing.open(ids[0]).has_value());
    QCOMPARE(log.count(), before + 2);
    QVERIFY(!browsing.open(IncidentId(IncidentId::Bytes {9})).has_value());
    QCOMPARE(log.count(), before + 2);
    // After the next unlocking it is news again.
    m_register->reopen();
    const quint64 after = m_register->open().vault().log().count();
    QVERIFY(Browsing(m_register->open()).open(ids[0]).has_value());
    QCOMPARE(m_register->open().vault().log().count(), after + 1);
}

void BrowsingTest::searchIsNotedOnce()
{
    const Browsing browsing(m_register->open());
    const AccessLog &log = m_register->open().vault().log();
    const quint64 before = log.count();
    const auto all = browsing.find({}, {}, Language::German);
    QVERIFY(browsing.searchDescriptions(all, QStringLiteral("schimpf"), {}).has_value());
    QCOMPARE(log.count(), before + 1);
}

/// Of an older copy of the folder everything can be read.
void BrowsingTest::readOnlyRegisterIsReadWithoutANote()
{
    TestRegister reg;
    QVERIFY(Reporting(reg.open()).record(verbalDraft()).has_value());
    const QTemporaryDir dir;
    const QString copy = dir.filePath(QStringLiteral("Kopie.rueckhalt"));
    reg.reopen();
    QVERIFY(rueckhalt::testing::copyFolder(reg.folder(), copy));
    VaultEnvironment environment = testEnvironment();
    environment.anchorFolder = dir.filePath(QStringLiteral("anchors"));
    QVERIFY(reg.open().note(Action::IncidentRead).has_value());
    const QString newer = dir.filePath(QStringLiteral("Neuer.rueckhalt"));
    QVERIFY(rueckhalt::testing::copyFolder(reg.folder(), newer));
    QVERIFY(rueckhalt::testing::openVault(newer, testPassword(), environment).has_value());
    auto vault = rueckhalt::testing::openVault(copy, testPassword(), environment);
    QVERIFY(vault.has_value() && (*vault)->isReadOnly());
    auto opened = OpenRegister::load(std::move(*vault), reg.catalog(), fixedNow);
    QVERIFY(opened.has_value());
    const quint64 before = (*opened)->vault().log().count();
    QVERIFY(Browsing(**opened).open((*opened)->facts().ids[0]).has_value());
    QCOMPARE((*opened)->vault().log().count(), before);
}

QTEST_GUILESS_MAIN(BrowsingTest)
#include "tst_browsing.moc"
