// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports/sampleforms.h"

#include "support/reports/samplereports.h"

#include <QFile>
#include <QTemporaryDir>

namespace rueckhalt {

namespace {

const QString Course
    = u"Die Beschäftigte hatte einem Besucher am Schalter 3 mitgeteilt, dass Unterlagen fehlen. "
      u"Der Besucher wurde laut, beugte sich über den Tresen und schlug ihr mit der flachen Hand "
      u"gegen die linke Schulter. Beim Ausweichen stieß sie mit dem Handgelenk gegen den Schrank. "
      u"Eine Kollegin löste den Alarm aus. Der Besucher verließ danach das Gebäude."_qs;

AccidentNotice noticeWith(const QString &text)
{
    AccidentNotice notice;
    for (QString *field : {&notice.employer, &notice.companyNumber, &notice.recipient, &notice.name,
             &notice.street, &notice.postcode, &notice.town, &notice.nationality,
             &notice.healthInsurer, &notice.place, &notice.course, &notice.bodyParts,
             &notice.injury, &notice.firstToKnow, &notice.treatedBy, &notice.job, &notice.unit,
             &notice.employerSigns, &notice.councilSigns, &notice.telephone})
        *field = text;
    return notice;
}

FirstAidRecord firstAidWith(const QString &text)
{
    FirstAidRecord record;
    for (QString *field :
        {&record.unit, &record.handIn, &record.name, &record.place, &record.course, &record.injury,
            &record.witnesses, &record.aid, &record.helper, &record.superior})
        *field = text;
    return record;
}

ProsecutionPaper prosecutionWith(const QString &text, ProsecutionPaper::Kind kind)
{
    ProsecutionPaper paper;
    paper.kind = kind;
    for (QString *field : {&paper.recipient, &paper.fileNumber, &paper.ownNumber,
             &paper.applicantName, &paper.applicantOffice, &paper.applicantAddress,
             &paper.telephone, &paper.accused, &paper.place, &paper.act, &paper.deadlineNote,
             &paper.witnesses, &paper.evidence, &paper.signedAt})
        *field = text;
    return paper;
}

HouseBanLetter banWith(const QString &text)
{
    HouseBanLetter ban;
    ban.hearing = HouseBanLetter::Hearing::Held;
    for (QString *field : {&ban.department, &ban.contact, &ban.ownNumber, &ban.person,
             &ban.buildings, &ban.facts, &ban.weighing, &ban.statement, &ban.exceptions,
             &ban.atOnceBecause, &ban.remedies, &ban.signer})
        *field = text;
    return ban;
}

ServiceAccident serviceAccidentWith(const QString &text)
{
    ServiceAccident accident;
    for (QString *field : {&accident.office, &accident.basis, &accident.name, &accident.rank,
             &accident.staffNumber, &accident.address, &accident.telephone, &accident.place,
             &accident.duty, &accident.course, &accident.injury, &accident.treatedBy,
             &accident.damage, &accident.thirdParty, &accident.witnesses, &accident.police,
             &accident.finding, &accident.superior})
        *field = text;
    return accident;
}

AssessmentNote assessmentWith(const QString &text)
{
    AssessmentNote note;
    for (QString *field : {&note.unit, &note.activity, &note.caseNumber, &note.didTheyWork,
             &note.because, &note.checkedBy})
        *field = text;
    for (QStringList *list : {&note.whatHappened, &note.circumstances, &note.inPlace})
        *list = {text};
    note.measures = {{.title = text, .line = text, .facts = {{text, text}}, .effect = text}};
    return note;
}

PoliceHandover handoverWith(const QString &text)
{
    PoliceHandover handover;
    for (QString *field :
        {&handover.recipient, &handover.purpose, &handover.basis, &handover.releasedBy})
        *field = text;
    for (const HandoverField field : AllHandoverFields)
        handover.items.insert(field, {.value = text, .isChosen = true});
    return handover;
}

FormDocument documentOf(FormKind kind, Language language, const AccidentNotice &notice,
    const FirstAidRecord &firstAid, const ProsecutionPaper &paper, const HouseBanLetter &ban,
    const ServiceAccident &accident, const AssessmentNote &note, const PoliceHandover &handover,
    const CarePage &care, const QString &authority)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return accidentNoticeForm(notice, authority, language);
    case FormKind::FirstAidRecord:
        return firstAidForm(firstAid, authority, language);
    case FormKind::ProsecutionRequest:
    case FormKind::CriminalReport:
        return prosecutionForm(paper, authority, language);
    case FormKind::HouseBan:
        return houseBanForm(ban, authority, language);
    case FormKind::ServiceAccident:
        return serviceAccidentForm(accident, authority, language);
    case FormKind::AssessmentNote:
        return assessmentNoteForm(note, authority, language);
    case FormKind::PoliceHandover:
        return policeHandoverForm(handover, authority, language);
    case FormKind::CarePage:
        return carePageForm(care, authority, language);
    }
    Q_UNREACHABLE();
}

