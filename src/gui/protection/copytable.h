// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace rueckhalt {

/// A table of sentences: rows as high as their wrapped text, one row selected at a time. Ctrl+C
/// and copyAll() put the whole of it on the clipboard as a table, with its headings and without
/// the columns that are hidden.
class CopyTable : public QTableView
{
    Q_OBJECT

public:
    explicit CopyTable(QWidget *parent = nullptr);

    void copyAll() const;
    /// A hidden column that is copied all the same: the view shows it in another way.
    void setAlsoCopied(int column) { m_alsoCopied = column; }
    /// What copyAll() copies: lines of cells with tabs between them.
    [[nodiscard]] QString asText() const;

signals:
    /// Enter on a row.
    void entered(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_alsoCopied = -1;
};

} // namespace rueckhalt
