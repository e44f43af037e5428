// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/casedeadlines.h"
#include "session/formexport.h"
#include "session/granting.h"
#include "session/protecting.h"
#include "support/vault/membertown.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Papers of a case: filled from what is known, for those who may, and noted.
class FormExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knownAnswersAreFilledAndTheRestStaysEmpty();
    void authorityStandsOnEveryPaper_data();
    void authorityStandsOnEveryPaper();
    void whatIsTypedStandsOnThePaper();
    void impossibleValueStaysOff();
    void everyPaperIsWrittenAndNoted_data();
    void everyPaperIsWrittenAndNoted();
    void printedPaperIsNotedToo();
    void failedFileLeavesNoTrace();
    void applicationGoesByWhoApplies();
    void policeGetOnlyWhatIsChosen();
    void serviceAccidentNamesTheLawOfTheState_data();
    void serviceAccidentNamesTheLawOfTheState();
    void listOfWhatLeavesFollowsThePaper();
    void carerMakesPapersOfGrantedCasesOnly();
    void othersMakeNone_data();
    void othersMakeNone();
    void answersThatTheCaseLacksCanBeKept();
    void firstAidSheetGoesIntoItsOwnList();
    void incompleteFirstAidSheetIsNotKept();
    void noteOfThePaperCanBeRead();
    void generalCarePageNeedsNoCase();
    void nameInATextIsNoticed();
    void paperIsOfTheChosenPerson();
    void applicationIsAgainstTheChosenAccused();
    void nameIsThatOfThePerson_data();
    void nameIsThatOfThePerson();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    [[nodiscard]] IncidentId incident(int index = 0) const { return m_town.incidents()[index].id; }
    static CaseSettings settings();
    static QString valueOf(const CasePaper &sheet, const char *code)
    {
        const FormInput *input = sheet.input(QString::fromLatin1(code));
        return input ? input->value : QStringLiteral("no such input");
    }
    static bool discloses(const CasePaper &sheet, DataClass data)
    {
        const auto told = disclosedData(documentOf(sheet)).data;
        return std::ranges::find(told, data, &FormDatum::data) != told.end();
    }
    QList<LogEntry> madeForms() const;

    MemberTown m_town;
    MeasureCatalog m_catalog;
    QTemporaryDir m_output;
};

void FormExportTest::init()
{
    m_town.startAfresh();
}

std::unique_ptr<OpenRegister> FormExportTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, vaultEnvironment().clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

CaseSettings FormExportTest::settings()
{
    CaseSettings settings;
    settings.authority = {.name = "Stadt Musterstadt",
        .address = "Rathausplatz 1\n12345 Musterstadt",
        .phone = "0123 456",
        .companyNumber = "BG-4711",
        .insurer = "Unfallkasse Musterland",
        .police = "Polizeiinspektion Mitte",
        .serviceOffice = "Personalamt",
        .handIn = "Büro der Arbeitssicherheit",
        .emergency = "Interner Alarm: 4711",
        .remedies = "Gegen diesen Bescheid kann Widerspruch erhoben werden."};
    settings.contacts.contacts = {{CareKind::FirstCare, "Frau Ahrens", "0123 1", {}, "Mo bis Fr"}};
    return settings;
}

QList<LogEntry> FormExportTest::madeForms() const
{
    const auto council = m_town.open("council");
    const auto half = (*council)->log().secondHalf(MemberTown::credentials("dpo"));
    auto entries = (*council)->log().entriesInDetail(*half, 0, 30);
    entries->removeIf([](const LogEntry &entry) { return entry.action != Action::FormMade; });
    return *entries;
}

