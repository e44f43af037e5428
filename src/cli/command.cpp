// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace rueckhalt {

std::span<const Command> commands()
{
    static constexpr auto list = std::to_array<Command>({
        {"create", {"legt ein neues Register an", "makes a new register"}, runCreate},
        {"demo",
            {"legt ein erfundenes Register zum Ansehen an",
                "makes an invented register to look at"},
            runDemo},
        {"record",
            {"nimmt einen Vorfall aus einer JSON-Datei auf",
                "records an incident from a JSON file"},
            runRecord},
        {"report-incident",
            {"meldet einen Vorfall verschlossen, ohne Konto",
                "reports an incident, sealed, without an account"},
            runReportIncident},
        {"status",
            {"zeigt mit dem Quittungscode, was aus einer Meldung wurde",
                "shows by its receipt code what became of a report"},
            runStatus},
        {"inbox", {"zeigt und übernimmt eingegangene Meldungen", "shows and takes in reports"},
            runInbox},
        {"answer", {"antwortet auf eine Meldung", "answers a report"}, runAnswer},
        {"card", {"schreibt die Meldekarte", "writes the reporting card"}, runCard},
        {"import", {"übernimmt eine fremde Liste (CSV)", "takes in a foreign list (CSV)"},
            runImport},
        {"list", {"listet Vorfälle auf", "lists incidents"}, runList},
        {"show", {"zeigt einen Vorfall ganz", "shows one incident in full"}, runShow},
        {"stats", {"zählt Vorfälle frei aus", "counts incidents freely"}, runStats},
        {"population",
            {"Stellen und Kontakte der Bereiche, für Raten",
                "posts and visitor contacts of units, for rates"},
            runPopulation},
        {"indicators",
            {"Kennzahlen des Service: Kontakte, Wartezeiten, Bewertungen",
                "indicators of service: contacts, waiting times, ratings"},
            runIndicators},
        {"office",
            {"Steckbriefe, Grundlagen und Schilder der Dienststellen",
                "profiles, basics and signs of offices"},
            runOffice},
        {"promises", {"Rückmeldezusagen mit Datum", "promised replies with a date"}, runPromises},
        {"ring",
            {"vergleicht Kennzahlen mit anderen Behörden",
                "compares key figures with other authorities"},
            runRing},
        {"experience",
            {"Erfahrungen mit Maßnahmen aus Vergleichsringen",
                "experiences with measures from rings"},
            runExperience},
        {"recommend", {"schlägt Maßnahmen mit Gründen vor", "recommends measures with reasons"},
            runRecommend},
        {"match",
            {"ordnet Maßnahmen für einen beschriebenen Fall",
                "ranks measures for a described case"},
            runMatch},
        {"case", {"bearbeitet Fälle bis zum Abschluss", "works on cases until they are closed"},
            runCase},
        {"attachment", {"Anlagen und Beweismittel eines Vorfalls", "attachments of an incident"},
            runAttachment},
        {"deadlines", {"zeigt, was in Fällen fällig ist", "shows what is due in cases"},
            runDeadlines},
        {"clusters", {"schlägt auffällige Häufungen vor", "proposes conspicuous accumulations"},
            runClusters},
        {"measures", {"zeigt den Maßnahmenkatalog", "shows the catalogue of measures"},
            runMeasures},
        {"catalog", {"verwaltet eigene Maßnahmenblätter", "manages own measure sheets"},
            runCatalog},
        {"propose", {"legt Führungskräften Maßnahmen vor", "puts measures before managers"},
            runPropose},
        {"decide", {"entscheidet über Vorschläge", "decides on proposals"}, runDecide},
        {"plan", {"zeigt und ändert den Maßnahmenplan", "shows and changes the plan of measures"},
            runPlan},
        {"effect", {"prüft die Wirkung von Maßnahmen", "checks the effect of measures"}, runEffect},
        {"release",
            {"veröffentlicht geschützte Zahlen im Veröffentlichungsbuch",
                "releases protected numbers in the release ledger"},
            runRelease},
        {"report",
            {"schreibt Berichte aus dem Veröffentlichungsbuch",
                "writes reports from the release ledger"},
            runReport},
        {"export", {"schreibt Vorfälle als Tabelle (CSV)", "writes incidents as a table (CSV)"},
            runExport},
        {"grant", {"gibt einen Fall frei", "grants one case"}, runGrantCase},
        {"grants", {"listet freigegebene Fälle auf", "lists granted cases"}, runGrants},
        {"erase", {"löscht einen Vorfall endgültig", "erases an incident for good"}, runErase},
        {"verify", {"prüft ein Register oder eine Sicherung", "checks a register or a backup"},
            runVerify},
        {"accept-state",
            {"erklärt einen älteren Stand als richtig", "declares an older state to be right"},
            runAcceptState},
        {"log", {"zeigt das Zugriffsprotokoll", "shows the access log"}, runLog},
        {"backup", {"sichert ein Register", "backs up a register"}, runBackup},
        {"restore", {"macht aus einer Sicherung ein Register", "makes a register from a backup"},
            runRestore},
        {"users", {"verwaltet Konten", "manages accounts"}, runUsers},
        {"password", {"ändert das eigene Passwort", "changes one's own password"}, runPassword},
        {"key", {"erneuert Schlüssel", "renews keys"}, runKey},
        {"recovery", {"Wiederherstellungsbogen", "recovery sheet"}, runRecovery},
        {"rights", {"zeigt, wer was darf", "shows who may do what"}, runRights},
    });
    return list;
}

