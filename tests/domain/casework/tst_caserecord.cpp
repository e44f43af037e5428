// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/casecodec.h"
#include "domain/casework/caserecord.h"

#include <QTest>

#include <random>

using namespace rueckhalt;

/// The history of a case: it only grows, says everything, and is read back as it was written.
class CaseRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void historyOnlyGrows();
    void lastWordCountsAndTheFormerStays();
    void answerOfTheReporterEndsTheQuestion();
    void orderIsThatOfTheWriting();
    void recordIsReadBackAsItWasWritten();
    void glanceIsReadBackAsItWasWritten();
    void dutyWaivedApartIsOfANewerForm();
    void talksOfOlderRecordsAreReadInTheirOwnWords();
    void correctedFactSaysWhatStoodThere();
    void brokenBytesAreRefused();
    void eventBeyondLimitsIsNotWritten();
    void everyEventHasASentence();
};

namespace {

using K = CaseEvent::Kind;

/// Any event whatsoever, whether the rules would let it in or not.
CaseEvent anyEvent(std::mt19937 &random)
{
    const auto below = [&random](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
    };
    const auto drawn
        = [&]<typename E>(std::span<const Term<E>> list) { return list[below(list.size())].value; };
    CaseEvent event {.kind = drawn(terms<K>()),
        .moment
        = QDateTime::fromSecsSinceEpoch(1'790'000'000 + static_cast<int>(below(9000)), Qt::UTC),
        .author = UserId(UserId::Bytes {static_cast<std::uint8_t>(1 + below(5))}),
        .authorName = QStringLiteral("Frau %1").arg(below(5)),
        .reason = below(2) ? QStringLiteral("Grund %1").arg(below(100)) : QString()};
    event.text = QStringLiteral("Text %1").arg(below(1000));
    switch (event.kind) {
    case K::Opened:
    case K::StateChanged:
        event.state = drawn(terms<CaseState>());
        break;
    case K::LevelConfirmed:
        event.level = drawn(terms<AachenLevel>());
        break;
    case K::TrackSet:
        event.track = drawn(terms<Track>());
        break;
    case K::CarerNamed:
        event.carer = event.author;
        break;
    case K::FieldEntered:
        event.field = FollowUpField::Witnesses;
        break;
    case K::CareEntered:
        event.care = drawn(terms<CareKind>());
        event.answer = drawn(terms<CareOutcome>());
        event.day = QDate(2026, 11, 1).addDays(static_cast<int>(below(20)));
        break;
    case K::DutyWaived:
        event.duty = drawn(terms<CaseDuty>());
        break;
    case K::PersonNamed:
        event.about.person = static_cast<int>(1 + below(3));
        break;
    case K::OffenderNamed:
        event.about.offender = static_cast<int>(1 + below(3));
        break;
    case K::Addendum:
    case K::ReporterAnswered:
        break;
    }
    return event;
}

CaseRecord anyRecord(unsigned seed, int events)
{
    std::mt19937 random(seed);
    CaseRecord record;
    for (int i = 0; i < events; ++i)
        record.append(anyEvent(random));
    return record;
}

} // namespace

void CaseRecordTest::historyOnlyGrows()
{
    std::mt19937 random(7);
    CaseRecord record;
    for (int i = 0; i < 500; ++i) {
        const CaseRecord before = record;
        record.append(anyEvent(random));
        QVERIFY(record.continues(before));
        QVERIFY(!before.continues(record));
        QCOMPARE(record.history().size(), before.history().size() + 1);
        QVERIFY(record.history().first(i) == before.history());
        // The standing is nothing but the sum of the history.
        CaseRecord again;
        for (const CaseEvent &event : record.history())
            again.append(event);
        QVERIFY(again == record);
    }
    QVERIFY(!anyRecord(1, 5).continues(anyRecord(2, 3)));
}

void CaseRecordTest::lastWordCountsAndTheFormerStays()
{
    CaseRecord record;
    record.append(
        {.kind = K::FieldEntered, .field = FollowUpField::Employment, .text = "employee"});
    record.append({.kind = K::FieldEntered,
        .field = FollowUpField::Employment,
        .text = "official",
        .reason = "Verwechselt"});
    QCOMPARE(record.standing().values.value(FollowUpField::Employment), "official");
    QCOMPARE(record.history().first().text, "employee");
    record.append({.kind = K::FieldEntered, .field = FollowUpField::Employment});
    QVERIFY(record.standing().values.isEmpty());
    QCOMPARE(record.history().size(), 3);
}

void CaseRecordTest::answerOfTheReporterEndsTheQuestion()
{
    CaseRecord record;
    record.append({.kind = K::Opened, .state = CaseState::Question});
    record.append({.kind = K::ReporterAnswered});
    QCOMPARE(record.standing().state, CaseState::InReview);
    record.append({.kind = K::StateChanged, .state = CaseState::Measures});
    record.append({.kind = K::ReporterAnswered});
    QCOMPARE(record.standing().state, CaseState::Measures);
}

void CaseRecordTest::orderIsThatOfTheWriting()
{
    const QDateTime later(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    CaseRecord record;
    record.append({.kind = K::Opened, .moment = later});
    record.append({.kind = K::Addendum, .moment = later.addDays(-3), .text = "x"});
    QCOMPARE(record.history().last().moment, later);
}

void CaseRecordTest::recordIsReadBackAsItWasWritten()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const CaseRecord record = anyRecord(seed, 1 + static_cast<int>(seed));
        const auto bytes = encode(record);
        QVERIFY(bytes.has_value());
        const auto read = decodeCaseRecord(bytesOf(*bytes));
        QVERIFY(read.has_value());
        QVERIFY(*read == record);
        const CaseEvent &event = record.history().last();
        QVERIFY(*decodeCaseEvent(bytesOf(*encode(event))) == event);
    }
}

