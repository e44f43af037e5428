// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/ownsheet.h"

#include <QSet>
#include <QTest>

#include <cstring>

using namespace rueckhalt;

class OwnSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsCodeAndNumber();
    void onlyTheStepsOfTheTableArePossible();
    void authorNeverApprovesHisOwnSheet();
    void approvalIsRemembered();
    void stepsThatAreNotPossibleChangeNothing();
    void unsoundVersionsAreTold_data();
    void unsoundVersionsAreTold();
    void newIdsAreOwnAndDiffer();
    void oneLanguageStandsForBoth();
    void catalogueHasTheNewestApprovedVersionOnly();
};

namespace {

const UserId author {UserId::Bytes {1}};
const UserId second {UserId::Bytes {2}};
const QDateTime moment(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);

OwnSheet sheet(SheetState state, int version = 1, const QString &id = "OWN-0189ABYZ")
{
    OwnSheet result;
    result.measure.id = id;
    result.measure.group = MeasureGroup::Arrival;
    result.measure.title = {"Wasserspender im Wartebereich", {}};
    result.version = version;
    result.state = state;
    result.author = author;
    if (state == SheetState::Approved || state == SheetState::Superseded)
        result.approver = second;
    result.changed = moment;
    return result;
}

} // namespace

void OwnSheetTest::everyStateHasItsCodeAndNumber()
{
    int number = 0;
    for (const auto &term : terms<SheetState>()) {
        QCOMPARE(static_cast<int>(term.value), number++);
        QCOMPARE(fromCode<SheetState>(codeOf(term.value)), term.value);
        QVERIFY(wordFor(term.value, Language::German) != wordFor(term.value, Language::English));
    }
    QCOMPARE(number, 5);
}

void OwnSheetTest::onlyTheStepsOfTheTableArePossible()
{
    using enum SheetStep;
    QStringList possible;
    for (const auto &term : terms<SheetState>()) {
        for (const SheetStep step : {Propose, Revise, Approve, Supersede, Withdraw}) {
            const auto next = stateAfter(term.value, step);
            if (next)
                possible << QString("%1-%2-%3")
                                .arg(codeOf(term.value))
                                .arg(int(step))
                                .arg(codeOf(*next));
            QCOMPARE(
                afterStep(sheet(term.value), step, second, moment).has_value(), next.has_value());
        }
    }
    QCOMPARE(possible,
        QStringList(
            {"draft-0-proposed", "draft-4-withdrawn", "proposed-1-draft", "proposed-2-approved",
                "proposed-4-withdrawn", "approved-3-superseded", "approved-4-withdrawn"}));
}

void OwnSheetTest::authorNeverApprovesHisOwnSheet()
{
    for (const UserId &who : {author, UserId()}) {
        const auto approved
            = afterStep(sheet(SheetState::Proposed), SheetStep::Approve, who, moment);
        QVERIFY(!approved);
        QCOMPARE(approved.error().code, Error::Code::NotPermitted);
    }
}

void OwnSheetTest::approvalIsRemembered()
{
    const QDateTime later = moment.addDays(3);
    const auto approved = afterStep(sheet(SheetState::Proposed), SheetStep::Approve, second, later);
    QVERIFY(approved);
    QCOMPARE(approved->state, SheetState::Approved);
    QCOMPARE(approved->author, author);
    QCOMPARE(approved->approver, second);
    QCOMPARE(approved->changed, later);
    QVERIFY(isSound(*approved));
    // Whoever withdraws it later does not become its approver.
    const auto withdrawn = afterStep(*approved, SheetStep::Withdraw, author, later);
    QVERIFY(withdrawn);
    QCOMPARE(withdrawn->approver, second);
    QVERIFY(isSound(*withdrawn));
}

void OwnSheetTest::stepsThatAreNotPossibleChangeNothing()
{
    const auto refused = afterStep(sheet(SheetState::Draft), SheetStep::Approve, second, moment);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
}

