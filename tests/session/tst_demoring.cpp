// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "crypto/systemrandom.h"
#include "domain/ring/ringcomparison.h"
#include "intake/ringexperiencejson.h"
#include "session/demo.h"
#include "session/demoplan.h"
#include "session/demopopulation.h"
#include "session/demoreleases.h"
#include "session/demoring.h"
#include "session/demoservice.h"
#include "session/experiencesharing.h"
#include "session/pagepublishing.h"
#include "support/vault/membertown.h"
#include "support/vault/vaulttesting.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

QDateTime deskNow()
{
    return {QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};
}

} // namespace

/// The ring of the demo register: members of which none is written down, but made, sealed and taken
/// in as any.
class DemoRingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void membersHaveToldOfSeveralQuarters();
    void ownPlaceAndTrendCanBeRead();
    void incidentsAreComparedWhereTheyAreReleased();
    void whoOffersOtherTasksStandsApart();
    void anExperienceOfAnotherMemberIsThere();
    void aPageForThePublicIsThere();
    void everyPaperIsAsTheSchemaSays();

private:
    [[nodiscard]] KnownRing ring() const
    {
        const auto ring = Benchmarking(*m_register, systemRandom()).ring({});
        return ring ? *ring : KnownRing {};
    }
    [[nodiscard]] RingComparison newest() const
    {
        const KnownRing known = ring();
        QList<RingSheet> sheets;
        for (const KeptRingSheet &kept : known.sheets)
            sheets << kept.sheet;
        return compareRing(
            known.agreement(), sheets, known.place.card.signer, ringPeriodsOf(sheets).first());
    }
    [[nodiscard]] static const RingLine *lineOf(
        const RingComparison &comparison, QStringView task, QStringView figure)
    {
        const auto found = std::ranges::find_if(comparison.lines,
            [&](const RingLine &line) { return line.task == task && line.figure == figure; });
        return found == comparison.lines.end() ? nullptr : &*found;
    }

    QTemporaryDir m_folder;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_register;
    QDate m_lastDay;
};

void DemoRingTest::initTestCase()
{
    auto catalog = shippedCatalog();
    VERIFY_RESULT(catalog);
    m_catalog = *std::move(catalog);
    auto vault = createVault(m_folder.filePath(QStringLiteral("Demo.rueckhalt")));
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), m_catalog, deskNow);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    OpenRegister &open = *m_register;
    m_lastDay = open.now().date().addDays(-1);
    VERIFY_RESULT(storeDemo(generateDemo(800, 7, m_lastDay), open));
    VERIFY_RESULT(storeDemoPopulation(open, m_lastDay));
    VERIFY_RESULT(storeDemoService(open, m_lastDay));
    VERIFY_RESULT(storeDemoPlan(open, m_lastDay, systemRandom()));
    VERIFY_RESULT(storeDemoReleases(open, m_lastDay));
    VERIFY_RESULT(storeDemoRing(open, m_lastDay, systemRandom()));
    VERIFY_RESULT(storeDemoPage(open, m_lastDay));
}

void DemoRingTest::membersHaveToldOfSeveralQuarters()
{
    const KnownRing known = ring();
    QVERIFY(known.isJoined() && known.isCoordinator());
    QCOMPARE(known.unreadable, 0);
    const auto members = known.agreement().members.size();
    QVERIFY(members >= 4);
    QSet<Digest> signers;
    QSet<QString> periods;
    for (const KeptRingSheet &kept : known.sheets) {
        QVERIFY(known.agreement().member(kept.sheet.member));
        QVERIFY(kept.sheet.period.lastDay() < m_lastDay.addDays(1));
        QVERIFY(!kept.sheet.groups.isEmpty());
        signers << kept.sheet.member;
        periods << kept.sheet.period.text();
    }
    QCOMPARE(signers.size(), members);
    QCOMPARE(periods.size(), 4);
    QCOMPARE(known.sheets.size(), members * periods.size());
}

void DemoRingTest::ownPlaceAndTrendCanBeRead()
{
    const RingComparison comparison = newest();
    for (const char *figure : {"waiting.median", "rating.overall", "complaints.rate"}) {
        const RingLine *line = lineOf(comparison, u"buergerdienste", QString::fromLatin1(figure));
        QVERIFY2(line && line->position > 0 && line->median, figure);
        QVERIFY2(line->values.size() >= RingLine::LeastForMedian, figure);
        QCOMPARE(line->trend.size(), 4);
        QVERIFY(line->trend.first().own && line->trend.first().median);
        // They are of different towns, not copies of one.
        QVERIFY2(line->values.first().value != line->values.last().value, figure);
    }
}

