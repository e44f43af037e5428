// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/contactseditor.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

ContactsEditor::ContactsEditor(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("contacts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::Large);
    column->addLayout(m_rows);
    m_add->setObjectName(QStringLiteral("addContact"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_list.constLast().kind->setFocus();
        emit changed();
    });
    retranslate();
}

void ContactsEditor::retranslate()
{
    m_add->setText(tr("Add a contact"));
}

QLineEdit *ContactsEditor::addLine(
    QWidget *row, const QString &label, const QString &text, const QString &name)
{
    auto *line = new QLineEdit(text, row);
    line->setObjectName(name);
    line->setMaxLength(static_cast<int>(CareContact::MaxText));
    line->setAccessibleName(label);
    auto *words = new QLabel(label, row);
    words->setBuddy(line);
    row->layout()->addWidget(words);
    row->layout()->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, &ContactsEditor::changed);
    return line;
}

void ContactsEditor::addRow(const CareContact &contact)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    auto *kind = new QComboBox(row);
    kind->setObjectName(QStringLiteral("contactKind"));
    kind->setAccessibleName(tr("What the contact is for"));
    for (const Term<CareKind> &term : terms<CareKind>())
        kind->addItem(term.words.in(uiLanguage()), static_cast<int>(term.value));
    kind->setCurrentIndex(kind->findData(static_cast<int>(contact.kind)));
    connect(kind, &QComboBox::currentIndexChanged, this, &ContactsEditor::changed);
    auto *what = new QLabel(tr("For"), row);
    what->setBuddy(kind);
    column->addWidget(what);
    column->addWidget(kind);
    const Row made {row, kind,
        addLine(row, tr("Person or office"), contact.name, QStringLiteral("contactName")),
        addLine(row, tr("Telephone"), contact.phone, QStringLiteral("contactPhone")),
        addLine(row, tr("E-mail"), contact.mail, QStringLiteral("contactMail")),
        addLine(row, tr("Hours, room"), contact.note, QStringLiteral("contactNote"))};
    auto *remove = new QPushButton(tr("Remove this contact"), row);
    remove->setObjectName(QStringLiteral("removeContact"));
    setButtonKind(remove, ButtonKind::Quiet);
    connect(remove, &QPushButton::clicked, this, [this, row] { removeRow(row); });
    column->addWidget(remove, 0, Qt::AlignLeft);
    m_rows->addWidget(row);
    m_list << made;
    layOutAnew(this);
}

void ContactsEditor::removeRow(const QWidget *widget)
{
    const auto at = std::ranges::find(m_list, widget, &Row::widget);
    if (at == m_list.end())
        return;
    at->widget->hide();
    at->widget->deleteLater(); // Not at once: its button is still answering the click.
    m_list.erase(at);
    layOutAnew(this);
    m_add->setFocus();
    emit changed();
}

void ContactsEditor::setSheet(const ContactSheet &sheet)
{
    for (const Row &row : std::as_const(m_list)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_list.clear();
    for (const CareContact &contact : sheet.contacts)
        addRow(contact);
}

ContactSheet ContactsEditor::sheet() const
{
    ContactSheet sheet;
    for (const Row &row : m_list) {
        const CareContact contact {static_cast<CareKind>(row.kind->currentData().toInt()),
            row.name->text().trimmed(), row.phone->text().trimmed(), row.mail->text().trimmed(),
            row.note->text().trimmed()};
        if (!(contact.name + contact.phone + contact.mail + contact.note).isEmpty())
            sheet.contacts << contact;
    }
    return sheet;
}

void ContactsEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    setSheet(sheet());
}

} // namespace rueckhalt
