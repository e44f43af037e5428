// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/catalogpage.h"
#include "gui/measures/measurelistmodel.h"
#include "support/session/testregister.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

/// Answers as the test says and remembers what it was told.
class AnsweringPrompter : public Prompter
{
public:
    void tell(QWidget *, const QString &, const QString &sentence) override { told = sentence; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return true;
    }
    QString saveFileName(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    QString openFileName(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString askText(QWidget *, const QString &, const QString &, const QString &) override
    {
        return answer;
    }
    QString answer;
    QString told;
};

} // namespace

class CatalogPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchAndFacetsNarrowTheListAndTheCounts();
    void nothingFoundOffersTheWayBack();
    void sheetOpensByKeyboardAndEscapeReturns();
    void marksAreKeptAndCanBeTakenBack();
    void rejectionWithoutReasonIsNotKept();
    void languageSwitchTranslatesListAndSheet();
    void modelKeepsTheRules();

private:
    template <typename T>
    T *child(const char *name) const
    {
        auto *found = m_page->findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] int shown() const { return child<QListView>("list")->model()->rowCount(); }

    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<Recommending> m_recommending;
    AnsweringPrompter m_prompter;
    std::unique_ptr<CatalogPage> m_page;
};

void CatalogPageTest::init()
{
    setUiLanguage(Language::German);
    m_register = std::make_unique<TestRegister>();
    m_recommending = std::make_unique<Recommending>(m_register->open());
    m_prompter = {};
    m_page = std::make_unique<CatalogPage>(m_register->open(), *m_recommending, m_prompter);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->enter();
}

void CatalogPageTest::cleanup()
{
    m_page.reset();
    m_recommending.reset();
    m_register.reset();
}

void CatalogPageTest::searchAndFacetsNarrowTheListAndTheCounts()
{
    QCOMPARE(shown(), 91);
    QTest::keyClicks(child<QLineEdit>("search"), QStringLiteral("wartezeit"));
    const int found = shown();
    QVERIFY(found > 0 && found < 91);

    auto *technical = child<QCheckBox>("facet_T");
    const QString label = technical->text();
    QTest::keyClick(technical, Qt::Key_Space);
    QVERIFY(shown() < found);
    // The number beside the box had promised exactly this.
    QVERIFY2(label.contains(QStringLiteral("(%1)").arg(shown())), qPrintable(label));
    QVERIFY(child<QLabel>("count")->text().contains(QString::number(shown())));

    QTest::mouseClick(child<QPushButton>("reset"), Qt::LeftButton);
    QCOMPARE(shown(), 91);
    QVERIFY(!technical->isChecked());
    QTest::mouseClick(child<QPushButton>("citizenOriented"), Qt::LeftButton);
    QCOMPARE(shown(), 43);
}

void CatalogPageTest::nothingFoundOffersTheWayBack()
{
    QTest::keyClicks(child<QLineEdit>("search"), QStringLiteral("giraffe"));
    QCOMPARE(shown(), 0);
    auto *nothing = child<QWidget>("nothing");
    QVERIFY(nothing->isVisible());
    QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(shown(), 91);
    QVERIFY(child<QListView>("list")->isVisible());
}

void CatalogPageTest::sheetOpensByKeyboardAndEscapeReturns()
{
    QTest::keyClicks(child<QLineEdit>("search"), QStringLiteral("Arbeitsorganisation"));
    auto *list = child<QListView>("list");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(child<QLabel>("measureTitle")->text(),
        QStringLiteral("Bürgerorientierte Arbeitsorganisation"));
    QVERIFY(child<QPushButton>("back")->hasFocus());
    QTest::keyClick(child<QPushButton>("back"), Qt::Key_Escape);
    QVERIFY(list->isVisible());
    QVERIFY(list->hasFocus());
}

void CatalogPageTest::marksAreKeptAndCanBeTakenBack()
{
    m_page->showMeasure(QStringLiteral("B02"));
    QTest::mouseClick(child<QPushButton>("inPlace"), Qt::LeftButton);
    m_page.reset(); // the page borrows the register
    m_recommending.reset();
    m_register->reopen();
    QCOMPARE(m_register->open().marks().size(), 1);
    QVERIFY(m_register->open().marks().first().state == MeasureState::InPlace);
}

void CatalogPageTest::rejectionWithoutReasonIsNotKept()
{
    m_page->showMeasure(QStringLiteral("B02"));
    QTest::mouseClick(child<QPushButton>("reject"), Qt::LeftButton);
    QVERIFY(m_register->open().marks().isEmpty());
    m_prompter.answer = QStringLiteral("Kein Platz im Flur");
    QTest::mouseClick(child<QPushButton>("reject"), Qt::LeftButton);
    QCOMPARE(m_register->open().marks().size(), 1);
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("unmark")));
    QTest::mouseClick(child<QPushButton>("unmark"), Qt::LeftButton);
    QVERIFY(m_register->open().marks().isEmpty());
}

void CatalogPageTest::languageSwitchTranslatesListAndSheet()
{
    m_page->showMeasure(QStringLiteral("C01"));
    setUiLanguage(Language::English);
    QTRY_COMPARE(child<QLabel>("measureTitle")->text(),
        QStringLiteral("Citizen-oriented organisation of work"));
    QCOMPARE(child<QListView>("list")->model()->index(0, 0).data().toString(),
        QStringLiteral("Correct opening hours and contacts everywhere"));
}

void CatalogPageTest::modelKeepsTheRules()
{
    MeasureListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<const Measure *> measures;
    for (const Measure &measure : m_register->catalog().measures())
        measures.append(&measure);
    model.show(measures, Language::German);
    model.setMarks({{.measure = QStringLiteral("A01"),
        .unit = {},
        .state = MeasureState::Planned,
        .reason = {}}});
    QVERIFY(!model.index(model.rowOf(QStringLiteral("A01")), 0)
                 .data(MeasureListModel::StateRole)
                 .toString()
                 .isEmpty());
    QVERIFY(model.index(model.rowOf(QStringLiteral("A02")), 0)
                .data(MeasureListModel::StateRole)
                .toString()
                .isEmpty());
    model.show({}, Language::English);
    QCOMPARE(model.rowOf(QStringLiteral("A01")), -1);
}

QTEST_MAIN(CatalogPageTest)
#include "tst_catalogpage.moc"
