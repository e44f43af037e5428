// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/organisation.h"

#include <QTest>

using namespace rueckhalt;

namespace {

const QDateTime Now(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);

IncidentDraft completeDraft()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(9, 30));
    draft.place = Place::Counter;
    return draft;
}

QList<IncidentField> fieldsOf(const QList<IncidentProblem> &problems)
{
    QList<IncidentField> fields;
    for (const IncidentProblem &problem : problems)
        fields.append(problem.field);
    return fields;
}

using Edit = void (*)(IncidentDraft &);

} // namespace

class IncidentTest : public QObject
{
    Q_OBJECT

private slots:
    void threeAnswersAreEnough();
    void everyProblemIsNamedAtOnceInTheOrderOfTheForm();
    void problemNamesItsField_data();
    void problemNamesItsField();
    void problemsReadAsSentences();
    void levelFollowsFromWhatHappened_data();
    void levelFollowsFromWhatHappened();
    void sexualIncidentsStartAsSensitive();
    void unitGivesDefaultsThatTheReportMayOverrule();
    void pathsNameOfficeAndUnit();
};

void IncidentTest::threeAnswersAreEnough()
{
    QCOMPARE(problemsOf(completeDraft(), Now).size(), 0);
}

void IncidentTest::everyProblemIsNamedAtOnceInTheOrderOfTheForm()
{
    IncidentDraft draft;
    draft.affectedCount = -1;
    draft.person.description = QString(IncidentPersonPart::MaxDescription + 1, QChar(u'x'));
    QCOMPARE(fieldsOf(problemsOf(draft, Now)),
        (QList<IncidentField> {IncidentField::Types, IncidentField::Occurred, IncidentField::Place,
            IncidentField::AffectedCount, IncidentField::Description}));
}

void IncidentTest::problemNamesItsField_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<IncidentField>("field");
    QTest::addColumn<IncidentProblem::Kind>("kind");
    const auto row
        = [](const char *name, Edit edit, IncidentField field, IncidentProblem::Kind kind) {
              QTest::newRow(name) << edit << field << kind;
          };
    using enum IncidentProblem::Kind;
    row(
        "tomorrow", [](IncidentDraft &d) { d.occurred = IncidentTime::day(QDate(2026, 11, 21)); },
        IncidentField::Occurred, InFuture);
    row(
        "in a minute",
        [](IncidentDraft &d) {
            d.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(10, 1));
        },
        IncidentField::Occurred, InFuture);
    row(
        "next year", [](IncidentDraft &d) { d.occurred = IncidentTime::year(2027); },
        IncidentField::Occurred, InFuture);
    row(
        "sub-type of another type", [](IncidentDraft &d) { d.subTypes = {SubType::Hitting}; },
        IncidentField::SubTypes, NotPossible);
    row(
        "no means and a knife",
        [](IncidentDraft &d) {
            d.means = {Means::None, Means::Blade};
        },
        IncidentField::Means, NotPossible);
    row(
        "no trigger and a trigger",
        [](IncidentDraft &d) {
            d.triggers = {Trigger::NoneRecognisable, Trigger::Language};
        },
        IncidentField::Triggers, NotPossible);
    row(
        "level changed without a reason", [](IncidentDraft &d) { d.level = AachenLevel::Level3; },
        IncidentField::LevelReason, Missing);
    row(
        "more names than persons",
        [](IncidentDraft &d) {
            d.person.affectedNames = {QStringLiteral("A"), QStringLiteral("B")};
        },
        IncidentField::AffectedNames, OutOfRange);
    row(
        "negative damage", [](IncidentDraft &d) { d.damageEuro = -1; }, IncidentField::Damage,
        OutOfRange);
    row(
        "feedback without address", [](IncidentDraft &d) { d.feedbackWanted = true; },
        IncidentField::FeedbackContact, Missing);
}

void IncidentTest::problemNamesItsField()
{
    QFETCH(Edit, edit);
    QFETCH(IncidentField, field);
    QFETCH(IncidentProblem::Kind, kind);
    IncidentDraft draft = completeDraft();
    edit(draft);
    const auto problems = problemsOf(draft, Now);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == field);
    QVERIFY(problems.first().kind == kind);
}