void FormExportTest::knownAnswersAreFilledAndTheRestStaysEmpty()
{
    const auto reg = open();
    QVERIFY(reg->vault().saveCaseSettings(settings()).has_value());
    Answering answering(*reg, systemRandom());
    Casework cases(*reg, answering, Language::German);
    QVERIFY(
        cases.open(incident()).has_value() || cases.read(incident())->record.history().size() > 0);
    const auto file = cases.read(incident());
    for (const FieldAnswer &answer : {FieldAnswer {FollowUpField::Employment, "trainee", {}},
             FieldAnswer {FollowUpField::DoctorSeen, "yes", {}},
             FieldAnswer {FollowUpField::DoctorName, "Dr. Sommer", {}}}) {
        if (cases.read(incident())->fields().contains(answer.field))
            QVERIFY(cases.enter(incident(), {answer}).has_value());
    }
    const FormExport forms(*reg);
    const auto sheet = forms.prepare(incident(), {.kind = FormKind::AccidentNotice});
    QVERIFY(sheet.has_value());
    QCOMPARE(valueOf(*sheet, "employer"), "Stadt Musterstadt\nRathausplatz 1\n12345 Musterstadt");
    QCOMPARE(valueOf(*sheet, "company-number"), "BG-4711");
    QCOMPARE(valueOf(*sheet, "recipient"), "Unfallkasse Musterland");
    QVERIFY(valueOf(*sheet, "course").contains(m_town.incidents()[0].person.description));
    QCOMPARE(valueOf(*sheet, "doctor"),
        file->fields().isEmpty() ? QString()
                                 : cases.read(incident())->value(FollowUpField::DoctorName));
    // What nobody knows stays empty, to be filled in by hand.
    for (const char *code : {"birth-date", "street", "nationality", "health-insurer", "sex"})
        QVERIFY2(valueOf(*sheet, code).isEmpty(), code);
}

void FormExportTest::authorityStandsOnEveryPaper_data()
{
    QTest::addColumn<int>("kind");
    for (const Term<FormKind> &term : terms<FormKind>())
        QTest::newRow(term.code) << static_cast<int>(term.value);
}

void FormExportTest::authorityStandsOnEveryPaper()
{
    QFETCH(const int, kind);
    const auto reg = open();
    QVERIFY(reg->vault().saveCaseSettings(settings()).has_value());
    const auto sheet = FormExport(*reg).prepare(incident(), {.kind = static_cast<FormKind>(kind)});
    QVERIFY(sheet.has_value());
    const FormDocument document = documentOf(*sheet);
    QVERIFY(static_cast<int>(document.kind) == kind);
    QCOMPARE(document.authority, "Stadt Musterstadt");
    QVERIFY(!document.recipients.isEmpty());
}

void FormExportTest::whatIsTypedStandsOnThePaper()
{
    const auto reg = open();
    auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::AccidentNotice});
    QVERIFY(sheet.has_value());
    sheet->input(u"birth-date")->value = "1980-05-17";
    sheet->input(u"sex")->value = "diverse";
    const FormDocument document = documentOf(*sheet);
    QStringList values;
    QStringList ticked;
    for (const FormBlock &block : document.blocks) {
        const auto *row = std::get_if<FormRow>(&block);
        for (const FormBox &box : row ? row->boxes : QList<FormBox> {}) {
            values << box.value;
            for (const FormChoice &choice : box.choices) {
                if (choice.isTicked)
                    ticked << choice.label;
            }
        }
    }
    QVERIFY(values.contains("17.05.1980"));
    QVERIFY(ticked.contains("divers"));
}

void FormExportTest::impossibleValueStaysOff()
{
    const auto reg = open();
    auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::AccidentNotice});
    QVERIFY(sheet.has_value());
    const FormDocument before = documentOf(*sheet);
    for (const auto &[code, value] : {std::pair {u"birth-date", "31.02.1980"},
             std::pair {u"sex", "yes"}, std::pair {u"work-began", "25:00"}}) {
        FormInput *input = sheet->input(code);
        QVERIFY(problemOf(*input, value).has_value());
        input->value = value;
    }
    QCOMPARE(disclosedData(documentOf(*sheet)).data.size(), disclosedData(before).data.size());
}

void FormExportTest::everyPaperIsWrittenAndNoted_data()
{
    authorityStandsOnEveryPaper_data();
}

