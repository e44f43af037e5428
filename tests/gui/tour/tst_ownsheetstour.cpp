// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/catalogpage.h"
#include "gui/measures/ownsheetform.h"
#include "gui/plan/proposaldialog.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "session/catalogkeeping.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through what an authority does with sheets of its own, in the real program: pictures in
/// the build folder (tour/1…png).
class OwnSheetsTour : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageIsReached_data() { Camera::addRows(); }
    void everyPageIsReached();

private:
    void visit(MainWindow &window, OpenRegister &openRegister);
    void visitStandings(MainWindow &window, CatalogPage &page, OpenRegister &openRegister);
    void picture(MainWindow &window, const QString &page) { m_camera.take(window, page); }

    QTemporaryDir m_folder;
    QString m_register;
    FakePrompter m_prompter;
    Camera m_camera {RUECKHALT_TOUR_DIR, 140, 159};
};

void OwnSheetsTour::initTestCase()
{
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    makeDemoRegister(m_register);
}

void OwnSheetsTour::visit(MainWindow &window, OpenRegister &openRegister)
{
    auto *page = qobject_cast<CatalogPage *>(window.showPage("measures"));
    QVERIFY(page);
    const auto click = [page](const char *name) {
        const auto all = page->findChildren<QPushButton *>(QLatin1StringView(name));
        const auto seen = std::ranges::find_if(all, &QPushButton::isVisible);
        QVERIFY2(seen != all.end(), name);
        QTest::mouseClick(*seen, Qt::LeftButton);
    };
    page->showOwnSheets();
    if (openRegister.ownSheets().isEmpty())
        picture(window, "140-own-sheets-empty");
    click("newSheet");
    QTest::keyClicks(QApplication::focusWidget(), "Wasserspender im Wartebereich");
    picture(window, "141-own-sheet-new");
    click("proposeSheet");
    picture(window, "142-own-sheet-problems");
    Measure measure = CatalogKeeping::copyOf(*openRegister.catalog().find("B05"));
    measure.id = page->findChild<OwnSheetForm *>()->measure().id;
    measure.title.de = QString::fromUtf8("Wasserspender im Wartebereich");
    page->findChild<OwnSheetForm *>()->setMeasure(measure, openRegister.catalog());
    auto *bar = page->findChild<QScrollArea *>("area")->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    picture(window, "143-own-sheet-texts");
    bar->setValue(bar->maximum());
    picture(window, "144-own-sheet-evidence");
    click("proposeSheet");
    picture(window, "145-own-sheets");
    click("readSheet");
    picture(window, "146-own-sheet-read");
    click("back");
    m_prompter.path = m_folder.filePath("paket.json");
    click("exportSheets");
    click("importSheets");
    picture(window, "147-package");
    click("cancelPackage");
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    content.replace("\"group\": \"B\"", "\"group\": \"K\"");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
    file.close();
    click("importSheets");
    picture(window, "148-package-problems");
    click("cancelPackage");
    visitStandings(window, *page, openRegister);
}

/// How a measure stands in the units, and how it is put before managers.
void OwnSheetsTour::visitStandings(
    MainWindow &window, CatalogPage &page, OpenRegister &openRegister)
{
    const QList<Unit> units = openRegister.organisation().units;
    const QString reason = QString::fromUtf8("Der Wartebereich wird ohnehin umgebaut.");
    QVERIFY(
        openRegister.setMark({"A02", units[0].id, MeasureState::InPlace, {}, QDate(2026, 3, 1)}));
    QVERIFY(openRegister.setMark({"A02", units[1].id, MeasureState::Planned, {}}));
    QVERIFY(openRegister.setMark({"A02", units[2].id, MeasureState::Rejected, reason}));
    QVERIFY(openRegister.setMark({"A01", {}, MeasureState::InPlace, {}}));
    QVERIFY(openRegister.setMark({"A03", units[2].id, MeasureState::Planned, {}}));
    page.showMeasure("A02");
    picture(window, "149-sheet-standings");
    page.findChild<QPushButton *>("propose")->click();
    auto *dialog = page.findChild<ProposalDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    m_camera.takePart(*dialog, "150-proposal-from-sheet");
    delete dialog;
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    page.showMeasure({});
    picture(window, "151-cards-standings");
}

void OwnSheetsTour::everyPageIsReached()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    m_camera.setUp(language, theme, scale);
    m_prompter = {};
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    preferences.recentRegisters = QStringList {m_register};
    Desk desk(deskEnvironment(), m_prompter, preferences);
    MainWindow &window = desk.window();
    window.resize(Camera::WindowSize);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.offer(m_register);
    QSignalSpy opened(&desk, &Desk::opened);
    QTest::keyClicks(QApplication::focusWidget(), DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
    visit(window, desk.workplace()->openRegister());
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(OwnSheetsTour)
#include "tst_ownsheetstour.moc"
