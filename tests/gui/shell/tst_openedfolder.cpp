// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/cardfolder.h"
#include "support/gui/demodesk.h"
#include "support/gui/runningapp.h"
#include "support/vault/membertown.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The real program started with nothing but a folder, as a link on the desktop or a double click
/// starts it: `rueckhalt FOLDER`.
class OpenedFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void folderIsTheRegisterThatIsOpened();
    void namedRegisterGoesBeforeTheFolder();
    void namedRegisterIsReportedTo();
    void folderGoesBeforeTheNamedRegisterInReporting();

private:
    static void unlock(RunningApp &app);

    MemberTown m_town;
};

void OpenedFolderTest::unlock(RunningApp &app)
{
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    QCOMPARE(app.ask("type officer"), QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    const SecretBytes password = testPassword();
    QCOMPARE(app.ask("type "
                 + QByteArray(reinterpret_cast<const char *>(password.view().data()),
                     static_cast<qsizetype>(password.size()))),
        QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
}

void OpenedFolderTest::folderIsTheRegisterThatIsOpened()
{
    const QString folder = m_town.path("Hallig.rueckhalt");
    m_town.startAfresh();
    QVERIFY(QFile::rename(m_town.folder(), folder));
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({folder}));
    unlock(app);
    if (!QTest::currentTestFailed())
        QVERIFY(app.waitFor("title", "Hallig – Rückhalt"));
}

/// What is said by its name counts: the folder beside it is not opened, or even looked at.
void OpenedFolderTest::namedRegisterGoesBeforeTheFolder()
{
    const QString folder = m_town.path("Warft.rueckhalt");
    m_town.startAfresh();
    QVERIFY(QFile::rename(m_town.folder(), folder));
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({m_town.path("nowhere"), "--register", folder}));
    unlock(app);
    if (!QTest::currentTestFailed())
        QVERIFY(app.waitFor("title", "Warft – Rückhalt"));
}

/// Nobody is asked for a folder that was given already.
void OpenedFolderTest::namedRegisterIsReportedTo()
{
    const CardFolder card;
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--report", "--register", card.path()}));
    QVERIFY(app.waitFor("shows what", "yes"));
}

void OpenedFolderTest::folderGoesBeforeTheNamedRegisterInReporting()
{
    const CardFolder card;
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--report", "--register", m_town.path("nowhere"), card.path()}));
    QVERIFY(app.waitFor("shows what", "yes"));
}

QTEST_MAIN(OpenedFolderTest)
#include "tst_openedfolder.moc"