void FormExportTest::everyPaperIsWrittenAndNoted()
{
    QFETCH(const int, kind);
    const auto paper = static_cast<FormKind>(kind);
    const QString path = m_output.filePath(FormExport::fileName(paper));
    {
        const auto reg = open();
        const FormExport forms(*reg);
        const auto sheet = forms.prepare(incident(), {.kind = paper});
        QVERIFY(sheet.has_value());
        VERIFY_RESULT(forms.write(incident(), *sheet, path));
        VERIFY_RESULT(reg->vault().log().verify());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QCOMPARE(QFileInfo(path).permissions()
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
        QFileDevice::Permissions());
    // Nothing of the case in the name of the file; the chain names case and paper.
    QVERIFY(!path.contains(m_town.incidents()[0].number));
    const QList<LogEntry> made = madeForms();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().object, formObject(incident(), paper));
}

void FormExportTest::printedPaperIsNotedToo()
{
    QBuffer pages;
    QVERIFY(pages.open(QIODevice::WriteOnly));
    {
        const auto reg = open();
        const FormExport forms(*reg);
        const auto sheet = forms.prepare(incident(), {.kind = FormKind::HouseBan});
        QVERIFY(sheet.has_value());
        QPdfWriter printer(&pages);
        VERIFY_RESULT(forms.print(incident(), *sheet, printer));
    }
    QVERIFY(pages.data().startsWith("%PDF-"));
    QCOMPARE(madeForms().size(), 1);
    QCOMPARE(madeForms().constFirst().object, formObject(incident(), FormKind::HouseBan));
}

void FormExportTest::failedFileLeavesNoTrace()
{
    {
        const auto reg = open();
        const FormExport forms(*reg);
        const auto sheet = forms.prepare(incident(), {.kind = FormKind::CarePage});
        QVERIFY(sheet.has_value());
        VERIFY_ERROR(forms.write(incident(), *sheet, m_output.filePath("nowhere/x.pdf")),
            Error::Code::NotFound);
        VERIFY_ERROR(forms.write(incident(), *sheet, m_output.path()), Error::Code::AlreadyExists);
    }
    QVERIFY(madeForms().isEmpty());
}

void FormExportTest::applicationGoesByWhoApplies()
{
    const auto reg = open();
    QVERIFY(reg->vault().saveCaseSettings(settings()).has_value());
    const FormExport forms(*reg);
    const auto nameFor = [&](Applicant applicant) {
        return valueOf(*forms.prepare(incident(),
                           {.kind = FormKind::ProsecutionRequest, .applicant = applicant}),
            "applicant");
    };
    QCOMPARE(nameFor(Applicant::Victim),
        m_town.incidents()[0].person.affectedNames.join(QStringLiteral(", ")));
    QCOMPARE(nameFor(Applicant::Authority), "Stadt Musterstadt");
    QVERIFY(nameFor(Applicant::Superior).isEmpty());
    // Whether it was an offence is not decided here.
    const auto sheet = forms.prepare(incident(), {.kind = FormKind::ProsecutionRequest});
    QVERIFY(valueOf(*sheet, "offences").isEmpty());
    QVERIFY(!sheet->input(u"offences")->choices.isEmpty());
}

void FormExportTest::policeGetOnlyWhatIsChosen()
{
    const auto reg = open();
    auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::PoliceHandover});
    QVERIFY(sheet.has_value());
    const QString name = m_town.incidents()[0].person.affectedNames.constFirst();
    const auto texts = [&] {
        QString all;
        for (const FormBlock &block : documentOf(*sheet).blocks) {
            if (const auto *row = std::get_if<FormRow>(&block))
                for (const FormBox &box : row->boxes)
                    all += box.value + u'\n';
        }
        return all;
    };
    QVERIFY(!texts().contains(name) || m_town.incidents()[0].person.description.contains(name));
    FormInput *names = sheet->input(handoverFieldCode(HandoverField::AffectedName));
    QVERIFY(names);
    QVERIFY(names->isChosen == false);
    QVERIFY(names->value.contains(name));
    names->isChosen = true;
    QVERIFY(texts().contains(name));
}

void FormExportTest::serviceAccidentNamesTheLawOfTheState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("basis");
    QTest::newRow("not set") << ""
                             << "§ 45 BeamtVG";
    QTest::newRow("Niedersachsen") << "NI"
                                   << "NBeamtVG § 51";
    QTest::newRow("Bayern") << "BY"
                            << "BayBeamtVG Art. 47";
    // Not read: no section is made up.
    QTest::newRow("Hessen") << "HE"
                            << "Beamtenversorgungsgesetz des Landes";
}

