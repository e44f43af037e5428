// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwords.h"
#include "cli/protectionoptions.h"
#include "session/onetimepassword.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

namespace {

constexpr Words RegisterWords {"Ordner des Registers", "folder of the register"};
constexpr Words LoginWords {"Anmeldename des Kontos", "login name of the account"};
constexpr Words RolesWords {"Rollen, durch Komma getrennt: officer, carer, manager, council, dpo, "
                            "admin",
    "roles, separated by commas: officer, carer, manager, council, dpo, admin"};

/// REGISTER LOGIN and what unlocks, for an action on one account.
void addAccountOptions(CommandOptions &options)
{
    options.argument("REGISTER", RegisterWords);
    options.argument("LOGIN", LoginWords);
    options.passwordOptions();
}

/// Opens the register and runs `work` on the account named by the second argument.
int withAccount(const CommandOptions &options, Invocation &invocation,
    const std::function<int(OpenRegister &, const Member &)> &work)
{
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto member = memberWith(openRegister, options.argument(1));
        return member ? work(openRegister, *member) : invocation.console.fail(member.error());
    });
}

QString textOf(const SecretBytes &password)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
        static_cast<qsizetype>(password.size()));
}

QJsonObject jsonOf(const Member &member)
{
    return {{QStringLiteral("login"), member.profile.login},
        {QStringLiteral("name"), member.profile.name},
        {QStringLiteral("roles"), codesJson(member.roles)},
        {QStringLiteral("awaited"), codesJson(member.awaited)},
        {QStringLiteral("state"), codeOf(member.state)},
        {QStringLiteral("keyFile"), member.usesKeyFile},
        {QStringLiteral("identities"), member.holdsIdentities},
        {QStringLiteral("fingerprint"), anchorWords(member.fingerprint)}};
}

int sayMembers(const OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const QList<Member> members = openRegister.vault().members().members();
    if (options.has("json")) {
        QJsonArray array;
        for (const Member &member : members)
            array.append(jsonOf(member));
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const Member &member : members) {
        QString state = wordFor(member.state, console.language());
        if (!member.awaited.isEmpty())
            state += console.text({", wartet auf Schlüssel: ", ", waits for keys: "})
                + member.awaited.words(console.language()).join(QStringLiteral(", "));
        rows.append({member.profile.login, member.profile.name,
            member.roles.words(console.language()).join(QStringLiteral(", ")), state,
            anchorWords(member.fingerprint)});
    }
    console.table({console.text({"Anmeldename", "Login name"}), console.text({"Name", "Name"}),
                      console.text({"Rollen", "Roles"}), console.text({"Stand", "State"}),
                      console.text({"Fingerabdruck", "Fingerprint"})},
        rows);
    return static_cast<int>(ExitCode::Done);
}

int runListAccounts(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Listet die Konten mit Rollen, Stand und Fingerabdruck auf.",
            "Lists the accounts with roles, state and fingerprint."});
    options.argument("REGISTER", RegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        return sayMembers(openRegister, options, invocation.console);
    });
}

/// Shown on purpose and once: it is to be told to the person, who must replace it.
int sayOneTimePassword(const SecretBytes &password, const CommandOptions &options, Console &console)
{
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("password"), textOf(password)}});
    else
        console.say(console.text({"Einmal-Passwort: ", "One-time password: "}) + textOf(password));
    return static_cast<int>(ExitCode::Done);
}

int runAdd(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt ein Konto an und zeigt ein Einmal-Passwort, das beim ersten Öffnen ersetzt werden "
         "muss.",
            "Makes an account and shows a one-time password, which must be replaced at the first "
            "opening."});
    addAccountOptions(options);
    options.option("name", {"Name der Person", "name of the person"}, "NAME");
    options.option("roles", RolesWords, "CODES");
    if (const auto finished = options.parse(console))
        return *finished;
    const auto roles = rolesFrom(options.value("roles"));
    if (!roles)
        return console.fail(roles.error());
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        if (!console.isHeardNow())
            return static_cast<int>(ExitCode::Failure);
        const SecretBytes password = oneTimePassword(invocation.random);
        NewMember member;
        member.profile = {options.argument(1).trimmed(), options.value("name").trimmed()};
        member.roles = *roles;
        member.password = password.clone();
        const auto added = openRegister.vault().members().add(member);
        return added ? sayOneTimePassword(password, options, console) : console.fail(added.error());
    });
}

int runSetRoles(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gibt einem Konto genau diese Rollen. Eine entzogene Rolle bekommt neue Schlüssel.",
            "Gives an account exactly these roles. A role taken away gets new keys."});
    addAccountOptions(options);
    options.option("roles", RolesWords, "CODES");
    if (const auto finished = options.parse(console))
        return *finished;
    const auto roles = rolesFrom(options.value("roles"));
    if (!roles)
        return console.fail(roles.error());
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        const auto changed = openRegister.vault().members().setRoles(member.id, *roles);
        if (changed)
            renewCard(openRegister, console);
        return finish(changed, options, console, {"Rollen geändert.", "Roles changed."});
    });
}

