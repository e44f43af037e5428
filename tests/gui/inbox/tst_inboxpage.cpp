// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/inbox/inboxpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/reportingdesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

/// The page on a real register whose inbox gets real sealed reports.
class Office
{
public:
    void openPage()
    {
        intake = std::make_unique<IntakeDesk>(desk.open(), desk.inboxEnvironment());
        page = std::make_unique<InboxPage>(*intake, desk.open(), prompter);
        page->resize(1000, 800);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->enter();
    }
    template <typename T = QWidget>
    [[nodiscard]] T *part(const char *name) const
    {
        T *found = page->findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void dropRubbish(const QString &name) const
    {
        QFile file(desk.inboxPath() + '/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write("rubbish") < 0)
            qFatal("rubbish");
    }

    test::ReportingDesk desk;
    FakePrompter prompter;
    std::unique_ptr<IntakeDesk> intake;
    std::unique_ptr<InboxPage> page;
};

} // namespace

class InboxPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void emptyInboxSaysWhatWillAppear();
    void waitingReportsAreTakenInOnRequest();
    void listMakesRoomForEveryReport();
    void fewReportsAreTakenInByThemselves();
    void manyReportsWaitForTheOfficer();
    void reportsThatNeedWorkLeadToTheIncident();
    void openedReportStaysThatOneWhileTheListChanges();
    void chosenReportStaysChosenWhenAGraverOneComes();
    void answeredReportLeavesTheList();
    void rejectedFileStaysNamedAndCanBeTriedAgain();
    void whatIsNoReportIsNamedInThisSession();
    void choiceIsAnnounced();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();
};

void InboxPageTest::initTestCase()
{
    applyTheme(Theme::Light);
}

void InboxPageTest::init()
{
    setTextScale(100);
    setUiLanguage(Language::English);
}

void InboxPageTest::emptyInboxSaysWhatWillAppear()
{
    Office office;
    office.openPage();
    QVERIFY(!office.part("takeIn")->isVisible());
    QVERIFY(office.part("workNone")->isVisible());
    QVERIFY(!office.part("problemCard")->isVisible());
    QVERIFY(!office.part("pendingRow")->isVisible());
    QCOMPARE(office.intake->count(), 0);
}

void InboxPageTest::waitingReportsAreTakenInOnRequest()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.desk.send(QStringLiteral("Noch einmal."));
    office.openPage();
    QCOMPARE(office.intake->count(), 2);
    QVERIFY(office.part<QLabel>("waiting")->text().startsWith(u'2'));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(office.intake->takenIn(), 2);
    QVERIFY(office.desk.inboxFiles().isEmpty());
    QCOMPARE(office.part<QListWidget>("work")->count(), 2);
    QVERIFY(!office.part("takeIn")->isVisible());
    QVERIFY(office.prompter.told.isEmpty());
}

void InboxPageTest::listMakesRoomForEveryReport()
{
    Office office;
    office.openPage();
    auto *list = office.part<QListWidget>("work");
    for (int count = 1; count <= 5; ++count) {
        office.desk.send(QStringLiteral("Laut geworden."));
        office.page->enter();
        QTest::keyClick(office.part("takeIn"), Qt::Key_Space);
        QCOMPARE(list->count(), count);
        for (int i = 0; i < 10; ++i)
            QApplication::processEvents();
        QVERIFY2(!list->geometry().intersects(office.part("open")->geometry()),
            qPrintable(QString::number(count)));
        const QRect last = list->visualItemRect(list->item(count - 1));
        QVERIFY(last.bottom() <= list->viewport()->height());
        // Two lines, and room between them and the frame of what is chosen.
        QVERIFY2(last.height() >= 2 * list->fontMetrics().height() + 12,
            qPrintable(QString::number(last.height())));
    }
}

void InboxPageTest::fewReportsAreTakenInByThemselves()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.openPage();
    QSignalSpy noticed(office.intake.get(), &IntakeDesk::noticed);
    office.intake->setAutomatic(true);
    QCOMPARE(office.intake->takenIn(), 1);
    QCOMPARE(noticed.size(), 1);
    office.desk.send(QStringLiteral("Während gearbeitet wird."));
    QTRY_COMPARE_WITH_TIMEOUT(office.intake->takenIn(), 2, 30000);
    QCOMPARE(office.part<QListWidget>("work")->count(), 2);
}

void InboxPageTest::manyReportsWaitForTheOfficer()
{
    Office office;
    for (int i = 0; i <= IntakeDesk::Few; ++i)
        office.desk.send(QStringLiteral("Meldung %1").arg(i));
    office.openPage();
    office.intake->setAutomatic(true);
    QCOMPARE(office.intake->takenIn(), 0);
    office.part<QPushButton>("takeIn")->click();
    QCOMPARE(office.intake->takenIn(), IntakeDesk::Few + 1);
}

void InboxPageTest::reportsThatNeedWorkLeadToTheIncident()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    QSignalSpy requested(office.page.get(), &InboxPage::incidentRequested);
    auto *list = office.part<QListWidget>("work");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto reports = office.intake->needingWork();
    QCOMPARE(requested.first().first().value<IncidentId>(), reports->first().incident);
}

