// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "session/pagepublishing.h"
#include "session/serviceobserving.h"
#include "support/vault/membertown.h"
#include "support/vault/vaulttesting.h"
#include "vault/servicekeeping.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId citizens({1});
const UnitId counter({2});
const UnitId museum({3});
const UnitId welfare({4});

QDateTime publishingNow()
{
    return {QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};
}

Organisation publishingTown()
{
    return {{{.id = citizens, .name = QStringLiteral("Bürgeramt"), .headcount = 24},
                {.id = counter, .parent = citizens, .name = QStringLiteral("Meldewesen")},
                {.id = museum, .name = QStringLiteral("Museum"), .headcount = 4},
                {.id = welfare, .name = QStringLiteral("Sozialamt"), .headcount = 30}},
        {}};
}

/// So many ratings of each point.
Observation rated(const UnitId &unit, const char *slot, const ObservedNumbers &points)
{
    const Series *series = IndicatorCatalogue::shipped().seriesCalled(u"rating.overall");
    return {unit, {}, series->number, *ServiceSlot::fromText(QString::fromLatin1(slot)), points};
}

PublicPeriod publicPeriod(const char *code)
{
    return *PublicPeriod::fromCode(QString::fromLatin1(code));
}

} // namespace

/// Pages for the public of a real register, by different members. One register goes through all.
class PagePublishingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyTheirOwnersPublish_data();
    void onlyTheirOwnersPublish();
    void whatIsOfferedIsPlannedThere();
    void aPageIsLookedAtFirst();
    void whatWasPublishedStaysWhateverComes();
    void measuresMayBeChosenAnew();
    void trendsComeFromThePageOfTheYearBefore();
    void whatIsNotOverOrNotOfferedIsRefused();
    void whatWasPreparedBeforeIsNotPublishedBeside();
    void everyFileIsNoted();
    void keptPagesCannotBeChanged();

private:
    [[nodiscard]] std::unique_ptr<OpenRegister> open(const QString &login = {}) const
    {
        static const MeasureCatalog catalog = *shippedCatalog();
        auto vault = m_town.open(login);
        if (!vault)
            qFatal("open: %s", qPrintable(vault.error().detail));
        return *OpenRegister::load(*std::move(vault), catalog, publishingNow);
    }
    [[nodiscard]] static PageQuestion asking(
        const char *code, const QList<MeasureId> &measures = {})
    {
        PageQuestion question {
            .period = publicPeriod(code), .offices = {citizens, museum, welfare}};
        for (const MeasureId &measure : measures)
            question.measures << PageQuestion::Chosen {measure, {}};
        return question;
    }
    [[nodiscard]] QByteArray written(PagePublishing &publishing, const KeptPage &page) const
    {
        const QString path = m_town.path(QStringLiteral("seite.html"));
        QFile file(path);
        return publishing.write(page, Language::German, path) && file.open(QIODevice::ReadOnly)
            ? file.readAll()
            : QByteArray();
    }

    MemberTown m_town;
};

void PagePublishingTest::initTestCase()
{
    auto officer = open();
    VERIFY_RESULT(officer->saveOrganisation(publishingTown()));
    QList<Observation> all;
    for (const char *slot : {"2025-02", "2025-08"}) {
        all << rated(counter, slot, {0, 0, 100, 0, 0}) << rated(welfare, slot, {0, 0, 0, 80, 0})
            << rated(museum, slot, {0, 0, 0, 0, 500});
    }
    all << rated(counter, "2026-02", {0, 0, 0, 100, 0})
        << rated(welfare, "2026-02", {0, 0, 0, 0, 60})
        << rated(museum, "2026-02", {500, 0, 0, 0, 0});
    VERIFY_RESULT(ServiceObserving(*officer).enter(QStringLiteral("Terminal"), all));
    officer.reset();
    const auto manager = open(QStringLiteral("manager"));
    Planning planning(*manager, vaultEnvironment().random);
    const auto display = planning.create("B02", {counter}, QStringLiteral("Leitung"));
    VERIFY_RESULT(display);
    VERIFY_RESULT(planning.create("A01", {UnitId()}, QStringLiteral("Leitung")));
    VERIFY_RESULT(planning.create("F01", {welfare}, QStringLiteral("Leitung")));
    const auto stopped = planning.create("C02", {citizens}, QStringLiteral("Leitung"));
    VERIFY_RESULT(stopped);
    VERIFY_RESULT(planning.take(*stopped, PlanStep::Stop, QStringLiteral("kein Geld")));
    auto plan = *planning.plan(*display);
    plan.value.start = QDate(2026, 3, 9);
    plan.value.due = QDate(2026, 4, 30);
    VERIFY_RESULT(planning.save(plan));
    for (const PlanStep step : {PlanStep::Plan, PlanStep::Start})
        VERIFY_RESULT(planning.take(*display, step));
}