void CaseRecordTest::glanceIsReadBackAsItWasWritten()
{
    const QDateTime moment(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const CaseGlance full {.state = CaseState::Measures,
        .since = moment,
        .track = Track::Serious,
        .isLevelConfirmed = true,
        .carer = UserId(UserId::Bytes {3}),
        .duties = {{CaseDuty::OfferFirstCare, moment}, {CaseDuty::ReviewRiskAssessment, {}}},
        .days
        = {{FollowUpField::Employment, "official"}, {FollowUpField::IncapacityFrom, "2026-11-17"}},
        .care = {{CareKind::Doctor, {CareOutcome::Declined, QDate(2026, 11, 18), {}}}},
        .waived = {CaseDuty::RecordFirstAid, CaseDuty::ReviewRiskAssessment}};
    CaseGlance several = full;
    several.persons = {1, 2, 4};
    CaseGlance apart = several;
    apart.othersWaived
        = {{2, {CaseDuty::OfferDoctor}}, {4, {CaseDuty::OfferDoctor, CaseDuty::RecordFirstAid}}};
    for (const CaseGlance &glance : {CaseGlance(), full, several, apart}) {
        const auto bytes = encode(glance);
        QVERIFY(bytes.has_value());
        QVERIFY(*decodeCaseGlance(bytesOf(*bytes)) == glance);
        QVERIFY(bytes->size() < 500);
    }
}

/// A program that knows several persons but no duties waived apart would take it as waived for all.
void CaseRecordTest::dutyWaivedApartIsOfANewerForm()
{
    CaseEvent event {.kind = K::DutyWaived,
        .moment = QDateTime::fromSecsSinceEpoch(1, Qt::UTC),
        .duty = CaseDuty::OfferDoctor,
        .reason = "x"};
    const auto versionOf = [](const QByteArray &bytes) { return static_cast<int>(bytes.at(2)); };
    QCOMPARE(versionOf(*encode(event)), 1);
    event.about.person = 2;
    const QByteArray bytes = *encode(event);
    QCOMPARE(versionOf(bytes), 3);
    QVERIFY(*decodeCaseEvent(bytesOf(bytes)) == event);
    QByteArray older = bytes;
    older[2] = 2;
    QCOMPARE(decodeCaseEvent(bytesOf(older)).error().code, Error::Code::Damaged);
}

void CaseRecordTest::talksOfOlderRecordsAreReadInTheirOwnWords()
{
    const auto talk = [](CareOutcome outcome) {
        return CaseEvent {.kind = K::CareEntered,
            .moment = QDateTime::fromSecsSinceEpoch(60, Qt::UTC),
            .care = CareKind::TalkAfterTwoWeeks,
            .answer = outcome,
            .day = QDate(2026, 11, 20)};
    };
    const auto standing = [](const CaseEvent &event) {
        CaseRecord record;
        record.append(event);
        return record.standing().care.value(CareKind::TalkAfterTwoWeeks).answer;
    };
    // What was written stays as it was, byte for byte; it means what the talk was.
    const QByteArray older = *encode(talk(CareOutcome::Accepted));
    QCOMPARE(static_cast<int>(older.at(2)), 1);
    QVERIFY(decodeCaseEvent(bytesOf(older))->answer == CareOutcome::Accepted);
    QVERIFY(standing(talk(CareOutcome::Accepted)) == CareOutcome::Held);
    QVERIFY(standing(talk(CareOutcome::Declined)) == CareOutcome::NotWanted);
    CaseEvent offer = talk(CareOutcome::Accepted);
    offer.care = CareKind::Doctor;
    CaseRecord record;
    record.append(offer);
    QVERIFY(record.standing().care.value(CareKind::Doctor).answer == CareOutcome::Accepted);
    // Programs that do not know the words say that they are too old.
    QCOMPARE(static_cast<int>(encode(talk(CareOutcome::Held))->at(2)), 4);
    QCOMPARE(sentenceFor(talk(CareOutcome::Held), Language::German),
        "Nachgespräch nach zwei Wochen: geführt, 20.11.2026.");
    QCOMPARE(sentenceFor(talk(CareOutcome::NotWanted), Language::German),
        "Nachgespräch nach zwei Wochen: nicht gewünscht, 20.11.2026.");
}

void CaseRecordTest::correctedFactSaysWhatStoodThere()
{
    CaseEvent event {.kind = K::FieldEntered,
        .moment = QDateTime::fromSecsSinceEpoch(60, Qt::UTC),
        .field = FollowUpField::AffectedCount,
        .text = "3",
        .reason = "Drei am Schalter."};
    event.before = "1";
    QCOMPARE(sentenceFor(event, Language::German),
        "Anzahl betroffener Beschäftigter: 3 statt 1. Grund: Drei am Schalter.");
    const QByteArray bytes = *encode(event);
    QVERIFY(*decodeCaseEvent(bytesOf(bytes)) == event);
}

void CaseRecordTest::brokenBytesAreRefused()
{
    const QByteArray whole = *encode(anyRecord(3, 12));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!decodeCaseRecord(bytesOf(whole.first(length))));
    QVERIFY(!decodeCaseRecord(bytesOf(whole + 'x')));
    // A flipped bit is refused, or says something else that is written in the one form there is.
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        if (const auto read = decodeCaseRecord(bytesOf(flipped)))
            QCOMPARE(*encode(*read), flipped);
    }
    QVERIFY(!decodeCaseRecord({}));
    QVERIFY(!decodeCaseRecord(bytesOf(*encode(CaseRecord()))));
    QCOMPARE(decodeCaseRecord(bytesOf(QByteArray::fromHex("a200030180"))).error().code,
        Error::Code::NewerFormat);
}

void CaseRecordTest::eventBeyondLimitsIsNotWritten()
{
    CaseEvent event {.kind = K::Addendum, .moment = QDateTime::fromSecsSinceEpoch(1, Qt::UTC)};
    event.text = QString(CaseEvent::MaxText, u'ß');
    event.reason = QString(CaseEvent::MaxReason, u'ß');
    QVERIFY(encode(event).has_value());
    event.text += u'x';
    QCOMPARE(encode(event).error().code, Error::Code::TooLarge);
}

void CaseRecordTest::everyEventHasASentence()
{
    const CaseRecord record = anyRecord(11, 200);
    for (const CaseEvent &event : record.history()) {
        const QString german = sentenceFor(event, Language::German);
        QVERIFY(german.endsWith(u'.') || !event.reason.isEmpty() || event.kind == K::Addendum);
        QVERIFY(event.reason.isEmpty() || event.kind == K::ReporterAnswered
            || german.contains(event.reason));
        QVERIFY(!sentenceFor(event, Language::English).isEmpty());
    }
}

QTEST_APPLESS_MAIN(CaseRecordTest)
#include "tst_caserecord.moc"