void IncidentTest::problemsReadAsSentences()
{
    for (const auto &term : terms<IncidentField>()) {
        for (int kind = 0; kind <= static_cast<int>(IncidentProblem::Kind::TooLong); ++kind) {
            const IncidentProblem problem {term.value, static_cast<IncidentProblem::Kind>(kind)};
            for (const Language language : {Language::German, Language::English}) {
                const QString sentence = sentenceFor(problem, language);
                QVERIFY2(sentence.endsWith(QChar(u'.')), qPrintable(sentence));
                QVERIFY2(!sentence.contains(QChar(u'%')), qPrintable(sentence));
            }
        }
    }
}

void IncidentTest::levelFollowsFromWhatHappened_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("level");
    const auto row
        = [](const char *name, Edit edit, int level) { QTest::newRow(name) << edit << level; };
    row(
        "verbal", [](IncidentDraft &d) { d.types = {IncidentType::Verbal}; }, 1);
    row(
        "digital", [](IncidentDraft &d) { d.types = {IncidentType::Digital}; }, 1);
    row(
        "damage", [](IncidentDraft &d) { d.types = {IncidentType::PropertyDamage}; }, 1);
    row(
        "physical", [](IncidentDraft &d) { d.types = {IncidentType::Physical}; }, 2);
    row(
        "threat",
        [](IncidentDraft &d) {
            d.types = {IncidentType::Psychological};
            d.subTypes = {SubType::Threat};
        },
        2);
    row(
        "doxing",
        [](IncidentDraft &d) {
            d.types = {IncidentType::Digital};
            d.subTypes = {SubType::Doxing};
        },
        2);
    row(
        "sexual touch",
        [](IncidentDraft &d) {
            d.types = {IncidentType::Sexual};
            d.subTypes = {SubType::SexualTouch};
        },
        2);
    row(
        "insult with a knife in hand", [](IncidentDraft &d) { d.means = {Means::Blade}; }, 3);
    row(
        "firearm",
        [](IncidentDraft &d) {
            d.means = {Means::Firearm, Means::HandBody};
        },
        3);
    row(
        "severe injury", [](IncidentDraft &d) { d.injury = Injury::Severe; }, 3);
}

void IncidentTest::levelFollowsFromWhatHappened()
{
    QFETCH(Edit, edit);
    QFETCH(int, level);
    IncidentDraft draft = completeDraft();
    edit(draft);
    QCOMPARE(static_cast<int>(suggestedLevel(draft)), level);
    QVERIFY(!factsOf(draft, Now, {}).levelChangedByHand);
    QCOMPARE(static_cast<int>(suggestedLevel(draft, {.propertyDamage = AachenLevel::Level2})),
        draft.types.contains(IncidentType::PropertyDamage) ? 2 : level);
}

void IncidentTest::sexualIncidentsStartAsSensitive()
{
    IncidentDraft draft = completeDraft();
    QVERIFY(factsOf(draft, Now, {}).confidentiality == Confidentiality::Normal);
    draft.types.insert(IncidentType::Sexual);
    QVERIFY(factsOf(draft, Now, {}).confidentiality == Confidentiality::Sensitive);
    draft.confidentiality = Confidentiality::Sealed;
    QVERIFY(factsOf(draft, Now, {}).confidentiality == Confidentiality::Sealed);
}

void IncidentTest::unitGivesDefaultsThatTheReportMayOverrule()
{
    const UnitDefaults defaults {JobArea::Education, ActivityForm::Field};
    IncidentDraft draft = completeDraft();
    QVERIFY(factsOf(draft, Now, defaults).jobArea == JobArea::Education);
    QVERIFY(factsOf(draft, Now, defaults).activity == ActivityForm::Field);
    draft.jobArea = JobArea::Justice;
    QVERIFY(factsOf(draft, Now, defaults).jobArea == JobArea::Justice);
}

void IncidentTest::pathsNameOfficeAndUnit()
{
    const UnitId office(UnitId::Bytes {1});
    const UnitId desk(UnitId::Bytes {2});
    Organisation organisation;
    organisation.units = {{.id = office, .name = QStringLiteral("Bürgeramt")},
        {.id = desk, .parent = office, .name = QStringLiteral("Meldewesen")}};
    QCOMPARE(organisation.pathOf(desk), QStringLiteral("Bürgeramt › Meldewesen"));
    QCOMPARE(organisation.pathOf(office), QStringLiteral("Bürgeramt"));
    QCOMPARE(organisation.pathOf(UnitId {}), QString());
    QVERIFY(organisation.officeOf(desk) == office);
    QVERIFY(organisation.officeOf(office) == office);
}

QTEST_GUILESS_MAIN(IncidentTest)
#include "tst_incident.moc"
