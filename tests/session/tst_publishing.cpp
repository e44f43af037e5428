// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changesreleasing.h"
#include "session/publishing.h"
#include "support/session/testregister.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// The card is where reporters look for it, and says what the register says.
class PublishingTest : public QObject
{
    Q_OBJECT

private slots:
    void cardAppearsByItself();
    void cardFollowsTheUnits();
    void cardThatIsRightStays();
    void brokenCardIsReplaced();
    void dropFolderGetsEverythingReportersNeed();
    void settingsSurviveARestart();
    void settingsThatCannotBeAreRefused_data();
    void settingsThatCannotBeAreRefused();
    void folderThatIsAwayIsTold();
    void anotherFolderCanBeSupplied();
    void folderThatCannotBeWrittenToIsNotKept();
    void formerFolderLosesItsCard();
    void cardInAFormerFolderIsTakenAwayLater();
    void cardOfAnotherRegisterStays();
    void formerFolderIsForgottenOnlyWhenItIsEmpty();
    void folderThatIsAwayIsNotForgottenByMistake();
    void unsafeFolderIsCalledUnsafe();
    void nothingIsMadeWhereTheShareIsAway();
    void strangeCardIsToldBeforeItIsReplaced_data();
    void strangeCardIsToldBeforeItIsReplaced();
    void ownOlderCardIsNoStrangeOne();
};

namespace {

ReportingCard cardIn(const QString &folder)
{
    const auto card = DropFolder(folder).card().and_then(
        [](const QByteArray &file) { return readCard(bytesOf(file)); });
    if (!card)
        qFatal("no card");
    return *card;
}

} // namespace

void PublishingTest::cardAppearsByItself()
{
    TestRegister reg;
    const Publishing publishing(reg.open());
    QVERIFY(!publishing.lastError());
    const ReportingCard card = cardIn(reg.folder());
    QCOMPARE(card.content.name, "Test");
    QCOMPARE(card.content.organisation.units.size(), 3);
    QCOMPARE(card.content.organisation.units[0].headcount, 0);
    QVERIFY(card.content.recovery.has_value());
    QCOMPARE(card.recipients().size(), 2);
    QVERIFY(*publishing.pin() == card.pin());
    QVERIFY(QFileInfo(reg.folder() + "/inbox").isDir());
}

void PublishingTest::cardFollowsTheUnits()
{
    TestRegister reg;
    Publishing publishing(reg.open());
    QSignalSpy published(&publishing, &Publishing::published);
    Organisation organisation = reg.open().organisation();
    organisation.units[0].name = "Bürgerservice";
    QVERIFY(reg.open().saveOrganisation(organisation).has_value());
    QCOMPARE(published.size(), 1);
    QCOMPARE(cardIn(reg.folder()).content.organisation.units[0].name, "Bürgerservice");
    // What reporters do not see changes nothing.
    organisation.units[0].headcount = 99;
    QVERIFY(reg.open().saveOrganisation(organisation).has_value());
    QCOMPARE(published.size(), 1);
}

void PublishingTest::cardThatIsRightStays()
{
    TestRegister reg;
    {
        const Publishing first(reg.open());
    }
    const ReportingCard before = cardIn(reg.folder());
    reg.reopen();
    Publishing again(reg.open());
    QCOMPARE(again.publishIfStale().value_or(true), false);
    QVERIFY(cardIn(reg.folder()) == before);
}

void PublishingTest::brokenCardIsReplaced()
{
    TestRegister reg;
    Publishing publishing(reg.open());
    QFile file(reg.folder() + "/reporting.card");
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(100));
    file.close();
    QCOMPARE(publishing.publishIfStale().value_or(false), true);
    QCOMPARE(cardIn(reg.folder()).content.name, "Test");
}

void PublishingTest::dropFolderGetsEverythingReportersNeed()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    const ReportingSettings settings {
        .shownName = "Stadt Köln", .emergencyLine = "Hausalarm 4711", .dropFolder = share.path()};
    QVERIFY(publishing.setSettings(settings).has_value());
    const ReportingCard card = cardIn(share.path());
    QVERIFY(card == cardIn(reg.folder()));
    QCOMPARE(card.content.name, "Stadt Köln");
    QCOMPARE(card.content.emergencyLine, "Hausalarm 4711");
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(share.filePath("inbox")).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 01733U);
    QVERIFY(QFileInfo(share.filePath("replies")).isDir());
}

