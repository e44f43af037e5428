// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/answering.h"
#include "session/sealedreporting.h"
#include "support/intake/sealedsamples.h"
#include "support/session/reportingdesk.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Reporting without an account: by the card alone, and never readable again for the reporter.
class SealedReportingTest : public QObject
{
    Q_OBJECT

private slots:
    void cardGivesWhatTheFormNeeds();
    void firstContactIsSaidOnce();
    void cardThatCannotBeTrustedIsRefused_data();
    void cardThatCannotBeTrustedIsRefused();
    void newKeyIntroducedByTheOldOneIsTrusted();
    void fingerprintReadAloudSettlesAChange();
    void administratorsFingerprintHolds();

    void incompleteReportIsNotSent_data();
    void incompleteReportIsNotSent();
    void receiptIsGivenWhereItIsNeeded();
    void reporterCannotOpenWhatHeSealed();
    void nothingIsSentWhereNothingCanBePut();
    void statusIsNothingUntilItIsTakenIn();
    void otherCodesLearnNothing();
    void additionNeedsAText();
};

namespace {

namespace samples = rueckhalt::testing;

/// A folder with a card by these keys, without any register.
QByteArray cardBy(std::span<const OfficerKey> keys)
{
    return *makeCard(samples::sampleContent(), keys);
}

void put(const QTemporaryDir &folder, const QByteArray &card)
{
    QVERIFY(
        DropFolder(folder.path()).publishCard(card, DropFolder::Audience::Everybody).has_value());
}

SealedReporting::Environment machine(const QTemporaryDir &settings)
{
    return {fixedNow, systemRandom(), settings.filePath("trust.ini")};
}

} // namespace

void SealedReportingTest::cardGivesWhatTheFormNeeds()
{
    ReportingDesk desk;
    const SealedReporting reporting = desk.reporting();
    const Organisation &organisation = reporting.content().organisation;
    QCOMPARE(organisation.units.size(), desk.open().organisation().units.size());
    QCOMPARE(organisation.units[1].name, "Meldewesen");
    QCOMPARE(organisation.services[0].name, "Personalausweis");
    QCOMPARE(reporting.content().name, "Test");
    QVERIFY(reporting.problems(verbalDraft()).isEmpty());
    QVERIFY(!reporting.problems({}).isEmpty());
}

void SealedReportingTest::firstContactIsSaidOnce()
{
    ReportingDesk desk;
    QVERIFY(desk.reporting().isFirstContact());
    QVERIFY(!desk.reporting().isFirstContact());
}

void SealedReportingTest::cardThatCannotBeTrustedIsRefused_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<CardProblem>("problem");
    const auto keys = samples::officerKeys(2);
    std::vector<OfficerKey> forged;
    forged.push_back({2, AgreementKey(samples::secretOf(50)), SigningKey(samples::secretOf(51))});
    const QByteArray good = cardBy(keys);
    QByteArray altered = good;
    altered[altered.size() - 5] = char(altered[altered.size() - 5] ^ 1);
    QByteArray newer = good;
    newer[27] = '\7';
    QTest::newRow("nothing") << QByteArray() << CardProblem::NoCard;
    QTest::newRow("rubbish") << QByteArray("Bitte hier melden") << CardProblem::Unreadable;
    QTest::newRow("altered") << altered << CardProblem::Altered;
    QTest::newRow("newer") << newer << CardProblem::NewerFormat;
    QTest::newRow("older") << cardBy(samples::officerKeys(1)) << CardProblem::Older;
    QTest::newRow("forged") << cardBy(forged) << CardProblem::KeyChanged;
}

