// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "cli/protectionoptions.h"
#include "session/erasing.h"
#include "session/granting.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

constexpr Words RegisterWords {"Ordner des Registers", "folder of the register"};
constexpr Words NumberWords {
    "Nummer des Vorfalls, etwa 2026-00123", "number of the incident, such as 2026-00123"};

/// 2026-12-31 or 31.12.2026; null if it is neither.
QDate dayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? day : QDate::fromString(text, QStringLiteral("dd.MM.yyyy"));
}

/// The incident named by the second argument.
Result<IncidentId> incidentOf(const OpenRegister &openRegister, const CommandOptions &options)
{
    const auto row = rowOfNumber(openRegister.facts(), options.argument(1));
    if (!row)
        return failure(Error::Code::NotFound, printable(options.argument(1)));
    return openRegister.facts().ids[*row];
}

QString numberOf(const OpenRegister &openRegister, const IncidentId &incident)
{
    const auto row = openRegister.facts().rowOf(incident);
    return row ? openRegister.facts().number(*row) : QString();
}

Result<void> revoke(Granting &granting, const IncidentId &incident, const UserId &member)
{
    const auto grants = granting.of(incident);
    if (!grants)
        return tl::unexpected(grants.error());
    bool found = false;
    for (const CaseGrant &grant : *grants) {
        if (grant.user != member)
            continue;
        found = true;
        if (auto ended = granting.revoke(grant.id); !ended)
            return ended;
    }
    if (!found)
        return failure(Error::Code::NotFound, QStringLiteral("--to"));
    return {};
}

/// As an officer enters it; the vault checks the rest.
Result<GrantOrder> orderFrom(
    const CommandOptions &options, const IncidentId &incident, const Member &member)
{
    const QDate lastDay = dayFrom(options.value("until"));
    if (!lastDay.isValid())
        return failure(Error::Code::Invalid, QStringLiteral("--until"));
    return GrantOrder {incident, member.id, lastDay, options.value("reason").trimmed(),
        isFingerprintGiven(member, options) ? member.fingerprint : Digest {}};
}

/// What the vault calls by its own names, as the options are called.
Error namedAsTyped(const Error &error)
{
    if (error.code != Error::Code::Invalid)
        return error;
    if (error.detail == QLatin1StringView("expires"))
        return {error.code, QStringLiteral("--until")};
    if (error.detail == QLatin1StringView("reason"))
        return {error.code, QStringLiteral("--reason")};
    if (error.detail == QLatin1StringView("role") || error.detail == QLatin1StringView("state"))
        return {error.code, QStringLiteral("--to")};
    return error;
}

int sayGrants(const OpenRegister &openRegister, const QList<CaseGrant> &grants,
    const std::function<QString(const UserId &)> &nameOf, const CommandOptions &options,
    Console &console)
{
    if (options.has("json")) {
        QJsonArray array;
        for (const CaseGrant &grant : grants)
            array.append(
                QJsonObject {{QStringLiteral("number"), numberOf(openRegister, grant.incident)},
                    {QStringLiteral("member"), nameOf(grant.user)},
                    {QStringLiteral("until"), lastDayOf(grant).toString(Qt::ISODate)},
                    {QStringLiteral("over"), grant.expires <= openRegister.now()},
                    {QStringLiteral("reason"), grant.reason}});
        console.json(array);
        return static_cast<int>(ExitCode::Done);
    }
    QList<QStringList> rows;
    for (const CaseGrant &grant : grants)
        rows.append({numberOf(openRegister, grant.incident), nameOf(grant.user),
            dayWords(lastDayOf(grant), console.language()), grant.reason});
    if (rows.isEmpty())
        console.say(
            Words {"Zurzeit ist kein Fall freigegeben.", "No case is granted at the moment."});
    else
        console.table({console.text({"Nummer", "Number"}), console.text({"Für", "To"}),
                          console.text({"Bis", "Until"}), console.text({"Grund", "Reason"})},
            rows);
    return static_cast<int>(ExitCode::Done);
}

