// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace rueckhalt {

/// Sentences one below the other, each with a dot before it; what wraps goes on below the
/// sentence and not below the dot. Plain text.
class BulletList : public QWidget
{
    Q_OBJECT

public:
    explicit BulletList(QWidget *parent = nullptr);

    void setLines(const QStringList &lines);
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    QGridLayout *m_grid;
    QStringList m_lines;
};

} // namespace rueckhalt
