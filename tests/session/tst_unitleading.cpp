// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unitleading.h"
#include "support/vault/membertown.h"
#include "vault/memberkeeping.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId office({1});
const UnitId counter({2});
const UnitId other({3});
const UnitId gone({9});

} // namespace

/// Who decides for which units, in a real register.
class UnitLeadingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyAdministratorsSetUnits();
    void wholeAuthorityIsTheEmptyList_data();
    void wholeAuthorityIsTheEmptyList();
    void whatIsSoAlreadyIsNotWrittenAgain();
    void accountThatIsNotThereIsRefused();
    void unitsWithoutAManagerAreNamed();
    void disabledManagerDecidesNothing();
    void lossIsNamedFromAbove_data();
    void lossIsNamedFromAbove();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;

    MemberTown m_town;
    MeasureCatalog m_catalog;
};

std::unique_ptr<OpenRegister> UnitLeadingTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, vaultEnvironment().clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

void UnitLeadingTest::init()
{
    m_town.startAfresh();
    const auto founder = open();
    VERIFY_RESULT(founder->saveOrganisation(
        {{{office, {}, "Amt", {}, 40}, {counter, office, "Zulassung", {}, 12},
             {other, {}, "Sozialamt", {}, 60}},
            {}}));
}

void UnitLeadingTest::onlyAdministratorsSetUnits()
{
    const UserId manager = m_town.idOf("manager");
    for (const char *login : {"officer", "manager", "council", "dpo", "carer"}) {
        const auto openRegister = open(login);
        UnitLeading leading(*openRegister);
        VERIFY_ERROR(leading.set(manager, {office}), Error::Code::NotPermitted);
        // Without a loss for anybody as well.
        VERIFY_ERROR(leading.set(manager, {}), Error::Code::NotPermitted);
    }
    {
        const auto admin = open("admin");
        QSignalSpy changed(admin.get(), &OpenRegister::planChanged);
        UnitLeading leading(*admin);
        VERIFY_RESULT(leading.set(manager, {other, office, other}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(*leading.unitsOf(manager), (QList<UnitId> {office, other}));
    }
    {
        const auto council = open("council");
        QCOMPARE(*UnitLeading(*council).unitsOf(manager), (QList<UnitId> {office, other}));
    }
    const auto herself = open("manager");
    QVERIFY(herself->manages(counter) && herself->manages(other));
    QVERIFY(!herself->manages(UnitId()));
}

void UnitLeadingTest::wholeAuthorityIsTheEmptyList_data()
{
    QTest::addColumn<QList<UnitId>>("units");
    QTest::newRow("nothing") << QList<UnitId>();
    QTest::newRow("null") << QList<UnitId> {UnitId()};
    QTest::newRow("null among others") << QList<UnitId> {office, UnitId()};
}

void UnitLeadingTest::wholeAuthorityIsTheEmptyList()
{
    QFETCH(QList<UnitId>, units);
    const auto admin = open("admin");
    UnitLeading leading(*admin);
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {other}));
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), units));
    QVERIFY(leading.unitsOf(m_town.idOf("manager"))->isEmpty());
}

void UnitLeadingTest::whatIsSoAlreadyIsNotWrittenAgain()
{
    const auto admin = open("admin");
    UnitLeading leading(*admin);
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {other, office}));
    const RegisterMark mark = admin->vault().mark();
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {office, other}));
    QVERIFY(admin->vault().mark() == mark);
}

void UnitLeadingTest::accountThatIsNotThereIsRefused()
{
    const auto admin = open("admin");
    VERIFY_ERROR(UnitLeading(*admin).set(UserId({7}), {office}), Error::Code::NotFound);
}

void UnitLeadingTest::unitsWithoutAManagerAreNamed()
{
    const auto admin = open("admin");
    UnitLeading leading(*admin);
    QVERIFY(leading.undecided()->isEmpty());
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {office}));
    QCOMPARE(*leading.undecided(), (QList<UnitId> {UnitId(), other}));
    // Whoever decides for a part only does not decide for the office.
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {counter, other}));
    QCOMPARE(*leading.undecided(), (QList<UnitId> {UnitId(), office}));
    VERIFY_RESULT(leading.set(m_town.idOf("manager"), {gone}));
    QCOMPARE(*leading.undecided(), (QList<UnitId> {UnitId(), office, other}));
}

void UnitLeadingTest::disabledManagerDecidesNothing()
{
    const auto admin = open("admin");
    VERIFY_RESULT(admin->vault().members().setDisabled(m_town.idOf("manager"), true));
    QCOMPARE(*UnitLeading(*admin).undecided(), (QList<UnitId> {UnitId(), office, other}));
}

void UnitLeadingTest::lossIsNamedFromAbove_data()
{
    QTest::addColumn<QList<UnitId>>("before");
    QTest::addColumn<QList<UnitId>>("after");
    QTest::addColumn<QList<UnitId>>("lost");
    using Units = QList<UnitId>;
    QTest::newRow("all to all") << Units {} << Units {} << Units {};
    QTest::newRow("all to one office") << Units {} << Units {office} << Units {UnitId(), other};
    QTest::newRow("all to every office") << Units {} << Units {office, other} << Units {UnitId()};
    QTest::newRow("one office to all") << Units {office} << Units {} << Units {};
    QTest::newRow("another office") << Units {office} << Units {other} << Units {office};
    QTest::newRow("part of it") << Units {office} << Units {counter} << Units {office};
    QTest::newRow("from a part to its office") << Units {counter} << Units {office} << Units {};
    QTest::newRow("a unit that is gone") << Units {office, gone} << Units {office} << Units {};
}

void UnitLeadingTest::lossIsNamedFromAbove()
{
    QFETCH(QList<UnitId>, before);
    QFETCH(QList<UnitId>, after);
    QFETCH(QList<UnitId>, lost);
    const auto admin = open("admin");
    QCOMPARE(UnitLeading(*admin).lostBetween(before, after), lost);
}

QTEST_GUILESS_MAIN(UnitLeadingTest)
#include "tst_unitleading.moc"
