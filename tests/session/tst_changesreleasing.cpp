// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changesreleasing.h"
#include "session/publishing.h"
#include "support/session/testregister.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// "Was daraus wurde" lies where reporters are sent to, and nowhere else.
class ChangesReleasingTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderGetsTheList();
    void formerFolderHasNone();
    void nothingIsMadeWhereTheShareIsAway();
    void whatIsOutCanBeTakenBackWhereverItLies();
    void partialReleaseIsInTheChain();
    void listIsSignedAnewAfterNewKeys();
    void olderListThatSaysSomethingElseIsShownToNobody();
};

namespace {

bool hasList(const QString &folder)
{
    return QFile::exists(folder + "/changes.list");
}

} // namespace

void ChangesReleasingTest::everyFolderGetsTheList()
{
    TestRegister reg;
    const QTemporaryDir share;
    const QTemporaryDir other;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    QVERIFY(publishing.publishTo(other.path()).has_value());
    ChangesReleasing releasing(reg.open());
    QVERIFY(!releasing.released().isAnywhere);
    QVERIFY(releasing.release().has_value());
    QVERIFY(hasList(reg.folder()) && hasList(share.path()) && hasList(other.path()));
    QVERIFY(releasing.released().isEverywhere);
    QVERIFY(releasing.withdraw().has_value());
    QVERIFY(!hasList(reg.folder()) && !hasList(share.path()) && !hasList(other.path()));
}

void ChangesReleasingTest::formerFolderHasNone()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    ChangesReleasing releasing(reg.open());
    QVERIFY(releasing.release().has_value());
    QVERIFY(publishing.setSettings({}).has_value());
    QVERIFY(!hasList(share.path()));
    QVERIFY(releasing.released().isEverywhere);
    QVERIFY(releasing.release().has_value());
    QVERIFY(!hasList(share.path()));
    QVERIFY(hasList(reg.folder()));
}

/// The share is not connected, and where it will be is an empty folder that can be written to.
void ChangesReleasingTest::nothingIsMadeWhereTheShareIsAway()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    for (const char *folder : {"inbox", "replies"})
        QVERIFY(QDir(share.filePath(folder)).removeRecursively());
    QVERIFY(QFile::remove(share.filePath("reporting.card")));
    const auto released = ChangesReleasing(reg.open()).release();
    QVERIFY(!released && released.error().code == Error::Code::NotFound);
    QVERIFY(QDir(share.path()).isEmpty());
    QVERIFY(hasList(reg.folder()));
}

/// A folder that was added later has no list, and the share may be away when the officer looks.
void ChangesReleasingTest::whatIsOutCanBeTakenBackWhereverItLies()
{
    TestRegister reg;
    const QTemporaryDir share;
    const QTemporaryDir later;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    ChangesReleasing releasing(reg.open());
    QVERIFY(!releasing.released().isAnywhere);
    QVERIFY(releasing.release().has_value());
    QVERIFY(releasing.released().isEverywhere);
    QVERIFY(publishing.publishTo(later.path()).has_value());
    const ReleasedChanges released = releasing.released();
    QVERIFY(released.list && released.isAnywhere && !released.isEverywhere);
    QVERIFY(QFile::remove(reg.folder() + "/changes.list"));
    QVERIFY(releasing.released().list.has_value());
    // As long as one of the folders is not connected, that is told.
    const QTemporaryDir away;
    QVERIFY(QFile::rename(share.filePath("inbox"), away.filePath("inbox")));
    const auto partly = releasing.withdraw();
    QVERIFY(!partly && partly.error().code == Error::Code::NotFound);
    QCOMPARE(partly.error().detail, share.path());
    QVERIFY(QFile::rename(away.filePath("inbox"), share.filePath("inbox")));
    QVERIFY(releasing.released().isAnywhere);
    QVERIFY(releasing.withdraw().has_value());
    QVERIFY(!releasing.released().isAnywhere && !hasList(share.path()));
}

void ChangesReleasingTest::partialReleaseIsInTheChain()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    QVERIFY(QDir(share.filePath("inbox")).removeRecursively());
    const quint64 before = reg.open().vault().log().count();
    QVERIFY(!ChangesReleasing(reg.open()).release());
    QVERIFY(hasList(reg.folder()));
    QCOMPARE(reg.open().vault().log().count(), before + 1);
    QVERIFY(!ChangesReleasing(reg.open()).withdraw());
    QVERIFY(!hasList(reg.folder()));
    QCOMPARE(reg.open().vault().log().count(), before + 2);
}

void ChangesReleasingTest::listIsSignedAnewAfterNewKeys()
{
    TestRegister reg;
    const QTemporaryDir share;
    Publishing publishing(reg.open());
    QVERIFY(publishing.setSettings({.dropFolder = share.path()}).has_value());
    ChangesReleasing releasing(reg.open());
    QVERIFY(releasing.release().has_value());
    const ChangesList list = *releasing.released().list;
    QVERIFY(reg.open().vault().members().rotate({Role::SafetyOfficer}).has_value());
    publishing.keepCurrent();
    QVERIFY(!publishing.lastError());
    QVERIFY(releasing.released().isEverywhere);
    for (const QString &folder : {reg.folder(), share.path()}) {
        const auto read = releasedChanges(folder, publishing.pin()->fingerprint);
        QVERIFY(read.has_value() && read->has_value());
        QVERIFY(**read == list);
    }
}

/// Somebody who has left could have written it with the key of then: not ours to sign. Nor is it a
/// reason to alarm everybody who wants to report.
void ChangesReleasingTest::olderListThatSaysSomethingElseIsShownToNobody()
{
    TestRegister reg;
    Publishing publishing(reg.open());
    ChangesReleasing releasing(reg.open());
    ChangesList other = releasing.current();
    other.changes << PublishedChange {.title = {"Frei erfunden", "Made up"}};
    const OfficerKeyVersion key = std::move(reg.open().vault().reportingKeys().officer.back());
    const auto made = makeChanges(other, {key.version, key.agreement.clone(), key.signing.clone()});
    QVERIFY(made.has_value());
    const DropFolder folder(reg.folder());
    QVERIFY(publishChanges(folder, *made, DropFolder::Audience::Owner).has_value());
    QVERIFY(releasing.released().list.has_value());
    QVERIFY(reg.open().vault().members().rotate({Role::SafetyOfficer}).has_value());
    publishing.keepCurrent();
    const auto read = releasedChanges(reg.folder(), publishing.pin()->fingerprint);
    QVERIFY(read.has_value() && !read->has_value());
    const ReleasedChanges released = releasing.released();
    QVERIFY(!released.list && released.isAnywhere);
    QVERIFY(releasing.withdraw().has_value());
    QVERIFY(!releasing.released().isAnywhere);
    // What no key of ours has ever signed is another matter.
    QByteArray forged = *made;
    forged.back() = static_cast<char>(forged.back() ^ 1);
    QVERIFY(publishChanges(folder, forged, DropFolder::Audience::Owner).has_value());
    QVERIFY(releasedChanges(reg.folder(), publishing.pin()->fingerprint).error().code
        == Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(ChangesReleasingTest)
#include "tst_changesreleasing.moc"