void PublishingTest::settingsSurviveARestart()
{
    TestRegister reg;
    const QTemporaryDir share;
    const ReportingSettings settings {
        .shownName = "Köln", .emergencyLine = "110", .dropFolder = share.path()};
    QVERIFY(Publishing(reg.open()).setSettings(settings).has_value());
    reg.reopen();
    Publishing again(reg.open());
    QVERIFY(again.settings() == settings);
    QVERIFY(again.setSettings({}).has_value());
    reg.reopen();
    QVERIFY(
        Publishing(reg.open()).settings() == ReportingSettings {.formerFolders = {share.path()}});
}

void PublishingTest::settingsThatCannotBeAreRefused_data()
{
    QTest::addColumn<ReportingSettings>("settings");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("relative folder")
        << ReportingSettings {.dropFolder = "meldung"} << Error::Code::Invalid;
    QTest::newRow("missing folder")
        << ReportingSettings {.dropFolder = "/nirgends/meldung"} << Error::Code::NotFound;
    QTest::newRow("other folder that is missing")
        << ReportingSettings {.otherFolders = {"/nirgends/meldung"}} << Error::Code::NotFound;
    QTest::newRow("folder of two lines")
        << ReportingSettings {.dropFolder = "/tmp\n/etc"} << Error::Code::Invalid;
    QTest::newRow("long name") << ReportingSettings {.shownName = QString(201, 'x')}
                               << Error::Code::TooLarge;
    QTest::newRow("long line") << ReportingSettings {.emergencyLine = QString(201, 'x')}
                               << Error::Code::TooLarge;
}

void PublishingTest::settingsThatCannotBeAreRefused()
{
    QFETCH(const ReportingSettings, settings);
    QFETCH(const Error::Code, code);
    TestRegister reg;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings(settings).error().code == code);
    QVERIFY(publishing.settings() == ReportingSettings());
}

void PublishingTest::folderThatIsAwayIsTold()
{
    TestRegister reg;
    QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    QVERIFY(share.remove());
    QSignalSpy failed(&publishing, &Publishing::failed);
    Organisation organisation = reg.open().organisation();
    organisation.units[0].name = "Bürgerservice";
    QVERIFY(reg.open().saveOrganisation(organisation).has_value());
    QCOMPARE(failed.size(), 1);
    QVERIFY(publishing.lastError()->code == Error::Code::NotFound);
    // The own folder has it all the same.
    QCOMPARE(cardIn(reg.folder()).content.organisation.units[0].name, "Bürgerservice");
}

void PublishingTest::anotherFolderCanBeSupplied()
{
    TestRegister reg;
    const QTemporaryDir share;
    {
        Publishing publishing(reg.open());
        QVERIFY(publishing.publishTo(share.path() + "/.").has_value());
        QVERIFY(cardIn(share.path()) == cardIn(reg.folder()));
        QVERIFY(publishing.publishTo("/nirgends").error().code == Error::Code::NotFound);
        QVERIFY(publishing.publishTo("nirgends").error().code == Error::Code::Invalid);
    }
    // From now on it is one of ours: the card there is kept up to date.
    reg.reopen();
    Publishing publishing(reg.open());
    QCOMPARE(publishing.settings().otherFolders, QStringList {share.path()});
    Organisation organisation = reg.open().organisation();
    organisation.units[0].name = "Bürgerservice";
    QVERIFY(reg.open().saveOrganisation(organisation).has_value());
    QCOMPARE(cardIn(share.path()).content.organisation.units[0].name, "Bürgerservice");
    // Once is enough, and the register's own folder is none of them.
    QVERIFY(publishing.publishTo(share.path()).has_value());
    QVERIFY(publishing.publishTo(reg.folder()).has_value());
    QCOMPARE(publishing.settings().otherFolders.size(), 1);
}

void PublishingTest::folderThatCannotBeWrittenToIsNotKept()
{
    TestRegister reg;
    const QTemporaryDir share;
    // A file where the inbox should be.
    QFile file(share.filePath("inbox"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Publishing publishing(reg.open());
    QVERIFY(!publishing.publishTo(share.path()));
    QVERIFY(publishing.settings() == ReportingSettings());
    reg.reopen();
    QVERIFY(Publishing(reg.open()).settings() == ReportingSettings());
}

void PublishingTest::formerFolderLosesItsCard()
{
    TestRegister reg;
    const QTemporaryDir first;
    const QTemporaryDir second;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = first.path()}).has_value());
    QVERIFY(publishing.setSettings({.dropFolder = second.path()}).has_value());
    QVERIFY(!QFile::exists(first.filePath("reporting.card")));
    QVERIFY(QFileInfo(first.filePath("inbox")).isDir());
    QCOMPARE(publishing.settings().formerFolders, QStringList {first.path()});
    QVERIFY(publishing.cardsLeft().isEmpty());
    // And back again.
    QVERIFY(publishing.setSettings({.dropFolder = first.path()}).has_value());
    QVERIFY(cardIn(first.path()) == cardIn(reg.folder()));
    QCOMPARE(publishing.settings().formerFolders, QStringList {second.path()});
}