void PagePublishingTest::onlyTheirOwnersPublish_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("may");
    for (const auto &role : terms<Role>())
        QTest::newRow(role.code) << QString::fromLatin1(
            role.code) << (role.value == Role::SafetyOfficer || role.value == Role::Manager);
}

void PagePublishingTest::onlyTheirOwnersPublish()
{
    QFETCH(const QString, login);
    QFETCH(const bool, may);
    const auto opened = open(login);
    PagePublishing publishing(*opened);
    QCOMPARE(publishing.mayPublish(), may);
    const auto prepared = publishing.prepared(asking("2025-H1"));
    if (may)
        VERIFY_RESULT(prepared);
    else
        VERIFY_ERROR(prepared, Error::Code::NotPermitted);
    VERIFY_RESULT(publishing.pages()); // what the public reads, everybody may
}

void PagePublishingTest::whatIsOfferedIsPlannedThere()
{
    const auto officer = open();
    const PagePublishing publishing(*officer);
    QCOMPARE(publishing.offices(), (QList {citizens, museum, welfare}));
    QStringList ids;
    for (const OfferedMeasure &offered : publishing.measures({citizens}))
        ids << offered.measure.measure;
    QCOMPARE(ids, QStringList({"B02", "A01"})); // running first; stopped never
    const auto all = publishing.measures({citizens, welfare});
    QCOMPARE(all.first().measure.since, QDate(2026, 3, 1)); // no day
    QCOMPARE(all.first().measure.places, QStringList("Bürgeramt")); // no unit within
    const auto alarm = std::ranges::find_if(
        all, [](const OfferedMeasure &each) { return each.measure.measure == "F01"; });
    QVERIFY(alarm != all.end() && !alarm->isForCitizens);
    QVERIFY(all.first().isForCitizens);
    const auto periods = publishing.periods();
    VERIFY_RESULT(periods);
    QStringList codes;
    for (const PublicPeriod &period : *periods)
        codes << period.code();
    // 2026 and its second half go on, and nothing was observed before 2025.
    QCOMPARE(codes.first(3), QStringList({"2026-H1", "2026-Q1", "2025"}));
    QVERIFY(!codes.contains("2026") && !codes.contains("2024"));
}

void PagePublishingTest::aPageIsLookedAtFirst()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    const auto prepared = publishing.prepared(asking("2025-H1", {"A01"}));
    VERIFY_RESULT(prepared);
    QCOMPARE(prepared->kept.number, 0);
    QCOMPARE(prepared->leftOut, QList {museum});
    QVERIFY(publishing.pages()->isEmpty());
    VERIFY_ERROR(publishing.write(prepared->kept, Language::German, m_town.path("x.html")),
        Error::Code::Invalid);
}

void PagePublishingTest::whatWasPublishedStaysWhateverComes()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    const auto kept = publishing.publish(*publishing.prepared(asking("2025-H1", {"A01"})));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->number, 1);
    const QByteArray first = written(publishing, *kept);
    QVERIFY(first.contains("3,0 von 5") && first.contains("4,0 von 5"));
    QVERIFY(!first.contains("Museum")); // four people
    // Other numbers, another name, and in another session.
    VERIFY_RESULT(ServiceObserving(*officer).enter(
        QStringLiteral("Terminal"), {rated(counter, "2025-03", {900, 0, 0, 0, 0})}));
    Organisation renamed = officer->organisation();
    renamed.units.first().name = QStringLiteral("Bürgerservice");
    VERIFY_RESULT(officer->saveOrganisation(renamed));
    const auto again = publishing.prepared(asking("2025-H1", {"A01"}));
    VERIFY_RESULT(again);
    QVERIFY(again->isFrozen);
    const auto given = publishing.publish(*again);
    VERIFY_RESULT(given);
    QCOMPARE(*given, *kept);
    QCOMPARE(written(publishing, *given), first);
    QCOMPARE(publishing.pages()->size(), 1);
    VERIFY_RESULT(officer->saveOrganisation(publishingTown()));
    VERIFY_ERROR(publishing.prepared(asking("2025")), Error::Code::AlreadyExists);
}

