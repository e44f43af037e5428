// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidenttable.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "support/gui/casedesk.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;
using rueckhalt::testing::typeText;

class IncidentListTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingNarrowsTheList_data();
    void typingNarrowsTheList();
    void escapeClearsTheSearch();
    void enterInTheSearchLeadsToTheFirstIncident();
    void filtersAndSearchWorkTogether();
    void headingSortsWhatIsListed();
    void selectionStaysWithItsIncident();
    void newIncidentAppearsAtOnce();
    void emptyRegisterOffersToReport();
    void nothingFoundOffersToClear();
    void descriptionsAreSearchedOnRequestOnly();
    void descriptionSearchCanBeStopped();
    void typingEndsTheDescriptionSearch();
    void previewOpensTheDescriptionOnlyWhenTheCursorRests();
    void severalSelectedAreTheQuestion();
    void previewCanBePutAwayAndIsRemembered();
    void paneKeyGoesRound();
    void wordsFollowTheLanguage();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_list->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] int listed() const { return child<IncidentTable>("table")->model()->rowCount(); }
    [[nodiscard]] QString count() const { return child<QLabel>("countLabel")->text(); }
    void search(const QString &text);

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<IncidentList> m_list;
};

void IncidentListTest::init()
{
    setUiLanguage(Language::German);
    if (!m_desk)
        m_desk = std::make_unique<CaseDesk>(24);
    m_list = std::make_unique<IncidentList>(m_desk->open(), m_desk->browsing(), m_desk->prompter());
    m_list->resize(1200, 700);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
}

void IncidentListTest::cleanup()
{
    m_list.reset();
    // Making a register costs a key derivation: those that nobody changed serve again.
    if (m_desk->open().facts().rowCount() != 24)
        m_desk.reset();
}

void IncidentListTest::search(const QString &text)
{
    auto *edit = child<QLineEdit>("searchEdit");
    edit->setFocus();
    edit->clear();
    typeText(edit, text);
    QTRY_COMPARE(m_list->filter().text, text);
}

void IncidentListTest::typingNarrowsTheList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::newRow("word of a trigger") << "wartezeit" << 7;
    QTest::newRow("umlaut") << "öffnung" << 3;
    QTest::newRow("umlaut without its dots") << "offnung" << 3;
    QTest::newRow("upper case") << "ÖFFNUNG" << 3;
    QTest::newRow("two words") << "wartezeit schalter" << 3;
    QTest::newRow("a service of the house") << "wohngeld" << 12;
    QTest::newRow("number") << "2026-00003" << 1;
    QTest::newRow("nothing such") << "giraffe" << 0;
}

void IncidentListTest::typingNarrowsTheList()
{
    QFETCH(const QString, text);
    QCOMPARE(listed(), 24);
    search(text);
    // The list must be what the use case finds, and that must be some.
    IncidentQuery query;
    query.text = text;
    QCOMPARE(
        listed(), static_cast<int>(m_desk->browsing().find(query, {}, Language::German).size()));
    QFETCH(const int, hits);
    QCOMPARE(listed() > 0, hits > 0);
    QVERIFY(listed() < 24);
    QVERIFY2(count().startsWith(QString::number(listed())), qPrintable(count()));
}

void IncidentListTest::escapeClearsTheSearch()
{
    search(QStringLiteral("tür"));
    QTest::keyClick(child<QLineEdit>("searchEdit"), Qt::Key_Escape);
    QCOMPARE(listed(), 24);
    QVERIFY(child<QLineEdit>("searchEdit")->text().isEmpty());
}

void IncidentListTest::enterInTheSearchLeadsToTheFirstIncident()
{
    auto *edit = child<QLineEdit>("searchEdit");
    edit->setFocus();
    typeText(edit, QStringLiteral("tür"));
    // At once, without waiting for the pause that ends typing.
    QTest::keyClick(edit, Qt::Key_Return);
    auto *table = child<IncidentTable>("table");
    QVERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex().row(), 0);
    QSignalSpy opened(m_list.get(), &IncidentList::openRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).value<IncidentId>(), table->currentId());
}

void IncidentListTest::filtersAndSearchWorkTogether()
{
    IncidentFilter filter;
    filter.places = {Place::WaitingArea};
    m_list->setFilter(filter);
    const int waiting = listed();
    QVERIFY(waiting > 0 && waiting < 24);
    filter.text = QStringLiteral("wartezeit");
    m_list->setFilter(filter);
    QVERIFY(listed() > 0 && listed() < waiting);
    QCOMPARE(child<QLineEdit>("searchEdit")->text(), QStringLiteral("wartezeit"));
    m_list->setFilter({});
    QCOMPARE(listed(), 24);
    QVERIFY(child<QLineEdit>("searchEdit")->text().isEmpty());
}

