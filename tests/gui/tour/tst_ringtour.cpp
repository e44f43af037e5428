// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/ring/ringexperiencesdialog.h"
#include "gui/ring/ringfiguresdialog.h"
#include "gui/ring/ringfounddialog.h"
#include "gui/ring/ringmembersdialog.h"
#include "gui/ring/ringofficesdialog.h"
#include "gui/ring/ringsheetdialog.h"
#include "gui/ring/ringview.h"
#include "gui/service/ownindicatordialog.h"
#include "session/demo.h"
#include "session/demoplan.h"
#include "session/demopopulation.h"
#include "session/demoreleases.h"
#include "session/demoring.h"
#include "session/demoservice.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"

#include <QComboBox>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Pictures of the benchmarking ring of the demo: the comparison of five towns over four quarters,
/// what a sheet tells, who takes part and what others have tried.
class RingTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ringIsVisited_data() { Camera::addRows(); }
    void ringIsVisited();

private:
    [[nodiscard]] KnownRing ring() const
    {
        return *Benchmarking(*m_register, systemRandom()).ring({});
    }
    void takeWhole(FeedbackPage &page, int scale, const QString &name);

    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<OpenRegister> m_empty;
    Camera m_camera {RUECKHALT_TOUR_DIR, 287, 289};
};

void RingTourTest::initTestCase()
{
    auto vault = createVault(
        m_folder.filePath("Musterstadt.rueckhalt"), deskPassword(), deskEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    const QDate lastDay = deskTime().date().addDays(-1);
    VERIFY_RESULT(storeDemo(generateDemo(800, 7, lastDay), *m_register));
    VERIFY_RESULT(storeDemoPopulation(*m_register, lastDay));
    VERIFY_RESULT(storeDemoService(*m_register, lastDay));
    VERIFY_RESULT(storeDemoPlan(*m_register, lastDay, systemRandom()));
    VERIFY_RESULT(storeDemoReleases(*m_register, lastDay));
    VERIFY_RESULT(storeDemoRing(*m_register, lastDay, systemRandom()));
    m_empty = makeDemoRegister(m_folder.filePath("Leer.rueckhalt"), 3);
}

void RingTourTest::takeWhole(FeedbackPage &page, int scale, const QString &name)
{
    page.resize(1060, 690);
    m_camera.takePart(page, name);
    for (auto *scroll : page.findChildren<QScrollArea *>("scroll")) {
        if (scroll->isVisible())
            page.resize(1060, scroll->widget()->minimumSizeHint().height() + 240 * scale / 100);
    }
    m_camera.takePart(page, name + "-whole");
}

void RingTourTest::ringIsVisited()
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
    page.showPart(FeedbackPage::Part::Ring);
    auto *figure = page.findChild<QComboBox *>("ringFigure");
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_Down);
    takeWhole(page, scale, "287-ring");
    RingSheetDialog sheet(*m_register, ring(), m_prompter);
    sheet.show();
    m_camera.takePart(sheet, "288-ring-sheet");
    RingMembersDialog members(*m_register, ring(), m_prompter);
    members.show();
    m_camera.takePart(members, "288-ring-members");
    RingFiguresDialog figures(*m_register, ring(), m_prompter);
    figures.show();
    m_camera.takePart(figures, "288-ring-figures");
    RingFoundDialog found(*m_register, m_prompter);
    found.show();
    m_camera.takePart(found, "288-ring-found");
    RingOfficesDialog offices(*m_register, ring(), m_prompter);
    offices.show();
    m_camera.takePart(offices, "288-ring-offices");
    ServiceObserving observing(*m_register);
    OwnIndicatorDialog own(observing, *m_register, m_prompter);
    own.show();
    m_camera.takePart(own, "288-own-indicators");
    RingExperiencesDialog experiences(
        *m_register, page.findChild<RingView *>()->desk(), m_prompter);
    experiences.show();
    m_camera.takePart(experiences, "288-ring-experiences");

    FeedbackPage nothing(*m_empty, m_prompter);
    nothing.resize(1060, 690);
    nothing.show();
    nothing.enter();
    nothing.showPart(FeedbackPage::Part::Ring);
    m_camera.takePart(nothing, "289-ring-empty");
    nothing.showPart(FeedbackPage::Part::Feedback);
    m_camera.takePart(nothing, "289-feedback-empty");
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(RingTourTest)
#include "tst_ringtour.moc"
