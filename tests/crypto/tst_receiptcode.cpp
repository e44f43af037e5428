// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/receiptcode.h"
#include "crypto/systemrandom.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rueckhalt;
using Problem = ReceiptCode::Problem;

class ReceiptCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void drawnCodesAreSixteenDigitsInGroups();
    void digitsAreEquallyLikely();
    void checkDigitIsThatOfTheStandard();
    void codesAreReadAsPeopleWriteThem_data();
    void codesAreReadAsPeopleWriteThem();
    void problemsAreTold_data();
    void problemsAreTold();
    void everyWrongDigitIsNoticed();
    void mostExchangesOfNeighboursAreNoticed();
    void receiptBelongsToCodeRegisterAndCost();
    void derivationIsAsWritten();
    void absurdCostIsRefused();
};

namespace {

ReceiptCode someCode()
{
    const Random fixed = [next = std::uint8_t {0}](std::span<std::uint8_t> bytes) mutable {
        for (std::uint8_t &byte : bytes)
            byte = next += 7;
    };
    return ReceiptCode::draw(fixed);
}

QString digitsOf(const ReceiptCode &code)
{
    return QString::fromLatin1(toByteArray(code.digits().view()));
}

std::optional<Problem> problemOf(const QString &typed)
{
    const auto code = ReceiptCode::fromText(typed);
    return code ? std::nullopt : std::optional(code.error());
}

Receipt receipt(const ReceiptCode &code, const QByteArray &registerId)
{
    return receiptFor(code, bytesOf(registerId), KdfCost::floor()).value();
}

} // namespace

void ReceiptCodeTest::drawnCodesAreSixteenDigitsInGroups()
{
    static const QRegularExpression groups("^\\d{4} \\d{4} \\d{4} \\d{4}$");
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const auto code = ReceiptCode::draw(systemRandom());
        QVERIFY(groups.match(code.text()).hasMatch());
        QCOMPARE(code.text().remove(' '), digitsOf(code));
        const auto read = ReceiptCode::fromText(code.text());
        QVERIFY(read.has_value());
        QCOMPARE(digitsOf(*read), digitsOf(code));
        seen.insert(code.text());
    }
    QCOMPARE(seen.size(), 200);
}

/// Every byte value is given once: 25 of each digit, and the last six are passed over.
void ReceiptCodeTest::digitsAreEquallyLikely()
{
    int next = 0;
    const Random everyByte = [&next](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(next++);
    };
    std::array<int, 10> counts {};
    for (int i = 0; i < 17; ++i) { // 255 digits; the last five are of the second round
        const QString digits = digitsOf(ReceiptCode::draw(everyByte)).first(15);
        for (int at = 0; at < 15 && i * 15 + at < 250; ++at)
            ++counts.at(static_cast<std::size_t>(digits.at(at).digitValue()));
    }
    for (const int count : counts)
        QCOMPARE(count, 25);
    QCOMPARE(next, 256 + 5);
}

/// German tax numbers have the same check digit: the two examples that the Federal Central Tax
/// Office publishes, behind five digits that leave the computation where it began.
void ReceiptCodeTest::checkDigitIsThatOfTheStandard()
{
    QCOMPARE(problemOf(QStringLiteral("0000986095742719")), std::nullopt);
    QCOMPARE(problemOf(QStringLiteral("0000947036892816")), std::nullopt);
}

void ReceiptCodeTest::codesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    const QString digits = digitsOf(someCode());
    QTest::newRow("digits only") << digits;
    QTest::newRow("groups") << someCode().text();
    QTest::newRow("dashes") << someCode().text().replace(' ', '-');
    QTest::newRow("long dashes") << someCode().text().replace(' ', QString(u'\u2013'));
    QTest::newRow("no-break spaces") << someCode().text().replace(' ', QChar(0xa0));
    QTest::newRow("dots, line feed") << "  " + someCode().text().replace(' ', '.') + "\r\n";
    QString pairs;
    for (const QChar digit : digits)
        pairs += QString(digit) + ' ';
    QTest::newRow("one by one") << pairs;
}

void ReceiptCodeTest::codesAreReadAsPeopleWriteThem()
{
    QFETCH(const QString, typed);
    const auto code = ReceiptCode::fromText(typed);
    QVERIFY(code.has_value());
    QCOMPARE(digitsOf(*code), digitsOf(someCode()));
}

