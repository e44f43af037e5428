// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/forminputs.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Field = FollowUpField;

/// One line of the table of a paper.
template <typename Paper>
struct PaperField
{
    const char *code;
    Words label;
    InputForm form;
    void (*set)(Paper &paper, const QString &value);
    std::optional<Field> field {};
    std::span<const FieldChoice> choices {};
};

QDate dayFrom(const QString &value)
{
    return QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
}

// How a value gets into a member.
template <auto Member, typename Paper>
void text(Paper &paper, const QString &value)
{
    paper.*Member = value;
}
template <auto Member, typename Paper>
void day(Paper &paper, const QString &value)
{
    paper.*Member = dayFrom(value);
}
template <auto Member, typename Paper>
void month(Paper &paper, const QString &value)
{
    paper.*Member = QDate::fromString(value, QStringLiteral("yyyy-MM"));
}
template <auto Member, typename Paper>
void time(Paper &paper, const QString &value)
{
    paper.*Member = QTime::fromString(value, QStringLiteral("HH:mm"));
}
template <auto Member, typename Paper>
void answer(Paper &paper, const QString &value)
{
    paper.*Member = value == QLatin1StringView("yes");
}
template <auto Member, typename Paper>
void number(Paper &paper, const QString &value)
{
    bool isNumber = false;
    const int weeks = value.toInt(&isNumber);
    if (isNumber && weeks >= 0)
        paper.*Member = weeks;
}
/// A choice whose place in the list is that of the enumerator.
template <auto Member, const auto &Choices, typename Paper>
void choice(Paper &paper, const QString &value)
{
    using Enum = typename std::remove_reference_t<decltype(paper.*Member)>;
    for (std::size_t i = 0; i < Choices.size(); ++i) {
        if (value != QLatin1StringView(Choices[i].code))
            continue;
        if constexpr (std::is_enum_v<Enum>)
            paper.*Member = static_cast<Enum>(i);
        else
            paper.*Member = static_cast<typename Enum::value_type>(i);
    }
}

constexpr auto sexes = std::to_array<FieldChoice>(
    {{"male", {"männlich", "male"}}, {"female", {"weiblich", "female"}},
        {"diverse", {"divers", "diverse"}}, {"not-stated", {"keine Angabe", "not stated"}}});
constexpr auto tellers
    = std::to_array<FieldChoice>({{"insured", {"versicherte Person", "insured person"}},
        {"others", {"andere Personen", "other persons"}}});
constexpr auto stops = std::to_array<FieldChoice>(
    {{"no", {"nein", "no"}}, {"at-once", {"sofort", "at once"}}, {"later", {"später", "later"}}});
constexpr auto hearings = std::to_array<FieldChoice>({{"unknown", {"noch offen", "still open"}},
    {"held", {"angehört", "heard"}}, {"omitted", {"abgesehen", "omitted"}}});

