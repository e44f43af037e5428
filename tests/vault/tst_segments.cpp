// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/formersegments.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The sealed segments of facts stay small, however many persons incidents name.
class SegmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void incidentsThatNameThousandsLeaveRoomForOthers();
    void manyAtOnceAreSpreadToo();
    void segmentThatWasFilledBeforeIsReadAndLeft();
    void segmentOfFormat1IsReadAndWrittenAsFormat2();
    void whatIsNotCountedIsKeptInTheSegment();
    void recordingGoesOnAfterTheLastOfASegmentWasErased();

private:
    void reopen();
    [[nodiscard]] Result<std::unique_ptr<RawRegister>> openRaw() const;
    /// Bytes of the longest sealed segment; -1 if that cannot be told.
    [[nodiscard]] qint64 longestSegment();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<Vault> m_vault;
};

namespace {

constexpr qint64 mostBytes = 1100 * 1024;

/// As many persons as the format allows, none of them twice.
NewIncident crowd(quint32 variant)
{
    NewIncident incident = plainIncident();
    incident.facts.affectedCount = static_cast<int>(MaxAffected);
    for (quint32 person = 0; person < MaxAffected; ++person) {
        PersonToken::Bytes bytes {};
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[i] = static_cast<std::uint8_t>(variant >> (8 * i));
            bytes[i + 4] = static_cast<std::uint8_t>(person >> (8 * i));
        }
        bytes.back() = 1;
        incident.facts.affected << PersonToken(bytes);
    }
    return incident;
}

} // namespace

void SegmentsTest::init()
{
    m_vault.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath("amt.rueckhalt");
    auto made = createVault(m_folder);
    VERIFY_RESULT(made);
    m_vault = std::move(*made);
}

void SegmentsTest::reopen()
{
    m_vault.reset();
    auto opened = openVault(m_folder);
    VERIFY_RESULT(opened);
    m_vault = std::move(*opened);
    QVERIFY(m_vault->alerts().isEmpty());
}

Result<std::unique_ptr<RawRegister>> SegmentsTest::openRaw() const
{
    auto head = unlockedHead(m_folder, testPassword());
    if (!head)
        return tl::unexpected<Error>(head.error());
    return RawRegister::open(m_folder, head->head, head->keys);
}

qint64 SegmentsTest::longestSegment()
{
    m_vault.reset();
    const auto raw = openRaw();
    if (!raw)
        return -1;
    return (*raw)
        ->database->number("SELECT max(length(content)) FROM sealed_object WHERE part = 3")
        .value_or(-1);
}

void SegmentsTest::incidentsThatNameThousandsLeaveRoomForOthers()
{
    constexpr int crowds = 100;
    QList<Incident> recorded;
    for (quint32 i = 0; i < crowds; ++i) {
        const auto incident = m_vault->record(crowd(i));
        VERIFY_RESULT(incident);
        recorded << *incident;
    }
    const auto normal = m_vault->record(fullIncident());
    VERIFY_RESULT(normal);
    recorded << *normal;
    reopen();
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), FactTable::Row {crowds + 1});
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        const auto row = static_cast<FactTable::Row>(i);
        QCOMPARE(facts->ids[row], recorded.at(i).id);
        QVERIFY(facts->facts(row) == recorded.at(i).facts);
    }
    QCOMPARE(m_vault->verify()->size(), 0);
    // Each can be erased, and the others stay.
    VERIFY_RESULT(m_vault->erase(recorded.at(50).id));
    QCOMPARE(m_vault->facts()->rowCount(), FactTable::Row {crowds});
    QCOMPARE(m_vault->verify()->size(), 0);
    const qint64 longest = longestSegment();
    QVERIFY2(longest > 0 && longest < mostBytes, qPrintable(QString::number(longest)));
}

void SegmentsTest::manyAtOnceAreSpreadToo()
{
    std::vector<NewIncident> many;
    for (quint32 i = 0; i < 12; ++i)
        many.push_back(crowd(i));
    many.insert(many.end(), IncidentStore::SegmentRows, plainIncident());
    const auto ids = m_vault->recordAll(many);
    VERIFY_RESULT(ids);
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), FactTable::Row {IncidentStore::SegmentRows + 12});
    for (qsizetype i = 0; i < ids->size(); ++i)
        QCOMPARE(facts->ids[static_cast<FactTable::Row>(i)], ids->at(i));
    QCOMPARE(m_vault->verify()->size(), 0);
    const qint64 longest = longestSegment();
    QVERIFY2(longest > 0 && longest < mostBytes, qPrintable(QString::number(longest)));
}

