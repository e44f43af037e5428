// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intakeoutcome.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<IntakeResult>> terms<IntakeResult>()
{
    using enum IntakeResult;
    static constexpr std::array<Term<IntakeResult>, 15> list {{
        {TakenIn, "taken-in", {"übernommen", "taken in"}},
        {Added, "added", {"Nachtrag übernommen", "addition taken in"}},
        {Known, "known", {"schon vorhanden", "known already"}},
        {Arriving, "arriving", {"noch unterwegs", "still arriving"}},
        {Half, "half", {"unvollständig", "incomplete file"}},
        {TooLarge, "too-large", {"zu groß", "too large"}},
        {Foreign, "foreign", {"keine Meldung", "not a report"}},
        {CannotBeOpened, "cannot-be-opened", {"nicht zu öffnen", "cannot be opened"}},
        {OtherRegister, "other-register", {"anderes Register", "another register"}},
        {NewerFormat, "newer-format", {"neuere Fassung", "newer version"}},
        {Incomplete, "incomplete", {"Angaben fehlen", "answers missing"}},
        {NoSuchReport, "no-such-report", {"Meldung fehlt", "no such report"}},
        {Conflicting, "conflicting", {"widersprüchlich", "contradictory"}},
        {NoRoom, "no-room", {"kein Platz", "no room"}},
        {NotStored, "not-stored", {"nicht gespeichert", "not saved"}},
    }};
    return list;
}

Words explanationOf(IntakeResult result)
{
    switch (result) {
    case IntakeResult::TakenIn:
        return {"Die Meldung ist jetzt ein Vorfall im Register.",
            "The report is an incident in the register now."};
    case IntakeResult::Added:
        return {"Der Nachtrag steht jetzt bei seinem Vorfall.",
            "The addition stands beside its incident now."};
    case IntakeResult::Known:
        return {"Diese Meldung war schon im Register. Die doppelte Datei wurde entfernt.",
            "This report was in the register already. The second file was removed."};
    case IntakeResult::Arriving:
        return {"Diese Datei wird vielleicht noch geschrieben. Sie bleibt liegen und wird wieder "
                "versucht.",
            "This file may still be being written. It stays and is tried again."};
    case IntakeResult::Half:
        return {"Das Schreiben dieser Datei wurde abgebrochen. Die meldende Person hat das "
                "erfahren. Die Datei wurde beiseitegelegt.",
            "Writing this file was given up, and the reporter was told. The file was put aside."};
    case IntakeResult::TooLarge:
        return {"Diese Datei ist größer als jede Meldung. Sie wurde ungelesen beiseitegelegt.",
            "This file is larger than any report. It was put aside unread."};
    case IntakeResult::Foreign:
        return {"Das ist keine Meldung: anderer Name, Ordner, Verknüpfung oder Gerät. Es wurde "
                "ungelesen beiseitegelegt.",
            "This is no report: another name, a folder, a link or a device. It was put aside "
            "unread."};
    case IntakeResult::CannotBeOpened:
        return {"Diese Datei lässt sich mit den Schlüsseln dieses Registers nicht öffnen. Sie ist "
                "beschädigt oder für jemand anderen verschlossen. Sie wurde beiseitegelegt und "
                "wird nach der nächsten "
                "Anmeldung wieder versucht.",
            "This file cannot be opened with the keys of this register. It is damaged or sealed "
            "for somebody else. It was put aside and is tried again after the next log-in."};
    case IntakeResult::OtherRegister:
        return {"Diese Meldung gehört zu einem anderen Register. Sie wurde beiseitegelegt.",
            "This report belongs to another register. It was put aside."};
    case IntakeResult::NewerFormat:
        return {"Diese Meldung stammt von einer neueren Fassung von Rückhalt. Sie wurde "
                "beiseitegelegt. Nach einer Aktualisierung wird sie von selbst übernommen.",
            "This report was written by a newer version of Rückhalt. It was put aside. After an "
            "update it is taken in by itself."};
    case IntakeResult::Incomplete:
        return {"In dieser Meldung fehlen Angaben, ohne die das Formular nichts abschickt. Sie "
                "wurde beiseitegelegt.",
            "This report lacks answers without which the form sends nothing. It was put aside."};
    case IntakeResult::NoSuchReport:
        return {"Die Meldung zu diesem Nachtrag ist nicht in diesem Register, oder der Nachtrag "
                "stammt nicht von derselben Person. Er wurde beiseitegelegt und wird wieder "
                "versucht, sobald neue Meldungen da sind.",
            "The report of this addition is not in this register, or the addition is not by the "
            "same person. It was put aside and is tried again once new reports are there."};
    case IntakeResult::Conflicting:
        return {"Diese Datei gibt sich als eine Meldung aus, die schon übernommen wurde, sagt aber "
                "etwas anderes. Sie wurde beiseitegelegt.",
            "This file claims to be a report that was taken in already but says something else. "
            "It was put aside."};
    case IntakeResult::NoRoom:
        return {"Zu dieser Meldung gibt es schon so viele Nachträge, dass kein weiterer Platz hat. "
                "Der Nachtrag wurde beiseitegelegt.",
            "This report has so many additions already that there is no room for another. It was "
            "put aside."};
    case IntakeResult::NotStored:
        return {"Diese Meldung konnte nicht gespeichert werden. Die Datei blieb unverändert "
                "liegen.",
            "This report could not be saved. The file stayed where it was."};
    }
    Q_UNREACHABLE();
}

bool isRejected(IntakeResult result)
{
    switch (result) {
    case IntakeResult::TakenIn:
    case IntakeResult::Added:
    case IntakeResult::Known:
    case IntakeResult::Arriving:
    case IntakeResult::NotStored:
        return false;
    case IntakeResult::Half:
    case IntakeResult::TooLarge:
    case IntakeResult::Foreign:
    case IntakeResult::CannotBeOpened:
    case IntakeResult::OtherRegister:
    case IntakeResult::NewerFormat:
    case IntakeResult::Incomplete:
    case IntakeResult::NoSuchReport:
    case IntakeResult::Conflicting:
    case IntakeResult::NoRoom:
        return true;
    }
    Q_UNREACHABLE();
}

Words explanationOf(const RejectedReport &report)
{
    if (report.reason)
        return explanationOf(*report.reason);
    return {"Diese Datei wurde früher beiseitegelegt. Der Grund ist nicht mehr bekannt.",
        "This file was put aside earlier. The reason is no longer known."};
}

bool mayComeRight(const std::optional<IntakeResult> &reason)
{
    return !reason || *reason == IntakeResult::NewerFormat
        || *reason == IntakeResult::CannotBeOpened || *reason == IntakeResult::NoSuchReport;
}

qsizetype IntakeOutcome::count(IntakeResult result) const
{
    return std::ranges::count(entries, result, &IntakeEntry::result);
}

qsizetype IntakeOutcome::newlyRejected() const
{
    return std::ranges::count_if(entries,
        [](const IntakeEntry &entry) { return isRejected(entry.result) && !entry.isRetried; });
}

bool IntakeOutcome::isClean() const
{
    return !error && !wasCancelled && !hasMore && unreachable.isEmpty() && refused.isEmpty()
        && newlyRejected() == 0 && count(IntakeResult::NotStored) == 0;
}

} // namespace rueckhalt
