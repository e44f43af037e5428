// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/whynotbox.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::A11yLint;
using rueckhalt::testing::CaseDesk;
using rueckhalt::testing::typeText;

class WhyNotBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void measureIsFoundAndAnsweredByKeyboard();
    void everyMeasureHasAnAnswer();
    void nextHitIsReachedWithTheArrowKey();
    void vainSearchIsSaid();
    void escapeEmptiesTheSearchFirst();
    void newRankingTakesTheAnswerAway();
    void sheetIsOneKeyAway();
    void languageChangesTheAnswer();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_box->findChild<T *>(QLatin1String(name));
    }
    QString answer() const { return child<QLabel>("answer")->text(); }

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<WhyNotBox> m_box;
    MatchResult m_result;
};

void WhyNotBoxTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_desk = std::make_unique<CaseDesk>(0);
    m_result = *m_desk->recommending().matchIncident(m_desk->record({}));
}

void WhyNotBoxTest::init()
{
    setUiLanguage(Language::German);
    m_box = std::make_unique<WhyNotBox>(m_desk->open());
    m_box->setResult(m_result);
    m_box->resize(600, 300);
    m_box->show();
    m_box->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_box.get()));
    child<QLineEdit>("search")->setFocus();
}

void WhyNotBoxTest::measureIsFoundAndAnsweredByKeyboard()
{
    QVERIFY(!child<QListWidget>("hits")->isVisible());
    QVERIFY(!child<QWidget>("answerBlock")->isVisible());
    typeText(child<QLineEdit>("search"), QStringLiteral("Bodycam"));
    QVERIFY(child<QListWidget>("hits")->isVisible());
    QTest::keyClick(child<QLineEdit>("search"), Qt::Key_Return);
    const Measure *camera = m_desk->open().catalog().find(QStringLiteral("F10"));
    QVERIFY(answer().contains(camera->title.de));
    QVERIFY(
        answer().contains(whyNot(m_result, *camera, m_desk->open().catalog(), Language::German)));
    static_cast<void>(
        QTest::qWaitFor([this] { return A11yLint::check(m_box.get()).isEmpty(); }, 2000));
    VERIFY_ACCESSIBLE(m_box.get());
}

void WhyNotBoxTest::everyMeasureHasAnAnswer()
{
    for (const Measure &measure : m_desk->open().catalog().measures()) {
        m_box->ask(measure.id);
        QVERIFY2(answer().size() > measure.title.de.size() + 20, qPrintable(measure.id));
    }
    const QString last = answer();
    m_box->ask(QStringLiteral("Z99"));
    QCOMPARE(answer(), last);
}

void WhyNotBoxTest::nextHitIsReachedWithTheArrowKey()
{
    typeText(child<QLineEdit>("search"), QStringLiteral("Alarm"));
    auto *hits = child<QListWidget>("hits");
    QVERIFY(hits->count() > 1);
    QTest::keyClick(child<QLineEdit>("search"), Qt::Key_Down);
    QVERIFY(hits->hasFocus());
    QTest::keyClick(hits, Qt::Key_Down);
    QTest::keyClick(hits, Qt::Key_Return);
    QVERIFY(answer().contains(hits->item(1)->text()));
}

void WhyNotBoxTest::vainSearchIsSaid()
{
    typeText(child<QLineEdit>("search"), QStringLiteral("Quantengiraffe"));
    QVERIFY(child<QLabel>("nothing")->isVisible());
    QVERIFY(!child<QListWidget>("hits")->isVisible());
    QTest::keyClick(child<QLineEdit>("search"), Qt::Key_Return);
    QVERIFY(!child<QWidget>("answerBlock")->isVisible());
}

void WhyNotBoxTest::escapeEmptiesTheSearchFirst()
{
    auto *search = child<QLineEdit>("search");
    typeText(search, QStringLiteral("Alarm"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!child<QListWidget>("hits")->isVisible());
}

void WhyNotBoxTest::newRankingTakesTheAnswerAway()
{
    m_box->ask(QStringLiteral("F10"));
    QVERIFY(child<QWidget>("answerBlock")->isVisible());
    m_box->setResult({});
    QVERIFY(!child<QWidget>("answerBlock")->isVisible());
}

void WhyNotBoxTest::sheetIsOneKeyAway()
{
    m_box->ask(QStringLiteral("F10"));
    QSignalSpy asked(m_box.get(), &WhyNotBox::measureRequested);
    QTest::keyClick(child<QPushButton>("sheetButton"), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("F10"));
}

void WhyNotBoxTest::languageChangesTheAnswer()
{
    m_box->ask(QStringLiteral("F10"));
    setUiLanguage(Language::English);
    QTRY_VERIFY(answer().contains(m_desk->open().catalog().find(QStringLiteral("F10"))->title.en));
    typeText(child<QLineEdit>("search"), QStringLiteral("camera"));
    QVERIFY(child<QListWidget>("hits")->count() > 0);
}

QTEST_MAIN(WhyNotBoxTest)
#include "tst_whynotbox.moc"
