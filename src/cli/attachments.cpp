// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caseoptions.h"
#include "cli/longtask.h"
#include "session/attaching.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

namespace {

QString hexOf(const Digest &digest)
{
    return QString::fromLatin1(toByteArray(digest).toHex());
}

QString nameOf(const AttachmentId &id)
{
    return QString::fromLatin1(id.toHex());
}

QJsonObject jsonOf(const Attachment &attachment, const Attaching &attaching)
{
    return {{QStringLiteral("id"), nameOf(attachment.id)},
        {QStringLiteral("name"), attachment.name},
        {QStringLiteral("kind"), codeOf(attachment.kind)},
        {QStringLiteral("state"), codeOf(attachment.state)},
        {QStringLiteral("size"), attachment.size},
        {QStringLiteral("sha256"), hexOf(attachment.digest)},
        {QStringLiteral("originalSize"), attachment.originalSize},
        {QStringLiteral("originalSha256"), hexOf(attachment.originalDigest)},
        {QStringLiteral("added"), attachment.added.toString(Qt::ISODate)},
        {QStringLiteral("addedBy"), attaching.nameOf(attachment.addedBy)}};
}

QString sizeText(qint64 bytes, Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English)
        .formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

int refuse(Console &console, const Error &error)
{
    QString sentence = console.text(refusalOf(error));
    if (canBeKeptAsOriginal(error))
        sentence += u' '
            + console.text({"Mit --keep-original wird sie mit allen Metadaten aufgenommen.",
                "With --keep-original it is taken with all its metadata."});
    return console.fail(exitCodeFor(error.code), sentence);
}

/// The attachment that an argument names by its id or the beginning of it.
Result<Attachment> attachmentAt(
    const Attaching &attaching, const IncidentId &incident, const QString &beginning)
{
    constexpr qsizetype shortest = 4;
    const auto all = attaching.list(incident);
    if (!all)
        return tl::unexpected<Error>(all.error());
    QList<Attachment> found;
    for (const Attachment &attachment : *all) {
        if (beginning.size() >= shortest
            && nameOf(attachment.id).startsWith(beginning, Qt::CaseInsensitive))
            found << attachment;
    }
    if (found.size() != 1)
        return failure(Error::Code::NotFound, printable(beginning));
    return found.first();
}

int runAddFile(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Nimmt eine Datei als Anlage zu einem Vorfall auf, ohne Ort, Autor und Gerät.",
            "Takes a file as an attachment of an incident, without place, author and device."});
    CommandOptions &options = command.options();
    options.argument("FILE", {"die Datei", "the file"});
    options.option("name", {"Name im Register", "name in the register"}, "NAME");
    options.option(
        "keep-original", {"mit allen Metadaten, unverändert", "with all its metadata, unchanged"});
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        Attaching attaching(openRegister);
        AttachmentSource source {.path = options.argument(2), .name = options.value("name")};
        if (options.has("keep-original"))
            source.metadata = AttachmentSource::Metadata::Keep;
        LongTask task(console.text({"Anlage", "Attachment"}));
        const auto added = attaching.add(incident, source, task.progress());
        if (!added)
            return refuse(console, added.error());
        if (options.has("json"))
            console.json(jsonOf(*added, attaching));
        else
            console.say(console.text({"Aufgenommen: %1 (%2), %3.", "Taken: %1 (%2), %3."})
                            .arg(printable(added->name), nameOf(added->id).first(8),
                                console.text(termOf(added->state).words)));
        return static_cast<int>(ExitCode::Done);
    });
}

