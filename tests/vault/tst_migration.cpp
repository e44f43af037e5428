// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/domain/officesamples.h"
#include "support/vault/rawregister.h"
#include "support/vault/releasesamples.h"
#include "support/vault/vaulttesting.h"
#include "vault/attachmentkeeping.h"
#include "vault/headcopies.h"
#include "vault/indicatorkeeping.h"
#include "vault/memberkeeping.h"
#include "vault/ringkeeping.h"
#include "vault/servicekeeping.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A register of format 1, made by the program of issue 2 (`rueckhalt-cli demo --incidents 24
/// --seed 3 --until 2026-11-20`, tests/data/format1.rueckhalt), is brought to format 2.
class MigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingIsThereAfterwards();
    void pseudonymsStay();
    void recoveryIsMadeLater();
    void membersCanBeAdded();
    void wrongPasswordChangesNothing();
    void interruptedBetweenTheCopiesGoesOn();
    void damagedFormerHeadIsRefused_data();
    void damagedFormerHeadIsRefused();
    void oneFormerCopyIsEnough();
    void tablesOfTheThirdVersionAreBroughtOn();
    void tablesOfTheTenthVersionAreBroughtOn();

private:
    [[nodiscard]] Result<std::unique_ptr<Vault>> open() const { return openVault(m_folder); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

namespace {

const QString fixture = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/format1.rueckhalt");

int formatOf(const QString &folder, const char *name)
{
    return headFormatOf(contentsOfFile(folder + u'/' + name));
}

QByteArray withFittingDigest(const QByteArray &file)
{
    const QByteArray contents = file.chopped(32);
    return contents + toByteArray(sha256(bytesOf(contents)));
}

} // namespace

void MigrationTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath("alt.rueckhalt");
    QVERIFY(copyFolder(fixture, m_folder));
    for (const char *name : {"head.a", "head.b", "vault.db"})
        QVERIFY(
            QFile::setPermissions(m_folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(formatOf(m_folder, "head.a"), 1);
}

void MigrationTest::everythingIsThereAfterwards()
{
    for (int round = 0; round < 2; ++round) {
        const auto vault = open();
        VERIFY_RESULT(vault);
        QCOMPARE((*vault)->me().roles, (CodeSet<Role> {Role::SafetyOfficer, Role::Administrator}));
        QCOMPARE((*vault)->me().awaited, CodeSet<Role> {});
        const auto facts = (*vault)->facts();
        VERIFY_RESULT(facts);
        QCOMPARE(facts->rowCount(), static_cast<FactTable::Row>(24 + round));
        FactTable::Row third = 0;
        while (facts->number(third) != "2026-00003")
            ++third;
        const auto incident = (*vault)->incident(facts->ids[third]);
        VERIFY_RESULT(incident);
        QCOMPARE(incident->person.description,
            "Beim Wechseln eines großen Scheins kam es zum Streit. Es fielen grobe Beleidigungen. "
            "Es folgten wüste Beschimpfungen. Der stille Alarm hat Hilfe geholt.");
        QCOMPARE(incident->person.affectedNames, QStringList {"Personalnummer 42005"});
        QVERIFY(!(*vault)->organisation()->units.isEmpty());
        QVERIFY(!(*vault)->marks()->isEmpty());
        QCOMPARE((*vault)->verify()->size(), 0);
        VERIFY_RESULT((*vault)->record(plainIncident()));
        QCOMPARE(formatOf(m_folder, "head.a"), 2);
        QCOMPARE(formatOf(m_folder, "head.b"), 2);
    }
}

void MigrationTest::pseudonymsStay()
{
    const auto vault = open();
    VERIFY_RESULT(vault);
    const auto facts = (*vault)->facts();
    FactTable::Row third = 0;
    while (facts->number(third) != "2026-00003")
        ++third;
    QCOMPARE(facts->facts(third).affected, QList {(*vault)->tokenFor("Personalnummer 42005")});
}

void MigrationTest::recoveryIsMadeLater()
{
    SecretBytes secret;
    {
        const auto vault = open();
        VERIFY_RESULT(vault);
        QVERIFY(!(*vault)->members().hasRecovery());
        auto made = (*vault)->members().renewRecovery();
        VERIFY_RESULT(made);
        secret = std::move(*made);
        QVERIFY((*vault)->members().hasRecovery());
    }
    VERIFY_RESULT(Vault::openWithRecovery(m_folder, secret, vaultEnvironment()));
}

void MigrationTest::membersCanBeAdded()
{
    NewMember second;
    second.profile = {"Zwei", "Frau Zwei"};
    second.roles = {Role::SafetyOfficer};
    second.password = testPassword();
    second.mustChangePassword = false;
    {
        const auto vault = open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().add(second));
    }
    const auto vault
        = Vault::open(m_folder, Credentials {"zwei", testPassword(), {}}, vaultEnvironment());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 24U);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void MigrationTest::wrongPasswordChangesNothing()
{
    const QByteArray head = contentsOfFile(m_folder + "/head.a");
    const QByteArray database = contentsOfFile(m_folder + "/vault.db");
    VERIFY_ERROR(openVault(m_folder, secretOf("falsch")), Error::Code::WrongPassword);
    VERIFY_ERROR(
        Vault::openWithRecovery(m_folder, secretOf("0123456789abcdef"), vaultEnvironment()),
        Error::Code::WrongPassword);
    QCOMPARE(contentsOfFile(m_folder + "/head.a"), head);
    QCOMPARE(contentsOfFile(m_folder + "/vault.db"), database);
}

void MigrationTest::interruptedBetweenTheCopiesGoesOn()
{
    const QByteArray former = contentsOfFile(m_folder + "/head.b");
    VERIFY_RESULT(open());
    QVERIFY(writeFile(m_folder + "/head.b", former));
    const auto vault = open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 24U);
    VERIFY_RESULT((*vault)->record(plainIncident()));
    QCOMPARE(formatOf(m_folder, "head.b"), 2);
    QCOMPARE((*vault)->verify()->size(), 0);
}

