// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/formfilling.h"

#include "domain/deadline/deadlinewords.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Field = FollowUpField;

QString lines(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            kept << part.trimmed();
    }
    return kept.join(u'\n');
}

QString code(const QDate &day)
{
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

QString yes(bool isSo)
{
    return isSo ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Fills the inputs of one paper.
class Filling
{
public:
    Filling(const FormSource &source, CasePaper &sheet, Applicant applicant)
        : m_source(source)
        , m_facts(source.file.incident.facts)
        , m_authority(source.settings.authority)
        , m_sheet(sheet)
        , m_applicant(applicant)
    {
    }

    void fill();

private:
    void set(const char *code, const QString &value);
    void keep(HandoverField field, const QString &value);
    void fillFields();
    void fillEvent();
    void fillAccident();
    void fillFirstAid(FirstAidRecord &paper);
    void fillProsecution(ProsecutionPaper &paper);
    void fillBan(HouseBanLetter &paper);
    void fillService(ServiceAccident &paper);
    void fillNote(AssessmentNote &paper);
    void fillHandover();
    void fillCare(CarePage &paper);

    [[nodiscard]] QString value(Field field) const { return m_source.file.value(field); }
    [[nodiscard]] QString shown(Field field) const
    {
        return shownValue(field, value(field), m_sheet.language);
    }
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_sheet.language); }
    [[nodiscard]] QString names() const
    {
        return m_source.file.incident.person.affectedNames.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString unit() const { return m_source.organisation.pathOf(m_facts.unit); }
    [[nodiscard]] QString accused() const;
    [[nodiscard]] QString injuries() const;
    [[nodiscard]] QString happened() const;
    [[nodiscard]] QString course() const;
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] QString authorityLines() const
    {
        return lines({m_authority.name, m_authority.address});
    }
    [[nodiscard]] const Deadline *application() const;
    [[nodiscard]] const Deadline *deadline(DeadlineKind kind) const;

    const FormSource &m_source;
    const IncidentFacts &m_facts;
    const AuthorityData &m_authority;
    CasePaper &m_sheet;
    Applicant m_applicant;
};

void Filling::set(const char *name, const QString &value)
{
    FormInput *input = m_sheet.input(QString::fromLatin1(name));
    if (input && !value.trimmed().isEmpty() && !problemOf(*input, value.trimmed()))
        input->value = value.trimmed();
}

void Filling::keep(HandoverField field, const QString &value)
{
    set(handoverFieldCode(field).toLatin1().constData(), value);
}

/// Values that the case keeps in the very same form.
void Filling::fillFields()
{
    for (FormInput &input : m_sheet.inputs) {
        if (!input.field)
            continue;
        const QString known = value(*input.field);
        if (!known.isEmpty() && !problemOf(input, known))
            input.value = known;
    }
}

QString Filling::place() const
{
    const QString where = wordFor(m_facts.place, m_sheet.language);
    const Unit *office = m_source.organisation.unit(m_source.organisation.officeOf(m_facts.unit));
    return office ? QStringLiteral("%1, %2").arg(where, office->name) : where;
}

QString Filling::accused() const
{
    QStringList known;
    for (const Identity &identity : m_source.accused)
        known << identity.name;
    return known.join(u'\n');
}

QString Filling::injuries() const
{
    const QString kinds = shown(Field::InjuryKinds);
    if (!kinds.isEmpty())
        return lines({kinds, shown(Field::BodyParts)}).replace(u'\n', QStringLiteral(", "));
    const bool isKnown = m_facts.injury == Injury::Minor || m_facts.injury == Injury::Severe;
    return isKnown ? wordFor(m_facts.injury, m_sheet.language) : QString();
}

QString Filling::happened() const
{
    QStringList kinds = m_facts.subTypes.words(m_sheet.language);
    if (kinds.isEmpty())
        kinds = m_facts.types.words(m_sheet.language);
    return kinds.join(QStringLiteral(", "));
}

QString Filling::course() const
{
    const QString text = m_source.file.incident.person.description.trimmed();
    const QString threat = value(Field::ThreatWords).trimmed();
    const QString words = threat.isEmpty() || text.contains(threat)
        ? QString()
        : in({"Wortlaut der Drohung: „%1“", "Words of the threat: “%1”"}).arg(threat);
    return lines({text.isEmpty() ? happened() : text, words});
}

QString Filling::evidence() const
{
    const QString kept = value(Field::Evidence);
    return kept == QLatin1StringView("none") ? QString() : shown(Field::Evidence);
}

const Deadline *Filling::deadline(DeadlineKind kind) const
{
    const auto found = std::ranges::find(m_source.deadlines, kind, &Deadline::kind);
    return found == m_source.deadlines.end() ? nullptr : &*found;
}

const Deadline *Filling::application() const
{
    static constexpr EntitledRole roles[] {
        EntitledRole::Victim, EntitledRole::Superior, EntitledRole::Authority};
    const EntitledRole role = roles[static_cast<int>(m_applicant)];
    const auto found = std::ranges::find_if(m_source.deadlines, [&](const Deadline &one) {
        return one.kind == DeadlineKind::Application && one.role == role;
    });
    return found == m_source.deadlines.end() ? nullptr : &*found;
}

