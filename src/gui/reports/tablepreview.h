// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releasepreparation.h"

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

    /// For officers: shows of which kind each withheld cell is, and announces why the current one
    /// is.
    void explain(
        const QList<WithheldCell> &withheld, const QList<Release> &known, const ReleaseId &own);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// What there is to say about the cell that became the current one: its number or the rule,
    /// and the published numbers that would give a withheld one away.
    void explained(const QString &place, const QString &sentence, const QStringList &beside);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();

    PublishableTableModel *m_model;
};

} // namespace rueckhalt
