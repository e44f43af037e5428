// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/accidentnotice.h"
#include "reports/forms/formpdf.h"
#include "support/reports/sampleforms.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

/// The boxes of the Unfallanzeige: which number asks for what, and what stands in it.
class AccidentNoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberAsksItsQuestion_data();
    void everyNumberAsksItsQuestion();
    void allNumbersAreThereOnceAndInOrder();
    void ticksFollowTheAnswers_data();
    void ticksFollowTheAnswers();
    void dayOfAnUntickedAnswerDoesNotAppear();
    void paperShowsEachValueBehindItsNumber();
    void fullNoticeFitsOnOnePage();
};

namespace {

QList<FormBox> boxesOf(const FormDocument &document)
{
    QList<FormBox> boxes;
    for (const FormBlock &block : document.blocks) {
        if (const auto *row = std::get_if<FormRow>(&block))
            boxes << row->boxes;
    }
    return boxes;
}

FormBox boxOf(const AccidentNotice &notice, int number)
{
    for (const FormBox &box : boxesOf(accidentNoticeForm(notice, {}))) {
        if (box.number == number)
            return box;
    }
    return {};
}

QStringList ticked(const FormBox &box)
{
    QStringList labels;
    for (const FormChoice &choice : box.choices) {
        if (choice.isTicked)
            labels << choice.label;
    }
    return labels;
}

} // namespace

void AccidentNoticeTest::everyNumberAsksItsQuestion_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("question"); // a part of it, as on the form of the insurers
    QTest::addColumn<QString>("answer"); // of the made-up case: text or what is ticked
    const auto row = [](int number, const char *question, const char *answer) {
        QTest::addRow("%d", number)
            << number << QString::fromUtf8(question) << QString::fromUtf8(answer);
    };
    row(1, "Name und Anschrift des Unternehmens",
        "Stadt Lindental\nRathausplatz 1\n12345 Lindental");
    row(2, "Unternehmensnummer", "1234 5678 9012 001");
    row(3, "Empfänger/-in", "Unfallkasse Musterland\nSonnenallee 20, 12399 Musterhausen");
    row(4, "Name, Vorname der versicherten Person", "Brandt, Johanna");
    row(5, "Geburtsdatum", "03.05.1984");
    row(6, "Straße, Hausnummer", "Gartenweg 12");
    row(7, "Geschlecht", "weiblich");
    row(8, "Staatsangehörigkeit", "deutsch");
    row(9, "Leiharbeitnehmer/-in", "nein");
    row(10, "Auszubildende/-r", "nein");
    row(11, "Die versicherte Person ist", "");
    row(12, "Entgeltfortzahlung", "6");
    row(13, "Krankenkasse", "Musterkasse, 12345 Lindental");
    row(14, "Tödlicher Unfall", "nein");
    row(15, "Unfallzeitpunkt", "16.11.2026 10:25 Uhr");
    row(16, "Unfallort", "Bürgeramt, Rathausplatz 1, 12345 Lindental");
    row(18, "Verletzte Körperteile", "Schulter links, Handgelenk rechts");
    row(19, "Art der Verletzung", "Prellung, Verstauchung");
    row(20, "zuerst Kenntnis genommen", "Keller, Miriam, Bürgeramt, Rathausplatz 1");
    row(21, "Erstbehandlung",
        "Dr. Anna Seidel, Durchgangsärztin, Bahnhofstraße 8, 12345 Lindental");
    row(22, "Arbeitszeit der versicherten Person", "07:30 Uhr");
    row(23, "Zum Unfallzeitpunkt beschäftigt/tätig als", "Sachbearbeiterin im Bürgeramt");
    row(24, "Seit wann bei dieser Tätigkeit", "04.2019");
    row(25, "In welchem Teil des Unternehmens", "Bürgeramt, Schalterbereich");
    row(26, "die Arbeit eingestellt", "später, am|16.11.2026 11:15 Uhr");
    row(27, "die Arbeit wieder aufgenommen", "nein");
}

