// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/firstaidentry.h"

#include "base/canonicalcbor.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr std::uint64_t entryVersion = 1;
constexpr std::uint64_t latestDay = 10'000'000; // in the year 22,666
constexpr std::uint64_t noTime = 24 * 60;

struct TextField
{
    QString FirstAidEntry::*member;
    qsizetype most;
    bool isNeeded;
};

using E = FirstAidEntry;

// The order is the format.
constexpr std::array textFields {TextField {&E::unit, E::MaxLine, false},
    TextField {&E::name, E::MaxLine, true}, TextField {&E::place, E::MaxLine, true},
    TextField {&E::course, E::MaxText, true}, TextField {&E::injury, E::MaxText, true},
    TextField {&E::witnesses, E::MaxText, false}, TextField {&E::aid, E::MaxText, true},
    TextField {&E::helper, E::MaxLine, true}};
constexpr std::array dayFields {&E::day, &E::aidDay, &E::keptUntil};
constexpr std::array timeFields {&E::time, &E::aidTime};
constexpr std::size_t fieldCount = 2 + textFields.size() + dayFields.size() + timeFields.size();

QTime timeFrom(std::uint64_t minutes)
{
    return minutes == noTime
        ? QTime()
        : QTime(static_cast<int>(minutes) / 60, static_cast<int>(minutes) % 60);
}

} // namespace

std::optional<Words> problemOf(const FirstAidEntry &entry, const QDate &today)
{
    for (const TextField &field : textFields) {
        const QString &text = entry.*field.member;
        if (field.isNeeded && text.trimmed().isEmpty())
            return Words {"Nötig sind Name, Ort, Hergang, Verletzung, was getan wurde und wer "
                          "geholfen hat.",
                "Name, place, course, injury, what was done and who helped are needed."};
        if (text.size() > field.most)
            return Words {"Ein Text ist zu lang.", "A text is too long."};
    }
    if (!entry.day.isValid() || !entry.aidDay.isValid())
        return Words {"Nötig sind der Tag des Unfalls und der Tag der Ersten Hilfe.",
            "The day of the accident and the day of the first aid are needed."};
    if (entry.day > today || entry.aidDay > today || entry.aidDay < entry.day)
        return Words {"Die Tage passen nicht: Erste Hilfe kommt nach dem Unfall und nicht in der "
                      "Zukunft.",
            "The days do not fit: first aid comes after the accident and not in the future."};
    if (entry.keptUntil < entry.aidDay.addYears(FirstAidEntry::LeastYears)
        || entry.keptUntil > entry.aidDay.addYears(FirstAidEntry::MostYears))
        return Words {"Ein Eintrag wird mindestens fünf Jahre aufbewahrt.",
            "An entry is kept for five years at least."};
    return std::nullopt;
}

QByteArray encode(const FirstAidEntry &entry)
{
    CborWriter cbor;
    cbor.array(fieldCount);
    cbor.number(entryVersion);
    cbor.bytes(entry.incident.isNull() ? ByteView() : ByteView(entry.incident.bytes()));
    for (const TextField &field : textFields)
        cbor.text(entry.*field.member);
    for (const auto member : dayFields) {
        const QDate &day = entry.*member;
        cbor.number(day.isValid() ? static_cast<std::uint64_t>(day.toJulianDay()) : 0);
    }
    for (const auto member : timeFields) {
        const QTime &time = entry.*member;
        cbor.number(
            time.isValid() ? static_cast<std::uint64_t>(time.hour() * 60 + time.minute()) : noTime);
    }
    return cbor.written();
}

Result<FirstAidEntry> decodeFirstAidEntry(ByteView bytes)
{
    CborReader cbor(bytes);
    if (cbor.array(fieldCount) != fieldCount)
        cbor.fail();
    const auto version = cbor.number(255);
    if (!cbor.failed() && version > entryVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("first aid"));
    FirstAidEntry entry;
    const QByteArray incident = cbor.bytes(IncidentId::Size);
    for (const TextField &field : textFields)
        entry.*field.member = cbor.text(field.most);
    for (const auto member : dayFields) {
        const auto day = static_cast<qint64>(cbor.number(latestDay));
        entry.*member = day == 0 ? QDate() : QDate::fromJulianDay(day);
    }
    for (const auto member : timeFields)
        entry.*member = timeFrom(cbor.number(noTime));
    if (!incident.isEmpty()) {
        const auto id = IncidentId::fromBytes(incident);
        if (!id || id->isNull())
            cbor.fail();
        entry.incident = id.value_or(IncidentId {});
    }
    if (!cbor.isComplete() || version != entryVersion)
        return failure(Error::Code::Damaged, QStringLiteral("first aid"));
    return entry;
}

} // namespace rueckhalt
