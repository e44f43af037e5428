// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "intake/reportenvelope.h"
#include "intake/sizeclass.h"
#include "support/intake/sealedsamples.h"

#include <QFile>
#include <QTest>

#include <array>
#include <vector>

#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Sealed reports: opened by officer and recovery, by nobody else, and only as they were written.
class ReportEnvelopeTest : public QObject
{
    Q_OBJECT

private slots:
    void envelopeSurvives_data();
    void envelopeSurvives();
    void olderOfficerKeyStillOpens();
    void strangerOpensNothing();
    void lengthTellsNoMoreThanItsClass();
    void everyFlippedBitIsNoticed();
    void everyCutIsNoticed();
    void contentsHaveOneForm_data();
    void contentsHaveOneForm();
    void newerFormatIsToldApart();
    void nameBelongsToTheChoice();
    void tooMuchIsRefused();
    void additionBelongsToItsReceipt();
    void whatWasSealedIsGoneFromMemory();
    void sharedTextsOfADraftStay();
};

namespace {

QByteArray sealed(const Envelope &envelope, const Random &random = numberedRandom())
{
    const std::array recipients {officerKeys()[0].agreement.publicKey(), recoveryKey().publicKey()};
    const auto file = seal(envelope, recipients, random);
    if (!file)
        qFatal("not sealed: %s", qPrintable(file.error().detail));
    return *file;
}

std::vector<AgreementKey> officer()
{
    std::vector<AgreementKey> keys;
    keys.push_back(officerKeys()[0].agreement.clone());
    return keys;
}

} // namespace

void ReportEnvelopeTest::envelopeSurvives_data()
{
    QTest::addColumn<Envelope>("envelope");
    QTest::newRow("anonymous report") << sampleReport();
    QTest::newRow("addition") << sampleAddendum();
    Envelope named = sampleReport();
    auto &report = std::get<SealedReport>(named.content);
    report.sender = SenderChoice::InConfidence;
    report.senderName = QStringLiteral("Jördis Łukaszewicz");
    report.receipt.reset();
    QTest::newRow("in confidence, without receipt") << named;
}

void ReportEnvelopeTest::envelopeSurvives()
{
    QFETCH(const Envelope, envelope);
    const QByteArray file = sealed(envelope);
    const auto opened = openEnvelope(bytesOf(file), officer());
    QVERIFY(opened.has_value());
    QVERIFY(opened->envelope == envelope);
    const AgreementKey recovery = recoveryKey();
    const auto recovered = openEnvelope(bytesOf(file), std::span(&recovery, 1));
    QVERIFY(recovered.has_value());
    QVERIFY(recovered->envelope == envelope);
    QVERIFY(recovered->digest == opened->digest);
}

void ReportEnvelopeTest::olderOfficerKeyStillOpens()
{
    std::vector<AgreementKey> keys;
    for (const OfficerKey &key : officerKeys(5))
        keys.insert(keys.begin(), key.agreement.clone());
    QVERIFY(openEnvelope(bytesOf(sealed(sampleReport())), keys).has_value());
}

void ReportEnvelopeTest::strangerOpensNothing()
{
    const QByteArray file = sealed(sampleReport());
    const AgreementKey stranger(secretOf(77));
    QVERIFY(
        openEnvelope(bytesOf(file), std::span(&stranger, 1)).error().code == Error::Code::NotFound);
    // The reporter himself, with the secret behind his receipt.
    const AgreementKey reporter = receiptKey();
    QVERIFY(
        openEnvelope(bytesOf(file), std::span(&reporter, 1)).error().code == Error::Code::NotFound);
    QVERIFY(openEnvelope(bytesOf(file), {}).error().code == Error::Code::NotFound);
    QVERIFY(!file.contains("Besucher"));
}

void ReportEnvelopeTest::lengthTellsNoMoreThanItsClass()
{
    Envelope longer = sampleReport();
    std::get<SealedReport>(longer.content).draft.person.description.fill('x', 1500);
    QCOMPARE(sealed(longer).size(), sealed(sampleReport()).size());
    QCOMPARE(sealed(sampleAddendum()).size(), sealed(sampleReport()).size());
    std::get<SealedReport>(longer.content).draft.person.description.fill('x', 9000);
    QVERIFY(sealed(longer).size() > sealed(sampleReport()).size());
}

void ReportEnvelopeTest::everyFlippedBitIsNoticed()
{
    const QByteArray file = sealed(sampleReport());
    const auto keys = officer();
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray flipped = file;
        flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
        QVERIFY2(!openEnvelope(bytesOf(flipped), keys), qPrintable(QString::number(i)));
    }
}

