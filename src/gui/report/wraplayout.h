// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace rueckhalt {

/// Lays widgets out in lines that break where the width ends, either each as wide as it wishes
/// (chips) or in columns of equal width (tiles, cards). Hidden widgets take no place.
class WrapLayout : public QLayout
{
public:
    explicit WrapLayout(QWidget *parent = nullptr);
    ~WrapLayout() override;

    /// At most `columns` equal columns, each at least `minimumWidth` pixels; fewer where the width
    /// does not allow it, so that the last line is full if it can be. 0: natural widths.
    void setColumns(int columns, int minimumWidth);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Apply { No, Yes };
    [[nodiscard]] std::vector<QLayoutItem *> shownItems() const;
    [[nodiscard]] int widestMinimum() const;
    [[nodiscard]] int columnsFor(int width, int items) const;
    int arrange(const QRect &rect, Apply apply) const;
    int arrangeLines(const QRect &rect, Apply apply) const;
    int arrangeColumns(const QRect &rect, Apply apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_columns = 0;
    int m_minimumWidth = 0;
};

} // namespace rueckhalt
