// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rueckhalt {

/// A small checkable choice ("heute Vormittag", "Auslöser: Wartezeit"): a rounded button that
/// shows a check mark when on. Space and Enter toggle it; put several into one FlowLayout.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    /// A chip that can be taken away shows a cross instead of the check mark and is not checkable.
    void setRemovable(bool removable);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int markSize() const;

    bool m_removable = false;
};

} // namespace rueckhalt
