// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretsharing.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/qrcode.h"
#include "gui/protection/recoverystep.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The words of recovery on screen and paper.
class RecoveryStepTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void wordsOnScreenArePrintedAndGiveTheSecret();
    void numbersStandUnderEachOther();
    void onlyTheRightWordsFinish();
    void returnGoesToTheSecondWordAndThenTests();
    void firstFourLettersAreEnough();
    void twoOfThreeSheetsGiveTheSecret();
    void sharesAreAskedFromTwoSheets();
    void laterIsOfferedOnlyWhereItMayBe();
    void sheetFitsItsPage_data();
    void sheetFitsItsPage();
    void codeHasItsQuietZone();
    void codeOnPaperIsSharp();
    void stepIsAccessible_data();
    void stepIsAccessible();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_step->findChild<T *>(name);
    }
    void press(const char *name) { QTest::keyClick(find<QPushButton>(name), Qt::Key_Space); }
    /// What the label asks for: sheet (from 0) and word.
    QString askedBy(const char *label);
    QString secretOf(const QStringList &words);

    std::unique_ptr<RecoveryStep> m_step;
    QList<RecoverySheet> m_printed;
    SecretBytes m_secret;
};

void RecoveryStepTest::init()
{
    setUiLanguage(Language::English);
    m_printed.clear();
    m_secret = SecretBytes(WordSecretSize);
    systemRandom()(m_secret.writable());
    m_step = std::make_unique<RecoveryStep>();
    m_step->setPrinter([this](QWidget *, const QList<RecoverySheet> &sheets) {
        m_printed = sheets;
        return true;
    });
    m_step->start(m_secret.clone(), "Musterstadt", QDate(2026, 11, 21), systemRandom());
    m_step->resize(700, 700);
    m_step->show();
    QVERIFY(QTest::qWaitForWindowActive(m_step.get()));
}

void RecoveryStepTest::cleanup()
{
    m_step.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

QString RecoveryStepTest::askedBy(const char *label)
{
    const QString text = find<QLabel>(label)->text();
    static const QRegularExpression pattern("^(?:Sheet (\\d), w|W)ord (\\d+)$");
    const auto match = pattern.match(text);
    const int sheet = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
    return m_printed.value(sheet - 1).words.value(match.captured(2).toInt() - 1);
}

QString RecoveryStepTest::secretOf(const QStringList &words)
{
    const auto read = secretFromWords(words.join(' '));
    return read
        ? QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(read->bytes.view().data()),
            qsizetype(read->bytes.size()))
                                  .toHex())
        : QString();
}

void RecoveryStepTest::wordsOnScreenArePrintedAndGiveTheSecret()
{
    press("printSheets");
    QCOMPARE(m_printed.size(), 1);
    QCOMPARE(m_printed.first().words, wordsOf(m_secret));
    QCOMPARE(m_printed.first().share, 0);
    QCOMPARE(m_printed.first().registerName, QString("Musterstadt"));
    QStringList shown;
    for (const QLabel *label : find<QWidget>("words")->findChildren<QLabel *>("word"))
        shown << label->text();
    QCOMPARE(shown, m_printed.first().words);
    const auto read = secretFromWords(scanTextOf(m_printed.first()));
    QVERIFY(read);
    QVERIFY(std::ranges::equal(read->bytes.view(), m_secret.view()));
}

void RecoveryStepTest::numbersStandUnderEachOther()
{
    QHash<int, int> ends; // of numbers, by where their words begin
    for (const QLabel *word : find<QWidget>("words")->findChildren<QLabel *>("word")) {
        const QString name = word->accessibleName();
        const QString number = name.section(' ', 0, 0);
        for (const QLabel *label : find<QWidget>("words")->findChildren<QLabel *>()) {
            if (label->text() != number)
                continue;
            QVERIFY(label->alignment() & Qt::AlignRight);
            QVERIFY(label->geometry().right() < word->geometry().left());
            const int end = ends.value(word->x(), label->geometry().right());
            QCOMPARE(label->geometry().right(), end);
            ends.insert(word->x(), end);
        }
    }
    QCOMPARE(ends.size(), 3);
}

