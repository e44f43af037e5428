// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorlist.h"
#include "support/domain/randomfacts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

using Kind = IndicatorProblem::Kind;

const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
const QDate today(2026, 11, 20);

Unit unit(quint32 id, const char *name, quint32 parent = 0, int headcount = 0)
{
    return {.id = numberedId<UnitId>(id),
        .parent = parent == 0 ? UnitId() : numberedId<UnitId>(parent),
        .name = QString::fromUtf8(name),
        .headcount = headcount};
}

Organisation house()
{
    return {{unit(1, "Bürgeramt"), unit(2, "Bürgerbüro Rathaus", 1, 16),
                unit(3, "Bürgerbüro Nord", 1, 8), unit(4, "Servicetelefon", 1, 11),
                unit(5, "Straßenverkehrsamt"), unit(6, "Kfz-Zulassung", 5, 17),
                unit(7, "Jobcenter"), unit(8, "Ausländerbehörde"), unit(9, "Stadtbibliothek"),
                unit(10, "Fundbüro", 1, 1), unit(11, "Schiedsmann", 0, 1)},
        {{numberedId<ServiceId>(1), QStringLiteral("Pass")}}};
}

QByteArray contentsOf(const QString &name)
{
    QFile file(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

IndicatorReading readExample(const QString &name)
{
    const auto map = readIndicatorMap(contentsOf(name + QStringLiteral(".json")), catalogue);
    if (!map.problems.isEmpty())
        qWarning() << map.problems;
    const auto reading = readIndicators(
        contentsOf(name + QStringLiteral(".csv")), map.map, catalogue, house(), today);
    return reading.value_or(IndicatorReading());
}

/// A map in which members are put in the place of those of a plain one.
IndicatorMap mapWith(const char *members = "{}")
{
    QJsonObject object = QJsonDocument::fromJson(R"({"format": "rueckhalt-indicators-1",
        "title": "Liste", "delimiter": ";", "unit": {"column": "Ort"},
        "date": {"column": "Tag", "formats": ["dd.MM.yyyy", "MM.yyyy", "yyyy"]},
        "values": [{"series": "contacts", "column": "Zahl"}]})")
                             .object();
    const QJsonObject changes = QJsonDocument::fromJson(members).object();
    for (auto change = changes.begin(); change != changes.end(); ++change)
        object[change.key()] = change.value();
    const auto reading = readIndicatorMap(QJsonDocument(object).toJson(), catalogue);
    if (!reading.problems.isEmpty())
        qWarning() << reading.problems;
    return reading.map;
}

IndicatorReading read(const QByteArray &csv, const char *members = "{}")
{
    return readIndicators(csv, mapWith(members), catalogue, house(), today)
        .value_or(IndicatorReading());
}

/// The sum of a series over all observations.
qint64 total(const IndicatorReading &reading, const char *series, std::size_t position = 0)
{
    qint64 sum = 0;
    for (const Observation &observation : reading.observations) {
        if (observation.series == catalogue.seriesCalled(QString::fromLatin1(series))->number)
            sum += observation.numbers.at(position);
    }
    return sum;
}

} // namespace

class IndicatorListTest : public QObject
{
    Q_OBJECT

private slots:
    void examplesAreTakenAsAWhole_data();
    void examplesAreTakenAsAWhole();
    void eventsAreCountedAndNotKept();
    void namesOfColumnsTellPersons_data();
    void namesOfColumnsTellPersons();
    void cellsTellPersons_data();
    void cellsTellPersons();
    void columnsOfPersonsAreNeverUsed();
    void desksOfOnePersonCountForTheirOffice();
    void rowsThatAreNotTakenAreNamed_data();
    void rowsThatAreNotTakenAreNamed();
    void halfARowIsNotTaken();
    void slotsComeAsListsTellThem_data();
    void slotsComeAsListsTellThem();
    void numbersComeAsListsTellThem();
    void wrongMapsAreNamed_data();
    void wrongMapsAreNamed();
    void hostileListsAreRefused();
};