void SealedReportingTest::cardThatCannotBeTrustedIsRefused()
{
    QFETCH(const QByteArray, card);
    QFETCH(const CardProblem, problem);
    const QTemporaryDir settings;
    const QTemporaryDir folder;
    put(folder, cardBy(samples::officerKeys(2)));
    QVERIFY(SealedReporting::open(folder.path(), machine(settings)).has_value());
    if (card.isEmpty())
        QVERIFY(QFile::remove(folder.filePath("reporting.card")));
    else
        put(folder, card);
    const auto refused = SealedReporting::open(folder.path(), machine(settings));
    QVERIFY(!refused && refused.error() == problem);
    // What was refused is not remembered either.
    put(folder, cardBy(samples::officerKeys(2)));
    const auto again = SealedReporting::open(folder.path(), machine(settings));
    QVERIFY(again.has_value() && !again->isFirstContact());
}

void SealedReportingTest::newKeyIntroducedByTheOldOneIsTrusted()
{
    const QTemporaryDir settings;
    const QTemporaryDir folder;
    put(folder, cardBy(samples::officerKeys(1)));
    QVERIFY(SealedReporting::open(folder.path(), machine(settings)).has_value());
    put(folder, cardBy(samples::officerKeys(3)));
    const auto later = SealedReporting::open(folder.path(), machine(settings));
    QVERIFY(later.has_value() && !later->isFirstContact() && later->hasNewKey());
    const auto known = SealedReporting::open(folder.path(), machine(settings));
    QVERIFY(known.has_value() && !known->hasNewKey());
    // From now on the old one is worth nothing.
    put(folder, cardBy(samples::officerKeys(2)));
    const auto back = SealedReporting::open(folder.path(), machine(settings));
    QVERIFY(!back && back.error() == CardProblem::Older);
}

void SealedReportingTest::fingerprintReadAloudSettlesAChange()
{
    const QTemporaryDir settings;
    const QTemporaryDir folder;
    put(folder, cardBy(samples::officerKeys(1)));
    QVERIFY(SealedReporting::open(folder.path(), machine(settings)).has_value());
    std::vector<OfficerKey> other;
    other.push_back({1, AgreementKey(samples::secretOf(50)), SigningKey(samples::secretOf(51))});
    put(folder, cardBy(other));
    const Digest expected = readCard(bytesOf(cardBy(other)))->pin().fingerprint;
    QVERIFY(!SealedReporting::open(folder.path(), machine(settings)));
    QVERIFY(SealedReporting::open(folder.path(), machine(settings), expected).has_value());
    QVERIFY(SealedReporting::open(folder.path(), machine(settings)).has_value());
}

void SealedReportingTest::administratorsFingerprintHolds()
{
    const QTemporaryDir settings;
    const QTemporaryDir folder;
    put(folder, cardBy(samples::officerKeys(2)));
    const Digest first = readCard(bytesOf(cardBy(samples::officerKeys(1))))->pin().fingerprint;
    const auto opened = SealedReporting::open(folder.path(), machine(settings), first);
    QVERIFY(opened.has_value());
    QVERIFY(!opened->isFirstContact() && opened->hasNewKey());
    const QTemporaryDir others;
    const auto refused = SealedReporting::open(folder.path(), machine(others), Digest {});
    QVERIFY(!refused && refused.error() == CardProblem::KeyChanged);
}

void SealedReportingTest::incompleteReportIsNotSent_data()
{
    QTest::addColumn<IncidentDraft>("draft");
    QTest::addColumn<Sender>("sender");
    QTest::newRow("empty draft") << IncidentDraft() << ReportingDesk::named();
    QTest::newRow("no name") << verbalDraft() << Sender {SenderChoice::Named, "  ", false};
    QTest::newRow("no name in confidence")
        << verbalDraft() << Sender {SenderChoice::InConfidence, {}, false};
    QTest::newRow("very long name")
        << verbalDraft() << Sender {SenderChoice::Named, QString(201, 'x'), false};
}

void SealedReportingTest::incompleteReportIsNotSent()
{
    QFETCH(const IncidentDraft, draft);
    QFETCH(const Sender, sender);
    ReportingDesk desk;
    const auto sent = desk.reporting().send(draft, sender);
    QVERIFY(!sent && sent.error().code == Error::Code::Invalid);
    QVERIFY(desk.inboxFiles().isEmpty());
}

