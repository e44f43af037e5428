// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/a11ylint.h"

#include "gui/common/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace rueckhalt::testing {

namespace {

using Finding = A11yLint::Finding;
using Rule = A11yLint::Rule;

constexpr int LeastSide = 24;
constexpr double LeastContrast = 4.5;
/// Rounding of font metrics at fractional sizes.
constexpr int Slack = 2;

bool isInternal(const QWidget *widget)
{
    const QString name = widget->objectName();
    if (qobject_cast<const QSplitterHandle *>(widget) != nullptr)
        return false;
    if (name.startsWith(QLatin1String("qt_")) || name == QLatin1String("rueckhaltFocusRingWidget"))
        return true;
    const QWidget *parent = widget->parentWidget();
    if (parent == nullptr)
        return false;
    // The line inside a spin or combo box, and what a view makes for itself, is not addressed
    // alone.
    return (qobject_cast<const QLineEdit *>(widget) != nullptr
               && (qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
                   || qobject_cast<const QComboBox *>(parent) != nullptr))
        || (qobject_cast<const QAbstractButton *>(widget) != nullptr
            && (qobject_cast<const QAbstractItemView *>(parent) != nullptr
                || qobject_cast<const QTabBar *>(parent) != nullptr
                || qobject_cast<const QLineEdit *>(parent) != nullptr));
}

QList<QWidget *> visibleWidgets(QWidget *root)
{
    QList<QWidget *> widgets;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->isVisibleTo(root) && !isInternal(widget) && widget->window() == root->window())
            widgets.append(widget);
    }
    return widgets;
}

bool isInteractive(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) != nullptr
        || qobject_cast<const QHeaderView *>(widget) != nullptr)
        return false;
    return qobject_cast<const QAbstractButton *>(widget) != nullptr
        || qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QLineEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(widget) != nullptr
        || qobject_cast<const QAbstractSlider *>(widget) != nullptr
        || qobject_cast<const QTabBar *>(widget) != nullptr
        || qobject_cast<const QSplitterHandle *>(widget) != nullptr
        || (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Qt calls a combo box by its current entry and a splitter handle not at all; a placeholder is no
/// name either. So for those only a given name or a label counts.
bool hasName(QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return true;
    if (const auto *handle = qobject_cast<QSplitterHandle *>(widget))
        return !handle->splitter()->accessibleName().isEmpty();
    for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
        if (label->buddy() == widget && !label->text().isEmpty())
            return true;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty();
    // Tabs are named one by one.
    if (qobject_cast<const QTabBar *>(widget) != nullptr)
        return true;
    // The field of a composite control, e.g. a password with its button.
    for (const QWidget *proxy = widget->parentWidget(); proxy != nullptr;
         proxy = proxy->parentWidget()) {
        if (proxy->focusProxy() == widget && !proxy->accessibleName().isEmpty())
            return true;
    }
    return false;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key()).toUpper();
}

QString mnemonicText(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->buddy() != nullptr ? label->text() : QString();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->title();
    return QString();
}

QColor groundOf(const QWidget *widget)
{
    for (const QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        // Surfaces paint themselves; everything else stands on the window colour.
        if (at->inherits("rueckhalt::Card") || at->inherits("rueckhalt::ErrorSummary"))
            return Tokens::current().surface;
        if (at != widget && at->autoFillBackground())
            return at->palette().color(at->backgroundRole());
    }
    return widget->palette().color(QPalette::Window);
}

Finding finding(Rule rule, const QWidget *widget, const QString &message)
{
    return {rule, A11yLint::pathOf(widget), message};
}

