// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/clusterview.h"
#include "gui/cases/groupview.h"
#include "gui/cases/incidentlist.h"
#include "gui/cases/incidentspage.h"
#include "gui/cases/incidenttable.h"
#include "gui/cases/incidentview.h"
#include "gui/cases/reasonline.h"
#include "gui/cases/recommendationpanel.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/vault/vaulttesting.h"
#include "vault/takenreport.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::A11yLint;
using rueckhalt::testing::CaseDesk;

/// Layouts settle some events after language or size have changed.
#define VERIFY_ACCESSIBLE_IN_THE_END()                                                             \
    static_cast<void>(                                                                             \
        QTest::qWaitFor([this] { return A11yLint::check(m_page.get()).isEmpty(); }, 2000));        \
    VERIFY_ACCESSIBLE(m_page.get())

class IncidentsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void incidentIsOpenedAndLeftByKeyboard_data();
    void incidentIsOpenedAndLeftByKeyboard();
    void incidentPageSaysFactsDescriptionAndMeasures();
    void neighboursAreReachedWithoutTheList();
    void selectionGetsItsMeasuresWithCounts();
    void accumulationsLeadToMeasuresAndBack();
    void tickedMeasuresAreProposedByKeyboard();
    void measuresOfAnIncidentAreReachedByKeyAndByTheWishToPropose();
    void reportsThatArriveDoNotDisturb();
    void incidentFromElsewhereOpensEvenIfFilteredOut();
    void leavingTakesTheDescriptionFromTheScreen();
    void findKeyWorksFromEverywhere();
    void sheetIsAskedForOutside();
    void actionsFollowWhatIsShown();
    void viewIsRemembered();
    void everyViewIsAccessible_data();
    void everyViewIsAccessible();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] IncidentTable *table() const { return child<IncidentTable>("table"); }
    [[nodiscard]] IncidentView *incident() const { return m_page->findChild<IncidentView *>(); }
    [[nodiscard]] IncidentList *list() const { return m_page->findChild<IncidentList *>(); }
    [[nodiscard]] GroupView *group() const { return m_page->findChild<GroupView *>(); }
    void open(int row);

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<IncidentsPage> m_page;
};

void IncidentsPageTest::init()
{
    setUiLanguage(Language::German);
    if (!m_desk)
        m_desk = std::make_unique<CaseDesk>(24);
    m_page = std::make_unique<IncidentsPage>(
        m_desk->open(), m_desk->browsing(), m_desk->recommending(), m_desk->prompter());
    m_page->resize(1180, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void IncidentsPageTest::cleanup()
{
    m_page.reset();
    setTextScale(100);
    applyTheme(Theme::Light);
}

void IncidentsPageTest::open(int row)
{
    table()->selectRow(row);
    m_page->showIncident(table()->currentId());
}

void IncidentsPageTest::incidentIsOpenedAndLeftByKeyboard_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifier");
    QTest::newRow("escape") << static_cast<int>(Qt::Key_Escape) << static_cast<int>(Qt::NoModifier);
    QTest::newRow("alt left") << static_cast<int>(Qt::Key_Left)
                              << static_cast<int>(Qt::AltModifier);
}

void IncidentsPageTest::incidentIsOpenedAndLeftByKeyboard()
{
    QFETCH(const int, key);
    QFETCH(const int, modifier);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Down);
    const IncidentId chosen = table()->currentId();
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(incident()->isVisible());
    QCOMPARE(incident()->id(), chosen);
    QVERIFY(m_page->focusWidget() && incident()->isAncestorOf(m_page->focusWidget()));
    QTest::keyClick(m_page->focusWidget(), static_cast<Qt::Key>(key),
        static_cast<Qt::KeyboardModifier>(modifier));
    QVERIFY(list()->isVisible());
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentId(), chosen);
}