void IncidentListTest::headingSortsWhatIsListed()
{
    auto *table = child<IncidentTable>("table");
    const int level = IncidentTableModel::columnOf(IncidentColumn::Level);
    const auto levelAt = [&](int row) {
        return table->model()->index(row, level).data(IncidentTableModel::LevelRole).toInt();
    };
    table->sortByColumn(level, Qt::DescendingOrder);
    for (int row = 1; row < listed(); ++row)
        QVERIFY(levelAt(row - 1) >= levelAt(row));
    table->sortByColumn(level, Qt::AscendingOrder);
    QVERIFY(levelAt(0) < levelAt(listed() - 1));
    search(QStringLiteral("wartezeit"));
    for (int row = 1; row < listed(); ++row)
        QVERIFY(levelAt(row - 1) <= levelAt(row));
}

void IncidentListTest::selectionStaysWithItsIncident()
{
    auto *table = child<IncidentTable>("table");
    table->selectRow(4);
    const IncidentId chosen = table->currentId();
    table->sortByColumn(IncidentTableModel::columnOf(IncidentColumn::Occurred), Qt::AscendingOrder);
    QCOMPARE(table->currentId(), chosen);
    QCOMPARE(table->currentIndex().row(), 19);
    IncidentFilter nothing;
    nothing.text = QStringLiteral("giraffe");
    m_list->setFilter(nothing);
    QVERIFY(table->currentId().isNull());
}

void IncidentListTest::newIncidentAppearsAtOnce()
{
    QAbstractItemModelTester tester(child<IncidentTable>("table")->model(),
        QAbstractItemModelTester::FailureReportingMode::QtTest);
    const IncidentId id = m_desk->record({});
    QCOMPARE(listed(), 25);
    QVERIFY(!m_list->placeOf(id).isEmpty());
    QVERIFY(count().startsWith(QStringLiteral("25")));
}