void PagePublishingTest::measuresMayBeChosenAnew()
{
    const auto manager = open(QStringLiteral("manager"));
    PagePublishing publishing(*manager);
    PageQuestion question = asking("2025-H1", {"A01", "B02"});
    question.measures.last().text.de = QStringLiteral("Sie sehen, wie lange es noch dauert.");
    const auto kept = publishing.prepared(question).and_then(
        [&](const PreparedPage &page) { return publishing.publish(page); });
    VERIFY_RESULT(kept);
    QCOMPARE(kept->number, 2);
    QCOMPARE(kept->page.groups, publishing.pages()->first().page.groups);
    const QByteArray html = written(publishing, *kept);
    QVERIFY(html.contains("In Arbeit seit März 2026, Bürgeramt"));
    QVERIFY(html.contains("Sie sehen, wie lange es noch dauert."));
    QVERIFY(!html.contains("Leitung")); // who is responsible
    // Somebody's name is asked about.
    question.measures.last().text.de = QStringLiteral("Das hat Frau Sabine Weber gebaut.");
    VERIFY_ERROR(publishing.prepared(question), Error::Code::Invalid);
    VERIFY_RESULT(publishing.prepared(question, NamesChecked::Yes));
}

void PagePublishingTest::trendsComeFromThePageOfTheYearBefore()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    const auto prepared = publishing.prepared(asking("2026-H1"));
    VERIFY_RESULT(prepared);
    const PublicGroup &group = prepared->kept.page.groups.first();
    QCOMPARE(group.trends.front(), PublicTrend::Better);
    // The published 3.0 and not what was entered later.
    QCOMPARE(group.before.front().tenths, 30);
    const auto kept = publishing.publish(*prepared);
    VERIFY_RESULT(kept);
    QVERIFY(written(publishing, *kept)
                .contains("besser als im Jahr davor (4,0 von 5, vorher 3,0 von 5)"));
}

void PagePublishingTest::whatIsNotOverOrNotOfferedIsRefused()
{
    const auto officer = open();
    const PagePublishing publishing(*officer);
    VERIFY_ERROR(publishing.prepared(asking("2026-H2")), Error::Code::Invalid);
    VERIFY_ERROR(publishing.prepared(asking("2025-H1", {"C02"})), Error::Code::Invalid); // stopped
    VERIFY_ERROR(publishing.prepared(asking("2025-H1", {"A99"})), Error::Code::Invalid);
    PageQuestion within = asking("2025-Q3");
    within.offices = {counter};
    VERIFY_ERROR(publishing.prepared(within), Error::Code::Invalid);
    PageQuestion small = asking("2025-Q3");
    small.offices = {museum};
    VERIFY_ERROR(publishing.prepared(small), Error::Code::NotFound);
    PageQuestion longText = asking("2025-Q3", {"A01"});
    longText.measures.first().text.en = QString(PublicMeasure::MaxText + 1, u'a');
    VERIFY_ERROR(publishing.prepared(longText), Error::Code::TooLarge);
}

void PagePublishingTest::whatWasPreparedBeforeIsNotPublishedBeside()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    PageQuestion one = asking("2025-Q3");
    one.offices = {citizens};
    const auto first = publishing.prepared(one);
    const auto second = publishing.prepared(asking("2025-Q3"));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    VERIFY_RESULT(publishing.publish(*second));
    VERIFY_ERROR(publishing.publish(*first), Error::Code::AlreadyExists);
}

void PagePublishingTest::everyFileIsNoted()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    const KeptPage page = publishing.pages()->first();
    const quint64 before = officer->vault().log().count();
    QVERIFY(!written(publishing, page).isEmpty());
    QCOMPARE(officer->vault().log().count(), before + 1);
    VERIFY_ERROR(publishing.write(page, Language::German, m_town.path("keiner/seite.html")),
        Error::Code::NotFound);
    VERIFY_RESULT(officer->vault().log().verify());
}

void PagePublishingTest::keptPagesCannotBeChanged()
{
    const auto officer = open();
    PagePublishing publishing(*officer);
    KeptPage page = publishing.pages()->first();
    page.page.groups.first().figures.front().tenths = 50;
    VERIFY_ERROR(
        publishing.write(page, Language::German, m_town.path("x.html")), Error::Code::Invalid);
    // Nor can another one be put in its place.
    VERIFY_ERROR(officer->vault().service().add(page), Error::Code::AlreadyExists);
    QCOMPARE(publishing.pages()->first().page.groups.first().figures.front().tenths, 30);
}

QTEST_GUILESS_MAIN(PagePublishingTest)
#include "tst_pagepublishing.moc"
