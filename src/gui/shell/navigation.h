// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/pageentry.h"

#include <QListWidget>

namespace rueckhalt {

/// The list of pages at the left: icon, word and count. Arrows move, Enter or a click opens, so
/// that walking through the list loads nothing. Narrow, it shows the word under the icon.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setEntries(const QList<PageEntry> &entries);
    /// Words and counts again.
    void refresh();
    /// Marks the page in front.
    void setCurrentKey(const QString &key);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// Not narrower than this, whatever the words are.
    void setLeastWidth(int width);
    /// Width that shows every word in full.
    [[nodiscard]] int neededWidth() const;

    enum Role { KeyRole = Qt::UserRole, CountRole, RuleRole };

signals:
    void chosen(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
    void fit();

    QList<PageEntry> m_entries;
    QString m_currentKey;
    int m_leastWidth = 0;
    bool m_narrow = false;
};

} // namespace rueckhalt