/// The setting was changed while the share was not connected.
void PublishingTest::cardInAFormerFolderIsTakenAwayLater()
{
    TestRegister reg;
    const QTemporaryDir place;
    const QString folder = place.filePath("share");
    const QString away = place.filePath("away");
    QVERIFY(QDir().mkpath(folder));
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = folder}).has_value());
    QVERIFY(QDir().rename(folder, away));
    QVERIFY(publishing.setSettings({}).has_value());
    QCOMPARE(publishing.cardsLeft(), QStringList {folder});
    // Not even an empty folder in its place is the share.
    QVERIFY(QDir().mkpath(folder));
    publishing.keepCurrent();
    QCOMPARE(publishing.cardsLeft(), QStringList {folder});
    QVERIFY(QDir().rmdir(folder));
    QVERIFY(QDir().rename(away, folder));
    reg.reopen();
    Publishing again(reg.open());
    QVERIFY(again.cardsLeft().isEmpty());
    QVERIFY(!QFile::exists(folder + "/reporting.card"));
}

void PublishingTest::cardOfAnotherRegisterStays()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.publishTo(share.path()).has_value());
    CardContent content = cardIn(share.path()).content;
    content.registerId = RegisterId({9});
    const SecretBytes secret(bytesOf(QByteArray(32, 'k')));
    std::vector<OfficerKey> keys;
    keys.push_back({1, AgreementKey(secret.clone()), SigningKey(secret.clone())});
    const auto card = makeCard(content, keys);
    QVERIFY(card.has_value());
    QVERIFY(
        DropFolder(share.path()).publishCard(*card, DropFolder::Audience::Everybody).has_value());
    QVERIFY(publishing.setSettings({}).has_value());
    QVERIFY(publishing.cardsLeft().isEmpty());
    QVERIFY(cardIn(share.path()).content.registerId == content.registerId);
    // It is none of ours that would keep the folder from being forgotten.
    QVERIFY(publishing.forget(share.path()).has_value());
}

void PublishingTest::formerFolderIsForgottenOnlyWhenItIsEmpty()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.publishTo(share.path()).has_value());
    QVERIFY(publishing.forget(share.path()).error().code == Error::Code::Invalid);
    QVERIFY(publishing.setSettings({}).has_value());
    QFile report(share.filePath("inbox/" + QString(32, u'a') + ".age"));
    QVERIFY(report.open(QIODevice::WriteOnly) && report.write("x") == 1);
    report.close();
    QVERIFY(publishing.forget(share.path()).error().code == Error::Code::AlreadyExists);
    // Put aside it still waits, for example for a key that comes back.
    const QString aside
        = share.filePath("inbox/rejected/" + QString(32, u'a') + ".age.newer-format");
    QVERIFY(report.rename(aside));
    QVERIFY(publishing.forget(share.path()).error().code == Error::Code::AlreadyExists);
    QVERIFY(QFile::remove(aside));
    QVERIFY(publishing.forget(share.path()).has_value());
    reg.reopen();
    QVERIFY(Publishing(reg.open()).settings() == ReportingSettings());
}

/// Not connected: card and reports may lie there, and reporters go on to be sent there.
void PublishingTest::folderThatIsAwayIsNotForgottenByMistake()
{
    TestRegister reg;
    const QTemporaryDir place;
    const QString folder = place.filePath("share");
    QVERIFY(QDir().mkpath(folder));
    Publishing publishing(reg.open());
    QVERIFY(publishing.publishTo(folder).has_value());
    QVERIFY(QDir().rename(folder, place.filePath("away")));
    QVERIFY(publishing.setSettings({}).has_value());
    for (const bool hasMountPoint : {false, true}) {
        if (hasMountPoint)
            QVERIFY(QDir().mkpath(folder));
        const auto refused = publishing.forget(folder);
        QVERIFY(!refused && refused.error().code == Error::Code::NotFound);
        QCOMPARE(refused.error().detail, folder);
        QCOMPARE(publishing.cardsLeft(), QStringList {folder});
    }
    QVERIFY(publishing.forget(folder, Publishing::IfAway::Forget).has_value());
    QVERIFY(publishing.cardsLeft().isEmpty() && publishing.settings().formerFolders.isEmpty());
}