void DemoRingTest::incidentsAreComparedWhereTheyAreReleased()
{
    const RingComparison comparison = newest();
    const bool isCompared = std::ranges::any_of(comparison.lines, [](const RingLine &line) {
        return line.figure == RingLine::Incidents && line.base == RingBase::PerPost
            && line.values.size() >= RingLine::LeastForMedian && line.median;
    });
    QVERIFY(isCompared);
    // Each number is that of a release: own ones stand in the own ledger.
    const auto releases = m_register->vault().releases();
    VERIFY_RESULT(releases);
    for (const KeptRingSheet &kept : ring().sheets) {
        if (kept.sheet.member != ring().place.card.signer || kept.sheet.release.isEmpty())
            continue;
        QVERIFY(std::ranges::any_of(*releases,
            [&](const Release &release) { return release.id.code() == kept.sheet.release; }));
    }
}

void DemoRingTest::whoOffersOtherTasksStandsApart()
{
    const RingComparison comparison = newest();
    const RingLine *line = lineOf(comparison, u"buergerdienste", u"rating.overall");
    QVERIFY(line);
    QCOMPARE(line->apart.size(), 1);
    QCOMPARE(line->apart.first().why, RingApart::OtherTasks);
    QVERIFY(line->apart.first().fewer.contains(QStringLiteral("fahrzeuge")));
}

void DemoRingTest::anExperienceOfAnotherMemberIsThere()
{
    const auto heard = ExperienceSharing(*m_register, systemRandom()).heard();
    VERIFY_RESULT(heard);
    QCOMPARE(heard->size(), 1);
    QVERIFY(!heard->first().isOwn);
    QVERIFY(!heard->first().member.isEmpty());
    QVERIFY(heard->first().experience.verdict != EffectVerdict::NotMeasurable);
    QVERIFY(m_register->catalog().find(heard->first().experience.measure));
}

void DemoRingTest::aPageForThePublicIsThere()
{
    const auto pages = PagePublishing(*m_register).pages();
    VERIFY_RESULT(pages);
    QCOMPARE(pages->size(), 1);
    QVERIFY(!pages->first().page.groups.isEmpty());
    QVERIFY(!pages->first().page.measures.isEmpty());
    QCOMPARE(m_register->vault().verify()->size(), 0);
}

void DemoRingTest::everyPaperIsAsTheSchemaSays()
{
    const auto runPython = [](const QStringList &arguments) {
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(
            QStringLiteral("/usr/bin/python3"), QStringList {QStringLiteral("-B")} + arguments);
        constexpr int enough = 120'000;
        const bool isDone = python.waitForFinished(enough);
        return std::pair(isDone && python.exitCode() == 0, python.readAll());
    };
    if (!runPython({QStringLiteral("-c"), QStringLiteral("import jsonschema")}).first)
        QSKIP("python3-jsonschema is not installed");
    const QTemporaryDir folder;
    const auto put = [&](const QString &name, const QByteArray &paper) {
        QFile file(folder.filePath(name + QStringLiteral(".json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(paper) == paper.size());
    };
    // As they were made and taken in, byte for byte.
    int number = 0;
    const KnownRing known = ring();
    for (const auto kind :
        {RingPaperKind::Agreement, RingPaperKind::Sheet, RingPaperKind::Experience}) {
        const auto papers
            = m_register->vault().rings().papers(known.place.ring, static_cast<int>(kind));
        VERIFY_RESULT(papers);
        QVERIFY(!papers->isEmpty());
        for (const KeptRingPaper &paper : *papers)
            put(codeOf(kind) + QString::number(++number), paper.content);
    }
    Benchmarking rings(*m_register, systemRandom());
    const auto card = rings.card(QStringLiteral("Weide"));
    VERIFY_RESULT(card);
    put(QStringLiteral("card"), *card);
    const auto heard = ExperienceSharing(*m_register, systemRandom()).heard();
    VERIFY_RESULT(heard);
    RingExperience withdrawn = heard->first().experience;
    withdrawn.isWithdrawn = true;
    const auto keys = rings.keysOf(known);
    VERIFY_RESULT(keys);
    const auto paper = signedPaper(RingPaperKind::Experience, jsonOf(withdrawn), keys->signing);
    VERIFY_RESULT(paper);
    put(QStringLiteral("withdrawn"), *paper);

    const QString source = QStringLiteral(RUECKHALT_SOURCE_DIR);
    const auto [isSound, said] = runPython({source + QStringLiteral("/tests/support/ringschema.py"),
        source + QStringLiteral("/src/intake/ring.schema.json"), folder.path()});
    QVERIFY2(isSound, said.constData());
    QVERIFY2(said.startsWith("5 kinds"), said.constData());
}

QTEST_GUILESS_MAIN(DemoRingTest)
#include "tst_demoring.moc"
