// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/protectionoptions.h"
#include "crypto/secretsharing.h"
#include "session/onetimepassword.h"
#include "session/unlocking.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

namespace {

constexpr Words RegisterWords {"Ordner des Registers", "folder of the register"};

void addNewPasswordOptions(CommandOptions &options)
{
    options.option("new-password-fd",
        {"liest das neue Passwort vom Dateideskriptor N",
            "reads the new password from file descriptor N"},
        "N");
    options.option("new-unlock-file",
        {"neue Schlüsseldatei, zusätzlich zum Passwort", "new key file, besides the password"},
        "FILE");
}

int runChange(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Ersetzt das eigene Passwort und, wenn angegeben, die Schlüsseldatei. Ohne "
         "--new-unlock-file genügt danach das Passwort.",
            "Replaces one's own password and, if given, the key file. Without --new-unlock-file "
            "the password alone is enough afterwards."});
    options.argument("REGISTER", RegisterWords);
    options.passwordOptions();
    addNewPasswordOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    auto credentials = credentialsOf(options, console);
    if (!credentials)
        return console.fail(credentials.error());
    const Unlocking unlocking({invocation.clock, invocation.random, {}, invocation.anchorFolder});
    const auto vault = unlocking.open(options.argument(0), *credentials);
    if (!vault)
        return console.fail(vault.error());
    const Member &me = (*vault)->me();
    const auto password = newPassword(options, {me.profile.login, me.profile.name}, console);
    if (!password)
        return console.fail(password.error());
    const auto keyFile = keyFileOf(options, "new-unlock-file");
    if (!keyFile)
        return console.fail(keyFile.error());
    return finish((*vault)->members().changePassword(
                      credentials->password, credentials->keyFile, *password, *keyFile),
        options, console,
        {"Passwort geändert. Kennt jemand anderes das alte, dann machen Sie jetzt mit „key rotate“ "
         "neue Schlüssel: In älteren Sicherungen öffnet das alte Passwort noch die bisherigen.",
            "Password changed. If somebody else knows the old one, please make new keys now with "
            "“key rotate”: in older backups the old password still opens the present ones."});
}

int runRotate(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Macht neue Schlüssel für Rollen, die Sie haben, und verschlüsselt alles neu.",
            "Makes new keys for roles that you have, and encrypts everything anew."});
    options.argument("REGISTER", RegisterWords);
    options.passwordOptions();
    options.option("roles",
        {"nur diese Rollen, durch Komma getrennt", "only these roles, separated by commas"},
        "CODES");
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Member &me = openRegister.me();
        const auto roles = options.has("roles")
            ? rolesFrom(options.value("roles"))
            : Result<CodeSet<Role>>(CodeSet<Role>::fromBits(me.roles.bits() & ~me.awaited.bits()));
        if (!roles)
            return console.fail(roles.error());
        const auto rotated = openRegister.vault().members().rotate(*roles);
        if (rotated)
            renewCard(openRegister, console);
        return finish(rotated, options, console, {"Schlüssel erneuert.", "Keys renewed."});
    });
}

int runTest(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Prüft, ob die Wörter eines Bogens dieses Register öffnen.",
            "Checks whether the words of a sheet open this register."});
    options.argument("REGISTER", RegisterWords);
    options.wordsOption();
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](const OpenRegister &openRegister) {
        const auto secret = recoverySecretOf(options, console);
        if (!secret)
            return console.fail(secret.error());
        if (!openRegister.vault().members().isRecoverySecret(*secret))
            return console.fail(ExitCode::WrongPassword,
                {"Die Wörter passen zusammen, öffnen aber nicht dieses Register.",
                    "The words fit together, but they do not open this register."});
        return finish({}, options, console, {"Der Bogen stimmt.", "The sheet is right."});
    });
}

/// Shown on purpose and once: to be written down.
int sayRecovery(const SecretBytes &secret, const CommandOptions &options, Invocation &invocation)
{
    Console &console = invocation.console;
    QStringList sheets;
    if (options.has("shares")) {
        for (const WordSecret &share : splitSecret(secret, invocation.random))
            sheets << wordsOf(share.bytes, share.share).join(u' ');
    } else {
        sheets << wordsOf(secret).join(u' ');
    }
    if (options.has("json")) {
        console.json(QJsonObject {{QStringLiteral("sheets"), QJsonArray::fromStringList(sheets)}});
        return static_cast<int>(ExitCode::Done);
    }
    console.say(Words {
        "Bitte auf Papier schreiben und verschlossen aufbewahren. Die Wörter werden "
        "nicht noch einmal gezeigt. Alle Schlüssel sind neu: Der alte Bogen öffnet weder dieses "
        "Register noch künftige Sicherungen, frühere Sicherungen aber weiterhin:",
        "Please write them on paper and keep them locked away. The words are not shown again. All "
        "keys are new: the old sheet opens neither this register nor backups made from now on, but "
        "still those made before:"});
    for (const QString &sheet : sheets)
        console.say(sheet);
    return static_cast<int>(ExitCode::Done);
}

