// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

#include <array>

namespace rueckhalt {

std::span<const ExitMeaning> exitMeanings()
{
    static constexpr std::array<ExitMeaning, 9> list {{
        {ExitCode::Done, {"erledigt", "done"}},
        {ExitCode::Failure,
            {"Fehler des Systems oder abgebrochen", "failure of the system, or stopped"}},
        {ExitCode::Usage, {"falscher Aufruf", "wrong use of the command line"}},
        {ExitCode::WrongPassword, {"falsches Passwort", "wrong password"}},
        {ExitCode::NotFound, {"nicht gefunden oder kein Register", "not found, or not a register"}},
        {ExitCode::Locked, {"Register ist anderswo geöffnet", "register is open elsewhere"}},
        {ExitCode::Damaged, {"Register ist beschädigt", "register is damaged"}},
        {ExitCode::InvalidInput,
            {"Eingabe kann so nicht übernommen werden", "input cannot be taken as it is"}},
        {ExitCode::NewerFormat,
            {"Register stammt von einer neueren Fassung",
                "register was written by a newer version"}},
    }};
    return list;
}

ExitCode exitCodeFor(Error::Code code)
{
    switch (code) {
    case Error::Code::WrongPassword:
        return ExitCode::WrongPassword;
    case Error::Code::NotFound:
    case Error::Code::NotARegister:
        return ExitCode::NotFound;
    case Error::Code::LockedByOther:
        return ExitCode::Locked;
    case Error::Code::Damaged:
        return ExitCode::Damaged;
    case Error::Code::Invalid:
    case Error::Code::AlreadyExists:
    case Error::Code::Malformed:
    case Error::Code::TooLarge:
    case Error::Code::Unsupported:
        return ExitCode::InvalidInput;
    case Error::Code::NewerFormat:
        return ExitCode::NewerFormat;
    case Error::Code::ReadOnly:
    case Error::Code::DiskFull:
    case Error::Code::Cancelled:
    case Error::Code::Io:
        return ExitCode::Failure;
    }
    Q_UNREACHABLE();
}

namespace {

Words wordsFor(Error::Code code)
{
    switch (code) {
    case Error::Code::Invalid:
        return {"Die Eingabe ist nicht möglich. Es wurde nichts geändert.",
            "The input is not possible. Nothing was changed."};
    case Error::Code::NotFound:
        return {"Das wurde nicht gefunden.", "That was not found."};
    case Error::Code::AlreadyExists:
        return {"Unter diesem Namen gibt es schon etwas. Wählen Sie einen anderen Namen.",
            "There is something of that name already. Choose another name."};
    case Error::Code::WrongPassword:
        return {"Das Passwort passt nicht zu diesem Register.",
            "The password does not open this register."};
    case Error::Code::NotARegister:
        return {"Das ist kein Rückhalt-Register.", "This is not a Rückhalt register."};
    case Error::Code::NewerFormat:
        return {"Das Register wurde mit einer neueren Fassung geschrieben. Es blieb unberührt.",
            "The register was written by a newer version. It was not touched."};
    case Error::Code::LockedByOther:
        return {"Das Register ist gerade anderswo geöffnet. Schließen Sie es dort zuerst.",
            "The register is open elsewhere. Close it there first."};
    case Error::Code::ReadOnly:
        return {"Hier darf nicht geschrieben werden. Es wurde nichts geändert.",
            "Writing is not allowed here. Nothing was changed."};
    case Error::Code::DiskFull:
        return {"Der Datenträger ist voll. Die letzte Änderung wurde zurückgenommen.",
            "The disk is full. The last change was undone."};
    case Error::Code::Damaged:
        return {"Der Inhalt ist beschädigt. Nehmen Sie die letzte Sicherung.",
            "The contents are damaged. Use the last backup."};
    case Error::Code::TooLarge:
        return {"Das ist größer, als angenommen wird.", "This is larger than what is taken."};
    case Error::Code::Malformed:
        return {"Die Datei kann nicht gelesen werden.", "The file cannot be read."};
    case Error::Code::Unsupported:
        return {"Das wird hier nicht unterstützt.", "This is not supported here."};
    case Error::Code::Cancelled:
        return {"Abgebrochen. Es wurde nichts geändert.", "Stopped. Nothing was changed."};
    case Error::Code::Io:
        return {"Das System meldet einen Fehler.", "The system reports an error."};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceFor(const Error &error, Language language)
{
    const QString sentence = wordsFor(error.code).in(language);
    return error.detail.isEmpty() ? sentence
                                  : sentence + QStringLiteral(" (") + error.detail + u')';
}

} // namespace rueckhalt
