// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/formfilling.h"

#include "domain/deadline/deadlinewords.h"
#include "domain/deadline/serviceaccidentlaw.h"
#include "session/paperfilling.h"

#include <algorithm>

namespace rueckhalt {

void Filling::fillAccident()
{
    set("employer", authorityLines());
    set("company-number", m_authority.companyNumber);
    set("recipient", m_authority.insurer);
    set("name", nameOfOne());
    const QString employment = value(Field::Employment);
    if (!employment.isEmpty()) {
        set("temporary", codeOfAnswer(employment == QLatin1StringView("temporary")));
        set("trainee", codeOfAnswer(employment == QLatin1StringView("trainee")));
    }
    // The report says of all together how grave it was and who told it.
    const bool isFatal = m_facts.injury == Injury::Fatal;
    if (m_facts.injury != Injury::Unknown && !(isFatal && isOneOfSeveral()))
        set("fatal", codeOfAnswer(isFatal));
    set("body-parts", shown(Field::BodyParts));
    set("injury", shown(Field::InjuryKinds));
    if (m_facts.reporter == ReporterRole::Affected && !isOneOfSeveral())
        set("told-by", QStringLiteral("insured"));
    else if (m_facts.reporter == ReporterRole::Witness)
        set("told-by", QStringLiteral("others"));
    if (!value(Field::WorkResumed).isEmpty())
        set("resumed", QStringLiteral("yes"));
    using enum IncidentType;
    const bool isViolence = m_facts.types.contains(Physical) || m_facts.types.contains(Sexual)
        || m_facts.types.contains(Psychological);
    if (isViolence)
        set("violence", QStringLiteral("yes"));
}

namespace {

/// What was put on record into the inputs of the sheet.
void enter(const FirstAidEntry &kept, CasePaper &sheet)
{
    const auto set = [&sheet](QStringView code, const QString &value) {
        if (FormInput *input = sheet.input(code))
            input->value = value;
    };
    const auto time = [](const QTime &one) {
        return one.isValid() ? one.toString(QStringLiteral("HH:mm")) : QString();
    };
    const auto day
        = [](const QDate &one) { return one.isValid() ? one.toString(Qt::ISODate) : QString(); };
    set(u"unit", kept.unit);
    set(u"name", kept.name);
    set(u"day", day(kept.day));
    set(u"time", time(kept.time));
    set(u"place", kept.place);
    set(u"course", kept.course);
    set(u"injury", kept.injury);
    set(u"witnesses", kept.witnesses);
    set(u"aid-day", day(kept.aidDay));
    set(u"aid-time", time(kept.aidTime));
    set(u"aid", kept.aid);
    set(u"helper", kept.helper);
}

} // namespace

/// With several persons the one with their name: another one's would be given away.
const FirstAidEntry *Filling::recordOfThem() const
{
    const QList<FirstAidEntry> &kept = m_source.firstAid;
    if (!isOneOfSeveral())
        return kept.isEmpty() ? nullptr : &kept.constFirst();
    const auto found = std::ranges::find(kept, names(), &FirstAidEntry::name);
    return found == kept.end() || found->name.isEmpty() ? nullptr : &*found;
}

void Filling::fillFirstAid(FirstAidRecord &paper)
{
    paper.yearsKept = std::max(5, m_source.settings.deadlines.firstAidMonths / 12);
    set("hand-in", m_authority.handIn);
    set("name", names());
    set("injury", injuries());
    const QString moment = value(Field::FirstAidTime);
    set("aid-day", moment.section(u'T', 0, 0));
    set("aid-time", moment.section(u'T', 1, 1));
    // What was put on record goes before what the report said.
    if (const FirstAidEntry *kept = recordOfThem())
        enter(*kept, m_sheet);
}

void Filling::fillProsecution(ProsecutionPaper &paper)
{
    struct Knowledge
    {
        Field act;
        Field person;
    };
    static constexpr Knowledge knowledge[] {{Field::VictimKnewAct, Field::VictimKnewPerson},
        {Field::SuperiorKnewAct, Field::SuperiorKnewPerson},
        {Field::AuthorityKnewAct, Field::AuthorityKnewPerson}};
    const bool isRequest = m_sheet.kind == FormKind::ProsecutionRequest;
    paper.kind = isRequest ? ProsecutionPaper::Kind::Request : ProsecutionPaper::Kind::Report;
    paper.ownNumber = m_source.file.incident.number;
    set("recipient", m_authority.police);
    set("address", authorityLines());
    set("accused", accused());
    set("act", course());
    set("witnesses", in({"über die Behörde zu laden", "to be summoned through the authority"}));
    if (value(Field::Witnesses).trimmed().isEmpty())
        m_sheet.input(u"witnesses")->value.clear();
    set("evidence", evidence());
    set("outcome", QStringLiteral("yes"));
    if (!isRequest) {
        set("office", m_authority.name);
        return;
    }
    paper.applicant = m_applicant;
    if (m_applicant == Applicant::Victim)
        set("applicant", names());
    if (m_applicant == Applicant::Authority)
        set("applicant", m_authority.name);
    const Knowledge &theirs = knowledge[static_cast<int>(m_applicant)];
    set("knows-act", value(theirs.act));
    set("knows-person", value(theirs.person));
    if (const Deadline *until = application()) {
        paper.deadline = until->day;
        if (!until->notes.isEmpty())
            paper.deadlineNote = sentenceFor(until->notes.constFirst(), m_sheet.language);
    }
}

void Filling::fillBan(HouseBanLetter &paper)
{
    paper.ownNumber = m_source.file.incident.number;
    set("department", authorityLines());
    set("contact", m_authority.phone);
    set("person", accused());
    if (value(Field::HouseBan) == QLatin1StringView("oral"))
        set("said-on", value(Field::HouseBanFrom));
    set("facts", course());
    const QString hearing = value(Field::HouseBanHearing);
    if (hearing == QLatin1StringView("before") || hearing == QLatin1StringView("after"))
        set("hearing", QStringLiteral("held"));
    if (hearing == QLatin1StringView("not-needed"))
        set("hearing", QStringLiteral("omitted"));
    set("appointments", m_authority.phone);
    set("remedies", m_authority.remedies);
}

void Filling::fillService(ServiceAccident &paper)
{
    if (const Deadline *until = deadline(DeadlineKind::ServiceAccidentReport))
        paper.reportUntil = until->day;
    set("office", m_authority.serviceOffice);
    if (const auto &state = m_source.settings.place.state)
        set("basis", in(serviceAccidentBasis(*state)));
    set("name", nameOfOne());
    m_sheet.input(u"phone")->value.clear(); // of the civil servant, not of the authority
    set("injury", injuries());
    set("duty", wordFor(m_facts.activity, m_sheet.language));
    const QString police = linesOf({value(Field::PoliceOffice), value(Field::PoliceReference)});
    set("police", QString(police).replace(u'\n', QStringLiteral(", ")));
    set("third-party", accused());
    set("learnt-on", codeOfDay(germanDay(m_facts.reported)));
}

void Filling::fillNote(AssessmentNote &paper)
{
    const Language language = m_sheet.language;
    paper.caseNumber = m_source.file.incident.number;
    paper.whatHappened = m_facts.types.words(language) + m_facts.subTypes.words(language);
    paper.whatHappened << QStringLiteral("%1: %2").arg(
        shortWordFor(m_facts.level, language), wordFor(m_facts.level, language));
    paper.circumstances = m_facts.triggers.words(language) + m_facts.circumstances.words(language);
    paper.inPlace = m_source.measuresInPlace;
    set("activity", wordFor(m_facts.activity, language));
    if (m_facts.occurred.month())
        set("month",
            QStringLiteral("%1-%2")
                .arg(m_facts.occurred.year())
                .arg(*m_facts.occurred.month(), 2, 10, QLatin1Char('0')));
    set("made", codeOfDay(m_source.today));
    set("checked-by", in({"Fachkraft für Arbeitssicherheit", "Safety officer"}));
}

void Filling::fillHandover()
{
    using enum HandoverField;
    const QString office = value(Field::PoliceOffice);
    set("recipient", office.isEmpty() ? m_authority.police : office);
    set("released-by", m_source.me);
    set("released-on", codeOfDay(m_source.today));
    keep(CaseNumber, m_source.file.incident.number);
    keep(PoliceNumber, value(Field::PoliceReference));
    keep(ContactPerson, linesOf({m_source.me, m_authority.phone}));
    keep(DayAndTime, m_facts.occurred.words(m_sheet.language));
    keep(Place, place());
    keep(Event, course());
    keep(ThreatWords, value(Field::ThreatWords));
    keep(HandoverField::Means, m_facts.means.words(m_sheet.language).join(QStringLiteral(", ")));
    keep(Accused, accused());
    keep(Evidence, evidence());
    keep(AffectedName, names());
    keep(WitnessNames, value(Field::Witnesses));
    keep(Injuries, allInjuries());
    keep(MeasuresTaken, stepsTaken());
}

void Filling::fillCare(CarePage &paper)
{
    paper.made = m_source.today;
    set("emergency", m_authority.emergency);
    set("civil-servant", codeOfAnswer(value(Field::Employment) == QLatin1StringView("official")));
    for (const Deadline &one : m_source.deadlines) {
        const bool isOfVictims = one.kind == DeadlineKind::FirstFollowUp
            || one.kind == DeadlineKind::SecondFollowUp
            || (one.kind == DeadlineKind::Application && one.role == EntitledRole::Victim);
        const bool isOthers = isOneOfSeveral() && one.whom != affectedId(m_sheet.about.person);
        if (!isOfVictims || isOthers || !one.isOpen() || !one.day.isValid())
            continue;
        const QString what = one.kind == DeadlineKind::Application
            ? in({"Bis zu diesem Tag können Sie Strafantrag stellen",
                "Until this day you can apply for prosecution"})
            : in({"Gespräch: Wie geht es Ihnen inzwischen?", "A talk: how are you by now?"});
        paper.dates << CarePage::Date {one.day, what};
    }
    std::ranges::stable_sort(paper.dates, {}, &CarePage::Date::day);
}

void Filling::fill()
{
    fillEvent();
    fillFields();
    switch (m_sheet.kind) {
    case FormKind::AccidentNotice:
        fillAccident();
        break;
    case FormKind::FirstAidRecord:
        fillFirstAid(std::get<FirstAidRecord>(m_sheet.paper));
        break;
    case FormKind::ProsecutionRequest:
    case FormKind::CriminalReport:
        fillProsecution(std::get<ProsecutionPaper>(m_sheet.paper));
        break;
    case FormKind::HouseBan:
        fillBan(std::get<HouseBanLetter>(m_sheet.paper));
        break;
    case FormKind::ServiceAccident:
        fillService(std::get<ServiceAccident>(m_sheet.paper));
        break;
    case FormKind::AssessmentNote:
        fillNote(std::get<AssessmentNote>(m_sheet.paper));
        break;
    case FormKind::PoliceHandover:
        fillHandover();
        break;
    case FormKind::CarePage:
        fillCare(std::get<CarePage>(m_sheet.paper));
        break;
    }
}

namespace {

CasePaper::Paper emptyPaper(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return AccidentNotice {};
    case FormKind::FirstAidRecord:
        return FirstAidRecord {};
    case FormKind::ProsecutionRequest:
    case FormKind::CriminalReport:
        return ProsecutionPaper {};
    case FormKind::HouseBan:
        return HouseBanLetter {};
    case FormKind::ServiceAccident:
        return ServiceAccident {};
    case FormKind::AssessmentNote:
        return AssessmentNote {};
    case FormKind::PoliceHandover:
        return PoliceHandover {};
    case FormKind::CarePage:
        return CarePage {};
    }
    Q_UNREACHABLE();
}

/// In plain words, and short enough for the column.
Words whatFor(CareKind kind)
{
    return kind == CareKind::Psychotherapy ? Words {"Psychotherapie", "Psychotherapy"}
                                           : termOf(kind).words;
}

CasePaper emptySheet(FormKind kind, const CaseSettings &settings, Language language)
{
    CasePaper sheet {.kind = kind,
        .language = language,
        .authority = settings.authority.name,
        .paper = emptyPaper(kind),
        .inputs = inputsOf(kind)};
    if (auto *page = std::get_if<CarePage>(&sheet.paper)) {
        for (const CareContact &contact : settings.contacts.contacts)
            page->contacts << CarePage::Contact {whatFor(contact.kind).in(language), contact.name,
                linesOf({contact.phone, contact.mail, contact.note})};
    }
    return sheet;
}

} // namespace

