// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/importreading.h"

#include <array>

using namespace rueckhalt;

namespace {

constexpr auto columns = R"(
  "date": {"column": "Datum", "formats": ["dd.MM.yyyy", "MM.yyyy", "yyyy"]},
  "time": {"column": "Uhrzeit", "formats": ["HH:mm"]},
  "unit": {"column": "Team", "parent": "Amt"}, "service": {"column": "Anliegen"},
  "description": ["Was"], "affectedNames": {"column": "Wer", "separator": ","},
  "affectedCount": "Anzahl", "damageEuro": "Schaden", "columns": {
    "Art": {"separator": ",", "values": {"verbal": {"types": ["V"]}, "tat": {"types": ["K"]}}},
    "Ort": {"values": {"Raum": {"place": "office"}, "": {}}}}})";

ImportMap mapOf(const char *start)
{
    ImportMapReading reading = readImportMap(QByteArray(start) + columns);
    fuzz::mustHold(reading.problems.isEmpty());
    return std::move(reading.map);
}

/// Delimiters, encodings and strictness that a map can ask for.
const std::array<ImportMap, 4> &maps()
{
    static const std::array<ImportMap, 4> all {
        mapOf(R"({"format": "rueckhalt-import-1", "delimiter": ";", "ignoreCase": true,)"),
        mapOf(R"({"format": "rueckhalt-import-1", "encoding": "UTF-16", "unmapped": "keep",)"),
        mapOf(R"({"format": "rueckhalt-import-1", "encoding": "Windows-1252", "keep": "all",)"),
        mapOf(R"({"format": "rueckhalt-import-1", "delimiter": "\t", "unmapped": "keep",)")};
    return all;
}

} // namespace

/// A foreign list; the first byte chooses the map.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    const CsvLimits limits {
        .fileBytes = 65536, .fieldCharacters = 5000, .columns = 60, .records = 500};
    const auto reading
        = readImport(fuzz::bytesFrom(data + 1, size - 1), maps()[data[0] % 4], now, {}, limits);
    if (!reading)
        return 0;
    fuzz::mustHold(reading->records <= limits.records);
    fuzz::mustHold(reading->problemCount >= reading->problems.size());
    if (!reading->isImportable())
        return 0;
    fuzz::mustHold(reading->incidents.size() == reading->records);
    for (const ImportedIncident &imported : reading->incidents)
        fuzz::mustHold(problemsOf(imported.draft, now).isEmpty() || !imported.draft.place);
    return 0;
}