void IndicatorListTest::examplesAreTakenAsAWhole_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("series");
    QTest::addColumn<int>("observations");
    QTest::newRow("queue") << 64 << "waiting" << 64;
    QTest::newRow("tickets") << -1 << "waiting" << 12;
    QTest::newRow("terminal") << 210 << "rating.overall" << -1;
    QTest::newRow("calls") << 72 << "calls.answered" << 24;
    QTest::newRow("portal") << 21 << "rating.overall.mean" << 21;
    QTest::newRow("profile") << 52 << "contacts" << 52;
}

void IndicatorListTest::examplesAreTakenAsAWhole()
{
    QFETCH(int, rows);
    QFETCH(QString, series);
    QFETCH(int, observations);
    const auto reading = readExample(QString::fromLatin1(QTest::currentDataTag()));
    for (const IndicatorProblem &problem : reading.problems)
        qWarning() << sentenceFor(problem, Language::English);
    QCOMPARE(reading.problemCount, 0);
    QCOMPARE(reading.left, 0);
    QVERIFY(reading.isUsable());
    if (rows >= 0)
        QCOMPARE(reading.rows, rows);
    const auto found = std::ranges::count(
        reading.observations, catalogue.seriesCalled(series)->number, &Observation::series);
    QVERIFY(found > 0);
    if (observations >= 0)
        QCOMPARE(found, observations);
}

void IndicatorListTest::eventsAreCountedAndNotKept()
{
    const auto tickets = readExample(QStringLiteral("tickets"));
    // Every ticket is one contact and one wait, whoever served it at whichever desk.
    QCOMPARE(total(tickets, "contacts"), tickets.rows);
    qint64 waits = 0;
    for (std::size_t i = 0; i < Series::MaxClasses; ++i)
        waits += total(tickets, "waiting", i);
    QCOMPARE(waits, tickets.rows);
    for (const Observation &observation : tickets.observations)
        QCOMPARE(observation.unit, numberedId<UnitId>(6));
    QCOMPARE(tickets.leftColumns.size(), 1);
    QCOMPARE(tickets.leftColumns.first().first, QStringLiteral("Sachbearbeiter"));
    const auto terminal = readExample(QStringLiteral("terminal"));
    QCOMPARE(terminal.leftColumns.size(), 1);
    QCOMPARE(terminal.leftColumns.first().second, PersonHint::FreeText);
    const auto calls = readExample(QStringLiteral("calls"));
    QCOMPARE(calls.leftColumns.first().second, PersonHint::Employee);
}

void IndicatorListTest::namesOfColumnsTellPersons_data()
{
    QTest::addColumn<PersonHint>("hint");
    for (const char *name : {"Mitarbeiter", "Mitarbeiterin", "Sachbearbeiter/in", "SB", "Bediener",
             "agent_name", "AgentId", "Personalnummer", "Personal-Nr.", "Pers.-Nr. PersNr", "User",
             "user_login", "Login", "Benutzerkennung", "Name", "Vorname", "Last name", "E-Mail",
             "Durchwahl", "MA-Kürzel", "Beschäftigte", "bearbeitet von Bearbeiter", "STAFF",
             "Served by employee", "assigned_to", "Berater", "Platzinhaber", "Platzinhaber/in",
             "Platz-Inhaberin", "Stelleninhaber", "Schalterkraft", "Schalterkräfte", "Servicekraft",
             "Fachkraft am Platz", "Bearbeiter/in", "BearbeiterIn", "Bearbeiter:in", "Bearbeitende",
             "Sachbearbeitung", "Mitarbeitende", "Mitarbeitende(r)", "Personalnr", "clerk",
             "Desk clerk", "agent name", "employee", "Employees", "Erstbearbeiter",
             "Hauptsachbearbeiterin", "Servicemitarbeiter", "Kundenberater", "Kundenbetreuerin",
             "Callagent", "Telefonistin", "Ansprechpartner", "Fallmanager", "Teamleiter", "Beamtin",
             "Standesbeamter", "Bedienstete", "Kassierer", "Azubi", "bearbeitet von",
             "Bedient durch", "erfasst von", "served by", "answered_by", "handledBy", "officer",
             "Cashier", "agent number", "Personalkennzahl", "Anzahl Vorgänge Mitarbeiter Müller",
             "Anzahl je Sachbearbeiter"})
        QTest::newRow(name) << PersonHint::Employee;
    for (const char *name : {"Kundenname", "Kundennummer", "Anrufer", "Rufnummer", "Geburtsdatum",
             "customerName", "Aktenzeichen", "Anschrift", "Kontoinhaber", "Fahrzeughalter"})
        QTest::newRow(name) << PersonHint::Citizen;
    for (const char *name : {"Kommentar", "Freitext", "Bemerkungen", "comment_text"})
        QTest::newRow(name) << PersonHint::FreeText;
    for (const char *name : {"Anzahl Kommentare", "comments.number", "Standort", "Name der Filiale",
             "Dienststellenname", "Besucher", "Kunden", "Anzahl Personen", "Wartezeit", "Datum",
             "Agentur für Arbeit", "Personalausweis", "Beratung", "Note", "Offered", "Schalter",
             "Anliegen", "Frage", "Answered in 30 s", "Terminal", "Queue name", "Ticket",
             "Bearbeitungszeit", "Bearbeitungsstand", "Bearbeitung", "Sachbearbeitungszeit",
             "bearbeitet", "Bearbeitet am", "Platz", "Platznummer", "Arbeitsplatz", "Inhalt",
             "Schalterzeiten", "Anzahl Mitarbeiter", "Anzahl der Mitarbeitenden",
             "Zahl der Beschäftigten", "Anzahl Schalterkräfte", "Mitarbeiterzahl",
             "number of employees", "Number of agents", "Staff count", "Personalbedarf",
             "Personalstunden", "Beratungsdauer", "Kraftfahrzeuge", "Datum der Rechtskraft",
             "tritt in Kraft", "Weiterleitung", "Weitergeleitet", "von", "bis", "Geöffnet von",
             "Prüfergebnis", "Kaufkraft", "Beginn", "Vertretung", "Leitung", "Office", "Management",
             "Termin", "served", "Calls answered by 115"})
        QTest::newRow(name) << PersonHint::None;
}

