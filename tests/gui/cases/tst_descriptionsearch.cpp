// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/descriptionsearch.h"
#include "support/gui/casedesk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class DescriptionSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsWhatOnePassFinds();
    void progressReachesEveryRowInPieces();
    void cancelledSearchSaysNothingMore();
    void startingAnewForgetsTheOldWords();
    void nothingToSearchIsFoundAtOnce();

private:
    std::unique_ptr<CaseDesk> m_desk;
    Browsing::Rows m_rows;
};

void DescriptionSearchTest::init()
{
    if (!m_desk) {
        m_desk = std::make_unique<CaseDesk>(100);
        m_desk->record(QStringLiteral("Die Tür wurde zugeschlagen."));
        m_desk->record(QStringLiteral("Jemand rief an der TUR."));
    }
    m_rows = m_desk->browsing().find({}, {}, Language::German);
}

void DescriptionSearchTest::findsWhatOnePassFinds()
{
    DescriptionSearch search(m_desk->browsing());
    QSignalSpy finished(&search, &DescriptionSearch::finished);
    search.start(m_rows, QStringLiteral("tür"));
    QVERIFY(search.isRunning());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!search.isRunning());
    const auto hits = finished.at(0).at(0).value<Browsing::Rows>();
    QCOMPARE(hits, *m_desk->browsing().searchDescriptions(m_rows, QStringLiteral("tür"), {}));
    QCOMPARE(hits.size(), std::size_t {2});
}

void DescriptionSearchTest::progressReachesEveryRowInPieces()
{
    DescriptionSearch search(m_desk->browsing());
    QSignalSpy progressed(&search, &DescriptionSearch::progressed);
    QSignalSpy finished(&search, &DescriptionSearch::finished);
    search.start(m_rows, QStringLiteral("tresen"));
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(progressed.count() >= 1);
    int last = 0;
    for (const auto &step : progressed) {
        QVERIFY(step.at(0).toInt() > last);
        QCOMPARE(step.at(1).toInt(), 102);
        last = step.at(0).toInt();
    }
    QVERIFY(last < 102);
}

void DescriptionSearchTest::cancelledSearchSaysNothingMore()
{
    DescriptionSearch search(m_desk->browsing());
    QSignalSpy progressed(&search, &DescriptionSearch::progressed);
    QSignalSpy finished(&search, &DescriptionSearch::finished);
    connect(&search, &DescriptionSearch::progressed, &search, &DescriptionSearch::cancel);
    search.start(m_rows, QStringLiteral("tresen"));
    QTRY_COMPARE(progressed.count(), 1);
    QVERIFY(!search.isRunning());
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 0);
    QCOMPARE(progressed.count(), 1);
}

void DescriptionSearchTest::startingAnewForgetsTheOldWords()
{
    DescriptionSearch search(m_desk->browsing());
    QSignalSpy finished(&search, &DescriptionSearch::finished);
    search.start(m_rows, QStringLiteral("tresen"));
    search.start(m_rows, QStringLiteral("zugeschlagen"));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<Browsing::Rows>().size(), std::size_t {1});
}

void DescriptionSearchTest::nothingToSearchIsFoundAtOnce()
{
    DescriptionSearch search(m_desk->browsing());
    QSignalSpy finished(&search, &DescriptionSearch::finished);
    search.start({}, QStringLiteral("tresen"));
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished.at(0).at(0).value<Browsing::Rows>().empty());
}

QTEST_MAIN(DescriptionSearchTest)
#include "tst_descriptionsearch.moc"
