// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/publicwords.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rueckhalt {

/// A label over its field, which takes the label's access key and name.
inline QLabel *addLabelled(QVBoxLayout *column, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(field);
    QString name = text;
    field->setAccessibleName(name.remove(u'&'));
    column->addWidget(label);
    column->addWidget(field);
    return label;
}

/// Every value of a closed list as an entry, with the value as data.
template <typename E>
void offerTerms(QComboBox *list)
{
    for (const Term<E> &term : terms<E>()) {
        QString word = term.words.in(uiLanguage());
        word[0] = word.at(0).toUpper();
        list->addItem(word, static_cast<int>(term.value));
    }
}

/// A box for every value of a closed list, side by side.
template <typename E>
class CodeBoxes
{
public:
    void addTo(QVBoxLayout *column, const QString &name, QWidget *parent)
    {
        auto *flow = new FlowLayout;
        for (const Term<E> &term : terms<E>()) {
            QString word = term.words.in(uiLanguage());
            word[0] = word.at(0).toUpper();
            auto *box = new QCheckBox(word, parent);
            box->setObjectName(name + u'-' + QString::fromLatin1(term.code));
            m_boxes << box;
            flow->addWidget(box);
        }
        column->addLayout(flow);
    }
    void set(CodeSet<E> values)
    {
        const auto list = terms<E>();
        for (qsizetype at = 0; at < m_boxes.size(); ++at)
            m_boxes.at(at)->setChecked(values.contains(list[static_cast<std::size_t>(at)].value));
    }
    [[nodiscard]] CodeSet<E> values() const
    {
        CodeSet<E> chosen;
        const auto list = terms<E>();
        for (qsizetype at = 0; at < m_boxes.size(); ++at) {
            if (m_boxes.at(at)->isChecked())
                chosen.insert(list[static_cast<std::size_t>(at)].value);
        }
        return chosen;
    }

private:
    QList<QCheckBox *> m_boxes;
};

} // namespace rueckhalt
