// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/vaulttesting.h"
#include "vault/vault.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A register as its users see it: made, filled, closed, opened again.
class VaultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void newRegisterIsEmptyAndOpensAgain();
    void badNameOrPasswordMakesNothing_data();
    void badNameOrPasswordMakesNothing();
    void existingFolderIsLeftAlone();
    void filesAreForTheOwnerOnlyWhateverTheUmask();

    void everyFieldOfAnIncidentComesBack();
    void factsOfAllIncidentsComeBackInOrder();
    void numbersRunByTheGermanYearOfTheReport();
    void momentOfReportIsKeptInWholeSeconds();
    void incidentThatBreaksARuleIsRefusedWhole_data();
    void incidentThatBreaksARuleIsRefusedWhole();
    void unknownIncidentIsNotFound();
    void importIsAllOrNothing();
    void cancelledImportLeavesNothing();
    void importReportsItsProgress();
    void importFillsSegmentsThatASaveContinues();

    void draftComesBackWithItsMoment();
    void draftLongerThanAReportIsKept();
    void discardedDraftIsGone();
    void organisationComesBackInOrder();
    void impossibleOrganisationIsRefused_data();
    void impossibleOrganisationIsRefused();
    void marksAreSetReplacedAndRemoved();
    void pseudonymIgnoresSpellingButNotThePerson_data();
    void pseudonymIgnoresSpellingButNotThePerson();
    void pseudonymStaysWhenTheRegisterIsOpenedAgain();
    void pseudonymsOfTwoRegistersDiffer();

private:
    /// Deriving a key costs time, so tests that leave no trace share a register.
    void useFreshRegister();
    std::unique_ptr<Vault> reopened();
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::unique_ptr<Vault> m_vault;
};

void VaultTest::initTestCase()
{
    useFreshRegister();
}

void VaultTest::useFreshRegister()
{
    m_vault.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_folder = path("amt.rueckhalt");
    auto made = createVault(m_folder, testPassword(), vaultEnvironment());
    VERIFY_RESULT(made);
    m_vault = std::move(*made);
}

std::unique_ptr<Vault> VaultTest::reopened()
{
    m_vault.reset();
    auto opened = openVault(m_folder, testPassword(), vaultEnvironment());
    return opened ? std::move(*opened) : nullptr;
}

void VaultTest::newRegisterIsEmptyAndOpensAgain()
{
    useFreshRegister();
    QCOMPARE(m_vault->folder(), m_folder);
    QVERIFY(!m_vault->isReadOnly());
    m_vault = reopened();
    QVERIFY(m_vault);
    QVERIFY(m_vault->facts()->isEmpty());
    QVERIFY(!m_vault->draft()->has_value());
    QCOMPARE(*m_vault->organisation(), Organisation {});
    QCOMPARE(m_vault->marks()->size(), 0);
    QCOMPARE(m_vault->verify()->size(), 0);
}

void VaultTest::badNameOrPasswordMakesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("other ending") << "amt.zip" << QByteArray("x") << Error::Code::Invalid;
    QTest::newRow("no name") << ".rueckhalt" << QByteArray("x") << Error::Code::Invalid;
    QTest::newRow("empty password") << "neu.rueckhalt" << QByteArray() << Error::Code::Invalid;
    QTest::newRow("no folder above")
        << "fehlt/neu.rueckhalt" << QByteArray("x") << Error::Code::NotFound;
}

void VaultTest::badNameOrPasswordMakesNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, password);
    QFETCH(const Error::Code, code);
    const QDir above(m_dir->path());
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    const auto before = above.entryList(everything);
    VERIFY_ERROR(createVault(path(name), secretOf(password), vaultEnvironment()), code);
    QCOMPARE(above.entryList(everything), before);
}

