// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace rueckhalt {

/// A table of counts on a card: shows all of its rows without scrolling, however large the text
/// is. Arrow keys walk through it, Enter, Space or a click choose, Ctrl+C asks for a copy.
class CountView : public QTableView
{
    Q_OBJECT

public:
    explicit CountView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A cell was chosen with the mouse or a key.
    void chosen(const QModelIndex &index);
    void copyRequested();

protected:
    /// Widths of columns and heights of rows for the present size; called when one of them, the
    /// font or the rows have changed.
    virtual void fit();
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void refit();

    bool m_fitting = false;
};

} // namespace rueckhalt
