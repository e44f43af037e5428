// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formpdf.h"
#include "support/reports/sampleforms.h"

#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::HandoverField)

/// What stands on the papers other than the Unfallanzeige, read from the paper.
class FormsTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesFollowTheirLabels_data();
    void valuesFollowTheirLabels();
    void firstAidIsKeptFiveYears_data();
    void firstAidIsKeptFiveYears();
    void superiorAppliesOnlyForWhatIsTheirs();
    void reportAppliesForNothing();
    void banLeavesGapsWhereNothingIsKnown();
    void banSaysWhyThereWasNoHearing();
    void banHoldsAtOnceOnlyWithAReason();
    void handoverShowsOnlyWhatIsChosen_data();
    void handoverShowsOnlyWhatIsChosen();
    void careDiffersForCivilServants();
    void noteNamesTheMonthOnly();

private:
    static QString textOf(const FormDocument &document);
};

/// Of all pages in the order in which it was drawn; empty without the program that reads it.
QString FormsTest::textOf(const FormDocument &document)
{
    const auto pages = pagesOfPdf(*formPdf(document), {"-raw"});
    return pages ? pages->join(' ').replace(QChar(0xa0), ' ').simplified() : QString();
}

void FormsTest::valuesFollowTheirLabels_data()
{
    QTest::addColumn<FormKind>("kind");
    QTest::addColumn<QString>("both");
    const auto row = [](FormKind kind, const char *both) {
        QTest::newRow(both) << kind << QString::fromUtf8(both);
    };
    using K = FormKind;
    row(K::FirstAidRecord, "Name Brandt, Johanna");
    row(K::FirstAidRecord, "Name der Ersthelferin oder des Ersthelfers Öztürk, Deniz");
    row(K::FirstAidRecord, "Uhrzeit 10:35 Uhr Art und Weise der Maßnahmen Handgelenk gekühlt");
    row(K::FirstAidRecord, "Aufbewahren bis 16.11.2031");
    row(K::ProsecutionRequest, "Aktenzeichen der Polizei BV-2026-004711 Unser Zeichen 2026-0187");
    row(K::ProsecutionRequest, "x Dienstvorgesetzte/-r");
    row(K::ProsecutionRequest, "Kenntnis von der Tat seit 16.11.2026");
    row(K::ProsecutionRequest, "Kenntnis von der Person seit 17.11.2026");
    row(K::ProsecutionRequest, "Antragsfrist endet am (§ 77b StGB) 17.02.2027");
    row(K::ProsecutionRequest, "Diese Vorlage ist keine Rechtsberatung.");
    row(K::CriminalReport, "Ich zeige den oben geschilderten Sachverhalt an");
    row(K::HouseBan, "An Herrn Thomas Weber Lindenstraße 4");
    row(K::HouseBan, "gilt vom 01.12.2026 bis einschließlich 31.05.2027");
    row(K::HouseBan, "Sie hatten am 20.11.2026 Gelegenheit");
    row(K::HouseBan, "nach vorheriger Terminvereinbarung");
    row(K::HouseBan, "Rechtsbehelfsbelehrung Gegen diesen Bescheid");
    row(K::ServiceAccident, "Amtsbezeichnung Stadtinspektor");
    row(K::ServiceAccident, "Dienstunfähig vom 17.11.2026 bis 20.11.2026");
    row(K::ServiceAccident, "nach § 45 BeamtVG");
    row(K::ServiceAccident, "Zu melden bis 16.11.2028");
    row(K::AssessmentNote, "Bereich Bürgeramt Tätigkeit Beratung am Schalter");
    row(K::AssessmentNote, "Wirkung wird geprüft am 30.06.2027");
    row(K::AssessmentNote, "Verantwortlich: Hochbauamt");
    row(K::PoliceHandover, "Freigegeben von (Name, Funktion)");
    row(K::PoliceHandover, "Drohung im Wortlaut „Ich weiß, wo du parkst.“");
    row(K::CarePage, "Interner Alarm: 4711.");
    row(K::CarePage, "Kollegiale Ersthilfe Herr Öztürk 01234 56-133");
    row(K::CarePage, "30.11.2026 Wir fragen nach, wie es Ihnen geht");
}

void FormsTest::valuesFollowTheirLabels()
{
    QFETCH(const FormKind, kind);
    QFETCH(const QString, both);
    const QString text = textOf(sampleForm(kind));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY2(text.contains(both), qPrintable(text));
}

void FormsTest::firstAidIsKeptFiveYears_data()
{
    QTest::addColumn<QDate>("accident");
    QTest::addColumn<QDate>("aid");
    QTest::addColumn<QDate>("until");
    QTest::newRow("from the aid") << QDate(2026, 11, 16) << QDate(2026, 11, 17)
                                  << QDate(2031, 11, 17);
    QTest::newRow("aid unknown") << QDate(2026, 11, 16) << QDate() << QDate(2031, 11, 16);
    QTest::newRow("leap day") << QDate() << QDate(2024, 2, 29) << QDate(2029, 2, 28);
    QTest::newRow("unknown") << QDate() << QDate() << QDate();
}

void FormsTest::firstAidIsKeptFiveYears()
{
    QFETCH(const QDate, accident);
    QFETCH(const QDate, aid);
    FirstAidRecord record;
    record.day = accident;
    record.aidDay = aid;
    QTEST(keptUntil(record), "until");
}