/// Widgets that Tab has to reach, in the order in which Tab reaches them.
QList<QWidget *> walkByTab(QWidget *root, bool *trapped)
{
    QList<QWidget *> visited;
    *trapped = false;
    QWidget *window = root->window();
    QWidget *first = nullptr;
    for (int step = 0; step < 1000; ++step) {
        QWidget *now = QApplication::focusWidget();
        if (now == nullptr)
            break;
        if (now == first)
            return visited;
        if (visited.contains(now)) {
            *trapped = true;
            return visited;
        }
        if (first == nullptr)
            first = now;
        visited.append(now);
        // A date field takes one Tab for each of its parts before it lets go.
        const auto *parts = qobject_cast<QDateTimeEdit *>(now);
        const int presses = parts != nullptr ? parts->sectionCount() : 1;
        for (int i = 0; i < presses && QApplication::focusWidget() == now; ++i) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, QStringLiteral("\t"));
            QApplication::sendEvent(now, &press);
        }
        if (QApplication::focusWidget() == now) {
            // One stop in the whole window, or a widget that swallows Tab.
            const bool alone = now->nextInFocusChain() == now;
            *trapped = !alone && std::any_of(visited.cbegin(), visited.cend(), [now](QWidget *w) {
                return w != now;
            });
            if (!*trapped && !alone) {
                for (QWidget *other : visibleWidgets(window))
                    *trapped = *trapped
                        || (other != now && other->isEnabled() && other->isVisible()
                            && (other->focusPolicy() & Qt::TabFocus) != 0
                            && other->focusProxy() == nullptr);
            }
            return visited;
        }
    }
    return visited;
}

bool needsTabStop(const QWidget *widget)
{
    if (!widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0
        || widget->focusProxy() != nullptr || qobject_cast<const QTabBar *>(widget) != nullptr)
        return false;
    // Of a group of radio buttons (or exclusive buttons) Tab reaches the chosen one only.
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->autoExclusive()
            && (button->group() == nullptr || !button->group()->exclusive());
    return true;
}

QString cut(const QString &text)
{
    return text.size() > 40 ? text.left(40) + QChar(0x2026) : text;
}

} // namespace

QString A11yLint::pathOf(const QWidget *widget)
{
    QStringList parts;
    for (const QWidget *at = widget; at != nullptr && parts.size() < 4; at = at->parentWidget())
        parts.prepend(QLatin1String(at->metaObject()->className())
            + (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName()));
    return parts.join(QStringLiteral(" > "));
}

QList<Finding> A11yLint::names(QWidget *root)
{
    QList<Finding> findings;
    for (QWidget *widget : visibleWidgets(root)) {
        if (isInteractive(widget) && widget->focusProxy() == nullptr && !hasName(widget))
            findings.append(finding(Rule::Name, widget, QStringLiteral("has no accessible name")));
    }
    return findings;
}

QList<Finding> A11yLint::buddies(QWidget *root)
{
    QList<Finding> findings;
    QHash<QWidget *, int> labels;
    for (QWidget *widget : visibleWidgets(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label == nullptr)
            continue;
        if (label->buddy() != nullptr) {
            // A heading may jump to the first field of its section, which has its own label.
            const bool isHeading = label->inherits("rueckhalt::HeadingLabel");
            if (!isHeading && ++labels[label->buddy()] == 2)
                findings.append(
                    finding(Rule::Buddy, label->buddy(), QStringLiteral("has two labels")));
            // QLabel asks the field itself, not the part of it that takes the focus.
            if (!mnemonicOf(label->text()).isNull() && label->buddy()->focusPolicy() == Qt::NoFocus)
                findings.append(finding(Rule::Buddy, label,
                    QStringLiteral("“%1” leads to a field that takes no focus")
                        .arg(label->text())));
            if (!label->buddy()->isVisibleTo(root->window()))
                findings.append(
                    finding(Rule::Buddy, label, QStringLiteral("leads to a hidden field")));
        } else if (!mnemonicOf(label->text()).isNull() && label->textFormat() != Qt::PlainText) {
            findings.append(finding(Rule::Buddy, label,
                QStringLiteral("“%1” has a mnemonic and no buddy").arg(label->text())));
        }
    }
    return findings;
}

