// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportingtrust.h"

#include "crypto/secretwords.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace rueckhalt {

namespace {

QString groupOf(const RegisterId &id)
{
    return QString::fromLatin1(id.toHex());
}

} // namespace

std::optional<DefaultRegister> administratorsRegister()
{
    const auto places = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &place : places) {
        const QString file = place + QStringLiteral("/Rueckhalt/default-register.ini");
        if (place == own || !QFileInfo(file).isFile())
            continue;
        const QSettings settings(file, QSettings::IniFormat);
        const QString folder = settings.value(QStringLiteral("Register/Folder")).toString();
        const QString text = settings.value(QStringLiteral("Register/Fingerprint")).toString();
        if (folder.isEmpty() || !QDir::isAbsolutePath(folder))
            continue;
        const auto fingerprint = fingerprintFrom(text);
        // A fingerprint that cannot be read must not turn into none: no card will have this one.
        if (!fingerprint && !text.isEmpty())
            return DefaultRegister {folder, Digest {}};
        return DefaultRegister {folder, fingerprint};
    }
    return std::nullopt;
}

QString TrustBook::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/Rueckhalt/reporting-trust.ini");
}

std::optional<CardPin> TrustBook::pin(const RegisterId &id) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(groupOf(id));
    bool isNumber = false;
    const auto version = settings.value(QStringLiteral("Version")).toUInt(&isNumber);
    const auto fingerprint
        = fingerprintFrom(settings.value(QStringLiteral("Fingerprint")).toString());
    if (!isNumber || version == 0 || !fingerprint)
        return std::nullopt;
    return CardPin {version, *fingerprint};
}

Result<void> TrustBook::remember(const RegisterId &id, const CardPin &pin)
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(groupOf(id));
    settings.setValue(QStringLiteral("Version"), pin.version);
    settings.setValue(
        QStringLiteral("Fingerprint"), QString::fromLatin1(toByteArray(pin.fingerprint).toHex()));
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return failure(Error::Code::Io, QStringLiteral("settings cannot be written"));
    return {};
}

Words explanationOf(CardProblem problem)
{
    switch (problem) {
    case CardProblem::NoCard:
        return {"Hier kann nicht gemeldet werden: In diesem Ordner liegt keine Meldekarte. Fragen "
                "Sie die Fachkraft für Arbeitssicherheit nach dem richtigen Ordner.",
            "Reports cannot be made here: there is no reporting card in this folder. Ask the "
            "safety officer for the right folder."};
    case CardProblem::Unreadable:
        return {"Die Meldekarte in diesem Ordner lässt sich nicht lesen. Bitten Sie die Fachkraft "
                "für Arbeitssicherheit, sie neu zu schreiben.",
            "The reporting card in this folder cannot be read. Ask the safety officer to write it "
            "anew."};
    case CardProblem::NewerFormat:
        return {"Die Meldekarte stammt von einer neueren Fassung von Rückhalt. Bitten Sie die IT "
                "um eine Aktualisierung.",
            "The reporting card was written by a newer version of Rückhalt. Ask your IT for an "
            "update."};
    case CardProblem::Altered:
        return {"Die Meldekarte wurde verändert. Bitte melden Sie hier nichts und sagen Sie der "
                "Fachkraft für Arbeitssicherheit Bescheid.",
            "The reporting card was altered. Please do not report here and tell the safety "
            "officer."};
    case CardProblem::Older:
        return {"Die Meldekarte ist älter als die, die dieser Rechner schon kennt. Bitte melden "
                "Sie hier nichts und sagen Sie der Fachkraft für Arbeitssicherheit Bescheid.",
            "The reporting card is older than the one this computer already knows. Please do not "
            "report here and tell the safety officer."};
    case CardProblem::KeyChanged:
        return {"Die Meldekarte gehört zu einem anderen Schlüssel, als dieser Rechner kennt. "
                "Meldungen könnten bei Fremden landen. Vergleichen Sie den Fingerabdruck mit der "
                "Fachkraft für Arbeitssicherheit, bevor Sie melden.",
            "The reporting card belongs to another key than the one this computer knows. Reports "
            "might reach strangers. Compare the fingerprint with the safety officer before you "
            "report."};
    }
    Q_UNREACHABLE();
}

std::optional<Digest> fingerprintFrom(const QString &text)
{
    QByteArray hex = text.toLatin1().toLower();
    hex.replace(' ', "");
    const QByteArray bytes = QByteArray::fromHex(hex);
    Digest digest {};
    if (bytes.toHex() != hex || bytes.size() != static_cast<qsizetype>(digest.size()))
        return std::nullopt;
    std::ranges::copy(bytesOf(bytes), digest.begin());
    return digest;
}

QString shownFingerprint(const Digest &fingerprint)
{
    return anchorWords(fingerprint);
}

} // namespace rueckhalt
