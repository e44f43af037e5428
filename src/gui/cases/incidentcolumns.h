// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "session/browsing.h"

#include <span>

namespace rueckhalt {

/// One field of the incident list: where its value stands and in which language it is said.
struct IncidentCell
{
    const FactTable &facts;
    const Organisation &organisation;
    FactTable::Row row = 0;
    Language language = Language::German;
};

/// How loudly a column speaks: the two things that matter in normal ink, the rest muted.
enum class Emphasis { Normal, Muted, Badge };

/// One column of the incident list: what it sorts by, its heading, how wide it is by default and
/// how it makes words from the coded facts.
struct IncidentColumnInfo
{
    IncidentColumn column = IncidentColumn::Number;
    const char *title = ""; ///< source text in the context of IncidentTableModel
    int characters = 10; ///< default width in average characters
    Emphasis emphasis = Emphasis::Muted;
    bool shownByDefault = true;
    QString (*words)(const IncidentCell &cell) = nullptr;
};

/// All columns, in the order of presentation.
std::span<const IncidentColumnInfo> incidentColumns();

/// "Stufe 2: Gewalt, Bedrohung, Nötigung": a level with its digit and its words.
QString levelWords(AachenLevel level, Language language);

/// A moment (UTC) as people of the place write it: "21.11.2026, 14:30 Uhr".
QString momentWords(const QDateTime &moment, Language language);

/// The day it is at the place (Europe/Berlin) at a moment in UTC.
QDate dayAtPlace(const QDateTime &moment);

} // namespace rueckhalt
