// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/formersegments.h"

#include <vector>

namespace rueckhalt::testing {

namespace {

using Row = FactTable::Row;

constexpr int NotStated = 255;

class Writer
{
public:
    Writer(const FactTable &table, Row first, Row count)
    {
        for (Row row = first; row < first + count; ++row)
            m_facts.push_back(table.facts(row));
    }
    template <typename T>
    void number(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    /// A column: what `valueOf` says about each row's facts.
    template <typename T, typename ValueOf>
    void column(ValueOf valueOf)
    {
        for (const IncidentFacts &facts : m_facts)
            number(static_cast<T>(valueOf(facts)));
    }
    /// Ids that occur, and where in that list each of `ids` stands.
    template <typename Position, typename IdType>
    void ids(const std::vector<IdType> &ids)
    {
        QList<IdType> used;
        for (const IdType &id : ids) {
            if (!used.contains(id))
                used.append(id);
        }
        number(static_cast<quint32>(used.size()));
        for (const IdType &id : std::as_const(used))
            m_bytes.append(id.toByteArray());
        for (const IdType &id : ids)
            number(static_cast<Position>(used.indexOf(id)));
    }
    [[nodiscard]] const std::vector<IncidentFacts> &facts() const { return m_facts; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    std::vector<IncidentFacts> m_facts;
    QByteArray m_bytes;
};

template <typename E>
int statedOrNot(const std::optional<E> &value)
{
    return value ? static_cast<int>(*value) : NotStated;
}

void writeColumns(Writer &writer)
{
    using Facts = IncidentFacts;
    writer.column<quint32>([](const Facts &facts) { return facts.occurred.packed(); });
    writer.column<qint64>([](const Facts &facts) { return facts.reported.toSecsSinceEpoch(); });
    writer.column<quint8>([](const Facts &facts) { return facts.place; });
    writer.column<quint8>([](const Facts &facts) { return facts.jobArea; });
    writer.column<quint8>([](const Facts &facts) { return facts.activity; });
    writer.column<quint8>([](const Facts &facts) { return facts.types.bits(); });
    writer.column<quint8>([](const Facts &facts) {
        return static_cast<int>(facts.level) | (facts.levelChangedByHand ? 0x80 : 0);
    });
    writer.column<quint32>([](const Facts &facts) { return facts.subTypes.bits(); });
    writer.column<quint32>([](const Facts &facts) { return facts.triggers.bits(); });
    writer.column<quint8>([](const Facts &facts) { return facts.circumstances.bits(); });
    writer.column<quint16>([](const Facts &facts) { return facts.means.bits(); });
    writer.column<quint16>([](const Facts &facts) { return facts.actions.bits(); });
    writer.column<quint8>([](const Facts &facts) { return facts.consequences.bits(); });
    writer.column<quint8>([](const Facts &facts) { return facts.injury; });
    writer.column<quint8>([](const Facts &facts) { return facts.reporter; });
    writer.column<quint8>([](const Facts &facts) { return statedOrNot(facts.causedBy); });
    writer.column<quint8>([](const Facts &facts) { return facts.causedByCount; });
    writer.column<quint8>([](const Facts &facts) { return facts.recurrence; });
    writer.column<quint8>([](const Facts &facts) { return facts.waiting; });
    writer.column<quint8>([](const Facts &facts) { return statedOrNot(facts.alarm); });
    writer.column<quint8>([](const Facts &facts) { return facts.firstAid; });
    writer.column<quint8>([](const Facts &facts) { return facts.police; });
    writer.column<qint32>([](const Facts &facts) { return facts.damageEuro.value_or(-1); });
    writer.column<quint8>([](const Facts &facts) {
        return (facts.pressInterest ? 1 : 0) | (facts.feedbackWanted ? 2 : 0)
            | static_cast<int>(facts.confidentiality) << 2;
    });
    writer.column<quint16>([](const Facts &facts) { return facts.affectedCount; });
}

} // namespace

QByteArray packedInFormat1(const FactTable &table, Row first, Row count)
{
    Writer writer(table, first, count);
    writer.number(quint32 {0x31544652}); // "RFT1"
    writer.number(quint32 {count});
    for (Row row = first; row < first + count; ++row)
        writer.number(table.ids[row].bytes());
    for (Row row = first; row < first + count; ++row)
        writer.number(quint16 {table.numberYear[row]});
    for (Row row = first; row < first + count; ++row)
        writer.number(quint32 {table.numberSequence[row]});
    writeColumns(writer);
    std::vector<UnitId> units;
    std::vector<ServiceId> services;
    std::vector<PersonToken> persons;
    for (const IncidentFacts &facts : writer.facts()) {
        units.push_back(facts.unit);
        services.push_back(facts.service);
        persons.insert(persons.end(), facts.affected.begin(), facts.affected.end());
    }
    writer.ids<quint16>(units);
    writer.ids<quint16>(services);
    writer.column<quint16>([](const IncidentFacts &facts) { return facts.affected.size(); });
    writer.ids<quint32>(persons);
    return writer.bytes();
}

} // namespace rueckhalt::testing
