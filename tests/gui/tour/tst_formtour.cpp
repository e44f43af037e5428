// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/carepagecard.h"
#include "gui/forms/carepagedialog.h"
#include "gui/forms/formdialog.h"
#include "gui/forms/formscard.h"
#include "gui/settings/caseworkeditor.h"
#include "gui/start/startpage.h"
#include "gui/start/worklistcard.h"
#include "support/gui/camera.h"
#include "support/gui/caseoffice.h"

#include <QFile>
#include <QScrollArea>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through the papers of a serious case, the list of work on the start page and the settings
/// of case work. Every window must pass the accessibility lint and leaves a picture; every paper
/// lies beside them as PDF.
class FormTourTest : public QObject
{
    Q_OBJECT

private slots:
    void windowsAreVisited_data() { Camera::addRows(); }
    void windowsAreVisited();
    void papersAreWritten();

private:
    static CaseSettings settings();
    static IncidentId seriousCase(CaseOffice &office);
    void visitDialogs(CaseOffice &office, const IncidentId &incident);
    void visitStart(CaseOffice &office);
    void visitSettings(CaseOffice &office);

    Camera m_camera {RUECKHALT_TOUR_DIR, 160, 179};
};

CaseSettings FormTourTest::settings()
{
    CaseSettings settings;
    settings.place = {FederalState::Bavaria, {LocalHoliday::Assumption}, true};
    settings.authority = {.name = "Stadt Musterstadt",
        .address = QString::fromUtf8("Rathausplatz 1\n12345 Musterstadt"),
        .phone = "0123 456-78",
        .companyNumber = "47 11 08 15",
        .insurer = QString::fromUtf8("Kommunale Unfallkasse\nVersicherungsweg 2\n80000 München"),
        .police = QString::fromUtf8("Polizeiinspektion Mitte\nWachtstraße 3\n12345 Musterstadt"),
        .serviceOffice = "Personalamt, Rathausplatz 1, 12345 Musterstadt",
        .handIn = QString::fromUtf8("Fachkraft für Arbeitssicherheit, Raum 117"),
        .emergency = "Interner Alarm: 4711",
        .remedies = QString::fromUtf8("Gegen diesen Bescheid kann innerhalb eines Monats nach "
                                      "Bekanntgabe Widerspruch bei der Stadt Musterstadt, "
                                      "Rathausplatz 1, erhoben werden.")};
    settings.contacts.contacts = {{CareKind::FirstCare, "Frau Ahrens, Personalamt", "0123 456-11",
                                      {}, "Mo bis Fr 8 bis 16 Uhr"},
        {CareKind::Doctor, QString::fromUtf8("Klinikum Mitte, Durchgangsarzt"), "0123 900", {},
            "Tag und Nacht"},
        {CareKind::Psychotherapy, "Unfallkasse, Reha-Management", "089 1234", {}, {}}};
    return settings;
}

IncidentId FormTourTest::seriousCase(CaseOffice &office)
{
    IncidentDraft draft = CaseOffice::assault();
    draft.level = AachenLevel::Level2;
    draft.person.levelReason = "Schlag";
    draft.firstAid = Answer::Yes;
    draft.police = Answer::Yes;
    draft.unit = office.desk.reg().unit("Meldewesen");
    draft.affectedCount = 1;
    draft.person.affectedNames = {QString::fromUtf8("Müller, Sabine")};
    draft.person.description
        = QString::fromUtf8("Nach einer Ablehnung schlug der Besucher mit der flachen Hand über "
                            "den Tresen und traf Frau Müller im Gesicht.");
    const IncidentId incident = office.record(draft);
    const auto enter = [&](FollowUpField field, const char *value) {
        const auto done = office.cases.enter(incident, {{field, QString::fromUtf8(value), {}}});
        if (!done)
            qWarning("%s", qPrintable(codeOf(field) + ": " + done.error().detail));
    };
    enter(FollowUpField::Employment, "employee");
    enter(FollowUpField::InjuryKinds, "bruise,shock");
    enter(FollowUpField::BodyParts, "head,eye");
    enter(FollowUpField::DoctorSeen, "yes");
    enter(FollowUpField::DoctorName, "Dr. Sommer, Klinikum Mitte");
    enter(FollowUpField::IncapacityFrom, "2026-11-20");
    enter(FollowUpField::WorkBegan, "08:00");
    enter(FollowUpField::WorkedAs, "Sachbearbeiterin im Meldewesen");
    enter(FollowUpField::FirstAidKind, "Kühlung, beruhigendes Gespräch");
    enter(FollowUpField::FirstAidHelper, "Herr Öztürk");
    enter(FollowUpField::FirstAidTime, "2026-11-20T10:05");
    enter(FollowUpField::Witnesses, "Herr Öztürk (Nachbarschalter)");
    enter(FollowUpField::PoliceReference, "BY-4711-26");
    enter(FollowUpField::VictimKnewAct, "2026-11-20");
    enter(FollowUpField::VictimKnewPerson, "2026-11-20");
    enter(FollowUpField::HouseBan, "oral");
    enter(FollowUpField::HouseBanFrom, "2026-11-20");
    enter(FollowUpField::HouseBanBuilding, "Bürgeramt Mitte, Rathausplatz 1");
    return incident;
}

