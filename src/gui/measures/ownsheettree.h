// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/catalogkeeping.h"

#include <QTreeWidget>

#include <optional>

namespace rueckhalt {

/// The sheets of the authority's own, each with the version to be looked at first; its other
/// versions stand below it.
class OwnSheetTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OwnSheetTree(QWidget *parent = nullptr);

    /// Fills it anew; what was chosen stays chosen.
    void show(const CatalogKeeping &keeping);
    [[nodiscard]] std::optional<SheetVersion> current() const;
    /// Makes a version the current one; unknown ones change nothing.
    void choose(const SheetVersion &version);
    [[nodiscard]] QList<SheetVersion> chosen() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTexts();
    [[nodiscard]] static SheetVersion versionOf(const QTreeWidgetItem *row);
    [[nodiscard]] static QTreeWidgetItem *makeRow(const OwnSheet &sheet, bool isFirst);
};

} // namespace rueckhalt