void FormExportTest::serviceAccidentNamesTheLawOfTheState()
{
    QFETCH(const QString, state);
    QFETCH(const QString, basis);
    const auto reg = open();
    CaseSettings changed = settings();
    changed.place.state = fromCode<FederalState>(state);
    QVERIFY(reg->vault().saveCaseSettings(changed).has_value());
    const auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::ServiceAccident});
    QVERIFY(sheet.has_value());
    QVERIFY2(documentOf(*sheet).basis.startsWith(basis), qPrintable(documentOf(*sheet).basis));
}

void FormExportTest::listOfWhatLeavesFollowsThePaper()
{
    const auto reg = open();
    auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::ServiceAccident});
    QVERIFY(sheet.has_value());
    for (FormInput &input : sheet->inputs)
        input.value.clear();
    QVERIFY(!discloses(*sheet, DataClass::Health));
    sheet->input(u"injury")->value = "Prellung";
    QVERIFY(discloses(*sheet, DataClass::Health));
}

void FormExportTest::carerMakesPapersOfGrantedCasesOnly()
{
    {
        const auto reg = open();
        Digest fingerprint;
        for (const Member &member : reg->vault().members().members()) {
            if (member.id == m_town.idOf("carer"))
                fingerprint = member.fingerprint;
        }
        QVERIFY(Granting(*reg).grant({incident(), m_town.idOf("carer"),
            vaultEnvironment().clock().date().addDays(14), "Nachsorge", fingerprint}));
    }
    {
        const auto reg = open("carer");
        const FormExport forms(*reg);
        QCOMPARE(forms.kinds(),
            (QList {FormKind::AccidentNotice, FormKind::FirstAidRecord,
                FormKind::ProsecutionRequest, FormKind::ServiceAccident, FormKind::CarePage}));
        VERIFY_ERROR(
            forms.prepare(incident(), {.kind = FormKind::HouseBan}), Error::Code::NotPermitted);
        VERIFY_ERROR(
            forms.prepare(incident(1), {.kind = FormKind::CarePage}), Error::Code::NotPermitted);
        const auto sheet = forms.prepare(incident(), {.kind = FormKind::CarePage});
        QVERIFY(sheet.has_value());
        VERIFY_RESULT(forms.write(incident(), *sheet, m_output.filePath("carer.pdf")));
        // The list of first-aid records is the officers'.
        VERIFY_ERROR(forms.firstAidList(), Error::Code::NotPermitted);
        CasePaper banned = *sheet;
        banned.kind = FormKind::PoliceHandover;
        VERIFY_ERROR(forms.write(incident(), banned, m_output.filePath("police.pdf")),
            Error::Code::NotPermitted);
    }
    QCOMPARE(madeForms().size(), 1);
    QVERIFY(madeForms().constFirst().user == m_town.idOf("carer"));
}

void FormExportTest::othersMakeNone_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"manager", "council", "dpo", "admin"})
        QTest::newRow(login) << login;
}

void FormExportTest::othersMakeNone()
{
    QFETCH(const QString, login);
    const auto reg = open(login);
    const FormExport forms(*reg);
    QVERIFY(forms.kinds().isEmpty());
    QVERIFY(!forms.isAllowed());
    for (const Term<FormKind> &term : terms<FormKind>())
        VERIFY_ERROR(forms.prepare(incident(), {.kind = term.value}), Error::Code::NotPermitted);
}

void FormExportTest::answersThatTheCaseLacksCanBeKept()
{
    const auto reg = open();
    Answering answering(*reg, systemRandom());
    Casework cases(*reg, answering, Language::German);
    static_cast<void>(cases.open(incident()));
    auto sheet = FormExport(*reg).prepare(incident(), {.kind = FormKind::FirstAidRecord});
    QVERIFY(sheet.has_value());
    QVERIFY(FormExport::newAnswers(*sheet, *cases.read(incident())).isEmpty());
    sheet->input(u"witnesses")->value = "Zeugin am Nachbarschalter";
    sheet->input(u"superior")->value = "Amtsleitung"; // The case has no place for it.
    const auto answers = FormExport::newAnswers(*sheet, *cases.read(incident()));
    const bool isAsked = cases.read(incident())->fields().contains(FollowUpField::Witnesses);
    QCOMPARE(answers.size(), isAsked ? 1 : 0);
    if (isAsked) {
        QVERIFY(answers.constFirst().field == FollowUpField::Witnesses);
        QVERIFY(cases.enter(incident(), answers).has_value());
        QVERIFY(FormExport::newAnswers(*sheet, *cases.read(incident())).isEmpty());
    }
}