void VaultTest::existingFolderIsLeftAlone()
{
    QDir(m_dir->path()).mkdir("voll.rueckhalt");
    QFile note(path("voll.rueckhalt/notiz.txt"));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("da");
    note.close();
    VERIFY_ERROR(createVault(path("voll.rueckhalt"), testPassword(), vaultEnvironment()),
        Error::Code::AlreadyExists);
    QVERIFY(note.exists());
}

void VaultTest::filesAreForTheOwnerOnlyWhateverTheUmask()
{
    const auto before = umask(0);
    auto made = createVault(path("offen.rueckhalt"), testPassword(), vaultEnvironment());
    umask(before);
    VERIFY_RESULT(made);
    VERIFY_RESULT((*made)->record(plainIncident()));
    const auto modeOf = [](const QString &file) {
        struct stat status
        {
        };
        return stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 07777U
                                                                       : 0U;
    };
    QCOMPARE(modeOf(path("offen.rueckhalt")), 0700U);
    const auto files = QDir(path("offen.rueckhalt")).entryList(QDir::Files);
    QCOMPARE(files, (QStringList {"head.a", "head.b", "lock", "vault.db"}));
    for (const QString &file : files)
        QCOMPARE(modeOf(path("offen.rueckhalt/" + file)), 0600U);
}

void VaultTest::everyFieldOfAnIncidentComesBack()
{
    useFreshRegister();
    const NewIncident full = fullIncident(3);
    const auto recorded = m_vault->record(full);
    VERIFY_RESULT(recorded);
    QCOMPARE(recorded->number, "2026-00001");
    QVERIFY(recorded->facts == keptFacts(full));
    QVERIFY(recorded->person == full.person);
    m_vault = reopened();
    QVERIFY(m_vault);
    const auto opened = m_vault->incident(recorded->id);
    VERIFY_RESULT(opened);
    QVERIFY(*opened == *recorded);
    QCOMPARE(m_vault->verify()->size(), 0);
}

void VaultTest::factsOfAllIncidentsComeBackInOrder()
{
    useFreshRegister();
    QList<Incident> recorded;
    for (int i = 0; i < 20; ++i) {
        const auto incident = m_vault->record(i % 3 == 0 ? plainIncident(i) : fullIncident(i));
        VERIFY_RESULT(incident);
        recorded << *incident;
    }
    m_vault = reopened();
    QVERIFY(m_vault);
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), 20U);
    for (FactTable::Row row = 0; row < facts->rowCount(); ++row) {
        QCOMPARE(facts->ids[row], recorded[row].id);
        QCOMPARE(facts->number(row), recorded[row].number);
        QVERIFY(facts->facts(row) == recorded[row].facts);
    }
}

void VaultTest::numbersRunByTheGermanYearOfTheReport()
{
    useFreshRegister();
    const auto reportedAt = [](const QDateTime &moment) {
        NewIncident incident = plainIncident();
        incident.facts.reported = moment;
        return incident;
    };
    const QDateTime stillOldYear({2026, 12, 31}, {22, 59, 59}, Qt::UTC);
    QCOMPARE(m_vault->record(reportedAt(stillOldYear))->number, "2026-00001");
    QCOMPARE(m_vault->record(reportedAt(stillOldYear.addSecs(1)))->number, "2027-00001");
    m_vault = reopened();
    QCOMPARE(m_vault->record(reportedAt(stillOldYear.addDays(-40)))->number, "2026-00002");
    QCOMPARE(m_vault->record(reportedAt(stillOldYear.addSecs(60)))->number, "2027-00002");
}

void VaultTest::momentOfReportIsKeptInWholeSeconds()
{
    useFreshRegister();
    NewIncident incident = plainIncident();
    incident.facts.reported = QDateTime({2026, 11, 20}, {12, 0, 5, 999}, Qt::OffsetFromUTC, 3600);
    const auto recorded = m_vault->record(incident);
    VERIFY_RESULT(recorded);
    QCOMPARE(recorded->facts.reported, QDateTime({2026, 11, 20}, {11, 0, 5}, Qt::UTC));
    QCOMPARE(m_vault->facts()->facts(0), recorded->facts);
}

