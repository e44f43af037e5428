// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deadlinecase.h"
#include "domain/deadline/deadline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rueckhalt;

/// Cases from files that anybody may have written.
class DeadlineCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void exampleIsRead();
    void everyFieldIsRead();
    void tableIsRead();
    void timeIsUnderstood_data();
    void timeIsUnderstood();
    void settingsAreTaken();
    void problemIsNamedWithItsPath_data();
    void problemIsNamedWithItsPath();
    void problemsSpeakBothLanguages();
    void truncatedFileIsAProblem();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void schemaKnowsWhatTheReaderKnows();
};

namespace {

DeadlineCases read(const QByteArray &json)
{
    return readDeadlineCases({QStringLiteral("case.json"), json});
}

/// The members of a case in their braces.
QByteArray with(const QByteArray &members)
{
    return R"({"format": "rueckhalt-deadlines-1", )" + members + '}';
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString data = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/deadlines/");

} // namespace

void DeadlineCaseTest::exampleIsRead()
{
    const DeadlineCases cases = read(contentOf(data + "example.json"));
    QVERIFY(cases.problems.isEmpty());
    QCOMPARE(cases.cases.size(), 1);
    QVERIFY(!cases.isTable);
    const DescribedCase one = cases.cases.constFirst();
    QCOMPARE(one.facts.number, QStringLiteral("2026-00123"));
    QCOMPARE(one.place, HolidayPlace({FederalState::NorthRhineWestphalia, {}, true}));
    QCOMPARE(one.facts.entitled.size(), 2);
}

void DeadlineCaseTest::everyFieldIsRead()
{
    const DeadlineCases cases = read(with(R"(
        "today": "2026-04-01", "occurred": "2026-03-10", "lastAct": "2026-03-20", "harmed": 5,
        "place": {"state": "BY", "local": ["assumption"], "ownHolidays": ["2026-07-01"]},
        "offences": ["stalking", "damage-person"], "offenders": ["o1", "o2"],
        "affected": [{"id": "p1", "status": "civil-servant", "superiorMayApply": "no",
            "incapacity": [{"from": "2026-03-11"}], "died": "2026-05-01",
            "employerKnew": "2026-03-10", "employerKnewIncapacity": "2026-03-12",
            "lateEffectNoticed": "2029-01-01", "firstAid": "2026-03-10", "care": "accepted"}],
        "entitled": [{"id": "r1", "role": "relative", "of": "p1", "offences": ["damage-person"],
            "act": "2026-03-11", "knowledge": [{"offender": "o2", "person": "2026-03-12",
            "face": "2026-03-11"}]}],
        "conciliations": [{"applicant": "r1", "offender": "o2", "received": "2026-04-01",
            "certified": "2026-04-20"}],
        "houseBans": [{"id": "h1", "until": "2026-12-31"}],
        "checks": [{"id": "m1", "due": "2026-09-01"}],
        "records": [{"id": "r2", "kind": "plan", "from": "2026-01-01", "held": true}],
        "done": [{"kind": "application", "whom": "superior", "offender": "o1",
            "on": "2026-04-01", "waived": true}])"));
    QVERIFY2(cases.problems.isEmpty(),
        qPrintable(cases.problems.isEmpty() ? QString() : cases.problems.constFirst().message));
    const DescribedCase one = cases.cases.constFirst();
    QCOMPARE(one.today, QDate(2026, 4, 1));
    QCOMPARE(one.ownHolidays, QList<QDate> {QDate(2026, 7, 1)});
    CaseFacts expected;
    expected.occurredOn = QDate(2026, 3, 10);
    expected.lastAct = QDate(2026, 3, 20);
    expected.harmed = 5;
    expected.offences = CodeSet<Offence> {Offence::Stalking, Offence::DamageToPerson};
    expected.offenders = {"o1", "o2"};
    expected.affected = {{.id = "p1",
        .status = EmploymentStatus::CivilServant,
        .superiorMayApply = Answer::No,
        .incapacity = QList<DayPeriod> {{QDate(2026, 3, 11), {}}},
        .died = QDate(2026, 5, 1),
        .employerKnew = QDate(2026, 3, 10),
        .employerKnewIncapacity = QDate(2026, 3, 12),
        .lateEffectNoticed = QDate(2029, 1, 1),
        .firstAid = QDate(2026, 3, 10),
        .care = CareAnswer::Accepted}};
    expected.entitled = {{.id = "r1",
        .role = EntitledRole::Relative,
        .of = "p1",
        .offences = CodeSet<Offence> {Offence::DamageToPerson},
        .act = QDate(2026, 3, 11),
        .knowledge = {{"o2", QDate(2026, 3, 12), QDate(2026, 3, 11)}}}};
    expected.conciliations = {{"r1", "o2", QDate(2026, 4, 1), QDate(2026, 4, 20)}};
    expected.houseBans = {{"h1", QDate(2026, 12, 31)}};
    expected.checks = {{"m1", QDate(2026, 9, 1)}};
    expected.records = {{"r2", RecordClass::PlanRecord, QDate(2026, 1, 1), true}};
    expected.done = {{DeadlineKind::Application, "superior", "o1", QDate(2026, 4, 1), true}};
    QCOMPARE(one.facts, expected);
}

void DeadlineCaseTest::tableIsRead()
{
    const DeadlineCases cases
        = read(with(R"("cases": [{"number": "2026-1"}, {"number": "2026-2"}])"));
    QVERIFY(cases.problems.isEmpty());
    QVERIFY(cases.isTable);
    QCOMPARE(cases.cases.size(), 2);
    QVERIFY(!cases.cases.constFirst().facts.offences.has_value());
}

void DeadlineCaseTest::timeIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("occurred");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("utc");
    QTest::newRow("day") << QByteArray("2026-03-10") << QDate(2026, 3, 10) << QString();
    QTest::newRow("clock") << QByteArray("2026-07-10T00:30") << QDate(2026, 7, 10)
                           << "2026-07-09T22:30:00Z";
    QTest::newRow("UTC") << QByteArray("2026-07-09T22:30Z") << QDate(2026, 7, 10)
                         << "2026-07-09T22:30:00Z";
    QTest::newRow("elsewhere") << QByteArray("2026-07-09T23:30-05:00") << QDate(2026, 7, 10)
                               << "2026-07-10T04:30:00Z";
}

void DeadlineCaseTest::timeIsUnderstood()
{
    QFETCH(const QByteArray, occurred);
    const DeadlineCases cases = read(with("\"occurred\": \"" + occurred + '"'));
    QVERIFY(cases.problems.isEmpty());
    const CaseFacts facts = cases.cases.constFirst().facts;
    QTEST(facts.occurredOn, "day");
    QTEST(facts.occurredAt.isValid() ? facts.occurredAt.toString(Qt::ISODate) : QString(), "utc");
}

void DeadlineCaseTest::settingsAreTaken()
{
    const DeadlineCases cases = read(with(
        R"("settings": {"serviceAccidentMonths": 12, "noticeStart": "incapacity", "noticeEnd": "moves"})"));
    QVERIFY(cases.problems.isEmpty());
    QCOMPARE(cases.settings.serviceAccidentMonths, 12);
    QCOMPARE(cases.settings.noticeStart, NoticeStart::Incapacity);
    QCOMPARE(cases.settings.noticeEnd, EndOnDayOff::Moves);
    QCOMPARE(cases.settings.firstCareHours, 48);
}

void DeadlineCaseTest::problemIsNamedWithItsPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &json, const char *problem) {
        QTest::newRow(name) << json << QString::fromUtf8(problem);
    };
    row("no JSON", "case", "");
    row("nothing", "", "");
    row("list", "[]", "must be an object");
    row("no format", "{}", "format: must be rueckhalt-deadlines-1");
    row("other format", R"({"format": "rueckhalt-deadlines-2"})", "format: must be");
    row("unknown key", with(R"("names": [])"), "there is no key \"names\" here");
    row("unknown key deep", with(R"("affected": [{"id": "p1", "name": "Meier"}])"),
        "affected[0]: there is no key \"name\" here");
    row("name for an id", with(R"("affected": [{"id": "Meier"}])"),
        "affected[0].id: \"Meier\" is no id");
    row("long number", with(R"("affected": [{"id": "p1234567"}])"), "affected[0].id:");
    row("id missing", with(R"("affected": [{}])"), "affected[0].id: is missing");
    row("id twice", with(R"("affected": [{"id": "p1"}, {"id": "p1"}])"),
        "affected[1].id: \"p1\" comes twice");
    row("offender twice", with(R"("offenders": ["o1", "o1"])"), "offenders: \"o1\" comes twice");
    row("no day", with(R"("affected": [{"id": "p1", "incapacity": [{"from": "2026-02-30"}]}])"),
        "affected[0].incapacity[0].from: \"2026-02-30\" is no day");
    row("day of another age", with(R"("lastAct": "0026-02-10")"), "lastAct:");
    row("day with a time", with(R"("lastAct": "2026-02-10T10:00")"), "lastAct:");
    row("number for a day", with(R"("lastAct": 20260210)"), "lastAct: must be a text");
    row("null", with(R"("lastAct": null)"), "lastAct: must be a text");
    row("no time", with(R"("occurred": "2026-02-10T25:00")"), "occurred:");
    row("time in words", with(R"("occurred": "gestern")"), "occurred: \"gestern\" is no time");
    row("wrong order", with(R"("occurred": "2026-03-10", "affected": [{"id": "p1",
        "employerKnew": "2026-03-09"}])"),
        "affected[0].employerKnew: lies before the day");
    row("period backwards", with(R"("affected": [{"id": "p1",
        "incapacity": [{"from": "2026-03-10", "until": "2026-03-09"}]}])"),
        "affected[0].incapacity[0].until: lies before from");
    row("unknown code", with(R"("offences": ["murder"])"), "offences: unknown code \"murder\"");
    row("unknown state", with(R"("place": {"state": "XX"})"), "place.state: unknown code");
    row("offender nowhere", with(R"("entitled": [{"id": "p1", "role": "victim",
        "knowledge": [{"offender": "o1"}]}])"),
        "entitled[0].knowledge[0].offender: \"o1\" is not");
    row("person nowhere", with(R"("entitled": [{"id": "s1", "role": "superior", "of": "p9"}])"),
        "entitled[0].of: \"p9\" is not in affected");
    row("certificate first", with(R"("offenders": ["o1"], "affected": [{"id": "p1"}],
        "conciliations": [{"applicant": "p1", "offender": "o1", "received": "2026-03-10",
        "certified": "2026-03-01"}])"),
        "conciliations[0].certified: lies before received");
    row("applicant nowhere", with(R"("offenders": ["o1"], "conciliations": [{"applicant": "p1",
        "offender": "o1", "received": "2026-03-10"}])"),
        "conciliations[0].applicant: \"p1\" is");
    row("setting out of bounds", with(R"("settings": {"firstAidMonths": 12})"),
        "settings.firstAidMonths: must be a whole number from 60 to 600");
    row("fraction", with(R"("harmed": 1.5)"), "harmed: must be a whole number");
    row("huge number", with(R"("harmed": 99999999999999999999)"), "harmed: must be a whole number");
    row("no flag", with(R"("records": [{"id": "r1", "kind": "plan", "from": "2026-01-01",
        "held": "yes"}])"),
        "records[0].held: must be true or false");
    row("no number", with(R"("number": "Meier")"), "number: \"Meier\" is no number");
    row("key twice", with(R"("harmed": 1, "harmed": 2)"), "harmed");
    row("in a table", with(R"("cases": [{}, {"lastAct": "x"}])"), "cases[1].lastAct: \"x\" is no");
    row("table and case", with(R"("cases": [], "harmed": 1)"), "there is no key \"harmed\"");
    row("no object", with(R"("affected": ["p1"])"), "affected[0]: must be an object");
    row("no list", with(R"("affected": {"id": "p1"})"), "affected: must be a list");
}

