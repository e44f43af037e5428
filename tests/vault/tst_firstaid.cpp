// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/firstaidkeeping.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Records of first aid: in a list of their own, for years, whatever becomes of the incident.
class FirstAidTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keptEntryIsReadByOfficersOnly();
    void listTellsNobodysName();
    void impossibleEntryIsRefused_data();
    void impossibleEntryIsRefused();
    void outlastsItsIncident();
    void goesByItselfAfterItsLastDay();
    void wrongEntryIsErased();
    void stateOfTheRegisterStaysWhole();

private:
    [[nodiscard]] FirstAidEntry entry() const
    {
        FirstAidEntry made {.incident = m_town.incidents()[0].id,
            .unit = "Meldewesen",
            .name = "Erika Verbandt",
            .day = m_today.addDays(-2),
            .time = QTime(14, 30),
            .place = "Schalter 3",
            .course = "Ein Stempel flog.",
            .injury = "Platzwunde an der Stirn",
            .aidDay = m_today.addDays(-2),
            .aid = "Verband angelegt",
            .helper = "Jördis Ł."};
        made.keptUntil = made.aidDay.addYears(5);
        return made;
    }
    [[nodiscard]] qint64 sealedEntries() const
    {
        const auto holder = unlockedHead(m_town.folder(), testPassword());
        const auto raw = RawRegister::open(m_town.folder(), holder->head, holder->keys);
        return (*raw)
            ->database->number("SELECT count(*) FROM sealed_object WHERE part = 20")
            .value_or(-1);
    }

    MemberTown m_town;
    QDate m_today = vaultEnvironment().clock().date();
};

void FirstAidTest::init()
{
    m_town.startAfresh();
}

void FirstAidTest::keptEntryIsReadByOfficersOnly()
{
    FirstAidId id;
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const auto kept = (*vault)->firstAid().keep(entry());
        VERIFY_RESULT(kept);
        id = *kept;
    }
    for (const QString login : {"carer", "manager", "council", "dpo", "admin"}) {
        const auto vault = m_town.open(login);
        VERIFY_RESULT(vault);
        VERIFY_ERROR((*vault)->firstAid().list(), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->firstAid().read(id), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->firstAid().keep(entry()), Error::Code::NotPermitted);
        VERIFY_ERROR((*vault)->firstAid().erase(id), Error::Code::NotPermitted);
    }
    const auto vault = m_town.open("officer");
    VERIFY_RESULT(vault);
    FirstAidEntry expected = entry();
    expected.id = id;
    QVERIFY((*vault)->firstAid().read(id) == expected);
    QCOMPARE((*vault)->firstAid().of(m_town.incidents()[0].id)->size(), 1);
    QCOMPARE((*vault)->firstAid().of(m_town.incidents()[1].id)->size(), 0);
    VERIFY_ERROR((*vault)->firstAid().read(FirstAidId({1})), Error::Code::NotFound);
}

void FirstAidTest::listTellsNobodysName()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    FirstAidEntry older = entry();
    older.day = older.aidDay = m_today.addDays(-30);
    older.incident = {};
    VERIFY_RESULT((*vault)->firstAid().keep(older));
    VERIFY_RESULT((*vault)->firstAid().keep(entry()));
    const auto list = (*vault)->firstAid().list();
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->first().aidDay, m_today.addDays(-2));
    QCOMPARE(list->first().unit, "Meldewesen");
    QCOMPARE(list->first().keptUntil, m_today.addDays(-2).addYears(5));
    QVERIFY(list->last().incident.isNull());
}

using Spoil = std::function<void(FirstAidEntry &)>;

void FirstAidTest::impossibleEntryIsRefused_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<Error::Code>("code");
    const QDate today = m_today;
    const auto row
        = [](const char *name, const Spoil &spoil, Error::Code code = Error::Code::Invalid) {
              QTest::newRow(name) << spoil << code;
          };
    row("nobody's name", [](FirstAidEntry &e) { e.name = " "; });
    row("no aid", [](FirstAidEntry &e) { e.aid.clear(); });
    row("long text", [](FirstAidEntry &e) { e.course = QString(4001, u'x'); });
    row("no day", [](FirstAidEntry &e) { e.day = {}; });
    row("aid before the accident", [](FirstAidEntry &e) { e.aidDay = e.day.addDays(-1); });
    row("tomorrow's tomorrow", [=](FirstAidEntry &e) { e.day = e.aidDay = today.addDays(2); });
    row("kept four years", [](FirstAidEntry &e) { e.keptUntil = e.aidDay.addYears(4); });
    row("kept for ever", [](FirstAidEntry &e) { e.keptUntil = e.aidDay.addYears(80); });
    row(
        "unknown case", [](FirstAidEntry &e) { e.incident = IncidentId({1}); },
        Error::Code::NotFound);
}

void FirstAidTest::impossibleEntryIsRefused()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const Error::Code, code);
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    FirstAidEntry wrong = entry();
    spoil(wrong);
    VERIFY_ERROR((*vault)->firstAid().keep(wrong), code);
    QVERIFY((*vault)->firstAid().list()->isEmpty());
}

void FirstAidTest::outlastsItsIncident()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const auto kept = (*vault)->firstAid().keep(entry());
    VERIFY_RESULT(kept);
    VERIFY_RESULT((*vault)->erase(m_town.incidents()[0].id));
    QCOMPARE((*vault)->firstAid().read(*kept)->name, "Erika Verbandt");
    QCOMPARE((*vault)->verify()->size(), 0);
}

void FirstAidTest::goesByItselfAfterItsLastDay()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->firstAid().keep(entry()));
        FirstAidEntry longer = entry();
        longer.keptUntil = longer.aidDay.addYears(10);
        VERIFY_RESULT((*vault)->firstAid().keep(longer));
    }
    VaultEnvironment later = vaultEnvironment();
    QDateTime moment(entry().keptUntil, QTime(10, 0), Qt::UTC);
    later.clock = [&moment] { return moment; };
    // The last day still counts.
    VERIFY_RESULT(Vault::open(m_town.folder(), MemberTown::credentials(), later));
    QCOMPARE(sealedEntries(), 2);
    moment = moment.addDays(1);
    VERIFY_RESULT(Vault::open(m_town.folder(), MemberTown::credentials("manager"), later));
    QCOMPARE(sealedEntries(), 2);
    const auto vault = Vault::open(m_town.folder(), MemberTown::credentials(), later);
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->firstAid().list()->size(), 1);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void FirstAidTest::wrongEntryIsErased()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const auto kept = (*vault)->firstAid().keep(entry());
    VERIFY_RESULT(kept);
    VERIFY_RESULT((*vault)->firstAid().erase(*kept));
    QVERIFY((*vault)->firstAid().list()->isEmpty());
    VERIFY_ERROR((*vault)->firstAid().erase(*kept), Error::Code::NotFound);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void FirstAidTest::stateOfTheRegisterStaysWhole()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->firstAid().keep(entry()));
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
    QCOMPARE(
        (*vault)->firstAid().of(m_town.incidents()[0].id)->constFirst().aid, "Verband angelegt");
    VERIFY_RESULT((*vault)->log().verify());
    QCOMPARE((*vault)->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(FirstAidTest)
#include "tst_firstaid.moc"
