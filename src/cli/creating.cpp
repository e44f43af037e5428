// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "cli/command.h"
#include "crypto/secretwords.h"
#include "session/demo.h"
#include "session/democases.h"
#include "session/demooffices.h"
#include "session/demoplan.h"
#include "session/demopopulation.h"
#include "session/demoreleases.h"
#include "session/demoring.h"
#include "session/demoservice.h"
#include "session/publishing.h"
#include "session/unlocking.h"

#include <QDir>
#include <QFileInfo>

namespace rueckhalt {

namespace {

/// Said before a password is asked for, and in the words of the user.
Result<void> checkName(const QString &folder, const Console &console)
{
    const QFileInfo target(QDir::cleanPath(folder));
    if (!target.fileName().endsWith(QLatin1StringView(".rueckhalt"))
        || target.completeBaseName().isEmpty())
        return failure(Error::Code::Invalid,
            console.text({"der Name muss auf .rueckhalt enden, z. B. Rathaus.rueckhalt",
                "the name must end in .rueckhalt, e.g. Townhall.rueckhalt"}));
    if (target.exists() || target.isSymLink())
        return failure(Error::Code::AlreadyExists, printable(folder));
    const QString place = target.absolutePath();
    if (!QFileInfo(place).isDir())
        return failure(Error::Code::NotFound, printable(place));
    return {};
}

/// Removes a new register unless it was finished: nobody has put anything else there yet.
class UnfinishedRegister
{
public:
    explicit UnfinishedRegister(QString folder)
        : m_folder(std::move(folder))
    {
    }
    ~UnfinishedRegister()
    {
        if (!m_folder.isEmpty())
            QDir(m_folder).removeRecursively();
    }
    UnfinishedRegister(const UnfinishedRegister &) = delete;
    UnfinishedRegister &operator=(const UnfinishedRegister &) = delete;
    void finish() { m_folder.clear(); }

private:
    QString m_folder;
};

struct DemoWish
{
    QString folder;
    int incidents = 0;
    quint64 seed = 0;
    QDate lastDay;
};

Result<DemoWish> wishOf(const CommandOptions &options, const Invocation &invocation)
{
    constexpr int most = 200'000;
    const auto incidents = options.number("incidents", 0, most, 800);
    if (!incidents)
        return tl::unexpected(incidents.error());
    const auto seed = options.number("seed", 0, 2'147'483'647, 1);
    if (!seed)
        return tl::unexpected(seed.error());
    // Yesterday: all that is invented lies in the past then.
    QDate lastDay = invocation.clock().toLocalTime().date().addDays(-1);
    if (options.has("until"))
        lastDay = QDate::fromString(options.value("until"), Qt::ISODate);
    if (!lastDay.isValid() || lastDay.year() < 1902 || lastDay.year() > 2199)
        return failure(Error::Code::Invalid, QStringLiteral("--until"));
    return DemoWish {options.argument(0), *incidents, static_cast<quint64>(*seed), lastDay};
}

Result<void> makeDemo(
    const DemoWish &wish, const SecretBytes &password, const Invocation &invocation)
{
    const auto catalog = shippedCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    // The least cost: nothing in there is secret, and it should open at once.
    const Unlocking unlocking(
        {invocation.clock, invocation.random, KdfCost::floor(), invocation.anchorFolder});
    Founder founder;
    founder.password = password.clone();
    auto made = unlocking.create(wish.folder, founder);
    if (!made)
        return tl::unexpected(made.error());
    UnfinishedRegister unfinished(made->vault->folder());
    auto opened = OpenRegister::load(std::move(made->vault), *catalog, invocation.clock);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto stored
        = storeDemo(generateDemo(wish.incidents, wish.seed, wish.lastDay), **opened)
              .and_then([&] { return storeDemoPopulation(**opened, wish.lastDay); })
              .and_then([&] { return storeDemoService(**opened, wish.lastDay); })
              .and_then([&] { return storeDemoCases(**opened, wish.lastDay); })
              .and_then([&] { return storeDemoPlan(**opened, wish.lastDay, invocation.random); })
              .and_then([&] { return storeDemoOffices(**opened, wish.lastDay, invocation.random); })
              .and_then([&] { return storeDemoReleases(**opened, wish.lastDay); })
              .and_then([&] { return storeDemoRing(**opened, wish.lastDay, invocation.random); })
              .and_then([&] { return storeDemoPage(**opened, wish.lastDay); })
              // Else nobody could report before an officer has been in for the first time.
              .and_then([&] { return Publishing(**opened).publish(); });
    if (stored)
        unfinished.finish();
    opened->reset(); // closed before it is removed
    return stored;
}

/// `madeUp` is shown on purpose: made a moment ago for a register without secrets.
int sayDemo(const DemoWish &wish, const SecretBytes *madeUp, const CommandOptions &options,
    Console &console)
{
    const QString shown = madeUp
        ? QString::fromLatin1(reinterpret_cast<const char *>(madeUp->view().data()),
            static_cast<qsizetype>(madeUp->size()))
        : QString();
    if (options.has("json")) {
        QJsonObject object {{QStringLiteral("register"), wish.folder},
            {QStringLiteral("incidents"), wish.incidents},
            {QStringLiteral("until"), wish.lastDay.toString(Qt::ISODate)}};
        if (madeUp)
            object.insert(QStringLiteral("password"), shown);
        console.json(object);
        return static_cast<int>(ExitCode::Done);
    }
    console.say(console
                    .text({"Erfundenes Register mit %1 Vorfällen: %2",
                        "Invented register with %1 incidents: %2"})
                    .arg(QString::number(wish.incidents), wish.folder));
    if (madeUp)
        console.say(console.text({"Passwort: ", "Password: "}) + shown);
    return static_cast<int>(ExitCode::Done);
}

void addDemoOptions(CommandOptions &options)
{
    options.argument("REGISTER", {"neuer Ordner", "new folder"});
    options.option(
        "incidents", {"Zahl der Vorfälle, sonst 800", "number of incidents, else 800"}, "N");
    options.option("seed", {"Startzahl des Zufalls, sonst 1", "seed of the chance, else 1"}, "S");
    options.option("until",
        {"letzter Tag (JJJJ-MM-TT), sonst gestern", "last day (YYYY-MM-DD), else yesterday"},
        "DAY");
    options.passwordOptions(CommandOptions::WithoutPassword::GoOn);
}

/// The words of recovery are shown on purpose, once: they are to be written down.
void sayCreated(const NewRegister &made, const CommandOptions &options, Console &console)
{
    const QString words = wordsOf(made.recoverySecret).join(u' ');
    if (options.has("json")) {
        console.json(QJsonObject {{QStringLiteral("register"), made.vault->folder()},
            {QStringLiteral("recovery"), words}});
        return;
    }
    console.say(console.text({"Angelegt: ", "Made: "}) + made.vault->folder());
    console.say(console.text(
        {"Wörter der Wiederherstellung. Bitte auf Papier schreiben und verschlossen aufbewahren. "
         "Sie werden nicht noch einmal gezeigt:",
            "Recovery words. Please write them on paper and keep them locked away. They are not "
            "shown again:"}));
    console.say(words);
}

} // namespace

int runCreate(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt ein neues, leeres Register an: einen Ordner mit der Endung .rueckhalt. Ohne das "
         "Passwort ist der Inhalt verloren.",
            "Makes a new, empty register: a folder ending in .rueckhalt. Without the password its "
            "contents are lost."});
    options.argument(
        "REGISTER", {"Ordner, z. B. Rathaus.rueckhalt", "folder, e.g. Townhall.rueckhalt"});
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    const QString folder = options.argument(0);
    if (const auto named = checkName(folder, console); !named)
        return console.fail(named.error());
    const auto source = options.passwordSource();
    if (!source)
        return console.fail(source.error());
    auto password = source->read(PasswordSource::Purpose::Create, console);
    if (!password)
        return console.fail(password.error());
    if (const auto checked
        = checkNewPassword(*password, {QFileInfo(folder).completeBaseName()}, console);
        !checked)
        return console.fail(checked.error());
    if (!console.isHeardNow())
        return static_cast<int>(ExitCode::Failure);
    const Unlocking unlocking({invocation.clock, invocation.random, {}, invocation.anchorFolder});
    Founder founder;
    founder.password = std::move(*password);
    const auto made = unlocking.create(folder, founder);
    if (!made)
        return console.fail(made.error());
    sayCreated(*made, options, console);
    return static_cast<int>(ExitCode::Done);
}

