// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/reportingcard.h"
#include "support/intake/sealedsamples.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The card that reporters trust: whole, signed, and the one that was seen before.
class ReportingCardTest : public QObject
{
    Q_OBJECT

private slots:
    void cardSurvives_data();
    void cardSurvives();
    void headcountsAreNotPublished();
    void everyFlippedBitIsNoticed();
    void everyCutIsNoticed();
    void foreignBytesAreMalformed_data();
    void foreignBytesAreMalformed();
    void noParentHasOneForm_data();
    void noParentHasOneForm();
    void newerFormatIsToldApart();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void trustFollowsTheKey_data();
    void trustFollowsTheKey();
    void strangerCannotIntroduceHimself();
    void onlyTheNewestVersionsAreNamed();
    void fingerprintAloneIsEnough();
};

namespace {

ReportingCard cardOf(quint32 newest)
{
    const auto file = makeCard(sampleContent(), officerKeys(newest));
    if (!file)
        qFatal("no card");
    const auto card = readCard(bytesOf(*file));
    if (!card)
        qFatal("card unreadable: %s", qPrintable(card.error().detail));
    return *card;
}

} // namespace

void ReportingCardTest::cardSurvives_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("full") << true;
    QTest::newRow("without units, services and recovery") << false;
}

void ReportingCardTest::cardSurvives()
{
    QFETCH(const bool, full);
    CardContent content = sampleContent();
    if (!full) {
        content.organisation = {};
        content.recovery.reset();
    }
    const auto keys = officerKeys(3);
    const auto file = makeCard(content, keys);
    QVERIFY(file.has_value());
    const auto card = readCard(bytesOf(*file));
    QVERIFY(card.has_value());
    QVERIFY(card->content == content);
    QCOMPARE(card->officer.size(), 3);
    QCOMPARE(card->recipients().size(), full ? 2 : 1);
    QVERIFY(card->recipients().first() == keys.back().agreement.publicKey());
}

void ReportingCardTest::headcountsAreNotPublished()
{
    CardContent content = sampleContent();
    content.organisation.units[0].headcount = 4711;
    const auto card = readCard(bytesOf(*makeCard(content, officerKeys())));
    QCOMPARE(card->content.organisation.units.first().headcount, 0);
}

void ReportingCardTest::everyFlippedBitIsNoticed()
{
    const QByteArray file = *makeCard(sampleContent(), officerKeys(2));
    for (qsizetype i = 0; i < file.size() * 8; ++i) {
        QByteArray flipped = file;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!readCard(bytesOf(flipped)), qPrintable(QString::number(i)));
    }
}

void ReportingCardTest::everyCutIsNoticed()
{
    const QByteArray file = *makeCard(sampleContent(), officerKeys());
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY(!readCard(bytesOf(file.first(size))));
    QVERIFY(!readCard(bytesOf(file + '\0')));
}

void ReportingCardTest::foreignBytesAreMalformed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("reporting.card");
    QTest::newRow("endless array") << QByteArray("\x9f\xff");
    QTest::newRow("giant length") << QByteArray("\x84\x7b\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    QTest::newRow("zeros") << QByteArray(100000, '\0');
}

void ReportingCardTest::foreignBytesAreMalformed()
{
    QFETCH(const QByteArray, file);
    QVERIFY(readCard(bytesOf(file)).error().code == Error::Code::Malformed);
}

void ReportingCardTest::noParentHasOneForm_data()
{
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("zeros") << "\x50" + QByteArray(UnitId::Size, '\0');
    QTest::newRow("too short") << "\x4f" + QByteArray(UnitId::Size - 1, '\1');
    QTest::newRow("itself") << "\x50" + sampleContent().organisation.units.last().id.toByteArray();
}

void ReportingCardTest::noParentHasOneForm()
{
    QFETCH(const QByteArray, parent);
    ReportingCard card = *readCard(bytesOf(*makeCard(sampleContent(), officerKeys())));
    Unit &unit = card.content.organisation.units.last();
    unit.parent = {};
    QByteArray body = encodeCardBody(card);
    QVERIFY(decodeCardBody(bytesOf(body)).has_value());
    const qsizetype place
        = body.indexOf("\x50" + unit.id.toByteArray()) + 1 + static_cast<qsizetype>(UnitId::Size);
    QCOMPARE(body.mid(place, 1), QByteArray("\x40"));
    body.replace(place, 1, parent);
    QVERIFY(!decodeCardBody(bytesOf(body)).has_value());
}

void ReportingCardTest::newerFormatIsToldApart()
{
    QByteArray file = *makeCard(sampleContent(), officerKeys());
    const qsizetype format = 1 + 2 + qstrlen("rueckhalt reporting card");
    QCOMPARE(file[format], '\1');
    file[format] = '\2';
    QVERIFY(readCard(bytesOf(file)).error().code == Error::Code::NewerFormat);
}

