// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QComboBox>

namespace rueckhalt {

/// A long list to choose one entry from by typing any part of it. Empty text means no answer.
class PickBox : public QComboBox
{
    Q_OBJECT

public:
    struct Entry
    {
        QString words;
        QByteArray key;
    };

    explicit PickBox(QWidget *parent = nullptr);

    /// Replaces the list; what was chosen stays chosen if it is still there.
    void setEntries(const QList<Entry> &entries);
    /// Of the chosen entry; empty if nothing is chosen or the text names no entry.
    [[nodiscard]] QByteArray key() const;
    /// An unknown key leaves the field empty.
    void setKey(const QByteArray &key);
    /// False while the text is neither empty nor an entry of the list.
    [[nodiscard]] bool isClear() const;

signals:
    /// The user chose, typed or emptied.
    void edited();

private:
    void takeText(const QString &text);
    void settle();
};

} // namespace rueckhalt
