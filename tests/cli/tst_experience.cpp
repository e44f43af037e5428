// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"
#include "support/session/ringtown.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// An experience with a measure travels from one register to another by the command line, and is
/// taken back.
class ExperienceCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatLeavesTheHouseIsShownFirst();
    void anotherMemberTakesItIn();
    void whatWasAlteredIsNotTakenIn();
    void onlyOneselfCanWithdraw();
    void whatIsWithdrawnIsShownNoMore();

private:
    using Outcome = testing::CliOutcome;
    Outcome experience(const char *action, const QString &town, const QStringList &more = {}) const
    {
        return testing::runCli(RUECKHALT_CLI,
            QStringList {"experience", QString::fromLatin1(action), file(town)} + more
                + QStringList {"--password-fd", "9"},
            {"vier ruhige Worte hier"},
            // The test registers are drawn alike: remembered together, one would seem to be an
            // older state of the other.
            {.environment = {{"XDG_STATE_HOME", m_folder.filePath("state-" + town)}}});
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QJsonArray heardBy(const QString &town) const
    {
        return experience("list", town, {"--json"}).array();
    }

    QTemporaryDir m_folder;
    static inline const QString ahorn = QStringLiteral("A.rueckhalt");
    static inline const QString birke = QStringLiteral("B.rueckhalt");
};

void ExperienceCommandTest::initTestCase()
{
    test::RingTown town(2);
    test::checkedMeasure(town.open(1), town.folder(1).unit(QStringLiteral("Bürgeramt")),
        EffectVerdict::Partly, VerdictReason::BelowTarget);
    QVERIFY(testing::copyFolder(town.folder(0).folder(), file(ahorn)));
    QVERIFY(testing::copyFolder(town.folder(1).folder(), file(birke)));
}

void ExperienceCommandTest::whatLeavesTheHouseIsShownFirst()
{
    const QJsonArray shareable = experience("list", birke, {"--shareable", "--json"}).array();
    QCOMPARE(shareable.size(), 1);
    QCOMPARE(shareable.first().toObject().value("measure").toString(), QStringLiteral("A04"));
    const Outcome dry
        = experience("share", birke, {"A04", "--done", "Termine am Vormittag", "--dry-run"});
    QVERIFY2(dry.code == 0, dry.errors);
    QVERIFY(dry.output.contains("Termine am Vormittag"));
    QVERIFY(heardBy(birke).isEmpty());
    QCOMPARE(experience("share", birke, {"A04", "--done", "x"}).code, 2);
}

void ExperienceCommandTest::anotherMemberTakesItIn()
{
    const Outcome told = experience(
        "share", birke, {"A04", "--done", "Termine am Vormittag", "--output", file("e.age")});
    QVERIFY2(told.code == 0, told.errors);
    const Outcome taken = experience("take", ahorn, {file("e.age"), "--json"});
    QVERIFY2(taken.code == 0, taken.errors);
    QCOMPARE(taken.object().value("outcome").toString(), QStringLiteral("taken"));
    QCOMPARE(taken.object().value("member").toString(), QStringLiteral("Birke"));
    const QJsonArray heard = heardBy(ahorn);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().toObject().value("verdict").toString(), codeOf(EffectVerdict::Partly));
    QVERIFY(!heard.first().toObject().value("own").toBool());
    QCOMPARE(
        experience("take", ahorn, {file("e.age"), "--json"}).object().value("outcome").toString(),
        QStringLiteral("known-already"));
    QCOMPARE(heardBy(ahorn).size(), 1);
}

void ExperienceCommandTest::whatWasAlteredIsNotTakenIn()
{
    QFile told(file("e.age"));
    QVERIFY(told.open(QIODevice::ReadOnly));
    QByteArray bytes = told.readAll();
    bytes[bytes.size() - 7] = static_cast<char>(bytes.at(bytes.size() - 7) ^ 2);
    QFile altered(file("altered.age"));
    QVERIFY(altered.open(QIODevice::WriteOnly) && altered.write(bytes) == bytes.size());
    altered.close();
    QCOMPARE(experience("take", ahorn, {file("altered.age")}).code, 7);
    QCOMPARE(experience("take", ahorn, {file("nirgends.age")}).code, 4);
    QCOMPARE(heardBy(ahorn).size(), 1);
}

void ExperienceCommandTest::onlyOneselfCanWithdraw()
{
    const QString id = heardBy(ahorn).first().toObject().value("id").toString();
    QCOMPARE(experience("withdraw", ahorn, {id, "--output", file("w.age")}).code, 4);
    QCOMPARE(experience("withdraw", birke, {"0", "--output", file("w.age")}).code, 2);
    QVERIFY(!QFile::exists(file("w.age")));
    QCOMPARE(heardBy(ahorn).size(), 1);
}

void ExperienceCommandTest::whatIsWithdrawnIsShownNoMore()
{
    const QString id = heardBy(birke).first().toObject().value("id").toString();
    const Outcome withdrawn = experience("withdraw", birke, {id, "--output", file("w.age")});
    QVERIFY2(withdrawn.code == 0, withdrawn.errors);
    QVERIFY(heardBy(birke).isEmpty());
    QCOMPARE(experience("withdraw", birke, {id, "--output", file("w2.age")}).code, 7);
    QVERIFY(!QFile::exists(file("w2.age")));
    QCOMPARE(heardBy(ahorn).size(), 1); // until the file is there
    QCOMPARE(experience("take", ahorn, {file("w.age")}).code, 0);
    QVERIFY(heardBy(ahorn).isEmpty());
    // What was told first does not come back.
    QCOMPARE(experience("take", ahorn, {file("e.age")}).code, 0);
    QVERIFY(heardBy(ahorn).isEmpty());
}

QTEST_GUILESS_MAIN(ExperienceCommandTest)
#include "tst_experience.moc"
