// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "domain/disclosure/effectrelease.h"
#include "intake/ringexperiencejson.h"
#include "session/experiencesharing.h"
#include "support/session/ringtown.h"
#include "support/vault/vaulttesting.h"

#include <QJsonArray>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

const QString whatWasDone = QStringLiteral("Termine am Vormittag, Laufkundschaft am Nachmittag.");

} // namespace

/// Measures travel in a ring of three real registers.
class ExperienceSharingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyAnswersThatWereReleasedCanBeTold_data();
    void onlyAnswersThatWereReleasedCanBeTold();
    void smallOfficesTellNothing();
    void whatLeavesTheHouseIsShownBefore();
    void experienceReachesTheOthers();
    void aSecondSendingIsANewerVersion();
    void hostilePapersAreRefused_data();
    void hostilePapersAreRefused();
    void withdrawnOnesAreShownNoMore();
    void nobodyWithdrawsForAnother();

private:
    [[nodiscard]] ExperienceSharing at(int member) const
    {
        return ExperienceSharing(m_town->open(member), systemRandom());
    }
    [[nodiscard]] RingExperience drafted() const
    {
        RingExperience experience = *at(1).drafted(m_plan);
        experience.done = whatWasDone;
        return experience;
    }
    [[nodiscard]] RingTaking taking(int member, const QByteArray &file) const
    {
        const auto taken = at(member).import({file});
        return taken ? taken->first().outcome : RingTaking::TooLarge;
    }
    /// A plan in a unit of member 1 that is done, with one check of it.
    [[nodiscard]] PlanId plan(
        const UnitId &unit, EffectVerdict verdict, VerdictReason reason) const;

    std::unique_ptr<RingTown> m_town;
    PlanId m_plan; ///< the one that can be told
};

void ExperienceSharingTest::initTestCase()
{
    m_town = std::make_unique<RingTown>(3);
}

PlanId ExperienceSharingTest::plan(
    const UnitId &unit, EffectVerdict verdict, VerdictReason reason) const
{
    return checkedMeasure(m_town->open(1), unit, verdict, reason);
}

void ExperienceSharingTest::onlyAnswersThatWereReleasedCanBeTold_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const char *name, EffectVerdict verdict, VerdictReason reason, bool told) {
        QTest::newRow(name) << static_cast<int>(verdict) << static_cast<int>(reason) << told;
    };
    row("withheld", EffectVerdict::NotMeasurable, VerdictReason::CannotBeSaid, false);
    row("too early", EffectVerdict::NotMeasurable, VerdictReason::TooEarly, false);
    row("too few", EffectVerdict::NotMeasurable, VerdictReason::TooFew, false);
    row("no decline", EffectVerdict::NotEffective, VerdictReason::NoDecline, true);
}

void ExperienceSharingTest::onlyAnswersThatWereReleasedCanBeTold()
{
    QFETCH(const int, verdict);
    QFETCH(const int, reason);
    QFETCH(const bool, isTold);
    const qsizetype before = at(1).shareable().size();
    const PlanId id = plan(m_town->folder(1).unit(QStringLiteral("Bürgeramt")),
        static_cast<EffectVerdict>(verdict), static_cast<VerdictReason>(reason));
    QCOMPARE(at(1).shareable().size(), before + (isTold ? 1 : 0));
    const auto drafted = at(1).drafted(id);
    QCOMPARE(drafted.has_value(), isTold);
    if (isTold) {
        m_plan = id;
        QCOMPARE(drafted->since.text(), QStringLiteral("2025-Q2")); // no day
        QCOMPARE(drafted->size, OfficeSize::From10); // 24 employees
    }
}