ProsecutionPaper::Kind paperKind(FormKind kind)
{
    return kind == FormKind::CriminalReport ? ProsecutionPaper::Kind::Report
                                            : ProsecutionPaper::Kind::Request;
}

} // namespace

AccidentNotice sampleNotice()
{
    using Notice = AccidentNotice;
    return {.employer = u"Stadt Lindental\nRathausplatz 1\n12345 Lindental"_qs,
        .companyNumber = u"1234 5678 9012 001"_qs,
        .recipient = u"Unfallkasse Musterland\nSonnenallee 20, 12399 Musterhausen"_qs,
        .name = u"Brandt, Johanna"_qs,
        .birthDate = QDate(1984, 5, 3),
        .street = u"Gartenweg 12"_qs,
        .postcode = u"12347"_qs,
        .town = u"Lindental"_qs,
        .sex = Notice::Sex::Female,
        .nationality = u"deutsch"_qs,
        .isTemporaryWorker = false,
        .isTrainee = false,
        .role = std::nullopt,
        .weeksOfPay = 6,
        .healthInsurer = u"Musterkasse, 12345 Lindental"_qs,
        .isFatal = false,
        .day = QDate(2026, 11, 16),
        .time = QTime(10, 25),
        .place = u"Bürgeramt, Rathausplatz 1, 12345 Lindental"_qs,
        .course = Course,
        .toldBy = Notice::ToldBy::Insured,
        .bodyParts = u"Schulter links, Handgelenk rechts"_qs,
        .injury = u"Prellung, Verstauchung"_qs,
        .firstToKnow = u"Keller, Miriam, Bürgeramt, Rathausplatz 1"_qs,
        .wasEyewitness = true,
        .treatedBy = u"Dr. Anna Seidel, Durchgangsärztin, Bahnhofstraße 8, 12345 Lindental"_qs,
        .workBegins = QTime(7, 30),
        .workEnds = QTime(16, 0),
        .job = u"Sachbearbeiterin im Bürgeramt"_qs,
        .jobSince = QDate(2019, 4, 1),
        .unit = u"Bürgeramt, Schalterbereich"_qs,
        .stopped = Notice::Stopped::Later,
        .stoppedDay = QDate(2026, 11, 16),
        .stoppedTime = QTime(11, 15),
        .hasResumed = false,
        .resumedOn = {},
        .signedOn = QDate(2026, 11, 19),
        .employerSigns = {},
        .councilSigns = {},
        .telephone = u"01234 56-110"_qs,
        .wasViolence = true,
        .wasAtHome = false,
        .safetyOfficerInformed = QDate(2026, 11, 18),
        .companyDoctorInformed = {}};
}

FirstAidRecord sampleFirstAid()
{
    return {.unit = u"Bürgeramt"_qs,
        .handIn = u"Stabsstelle Arbeitsschutz, Zimmer 214"_qs,
        .name = u"Brandt, Johanna"_qs,
        .day = QDate(2026, 11, 16),
        .time = QTime(10, 25),
        .place = u"Bürgeramt, Schalter 3"_qs,
        .course = Course,
        .injury = u"Prellung der linken Schulter, Verstauchung des rechten Handgelenks"_qs,
        .witnesses = u"Keller, Miriam"_qs,
        .aidDay = QDate(2026, 11, 16),
        .aidTime = QTime(10, 35),
        .aid = u"Handgelenk gekühlt, Verband angelegt, beruhigt und begleitet"_qs,
        .helper = u"Öztürk, Deniz"_qs,
        .superior = u"Hoffmann, Leitung Bürgeramt"_qs};
}