using A = AccidentNotice;
constexpr auto accidentFields = std::to_array<PaperField<A>>({
    {"employer", {"1 Unternehmen mit Anschrift", "1 Employer with address"}, InputForm::Text,
        text<&A::employer, A>},
    {"company-number", {"2 Unternehmensnummer", "2 Number with the insurer"}, InputForm::Line,
        text<&A::companyNumber, A>},
    {"recipient", {"3 Empfänger (Unfallkasse)", "3 Recipient (insurer)"}, InputForm::Text,
        text<&A::recipient, A>},
    {"name", {"4 Name, Vorname", "4 Surname, first name"}, InputForm::Line, text<&A::name, A>},
    {"birth-date", {"5 Geburtsdatum", "5 Date of birth"}, InputForm::Day, day<&A::birthDate, A>},
    {"street", {"6 Straße, Hausnummer", "6 Street, number"}, InputForm::Line, text<&A::street, A>},
    {"postcode", {"6 Postleitzahl", "6 Postcode"}, InputForm::Line, text<&A::postcode, A>},
    {"town", {"6 Ort", "6 Town"}, InputForm::Line, text<&A::town, A>},
    {"sex", {"7 Geschlecht", "7 Sex"}, InputForm::OneOf, choice<&A::sex, sexes, A>, {}, sexes},
    {"nationality", {"8 Staatsangehörigkeit", "8 Nationality"}, InputForm::Line,
        text<&A::nationality, A>},
    {"temporary", {"9 Leiharbeit", "9 Temporary agency work"}, InputForm::YesNo,
        answer<&A::isTemporaryWorker, A>},
    {"trainee", {"10 Auszubildende", "10 Trainee"}, InputForm::YesNo, answer<&A::isTrainee, A>},
    {"weeks-of-pay", {"12 Wochen Entgeltfortzahlung", "12 Weeks of continued pay"}, InputForm::Line,
        number<&A::weeksOfPay, A>},
    {"health-insurer", {"13 Krankenkasse", "13 Health insurer"}, InputForm::Line,
        text<&A::healthInsurer, A>},
    {"fatal", {"14 Tödlicher Unfall", "14 Fatal accident"}, InputForm::YesNo,
        answer<&A::isFatal, A>},
    {"day", {"15 Tag des Unfalls", "15 Day of the accident"}, InputForm::Day, day<&A::day, A>},
    {"time", {"15 Uhrzeit", "15 Time"}, InputForm::Time, time<&A::time, A>},
    {"place", {"16 Unfallort", "16 Place"}, InputForm::Line, text<&A::place, A>},
    {"course", {"17 Hergang", "17 How it happened"}, InputForm::Text, text<&A::course, A>},
    {"told-by", {"17 Angaben beruhen auf", "17 Account of"}, InputForm::OneOf,
        choice<&A::toldBy, tellers, A>, {}, tellers},
    {"body-parts", {"18 Verletzte Körperteile", "18 Injured parts of the body"}, InputForm::Line,
        text<&A::bodyParts, A>},
    {"injury", {"19 Art der Verletzung", "19 Kind of injury"}, InputForm::Line,
        text<&A::injury, A>},
    {"first-to-know", {"20 Wer zuerst davon wusste", "20 First to know"}, InputForm::Line,
        text<&A::firstToKnow, A>},
    {"eyewitness", {"20 War diese Person dabei?", "20 Was this an eyewitness?"}, InputForm::YesNo,
        answer<&A::wasEyewitness, A>},
    {"doctor", {"21 Behandelt durch", "21 Treated by"}, InputForm::Line, text<&A::treatedBy, A>,
        Field::DoctorName},
    {"work-began", {"22 Arbeitszeit Beginn", "22 Working hours began"}, InputForm::Time,
        time<&A::workBegins, A>, Field::WorkBegan},
    {"work-ends", {"22 Arbeitszeit Ende", "22 Working hours end"}, InputForm::Time,
        time<&A::workEnds, A>, Field::WorkEnds},
    {"job", {"23 Tätig als", "23 Working as"}, InputForm::Line, text<&A::job, A>, Field::WorkedAs},
    {"job-since", {"24 Seit", "24 Since"}, InputForm::Month, month<&A::jobSince, A>,
        Field::WorkedSince},
    {"unit", {"25 Teil des Unternehmens", "25 Part of the company"}, InputForm::Line,
        text<&A::unit, A>},
    {"stopped", {"26 Arbeit eingestellt", "26 Work stopped"}, InputForm::OneOf,
        choice<&A::stopped, stops, A>, Field::StoppedWork, stops},
    {"stopped-day", {"26 Später: am", "26 Later: on"}, InputForm::Day, day<&A::stoppedDay, A>},
    {"stopped-time", {"26 Später: um", "26 Later: at"}, InputForm::Time, time<&A::stoppedTime, A>},
    {"resumed", {"27 Arbeit wieder aufgenommen", "27 Work resumed"}, InputForm::YesNo,
        answer<&A::hasResumed, A>},
    {"resumed-day", {"27 Wieder aufgenommen am", "27 Resumed on"}, InputForm::Day,
        day<&A::resumedOn, A>, Field::WorkResumed},
    {"signed", {"28 Datum", "28 Date"}, InputForm::Day, day<&A::signedOn, A>},
    {"employer-signs", {"28 Für das Unternehmen (Name)", "28 For the employer (name)"},
        InputForm::Line, text<&A::employerSigns, A>},
    {"council-signs", {"28 Personalrat (Name)", "28 Staff council (name)"}, InputForm::Line,
        text<&A::councilSigns, A>},
    {"phone", {"28 Telefon für Rückfragen", "28 Telephone for questions"}, InputForm::Line,
        text<&A::telephone, A>},
    {"violence", {"Folge von Gewalt", "Caused by violence"}, InputForm::YesNo,
        answer<&A::wasViolence, A>},
    {"at-home", {"Im Homeoffice", "Working from home"}, InputForm::YesNo, answer<&A::wasAtHome, A>},
    {"safety-informed", {"Fachkraft informiert am", "Safety expert informed on"}, InputForm::Day,
        day<&A::safetyOfficerInformed, A>, Field::SafetyInformed},
    {"company-doctor-informed", {"Betriebsarzt informiert am", "Company doctor informed on"},
        InputForm::Day, day<&A::companyDoctorInformed, A>, Field::DoctorInformed},
});

