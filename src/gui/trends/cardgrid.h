// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace rueckhalt {

class TrendCard;

/// Cards in reading order, two beside each other where both have room for a line of text, else one
/// below the other. Cards that are hidden leave no gap.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent = nullptr);

    void add(TrendCard *card);
    [[nodiscard]] const QList<TrendCard *> &cards() const { return m_cards; }
    /// After cards were shown or hidden.
    void arrange();
    [[nodiscard]] int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;

    QGridLayout *m_grid;
    QList<TrendCard *> m_cards;
    int m_columns = 0;
};

} // namespace rueckhalt
