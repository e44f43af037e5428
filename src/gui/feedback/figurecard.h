// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/heatcard.h"

class QPushButton;

namespace rueckhalt {

/// A table of figures on coloured ground. Long ones begin with their last rows, which are the
/// newest, and open on demand.
class FigureCard : public HeatCard
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget *parent = nullptr);

    void showFigures(const HeatTable &table);
    /// All rows, also those that are not shown.
    [[nodiscard]] PlainTable plainTable() const override;
    /// So many rows are shown at first; the rest comes by the button.
    void setFirstRows(qsizetype rows) { m_firstRows = rows; }
    /// What stands above the row heads, on the clipboard and on paper.
    void setRowHead(const QString &head) { m_rowHead = head; }

protected:
    void retranslate() override;

private:
    void fill();

    HeatTable m_table;
    QString m_rowHead;
    QPushButton *m_more;
    qsizetype m_firstRows = 14;
    bool m_isOpen = false;
};

} // namespace rueckhalt
