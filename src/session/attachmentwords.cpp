// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/attaching.h"

namespace rueckhalt {

namespace {

Words tooLarge(const QString &detail)
{
    if (detail == u"count")
        return {"Zu diesem Fall gehören schon so viele Anlagen, wie die Einstellungen erlauben.",
            "This case already has as many attachments as the settings allow."};
    if (detail == u"case")
        return {"Mit dieser Datei wären die Anlagen des Falls größer, als die Einstellungen "
                "erlauben.",
            "With this file the attachments of the case would be larger than the settings allow."};
    if (detail == u"register")
        return {"Mit dieser Datei wären alle Anlagen zusammen größer, als die Einstellungen "
                "erlauben.",
            "With this file all attachments together would be larger than the settings allow."};
    if (detail == u"file")
        return {"Die Datei ist größer, als die Einstellungen erlauben.",
            "The file is larger than the settings allow."};
    return {"Die Datei ist zu groß, als dass Ort, Autor und Gerät daraus entfernt werden können.",
        "The file is too large for place, author and device to be removed from it."};
}

Words unsupported(const QString &detail)
{
    if (detail == u"signed")
        return {"Die Datei ist unterschrieben: Wer Angaben daraus entfernt, macht die "
                "Unterschrift ungültig.",
            "The file is signed: removing anything from it would make the signature invalid."};
    if (detail == u"encrypted")
        return {"Die Datei ist verschlüsselt, deshalb können Ort, Autor und Gerät nicht daraus "
                "entfernt werden.",
            "The file is encrypted, so place, author and device cannot be removed from it."};
    if (detail == u"cleaner missing" || detail == u"cleaner unconfined")
        return {"Dateien von außen liest ein abgeschottetes Programm (rueckhalt-cleaner). Es fehlt "
                "oder lässt sich auf diesem Rechner nicht abschotten, deshalb wird die Datei nicht "
                "gelesen. Fragen Sie, wer Rückhalt hier eingerichtet hat.",
            "Files from outside are read by a program that is shut in (rueckhalt-cleaner). It is "
            "missing or cannot be shut in on this computer, so the file is not read. Ask who set "
            "Rückhalt up here."};
    return {"Aus Dateien dieser Art können Ort, Autor und Gerät nicht entfernt werden.",
        "Place, author and device cannot be removed from files of this kind."};
}

} // namespace

Words refusalOf(const Error &error)
{
    switch (error.code) {
    case Error::Code::TooLarge:
        return tooLarge(error.detail);
    case Error::Code::Unsupported:
        return unsupported(error.detail);
    case Error::Code::Malformed:
        return {"Die Datei ist beschädigt oder nicht das, was sie vorgibt. Deshalb können Ort, "
                "Autor und Gerät nicht sicher daraus entfernt werden.",
            "The file is broken or not what it claims to be, so place, author and device cannot "
            "be removed from it for certain."};
    case Error::Code::Invalid:
        return {"Das ist keine Datei.", "This is not a file."};
    case Error::Code::NotFound:
        return {"Die Datei ist nicht (mehr) da.", "The file is not there (any more)."};
    case Error::Code::DiskFull:
        return {"Der Datenträger ist voll. Nichts wurde geändert.",
            "The disk is full. Nothing was changed."};
    case Error::Code::Cancelled:
        return {"Abgebrochen. Nichts wurde geändert.", "Cancelled. Nothing was changed."};
    case Error::Code::NotPermitted:
        return {"Dazu haben Sie in diesem Register nicht das Recht.",
            "You do not have the right to do this in this register."};
    case Error::Code::ReadOnly:
        return {"Das Register oder der Ordner lässt sich nur lesen.",
            "The register or folder can only be read."};
    case Error::Code::Damaged:
        return {"Die Anlage ist nicht mehr so, wie sie abgelegt wurde. Prüfen Sie das Register.",
            "The attachment is not as it was when it was added. Check the register."};
    case Error::Code::AlreadyExists:
    case Error::Code::WrongPassword:
    case Error::Code::NotARegister:
    case Error::Code::NewerFormat:
    case Error::Code::LockedByOther:
    case Error::Code::Io:
        return {"Das System meldet einen Fehler. Nichts wurde geändert.",
            "The system reports an error. Nothing was changed."};
    }
    Q_UNREACHABLE();
}

bool canBeKeptAsOriginal(const Error &error)
{
    const bool isLimit = error.detail == u"file" || error.detail == u"case"
        || error.detail == u"register" || error.detail == u"count";
    return error.code == Error::Code::Unsupported || error.code == Error::Code::Malformed
        || (error.code == Error::Code::TooLarge && !isLimit);
}

} // namespace rueckhalt
