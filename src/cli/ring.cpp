// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ringcommands.h"
#include "session/observedservice.h"
#include "session/outputfile.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace rueckhalt {

namespace {

QJsonObject membersJson(const RingMember &member, const KnownRing &ring)
{
    return {{QStringLiteral("code"), member.code},
        {QStringLiteral("fingerprint"), fingerprintOf(member)},
        {QStringLiteral("coordinator"), member.signer == ring.agreement().coordinator},
        {QStringLiteral("own"), member.signer == ring.place.card.signer}};
}

/// "Bürgerdienste (buergerdienste)": options take the code.
QString tasksOf(const RingOffice &office, const RingAgreement &agreement, Language language)
{
    QStringList tasks;
    for (const QString &code : office.range)
        tasks << QStringLiteral("%1 (%2)").arg(agreement.taskName(code, language), code);
    return printable(tasks.join(QStringLiteral(", ")));
}

int runRingList(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die Vergleichsringe des Registers auf.", "Lists the rings of the register."});
    options.argument("REGISTER", RingRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto rings = Benchmarking(openRegister, invocation.random).rings();
        if (!rings)
            return console.fail(rings.error());
        QJsonArray array;
        QList<QStringList> table;
        for (const KnownRing &ring : *rings) {
            array << jsonOf(ring, openRegister, console.language());
            table << QStringList {ring.isJoined()
                    ? ring.agreement().name
                    : console.text(
                        {"(Karte, noch keine Vereinbarung)", "(a card, no agreement yet)"}),
                ring.place.card.code,
                ring.isJoined() ? QString::number(ring.agreement().members.size()) : QString(),
                ring.isJoined() ? wordFor(ring.agreement().periods, console.language())
                                : QString()};
        }
        if (options.has("json"))
            console.json(array);
        else if (table.isEmpty())
            console.say({"Es gibt keinen.", "There is none."});
        else
            console.table({console.text({"Ring", "Ring"}), console.text({"Deckname", "Code name"}),
                              console.text({"Mitglieder", "Members"}),
                              console.text({"Zeiträume", "Periods"})},
                table);
        return doneWithRing();
    });
}

int runRingShow(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Zeigt Vereinbarung, Mitglieder, Stellen und vorhandene Blätter eines Rings.",
            "Shows agreement, members, offices and the sheets there are of a ring."});
    return onRing(invocation, options, [&](OpenRegister &openRegister, auto &, const auto &ring) {
        Console &console = invocation.console;
        if (options.has("json")) {
            console.json(jsonOf(ring, openRegister, console.language()));
            return doneWithRing();
        }
        const RingAgreement &agreement = ring.agreement();
        console.say(console.text({"%1, Fassung %2", "%1, version %2"})
                        .arg(agreement.name)
                        .arg(agreement.version));
        QList<QStringList> members;
        for (const RingMember &member : agreement.members) {
            QStringList periods;
            for (const KeptRingSheet &kept : ring.sheets) {
                if (kept.sheet.member == member.signer)
                    periods << kept.sheet.period.text();
            }
            members << QStringList {member.code, fingerprintOf(member),
                member.signer == agreement.coordinator ? console.text({"ja", "yes"}) : QString(),
                periods.join(QStringLiteral(", "))};
        }
        console.table(
            {console.text({"Mitglied", "Member"}), console.text({"Fingerabdruck", "Fingerprint"}),
                console.text({"Koordination", "Coordinates"}), console.text({"Blätter", "Sheets"})},
            members);
        for (const RingOffice &office : ring.place.offices)
            console.say(openRegister.organisation().pathOf(office.unit) + QStringLiteral(": ")
                + tasksOf(office, agreement, console.language()));
        for (const RingFigure &figure : agreement.figures)
            console.say(QStringLiteral("%1 (%2): %3")
                            .arg(figure.name.in(console.language()))
                            .arg(figure.version)
                            .arg(figure.definition.in(console.language())));
        return doneWithRing();
    });
}

} // namespace

