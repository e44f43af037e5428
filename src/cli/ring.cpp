// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ringcommands.h"
#include "session/outputfile.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace rueckhalt {

namespace {

int doneWithRing()
{
    return static_cast<int>(ExitCode::Done);
}

int failRing(Console &console, const char *option)
{
    return console.fail({Error::Code::Invalid, QString::fromLatin1(option)});
}

/// "kfz=Kfz-Zulassung" or "kfz=Kfz-Zulassung/Vehicle registration".
std::optional<RingTask> taskIn(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return std::nullopt;
    const QString names = text.mid(equals + 1);
    const qsizetype slash = names.indexOf(u'/');
    RingTask task {.code = text.left(equals).trimmed()};
    task.name.de = names.left(slash < 0 ? names.size() : slash).trimmed();
    task.name.en = slash < 0 ? task.name.de : names.mid(slash + 1).trimmed();
    return task;
}

QJsonObject membersJson(const RingMember &member, const KnownRing &ring)
{
    return {{QStringLiteral("code"), member.code},
        {QStringLiteral("fingerprint"), fingerprintOf(member)},
        {QStringLiteral("coordinator"), member.signer == ring.agreement().coordinator},
        {QStringLiteral("own"), member.signer == ring.place.card.signer}};
}

QJsonObject ringJson(const KnownRing &ring, const OpenRegister &openRegister, Language language)
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
    QJsonArray figures;
    for (const RingFigure &figure : agreement.figures)
        figures << QJsonObject {{QStringLiteral("indicator"), figure.indicator},
            {QStringLiteral("version"), figure.version},
            {QStringLiteral("name"), figure.name.in(language)},
            {QStringLiteral("definition"), figure.definition.in(language)},
            {QStringLiteral("known"),
                agreedIndicator(figure, IndicatorCatalogue::shipped()) != nullptr}};
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
            array << ringJson(ring, openRegister, console.language());
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
            console.json(ringJson(ring, openRegister, console.language()));
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
                + office.range.join(QStringLiteral(", ")));
        for (const RingFigure &figure : agreement.figures)
            console.say(QStringLiteral("%1 (%2): %3")
                            .arg(figure.name.in(console.language()))
                            .arg(figure.version)
                            .arg(figure.definition.in(console.language())));
        return doneWithRing();
    });
}

int runRingFound(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Gründet einen Ring, den dieses Register koordiniert.",
            "Founds a ring that this register coordinates."});
    options.argument("REGISTER", RingRegisterWords);
    options.argument("NAME", {"Name des Rings", "name of the ring"});
    options.option("code", {"eigener Deckname", "own code name"}, "CODE");
    options.option("periods", {"years oder quarters", "years or quarters"}, "KIND");
    options.option("task",
        {"Aufgabe, mehrfach möglich: code=Deutscher Name/English name",
            "task, several times: code=Deutscher Name/English name"},
        "TASK");
    options.option("figure",
        {"Kennzahl aus dem Katalog, mehrfach möglich (sonst die üblichen)",
            "key figure of the catalogue, several times (else the usual ones)"},
        "ID");
    options.option("without-incidents",
        {"ohne veröffentlichte Vorfallzahlen", "without released numbers of incidents"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    RingWish wish {.name = options.argument(1),
        .code = options.value("code"),
        .figures = options.repeated("figure"),
        .withIncidents = !options.has("without-incidents")};
    const auto periods = options.has("periods") ? fromCode<RingPeriods>(options.value("periods"))
                                                : RingPeriods::Years;
    if (!periods)
        return failRing(console, "--periods");
    wish.periods = *periods;
    for (const QString &text : options.repeated("task")) {
        const auto task = taskIn(text);
        if (!task)
            return failRing(console, "--task");
        wish.tasks << *task;
    }
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto ring = Benchmarking(openRegister, invocation.random).found(wish);
        if (!ring)
            return console.fail(ring.error());
        if (options.has("json"))
            console.json(ringJson(*ring, openRegister, console.language()));
        else
            console.say(
                console.text({"Gegründet: %1. Fingerabdruck: %2", "Founded: %1. Fingerprint: %2"})
                    .arg(ring->agreement().name, fingerprintOf(ring->place.card)));
        return doneWithRing();
    });
}

int runRingCard(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt die eigene Ringkarte: öffentliche Schlüssel für die Koordination.",
            "Writes one's own ring card: public keys for the coordinator."});
    options.argument("REGISTER", RingRegisterWords);
    options.option("code", {"eigener Deckname", "own code name"}, "CODE");
    options.option("output", {"Datei", "file"}, "FILE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (!options.has("output"))
        return failRing(console, "--output");
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto card = Benchmarking(openRegister, invocation.random).card(options.value("code"));
        const auto member = card.and_then(Benchmarking::readCard);
        if (!member)
            return console.fail(member.error());
        if (const auto written = writeRingFile(options.value("output"), *card); !written)
            return console.fail(written.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("code"), member->code},
                {QStringLiteral("fingerprint"), fingerprintOf(*member)}});
        else
            console.say(console
                            .text({"Lesen Sie der Koordination den Fingerabdruck vor: %1",
                                "Read the fingerprint to the coordinator: %1"})
                            .arg(fingerprintOf(*member)));
        return doneWithRing();
    });
}