void IncidentListTest::emptyRegisterOffersToReport()
{
    m_list.reset();
    m_desk = std::make_unique<CaseDesk>(0);
    m_list = std::make_unique<IncidentList>(m_desk->open(), m_desk->browsing(), m_desk->prompter());
    m_list->show();
    auto *empty = child<EmptyState>("emptyRegister");
    QVERIFY(empty->isVisible());
    QVERIFY(!child<QLineEdit>("searchEdit")->isVisible());
    QSignalSpy asked(m_list.get(), &IncidentList::reportRequested);
    m_list->focusTable();
    QTest::keyClick(empty->button(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    m_desk->record({});
    QVERIFY(!empty->isVisible());
    QVERIFY(child<QLineEdit>("searchEdit")->isVisible());
}

void IncidentListTest::nothingFoundOffersToClear()
{
    IncidentFilter filter;
    filter.triggers = {Trigger::CashValuables};
    filter.text = QStringLiteral("giraffe");
    m_list->setFilter(filter);
    auto *nothing = child<EmptyState>("nothingFound");
    QVERIFY(nothing->isVisible());
    nothing->button()->click();
    QVERIFY(!nothing->isVisible());
    QCOMPARE(listed(), 24);
    QCOMPARE(m_list->filter(), IncidentFilter());
}

void IncidentListTest::descriptionsAreSearchedOnRequestOnly()
{
    m_desk->record(QStringLiteral("Die Öffnung der Drehtür klemmte."));
    auto *button = child<QPushButton>("descriptionsButton");
    QVERIFY(!button->isVisible());
    search(QStringLiteral("drehtur"));
    QCOMPARE(listed(), 0);
    QVERIFY(button->isVisible());
    QSignalSpy noticed(m_list.get(), &IncidentList::noticed);
    button->click();
    QTRY_COMPARE(noticed.count(), 1);
    QCOMPARE(listed(), 1);
    QVERIFY(!button->isVisible());
    QVERIFY(!child<QProgressBar>("searchProgress")->isVisible());
    // Found by facts and found by description stand in one list, in one order.
    search(QStringLiteral("öffnung"));
    const int byFacts = listed();
    child<QPushButton>("descriptionsButton")->click();
    QTRY_COMPARE(noticed.count(), 2);
    QCOMPARE(listed(), byFacts + 1);
    child<IncidentTable>("table")->sortByColumn(
        IncidentTableModel::columnOf(IncidentColumn::Number), Qt::AscendingOrder);
    QCOMPARE(listed(), byFacts + 1);
}

void IncidentListTest::descriptionSearchCanBeStopped()
{
    search(QStringLiteral("tresen"));
    const int before = listed();
    QSignalSpy noticed(m_list.get(), &IncidentList::noticed);
    child<QPushButton>("descriptionsButton")->click();
    auto *stop = child<QPushButton>("stopButton");
    QVERIFY(stop->isVisible());
    QVERIFY(child<QProgressBar>("searchProgress")->isVisible());
    stop->click();
    QVERIFY(!stop->isVisible());
    QVERIFY(child<QPushButton>("descriptionsButton")->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(listed(), before);
    QCOMPARE(noticed.count(), 0);
}

void IncidentListTest::typingEndsTheDescriptionSearch()
{
    search(QStringLiteral("tresen"));
    QSignalSpy noticed(m_list.get(), &IncidentList::noticed);
    child<QPushButton>("descriptionsButton")->click();
    QTRY_COMPARE(noticed.count(), 1);
    QCOMPARE(listed(), 24);
    search(QStringLiteral("öffnung"));
    QVERIFY(listed() < 24);
    QVERIFY(child<QPushButton>("descriptionsButton")->isVisible());
}

void IncidentListTest::previewOpensTheDescriptionOnlyWhenTheCursorRests()
{
    auto *table = child<IncidentTable>("table");
    auto *description = child<QLabel>("description");
    QVERIFY(child<QWidget>("previewCard")->isVisible());
    QVERIFY(child<QLabel>("hint")->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(child<QWidget>("facts")->isVisible());
    QVERIFY(description->text().isEmpty());
    QTRY_VERIFY(description->text().contains(QStringLiteral("Tresen")));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(description->text().isEmpty());
    QSignalSpy opened(m_list.get(), &IncidentList::openRequested);
    child<QPushButton>("openButton")->click();
    QCOMPARE(opened.at(0).at(0).value<IncidentId>(), table->currentId());
}

void IncidentListTest::severalSelectedAreTheQuestion()
{
    QSignalSpy counted(m_list.get(), &IncidentList::countChanged);
    auto *table = child<IncidentTable>("table");
    QCOMPARE(m_list->rowsInQuestion().size(), std::size_t {24});
    table->selectRow(0);
    QCOMPARE(m_list->rowsInQuestion().size(), std::size_t {24});
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_list->rowsInQuestion().size(), std::size_t {3});
    QCOMPARE(counted.last().at(0).toInt(), 3);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_list->rowsInQuestion().size(), std::size_t {24});
}

void IncidentListTest::previewCanBePutAwayAndIsRemembered()
{
    auto *menu = child<QPushButton>("viewButton")->menu();
    emit menu->aboutToShow();
    menu->actions().last()->trigger();
    QVERIFY(!child<QWidget>("previewCard")->isVisible());
    const QByteArray state = m_list->viewState();
    IncidentList other(m_desk->open(), m_desk->browsing(), m_desk->prompter());
    other.resize(1200, 700);
    other.restoreViewState(state);
    other.show();
    QVERIFY(!other.findChild<QWidget *>(QStringLiteral("previewCard"))->isVisible());
    other.restoreViewState(QByteArray("rubbish"));
    QVERIFY(!other.findChild<QWidget *>(QStringLiteral("previewCard"))->isVisible());
}

void IncidentListTest::paneKeyGoesRound()
{
    m_list->focusSearch();
    m_list->focusNextPane();
    QVERIFY(child<IncidentTable>("table")->hasFocus());
    m_list->focusNextPane();
    QVERIFY(child<QPushButton>("openButton")->hasFocus());
    m_list->focusNextPane();
    QVERIFY(child<QLineEdit>("searchEdit")->hasFocus());
}

void IncidentListTest::wordsFollowTheLanguage()
{
    auto *table = child<IncidentTable>("table");
    const auto cell = [&] {
        return table->model()
            ->index(0, IncidentTableModel::columnOf(IncidentColumn::Types))
            .data()
            .toString();
    };
    table->sortByColumn(IncidentTableModel::columnOf(IncidentColumn::Types), Qt::DescendingOrder);
    search(QStringLiteral("körperlich"));
    const int german = listed();
    QVERIFY(german > 0);
    setUiLanguage(Language::English);
    // The same letters mean nothing in English; the list must not show stale finds.
    QTRY_COMPARE(listed(), 0);
    search(QStringLiteral("physical"));
    QCOMPARE(listed(), german);
    QCOMPARE(cell(), QStringLiteral("physical"));
}

QTEST_MAIN(IncidentListTest)
#include "tst_incidentlist.moc"