int runListFiles(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(
        invocation, {"Zeigt die Anlagen eines Vorfalls.", "Shows the attachments of an incident."});
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        const Attaching attaching(openRegister);
        const auto all = attaching.list(incident);
        if (!all)
            return refuse(console, all.error());
        QJsonArray lines;
        QList<QStringList> rows;
        for (const Attachment &attachment : *all) {
            lines.append(jsonOf(attachment, attaching));
            rows << QStringList {nameOf(attachment.id).first(8),
                attachment.added.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                console.text(termOf(attachment.kind).words),
                sizeText(attachment.size, console.language()), printable(attachment.name)};
        }
        if (command.options().has("json"))
            console.json(lines);
        else
            console.table({console.text({"Kennung", "Id"}),
                              console.text({"Aufgenommen (UTC)", "Added (UTC)"}),
                              console.text({"Art", "Kind"}), console.text({"Größe", "Size"}),
                              console.text({"Name", "Name"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

void sayDetails(Console &console, const Attachment &attachment, const Attaching &attaching)
{
    const auto line = [&](const Words &what, const QString &value) {
        console.say(QStringLiteral("%1: %2").arg(console.text(what), printable(value)));
    };
    line({"Name", "Name"}, attachment.name);
    line({"Art", "Kind"}, console.text(termOf(attachment.kind).words));
    line({"Zustand", "State"}, console.text(termOf(attachment.state).words));
    line({"Größe", "Size"}, sizeText(attachment.size, console.language()));
    line({"SHA-256", "SHA-256"}, hexOf(attachment.digest));
    line({"SHA-256 der Datei, wie sie kam", "SHA-256 of the file as it came"},
        hexOf(attachment.originalDigest));
    line({"Aufgenommen (UTC)", "Added (UTC)"}, attachment.added.toString(Qt::ISODate));
    line({"Von", "By"}, attaching.nameOf(attachment.addedBy));
}

int runShowFile(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(
        invocation, {"Zeigt Angaben zu einer Anlage.", "Shows what is known of an attachment."});
    command.options().argument("ATTACHMENT", {"Kennung oder ihr Anfang", "id or its beginning"});
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        const Attaching attaching(openRegister);
        const auto attachment = attachmentAt(attaching, incident, command.options().argument(2));
        if (!attachment)
            return console.fail(attachment.error());
        if (command.options().has("json"))
            console.json(jsonOf(*attachment, attaching));
        else
            sayDetails(console, *attachment, attaching);
        return static_cast<int>(ExitCode::Done);
    });
}

int runExportFile(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Schreibt eine Anlage unverschlüsselt in eine Datei. Das wird vermerkt.",
            "Writes an attachment into a file, not encrypted. That is noted."});
    CommandOptions &options = command.options();
    options.argument("ATTACHMENT", {"Kennung oder ihr Anfang", "id or its beginning"});
    options.option("to", {"die Datei; sie wird ersetzt", "the file; it is replaced"}, "FILE");
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        const Attaching attaching(openRegister);
        if (options.value("to").isEmpty())
            return console.fail(
                ExitCode::Usage, {"Wohin? Bitte --to angeben.", "Where to? Please give --to."});
        const auto attachment = attachmentAt(attaching, incident, options.argument(2));
        if (!attachment)
            return console.fail(attachment.error());
        LongTask task(console.text({"Anlage", "Attachment"}));
        const auto done
            = attaching.exportTo(incident, attachment->id, options.value("to"), task.progress());
        if (!done)
            return console.fail(done.error());
        if (options.has("json"))
            console.json(jsonOf(*attachment, attaching));
        else
            console.say({"Geschrieben.", "Written."});
        return static_cast<int>(ExitCode::Done);
    });
}

int runRemoveFile(Invocation &invocation)
{
    Console &console = invocation.console;
    CaseCommand command(invocation,
        {"Löscht eine Anlage endgültig, auch aus allen erreichbaren Sicherungen.",
            "Erases an attachment for good, out of all backups within reach too."});
    CommandOptions &options = command.options();
    options.argument("ATTACHMENT", {"Kennung oder ihr Anfang", "id or its beginning"});
    command.reasonOption();
    options.option("confirm",
        {"dieselbe Kennung noch einmal: ohne sie geschieht nichts",
            "the same id once more: without it nothing happens"},
        "ATTACHMENT");
    return command.runIn([&](OpenRegister &openRegister, const IncidentId &incident) {
        if (options.value("confirm") != options.argument(2) || command.reason().isEmpty())
            return console.fail(ExitCode::Usage,
                {"Bitte nennen Sie mit --reason einen Grund und bestätigen Sie mit --confirm und "
                 "derselben Kennung. Es wurde nichts gelöscht.",
                    "Please give a reason with --reason and confirm with --confirm and the same "
                    "id. Nothing was erased."});
        Attaching attaching(openRegister);
        const auto attachment = attachmentAt(attaching, incident, options.argument(2));
        if (!attachment)
            return console.fail(attachment.error());
        const auto done = attaching.erase(incident, attachment->id, command.reason());
        if (!done)
            return console.fail(done.error());
        if (options.has("json"))
            console.json(QJsonObject {{QStringLiteral("erased"), nameOf(attachment->id)}});
        else
            console.say({"Endgültig gelöscht.", "Erased for good."});
        return static_cast<int>(ExitCode::Done);
    });
}