void IndicatorListTest::namesOfColumnsTellPersons()
{
    QFETCH(PersonHint, hint);
    QCOMPARE(personHintOf(QString::fromUtf8(QTest::currentDataTag())), hint);
    QCOMPARE(sentenceFor(hint, Language::German).isEmpty(), hint == PersonHint::None);
}

void IndicatorListTest::cellsTellPersons_data()
{
    QTest::addColumn<PersonHint>("hint");
    for (const char *cell : {"Weber, Ina", "Frau Kaya", "Herr Dr. Lang", "a.krause", "m_lang2",
             "PNr 00123", "MA 4711", "47110815"})
        QTest::newRow(cell) << PersonHint::Employee;
    for (const char *cell : {"ina@example.org", "+49 30 1234567", "030/123456"})
        QTest::newRow(cell) << PersonHint::Citizen;
    for (const char *cell : {"Schalter 3", "Bürgerbüro Nord", "Kfz-Zulassung", "KFZ, Zulassung 2",
             "12", "Pass", "Platz 4", "Bürgeramt › Bürgerbüro Rathaus"})
        QTest::newRow(cell) << PersonHint::None;
}

void IndicatorListTest::cellsTellPersons()
{
    QFETCH(PersonHint, hint);
    QCOMPARE(personHintIn(QString::fromUtf8(QTest::currentDataTag())), hint);
}

void IndicatorListTest::columnsOfPersonsAreNeverUsed()
{
    const auto asUnit = read("Sachbearbeiter;Tag;Zahl\nBürgeramt;01.10.2026;5\n",
        R"({"unit": {"column": "Sachbearbeiter"}})");
    QVERIFY(!asUnit.isUsable());
    QCOMPARE(asUnit.problems.first().kind, Kind::PersonColumn);
    QVERIFY(sentenceFor(asUnit.problems.first(), Language::German).contains(u"Personalrat"));
    // A column that does not say what it is, but what stands in it does.
    const auto cells = read("Ort;Tag;Zahl\nWeber, Ina;01.10.2026;5\nBürgeramt;01.10.2026;4\n"
                            "Weber, Ina;02.10.2026;5\n");
    QCOMPARE(cells.left, 2);
    QCOMPARE(cells.observations.size(), 1);
    for (const IndicatorProblem &problem : cells.problems) {
        QCOMPARE(problem.kind, Kind::PersonInCell);
        QVERIFY(!sentenceFor(problem, Language::English).contains(u"Weber"));
    }
}