int runDemo(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt ein Register einer erfundenen deutschen Stadt an: Dienststellen, Anliegen, Vorfälle "
         "aus knapp drei Jahren, einige Maßnahmen. Gleiche Angaben ergeben das gleiche Register. "
         "Ohne Passwortangabe wird ein Passwort erzeugt und angezeigt.",
            "Makes the register of an invented German town: offices, services, incidents of almost "
            "three years, some measures. The same options give the same register. If no password "
            "is "
            "given, one is made up and shown."});
    addDemoOptions(options);
    if (const auto finished = options.parse(console))
        return *finished;
    const auto wish = wishOf(options, invocation);
    if (!wish)
        return console.fail(wish.error());
    if (const auto named = checkName(wish->folder, console); !named)
        return console.fail(named.error());
    const auto source = options.passwordSource();
    if (!source)
        return console.fail(source.error());
    const auto password = source->asks() ? Result<SecretBytes>(generatedPassword())
                                         : source->read(PasswordSource::Purpose::Create, console);
    if (!password)
        return console.fail(password.error());
    if (source->asks() && !console.isHeardNow())
        return static_cast<int>(ExitCode::Failure);
    if (const auto made = makeDemo(*wish, *password, invocation); !made)
        return console.fail(made.error());

    return sayDemo(*wish, source->asks() ? &*password : nullptr, options, console);
}

} // namespace rueckhalt