ProsecutionPaper sampleProsecution(ProsecutionPaper::Kind kind)
{
    return {.kind = kind,
        .recipient = u"Polizeiinspektion Lindental\nMarktstraße 5\n12345 Lindental"_qs,
        .fileNumber = u"BV-2026-004711"_qs,
        .ownNumber = u"2026-0187"_qs,
        .applicant = Applicant::Superior,
        .applicantName = u"Hoffmann, Katrin"_qs,
        .applicantOffice = u"Bürgermeisterin"_qs,
        .applicantAddress = u"Rathausplatz 1, 12345 Lindental"_qs,
        .telephone = u"01234 56-100"_qs,
        .accused = u"Weber, Thomas, Lindenstraße 4, 12345 Lindental"_qs,
        .day = QDate(2026, 11, 16),
        .time = QTime(10, 25),
        .place = u"Bürgeramt, Rathausplatz 1, Schalter 3"_qs,
        .act = Course,
        .offences = {NamedOffence::Insult, NamedOffence::BodilyHarm, NamedOffence::Trespass,
            NamedOffence::Coercion},
        .knowsAct = QDate(2026, 11, 16),
        .knowsPerson = QDate(2026, 11, 17),
        .deadline = QDate(2027, 2, 17),
        .deadlineNote = u"Gezeigt ist der früheste vertretbare Tag."_qs,
        .witnesses = u"Brandt, Johanna; Keller, Miriam"_qs,
        .evidence = u"Ärztliche Bescheinigung, Gedächtnisprotokoll"_qs,
        .signedOn = QDate(2026, 11, 23),
        .signedAt = u"Lindental"_qs};
}

HouseBanLetter sampleBan()
{
    return {.department = u"Hauptamt, Rathausplatz 1, 12345 Lindental"_qs,
        .contact = u"Frau Neumann\nTelefon 01234 56-120\nhauptamt@lindental.example"_qs,
        .ownNumber = u"10-2026-0187"_qs,
        .person = u"Herrn\nThomas Weber\nLindenstraße 4\n12345 Lindental"_qs,
        .buildings = u"Bürgeramt und Rathaus, Rathausplatz 1, mit Innenhof"_qs,
        .from = QDate(2026, 12, 1),
        .until = QDate(2027, 5, 31),
        .saidOn = QDate(2026, 11, 16),
        .facts = u"Am 16.11.2026 gegen 10:25 Uhr haben Sie am Schalter 3 des Bürgeramts eine "
                 u"Beschäftigte angeschrien und ihr mit der flachen Hand gegen die Schulter "
                 u"geschlagen. Die Beschäftigte musste ärztlich behandelt werden. Der Schalter "
                 u"blieb bis 12 Uhr geschlossen."_qs,
        .weighing = u"Das Hausverbot soll den Dienstbetrieb und die Beschäftigten schützen. Ein "
                    u"Gespräch allein reicht nicht, weil Sie schon am 02.10.2026 ermahnt wurden. "
                    u"Die Dauer von sechs Monaten ist angemessen, weil Sie Ihre Anliegen weiter "
                    u"auf anderen Wegen erledigen können."_qs,
        .hearing = HouseBanLetter::Hearing::Held,
        .heardOn = QDate(2026, 11, 20),
        .statement = u"Sie seien wegen der langen Wartezeit verärgert gewesen."_qs,
        .appointments = u"01234 56-120"_qs,
        .remedies = u"Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe "
                    u"Widerspruch bei der Stadt Lindental, Rathausplatz 1, 12345 Lindental, "
                    u"erhoben werden."_qs,
        .signedOn = QDate(2026, 11, 24),
        .signer = u"Hoffmann, Bürgermeisterin"_qs};
}

