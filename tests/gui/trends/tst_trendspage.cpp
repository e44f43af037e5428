// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/filterbar.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/trends/barcard.h"
#include "gui/trends/barview.h"
#include "gui/trends/cardgrid.h"
#include "gui/trends/heatcard.h"
#include "gui/trends/heatview.h"
#include "gui/trends/monthcard.h"
#include "gui/trends/tablecopy.h"
#include "gui/trends/trendspage.h"
#include "gui/trends/trendsprinting.h"
#include "gui/trends/trendwords.h"
#include "gui/trends/viewsbutton.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPdfWriter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The page counts what the register holds, and follows the mouse and the keyboard.
class TrendsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void picturesCountTheRegister();
    void aRowThatIsChosenNarrowsAllPictures();
    void aCellNarrowsToItsDayAndTime();
    void aMonthOfThePictureIsAFilter();
    void escapeGoesBackToTheStart();
    void keysAloneReachAndChooseEverything();
    void whatIsRecordedIsCountedAtOnce();
    void whatIsErasedIsCountedNoMore();
    void anEmptyRegisterOffersTheNextStep();
    void filtersWithoutIncidentsSaySo();
    void aCopyIsWhatIsShown();
    void paperSaysWhatThePageSaysAndThatItStaysInTheHouse();
    void theListGetsTheSameIncidents();
    void viewsAreKeptInTheRegister();
    void aViewThatCannotBeReadIsNoView();
    void aTableWithoutHeadsHasNoEmptyRow();
    void noPictureIsByPerson();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();

private:
    void makePage(int incidents);
    [[nodiscard]] BarCard *card(const char *name) const
    {
        return m_page->findChild<BarCard *>(name);
    }
    static int sumOf(const BarCard *card);
    static int rowOf(const BarCard *card, const QString &word);

    QTemporaryDir m_dir;
    int m_number = 0;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Planning> m_planning;
    std::unique_ptr<TrendsPage> m_page;
};

void TrendsPageTest::initTestCase()
{
    applyTheme(Theme::Light);
}

void TrendsPageTest::init()
{
    setUiLanguage(Language::English);
    m_prompter = FakePrompter();
    makePage(40);
}

void TrendsPageTest::cleanup()
{
    m_page.reset();
    m_planning.reset();
    setTextScale(100);
    applyTheme(Theme::Light);
}

void TrendsPageTest::makePage(int incidents)
{
    cleanup();
    m_register.reset();
    m_register = makeDemoRegister(
        m_dir.filePath(QStringLiteral("Amt%1.rueckhalt").arg(++m_number)), incidents);
    m_planning = std::make_unique<Planning>(*m_register, deskEnvironment().random);
    m_page = std::make_unique<TrendsPage>(*m_register, *m_planning, m_prompter);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

int TrendsPageTest::sumOf(const BarCard *card)
{
    int sum = 0;
    for (const BarRow &row : card->model().table().rows)
        sum += row.count;
    return sum;
}

int TrendsPageTest::rowOf(const BarCard *card, const QString &word)
{
    const auto &rows = card->model().table().rows;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row).word == word)
            return row;
    }
    return -1;
}

void TrendsPageTest::picturesCountTheRegister()
{
    // Each has one type, level and place; all were in the last 120 days.
    for (const char *name : {"type", "level", "place", "office", "service", "trigger"}) {
        QVERIFY2(card(name) != nullptr, name);
        QVERIFY2(card(name)->isVisibleTo(m_page.get()), name);
        QCOMPARE(sumOf(card(name)), 40);
    }
    QVERIFY(!card("unit")->isVisibleTo(m_page.get()));
    int months = 0;
    for (const auto &month : m_page->findChild<MonthCard *>()->chart()->content().months)
        months += month.count;
    QCOMPARE(months, 40);
    for (const QLabel *label : m_page->findChildren<QLabel *>("sentence"))
        QVERIFY2(!label->isVisible() || label->text().endsWith('.'), qPrintable(label->text()));
}

