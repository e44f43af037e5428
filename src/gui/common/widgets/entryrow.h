// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace rueckhalt {

/// One entry of a short list on a card: what it is, a muted line about it, and one thing that can
/// be done with it.
class EntryRow : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString title {};
        QString note {}; ///< may be empty
        QString verb {}; ///< on the button; empty: none
        QString verbInFull {}; ///< for screen readers: verb and object
    };
    explicit EntryRow(const Texts &texts, QWidget *parent = nullptr);

signals:
    void chosen();
};

/// Takes all rows out of a column, also while one of them is still answering a click.
void removeEntries(QVBoxLayout *column);

} // namespace rueckhalt