void OwnSheetTest::unsoundVersionsAreTold_data()
{
    QTest::addColumn<OwnSheet>("version");
    QTest::addColumn<bool>("sound");
    for (const auto &term : terms<SheetState>())
        QTest::newRow(term.code) << sheet(term.value) << true;
    OwnSheet bad = sheet(SheetState::Approved);
    bad.approver = author;
    QTest::newRow("approved by the author") << bad << false;
    bad.approver = {};
    QTest::newRow("approved by nobody") << bad << false;
    bad = sheet(SheetState::Superseded);
    bad.approver = author;
    QTest::newRow("superseded, approved by the author") << bad << false;
    bad = sheet(SheetState::Withdrawn);
    bad.approver = author;
    QTest::newRow("withdrawn, approved by the author") << bad << false;
    bad = sheet(SheetState::Proposed);
    bad.approver = second;
    QTest::newRow("approved before it was") << bad << false;
    bad = sheet(SheetState::Draft);
    bad.author = {};
    QTest::newRow("without an author") << bad << false;
    QTest::newRow("version 0") << sheet(SheetState::Draft, 0) << false;
    QTest::newRow("id of a shipped measure") << sheet(SheetState::Draft, 1, "A05") << false;
    bad = sheet(SheetState::Draft);
    bad.state = static_cast<SheetState>(9);
    QTest::newRow("unknown state") << bad << false;
}

void OwnSheetTest::unsoundVersionsAreTold()
{
    QFETCH(const OwnSheet, version);
    QFETCH(const bool, sound);
    QCOMPARE(isSound(version), sound);
}

void OwnSheetTest::newIdsAreOwnAndDiffer()
{
    std::uint8_t next = 0;
    const Random random = [&next](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = next++;
    };
    QSet<MeasureId> ids;
    for (int i = 0; i < 4; ++i) {
        const MeasureId id = newOwnMeasureId(random);
        QVERIFY2(isOwnMeasureId(id), qPrintable(id));
        ids << id;
    }
    // Eight bytes of a counter make one of four runs through the alphabet.
    QCOMPARE(ids.size(), 4);
    QVERIFY(ids.contains("OWN-01234567"));
    QVERIFY(ids.contains("OWN-RSTVWXYZ"));
}

void OwnSheetTest::oneLanguageStandsForBoth()
{
    Measure measure;
    measure.title = {"Titel", {}};
    measure.summary = {{}, "Summary"};
    measure.sources = {{"A", {"Quelle", {}}, {}}};
    measure.sheet.emplace();
    measure.sheet->description = {"Text", "Text in English"};
    measure.sheet->firstSteps = {{"Erstens", {}}};
    measure.sheet->evidence.statements = {{{{}, "Known"}, {"A"}}};
    measure.sheet->involve = {{InvolvedParty::It, {"Wegen des Kabels", {}}}};
    const Measure complete = withBothLanguages(measure);
    QCOMPARE(complete.title, (Text {"Titel", "Titel"}));
    QCOMPARE(complete.summary, (Text {"Summary", "Summary"}));
    QCOMPARE(complete.sources.first().title.en, "Quelle");
    QCOMPARE(complete.sheet->description, measure.sheet->description);
    QCOMPARE(complete.sheet->firstSteps.first().en, "Erstens");
    QCOMPARE(complete.sheet->evidence.statements.first().text.de, "Known");
    QCOMPARE(complete.sheet->involve.first().why.en, "Wegen des Kabels");
}

void OwnSheetTest::catalogueHasTheNewestApprovedVersionOnly()
{
    Measure shippedMeasure;
    shippedMeasure.id = "A05";
    shippedMeasure.title = {"Termin", "Appointment"};
    const MeasureCatalog shipped({shippedMeasure});

    OwnSheet older = sheet(SheetState::Approved, 1);
    OwnSheet newer = sheet(SheetState::Approved, 2);
    newer.measure.title.de = "Wasserspender";
    OwnSheet forged = sheet(SheetState::Approved, 1, "OWN-11111111");
    forged.approver = forged.author;
    OwnSheet shadow = sheet(SheetState::Approved, 1, "A05");
    const MeasureCatalog catalog = catalogWith(shipped,
        {newer, older, sheet(SheetState::Proposed, 3), sheet(SheetState::Draft, 1, "OWN-22222222"),
            sheet(SheetState::Withdrawn, 1, "OWN-33333333"), forged, shadow});
    QCOMPARE(catalog.measures().size(), 2);
    QCOMPARE(catalog.find("A05")->title, shippedMeasure.title);
    QCOMPARE(catalog.find("OWN-0189ABYZ")->title, (Text {"Wasserspender", "Wasserspender"}));
}

QTEST_GUILESS_MAIN(OwnSheetTest)
#include "tst_ownsheet.moc"
