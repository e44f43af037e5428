// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/followup.h"

#include "domain/casework/followuptable.h"

#include <QLocale>

#include <algorithm>
#include <vector>

namespace rueckhalt {

template <>
std::span<const Term<DataCategory>> terms<DataCategory>()
{
    using enum DataCategory;
    static constexpr std::array<Term<DataCategory>, 6> list {{
        {Statistical, "statistical", {"ohne Personenbezug", "no personal data"}},
        {Employee, "employee", {"Beschäftigtendaten", "employee data"}},
        {Health, "health", {"Gesundheitsdaten", "health data"}},
        {ThirdParty, "third-party", {"Daten Dritter", "data on third parties"}},
        {Criminal, "criminal", {"Daten zu Straftaten", "data on offences"}},
        {Free, "free", {"freier Text", "free text"}},
    }};
    return list;
}

template <>
std::span<const Term<FollowUpGroup>> terms<FollowUpGroup>()
{
    using enum FollowUpGroup;
    static constexpr std::array<Term<FollowUpGroup>, 8> list {{
        {Event, "event", {"Zum Vorfall", "About the incident"}},
        {FirstAidGiven, "first-aid", {"Erste Hilfe", "First aid"}},
        {Injured, "injured", {"Verletzung und Arzt", "Injury and doctor"}},
        {Incapacity, "incapacity", {"Arbeitsunfähigkeit", "Incapacity for work"}},
        {PoliceAndLaw, "police", {"Polizei und Anzeige", "Police and report"}},
        {Application, "application", {"Strafantrag", "Application for prosecution"}},
        {HouseBan, "house-ban", {"Hausverbot", "House ban"}},
        {Duties, "duties", {"Meldungen und Nachweise", "Notices and records"}},
    }};
    return list;
}

template <>
std::span<const Term<FollowUpField>> terms<FollowUpField>()
{
    // One source for codes and words: the table.
    static const auto list = [] {
        std::vector<Term<FollowUpField>> made;
        for (const FollowUpRule &rule : followUpRules())
            made.push_back({rule.field, rule.code, rule.words});
        return made;
    }();
    return list;
}

std::span<const FollowUpRule> followUpRules()
{
    return followUpTable();
}

const FollowUpRule &ruleOf(FollowUpField field)
{
    const auto rules = followUpRules();
    return *std::ranges::find(rules, field, &FollowUpRule::field);
}

FieldScope scopeOf(FollowUpField field)
{
    using enum FollowUpField;
    switch (field) {
    case FirstAidTime:
    case FirstAidKind:
    case FirstAidHelper:
    case FirstAidRecorded:
    case Employment:
    case BodyParts:
    case InjuryKinds:
    case DoctorSeen:
    case DoctorName:
    case StoppedWork:
    case IncapacityFrom:
    case IncapacityUntil:
    case IncapacityKnown:
    case WorkResumed:
    case WorkBegan:
    case WorkEnds:
    case WorkedAs:
    case WorkedSince:
    case VictimKnewAct:
    case AccidentNoticeSent:
    case ServiceAccidentReported:
    case StaffCouncilInformed:
    case SafetyInformed:
    case DoctorInformed:
        return FieldScope::Person;
    case VictimKnewPerson:
    case VictimApplication:
    case VictimApplicationDay:
        return FieldScope::Both;
    case SuperiorKnewPerson:
    case SuperiorApplication:
    case SuperiorApplicationDay:
    case AuthorityKnewPerson:
    case AuthorityApplication:
    case AuthorityApplicationDay:
        return FieldScope::Offender;
    case Recurrence:
    case Circumstances:
    case Alarm:
    case DamageEuro:
    case DamageText:
    case FirstAid:
    case Police:
    case PoliceTime:
    case PoliceOffice:
    case PoliceReference:
    case ThreatWords:
    case Witnesses:
    case Evidence:
    case CriminalReport:
    case CriminalReportDay:
    case SuperiorKnewAct:
    case AuthorityKnewAct:
    case ProceedingsOutcome:
    case HouseBan:
    case HouseBanFrom:
    case HouseBanUntil:
    case HouseBanBuilding:
    case HouseBanSignedBy:
    case HouseBanHearing:
    case RiskAssessmentReviewed:
    case LegalBasis:
    case Injury:
    case Triggers:
    case AffectedCount:
        return FieldScope::Case;
    }
    Q_UNREACHABLE();
}

CaseSubject subjectFor(FollowUpField field, CaseSubject subject)
{
    return keptOf(scopeOf(field), subject);
}

CaseSubject keptOf(FieldScope scope, CaseSubject subject)
{
    if (scope == FieldScope::Case || scope == FieldScope::Offender)
        subject.person = 1;
    if (scope == FieldScope::Case || scope == FieldScope::Person)
        subject.offender = 1;
    return subject;
}

FollowUpValues answersFor(
    const CaseSubject &subject, const FollowUpValues &first, const OtherAnswers &others)
{
    if (subject.isFirst())
        return first;
    FollowUpValues values;
    for (auto it = first.cbegin(); it != first.cend(); ++it) {
        if (subjectFor(it.key(), subject).isFirst())
            values.insert(it.key(), it.value());
    }
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        for (auto it = other->cbegin(); it != other->cend(); ++it) {
            if (subjectFor(it.key(), subject) == other.key())
                values.insert(it.key(), it.value());
        }
    }
    return values;
}

