// SPDX-License-Identifier: GPL-3.0-or-later
// Releases made from the command line.
#include "base/daywords.h"
#include "cli/longtask.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "cli/releasecommands.h"
#include "cli/releaseoutput.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

void wishOptions(CommandOptions &options)
{
    options.argument("REGISTER", PlanRegisterWords);
    options.argument("PERIOD", PeriodWords);
    options.option("authority",
        {"Name der Behörde; sonst der zuletzt genannte",
            "name of the authority; else the last one"},
        "NAME");
    options.option("expected",
        {"so viele Vorfälle im Jahr sind zu erwarten", "so many incidents a year are expected"},
        "N");
    options.option("parts",
        {"feste Teile für kleine Häuser: auto, always oder never",
            "fixed parts for small houses: auto, always or never"},
        "WHEN");
    options.option("without",
        {"Tabelle weglassen; mehrfach möglich", "leave a table out; may be repeated"}, "TABLE");
    options.option("merge",
        {"Standorte zusammenfassen: A+B; mehrfach möglich",
            "put sites together: A+B; may be repeated"},
        "CODES");
    options.option("minimum-persons",
        {"kleinste Gruppe, die genannt wird (5)", "smallest group that is told of (5)"}, "N");
    options.passwordOptions();
}

Result<ReleaseWish> wishOf(const CommandOptions &options)
{
    const auto period = ReleasePeriod::fromCode(options.argument(1).toUpper());
    if (!period)
        return failure(Error::Code::Invalid, printable(options.argument(1)));
    ReleaseWish wish {.period = *period, .authority = options.value("authority")};
    if (options.has("expected")) {
        const auto expected = options.number("expected", 0, 10'000'000, 0);
        if (!expected)
            return tl::unexpected<Error>(expected.error());
        wish.expected = *expected;
    }
    const auto persons = options.number("minimum-persons", DisclosureRule().minimumPersons,
        DisclosureRule::MostPersons, DisclosureRule().minimumPersons);
    if (!persons)
        return tl::unexpected<Error>(persons.error());
    wish.rule.minimumPersons = *persons;
    const QString parts = options.value("parts");
    using enum ProgrammeQuestion::Parts;
    if (parts.isEmpty() || parts == QLatin1StringView("auto"))
        wish.parts = Automatic;
    else if (parts == QLatin1StringView("always"))
        wish.parts = Always;
    else if (parts == QLatin1StringView("never"))
        wish.parts = Never;
    else
        return failure(Error::Code::Invalid, QStringLiteral("--parts"));
    return wish;
}

/// The proposal without the tables and with the sites together that the command line names.
Result<void> coarsen(const Releasing &releasing, const CommandOptions &options, ReleaseWish &wish)
{
    if (!options.has("without") && !options.has("merge"))
        return {};
    auto programme = releasing.proposal(wish);
    if (!programme)
        return tl::unexpected<Error>(programme.error());
    for (const QString &code : options.values("without")) {
        const auto removed = programme->tables.removeIf(
            [&code](ReleaseTable table) { return rueckhalt::codeOf(table) == code; });
        if (removed == 0)
            return failure(Error::Code::NotFound, printable(code));
    }
    for (const QString &codes : options.values("merge")) {
        const QStringList both = codes.split(u'+');
        if (both.size() != 2)
            return failure(Error::Code::Invalid, QStringLiteral("--merge"));
        const ReleaseProgramme before = *programme;
        programme->mergeSites(both.first(), both.last());
        programme->mergeSiteGroups(both.first(), both.last());
        if (*programme == before)
            return failure(Error::Code::NotFound, printable(codes));
    }
    wish.programme = *std::move(programme);
    return {};
}

Result<ReleasePreview> previewed(
    const Releasing &releasing, const CommandOptions &options, const Console &console)
{
    auto wish = wishOf(options);
    if (!wish)
        return tl::unexpected<Error>(wish.error());
    return coarsen(releasing, options, *wish)
        .and_then([&] { return releasing.prepare(*wish); })
        .and_then([&](const ReleaseWork &work) {
            LongTask task(console.text({"Zahlen werden geschützt …", "Protecting numbers …"}));
            return work.run(task.progress());
        });
}

int runReleasePreview(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt, wie eine Veröffentlichung aussähe. Nichts wird eingetragen. Nur für die "
         "Fachkraft.",
            "Shows what a release would look like. Nothing is entered. For the safety officer "
            "alone."});
    options.option("why",
        {"sagt zu jeder zurückgehaltenen Zahl den Grund",
            "says why each withheld number is withheld"});
    wishOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto preview = previewed(Releasing(openRegister), options, console);
        if (!preview)
            return failToRelease(preview.error(), console);
        if (options.has("json"))
            console.json(jsonOf(*preview, console.language()));
        else
            sayPreview(*preview, options, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int sayMade(const MadeRelease &made, const CommandOptions &options, Console &console)
{
    const QString anchor = made.anchor(console.language());
    if (options.has("json")) {
        QJsonObject object = jsonOf(made.release, console.language());
        object.insert(QStringLiteral("anchor"), anchor);
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console.text({"Veröffentlicht: %1 (Stichtag %2)", "Released: %1 (closing date %2)"})
                    .arg(made.release.id.words().in(console.language()),
                        dayWords(made.release.closingDate, console.language())));
    console.say(anchor);
    return static_cast<int>(ExitCode::Done);
}

int runReleaseMake(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Trägt die geschützten Zahlen eines Zeitraums ins Veröffentlichungsbuch ein: für alle "
         "lesbar und für immer.",
            "Enters the protected numbers of a period in the release ledger: for everybody to "
            "read, and for ever."});
    wishOptions(options);
    options.option("note-file",
        {"Anmerkung aus einer Datei; - ist die Standardeingabe",
            "remark from a file; - is the standard input"},
        "FILE");
    namesOption(options);
    if (const auto finished = options.parse(console))
        return *finished;
    QString note;
    if (options.has("note-file")) {
        const auto read = contentOf(options.value("note-file"), 4 * Release::MaxNote);
        if (!read)
            return console.fail(read.error());
        note = QString::fromUtf8(*read);
    }
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Releasing releasing(openRegister);
        auto preview = previewed(releasing, options, console);
        if (!preview)
            return failToRelease(preview.error(), console);
        if (!options.has("authority"))
            preview->draft.release.authority = {releasing.usualAuthority(Language::German),
                releasing.usualAuthority(Language::English)};
        const auto made = releasing.make(*preview, note, namesChecked(options));
        return made ? sayMade(*made, options, console) : failToRelease(made.error(), console);
    });
}

} // namespace

int runRelease(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 7> actions {{
        {"plan", {"was veröffentlicht ist und werden kann", "what is and can be released"},
            runReleasePlan},
        {"preview", {"zeigt eine Veröffentlichung vorab", "shows a release beforehand"},
            runReleasePreview},
        {"make", {"veröffentlicht", "releases"}, runReleaseMake},
        {"verify", {"rechnet alle Zeugen nach", "adds up all witnesses again"}, runReleaseVerify},
        {"list", {"zeigt das Veröffentlichungsbuch", "shows the release ledger"}, runReleaseList},
        {"export", {"schreibt es als CSV", "writes it as CSV"}, runReleaseExport},
        {"witnesses", {"schreibt die Zeugen als CSV", "writes the witnesses as CSV"},
            runReleaseWitnesses},
    }};
    return runSubCommand(invocation, actions,
        {"Veröffentlichungsbuch: geschützte Zahlen für alle.",
            "Release ledger: protected numbers for everybody."});
}

} // namespace rueckhalt
