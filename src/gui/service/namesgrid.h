// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

class QComboBox;

namespace rueckhalt {

/// Words of a file, each with a choice of what it stands for: offices, points of a scale, columns.
class NamesGrid : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of the choices.
    explicit NamesGrid(const QString &name, QWidget *parent = nullptr);

    /// Texts and what they stand for; the first is what is chosen where nothing else was.
    using Choices = QList<std::pair<QString, QVariant>>;
    void offer(const QStringList &words, const Choices &choices);
    void choose(const QString &word, const QVariant &choice);
    /// By word, without those on the first choice.
    [[nodiscard]] QHash<QString, QVariant> chosen() const;
    [[nodiscard]] const QStringList &words() const { return m_words; }

signals:
    void changed();

private:
    QString m_name;
    QStringList m_words;
    QList<QComboBox *> m_lists;
    QWidget *m_rows = nullptr;
};

} // namespace rueckhalt
