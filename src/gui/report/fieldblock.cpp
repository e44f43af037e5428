// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/fieldblock.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/report/choicegroup.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace rueckhalt {

FieldBlock::FieldBlock(QWidget *parent)
    : QWidget(parent)
{
}

QString FieldBlock::fieldCode() const
{
    return m_field ? codeOf(*m_field) : QString();
}

void FieldBlock::setFieldCode(const QString &code)
{
    m_field = fromCode<IncidentField>(code);
}

void FieldBlock::setTitle(const QString &title)
{
    m_title = title;
    showTexts();
}

void FieldBlock::setHint(const QString &hint)
{
    m_hint = hint;
    showTexts();
}

void FieldBlock::setHelp(const QString &help)
{
    m_help = help;
    showTexts();
}

QString FieldBlock::plainTitle() const
{
    QString plain = m_titleLabel ? m_titleLabel->text() : m_title;
    return plain.remove(u'&');
}

QLabel *FieldBlock::insert(QLabel *label, int index)
{
    auto *box = qobject_cast<QBoxLayout *>(layout());
    Q_ASSERT(box);
    box->insertWidget(index, label);
    return label;
}

QLabel *FieldBlock::makeTitle()
{
    auto *label = new QLabel(this);
    label->setObjectName(QStringLiteral("title"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont weight; // size and family keep following the text size of the program
    weight.setWeight(QFont::DemiBold);
    label->setFont(weight);
    return label;
}

bool FieldBlock::isLabelled(const QWidget *widget) const
{
    const auto labels
        = parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(labels.cbegin(), labels.cend(),
        [widget](const QLabel *label) { return label->buddy() == widget; });
}

void FieldBlock::showTexts()
{
    // The form file sets the words after it has made the layout.
    if (!layout())
        return;
    if (!m_titleLabel) {
        layout()->setContentsMargins(0, 0, 0, 0);
        layout()->setSpacing(6);
        m_titleLabel = insert(makeTitle(), 0);
    }
    const bool fromDomain = m_title.isEmpty() && m_field.has_value();
    m_titleLabel->setText(fromDomain ? wordFor(*m_field, uiLanguage()) : m_title);
    if (QWidget *widget = answer()) {
        if (!isLabelled(widget))
            m_titleLabel->setBuddy(widget);
        widget->setAccessibleName(plainTitle());
    }
    if (!m_hint.isEmpty() && !m_hintLabel)
        m_hintLabel = insert(new TextLabel(QString(), TextLabel::Tone::Muted, this), 1);
    if (m_hintLabel) {
        m_hintLabel->setText(m_hint);
        m_hintLabel->setVisible(!m_hint.isEmpty());
    }
}

QWidget *FieldBlock::answer() const
{
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget *widget = layout()->itemAt(i)->widget();
        if (widget && !qobject_cast<QLabel *>(widget) && !widget->isHidden())
            return widget->focusPolicy() == Qt::NoFocus && widget->layout()
                    && widget->layout()->count() > 0
                ? widget->layout()->itemAt(0)->widget()
                : widget;
    }
    return nullptr;
}

void FieldBlock::setProblem(const QString &sentence)
{
    if (!m_problemLabel) {
        if (sentence.isEmpty())
            return;
        auto *label = new TextLabel(QString(), TextLabel::Tone::Danger, this);
        label->setObjectName(QStringLiteral("problem"));
        m_problemLabel = insert(label, m_hintLabel ? 2 : 1);
    }
    m_problemLabel->setText(sentence);
    m_problemLabel->setVisible(!sentence.isEmpty());
    if (QWidget *widget = answer())
        setInvalid(widget, sentence);
}

QString FieldBlock::problem() const
{
    return m_problemLabel ? m_problemLabel->text() : QString();
}

FieldBlock *FieldBlock::around(QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (auto *block = qobject_cast<FieldBlock *>(widget))
            return block;
    }
    return nullptr;
}

void FieldBlock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