void FormExportTest::firstAidSheetGoesIntoItsOwnList()
{
    const auto reg = open();
    const FormExport forms(*reg);
    auto sheet = forms.prepare(incident(), {.kind = FormKind::FirstAidRecord});
    QVERIFY(sheet.has_value());
    const QDate today = CaseDeadlines(*reg).today();
    const QString day = today.toString(Qt::ISODate);
    for (const auto &[code, value] : {std::pair {u"name", QString("Erika Verbandt")},
             std::pair {u"place", QString("Schalter 3")}, std::pair {u"course", QString("Stempel")},
             std::pair {u"injury", QString("Platzwunde")}, std::pair {u"aid", QString("Verband")},
             std::pair {u"helper", QString("Jördis")}, std::pair {u"day", day},
             std::pair {u"aid-day", day}})
        sheet->input(code)->value = value;
    QVERIFY(!forms.firstAidProblem(*sheet));
    VERIFY_RESULT(forms.keepFirstAid(incident(), *sheet));
    const auto list = forms.firstAidList();
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().keptUntil, today.addMonths(60));
    // Made again, the sheet is as it was put on record.
    const auto again = forms.prepare(incident(), {.kind = FormKind::FirstAidRecord});
    QCOMPARE(valueOf(*again, "injury"), "Platzwunde");
    QCOMPARE(valueOf(*again, "helper"), "Jördis");
    // A paper of another kind is no record of first aid.
    const auto other = forms.prepare(incident(), {.kind = FormKind::CarePage});
    VERIFY_ERROR(forms.keepFirstAid(incident(), *other), Error::Code::Invalid);
}

void FormExportTest::incompleteFirstAidSheetIsNotKept()
{
    const auto reg = open();
    const FormExport forms(*reg);
    auto sheet = forms.prepare(incident(), {.kind = FormKind::FirstAidRecord});
    QVERIFY(sheet.has_value());
    sheet->input(u"helper")->value.clear();
    QVERIFY(forms.firstAidProblem(*sheet).has_value());
    VERIFY_ERROR(forms.keepFirstAid(incident(), *sheet), Error::Code::Invalid);
    QVERIFY(forms.firstAidList()->isEmpty());
}

void FormExportTest::noteOfThePaperCanBeRead()
{
    const auto reg = open();
    LogEntry entry;
    entry.action = Action::FormMade;
    entry.object = formObject(incident(), FormKind::AccidentNotice);
    QVERIFY(entry.object.size() <= 64);
    const Protecting protecting(*reg);
    QCOMPARE(protecting.objectName(entry, Language::German),
        m_town.incidents()[0].number + ": Unfallanzeige, Unfallkasse");
    for (const QByteArray &foreign :
        {QByteArray(), QByteArray("x"), incident().toByteArray() + "no-such-paper"})
        QVERIFY(!madeFormFrom(foreign));
}