void IndicatorListTest::desksOfOnePersonCountForTheirOffice()
{
    const QByteArray list = "Ort;Tag;Zahl\nFundbüro;01.10.2026;5\nBürgeramt;01.10.2026;4\n"
                            "Fundbüro;02.10.2026;7\nSchiedsmann;01.10.2026;1\n";
    const auto reading = read(list);
    QCOMPARE(reading.merged.size(), 1);
    QCOMPARE(reading.left, 2); // the office's own number of the first day, and the Schiedsmann
    for (const Observation &observation : reading.observations)
        QCOMPARE(observation.unit, numberedId<UnitId>(1));
    const auto added = read(list, R"({"repeated": "add"})");
    QCOMPARE(total(added, "contacts"), 16);
    QCOMPARE(added.problems.size(), 1);
    QCOMPARE(added.problems.first().kind, Kind::PersonInCell);
    // Medians of desks do not add up.
    const auto medians = read("Ort;Tag;Zahl\nBürgeramt;01.10.2026;4\nFundbüro;01.10.2026;5\n",
        R"({"values": [{"series": "waiting.median", "column": "Zahl"}]})");
    QCOMPARE(medians.observations.size(), 1);
    QCOMPARE(medians.problems.first().kind, Kind::NotAddable);
}

void IndicatorListTest::rowsThatAreNotTakenAreNamed_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<IndicatorProblem::Kind>("kind");
    QTest::newRow("fields") << QByteArray("Bürgeramt;01.10.2026") << Kind::FieldCount;
    QTest::newRow("unit") << QByteArray("Nirgends;01.10.2026;5") << Kind::Unit;
    QTest::newRow("no unit") << QByteArray(";01.10.2026;5") << Kind::Unit;
    QTest::newRow("date") << QByteArray("Bürgeramt;31.09.2026;5") << Kind::Slot;
    QTest::newRow("no date") << QByteArray("Bürgeramt;;5") << Kind::Slot;
    QTest::newRow("future") << QByteArray("Bürgeramt;21.11.2026;5") << Kind::Future;
    QTest::newRow("negative") << QByteArray("Bürgeramt;01.10.2026;-5") << Kind::Number;
    QTest::newRow("half") << QByteArray("Bürgeramt;01.10.2026;5.5") << Kind::Number;
    QTest::newRow("word") << QByteArray("Bürgeramt;01.10.2026;viele") << Kind::Number;
    QTest::newRow("formula") << QByteArray("Bürgeramt;01.10.2026;=1+1") << Kind::Number;
    QTest::newRow("huge") << QByteArray("Bürgeramt;01.10.2026;99999999999") << Kind::Number;
    QTest::newRow("Arabic digits") << QByteArray("Bürgeramt;01.10.2026;\xd9\xa3") << Kind::Number;
    QTest::newRow("twice") << QByteArray("Jobcenter;01.10.2026;7") << Kind::Twice;
}

void IndicatorListTest::rowsThatAreNotTakenAreNamed()
{
    QFETCH(QByteArray, row);
    QFETCH(IndicatorProblem::Kind, kind);
    const auto reading = read("Ort;Tag;Zahl\nJobcenter;01.10.2026;7\n\n" + row + "\n");
    QCOMPARE(reading.rows, 2);
    QCOMPARE(reading.left, 1);
    QCOMPARE(reading.observations.size(), 1);
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, kind);
    QCOMPARE(reading.problems.first().line, 4);
    if (kind == Kind::Number)
        QCOMPARE(reading.problems.first().column, QStringLiteral("Zahl")); // as the list writes it
    for (const Language language : {Language::German, Language::English})
        QVERIFY(sentenceFor(reading.problems.first(), language).contains(u'4'));
}

void IndicatorListTest::halfARowIsNotTaken()
{
    const char *two = R"({"values": [{"series": "contacts", "column": "Zahl"},
        {"series": "refused", "column": "Weg"}]})";
    const auto reading = read("Ort;Tag;Zahl;Weg\nBürgeramt;01.10.2026;5;x\n"
                              "Bürgeramt;02.10.2026;6;\nBürgeramt;03.10.2026;;\n",
        two);
    // An empty cell says nothing; one that cannot be read makes the row doubtful.
    QCOMPARE(reading.observations.size(), 1);
    QCOMPARE(total(reading, "contacts"), 6);
    QCOMPARE(reading.left, 1);
    QCOMPARE(reading.skipped, 1);
}