QList<FollowUpField> fieldsFor(const FollowUpSituation &situation)
{
    QList<FollowUpField> fields;
    for (const FollowUpRule &rule : followUpRules()) {
        const bool isAsked = rule.level < 3 || situation.track == Track::Serious;
        if (isAsked && rule.applies(situation))
            fields << rule.field;
    }
    return fields;
}

QList<FollowUpField> openFields(const FollowUpSituation &situation)
{
    QList<FollowUpField> fields = fieldsFor(situation);
    fields.removeIf([&](FollowUpField field) {
        return !situation.values.value(field).isEmpty()
            || !valueIn(situation.facts, field).isEmpty();
    });
    return fields;
}

namespace {

bool isCodeIn(std::span<const FieldChoice> choices, QStringView code)
{
    return std::ranges::any_of(
        choices, [&](const FieldChoice &choice) { return code == QLatin1StringView(choice.code); });
}

/// Codes of the choices in their order, each once.
bool isSelectionOf(std::span<const FieldChoice> choices, const QString &value)
{
    QStringList known;
    const QStringList given = value.split(u',');
    for (const FieldChoice &choice : choices) {
        const QString code = QString::fromLatin1(choice.code);
        if (given.contains(code))
            known << code;
    }
    return known == given;
}

QDate dayFrom(const QString &value)
{
    const QDate day = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    return day.isValid() && day.year() >= 1900 && day.year() <= 2199 ? day : QDate();
}

bool fits(const FollowUpRule &rule, const QString &value)
{
    switch (rule.form) {
    case FieldForm::OneOf:
        return isCodeIn(rule.choices, value);
    case FieldForm::SomeOf:
        return isSelectionOf(rule.choices, value);
    case FieldForm::Day:
        return dayFrom(value).isValid();
    case FieldForm::DayTime:
        return dayFrom(value.left(10)).isValid()
            && QDateTime::fromString(value, QStringLiteral("yyyy-MM-ddTHH:mm")).isValid();
    case FieldForm::Time:
        return QTime::fromString(value, QStringLiteral("HH:mm")).isValid();
    case FieldForm::Month:
        return dayFrom(value + QStringLiteral("-01")).isValid();
    case FieldForm::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= 0 && number <= MaxFollowUpNumber
            && QString::number(number) == value;
    }
    case FieldForm::Text:
        return value.size() <= MaxFollowUpText && value == value.trimmed();
    case FieldForm::Line:
        return value.size() <= MaxFollowUpLine && !value.contains(u'\n')
            && value == value.trimmed();
    }
    Q_UNREACHABLE();
}