void TrendsPageTest::aRowThatIsChosenNarrowsAllPictures()
{
    BarCard *places = card("place");
    const int row = rowOf(places, "Counter");
    QVERIFY(row >= 0);
    const int count = places->model().table().rows.at(row).count;
    QTest::mouseClick(places->view()->viewport(), Qt::LeftButton, {},
        places->view()->visualRect(places->model().index(row, 0)).center());
    QCOMPARE(m_page->filter().places, CodeSet<Place> {Place::Counter});
    QCOMPARE(sumOf(card("level")), count);
    QCOMPARE(sumOf(places), 40); // What else there is can still be chosen.
    QVERIFY(places->model().table().rows.at(rowOf(places, "Counter")).isChosen);
    // Its sentence is about all its rows and says so; those of the others need not.
    const auto said
        = [this](const char *name) { return card(name)->findChild<QLabel *>("sentence")->text(); };
    QVERIFY2(said("place").startsWith("What is chosen here"), qPrintable(said("place")));
    QVERIFY2(!said("level").startsWith("What is chosen here"), qPrintable(said("level")));
    auto *bar = m_page->findChild<FilterBar *>();
    QCOMPARE(bar->filter(), m_page->filter());
    // The same row again takes it away.
    QTest::mouseClick(places->view()->viewport(), Qt::LeftButton, {},
        places->view()->visualRect(places->model().index(row, 0)).center());
    QCOMPARE(m_page->filter(), TrendsPage::startFilter());
}

void TrendsPageTest::aCellNarrowsToItsDayAndTime()
{
    auto *heat = m_page->findChild<HeatCard *>();
    const QAbstractItemModel *model = heat->view()->model();
    QModelIndex full;
    for (int row = 0; row < model->rowCount() && !full.isValid(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toInt() > 0)
                full = model->index(row, column);
        }
    }
    QVERIFY(full.isValid());
    const int count = full.data().toInt();
    heat->view()->setFocus();
    heat->view()->setCurrentIndex(full);
    QTest::keyClick(heat->view(), Qt::Key_Return);
    QCOMPARE(m_page->filter().weekdays.size(), 1);
    QCOMPARE(m_page->filter().times.size(), 1);
    QCOMPARE(sumOf(card("level")), count);
    QVERIFY(full.data(HeatTableModel::ChosenRole).toBool());
    QTest::keyClick(heat->view(), Qt::Key_Return);
    QCOMPARE(m_page->filter(), TrendsPage::startFilter());
}

