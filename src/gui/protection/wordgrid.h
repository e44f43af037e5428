// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rueckhalt {

/// Numbered words in columns, read downwards, large enough to be copied by hand.
class WordGrid : public QWidget
{
    Q_OBJECT

public:
    explicit WordGrid(QWidget *parent = nullptr);

    void setWords(const QStringList &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(const QString &text, int row, int column);

    QGridLayout *m_grid;
    QList<QLabel *> m_labels;
};

} // namespace rueckhalt