constexpr int mostAffected = 9999; ///< as in a report

/// Every incident has this number: it is corrected and never taken back.
bool isAffectedCount(const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= mostAffected && QString::number(number) == value;
}

} // namespace

std::optional<Words> problemOf(FollowUpField field, const QString &value)
{
    const FollowUpRule &rule = ruleOf(field);
    if (field == FollowUpField::Triggers && value.contains(u',')
        && value.split(u',').contains(codeOf(Trigger::NoneRecognisable)))
        return Words {"„Kein erkennbarer Auslöser“ passt zu keinem anderen.",
            "“No recognisable trigger” goes with no other."};
    if (field == FollowUpField::AffectedCount && !isAffectedCount(value))
        return Words {"Geben Sie an, wie viele Beschäftigte betroffen waren: 0 bis 9999.",
            "Enter how many employees were affected: 0 to 9999."};
    if (value.isEmpty() || fits(rule, value))
        return std::nullopt;
    switch (rule.form) {
    case FieldForm::OneOf:
    case FieldForm::SomeOf:
        return Words {"Wählen Sie aus den Möglichkeiten.", "Choose from what is offered."};
    case FieldForm::Day:
        return Words {
            "Geben Sie einen Tag an, etwa 2026-11-22.", "Enter a day, such as 2026-11-22."};
    case FieldForm::DayTime:
        return Words {"Geben Sie Tag und Uhrzeit an, etwa 2026-11-22T14:30.",
            "Enter day and time, such as 2026-11-22T14:30."};
    case FieldForm::Time:
        return Words {"Geben Sie eine Uhrzeit an, etwa 14:30.", "Enter a time, such as 14:30."};
    case FieldForm::Month:
        return Words {"Geben Sie einen Monat an, etwa 2026-11.", "Enter a month, such as 2026-11."};
    case FieldForm::Number:
        return Words {"Geben Sie eine ganze Zahl an.", "Enter a whole number."};
    case FieldForm::Text:
    case FieldForm::Line:
        return Words {"Der Text ist zu lang oder hat leere Zeilen am Rand.",
            "The text is too long or has blank lines at its ends."};
    }
    Q_UNREACHABLE();
}

QString shownValue(FollowUpField field, const QString &value, Language language)
{
    const FollowUpRule &rule = ruleOf(field);
    const bool isGerman = language == Language::German;
    const QString dayForm = isGerman ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMMM yyyy");
    const QLocale locale(isGerman ? QLocale::German : QLocale::English);
    switch (rule.form) {
    case FieldForm::OneOf:
    case FieldForm::SomeOf: {
        QStringList words;
        for (const FieldChoice &choice : rule.choices) {
            if (value.split(u',').contains(QLatin1StringView(choice.code)))
                words << choice.words.in(language);
        }
        return words.join(QStringLiteral(", "));
    }
    case FieldForm::Day:
        return locale.toString(dayFrom(value), dayForm);
    case FieldForm::DayTime:
        return locale.toString(dayFrom(value.left(10)), dayForm) + QStringLiteral(", ")
            + value.mid(11) + (isGerman ? QStringLiteral(" Uhr") : QString());
    case FieldForm::Month:
        return locale.toString(dayFrom(value + QStringLiteral("-01")), QStringLiteral("MMMM yyyy"));
    case FieldForm::Time:
    case FieldForm::Number:
    case FieldForm::Text:
    case FieldForm::Line:
        return value;
    }
    Q_UNREACHABLE();
}

QDate dayIn(const FollowUpValues &values, FollowUpField field)
{
    return dayFrom(values.value(field).left(10));
}

