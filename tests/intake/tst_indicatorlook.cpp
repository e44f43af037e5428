// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorlist.h"
#include "intake/indicatorlook.h"
#include "intake/indicatormapwriting.h"
#include "support/domain/randomfacts.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();

QByteArray example(const QString &name)
{
    QFile file(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Organisation town()
{
    const auto unit = [](quint32 id, const char *name, quint32 parent = 0) {
        return Unit {.id = numberedId<UnitId>(id),
            .parent = parent == 0 ? UnitId() : numberedId<UnitId>(parent),
            .name = QString::fromUtf8(name),
            .headcount = 8};
    };
    return {{unit(1, "Bürgeramt"), unit(2, "Bürgerbüro Rathaus", 1), unit(3, "Bürgerbüro Nord", 1),
                unit(4, "Servicetelefon", 1), unit(5, "Straßenverkehrsamt"),
                unit(6, "Kfz-Zulassung", 5), unit(7, "Jobcenter"), unit(8, "Ausländerbehörde"),
                unit(9, "Stadtbibliothek")},
        {}};
}

IndicatorMap mapOf(const QString &name)
{
    return readIndicatorMap(example(name + QStringLiteral(".json")), catalogue).map;
}

QList<Observation> read(const QString &name, const IndicatorMap &map)
{
    return readIndicators(
        example(name + QStringLiteral(".csv")), map, catalogue, town(), QDate(2026, 11, 20))
        .value_or(IndicatorReading())
        .observations;
}

} // namespace

/// What the program makes of a list before anybody has said what its columns mean, and mappings
/// that go into a file and come back.
class IndicatorLookTest : public QObject
{
    Q_OBJECT

private slots:
    void mappingsComeBackAsTheyWere_data() { addExamples(); }
    void mappingsComeBackAsTheyWere();
    void shapesAreGuessed_data() { addExamples(); }
    void shapesAreGuessed();
    void placesAndTimesAreGuessed_data();
    void placesAndTimesAreGuessed();
    void personsAreNeverShown();
    void cellsThatNamePersonsHideTheirColumn();
    void largeListsAreLookedAtInPart_data();
    void largeListsAreLookedAtInPart();
    void hostileListsAreRefused_data();
    void hostileListsAreRefused();
    void wordsOfScalesAreProposed();
    void classesFindTheirColumns();

private:
    static void addExamples()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"queue", "tickets", "terminal", "calls", "portal", "profile"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

void IndicatorLookTest::mappingsComeBackAsTheyWere()
{
    QFETCH(const QString, name);
    const IndicatorMap map = mapOf(name);
    const QByteArray written = writtenIndicatorMap(map, catalogue);
    const auto again = readIndicatorMap(written, catalogue);
    QCOMPARE(again.problems, QStringList());
    QCOMPARE(writtenIndicatorMap(again.map, catalogue), written);
    QCOMPARE(again.map.title, map.title);
    // What counts: the same list says the same.
    const auto observations = read(name, map);
    QVERIFY(!observations.isEmpty());
    QCOMPARE(read(name, again.map), observations);
}

void IndicatorLookTest::shapesAreGuessed()
{
    QFETCH(const QString, name);
    const IndicatorMap map = mapOf(name);
    const ListShape shape = guessedShape(example(name + QStringLiteral(".csv")));
    QCOMPARE(shape.delimiter, map.delimiter);
    QCOMPARE(shape.encoding.toLower(), map.encoding.toLower());
    QCOMPARE(shape.skipLines, map.skipLines);
}

void IndicatorLookTest::placesAndTimesAreGuessed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("hasDecimals");
    QTest::newRow("queue") << "queue"
                           << "Standort" << true;
    QTest::newRow("tickets") << "tickets"
                             << "Schalter" << false;
    QTest::newRow("terminal") << "terminal"
                              << "Gerät" << false;
    QTest::newRow("calls") << "calls"
                           << "Queue" << false;
    QTest::newRow("portal") << "portal"
                            << "Dienststelle" << true;
    QTest::newRow("profile") << "profile" << QString() << false;
}

void IndicatorLookTest::placesAndTimesAreGuessed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, unit);
    QFETCH(const bool, hasDecimals);
    const IndicatorMap map = mapOf(name);
    const QByteArray file = example(name + QStringLiteral(".csv"));
    const ListShape shape = guessedShape(file);
    const auto look = lookAt(file, shape);
    QVERIFY(look);
    const IndicatorMap guess = guessedMap(*look, shape, town());
    QCOMPARE(guess.unit, unit);
    QCOMPARE(guess.date, map.date);
    QCOMPARE(guess.hour, map.hour);
    QCOMPARE(guess.weekday, map.weekday);
    QCOMPARE(guess.rows, map.rows);
    if (hasDecimals)
        QCOMPARE(guess.decimal, map.decimal);
    QVERIFY(!guess.dateFormats.isEmpty());
    QVERIFY(guess.values.isEmpty()); // what the numbers mean is not for the program to say
}