void ReportEnvelopeTest::everyCutIsNoticed()
{
    const QByteArray file = sealed(sampleReport());
    const auto keys = officer();
    for (qsizetype size = 0; size < file.size(); size += 7)
        QVERIFY(!openEnvelope(bytesOf(file.first(size)), keys));
    QVERIFY(!openEnvelope(bytesOf(file + 'x'), keys));
}

void ReportEnvelopeTest::contentsHaveOneForm_data()
{
    QTest::addColumn<Envelope>("envelope");
    QTest::newRow("report") << sampleReport();
    QTest::newRow("addition") << sampleAddendum();
}

void ReportEnvelopeTest::contentsHaveOneForm()
{
    QFETCH(const Envelope, envelope);
    const QByteArray contents = contentsOf(sealed(envelope), officer()[0]);
    QVERIFY(decodeEnvelope(bytesOf(contents)).has_value());
    for (qsizetype size = 0; size < contents.size(); ++size)
        QVERIFY(!decodeEnvelope(bytesOf(contents.first(size))));
    QVERIFY(!decodeEnvelope(bytesOf(contents + '\0')));
    for (qsizetype i = 0; i < contents.size() * 8; ++i) {
        QByteArray flipped = contents;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto read = decodeEnvelope(bytesOf(flipped));
        QVERIFY2(!read || contentsOf(sealed(*read), officer()[0]) == flipped,
            qPrintable(QString::number(i)));
    }
}

void ReportEnvelopeTest::newerFormatIsToldApart()
{
    QByteArray contents = contentsOf(sealed(sampleReport()), officer()[0]);
    QCOMPARE(contents[2], '\1');
    contents[2] = '\2';
    QVERIFY(decodeEnvelope(bytesOf(contents)).error().code == Error::Code::NewerFormat);
}

void ReportEnvelopeTest::nameBelongsToTheChoice()
{
    const std::array<PublicKey, 1> recipients {officer()[0].publicKey()};
    Envelope envelope = sampleReport();
    auto &report = std::get<SealedReport>(envelope.content);
    report.senderName = QStringLiteral("doch ein Name");
    QVERIFY(seal(envelope, recipients, numberedRandom()).error().code == Error::Code::Invalid);
    report.sender = SenderChoice::Named;
    QVERIFY(seal(envelope, recipients, numberedRandom()).has_value());
    report.senderName.clear();
    QVERIFY(seal(envelope, recipients, numberedRandom()).error().code == Error::Code::Invalid);
}

void ReportEnvelopeTest::tooMuchIsRefused()
{
    const std::array<PublicKey, 1> recipients {officer()[0].publicKey()};
    Envelope envelope = sampleReport();
    std::get<SealedReport>(envelope.content).draft.person.description.fill('x', MaxDraftText + 1);
    QVERIFY(seal(envelope, recipients, numberedRandom()).error().code == Error::Code::TooLarge);
    envelope = sampleReport();
    std::get<SealedReport>(envelope.content).draft.person.affectedNames
        = QStringList(9000, QString(200, 'x'));
    QVERIFY(seal(envelope, recipients, numberedRandom()).error().code == Error::Code::TooLarge);
    envelope = sampleAddendum();
    std::get<SealedAddendum>(envelope.content).text.fill('x', Addendum::MaxText + 1);
    QVERIFY(seal(envelope, recipients, numberedRandom()).error().code == Error::Code::TooLarge);
}

void ReportEnvelopeTest::additionBelongsToItsReceipt()
{
    const Envelope genuine = sampleAddendum();
    QVERIFY(isGenuine(genuine, sampleAddress()));
    ReceiptAddress other = sampleAddress();
    other.signingKey = SigningKey(secretOf(3)).publicKey();
    QVERIFY(!isGenuine(genuine, other));
    other = sampleAddress();
    other.id = ReceiptId({1});
    QVERIFY(!isGenuine(genuine, other));

    const auto changed = [&](auto change) {
        Envelope envelope = genuine;
        change(envelope);
        return !isGenuine(envelope, sampleAddress());
    };
    QVERIFY(changed([](Envelope &e) { e.id = ReportId({1}); }));
    QVERIFY(changed([](Envelope &e) { e.moment = e.moment.addSecs(1); }));
    QVERIFY(changed([](Envelope &e) { e.registerId = RegisterId({1}); }));
    QVERIFY(changed([](Envelope &e) { std::get<SealedAddendum>(e.content).text += 'x'; }));
}

