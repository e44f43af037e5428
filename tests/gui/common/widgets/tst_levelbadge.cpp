// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/levelbadge.h"

#include <QApplication>
#include <QTest>

using namespace rueckhalt;

class LevelBadgeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void levelIsSaidInWords();
    void wordFollowsTheLanguage();
    void squareHasTheColourOfTheLevel();
    void digitAloneIsExplained();
};

void LevelBadgeTest::levelIsSaidInWords()
{
    setUiLanguage(Language::German);
    LevelBadge badge(AachenLevel::Level2);
    QCOMPARE(badge.accessibleName(), wordFor(AachenLevel::Level2, Language::German));
    badge.setLevel(AachenLevel::Level0);
    QCOMPARE(badge.accessibleName(), wordFor(AachenLevel::Level0, Language::German));
}

void LevelBadgeTest::wordFollowsTheLanguage()
{
    setUiLanguage(Language::German);
    LevelBadge badge(AachenLevel::Level3);
    badge.show();
    setUiLanguage(Language::English);
    QTRY_COMPARE(badge.accessibleName(), wordFor(AachenLevel::Level3, Language::English));
}

void LevelBadgeTest::squareHasTheColourOfTheLevel()
{
    for (int level = 0; level < 4; ++level) {
        LevelBadge badge(static_cast<AachenLevel>(level), LevelBadge::Form::DigitOnly);
        badge.resize(badge.sizeHint());
        const QImage image = badge.grab().toImage();
        QCOMPARE(image.pixelColor(3, image.height() / 2),
            Tokens::light().colorOf(static_cast<AachenLevel>(level)));
    }
}

void LevelBadgeTest::digitAloneIsExplained()
{
    LevelBadge badge(AachenLevel::Level1, LevelBadge::Form::DigitOnly);
    QCOMPARE(badge.toolTip(), wordFor(AachenLevel::Level1, uiLanguage()));
}

QTEST_MAIN(LevelBadgeTest)
#include "tst_levelbadge.moc"