/// What is known of a key only by comparing its fingerprint with what the other has told.
std::optional<int> compareFingerprint(
    const RingMember &member, const CommandOptions &options, Console &console)
{
    const QString fingerprint = fingerprintOf(member);
    if (options.value("fingerprint").simplified().compare(fingerprint, Qt::CaseInsensitive) == 0)
        return std::nullopt;
    console.warn(console.text({"Fingerabdruck von %1: %2", "Fingerprint of %1: %2"})
                     .arg(member.code, fingerprint));
    return console.fail(ExitCode::InvalidInput,
        Words {"Vergleichen Sie ihn mit dem, den das Mitglied vorliest, und geben Sie ihn mit "
               "--fingerprint an. Es wurde nichts geändert.",
            "Compare it with the one the member reads to you, and give it with --fingerprint. "
            "Nothing was changed."});
}

int runRingAdmit(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Nimmt ein Mitglied mit seiner Ringkarte auf. Nur die Koordination.",
            "Admits a member by its ring card. Only the coordinator."});
    options.option("card", {"Ringkarte", "ring card"}, "FILE");
    options.option("dismiss",
        {"statt dessen: schließt das Mitglied mit diesem Decknamen aus",
            "instead: dismisses the member with this code name"},
        "CODE");
    options.option("fingerprint",
        {"den das Mitglied vorgelesen hat", "that the member has read out"}, "WORDS");
    return onRing(invocation, options, [&](auto &, Benchmarking &work, const KnownRing &ring) {
        Console &console = invocation.console;
        if (options.has("dismiss"))
            return finish(work.dismiss(ring, options.value("dismiss")), options, console,
                {"Ausgeschlossen. Geben Sie allen die neue Vereinbarung.",
                    "Dismissed. Hand the new agreement to everybody."});
        const auto member = contentOf(options.value("card"), RingPaper::MaxBytes)
                                .and_then(Benchmarking::readCard);
        if (!member)
            return console.fail(member.error());
        if (const auto differs = compareFingerprint(*member, options, console))
            return *differs;
        return finish(work.admit(ring, *member), options, console,
            {"Aufgenommen. Geben Sie allen die neue Vereinbarung.",
                "Admitted. Hand the new agreement to everybody."});
    });
}

int runRingAgreement(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Schreibt die Vereinbarung mit der Unterschrift der Koordination.",
            "Writes the agreement with the signature of the coordinator."});
    options.option("output", {"Datei", "file"}, "FILE");
    return onRing(invocation, options, [&](auto &, auto &, const KnownRing &ring) {
        if (!options.has("output"))
            return failRing(invocation.console, "--output");
        return finish(writeRingFile(options.value("output"), ring.newestPaper), options,
            invocation.console, {"Geschrieben.", "Written."});
    });
}

int runRingJoin(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Übernimmt die Vereinbarung eines Rings oder ihre neue Fassung.",
            "Takes in the agreement of a ring, or its new version."});
    options.argument("REGISTER", RingRegisterWords);
    options.argument("FILE", {"Vereinbarung", "agreement"});
    options.option("fingerprint",
        {"der Koordination; nur beim ersten Mal", "of the coordinator; the first time only"},
        "WORDS");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto bytes = contentOf(options.argument(1), RingPaper::MaxBytes);
        const auto agreement = bytes.and_then(Benchmarking::readAgreement);
        if (!agreement)
            return console.fail(agreement.error());
        Benchmarking work(openRegister, invocation.random);
        const auto rings = work.rings();
        if (!rings)
            return console.fail(rings.error());
        const bool isKnown = std::ranges::any_of(
            *rings, [&](const KnownRing &ring) { return ring.place.ring == agreement->id; });
        if (!isKnown) {
            if (const auto differs
                = compareFingerprint(*agreement->member(agreement->coordinator), options, console))
                return *differs;
        }
        return finish(work.join(*bytes), options, console, {"Übernommen.", "Taken in."});
    });
}

int runRingOffice(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Legt fest, unter welcher Aufgabe eine Stelle verglichen wird und was sie anbietet.",
            "Says by which task an office is compared and what it offers."});
    options.option("unit", {"Stelle mit Namen oder Pfad", "unit by its name or path"}, "NAME");
    options.option("task", {"Hauptaufgabe", "main task"}, "CODE");
    options.option("range",
        {"alle Aufgaben, durch Kommas getrennt", "all tasks, separated by commas"}, "CODES");
    options.option("remove", {"nimmt die Stelle heraus", "takes the unit out"});
    return onRing(invocation, options,
        [&](OpenRegister &openRegister, Benchmarking &work, const KnownRing &ring) {
            Console &console = invocation.console;
            const auto units = unitsNamed(openRegister, options.value("unit"));
            if (!units || units->size() != 1)
                return units ? failRing(console, "--unit") : console.fail(units.error());
            QList<RingOffice> offices = ring.place.offices;
            offices.removeIf(
                [&](const RingOffice &office) { return office.unit == units->first(); });
            if (!options.has("remove"))
                offices << RingOffice {
                    units->first(), options.value("task"), options.values("range")};
            return finish(
                work.setOffices(ring, offices), options, console, {"Gespeichert.", "Saved."});
        });
}

} // namespace

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
    static constexpr std::array<SubCommand, 11> actions {{
        {"list", {"listet Ringe auf", "lists rings"}, runRingList},
        {"show", {"zeigt einen Ring", "shows a ring"}, runRingShow},
        {"found", {"gründet einen Ring", "founds a ring"}, runRingFound},
        {"card", {"schreibt die eigene Ringkarte", "writes one's own ring card"}, runRingCard},
        {"admit", {"nimmt ein Mitglied auf", "admits a member"}, runRingAdmit},
        {"agreement", {"schreibt die Vereinbarung", "writes the agreement"}, runRingAgreement},
        {"join", {"übernimmt eine Vereinbarung", "takes in an agreement"}, runRingJoin},
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
