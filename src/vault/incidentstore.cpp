// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/incidentstore.h"

#include <QTimeZone>

namespace rueckhalt {

quint32 numberYearOf(const QDateTime &moment)
{
    static const QTimeZone germany("Europe/Berlin");
    const QDateTime local = germany.isValid() ? moment.toTimeZone(germany) : moment.toUTC();
    return static_cast<quint32>(local.date().year());
}

Result<void> appendSegment(FactTable &table, const SecretBytes &plain)
{
    // Not copied: the table takes what it needs.
    return table.appendPacked(QByteArray::fromRawData(
        reinterpret_cast<const char *>(plain.view().data()), static_cast<qsizetype>(plain.size())));
}

IncidentStore::IncidentStore(Database &database, SealedObjects &objects, Random random)
    : m_database(database)
    , m_objects(objects)
    , m_random(std::move(random))
{
}

Result<qint64> IncidentStore::count() const
{
    // Rows have no gaps, and the greatest is found without reading the others.
    return m_database.number("SELECT coalesce(max(row) + 1, 0) FROM incident");
}

Result<SecretBytes> IncidentStore::part(SealedPart part, const IncidentId &id) const
{
    auto opened = m_objects.open(ObjectName::of(part, id));
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    if (!*opened)
        return failure(Error::Code::Damaged, QStringLiteral("sealed object is missing"));
    return std::move(**opened);
}

Result<Incident> IncidentStore::incident(const IncidentId &id) const
{
    auto row = m_database.prepare("SELECT year, sequence FROM incident WHERE id = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(id).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const auto facts = part(SealedPart::Facts, id).and_then([](const SecretBytes &plain) {
        return decodeFacts(plain.view());
    });
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (facts->number.year != row->number(0) || facts->number.sequence != row->number(1))
        return failure(Error::Code::Damaged, QStringLiteral("number and facts disagree"));
    auto person = part(SealedPart::Person, id).and_then([](const SecretBytes &plain) {
        return decodePerson(plain.view());
    });
    if (!person)
        return tl::unexpected<Error>(person.error());
    return Incident {id, incidentNumber(facts->number.year, facts->number.sequence), facts->facts,
        std::move(*person)};
}

Result<FactTable> IncidentStore::facts() const
{
    const auto expected = count();
    if (!expected)
        return tl::unexpected<Error>(expected.error());
    FactTable table;
    table.reserve(static_cast<FactTable::Row>(*expected));
    const auto loaded = m_objects.openAll(
        SealedPart::Segment, [&table](const ObjectName &, const SecretBytes &plain) {
            return appendSegment(table, plain);
        });
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    if (table.rowCount() != *expected)
        return failure(Error::Code::Damaged, QStringLiteral("segments and incidents disagree"));
    return table;
}

Result<IncidentStore::Recording> IncidentStore::Recording::begin(IncidentStore &store)
{
    const auto count = store.count();
    if (!count)
        return tl::unexpected<Error>(count.error());
    Recording recording(store);
    recording.m_row = *count;
    recording.m_segmentNumber = static_cast<quint64>(*count / SegmentRows);
    if (const auto filled = static_cast<FactTable::Row>(*count % SegmentRows); filled != 0) {
        const auto plain = store.m_objects.open(
            ObjectName::numbered(SealedPart::Segment, recording.m_segmentNumber));
        if (!plain)
            return tl::unexpected<Error>(plain.error());
        if (!*plain || !appendSegment(recording.m_segment, **plain)
            || recording.m_segment.rowCount() != filled)
            return failure(Error::Code::Damaged, QStringLiteral("last segment"));
    }
    return recording;
}

Result<quint32> IncidentStore::Recording::nextSequence(quint32 year)
{
    if (const auto known = m_sequences.find(year); known != m_sequences.end())
        return ++*known;
    auto row = m_store.m_database.prepare("SELECT last FROM number_counter WHERE year = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(year).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    const auto next = static_cast<quint32>(*found ? row->number(0) : 0) + 1;
    m_sequences.insert(year, next);
    return next;
}

Result<Incident> IncidentStore::Recording::add(
    const IncidentFacts &facts, const IncidentPersonPart &person)
{
    NumberedFacts numbered {{}, facts};
    numbered.facts.reported = QDateTime::fromSecsSinceEpoch(
        facts.reported.isValid() ? facts.reported.toSecsSinceEpoch() : -1, Qt::UTC);
    IncidentId::Bytes bytes {};
    m_store.m_random(bytes);
    const IncidentId id(bytes);
    numbered.number.year = numberYearOf(numbered.facts.reported);
    const auto sequence = nextSequence(numbered.number.year);
    if (!sequence)
        return tl::unexpected<Error>(sequence.error());
    numbered.number.sequence = *sequence;
    return write(id, numbered, person)
        .and_then([&] { return appendToSegment(id, numbered); })
        .map([&] {
            return Incident {id, incidentNumber(numbered.number.year, numbered.number.sequence),
                numbered.facts, person};
        });
}

/// The row and both sealed objects.
Result<void> IncidentStore::Recording::write(
    const IncidentId &id, const NumberedFacts &numbered, const IncidentPersonPart &person)
{
    const auto factBytes = encode(numbered);
    if (!factBytes)
        return tl::unexpected<Error>(factBytes.error());
    const auto personBytes = encode(person);
    if (!personBytes)
        return tl::unexpected<Error>(personBytes.error());
    SealedObjects &objects = m_store.m_objects;
    return m_store.m_database
        .run("INSERT INTO incident (row, id, year, sequence) VALUES (?, ?, ?, ?)", m_row++, id,
            numbered.number.year, numbered.number.sequence)
        .and_then(
            [&] { return objects.add(ObjectName::of(SealedPart::Facts, id), bytesOf(*factBytes)); })
        .and_then([&] {
            return objects.add(ObjectName::of(SealedPart::Person, id), bytesOf(*personBytes));
        });
}

Result<void> IncidentStore::Recording::appendToSegment(
    const IncidentId &id, const NumberedFacts &numbered)
{
    m_segment.append(id, numbered.number.year, numbered.number.sequence, numbered.facts);
    if (m_segment.rowCount() < SegmentRows)
        return {};
    auto written = writeSegment();
    m_segment = FactTable();
    ++m_segmentNumber;
    return written;
}

Result<void> IncidentStore::Recording::writeSegment()
{
    const QByteArray packed = m_segment.packed(0, m_segment.rowCount());
    return m_store.m_objects.put(
        ObjectName::numbered(SealedPart::Segment, m_segmentNumber), bytesOf(packed));
}

Result<void> IncidentStore::Recording::finish()
{
    if (!m_segment.isEmpty()) {
        if (auto kept = writeSegment(); !kept)
            return kept;
    }
    for (auto it = m_sequences.cbegin(); it != m_sequences.cend(); ++it) {
        auto counted
            = m_store.m_database.run("INSERT INTO number_counter (year, last) VALUES (?, ?)"
                                     " ON CONFLICT (year) DO UPDATE SET last = excluded.last",
                it.key(), it.value());
        if (!counted)
            return counted;
    }
    return {};
}

} // namespace rueckhalt
