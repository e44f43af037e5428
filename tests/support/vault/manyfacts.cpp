// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/manyfacts.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rueckhalt::testing {

namespace {

template <typename IdType>
IdType idOf(quint32 number)
{
    // Random, as ids are: hashing sorted numbers would flatter us.
    QRandomGenerator random(number + 1);
    typename IdType::Bytes bytes {};
    random.generate(
        reinterpret_cast<quint32 *>(bytes.data()), reinterpret_cast<quint32 *>(bytes.data()) + 4);
    return IdType(bytes);
}

constexpr int Persons = 60'000;

/// As reports are: small codes more often, few ticks, six of ten with one known person.
IncidentFacts factsOf(QRandomGenerator &random, FactTable::Row number, FactTable::Row count)
{
    const auto below = [&random](std::size_t values) {
        const auto bound = static_cast<quint32>(values);
        return static_cast<int>(std::min(random.bounded(bound), random.bounded(bound)));
    };
    const auto ticks = [&](auto set, int most) {
        using E = typename decltype(set.values())::value_type;
        for (int i = random.bounded(most + 1); i > 0; --i)
            set.insert(static_cast<E>(below(terms<E>().size())));
        return set;
    };
    IncidentFacts facts;
    const QDate day = QDate(2017, 1, 1).addDays(qint64 {number} * 3600 / qint64 {count});
    facts.occurred = *IncidentTime::minute(day, QTime(7 + random.bounded(12), random.bounded(60)));
    if (random.bounded(20) == 0)
        facts.occurred = *IncidentTime::month(day.year(), day.month());
    facts.reported = QDateTime(day.addDays(below(20)),
        QTime(6 + random.bounded(12), random.bounded(60), random.bounded(60)), Qt::UTC);
    facts.unit = idOf<UnitId>(random.bounded(200U));
    if (random.bounded(3) != 0)
        facts.service = idOf<ServiceId>(static_cast<quint32>(below(50)));
    facts.place = static_cast<Place>(below(terms<Place>().size()));
    facts.jobArea = static_cast<JobArea>(below(terms<JobArea>().size()));
    facts.activity = static_cast<ActivityForm>(below(terms<ActivityForm>().size()));
    facts.level = static_cast<AachenLevel>(below(terms<AachenLevel>().size()));
    facts.types = ticks(facts.types, 1);
    facts.types.insert(static_cast<IncidentType>(below(terms<IncidentType>().size())));
    facts.subTypes = ticks(facts.subTypes, 2);
    facts.triggers = ticks(facts.triggers, 2);
    facts.circumstances = ticks(facts.circumstances, 2);
    facts.means = ticks(facts.means, 1);
    facts.actions = ticks(facts.actions, 2);
    facts.consequences = ticks(facts.consequences, 2);
    facts.injury = static_cast<Injury>(below(terms<Injury>().size()));
    facts.waiting = static_cast<WaitingBand>(below(terms<WaitingBand>().size()));
    facts.reporter = static_cast<ReporterRole>(below(terms<ReporterRole>().size()));
    if (random.bounded(3) != 0)
        facts.causedBy = static_cast<CausedBy>(below(terms<CausedBy>().size()));
    facts.causedByCount = static_cast<CausedByCount>(below(terms<CausedByCount>().size()));
    facts.recurrence = static_cast<Recurrence>(below(terms<Recurrence>().size()));
    if (random.bounded(4) == 0)
        facts.alarm = static_cast<AlarmOutcome>(below(terms<AlarmOutcome>().size()));
    facts.firstAid = static_cast<Answer>(below(terms<Answer>().size()));
    facts.police = static_cast<Answer>(below(terms<Answer>().size()));
    facts.levelChangedByHand = random.bounded(30) == 0;
    facts.pressInterest = random.bounded(200) == 0;
    facts.feedbackWanted = random.bounded(4) == 0;
    facts.confidentiality = static_cast<Confidentiality>(random.bounded(10) == 0 ? 1 : 0);
    if (random.bounded(50) == 0)
        facts.damageEuro = random.bounded(5000);
    const int known = random.bounded(10);
    if (known < 7)
        facts.affected.append(idOf<PersonToken>(static_cast<quint32>(below(Persons))));
    if (known == 6)
        facts.affected.append(idOf<PersonToken>(static_cast<quint32>(below(Persons))));
    facts.affectedCount = std::max(1, static_cast<int>(facts.affected.size()));
    return facts;
}

} // namespace

Organisation manyUnits()
{
    Organisation house;
    for (quint32 i = 0; i < 200; ++i) {
        Unit unit;
        unit.id = idOf<UnitId>(i);
        if (i >= 20)
            unit.parent = idOf<UnitId>(i % 20);
        unit.name = QStringLiteral("Bereich %1").arg(i);
        house.units.append(unit);
    }
    for (quint32 i = 0; i < 50; ++i)
        house.services.append({idOf<ServiceId>(i), QStringLiteral("Anliegen %1").arg(i)});
    return house;
}

std::vector<QByteArray> packedFacts(FactTable::Row count)
{
    QRandomGenerator random(5);
    std::vector<QByteArray> packed;
    FactTable piece;
    for (FactTable::Row row = 0; row < count; ++row) {
        piece.append(idOf<IncidentId>(row), static_cast<int>(2017 + row / 100'000),
            static_cast<int>(row % 100'000 + 1), factsOf(random, row, count));
        if (piece.rowCount() == IncidentStore::SegmentRows || row + 1 == count) {
            packed.push_back(piece.packed(0, piece.rowCount()));
            piece = FactTable();
        }
    }
    return packed;
}

bool storeSegments(RawRegister &raw, const FactTable &table)
{
    auto transaction = Transaction::begin(*raw.database);
    if (!transaction)
        return false;
    constexpr FactTable::Row rows = IncidentStore::SegmentRows;
    for (FactTable::Row first = 0; first < table.rowCount(); first += rows) {
        const auto count = std::min(rows, table.rowCount() - first);
        if (!raw.objects.put(ObjectName::numbered(SealedPart::Segment, first / rows),
                bytesOf(table.packed(first, count))))
            return false;
        for (FactTable::Row row = first; row < first + count; ++row) {
            if (!raw.database->run(
                    "INSERT INTO incident (row, id, year, sequence) VALUES (?, ?, ?, ?)",
                    qint64 {row}, table.ids[row], static_cast<int>(table.numberYear[row]),
                    static_cast<int>(table.numberSequence[row])))
                return false;
        }
    }
    return transaction->commit().has_value();
}

} // namespace rueckhalt::testing