CasePaper filledSheet(const FormWish &wish, const FormSource &source)
{
    CasePaper sheet = emptySheet(wish.kind, source.settings, wish.language);
    const CaseStanding &standing = source.file.standing();
    for (const int number : standing.personNumbers())
        sheet.persons.insert(number, standing.persons.value(number));
    for (const int number : standing.offenderNumbers())
        sheet.offenders.insert(number, standing.offenders.value(number));
    sheet.scope = scopeOf(wish.kind, wish.applicant);
    sheet.about = keptOf(sheet.scope, wish.about);
    Filling(wish, source, sheet).fill();
    for (FormInput &input : sheet.inputs)
        input.known = input.value;
    sheet.affected = source.file.incident.person.affectedNames;
    sheet.isOfVictim = wish.applicant == Applicant::Victim;
    return sheet;
}

CasePaper firstAidSheet(
    const std::optional<FirstAidEntry> &entry, const CaseSettings &settings, Language language)
{
    CasePaper sheet = emptySheet(FormKind::FirstAidRecord, settings, language);
    std::get<FirstAidRecord>(sheet.paper).yearsKept
        = std::max(FirstAidEntry::LeastYears, settings.deadlines.firstAidMonths / 12);
    sheet.input(u"hand-in")->value = settings.authority.handIn;
    if (entry)
        enter(*entry, sheet);
    for (FormInput &input : sheet.inputs)
        input.known = input.value;
    return sheet;
}

CasePaper generalCarePage(const CaseSettings &settings, const QDate &today, Language language)
{
    CasePaper sheet = emptySheet(FormKind::CarePage, settings, language);
    std::get<CarePage>(sheet.paper).made = today;
    sheet.input(u"emergency")->value = settings.authority.emergency;
    return sheet;
}

} // namespace rueckhalt