void ReceiptCodeTest::problemsAreTold_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Problem>("problem");
    const QString digits = digitsOf(someCode());
    QTest::newRow("nothing") << QString() << Problem::Incomplete;
    QTest::newRow("15") << digits.chopped(1) << Problem::Incomplete;
    QTest::newRow("17") << digits + '0' << Problem::TooLong;
    QTest::newRow("very many") << QString(1000000, '0') << Problem::TooLong;
    QTest::newRow("letter") << "O" + digits.sliced(1) << Problem::OtherCharacter;
    QTest::newRow("other digits") << QString(16, QChar(0x0660)) << Problem::OtherCharacter;
    QTest::newRow("slash") << digits.first(8) + '/' + digits.sliced(8) << Problem::OtherCharacter;
    QTest::newRow("check digit") << QStringLiteral("0000986095742710") << Problem::Mistyped;
}

void ReceiptCodeTest::problemsAreTold()
{
    QFETCH(const QString, typed);
    QFETCH(const Problem, problem);
    QCOMPARE(problemOf(typed), std::optional(problem));
}

void ReceiptCodeTest::everyWrongDigitIsNoticed()
{
    const QString right = digitsOf(someCode());
    for (int at = 0; at < 16; ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            QString typed = right;
            typed[at] = QLatin1Char(digit);
            QCOMPARE(problemOf(typed).has_value(), typed != right);
        }
    }
}

/// 2.2 % pass unnoticed by the standard's own design; a code without such a pair is drawn here.
void ReceiptCodeTest::mostExchangesOfNeighboursAreNoticed()
{
    const QString right = digitsOf(someCode());
    int exchanged = 0;
    for (int at = 0; at + 1 < 16; ++at) {
        QString typed = right;
        typed[at] = right.at(at + 1);
        typed[at + 1] = right.at(at);
        if (typed == right)
            continue;
        ++exchanged;
        QCOMPARE(problemOf(typed), std::optional(Problem::Mistyped));
    }
    QVERIFY(exchanged > 10);
}

void ReceiptCodeTest::receiptBelongsToCodeRegisterAndCost()
{
    const Receipt first = receipt(someCode(), "register one");
    const Receipt again = receipt(ReceiptCode::fromText(someCode().text()).value(), "register one");
    QVERIFY(again.id == first.id);
    QVERIFY(again.key.publicKey() == first.key.publicKey());
    const Receipt elsewhere = receipt(someCode(), "register two");
    QVERIFY(elsewhere.id != first.id);
    QVERIFY(elsewhere.key.publicKey() != first.key.publicKey());
    const Receipt other = receipt(ReceiptCode::draw(systemRandom()), "register one");
    QVERIFY(other.id != first.id);
    QVERIFY(other.key.publicKey() != first.key.publicKey());
    KdfCost dearer = KdfCost::floor();
    ++dearer.passes;
    const auto costly = receiptFor(someCode(), bytesOf(QByteArrayView("register one")), dearer);
    QVERIFY(costly->id != first.id);
}

/// Once more from its parts, so that codes given out stay valid.
void ReceiptCodeTest::derivationIsAsWritten()
{
    const QByteArray salted = "rueckhalt/2/receipt/register one";
    const QByteArray salt = toByteArray(sha256(bytesOf(salted))).first(16);
    const auto secret
        = keyFromPassword(SecretBytes(someCode().digits().view()), salt, KdfCost::floor()).value();
    const auto derived = [&secret](QByteArrayView purpose, std::size_t size) {
        return hkdfSha256(secret.view(), {}, bytesOf(purpose), size);
    };
    const Receipt made = receipt(someCode(), "register one");
    QCOMPARE(made.id.toHex(), toByteArray(derived("rueckhalt/2/receipt/id", 16).view()).toHex());
    QVERIFY(std::ranges::equal(
        made.key.secret().view(), derived("rueckhalt/2/receipt/key", 32).view()));
}

void ReceiptCodeTest::absurdCostIsRefused()
{
    const auto made = receiptFor(someCode(), bytesOf(QByteArrayView("r")), {1, 1, 1});
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, Error::Code::Unsupported);
}

QTEST_GUILESS_MAIN(ReceiptCodeTest)
#include "tst_receiptcode.moc"
