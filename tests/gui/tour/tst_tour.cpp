// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// The tour is never asked anything.
class SilentPrompter : public Prompter
{
public:
    void tell(QWidget *, const QString &title, const QString &sentence) override
    {
        told << title + ": " + sentence;
    }
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
        return {};
    }

    QStringList told;
};

} // namespace

/// Walks through the real program on a real register, page by page, in both languages and themes
/// and at both ends of the text size. Every page must be reached, pass the accessibility lint and
/// leaves a picture in the build folder (tour/…png).
class TourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageIsReached_data();
    void everyPageIsReached();

private:
    void picture(MainWindow &window, const QString &page);

    QTemporaryDir m_folder;
    QString m_register;
    QStringList m_findings;
};

void TourTest::initTestCase()
{
    QVERIFY(QDir().mkpath(RUECKHALT_TOUR_DIR));
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    makeDemoRegister(m_register);
}

void TourTest::everyPageIsReached_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    for (const auto language : {Language::German, Language::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const int scale : {100, 200}) {
                const QString name = QString("%1-%2-%3")
                                         .arg(language == Language::German ? "de" : "en",
                                             theme == Theme::Light ? "light" : "dark")
                                         .arg(scale);
                QTest::newRow(qPrintable(name)) << language << theme << scale;
            }
        }
    }
}

void TourTest::picture(MainWindow &window, const QString &page)
{
    // Layouts settle in steps: a text that wraps changes the height of what is around it.
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    QVERIFY(window.grab().save(
        QString("%1/%2-%3.png").arg(RUECKHALT_TOUR_DIR, page, QTest::currentDataTag())));
    const QString findings = A11yLint::report(A11yLint::check(&window));
    if (!findings.isEmpty())
        m_findings << page + ":" + findings;
}

void TourTest::everyPageIsReached()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_findings.clear();
    setUiLanguage(language);
    setTextScale(scale);
    applyTheme(theme);

    SilentPrompter prompter;
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.recentRegisters = QStringList {m_register};
    Desk desk(deskEnvironment(), prompter, preferences);
    MainWindow &window = desk.window();
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.offer(m_register);
    picture(window, "00-lock");
    desk.offerNew();
    picture(window, "01-new");
    desk.offer(m_register);

    QSignalSpy opened(&desk, &Desk::opened);
    QTest::keyClicks(QApplication::focusWidget(), DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(opened.wait(30000));
    int number = 10;
    for (const QString &key : window.pageKeys()) {
        QVERIFY2(window.showPage(key) != nullptr, qPrintable(key));
        QCOMPARE(window.currentKey(), key);
        picture(window, QString("%1-%2").arg(number++).arg(key));
    }
    desk.lock();
    QVERIFY(!window.isOpen());
    QVERIFY2(prompter.told.isEmpty(), qPrintable(prompter.told.join('\n')));
    QVERIFY2(m_findings.isEmpty(), qPrintable("\n" + m_findings.join("\n")));
}

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