void IndicatorLookTest::personsAreNeverShown()
{
    const QByteArray file = example(QStringLiteral("tickets.csv"));
    const auto look = lookAt(file, guessedShape(file));
    QVERIFY(look);
    const auto *clerk = look->column(QStringLiteral("Sachbearbeiter"));
    QVERIFY(clerk);
    QCOMPARE(clerk->hint, PersonHint::Employee);
    QVERIFY(clerk->values.isEmpty());
    for (const QStringList &row : look->rows)
        QVERIFY(!row.join(u'|').contains(QStringLiteral("Weber")));
}

void IndicatorLookTest::cellsThatNamePersonsHideTheirColumn()
{
    const auto look = lookAt("Platz;Wert;Standort\nWeber, Ina;3;1001\nHorn, Eva;4;1002\n", {});
    QVERIFY(look);
    QCOMPARE(look->column(QStringLiteral("platz"))->hint, PersonHint::Employee);
    QVERIFY(look->column(QStringLiteral("platz"))->values.isEmpty());
    QVERIFY(look->rows.first().first().isEmpty());
    // Offices may have numbers.
    QCOMPARE(look->column(QStringLiteral("Standort"))->values, QStringList({"1001", "1002"}));
}

void IndicatorLookTest::largeListsAreLookedAtInPart_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << "UTF-8";
    QTest::newRow("UTF-16") << "UTF-16";
}

void IndicatorLookTest::largeListsAreLookedAtInPart()
{
    QFETCH(const QString, encoding);
    QString text = QStringLiteral("Ort;Tag;Zahl\n");
    for (int i = 0; i < 100'000; ++i)
        text += QStringLiteral("Büro %1;02.11.2026;%2\n").arg(i % 80).arg(i % 7);
    QByteArray file = text.toUtf8();
    if (encoding == QLatin1StringView("UTF-16")) {
        file = "\xFF\xFE";
        file.append(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
    }
    const QByteArray beginning = beginningOf(file);
    QVERIFY(beginning.size() <= IndicatorLook::MaxBytes);
    QVERIFY(file.startsWith(beginning));
    const ListShape shape = guessedShape(file);
    QCOMPARE(shape.encoding, encoding);
    const auto look = lookAt(file, shape);
    QVERIFY(look);
    QCOMPARE(look->column(QStringLiteral("Ort"))->values.size(), IndicatorLook::MaxValues);
    QVERIFY(look->column(QStringLiteral("Ort"))->hasMore);
    QCOMPARE(look->column(QStringLiteral("Zahl"))->values.size(), 7);
    QVERIFY(!look->column(QStringLiteral("Zahl"))->hasMore);
}

void IndicatorLookTest::hostileListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("quote without end") << QByteArray("a;b\n\"x;1\n2;3\n");
    QTest::newRow("NUL") << QByteArray("a;b\n\0;1\n", 8);
    QTest::newRow("too many columns") << QByteArray(600, ';');
}

void IndicatorLookTest::hostileListsAreRefused()
{
    QFETCH(const QByteArray, file);
    QVERIFY(!lookAt(file, guessedShape(file)));
}

void IndicatorLookTest::wordsOfScalesAreProposed()
{
    QCOMPARE(usualPoint(QStringLiteral("Sehr  zufrieden")), std::optional(5));
    QCOMPARE(usualPoint(QStringLiteral("😐")), std::optional(3));
    QCOMPARE(usualPoint(QStringLiteral("unzufrieden")), std::optional(2));
    QVERIFY(!usualPoint(QStringLiteral("weiß nicht")));
}

void IndicatorLookTest::classesFindTheirColumns()
{
    const QByteArray file = example(QStringLiteral("queue.csv"));
    const auto look = lookAt(file, guessedShape(file));
    QVERIFY(look);
    const IndicatorMap map = mapOf(QStringLiteral("queue"));
    const auto columns = usualClassColumns(*look, *catalogue.seriesCalled(u"waiting"));
    QCOMPARE(columns.size(), 10);
    for (const auto &[name, position] : map.values.last().classes)
        QCOMPARE(columns.at(position), name);
    const auto none = usualClassColumns(*look, *catalogue.seriesCalled(u"answer"));
    QVERIFY(none.contains(QString())); // nothing is made up
}

QTEST_APPLESS_MAIN(IndicatorLookTest)
#include "tst_indicatorlook.moc"
