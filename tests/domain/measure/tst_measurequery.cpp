// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measurequery.h"

#include <QTest>

using namespace rueckhalt;

namespace {

Measure measure(
    const char *id, const char *title, CodeSet<MeasureClass> classes, CodeSet<Trigger> triggers)
{
    Measure result;
    result.id = QString::fromLatin1(id);
    result.group = static_cast<MeasureGroup>(id[0] - 'A');
    result.title = {QString::fromUtf8(title), QString::fromLatin1("title")};
    result.summary = {QStringLiteral("Kürzere Wartezeiten für alle"), QStringLiteral("summary")};
    result.classes = classes;
    result.triggers = triggers;
    return result;
}

QStringList idsOf(const QList<const Measure *> &measures)
{
    QStringList ids;
    for (const Measure *measure : measures)
        ids.append(measure->id);
    return ids;
}

} // namespace

class MeasureQueryTest : public QObject
{
    Q_OBJECT

private slots:
    void facetsRestrictTogether();
    void countsSayWhatChoosingWouldGive();
    void titlesComeFirst();
    void whatWasDecidedHereAndFavouritesAreFacets();
    void withoutATextTheSummaryIsThePassage();

private:
    const MeasureCatalog m_catalog {QList<Measure> {
        measure("A01", "Öffnungszeiten", {MeasureClass::Organisational}, {Trigger::ClosedDoor}),
        measure("B01", "Helle Flure", {MeasureClass::Technical}, {}),
        measure("B02", "Wartezeitanzeige", {MeasureClass::Technical, MeasureClass::Organisational},
            {Trigger::WaitingTime})}};
    const MeasureFinder m_finder {m_catalog, Language::German};
};

void MeasureQueryTest::facetsRestrictTogether()
{
    QCOMPARE(idsOf(m_finder.find({})), QStringList({"A01", "B01", "B02"}));
    MeasureQuery query;
    query.classes = {MeasureClass::Technical};
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"B01", "B02"}));
    query.triggers = {Trigger::WaitingTime, Trigger::ClosedDoor};
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"B02"}));
    query.groups = {MeasureGroup::Access};
    QVERIFY(m_finder.find(query).isEmpty());
}

void MeasureQueryTest::countsSayWhatChoosingWouldGive()
{
    MeasureQuery query;
    query.classes = {MeasureClass::Technical};
    const FacetCounts counts = m_finder.counts(query);
    for (const auto &term : terms<MeasureClass>()) {
        MeasureQuery other = query;
        other.classes = {term.value};
        QCOMPARE(
            counts.of(Facet::Class, term.value), static_cast<int>(m_finder.find(other).size()));
    }
    for (const auto &term : terms<Trigger>()) {
        MeasureQuery other = query;
        other.triggers = {term.value};
        QCOMPARE(
            counts.of(Facet::Trigger, term.value), static_cast<int>(m_finder.find(other).size()));
    }
}

void MeasureQueryTest::titlesComeFirst()
{
    MeasureQuery query;
    query.text = QStringLiteral("wartezeit");
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"B02", "A01", "B01"}));
    query.text = QStringLiteral("OFFNUNG");
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"A01"}));
    QCOMPARE(m_finder.counts(query).of(Facet::Group, MeasureGroup::Access), 1);
    QCOMPARE(m_finder.counts(query).of(Facet::Group, MeasureGroup::Arrival), 0);
}

void MeasureQueryTest::whatWasDecidedHereAndFavouritesAreFacets()
{
    MeasureFinder finder(m_catalog, Language::German);
    MeasureQuery undecided;
    undecided.standings = {Standing::Open};
    QCOMPARE(finder.find(undecided).size(), 3);
    finder.setStandings(
        {.states = {{"B01", MeasureState::Rejected}}, .favourites = {"A01", "B01"}});
    QCOMPARE(idsOf(finder.find(undecided)), QStringList({"A01", "B02"}));
    MeasureQuery favourites;
    favourites.bookmarks = {Bookmark::Favourite};
    QCOMPARE(idsOf(finder.find(favourites)), QStringList({"A01", "B01"}));
    const FacetCounts counts = finder.counts(favourites);
    QCOMPARE(counts.of(Facet::Standing, Standing::Rejected), 1);
    QCOMPARE(counts.of(Facet::Standing, Standing::Open), 1);
    QCOMPARE(counts.of(Facet::Standing, Standing::InPlace), 0);
    QCOMPARE(counts.of(Facet::Origin, SheetOrigin::Shipped), 2);
}

void MeasureQueryTest::withoutATextTheSummaryIsThePassage()
{
    const auto hits = m_finder.hits({.text = QStringLiteral(" , ")});
    QCOMPARE(hits.size(), 3);
    QCOMPARE(hits.first().passage, QString("Kürzere Wartezeiten für alle"));
    QVERIFY(hits.first().marks.isEmpty());
}

QTEST_GUILESS_MAIN(MeasureQueryTest)
#include "tst_measurequery.moc"
