// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/feedbackpage.h"
#include "gui/feedback/publicpagedialog.h"
#include "session/demo.h"
#include "session/demoservice.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Pictures of the page of feedback on the invented town: each part as a window shows it, and the
/// whole of it at once.
class FeedbackTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void feedbackIsVisited_data() { Camera::addRows(); }
    void feedbackIsVisited();

private:
    void takeWhole(FeedbackPage &page, int scale, const QString &name);

    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<OpenRegister> m_empty;
    Camera m_camera {RUECKHALT_TOUR_DIR, 280, 286};
};

void FeedbackTourTest::initTestCase()
{
    auto vault = createVault(
        m_folder.filePath("Musterstadt.rueckhalt"), deskPassword(), deskEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    VERIFY_RESULT(storeDemo(generateDemo(600, 7, deskTime().date()), *m_register));
    VERIFY_RESULT(storeDemoService(*m_register, deskTime().date()));
    m_empty = makeDemoRegister(m_folder.filePath("Leer.rueckhalt"), 3);
}

void FeedbackTourTest::takeWhole(FeedbackPage &page, int scale, const QString &name)
{
    page.resize(1060, 690);
    m_camera.takePart(page, name);
    for (auto *scroll : page.findChildren<QScrollArea *>("scroll")) {
        if (scroll->isVisible())
            page.resize(1060, scroll->widget()->minimumSizeHint().height() + 240 * scale / 100);
    }
    m_camera.takePart(page, name + "-whole");
    page.resize(1060, 690);
}

void FeedbackTourTest::feedbackIsVisited()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);
    FeedbackPage page(*m_register, m_prompter);
    page.resize(1060, 690);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.enter();
    takeWhole(page, scale, "280-feedback");
    page.showPart(FeedbackPage::Part::QuietTimes);
    takeWhole(page, scale, "281-quiet-times");
    page.showPart(FeedbackPage::Part::Meetings);
    QTest::keyClick(page.findChild<QComboBox *>("scopePeriod"), Qt::Key_End);
    takeWhole(page, scale, "282-overlay");
    page.findChild<QComboBox *>("by")->setFocus();
    QTest::keyClick(page.findChild<QComboBox *>("by"), Qt::Key_Down);
    takeWhole(page, scale, "283-overlay-months");

    FeedbackPage nothing(*m_empty, m_prompter);
    nothing.resize(1060, 690);
    nothing.show();
    nothing.enter();
    m_camera.takePart(nothing, "284-feedback-empty");
    nothing.showPart(FeedbackPage::Part::Meetings);
    m_camera.takePart(nothing, "285-overlay-empty");

    PublicPageDialog dialog(*m_register, m_prompter);
    dialog.show();
    m_camera.takePart(dialog, "286-public-page");
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(FeedbackTourTest)
#include "tst_feedbacktour.moc"
