// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/protectionoptions.h"

#include "crypto/secretsharing.h"
#include "session/alertwords.h"
#include "session/publishing.h"

#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr qint64 LeastKeyFile = 32;
constexpr qint64 MostKeyFile = qint64 {1024} * 1024;

/// Why words give no secret, for people.
QString explain(const WordsProblem &problem, const Console &console)
{
    using enum WordsProblem::Kind;
    switch (problem.kind) {
    case Count:
        return console.text({"%1 statt 18 Wörter", "%1 words instead of 18"}).arg(problem.found);
    case Unknown:
        return console.text({"Wort %1 steht auf keinem Bogen", "word %1 is not on any sheet"})
            .arg(problem.position);
    case Swapped:
        return console
            .text({"die Wörter %1 und %2 sind wohl vertauscht",
                "words %1 and %2 seem to be exchanged"})
            .arg(problem.position)
            .arg(problem.other);
    case Mistaken:
        return console.text({"Wort %1 stimmt wohl nicht", "word %1 seems to be wrong"})
            .arg(problem.position);
    case Mismatch:
        break;
    }
    return console.text({"die Wörter gehören nicht zusammen", "the words do not belong together"});
}

/// One line of a descriptor that stays open for the next; nothing at the end.
Result<std::optional<QString>> lineOf(int descriptor)
{
    constexpr qsizetype most = 1024;
    QByteArray line;
    line.reserve(most);
    char byte = 0;
    ssize_t count = 0;
    while ((count = ::read(descriptor, &byte, 1)) == 1 && byte != '\n') {
        if (line.size() == most)
            return failure(Error::Code::TooLarge, QStringLiteral("--words-fd"));
        line.append(byte);
    }
    if (count < 0)
        return failure(Error::Code::Io, QStringLiteral("--words-fd"));
    if (count == 0 && line.isEmpty())
        return std::optional<QString>();
    auto text = std::make_optional(QString::fromUtf8(line));
    line.fill('\0');
    return text;
}

} // namespace

int runSubCommand(
    Invocation &invocation, std::span<const SubCommand> actions, const Words &description)
{
    const QString name = invocation.arguments.value(1);
    for (const SubCommand &action : actions) {
        if (name != QLatin1StringView(action.name))
            continue;
        invocation.arguments.removeAt(1);
        invocation.arguments[0] += u' ' + name;
        return action.run(invocation);
    }
    CommandOptions options(invocation, description);
    QStringList lines;
    for (const SubCommand &action : actions)
        lines << QStringLiteral("%1: %2").arg(
            QLatin1StringView(action.name), invocation.console.text(action.summary));
    const QByteArray list = lines.join(QStringLiteral("; ")).toUtf8();
    options.argument("ACTION", {list.constData(), list.constData()});
    options.optionalArgument("REGISTER", {"Ordner des Registers", "folder of the register"});
    if (const auto finished = options.parse(invocation.console))
        return *finished;
    return invocation.console.fail(ExitCode::Usage,
        invocation.console
            .text({"Diese Aktion gibt es nicht. Möglich: %1", "There is no such action. Known: %1"})
            .arg(lines.join(QStringLiteral("; "))));
}

Result<Member> memberWith(const OpenRegister &openRegister, const QString &login)
{
    for (const Member &member : openRegister.vault().members().members()) {
        if (member.profile.login.compare(login.trimmed(), Qt::CaseInsensitive) == 0)
            return member;
    }
    return failure(Error::Code::NotFound, printable(login));
}

void addFingerprintOption(CommandOptions &options)
{
    options.option("fingerprint",
        {"Fingerabdruck, wie ihn die Person vorliest", "fingerprint as the person reads it out"},
        "WORDS");
}

bool isFingerprintGiven(const Member &member, const CommandOptions &options)
{
    const QString given = options.value("fingerprint").simplified();
    return given.compare(anchorWords(member.fingerprint), Qt::CaseInsensitive) == 0;
}

int askForFingerprint(const Member &member, Console &console)
{
    return console.fail(ExitCode::InvalidInput,
        console
            .text({"Der Fingerabdruck in diesem Register ist: %1\nLassen Sie ihn sich "
                   "vorlesen und geben Sie ihn mit --fingerprint an.",
                "The fingerprint in this register is: %1\nHave it read out to you and "
                "give it with --fingerprint."})
            .arg(anchorWords(member.fingerprint)));
}

Result<CodeSet<Role>> rolesFrom(const QString &codes)
{
    CodeSet<Role> roles;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts)) {
        const auto role = fromCode<Role>(code.trimmed());
        if (!role)
            return failure(Error::Code::Invalid, QStringLiteral("--roles ") + printable(code));
        roles.insert(*role);
    }
    if (roles.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("--roles"));
    return roles;
}

