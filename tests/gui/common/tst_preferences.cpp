// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void savedPreferencesComeBack();
    void nothingSavedMeansDefaults();
    void foreignValuesAreBounded();
    void recentRegistersAreFewAndDistinct();
    void ownEmergencyLineReplacesTheGeneralOne();
};

void PreferencesTest::savedPreferencesComeBack()
{
    QTemporaryDir folder;
    Preferences wanted;
    wanted.language = Language::English;
    wanted.theme = Theme::Dark;
    wanted.textScale = 150;
    wanted.autoLockMinutes = 0;
    wanted.emergencyLine = "Pforte 4711";
    wanted.recentRegisters = QStringList {"/a.rueckhalt", "/b.rueckhalt"};
    wanted.reportFolder = "/share/meldung";
    wanted.takesInByItself = false;
    wanted.windowGeometry = QByteArray("geometry");
    {
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        savePreferences(settings, wanted);
    }
    const QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
    QVERIFY(loadPreferences(settings) == wanted);
}

void PreferencesTest::nothingSavedMeansDefaults()
{
    QTemporaryDir folder;
    const QSettings settings(folder.filePath("none.ini"), QSettings::IniFormat);
    QVERIFY(loadPreferences(settings) == Preferences());
}

void PreferencesTest::foreignValuesAreBounded()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
    settings.setValue("language", "fr");
    settings.setValue("theme", "pink");
    settings.setValue("textScale", 9000);
    settings.setValue("autoLockMinutes", -5);
    settings.setValue("emergencyLine", QString(5000, 'x'));
    settings.setValue("recentRegisters", QStringList(50, "/a"));
    const Preferences read = loadPreferences(settings);
    QCOMPARE(read.language, std::nullopt);
    QCOMPARE(read.theme, Theme::System);
    QCOMPARE(read.textScale, 200);
    QCOMPARE(read.autoLockMinutes, 0);
    QCOMPARE(read.emergencyLine.size(), Preferences::MaxEmergencyLine);
    QCOMPARE(read.recentRegisters.size(), Preferences::MaxRecent);
}

void PreferencesTest::recentRegistersAreFewAndDistinct()
{
    Preferences preferences;
    for (int i = 0; i < 10; ++i)
        preferences.remember(QString("/%1").arg(i));
    preferences.remember("/7");
    QCOMPARE(preferences.recentRegisters, QStringList({"/7", "/9", "/8", "/6", "/5", "/4"}));
    preferences.forget("/9");
    QCOMPARE(preferences.recentRegisters, QStringList({"/7", "/8", "/6", "/5", "/4"}));
}

void PreferencesTest::ownEmergencyLineReplacesTheGeneralOne()
{
    Preferences preferences;
    QVERIFY(emergencyLineOf(preferences).contains("110"));
    preferences.emergencyLine = "Pforte 4711";
    QCOMPARE(emergencyLineOf(preferences), QString("Pforte 4711"));
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
