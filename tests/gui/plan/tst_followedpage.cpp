// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/followedpage.h"
#include "gui/report/changesview.h"
#include "gui/report/reporterplace.h"
#include "session/planning.h"
#include "session/publishing.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// "Was daraus wurde": for those with an account, and for those without one.
class FollowedPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void emptyPageSaysWhatWillBeHere();
    void whatWasCarriedOutIsSaidInPlainWords();
    void hiddenPageLeavesTheFolderAlone();
    void officerReleasesItForPeopleWithoutAnAccount();
    void whatIsNotTheOfficersIsNotShown();
    void listThatCannotBeReadIsNotCalledAForgery();
    void othersCannotRelease();
    void everythingIsAccessible_data();
    void everythingIsAccessible();

private:
    void open(const QString &login = {});
    void carryOut();
    FollowedPage &showPage();
    /// The lock page's view on the same register.
    std::unique_ptr<ReporterPlace> reader();
    static bool says(const QWidget &page, const QString &sentence)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }

    std::unique_ptr<PlanDesk> m_desk;
    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Publishing> m_publishing;
    std::unique_ptr<FollowedPage> m_page;
};

void FollowedPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_desk = std::make_unique<PlanDesk>();
}

void FollowedPageTest::cleanup()
{
    m_page.reset();
    m_publishing.reset();
    m_register.reset();
    m_desk->startAfresh();
    m_prompter = FakePrompter();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void FollowedPageTest::open(const QString &login)
{
    m_page.reset();
    m_publishing.reset();
    m_register.reset();
    m_register = m_desk->open(login);
    m_publishing = std::make_unique<Publishing>(*m_register);
}

void FollowedPageTest::carryOut()
{
    Planning planning(*m_register, systemRandom());
    const auto id = planning.create(PlanDesk::waiting(), {PlanDesk::office()});
    VERIFY_RESULT(id);
    Kept<PlannedMeasure> kept = *planning.plan(*id);
    kept.value.responsible = "Leitung";
    kept.value.start = QDate(2026, 11, 1);
    kept.value.due = QDate(2026, 11, 20);
    VERIFY_RESULT(planning.save(kept));
    for (const auto step : {PlanStep::Plan, PlanStep::Start, PlanStep::Finish})
        VERIFY_RESULT(planning.take(*id, step));
}

FollowedPage &FollowedPageTest::showPage()
{
    m_page = std::make_unique<FollowedPage>(*m_register, m_prompter);
    m_page->resize(1000, 900);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("no window");
    m_page->enter();
    return *m_page;
}

std::unique_ptr<ReporterPlace> FollowedPageTest::reader()
{
    auto place = std::make_unique<ReporterPlace>(
        ReporterPlace::Setup {.environment = {.clock = m_desk->environment().clock,
                                  .random = systemRandom(),
                                  .trustFile = m_folder.filePath("trust.ini")},
            .print = [](QWidget *, const ReceiptSheet &) { return true; },
            .givenRegister = [] { return std::optional<DefaultRegister>(); }},
        m_prompter);
    place->resize(1000, 900);
    place->show();
    place->begin(ReporterPlace::Purpose::Changes, {.folder = m_desk->folder(), .fingerprint = {}});
    return place;
}

void FollowedPageTest::emptyPageSaysWhatWillBeHere()
{
    open();
    FollowedPage &page = showPage();
    QVERIFY(says(page, "Nothing has been carried out yet"));
    QVERIFY(!page.findChild<QWidget *>("releaseCard")->isVisible());
    QVERIFY(says(*reader(), "Nothing has been published yet"));
}

void FollowedPageTest::whatWasCarriedOutIsSaidInPlainWords()
{
    open();
    carryOut();
    open("council");
    FollowedPage &page = showPage();
    QVERIFY(says(page, m_register->catalog().find(PlanDesk::waiting())->title.en));
    QVERIFY(says(page, "That is in place: Bürgeramt Mitte."));
    QSignalSpy requested(&page, &FollowedPage::measureRequested);
    // Not on a card that was taken away a moment ago.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(button && button->isVisible());
    QCOMPARE(button->objectName(), "entryButton");
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(requested.first().first().toString(), PlanDesk::waiting());
}

void FollowedPageTest::hiddenPageLeavesTheFolderAlone()
{
    open();
    FollowedPage &page = showPage();
    page.hide();
    carryOut();
    QVERIFY(page.findChildren<QPushButton *>("entryButton").isEmpty());
    page.show();
    page.enter();
    QCOMPARE(page.findChildren<QPushButton *>("entryButton").size(), 1);
}

void FollowedPageTest::officerReleasesItForPeopleWithoutAnAccount()
{
    open();
    carryOut();
    FollowedPage &page = showPage();
    QVERIFY(says(*reader(), "Nothing has been published yet"));
    m_prompter.confirms = false;
    QTest::keyClick(page.findChild<QPushButton *>("release"), Qt::Key_Space);
    QVERIFY(says(*reader(), "Nothing has been published yet"));
    m_prompter.confirms = true;
    QTest::keyClick(page.findChild<QPushButton *>("release"), Qt::Key_Space);
    QVERIFY(page.findChild<QLabel *>("released")->text().contains("as it stands below"));
    QVERIFY(page.findChild<QPushButton *>("release")->isHidden());
    {
        const auto place = reader();
        QVERIFY(says(*place, "That is in place: Bürgeramt Mitte."));
        QVERIFY(says(*place, "Published on 21 November 2026"));
        QVERIFY(!place->hasHeldTexts());
        QVERIFY(place->mayLeave());
    }
    carryOut();
    QVERIFY(page.findChild<QLabel *>("released")->text().contains("has changed since then"));
    QTest::keyClick(page.findChild<QPushButton *>("withdraw"), Qt::Key_Space);
    QVERIFY(says(*reader(), "Nothing has been published yet"));
    QVERIFY(m_prompter.told.isEmpty());
}

void FollowedPageTest::whatIsNotTheOfficersIsNotShown()
{
    open();
    carryOut();
    VERIFY_RESULT(ChangesReleasing(*m_register).release());
    QFile file(m_desk->folder() + "/changes.list");
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("Bürgeramt");
    QVERIFY(at > 0);
    bytes[at] = 'W';
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const auto place = reader();
    QVERIFY(says(*place, "This list is not genuine"));
    QVERIFY(!says(*place, "That is in place"));
    QVERIFY(!ChangesReleasing(*m_register).released().list);
    // The officer is told, and can remove it.
    FollowedPage &page = showPage();
    QVERIFY(page.findChild<QLabel *>("released")->text().contains("shown to nobody"));
    QTest::keyClick(page.findChild<QPushButton *>("withdraw"), Qt::Key_Space);
    QVERIFY(!ChangesReleasing(*m_register).released().isAnywhere);
}

void FollowedPageTest::listThatCannotBeReadIsNotCalledAForgery()
{
    open();
    carryOut();
    VERIFY_RESULT(ChangesReleasing(*m_register).release());
    QFile file(m_desk->folder() + "/changes.list");
    QVERIFY(file.resize(qint64 {64} * 1024 * 1024));
    const auto place = reader();
    QVERIFY(says(*place, "The list cannot be read at the moment"));
    QVERIFY(!says(*place, "not genuine") && !says(*place, "That is in place"));
}

void FollowedPageTest::othersCannotRelease()
{
    open();
    carryOut();
    open("manager");
    QVERIFY(!showPage().findChild<QWidget *>("releaseCard")->isVisible());
    VERIFY_ERROR(ChangesReleasing(*m_register).release(), Error::Code::NotPermitted);
    VERIFY_ERROR(ChangesReleasing(*m_register).withdraw(), Error::Code::NotPermitted);
}

void FollowedPageTest::everythingIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("German, large") << Language::German << 200;
}

void FollowedPageTest::everythingIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    open();
    {
        FollowedPage &page = showPage();
        VERIFY_ACCESSIBLE(&page);
    }
    carryOut();
    FollowedPage &page = showPage();
    VERIFY_ACCESSIBLE(&page);
    VERIFY_RESULT(ChangesReleasing(*m_register).release());
    VERIFY_ACCESSIBLE(&page);
    const auto place = reader();
    QVERIFY(QTest::qWaitForWindowExposed(place.get()));
    VERIFY_ACCESSIBLE(place.get());
}

QTEST_MAIN(FollowedPageTest)
#include "tst_followedpage.moc"