using Aid = FirstAidRecord;
constexpr auto firstAidFields = std::to_array<PaperField<Aid>>({
    {"unit", {"Abteilung, Bereich", "Department"}, InputForm::Line, text<&Aid::unit, Aid>},
    {"hand-in", {"Abzugeben bei", "Hand in at"}, InputForm::Line, text<&Aid::handIn, Aid>},
    {"name", {"Name der verletzten Person", "Name of the person hurt"}, InputForm::Line,
        text<&Aid::name, Aid>},
    {"day", {"Tag des Unfalls", "Day of the accident"}, InputForm::Day, day<&Aid::day, Aid>},
    {"time", {"Uhrzeit", "Time"}, InputForm::Time, time<&Aid::time, Aid>},
    {"place", {"Ort", "Place"}, InputForm::Line, text<&Aid::place, Aid>},
    {"course", {"Hergang", "How it happened"}, InputForm::Text, text<&Aid::course, Aid>},
    {"injury", {"Art und Umfang der Verletzung", "Kind and extent of injury"}, InputForm::Text,
        text<&Aid::injury, Aid>},
    {"witnesses", {"Zeuginnen und Zeugen", "Witnesses"}, InputForm::Text,
        text<&Aid::witnesses, Aid>, Field::Witnesses},
    {"aid-day", {"Erste Hilfe am", "First aid on"}, InputForm::Day, day<&Aid::aidDay, Aid>},
    {"aid-time", {"Erste Hilfe um", "First aid at"}, InputForm::Time, time<&Aid::aidTime, Aid>},
    {"aid", {"Was getan wurde", "What was done"}, InputForm::Text, text<&Aid::aid, Aid>,
        Field::FirstAidKind},
    {"helper", {"Wer geholfen hat", "Who helped"}, InputForm::Line, text<&Aid::helper, Aid>,
        Field::FirstAidHelper},
    {"superior", {"Gesehen von (Führungskraft)", "Seen by (superior)"}, InputForm::Line,
        text<&Aid::superior, Aid>},
});