void RecoveryStepTest::onlyTheRightWordsFinish()
{
    QSignalSpy tested(m_step.get(), &RecoveryStep::tested);
    press("printSheets");
    press("testWords");
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("first"));
    press("check");
    QVERIFY(tested.isEmpty());
    QVERIFY(find<QLabel>("wrong")->isVisible());
    QTest::keyClicks(find<QLineEdit>("first"), askedBy("firstLabel"));
    QTest::keyClicks(find<QLineEdit>("second"), "Quatsch");
    press("check");
    QVERIFY(tested.isEmpty());
    QVERIFY(find<QLineEdit>("first")->accessibleDescription().isEmpty());
    QVERIFY(!find<QLineEdit>("second")->accessibleDescription().isEmpty());
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("second"));
    QTest::keyClicks(find<QLineEdit>("second"), askedBy("secondLabel"));
    QTest::keyClick(find<QLineEdit>("second"), Qt::Key_Return);
    QCOMPARE(tested.size(), 1);
    // Nothing of the secret stays on the screen.
    QVERIFY(find<QWidget>("words")->findChildren<QLabel *>().isEmpty());
    QVERIFY(find<QLineEdit>("first")->text().isEmpty());
}

void RecoveryStepTest::returnGoesToTheSecondWordAndThenTests()
{
    QSignalSpy tested(m_step.get(), &RecoveryStep::tested);
    press("printSheets");
    press("testWords");
    auto *first = find<QLineEdit>("first");
    QTest::keyClicks(first, askedBy("firstLabel"));
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("second"));
    QVERIFY(!find<QLabel>("wrong")->isVisible());
    QTest::keyClicks(find<QLineEdit>("second"), askedBy("secondLabel"));
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(tested.size(), 1);
}

void RecoveryStepTest::firstFourLettersAreEnough()
{
    QSignalSpy tested(m_step.get(), &RecoveryStep::tested);
    press("printSheets");
    press("testWords");
    QTest::keyClicks(find<QLineEdit>("first"), askedBy("firstLabel").left(4).toLower());
    QTest::keyClicks(find<QLineEdit>("second"), askedBy("secondLabel").left(3));
    press("check");
    QVERIFY(tested.isEmpty());
    QTest::keyClicks(find<QLineEdit>("second"), askedBy("secondLabel").left(4).toUpper());
    press("check");
    QCOMPARE(tested.size(), 1);
}

void RecoveryStepTest::twoOfThreeSheetsGiveTheSecret()
{
    QTest::keyClick(find<QRadioButton>("threeSheets"), Qt::Key_Space);
    press("printSheets");
    QCOMPARE(m_printed.size(), 3);
    for (int missing = 0; missing < 3; ++missing) {
        auto one = secretFromWords(m_printed.at((missing + 1) % 3).words.join(' '));
        auto other = secretFromWords(m_printed.at((missing + 2) % 3).words.join(' '));
        QVERIFY(one && other);
        const auto joined = joinShares(*one, *other);
        QVERIFY(joined);
        QVERIFY(std::ranges::equal(joined->view(), m_secret.view()));
    }
    QVERIFY(secretOf(m_printed.first().words)
        != QString::fromLatin1(QByteArray(
            reinterpret_cast<const char *>(m_secret.view().data()), qsizetype(m_secret.size()))
                                   .toHex()));
}

void RecoveryStepTest::sharesAreAskedFromTwoSheets()
{
    QSignalSpy tested(m_step.get(), &RecoveryStep::tested);
    QTest::keyClick(find<QRadioButton>("threeSheets"), Qt::Key_Space);
    press("printSheets");
    press("testWords");
    QVERIFY(find<QLabel>("firstLabel")->text().startsWith("Sheet 1"));
    QVERIFY(find<QLabel>("secondLabel")->text().startsWith("Sheet 3"));
    QTest::keyClicks(find<QLineEdit>("first"), askedBy("firstLabel"));
    QTest::keyClicks(find<QLineEdit>("second"), askedBy("secondLabel"));
    press("check");
    QCOMPARE(tested.size(), 1);
}

