// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "gui/trends/savedview.h"
#include "support/gui/demodesk.h"

#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

SavedView fullView()
{
    SavedView view {QString::fromUtf8("Bürgeramt, abends"), {}};
    view.filter.period = {FilterPeriod::Kind::Month, 2026, 10};
    view.filter.weekdays = {Weekday::Sunday, Weekday::Monday};
    view.filter.times = {TimeBand::Evening};
    view.filter.types = {IncidentType::Verbal, IncidentType::Digital};
    view.filter.levels = {AachenLevel::Level3};
    view.filter.triggers = {Trigger::WaitingTime, Trigger::NoneRecognisable};
    view.filter.places = {Place::Other};
    view.filter.consequences = {Consequence::Strain};
    view.filter.unit = demoOrganisation().units.at(1).id;
    view.filter.service = demoOrganisation().services.at(2).id;
    return view;
}

} // namespace

class SavedViewTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptComesBack_data();
    void whatIsKeptComesBack();
    void searchTextAndIncidentsAreNotKept();
    void everyCutIsDamage();
    void everyFlippedByteIsDamageOrAnotherFilter();
    void whatNoProgramWritesIsDamage_data();
    void whatNoProgramWritesIsDamage();
    void laterVersionsAreToldApart();
};

void SavedViewTest::whatIsKeptComesBack_data()
{
    QTest::addColumn<FilterPeriod>("period");
    using enum FilterPeriod::Kind;
    for (const auto kind : {All, ThisMonth, Last30Days, Last90Days, Last365Days, ThisYear})
        QTest::addRow("period %d", static_cast<int>(kind)) << FilterPeriod {kind};
    QTest::newRow("year") << FilterPeriod {Year, 2025};
    QTest::newRow("month") << FilterPeriod {Month, 2025, 12};
}

void SavedViewTest::whatIsKeptComesBack()
{
    QFETCH(const FilterPeriod, period);
    SavedView view = fullView();
    view.filter.period = period;
    const QList<SavedView> views {view, {QStringLiteral("Alles"), {}}};
    const QByteArray bytes = encode(views);
    const auto read = decodeViews(bytesOf(bytes));
    QVERIFY(read.has_value());
    QVERIFY(*read == views);
}

void SavedViewTest::searchTextAndIncidentsAreNotKept()
{
    SavedView view = fullView();
    view.filter.text = QStringLiteral("Herr Beispiel");
    view.filter.counted = {IncidentId({1})};
    const QByteArray bytes = encode({view});
    QVERIFY(!bytes.contains("Beispiel"));
    QVERIFY(decodeViews(bytesOf(bytes))->constFirst() == fullView());
}

void SavedViewTest::everyCutIsDamage()
{
    const QByteArray whole = encode({fullView()});
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(decodeViews(bytesOf(whole.first(size))).error().code, Error::Code::Damaged);
    QCOMPARE(decodeViews(bytesOf(whole + 'x')).error().code, Error::Code::Damaged);
}

void SavedViewTest::everyFlippedByteIsDamageOrAnotherFilter()
{
    const QList<SavedView> views {fullView()};
    const QByteArray whole = encode(views);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
            const auto read = decodeViews(bytesOf(flipped));
            // What is accepted has one form only: it is written as it was read.
            if (read)
                QCOMPARE(encode(*read), flipped);
        }
    }
}

void SavedViewTest::whatNoProgramWritesIsDamage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<quint32>("levels");
    QTest::addColumn<QByteArray>("unit");
    const QByteArray none;
    QTest::newRow("no name") << QString() << 0 << 0 << 0 << 0U << none;
    QTest::newRow("name of two lines") << QStringLiteral("a\nb") << 0 << 0 << 0 << 0U << none;
    QTest::newRow("long name") << QString(61, u'x') << 0 << 0 << 0 << 0U << none;
    QTest::newRow("period unknown") << QStringLiteral("a") << 8 << 0 << 0 << 0U << none;
    QTest::newRow("year without one") << QStringLiteral("a") << 6 << 0 << 0 << 0U << none;
    QTest::newRow("year not wanted") << QStringLiteral("a") << 4 << 2026 << 0 << 0U << none;
    QTest::newRow("month 0") << QStringLiteral("a") << 7 << 2026 << 0 << 0U << none;
    QTest::newRow("month 13") << QStringLiteral("a") << 7 << 2026 << 13 << 0U << none;
    QTest::newRow("level 4") << QStringLiteral("a") << 0 << 0 << 0 << 16U << none;
    QTest::newRow("short unit") << QStringLiteral("a") << 0 << 0 << 0 << 0U << QByteArray(15, 'u');
    QTest::newRow("null unit") << QStringLiteral("a") << 0 << 0 << 0 << 0U << QByteArray(16, '\0');
}

void SavedViewTest::whatNoProgramWritesIsDamage()
{
    QFETCH(const QString, name);
    QFETCH(const int, period);
    QFETCH(const int, year);
    QFETCH(const int, month);
    QFETCH(const quint32, levels);
    QFETCH(const QByteArray, unit);
    CborWriter cbor;
    cbor.array(2);
    cbor.number(1);
    cbor.array(1);
    cbor.array(13);
    cbor.text(name);
    for (const int number : {period, year, month, 0, 0, 0})
        cbor.number(static_cast<std::uint64_t>(number));
    cbor.number(levels);
    for (int i = 0; i < 3; ++i)
        cbor.number(0);
    cbor.bytes(bytesOf(unit));
    cbor.bytes({});
    QCOMPARE(decodeViews(bytesOf(cbor.written())).error().code, Error::Code::Damaged);
}

void SavedViewTest::laterVersionsAreToldApart()
{
    CborWriter cbor;
    cbor.array(2);
    cbor.number(2);
    cbor.array(0);
    QCOMPARE(decodeViews(bytesOf(cbor.written())).error().code, Error::Code::NewerFormat);
}

QTEST_GUILESS_MAIN(SavedViewTest)
#include "tst_savedview.moc"
