// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changesreleasing.h"
#include "session/publishing.h"
#include "support/session/testregister.h"

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
    QVERIFY(!releasing.released());
    QVERIFY(releasing.release().has_value());
    QVERIFY(hasList(reg.folder()) && hasList(share.path()) && hasList(other.path()));
    QVERIFY(releasing.released().has_value());
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
    QVERIFY(releasing.released().has_value());
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

QTEST_GUILESS_MAIN(ChangesReleasingTest)
#include "tst_changesreleasing.moc"