ServiceAccident sampleServiceAccident()
{
    return {.office = u"Stadt Lindental, Personalamt, Rathausplatz 1, 12345 Lindental"_qs,
        .reportUntil = QDate(2028, 11, 16),
        .name = u"Vogel, Martin"_qs,
        .rank = u"Stadtinspektor"_qs,
        .birthDate = QDate(1979, 8, 21),
        .staffNumber = u"004512"_qs,
        .address = u"Am Anger 7, 12347 Lindental"_qs,
        .telephone = u"01234 998877"_qs,
        .day = QDate(2026, 11, 16),
        .time = QTime(10, 25),
        .place = u"Bürgeramt, Schalter 4"_qs,
        .dutyBegins = QTime(7, 0),
        .dutyEnds = QTime(15, 30),
        .duty = u"Beratung am Schalter"_qs,
        .course = Course,
        .injury = u"Prellung am Unterarm; Schlafstörungen"_qs,
        .treatedBy = u"Dr. Anna Seidel, Bahnhofstraße 8"_qs,
        .treatedOn = QDate(2026, 11, 16),
        .unfitFrom = QDate(2026, 11, 17),
        .unfitUntil = QDate(2026, 11, 20),
        .damage = u"Brille"_qs,
        .thirdParty = u"Weber, Thomas, Lindenstraße 4"_qs,
        .witnesses = u"Keller, Miriam"_qs,
        .police = u"Polizeiinspektion Lindental, BV-2026-004711"_qs,
        .signedOn = QDate(2026, 11, 20),
        .learntOn = QDate(2026, 11, 16),
        .wasOnDuty = true,
        .finding = u"Der Unfall geschah während der Dienstzeit am Arbeitsplatz."_qs,
        .superior = u"Hoffmann, Bürgermeisterin"_qs,
        .superiorSignedOn = QDate(2026, 11, 24)};
}

AssessmentNote sampleAssessment()
{
    return {.unit = u"Bürgeramt"_qs,
        .activity = u"Beratung am Schalter"_qs,
        .month = QDate(2026, 11, 1),
        .caseNumber = u"2026-0187"_qs,
        .whatHappened
        = {u"Körperlicher Übergriff, Stufe 2 des Aachener Modells"_qs, u"Beleidigung"_qs},
        .circumstances = {u"Wartezeit über 60 Minuten"_qs, u"Unterlagen fehlten"_qs,
            u"Tresen niedrig, kein zweiter Ausgang"_qs},
        .inPlace = {u"Alarmknopf am Platz"_qs, u"Einlass durch den Sicherheitsdienst"_qs},
        .didTheyWork = u"Der Alarm wirkte. Der Sicherheitsdienst war zu dieser Zeit nicht am "
                       u"Eingang."_qs,
        .needsChange = true,
        .because = u"Die Beurteilung kennt die Gefährdung über den Tresen hinweg nicht."_qs,
        .measures
        = {{.title = u"Tieferer Tresen mit zweitem Ausgang"_qs,
               .line = u"Technisch · geplant"_qs,
               .facts = {{u"Verantwortlich"_qs, u"Hochbauamt"_qs}, {u"Bis"_qs, u"31.03.2027"_qs}}},
            {.title = u"Termine statt Wartenummern"_qs,
                .line = u"Organisatorisch · in Umsetzung"_qs,
                .facts = {{u"Verantwortlich"_qs, u"Leitung Bürgeramt"_qs},
                    {u"Bis"_qs, u"15.01.2027"_qs}}}},
        .checkOn = QDate(2027, 6, 30),
        .checkedBy = u"Fachkraft für Arbeitssicherheit"_qs,
        .made = QDate(2026, 11, 24)};
}

