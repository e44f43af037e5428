// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/alertbanner.h"
#include "session/alertwords.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What stands above every page when something was noticed at opening.
class AlertBannerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void nothingFoundShowsNothing();
    void everyFindingIsExplained_data();
    void everyFindingIsExplained();
    void gravestComesFirst();
    void detailsAreOneClickAway();
    void wordsFollowTheLanguage();
    void bannerIsAccessible_data();
    void bannerIsAccessible();

private:
    QString text(const char *name) { return m_banner->findChild<QLabel *>(name)->text(); }
    QPushButton *button(const char *name) { return m_banner->findChild<QPushButton *>(name); }

    std::unique_ptr<QWidget> m_window;
    AlertBanner *m_banner = nullptr;
};

namespace {

using Kind = RegisterAlert::Kind;

constexpr std::array kinds {Kind::DatabaseAltered, Kind::ChainBroken, Kind::MembersForged,
    Kind::OlderState, Kind::Forked, Kind::HeadOutdated, Kind::HeadRepaired, Kind::KeysMissing,
    Kind::StateResumed, Kind::AnchorUnreadable, Kind::ClockAhead, Kind::ForeignCard,
    Kind::EntriesRefused};

} // namespace

void AlertBannerTest::init()
{
    setTextScale(100);
    setUiLanguage(Language::English);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 300);
    m_banner = new AlertBanner(m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_banner);
    column->addStretch();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void AlertBannerTest::nothingFoundShowsNothing()
{
    QVERIFY(!m_banner->isVisible());
    m_banner->setAlerts({{Kind::OlderState, 12, 0}});
    QVERIFY(m_banner->isVisible());
    m_banner->setAlerts({});
    QVERIFY(!m_banner->isVisible());
}

void AlertBannerTest::everyFindingIsExplained_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Language>("language");
    for (const Kind kind : kinds) {
        QTest::addRow("%d German", static_cast<int>(kind)) << kind << Language::German;
        QTest::addRow("%d English", static_cast<int>(kind)) << kind << Language::English;
    }
}

void AlertBannerTest::everyFindingIsExplained()
{
    QFETCH(const Kind, kind);
    QFETCH(const Language, language);
    setUiLanguage(language);
    const RegisterAlert alert {kind, 4711, kind == Kind::KeysMissing ? 3 : 0};
    m_banner->setAlerts({alert});
    QCOMPARE(text("alertTitle"), wordsFor(kind).title.in(language));
    QVERIFY(text("alertText").contains(explanationOf(alert, language)));
    QVERIFY(text("alertText").contains(wordsFor(kind).whatToDo.in(language)));
    QVERIFY(!text("alertText").contains('%'));
    // Why nothing can be changed is said, and stays.
    const QString readOnly = language == Language::German ? "nur lesen" : "only be read";
    QCOMPARE(text("alertText").contains(readOnly), forbidsWriting(kind));
    QCOMPARE(button("alertPutAway")->isVisible(), !forbidsWriting(kind));
    if (forbidsWriting(kind))
        return;
    button("alertPutAway")->click();
    QVERIFY(!m_banner->isVisible());
}

void AlertBannerTest::gravestComesFirst()
{
    m_banner->setAlerts(
        {{Kind::HeadRepaired, 0, 0}, {Kind::Forked, 5, 0}, {Kind::KeysMissing, 0, 2}});
    QCOMPARE(text("alertTitle"), wordsFor(Kind::Forked).title.in(Language::English));
    QVERIFY(text("alertText").contains("2 more"));
}

void AlertBannerTest::detailsAreOneClickAway()
{
    QSignalSpy requested(m_banner, &AlertBanner::detailsRequested);
    m_banner->setAlerts({{Kind::OlderState, 12, 0}});
    button("alertDetails")->click();
    QCOMPARE(requested.size(), 1);
}

void AlertBannerTest::wordsFollowTheLanguage()
{
    m_banner->setAlerts({{Kind::OlderState, 12, 0}});
    setUiLanguage(Language::German);
    QApplication::processEvents();
    QCOMPARE(text("alertTitle"), wordsFor(Kind::OlderState).title.in(Language::German));
}

void AlertBannerTest::bannerIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << Theme::Light << 100;
    QTest::newRow("English, dark, 200 %") << Language::English << Theme::Dark << 200;
}

void AlertBannerTest::bannerIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    setUiLanguage(language);
    applyTheme(theme);
    setTextScale(scale);
    m_banner->setNarrow(scale > 100);
    m_banner->setAlerts({{Kind::StateResumed, 12, 0}});
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_window.get());
    applyTheme(Theme::Light);
}

QTEST_MAIN(AlertBannerTest)
#include "tst_alertbanner.moc"
