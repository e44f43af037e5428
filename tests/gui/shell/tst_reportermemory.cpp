// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/cardfolder.h"
#include "support/gui/runningapp.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The real program in a process of its own: what somebody reported without an account is in its
/// memory while the form is open, and nowhere that it or its user could reach once it is left.
class ReporterMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void reportLeavesNothingBehind();

private:
    [[nodiscard]] static QList<qint64> inFilesBelow(
        const QString &folder, const QStringList &texts);
};

QList<qint64> ReporterMemoryTest::inFilesBelow(const QString &folder, const QStringList &texts)
{
    QList<qint64> found(texts.size(), 0);
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString &text = texts.at(i);
            found[i] += bytes.count(text.toUtf8());
            found[i] += bytes.count(
                QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
        }
    }
    return found;
}

void ReporterMemoryTest::reportLeavesNothingBehind()
{
    const QString narrative = QStringLiteral("Zimtfarbener Reiher am Schalter");
    const CardFolder card;
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--report", card.path()}));
    if (!occurrencesInMemory(app.pid(), {narrative}))
        QSKIP("The memory of a process that guards it can be read by the administrator only");
    QVERIFY(app.waitFor("shows what", "yes"));
    // A verbal incident, now, at the counter, with a text, anonymously.
    for (const char *key : {"1", "Tab", "Tab", "Space", "Tab", "Right", "Space"})
        QCOMPARE(app.ask(QByteArray("keys ") + key), QByteArray("ok"));
    QCOMPARE(app.ask("focus description"), QByteArray("ok"));
    QCOMPARE(app.ask("type " + narrative.toUtf8()), QByteArray("ok"));
    QVERIFY(occurrencesInMemory(app.pid(), {narrative}).value().first() > 0);
    QCOMPARE(app.ask("focus senderCards"), QByteArray("ok"));
    for (const char *key : {"Right", "Right", "Space", "Ctrl+Return"})
        QCOMPARE(app.ask(QByteArray("keys ") + key), QByteArray("ok"));
    QVERIFY(app.waitFor("shows receiptCode", "yes"));
    QCOMPARE(card.arrived().size(), 1);
    QCOMPARE(app.ask("press copy"), QByteArray("ok"));

    const qint64 pid = app.pid();
    static_cast<void>(app.ask("press done", 100)); // Nobody is left to answer.
    QVERIFY(app.waitFor("shows reportButton", "yes"));
    QVERIFY(app.procFile("cmdline").contains("--locked="));
    QCOMPARE(app.pid(), pid);
    QCOMPARE(occurrencesInMemory(pid, {narrative}).value(), QList<qint64> {0});
    QCOMPARE(inFilesBelow(app.home(), {narrative}), QList<qint64> {0});
    QCOMPARE(inFilesBelow(card.path(), {narrative}), QList<qint64> {0});
}

QTEST_MAIN(ReporterMemoryTest)
#include "tst_reportermemory.moc"
