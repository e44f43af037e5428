// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/namedoffence.h"

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
    row("194(1), (3)", O::Insult, P::OnApplication, true, false);
    row("194 on 186, 187", O::Slander, P::OnApplication, true, false);
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
        const QString source = QString::fromUtf8(entry.pursuitSource);
        QCOMPARE(source.startsWith(QStringLiteral("§ ")), !isExOfficio);
        for (const Language language : {Language::German, Language::English}) {
            QVERIFY(entry.section.in(language).contains("StGB"));
            QVERIFY(!entry.name.in(language).isEmpty());
            QVERIFY(
                pursuitText(entry, language).replace(QChar(QChar::Nbsp), u' ').contains(source));
            QVERIFY(!pursuitText(entry, language).contains('%'));
        }
        QCOMPARE(&entryOf(entry.offence), &entry);
    }
}

QTEST_MAIN(NamedOffenceTest)
#include "tst_namedoffence.moc"