using Spoil = std::function<QByteArray(const QByteArray &)>;

void MigrationTest::damagedFormerHeadIsRefused_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, Error::Code code, const Spoil &spoil) {
        QTest::newRow(name) << spoil << code;
    };
    const auto with = [](qsizetype at, char value) {
        return [at, value](const QByteArray &file) {
            QByteArray altered = file;
            altered[at] = value;
            return withFittingDigest(altered);
        };
    };
    row("one bit", Error::Code::Damaged, [](const QByteArray &file) {
        QByteArray altered = file;
        altered[100] = static_cast<char>(altered[100] ^ 1);
        return altered;
    });
    row("cut off", Error::Code::Damaged, [](const QByteArray &file) { return file.first(90); });
    row("cut off with a fitting digest", Error::Code::Damaged,
        [](const QByteArray &file) { return withFittingDigest(file.first(200)); });
    row("other suite", Error::Code::Unsupported, with(11, 2));
    row("altered by somebody with a digest", Error::Code::WrongPassword, with(60, 'x'));
    row("far too long", Error::Code::Damaged,
        [](const QByteArray &file) { return withFittingDigest(file + QByteArray(70000, 'x')); });
}

void MigrationTest::damagedFormerHeadIsRefused()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const Error::Code, code);
    const QByteArray altered = spoil(contentsOfFile(m_folder + "/head.a"));
    for (const char *name : {"head.a", "head.b"})
        QVERIFY(writeFile(m_folder + u'/' + name, altered));
    VERIFY_ERROR(open(), code);
}

void MigrationTest::oneFormerCopyIsEnough()
{
    QVERIFY(writeFile(m_folder + "/head.a", "kaputt"));
    const auto vault = open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->facts()->rowCount(), 24U);
    QCOMPARE(formatOf(m_folder, "head.a"), 2);
}