void IndicatorListTest::slotsComeAsListsTellThem_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("slot");
    QTest::newRow("day") << QByteArray("01.10.2026;;") << "2026-10-01";
    QTest::newRow("month") << QByteArray("10.2026;;") << "2026-10";
    QTest::newRow("year") << QByteArray("2025;;") << "2025";
    QTest::newRow("hour") << QByteArray("01.10.2026;8;") << "2026-10-01T08";
    QTest::newRow("clock") << QByteArray("01.10.2026;08:00;") << "2026-10-01T08";
    QTest::newRow("from to") << QByteArray("01.10.2026;8–9 Uhr;") << "2026-10-01T08";
    QTest::newRow("morning") << QByteArray("01.10.2026;Vormittag;") << "2026-10-01T00/12";
    QTest::newRow("afternoon") << QByteArray("01.10.2026;afternoon;") << "2026-10-01T12/12";
    QTest::newRow("profile") << QByteArray("10.2026;9;Mo") << "2026-10 Mon 09";
    QTest::newRow("profile of a year") << QByteArray("2025;17:00;Donnerstag") << "2025 Thu 17";
    QTest::newRow("no such hour") << QByteArray("01.10.2026;24;") << "";
    QTest::newRow("no hour") << QByteArray("01.10.2026;früh;") << "";
    QTest::newRow("weekday of a day") << QByteArray("01.10.2026;9;Do") << "";
    QTest::newRow("hour of a month") << QByteArray("10.2026;9;") << "";
}

void IndicatorListTest::slotsComeAsListsTellThem()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, slot);
    const QList<QByteArray> parts = cells.split(';');
    // Only the columns that a list of this kind would have.
    QJsonObject members;
    if (!parts[1].isEmpty())
        members.insert("hour", QJsonObject {{"column", "Stunde"}});
    if (!parts[2].isEmpty())
        members.insert("weekday", QJsonObject {{"column", "Wochentag"}});
    const auto reading = read("Ort;Zahl;Tag;Stunde;Wochentag\nBürgeramt;5;" + cells + "\n",
        QJsonDocument(members).toJson().constData());
    QCOMPARE(reading.isUsable(), !slot.isEmpty());
    if (reading.isUsable())
        QCOMPARE(reading.observations.first().slot.text(), slot);
}

void IndicatorListTest::numbersComeAsListsTellThem()
{
    const auto numbers = [](const char *cell, const char *members) {
        const auto reading
            = read(QByteArray("Ort;Tag;Zahl;Anzahl\nBürgeramt;01.10.2026;") + cell + "\n", members);
        return reading.isUsable() ? reading.observations.first().numbers : ObservedNumbers {};
    };
    QCOMPARE(numbers("1.234;", R"({"decimal": ","})")[0], 1234U);
    QCOMPARE(numbers("12.34;", R"({"decimal": ","})")[0], 0U);
    const char *posts = R"({"decimal": ",", "values": [{"series": "posts", "column": "Zahl"}]})";
    QCOMPARE(numbers("12,75;", posts)[0], 1275U);
    const char *share = R"({"decimal": ",", "values":
        [{"series": "appointments", "column": "Zahl", "percentOf": "Anzahl"}]})";
    QCOMPARE(numbers("37,5 %;200", share)[0], 75U);
    QCOMPARE(numbers("137,5 %;200", share)[0], 0U);
    const char *mean = R"({"decimal": ",", "values":
        [{"series": "rating.overall.mean", "column": "Zahl", "number": "Anzahl"}]})";
    QCOMPARE(numbers("3,5;40", mean)[0], 14000U);
    QCOMPARE(numbers("3,5;40", mean)[1], 40U);
    const char *seconds = R"({"rows": "events", "values":
        [{"series": "waiting", "column": "Zahl", "duration": "seconds"}]})";
    QCOMPARE(numbers("301;", seconds)[1], 1U); // more than five minutes
    QCOMPARE(numbers("300;", seconds)[0], 1U);
}