int showLimits(const CommandOptions &options, Console &console, const AttachmentLimits &limits)
{
    constexpr qint64 mebibyte = AttachmentLimits::Mebibyte;
    if (options.has("json")) {
        console.json(QJsonObject {{QStringLiteral("perFile"), limits.perFile},
            {QStringLiteral("perCase"), limits.perCase},
            {QStringLiteral("perRegister"), limits.perRegister},
            {QStringLiteral("filesPerCase"), limits.filesPerCase}});
    } else {
        console.say(console
                        .text({"Je Datei %1 MiB, je Fall %2 MiB und %3 Dateien, insgesamt %4 MiB.",
                            "%1 MiB a file, %2 MiB and %3 files a case, %4 MiB altogether."})
                        .arg(limits.perFile / mebibyte)
                        .arg(limits.perCase / mebibyte)
                        .arg(limits.filesPerCase)
                        .arg(limits.perRegister / mebibyte));
    }
    return static_cast<int>(ExitCode::Done);
}

/// The limits with what was given on the command line.
Result<AttachmentLimits> limitsFrom(const CommandOptions &options, AttachmentLimits limits)
{
    constexpr qint64 mebibyte = AttachmentLimits::Mebibyte;
    constexpr int largest = static_cast<int>(AttachmentLimits::LargestRegister / mebibyte);
    const auto file
        = options.number("file", 1, largest, static_cast<int>(limits.perFile / mebibyte));
    const auto perCase
        = options.number("case", 1, largest, static_cast<int>(limits.perCase / mebibyte));
    const auto all
        = options.number("register", 1, largest, static_cast<int>(limits.perRegister / mebibyte));
    const auto count
        = options.number("count", 1, AttachmentLimits::MostPerCase, limits.filesPerCase);
    for (const auto *number : {&file, &perCase, &all, &count}) {
        if (!*number)
            return tl::unexpected<Error>(number->error());
    }
    return AttachmentLimits {*file * mebibyte, *perCase * mebibyte, *all * mebibyte, *count};
}

int runLimits(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Zeigt oder ändert, wie viel angehängt werden darf (in MiB).",
            "Shows or changes how much may be attached (in MiB)."});
    options.argument("REGISTER", {"Ordner des Registers", "folder of the register"});
    options.passwordOptions();
    options.option("file", {"je Datei", "for one file"}, "N");
    options.option("case", {"je Fall", "for one case"}, "N");
    options.option("register", {"insgesamt", "altogether"}, "N");
    options.option("count", {"Dateien je Fall", "files for one case"}, "N");
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        Attaching attaching(openRegister);
        const auto before = attaching.limits();
        const auto limits = before ? limitsFrom(options, *before) : before;
        if (!limits)
            return console.fail(limits.error());
        if (*limits != *before) {
            if (const auto saved = attaching.saveLimits(*limits); !saved)
                return console.fail(saved.error());
        }
        return showLimits(options, console, *limits);
    });
}

} // namespace

int runAttachment(Invocation &invocation)
{
    static constexpr std::array<SubCommand, 6> actions {{
        {"add", {"nimmt eine Datei auf", "takes a file"}, runAddFile},
        {"list", {"zeigt die Anlagen eines Vorfalls", "shows those of an incident"}, runListFiles},
        {"show", {"zeigt Angaben zu einer", "shows what is known of one"}, runShowFile},
        {"export", {"schreibt eine in eine Datei", "writes one into a file"}, runExportFile},
        {"remove", {"löscht eine endgültig", "erases one for good"}, runRemoveFile},
        {"limits", {"wie viel sein darf", "how much there may be"}, runLimits},
    }};
    return runSubCommand(invocation, actions,
        {"Anlagen und Beweismittel eines Vorfalls.", "Attachments and evidence of an incident."});
}

} // namespace rueckhalt