void TrendsPageTest::aMonthOfThePictureIsAFilter()
{
    auto *months = m_page->findChild<MonthCard *>();
    QVERIFY(!months->view()->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(months->view()->isVisible());
    QVERIFY(months->view()->hasFocus());
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(months->view(), Qt::Key_Down);
    QTest::keyClick(months->view(), Qt::Key_Space);
    QCOMPARE(m_page->filter().period, (FilterPeriod {FilterPeriod::Kind::Month, 2026, 10}));
    const auto &content = months->chart()->content();
    QVERIFY(content.months.at(10).isChosen);
    QCOMPARE(sumOf(card("level")), content.months.at(10).count);
    // A click into the picture chooses as well; the same month again leads back.
    emit months->chart()->monthChosen(10);
    QCOMPARE(m_page->filter(), TrendsPage::startFilter());
}

void TrendsPageTest::escapeGoesBackToTheStart()
{
    IncidentFilter filter;
    filter.levels = {AachenLevel::Level2};
    filter.unit = m_register->organisation().units.first().id;
    m_page->setFilter(filter);
    QVERIFY(sumOf(card("place")) < 40);
    card("place")->view()->setFocus();
    QTest::keyClick(card("place")->view(), Qt::Key_Escape);
    QCOMPARE(m_page->filter(), TrendsPage::startFilter());
    QCOMPARE(sumOf(card("place")), 40);
}

void TrendsPageTest::keysAloneReachAndChooseEverything()
{
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const auto *view : m_page->findChildren<CountView *>())
        QVERIFY2(!view->isVisible() || reached.contains(const_cast<CountView *>(view)),
            qPrintable(view->accessibleName()));
    card("level")->view()->setFocus();
    QTest::keyClick(card("level")->view(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(card("level")->view(), Qt::Key_Return);
    QCOMPARE(m_page->filter().levels, CodeSet<AachenLevel> {AachenLevel::Level3});
    QVERIFY(card("level")->view()->hasFocus());
}

void TrendsPageTest::whatIsRecordedIsCountedAtOnce()
{
    VERIFY_RESULT(m_register->record(demoIncidents(1).front()));
    QTRY_COMPARE(sumOf(card("level")), 41);
}

void TrendsPageTest::whatIsErasedIsCountedNoMore()
{
    VERIFY_RESULT(m_register->erase(m_register->facts().ids.front()));
    QTRY_COMPARE(sumOf(card("level")), 39);
}

void TrendsPageTest::anEmptyRegisterOffersTheNextStep()
{
    makePage(0);
    QSignalSpy wanted(m_page.get(), &TrendsPage::reportRequested);
    auto *button
        = m_page->findChild<QWidget *>("nothing")->findChild<QPushButton *>("emptyStateAction");
    QVERIFY(button->isVisible());
    QVERIFY(m_page->pageActions().isEmpty());
    button->click();
    QCOMPARE(wanted.size(), 1);
    VERIFY_ACCESSIBLE(m_page.get());
    VERIFY_RESULT(m_register->record(demoIncidents(1).front()));
    QTRY_VERIFY(card("level")->isVisible());
    QCOMPARE(sumOf(card("level")), 1);
}

void TrendsPageTest::filtersWithoutIncidentsSaySo()
{
    IncidentFilter filter;
    filter.period = {FilterPeriod::Kind::Year, 2024};
    m_page->setFilter(filter);
    auto *nothing = m_page->findChild<QWidget *>("nothingHere");
    QVERIFY(nothing->isVisible());
    QVERIFY(!card("level")->isVisible());
    VERIFY_ACCESSIBLE(m_page.get());
    nothing->findChild<QPushButton *>("emptyStateAction")->click();
    QVERIFY(!nothing->isVisible());
    QCOMPARE(m_page->filter(), TrendsPage::startFilter());
}

void TrendsPageTest::aCopyIsWhatIsShown()
{
    card("place")->view()->setFocus();
    QTest::keySequence(card("place")->view(), QKeySequence::Copy);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().trimmed().split('\n');
    const auto &rows = card("place")->model().table().rows;
    QCOMPARE(lines.size(), rows.size() + 3);
    QCOMPARE(lines.at(0), "Places");
    QVERIFY(lines.at(2).startsWith("Places\tIncidents"));
    for (qsizetype row = 0; row < rows.size(); ++row)
        QVERIFY(lines.at(row + 3).startsWith(
            QString("%1\t%2").arg(rows.at(row).word).arg(rows.at(row).count)));
    QVERIFY(copied->hasHtml());
    // All of the page.
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString all = QGuiApplication::clipboard()->text();
    for (const PlainTable &table : m_page->shownTables())
        QVERIFY2(all.contains(table.title), qPrintable(table.title));
}

void TrendsPageTest::paperSaysWhatThePageSaysAndThatItStaysInTheHouse()
{
    const QString path = m_dir.filePath("trends.pdf");
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        paintTrends(writer,
            {.title = m_page->title(),
                .scope = "Period: Last 365 days",
                .day = QDate(2026, 11, 21),
                .tables = m_page->shownTables()});
    }
    QProcess reader;
    reader.start("pdftotext", {"-layout", path, "-"});
    if (!reader.waitForStarted())
        QSKIP("pdftotext is not there");
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    const QStringList pages = text.split('\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 2);
    for (const QString &page : pages)
        QVERIFY2(page.simplified().contains("Please do not hand on"), qPrintable(page.right(500)));
    for (const PlainTable &table : m_page->shownTables())
        QVERIFY2(text.contains(table.title), qPrintable(table.title));
    QVERIFY(text.contains("Period: Last 365 days"));
}

void TrendsPageTest::theListGetsTheSameIncidents()
{
    QSignalSpy wanted(m_page.get(), &TrendsPage::listRequested);
    m_page->findChild<QPushButton *>("showList")->click();
    QVERIFY(wanted.takeFirst().first().value<IncidentFilter>() == m_page->filter());
    // Of a month that is known to the day it holds those that were counted, and no others.
    IncidentFilter filter;
    filter.period = {FilterPeriod::Kind::Last30Days};
    m_page->setFilter(filter);
    const int count = sumOf(card("level"));
    m_page->findChild<QPushButton *>("showList")->click();
    const auto sent = wanted.takeFirst().first().value<IncidentFilter>();
    // Days that are known to the month only may have been before: the list gets what was counted.
    QCOMPARE(sent.counted.size(), count);
}

void TrendsPageTest::viewsAreKeptInTheRegister()
{
    IncidentFilter filter = TrendsPage::startFilter();
    filter.levels = {AachenLevel::Level2, AachenLevel::Level3};
    filter.unit = m_register->organisation().units.first().id;
    m_page->setFilter(filter);
    m_prompter.text = QString::fromUtf8("Schwere Fälle  im Bürgeramt\n");
    auto *views = m_page->findChild<ViewsButton *>();
    views->keep();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(views->views().size(), 1);
    QCOMPARE(views->views().first().name, QString::fromUtf8("Schwere Fälle im Bürgeramt"));
    QVERIFY(views->text().contains(QString::fromUtf8("Schwere Fälle")));
    // A new page, as after a restart, reads it from the register.
    m_page = std::make_unique<TrendsPage>(*m_register, *m_planning, m_prompter);
    m_page->show();
    m_page->enter();
    views = m_page->findChild<ViewsButton *>();
    emit views->menu()->aboutToShow();
    views->menu()->actions().first()->trigger();
    QCOMPARE(m_page->filter(), filter);
    // The same name is replaced, and a view can be removed.
    m_page->setFilter(TrendsPage::startFilter());
    views->keep();
    QCOMPARE(views->views().size(), 1);
    QCOMPARE(views->views().first().filter, TrendsPage::startFilter());
    emit views->menu()->aboutToShow();
    views->menu()
        ->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly)
        ->actions()
        .first()
        ->trigger();
    QVERIFY(views->views().isEmpty());
    QVERIFY(!m_register->vault().savedViews()->contains("Schwere"));
    // Nobody wants a view without a name.
    m_prompter.text = QStringLiteral("   ");
    views->keep();
    QVERIFY(views->views().isEmpty());
}

void TrendsPageTest::aViewThatCannotBeReadIsNoView()
{
    VERIFY_RESULT(m_register->vault().saveViews("rubbish"));
    m_page = std::make_unique<TrendsPage>(*m_register, *m_planning, m_prompter);
    QVERIFY(m_page->findChild<ViewsButton *>()->views().isEmpty());
    QVERIFY(m_prompter.told.isEmpty());
}

void TrendsPageTest::aTableWithoutHeadsHasNoEmptyRow()
{
    const QString html = htmlText({{.title = "A", .sentence = "b.", .rows = {{"c"}}}});
    QVERIFY(html.contains("<td>c</td>"));
    QVERIFY(!html.contains("<tr></tr>"));
    QCOMPARE(html.count("<tr>"), 1);
}

void TrendsPageTest::noPictureIsByPerson()
{
    // Persons are counted, never listed: no row of any picture holds a pseudonym or a name.
    const FactTable &facts = m_register->facts();
    const QString all = tabbedText(m_page->shownTables());
    for (const PersonToken &token : facts.personTokens) {
        if (!token.isNull())
            QVERIFY(!all.contains(QString::fromLatin1(token.toHex())));
    }
    for (const auto *one : m_page->findChildren<BarCard *>())
        QVERIFY(!one->title().contains("person", Qt::CaseInsensitive));
}

void TrendsPageTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << Theme::Light << 100 << Language::German << 1100;
    QTest::newRow("dark") << Theme::Dark << 100 << Language::English << 1100;
    QTest::newRow("narrow") << Theme::Light << 100 << Language::German << 700;
    QTest::newRow("large text") << Theme::Light << 200 << Language::German << 1100;
    QTest::newRow("large text, dark") << Theme::Dark << 200 << Language::English << 1000;
}

void TrendsPageTest::everybodyCanUseIt()
{
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    QFETCH(const Language, language);
    QFETCH(const int, width);
    applyTheme(theme);
    setTextScale(scale);
    setUiLanguage(language);
    m_page->resize(width, 800);
    IncidentFilter filter = TrendsPage::startFilter();
    filter.levels = {AachenLevel::Level1};
    m_page->setFilter(filter);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->width(), width); // It does not grow beyond its window.
    VERIFY_ACCESSIBLE(m_page.get());
    const auto *grid = m_page->findChild<CardGrid *>();
    QCOMPARE(grid->columns(), width == 1100 && scale == 100 ? 2 : 1);
}

QTEST_MAIN(TrendsPageTest)
#include "tst_trendspage.moc"