int sayErased(const Erasing::Outcome &outcome, const CommandOptions &options, Console &console)
{
    if (outcome.backupsOutOfReach > 0)
        console.warn(Words {
            "Nicht alle Ordner mit Sicherungen sind erreichbar. Die nächste Sicherung dorthin "
            "entfernt die Schlüssel des Vorfalls.",
            "Not all folders with backups can be reached. Their next backup takes the keys of the "
            "incident out."});
    if (outcome.answersOutOfReach > 0)
        console.warn(Words {"Die Antwort an die meldende Person wird entfernt, sobald der "
                            "Ablageordner erreichbar ist.",
            "The answer to the reporter is removed as soon as the drop folder can be reached."});
    return finish({}, options, console, {"Vorfall gelöscht.", "Incident erased."});
}

} // namespace

int runGrantCase(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gibt einen Fall für eine Person bis zu einem Tag frei oder beendet das. Die Person "
         "braucht die Rolle carer, council oder dpo und ein eigenes Passwort. Vorher am Telefon "
         "vergleichen: Ohne den richtigen Fingerabdruck geschieht nichts.",
            "Lets one person read one case until a day, or ends that. The person needs the role "
            "carer, council or dpo and a password of their own. Compare on the telephone before: "
            "without the right fingerprint nothing happens."});
    options.argument("REGISTER", RegisterWords);
    options.argument("NUMBER", NumberWords);
    options.passwordOptions();
    options.option("to", {"Anmeldename des Kontos", "login name of the account"}, "LOGIN");
    options.option("until",
        {"letzter Tag, 2026-12-31 oder 31.12.2026, höchstens ein Jahr",
            "last day, 2026-12-31 or 31.12.2026, at most a year"},
        "DAY");
    options.option("reason", {"wozu", "what for"}, "TEXT");
    addFingerprintOption(options);
    options.option("revoke", {"beendet die Freigabe", "ends the grant"});
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("to"))
        return console.fail(ExitCode::Usage, {"Es fehlt --to.", "--to is missing."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto incident = incidentOf(openRegister, options);
        if (!incident)
            return console.fail(incident.error());
        const auto member = memberWith(openRegister, options.value("to"));
        if (!member)
            return console.fail(member.error());
        Granting granting(openRegister);
        if (options.has("revoke"))
            return finish(revoke(granting, *incident, member->id), options, console,
                {"Freigabe beendet.", "Grant ended."});
        const auto granted
            = orderFrom(options, *incident, *member).and_then([&](const GrantOrder &order) {
                  return granting.grant(order);
              });
        if (!granted && granted.error().detail == QLatin1StringView("fingerprint"))
            return askForFingerprint(*member, console);
        if (!granted)
            return console.fail(namedAsTyped(granted.error()));
        return finish({}, options, console, {"Fall freigegeben.", "Case granted."});
    });
}

int runGrants(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet freigegebene Fälle auf: für die Fachkraft alle, für andere die eigenen.",
            "Lists granted cases: all for safety officers, one's own for others."});
    options.argument("REGISTER", RegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const Granting granting(openRegister);
        const bool seesAll = openRegister.may(Right::GrantCase);
        const auto grants = seesAll ? granting.all() : openRegister.vault().caseGrants().mine();
        if (!grants)
            return console.fail(grants.error());
        return sayGrants(
            openRegister, *grants, [&](const UserId &user) { return granting.nameOf(user); },
            options, console);
    });
}

int runErase(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Löscht einen Vorfall endgültig, auch aus allen erreichbaren Sicherungen, und entfernt "
         "die Antwort an die meldende Person. Niemand kann ihn zurückholen.",
            "Erases an incident for good, out of all backups within reach too, and removes the "
            "answer to its reporter. Nobody can bring it back."});
    options.argument("REGISTER", RegisterWords);
    options.argument("NUMBER", NumberWords);
    options.passwordOptions();
    options.option("confirm",
        {"dieselbe Nummer noch einmal: ohne sie geschieht nichts",
            "the same number once more: without it nothing happens"},
        "NUMBER");
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.value("confirm") != options.argument(1))
        return console.fail(ExitCode::Usage,
            {"Bitte bestätigen Sie mit --confirm und derselben Nummer. Es wurde nichts gelöscht.",
                "Please confirm with --confirm and the same number. Nothing was erased."});
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto incident = incidentOf(openRegister, options);
        if (!incident)
            return console.fail(incident.error());
        const auto erased = Erasing(openRegister).erase(*incident);
        return erased ? sayErased(*erased, options, console) : console.fail(erased.error());
    });
}

} // namespace rueckhalt