QList<Finding> A11yLint::mnemonics(QWidget *root)
{
    QList<Finding> findings;
    QHash<QChar, QString> seen;
    for (QWidget *widget : visibleWidgets(root)) {
        const QString text = mnemonicText(widget);
        const QChar letter = mnemonicOf(text);
        if (letter.isNull())
            continue;
        if (seen.contains(letter))
            findings.append(finding(Rule::Mnemonic, widget,
                QStringLiteral("“%1” and “%2” share Alt+%3")
                    .arg(text, seen.value(letter), letter)));
        seen.insert(letter, text);
    }
    return findings;
}

QList<Finding> A11yLint::tabOrder(QWidget *root)
{
    QList<Finding> findings;
    QWidget *before = QApplication::focusWidget();
    QList<QWidget *> stops;
    for (QWidget *widget : visibleWidgets(root)) {
        if (needsTabStop(widget))
            stops.append(widget);
    }
    if (stops.isEmpty())
        return findings;
    // A row of tabs may stand first, though it need not be a stop: begun behind it, the way would
    // end there and look like a step back.
    const QList<QWidget *> all = visibleWidgets(root);
    QWidget *start = *std::find_if(all.cbegin(), all.cend(), [](const QWidget *widget) {
        return needsTabStop(widget)
            || (qobject_cast<const QTabBar *>(widget) != nullptr && widget->isEnabled()
                && (widget->focusPolicy() & Qt::TabFocus) != 0);
    });
    start->setFocus(Qt::TabFocusReason);
    if (QApplication::focusWidget() == nullptr
        || QApplication::focusWidget()->window() != root->window())
        return {
            finding(Rule::TabOrder, root, QStringLiteral("cannot be checked: window not active"))};
    bool trapped = false;
    const QList<QWidget *> visited = walkByTab(root, &trapped);
    if (trapped)
        findings.append(
            finding(Rule::TabOrder, visited.last(), QStringLiteral("keeps the Tab key")));
    for (QWidget *stop : std::as_const(stops)) {
        const bool reached = std::any_of(visited.cbegin(), visited.cend(),
            [stop](QWidget *w) { return w == stop || w->focusProxy() == stop; });
        if (!reached && !trapped)
            findings.append(finding(Rule::TabOrder, stop, QStringLiteral("is not reached by Tab")));
    }
    // Within one parent the order is that of reading: no step back to a line above in the same
    // column.
    for (qsizetype i = 1; i < visited.size(); ++i) {
        const QWidget *last = visited.at(i - 1);
        const QWidget *now = visited.at(i);
        if (last->parentWidget() != now->parentWidget() || !root->isAncestorOf(now))
            continue;
        const QRect a = last->geometry();
        const QRect b = now->geometry();
        const bool sameColumn = a.left() < b.right() && b.left() < a.right();
        if (sameColumn && b.bottom() < a.top())
            findings.append(finding(Rule::TabOrder, now,
                QStringLiteral("comes after %1, which stands below").arg(pathOf(last))));
    }
    if (before != nullptr)
        before->setFocus();
    return findings;
}

QList<Finding> A11yLint::contrasts(QWidget *root)
{
    QList<Finding> findings;
    for (QWidget *widget : visibleWidgets(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label == nullptr || label->text().isEmpty() || !label->isEnabled())
            continue;
        const QColor ink = label->palette().color(label->foregroundRole());
        const QColor ground = label->autoFillBackground()
            ? label->palette().color(label->backgroundRole())
            : groundOf(label);
        const double contrast = contrastOf(ink, ground);
        if (contrast < LeastContrast)
            findings.append(finding(Rule::Contrast, label,
                QStringLiteral("“%1”: %2 on %3 is %4 to 1")
                    .arg(cut(label->text()), ink.name(), ground.name(),
                        QString::number(contrast, 'f', 2))));
    }
    return findings;
}