using P = ProsecutionPaper;
void setOffences(P &paper, const QString &value)
{
    for (const OffenceEntry &entry : offenceList()) {
        if (value.split(u',').contains(codeOfOffence(entry.offence)))
            paper.offences << entry.offence;
    }
}
constexpr auto prosecutionFields = std::to_array<PaperField<P>>({
    {"recipient", {"An (Polizei oder Staatsanwaltschaft)", "To (police or prosecutor)"},
        InputForm::Text, text<&P::recipient, P>},
    {"file-number", {"Vorgangsnummer der Polizei", "Reference of the police"}, InputForm::Line,
        text<&P::fileNumber, P>, Field::PoliceReference},
    {"applicant", {"Wer stellt den Antrag (Name)", "Who applies (name)"}, InputForm::Line,
        text<&P::applicantName, P>},
    {"office", {"Funktion, Dienststelle", "Function, office"}, InputForm::Line,
        text<&P::applicantOffice, P>},
    {"address", {"Ladungsfähige Anschrift (Behörde)", "Address for summons (authority)"},
        InputForm::Text, text<&P::applicantAddress, P>},
    {"phone", {"Telefon", "Telephone"}, InputForm::Line, text<&P::telephone, P>},
    {"accused", {"Beschuldigte Person: Name oder Beschreibung", "Accused: name or description"},
        InputForm::Text, text<&P::accused, P>},
    {"day", {"Tag der Tat", "Day of the act"}, InputForm::Day, day<&P::day, P>},
    {"time", {"Uhrzeit", "Time"}, InputForm::Time, time<&P::time, P>},
    {"place", {"Ort", "Place"}, InputForm::Line, text<&P::place, P>},
    {"act", {"Was geschah, sachlich", "What happened, neutrally"}, InputForm::Text,
        text<&P::act, P>},
    {"offences", {"In Betracht kommen insbesondere", "In particular"}, InputForm::SomeOf,
        setOffences},
    {"knows-act", {"Kenntnis von der Tat seit", "Knows the act since"}, InputForm::Day,
        day<&P::knowsAct, P>},
    {"knows-person", {"Kenntnis von der Person seit", "Knows the person since"}, InputForm::Day,
        day<&P::knowsPerson, P>},
    {"witnesses", {"Zeuginnen und Zeugen", "Witnesses"}, InputForm::Text, text<&P::witnesses, P>},
    {"evidence", {"Beweismittel", "Evidence"}, InputForm::Text, text<&P::evidence, P>},
    {"outcome", {"Um Nachricht vom Ausgang bitten", "Ask to be told the outcome"}, InputForm::YesNo,
        answer<&P::wantsOutcome, P>},
    {"signed", {"Datum", "Date"}, InputForm::Day, day<&P::signedOn, P>},
    {"signed-at", {"Ort der Unterschrift", "Signed at"}, InputForm::Line, text<&P::signedAt, P>},
});