namespace {

/// Where in the memory of this process the bytes stand. Reads it the way a debugger would.
qsizetype findInMemory(const std::vector<QByteArray> &needles, char hiding)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly)
        || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    const QByteArrayList lines = maps.readAll().split('\n');
    qsizetype found = 0;
    constexpr qint64 window = 1 << 20;
    QByteArray block;
    block.reserve(window);
    for (const QByteArray &line : lines) {
        const QByteArrayList parts = line.split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw"))
            continue;
        const auto range = parts[0].split('-');
        const qint64 first = range[0].toLongLong(nullptr, 16);
        const qint64 last = range[1].toLongLong(nullptr, 16);
        for (qint64 at = first; at < last; at += window - 64) {
            if (!memory.seek(at))
                break;
            block.resize(std::min(window, last - at));
            const qint64 count = memory.read(block.data(), block.size());
            // The copy that the search itself makes must not count: it is masked like the needles.
            for (char &c : block)
                c = static_cast<char>(c ^ hiding);
            for (const QByteArray &needle : needles)
                found += QByteArrayView(block).first(std::max<qint64>(count, 0)).count(needle);
            block.fill('\0');
        }
    }
    return found;
}

constexpr char mask = 0x5a;

/// Masked letter by letter, so that the plain word never stands in writable memory.
QByteArray masked(const char *plain, qsizetype step)
{
    QByteArray hidden;
    for (; *plain != '\0'; ++plain) {
        hidden.append(static_cast<char>(*plain ^ mask));
        if (step == 2)
            hidden.append(mask);
    }
    return hidden;
}

constexpr char canary[] = "Kanarienvogel im Meldetext";

} // namespace

/// The strongest statement one can make about a process: none of the secrets that went into the
/// file is in its memory afterwards, and neither is the text.
void ReportEnvelopeTest::whatWasSealedIsGoneFromMemory()
{
    std::vector<QByteArray> secrets; // what was drawn, masked at once
    const Random source = numberedRandom(5);
    const Random recorder = [&](std::span<std::uint8_t> bytes) {
        source(bytes);
        QByteArray hidden(static_cast<qsizetype>(bytes.size()), '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i)
            hidden[static_cast<qsizetype>(i)] = static_cast<char>(bytes[i] ^ std::uint8_t(mask));
        secrets.push_back(hidden);
    };
    QByteArray file;
    const std::array recipients {officerKeys()[0].agreement.publicKey(), recoveryKey().publicKey()};
    {
        Envelope envelope = sampleReport();
        auto &draft = std::get<SealedReport>(envelope.content).draft;
        QString text;
        text.reserve(5000);
        while (text.size() < 4000) {
            for (const char c : masked(canary, 1))
                text += QChar::fromLatin1(static_cast<char>(c ^ mask));
        }
        draft.person.description.swap(text);
        file = *seal(envelope, recipients, recorder);
        QVERIFY(findInMemory({masked(canary, 2)}, mask) > 0); // the draft is still ours
        wipeTexts(draft);
    }
    // The nonce of the payload stands in the file; all else is secret.
    const auto isPublic = [&file](const QByteArray &hidden) {
        QByteArray plain = hidden;
        for (char &c : plain)
            c = static_cast<char>(c ^ mask);
        return file.contains(plain);
    };
    QVERIFY(secrets.size() >= 3);
    QCOMPARE(std::erase_if(secrets, isPublic), std::size_t(1));
    QCOMPARE(findInMemory(secrets, mask), 0);
    QCOMPARE(findInMemory({masked(canary, 1)}, mask), 0);
    QCOMPARE(findInMemory({masked(canary, 2)}, mask), 0);
    // The search finds what is there.
    const QByteArray present = QByteArray("Zeisig im Speicher ") + QByteArray::number(::getpid());
    QVERIFY(findInMemory({masked(present.constData(), 1)}, mask) > 0);
}

void ReportEnvelopeTest::sharedTextsOfADraftStay()
{
    IncidentDraft draft;
    draft.person.description = QString(200, u'K');
    draft.person.affectedNames = {QString(100, u'N')};
    const QString shared = QString(100, u'S');
    draft.person.idea = shared;
    wipeTexts(draft);
    QVERIFY(draft.isEmpty());
    QCOMPARE(shared, QString(100, u'S'));
}

QTEST_GUILESS_MAIN(ReportEnvelopeTest)
#include "tst_reportenvelope.moc"
