// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/release.h"

#include <QByteArray>

namespace rueckhalt {

/// Released tables for machines: UTF-8, semicolons, line feeds, quotes by RFC 4180, a header line.
/// One release gives the same bytes for ever. Codes only, so nothing in it can be a formula.

/// release;sequence;kind;year;first_month;last_month;closing_date;rule
[[nodiscard]] QByteArray releasesCsv(const QList<Release> &releases);
/// release;table;row_dim;row;column_dim;column;value – the value is a number or the symbol "·".
[[nodiscard]] QByteArray cellsCsv(const QList<Release> &releases);
/// release;dimension;code;members – members are joined with "|".
[[nodiscard]] QByteArray codesCsv(const QList<Release> &releases);

} // namespace rueckhalt
