// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/casepaper.h"

#include "session/forminputs.h"

#include <QDate>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>

namespace rueckhalt {

namespace {

bool isChoice(const QList<FieldChoice> &choices, const QString &code)
{
    return std::ranges::any_of(
        choices, [&](const FieldChoice &choice) { return code == QLatin1StringView(choice.code); });
}

bool isPossible(const FormInput &input, const QString &value)
{
    switch (input.form) {
    case InputForm::Line:
    case InputForm::Text:
        return value.size() <= MaxFormText;
    case InputForm::Day:
        return QDate::fromString(value, QStringLiteral("yyyy-MM-dd")).isValid();
    case InputForm::Month:
        return QDate::fromString(value, QStringLiteral("yyyy-MM")).isValid();
    case InputForm::Time:
        return QTime::fromString(value, QStringLiteral("HH:mm")).isValid();
    case InputForm::YesNo:
        return value == QLatin1StringView("yes") || value == QLatin1StringView("no");
    case InputForm::OneOf:
        return isChoice(input.choices, value);
    case InputForm::SomeOf:
        return std::ranges::all_of(value.split(u','),
            [&](const QString &code) { return isChoice(input.choices, code.trimmed()); });
    }
    Q_UNREACHABLE();
}

/// Sets the paper.
struct Setting
{
    QString authority;
    Language language;

    FormDocument operator()(const AccidentNotice &paper) const
    {
        return accidentNoticeForm(paper, authority, language);
    }
    FormDocument operator()(const FirstAidRecord &paper) const
    {
        return firstAidForm(paper, authority, language);
    }
    FormDocument operator()(const ProsecutionPaper &paper) const
    {
        return prosecutionForm(paper, authority, language);
    }
    FormDocument operator()(const HouseBanLetter &paper) const
    {
        return houseBanForm(paper, authority, language);
    }
    FormDocument operator()(const ServiceAccident &paper) const
    {
        return serviceAccidentForm(paper, authority, language);
    }
    FormDocument operator()(const AssessmentNote &paper) const
    {
        return assessmentNoteForm(paper, authority, language);
    }
    FormDocument operator()(const PoliceHandover &paper) const
    {
        return policeHandoverForm(paper, authority, language);
    }
    FormDocument operator()(const CarePage &paper) const
    {
        return carePageForm(paper, authority, language);
    }
};

} // namespace

FieldScope scopeOf(FormKind kind, Applicant applicant)
{
    switch (kind) {
    case FormKind::AccidentNotice:
    case FormKind::FirstAidRecord:
    case FormKind::ServiceAccident:
    case FormKind::CarePage:
        return FieldScope::Person;
    case FormKind::ProsecutionRequest:
        return applicant == Applicant::Victim ? FieldScope::Both : FieldScope::Offender;
    case FormKind::CriminalReport:
    case FormKind::HouseBan:
    case FormKind::AssessmentNote:
    case FormKind::PoliceHandover:
        return FieldScope::Case;
    }
    Q_UNREACHABLE();
}

const FormInput *CasePaper::input(QStringView code) const
{
    const auto found = std::ranges::find(inputs, code, &FormInput::code);
    return found == inputs.end() ? nullptr : &*found;
}

FormInput *CasePaper::input(QStringView code)
{
    const auto found = std::ranges::find(inputs, code, &FormInput::code);
    return found == inputs.end() ? nullptr : &*found;
}

std::optional<Words> problemOf(const FormInput &input, const QString &value)
{
    if (value.isEmpty() || isPossible(input, value))
        return std::nullopt;
    switch (input.form) {
    case InputForm::Line:
    case InputForm::Text:
        return Words {"Der Text ist zu lang: höchstens 10 000 Zeichen.",
            "The text is too long: at most 10,000 characters."};
    case InputForm::Day:
        return Words {"Das ist kein Tag.", "That is not a day."};
    case InputForm::Month:
        return Words {"Das ist kein Monat.", "That is not a month."};
    case InputForm::Time:
        return Words {"Das ist keine Uhrzeit.", "That is not a time."};
    case InputForm::YesNo:
    case InputForm::OneOf:
    case InputForm::SomeOf:
        return Words {"Das steht nicht zur Wahl.", "That is not among the choices."};
    }
    Q_UNREACHABLE();
}

FormDocument documentOf(const CasePaper &sheet)
{
    CasePaper::Paper paper = sheet.paper;
    for (const FormInput &input : sheet.inputs) {
        const QString value = input.value.trimmed();
        if (!value.isEmpty() && isPossible(input, value))
            enter(paper, input, value);
    }
    return std::visit(Setting {sheet.authority, sheet.language}, paper);
}

namespace {

bool namesTheAffected(const CasePaper &sheet)
{
    switch (sheet.kind) {
    case FormKind::HouseBan:
    case FormKind::CriminalReport:
    case FormKind::AssessmentNote:
        return false;
    case FormKind::ProsecutionRequest:
        return sheet.isOfVictim;
    case FormKind::PoliceHandover: {
        const auto *name = sheet.input(handoverFieldCode(HandoverField::AffectedName));
        return name != nullptr && name->isChosen.value_or(true);
    }
    case FormKind::AccidentNotice:
    case FormKind::FirstAidRecord:
    case FormKind::ServiceAccident:
    case FormKind::CarePage:
        return true;
    }
    Q_UNREACHABLE();
}

/// How many parts of the name stand in the text as words of their own.
qsizetype partsTold(const QString &text, const QString &name)
{
    constexpr qsizetype leastLetters = 3;
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}-]+"));
    const QStringList words = text.split(gaps, Qt::SkipEmptyParts);
    const QStringList parts = name.split(gaps, Qt::SkipEmptyParts);
    return std::ranges::count_if(parts, [&](const QString &part) {
        return part.size() >= leastLetters && words.contains(part, Qt::CaseInsensitive);
    });
}

bool tells(const QString &text, const QString &name)
{
    return partsTold(text, name) > 0;
}

/// The one name that fits best; nothing where none does or two do as well.
QString bestOf(const QStringList &names, const QString &called)
{
    QString best;
    qsizetype most = 0;
    for (const QString &name : names) {
        const qsizetype told = name == called ? name.size() : partsTold(called, name);
        if (told == most)
            best.clear();
        else if (told > most)
            best = name;
        most = std::max(most, told);
    }
    return best;
}

} // namespace

QStringList namesToldBeside(const CasePaper &sheet)
{
    QStringList told;
    if (namesTheAffected(sheet))
        return told;
    for (const QString &name : sheet.affected) {
        const bool isTold = std::ranges::any_of(sheet.inputs, [&](const FormInput &input) {
            const bool isText = input.form == InputForm::Line || input.form == InputForm::Text;
            return isText && input.isChosen.value_or(true) && tells(input.value, name);
        });
        if (isTold)
            told << name;
    }
    return told;
}

QString nameAmong(const QStringList &names, const QMap<int, NamedPerson> &persons, int number)
{
    if (const QString called = persons.value(number).name; !called.isEmpty())
        return bestOf(names, called);
    QStringList left = names;
    for (const NamedPerson &other : persons)
        left.removeOne(bestOf(names, other.name));
    return left.size() == 1 ? left.constFirst() : QString();
}

QString codeOfOffence(NamedOffence offence)
{
    const QString section = entryOf(offence).section.in(Language::German);
    const auto begin = std::ranges::find_if(section, [](QChar letter) { return letter.isDigit(); });
    const auto end = std::find_if_not(
        begin, section.end(), [](QChar letter) { return letter.isLetterOrNumber(); });
    return QString(begin, end - begin);
}

} // namespace rueckhalt