void FormTourTest::visitDialogs(CaseOffice &office, const IncidentId &incident)
{
    office.page->view().addCard(new FormsCard(office.page->view().editing(), office.page.get()));
    office.open(incident);
    m_camera.takePart(*office.page->findChild<FormsCard *>(), "160-forms-card");
    FormDialog dialog({office.desk.open(), &office.cases, incident, "2026-00001"}, office.prompter,
        FormKind::AccidentNotice);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    m_camera.takePart(dialog, "161-form-details");
    auto *tabs = dialog.findChild<QTabWidget *>("tabs");
    tabs->setCurrentIndex(1);
    m_camera.takePart(dialog, "162-form-leaves");
    tabs->setCurrentIndex(2);
    QTest::qWait(50);
    m_camera.takePart(dialog, "163-form-pages");
    tabs->setCurrentIndex(0);
    dialog.choose(FormKind::ProsecutionRequest);
    m_camera.takePart(dialog, "164-form-application");
    dialog.choose(FormKind::PoliceHandover);
    m_camera.takePart(dialog, "165-form-police");
    dialog.choose(FormKind::FirstAidRecord);
    m_camera.takePart(dialog, "166-form-first-aid");
    dialog.hide();
    CarePageDialog care(settings(), QDate(2026, 11, 23), office.prompter);
    care.show();
    QVERIFY(QTest::qWaitForWindowActive(&care));
    m_camera.takePart(care, "167-care-page");
}

void FormTourTest::visitStart(CaseOffice &office)
{
    Reporting reporting(office.desk.open());
    Recommending recommending(office.desk.open());
    StartPage page(office.desk.open(), reporting, recommending, office.prompter);
    DueWork due(office.desk.open(), office.cases);
    page.addFooter(new CarePageCard(&page));
    page.setWorkList(new WorkListCard(due, office.prompter, &page), due);
    page.resize(1040, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.enter();
    m_camera.takePart(page, "170-start-work");
}

void FormTourTest::visitSettings(CaseOffice &office)
{
    QScrollArea area;
    auto *editor = new CaseworkEditor(office.cases, office.prompter);
    area.setWidget(editor);
    area.setWidgetResizable(true);
    area.resize(900, 800);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    m_camera.takePart(area, "171-settings-top");
    area.ensureWidgetVisible(editor->findChild<QWidget *>("addContact"));
    m_camera.takePart(area, "172-settings-contacts");
    area.ensureWidgetVisible(editor->findChild<QWidget *>("saveCasework"));
    m_camera.takePart(area, "173-settings-end");
}

void FormTourTest::windowsAreVisited()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    m_camera.setUp(language, theme, scale);
    CaseOffice office;
    QVERIFY(office.cases.saveSettings(settings()).has_value());
    const IncidentId incident = seriousCase(office);
    visitDialogs(office, incident);
    visitStart(office);
    visitSettings(office);
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable(m_camera.findings().join(u'\n')));
}

void FormTourTest::papersAreWritten()
{
    m_camera.setUp(Language::German, Theme::Light, 100);
    CaseOffice office;
    QVERIFY(office.cases.saveSettings(settings()).has_value());
    const IncidentId incident = seriousCase(office);
    const FormExport forms(office.desk.open());
    for (const FormKind kind : forms.kinds()) {
        const auto paper = forms.prepare(incident, {.kind = kind});
        QVERIFY(paper.has_value());
        const QString path
            = QStringLiteral(RUECKHALT_TOUR_DIR "/179-") + FormExport::fileName(kind);
        QVERIFY(forms.write(incident, *paper, path).has_value());
        QVERIFY(QFile(path).size() > 1000);
    }
}

QTEST_MAIN(FormTourTest)
#include "tst_formtour.moc"
