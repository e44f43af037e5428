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
    "personenkenn", "firstname", "lastname", "surname", "fullname", "username", "personid",
    "worker", "badge", "ausweisnr", "owner", "assignee", "assigned", "verantwortlich"};

/// What a name that says who did something ends with: "served by", "bearbeitet von".
constexpr std::array doneByWords {"servedby", "handledby", "answeredby", "closedby", "createdby",
    "resolvedby", "processedby", "enteredby", "advisedby", "bearbeitetvon", "bearbeitetdurch",
    "bedientvon", "bedientdurch", "erledigtvon", "erledigtdurch", "angenommenvon",
    "angenommendurch", "aufgenommenvon", "aufgenommendurch", "erfasstvon", "erfasstdurch",
    "betreutvon", "betreutdurch", "beratenvon", "beratendurch", "abgeschlossenvon",
    "abgeschlossendurch", "angelegtvon", "erstelltvon"};

/// Ends of words, besides those of gender, case and plural; a word that ends so names an employee:
/// "Platzinhaber", "Schalterkräfte", "Erstbearbeiterin".
constexpr std::array employeeEnds {"bearbeiter", "bearbeitend", "mitarbeiter", "mitarbeitend",
    "platzinhaber", "stelleninhaber", "amtsinhaber", "schalterinhaber", "kraft", "krafte",
    "berater", "betreuer", "bediener", "leiter", "agent", "manager", "ansprechpartner",
    "ansprechperson", "kontaktperson", "amtsperson", "dienstperson", "bedienstet", "beamt",
    "beauftragt", "referent", "disponent", "telefonist", "rezeptionist", "kassierer", "erfasser",
    "ersteller", "verfasser", "prufer", "azubi", "auszubildend", "vertreter", "cashier",
    "receptionist", "representative", "supervisor", "colleague", "coworker", "officer", "clerk",
    "employee", "operator"};

/// What such an end may be followed by: "-in", "-innen", "-er", "-e", "-en", "-n", "-s", "-es".
constexpr std::array inflections {"", "in", "innen", "er", "e", "en", "ern", "n", "s", "es"};

/// Ends as above, of words that name nobody.
constexpr std::array harmlessEnds {"rechtskraft", "bestandskraft", "inkraft", "kaufkraft"};

/// Made of work, not of who does it: "Sachbearbeitungszeit", "Personalbedarf".
constexpr std::array workEnds {"zeit", "zeiten", "dauer", "stand", "frist", "schritt", "kosten",
    "stunden", "starke", "bedarf", "quote", "ausstattung", "zufriedenheit", "zahl", "zahlen",
    "anzahl", "kapazitat"};

/// Whole words that name an employee, or nobody else.
constexpr std::array employeeWords {"name", "namen", "names", "person", "ma", "sb", "uid", "pin",
    "mail", "email", "signum", "zeichen", "diktatzeichen"};

constexpr std::array citizenStems {"kundenn", "kundeni", "burgername", "customern", "customeri",
    "caller", "anrufer", "rufnummer", "telefonnummer", "phonenumber", "msisdn", "geburt", "birth",
    "anschrift", "adresse", "address", "aktenzeichen", "kennzeichen", "ipadress", "patient",
    "klient", "antragsteller", "steuernummer", "iban", "kontoinhaber", "ausweisinhaber",
    "karteninhaber", "fahrzeughalter"};

constexpr std::array textStems {"kommentar", "comment", "freitext", "freetext", "bemerkung",
    "anmerkung", "nachricht", "message", "wortlaut", "verbatim", "begrundung", "notiz", "notes"};

/// "Anzahl Kommentare" holds no comments.
constexpr std::array numberWords {"anzahl", "zahl", "number", "count", "menge"};

/// How many there are, which names nobody: "Anzahl der Mitarbeiter". Not "agent number", which is
/// one of them, and nothing that has a further word, which might be a name.
constexpr std::array countBegins {"anzahl", "zahl", "menge", "number of", "count of"};
constexpr std::array countMiddles {"der", "aller", "all", "the"};
constexpr std::array countEnds {"anzahl", "zahl", "count"};

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

template <std::size_t Size>
bool endsWithOne(const QString &word, const std::array<const char *, Size> &ends)
{
    return std::ranges::any_of(
        ends, [&word](const char *end) { return word.endsWith(QLatin1StringView(end)); });
}

template <std::size_t Size>
bool isOneOf(const QString &word, const std::array<const char *, Size> &words)
{
    return std::ranges::any_of(
        words, [&word](const char *other) { return word == QLatin1StringView(other); });
}

bool endsInPerson(const QString &word)
{
    return word != QLatin1StringView("kraft") && !endsWithOne(word, harmlessEnds)
        && std::ranges::any_of(inflections, [&word](const char *inflection) {
               const QLatin1StringView ending(inflection);
               return word.endsWith(ending)
                   && endsWithOne(word.chopped(ending.size()), employeeEnds);
           });
}

bool isAboutWork(const QString &word)
{
    // "Personalkennzahl" is the number of one of them.
    return endsWithOne(word, workEnds) && !word.contains(QLatin1StringView("kennzahl"));
}

bool namesEmployee(const QString &word)
{
    return (beginsWithOne(word, employeeStems) && !isAboutWork(word)) || endsInPerson(word);
}

bool saysWhoDidIt(const QStringList &words)
{
    const QString ending = words.last(std::min<qsizetype>(2, words.size())).join(QString());
    return isOneOf(ending, doneByWords) || (!words.isEmpty() && isOneOf(words.last(), doneByWords));
}

/// "Anzahl der Mitarbeiter", "number of agents", "staff count".
bool isHeadcount(const QStringList &words)
{
    const auto isEmployee
        = [](const QString &word) { return namesEmployee(word) || isOneOf(word, employeeWords); };
    if (words.size() == 2 && isEmployee(words.first()) && isOneOf(words.last(), countEnds))
        return true;
    if (words.size() < 2 || !isEmployee(words.last()))
        return false;
    QStringList before = words.first(words.size() - 1);
    if (isOneOf(before.last(), countMiddles))
        before.removeLast();
    return isOneOf(before.join(u' '), countBegins);
}

} // namespace

PersonHint personHintOf(const QString &columnName)
{
    const QStringList words = wordsOf(columnName);
    if (isHeadcount(words))
        return PersonHint::None;
    if (saysWhoDidIt(words))
        return PersonHint::Employee;
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
        if (namesEmployee(word)
            || (isOneOf(word, employeeWords) && !isOfPlace && hint == PersonHint::None))
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
