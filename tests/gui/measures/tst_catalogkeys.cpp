// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/page.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/catalogpage.h"
#include "gui/measures/measurelistmodel.h"
#include "support/gui/fakeprompter.h"
#include "support/session/testregister.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// The catalogue with nothing but a keyboard: every key goes to whatever has the focus, as from a
/// real one.
class CatalogKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchOpensTheFirstHitAndEscapeLeadsBack();
    void filtersAreOneStopOfTheTabKey();
    void favouriteIsMarkedInListAndSheet();
    void measuresAreComparedFromTheListAndFromTheSheet();
    void comparisonIsReadCopiedAndReduced();
    void measureIsMarkedAsInPlaceForAUnit();
    void sheetIsScrolledAndItsLinksFollowed();
    void everyButtonOfTheSheetIsReachedByTab();
    void sheetAndCardSayHowItStandsInEveryUnit();
    void measureIsProposedFromCardAndSheetOnlyWhereOffered();

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Tab until the widget of that name has the focus; how many times it took, -1: never.
    [[nodiscard]] static int tabTo(const char *name)
    {
        for (int pressed = 0; pressed < 60; ++pressed) {
            const QWidget *now = QApplication::focusWidget();
            if (now && now->objectName() == QLatin1StringView(name))
                return pressed;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return -1;
    }
    [[nodiscard]] static QString focused() { return QApplication::focusWidget()->objectName(); }
    [[nodiscard]] QListView *list() const { return m_page->findChild<QListView *>("list"); }
    [[nodiscard]] QString part() const
    {
        return m_page->findChild<QStackedWidget *>("stack")->currentWidget()->objectName();
    }
    [[nodiscard]] MeasureId currentId() const
    {
        return list()->currentIndex().data(MeasureListModel::MeasureIdRole).toString();
    }

    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<Recommending> m_recommending;
    FakePrompter m_prompter;
    std::unique_ptr<CatalogPage> m_page;
};

void CatalogKeysTest::init()
{
    setUiLanguage(Language::German);
    m_register = std::make_unique<TestRegister>();
    m_recommending = std::make_unique<Recommending>(m_register->open());
    m_prompter = {};
    m_page = std::make_unique<CatalogPage>(
        m_register->open(), *m_recommending, systemRandom(), m_prompter);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
    QCOMPARE(focused(), "search");
}

void CatalogKeysTest::cleanup()
{
    m_page.reset();
    m_recommending.reset();
    m_register.reset();
}

void CatalogKeysTest::searchOpensTheFirstHitAndEscapeLeadsBack()
{
    type("Wartezeitanzeige");
    QCOMPARE(currentId(), "B02");
    press(Qt::Key_Return);
    QCOMPARE(part(), "sheet");
    QCOMPARE(focused(), "back");
    press(Qt::Key_Escape);
    QCOMPARE(part(), "browser");
    QCOMPARE(focused(), "list");
    press(Qt::Key_Escape);
    QCOMPARE(list()->model()->rowCount(), 91);
    QCOMPARE(focused(), "search");
    press(Qt::Key_Down);
    QCOMPARE(focused(), "list");
    press(Qt::Key_Down);
    press(Qt::Key_End);
    QCOMPARE(currentId(), "H10");
}

void CatalogKeysTest::filtersAreOneStopOfTheTabKey()
{
    const int before = tabTo("heading_0");
    QVERIFY(before > 0 && before < 5);
    press(Qt::Key_Down);
    QCOMPARE(focused(), "facet_A");
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(list()->model()->rowCount() < 91);
    const QString chosen = focused();
    press(Qt::Key_Tab);
    QCOMPARE(focused(), "list");
    press(Qt::Key_Backtab);
    QCOMPARE(focused(), chosen);
    // Folding takes what has the focus away: it goes to the heading.
    press(Qt::Key_Left);
    QCOMPARE(focused(), "heading_0");
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QCOMPARE(focused(), "heading_1");
    press(Qt::Key_Up);
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    QCOMPARE(focused(), "facet_A");
}

