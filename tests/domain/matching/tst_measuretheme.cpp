// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/measuretheme.h"

#include <QTest>

using namespace rueckhalt;

class MeasureThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void placeAndCircumstanceLeadToMeasures_data();
    void placeAndCircumstanceLeadToMeasures();
    void foreignMeasureHasNoTheme();
    void pureAftercareIsNeededFromLevelTwo();
};

namespace {

MeasureTheme themeOf(const QString &id)
{
    Measure measure;
    measure.id = id;
    return rueckhalt::themeOf(measure);
}

} // namespace

void MeasureThemeTest::placeAndCircumstanceLeadToMeasures_data()
{
    QTest::addColumn<bool>("leads");
    QTest::newRow("waiting area") << themeOf("B02").places.contains(Place::WaitingArea);
    QTest::newRow("comfort") << themeOf("B05").places.contains(Place::WaitingArea);
    QTest::newRow("telephone") << themeOf("A10").places.contains(Place::Telephone);
    QTest::newRow("field") << themeOf("E07").places.contains(Place::CitizensHome);
    QTest::newRow("online") << themeOf("E19").places.contains(Place::SocialMedia);
    QTest::newRow("alone") << themeOf("E05").circumstances.contains(Circumstance::AloneInRoom);
    QTest::newRow("dark") << themeOf("F09").circumstances.contains(Circumstance::PoorLighting);
    QTest::newRow("no alarm") << themeOf("F03").circumstances.contains(
        Circumstance::AlarmOutOfReach);
    QTest::newRow("closing") << themeOf("A03").circumstances.contains(
        Circumstance::ShortlyBeforeClosing);
    QTest::newRow("alarm plan") << (themeOf("E10").level
        == LevelNeed {AachenLevel::Level2, Urgency::AtOnce});
    QTest::newRow("crisis service")
        << (themeOf("H02").level == LevelNeed {AachenLevel::Level3, Urgency::AtOnce});
}

void MeasureThemeTest::placeAndCircumstanceLeadToMeasures()
{
    QFETCH(const bool, leads);
    QVERIFY(leads);
}

void MeasureThemeTest::foreignMeasureHasNoTheme()
{
    const MeasureTheme theme = themeOf("A99");
    QVERIFY(theme.places.isEmpty());
    QVERIFY(theme.circumstances.isEmpty());
    QVERIFY(!theme.level);
}

void MeasureThemeTest::pureAftercareIsNeededFromLevelTwo()
{
    Measure measure;
    measure.id = "H99";
    measure.group = MeasureGroup::Aftercare;
    measure.stages = {PreventionStage::Tertiary};
    QVERIFY((rueckhalt::themeOf(measure).level == LevelNeed {AachenLevel::Level2, Urgency::Soon}));
    measure.stages = {PreventionStage::Primary, PreventionStage::Tertiary};
    QVERIFY(!rueckhalt::themeOf(measure).level);
    measure.stages = {PreventionStage::Tertiary};
    measure.group = MeasureGroup::People;
    QVERIFY(!rueckhalt::themeOf(measure).level);
}

QTEST_GUILESS_MAIN(MeasureThemeTest)
#include "tst_measuretheme.moc"
