// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/choicegroup.h"

#include "gui/report/choicebutton.h"
#include "gui/report/wraplayout.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cstdlib>

namespace rueckhalt {

ChoiceGroup::ChoiceGroup(QWidget *parent)
    : QWidget(parent)
    , m_layout(new WrapLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // Buddy of its label: a click or a mnemonic leads to the current button.
    setFocusPolicy(Qt::ClickFocus);
}

void ChoiceGroup::setWords(std::function<QString(int)> words)
{
    m_words = std::move(words);
    for (ChoiceButton *button : std::as_const(m_buttons))
        takeWords(button);
}

void ChoiceGroup::takeWords(ChoiceButton *button)
{
    if (m_words)
        button->setText(m_words(button->value()));
    button->updateGeometry();
}

void ChoiceGroup::addValue(int value)
{
    addButton(new ChoiceButton(value, this));
}

void ChoiceGroup::addButton(ChoiceButton *button)
{
    button->setObjectName(QStringLiteral("choice%1").arg(button->value()));
    button->setFocusPolicy(Qt::ClickFocus);
    takeWords(button);
    m_layout->addWidget(button);
    // The Tab key follows the form, not the order in which widgets were made.
    setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(this) : m_buttons.last(), button);
    m_buttons.append(button);
    connect(button, &ChoiceButton::clicked, this, [this, button] { choose(button); });
    if (!m_current)
        setCurrent(button);
}

void ChoiceGroup::setColumns(int columns, int minimumWidth)
{
    m_layout->setColumns(columns, minimumWidth);
}

void ChoiceGroup::choose(ChoiceButton *button)
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    setCurrent(button);
    if (focused)
        button->setFocus(Qt::OtherFocusReason);
    if (m_mode == Mode::One)
        button->setChecked(true);
    const bool alone = m_mode != Mode::Several || button->value() == m_none;
    if (button->isChecked()) {
        for (ChoiceButton *other : std::as_const(m_buttons)) {
            if (other != button && (alone || other->value() == m_none))
                other->setChecked(false);
        }
    }
    emit changed();
}

quint32 ChoiceGroup::chosenBits() const
{
    quint32 bits = 0;
    for (const ChoiceButton *button : m_buttons) {
        if (button->isChecked())
            bits |= quint32 {1} << button->value();
    }
    return bits;
}

void ChoiceGroup::setChosenBits(quint32 bits)
{
    for (ChoiceButton *button : std::as_const(m_buttons))
        button->setChecked(((bits >> button->value()) & 1U) != 0);
}

std::optional<int> ChoiceGroup::chosenValue() const
{
    for (const ChoiceButton *button : m_buttons) {
        if (button->isChecked())
            return button->value();
    }
    return std::nullopt;
}

void ChoiceGroup::setChosenValue(std::optional<int> value)
{
    for (ChoiceButton *button : std::as_const(m_buttons)) {
        button->setChecked(value == button->value());
        if (button->isChecked())
            setCurrent(button);
    }
}

void ChoiceGroup::setValueVisible(int value, bool visible)
{
    ChoiceButton *found = button(value);
    if (!found || found->isHidden() == !visible)
        return;
    found->setVisible(visible);
    if (m_current->isHidden())
        moveFrom(m_buttons.indexOf(m_current), 1);
    else if (visible && !m_current->isChecked())
        setCurrent(*std::find_if(m_buttons.cbegin(), m_buttons.cend(),
            [](const ChoiceButton *button) { return !button->isHidden(); }));
}

bool ChoiceGroup::hasVisibleValue() const
{
    return std::any_of(m_buttons.cbegin(), m_buttons.cend(),
        [](const ChoiceButton *button) { return !button->isHidden(); });
}

ChoiceButton *ChoiceGroup::button(int value) const
{
    const auto found = std::find_if(m_buttons.cbegin(), m_buttons.cend(),
        [value](const ChoiceButton *button) { return button->value() == value; });
    return found == m_buttons.cend() ? nullptr : *found;
}

void ChoiceGroup::setCurrent(ChoiceButton *button)
{
    if (m_current)
        m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = button;
    m_current->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_current);
}

void ChoiceGroup::moveFrom(qsizetype index, int step, const QString &firstLetter)
{
    const auto count = m_buttons.size();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    for (qsizetype tried = 0; tried < count; ++tried) {
        index = (index + step + count) % count;
        ChoiceButton *candidate = m_buttons.at(index);
        if (candidate->isHidden()
            || !candidate->text().startsWith(firstLetter, Qt::CaseInsensitive))
            continue;
        setCurrent(candidate);
        if (focused)
            candidate->setFocus(Qt::TabFocusReason);
        return;
    }
}

void ChoiceGroup::moveToLine(int direction)
{
    const QPoint from = m_current->geometry().center();
    const ChoiceButton *best = nullptr;
    QPoint bestDistance;
    for (const ChoiceButton *button : std::as_const(m_buttons)) {
        const QPoint to = button->geometry().center() - from;
        const QPoint distance(std::abs(to.x()), to.y() * direction);
        if (button->isHidden() || distance.y() <= m_current->height() / 2)
            continue;
        if (!best || distance.y() < bestDistance.y()
            || (distance.y() == bestDistance.y() && distance.x() < bestDistance.x())) {
            best = button;
            bestDistance = distance;
        }
    }
    // In a single line up and down go back and forth, as in a row of radio buttons.
    const auto target = best ? m_buttons.indexOf(best) - direction : m_buttons.indexOf(m_current);
    moveFrom(target, direction);
}

void ChoiceGroup::keyPressEvent(QKeyEvent *event)
{
    const ChoiceButton *before = m_current;
    move(event);
    // Where always one of them holds, it is the one with the focus, as with radio buttons.
    // Whoever moved on and did not press Space would enter another one than he sees marked.
    if (m_mode == Mode::One && m_current != before && !m_current->isChecked()) {
        m_current->setChecked(true);
        choose(m_current);
    }
}

void ChoiceGroup::move(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return moveFrom(m_buttons.indexOf(m_current), forward);
    case Qt::Key_Left:
        return moveFrom(m_buttons.indexOf(m_current), -forward);
    case Qt::Key_Down:
        return moveToLine(1);
    case Qt::Key_Up:
        return moveToLine(-1);
    case Qt::Key_Home:
        return moveFrom(m_buttons.size() - 1, 1);
    case Qt::Key_End:
        return moveFrom(0, -1);
    default:
        break;
    }
    const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == 0;
    if (plain && !event->text().isEmpty() && event->text().at(0).isLetter())
        return moveFrom(m_buttons.indexOf(m_current), 1, event->text());
    QWidget::keyPressEvent(event);
}

void ChoiceGroup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (ChoiceButton *button : std::as_const(m_buttons))
            takeWords(button);
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