void FormsTest::superiorAppliesOnlyForWhatIsTheirs()
{
    auto paper = sampleProsecution(ProsecutionPaper::Kind::Request);
    const QString asSuperior = textOf(prosecutionForm(paper, {}));
    if (asSuperior.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const auto other = asSuperior.indexOf("Außerdem angezeigt");
    QVERIFY(other > 0);
    QVERIFY(asSuperior.indexOf("§ 185 StGB Beleidigung") < other);
    QVERIFY(asSuperior.indexOf("§ 123 StGB Hausfriedensbruch") > other);
    paper.applicant = Applicant::Authority;
    const QString asAuthority = textOf(prosecutionForm(paper, {}));
    QVERIFY(asAuthority.indexOf("§ 123 StGB Hausfriedensbruch")
        < asAuthority.indexOf("Außerdem angezeigt"));
    // An insult may be one of the authority (§ 194 (3) sentence 2); a body it has not.
    QVERIFY(
        asAuthority.indexOf("§ 185 StGB Beleidigung") < asAuthority.indexOf("Außerdem angezeigt"));
    QVERIFY(asAuthority.indexOf("§ 223 StGB Körperverletzung")
        > asAuthority.indexOf("Außerdem angezeigt"));
    paper.applicant = Applicant::Victim;
    QVERIFY(!textOf(prosecutionForm(paper, {})).contains("Außerdem angezeigt"));
}

void FormsTest::reportAppliesForNothing()
{
    const QString text = textOf(sampleForm(FormKind::CriminalReport));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(!text.contains("Ich stelle Strafantrag"));
    QVERIFY(!text.contains("Antragsfrist"));
    QVERIFY(!text.contains("Außerdem angezeigt"));
    QVERIFY(text.contains("§ 123 StGB Hausfriedensbruch"));
}

void FormsTest::banLeavesGapsWhereNothingIsKnown()
{
    const QString text = textOf(emptyForm(FormKind::HouseBan));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(text.contains("gilt vom ____________ bis einschließlich ____________"));
    QVERIFY(text.contains("oder davon abgesehen, weil"));
    QVERIFY(text.contains("Text der Behörde"));
    QVERIFY(!text.contains("mündlich ausgesprochene"));
    QVERIFY(!text.contains("Vollziehung"));
}

void FormsTest::banSaysWhyThereWasNoHearing()
{
    auto ban = sampleBan();
    ban.hearing = HouseBanLetter::Hearing::Omitted;
    ban.omittedBecause = QStringLiteral("Gefahr im Verzug.");
    const QString text = textOf(houseBanForm(ban, {}));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(text.contains("nach § 28 Abs. 2 VwVfG abgesehen: Gefahr im Verzug."));
    QVERIFY(!text.contains("Gelegenheit"));
    QVERIFY(!text.contains(ban.statement));
}

void FormsTest::banHoldsAtOnceOnlyWithAReason()
{
    auto ban = sampleBan();
    ban.atOnceBecause = QStringLiteral("Weitere Angriffe sind zu erwarten.");
    const QString text = textOf(houseBanForm(ban, {}));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(text.contains("4. Die sofortige Vollziehung wird angeordnet"));
    QVERIFY(text.contains("Zur sofortigen Vollziehung: Weitere Angriffe sind zu erwarten."));
    QVERIFY(!textOf(sampleForm(FormKind::HouseBan)).contains("Vollziehung"));
}

void FormsTest::handoverShowsOnlyWhatIsChosen_data()
{
    QTest::addColumn<HandoverField>("field");
    QTest::addColumn<bool>("isDefault");
    for (const HandoverField field : AllHandoverFields) {
        const bool isNeeded = field < HandoverField::AffectedName;
        QTest::newRow(qPrintable(handoverFieldName(field).in(Language::English)))
            << field << isNeeded;
    }
}

void FormsTest::handoverShowsOnlyWhatIsChosen()
{
    QFETCH(const HandoverField, field);
    QFETCH(const bool, isDefault);
    QCOMPARE(isHandedOverByDefault(field), isDefault);
    PoliceHandover handover;
    const QString value = QStringLiteral("Merkwort");
    handover.add(field, value);
    QCOMPARE(handover.items.value(field).isChosen, isDefault);
    for (const bool isChosen : {false, true}) {
        handover.items[field].isChosen = isChosen;
        const QString text = textOf(policeHandoverForm(handover, {}));
        if (text.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        QCOMPARE(text.contains(value), isChosen);
        QCOMPARE(
            text.contains(handoverFieldName(field).in(Language::German) + ' ' + value), isChosen);
        // Not even that there is such a thing.
        const auto disclosed = disclosedData(policeHandoverForm(handover, {})).data;
        QVERIFY(isChosen || disclosed.isEmpty());
    }
}

void FormsTest::careDiffersForCivilServants()
{
    auto care = sampleCare();
    const QString staff = textOf(carePageForm(care, {}));
    if (staff.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    care.isCivilServant = true;
    care.contacts.clear();
    const QString official = textOf(carePageForm(care, {}));
    QVERIFY(staff.contains("Durchgangsarzt"));
    QVERIFY(!staff.contains("Dienstunfall"));
    QVERIFY(!official.contains("Durchgangsarzt"));
    QVERIFY(!official.contains("Unfallkasse"));
    QVERIFY(official.contains("Dienstunfall"));
}

void FormsTest::noteNamesTheMonthOnly()
{
    auto note = sampleAssessment();
    note.month = QDate(2026, 11, 16);
    const QString text = textOf(assessmentNoteForm(note, {}));
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(text.contains("November 2026"));
    QVERIFY(!text.contains("16.11.2026"));
}

QTEST_MAIN(FormsTest)
#include "tst_forms.moc"