void ReportingCardTest::tooMuchIsRefused_data()
{
    QTest::addColumn<CardContent>("content");
    const auto row = [](const char *name, auto change) {
        CardContent content = sampleContent();
        change(content);
        QTest::newRow(name) << content;
    };
    row("name", [](CardContent &c) { c.name.fill('x', CardContent::MaxName + 1); });
    row("emergency line", [](CardContent &c) { c.emergencyLine.fill('x', 201); });
    row("units", [](CardContent &c) { c.organisation.units.resize(10001); });
    row("services", [](CardContent &c) { c.organisation.services.resize(10001); });
    row("name of a unit", [](CardContent &c) { c.organisation.units[0].name.fill('x', 501); });
    row("no moment", [](CardContent &c) { c.issued = {}; });
    row("no register", [](CardContent &c) { c.registerId = {}; });
    row("cheap receipts", [](CardContent &c) { c.receiptCost.memoryKiB = 1024; });
    row("dear receipts", [](CardContent &c) { c.receiptCost.memoryKiB = 0xffffffff; });
}

void ReportingCardTest::tooMuchIsRefused()
{
    QFETCH(const CardContent, content);
    QVERIFY(!makeCard(content, officerKeys()));
    QVERIFY(!makeCard(sampleContent(), {}));
}

void ReportingCardTest::trustFollowsTheKey_data()
{
    QTest::addColumn<quint32>("shown");
    QTest::addColumn<quint32>("known");
    QTest::addColumn<CardTrust>("trust");
    QTest::newRow("same") << 2U << 2U << CardTrust::Same;
    QTest::newRow("next") << 3U << 2U << CardTrust::Succeeded;
    QTest::newRow("many later") << 9U << 1U << CardTrust::Succeeded;
    QTest::newRow("older") << 1U << 2U << CardTrust::Older;
}

void ReportingCardTest::trustFollowsTheKey()
{
    QFETCH(const quint32, shown);
    QFETCH(const quint32, known);
    QFETCH(const CardTrust, trust);
    QVERIFY(trustIn(cardOf(shown), cardOf(known).pin()) == trust);
}

void ReportingCardTest::strangerCannotIntroduceHimself()
{
    const CardPin pin = cardOf(1).pin();
    // A card of his own, and one that names the true first key but was not introduced by it.
    std::vector<OfficerKey> own;
    own.push_back({1, AgreementKey(secretOf(50)), SigningKey(secretOf(51))});
    const auto forged = readCard(bytesOf(*makeCard(sampleContent(), own)));
    QVERIFY(forged.has_value());
    QVERIFY(trustIn(*forged, pin) == CardTrust::Changed);

    own.clear();
    const auto genuine = officerKeys();
    own.push_back({1, genuine[0].agreement.clone(), SigningKey(secretOf(51))});
    own.push_back({2, AgreementKey(secretOf(50)), SigningKey(secretOf(52))});
    const auto file = *makeCard(sampleContent(), own);
    const auto swapped = readCard(bytesOf(file));
    QVERIFY(swapped.has_value());
    QVERIFY(trustIn(*swapped, pin) == CardTrust::Changed);
    // Putting the true public key into its place breaks the introduction.
    QByteArray patched = file;
    patched.replace(toByteArray(SigningKey(secretOf(51)).publicKey()),
        toByteArray(genuine[0].signing.publicKey()));
    QVERIFY(readCard(bytesOf(patched)).error().code == Error::Code::Damaged);
}

void ReportingCardTest::onlyTheNewestVersionsAreNamed()
{
    const auto card = cardOf(70);
    QCOMPARE(card.officer.size(), 64);
    QCOMPARE(card.officer.first().version, 7U);
    QVERIFY(trustIn(card, cardOf(7).pin()) == CardTrust::Succeeded);
    QVERIFY(trustIn(card, cardOf(6).pin()) == CardTrust::Changed);
}

void ReportingCardTest::fingerprintAloneIsEnough()
{
    QVERIFY(trustIn(cardOf(2), cardOf(2).pin().fingerprint) == CardTrust::Same);
    QVERIFY(trustIn(cardOf(2), cardOf(1).pin().fingerprint) == CardTrust::Succeeded);
    QVERIFY(trustIn(cardOf(1), cardOf(2).pin().fingerprint) == CardTrust::Changed);
    QVERIFY(trustIn(cardOf(1), Digest {}) == CardTrust::Changed);
}

QTEST_GUILESS_MAIN(ReportingCardTest)
#include "tst_reportingcard.moc"
