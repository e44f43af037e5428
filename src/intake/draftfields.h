// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

namespace rueckhalt {

/// A value of one coded field of a report, as files name it: {"types": ["V"], "injury": "minor"}.
/// Field names are those of IncidentDraft, codes those of the closed lists.
struct CodedValue
{
    int field = 0; ///< position in the table of fields
    std::uint32_t value = 0; ///< bits of a set, enumerator, number, 0 or 1
    bool operator==(const CodedValue &) const = default;
};

/// One field and one of its codes, for counts.
struct CodedFact
{
    QString field;
    QString code;
    auto operator<=>(const CodedFact &) const = default;
    bool operator==(const CodedFact &) const = default;
};

/// Names of all coded fields, in the order of the report.
QStringList codedFieldNames();
QString nameOfField(int field);

/// The coded values of a JSON object. Unknown names, unknown codes and wrong types are added to
/// `problems` as "where › name: what is wrong" (English, for whoever edits the file).
/// Keys in `others` are the caller's and passed over.
QList<CodedValue> codedValuesOf(const QJsonObject &object, const QString &where,
    QStringList &problems, const QStringList &others = {});

/// Gathers coded values for one draft: sets unite, of levels and injuries the graver stays, any
/// other field can hold one value only.
class DraftFiller
{
public:
    /// False when the field already holds another value, which then stays.
    bool add(const CodedValue &value);
    /// Adds only where nothing has been said yet.
    void addDefault(const CodedValue &value);
    void fill(IncidentDraft &draft) const;

private:
    QMap<int, std::uint32_t> m_values;
};

/// All codes that a draft holds (sets give one each; what nobody stated gives none).
QList<CodedFact> codesOf(const IncidentDraft &draft);

/// The coded part of an incident, as codedValuesOf() reads it. What is not stated is left out.
QJsonObject jsonOf(const IncidentFacts &facts);

/// A report from a JSON file: the coded fields, "occurred" as in IncidentTime::toCode(), the texts
/// "description", "idea", "feedbackContact", "levelReason", the list "affectedNames", and by name
/// "unit", "office" (the unit's parent) and "service".
struct DraftReading
{
    IncidentDraft draft;
    QString unit;
    QString office;
    QString service;
    QStringList problems; ///< English; the draft is good only without any
};
DraftReading readDraft(const QByteArray &json);

} // namespace rueckhalt