using Spoil = std::function<void(NewIncident &)>;

void VaultTest::incidentThatBreaksARuleIsRefusedWhole_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<Error::Code>("code");
    const auto row = [](const char *name, Error::Code code, const Spoil &spoil) {
        QTest::newRow(name) << spoil << code;
    };
    row("no type", Error::Code::Invalid, [](auto &i) { i.facts.types = {}; });
    row("no moment of report", Error::Code::Invalid, [](auto &i) { i.facts.reported = {}; });
    row("more pseudonyms than persons", Error::Code::Invalid,
        [](auto &i) { i.facts.affectedCount = 1; });
    row("null pseudonym", Error::Code::Invalid,
        [](auto &i) { i.facts.affected = {PersonToken()}; });
    row("negative damage", Error::Code::Invalid, [](auto &i) { i.facts.damageEuro = -5; });
    row("too many persons", Error::Code::Invalid, [](auto &i) { i.facts.affectedCount = 10000; });
    row("unknown bit in a set", Error::Code::Invalid,
        [](auto &i) { i.facts.types = CodeSet<IncidentType>::fromBits(0x41); });
    row("description too long", Error::Code::TooLarge, [](auto &i) {
        i.person.description = QString(IncidentPersonPart::MaxDescription + 1, u'x');
    });
    row("foreign value too long", Error::Code::TooLarge, [](auto &i) {
        i.person.foreign = {{"s", QString(40000, u'x')}};
    });
}

void VaultTest::incidentThatBreaksARuleIsRefusedWhole()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const Error::Code, code);
    NewIncident incident = fullIncident();
    spoil(incident);
    const auto before = m_vault->record(fullIncident());
    VERIFY_RESULT(before);
    const auto count = m_vault->facts()->rowCount();
    VERIFY_ERROR(m_vault->record(incident), code);
    QCOMPARE(m_vault->facts()->rowCount(), count);
    const auto after = m_vault->record(fullIncident());
    QCOMPARE(after->number.mid(5).toInt(), before->number.mid(5).toInt() + 1);
    QCOMPARE(m_vault->verify()->size(), 0);
}

void VaultTest::unknownIncidentIsNotFound()
{
    VERIFY_ERROR(m_vault->incident(IncidentId()), Error::Code::NotFound);
}

void VaultTest::importIsAllOrNothing()
{
    useFreshRegister();
    std::vector<NewIncident> batch;
    for (int i = 0; i < 30; ++i)
        batch.push_back(fullIncident(i));
    batch[29].facts.types = {};
    VERIFY_ERROR(m_vault->recordAll(batch), Error::Code::Invalid);
    QVERIFY(m_vault->facts()->isEmpty());
    batch.pop_back();
    const auto ids = m_vault->recordAll(batch);
    VERIFY_RESULT(ids);
    QCOMPARE(ids->size(), 29);
    m_vault = reopened();
    for (qsizetype i = 0; i < ids->size(); ++i) {
        const auto incident = m_vault->incident(ids->at(i));
        VERIFY_RESULT(incident);
        QVERIFY(incident->facts == keptFacts(batch[static_cast<std::size_t>(i)]));
        QVERIFY(incident->person == batch[static_cast<std::size_t>(i)].person);
    }
}

void VaultTest::cancelledImportLeavesNothing()
{
    useFreshRegister();
    VERIFY_RESULT(m_vault->record(plainIncident()));
    const std::vector<NewIncident> batch(2000, plainIncident());
    int asked = 0;
    VERIFY_ERROR(m_vault->recordAll(batch, [&](qint64, qint64) { return ++asked < 4; }),
        Error::Code::Cancelled);
    QCOMPARE(asked, 4);
    QCOMPARE(m_vault->facts()->rowCount(), 1U);
    QCOMPARE(m_vault->record(plainIncident())->number, "2026-00002");
    m_vault = reopened();
    QCOMPARE(m_vault->facts()->rowCount(), 2U);
    QCOMPARE(m_vault->verify()->size(), 0);
}