int runRenew(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Macht einen neuen Wiederherstellungsbogen und neue Schlüssel. Wer nicht alle Schlüssel "
         "hat, gibt die Wörter des alten an.",
            "Makes a new recovery sheet and new keys. Whoever does not hold all keys gives the "
            "words of the old one."});
    options.argument("REGISTER", RegisterWords);
    options.wordsOption();
    options.option(
        "shares", {"drei Bögen, von denen zwei genügen", "three sheets of which two are enough"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto old = options.has("words-fd") ? recoverySecretOf(options, console)
                                                 : Result<SecretBytes>(SecretBytes());
        if (!old)
            return console.fail(old.error());
        if (!console.isHeardNow())
            return static_cast<int>(ExitCode::Failure);
        const auto secret = openRegister.vault().members().renewRecovery(*old);
        if (!secret)
            return console.fail(secret.error());
        // First the words: whatever may hang or be stopped comes after them.
        const int said = sayRecovery(*secret, options, invocation);
        renewCard(openRegister, console);
        return said;
    });
}

int runOpen(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Öffnet ein Register mit den Wörtern des Bogens und setzt für ein Konto ein neues "
         "Passwort.",
            "Opens a register with the words of the sheet and sets a new password for an "
            "account."});
    options.argument("REGISTER", RegisterWords);
    options.optionalArgument("LOGIN",
        {"Anmeldename; kann fehlen, wenn es nur ein Konto gibt",
            "login name; may be left out where there is one account only"});
    options.wordsOption();
    options.option("accept-state",
        {"erklärt einen älteren Stand als richtig, wenn der neuere nicht mehr zu finden ist",
            "declares an older state to be right when the newer one cannot be found any more"});
    addNewPasswordOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    const auto secret = recoverySecretOf(options, console);
    if (!secret)
        return console.fail(secret.error());
    const Unlocking unlocking({invocation.clock, invocation.random, {}, invocation.anchorFolder});
    auto recovered = unlocking.openWithRecovery(options.argument(0), *secret);
    if (!recovered)
        return console.fail(recovered.error());
    if ((*recovered)->canAcceptState()) {
        warnOf((*recovered)->alerts(), console);
        if (!options.has("accept-state")) {
            const Words words {"Wenn das der richtige Stand ist, geben Sie --accept-state an.",
                "If this is the right state, add --accept-state."};
            return console.fail(ExitCode::Usage, words);
        }
        if (const auto accepted = (*recovered)->acceptState(); !accepted)
            return console.fail(accepted.error());
    }
    const QList<Member> members = (*recovered)->members().members();
    const QString login = options.argument(1).trimmed();
    const auto member = std::find_if(members.cbegin(), members.cend(), [&](const Member &one) {
        return (login.isEmpty() && members.size() == 1)
            || one.profile.login.compare(login, Qt::CaseInsensitive) == 0;
    });
    if (member == members.cend() || (login.isEmpty() && members.size() > 1))
        return console.fail({Error::Code::NotFound, printable(login)});
    const auto password
        = newPassword(options, {member->profile.login, member->profile.name}, console);
    if (!password)
        return console.fail(password.error());
    const auto keyFile = keyFileOf(options, "new-unlock-file");
    if (!keyFile)
        return console.fail(keyFile.error());
    const auto replaced
        = unlocking.replaceLostPassword(*std::move(recovered), *member, *password, *keyFile);
    return finish(replaced ? Result<void>() : Result<void>(tl::unexpected(replaced.error())),
        options, console, {"Neues Passwort gesetzt.", "New password set."});
}

} // namespace

int runPassword(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 1> actions {{
        {"change", {"ersetzt das eigene Passwort", "replaces one's own password"}, runChange},
    }};
    return runSubCommand(invocation, actions, {"Das eigene Passwort.", "One's own password."});
}

int runKey(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 1> actions {{
        {"rotate", {"macht neue Schlüssel", "makes new keys"}, runRotate},
    }};
    return runSubCommand(invocation, actions, {"Schlüssel der Rollen.", "Keys of the roles."});
}

int runRecovery(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 3> actions {{
        {"test", {"prüft einen Bogen", "checks a sheet"}, runTest},
        {"renew", {"macht einen neuen Bogen", "makes a new sheet"}, runRenew},
        {"open", {"setzt ein verlorenes Passwort neu", "replaces a lost password"}, runOpen},
    }};
    return runSubCommand(
        invocation, actions, {"Der Wiederherstellungsbogen.", "The recovery sheet."});
}

} // namespace rueckhalt
