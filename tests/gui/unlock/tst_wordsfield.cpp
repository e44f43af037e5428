// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretsharing.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/unlock/wordsfield.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Words typed from a sheet.
class WordsFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_field.reset(); }
    void typedWordsGiveTheSecret();
    void slipIsNamed_data();
    void slipIsNamed();
    void twoSheetsAreTakenOneAfterTheOther();
    void sameSheetTwiceIsNotEnough();
    void takingEmptiesTheField();

private:
    QPlainTextEdit *edit() { return m_field->findChild<QPlainTextEdit *>("wordsEdit"); }
    QString said() { return m_field->findChild<TextLabel *>()->text(); }

    SecretBytes m_secret;
    std::unique_ptr<WordsField> m_field;
};

void WordsFieldTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_secret = SecretBytes(WordSecretSize);
    for (std::size_t i = 0; i < m_secret.size(); ++i)
        m_secret.writable()[i] = static_cast<std::uint8_t>(i * 13 + 5);
}

void WordsFieldTest::init()
{
    m_field = std::make_unique<WordsField>();
    m_field->resize(500, 200);
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void WordsFieldTest::typedWordsGiveTheSecret()
{
    QSignalSpy completed(m_field.get(), &WordsField::completed);
    QTest::keyClicks(edit(), wordsOf(m_secret).join(' ').toLower());
    QVERIFY(m_field->isComplete());
    QCOMPARE(completed.size(), 1);
    QTest::keyClicks(edit(), " Igel");
    QVERIFY(!m_field->isComplete());
    QCOMPARE(completed.size(), 2);
    VERIFY_ACCESSIBLE(m_field.get());
}

void WordsFieldTest::slipIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    const QStringList words = wordsOf(m_secret);
    QStringList changed = words;
    changed[4] = "Xylofon";
    QTest::newRow("no such word") << changed.join(' ') << "Word 5 ";
    changed = words;
    std::swap(changed[2], changed[9]);
    QTest::newRow("exchanged") << changed.join(' ') << "Words 3 and 10 ";
    changed = words;
    changed.removeLast();
    QTest::newRow("one missing") << changed.join(' ') << "17 of 18";
    QTest::newRow("one too many") << words.join(' ') + ' ' + words.first() << "19 of 18";
}

void WordsFieldTest::slipIsNamed()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    edit()->setPlainText(typed);
    QVERIFY(!m_field->isComplete());
    QVERIFY2(said().contains(part), qPrintable(said()));
    QCOMPARE(edit()->accessibleDescription(), said());
}

void WordsFieldTest::twoSheetsAreTakenOneAfterTheOther()
{
    const auto shares = splitSecret(m_secret, systemRandom());
    edit()->setPlainText(wordsOf(shares[2].bytes, 3).join('\n'));
    QVERIFY(!m_field->isComplete());
    QVERIFY(edit()->toPlainText().isEmpty());
    QVERIFY2(said().contains("Sheet 3"), qPrintable(said()));
    edit()->setPlainText(wordsOf(shares[0].bytes, 1).join(' '));
    QVERIFY(m_field->isComplete());
    const SecretBytes secret = m_field->take();
    QVERIFY(std::ranges::equal(secret.view(), m_secret.view()));
}

void WordsFieldTest::sameSheetTwiceIsNotEnough()
{
    const auto shares = splitSecret(m_secret, systemRandom());
    for (int i = 0; i < 2; ++i) {
        edit()->setPlainText(wordsOf(shares[1].bytes, 2).join(' '));
        QVERIFY(!m_field->isComplete());
        QVERIFY2(said().contains("Sheet 2"), qPrintable(said()));
    }
}

void WordsFieldTest::takingEmptiesTheField()
{
    edit()->setPlainText(wordsOf(m_secret).join(' '));
    const SecretBytes secret = m_field->take();
    QVERIFY(std::ranges::equal(secret.view(), m_secret.view()));
    QVERIFY(edit()->toPlainText().isEmpty());
    QVERIFY(!m_field->isComplete());
    QVERIFY(m_field->take().isEmpty());
}

QTEST_MAIN(WordsFieldTest)
#include "tst_wordsfield.moc"