void IncidentsPageTest::incidentPageSaysFactsDescriptionAndMeasures()
{
    open(0);
    QStringList texts;
    for (const QLabel *label : incident()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    const auto row = *m_desk->open().facts().rowOf(incident()->id());
    const IncidentFacts facts = m_desk->open().facts().facts(row);
    QVERIFY(texts.contains(facts.occurred.words(Language::German)));
    QVERIFY(texts.contains(wordFor(facts.place, Language::German)));
    QVERIFY(texts.contains(facts.triggers.words(Language::German).join(QStringLiteral(", "))));
    QVERIFY(texts.join(QChar(u'\n')).contains(QStringLiteral("schlug auf den Tresen")));
    const auto best = *m_desk->recommending().forIncident(incident()->id());
    auto *panel = incident()->findChild<RecommendationPanel *>();
    QCOMPARE(panel->cards().size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(panel->cards().at(i)->measure(), best.at(i).measure);
}

void IncidentsPageTest::neighboursAreReachedWithoutTheList()
{
    open(0);
    QVERIFY(!child<QPushButton>("previousButton")->isEnabled());
    const IncidentId first = incident()->id();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(!(incident()->id() == first));
    QCOMPARE(incident()->id(), table()->currentId());
    QVERIFY(child<QPushButton>("previousButton")->isEnabled());
    child<QPushButton>("previousButton")->click();
    QCOMPARE(incident()->id(), first);
    open(23);
    QVERIFY(!child<QPushButton>("nextButton")->isEnabled());
    const IncidentId last = incident()->id();
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(incident()->id(), last);
}

void IncidentsPageTest::selectionGetsItsMeasuresWithCounts()
{
    IncidentFilter filter;
    filter.triggers = {Trigger::WaitingTime};
    m_page->showList(filter);
    const auto rows = list()->rowsInQuestion();
    QVERIFY(rows.size() > 2);
    QTest::keyClick(table(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(group()->isVisible());
    const auto proposals = m_desk->recommending().forRows(rows);
    auto *panel = group()->findChild<RecommendationPanel *>();
    QCOMPARE(panel->cards().first()->measure(), proposals.first().measure);
    QStringList sentences;
    for (const ReasonLine *line : panel->cards().first()->findChildren<ReasonLine *>())
        sentences.append(line->sentence());
    QVERIFY(sentences.contains(sentenceFor(proposals.first().reasons.first(), Language::German)));
    // An answer for a group counts for the whole authority.
    panel->cards().first()->findChild<QPushButton *>(QStringLiteral("planButton"))->click();
    const auto mark = m_desk->recommending().markOf(proposals.first().measure, {});
    QVERIFY(mark && mark->unit.isNull());
    panel->cards().first()->findChild<QPushButton *>(QStringLiteral("takeBackButton"))->click();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QVERIFY(list()->isVisible());
}

void IncidentsPageTest::accumulationsLeadToMeasuresAndBack()
{
    QTest::keyClick(table(), Qt::Key_H, Qt::ControlModifier);
    auto *clusters = m_page->findChild<ClusterView *>();
    QVERIFY(clusters->isVisible());
    QVERIFY(m_page->focusWidget() && clusters->isAncestorOf(m_page->focusWidget()));
    IncidentFilter monday;
    monday.weekdays = {Weekday::Monday};
    const auto rows
        = m_desk->browsing().find(monday.queryOn(QDate(2026, 11, 21)), {}, Language::German);
    QVERIFY(rows.size() > 1);
    emit clusters->measuresRequested(rows, monday);
    QVERIFY(group()->isVisible());
    QCOMPARE(group()->rows(), rows);
    QCOMPARE(group()->findChild<QLabel *>(QStringLiteral("selection"))->text(),
        QStringLiteral("Wochentag: Montag"));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(clusters->isVisible());
    emit clusters->listRequested(monday);
    QVERIFY(list()->isVisible());
    auto listed = list()->rowsInQuestion();
    auto expected = rows;
    std::ranges::sort(listed);
    std::ranges::sort(expected);
    QCOMPARE(listed, expected);
    QTest::keyClick(table(), Qt::Key_H, Qt::ControlModifier);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QVERIFY(list()->isVisible());
}

void IncidentsPageTest::tickedMeasuresAreProposedByKeyboard()
{
    QSignalSpy proposed(m_page.get(), &IncidentsPage::proposalRequested);
    open(0);
    QCOMPARE(m_page->pageActions().size(), 1);
    m_page->offerProposing();
    QCOMPARE(m_page->pageActions().size(), 2);
    auto *panel = incident()->panel();
    QTest::keyClick(panel->cards().at(1)->findChild<QCheckBox *>(), Qt::Key_Space);
    QCOMPARE(m_page->pageActions().last()->text(), QStringLiteral("1 Maßnahme vorschlagen …"));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(proposed.count(), 1);
    const auto chosen = proposed.at(0).at(0).value<QList<Recommendation>>();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().measure, panel->cards().at(1)->measure());
    const auto rows = proposed.at(0).at(1).value<Browsing::Rows>();
    QCOMPARE(rows, Browsing::Rows {*m_desk->open().facts().rowOf(incident()->id())});
    m_page->clearChosen();
    QCOMPARE(m_page->pageActions().last()->text(), QStringLiteral("Vorschlagen …"));
    m_page->showList({});
    m_page->showMeasuresForSelection();
    group()->panel()->cards().first()->findChild<QCheckBox *>()->click();
    QCOMPARE(m_page->pageActions().size(), 1);
    m_page->pageActions().first()->trigger();
    QCOMPARE(proposed.count(), 2);
    QCOMPARE(proposed.at(1).at(1).value<Browsing::Rows>(), group()->rows());
}

/// Below everything that is known of the incident nobody finds them: a key leads there, and so
/// does proposing with nothing ticked, which says what to do.
void IncidentsPageTest::measuresOfAnIncidentAreReachedByKeyAndByTheWishToPropose()
{
    m_page->offerProposing();
    m_page->resize(620, 500);
    open(0);
    const auto isReached = [&] {
        const auto *card = incident()->panel()->cards().first();
        const QWidget *at = m_page->focusWidget();
        return at != nullptr && card->isAncestorOf(at) && !at->visibleRegion().isEmpty();
    };
    QVERIFY(!isReached());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(isReached());
    child<QPushButton>("backButton")->click();
    open(0);
    QVERIFY(!isReached());
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    QSignalSpy proposed(m_page.get(), &IncidentsPage::proposalRequested);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isReached());
    QCOMPARE(noticed.count(), 1);
    QCOMPARE(proposed.count(), 0);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(proposed.count(), 1);
}

void IncidentsPageTest::reportsThatArriveDoNotDisturb()
{
    const auto arrive = [this](std::uint8_t first) {
        std::vector<TakenReport> reports(2);
        for (auto &report : reports) {
            report.report = ReportId({first++});
            report.incident.facts = CaseDesk::someFacts();
            report.handling.taken = m_desk->open().now();
        }
        VERIFY_RESULT(m_desk->open().takeIn(reports));
    };
    QTest::keyClick(table(), Qt::Key_M, Qt::ControlModifier);
    auto *box = group()->findChild<RecommendationPanel *>()->cards().first();
    m_page->offerProposing();
    QTest::keyClick(box->findChild<QCheckBox *>(), Qt::Key_Space);
    const auto rows = group()->rows();
    arrive(1);
    QVERIFY(group()->isVisible());
    QCOMPARE(group()->rows(), rows);
    QVERIFY(box->findChild<QCheckBox *>()->isChecked());
    // Erasing moves rows: the group is none any more. Behind another page that is done in silence.
    QWidget frame;
    auto *other = new QLineEdit(&frame);
    frame.show();
    QVERIFY(QTest::qWaitForWindowActive(&frame));
    m_page->setParent(&frame);
    m_page->hide();
    other->setFocus();
    VERIFY_RESULT(m_desk->open().erase(m_desk->open().facts().ids.front()));
    QVERIFY(other->hasFocus());
    m_page->setParent(nullptr);
    m_page->show();
    QVERIFY(list()->isVisible());
    m_page.reset();
    m_desk.reset(); // others count its incidents
}

void IncidentsPageTest::incidentFromElsewhereOpensEvenIfFilteredOut()
{
    const IncidentId id = m_desk->open().facts().ids.front();
    IncidentFilter nothing;
    nothing.text = QStringLiteral("giraffe");
    m_page->showList(nothing);
    m_page->showIncident(id);
    QVERIFY(incident()->isVisible());
    QCOMPARE(incident()->id(), id);
    QVERIFY(!child<QPushButton>("nextButton")->isEnabled());
    m_page->showIncident(IncidentId(IncidentId::Bytes {99}));
    QCOMPARE(incident()->id(), id);
    QCOMPARE(m_desk->prompter().told.size(), 1);
    m_desk->prompter().told.clear();
}

void IncidentsPageTest::leavingTakesTheDescriptionFromTheScreen()
{
    open(0);
    auto *description = incident()->findChild<QLabel *>(QStringLiteral("description"));
    QVERIFY(description->text().contains(QStringLiteral("Tresen")));
    child<QPushButton>("backButton")->click();
    QVERIFY(description->text().isEmpty());
    QVERIFY(incident()->id().isNull());
}

void IncidentsPageTest::findKeyWorksFromEverywhere()
{
    open(0);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(child<QLineEdit>("searchEdit")->hasFocus());
    QVERIFY(list()->isVisible());
    QTest::keyClick(child<QLineEdit>("searchEdit"), Qt::Key_F6);
    QVERIFY(table()->hasFocus());
}

void IncidentsPageTest::sheetIsAskedForOutside()
{
    open(0);
    QSignalSpy asked(m_page.get(), &IncidentsPage::measureRequested);
    auto *panel = incident()->findChild<RecommendationPanel *>();
    panel->cards().at(1)->findChild<QPushButton *>(QStringLiteral("sheetButton"))->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), panel->cards().at(1)->measure());
}

