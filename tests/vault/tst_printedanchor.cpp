// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "support/vault/vaulttesting.h"
#include "vault/printedanchor.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class PrintedAnchorTest : public QObject
{
    Q_OBJECT

private slots:
    void printedLineIsReadAgain();
    void isReadAsPeopleTypeIt_data();
    void isReadAsPeopleTypeIt();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

namespace {

RegisterMark markOf(quint64 sequence)
{
    return {1, sequence, sha256(bytesOf(QByteArray::number(sequence)))};
}

} // namespace

void PrintedAnchorTest::printedLineIsReadAgain()
{
    for (const auto language : {Language::German, Language::English}) {
        for (quint64 sequence = 1; sequence < 300; ++sequence) {
            const auto mark = markOf(sequence);
            const auto read = anchorFrom(anchorText(mark, language));
            VERIFY_RESULT(read);
            QCOMPARE(read->sequence, sequence);
            QVERIFY(read->fits(mark.hash));
            QVERIFY(!read->fits(markOf(sequence + 1).hash));
        }
    }
    QVERIFY(anchorText(markOf(123), Language::German).startsWith("Registerstand 123 \u00b7 "));
}

void PrintedAnchorTest::isReadAsPeopleTypeIt_data()
{
    const QString line = anchorText(markOf(77), Language::German);
    QTest::addColumn<QString>("typed");
    QTest::newRow("upper case") << line.toUpper();
    QTest::newRow("without label") << line.mid(line.indexOf("77"));
    QTest::newRow("with commas") << QString(line).replace(" \u00b7 ", ", ");
    QTest::newRow("with spaces") << "  " + QString(line).replace(" ", "   ") + "\n";
    QStringList parts = QString(line).remove(QChar(0xb7)).simplified().split(' ');
    for (int i = 2; i < 6; ++i)
        parts[i] = parts[i].left(4);
    QTest::newRow("four letters") << parts.join(' ');
}

void PrintedAnchorTest::isReadAsPeopleTypeIt()
{
    QFETCH(QString, typed);
    const auto read = anchorFrom(typed);
    VERIFY_RESULT(read);
    QVERIFY(read->fits(markOf(77).hash));
}

void PrintedAnchorTest::anythingElseIsRefused_data()
{
    const QString line = anchorText(markOf(77), Language::German);
    const QStringList parts = QString(line).remove(QChar(0xb7)).simplified().split(' ');
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("number only") << "77";
    QTest::newRow("no number") << parts.mid(2).join(' ');
    QTest::newRow("a word too few") << line.section(' ', 0, 4) + " " + parts.last();
    QTest::newRow("a word too many") << line + " Igel";
    QTest::newRow("unknown word") << QString(line).replace(parts.at(2), "Qqqqqqq");
    QTest::newRow("short digits") << line.chopped(1);
    QTest::newRow("letters for digits") << line.chopped(1) + "g";
    QTest::newRow("number zero") << QString(line).replace("77", "0");
    QTest::newRow("huge number") << QString(line).replace("77", QString(30, '9'));
    QTest::newRow("huge line") << QString(1000000, 'a') + line;
}

void PrintedAnchorTest::anythingElseIsRefused()
{
    QFETCH(QString, typed);
    VERIFY_ERROR(anchorFrom(typed), Error::Code::Invalid);
}

QTEST_GUILESS_MAIN(PrintedAnchorTest)
#include "tst_printedanchor.moc"
