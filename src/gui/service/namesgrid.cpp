// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/namesgrid.h"

#include "gui/common/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rueckhalt {

NamesGrid::NamesGrid(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, 0, 0, 0);
}

void NamesGrid::offer(const QStringList &words, const Choices &choices)
{
    delete m_rows;
    m_lists.clear();
    m_words = words;
    m_rows = new QWidget(this);
    auto *rows = new QFormLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(space::Large);
    rows->setVerticalSpacing(space::Small);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *list = new QComboBox(m_rows);
        list->setObjectName(m_name + QString::number(i));
        list->setAccessibleName(words.at(i));
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(20);
        for (const auto &[text, choice] : choices)
            list->addItem(text, choice);
        connect(list, &QComboBox::currentIndexChanged, this, &NamesGrid::changed);
        auto *label = new QLabel(m_rows);
        label->setTextFormat(Qt::PlainText);
        // An ampersand of the file would be taken for an access key.
        label->setText(QString(words.at(i)).replace(u'&', QStringLiteral("&&")));
        label->setBuddy(list);
        rows->addRow(label, list);
        m_lists << list;
    }
    layout()->addWidget(m_rows);
}

void NamesGrid::choose(const QString &word, const QVariant &choice)
{
    const auto row = m_words.indexOf(word);
    if (row < 0)
        return;
    const QSignalBlocker quiet(m_lists.at(row));
    m_lists.at(row)->setCurrentIndex(std::max(0, m_lists.at(row)->findData(choice)));
}

QHash<QString, QVariant> NamesGrid::chosen() const
{
    QHash<QString, QVariant> chosen;
    for (qsizetype row = 0; row < m_words.size(); ++row) {
        if (m_lists.at(row)->currentIndex() > 0)
            chosen.insert(m_words.at(row), m_lists.at(row)->currentData());
    }
    return chosen;
}

} // namespace rueckhalt
