// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/intruder.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/cipherparameters.h"
#include "vault/registerdigest.h"
#include "vault/takenreport.h"

#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The command line of SQLCipher on vault.db: with the raw key, which every member has, it opens
/// the file and shows no more than a member without incidents may see; what it writes is noticed.
class SqlcipherCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void withTheKeyItShowsNoIncident();
    void withoutTheKeyItShowsNothing();
    void whatItWritesIsNoticed();

private:
    [[nodiscard]] QByteArray answerTo(const QByteArray &sql, const SecretBytes &key) const;

    std::unique_ptr<MemberTown> m_town;
    SecretBytes m_key;
    QString m_program;
};

namespace {

QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// Blobs as their bytes, behind everything as it stands there.
QByteArray withBlobs(const QByteArray &dump)
{
    QByteArray all = dump;
    for (qsizetype at = dump.indexOf("X'"); at >= 0; at = dump.indexOf("X'", at + 2))
        all += QByteArray::fromHex(dump.mid(at + 2, dump.indexOf('\'', at + 2) - at - 2));
    return all;
}

} // namespace

void SqlcipherCommandTest::initTestCase()
{
    m_program = QStandardPaths::findExecutable("sqlcipher");
    if (m_program.isEmpty())
        QSKIP("The program sqlcipher is not installed");
    if (!run(m_program, {":memory:"}, "PRAGMA cipher_version;").startsWith("4."))
        QSKIP("The program sqlcipher that is installed is older than version 4");
    m_town = std::make_unique<MemberTown>();
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    NewIncident marked = fullIncident();
    marked.person.description = canary(1);
    marked.person.affectedNames = {canary(2)};
    const auto recorded = (*vault)->record(marked);
    VERIFY_RESULT(recorded);
    Handling handling;
    handling.senderName = canary(3);
    handling.taken = vaultEnvironment().clock();
    VERIFY_RESULT((*vault)->saveHandling(recorded->id, handling));
    IncidentDraft draft;
    draft.person.description = canary(4);
    VERIFY_RESULT((*vault)->saveDraft(draft));
    VERIFY_RESULT((*vault)->setMark({MeasureId("T-01"), {}, {}, "Grund, den alle sehen"}));
    vault->reset();
    auto unlocked = unlockedHead(m_town->folder(), testPassword(), "manager");
    VERIFY_RESULT(unlocked);
    m_key = std::move(unlocked->keys.database);
}

QByteArray SqlcipherCommandTest::answerTo(const QByteArray &sql, const SecretBytes &key) const
{
    QByteArray input = "PRAGMA key = \"x'" + toByteArray(key.view()).toHex() + "'\";\n";
    for (const PinnedPragma &pragma : cipherParameters)
        input += QByteArray(pragma.set.text) + ";\n";
    return run(m_program, {m_town->folder() + "/vault.db"}, input + sql + '\n');
}

void SqlcipherCommandTest::withTheKeyItShowsNoIncident()
{
    const QByteArray dump = answerTo(".dump", m_key);
    QVERIFY(dump.contains("COMMIT;"));
    QSet<QByteArray> known;
    for (const ProtectedTable &table : protectedTables())
        known << table.name;
    for (const UnprotectedPart &part : unprotectedParts())
        known << part.table;
    const QByteArray names = answerTo(
        "SELECT '>' || name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%';",
        m_key);
    int tables = 0;
    for (const QByteArray &line : names.split('\n')) {
        if (!line.startsWith('>'))
            continue;
        QVERIFY2(known.contains(line.mid(1).trimmed()), line.constData());
        ++tables;
    }
    QVERIFY(tables >= 10);
    const QByteArray seen = withBlobs(dump);
    QVERIFY(seen.size() > dump.size());
    // The control: it reads what everybody may.
    QVERIFY(seen.contains("Grund, den alle sehen"));
    QCOMPARE(canariesIn(seen), 0);
    // Names of members and places stand only in the encrypted head and in sealed objects.
    const QByteArray displayName = "Frau manager";
    QVERIFY(!seen.contains(displayName));
    for (const Incident &incident : m_town->incidents()) {
        QVERIFY(!incident.person.description.isEmpty());
        QVERIFY(!seen.contains(incident.person.description.toUtf8()));
    }
    qInfo("%lld bytes dumped from %d tables, no canary among them",
        static_cast<long long>(dump.size()), tables);
}

void SqlcipherCommandTest::withoutTheKeyItShowsNothing()
{
    SecretBytes other = m_key.clone();
    other.writable()[0] ^= 1;
    const QByteArray answer = answerTo("SELECT count(*) FROM incident;", other);
    QVERIFY2(answer.contains("file is not a database"), answer.constData());
    QVERIFY(!run(m_program, {m_town->folder() + "/vault.db"}, ".dump\n").contains("CREATE TABLE"));
}

void SqlcipherCommandTest::whatItWritesIsNoticed()
{
    const QByteArray answer
        = answerTo("UPDATE number_counter SET last = last - 1; SELECT changes();", m_key);
    QVERIFY2(answer.trimmed().endsWith('1'), answer.constData());
    const auto vault = m_town->open();
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    QCOMPARE((*vault)->alerts().first().kind, RegisterAlert::Kind::DatabaseAltered);
}

QTEST_GUILESS_MAIN(SqlcipherCommandTest)
#include "tst_sqlciphercommand.moc"