void InboxPageTest::openedReportStaysThatOneWhileTheListChanges()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.desk.send(QStringLiteral("Noch einmal."));
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    // Its only work is an addition that nobody has read: opening it takes it from the list.
    const IncidentId first = office.intake->needingWork()->first().incident;
    Handling handling = **office.desk.open().vault().handling(first);
    handling.reply.state = HandlingState::InReview;
    handling.addenda = {{office.desk.open().now(), QStringLiteral("Es war der Dienstag.")}};
    QVERIFY(office.desk.open().vault().saveHandling(first, handling).has_value());
    office.page->enter();
    auto *list = office.part<QListWidget>("work");
    QCOMPARE(list->count(), 2);
    const auto work = office.intake->needingWork();
    list->setCurrentRow(static_cast<int>(
        std::ranges::find(*work, first, &HandledReport::incident) - work->begin()));
    IncidentId afterwards;
    connect(office.page.get(), &InboxPage::incidentRequested, this, [&](const IncidentId &id) {
        QVERIFY(office.intake->answering().markAddendaSeen(id).has_value());
        QCOMPARE(list->count(), 1);
        afterwards = id;
    });
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(afterwards, first);
}

void InboxPageTest::chosenReportStaysChosenWhenAGraverOneComes()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    auto *list = office.part<QListWidget>("work");
    QCOMPARE(list->count(), 1);
    const IncidentId chosen = office.intake->needingWork()->first().incident;
    Envelope graver = office.desk.envelope(7);
    auto &draft = std::get<SealedReport>(graver.content).draft;
    draft.types = {IncidentType::Physical};
    draft.subTypes = {SubType::Hitting};
    office.desk.drop(graver);
    office.page->enter();
    office.part<QPushButton>("takeIn")->click();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 1); // the graver one stands first
    IncidentId opened;
    connect(office.page.get(), &InboxPage::incidentRequested, this,
        [&](const IncidentId &id) { opened = id; });
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened, chosen);
}

void InboxPageTest::answeredReportLeavesTheList()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."), test::ReportingDesk::anonymous());
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    const auto id = office.intake->needingWork()->first().incident;
    QVERIFY(office.intake->answering().answer(id, {.state = HandlingState::InReview}).has_value());
    QVERIFY(!office.part("work")->isVisible());
    QCOMPARE(office.intake->count(), 0);
}

void InboxPageTest::rejectedFileStaysNamedAndCanBeTriedAgain()
{
    Office office;
    const QString name = QString(32, u'a') + ".age";
    office.dropRubbish(name);
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    const auto checkNamed = [&] {
        QVERIFY(office.part("problemCard")->isVisible());
        QVERIFY(office.part<QLabel>("rejected")->text().contains("1 file"));
        QCOMPARE(office.part<QListWidget>("problems")->count(), 1);
        QVERIFY(office.part<QListWidget>("problems")->item(0)->text().contains(name));
        QCOMPARE(office.desk.rejectedFiles(), QStringList {name + ".cannot-be-opened"});
        QCOMPARE(office.intake->count(), 1);
    };
    checkNamed();
    // After locking, or the next day: the file is still not in the register.
    office.page.reset();
    office.intake.reset();
    office.desk.reg().reopen();
    office.openPage();
    checkNamed();
    office.part<QPushButton>("retry")->click();
    checkNamed();
    QCOMPARE(office.prompter.told.size(), 1);

    // Now it can be opened.
    QVERIFY(QFile::remove(office.desk.inboxPath() + "/rejected/" + name + ".cannot-be-opened"));
    office.desk.send(QStringLiteral("Laut geworden."));
    const QString whole = office.desk.inboxFiles().first();
    QVERIFY(QFile::rename(office.desk.inboxPath() + u'/' + whole,
        office.desk.inboxPath() + "/rejected/" + whole + ".newer-format"));
    office.page->enter();
    QCOMPARE(office.intake->inbox().rejectedCount(), 1);
    office.part<QPushButton>("retry")->click();
    QCOMPARE(office.intake->takenIn(), 1);
    QVERIFY(!office.part("problemCard")->isVisible());
}

void InboxPageTest::whatIsNoReportIsNamedInThisSession()
{
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.dropRubbish(QStringLiteral("Urlaub.jpg"));
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    QVERIFY(office.part("problemCard")->isVisible());
    QCOMPARE(office.part<QListWidget>("problems")->count(), 1);
    // There is nothing to try again.
    QVERIFY(!office.part("retry")->isVisible());
    QVERIFY(!office.part("rejected")->isVisible());
    QCOMPARE(office.intake->count(), 1);
}

void InboxPageTest::choiceIsAnnounced()
{
    Office office;
    office.openPage();
    QSignalSpy chosen(office.page.get(), &InboxPage::automaticChosen);
    office.part<QCheckBox>("automatic")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toBool(), true);
    QVERIFY(office.intake->isAutomatic());
}

void InboxPageTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German 100") << Language::German << 100;
    QTest::newRow("German 200") << Language::German << 200;
    QTest::newRow("English 100") << Language::English << 100;
    QTest::newRow("English 200") << Language::English << 200;
}

void InboxPageTest::everybodyCanUseIt()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    Office office;
    office.desk.send(QStringLiteral("Laut geworden."));
    office.dropRubbish(QString(32, u'a') + ".age");
    office.openPage();
    office.part<QPushButton>("takeIn")->click();
    office.desk.send(QStringLiteral("Noch einmal."));
    office.page->enter();
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(office.page.get());
}

QTEST_MAIN(InboxPageTest)
#include "tst_inboxpage.moc"
