// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/publishabletable.h"

#include <QTableView>

namespace rueckhalt {

class PublishableTableModel;

/// A protected table shown whole: as high as its rows, column heads wrapped, Ctrl+C copies it all.
/// The page around it scrolls, not the table, except sideways where the window is too narrow.
class TablePreview : public QTableView
{
    Q_OBJECT

public:
    TablePreview(const PublishableTable &table, Language language, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();

    PublishableTableModel *m_model;
};

} // namespace rueckhalt