using B = HouseBanLetter;
constexpr auto banFields = std::to_array<PaperField<B>>({
    {"department", {"Ausstellende Stelle mit Anschrift", "Issued by, with address"},
        InputForm::Text, text<&B::department, B>},
    {"contact", {"Auskunft gibt", "Contact"}, InputForm::Line, text<&B::contact, B>},
    {"person", {"An (Name und Anschrift)", "To (name and address)"}, InputForm::Text,
        text<&B::person, B>},
    {"buildings", {"Gilt für (Gebäude)", "Holds for (buildings)"}, InputForm::Text,
        text<&B::buildings, B>, Field::HouseBanBuilding},
    {"from", {"Ab", "From"}, InputForm::Day, day<&B::from, B>, Field::HouseBanFrom},
    {"until", {"Bis (letzter Tag)", "Until (last day)"}, InputForm::Day, day<&B::until, B>,
        Field::HouseBanUntil},
    {"said-on", {"Mündlich ausgesprochen am", "Said by word of mouth on"}, InputForm::Day,
        day<&B::saidOn, B>},
    {"facts", {"Was geschah", "What happened"}, InputForm::Text, text<&B::facts, B>},
    {"weighing", {"Warum es nötig und angemessen ist", "Why it is needed and not too much"},
        InputForm::Text, text<&B::weighing, B>},
    {"hearing", {"Anhörung (VwVfG § 28)", "Hearing (VwVfG § 28)"}, InputForm::OneOf,
        choice<&B::hearing, hearings, B>, {}, hearings},
    {"heard-on", {"Angehört am", "Heard on"}, InputForm::Day, day<&B::heardOn, B>},
    {"statement", {"Stellungnahme der Person", "What the person said"}, InputForm::Text,
        text<&B::statement, B>},
    {"omitted-because", {"Von der Anhörung abgesehen, weil", "Hearing omitted because"},
        InputForm::Text, text<&B::omittedBecause, B>},
    {"exceptions", {"Ausnahmen (leer: nach Termin)", "Exceptions (empty: by appointment)"},
        InputForm::Text, text<&B::exceptions, B>},
    {"appointments", {"Termine über", "Appointments through"}, InputForm::Line,
        text<&B::appointments, B>},
    {"at-once", {"Sofortige Vollziehung, weil", "Holds at once because"}, InputForm::Text,
        text<&B::atOnceBecause, B>},
    {"remedies", {"Rechtsbehelfsbelehrung", "Information on remedies"}, InputForm::Text,
        text<&B::remedies, B>},
    {"signed", {"Datum", "Date"}, InputForm::Day, day<&B::signedOn, B>},
    {"signer", {"Unterschrift (Name, Funktion)", "Signature (name, function)"}, InputForm::Line,
        text<&B::signer, B>, Field::HouseBanSignedBy},
});

using S = ServiceAccident;
constexpr auto serviceFields = std::to_array<PaperField<S>>({
    {"office", {"An (Dienststelle)", "To (office)"}, InputForm::Text, text<&S::office, S>},
    {"basis", {"Rechtsgrundlage (leer: BeamtVG § 45)", "Rule (empty: BeamtVG § 45)"},
        InputForm::Line, text<&S::basis, S>},
    {"name", {"Name, Vorname", "Surname, first name"}, InputForm::Line, text<&S::name, S>},
    {"rank", {"Amtsbezeichnung", "Official title"}, InputForm::Line, text<&S::rank, S>,
        Field::WorkedAs},
    {"birth-date", {"Geburtsdatum", "Date of birth"}, InputForm::Day, day<&S::birthDate, S>},
    {"staff-number", {"Personalnummer", "Staff number"}, InputForm::Line, text<&S::staffNumber, S>},
    {"address", {"Anschrift (privat)", "Private address"}, InputForm::Text, text<&S::address, S>},
    {"phone", {"Telefon", "Telephone"}, InputForm::Line, text<&S::telephone, S>},
    {"day", {"Tag", "Day"}, InputForm::Day, day<&S::day, S>},
    {"time", {"Uhrzeit", "Time"}, InputForm::Time, time<&S::time, S>},
    {"place", {"Ort", "Place"}, InputForm::Line, text<&S::place, S>},
    {"duty-begins", {"Dienst von", "Duty from"}, InputForm::Time, time<&S::dutyBegins, S>,
        Field::WorkBegan},
    {"duty-ends", {"Dienst bis", "Duty until"}, InputForm::Time, time<&S::dutyEnds, S>,
        Field::WorkEnds},
    {"duty", {"Dienstliche Tätigkeit", "What the person was doing"}, InputForm::Line,
        text<&S::duty, S>},
    {"course", {"Hergang", "How it happened"}, InputForm::Text, text<&S::course, S>},
    {"injury", {"Verletzungen", "Injuries"}, InputForm::Text, text<&S::injury, S>},
    {"doctor", {"Behandelt durch", "Treated by"}, InputForm::Line, text<&S::treatedBy, S>,
        Field::DoctorName},
    {"treated-on", {"Behandelt am", "Treated on"}, InputForm::Day, day<&S::treatedOn, S>},
    {"unfit-from", {"Dienstunfähig ab", "Unfit from"}, InputForm::Day, day<&S::unfitFrom, S>,
        Field::IncapacityFrom},
    {"unfit-until", {"Dienstunfähig bis", "Unfit until"}, InputForm::Day, day<&S::unfitUntil, S>,
        Field::IncapacityUntil},
    {"damage", {"Beschädigte Sachen", "Things damaged"}, InputForm::Text, text<&S::damage, S>,
        Field::DamageText},
    {"third-party", {"Wer haftet (Dritte)", "Who is liable"}, InputForm::Text,
        text<&S::thirdParty, S>},
    {"witnesses", {"Zeuginnen und Zeugen", "Witnesses"}, InputForm::Text, text<&S::witnesses, S>,
        Field::Witnesses},
    {"police", {"Polizei (Dienststelle, Vorgang)", "Police (station, reference)"}, InputForm::Line,
        text<&S::police, S>},
    {"signed", {"Datum", "Date"}, InputForm::Day, day<&S::signedOn, S>},
    {"learnt-on", {"Dienststelle erfuhr davon am", "Office learnt of it on"}, InputForm::Day,
        day<&S::learntOn, S>},
    {"on-duty", {"Im Dienst", "On duty"}, InputForm::YesNo, answer<&S::wasOnDuty, S>},
    {"finding", {"Feststellungen", "Findings"}, InputForm::Text, text<&S::finding, S>},
    {"superior", {"Dienstvorgesetzte Person (Name)", "Superior (name)"}, InputForm::Line,
        text<&S::superior, S>},
    {"superior-signed", {"Datum der zweiten Unterschrift", "Date of the second signature"},
        InputForm::Day, day<&S::superiorSignedOn, S>},
});