void SealedReportingTest::receiptIsGivenWhereItIsNeeded()
{
    ReportingDesk desk;
    QVERIFY(!desk.send("mit Namen"));
    QVERIFY(desk.send("vertraulich", {SenderChoice::InConfidence, "J. Ł.", true}).has_value());
    QVERIFY(desk.send("anonym", desk.anonymous()).has_value());
    QCOMPARE(desk.inboxFiles().size(), 3);
}

/// With everything that is left to him: card, receipt code, the file itself and its name.
void SealedReportingTest::reporterCannotOpenWhatHeSealed()
{
    ReportingDesk desk;
    const auto code = desk.send("nur für die Fachkraft", desk.anonymous());
    const SealedReporting reporting = desk.reporting();
    const DropFolder folder(desk.reg().folder());
    const QByteArray file = *folder.read(desk.inboxFiles().first().toLatin1());
    const auto receipt = receiptFor(
        *code, reporting.content().registerId.bytes(), reporting.content().receiptCost);
    std::vector<AgreementKey> tries;
    tries.push_back(receipt->key.clone());
    const QByteArray card = *folder.card();
    // Every 32 bytes of the card and of the file, should a secret have slipped in anywhere.
    for (const QByteArray &source : {card, file.left(1000)}) {
        for (qsizetype at = 0; at + 32 <= source.size(); ++at)
            tries.emplace_back(SecretBytes(bytesOf(source).subspan(std::size_t(at), 32)));
    }
    QVERIFY(tries.size() > 1000);
    for (const AgreementKey &key : tries)
        QVERIFY(
            openEnvelope(bytesOf(file), std::span(&key, 1)).error().code == Error::Code::NotFound);
    QVERIFY(!file.contains("Fachkraft"));
    // The one who may, can.
    QCOMPARE(desk.takeIn().count(IntakeResult::TakenIn), 1);
}

void SealedReportingTest::nothingIsSentWhereNothingCanBePut()
{
    ReportingDesk desk;
    const SealedReporting reporting = desk.reporting();
    QVERIFY(QDir(desk.inboxPath()).removeRecursively());
    const auto sent = reporting.send(verbalDraft(), desk.named());
    QVERIFY(!sent && sent.error().code == Error::Code::NotFound);
}

void SealedReportingTest::statusIsNothingUntilItIsTakenIn()
{
    ReportingDesk desk;
    const auto code = desk.send("anonym", desk.anonymous());
    const auto before = desk.reporting().status(*code);
    QVERIFY(before.has_value() && !before->has_value());
    QCOMPARE(desk.takeIn().pendingReplies, 0);
    const auto after = desk.reporting().status(*code);
    QVERIFY(after.has_value() && after->has_value());
    QVERIFY((*after)->content.state == HandlingState::Received);
}

void SealedReportingTest::otherCodesLearnNothing()
{
    ReportingDesk desk;
    desk.send("anonym", desk.anonymous());
    desk.takeIn();
    const ReceiptCode other = ReceiptCode::draw(systemRandom());
    const auto status = desk.reporting().status(other);
    QVERIFY(status.has_value() && !status->has_value());
}

void SealedReportingTest::additionNeedsAText()
{
    ReportingDesk desk;
    const ReceiptCode code = ReceiptCode::draw(systemRandom());
    const SealedReporting reporting = desk.reporting();
    QVERIFY(reporting.add(code, "  ").error().code == Error::Code::Invalid);
    QVERIFY(reporting.add(code, QString(Addendum::MaxText + 1, 'x')).error().code
        == Error::Code::Invalid);
    QVERIFY(desk.inboxFiles().isEmpty());
}

QTEST_GUILESS_MAIN(SealedReportingTest)
#include "tst_sealedreporting.moc"
