// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/intruder.h"
#include "support/vault/vaulttesting.h"
#include "vault/casestore.h"
#include "vault/memberkeeping.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <string>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What a role may not see it cannot decrypt: somebody with the folder, the account of one role and
/// the whole format at hand looks for 10,000 canaries in another process.
class RoleSeparationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rolesWithoutIncidentsFindNothing_data();
    void rolesWithoutIncidentsFindNothing();
    void theIntruderKnowsHisTrade();
    void theSearchOfMemoryFindsWhatIsThere();

private:
    [[nodiscard]] QJsonObject plunderAs(const QString &login) const;

    static constexpr int Canaries = 10000;
    QTemporaryDir m_dir;
    QString m_folder = m_dir.filePath("amt.rueckhalt");
};

namespace {

NewIncident withCanary(int number)
{
    NewIncident incident = plainIncident(number);
    incident.person.description = canary(number);
    return incident;
}

struct Account
{
    const char *login;
    Role role;
};
constexpr std::array accounts {
    Account {"leitung", Role::Manager},
    Account {"rat", Role::StaffCouncil},
    Account {"datenschutz", Role::DataProtectionOfficer},
    Account {"betreuung", Role::CaseCarer},
    Account {"technik", Role::Administrator},
};

} // namespace

void RoleSeparationTest::initTestCase()
{
    Founder founder;
    founder.profile = {"fachkraft", "Fachkraft"};
    founder.password = testPassword();
    auto made = Vault::create(m_folder, founder, vaultEnvironment());
    VERIFY_RESULT(made);
    std::vector<NewIncident> incidents;
    for (int number = 0; number < Canaries; ++number)
        incidents.push_back(withCanary(number));
    VERIFY_RESULT(made->vault->recordAll(incidents));
    IncidentDraft draft;
    draft.person.description = canary(Canaries);
    VERIFY_RESULT(made->vault->saveDraft(draft));
    const auto worked = made->vault->record(plainIncident());
    VERIFY_RESULT(worked);
    VERIFY_RESULT(made->vault->addToCase(worked->id,
        {{.kind = CaseEvent::Kind::Addendum,
            .text = canary(Canaries + 1),
            .reason = canary(Canaries + 2)}}));
    for (const Account &account : accounts) {
        NewMember member;
        member.profile = {account.login, account.login};
        member.roles = {account.role};
        member.password = testPassword();
        member.mustChangePassword = false;
        VERIFY_RESULT(made->vault->members().add(member));
    }
}

QJsonObject RoleSeparationTest::plunderAs(const QString &login) const
{
    QProcess intruder;
    intruder.start(
        QCoreApplication::applicationFilePath(), {runningTest(), "--plunder", m_folder, login});
    intruder.waitForStarted(-1);
    intruder.write(toByteArray(testPassword().view()) + '\n');
    intruder.closeWriteChannel();
    intruder.waitForFinished(-1);
    return QJsonDocument::fromJson(intruder.readAllStandardOutput()).object();
}

void RoleSeparationTest::rolesWithoutIncidentsFindNothing_data()
{
    QTest::addColumn<QString>("login");
    for (const Account &account : accounts)
        QTest::newRow(account.login) << account.login;
    QTest::newRow("reporter, no account") << QString();
}

void RoleSeparationTest::rolesWithoutIncidentsFindNothing()
{
    QFETCH(QString, login);
    const QJsonObject loot = plunderAs(login);
    QVERIFY2(!loot.isEmpty(), "the intruder did not come back");
    qInfo("%s", QJsonDocument(loot).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(loot["inFiles"].toInt(), 0);
    QCOMPARE(loot["inPages"].toInt(), 0);
    QCOMPARE(loot["inContents"].toInt(), 0);
    QCOMPARE(loot["inMemory"].toInt(), 0);
    if (!login.isEmpty())
        QVERIFY2(loot["attempts"].toInt() > Canaries, "nothing was tried");
}

/// The control: with the officer's account the same attempts find every one.
void RoleSeparationTest::theIntruderKnowsHisTrade()
{
    const QJsonObject loot = plunderAs("fachkraft");
    qInfo("%s", QJsonDocument(loot).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(loot["inContents"].toInt(), Canaries + 3);
    QCOMPARE(loot["inFiles"].toInt(), 0);
    QCOMPARE(loot["inPages"].toInt(), 0);
}

void RoleSeparationTest::theSearchOfMemoryFindsWhatIsThere()
{
    const QString wide = canary(1);
    const QByteArray plain = wide.toLatin1();
    const auto found = canariesInMemory(QCoreApplication::applicationPid());
    QVERIFY(found.has_value());
    QVERIFY2(*found >= 2, qPrintable(QString::number(*found) + wide + plain));
}

namespace {

int plunderAndTell(const QStringList &arguments)
{
    std::string password;
    std::getline(std::cin, password);
    std::optional<Credentials> credentials;
    if (const QString login = arguments.value(3); !login.isEmpty())
        credentials = Credentials {login, secretOf(QByteArray::fromStdString(password)), {}};
    const Loot loot = plunder(arguments.value(2), credentials);
    const QJsonObject told {{"keys", loot.keys}, {"attempts", loot.attempts},
        {"opened", loot.opened}, {"inFiles", loot.inFiles}, {"inPages", loot.inPages},
        {"inContents", loot.inContents}, {"inMemory", loot.inMemory}};
    std::cout << QJsonDocument(told).toJson(QJsonDocument::Compact).toStdString();
    return 0;
}

int intruderOrTest(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "--plunder")
        return plunderAndTell(application.arguments());
    RoleSeparationTest test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

TEST_MAIN(intruderOrTest)

#include "tst_roleseparation.moc"
