// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/duplicates.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;

using Change = std::function<void(IncidentFacts &)>;
Q_DECLARE_METATYPE(Change)

/// Reports that may be about the same incident are suggested, with reasons.
class DuplicatesTest : public QObject
{
    Q_OBJECT

private slots:
    void likenessHasReasons_data();
    void likenessHasReasons();
    void likeliestComesFirst();
    void unknownOrUndatedIncidentHasNone();
};

namespace {

IncidentFacts usual()
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::minute(QDate(2026, 11, 16), QTime(14, 30));
    facts.unit = UnitId(UnitId::Bytes {1});
    facts.place = Place::Counter;
    facts.types = {IncidentType::Verbal};
    return facts;
}

IncidentId numbered(int number)
{
    IncidentId::Bytes bytes {};
    bytes[0] = static_cast<std::uint8_t>(number % 256);
    bytes[1] = static_cast<std::uint8_t>(number / 256);
    bytes[15] = 1;
    return IncidentId(bytes);
}

} // namespace

void DuplicatesTest::likenessHasReasons_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("reasons");
    const auto at = [](int hour, int minute) {
        return Change([hour, minute](IncidentFacts &facts) {
            facts.occurred = *IncidentTime::minute(QDate(2026, 11, 16), QTime(hour, minute));
        });
    };
    QTest::newRow("the same") << Change([](IncidentFacts &) {}) << 89 << "minute unit place types";
    QTest::newRow("half an hour later") << at(15, 0) << 89 << "minute unit place types";
    QTest::newRow("two hours later") << at(16, 30) << 79 << "hours unit place types";
    QTest::newRow("three hours later") << at(17, 30) << 0 << "";
    QTest::newRow("afternoon") << Change([](IncidentFacts &facts) {
        facts.occurred = *IncidentTime::band(QDate(2026, 11, 16), TimeBand::Afternoon);
    }) << 79 << "band unit place types";
    QTest::newRow("that day") << Change([](IncidentFacts &facts) {
        facts.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    }) << 74 << "day unit place types";
    QTest::newRow("that month") << Change([](IncidentFacts &facts) {
        facts.occurred = *IncidentTime::month(2026, 11);
    }) << 0 << "";
    QTest::newRow("next day") << Change([](IncidentFacts &facts) {
        facts.occurred = *IncidentTime::day(QDate(2026, 11, 17));
    }) << 0 << "";
    QTest::newRow("elsewhere") << Change([](IncidentFacts &facts) {
        facts.unit = UnitId(UnitId::Bytes {2});
    }) << 64 << "minute place types";
    QTest::newRow("unit not known")
        << Change([](IncidentFacts &facts) { facts.unit = {}; }) << 64 << "minute place types";
    QTest::newRow("other kind and place") << Change([](IncidentFacts &facts) {
        facts.types = {IncidentType::Physical};
        facts.place = Place::Entrance;
    }) << 65 << "minute unit";
}

void DuplicatesTest::likenessHasReasons()
{
    QFETCH(const Change, change);
    QFETCH(const int, score);
    QFETCH(const QString, reasons);
    IncidentFacts other = usual();
    change(other);
    const DuplicateHint hint = likeness(usual(), other);
    QStringList codes;
    for (const SameReason reason : hint.reasons.values())
        codes << codeOf(reason);
    QCOMPARE(codes.join(u' '), reasons);
    QCOMPARE(hint.score, score);
    QVERIFY(likeness(other, usual()) == hint);
}

void DuplicatesTest::likeliestComesFirst()
{
    FactTable table;
    table.append(numbered(1), 2026, 1, usual());
    IncidentFacts other = usual();
    other.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    table.append(numbered(2), 2026, 2, other);
    table.append(numbered(3), 2026, 3, usual());
    other.unit = {};
    table.append(numbered(4), 2026, 4, other); // below the score
    IncidentFacts samePerson = usual();
    samePerson.affected = {PersonToken(PersonToken::Bytes {9})};
    table.append(numbered(5), 2026, 5, samePerson);
    const auto hints = duplicatesOf(table, numbered(5));
    QCOMPARE(hints.size(), 3);
    QCOMPARE(hints[0].incident, numbered(1));
    QCOMPARE(hints[1].incident, numbered(3));
    QCOMPARE(hints[2].incident, numbered(2));
    table.append(numbered(6), 2026, 6, samePerson);
    QCOMPARE(duplicatesOf(table, numbered(5)).first().incident, numbered(6));
    QVERIFY(duplicatesOf(table, numbered(5)).first().reasons.contains(SameReason::Person));
    for (int i = 7; i < 30; ++i)
        table.append(numbered(i), 2026, 1, usual());
    QCOMPARE(duplicatesOf(table, numbered(5)).size(), MaxDuplicates);
}

void DuplicatesTest::unknownOrUndatedIncidentHasNone()
{
    FactTable table;
    IncidentFacts undated = usual();
    undated.occurred = *IncidentTime::month(2026, 11);
    table.append(numbered(1), 2026, 1, undated);
    table.append(numbered(2), 2026, 2, undated);
    QVERIFY(duplicatesOf(table, numbered(1)).isEmpty());
    QVERIFY(duplicatesOf(table, numbered(3)).isEmpty());
}

QTEST_APPLESS_MAIN(DuplicatesTest)
#include "tst_duplicates.moc"