void VaultTest::importReportsItsProgress()
{
    useFreshRegister();
    const std::vector<NewIncident> batch(600, plainIncident());
    QList<qint64> steps;
    VERIFY_RESULT(m_vault->recordAll(batch, [&](qint64 done, qint64 total) {
        steps << done;
        return total == 600;
    }));
    QCOMPARE(steps.first(), 0);
    QCOMPARE(steps.last(), 600);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
}

void VaultTest::importFillsSegmentsThatASaveContinues()
{
    useFreshRegister();
    VERIFY_RESULT(m_vault->record(plainIncident()));
    const std::vector<NewIncident> batch(2046, plainIncident(5));
    VERIFY_RESULT(m_vault->recordAll(batch));
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(m_vault->record(fullIncident(i)));
    m_vault = reopened();
    const auto facts = m_vault->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), 2050U);
    QVERIFY(facts->facts(2049) == keptFacts(fullIncident(2)));
    QCOMPARE(m_vault->verify()->size(), 0);
}

void VaultTest::draftComesBackWithItsMoment()
{
    useFreshRegister();
    VERIFY_RESULT(m_vault->saveDraft(IncidentDraft {}));
    VERIFY_RESULT(m_vault->saveDraft(fullDraft()));
    m_vault = reopened();
    const auto draft = m_vault->draft();
    VERIFY_RESULT(draft);
    QVERIFY(draft->has_value());
    QVERIFY((*draft)->draft == fullDraft());
    QCOMPARE((*draft)->saved, vaultEnvironment().clock());
    VERIFY_RESULT(m_vault->saveDraft(IncidentDraft {}));
    QVERIFY((*m_vault->draft())->draft == IncidentDraft {});
}

void VaultTest::draftLongerThanAReportIsKept()
{
    useFreshRegister();
    IncidentDraft draft;
    draft.person.description = QString(50000, QChar(u'ß'));
    VERIFY_RESULT(m_vault->saveDraft(draft));
    QVERIFY((*m_vault->draft())->draft == draft);
}

void VaultTest::discardedDraftIsGone()
{
    useFreshRegister();
    VERIFY_RESULT(m_vault->saveDraft(fullDraft()));
    VERIFY_RESULT(m_vault->discardDraft());
    QVERIFY(!m_vault->draft()->has_value());
    VERIFY_RESULT(m_vault->discardDraft());
}

Unit unitOf(std::uint8_t id, std::uint8_t parent, const QString &name)
{
    const auto idOf = [](std::uint8_t seed) {
        UnitId::Bytes bytes {};
        bytes[15] = seed;
        return UnitId(bytes);
    };
    return {idOf(id), idOf(parent), name, {JobArea::Justice, ActivityForm::Field}, id};
}

void VaultTest::organisationComesBackInOrder()
{
    useFreshRegister();
    Organisation organisation;
    // A child before its parent: order is for show, not for storing.
    organisation.units
        = {unitOf(2, 1, "Meldewesen"), unitOf(1, 0, "Bürgeramt Mitte"), unitOf(3, 1, "Fundbüro")};
    organisation.services = {{ServiceId({9}), "Reisepass"}, {ServiceId({8}), "Führungszeugnis"}};
    VERIFY_RESULT(m_vault->saveOrganisation(organisation));
    VERIFY_RESULT(m_vault->saveOrganisation(organisation));
    m_vault = reopened();
    QCOMPARE(*m_vault->organisation(), organisation);
    VERIFY_RESULT(m_vault->saveOrganisation({}));
    QCOMPARE(*m_vault->organisation(), Organisation {});
}

