// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemModel;

namespace rueckhalt {

/// A table as text, as it goes to the clipboard or to paper: what it shows, its heads, its cells.
struct PlainTable
{
    QString title {};
    QString sentence {};
    QStringList heads {};
    QList<QStringList> rows {};
    bool operator==(const PlainTable &) const = default;
};

/// Heads and cells of a model as they are displayed; a vertical head becomes the first column.
[[nodiscard]] PlainTable plainTableOf(
    const QAbstractItemModel &model, const QString &title, const QString &sentence);

/// Lines of cells with tabs between them, titles on lines of their own. No cell can be taken for a
/// formula, none breaks its line.
[[nodiscard]] QString tabbedText(const QList<PlainTable> &tables);
/// The same with headings and tables, for word processors; nothing in it is taken for HTML.
[[nodiscard]] QString htmlText(const QList<PlainTable> &tables);

/// Puts tables on the clipboard in both forms. ClipboardGuard takes them out again.
void copyTables(const QList<PlainTable> &tables);

} // namespace rueckhalt
