// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/sheetcomparison.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace rueckhalt {

/// Up to three measures side by side: a table of their parts, where those that differ are marked.
/// Arrow keys walk from cell to cell; what is chosen can be copied.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void show(const SheetComparison &comparison);
    [[nodiscard]] const SheetComparison &comparison() const { return m_comparison; }

signals:
    void backRequested();
    void printRequested();
    void pdfRequested();
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTexts();
    void fill();
    void arrange();

    SheetComparison m_comparison;
    QPushButton *m_back;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_clear;
    QCheckBox *m_differences;
    QTableWidget *m_table;
};

} // namespace rueckhalt
