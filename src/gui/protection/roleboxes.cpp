// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/roleboxes.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace rueckhalt {

RoleBoxes::RoleBoxes(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Term<Role> &term : terms<Role>()) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("role-%1").arg(QLatin1String(term.code)));
        auto *note = new TextLabel(QString(), TextLabel::Tone::Muted, this);
        note->setContentsMargins(space::XLarge + space::Hair, 0, 0, space::Small);
        column->addWidget(box);
        column->addWidget(note);
        m_boxes << box;
        m_notes << note;
        connect(box, &QCheckBox::toggled, this, &RoleBoxes::changed);
    }
    setFocusProxy(m_boxes.first());
    retranslate();
}

CodeSet<Role> RoleBoxes::roles() const
{
    CodeSet<Role> chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            chosen.insert(terms<Role>()[static_cast<std::size_t>(i)].value);
    }
    return chosen;
}

void RoleBoxes::setRoles(CodeSet<Role> roles)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(roles.contains(terms<Role>()[static_cast<std::size_t>(i)].value));
}

void RoleBoxes::retranslate()
{
    // In the order of terms<Role>().
    const QStringList notes {tr("Sees all incidents, plans measures, makes reports."),
        tr("Sees the single cases that a safety officer grants, for a time."),
        tr("Sees measures and plan. Never who reported what."),
        tr("Sees released figures, and the access log together with data protection."),
        tr("Sees the access log together with the staff council, and granted cases."),
        tr("Manages accounts, units and backups. No contents.")};
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i)->setText(
            wordFor(terms<Role>()[static_cast<std::size_t>(i)].value, uiLanguage()));
        m_boxes.at(i)->setAccessibleDescription(notes.at(i));
        m_notes.at(i)->setText(notes.at(i));
    }
}

void RoleBoxes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