void IncidentsPageTest::actionsFollowWhatIsShown()
{
    QCOMPARE(m_page->pageActions().size(), 2);
    QAction *measures = m_page->pageActions().first();
    QVERIFY(measures->isEnabled());
    IncidentFilter nothing;
    nothing.text = QStringLiteral("giraffe");
    m_page->showList(nothing);
    QVERIFY(!measures->isEnabled());
    m_page->showList({});
    QVERIFY(measures->isEnabled());
    QSignalSpy changed(m_page.get(), &Page::headingChanged);
    open(0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_page->pageActions(), QList<QAction *> {measures});
    QVERIFY(measures->isEnabled());
    for (const QAction *action : m_page->actions())
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->shortcut().toString()));
}

void IncidentsPageTest::viewIsRemembered()
{
    table()->sortByColumn(IncidentTableModel::columnOf(IncidentColumn::Place), Qt::AscendingOrder);
    QSignalSpy kept(m_page.get(), &IncidentsPage::viewStateKept);
    m_page->keepWork();
    QCOMPARE(kept.count(), 1);
    const QByteArray state = kept.at(0).at(0).toByteArray();
    IncidentsPage other(
        m_desk->open(), m_desk->browsing(), m_desk->recommending(), m_desk->prompter());
    other.restoreViewState(state);
    auto *model = other.findChild<IncidentTableModel *>();
    const IncidentOrder byPlace {IncidentColumn::Place, Qt::AscendingOrder};
    QCOMPARE(model->order(), byPlace);
    const auto rows = m_desk->browsing().find({}, byPlace, Language::German);
    QCOMPARE(model->rows(), rows);
    QVERIFY2(!state.contains("Tresen"), "a state speaks of the view only");
}

