// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/replypromise.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

template <>
std::span<const Term<PromiseState>> terms<PromiseState>()
{
    using enum PromiseState;
    static constexpr std::array<Term<PromiseState>, 3> list {{
        {Open, "open", {"offen", "open"}},
        {Answered, "answered", {"beantwortet", "answered"}},
        {Withdrawn, "withdrawn", {"zurückgezogen", "withdrawn"}},
    }};
    return list;
}

namespace {

bool isRefused(const FreeTextFinding &finding)
{
    using Kind = FreeTextFinding::Kind;
    return finding.kind == Kind::Email || finding.kind == Kind::Iban || finding.kind == Kind::Phone
        || finding.kind == Kind::BirthDate;
}

/// Letters, digits and what stands between them: neither a sentence nor an address fits in.
bool isReference(const QString &text)
{
    constexpr QLatin1StringView between("-/._");
    const bool isPlain = std::ranges::all_of(text, [&](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || between.contains(c);
    });
    return isPlain
        && (text.isEmpty() || std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }));
}

/// Tickets have abbreviations ("SC", "OWi", "TICKET"); a longer word in one is likely a surname.
bool hasWord(const QString &reference)
{
    constexpr int mostSmallLetters = 2;
    constexpr int mostLetters = 6;
    int small = 0;
    int letters = 0;
    for (const QChar c : reference) {
        small = c.isLower() ? small + 1 : 0;
        letters = c.isLetter() ? letters + 1 : 0;
        if (small > mostSmallLetters || letters > mostLetters)
            return true;
    }
    return false;
}

/// Ticket systems fill numbers up with zeros; only one as long as a telephone number with its area
/// code, or one that stands alone, is taken for that.
bool hasContact(const QString &reference)
{
    constexpr auto mostOfTicket = 9;
    const bool isNumber = std::ranges::none_of(reference, [](QChar c) { return c.isLetter(); });
    return std::ranges::any_of(personalDataIn(reference), [&](const FreeTextFinding &finding) {
        const QStringView found = QStringView(reference).mid(finding.start, finding.length);
        const auto digits = std::ranges::count_if(found, [](QChar c) { return c.isDigit(); });
        return isRefused(finding)
            && (finding.kind != FreeTextFinding::Kind::Phone || isNumber || digits > mostOfTicket);
    });
}

} // namespace

std::optional<Words> shapeProblemOf(const ReplyPromise &promise)
{
    if (promise.what.trimmed().isEmpty())
        return Words {"Geben Sie an, worum es geht, ohne die Person zu nennen.",
            "Enter what it is about, without naming the person."};
    if (promise.what.size() > ReplyPromise::MaxWhat || promise.what.contains(u'\n'))
        return Words {"Beschreiben Sie das Anliegen in einer Zeile mit höchstens 200 Zeichen.",
            "Describe the matter in one line of 200 characters at most."};
    if (promise.unit.isNull())
        return Words {"Wählen Sie die Stelle, die antwortet.", "Choose the unit that answers."};
    if (promise.reference.size() > ReplyPromise::MaxReference || !isReference(promise.reference))
        return Words {"Ein Zeichen besteht aus Buchstaben, Ziffern und - / . _ und enthält eine "
                      "Ziffer. Namen gehören nicht hinein.",
            "A reference consists of letters, digits and - / . _ and has a digit. Names do not "
            "belong there."};
    if (!promise.made.isValid() || !promise.until.isValid() || promise.until < promise.made
        || promise.made.daysTo(promise.until) > ReplyPromise::MaxDays)
        return Words {"Das zugesagte Datum liegt zwischen heute und in einem Jahr.",
            "The promised date is between today and one year from now."};
    if ((promise.state == PromiseState::Answered) != promise.answered.isValid()
        || (promise.answered.isValid() && promise.answered < promise.made))
        return Words {"Die Antwort kann nicht vor der Zusage liegen.",
            "The answer cannot be before the promise."};
    return std::nullopt;
}

std::optional<Words> problemOf(const ReplyPromise &promise)
{
    if (const auto problem = shapeProblemOf(promise))
        return problem;
    if (std::ranges::any_of(personalDataIn(promise.what), isRefused))
        return Words {"Hier stehen Kontaktdaten einer Person. Sie gehören nicht in eine Zusage. "
                      "Nennen Sie das Anliegen und ein Zeichen.",
            "These are contact details of a person. They do not belong in a promise. Name the "
            "matter and a reference."};
    if (hasWord(promise.reference) || hasContact(promise.reference))
        return Words {"Das Zeichen sieht wie ein Name oder eine Telefonnummer aus. Geben Sie die "
                      "Nummer des Vorgangs an, zum Beispiel SC-2026-0815, oder lassen Sie es leer.",
            "The reference looks like a name or a telephone number. Enter the number of the "
            "ticket, for example SC-2026-0815, or leave it empty."};
    return std::nullopt;
}

QList<FreeTextFinding> namesIn(const ReplyPromise &promise)
{
    QList<FreeTextFinding> findings = personalDataIn(promise.what);
    findings.removeIf(isRefused);
    return findings;
}

QDate promisedUntil(const QDate &made, int workdays, const DayCalendar &calendar)
{
    QDate day = made;
    for (int passed = 0; passed < workdays; ++passed)
        day = calendar.workdayFrom(day.addDays(1));
    return day;
}

PromiseCounts countsOf(std::span<const ReplyPromise> promises, const QDate &first,
    const QDate &last, const QDate &today)
{
    const auto isWithin = [&](const QDate &day) { return first <= day && day <= last; };
    PromiseCounts counts;
    for (const ReplyPromise &promise : promises) {
        if (promise.state == PromiseState::Withdrawn)
            continue;
        counts.made += isWithin(promise.made) ? 1 : 0;
        if (!isWithin(promise.until))
            continue;
        ++counts.due;
        if (promise.isKept())
            ++counts.kept;
        else if (promise.state == PromiseState::Answered)
            ++counts.late;
        else if (promise.isOverdue(today))
            ++counts.overdue;
        else
            ++counts.open;
    }
    return counts;
}

} // namespace rueckhalt
