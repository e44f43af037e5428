// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/fieldtexts.h"

#include "gui/report/choicegroup.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

namespace rueckhalt {

namespace {

/// The name of a field: its own, or of the nearest part around it that has one.
QString nameWithin(const QWidget &window, const QWidget *field)
{
    for (const QWidget *at = field; at != nullptr && at != &window; at = at->parentWidget()) {
        const QString &name = at->objectName();
        if (!name.isEmpty() && !name.startsWith(QLatin1StringView("qt_")))
            return name;
    }
    return {};
}

/// Fields that are part of a choice or a box are read through it.
bool belongsToAnother(const QWidget *field)
{
    for (const QWidget *at = field->parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (qobject_cast<const ChoiceGroup *>(at) || qobject_cast<const QComboBox *>(at))
            return true;
    }
    return false;
}

bool isTickable(const QListWidget &list)
{
    return list.count() > 0 && list.item(0)->data(Qt::CheckStateRole).isValid();
}

/// Codes are the same in every language; where there are none, what people read.
QString wordOf(const QListWidgetItem &item)
{
    const QVariant code = item.data(Qt::UserRole);
    return code.typeId() == QMetaType::QString ? code.toString() : item.text();
}

QString tickedIn(const QListWidget &list)
{
    QStringList ticked;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            ticked << wordOf(*list.item(row));
    }
    return ticked.join(u'\n');
}

void tickIn(QListWidget &list, const QStringList &words)
{
    for (int row = 0; row < list.count(); ++row)
        list.item(row)->setCheckState(
            words.contains(wordOf(*list.item(row))) ? Qt::Checked : Qt::Unchecked);
}

/// Null for what is no field.
std::optional<QString> textOf(const QWidget *field)
{
    if (const auto *group = qobject_cast<const ChoiceGroup *>(field))
        return QString::number(group->chosenBits());
    if (const auto *box = qobject_cast<const QComboBox *>(field))
        return box->currentText();
    if (const auto *list = qobject_cast<const QListWidget *>(field))
        return isTickable(*list) ? std::optional(tickedIn(*list)) : std::nullopt;
    if (const auto *button = qobject_cast<const QAbstractButton *>(field))
        return button->isCheckable() ? std::optional(QString::number(int {button->isChecked()}))
                                     : std::nullopt;
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(field))
        return edit->isReadOnly() ? std::nullopt : std::optional(edit->toPlainText());
    const auto *line = qobject_cast<const QLineEdit *>(field);
    if (line == nullptr || line->isReadOnly() || line->echoMode() != QLineEdit::Normal)
        return std::nullopt;
    return line->text();
}

void putText(QWidget *field, const QString &text)
{
    if (auto *group = qobject_cast<ChoiceGroup *>(field)) {
        group->setChosenBits(text.toUInt());
        emit group->changed();
    } else if (auto *box = qobject_cast<QComboBox *>(field)) {
        if (const int place = box->findText(text); place >= 0)
            box->setCurrentIndex(place);
    } else if (auto *list = qobject_cast<QListWidget *>(field)) {
        tickIn(*list, text.split(u'\n'));
    } else if (auto *button = qobject_cast<QAbstractButton *>(field)) {
        button->setChecked(text == QLatin1Char('1'));
    } else if (auto *edit = qobject_cast<QPlainTextEdit *>(field)) {
        edit->setPlainText(text);
    } else if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->setText(text);
        emit line->textEdited(text);
    }
}

bool isChoice(const QWidget *field)
{
    return qobject_cast<const ChoiceGroup *>(field) || qobject_cast<const QComboBox *>(field)
        || qobject_cast<const QListWidget *>(field) || qobject_cast<const QAbstractButton *>(field);
}

/// The fields with their names; of several with one name the first.
QMap<QString, QPointer<QWidget>> fieldsIn(const QWidget &window)
{
    QMap<QString, QPointer<QWidget>> fields;
    for (QWidget *field : window.findChildren<QWidget *>()) {
        const QString name = nameWithin(window, field);
        if (!name.isEmpty() && !fields.contains(name) && textOf(field) && !belongsToAnother(field))
            fields.insert(name, field);
    }
    return fields;
}

} // namespace

QMap<QString, QString> fieldTexts(const QWidget &window)
{
    QMap<QString, QString> texts;
    const auto fields = fieldsIn(window);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        texts.insert(field.key(), *textOf(field.value()));
    return texts;
}

void putFieldTexts(QWidget &window, const QMap<QString, QString> &texts)
{
    for (const bool choices : {true, false}) {
        const auto fields = fieldsIn(window);
        for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
            const auto text = texts.find(field.key());
            if (field.value() && text != texts.end() && isChoice(field.value()) == choices
                && textOf(field.value()) != *text)
                putText(field.value(), *text);
        }
    }
}

} // namespace rueckhalt
