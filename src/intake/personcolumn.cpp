// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/personcolumn.h"

#include "base/searchtext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

/// Letters and digits in words: "Bearbeiter_ID" and "agentName" have two each.
QStringList wordsOf(const QString &name)
{
    QString spaced;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (i > 0 && c.isUpper() && name[i - 1].isLower())
            spaced += u' ';
        spaced += c.isLetterOrNumber() ? c : QChar(u' ');
    }
    return foldedForSearch(spaced).simplified().split(u' ', Qt::SkipEmptyParts);
}

/// Beginnings of words; a word that begins so names an employee.
constexpr std::array employeeStems {"mitarbeit", "sachbearbeit", "bearbeiter", "bediener",
    "beschaftigte", "angestellt", "personal", "persnr", "pnr", "agent", "user", "benutzer", "login",
    "logon", "anmelde", "kennung", "operator", "employee", "staff", "clerk", "teller", "handler",
    "advisor", "adviser", "berater", "kollege", "kollegin", "kurzel", "initial", "namenszeichen",
    "durchwahl", "nebenstelle", "extension", "vorgesetzt", "vorname", "nachname", "familienname",
    "firstname", "lastname", "surname", "fullname", "username", "personid", "worker", "badge",
    "ausweisnr", "owner", "assignee", "assigned", "verantwortlich"};

/// Whole words that name an employee, or nobody else.
constexpr std::array employeeWords {"name", "namen", "names", "person", "ma", "sb", "uid", "pin",
    "mail", "email", "signum", "zeichen", "diktatzeichen"};

constexpr std::array citizenStems {"kundenn", "kundeni", "burgername", "customern", "customeri",
    "caller", "anrufer", "rufnummer", "telefonnummer", "phonenumber", "msisdn", "geburt", "birth",
    "anschrift", "adresse", "address", "aktenzeichen", "kennzeichen", "ipadress", "patient",
    "klient", "antragsteller", "steuernummer", "iban"};

constexpr std::array textStems {"kommentar", "comment", "freitext", "freetext", "bemerkung",
    "anmerkung", "nachricht", "message", "wortlaut", "verbatim", "begrundung", "notiz", "notes"};

/// "Anzahl Kommentare" holds no comments.
constexpr std::array numberWords {"anzahl", "zahl", "number", "count", "menge"};

/// "Name der Filiale" is about an office.
constexpr std::array placeStems {"filial", "standort", "dienststell", "amt", "buro", "office",
    "branch", "site", "location", "service", "leistung", "anliegen", "queue", "warteschlange",
    "terminal", "gerat"};

/// Words that would be taken for persons and are none.
constexpr std::array harmlessStems {"personalausweis", "agentur"};

template <std::size_t Size>
bool beginsWithOne(const QString &word, const std::array<const char *, Size> &stems)
{
    return std::ranges::any_of(
        stems, [&word](const char *stem) { return word.startsWith(QLatin1StringView(stem)); });
}

bool isOneOf(const QString &word)
{
    return std::ranges::any_of(
        employeeWords, [&word](const char *other) { return word == QLatin1StringView(other); });
}

} // namespace

PersonHint personHintOf(const QString &columnName)
{
    const QStringList words = wordsOf(columnName);
    PersonHint hint = PersonHint::None;
    const bool isOfPlace = std::ranges::any_of(
        words, [](const QString &word) { return beginsWithOne(word, placeStems); });
    const bool isCounted = std::ranges::any_of(
        words, [](const QString &word) { return beginsWithOne(word, numberWords); });
    // "Pers.-Nr." and "customerName" are one word written as two.
    QStringList asked;
    for (qsizetype i = 1; i < words.size(); ++i)
        asked.append(words[i - 1] + words[i]);
    asked += words;
    for (const QString &word : std::as_const(asked)) {
        if (beginsWithOne(word, harmlessStems))
            continue;
        if (beginsWithOne(word, employeeStems)
            || (isOneOf(word) && !isOfPlace && hint == PersonHint::None))
            return PersonHint::Employee;
        if (beginsWithOne(word, citizenStems))
            hint = PersonHint::Citizen;
        else if (!isCounted && beginsWithOne(word, textStems) && hint == PersonHint::None)
            hint = PersonHint::FreeText;
    }
    return hint;
}

PersonHint personHintIn(const QString &cell)
{
    // One pattern for each way in which lists name people; a unit that is known by name is never
    // asked about.
    static const QRegularExpression title(
        QStringLiteral("^(Herrn?|Frau|Hr\\.|Fr\\.|Dr\\.|Mr\\.?|Mrs\\.?|Ms\\.?)\\s+\\p{Lu}"));
    static const QRegularExpression lastFirst(
        QStringLiteral("^\\p{Lu}[\\p{Ll}-]+,\\s*\\p{Lu}[\\p{Ll}.-]*(\\s\\p{Lu}[\\p{Ll}.]*)?$"));
    static const QRegularExpression logIn(
        QStringLiteral("^\\p{Ll}{1,20}[._]\\p{Ll}{2,20}\\d{0,3}$"));
    static const QRegularExpression number(
        QStringLiteral(
            "^(PNr|PersNr|Pers\\.-?Nr|Personalnummer|MA|SB|UID)[\\s.:#-]*\\d{2,}$|^\\d{4,12}$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reach(
        QStringLiteral("\\S+@\\S+\\.\\S+|^(\\+|00|0)\\d[\\d /()-]{5,}$"));
    const QString text = cell.simplified();
    if (text.size() > 200)
        return PersonHint::FreeText;
    if (reach.match(text).hasMatch())
        return PersonHint::Citizen;
    for (const auto *pattern : {&title, &lastFirst, &logIn, &number}) {
        if (pattern->match(text).hasMatch())
            return PersonHint::Employee;
    }
    return PersonHint::None;
}

QString sentenceFor(PersonHint hint, Language language)
{
    switch (hint) {
    case PersonHint::None:
        return {};
    case PersonHint::Employee:
        return Words {"Nennt Beschäftigte. Kennzahlen werden nie je Beschäftigten geführt: Damit "
                      "ließe sich Leistung überwachen, worüber der Personalrat mitbestimmt "
                      "(§ 80 Abs. 1 Nr. 21 BPersVG, § 87 Abs. 1 Nr. 6 BetrVG).",
            "Names employees. Indicators are never kept per employee: performance could be watched "
            "by them, on which the staff council decides too (BPersVG § 80 (1) no. 21, BetrVG § 87 "
            "(1) no. 6)."}
            .in(language);
    case PersonHint::Citizen:
        return Words {
            "Nennt oder erreicht Bürgerinnen und Bürger. Für Kennzahlen wird nur gezählt.",
            "Names or reaches citizens. For indicators things are only counted."}
            .in(language);
    case PersonHint::FreeText:
        return Words {"Freitext, in dem Namen stehen können. Er wird nicht übernommen.",
            "Free text, which may hold names. It is not taken."}
            .in(language);
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
