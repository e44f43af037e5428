// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pagepublishing.h"
#include "support/session/ringtown.h"
#include "support/vault/vaulttesting.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

const QString registryOffice = QStringLiteral("Standesamt");
const QString citizensOffice = QStringLiteral("Bürgeramt");

/// The group of citizens' offices on a sheet.
const RingGroup &citizensIn(const MadeRingSheet &made)
{
    const RingGroup *group = made.sheet.group(u"buergerbuero");
    if (!group)
        qFatal("no group");
    return *group;
}

std::optional<RingLack> lackOf(const RingGroup &group, const char *series)
{
    for (const RingWithheld &withheld : group.withheld) {
        if (withheld.code == QLatin1StringView(series))
            return withheld.why;
    }
    return std::nullopt;
}

} // namespace

/// Sheets for rings and public pages of one real register: whoever reads all of them learns nothing
/// of the registry office, where four people work.
class ToldTwiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void afterASheetThePageTellsLess();
    void afterAPageTheSheetTellsLess();
    void aSheetMadeMeanwhileStopsThePage();
    void anotherRingIsToldNoOtherPart();

private:
    [[nodiscard]] OpenRegister &open() const { return m_town->open(0); }
    [[nodiscard]] UnitId unit(const QString &name) const
    {
        for (const Unit &each : open().organisation().units) {
            if (each.name == name)
                return each.id;
        }
        return {};
    }
    [[nodiscard]] PageQuestion asking(const QStringList &offices) const
    {
        PageQuestion question {.period = *PublicPeriod::of(2025, 1, 12)};
        for (const QString &name : offices)
            question.offices << unit(name);
        return question;
    }
    [[nodiscard]] Result<MadeRingSheet> sheet() const
    {
        return m_town->at(0).preview(m_town->ring(0), *ServiceSlot::year(2025));
    }

    std::unique_ptr<RingTown> m_town;
};

void ToldTwiceTest::init()
{
    m_town = std::make_unique<RingTown>(2);
    Organisation organisation = open().organisation();
    const UnitId small({77});
    organisation.units << Unit {.id = small, .name = registryOffice, .headcount = 4};
    VERIFY_RESULT(open().saveOrganisation(organisation));
    observe(open(), observedYear(small, 2025, 1));
    const QString task = QStringLiteral("buergerbuero");
    VERIFY_RESULT(m_town->at(0).setOffices(m_town->ring(0),
        {{unit(citizensOffice), task, {task}}, {unit(registryOffice), task, {task}}}));
}

void ToldTwiceTest::afterASheetThePageTellsLess()
{
    PagePublishing publishing(open());
    const PageQuestion question = asking({citizensOffice, QStringLiteral("Sozialamt")});
    QCOMPARE(publishing.prepared(question)->kept.page.groups.size(), 2);
    QVERIFY(citizensIn(*sheet()).seriesCalled(u"rating.overall"));
    QVERIFY(!m_town->sheet(0, QStringLiteral("2025")).isEmpty());
    const auto prepared = publishing.prepared(question);
    VERIFY_RESULT(prepared);
    QCOMPARE(prepared->kept.page.groups.size(), 1);
    QCOMPARE(prepared->kept.page.groups.first().names, QStringList("Sozialamt"));
    QCOMPARE(prepared->held.size(), 1);
    QCOMPARE(prepared->held.first().offices, QList {unit(citizensOffice)});
    QVERIFY(prepared->held.first().of(PublicFigureKind::Overall).isTold());
    QVERIFY(prepared->tooSmall().isEmpty());
    // The year before no sheet was made of.
    PageQuestion before = question;
    before.period = *PublicPeriod::of(2024, 1, 12);
    QCOMPARE(publishing.prepared(before)->kept.page.groups.size(), 2);
    VERIFY_ERROR(publishing.prepared(asking({citizensOffice})), Error::Code::NotFound);
}

void ToldTwiceTest::afterAPageTheSheetTellsLess()
{
    PagePublishing publishing(open());
    VERIFY_RESULT(publishing.publish(*publishing.prepared(asking({citizensOffice}))));
    const auto made = sheet();
    VERIFY_RESULT(made);
    QCOMPARE(lackOf(citizensIn(*made), "rating.overall"), std::optional(RingLack::ToldElsewhere));
    QCOMPARE(lackOf(citizensIn(*made), "waiting"), std::optional(RingLack::ToldElsewhere));
    QVERIFY(citizensIn(*made).seriesCalled(u"contacts"));
    // The page is what it was, also after the sheet.
    QVERIFY(!m_town->sheet(0, QStringLiteral("2025")).isEmpty());
    const auto again = publishing.prepared(asking({citizensOffice}));
    VERIFY_RESULT(again);
    QVERIFY(again->isFrozen && again->held.isEmpty());
    // The other member reads the sheet, with the reason.
    const auto taken = m_town->at(1).import({m_town->sheet(0, QStringLiteral("2025"))});
    QCOMPARE(taken->first().outcome, RingTaking::Taken);
}

void ToldTwiceTest::aSheetMadeMeanwhileStopsThePage()
{
    PagePublishing publishing(open());
    const auto prepared
        = publishing.prepared(asking({citizensOffice, QStringLiteral("Sozialamt")}));
    VERIFY_RESULT(prepared);
    QVERIFY(!m_town->sheet(0, QStringLiteral("2025")).isEmpty());
    VERIFY_ERROR(publishing.publish(*prepared), Error::Code::AlreadyExists);
    QVERIFY(publishing.pages()->isEmpty());
}

void ToldTwiceTest::anotherRingIsToldNoOtherPart()
{
    QVERIFY(!m_town->sheet(0, QStringLiteral("2025")).isEmpty());
    RingWish wish = RingTown::wish();
    wish.name = QStringLiteral("Nachbarn");
    VERIFY_RESULT(m_town->at(0).found(wish));
    const auto neighbours = m_town->at(0).ring(wish.name);
    VERIFY_RESULT(neighbours);
    const QString task = QStringLiteral("buergerbuero");
    VERIFY_RESULT(m_town->at(0).setOffices(*neighbours, {{unit(citizensOffice), task, {task}}}));
    const auto made
        = m_town->at(0).preview(*m_town->at(0).ring(wish.name), *ServiceSlot::year(2025));
    VERIFY_RESULT(made);
    QVERIFY(citizensIn(*made).series.isEmpty());
    QCOMPARE(lackOf(citizensIn(*made), "contacts"), std::optional(RingLack::ToldElsewhere));
    // Of a year that the first ring knows nothing of it is told everything.
    const auto before
        = m_town->at(0).preview(*m_town->at(0).ring(wish.name), *ServiceSlot::year(2024));
    QVERIFY(citizensIn(*before).seriesCalled(u"contacts"));
}

QTEST_GUILESS_MAIN(ToldTwiceTest)
#include "tst_toldtwice.moc"