void DeadlineCaseTest::problemIsNamedWithItsPath()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, problem);
    const DeadlineCases cases = read(json);
    QVERIFY(!cases.problems.isEmpty());
    QVERIFY(cases.cases.isEmpty());
    const QString message = cases.problems.constFirst().message;
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY(cases.problems.constFirst().line >= 1);
}

void DeadlineCaseTest::problemsSpeakBothLanguages()
{
    const DeadlineCases cases = read(with("\n\"lastAct\": \"gestern\""));
    QCOMPARE(cases.problems.constFirst().line, 2);
    QCOMPARE(cases.problems.constFirst().in(Language::German),
        QStringLiteral("lastAct: \"gestern\" ist kein Tag wie 2026-11-22 zwischen 1990 und 2199."));
}

void DeadlineCaseTest::truncatedFileIsAProblem()
{
    const QByteArray whole = contentOf(data + "example.json").trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(
            !read(whole.first(length)).problems.isEmpty(), qPrintable(QString::number(length)));
}

void DeadlineCaseTest::tooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto repeated = [](const QByteArray &item, int count) {
        return item + QByteArray("," + item).repeated(count - 1);
    };
    QByteArray offenders = "\"o0\"";
    for (int i = 1; i < 21; ++i)
        offenders += ",\"o" + QByteArray::number(i) + '"';
    QTest::newRow("cases") << with("\"cases\": [" + repeated("{}", 10'001) + ']');
    QTest::newRow("offenders") << with("\"offenders\": [" + offenders + ']');
    QByteArray pairs = R"({"offenders": ["o1","o2","o3","o4","o5","o6","o7","o8","o9","o10"]})";
    QTest::newRow("pairs") << with("\"cases\": [" + repeated(pairs, 5'001) + ']');
    QTest::newRow("bytes") << QByteArray(MaxDeadlineCases + 1, ' ');
    QTest::newRow("depth") << with("\"affected\": " + QByteArray(100'000, '['));
    QTest::newRow("problems") << with(
        "\"offences\": [" + repeated("\"x\"", 32) + "], \"cases\": [" + repeated("1", 1000) + ']');
}

void DeadlineCaseTest::tooMuchIsRefused()
{
    QFETCH(const QByteArray, json);
    const DeadlineCases cases = read(json);
    QVERIFY(!cases.problems.isEmpty());
    QVERIFY(cases.problems.size() <= 50);
    QVERIFY(cases.cases.isEmpty());
}

void DeadlineCaseTest::schemaKnowsWhatTheReaderKnows()
{
    const QByteArray schema = contentOf(data + "case.schema.json");
    QVERIFY(QJsonDocument::fromJson(schema).isObject());
    QByteArrayList words;
    for (const NumberSetting &setting : numberSettings()) {
        words << '"' + QByteArray(setting.code) + "\": {\n";
        const QByteArray at = schema.mid(schema.indexOf(words.constLast()), 200);
        const DeadlineSettings defaults;
        QVERIFY2(
            at.contains("\"minimum\": " + QByteArray::number(setting.least) + ','), setting.code);
        QVERIFY2(
            at.contains("\"maximum\": " + QByteArray::number(setting.most) + ','), setting.code);
        QVERIFY2(at.contains("\"default\": " + QByteArray::number(defaults.*setting.member)),
            setting.code);
    }
    const auto add = [&words](const auto &list) {
        for (const auto &term : list)
            words << '"' + QByteArray(term.code) + '"';
    };
    add(terms<Offence>());
    add(terms<EntitledRole>());
    add(terms<EmploymentStatus>());
    add(terms<CareAnswer>());
    add(terms<RecordClass>());
    add(terms<DeadlineKind>());
    add(terms<FederalState>());
    add(terms<LocalHoliday>());
    add(terms<NoticeStart>());
    add(terms<EndOnDayOff>());
    for (const QByteArray &word : words)
        QVERIFY2(schema.contains(word), word.constData());
}

QTEST_APPLESS_MAIN(DeadlineCaseTest)
#include "tst_deadlinecase.moc"
