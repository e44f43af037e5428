// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/measures/catalogpage.h"
#include "gui/measures/measurelistmodel.h"
#include "gui/measures/measuresheetview.h"
#include "support/session/testregister.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

/// Answers as the test says and remembers what it was told.
class AnsweringPrompter : public Prompter
{
public:
    void tell(QWidget *, const QString &, const QString &sentence) override { told = sentence; }
    bool confirm(QWidget *, const QString &, const QString &question, const QString &) override
    {
        asked = question;
        return confirms;
    }
    QString saveFileName(QWidget *, const QString &, const QString &, const QString &) override
    {
        return path;
    }
    QString openFileName(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString askText(QWidget *, const QString &, const QString &, const QString &) override
    {
        return answer;
    }
    QString answer;
    QString told;
    QString path;
    bool confirms = true;
    QString asked;
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
    void typosAndCompoundsFindWhatIsMeant_data();
    void typosAndCompoundsFindWhatIsMeant();
    void facetsAreWalkedFoldedAndChosenByKeyboard();
    void escapeTakesAllFiltersAway();
    void marksBelongToTheUnitThatIsChosen();
    void favouriteSurvivesReopening();
    void twoMeasuresAreComparedByKeyboard();
    void moreThanThreeAreNotCompared();
    void sheetBecomesAPdf();
    void addressesAreOpenedOnlyAfterAsking();
    void relatedSheetIsOneKeyAway();
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
    m_page = std::make_unique<CatalogPage>(
        m_register->open(), *m_recommending, systemRandom(), m_prompter);
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

void CatalogPageTest::typosAndCompoundsFindWhatIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("inflected part of a compound") << "Wartezeiten"
                                                  << "B02";
    QTest::newRow("part after a hyphen") << "Termin"
                                         << "A07";
    QTest::newRow("swapped letters") << "Wartezietanzeige"
                                     << "B02";
    QTest::newRow("umlaut in two letters") << "Oeffnungszeiten"
                                           << "A01";
}

void CatalogPageTest::typosAndCompoundsFindWhatIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    QTest::keyClicks(child<QLineEdit>("search"), typed);
    const auto *model = child<QListView>("list")->model();
    QStringList ids;
    for (int row = 0; row < model->rowCount(); ++row)
        ids.append(model->index(row, 0).data(MeasureListModel::MeasureIdRole).toString());
    QVERIFY2(ids.contains(id), qPrintable(ids.join(u' ')));
    // The words found are marked in the passage, wherever it shows them.
    const auto hit = model->index(0, 0);
    const QString passage = hit.data(MeasureListModel::PassageRole).toString();
    for (const TextSpan &mark : hit.data(MeasureListModel::MarksRole).value<QList<TextSpan>>())
        QVERIFY(mark.start + mark.length <= passage.size());
}

void CatalogPageTest::facetsAreWalkedFoldedAndChosenByKeyboard()
{
    auto *heading = child<QToolButton>("heading_1");
    auto *technical = child<QCheckBox>("facet_T");
    heading->setFocus();
    QTest::keyClick(heading, Qt::Key_Down);
    QVERIFY(technical->hasFocus());
    QTest::keyClick(technical, Qt::Key_Space);
    QVERIFY(shown() < 91);
    const int found = shown();
    QTest::keyClick(technical, Qt::Key_Left);
    QVERIFY(heading->hasFocus());
    QTest::keyClick(heading, Qt::Key_Left);
    QVERIFY(!technical->isVisible());
    QVERIFY2(heading->text().contains(u'1'), qPrintable(heading->text()));
    QCOMPARE(shown(), found);
    QTest::keyClick(heading, Qt::Key_Right);
    QVERIFY(technical->isVisible());
    QTest::keyClick(technical, Qt::Key_Up);
    QVERIFY(heading->hasFocus());
}

void CatalogPageTest::escapeTakesAllFiltersAway()
{
    QTest::keyClicks(child<QLineEdit>("search"), QStringLiteral("warten"));
    QTest::keyClick(child<QCheckBox>("facet_T"), Qt::Key_Space);
    QVERIFY(shown() < 91);
    QTest::keyClick(child<QCheckBox>("facet_T"), Qt::Key_Escape);
    QCOMPARE(shown(), 91);
    QVERIFY(!child<QCheckBox>("facet_T")->isChecked());
    QVERIFY(child<QLineEdit>("search")->text().isEmpty());
}

void CatalogPageTest::marksBelongToTheUnitThatIsChosen()
{
    auto *place = child<QComboBox>("place");
    const UnitId office = m_register->unit(QStringLiteral("Sozialamt"));
    const auto choose = [place](const UnitId &unit) {
        for (int i = 0; i < place->count(); ++i) {
            if (place->itemData(i).value<UnitId>() == unit)
                place->setCurrentIndex(i);
        }
        emit place->activated(place->currentIndex());
    };
    choose(office);
    m_page->showMeasure(QStringLiteral("B02"));
    QTest::mouseClick(child<QPushButton>("inPlace"), Qt::LeftButton);
    QCOMPARE(m_register->open().marks().size(), 1);
    QVERIFY(m_register->open().marks().first().unit == office);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTest::keyClick(child<QCheckBox>("facet_in-place"), Qt::Key_Space);
    QCOMPARE(shown(), 1);
    choose(UnitId {});
    QCOMPARE(shown(), 0);
}