void VaultTest::impossibleOrganisationIsRefused_data()
{
    QTest::addColumn<QList<Unit>>("units");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("null id") << QList {unitOf(0, 0, "A")} << Error::Code::Invalid;
    QTest::newRow("no name") << QList {unitOf(1, 0, "")} << Error::Code::Invalid;
    QTest::newRow("same id twice")
        << QList {unitOf(1, 0, "A"), unitOf(1, 0, "B")} << Error::Code::Invalid;
    QTest::newRow("missing parent") << QList {unitOf(1, 7, "A")} << Error::Code::Invalid;
    QTest::newRow("own parent") << QList {unitOf(1, 1, "A")} << Error::Code::Invalid;
    QTest::newRow("circle") << QList {unitOf(1, 2, "A"), unitOf(2, 3, "B"), unitOf(3, 1, "C")}
                            << Error::Code::Invalid;
    QTest::newRow("long name") << QList {unitOf(1, 0, QString(501, u'x'))} << Error::Code::TooLarge;
}

void VaultTest::impossibleOrganisationIsRefused()
{
    QFETCH(const QList<Unit>, units);
    QFETCH(const Error::Code, code);
    const Organisation before {{unitOf(5, 0, "Amt")}, {}};
    VERIFY_RESULT(m_vault->saveOrganisation(before));
    VERIFY_ERROR(m_vault->saveOrganisation({units, {}}), code);
    QCOMPARE(*m_vault->organisation(), before);
}

void VaultTest::marksAreSetReplacedAndRemoved()
{
    useFreshRegister();
    const UnitId unit = unitOf(1, 0, "A").id;
    const MeasureMark whole {"A05", {}, MeasureState::InPlace, {}};
    const MeasureMark local {"A05", unit, MeasureState::Planned, {}};
    VERIFY_RESULT(m_vault->setMark(local));
    VERIFY_RESULT(m_vault->setMark(whole));
    QCOMPARE(*m_vault->marks(), (QList {whole, local}));
    const MeasureMark rejected {"A05", unit, MeasureState::Rejected, "Denkmalschutz"};
    VERIFY_RESULT(m_vault->setMark(rejected));
    m_vault = reopened();
    QCOMPARE(*m_vault->marks(), (QList {whole, rejected}));
    VERIFY_RESULT(m_vault->removeMark("A05", {}));
    QCOMPARE(*m_vault->marks(), (QList {rejected}));
    VERIFY_ERROR(m_vault->setMark({"", unit, MeasureState::Planned, {}}), Error::Code::Invalid);
}

void VaultTest::pseudonymIgnoresSpellingButNotThePerson_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char16_t *typed, bool same) {
        QTest::newRow(name) << QString::fromUtf16(typed) << same;
    };
    row("as is", u"Jörg Weiß", true);
    row("case", u"JÖRG WEISS", true);
    row("spaces", u"  Jörg \t Weiß\n", true);
    row("no-break space", u"Jörg\u00a0Weiß", true);
    row("decomposed umlaut", u"Jo\u0308rg Weiß", true);
    row("full width", u"Ｊörg Weiß", true);
    row("without umlaut", u"Jorg Weiß", false);
    row("another", u"Jörg Weis", false);
    row("joined", u"JörgWeiß", false);
}

void VaultTest::pseudonymIgnoresSpellingButNotThePerson()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, same);
    const auto token = m_vault->tokenFor(QStringLiteral("Jörg Weiß"));
    QVERIFY(!token.isNull());
    QCOMPARE(m_vault->tokenFor(typed) == token, same);
}

void VaultTest::pseudonymStaysWhenTheRegisterIsOpenedAgain()
{
    const auto token = m_vault->tokenFor(QStringLiteral("Jörg Weiß"));
    m_vault = reopened();
    QVERIFY(m_vault);
    QCOMPARE(m_vault->tokenFor(QStringLiteral("Jörg Weiß")), token);
}

void VaultTest::pseudonymsOfTwoRegistersDiffer()
{
    const auto other = createVault(path("zwei.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(other);
    QVERIFY((*other)->tokenFor("Jörg Weiß") != m_vault->tokenFor("Jörg Weiß"));
}

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