using N = AssessmentNote;
constexpr auto noteFields = std::to_array<PaperField<N>>({
    {"unit", {"Bereich", "Unit"}, InputForm::Line, text<&N::unit, N>},
    {"activity", {"Tätigkeit", "Activity"}, InputForm::Line, text<&N::activity, N>},
    {"month", {"Monat des Vorfalls", "Month of the incident"}, InputForm::Month,
        month<&N::month, N>},
    {"did-they-work", {"Haben die Maßnahmen gewirkt?", "Did the measures work?"}, InputForm::Text,
        text<&N::didTheyWork, N>},
    {"needs-change", {"Beurteilung wird geändert", "Assessment is changed"}, InputForm::YesNo,
        answer<&N::needsChange, N>},
    {"because", {"Begründung", "Reason"}, InputForm::Text, text<&N::because, N>},
    {"check-on", {"Wirkung geprüft am", "Effect checked on"}, InputForm::Day, day<&N::checkOn, N>},
    {"checked-by", {"Geprüft durch (Funktion)", "Checked by (function)"}, InputForm::Line,
        text<&N::checkedBy, N>},
    {"made", {"Datum", "Date"}, InputForm::Day, day<&N::made, N>},
});

using H = PoliceHandover;
constexpr auto handoverFields = std::to_array<PaperField<H>>({
    {"recipient", {"An (Dienststelle, Person)", "To (station, person)"}, InputForm::Text,
        text<&H::recipient, H>},
    {"purpose", {"Anlass (Anzeige oder Ersuchen)", "Occasion (report or request)"}, InputForm::Line,
        text<&H::purpose, H>},
    {"basis", {"Rechtsgrundlage (leer: Strafverfolgung)", "Basis (empty: prosecution)"},
        InputForm::Line, text<&H::basis, H>},
    {"released-by", {"Freigegeben von (Name, Funktion)", "Released by (name, function)"},
        InputForm::Line, text<&H::releasedBy, H>},
    {"released-on", {"am", "on"}, InputForm::Day, day<&H::releasedOn, H>},
});

using C = CarePage;
constexpr auto careFields = std::to_array<PaperField<C>>({
    {"emergency", {"Interner Notruf", "Internal emergency call"}, InputForm::Line,
        text<&C::internalEmergency, C>},
    {"civil-servant", {"Für Beamtin oder Beamten", "For a civil servant"}, InputForm::YesNo,
        answer<&C::isCivilServant, C>},
});