namespace {

/// A field that stands in the facts, and how.
struct FactField
{
    FollowUpField field;
    QString (*read)(const IncidentFacts &);
    void (*write)(IncidentFacts &, const QString &);
};

template <typename E>
QString listedCodes(CodeSet<E> set)
{
    QStringList codes;
    for (const E each : set.values())
        codes << codeOf(each);
    return codes.join(u',');
}

template <typename E>
CodeSet<E> setFrom(const QString &value)
{
    CodeSet<E> set;
    for (const QString &code : value.split(u',', Qt::SkipEmptyParts)) {
        if (const auto each = fromCode<E>(code))
            set.insert(*each);
    }
    return set;
}

QString codeIfKnown(Answer answer)
{
    return answer == Answer::Unknown ? QString() : codeOf(answer);
}

constexpr auto factFields = std::to_array<FactField>({
    {FollowUpField::AffectedCount,
        [](const IncidentFacts &facts) { return QString::number(facts.affectedCount); },
        [](IncidentFacts &facts, const QString &value) {
            facts.affectedCount = value.toInt();
            // Pseudonyms come from the names of the report: of fewer persons, the first ones.
            if (facts.affected.size() > facts.affectedCount)
                facts.affected.resize(facts.affectedCount);
        }},
    {FollowUpField::Recurrence,
        [](const IncidentFacts &facts) {
            return facts.recurrence == Recurrence::Unclear ? QString() : codeOf(facts.recurrence);
        },
        [](IncidentFacts &facts, const QString &value) {
            facts.recurrence = fromCode<Recurrence>(value).value_or(Recurrence::Unclear);
        }},
    {FollowUpField::Circumstances,
        [](const IncidentFacts &facts) { return listedCodes(facts.circumstances); },
        [](IncidentFacts &facts, const QString &value) {
            facts.circumstances = setFrom<Circumstance>(value);
        }},
    {FollowUpField::Triggers,
        [](const IncidentFacts &facts) { return listedCodes(facts.triggers); },
        [](IncidentFacts &facts, const QString &value) {
            facts.triggers = setFrom<Trigger>(value);
        }},
    {FollowUpField::Injury,
        [](const IncidentFacts &facts) {
            return facts.injury == Injury::Unknown ? QString() : codeOf(facts.injury);
        },
        [](IncidentFacts &facts, const QString &value) {
            facts.injury = fromCode<Injury>(value).value_or(Injury::Unknown);
        }},
    {FollowUpField::Alarm,
        [](const IncidentFacts &facts) { return facts.alarm ? codeOf(*facts.alarm) : QString(); },
        [](IncidentFacts &facts, const QString &value) {
            facts.alarm = fromCode<AlarmOutcome>(value);
        }},
    {FollowUpField::DamageEuro,
        [](const IncidentFacts &facts) {
            return facts.damageEuro ? QString::number(*facts.damageEuro) : QString();
        },
        [](IncidentFacts &facts, const QString &value) {
            facts.damageEuro = value.isEmpty() ? std::nullopt : std::optional(value.toInt());
        }},
    {FollowUpField::FirstAid,
        [](const IncidentFacts &facts) { return codeIfKnown(facts.firstAid); },
        [](IncidentFacts &facts, const QString &value) {
            facts.firstAid = fromCode<Answer>(value).value_or(Answer::Unknown);
        }},
    {FollowUpField::Police, [](const IncidentFacts &facts) { return codeIfKnown(facts.police); },
        [](IncidentFacts &facts, const QString &value) {
            facts.police = fromCode<Answer>(value).value_or(Answer::Unknown);
        }},
});

const FactField *factField(FollowUpField field)
{
    const auto *found = std::ranges::find(factFields, field, &FactField::field);
    return found == factFields.end() ? nullptr : found;
}

} // namespace

QString valueIn(const IncidentFacts &facts, FollowUpField field)
{
    const FactField *known = factField(field);
    return known ? known->read(facts) : QString();
}

IncidentFacts amended(IncidentFacts facts, FollowUpField field, const QString &value)
{
    if (const FactField *known = factField(field))
        known->write(facts, value);
    return facts;
}

} // namespace rueckhalt