void IndicatorListTest::wrongMapsAreNamed_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("unknown key") << QByteArray(R"({"colour": 1})");
    QTest::newRow("unknown series")
        << QByteArray(R"({"values": [{"series": "sales", "column": "Zahl"}]})");
    QTest::newRow("no values") << QByteArray(R"({"values": []})");
    QTest::newRow("no date") << QByteArray(R"({"date": {}})");
    QTest::newRow("no format") << QByteArray(R"({"date": {"column": "Tag", "formats": ["ww"]}})");
    QTest::newRow("a mean without number")
        << QByteArray(R"({"values": [{"series": "rating.overall.mean", "column": "Zahl"}]})");
    QTest::newRow("a distribution of one number")
        << QByteArray(R"({"values": [{"series": "waiting", "column": "Zahl"}]})");
    // 0–10 minutes cannot be split: a median would lie.
    QTest::newRow("other classes")
        << QByteArray(R"({"values": [{"series": "waiting", "classes": {"a": 10, "b": "more"}}]})");
    QTest::newRow("no such point") << QByteArray(R"({"rows": "events", "values":
        [{"series": "rating.overall", "column": "Zahl", "words": {"gut": 6}}]})");
    QTest::newRow("title") << QByteArray(R"({"title": ""})");
    QTest::newRow("weekday alone") << QByteArray(R"({"weekday": {"column": "Wochentag"}})");
}

void IndicatorListTest::wrongMapsAreNamed()
{
    QFETCH(QByteArray, members);
    QJsonObject object
        = QJsonDocument::fromJson(contentsOf(QStringLiteral("profile.json"))).object();
    object.remove("weekday");
    const QJsonObject changes = QJsonDocument::fromJson(members).object();
    for (auto change = changes.begin(); change != changes.end(); ++change)
        object[change.key()] = change.value();
    if (QByteArray(QTest::currentDataTag()) == "weekday alone")
        object.remove("hour");
    const auto reading = readIndicatorMap(QJsonDocument(object).toJson(), catalogue);
    QVERIFY(!reading.problems.isEmpty());
}

void IndicatorListTest::hostileListsAreRefused()
{
    const auto codeOf = [](const QByteArray &csv, const CsvLimits &limits = {}) {
        const auto reading = readIndicators(csv, mapWith(), catalogue, house(), today, {}, limits);
        return reading ? std::optional<Error::Code>() : reading.error().code;
    };
    QCOMPARE(codeOf({}), Error::Code::Malformed);
    QCOMPARE(codeOf("Ort;Tag;Zahl\n\"open"), Error::Code::Malformed);
    QCOMPARE(codeOf(QByteArray("Ort;Tag;Zahl\na\0b;;", 19)), Error::Code::Malformed);
    QCOMPARE(codeOf("Ort;Tag;Zahl\n\xff\xfe;;"), Error::Code::Malformed);
    QCOMPARE(codeOf("Ort;Tag;Zahl\n1;2;3\n", {.fileBytes = 5}), Error::Code::TooLarge);
    QCOMPARE(codeOf("Ort;Tag;Zahl\n1;2;3\n4;5;6\n", {.records = 2}), Error::Code::TooLarge);
    QByteArray many = "Ort;Tag;Zahl\n";
    for (int i = 0; i < 12'000; ++i)
        many += "Nirgends;01.10.2026;\xe2\x80\xae"
                "1\n";
    const auto reading = read(many);
    QCOMPARE(reading.problems.size(), IndicatorReading::MaxProblems);
    QVERIFY(reading.problemCount > IndicatorReading::MaxProblems);
    QVERIFY(!sentenceFor(reading.problems.first(), Language::German).contains(QChar(0x202e)));
    // Two columns of one name: nobody knows which is meant.
    QCOMPARE(read("Ort;Tag;Zahl;zahl\nBürgeramt;01.10.2026;5;6\n").problems.first().kind,
        Kind::AmbiguousColumn);
    QCOMPARE(read("Ort;Tag\nBürgeramt;01.10.2026\n").problems.first().kind, Kind::MissingColumn);
}

QTEST_APPLESS_MAIN(IndicatorListTest)
#include "tst_indicatorlist.moc"