void ExperienceSharingTest::smallOfficesTellNothing()
{
    OpenRegister &house = m_town->open(1);
    const UnitId unit = m_town->folder(1).unit(QStringLiteral("Sozialamt"));
    const PlanId id = plan(unit, EffectVerdict::Effective, VerdictReason::Target);
    VERIFY_RESULT(at(1).drafted(id));
    const Organisation before = house.organisation();
    for (const int staff : {9, 0}) {
        Organisation small = before;
        for (Unit &each : small.units)
            each.headcount = each.id == unit ? staff : each.headcount;
        VERIFY_RESULT(house.saveOrganisation(small));
        VERIFY_ERROR(at(1).drafted(id), Error::Code::Invalid);
    }
    VERIFY_RESULT(house.saveOrganisation(before));
}

void ExperienceSharingTest::whatLeavesTheHouseIsShownBefore()
{
    const KnownRing ring = m_town->ring(1);
    const auto shown = at(1).preview(ring, drafted());
    VERIFY_RESULT(shown);
    for (const char *expected : {"A04", "not-effective", "2025-Q2", "10-24", "Laufkundschaft"})
        QVERIFY2(shown->contains(expected), expected);
    // Neither the own name, nor the unit's, nor the id of the plan, nor who checked it.
    for (const QByteArray &hidden : {QByteArray("Bürgeramt"), QByteArray("Leitung"), m_plan.toHex(),
             QByteArray("2025-05"), m_town->open(1).name().toUtf8()})
        QVERIFY2(!shown->contains(hidden), hidden);
    RingExperience named = drafted();
    named.conditions = QStringLiteral("Frau Sabine Weber hat es allein gemacht.");
    VERIFY_ERROR(at(1).preview(ring, named), Error::Code::Invalid);
    VERIFY_RESULT(at(1).preview(ring, named, NamesChecked::Yes));
    RingExperience silent = drafted();
    silent.done = QStringLiteral("  ");
    VERIFY_ERROR(at(1).preview(ring, silent), Error::Code::Invalid);
}

void ExperienceSharingTest::experienceReachesTheOthers()
{
    const auto file = at(1).share(m_town->ring(1), drafted());
    VERIFY_RESULT(file);
    QVERIFY(!file->contains("Laufkundschaft") && !file->contains("A04")); // sealed
    QCOMPARE(taking(0, *file), RingTaking::Taken);
    QCOMPARE(taking(0, *file), RingTaking::KnownAlready);
    QCOMPARE(taking(1, *file), RingTaking::KnownAlready);
    const auto heard = at(0).heardOf(QStringLiteral("A04"));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().member, QStringLiteral("Birke"));
    QCOMPARE(heard.first().experience.done, whatWasDone);
    QVERIFY(!heard.first().isOwn);
    QVERIFY(verdictWords(heard.first().experience, Language::German).size() > 20);
    QVERIFY(conditionWords(heard.first().experience, Language::German)
                .contains(QStringLiteral("10 bis 24 Beschäftigte")));
    QVERIFY(at(0).heardOf(QStringLiteral("A01")).isEmpty());
    QVERIFY(at(1).heardOf(QStringLiteral("A04")).first().isOwn);
    // A key-figure sheet it is not.
    QCOMPARE(m_town->at(2).import({*file})->first().outcome, RingTaking::OtherKind);
    TestRegister stranger;
    QCOMPARE(ExperienceSharing(stranger.open(), systemRandom()).import({*file})->first().outcome,
        RingTaking::NotForUs);
}

void ExperienceSharingTest::aSecondSendingIsANewerVersion()
{
    RingExperience better = drafted();
    better.conditions = QStringLiteral("Neue Aufrufanlage im selben Jahr.");
    const auto file = at(1).share(m_town->ring(1), better);
    VERIFY_RESULT(file);
    QCOMPARE(taking(0, *file), RingTaking::Taken);
    const auto heard = at(0).heardOf(QStringLiteral("A04"));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().experience.version, 2);
    QCOMPARE(heard.first().experience.conditions, better.conditions);
}