/// People write names into descriptions, and the person accused may read the paper.
void FormExportTest::nameInATextIsNoticed()
{
    const auto reg = open();
    auto ban = FormExport(*reg).prepare(incident(), {.kind = FormKind::HouseBan});
    QVERIFY(ban.has_value());
    ban->affected = {"Müller, Sabine"};
    ban->input(u"facts")->value = "Er traf Frau Müller im Gesicht.";
    QCOMPARE(namesToldBeside(*ban), QStringList {"Müller, Sabine"});
    ban->input(u"facts")->value = "Er traf die Sachbearbeiterin. Müllerstraße 3.";
    QVERIFY(namesToldBeside(*ban).isEmpty());
    auto police = FormExport(*reg).prepare(incident(), {.kind = FormKind::PoliceHandover});
    police->affected = {"Müller, Sabine"};
    FormInput *event = police->input(handoverFieldCode(HandoverField::Event));
    event->value = "Sabine wurde getroffen.";
    QVERIFY(!namesToldBeside(*police).isEmpty());
    event->isChosen = false;
    QVERIFY(namesToldBeside(*police).isEmpty());
    // The insurer has to know whom it insures.
    auto notice = FormExport(*reg).prepare(incident(), {.kind = FormKind::AccidentNotice});
    notice->affected = {"Müller, Sabine"};
    notice->input(u"course")->value = "Frau Müller wurde getroffen.";
    QVERIFY(namesToldBeside(*notice).isEmpty());
}

void FormExportTest::paperIsOfTheChosenPerson()
{
    const auto reg = open();
    Answering answering(*reg, systemRandom());
    Casework cases(*reg, answering, Language::German);
    static_cast<void>(cases.open(incident()));
    VERIFY_RESULT(cases.setTrack(incident(), Track::Serious, "Zwei wurden verletzt"));
    VERIFY_RESULT(cases.namePerson(incident(), {.name = "Frau A. Ö."}));
    VERIFY_RESULT(cases.namePerson(incident(), {.number = 3, .name = "am Tresen"}));
    const FormExport forms(*reg);
    const auto paper = [&](FormKind kind, int person) {
        return *forms.prepare(incident(), {.kind = kind, .about = {.person = person}});
    };
    // What one of them answered stands on no paper of another one.
    const auto file = cases.read(incident());
    QVERIFY(file->fields({2, 1}).contains(FollowUpField::Employment));
    VERIFY_RESULT(cases.enter(incident(),
        {{FollowUpField::Employment, "temporary", {}, {2, 1}},
            {FollowUpField::WorkedAs, "Sachbearbeitung", {}, {2, 1}}}));
    QCOMPARE(valueOf(paper(FormKind::AccidentNotice, 2), "temporary"), "yes");
    QCOMPARE(valueOf(paper(FormKind::AccidentNotice, 2), "job"), "Sachbearbeitung");
    QVERIFY(valueOf(paper(FormKind::AccidentNotice, 1), "temporary").isEmpty());
    QVERIFY(valueOf(paper(FormKind::AccidentNotice, 1), "job").isEmpty());
    QCOMPARE(valueOf(paper(FormKind::ServiceAccident, 2), "rank"), "Sachbearbeitung");
    // Where they stood is no name; and of nobody the paper names another one.
    for (const FormKind kind :
        {FormKind::AccidentNotice, FormKind::ServiceAccident, FormKind::FirstAidRecord})
        QVERIFY2(valueOf(paper(kind, 3), "name").isEmpty(), qPrintable(codeOf(kind)));
    // What is new goes where it belongs.
    CasePaper notice = paper(FormKind::AccidentNotice, 3);
    notice.input(u"job")->value = "Auskunft";
    const auto answers = FormExport::newAnswers(notice, *cases.read(incident()));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().about.person, 3);
    VERIFY_RESULT(cases.enter(incident(), answers));
    QCOMPARE(valueOf(paper(FormKind::AccidentNotice, 3), "job"), "Auskunft");
    QCOMPARE(valueOf(paper(FormKind::AccidentNotice, 2), "job"), "Sachbearbeitung");
    for (const int nobody : {0, 4, 21})
        VERIFY_ERROR(
            forms.prepare(incident(), {.kind = FormKind::CarePage, .about = {.person = nobody}}),
            Error::Code::Invalid);
}