QJsonObject jsonOf(const KnownRing &ring, const OpenRegister &openRegister, Language language)
{
    QJsonObject object {{QStringLiteral("code"), ring.place.card.code},
        {QStringLiteral("joined"), ring.isJoined()}};
    if (!ring.isJoined())
        return object;
    const RingAgreement &agreement = ring.agreement();
    QJsonArray members;
    for (const RingMember &member : agreement.members)
        members << membersJson(member, ring);
    QJsonArray tasks;
    for (const RingTask &task : agreement.tasks)
        tasks << QJsonObject {
            {QStringLiteral("code"), task.code}, {QStringLiteral("name"), task.name.in(language)}};
    const auto observed = openRegister.observed();
    QJsonArray figures;
    for (const RingFigure &figure : agreement.figures)
        figures << QJsonObject {{QStringLiteral("indicator"), figure.indicator},
            {QStringLiteral("version"), figure.version},
            {QStringLiteral("name"), figure.name.in(language)},
            {QStringLiteral("definition"), figure.definition.in(language)},
            {QStringLiteral("known"), observed && agreedIndicator(figure, (*observed)->catalogue)},
            {QStringLiteral("own"), figure.own.has_value()}};
    QJsonArray offices;
    for (const RingOffice &office : ring.place.offices)
        offices << QJsonObject {
            {QStringLiteral("unit"), openRegister.organisation().pathOf(office.unit)},
            {QStringLiteral("task"), office.task},
            {QStringLiteral("range"), QJsonArray::fromStringList(office.range)}};
    QJsonArray sheets;
    for (const KeptRingSheet &kept : ring.sheets) {
        const RingMember *member = agreement.member(kept.sheet.member);
        sheets << QJsonObject {{QStringLiteral("member"), member ? member->code : QString()},
            {QStringLiteral("period"), kept.sheet.period.text()},
            {QStringLiteral("agreement"), kept.sheet.agreement}};
    }
    object.insert(QStringLiteral("id"), QString::fromLatin1(agreement.id.toHex()));
    object.insert(QStringLiteral("name"), agreement.name);
    object.insert(QStringLiteral("version"), agreement.version);
    object.insert(QStringLiteral("periods"), codeOf(agreement.periods));
    object.insert(QStringLiteral("incidents"), agreement.withIncidents);
    object.insert(QStringLiteral("member"), ring.isMember());
    object.insert(QStringLiteral("members"), members);
    object.insert(QStringLiteral("tasks"), tasks);
    object.insert(QStringLiteral("figures"), figures);
    object.insert(QStringLiteral("offices"), offices);
    object.insert(QStringLiteral("sheets"), sheets);
    object.insert(QStringLiteral("unreadable"), ring.unreadable);
    return object;
}

void ringOption(CommandOptions &options)
{
    options.option("ring",
        {"Name des Rings, wenn es mehrere gibt", "name of the ring if there are several"}, "NAME");
}

int onRing(Invocation &invocation, CommandOptions &options,
    const std::function<int(OpenRegister &, Benchmarking &, const KnownRing &)> &work)
{
    Console &console = invocation.console;
    options.argument("REGISTER", RingRegisterWords);
    ringOption(options);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Benchmarking benchmarking(openRegister, invocation.random);
        const auto ring = benchmarking.ring(options.value("ring"));
        return ring ? work(openRegister, benchmarking, *ring) : console.fail(ring.error());
    });
}

Result<ServiceSlot> ringPeriodOf(const CommandOptions &options)
{
    const auto period = ServiceSlot::fromText(options.value("period"));
    if (!period)
        return failure(Error::Code::Invalid, QStringLiteral("--period"));
    return *period;
}

Result<void> writeRingFile(const QString &path, const QByteArray &bytes)
{
    if (path == u'-') {
        QFile output;
        return output.open(stdout, QIODevice::WriteOnly) && output.write(bytes) == bytes.size()
            ? Result<void>()
            : failure(Error::Code::Io);
    }
    QSaveFile file(path);
    return beginWriting(file).and_then([&] { return writeWhole(file, bytes); }).and_then([&] {
        return finishWriting(file);
    });
}

int runRing(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 12> actions {{
        {"list", {"listet Ringe auf", "lists rings"}, runRingList},
        {"show", {"zeigt einen Ring", "shows a ring"}, runRingShow},
        {"found", {"gründet einen Ring", "founds a ring"}, runRingFound},
        {"card", {"schreibt die eigene Ringkarte", "writes one's own ring card"}, runRingCard},
        {"admit", {"nimmt ein Mitglied auf", "admits a member"}, runRingAdmit},
        {"agreement", {"schreibt die Vereinbarung", "writes the agreement"}, runRingAgreement},
        {"join", {"übernimmt eine Vereinbarung", "takes in an agreement"}, runRingJoin},
        {"define",
            {"legt eigene Kennzahlen des Rings hier an",
                "defines own key figures of the ring here"},
            runRingDefine},
        {"office", {"ordnet eine Stelle einer Aufgabe zu", "puts an office under a task"},
            runRingOffice},
        {"export", {"schreibt das eigene Kennzahlenblatt", "writes one's own key-figure sheet"},
            runRingExport},
        {"import", {"übernimmt Blätter anderer", "takes in sheets of others"}, runRingImport},
        {"compare", {"vergleicht", "compares"}, runRingCompare},
    }};
    return runSubCommand(invocation, actions,
        {"Vergleichsring: Kennzahlen mit anderen Behörden vergleichen, ohne Server.",
            "Benchmarking ring: compare key figures with other authorities, without a server."});
}

} // namespace rueckhalt
