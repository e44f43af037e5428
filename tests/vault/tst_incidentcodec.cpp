// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/incidentcodec.h"
#include "support/vault/vaulttesting.h"

#include <QCborMap>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class IncidentCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void factsComeBackForEveryValueOfEveryList();
    void personPartAndDraftComeBack();
    void emptyDraftIsShort();
    void newerVersionIsNamed();
    void unknownFieldIsRefused();
    void everyCutOffObjectIsRefused();
    void everyAlteredByteIsRefusedOrMeansSomethingElse();
};

namespace {

NumberedFacts numbered(int variant)
{
    return {{2026, 7}, keptFacts(fullIncident(variant))};
}

/// The object with another value for one of its keys.
QByteArray withField(const QByteArray &object, int key, const QCborValue &value)
{
    QCborMap map = QCborValue::fromCbor(object).toMap();
    map.insert(key, value);
    return map.toCborValue().toCbor(QCborValue::SortKeysInMaps);
}

} // namespace

void IncidentCodecTest::factsComeBackForEveryValueOfEveryList()
{
    // The longest list has 25 entries; every variant moves each list on by one.
    for (int variant = 0; variant < 26; ++variant) {
        const auto bytes = encode(numbered(variant));
        VERIFY_RESULT(bytes);
        const auto facts = decodeFacts(bytesOf(*bytes));
        VERIFY_RESULT(facts);
        QVERIFY(*facts == numbered(variant));
    }
}

void IncidentCodecTest::personPartAndDraftComeBack()
{
    const auto person = encode(fullIncident().person);
    VERIFY_RESULT(person);
    QVERIFY(*decodePerson(bytesOf(*person)) == fullIncident().person);
    const DatedDraft dated {fullDraft(), QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC)};
    const auto draft = encode(dated);
    VERIFY_RESULT(draft);
    QVERIFY(*decodeDraft(bytesOf(*draft)) == dated);
}

void IncidentCodecTest::emptyDraftIsShort()
{
    const DatedDraft dated {{}, QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC)};
    const auto draft = encode(dated);
    VERIFY_RESULT(draft);
    QVERIFY(draft->size() < 100);
    QVERIFY(*decodeDraft(bytesOf(*draft)) == dated);
}

void IncidentCodecTest::newerVersionIsNamed()
{
    const QByteArray newer = withField(*encode(numbered(1)), 0, 2);
    VERIFY_ERROR(decodeFacts(bytesOf(newer)), Error::Code::NewerFormat);
    const QByteArray older = withField(*encode(numbered(1)), 0, 0);
    VERIFY_ERROR(decodeFacts(bytesOf(older)), Error::Code::Damaged);
}

void IncidentCodecTest::unknownFieldIsRefused()
{
    const QByteArray more = withField(*encode(fullIncident().person), 99, 1);
    VERIFY_ERROR(decodePerson(bytesOf(more)), Error::Code::Damaged);
    QByteArray twice = *encode(fullIncident().person);
    VERIFY_RESULT(decodePerson(bytesOf(twice)));
    twice.append('\0');
    VERIFY_ERROR(decodePerson(bytesOf(twice)), Error::Code::Damaged);
}

void IncidentCodecTest::everyCutOffObjectIsRefused()
{
    const QByteArray whole = *encode(numbered(4));
    for (qsizetype size = 0; size < whole.size(); ++size)
        VERIFY_ERROR(decodeFacts(bytesOf(whole.first(size))), Error::Code::Damaged);
}

/// One form for each value: what decodes at all decodes to what would be written so.
void IncidentCodecTest::everyAlteredByteIsRefusedOrMeansSomethingElse()
{
    const NumberedFacts original = numbered(4);
    const QByteArray whole = *encode(original);
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray altered = whole;
            altered[at] = static_cast<char>(altered[at] ^ 1 << bit);
            const auto facts = decodeFacts(bytesOf(altered));
            if (!facts) {
                ++refused;
                continue;
            }
            QVERIFY(!(*facts == original));
            const auto again = encode(*facts);
            VERIFY_RESULT(again);
            QCOMPARE(*again, altered);
        }
    }
    QVERIFY(refused > whole.size());
}

QTEST_GUILESS_MAIN(IncidentCodecTest)
#include "tst_incidentcodec.moc"
