// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ringcommands.h"

#include <algorithm>

namespace rueckhalt {

namespace {

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

} // namespace

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
            console.json(jsonOf(*ring, openRegister, console.language()));
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
        {"Schreibt die Vereinbarung mit der Unterschrift der Koordination. Mit --figure macht die "
         "Koordination vorher eine neue Fassung mit weiteren Kennzahlen.",
            "Writes the agreement with the signature of the coordinator. With --figure the "
            "coordinator makes a new version with more key figures before."});
    options.option("figure",
        {"weitere Kennzahl, auch eine eigene, mehrfach möglich",
            "another key figure, also an own one, several times"},
        "ID");
    options.option("output", {"Datei", "file"}, "FILE");
    return onRing(invocation, options, [&](auto &, Benchmarking &work, const KnownRing &ring) {
        if (!options.has("output"))
            return failRing(invocation.console, "--output");
        const QStringList figures = options.repeated("figure");
        const auto agreed = figures.isEmpty() ? Result<void>() : work.agreeOn(ring, figures);
        const auto written
            = agreed
                  .and_then([&] { return work.ring(QString::fromLatin1(ring.place.ring.toHex())); })
                  .and_then([&](const KnownRing &now) {
                      return writeRingFile(options.value("output"), now.newestPaper);
                  });
        return finish(written, options, invocation.console, {"Geschrieben.", "Written."});
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

int runRingDefine(Invocation &invocation)
{
    CommandOptions options(invocation,
        {"Legt die Kennzahlen des Rings, die nicht mit dem Programm kommen, hier als eigene an.",
            "Defines the key figures of the ring that do not come with the program as own ones "
            "here."});
    return onRing(invocation, options, [&](auto &, Benchmarking &work, const KnownRing &ring) {
        return finish(
            work.defineHere(ring), options, invocation.console, {"Angelegt.", "Defined."});
    });
}

} // namespace rueckhalt
