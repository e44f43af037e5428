// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/freetextcheck.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = FreeTextFinding::Kind;

struct Pattern
{
    Kind kind;
    QRegularExpression expression;
};

/// The surer pattern comes first and wins where two overlap (the digits of an IBAN are no phone).
const std::array<Pattern, 6> &patterns()
{
    static const auto make = [](const char *text) {
        return QRegularExpression(
            QString::fromUtf8(text), QRegularExpression::UseUnicodePropertiesOption);
    };
    static const std::array<Pattern, 6> list {{
        {Kind::Email, make(R"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")},
        {Kind::Iban, make(R"(\b[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,4})?\b)")},
        {Kind::BirthDate,
            make(R"((?i:\bgeb(?:\.|oren)|\bborn)(?: am| on)? *\d{1,2}[./]\d{1,2}[./]\d{2,4})")},
        {Kind::FileNumber,
            make(
                R"((?i:\bAz\.?:?|\bAktenzeichen:?|\bfile (?:no\.?|number):?) *[\w./-]*\d[\w./-]*)")},
        // Seven digits at least and no dots, so that neither 110 nor a date is taken for one.
        {Kind::Phone, make(R"((?<![\w.])(?:\+\d|0)(?:[ /()-]{0,2}\d){6,13}(?![\w.]\d))")},
        {Kind::PersonName,
            make(
                R"(\b(?:Herrn?|Hr\.|Frau|Fr\.|Familie|Mr\.?|Mrs\.?|Ms\.?)(?: Dr\.| Prof\.)* (?!Person\b)\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)")},
    }};
    return list;
}

bool overlaps(const FreeTextFinding &one, const FreeTextFinding &other)
{
    return one.start < other.start + other.length && other.start < one.start + one.length;
}

} // namespace

QList<FreeTextFinding> personalDataIn(const QString &text)
{
    QList<FreeTextFinding> findings;
    for (const Pattern &pattern : patterns()) {
        auto matches = pattern.expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const FreeTextFinding finding {.kind = pattern.kind,
                .start = match.capturedStart(),
                .length = match.capturedLength()};
            const bool taken = std::any_of(findings.cbegin(), findings.cend(),
                [&finding](const FreeTextFinding &earlier) { return overlaps(finding, earlier); });
            if (!taken)
                findings.append(finding);
        }
    }
    std::sort(findings.begin(), findings.end(),
        [](const FreeTextFinding &a, const FreeTextFinding &b) { return a.start < b.start; });
    return findings;
}

QString nameOf(Kind kind, Language language)
{
    const auto words = [kind]() -> Words {
        switch (kind) {
        case Kind::Email:
            return {"E-Mail-Adresse", "e-mail address"};
        case Kind::Iban:
            return {"Kontonummer", "account number"};
        case Kind::Phone:
            return {"Telefonnummer", "phone number"};
        case Kind::BirthDate:
            return {"Geburtsdatum", "date of birth"};
        case Kind::FileNumber:
            return {"Aktenzeichen", "file number"};
        case Kind::PersonName:
            return {"Name", "name"};
        }
        Q_UNREACHABLE();
    }();
    return words.in(language);
}

} // namespace rueckhalt
