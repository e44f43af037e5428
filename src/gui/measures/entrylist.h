// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

/// Parts of a form that can be there several times: each with a button that removes it, and below
/// them one that adds another.
class EntryList : public QWidget
{
    Q_OBJECT

public:
    explicit EntryList(QWidget *parent = nullptr);

    /// What one entry consists of; the maker connects its changes itself.
    void setMaker(std::function<QWidget *(QWidget *parent)> maker) { m_maker = std::move(maker); }
    /// "Add a source", and "Remove source %1" for screen readers.
    void setTexts(const QString &add, const QString &remove);
    void setMost(int most);

    /// Makes that many entries.
    void resizeTo(qsizetype count);
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    [[nodiscard]] QWidget *at(qsizetype index) const { return m_rows.at(index).content; }

signals:
    /// The user added or removed an entry.
    void edited();
    /// An entry has gone, by the user or by resizeTo().
    void removed(qsizetype index);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *whole;
        QWidget *content;
        QPushButton *remove;
    };
    void append();
    void removeAt(qsizetype index);
    void showTexts();

    std::function<QWidget *(QWidget *)> m_maker;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QList<Row> m_rows;
    QString m_removeText;
    int m_most = 16;
};

} // namespace rueckhalt
