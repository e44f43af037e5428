// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/casecodec.h"

#include <QTest>

using namespace rueckhalt;

/// Sealed cases are read for years, by programs that know more than the one that wrote them.
class CaseCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void recordOfAnEarlierProgramIsReadAndStaysAsItIs();
    void glanceOfAnEarlierProgramIsReadAndStaysAsItIs();
    void severalPersonsAreKept();
    void entryOfACarerIsKept();
    void onlyOneFormIsRead_data();
    void onlyOneFormIsRead();
};

namespace {

using K = CaseEvent::Kind;
using F = FollowUpField;

const UserId somebody(UserId::Bytes {1});

/// As programs wrote them that knew one person only: one event of each kind, and what follows from
/// them.
const QByteArray formerRecord = QByteArray::fromHex(
    "a20001018b5830a800010100021a6afb1a7003500100000000000000000000000000000004694672"
    "6175204b65726e0a01181e60181f605830a800010101021a6afb1aac035001000000000000000000"
    "000000000000046946726175204b65726e0a02181e60181f605838a900010102021a6afb1ae80350"
    "01000000000000000000000000000000046946726175204b65726e0c030d02181e60181f664d6573"
    "7365725830a800010103021a6afb1b24035001000000000000000000000000000000046946726175"
    "204b65726e0e01181e60181f605848a800010104021a6afb1b600350010000000000000000000000"
    "00000000046946726175204b65726e0f5002000000000000000000000000000000181e6848657272"
    "204f7374181f605838a800010105021a6afb1b9c0350010000000000000000000000000000000469"
    "46726175204b65726e100f181e68656d706c6f796565181f60583ba800010105021a6afb1bd80350"
    "01000000000000000000000000000000046946726175204b65726e101821181e6a323032362d3131"
    "2d3136181f60583faa00010106021a6afb1c14035001000000000000000000000000000000046946"
    "726175204b65726e110012011319b504181e69467261752053c3bc64181f60583ea800010107021a"
    "6afb1c50035001000000000000000000000000000000046946726175204b65726e1404181e60181f"
    "6e776172207363686f6e20646f72745844a700010108021a6afb1c8c035001000000000000000000"
    "000000000000046946726175204b65726e181e71457320776172205a696d6d65722031322e181f65"
    "416e727566582ea700010109021a6afb1cc803500100000000000000000000000000000004694672"
    "6175204b65726e181e60181f60");
const QByteArray formerGlance = QByteArray::fromHex(
    "ab000101020201031a6afb1aac04010501065002000000000000000000000000000000078647a300"
    "01010502004da4000101060201031a6b0d8f704da4000101070201031a6b32797047a30001011002"
    "0047a300010111020047a300010114020008824fa30001010f0268656d706c6f79656552a3000101"
    "1821026a323032362d31312d313609814ba40001010002010319b5040a10");

CaseRecord recordOf(const QList<CaseEvent> &events)
{
    CaseRecord record;
    for (CaseEvent event : events) {
        event.moment = QDateTime({2026, 11, 16}, {15, 0}, Qt::UTC);
        event.author = somebody;
        event.authorName = QStringLiteral("Frau Kern");
        record.append(event);
    }
    return record;
}

IncidentFacts someFacts()
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    facts.reported = QDateTime({2026, 11, 16}, {15, 0}, Qt::UTC);
    facts.types = {IncidentType::Physical};
    facts.level = AachenLevel::Level2;
    facts.injury = Injury::Minor;
    facts.affectedCount = 2;
    return facts;
}

/// Two affected persons and two accused.
CaseRecord crowd()
{
    return recordOf(
        {{.kind = K::Opened}, {.kind = K::PersonNamed, .text = "am Tresen", .about = {.person = 2}},
            {.kind = K::OffenderNamed, .text = "mit Mütze", .about = {.offender = 2}},
            {.kind = K::FieldEntered,
                .field = F::Employment,
                .text = "official",
                .about = {.person = 2}},
            {.kind = K::FieldEntered,
                .field = F::VictimKnewPerson,
                .text = "2026-11-17",
                .about = {2, 2}},
            {.kind = K::FieldEntered,
                .field = F::AuthorityApplication,
                .text = "filed",
                .about = {.offender = 2}},
            {.kind = K::CareEntered,
                .care = CareKind::Doctor,
                .answer = CareOutcome::Declined,
                .day = QDate(2026, 11, 16),
                .text = "Frau Süd",
                .about = {.person = 2}}});
}

} // namespace

