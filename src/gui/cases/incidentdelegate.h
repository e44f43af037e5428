// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace rueckhalt {

/// Paints a row of the incident list: no grid, no stripes, the level as a digit in a coloured
/// square, what matters in normal ink and the rest muted, the selection as a tint with a bar.
/// Laid-out texts are kept, because the same few words stand in most rows.
class IncidentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit IncidentDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Height of a row with this font: 34 px, more when text is larger.
    static int rowHeight(const QFontMetrics &metrics);

protected:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
        const QColor &ink) const;

private:
    void paintBadge(QPainter *painter, const QStyleOptionViewItem &option, int level) const;

    mutable QCache<QString, QStaticText> m_texts;
};

} // namespace rueckhalt