/// What most papers ask in the same words.
void Filling::fillEvent()
{
    set("day", code(m_facts.occurred.date()));
    if (m_facts.occurred.precision() == IncidentTime::Precision::Minute)
        set("time", m_facts.occurred.time().toString(QStringLiteral("HH:mm")));
    set("place", place());
    set("course", course());
    set("unit", unit());
    set("phone", m_authority.phone);
}

void Filling::fillAccident()
{
    set("employer", authorityLines());
    set("company-number", m_authority.companyNumber);
    set("recipient", m_authority.insurer);
    if (m_source.file.incident.person.affectedNames.size() == 1)
        set("name", names());
    const QString employment = value(Field::Employment);
    if (!employment.isEmpty()) {
        set("temporary", yes(employment == QLatin1StringView("temporary")));
        set("trainee", yes(employment == QLatin1StringView("trainee")));
    }
    if (m_facts.injury != Injury::Unknown)
        set("fatal", yes(m_facts.injury == Injury::Fatal));
    set("body-parts", shown(Field::BodyParts));
    set("injury", shown(Field::InjuryKinds));
    if (m_facts.reporter == ReporterRole::Affected)
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

void Filling::fillFirstAid(FirstAidRecord &paper)
{
    paper.yearsKept = std::max(5, m_source.settings.deadlines.firstAidMonths / 12);
    set("hand-in", m_authority.handIn);
    set("name", names());
    set("injury", injuries());
    const QString moment = value(Field::FirstAidTime);
    set("aid-day", moment.section(u'T', 0, 0));
    set("aid-time", moment.section(u'T', 1, 1));
    if (m_source.firstAid.isEmpty())
        return;
    // What was put on record goes before what the report said.
    enter(m_source.firstAid.constFirst(), m_sheet);
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
    if (const Deadline *until = application(); until && until->day.isValid()) {
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
    if (m_source.file.incident.person.affectedNames.size() == 1)
        set("name", names());
    m_sheet.input(u"phone")->value.clear(); // of the civil servant, not of the authority
    set("injury", injuries());
    set("duty", wordFor(m_facts.activity, m_sheet.language));
    const QString police = lines({value(Field::PoliceOffice), value(Field::PoliceReference)});
    set("police", QString(police).replace(u'\n', QStringLiteral(", ")));
    set("third-party", accused());
    set("learnt-on", code(germanDay(m_facts.reported)));
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
    set("made", code(m_source.today));
    set("checked-by", in({"Fachkraft für Arbeitssicherheit", "Safety officer"}));
}

void Filling::fillHandover()
{
    using enum HandoverField;
    const QString office = value(Field::PoliceOffice);
    set("recipient", office.isEmpty() ? m_authority.police : office);
    set("released-by", m_source.me);
    set("released-on", code(m_source.today));
    keep(CaseNumber, m_source.file.incident.number);
    keep(PoliceNumber, value(Field::PoliceReference));
    keep(ContactPerson, lines({m_source.me, m_authority.phone}));
    keep(DayAndTime, m_facts.occurred.words(m_sheet.language));
    keep(Place, place());
    keep(Event, course());
    keep(ThreatWords, value(Field::ThreatWords));
    keep(HandoverField::Means, m_facts.means.words(m_sheet.language).join(QStringLiteral(", ")));
    keep(Accused, accused());
    keep(Evidence, evidence());
    keep(AffectedName, names());
    keep(WitnessNames, value(Field::Witnesses));
    keep(Injuries, injuries());
    QStringList taken;
    for (const Field field : {Field::HouseBan, Field::CriminalReport, Field::VictimApplication,
             Field::SuperiorApplication, Field::AuthorityApplication}) {
        if (const QString word = shown(field);
            !word.isEmpty() && value(field) != QLatin1StringView("no"))
            taken << QStringLiteral("%1: %2").arg(in(ruleOf(field).words), word);
    }
    keep(MeasuresTaken, taken.join(u'\n'));
}

void Filling::fillCare(CarePage &paper)
{
    paper.made = m_source.today;
    set("emergency", m_authority.emergency);
    set("civil-servant", yes(value(Field::Employment) == QLatin1StringView("official")));
    for (const Deadline &one : m_source.deadlines) {
        const bool isTheirs = one.kind == DeadlineKind::FirstFollowUp
            || one.kind == DeadlineKind::SecondFollowUp
            || (one.kind == DeadlineKind::Application && one.role == EntitledRole::Victim);
        if (!isTheirs || !one.isOpen() || !one.day.isValid())
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
                lines({contact.phone, contact.mail, contact.note})};
    }
    return sheet;
}

} // namespace

CasePaper filledSheet(
    FormKind kind, Applicant applicant, const FormSource &source, Language language)
{
    CasePaper sheet = emptySheet(kind, source.settings, language);
    Filling(source, sheet, applicant).fill();
    for (FormInput &input : sheet.inputs)
        input.known = input.value;
    sheet.affected = source.file.incident.person.affectedNames;
    sheet.isOfVictim = applicant == Applicant::Victim;
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
