// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>

class QMenu;
class QToolButton;

namespace rueckhalt {

/// One thing a list can be narrowed down by: a button with a menu, and beside it a button that
/// takes the restriction away while there is one.
class FilterChip : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    /// `value` is what it is restricted to, empty for no restriction. `shortValue` stands on the
    /// chip, the whole value in its accessible name and tool tip.
    void show(const QString &name, const QString &value, const QString &shortValue);
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] QMenu *menu() const;

signals:
    /// The menu is about to be shown: fill it anew.
    void menuRequested(QMenu *menu);
    void removed();

private:
    class Face;

    Face *m_face = nullptr;
    QToolButton *m_remove = nullptr;
    bool m_active = false;
};

} // namespace rueckhalt