void IncidentsPageTest::everyViewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("de light") << Language::German << Theme::Light << 100;
    QTest::newRow("de dark") << Language::German << Theme::Dark << 100;
    QTest::newRow("en light 200 %") << Language::English << Theme::Light << 200;
    QTest::newRow("de dark 200 %") << Language::German << Theme::Dark << 200;
}

void IncidentsPageTest::everyViewIsAccessible()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    setUiLanguage(language);
    applyTheme(theme);
    setTextScale(scale);
    VERIFY_ACCESSIBLE_IN_THE_END();
    IncidentFilter filter;
    filter.text = QStringLiteral("20");
    filter.types = {IncidentType::Verbal};
    filter.triggers = {Trigger::WaitingTime, Trigger::Documents};
    m_page->showList(filter);
    VERIFY_ACCESSIBLE_IN_THE_END();
    m_page->showMeasuresForSelection();
    VERIFY_ACCESSIBLE_IN_THE_END();
    m_page->offerProposing();
    group()->panel()->cards().first()->findChild<QCheckBox *>()->click();
    VERIFY_ACCESSIBLE_IN_THE_END();
    m_page->showClusters();
    VERIFY_ACCESSIBLE_IN_THE_END();
    m_page->showIncident(m_desk->open().facts().ids.front());
    VERIFY_ACCESSIBLE_IN_THE_END();
    filter.text = QStringLiteral("giraffe");
    m_page->showList(filter);
    VERIFY_ACCESSIBLE_IN_THE_END();
}

QTEST_MAIN(IncidentsPageTest)
#include "tst_incidentspage.moc"
