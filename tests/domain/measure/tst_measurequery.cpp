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
        QCOMPARE(counts.classes.at(static_cast<std::size_t>(term.value)),
            static_cast<int>(m_finder.find(other).size()));
    }
    for (const auto &term : terms<Trigger>()) {
        MeasureQuery other = query;
        other.triggers = {term.value};
        QCOMPARE(counts.triggers.at(static_cast<std::size_t>(term.value)),
            static_cast<int>(m_finder.find(other).size()));
    }
}

void MeasureQueryTest::titlesComeFirst()
{
    MeasureQuery query;
    query.text = QStringLiteral("wartezeit");
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"B02", "A01", "B01"}));
    query.text = QStringLiteral("OFFNUNG");
    QCOMPARE(idsOf(m_finder.find(query)), QStringList({"A01"}));
}

QTEST_GUILESS_MAIN(MeasureQueryTest)
#include "tst_measurequery.moc"