CommandOptions::CommandOptions(const Invocation &invocation, Words description)
    : m_arguments(invocation.arguments)
    , m_language(invocation.console.language())
{
    m_parser.setApplicationDescription(description.in(m_language));
    option("help", {"zeigt diese Hilfe", "shows this help"});
    option("json", {"Ausgabe als JSON", "output as JSON"});
    option("lang", {"Sprache der Ausgabe: de oder en", "language of the output: de or en"}, "CODE");
}

void CommandOptions::argument(const char *name, const Words &description)
{
    m_parser.addPositionalArgument(QString::fromLatin1(name), description.in(m_language));
    ++m_required;
    ++m_allowed;
}

void CommandOptions::optionalArgument(const char *name, const Words &description)
{
    const QString text = QString::fromLatin1(name);
    m_parser.addPositionalArgument(
        text, description.in(m_language), QStringLiteral("[%1]").arg(text));
    ++m_allowed;
}

void CommandOptions::option(const char *name, const Words &description, const char *valueName)
{
    QStringList names {QString::fromLatin1(name)};
    if (names.first() == QLatin1StringView("help"))
        names.prepend(QStringLiteral("h"));
    if (names.first() == QLatin1StringView("output"))
        names.prepend(QStringLiteral("o"));
    m_parser.addOption({names, description.in(m_language),
        valueName ? QString::fromLatin1(valueName) : QString()});
}

void CommandOptions::passwordOptions(WithoutPassword otherwise)
{
    m_takesPassword = true;
    m_withoutPassword = otherwise;
    if (otherwise == WithoutPassword::TakeWords)
        wordsOption();
    option("password-fd",
        {"liest das Passwort aus dem offenen Dateideskriptor N",
            "reads the password from the open file descriptor N"},
        "N");
    option("key-file",
        {"liest das Passwort aus der ersten Zeile von FILE",
            "reads the password from the first line of FILE"},
        "FILE");
    option("login",
        {"Anmeldename; kann fehlen, solange es nur ein Konto gibt",
            "login name; may be left out while there is one account only"},
        "NAME");
    option("unlock-file",
        {"Schlüsseldatei, wenn das Konto außer dem Passwort eine braucht",
            "key file, where the account needs one besides the password"},
        "FILE");
}

void CommandOptions::wordsOption()
{
    option("words-fd",
        {"liest die Wörter des Bogens vom Dateideskriptor N, einen Bogen je Zeile",
            "reads the words of the sheet from file descriptor N, one sheet a line"},
        "N");
}

void CommandOptions::filterOptions()
{
    const Words several {"Codes, durch Komma getrennt", "codes, separated by commas"};
    option("year", {"Jahr des Vorfalls", "year of the incident"}, "Y");
    option("type", several, "V,P,K,X,S,D");
    option("level", several, "0,1,2,3");
    option("place", several, "CODES");
    option("trigger", several, "CODES");
    option("area", several, "CODES");
    option("weekday", several, "CODES");
    option("time", several, "CODES");
    option("consequence", several, "CODES");
    option("unit", {"Dienststelle oder Bereich", "office or unit"}, "NAME");
    option("service", {"Anliegen", "service"}, "NAME");
    option("text", {"Wörter, die vorkommen müssen", "words that must occur"}, "TEXT");
}

std::optional<int> CommandOptions::parse(Console &console)
{
    // The parser takes the first word for the name of the program.
    QStringList words = m_arguments;
    words[0].prepend(QStringLiteral("rueckhalt-cli "));
    const bool parsed = m_parser.parse(words);
    if (parsed && has("help")) {
        // The parser knows the program only, not that its first word is a command.
        QString help = m_parser.helpText().trimmed();
        const QString program = QCoreApplication::arguments().constFirst();
        console.say(help.replace(help.indexOf(program), program.size(), words[0]));
        return static_cast<int>(ExitCode::Done);
    }
    const QString problem = problemIn(parsed, console);
    if (problem.isEmpty())
        return std::nullopt;
    const Words hint {"Hilfe: rueckhalt-cli %1 --help", "Help: rueckhalt-cli %1 --help"};
    return console.fail(
        ExitCode::Usage, problem + u'\n' + console.text(hint).arg(m_arguments.first()));
}