void CatalogKeysTest::favouriteIsMarkedInListAndSheet()
{
    press(Qt::Key_Down);
    const MeasureId first = currentId();
    press(Qt::Key_F);
    QVERIFY(Bookmarking(m_register->open()).favourites().contains(first));
    QCOMPARE(focused(), "list");
    QCOMPARE(currentId(), first);
    press(Qt::Key_Return);
    QCOMPARE(tabTo("favourite"), 1);
    press(Qt::Key_Space);
    QVERIFY(Bookmarking(m_register->open()).favourites().isEmpty());
    QCOMPARE(focused(), "favourite");
}

void CatalogKeysTest::measuresAreComparedFromTheListAndFromTheSheet()
{
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(tabTo("compare") > 0);
    press(Qt::Key_Space);
    press(Qt::Key_Escape);
    QCOMPARE(focused(), "list");
    QVERIFY(list()->currentIndex().data(MeasureListModel::ComparedRole).toBool());
    QVERIFY(tabTo("openComparison") > 0);
    press(Qt::Key_Space);
    QCOMPARE(part(), "comparisonView");
    QCOMPARE(focused(), "comparison");
}

void CatalogKeysTest::comparisonIsReadCopiedAndReduced()
{
    m_page->showComparison({"A07", "B02", "E02"});
    auto *table = m_page->findChild<QTableWidget *>("comparison");
    press(Qt::Key_Right);
    QCOMPARE(table->currentColumn(), 1);
    press(Qt::Key_Down);
    QCOMPARE(table->currentRow(), 1);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), table->currentItem()->text());
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->currentRow(), table->rowCount() - 1);
    const int rows = table->rowCount();
    QVERIFY(tabTo("onlyDifferences") > 0);
    press(Qt::Key_Space);
    QVERIFY(table->rowCount() <= rows);
    QVERIFY(tabTo("comparisonClear") > 0);
    press(Qt::Key_Space);
    QCOMPARE(part(), "browser");
    QCOMPARE(focused(), "list");
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        QVERIFY(!list()->model()->index(row, 0).data(MeasureListModel::ComparedRole).toBool());
}

void CatalogKeysTest::measureIsMarkedAsInPlaceForAUnit()
{
    press(Qt::Key_Backtab);
    QCOMPARE(focused(), "place");
    press(Qt::Key_Down);
    const UnitId unit = m_register->open().organisation().units.first().id;
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    const MeasureId id = currentId();
    press(Qt::Key_Return);
    QVERIFY(tabTo("inPlace") > 0);
    press(Qt::Key_Space);
    QCOMPARE(m_register->open().marks().size(), 1);
    const MeasureMark mark = m_register->open().marks().first();
    QCOMPARE(mark.measure, id);
    QVERIFY(mark.unit == unit);
    QVERIFY(mark.state == MeasureState::InPlace);
    // The button has gone with the decision; the keyboard is not left in the void.
    QVERIFY(QApplication::focusWidget());
    QVERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(tabTo("unmark") >= 0);
    press(Qt::Key_Space);
    QVERIFY(m_register->open().marks().isEmpty());
}

void CatalogKeysTest::sheetIsScrolledAndItsLinksFollowed()
{
    m_page->showMeasure("B02");
    QVERIFY(tabTo("sheetScroll") > 0);
    auto *area = m_page->findChild<QScrollArea *>("sheetScroll");
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    press(Qt::Key_PageDown);
    const int one = area->verticalScrollBar()->value();
    QVERIFY(one > 0);
    press(Qt::Key_Down);
    QVERIFY(area->verticalScrollBar()->value() > one);
    QVERIFY(tabTo("related_B03") > 0);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->findChild<QLabel *>("measureTitle")->text(),
        QString::fromUtf8("Aufruf- und Besucherleitsystem"));
    QCOMPARE(focused(), "back");
}

