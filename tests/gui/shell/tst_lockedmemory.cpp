// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/processrestart.h"
#include "support/gui/demodesk.h"
#include "support/gui/runningapp.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The real program in a process of its own: what it knew of a register is gone from its memory
/// when it is locked.
class LockedMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lockingLeavesNothingBehind();
    void programEndsWhereItCannotBeReplaced();

private:
    void unlock(RunningApp &app);
    void showIncident(RunningApp &app);
    [[nodiscard]] QStringList canaries() const { return {password, narrative, name, service}; }

    const QString password = QStringLiteral("Zwölf-Kanarienvögel-singen-4711");
    const QString narrative = QStringLiteral("Zinnoberroter Kranich über dem Tresen");
    const QString name = QStringLiteral("Walburga Öxlöhner-Przybylski");
    const QString service = QStringLiteral("Gebührenbefreiung für Leuchttürme");
    QTemporaryDir m_folder;
    QString m_register;
};

void LockedMemoryTest::initTestCase()
{
    m_register = m_folder.filePath("Hallig.rueckhalt");
    const QByteArray secret = password.toUtf8();
    Founder founder;
    founder.password = SecretBytes(bytesOf(secret));
    const auto made = Vault::create(m_register, founder, deskEnvironment());
    QVERIFY(made);
    const auto &vault = made->vault;
    Organisation organisation = demoOrganisation();
    organisation.services[0].name = service;
    QVERIFY(vault->saveOrganisation(organisation));
    std::vector<NewIncident> incidents = demoIncidents(5);
    for (NewIncident &incident : incidents) {
        incident.person.description = narrative;
        incident.person.affectedNames = {name};
        incident.facts.service = organisation.services[0].id;
    }
    QVERIFY(vault->recordAll(incidents));
}

void LockedMemoryTest::unlock(RunningApp &app)
{
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    QCOMPARE(app.ask("type " + password.toUtf8()), QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    QVERIFY(app.waitFor("title", "Hallig – Rückhalt"));
}

void LockedMemoryTest::showIncident(RunningApp &app)
{
    // As a case and as an incident.
    for (const char *page : {"keys Ctrl+4", "keys Ctrl+5"}) {
        QCOMPARE(app.ask(page), QByteArray("ok"));
        QCOMPARE(app.ask("keys Down"), QByteArray("ok"));
        QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    }
}

void LockedMemoryTest::lockingLeavesNothingBehind()
{
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--register", m_register}));
    if (!occurrencesInMemory(app.pid(), canaries()))
        QSKIP("The memory of a process that guards it can be read by the administrator only");
    unlock(app);
    showIncident(app);
    QCOMPARE(app.ask("keys Ctrl+2"), QByteArray("ok"));
    const qint64 pid = app.pid();

    // The control: the search finds what is there.
    const auto before = occurrencesInMemory(pid, canaries());
    QVERIFY(before);
    for (qsizetype i = 0; i < before->size(); ++i)
        QVERIFY2(before->at(i) > 0, qPrintable(canaries().at(i)));

    QElapsedTimer clock;
    clock.start();
    static_cast<void>(app.ask("keys Ctrl+L", 100)); // Nobody is left to answer.
    QVERIFY(app.waitFor("title", "Rückhalt"));
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    const qint64 took = clock.elapsed();
    QVERIFY(app.procFile("cmdline").contains("--locked="));
    const auto after = occurrencesInMemory(pid, canaries());
    QVERIFY(after);
    for (qsizetype i = 0; i < after->size(); ++i)
        QVERIFY2(after->at(i) == 0, qPrintable(canaries().at(i)));
    for (const char *file : {"cmdline", "environ"})
        QVERIFY2(!app.procFile(file).contains("Hallig"), file);
    QVERIFY(app.procFile("status").startsWith("Name:\trueckhalt\n"));
    qInfo(
        "before: %lld password, %lld narrative, %lld name, %lld service; after locking (%lld ms): "
        "0 of each",
        static_cast<long long>(before->at(0)), static_cast<long long>(before->at(1)),
        static_cast<long long>(before->at(2)), static_cast<long long>(before->at(3)),
        static_cast<long long>(took));

    // The same register is offered, and it opens.
    QCOMPARE(app.pid(), pid);
    unlock(app);
}

void LockedMemoryTest::programEndsWhereItCannotBeReplaced()
{
    // Nobody, not even the administrator, can start what nobody may execute.
    const QString copy = m_folder.filePath("rueckhalt");
    QVERIFY(QFile::copy(QStringLiteral(RUECKHALT_APP), copy));
    RunningApp app(copy);
    QVERIFY(app.start({"--register", m_register}));
    unlock(app);
    showIncident(app);
    QCOMPARE(app.ask("keys Ctrl+2"), QByteArray("ok"));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    static_cast<void>(app.ask("keys Ctrl+L", 100)); // Nobody is left to answer.
    // What it knew would stay in its memory otherwise.
    QCOMPARE(app.waitForEnd(), std::optional<int>(ProcessRestart::Refused));
    // The register was closed before.
    RunningApp next(QStringLiteral(RUECKHALT_APP));
    QVERIFY(next.start({"--register", m_register}));
    unlock(next);
}

QTEST_MAIN(LockedMemoryTest)
#include "tst_lockedmemory.moc"
