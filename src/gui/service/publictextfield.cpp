// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/publictextfield.h"

#include "gui/common/tokens.h"
#include "gui/service/fields.h"

namespace rueckhalt {

PublicTextField::PublicTextField(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_german(new QLineEdit(this))
    , m_plain(new QLineEdit(this))
    , m_english(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    addLabelled(column, tr("%1 (German)").arg(label), m_german);
    addLabelled(column, tr("%1 (plain German)").arg(label), m_plain);
    addLabelled(column, tr("%1 (English)").arg(label), m_english);
    m_german->setObjectName(name);
    m_plain->setObjectName(name + QStringLiteral("Plain"));
    m_english->setObjectName(name + QStringLiteral("English"));
    for (QLineEdit *line : {m_german, m_plain, m_english}) {
        line->setMaxLength(static_cast<int>(PublicText::MaxText));
        connect(line, &QLineEdit::textChanged, this, &PublicTextField::changed);
    }
}

void PublicTextField::setText(const PublicText &text)
{
    m_german->setText(text.de);
    m_plain->setText(text.plain);
    m_english->setText(text.en);
}

PublicText PublicTextField::text() const
{
    return {m_german->text().trimmed(), m_plain->text().trimmed(), m_english->text().trimmed()};
}

} // namespace rueckhalt