int runRename(Invocation &invocation)
{
    CommandOptions options(
        invocation, {"Ändert den Namen eines Kontos.", "Changes the name of an account."});
    addAccountOptions(options);
    options.option("name", {"neuer Name", "new name"}, "NAME");
    options.option("new-login", {"neuer Anmeldename", "new login name"}, "NAME");
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    if (!options.has("name") && !options.has("new-login"))
        return invocation.console.fail(ExitCode::Usage,
            {"Es fehlt --name oder --new-login.", "--name or --new-login is missing."});
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        MemberProfile profile = member.profile;
        if (options.has("name"))
            profile.name = options.value("name").trimmed();
        if (options.has("new-login"))
            profile.login = options.value("new-login").trimmed();
        const auto changed
            = openRegister.vault().members().change(member.id, profile, member.roles);
        return finish(changed, options, invocation.console, {"Name geändert.", "Name changed."});
    });
}

int setDisabled(Invocation &invocation, bool disabled, const Words &description, const Words &done)
{
    CommandOptions options(invocation, description);
    addAccountOptions(options);
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        return finish(openRegister.vault().members().setDisabled(member.id, disabled), options,
            invocation.console, done);
    });
}

int runDisable(Invocation &invocation)
{
    return setDisabled(invocation, true,
        {"Sperrt ein Konto. Endgültig aussperren kann nur: users remove.",
            "Disables an account. To shut somebody out for good: users remove."},
        {"Konto gesperrt.", "Account disabled."});
}

int runEnable(Invocation &invocation)
{
    return setDisabled(invocation, false,
        {"Lässt ein gesperrtes Konto wieder zu.", "Admits a disabled account again."},
        {"Konto zugelassen.", "Account admitted."});
}

int runRemove(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Entfernt ein Konto, macht neue Schlüssel und verschlüsselt alles neu. Was die Person "
         "vorher gelesen oder kopiert hat, bleibt ihr bekannt.",
            "Removes an account, makes new keys and encrypts everything anew. What the person has "
            "read or copied before stays known."});
    addAccountOptions(options);
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        const auto removed = openRegister.vault().members().remove(member.id);
        if (removed)
            renewCard(openRegister, invocation.console);
        return finish(removed, options, invocation.console,
            {"Konto entfernt, Schlüssel erneuert.", "Account removed, keys renewed."});
    });
}

int runResetPassword(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gibt einem Konto ein Einmal-Passwort und neue Schlüssel.",
            "Gives an account a one-time password and new keys."});
    addAccountOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        if (!console.isHeardNow())
            return static_cast<int>(ExitCode::Failure);
        const SecretBytes password = oneTimePassword(invocation.random);
        const auto reset = openRegister.vault().members().resetPassword(member.id, password);
        return reset ? sayOneTimePassword(password, options, console) : console.fail(reset.error());
    });
}

int runGrant(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übergibt Schlüssel, auf die ein Konto wartet. Vorher am Telefon vergleichen: Ohne den "
         "richtigen Fingerabdruck geschieht nichts.",
            "Hands over keys that an account waits for. Compare on the telephone before: without "
            "the right fingerprint nothing happens."});
    addAccountOptions(options);
    addFingerprintOption(options);
    if (const auto finished = options.parse(console))
        return *finished;
    return withAccount(options, invocation, [&](OpenRegister &openRegister, const Member &member) {
        if (member.state != MemberState::Active)
            return console.fail(ExitCode::InvalidInput,
                {"Diese Person hat noch kein eigenes Passwort oder ist gesperrt. Erst mit dem "
                 "eigenen Passwort stehen ihre Schlüssel fest.",
                    "This person has no password of her own yet, or is disabled. Only with her own "
                    "password her keys are settled."});
        if (!isFingerprintGiven(member, options))
            return askForFingerprint(member, console);
        return finish(openRegister.vault().members().grantAwaited(member.id, member.fingerprint),
            options, console, {"Schlüssel übergeben.", "Keys handed over."});
    });
}

} // namespace

int runUsers(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 9> actions {{
        {"list", {"listet Konten auf", "lists accounts"}, runListAccounts},
        {"add", {"legt ein Konto an", "makes an account"}, runAdd},
        {"set-roles", {"ändert Rollen", "changes roles"}, runSetRoles},
        {"rename", {"ändert den Namen", "changes the name"}, runRename},
        {"disable", {"sperrt", "disables"}, runDisable},
        {"enable", {"lässt wieder zu", "admits again"}, runEnable},
        {"remove", {"entfernt", "removes"}, runRemove},
        {"reset-password", {"neues Einmal-Passwort", "new one-time password"}, runResetPassword},
        {"grant", {"übergibt Schlüssel", "hands over keys"}, runGrant},
    }};
    return runSubCommand(
        invocation, actions, {"Konten eines Registers.", "Accounts of a register."});
}

} // namespace rueckhalt