void RecoveryStepTest::laterIsOfferedOnlyWhereItMayBe()
{
    QSignalSpy postponed(m_step.get(), &RecoveryStep::postponed);
    QVERIFY(!find<QPushButton>("recoveryLater")->isVisible());
    m_step->setMayPostpone(true);
    press("recoveryLater");
    QCOMPARE(postponed.size(), 1);
}

void RecoveryStepTest::sheetFitsItsPage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("share");
    QTest::newRow("German") << Language::German << 0;
    QTest::newRow("German, share") << Language::German << 2;
    QTest::newRow("English") << Language::English << 0;
    QTest::newRow("English, share") << Language::English << 3;
}

void RecoveryStepTest::sheetFitsItsPage()
{
    QFETCH(Language, language);
    QFETCH(int, share);
    setUiLanguage(language);
    constexpr int unit = 3; // pixels a millimetre
    QImage page(210 * unit, 297 * unit, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    paintSheet(painter, page.rect(),
        {"Ein Register mit einem recht langen Namen, wie er in Verwaltungen vorkommt",
            QDate(2026, 11, 21), wordsOf(m_secret, share), share});
    painter.end();
    QVERIFY(page.save(QString("%1/sheet-%2.png").arg(RUECKHALT_TOUR_DIR, QTest::currentDataTag()))
        || !QFile::exists(RUECKHALT_TOUR_DIR));
    // The last tenth of the page and its margins stay white: nothing runs over the edge.
    const auto isWhite = [&page](const QRect &part) {
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                if (page.pixel(x, y) != qRgb(255, 255, 255))
                    return false;
            }
        }
        return true;
    };
    QVERIFY(isWhite({0, 285 * unit, 210 * unit, 12 * unit}));
    QVERIFY(isWhite({0, 0, 12 * unit, 297 * unit}));
    QVERIFY(isWhite({198 * unit, 0, 12 * unit, 297 * unit}));
    QVERIFY(!isWhite({0, 200 * unit, 210 * unit, 80 * unit}));
}

void RecoveryStepTest::codeHasItsQuietZone()
{
    const QImage code = qrImageOf(wordsOf(m_secret).join(' '));
    QVERIFY(!code.isNull());
    QCOMPARE(code.width(), code.height());
    for (int i = 0; i < code.width(); ++i) {
        for (int edge = 0; edge < 4; ++edge) {
            QCOMPARE(code.pixel(i, edge), qRgb(255, 255, 255));
            QCOMPARE(code.pixel(edge, i), qRgb(255, 255, 255));
        }
    }
    // A finder pattern begins in the corner behind it.
    QCOMPARE(code.pixel(4, 4), qRgb(0, 0, 0));
    QVERIFY(qrImageOf(QString(5000, 'x')).isNull());
}

void RecoveryStepTest::codeOnPaperIsSharp()
{
    const RecoverySheet sheet {"Musterstadt", QDate(2026, 11, 21), wordsOf(m_secret), 0};
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        paintSheet(painter, QRectF(QPointF(), QSizeF(writer.width(), writer.height())), sheet);
    }
    // No picture, which a PDF would compress with loss.
    QVERIFY(file.data().startsWith("%PDF"));
    QVERIFY(!file.data().contains("/Subtype /Image"));

    const QImage code = qrImageOf(scanTextOf(sheet));
    constexpr int module = 7;
    QImage paper(code.size() * module, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    paintCode(painter, paper.rect(), code);
    painter.end();
    QCOMPARE(paper, code.scaled(paper.size()));
}

void RecoveryStepTest::stepIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("testing");
    QTest::newRow("German") << Language::German << 100 << false;
    QTest::newRow("German, test") << Language::German << 100 << true;
    QTest::newRow("English, 200 %") << Language::English << 200 << false;
    QTest::newRow("English, test, 200 %") << Language::English << 200 << true;
}

void RecoveryStepTest::stepIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    QFETCH(bool, testing);
    setUiLanguage(language);
    setTextScale(scale);
    m_step->resize(700 * scale / 100, 700 * scale / 100);
    m_step->setMayPostpone(true);
    find<QRadioButton>("threeSheets")->setChecked(true);
    if (testing)
        press("testWords");
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_step.get());
}

QTEST_MAIN(RecoveryStepTest)
#include "tst_recoverystep.moc"
