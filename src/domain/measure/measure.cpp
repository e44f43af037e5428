// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measure.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<PreventionStage>> terms<PreventionStage>()
{
    using enum PreventionStage;
    static constexpr std::array<Term<PreventionStage>, 3> list {{
        {Primary, "1", {"vorbeugend", "before it happens"}},
        {Secondary, "2", {"im Ernstfall", "while it happens"}},
        {Tertiary, "3", {"danach", "afterwards"}},
    }};
    return list;
}

template <>
std::span<const Term<MeasureGroup>> terms<MeasureGroup>()
{
    using enum MeasureGroup;
    static constexpr std::array<Term<MeasureGroup>, 8> list {{
        {Access, "A", {"Erreichbarkeit und Zugang", "Reachability and access"}},
        {Arrival, "B", {"Ankommen und Warten", "Arriving and waiting"}},
        {Clarity, "C", {"Verständlichkeit und faire Verfahren", "Plain language, fair procedure"}},
        {Feedback, "D", {"Rückmeldung und Beschwerde", "Feedback and complaints"}},
        {Rules, "E", {"Regeln, Organisation, Einsatzplanung", "Rules, organisation, deployment"}},
        {Building, "F", {"Technik und Bau", "Technology and building"}},
        {People, "G", {"Personen und Führung", "People and leadership"}},
        {Aftercare, "H", {"Nachsorge", "Aftercare"}},
    }};
    return list;
}

template <>
std::span<const Term<MeasureState>> terms<MeasureState>()
{
    using enum MeasureState;
    static constexpr std::array<Term<MeasureState>, 3> list {{
        {Planned, "planned", {"Geplant", "Planned"}},
        {InPlace, "in-place", {"Umgesetzt", "In place"}},
        {Rejected, "rejected", {"Abgelehnt", "Rejected"}},
    }};
    return list;
}

std::optional<MeasureGroup> groupOfShippedId(QStringView id)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (id.size() != 3 || !isDigit(id.at(1)) || !isDigit(id.at(2)))
        return std::nullopt;
    return fromCode<MeasureGroup>(id.first(1));
}

bool isOwnMeasureId(QStringView id)
{
    constexpr QStringView prefix = u"OWN-";
    constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QStringView rest = id.sliced(std::min(id.size(), prefix.size()));
    return id.startsWith(prefix) && rest.size() == 8
        && std::all_of(rest.begin(), rest.end(), [&](QChar c) { return alphabet.contains(c); });
}

MeasureCatalog::MeasureCatalog(QList<Measure> measures)
    : m_measures(std::move(measures))
{
    std::sort(m_measures.begin(), m_measures.end(),
        [](const Measure &a, const Measure &b) { return a.id < b.id; });
    m_index.reserve(m_measures.size());
    for (qsizetype i = 0; i < m_measures.size(); ++i)
        m_index.insert(m_measures.at(i).id, i);
    Q_ASSERT(m_index.size() == m_measures.size());
}

const Measure *MeasureCatalog::find(const MeasureId &id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.constEnd() ? nullptr : &m_measures.at(*it);
}

} // namespace rueckhalt