QString CommandOptions::problemIn(bool parsed, const Console &console) const
{
    const qsizetype given = m_parser.positionalArguments().size();
    const QString language = value("lang");
    if (!parsed)
        return m_parser.errorText();
    if (has("lang") && language != QLatin1StringView("de") && language != QLatin1StringView("en"))
        return console.text({"--lang: de oder en.", "--lang: de or en."});
    if (given < m_required)
        return console.text({"Es fehlt eine Angabe.", "An argument is missing."});
    if (given > m_allowed)
        return console.text({"Es sind zu viele Angaben.", "There are too many arguments."});
    if (m_takesPassword && value("password-fd") == QLatin1StringView("0")
        && m_parser.positionalArguments().contains(QStringLiteral("-")))
        return console.text({"Passwort und Datei können nicht beide von der Standardeingabe "
                             "kommen. "
                             "Geben Sie --key-file oder einen anderen Deskriptor an.",
            "Password and file cannot both come from standard input. Give --key-file or another "
            "descriptor."});
    if (mustAskForPassword() && !PasswordSource::canAsk())
        return console.text({"Hier ist kein Terminal, um nach dem Passwort zu fragen. Geben Sie "
                             "--password-fd oder --key-file an.",
            "There is no terminal here to ask for the password. Give --password-fd or "
            "--key-file."});
    return {};
}

bool CommandOptions::mustAskForPassword() const
{
    if (m_withoutPassword == WithoutPassword::TakeWords && has("words-fd"))
        return false;
    return m_withoutPassword != WithoutPassword::GoOn && !has("password-fd") && !has("key-file");
}

bool CommandOptions::has(const char *name) const
{
    return m_parser.isSet(QString::fromLatin1(name));
}

QString CommandOptions::value(const char *name) const
{
    return m_parser.value(QString::fromLatin1(name));
}

QStringList CommandOptions::values(const char *name) const
{
    QStringList result;
    for (const QString &text : m_parser.values(QString::fromLatin1(name))) {
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
            result.append(part.trimmed());
    }
    return result;
}

Result<int> CommandOptions::number(const char *name, int least, int most, int otherwise) const
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(Error::Code::Invalid,
            QStringLiteral("--%1: %2–%3").arg(QString::fromLatin1(name)).arg(least).arg(most));
    return number;
}

QString CommandOptions::argument(qsizetype position) const
{
    return m_parser.positionalArguments().value(position);
}

Result<PasswordSource> CommandOptions::passwordSource() const
{
    PasswordSource source;
    if (has("password-fd")) {
        const auto descriptor = number("password-fd", 0, 1'000'000, 0);
        if (!descriptor)
            return tl::unexpected(descriptor.error());
        source.descriptor = *descriptor;
    }
    source.keyFile = value("key-file");
    if (source.descriptor && !source.keyFile.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("--password-fd, --key-file"));
    return source;
}

template <typename E>
Result<CodeSet<E>> CommandOptions::codes(const char *name) const
{
    CodeSet<E> set;
    for (const QString &code : values(name)) {
        const auto value = fromCode<E>(code);
        if (!value)
            return failure(Error::Code::Invalid,
                QStringLiteral("--%1: “%2”").arg(QString::fromLatin1(name), code));
        set.insert(*value);
    }
    return set;
}

namespace {

/// Fills one part of a query, or keeps the first error.
template <typename T>
void take(Result<T> part, T &target, std::optional<Error> &error)
{
    if (part)
        target = *std::move(part);
    else if (!error)
        error = part.error();
}

template <typename List>
auto idOf(const List &list, const QString &name) -> Result<decltype(list.first().id)>
{
    for (const auto &entry : list) {
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return entry.id;
    }
    return failure(Error::Code::NotFound, name);
}

} // namespace

Result<IncidentQuery> CommandOptions::query(const Organisation &organisation) const
{
    IncidentQuery query;
    std::optional<Error> error;
    query.text = value("text");
    int year = 0;
    take(number("year", 1900, 2199, 0), year, error);
    if (year != 0) {
        query.from = QDate(year, 1, 1);
        query.until = QDate(year, 12, 31);
    }
    take(codes<IncidentType>("type"), query.types, error);
    take(codes<AachenLevel>("level"), query.levels, error);
    take(codes<Place>("place"), query.places, error);
    take(codes<Trigger>("trigger"), query.triggers, error);
    take(codes<JobArea>("area"), query.jobAreas, error);
    take(codes<Weekday>("weekday"), query.weekdays, error);
    take(codes<TimeBand>("time"), query.times, error);
    take(codes<Consequence>("consequence"), query.consequences, error);
    const auto add = [&error](const auto &id, auto &list) {
        if (id)
            list.append(*id);
        else if (!error)
            error = id.error();
    };
    if (has("unit"))
        add(idOf(organisation.units, value("unit")), query.units);
    if (has("service"))
        add(idOf(organisation.services, value("service")), query.services);
    if (error)
        return tl::unexpected(*error);
    return query;
}

Result<QByteArray> contentOf(const QString &path, qint64 limit)
{
    QFile file(path);
    const bool isInput = path == QLatin1StringView("-");
    const bool opened
        = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(
            QFile::exists(path) ? Error::Code::Io : Error::Code::NotFound, printable(path));
    QByteArray content;
    while (content.size() <= limit) {
        const QByteArray part = file.read(qint64 {1024} * 1024);
        if (part.isEmpty())
            break;
        content += part;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, printable(path));
    if (content.size() > limit)
        return failure(Error::Code::TooLarge, printable(path));
    return content;
}

} // namespace rueckhalt