QList<FieldChoice> offenceChoices()
{
    // Codes live as long as the program.
    static const QList<QByteArray> codes = [] {
        QList<QByteArray> all;
        for (const OffenceEntry &entry : offenceList())
            all << codeOfOffence(entry.offence).toLatin1();
        return all;
    }();
    QList<FieldChoice> choices;
    for (const OffenceEntry &entry : offenceList())
        choices << FieldChoice {codes.at(choices.size()).constData(), entry.name};
    return choices;
}

template <typename Fields>
QList<FormInput> inputsFrom(const Fields &fields)
{
    QList<FormInput> inputs;
    for (const auto &field : fields) {
        inputs << FormInput {.code = QString::fromLatin1(field.code),
            .label = field.label,
            .form = field.form,
            .choices = {field.choices.begin(), field.choices.end()},
            .field = field.field};
    }
    return inputs;
}

QList<FormInput> handoverInputs()
{
    QList<FormInput> inputs = inputsFrom(handoverFields);
    for (const HandoverField field : AllHandoverFields)
        inputs << FormInput {.code = handoverFieldCode(field),
            .label = handoverFieldName(field),
            .form = InputForm::Text,
            .isChosen = isHandedOverByDefault(field)};
    return inputs;
}

template <typename Fields, typename Paper>
void enterInto(Paper &paper, const Fields &fields, const FormInput &input, const QString &value)
{
    for (const auto &field : fields) {
        if (input.code == QLatin1StringView(field.code))
            field.set(paper, value);
    }
}

/// Puts a value where its table says.
struct Entering
{
    const FormInput &input;
    const QString &value;

    void operator()(A &paper) const { enterInto(paper, accidentFields, input, value); }
    void operator()(Aid &paper) const { enterInto(paper, firstAidFields, input, value); }
    void operator()(P &paper) const { enterInto(paper, prosecutionFields, input, value); }
    void operator()(B &paper) const { enterInto(paper, banFields, input, value); }
    void operator()(S &paper) const { enterInto(paper, serviceFields, input, value); }
    void operator()(N &paper) const { enterInto(paper, noteFields, input, value); }
    void operator()(C &paper) const { enterInto(paper, careFields, input, value); }
    void operator()(H &paper) const
    {
        enterInto(paper, handoverFields, input, value);
        for (const HandoverField field : AllHandoverFields) {
            if (input.code == handoverFieldCode(field))
                paper.items.insert(field, {value, input.isChosen.value_or(false)});
        }
    }
};

} // namespace

QList<FormInput> inputsOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return inputsFrom(accidentFields);
    case FormKind::FirstAidRecord:
        return inputsFrom(firstAidFields);
    case FormKind::ProsecutionRequest:
    case FormKind::CriminalReport: {
        QList<FormInput> inputs = inputsFrom(prosecutionFields);
        if (kind == FormKind::CriminalReport)
            inputs.removeIf([](const FormInput &input) {
                return input.code.startsWith(QLatin1StringView("knows-"));
            });
        for (FormInput &input : inputs) {
            if (input.code == QLatin1StringView("offences"))
                input.choices = offenceChoices();
        }
        return inputs;
    }
    case FormKind::HouseBan:
        return inputsFrom(banFields);
    case FormKind::ServiceAccident:
        return inputsFrom(serviceFields);
    case FormKind::AssessmentNote:
        return inputsFrom(noteFields);
    case FormKind::PoliceHandover:
        return handoverInputs();
    case FormKind::CarePage:
        return inputsFrom(careFields);
    }
    Q_UNREACHABLE();
}

void enter(CasePaper::Paper &paper, const FormInput &input, const QString &value)
{
    std::visit(Entering {input, value}, paper);
}

} // namespace rueckhalt
