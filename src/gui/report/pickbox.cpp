// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/pickbox.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace rueckhalt {

PickBox::PickBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setMaxVisibleItems(8);
    connect(this, &QComboBox::editTextChanged, this, &PickBox::takeText);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PickBox::settle);
}

void PickBox::setEntries(const QList<Entry> &entries)
{
    const QByteArray before = key();
    const QSignalBlocker blocker(this);
    clear();
    for (const Entry &entry : entries)
        addItem(entry.words, entry.key);
    setKey(before);
}

QByteArray PickBox::key() const
{
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 || currentText().trimmed().isEmpty() ? QByteArray()
                                                          : itemData(index).toByteArray();
}

void PickBox::setKey(const QByteArray &key)
{
    const QSignalBlocker blocker(this);
    const int index = key.isEmpty() ? -1 : findData(key);
    setCurrentIndex(index);
    if (index < 0)
        setEditText({});
}

bool PickBox::isClear() const
{
    return currentText().trimmed().isEmpty() || !key().isEmpty();
}

void PickBox::takeText(const QString &)
{
    emit edited();
}

void PickBox::settle()
{
    if (isClear())
        return;
    // What fits a single entry is meant: nobody has to type a path to its end.
    int only = -1;
    for (int i = 0; i < count(); ++i) {
        if (!itemText(i).contains(currentText().trimmed(), Qt::CaseInsensitive))
            continue;
        if (only >= 0)
            return;
        only = i;
    }
    if (only < 0)
        return;
    setCurrentIndex(only);
    setEditText(itemText(only));
}

} // namespace rueckhalt
