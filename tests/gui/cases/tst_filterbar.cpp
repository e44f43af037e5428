// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/filterbar.h"
#include "gui/cases/filterchip.h"
#include "gui/common/uilanguage.h"
#include "support/gui/casedesk.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class FilterBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ticksNarrowDownWhileTheMenuStaysOpen();
    void chipSaysWhatItNarrowsAndCanBeTakenAway();
    void manyValuesAreCountedOnTheChipAndReadOutInFull();
    void periodsOfferTheYearsOfTheRegister();
    void officesOpenTheirUnits();
    void namesWithAnAmpersandStayWhole();
    void clearAllTakesTextAndFiltersAway();
    void settingAFilterIsNotAnnounced();
    void menusDoNotPileUp();

private:
    FilterChip *chip(FilterPart part) const;
    QMenu *opened(FilterPart part) const;
    static QAction *entry(const QMenu *menu, const QString &text);
    QPushButton *face(FilterPart part) const;

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<FilterBar> m_bar;
};

void FilterBarTest::init()
{
    setUiLanguage(Language::English);
    if (!m_desk)
        m_desk = std::make_unique<CaseDesk>(40);
    m_bar = std::make_unique<FilterBar>(m_desk->open());
    m_bar->resize(900, 100);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

FilterChip *FilterBarTest::chip(FilterPart part) const
{
    return m_bar->findChild<FilterChip *>(QStringLiteral("chip%1").arg(static_cast<int>(part)));
}

QPushButton *FilterBarTest::face(FilterPart part) const
{
    return chip(part)->findChild<QPushButton *>(QStringLiteral("face"));
}

QMenu *FilterBarTest::opened(FilterPart part) const
{
    QMenu *menu = chip(part)->menu();
    menu->popup({});
    return menu;
}

QAction *FilterBarTest::entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void FilterBarTest::ticksNarrowDownWhileTheMenuStaysOpen()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QMenu *menu = opened(FilterPart::Types);
    QCOMPARE(menu->actions().size(), 6);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(menu->isVisible());
    const CodeSet<IncidentType> both {IncidentType::Verbal, IncidentType::Psychological};
    QCOMPARE(m_bar->filter().types, both);
    QTest::mouseClick(
        menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(0)).center());
    QVERIFY(menu->isVisible());
    QCOMPARE(m_bar->filter().types, CodeSet<IncidentType> {IncidentType::Psychological});
    QCOMPARE(changed.count(), 3);
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

void FilterBarTest::chipSaysWhatItNarrowsAndCanBeTakenAway()
{
    QCOMPARE(face(FilterPart::Levels)->text(), QStringLiteral("Level"));
    auto *remove = chip(FilterPart::Levels)->findChild<QToolButton *>(QStringLiteral("remove"));
    QVERIFY(!remove->isVisible());
    entry(opened(FilterPart::Levels), QStringLiteral("Level 2: Violence, threat, coercion"))
        ->trigger();
    chip(FilterPart::Levels)->menu()->close();
    QCOMPARE(face(FilterPart::Levels)->text(), QStringLiteral("Level: 2"));
    QVERIFY(remove->isVisible());
    QVERIFY(!remove->accessibleName().isEmpty());
    QTest::keyClick(remove, Qt::Key_Space);
    QVERIFY(m_bar->filter().levels.isEmpty());
    QVERIFY(!remove->isVisible());
    QCOMPARE(face(FilterPart::Levels)->text(), QStringLiteral("Level"));
}

void FilterBarTest::manyValuesAreCountedOnTheChipAndReadOutInFull()
{
    IncidentFilter filter;
    filter.triggers = {Trigger::WaitingTime, Trigger::Language, Trigger::HomeVisit};
    m_bar->setFilter(filter);
    QCOMPARE(face(FilterPart::Triggers)->text(), QStringLiteral("Trigger: Waiting time +3"));
    QCOMPARE(face(FilterPart::Triggers)->accessibleName(),
        QStringLiteral("Filter Trigger: Waiting time, Not understood, language, Home visit"));
}

void FilterBarTest::periodsOfferTheYearsOfTheRegister()
{
    QMenu *menu = opened(FilterPart::Period);
    QVERIFY(entry(menu, QStringLiteral("Whole register"))->isChecked());
    QVERIFY(entry(menu, QStringLiteral("2026")));
    QVERIFY(!entry(menu, QStringLiteral("2019")));
    entry(menu, QStringLiteral("Last 90 days"))->trigger();
    QCOMPARE(m_bar->filter().period.kind, FilterPeriod::Kind::Last90Days);
    QCOMPARE(face(FilterPart::Period)->text(), QStringLiteral("Period: Last 90 days"));
}

void FilterBarTest::officesOpenTheirUnits()
{
    QMenu *menu = opened(FilterPart::Unit);
    QAction *office = entry(menu, QStringLiteral("Bürgeramt Mitte"));
    QVERIFY(office->menu());
    entry(office->menu(), QStringLiteral("Kfz-Zulassung"))->trigger();
    const auto &units = m_desk->open().organisation().units;
    QCOMPARE(m_bar->filter().unit, units.at(2).id);
    entry(opened(FilterPart::Unit), QStringLiteral("Bürgeramt Mitte"))
        ->menu()
        ->actions()
        .first()
        ->trigger();
    QCOMPARE(m_bar->filter().unit, units.at(0).id);
}

void FilterBarTest::namesWithAnAmpersandStayWhole()
{
    QAction *office = entry(opened(FilterPart::Unit), QStringLiteral("Sozialamt"));
    QVERIFY(entry(office->menu(), QStringLiteral("Wohngeld && Leistungen")));
    entry(office->menu(), QStringLiteral("Wohngeld && Leistungen"))->trigger();
    QVERIFY(face(FilterPart::Unit)->text().contains(QStringLiteral("Wohngeld && Leistungen")));
}

void FilterBarTest::clearAllTakesTextAndFiltersAway()
{
    auto *clear = m_bar->findChild<QPushButton *>(QStringLiteral("clearAll"));
    QVERIFY(!clear->isVisible());
    m_bar->setText(QStringLiteral("tür"));
    QVERIFY(clear->isVisible());
    entry(opened(FilterPart::Places), QStringLiteral("Counter"))->trigger();
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    clear->click();
    QCOMPARE(m_bar->filter(), IncidentFilter());
    QCOMPARE(changed.count(), 1);
    QVERIFY(!clear->isVisible());
}

void FilterBarTest::settingAFilterIsNotAnnounced()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    IncidentFilter filter;
    filter.places = {Place::Counter};
    m_bar->setFilter(filter);
    QCOMPARE(changed.count(), 0);
    QVERIFY(chip(FilterPart::Places)->isActive());
}

void FilterBarTest::menusDoNotPileUp()
{
    opened(FilterPart::Unit)->close();
    const auto first = chip(FilterPart::Unit)->menu()->findChildren<QObject *>().size();
    for (int i = 0; i < 5; ++i)
        opened(FilterPart::Unit)->close();
    QCOMPARE(chip(FilterPart::Unit)->menu()->findChildren<QObject *>().size(), first);
}

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
