// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/incidentstore.h"

#include "vault/segmentloader.h"

#include <QTimeZone>

namespace rueckhalt {

quint32 numberYearOf(const QDateTime &moment)
{
    static const QTimeZone germany("Europe/Berlin");
    const QDateTime local = germany.isValid() ? moment.toTimeZone(germany) : moment.toUTC();
    return static_cast<quint32>(local.date().year());
}

IncidentStore::IncidentStore(Database &database, SealedObjects &objects, Random random)
    : m_database(database)
    , m_objects(objects)
    , m_random(std::move(random))
{
}

Result<qint64> IncidentStore::count() const
{
    return m_database.number("SELECT count(*) FROM incident");
}

Result<FactTable> IncidentStore::segment(quint64 number) const
{
    const auto first = static_cast<qint64>(number) * SegmentRows;
    auto lines = m_database.prepare("SELECT count(*) FROM incident WHERE row >= ? AND row < ?");
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    if (const auto counted = lines->with(first, first + SegmentRows).next(); !counted)
        return tl::unexpected<Error>(counted.error());
    const auto plain = m_objects.open(ObjectName::numbered(SealedPart::Segment, number));
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    FactTable table;
    if ((*plain && !appendSegment(table, **plain)) || table.rowCount() != lines->number(0))
        return failure(Error::Code::Damaged, QStringLiteral("segment of facts"));
    return table;
}

Result<void> IncidentStore::writeSegment(quint64 number, const FactTable &lines)
{
    const auto name = ObjectName::numbered(SealedPart::Segment, number);
    if (lines.isEmpty())
        return m_objects.remove(name);
    return m_objects.put(name, bytesOf(lines.packed(0, lines.rowCount())));
}

Result<void> IncidentStore::erase(const IncidentId &id)
{
    auto row = m_database.prepare("SELECT row FROM incident WHERE id = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(id).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const auto number = static_cast<quint64>(row->number(0) / SegmentRows);
    const auto lines = segment(number);
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    FactTable kept;
    for (FactTable::Row line = 0; line < lines->rowCount(); ++line) {
        if (lines->ids[line] != id)
            kept.append(lines->ids[line], lines->numberYear[line], lines->numberSequence[line],
                lines->facts(line), lines->countedOf(line));
    }
    if (kept.rowCount() + 1 != lines->rowCount())
        return failure(Error::Code::Damaged, QStringLiteral("incident missing in its segment"));
    for (const auto part :
        {SealedPart::Facts, SealedPart::Person, SealedPart::Handling, SealedPart::Draft,
            SealedPart::Case, SealedPart::CaseGlance, SealedPart::AttachmentHistory}) {
        if (auto removed = m_objects.remove(ObjectName::of(part, id)); !removed)
            return removed;
    }
    return writeSegment(number, kept)
        .and_then([&] { return m_database.run("DELETE FROM handling WHERE incident = ?", id); })
        .and_then([&] { return m_database.run("DELETE FROM incident WHERE id = ?", id); })
        .and_then([&] {
            return m_database.run("INSERT INTO erased (id) VALUES (?) ON CONFLICT DO NOTHING", id);
        });
}

Result<void> IncidentStore::amend(const IncidentId &id, const IncidentFacts &facts)
{
    auto row = m_database.prepare("SELECT row, year, sequence FROM incident WHERE id = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(id).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const auto number = static_cast<quint64>(row->number(0) / SegmentRows);
    const NumberedFacts numbered {
        {static_cast<quint32>(row->number(1)), static_cast<quint32>(row->number(2))}, facts};
    auto lines = segment(number);
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    if (!lines->rowOf(id))
        return failure(Error::Code::Damaged, QStringLiteral("incident missing in its segment"));
    lines->replace(id, facts);
    return encode(numbered)
        .and_then([&](const QByteArray &bytes) {
            return m_objects.put(ObjectName::of(SealedPart::Facts, id), bytesOf(bytes));
        })
        .and_then([&] { return writeSegment(number, *lines); });
}

Result<void> IncidentStore::setCounted(const IncidentId &id, Counted counted)
{
    auto row = m_database.prepare("SELECT row FROM incident WHERE id = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(id).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const auto number = static_cast<quint64>(row->number(0) / SegmentRows);
    auto lines = segment(number);
    if (!lines)
        return tl::unexpected<Error>(lines.error());
    const auto line = lines->rowOf(id);
    if (!line)
        return failure(Error::Code::Damaged, QStringLiteral("incident missing in its segment"));
    if (lines->countedOf(*line) == counted)
        return {};
    lines->setCounted(id, counted);
    return writeSegment(number, *lines);
}

Result<void> IncidentStore::rebuildSegment(quint64 number)
{
    const auto first = static_cast<qint64>(number) * SegmentRows;
    auto row
        = m_database.prepare("SELECT id FROM incident WHERE row >= ? AND row < ? ORDER BY row");
    if (!row)
        return tl::unexpected<Error>(row.error());
    row->with(first, first + SegmentRows);
    FactTable lines;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        const auto id = row->id<IncidentId>(0);
        const auto facts = part(SealedPart::Facts, id).and_then([](const SecretBytes &plain) {
            return decodeFacts(plain.view());
        });
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        lines.append(id, facts->number.year, facts->number.sequence, facts->facts);
    }
    return writeSegment(number, lines);
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

Result<bool> IncidentStore::contains(const IncidentId &id) const
{
    auto row = m_database.prepare("SELECT 1 FROM incident WHERE id = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    return row->with(id).next();
}

Result<IncidentFacts> IncidentStore::factsOf(const IncidentId &id) const
{
    const auto known = contains(id);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (!*known)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    return part(SealedPart::Facts, id)
        .and_then([](const SecretBytes &plain) { return decodeFacts(plain.view()); })
        .map([](NumberedFacts &&numbered) { return std::move(numbered.facts); });
}

Result<Incident> IncidentStore::incident(const IncidentId &id) const
{
    return incident(id, [this](SealedPart kind, const IncidentId &of) { return part(kind, of); });
}

Result<Incident> IncidentStore::incident(const IncidentId &id, const PartOpener &part) const
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
    SegmentLoader loader(static_cast<FactTable::Row>(*expected));
    const auto opened = m_objects.openAll(SealedPart::Segment,
        [&loader](const ObjectName &, SecretBytes &plain) { return loader.add(std::move(plain)); });
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    auto table = loader.finish();
    if (table && table->rowCount() != *expected)
        return failure(Error::Code::Damaged, QStringLiteral("segments and incidents disagree"));
    return table;
}

Result<IncidentStore::Recording> IncidentStore::Recording::begin(IncidentStore &store)
{
    const auto next = store.m_database.number("SELECT coalesce(max(row) + 1, 0) FROM incident");
    if (!next)
        return tl::unexpected<Error>(next.error());
    Recording recording(store);
    recording.m_row = *next;
    if (*next % SegmentRows != 0) {
        auto lines = store.segment(static_cast<quint64>(*next / SegmentRows));
        if (!lines)
            return tl::unexpected<Error>(lines.error());
        recording.m_segment = std::move(*lines);
        if (recording.isSegmentFull())
            recording.leaveSegment();
    }
    return recording;
}

bool IncidentStore::Recording::isSegmentFull() const
{
    return m_row % SegmentRows == 0 || m_segment.tokenCount() >= SegmentPseudonyms;
}

void IncidentStore::Recording::leaveSegment()
{
    m_row = (m_row + SegmentRows - 1) / SegmentRows * SegmentRows;
    m_segment = FactTable();
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
    if (!isSegmentFull())
        return {};
    auto written = m_store.writeSegment(static_cast<quint64>((m_row - 1) / SegmentRows), m_segment);
    leaveSegment();
    return written;
}

Result<void> IncidentStore::Recording::finish()
{
    if (!m_segment.isEmpty()) {
        auto kept = m_store.writeSegment(static_cast<quint64>(m_row / SegmentRows), m_segment);
        if (!kept)
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