/// It is there, so nobody has to look for it; what has to be changed are its rights.
void PublishingTest::unsafeFolderIsCalledUnsafe()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    const QByteArray inbox = QFile::encodeName(share.filePath("inbox"));
    QCOMPARE(::chmod(inbox.constData(), 0733), 0);
    const auto published = publishing.publish();
    QVERIFY(!published && published.error().code == Error::Code::Unsupported);
    QCOMPARE(published.error().detail, share.filePath("inbox"));
    const auto released = ChangesReleasing(reg.open()).release();
    QVERIFY(!released && released.error().code == Error::Code::Unsupported);
    // Given up, it loses its card as any other does.
    QVERIFY(publishing.setSettings({}).has_value());
    QVERIFY(publishing.cardsLeft().isEmpty());
    publishing.keepCurrent();
    QVERIFY(publishing.cardsLeft().isEmpty());
    QVERIFY(publishing.forget(share.path()).error().code == Error::Code::Unsupported);
}

/// The share is not connected, and where it will be is an empty folder that can be written to.
void PublishingTest::nothingIsMadeWhereTheShareIsAway()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    QVERIFY(QDir(share.filePath("inbox")).removeRecursively());
    QVERIFY(QDir(share.filePath("replies")).removeRecursively());
    QVERIFY(QFile::remove(share.filePath("reporting.card")));
    publishing.keepCurrent();
    QVERIFY(publishing.lastError().has_value());
    QVERIFY(publishing.lastError()->code == Error::Code::NotFound);
    QVERIFY(QDir(share.path()).isEmpty());
    // Somebody who says that this is the place means it.
    QVERIFY(publishing.publishTo(share.path()).has_value());
    QVERIFY(cardIn(share.path()) == cardIn(reg.folder()));
    QVERIFY(publishing.settings().otherFolders.isEmpty());
}

void PublishingTest::strangeCardIsToldBeforeItIsReplaced_data()
{
    QTest::addColumn<bool>("isSuccession");
    QTest::newRow("introduced by a key that somebody who has left still holds") << true;
    QTest::newRow("of a register with the same name") << false;
}

void PublishingTest::strangeCardIsToldBeforeItIsReplaced()
{
    QFETCH(bool, isSuccession);
    TestRegister reg;
    {
        const Publishing first(reg.open());
    }
    CardContent content = cardIn(reg.folder()).content;
    std::vector<OfficerKey> keys;
    if (isSuccession) {
        const ReportingKeys held = reg.open().vault().reportingKeys();
        keys.push_back({held.officer[0].version, held.officer[0].agreement.clone(),
            held.officer[0].signing.clone()});
    } else {
        content.registerId = RegisterId({9});
    }
    const SecretBytes secret(bytesOf(QByteArray(32, 'k')));
    keys.push_back({7, AgreementKey(secret.clone()), SigningKey(secret.clone())});
    const auto forged = makeCard(content, keys);
    QVERIFY(forged.has_value());
    QVERIFY(DropFolder(reg.folder()).publishCard(*forged, DropFolder::Audience::Owner).has_value());

    reg.reopen();
    const quint64 entriesBefore = reg.open().vault().log().count();
    const Publishing again(reg.open());
    QVERIFY(*again.pin() == cardIn(reg.folder()).pin());
    const auto &alerts = reg.open().vault().alerts();
    QCOMPARE(alerts.size(), 1);
    QVERIFY(alerts[0].kind == RegisterAlert::Kind::ForeignCard);
    QCOMPARE(alerts[0].count, 1);
    // Noted in the log beside the card that was written, and told once.
    QCOMPARE(reg.open().vault().log().count(), entriesBefore + 2);
    reg.reopen();
    const Publishing later(reg.open());
    QVERIFY(reg.open().vault().alerts().isEmpty());
}

void PublishingTest::ownOlderCardIsNoStrangeOne()
{
    TestRegister reg;
    const CardPin before = *Publishing(reg.open()).pin();
    QVERIFY(reg.open().vault().members().rotate({Role::SafetyOfficer}).has_value());
    const Publishing publishing(reg.open());
    QVERIFY(cardIn(reg.folder()).pin().version == before.version + 1);
    QVERIFY(reg.open().vault().alerts().isEmpty());
}

QTEST_GUILESS_MAIN(PublishingTest)
#include "tst_publishing.moc"
