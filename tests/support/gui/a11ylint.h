// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace rueckhalt::testing {

/// Looks over a tree of widgets for what keeps people out: Qt has no such check. Reads the
/// visible widgets only; show the page and activate its window first.
class A11yLint
{
public:
    enum class Rule {
        Name, ///< an interactive widget without an accessible name (WCAG 4.1.2)
        Buddy, ///< a label with a mnemonic that leads nowhere, or a field with two labels
        Mnemonic, ///< the same letter twice on a page
        TabOrder, ///< a widget that Tab does not reach, a trap, a jump against reading order
        Contrast, ///< text under 4.5 to 1 on its ground
        Size, ///< a target under 24 by 24 pixels (WCAG 2.5.8)
        Clipped, ///< a text that does not fit its place (WCAG 1.4.4)
        PlainText, ///< a label that would interpret what users typed as rich text
    };

    struct Finding
    {
        Rule rule = Rule::Name;
        QString widget; ///< class and object name, with those of its parents
        QString message;
    };

    /// All rules over `root`, which is a window or stands in one.
    static QList<Finding> check(QWidget *root);

    /// One by one, for tests of the lint itself.
    static QList<Finding> names(QWidget *root);
    static QList<Finding> buddies(QWidget *root);
    static QList<Finding> mnemonics(QWidget *root);
    static QList<Finding> tabOrder(QWidget *root);
    static QList<Finding> contrasts(QWidget *root);
    static QList<Finding> sizes(QWidget *root);
    static QList<Finding> clippings(QWidget *root);
    static QList<Finding> richTexts(QWidget *root);

    /// Text for a failing test; empty if there is nothing.
    static QString report(const QList<Finding> &findings);
    /// Class and object name of a widget within its parents.
    static QString pathOf(const QWidget *widget);
};

} // namespace rueckhalt::testing

/// Fails the test with every finding on the page.
#define VERIFY_ACCESSIBLE(page)                                                                    \
    do {                                                                                           \
        const auto lintReport                                                                      \
            = rueckhalt::testing::A11yLint::report(rueckhalt::testing::A11yLint::check(page));     \
        QVERIFY2(lintReport.isEmpty(), qPrintable(lintReport));                                    \
    } while (false)
