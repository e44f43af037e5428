// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formdocument.h"
#include "support/reports/sampleforms.h"

#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::FormKind)

/// What leaves the register with a paper, as the dialog before printing shows it.
class FormDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyPaperDisclosesNothing_data() { kinds(); }
    void emptyPaperDisclosesNothing();
    void everyPaperSaysToWhomAndWhy_data() { kinds(); }
    void everyPaperSaysToWhomAndWhy();
    void noticeNamesWhatIsHealth();
    void noticeWithoutInjuryNamesNone();
    void assessmentTellsOfNobodyInvolved();
    void carePageTellsNoName();
    void handoverNamesOnlyWhatIsChosen();
    void kindsHaveNamesOfTheirOwn();

private:
    static void kinds();
};

namespace {

QStringList labelsOf(const Disclosure &disclosure, DataClass data)
{
    QStringList labels;
    for (const FormDatum &datum : disclosure.data) {
        if (datum.data == data)
            labels << datum.label;
    }
    return labels;
}

} // namespace

void FormDocumentTest::kinds()
{
    QTest::addColumn<FormKind>("kind");
    for (const FormKind kind : AllFormKinds)
        QTest::newRow(qPrintable(fileNameOf(kind))) << kind;
}

void FormDocumentTest::emptyPaperDisclosesNothing()
{
    QFETCH(const FormKind, kind);
    const auto disclosure = disclosedData(emptyForm(kind));
    QVERIFY2(disclosure.data.isEmpty(),
        qPrintable(disclosure.data.isEmpty() ? QString() : disclosure.data.first().label));
}

void FormDocumentTest::everyPaperSaysToWhomAndWhy()
{
    QFETCH(const FormKind, kind);
    for (const Language language : {Language::German, Language::English}) {
        const auto disclosure = disclosedData(sampleForm(kind, language));
        QVERIFY(!disclosure.recipients.isEmpty());
        QVERIFY(!disclosure.basis.isEmpty());
        QVERIFY(!disclosure.data.isEmpty());
        for (const FormDatum &datum : disclosure.data) {
            QVERIFY(datum.data != DataClass::None);
            QVERIFY2(!datum.label.trimmed().isEmpty(), "a datum without a name tells nothing");
            QCOMPARE(disclosure.data.count(datum), 1);
        }
    }
}

void FormDocumentTest::noticeNamesWhatIsHealth()
{
    const auto health
        = labelsOf(disclosedData(sampleForm(FormKind::AccidentNotice)), DataClass::Health);
    QVERIFY(health.contains("Verletzte Körperteile"));
    QVERIFY(health.contains("Art der Verletzung"));
    QVERIFY(health.contains("Tödlicher Unfall?"));
}

void FormDocumentTest::noticeWithoutInjuryNamesNone()
{
    auto notice = sampleNotice();
    notice.bodyParts.clear();
    notice.injury = QStringLiteral("  ");
    notice.isFatal.reset();
    const auto health = labelsOf(disclosedData(accidentNoticeForm(notice, {})), DataClass::Health);
    QVERIFY(!health.contains("Verletzte Körperteile"));
    QVERIFY(!health.contains("Art der Verletzung"));
    QVERIFY(!health.contains("Tödlicher Unfall?"));
}

void FormDocumentTest::assessmentTellsOfNobodyInvolved()
{
    const auto disclosure = disclosedData(sampleForm(FormKind::AssessmentNote));
    for (const DataClass data : {DataClass::Health, DataClass::ThirdParty, DataClass::Offence})
        QVERIFY(labelsOf(disclosure, data).isEmpty());
    QCOMPARE(labelsOf(disclosure, DataClass::Employee),
        QStringList {QStringLiteral("Verantwortliche für Maßnahmen")});
}

/// It is left lying on desks.
void FormDocumentTest::carePageTellsNoName()
{
    const auto disclosure = disclosedData(sampleForm(FormKind::CarePage));
    QVERIFY(labelsOf(disclosure, DataClass::Health).isEmpty());
    QVERIFY(labelsOf(disclosure, DataClass::Offence).isEmpty());
    QCOMPARE(labelsOf(disclosure, DataClass::Employee),
        (QStringList {"Ansprechpersonen", "Ihre nächsten Termine"}));
}

void FormDocumentTest::handoverNamesOnlyWhatIsChosen()
{
    auto handover = sampleHandover();
    const auto names = [&handover] {
        return labelsOf(disclosedData(policeHandoverForm(handover, {})), DataClass::Health);
    };
    QVERIFY(names().isEmpty());
    handover.items[HandoverField::Injuries].isChosen = true;
    QCOMPARE(names(), QStringList {"Verletzungen"});
}

void FormDocumentTest::kindsHaveNamesOfTheirOwn()
{
    QStringList names;
    for (const FormKind kind : AllFormKinds) {
        names << fileNameOf(kind) << formName(kind).in(Language::German);
        const QString file = fileNameOf(kind);
        QVERIFY(std::ranges::all_of(
            file, [](QChar sign) { return sign == u'-' || (sign >= u'a' && sign <= u'z'); }));
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_MAIN(FormDocumentTest)
#include "tst_formdocument.moc"
