// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

namespace rueckhalt {

Language spokenLanguage(const QStringList &arguments, const QLocale &system)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        const QString code = word == QLatin1StringView("--lang") ? arguments.value(i + 1)
            : word.startsWith(QLatin1StringView("--lang="))      ? word.mid(7)
                                                                 : QString();
        if (code == QLatin1StringView("en"))
            return Language::English;
        if (code == QLatin1StringView("de"))
            return Language::German;
    }
    const bool german = system.language() == QLocale::German || system.language() == QLocale::C;
    return german ? Language::German : Language::English;
}

namespace {

int showHelp(Console &console)
{
    console.say(
        Words {"Rückhalt auf der Kommandozeile: Vorfälle aufnehmen, Maßnahmen finden, Berichte "
               "schreiben.\n\nAufruf: rueckhalt-cli BEFEHL … [--json] [--lang de|en]\n\nBefehle:",
            "Rückhalt on the command line: record incidents, find measures, write reports.\n\n"
            "Usage: rueckhalt-cli COMMAND … [--json] [--lang de|en]\n\nCommands:"});
    for (const Command &command : commands())
        console.say(QStringLiteral("  %1%2")
                        .arg(QString::fromLatin1(command.name), -17)
                        .arg(console.text(command.summary)));
    console.say(Words {"\nHilfe zu einem Befehl: rueckhalt-cli BEFEHL --help\nHandbuch: man "
                       "rueckhalt-cli\n\nRückgabewerte:",
        "\nHelp on a command: rueckhalt-cli COMMAND --help\nManual: man rueckhalt-cli\n\nExit "
        "codes:"});
    for (const ExitMeaning &meaning : exitMeanings())
        console.say(QStringLiteral("  %1  %2")
                        .arg(static_cast<int>(meaning.code))
                        .arg(console.text(meaning.meaning)));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runCommandLine(const QStringList &arguments, Console &console, Clock clock, Random random,
    const QString &anchorFolder)
{
    const QString name = arguments.value(1);
    if (name == QLatin1StringView("--version")) {
        console.say(QStringLiteral("rueckhalt-cli " RUECKHALT_VERSION));
        return static_cast<int>(ExitCode::Done);
    }
    if (name == QLatin1StringView("--help") || name == QLatin1StringView("-h")
        || name == QLatin1StringView("help"))
        return showHelp(console);
    for (const Command &command : commands()) {
        if (name != QLatin1StringView(command.name))
            continue;
        Invocation invocation {
            console, arguments.mid(1), std::move(clock), std::move(random), anchorFolder};
        const int code = command.run(invocation);
        if (code == static_cast<int>(ExitCode::Done) && !console.isHeard())
            return console.fail(ExitCode::Failure,
                {"Die Ausgabe ließ sich nicht oder nicht ganz schreiben.",
                    "The output could not be written, or not in full."});
        return code;
    }
    const Words words {"Diesen Befehl gibt es nicht. Hilfe: rueckhalt-cli --help",
        "There is no such command. Help: rueckhalt-cli --help"};
    return console.fail(ExitCode::Usage, words);
}

} // namespace rueckhalt