void FormExportTest::applicationIsAgainstTheChosenAccused()
{
    const auto reg = open();
    Answering answering(*reg, systemRandom());
    Casework cases(*reg, answering, Language::German);
    static_cast<void>(cases.open(incident()));
    VERIFY_RESULT(cases.setTrack(incident(), Track::Serious, "Zwei Beschuldigte"));
    VERIFY_RESULT(cases.namePerson(incident(), {.name = "Kollegin"}));
    VERIFY_RESULT(cases.namePerson(incident(), {.isAccused = true, .name = "mit Mütze"}));
    const QDate today = CaseDeadlines(*reg).today();
    const auto ago = [&](int days) { return today.addDays(-days).toString(Qt::ISODate); };
    VERIFY_RESULT(cases.enter(incident(),
        {{FollowUpField::VictimKnewAct, ago(5), {}, {1, 1}},
            {FollowUpField::VictimKnewPerson, ago(5), {}, {1, 1}},
            {FollowUpField::VictimKnewAct, ago(4), {}, {2, 1}},
            {FollowUpField::VictimKnewPerson, ago(3), {}, {2, 2}}}));
    const FormExport forms(*reg);
    const auto paper = [&](const CaseSubject &about, Applicant applicant) {
        return *forms.prepare(incident(),
            {.kind = FormKind::ProsecutionRequest, .applicant = applicant, .about = about});
    };
    const CasePaper first = paper({1, 1}, Applicant::Victim);
    const CasePaper second = paper({2, 2}, Applicant::Victim);
    QCOMPARE(valueOf(first, "knows-person"), ago(5));
    QCOMPARE(valueOf(second, "knows-act"), ago(4));
    QCOMPARE(valueOf(second, "knows-person"), ago(3));
    QVERIFY(valueOf(paper({2, 1}, Applicant::Victim), "knows-person").isEmpty());
    // Each with its own last day; none where nobody knows whom.
    const auto lastDay
        = [](const CasePaper &sheet) { return std::get<ProsecutionPaper>(sheet.paper).deadline; };
    QVERIFY(lastDay(first) >= today.addDays(-5).addMonths(3));
    QVERIFY(lastDay(second) >= today.addDays(-3).addMonths(3));
    QVERIFY(lastDay(first) < lastDay(second) || lastDay(second).dayOfWeek() == Qt::Monday);
    QVERIFY(!lastDay(paper({2, 1}, Applicant::Victim)).isValid());
    // Superior and authority apply once against each of those accused.
    QCOMPARE(paper({2, 2}, Applicant::Superior).about.person, 1);
    QCOMPARE(paper({2, 2}, Applicant::Superior).about.offender, 2);
}

void FormExportTest::nameIsThatOfThePerson_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("called");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    const QStringList two {"Müller, Sabine", "Berger, Karl"};
    const QStringList same {"Müller, Sabine", "Müller, Karl"};
    QTest::newRow("called by it") << two << QStringList {"", "Karl Berger"} << 2 << "Berger, Karl";
    QTest::newRow("left over") << two << QStringList {"", "Herr Berger"} << 1 << "Müller, Sabine";
    QTest::newRow("no name") << two << QStringList {"", "am Tresen"} << 2 << "";
    QTest::newRow("two left over") << two << QStringList {"", "am Tresen"} << 1 << "";
    QTest::newRow("same surname") << same << QStringList {"", "Frau Müller"} << 2 << "";
    QTest::newRow("fits better") << same << QStringList {"", "Karl Müller"} << 2 << "Müller, Karl";
    QTest::newRow("nobody named") << QStringList() << QStringList {"", "Karl"} << 2 << "";
    QTest::newRow("short name") << QStringList {"A. Ö.", "Berger"} << QStringList {"", "A. Ö."} << 2
                                << "A. Ö.";
}

void FormExportTest::nameIsThatOfThePerson()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, called);
    QFETCH(const int, number);
    QFETCH(const QString, name);
    QMap<int, NamedPerson> persons;
    for (qsizetype i = 0; i < called.size(); ++i)
        persons.insert(static_cast<int>(i) + 1, {called.at(i)});
    QCOMPARE(nameAmong(names, persons, number), name);
}

void FormExportTest::generalCarePageNeedsNoCase()
{
    const CasePaper sheet = generalCarePage(settings(), QDate(2026, 11, 23), Language::English);
    const FormDocument document = documentOf(sheet);
    QCOMPARE(document.authority, "Stadt Musterstadt");
    QVERIFY(!std::get<CarePage>(sheet.paper).contacts.isEmpty());
    QVERIFY(std::get<CarePage>(sheet.paper).dates.isEmpty());
}

QTEST_MAIN(FormExportTest)
#include "tst_formexport.moc"