PoliceHandover sampleHandover()
{
    PoliceHandover handover;
    handover.recipient = u"Polizeiinspektion Lindental, PHM Sommer"_qs;
    handover.purpose = u"Strafanzeige vom 16.11.2026"_qs;
    handover.releasedBy = u"Neumann, Fallbetreuung"_qs;
    handover.releasedOn = QDate(2026, 11, 18);
    using Field = HandoverField;
    handover.add(Field::CaseNumber, u"2026-0187"_qs);
    handover.add(Field::PoliceNumber, u"BV-2026-004711"_qs);
    handover.add(Field::ContactPerson, u"Frau Neumann, 01234 56-120"_qs);
    handover.add(Field::DayAndTime, u"16.11.2026, 10:25 Uhr"_qs);
    handover.add(Field::Place, u"Bürgeramt, Rathausplatz 1, Schalter 3"_qs);
    handover.add(Field::Event, Course);
    handover.add(Field::ThreatWords, u"„Ich weiß, wo du parkst.“"_qs);
    handover.add(Field::Means, u"keine Waffe"_qs);
    handover.add(Field::Accused, u"Weber, Thomas, Lindenstraße 4, 12345 Lindental"_qs);
    handover.add(Field::Evidence, u"Gedächtnisprotokoll vom 16.11.2026 (2 Seiten)"_qs);
    handover.add(Field::Recordings, u"Kamera Eingang, wird nach 72 Stunden überschrieben"_qs);
    handover.add(Field::WitnessCount, u"2"_qs);
    handover.add(Field::AffectedName, u"Brandt, Johanna"_qs);
    handover.add(Field::AffectedPrivate, u"Gartenweg 12, geboren 03.05.1984"_qs);
    handover.add(Field::WitnessNames, u"Keller, Miriam"_qs);
    handover.add(Field::Injuries, u"Prellung der Schulter"_qs);
    handover.add(Field::EarlierIncidents, u"Ermahnung am 02.10.2026"_qs);
    handover.add(Field::MeasuresTaken, u"Hausverbot mündlich am 16.11.2026"_qs);
    return handover;
}

CarePage sampleCare()
{
    return {.contacts = {{u"Ihre Ansprechperson"_qs, u"Frau Neumann, Zimmer 214"_qs,
                             u"01234 56-120, Mo–Fr 8–16 Uhr"_qs},
                {u"Kollegiale Ersthilfe"_qs, u"Herr Öztürk"_qs, u"01234 56-133"_qs},
                {u"Durchgangsärztin"_qs, u"Dr. Seidel, Bahnhofstraße 8"_qs, u"01234 44 550"_qs},
                {u"Unfallkasse"_qs, u"Unfallkasse Musterland"_qs, u"01239 77-0"_qs},
                {u"Personalrat"_qs, u"Zimmer 101"_qs, u"01234 56-150"_qs},
                {u"Telefonseelsorge"_qs, u"Tag und Nacht, kostenfrei"_qs, u"0800 111 0 111"_qs}},
        .dates = {{QDate(2026, 11, 18), u"Erstes Gespräch mit Ihrer Ansprechperson"_qs},
            {QDate(2026, 11, 30), u"Wir fragen nach, wie es Ihnen geht"_qs},
            {QDate(2027, 2, 16), u"Letzter Tag für Ihren Strafantrag"_qs}},
        .internalEmergency = u"Interner Alarm: 4711."_qs,
        .made = QDate(2026, 11, 16)};
}

FormDocument sampleForm(FormKind kind, Language language)
{
    return documentOf(kind, language, sampleNotice(), sampleFirstAid(),
        sampleProsecution(paperKind(kind)), sampleBan(), sampleServiceAccident(),
        sampleAssessment(), sampleHandover(), sampleCare(), QString::fromUtf8(SampleAuthority));
}

FormDocument emptyForm(FormKind kind, Language language)
{
    ProsecutionPaper paper;
    paper.kind = paperKind(kind);
    return documentOf(kind, language, {}, {}, paper, {}, {}, {}, {}, {}, {});
}

FormDocument formFilledWith(FormKind kind, const QString &text)
{
    CarePage care;
    care.contacts = {{text, text, text}};
    care.dates = {{QDate(2026, 11, 18), text}};
    care.internalEmergency = text;
    return documentOf(kind, Language::German, noticeWith(text), firstAidWith(text),
        prosecutionWith(text, paperKind(kind)), banWith(text), serviceAccidentWith(text),
        assessmentWith(text), handoverWith(text), care, text);
}

std::optional<QStringList> pagesOfPdf(const QByteArray &pdf, const QStringList &options)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("form.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    const auto text = asked(QStringLiteral("pdftotext"),
        options
            + QStringList {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(),
                QStringLiteral("-")});
    if (!text)
        return std::nullopt;
    QStringList pages = text->split(u'\f');
    pages.removeLast(); // what follows the last page
    return pages;
}

} // namespace rueckhalt