void ExperienceSharingTest::hostilePapersAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<RingTaking>("outcome");
    const auto row
        = [](const char *name, const char *key, const QJsonValue &value, RingTaking outcome) {
              QTest::newRow(name) << QString::fromLatin1(key) << value << outcome;
          };
    row("an unreleased verdict", "reason", QStringLiteral("cannot-be-said"),
        RingTaking::DoesNotFit);
    row("unknown verdict", "verdict", QStringLiteral("great"), RingTaking::Malformed);
    row("a number of incidents", "incidents", 3, RingTaking::Malformed);
    row("no measure", "measure", QStringLiteral("../A04"), RingTaking::DoesNotFit);
    row("turned text", "done", QStringLiteral("gut \u202etug"), RingTaking::DoesNotFit);
    row("endless text", "done", QString(RingExperience::MaxText + 1, u'a'), RingTaking::DoesNotFit);
    row("half a version", "version", 1.5, RingTaking::Malformed);
    row("a day", "since", QStringLiteral("2025-05-20"), RingTaking::DoesNotFit);
    row("twice the same field", "areas", QJsonArray {"KV", "KV"}, RingTaking::Malformed);
    row("another ring", "ring", QString(32, u'7'), RingTaking::OtherRing);
    row("withdrawn, and still talking", "withdrawn", true, RingTaking::Malformed);
}

void ExperienceSharingTest::hostilePapersAreRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const RingTaking, outcome);
    const KnownRing ring = m_town->ring(1);
    RingExperience experience = at(1).heardOf(QStringLiteral("A04")).first().experience;
    experience.version = 50;
    QJsonObject content = jsonOf(experience);
    content.insert(key, value);
    const auto keys = m_town->at(1).keysOf(ring);
    const auto paper = signedPaper(RingPaperKind::Experience, content, keys->signing);
    const auto file = sealedPaper(*paper, {m_town->ring(0).place.card.recipient}, systemRandom());
    VERIFY_RESULT(file);
    QCOMPARE(taking(0, *file), outcome);
    QCOMPARE(at(0).heardOf(QStringLiteral("A04")).first().experience.version, 2);
}

void ExperienceSharingTest::withdrawnOnesAreShownNoMore()
{
    const ExperienceId id = at(1).heardOf(QStringLiteral("A04")).first().experience.id;
    const auto file = at(1).withdraw(m_town->ring(1), id);
    VERIFY_RESULT(file);
    QVERIFY(at(1).heardOf(QStringLiteral("A04")).isEmpty());
    QCOMPARE(taking(0, *file), RingTaking::Taken);
    QVERIFY(at(0).heardOf(QStringLiteral("A04")).isEmpty());
    VERIFY_ERROR(at(1).withdraw(m_town->ring(1), id), Error::Code::Invalid);
}

void ExperienceSharingTest::nobodyWithdrawsForAnother()
{
    const auto file = at(1).share(m_town->ring(1), drafted());
    VERIFY_RESULT(file);
    QCOMPARE(taking(0, *file), RingTaking::Taken);
    RingExperience forged = at(0).heardOf(QStringLiteral("A04")).first().experience;
    VERIFY_ERROR(at(0).withdraw(m_town->ring(0), forged.id), Error::Code::NotFound);
    // Signed by another member it is an experience of that member, whatever its id.
    forged = {.id = forged.id,
        .version = forged.version + 1,
        .isWithdrawn = true,
        .ring = forged.ring,
        .agreement = forged.agreement,
        .measure = forged.measure,
        .title = forged.title};
    const auto keys = m_town->at(2).keysOf(m_town->ring(2));
    const auto paper = signedPaper(RingPaperKind::Experience, jsonOf(forged), keys->signing);
    const auto sealedFile
        = sealedPaper(*paper, {m_town->ring(0).place.card.recipient}, systemRandom());
    QCOMPARE(taking(0, *sealedFile), RingTaking::Taken);
    QCOMPARE(at(0).heardOf(QStringLiteral("A04")).size(), 1);
}

QTEST_GUILESS_MAIN(ExperienceSharingTest)
#include "tst_experiencesharing.moc"
