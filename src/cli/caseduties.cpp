// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caseoptions.h"
#include "domain/deadline/deadlinewords.h"
#include "session/calendarexport.h"
#include "session/casedeadlines.h"

#include <QJsonDocument>

namespace rueckhalt {

namespace {

/// A group of the work list as it is told.
struct ShownGroup
{
    DeadlineStatus status;
    const QList<WorkItem> &items;
};

QJsonArray jsonOf(const QList<WorkItem> &items, const DeadlineSettings &settings,
    const QDate &today, Language language)
{
    QJsonArray array;
    for (const WorkItem &item : items) {
        QJsonObject object = jsonOf(item.deadline, settings, today, language);
        object.insert(QStringLiteral("number"), item.number);
        array.append(object);
    }
    return array;
}

int sayWorkList(const WorkList &list, const DeadlineSettings &settings, const QDate &today,
    const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    const std::array<ShownGroup, 5> groups {{{DeadlineStatus::Overdue, list.overdue},
        {DeadlineStatus::Today, list.today}, {DeadlineStatus::ThisWeek, list.thisWeek},
        {DeadlineStatus::Later, list.later}, {DeadlineStatus::Waiting, list.waiting}}};
    if (options.has("json")) {
        QJsonObject object {{QStringLiteral("day"), today.toString(Qt::ISODate)}};
        for (const ShownGroup &group : groups)
            object.insert(codeOf(group.status), jsonOf(group.items, settings, today, language));
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    if (list.isEmpty())
        console.say(
            Words {"In keinem offenen Fall ist etwas fällig.", "Nothing is due in any open case."});
    for (const ShownGroup &group : groups) {
        if (!group.items.isEmpty())
            console.say(u'\n' + wordFor(group.status, language));
        for (const WorkItem &item : group.items)
            console.say(QStringLiteral("• %1  %2: %3")
                            .arg(item.number, titleOf(item.deadline, language),
                                whenWords(item.deadline, today, language)));
    }
    return static_cast<int>(ExitCode::Done);
}

/// "firstCareHours=24".
Result<void> setNumber(DeadlineSettings &settings, const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    bool isNumber = false;
    const int number = text.mid(sign + 1).toInt(&isNumber);
    for (const NumberSetting &one : numberSettings()) {
        if (isNumber && text.left(sign) == QLatin1StringView(one.code) && number >= one.least
            && number <= one.most) {
            settings.*one.member = number;
            return {};
        }
    }
    return failure(Error::Code::Invalid, QStringLiteral("--set ") + printable(text));
}

/// What stands on papers: an object with the texts of authorityTexts().
Result<void> readAuthority(CaseSettings &settings, const QString &path)
{
    return contentOf(path, qint64 {64} * 1024)
        .and_then([&](const QByteArray &content) -> Result<void> {
            const QJsonDocument document = QJsonDocument::fromJson(content);
            const AuthorityData authority = authorityFrom(document.object());
            if (!document.isObject() || jsonOf(authority) != document.object())
                return failure(Error::Code::Invalid, QStringLiteral("--authority"));
            settings.authority = authority;
            return {};
        });
}

Result<void> readOptions(CaseSettings &settings, const CommandOptions &options)
{
    for (const QString &text : options.values("set")) {
        if (auto set = setNumber(settings.deadlines, text); !set)
            return set;
    }
    if (options.has("state")) {
        settings.place = {fromCode<FederalState>(options.value("state").toUpper()), {}, false};
        if (!settings.place.state)
            return failure(Error::Code::Invalid, QStringLiteral("--state"));
    }
    if (options.has("serious-from")) {
        const auto level = fromCode<AachenLevel>(options.value("serious-from"));
        if (!level)
            return failure(Error::Code::Invalid, QStringLiteral("--serious-from"));
        settings.seriousFrom = *level;
    }
    if (options.has("authority")) {
        const auto read = readAuthority(settings, options.value("authority"));
        if (!read)
            return read;
    }
    if (!options.has("contacts"))
        return {};
    return contentOf(options.value("contacts"), qint64 {256} * 1024)
        .and_then([&](const QByteArray &content) -> Result<void> {
            const auto sheet = decodeContactSheet(QString::fromUtf8(content));
            if (!sheet)
                return failure(Error::Code::Invalid, QStringLiteral("--contacts"));
            settings.contacts = *sheet;
            return {};
        });
}

QJsonObject jsonOf(const CaseSettings &settings)
{
    QJsonObject numbers;
    for (const NumberSetting &one : numberSettings())
        numbers.insert(QString::fromLatin1(one.code), settings.deadlines.*one.member);
    QJsonArray contacts;
    for (const CareContact &contact : settings.contacts.contacts)
        contacts.append(QJsonObject {{QStringLiteral("kind"), codeOf(contact.kind)},
            {QStringLiteral("name"), contact.name}, {QStringLiteral("phone"), contact.phone},
            {QStringLiteral("mail"), contact.mail}, {QStringLiteral("note"), contact.note}});
    return {{QStringLiteral("seriousFrom"), codeOf(settings.seriousFrom)},
        {QStringLiteral("state"), settings.place.state ? codeOf(*settings.place.state) : QString()},
        {QStringLiteral("numbers"), numbers}, {QStringLiteral("contacts"), contacts},
        {QStringLiteral("authority"), jsonOf(settings.authority)}};
}

void saySettings(const CaseSettings &settings, Console &console)
{
    console.say(
        console.text({"Schwer ab Stufe ", "Serious from level "}) + codeOf(settings.seriousFrom));
    console.say(console.text({"Land: ", "State: "})
        + (settings.place.state ? wordFor(*settings.place.state, console.language())
                                : console.text({"nicht festgelegt", "not set"})));
    for (const NumberSetting &one : numberSettings())
        console.say(QStringLiteral("%1 = %2  %3 (%4)")
                        .arg(QString::fromLatin1(one.code))
                        .arg(settings.deadlines.*one.member)
                        .arg(console.text(one.meaning), console.text(one.source)));
    for (const AuthorityText &text : authorityTexts()) {
        if (const QString &value = settings.authority.*text.member; !value.isEmpty())
            console.say(QStringLiteral("%1: %2").arg(console.text(text.words), value));
    }
    for (const CareContact &contact : settings.contacts.contacts)
        console.say(QStringLiteral("%1: %2 %3 %4 %5")
                        .arg(wordFor(contact.kind, console.language()), contact.name, contact.phone,
                            contact.mail, contact.note));
}

} // namespace

int runCaseSettings(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt oder ändert Fristen, Land und Ansprechstellen für alle Fälle.",
            "Shows or changes deadlines, state and contacts for all cases."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.option("set",
        {"eine Zahl, etwa firstCareHours=24; mehrfach möglich",
            "a number, such as firstCareHours=24; may be repeated"},
        "NAME=N");
    options.option("state", {"Land: BW, BY …", "state: BW, BY …"}, "CODE");
    options.option("serious-from",
        {"ab dieser Stufe ist ein Fall schwer", "from this level on a case is serious"}, "LEVEL");
    options.option(
        "contacts", {"JSON-Datei mit Ansprechstellen", "JSON file with contacts"}, "FILE");
    options.option("authority",
        {"JSON-Datei mit Angaben zur Behörde für Formulare",
            "JSON file with what stands on forms of the authority"},
        "FILE");
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Answering answering(openRegister, invocation.random);
        Casework cases(openRegister, answering, console.language());
        auto settings = cases.settings();
        if (!settings)
            return console.fail(settings.error());
        const CaseSettings before = *settings;
        if (const auto read = readOptions(*settings, options); !read)
            return console.fail(read.error());
        if (*settings != before)
            return finish(
                cases.saveSettings(*settings), options, console, {"Gespeichert.", "Saved."});
        if (options.has("json"))
            console.json(jsonOf(*settings));
        else
            saySettings(*settings, console);
        return static_cast<int>(ExitCode::Done);
    });
}

int runRegisterDeadlines(const CommandOptions &options, Invocation &invocation)
{
    Console &console = invocation.console;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const CaseDeadlines clocks(openRegister);
        const auto list = clocks.workList();
        const auto settings = openRegister.vault().caseSettings();
        if (!list || !settings)
            return console.fail(list ? settings.error() : list.error());
        if (options.has("ics")) {
            const auto written
                = exportCalendar(openRegister, console.language(), options.value("ics"));
            if (!written)
                return console.fail(written.error());
        }
        return sayWorkList(*list, settings->deadlines, clocks.today(), options, console);
    });
}

} // namespace rueckhalt