QList<Finding> A11yLint::sizes(QWidget *root)
{
    QList<Finding> findings;
    for (QWidget *widget : visibleWidgets(root)) {
        if (!isInteractive(widget) || qobject_cast<const QSplitterHandle *>(widget) != nullptr)
            continue;
        // A check box is its whole line, the words included.
        const QSize size = widget->size();
        if (size.height() < LeastSide || size.width() < LeastSide)
            findings.append(finding(Rule::Size, widget,
                QStringLiteral("is %1 × %2 px").arg(size.width()).arg(size.height())));
    }
    return findings;
}

QList<Finding> A11yLint::clippings(QWidget *root)
{
    QList<Finding> findings;
    const auto report = [&findings](const QWidget *widget, const QString &text, QSize needed) {
        findings.append(finding(Rule::Clipped, widget,
            QStringLiteral("“%1” needs %2 × %3 px and has %4 × %5")
                .arg(cut(text))
                .arg(needed.width())
                .arg(needed.height())
                .arg(widget->width())
                .arg(widget->height())));
    };
    for (QWidget *widget : visibleWidgets(root)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty())
                continue;
            const bool tooLow = label->wordWrap()
                ? label->heightForWidth(label->width()) > label->height() + Slack
                : label->sizeHint().height() > label->height() + Slack;
            const bool tooNarrow = label->minimumSizeHint().width() > label->width() + Slack;
            if (tooLow || tooNarrow)
                report(label, label->text(),
                    label->wordWrap() ? QSize(
                        label->minimumSizeHint().width(), label->heightForWidth(label->width()))
                                      : label->sizeHint());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const QSize needed = button->hasHeightForWidth()
                ? QSize(button->minimumSizeHint().width(), button->heightForWidth(button->width()))
                : button->sizeHint();
            if (!button->text().isEmpty()
                && (needed.width() > button->width() + Slack
                    || needed.height() > button->height() + Slack))
                report(button, button->text(), needed);
        } else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget)) {
            if (spin->minimumSizeHint().width() > spin->width() + Slack
                || spin->fontMetrics().height() > spin->height())
                report(spin, spin->text(), spin->minimumSizeHint());
        } else if (qobject_cast<const QLineEdit *>(widget) != nullptr
            || qobject_cast<const QComboBox *>(widget) != nullptr) {
            if (widget->fontMetrics().height() > widget->height())
                report(widget, QString(), QSize(0, widget->fontMetrics().height()));
        }
    }
    // A page that only scrolls sideways cuts every line of it.
    QList<QScrollArea *> areas = root->findChildren<QScrollArea *>();
    if (auto *self = qobject_cast<QScrollArea *>(root))
        areas.append(self);
    for (const QScrollArea *area : std::as_const(areas)) {
        if (area->isVisibleTo(root) && area->horizontalScrollBar()->maximum() > 0)
            findings.append(finding(Rule::Clipped, area,
                QStringLiteral("scrolls sideways by %1 px")
                    .arg(area->horizontalScrollBar()->maximum())));
    }
    return findings;
}

QList<Finding> A11yLint::richTexts(QWidget *root)
{
    QList<Finding> findings;
    for (QWidget *widget : visibleWidgets(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label != nullptr && label->textFormat() == Qt::AutoText
            && Qt::mightBeRichText(label->text()))
            findings.append(finding(Rule::PlainText, label,
                QStringLiteral("“%1” would be shown as rich text").arg(cut(label->text()))));
    }
    return findings;
}

QList<Finding> A11yLint::check(QWidget *root)
{
    // On a busy machine a layout takes several turns to settle; what stays cut off is a finding.
    constexpr int settling = 2000;
    static_cast<void>(QTest::qWaitFor(
        [root] { return sizes(root).isEmpty() && clippings(root).isEmpty(); }, settling));
    return names(root) + buddies(root) + mnemonics(root) + tabOrder(root) + contrasts(root)
        + sizes(root) + clippings(root) + richTexts(root);
}

QString A11yLint::report(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &one : findings)
        lines << QStringLiteral("\n    %1 %2").arg(one.widget, one.message);
    return lines.join(QString());
}

} // namespace rueckhalt::testing
