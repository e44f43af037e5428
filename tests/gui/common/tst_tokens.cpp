// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPalette>
#include <QTest>

using namespace rueckhalt;

/// Measures every pair of colours that stand on each other, in both themes (WCAG 2.1, 1.4.3 and
/// 1.4.11).
class TokensTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { setTextScale(100); }
    void contrastIsThatOfTheStandard();
    void pairIsReadable_data();
    void pairIsReadable();
    void paletteIsReadable_data();
    void paletteIsReadable();
    void systemThemeFollowsTheDesktop();
    void textScaleReachesEveryTypeRole();
    void headingGrowsWithTheText();
    void iconTakesTheColourOfTheTheme();
};

void TokensTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
    // The example of the standard's own understanding document.
    QVERIFY(qAbs(contrastOf(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005);
}

void TokensTest::pairIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkTheme()}) {
        const QByteArray theme = t->dark ? "dark " : "light ";
        const auto row
            = [&theme](const char *name, const QColor &ink, const QColor &ground, double least) {
                  QTest::newRow(theme + name) << ink << ground << least;
              };
        row("text on surface", t->text, t->surface, 7.0);
        row("text on window", t->text, t->window, 7.0);
        row("text on selection", t->text, t->selection, 7.0);
        row("muted on surface", t->mutedText, t->surface, 4.5);
        row("muted on window", t->mutedText, t->window, 4.5);
        row("muted on selection", t->mutedText, t->selection, 4.5);
        row("edge on surface", t->edge, t->surface, 3.0);
        row("edge on window", t->edge, t->window, 3.0);
        row("primary on surface", t->primary, t->surface, 4.5);
        row("primary on window", t->primary, t->window, 4.5);
        row("primary on selection", t->primary, t->selection, 4.5);
        row("text on primary", t->onPrimary, t->primary, 4.5);
        row("danger on surface", t->danger, t->surface, 4.5);
        row("danger on window", t->danger, t->window, 4.5);
        row("success on surface", t->success, t->surface, 4.5);
        row("success on window", t->success, t->window, 4.5);
        row("warning on its ground", t->warning, t->warningGround, 4.5);
        row("warning on surface", t->warning, t->surface, 4.5);
        for (std::size_t i = 0; i < t->level.size(); ++i)
            row(qPrintable(QString("digit on level %1").arg(i)), t->dark ? t->window : t->surface,
                t->level.at(i), 4.5);
        for (std::size_t i = 0; i < t->series.size(); ++i)
            row(qPrintable(QString("series %1 on surface").arg(i)), t->series.at(i), t->surface,
                4.5);
    }
}

void TokensTest::pairIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double contrast = contrastOf(ink, ground);
    QVERIFY2(contrast >= least, qPrintable(QString::number(contrast)));
}

void TokensTest::paletteIsReadable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TokensTest::paletteIsReadable()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] {
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Window}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::BrightText, QPalette::Window}};
    for (const char *className : {"QWidget", "QListView", "QTreeView", "QLineEdit"}) {
        const QPalette palette = QApplication::palette(className);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto &[ink, ground] : pairs)
                QVERIFY2(contrastOf(palette.color(group, ink), palette.color(group, ground)) >= 4.5,
                    className);
        }
        // Disabled controls are exempt; they stay legible all the same.
        QVERIFY(contrastOf(palette.color(QPalette::Disabled, QPalette::Text),
                    palette.color(QPalette::Disabled, QPalette::Base))
            >= 3.0);
    }
}

void TokensTest::systemThemeFollowsTheDesktop()
{
    applyTheme(Theme::System);
    setSystemPrefersDark(true);
    QVERIFY(Tokens::current().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::darkTheme().window);
    setSystemPrefersDark(false);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::light().window);
    applyTheme(Theme::Dark);
    setSystemPrefersDark(true);
    setSystemPrefersDark(false);
    QVERIFY(Tokens::current().dark);
}

void TokensTest::textScaleReachesEveryTypeRole()
{
    applyTheme(Theme::Light);
    for (const auto role :
        {TypeRole::PageTitle, TypeRole::Section, TypeRole::Body, TypeRole::Muted}) {
        setTextScale(100);
        const qreal normal = fontFor(role).pointSizeF();
        setTextScale(200);
        QCOMPARE(fontFor(role).pointSizeF(), 2 * normal);
    }
    setTextScale(500);
    QCOMPARE(textScale(), 200);
    setTextScale(10);
    QCOMPARE(textScale(), 100);
}

void TokensTest::headingGrowsWithTheText()
{
    applyTheme(Theme::Light);
    HeadingLabel heading("Start", TypeRole::PageTitle);
    QLabel ordinary("Start");
    const int before = heading.sizeHint().height();
    setTextScale(200);
    QVERIFY(heading.sizeHint().height() > 3 * before / 2);
    QCOMPARE(heading.font().pointSizeF(), 34.0);
    QCOMPARE(ordinary.font().pointSizeF(), 21.0);
}

void TokensTest::iconTakesTheColourOfTheTheme()
{
    applyTheme(Theme::Light);
    const QIcon icon = iconFor("close");
    const auto darkest = [&icon] {
        const QImage image = icon.pixmap(48, 48).toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2);
    };
    QCOMPARE(darkest(), Tokens::light().text);
    applyTheme(Theme::Dark);
    QCOMPARE(darkest(), Tokens::darkTheme().text);
    QVERIFY(hasIcon("lock"));
    QVERIFY(!hasIcon("no such icon"));
    QVERIFY(iconFor("no such icon").isNull());
}

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