void CaseCodecTest::recordOfAnEarlierProgramIsReadAndStaysAsItIs()
{
    const auto record = decodeCaseRecord(bytesOf(formerRecord));
    QVERIFY(record.has_value());
    QCOMPARE(record->history().size(), 11);
    const CaseStanding &standing = record->standing();
    QVERIFY(standing.confirmedLevel == AachenLevel::Level3);
    QCOMPARE(standing.carerName, "Herr Ost");
    // What was of the only person is of the first one now.
    QCOMPARE(standing.personNumbers(), QList<int> {1});
    QCOMPARE(standing.offenderNumbers(), QList<int> {1});
    QCOMPARE(standing.valuesOf({}).value(F::VictimKnewAct), "2026-11-16");
    QVERIFY(standing.careOf(1)[CareKind::FirstCare].answer == CareOutcome::Accepted);
    QVERIFY(standing.others.isEmpty() && standing.othersCare.isEmpty());
    QCOMPARE(*encode(*record), formerRecord);
}

void CaseCodecTest::glanceOfAnEarlierProgramIsReadAndStaysAsItIs()
{
    const auto glance = decodeCaseGlance(bytesOf(formerGlance));
    QVERIFY(glance.has_value());
    QCOMPARE(glance->persons, QList<int> {1});
    QCOMPARE(glance->daysOf({}).value(F::Employment), "employee");
    QCOMPARE(glance->duties.size(), 6);
    QCOMPARE(glance->duties.first().person, 0);
    QCOMPARE(*encode(*glance), formerGlance);
}

void CaseCodecTest::severalPersonsAreKept()
{
    const CaseRecord record = crowd();
    const auto bytes = encode(record);
    QVERIFY(bytes.has_value());
    const auto read = decodeCaseRecord(bytesOf(*bytes));
    QVERIFY(read.has_value());
    QVERIFY(*read == record);
    const auto glance = glanceOf({someFacts(), record});
    QVERIFY(glance.has_value());
    QCOMPARE(glance->persons, (QList<int> {1, 2}));
    QCOMPARE(glance->offenders, (QList<int> {1, 2}));
    QCOMPARE(glance->daysOf({2, 2}).value(F::VictimKnewPerson), "2026-11-17");
    const auto written = encode(*glance);
    QVERIFY(written.has_value());
    // Nothing that somebody wrote is in a glance, neither names of persons nor of carers.
    QVERIFY(!written->contains("Tresen") && !written->contains("Mütze"));
    QVERIFY(!written->contains("Süd"));
    const auto again = decodeCaseGlance(bytesOf(*written));
    QVERIFY(again.has_value());
    QVERIFY(*again == *glance);
}

void CaseCodecTest::entryOfACarerIsKept()
{
    const CaseEvent event {.kind = K::Addendum,
        .moment = QDateTime({2026, 11, 16}, {15, 0}, Qt::UTC),
        .author = somebody,
        .text = "Es geht ihr besser.",
        .reason = "Gespräch",
        .entry = CaseEntryId(CaseEntryId::Bytes {9})};
    const auto bytes = encode(event);
    QVERIFY(bytes.has_value());
    const auto read = decodeCaseEvent(bytesOf(*bytes));
    QVERIFY(read.has_value());
    QVERIFY(*read == event);
}

void CaseCodecTest::onlyOneFormIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto encoded = [](CaseEvent event) {
        event.moment = QDateTime({2026, 11, 16}, {15, 0}, Qt::UTC);
        return *encode(event);
    };
    const QByteArray plain = encoded({.kind = K::ReporterAnswered});
    QByteArray raised = plain;
    raised[2] = 2; // Says version 2 and has nothing that needs it.
    QTest::newRow("needless version") << raised << static_cast<int>(Error::Code::Damaged);
    raised[2] = 3;
    QTest::newRow("needless third version") << raised << static_cast<int>(Error::Code::Damaged);
    raised[2] = 4;
    QTest::newRow("needless fourth version") << raised << static_cast<int>(Error::Code::Damaged);
    raised[2] = 5;
    QTest::newRow("version of a later program")
        << raised << static_cast<int>(Error::Code::NewerFormat);
    QByteArray lowered = encoded({.kind = K::PersonNamed, .text = "x", .about = {.person = 2}});
    lowered[2] = 1;
    QTest::newRow("version too low") << lowered << static_cast<int>(Error::Code::Damaged);
    // Twenty-one persons.
    QByteArray many = encoded({.kind = K::PersonNamed, .text = "x", .about = {.person = 20}});
    many[many.size() - 1] = 21;
    QTest::newRow("too many persons") << many << static_cast<int>(Error::Code::Damaged);
    many[many.size() - 1] = 1;
    QTest::newRow("first person written out") << many << static_cast<int>(Error::Code::Damaged);
}

void CaseCodecTest::onlyOneFormIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const auto read = decodeCaseEvent(bytesOf(bytes));
    QVERIFY(!read.has_value());
    QCOMPARE(static_cast<int>(read.error().code), code);
}

QTEST_GUILESS_MAIN(CaseCodecTest)
#include "tst_casecodec.moc"