void CatalogPageTest::favouriteSurvivesReopening()
{
    auto *list = child<QListView>("list");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F);
    const QString id = list->currentIndex().data(MeasureListModel::MeasureIdRole).toString();
    QVERIFY(list->currentIndex().data(MeasureListModel::FavouriteRole).toBool());
    m_page.reset();
    m_recommending.reset();
    m_register->reopen();
    m_recommending = std::make_unique<Recommending>(m_register->open());
    m_page = std::make_unique<CatalogPage>(
        m_register->open(), *m_recommending, systemRandom(), m_prompter);
    m_page->show();
    QTest::keyClick(child<QCheckBox>("facet_favourite"), Qt::Key_Space);
    QCOMPARE(shown(), 1);
    QCOMPARE(child<QListView>("list")
                 ->model()
                 ->index(0, 0)
                 .data(MeasureListModel::MeasureIdRole)
                 .toString(),
        id);
    m_page->showMeasure(id);
    QTest::mouseClick(child<QPushButton>("favourite"), Qt::LeftButton);
    QVERIFY(Bookmarking(m_register->open()).favourites().isEmpty());
}

void CatalogPageTest::twoMeasuresAreComparedByKeyboard()
{
    auto *list = child<QListView>("list");
    auto *compare = child<QPushButton>("openComparison");
    list->setFocus();
    QVERIFY(!compare->isVisible());
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(compare->isVisible() && !compare->isEnabled());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(compare->isEnabled());
    QTest::keyClick(compare, Qt::Key_Space);
    auto *table = child<QTableWidget>("comparison");
    QVERIFY(table->isVisible() && table->hasFocus());
    QCOMPARE(table->columnCount(), 2);
    const int rows = table->rowCount();
    QTest::keyClick(child<QCheckBox>("onlyDifferences"), Qt::Key_Space);
    QVERIFY(table->rowCount() > 0 && table->rowCount() <= rows);
    for (int row = 0; row < table->rowCount(); ++row)
        QVERIFY(table->item(row, 0)->text() != table->item(row, 1)->text());
    const QTemporaryDir folder;
    m_prompter.path = folder.filePath("vergleich.pdf");
    QTest::mouseClick(child<QPushButton>("comparisonPdf"), Qt::LeftButton);
    QVERIFY(QFileInfo(m_prompter.path).size() > 1000);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(list->isVisible());
}

void CatalogPageTest::moreThanThreeAreNotCompared()
{
    auto *list = child<QListView>("list");
    list->setFocus();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down);
    }
    int chosen = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        chosen += list->model()->index(row, 0).data(MeasureListModel::ComparedRole).toBool();
    QCOMPARE(chosen, 3);
}

void CatalogPageTest::sheetBecomesAPdf()
{
    const QTemporaryDir folder;
    m_prompter.path = folder.filePath("B02.pdf");
    m_page->showMeasure(QStringLiteral("B02"));
    QTest::mouseClick(child<QPushButton>("pdf"), Qt::LeftButton);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told));
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    // A folder that is not there is told, and nothing else happens.
    m_prompter.path = folder.filePath("missing/B02.pdf");
    QTest::mouseClick(child<QPushButton>("pdf"), Qt::LeftButton);
    QVERIFY(!m_prompter.told.isEmpty());
}

void CatalogPageTest::addressesAreOpenedOnlyAfterAsking()
{
    m_page->showMeasure(QStringLiteral("B02"));
    auto *sheet = child<MeasureSheetView>("sheet");
    m_prompter.confirms = false;
    emit sheet->addressRequested(QStringLiteral("https://example.org/a"));
    QVERIFY(m_prompter.asked.contains(QStringLiteral("https://example.org/a")));
    m_prompter.asked.clear();
    m_prompter.confirms = true;
    emit sheet->addressRequested(QStringLiteral("file:///etc/passwd"));
    QVERIFY(m_prompter.asked.isEmpty());
    QVERIFY(!m_prompter.told.isEmpty());
}

void CatalogPageTest::relatedSheetIsOneKeyAway()
{
    m_page->showMeasure(QStringLiteral("B02"));
    const QString title = child<QLabel>("measureTitle")->text();
    LinkButton *related = nullptr;
    for (LinkButton *link : child<MeasureSheetView>("sheet")->findChildren<LinkButton *>()) {
        if (!link->text().startsWith(QStringLiteral("http")))
            related = link;
    }
    QVERIFY(related);
    const QString other = related->text();
    QTest::keyClick(related, Qt::Key_Return);
    QTRY_COMPARE(child<QLabel>("measureTitle")->text(), other);
    QVERIFY(other != title);
}

void CatalogPageTest::modelKeepsTheRules()
{
    MeasureListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(MeasureFinder(m_register->catalog(), Language::German).hits({}), Language::German);
    model.setStandings({.states = {{QStringLiteral("A01"), MeasureState::Planned}},
        .favourites = {QStringLiteral("A02")}});
    model.setCompared({QStringLiteral("A01")});
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
