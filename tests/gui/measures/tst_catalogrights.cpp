// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/catalogpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What the catalogue offers and shows to a manager who answers for some units alone.
class CatalogRightsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void managersDecideForTheirUnitsAlone();
    void reasonsOfOtherUnitsAreNotShown();
    void officersDecideForTheWholeAuthority();

private:
    CatalogPage &showPage(const QString &login = {});
    [[nodiscard]] QPushButton *visible(const char *name) const
    {
        auto *button = m_page->findChild<QPushButton *>(QLatin1StringView(name));
        return button && button->isVisible() ? button : nullptr;
    }

    std::unique_ptr<PlanDesk> m_desk;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Recommending> m_recommending;
    std::unique_ptr<CatalogPage> m_page;
};

void CatalogRightsTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_desk = std::make_unique<PlanDesk>();
}

void CatalogRightsTest::cleanup()
{
    m_page.reset();
    m_recommending.reset();
    m_register.reset();
    m_desk->startAfresh();
    m_prompter = FakePrompter();
}

CatalogPage &CatalogRightsTest::showPage(const QString &login)
{
    m_page.reset();
    m_recommending.reset();
    m_register.reset();
    m_register = m_desk->open(login);
    m_recommending = std::make_unique<Recommending>(*m_register);
    m_page
        = std::make_unique<CatalogPage>(*m_register, *m_recommending, systemRandom(), m_prompter);
    m_page->resize(1100, 900);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("no window");
    m_page->enter();
    return *m_page;
}

void CatalogRightsTest::managersDecideForTheirUnitsAlone()
{
    CatalogPage &page = showPage("manager");
    auto *place = page.findChild<QComboBox *>("place");
    // The whole authority to read, her office and its counter; not the other office.
    QCOMPARE(place->count(), 3);
    QCOMPARE(place->currentData().value<UnitId>(), PlanDesk::office());
    page.showMeasure(PlanDesk::waiting());
    QVERIFY(visible("inPlace"));
    QTest::keyClick(visible("inPlace"), Qt::Key_Space);
    const auto mark = m_recommending->markOf(PlanDesk::waiting(), PlanDesk::office());
    QVERIFY(mark && mark->state == MeasureState::InPlace);
    QVERIFY(m_prompter.told.isEmpty());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Up);
    QVERIFY(place->currentData().value<UnitId>().isNull());
    page.showMeasure(PlanDesk::waiting());
    for (const char *name : {"plan", "inPlace", "reject", "unmark"})
        QVERIFY2(!visible(name), name);
    // Layouts settle some events after a sheet has come.
    static_cast<void>(QTest::qWaitFor([&page] { return A11yLint::check(&page).isEmpty(); }, 2000));
    VERIFY_ACCESSIBLE(&page);
}

void CatalogRightsTest::reasonsOfOtherUnitsAreNotShown()
{
    showPage();
    VERIFY_RESULT(m_recommending->mark({.measure = PlanDesk::waiting(),
        .unit = PlanDesk::other(),
        .state = MeasureState::Rejected,
        .reason = "The stairs are too narrow."}));
    const auto saysWhy = [](CatalogPage &page) {
        page.showMeasure(PlanDesk::waiting());
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("too narrow"));
        });
    };
    QVERIFY(saysWhy(showPage()));
    QVERIFY(saysWhy(showPage("council")));
    QVERIFY(!saysWhy(showPage("manager")));
}

void CatalogRightsTest::officersDecideForTheWholeAuthority()
{
    CatalogPage &page = showPage();
    auto *place = page.findChild<QComboBox *>("place");
    QCOMPARE(place->count(), m_register->organisation().units.size() + 1);
    QVERIFY(place->currentData().value<UnitId>().isNull());
    page.showMeasure(PlanDesk::waiting());
    QVERIFY(visible("inPlace"));
}

QTEST_MAIN(CatalogRightsTest)
#include "tst_catalogrights.moc"