Result<std::optional<SecretBytes>> secretOf(
    const CommandOptions &options, const char *option, Console &console)
{
    if (!options.has(option))
        return std::optional<SecretBytes>();
    const auto descriptor = options.number(option, 0, 1'000'000, 0);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    PasswordSource source;
    source.descriptor = *descriptor;
    auto secret = source.read(PasswordSource::Purpose::Open, console);
    if (!secret)
        return tl::unexpected(secret.error());
    return std::make_optional(*std::move(secret));
}

Result<SecretBytes> newPassword(
    const CommandOptions &options, const QStringList &context, Console &console)
{
    auto given = secretOf(options, "new-password-fd", console);
    if (!given)
        return tl::unexpected(given.error());
    Result<SecretBytes> password = *given
        ? Result<SecretBytes>(std::move(**given))
        : PasswordSource().read(PasswordSource::Purpose::Create, console);
    if (!password)
        return password;
    if (const auto checked = checkNewPassword(*password, context, console); !checked)
        return tl::unexpected(checked.error());
    return password;
}

Result<SecretBytes> keyFileOf(const CommandOptions &options, const char *option)
{
    if (!options.has(option))
        return SecretBytes();
    auto content = contentOf(options.value(option), MostKeyFile);
    if (!content)
        return tl::unexpected(content.error());
    if (content->size() < LeastKeyFile)
        return failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(option));
    SecretBytes secret(std::span(reinterpret_cast<const std::uint8_t *>(content->constData()),
        static_cast<std::size_t>(content->size())));
    content->fill('\0');
    return secret;
}

Result<SecretBytes> recoverySecretOf(const CommandOptions &options, const Console &console)
{
    const auto descriptor = options.number("words-fd", 0, 1'000'000, 0);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    std::optional<WordSecret> first;
    while (true) {
        const auto line = lineOf(*descriptor);
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return failure(Error::Code::Invalid,
                first ? console.text({"es fehlt ein zweiter Bogen", "a second sheet is missing"})
                      : console.text({"es fehlen die Wörter", "the words are missing"}));
        auto words = secretFromWords(**line);
        if (!words)
            return failure(Error::Code::Invalid, explain(words.error(), console));
        if (words->share == 0)
            return std::move(words->bytes);
        if (first)
            return joinShares(*first, *words);
        first = *std::move(words);
    }
}

void warnOf(const QList<RegisterAlert> &alerts, Console &console)
{
    const Language language = console.language();
    for (const RegisterAlert &alert : alerts) {
        const AlertWords &words = wordsFor(alert.kind);
        console.warn(QStringLiteral("%1. %2 %3")
                         .arg(words.title.in(language), explanationOf(alert, language),
                             words.whatToDo.in(language)));
    }
}

void renewCard(OpenRegister &openRegister, Console &console)
{
    // Writes a card that is not right any more, and finds one that never was.
    const auto before = openRegister.vault().alerts().size();
    const Publishing publishing(openRegister);
    warnOf(openRegister.vault().alerts().sliced(before), console);
    if (publishing.lastError())
        console.warn(Words {"Die Meldekarte konnte nicht überall erneuert werden. Bitte schreiben "
                            "Sie sie mit „card“ neu, sobald die Ordner erreichbar sind.",
            "The reporting card could not be renewed everywhere. Please write it with “card” as "
            "soon as the folders can be reached."});
}

int finish(
    const Result<void> &result, const CommandOptions &options, Console &console, const Words &done)
{
    if (!result) {
        const auto role = fromCode<Role>(result.error().detail);
        if (result.error().code == Error::Code::NotPermitted && role)
            return console.fail(ExitCode::NotPermitted,
                console
                    .text({"Das geht nur zusammen mit jemandem, der den Schlüssel der Rolle „%1“ "
                           "hat. Es wurde nichts geändert.",
                        "This needs somebody who holds the key of the role “%1”. Nothing was "
                        "changed."})
                    .arg(wordFor(*role, console.language())));
        if (result.error().code == Error::Code::NotPermitted
            && result.error().detail == QLatin1String("identities"))
            return console.fail(ExitCode::NotPermitted,
                {"Das geht nur zusammen mit jemandem, der den Schlüssel der Namen beschuldigter "
                 "Personen hat. Es wurde nichts geändert.",
                    "This needs somebody who holds the key of the names of accused persons. "
                    "Nothing was changed."});
        return console.fail(result.error());
    }
    if (options.has("json"))
        console.json(QJsonObject {{QStringLiteral("done"), true}});
    else
        console.say(done);
    return static_cast<int>(ExitCode::Done);
}

} // namespace rueckhalt