/// tests/data/format2.rueckhalt was made by the program of issue 3 with the same command; its
/// tables are those of version 3.
void MigrationTest::tablesOfTheThirdVersionAreBroughtOn()
{
    const QString folder = m_dir->filePath("dritte.rueckhalt");
    QVERIFY(
        copyFolder(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/format2.rueckhalt"), folder));
    for (const char *name : {"head.a", "head.b", "vault.db"})
        QVERIFY(QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    const auto unlocked = unlockedHead(folder, testPassword());
    VERIFY_RESULT(unlocked);
    const auto version = [&] {
        return Database::open(
            folder + "/vault.db", unlocked->keys.database, Database::Access::ReadOnly)
            .and_then([](const auto &database) { return database->number("PRAGMA user_version"); });
    };
    QCOMPARE(version(), 3);
    for (int round = 0; round < 2; ++round) {
        const auto vault = openVault(folder);
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->alerts().isEmpty());
        QCOMPARE((*vault)->facts()->rowCount(), static_cast<FactTable::Row>(24 + round));
        QCOMPARE((*vault)->verify()->size(), 0);
        VERIFY_RESULT((*vault)->log().verify());
        VERIFY_RESULT((*vault)->record(plainIncident()));
        QVERIFY((*vault)->releases()->isEmpty() == (round == 0));
        QVERIFY((*vault)->attachments().of((*vault)->facts()->ids[0])->isEmpty());
        VERIFY_RESULT(makeRelease(**vault, *ReleasePeriod::quarter(2025, round + 1)));
        QCOMPARE(version(), 13);
    }
}

/// tests/data/tables10.rueckhalt was made by the program whose tables had version 10, the last
/// without profiles of offices: one incident and the visitors of "Stadtbibliothek", imported
/// (`rueckhalt-cli create`, `import`, `indicators import tests/data/indicators/profile.csv`).
void MigrationTest::tablesOfTheTenthVersionAreBroughtOn()
{
    const QString folder = m_dir->filePath("zehnte.rueckhalt");
    QVERIFY(
        copyFolder(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/tables10.rueckhalt"), folder));
    for (const char *name : {"head.a", "head.b", "vault.db"})
        QVERIFY(QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner));
    const auto unlocked = unlockedHead(folder, testPassword());
    VERIFY_RESULT(unlocked);
    const auto version = [&] {
        return Database::open(
            folder + "/vault.db", unlocked->keys.database, Database::Access::ReadOnly)
            .and_then([](const auto &database) { return database->number("PRAGMA user_version"); });
    };
    QCOMPARE(version(), 10);
    for (int round = 0; round < 2; ++round) {
        const auto vault = openVault(folder);
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->alerts().isEmpty());
        QCOMPARE((*vault)->facts()->rowCount(), 1U);
        const auto observed = (*vault)->indicators().observations(IndicatorCatalogue::shipped());
        VERIFY_RESULT(observed);
        QCOMPARE(observed->size(), std::size_t {52});
        const auto offices = (*vault)->service().offices();
        VERIFY_RESULT(offices);
        QCOMPARE(offices->offices.size(), round);
        const auto rings = (*vault)->rings().places();
        VERIFY_RESULT(rings);
        QCOMPARE(rings->size(), round);
        QCOMPARE((*vault)->rings().papers(RingId({2}), 1)->size(), round);
        QCOMPARE((*vault)->service().promises(PromiseScope::All)->promises.size(), round);
        const auto pages = (*vault)->service().pages();
        VERIFY_RESULT(pages);
        QCOMPARE(pages->size(), round);
        if (round == 0) {
            OfficeProfile office = citizensOffice();
            office.unit = (*vault)->organisation()->units.last().id;
            VERIFY_RESULT((*vault)->service().save({office, 0}));
            const ReplyPromise promise {.id = PromiseId({1}),
                .what = QStringLiteral("Verlängerung der Leihfrist"),
                .unit = office.unit,
                .made = QDate(2026, 11, 20),
                .until = QDate(2026, 11, 24)};
            VERIFY_RESULT((*vault)->service().save({promise, 0}, QDate(2026, 11, 20)));
            // The tables of version 12.
            const RingPlace place {.id = RingPlaceId({1}),
                .ring = RingId({2}),
                .card = {QStringLiteral("Ahorn"), {3}, {4}},
                .offices = {{office.unit, QStringLiteral("a"), {QStringLiteral("a")}}}};
            const KeptRingPaper paper {.ring = place.ring,
                .kind = 1,
                .signer = place.card.signer,
                .subject = QStringLiteral("1"),
                .content = "paper"};
            VERIFY_RESULT((*vault)->rings().add(place, SecretBytes(64), {paper}));
            // The table of version 13.
            KeptPage page {.number = 1, .made = QDateTime::fromSecsSinceEpoch(1'795'000'000)};
            page.page.made = QDate(2026, 11, 20);
            VERIFY_RESULT((*vault)->service().add(page));
            QCOMPARE(version(), 13);
        }
        QCOMPARE((*vault)->verify()->size(), 0);
        VERIFY_RESULT((*vault)->log().verify());
    }
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