void CatalogKeysTest::everyButtonOfTheSheetIsReachedByTab()
{
    m_page->showMeasure("B02");
    QCOMPARE(focused(), "back");
    for (const char *name :
        {"favourite", "compare", "print", "pdf", "sheetScroll", "plan", "inPlace", "reject"}) {
        const int steps = tabTo(name);
        QVERIFY2(steps > 0, name);
        // In reading order: nothing that one would have to go round for.
        QVERIFY2(steps < 4, name);
    }
}

void CatalogKeysTest::sheetAndCardSayHowItStandsInEveryUnit()
{
    const Organisation &organisation = m_register->open().organisation();
    const UnitId first = organisation.units[0].id;
    const UnitId second = organisation.units[1].id;
    QVERIFY(m_recommending->mark({.measure = "B02",
        .unit = second,
        .state = MeasureState::Rejected,
        .reason = "Kein Platz im Flur"}));
    QVERIFY(m_recommending->mark({.measure = "B02",
        .unit = first,
        .state = MeasureState::InPlace,
        .reason = {},
        .since = QDate(2026, 3, 1)}));
    m_page->showMeasure("B02");
    QStringList lines;
    for (const QLabel *label : m_page->findChild<QWidget *>("standings")->findChildren<QLabel *>())
        lines << label->text();
    QCOMPARE(lines,
        (QStringList {organisation.pathOf(first), "Umgesetzt", "seit 01.03.2026",
            organisation.pathOf(second), "Abgelehnt", "Kein Platz im Flur"}));
    // The page looks at the whole authority, for which nothing was decided.
    QVERIFY(m_page->focusSearch());
    type("Wartezeitanzeige");
    const QModelIndex card = list()->model()->index(0, 0);
    QVERIFY(card.data(MeasureListModel::StateRole).toString().isEmpty());
    const QString summary = QString::fromUtf8("Umgesetzt: 1 · Abgelehnt: 1");
    QCOMPARE(card.data(MeasureListModel::EverywhereRole).toString(), summary);
    QVERIFY(card.data(Qt::AccessibleDescriptionRole).toString().contains(summary));
    // Of several units their number.
    QVERIFY(m_recommending->mark(
        {.measure = "B02", .unit = second, .state = MeasureState::InPlace, .reason = {}}));
    QCOMPARE(list()->model()->index(0, 0).data(MeasureListModel::EverywhereRole).toString(),
        "Umgesetzt: 2 Stellen");
    // Of a single one its name.
    QVERIFY(m_recommending->unmark("B02", second));
    QCOMPARE(list()->model()->index(0, 0).data(MeasureListModel::EverywhereRole).toString(),
        "Umgesetzt: " + organisation.pathOf(first));
    QVERIFY(m_recommending->unmark("B02", first));
    QCOMPARE(list()->model()->index(0, 0).data(MeasureListModel::EverywhereRole).toString(), "");
}

void CatalogKeysTest::measureIsProposedFromCardAndSheetOnlyWhereOffered()
{
    QSignalSpy proposed(m_page.get(), &CatalogPage::proposalRequested);
    type("Wartezeitanzeige");
    press(Qt::Key_Down);
    press(Qt::Key_P);
    press(Qt::Key_Return);
    QVERIFY(!m_page->findChild<QPushButton *>("propose"));
    QVERIFY(proposed.isEmpty());

    m_page->offerProposing();
    QVERIFY(tabTo("propose") > 0);
    press(Qt::Key_Space);
    QCOMPARE(proposed.size(), 1);
    press(Qt::Key_Escape);
    QCOMPARE(focused(), "list");
    press(Qt::Key_P);
    QCOMPARE(proposed.size(), 2);
    for (const auto &one : proposed) {
        QCOMPARE(one[0].value<MeasureId>(), "B02");
        QVERIFY(one[1].value<UnitId>().isNull());
    }
}

QTEST_MAIN(CatalogKeysTest)
#include "tst_catalogkeys.moc"
