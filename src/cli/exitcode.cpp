// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

#include <array>

namespace rueckhalt {

std::span<const ExitMeaning> exitMeanings()
{
    static constexpr std::array<ExitMeaning, 10> list {{
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
        {ExitCode::NotPermitted, {"die Rolle erlaubt das nicht", "the role does not allow it"}},
    }};
    return list;
}

namespace {

struct Meaning
{
    Error::Code code = Error::Code::Io;
    ExitCode exit = ExitCode::Failure;
    Words sentence;
};

using C = Error::Code;
using X = ExitCode;

constexpr std::array<Meaning, 16> meanings {{
    {C::Invalid, X::InvalidInput,
        {"Die Eingabe ist nicht möglich. Es wurde nichts geändert.",
            "The input is not possible. Nothing was changed."}},
    {C::NotFound, X::NotFound, {"Das wurde nicht gefunden.", "That was not found."}},
    {C::AlreadyExists, X::InvalidInput,
        {"Unter diesem Namen gibt es schon etwas. Wählen Sie einen anderen Namen.",
            "There is something of that name already. Choose another name."}},
    {C::WrongPassword, X::WrongPassword,
        {"Das Passwort passt nicht zu diesem Register.",
            "The password does not open this register."}},
    {C::NotPermitted, X::NotPermitted,
        {"Ihre Rolle erlaubt das nicht. Es wurde nichts geändert.",
            "Your role does not allow this. Nothing was changed."}},
    {C::NotARegister, X::NotFound,
        {"Das ist kein Rückhalt-Register.", "This is not a Rückhalt register."}},
    {C::NewerFormat, X::NewerFormat,
        {"Das Register wurde mit einer neueren Fassung geschrieben. Es blieb unberührt.",
            "The register was written by a newer version. It was not touched."}},
    {C::LockedByOther, X::Locked,
        {"Das Register ist gerade anderswo geöffnet. Schließen Sie es dort zuerst.",
            "The register is open elsewhere. Close it there first."}},
    {C::ReadOnly, X::Failure,
        {"Hier darf nicht geschrieben werden. Es wurde nichts geändert.",
            "Writing is not allowed here. Nothing was changed."}},
    {C::DiskFull, X::Failure,
        {"Der Datenträger ist voll. Die letzte Änderung wurde zurückgenommen.",
            "The disk is full. The last change was undone."}},
    {C::Damaged, X::Damaged,
        {"Der Inhalt ist beschädigt. Nehmen Sie die letzte Sicherung.",
            "The contents are damaged. Use the last backup."}},
    {C::TooLarge, X::InvalidInput,
        {"Das ist größer, als angenommen wird.", "This is larger than what is taken."}},
    {C::Malformed, X::InvalidInput,
        {"Die Datei kann nicht gelesen werden.", "The file cannot be read."}},
    {C::Unsupported, X::InvalidInput,
        {"Das wird hier nicht unterstützt.", "This is not supported here."}},
    {C::Cancelled, X::Failure,
        {"Abgebrochen. Es wurde nichts geändert.", "Stopped. Nothing was changed."}},
    {C::Io, X::Failure, {"Das System meldet einen Fehler.", "The system reports an error."}},
}};
static_assert(
    meanings.back().code == C::Io && meanings.size() == static_cast<std::size_t>(C::Io) + 1,
    "one meaning for each code, in their order");

const Meaning &meaningOf(Error::Code code)
{
    return meanings[static_cast<std::size_t>(code)];
}

} // namespace

ExitCode exitCodeFor(Error::Code code)
{
    return meaningOf(code).exit;
}

QString sentenceFor(const Error &error, Language language)
{
    const QString sentence = meaningOf(error.code).sentence.in(language);
    return error.detail.isEmpty() ? sentence
                                  : sentence + QStringLiteral(" (") + error.detail + u')';
}

} // namespace rueckhalt