/// Earlier versions closed a segment after 1,024 rows only.
void SegmentsTest::segmentThatWasFilledBeforeIsReadAndLeft()
{
    constexpr quint32 crowds = 20;
    m_vault.reset();
    auto raw = openRaw();
    VERIFY_RESULT(raw);
    RawRegister &reg = **raw;
    QList<Incident> recorded;
    for (quint32 i = 0; i < crowds; ++i) {
        const auto incident = reg.record(crowd(i));
        VERIFY_RESULT(incident);
        recorded << *incident;
    }
    for (qsizetype i = 0; i < recorded.size(); ++i)
        VERIFY_RESULT(reg.database->run(
            "UPDATE incident SET row = ? WHERE id = ?", static_cast<qint64>(i), recorded.at(i).id));
    for (quint64 segment = 0; segment < crowds; ++segment)
        VERIFY_RESULT(reg.incidents.rebuildSegment(segment));
    QVERIFY(reg.database->number("SELECT max(length(content)) FROM sealed_object WHERE part = 3")
                .value_or(0)
        > 3 * mostBytes);
    QCOMPARE(reg.database->number("SELECT count(*) FROM sealed_object WHERE part = 3").value_or(0),
        qint64 {1});
    const auto next = reg.record(plainIncident());
    VERIFY_RESULT(next);
    recorded << *next;
    const auto facts = reg.incidents.facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), FactTable::Row {crowds + 1});
    for (qsizetype i = 0; i < recorded.size(); ++i)
        QCOMPARE(facts->ids[static_cast<FactTable::Row>(i)], recorded.at(i).id);
    QCOMPARE(reg.database->number("SELECT max(row) FROM incident").value_or(0),
        qint64 {IncidentStore::SegmentRows});
}

/// A register that was kept by a program that knew format 1 only.
void SegmentsTest::segmentOfFormat1IsReadAndWrittenAsFormat2()
{
    m_vault.reset();
    auto raw = openRaw();
    VERIFY_RESULT(raw);
    RawRegister &reg = **raw;
    QList<Incident> recorded;
    for (int i = 0; i < 3; ++i) {
        const auto incident = reg.record(i == 1 ? plainIncident(i) : fullIncident(i));
        VERIFY_RESULT(incident);
        recorded << *incident;
    }
    const auto name = ObjectName::numbered(SealedPart::Segment, 0);
    const auto segment = [&] { return toByteArray((*reg.objects.open(name))->view()); };
    const auto isAsRecorded = [&](const Result<FactTable> &facts) {
        bool isSame = facts && facts->rowCount() == static_cast<FactTable::Row>(recorded.size());
        for (FactTable::Row row = 0; isSame && row < facts->rowCount(); ++row)
            isSame = facts->facts(row) == recorded.at(static_cast<qsizetype>(row)).facts;
        return isSame;
    };
    QCOMPARE(segment().first(4), QByteArray("RFT2"));
    const QByteArray former = packedInFormat1(*reg.incidents.facts(), 0, 3);
    VERIFY_RESULT(reg.objects.put(name, bytesOf(former)));
    QVERIFY(isAsRecorded(reg.incidents.facts()));
    QCOMPARE(segment(), former);
    // The next incident goes into the same segment, and one of the former leaves it.
    recorded << *reg.record(plainIncident(5));
    QVERIFY(isAsRecorded(reg.incidents.facts()));
    QCOMPARE(segment().first(4), QByteArray("RFT2"));
    VERIFY_RESULT(reg.objects.put(name, bytesOf(packedInFormat1(*reg.incidents.facts(), 0, 4))));
    VERIFY_RESULT(reg.incidents.erase(recorded.takeAt(1).id));
    QVERIFY(isAsRecorded(reg.incidents.facts()));
    QCOMPARE(segment().first(4), QByteArray("RFT2"));
}

void SegmentsTest::whatIsNotCountedIsKeptInTheSegment()
{
    m_vault.reset();
    auto raw = openRaw();
    VERIFY_RESULT(raw);
    RawRegister &reg = **raw;
    QList<Incident> recorded;
    for (int i = 0; i < 4; ++i)
        recorded << *reg.record(plainIncident(i));
    VERIFY_RESULT(reg.incidents.setCounted(recorded.at(1).id, Counted::No));
    VERIFY_RESULT(reg.incidents.setCounted(recorded.at(2).id, Counted::No));
    VERIFY_RESULT(reg.incidents.setCounted(recorded.at(2).id, Counted::Yes));
    // What happens to others leaves it alone.
    VERIFY_RESULT(reg.incidents.erase(recorded.takeFirst().id));
    recorded << *reg.record(plainIncident(9));
    IncidentFacts corrected = recorded.first().facts;
    corrected.place = Place::Corridor;
    VERIFY_RESULT(reg.incidents.amend(recorded.first().id, corrected));
    const auto facts = reg.incidents.facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), FactTable::Row {4});
    for (FactTable::Row row = 0; row < 4; ++row)
        QVERIFY(facts->countedOf(row) == (row == 0 ? Counted::No : Counted::Yes));
    QVERIFY(facts->facts(0) == corrected);
    const auto nobody = reg.incidents.setCounted(IncidentId(), Counted::No);
    QVERIFY(!nobody && nobody.error().code == Error::Code::NotFound);
}

void SegmentsTest::recordingGoesOnAfterTheLastOfASegmentWasErased()
{
    // Four fill a segment; the fifth stands in the next.
    QList<IncidentId> ids;
    for (quint32 i = 0; i < 5; ++i)
        ids << m_vault->record(crowd(i))->id;
    VERIFY_RESULT(m_vault->erase(ids.takeLast()));
    ids << m_vault->record(crowd(7))->id;
    VERIFY_RESULT(m_vault->erase(ids.takeAt(3)));
    ids << m_vault->record(plainIncident())->id;
    reopen();
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), static_cast<FactTable::Row>(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i)
        QCOMPARE(facts->ids[static_cast<FactTable::Row>(i)], ids.at(i));
    QCOMPARE(m_vault->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(SegmentsTest)
#include "tst_segments.moc"