void AccidentNoticeTest::everyNumberAsksItsQuestion()
{
    QFETCH(const int, number);
    QFETCH(const QString, question);
    QFETCH(const QString, answer);
    const FormBox box = boxOf(sampleNotice(), number);
    QVERIFY2(box.label.contains(question), qPrintable(box.label));
    QStringList shown = ticked(box);
    if (!box.value.isEmpty())
        shown << box.value;
    QCOMPARE(shown.join('|'), answer);
    const FormBox unknown = boxOf({}, number);
    QCOMPARE(unknown.label, box.label);
    QVERIFY(unknown.value.isEmpty());
    QVERIFY(ticked(unknown).isEmpty());
}

void AccidentNoticeTest::allNumbersAreThereOnceAndInOrder()
{
    QList<int> numbers;
    for (const FormBox &box : boxesOf(accidentNoticeForm({}, {}))) {
        if (box.number != 0)
            numbers << box.number;
    }
    QList<int> wanted;
    for (int number = 1; number <= 27; ++number)
        wanted << number;
    QCOMPARE(numbers, wanted); // 28 is where they sign
    const auto pages = pagesOfPdf(*formPdf(accidentNoticeForm({}, {})));
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(pages->first().contains("28 Datum") || pages->first().contains("28  Datum"));
    for (const char *line : {"Unternehmer/-in (Bevollmächtigte/-r)", "Personalrat (Betriebsrat)",
             "Fachkraft für Arbeitssicherheit informiert am", "Betriebsärztin/Betriebsarzt"})
        QVERIFY2(pages->first().contains(QString::fromUtf8(line)), line);
}

void AccidentNoticeTest::ticksFollowTheAnswers_data()
{
    QTest::addColumn<int>("answer"); // -1: unknown
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("unknown") << -1 << QStringList {};
    QTest::newRow("no") << 0 << QStringList {"nein"};
    QTest::newRow("yes") << 1 << QStringList {"ja"};
}

void AccidentNoticeTest::ticksFollowTheAnswers()
{
    QFETCH(const int, answer);
    QFETCH(const QStringList, labels);
    const std::optional<bool> given = answer < 0 ? std::nullopt : std::optional(answer == 1);
    AccidentNotice notice;
    notice.isTemporaryWorker = notice.isTrainee = notice.isFatal = given;
    for (const int number : {9, 10, 14})
        QCOMPARE(ticked(boxOf(notice, number)), labels);
}

void AccidentNoticeTest::dayOfAnUntickedAnswerDoesNotAppear()
{
    AccidentNotice notice;
    notice.stopped = AccidentNotice::Stopped::AtOnce;
    notice.stoppedDay = QDate(2026, 11, 16);
    notice.hasResumed = false;
    notice.resumedOn = QDate(2026, 11, 30);
    QCOMPARE(boxOf(notice, 26).value, QString());
    QCOMPARE(boxOf(notice, 27).value, QString());
}

void AccidentNoticeTest::paperShowsEachValueBehindItsNumber()
{
    const auto pages = pagesOfPdf(*formPdf(accidentNoticeForm(sampleNotice(), {})), {"-raw"});
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    // In the order in which it was drawn, a value follows the label of its box.
    const QString text = pages->first().simplified();
    const std::pair<const char *, const char *> pairs[] {
        {"4 Name, Vorname der versicherten Person", "Brandt, Johanna"},
        {"5 Geburtsdatum", "03.05.1984"},
        {"16 Unfallort (genaue Orts- und Straßenangabe mit PLZ)", "Bürgeramt, Rathausplatz 1"},
        {"18 Verletzte Körperteile", "Schulter links"},
        {"19 Art der Verletzung", "Prellung"},
        {"23 Zum Unfallzeitpunkt beschäftigt/tätig als", "Sachbearbeiterin"},
    };
    for (const auto &[label, value] : pairs) {
        const QString both = QString::fromUtf8(label) + ' ' + QString::fromUtf8(value);
        QVERIFY2(text.contains(both), qPrintable(both + " in " + text));
    }
}

void AccidentNoticeTest::fullNoticeFitsOnOnePage()
{
    const auto pages = pagesOfPdf(*formPdf(sampleForm(FormKind::AccidentNotice)));
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QCOMPARE(pages->size(), 1);
}

QTEST_MAIN(AccidentNoticeTest)
#include "tst_accidentnotice.moc"
