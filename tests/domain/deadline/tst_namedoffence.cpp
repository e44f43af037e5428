// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/namedoffence.h"
#include "domain/deadline/offencerules.h"

#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::NamedOffence)
Q_DECLARE_METATYPE(rueckhalt::Pursuit)

/// Who may apply for what, by the criminal code.
class NamedOffenceTest : public QObject
{
    Q_OBJECT

private slots:
    void rightsAreThoseOfTheCode_data();
    void rightsAreThoseOfTheCode();
    void everyApplicationHasItsSource();
    void clocksFollowFromTheList_data();
    void clocksFollowFromTheList();
};

void NamedOffenceTest::rightsAreThoseOfTheCode_data()
{
    QTest::addColumn<NamedOffence>("offence");
    QTest::addColumn<Pursuit>("pursuit");
    QTest::addColumn<bool>("superior");
    QTest::addColumn<bool>("authority");
    const auto row = [](const char *section, NamedOffence offence, Pursuit pursuit, bool superior,
                         bool authority) {
        QTest::newRow(section) << offence << pursuit << superior << authority;
    };
    using P = Pursuit;
    using O = NamedOffence;
    // Ex officio: an application by anybody does no harm.
    row("113", O::Resistance, P::ExOfficio, true, true);
    row("114", O::Assault, P::ExOfficio, true, true);
    row("224", O::DangerousHarm, P::ExOfficio, true, true);
    row("240", O::Coercion, P::ExOfficio, true, true);
    row("123(2)", O::Trespass, P::OnApplication, false, true);
    // The authority itself can be insulted: sentence 2 of (3).
    row("194(1), (3)", O::Insult, P::OnApplication, true, true);
    row("194 on 186, 187", O::Slander, P::OnApplication, true, true);
    row("194 on 188", O::InsultOfOfficials, P::OnApplicationOrInterest, true, false);
    row("205(1) sentence 1", O::SecretRecording, P::OnApplication, false, false);
    row("205(1) sentence 2", O::SecretPictures, P::OnApplicationOrInterest, false, false);
    row("230(1), (2)", O::BodilyHarm, P::OnApplicationOrInterest, true, false);
    row("238(4)", O::Stalking, P::OnApplicationOrInterest, false, false);
    row("241(5)", O::Threat, P::AsWhatWasThreatened, true, false);
    row("303c", O::Damage, P::OnApplicationOrInterest, false, true);
}

void NamedOffenceTest::rightsAreThoseOfTheCode()
{
    QFETCH(const NamedOffence, offence);
    QFETCH(const Pursuit, pursuit);
    QFETCH(const bool, superior);
    QFETCH(const bool, authority);
    QCOMPARE(entryOf(offence).pursuit, pursuit);
    QVERIFY(mayApply(Applicant::Victim, offence));
    QCOMPARE(mayApply(Applicant::Superior, offence), superior);
    QCOMPARE(mayApply(Applicant::Authority, offence), authority);
}

void NamedOffenceTest::everyApplicationHasItsSource()
{
    for (const OffenceEntry &entry : offenceList()) {
        const bool isExOfficio = entry.pursuit == Pursuit::ExOfficio;
        QCOMPARE(entry.clocks.contains(Offence::ExOfficio), isExOfficio);
        for (const Language language : {Language::German, Language::English}) {
            const QString source = entry.source.in(language);
            QCOMPARE(source.startsWith(QStringLiteral("StGB § ")), !isExOfficio);
            QVERIFY(entry.section.in(language).contains("StGB"));
            QVERIFY(!entry.name.in(language).isEmpty());
            QVERIFY(pursuitText(entry, language)
                        .replace(QChar(QChar::Nbsp), u' ')
                        .contains(source.mid(5)));
            QVERIFY(!pursuitText(entry, language).contains('%'));
        }
        QCOMPARE(&entryOf(entry.offence), &entry);
    }
}

void NamedOffenceTest::clocksFollowFromTheList_data()
{
    QTest::addColumn<int>("offence");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("conciliation");
    QTest::addColumn<bool>("relative");
    QTest::addColumn<QString>("source");
    const auto row = [](Offence offence, const QStringList &roles, bool conciliation, bool relative,
                         const char *source) {
        QTest::newRow(qPrintable(codeOf(offence)))
            << static_cast<int>(offence) << roles << conciliation << relative << source;
    };
    const QStringList official {"victim", "superior", "relative", "representative"};
    const QStringList person {"victim", "representative"};
    row(Offence::Insult, official, true, false, "StGB § 194 Abs. 1, 3");
    row(Offence::InsultOfAuthority, {"authority"}, true, false, "StGB § 194 Abs. 3 Satz 2");
    row(Offence::Trespass, {"authority"}, true, false, "StGB § 123 Abs. 2");
    row(Offence::BodilyHarm, official, true, true, "StGB § 230 Abs. 1, 2");
    row(Offence::Threat, official, true, false, "StGB § 241 Abs. 5");
    row(Offence::Stalking, person, false, true, "StGB § 238 Abs. 4");
    row(Offence::SexualHarassment, person, false, true, "StGB § 184i Abs. 3");
    // The spoken word (§ 201) only on application: the cautious reading of both.
    row(Offence::Recording, {"victim", "relative", "representative"}, false, false,
        "StGB § 205 Abs. 1");
    row(Offence::DamageToAuthority, {"authority"}, true, true, "StGB § 303c");
    row(Offence::DamageToPerson, person, true, true, "StGB § 303c");
    row(Offence::ExOfficio, {}, false, false, "StPO § 152 Abs. 2");
}

void NamedOffenceTest::clocksFollowFromTheList()
{
    QFETCH(const int, offence);
    QFETCH(const QStringList, roles);
    QFETCH(const bool, conciliation);
    QFETCH(const bool, relative);
    QFETCH(const QString, source);
    const OffenceRule &rule = ruleOf(static_cast<Offence>(offence));
    QStringList codes;
    for (const EntitledRole role : rule.roles.values())
        codes << codeOf(role);
    QCOMPARE(codes, roles);
    QCOMPARE(rule.needsConciliation, conciliation);
    QCOMPARE(rule.isRelative, relative);
    QCOMPARE(rule.source.in(Language::German), source);
    QCOMPARE(
        rule.roles.contains(EntitledRole::Authority), isOfAuthority(static_cast<Offence>(offence)));
}

QTEST_GUILESS_MAIN(NamedOffenceTest)
#include "tst_namedoffence.moc"
