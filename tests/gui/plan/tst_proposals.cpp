// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/decisiondialog.h"
#include "gui/plan/proposaldialog.h"
#include "gui/plan/proposalspage.h"
#include "session/recommending.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Proposals from the officer's dialog to the manager's decision, in real windows on a real
/// register.
class ProposalsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void officerPutsMeasuresInOrderAndProposesThem();
    void incompleteProposalSaysWhatIsMissing();
    void namesAreShownAndAskedAbout();
    void escapeAsksBeforeAProposalIsLost();
    void tabFollowsTheOrderOfReading();
    void managerReadsReasonsAndDecidesByKeyboard();
    void rejectionNeedsAReason();
    void putOffMeasureComesBackOnItsDay();
    void officerSeesDecisionsAndWithdraws();
    void otherRolesMayNotDecide();
    void emptyPageSaysWhatWillBeHere_data();
    void emptyPageSaysWhatWillBeHere();
    void everythingIsAccessible_data();
    void everythingIsAccessible();

private:
    void open(const QString &login = {});
    void close();
    ProposalsPage &showPage();
    std::unique_ptr<ProposalDialog> dialogOf(const QList<MeasureId> &measures);
    ProposalId propose(const QString &title, const QString &note = {});
    template <typename T>
    T *activeDialog(QWidget &page)
    {
        auto *found = page.findChild<T *>();
        if (found == nullptr
            || !QTest::qWaitFor([found] { return QApplication::activeWindow() == found; }))
            qFatal("no dialog");
        return found;
    }
    static void press(QWidget *in, const QString &name)
    {
        for (auto *button : in->findChildren<QPushButton *>(name)) {
            if (!button->isVisible())
                continue;
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            return;
        }
        QFAIL(qPrintable("no button " + name));
    }
    static bool says(QWidget &page, const QString &sentence)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }

    std::unique_ptr<PlanDesk> m_desk;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Proposing> m_proposing;
    std::unique_ptr<Deciding> m_deciding;
    std::unique_ptr<ProposalsPage> m_page;
};

void ProposalsTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_desk = std::make_unique<PlanDesk>();
}

void ProposalsTest::close()
{
    m_page.reset();
    m_deciding.reset();
    m_proposing.reset();
    m_register.reset();
}

void ProposalsTest::cleanup()
{
    close();
    m_desk->startAfresh();
    m_prompter = FakePrompter();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void ProposalsTest::open(const QString &login)
{
    close();
    m_register = m_desk->open(login);
    m_proposing = std::make_unique<Proposing>(*m_register, systemRandom());
    m_deciding = std::make_unique<Deciding>(*m_register, systemRandom());
}

ProposalsPage &ProposalsTest::showPage()
{
    m_page = std::make_unique<ProposalsPage>(*m_register, *m_proposing, *m_deciding, m_prompter);
    m_page->resize(1100, 1200);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("no window");
    m_page->enter();
    return *m_page;
}

std::unique_ptr<ProposalDialog> ProposalsTest::dialogOf(const QList<MeasureId> &measures)
{
    const auto rows = PlanDesk::allRows(*m_register);
    QList<Recommendation> chosen = Recommending(*m_register).forRows(rows);
    chosen.removeIf([&](const Recommendation &each) { return !measures.contains(each.measure); });
    auto dialog = std::make_unique<ProposalDialog>(*m_proposing, *m_register, m_prompter,
        ProposalDialog::Request {
            m_proposing->drafted(chosen, rows, m_proposing->unitsOf(rows)), rows});
    dialog->show();
    if (!QTest::qWaitForWindowActive(dialog.get()))
        qFatal("no window");
    return dialog;
}

ProposalId ProposalsTest::propose(const QString &title, const QString &note)
{
    const auto rows = PlanDesk::allRows(*m_register);
    QList<Recommendation> chosen = Recommending(*m_register).forRows(rows);
    chosen.removeIf([&](const Recommendation &each) {
        return each.measure != PlanDesk::waiting() && each.measure != QLatin1String("B01");
    });
    Proposal draft = m_proposing->drafted(chosen, rows, {PlanDesk::office(), PlanDesk::other()});
    draft.title = title;
    draft.note = note;
    const auto made = m_proposing->propose(draft, rows);
    if (!made)
        qFatal("propose: %s", qPrintable(made.error().detail));
    return *made;
}

void ProposalsTest::officerPutsMeasuresInOrderAndProposesThem()
{
    open();
    const auto dialog = dialogOf({PlanDesk::waiting(), "B01", "A05"});
    QSignalSpy proposed(dialog.get(), &ProposalDialog::proposed);
    QCOMPARE(QApplication::focusWidget(), dialog->findChild<QLineEdit *>("name"));
    QTest::keyClicks(QApplication::focusWidget(), "Waiting area");
    auto *measures = dialog->findChild<QListWidget *>("measures");
    QCOMPARE(measures->count(), 3);
    const QString second = measures->item(1)->text().section(' ', 1);
    measures->setFocus();
    QTest::keyClick(measures, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(measures->item(0)->text().section(' ', 1), second);
    QCOMPARE(measures->currentRow(), 1);
    QTest::keyClick(measures, Qt::Key_Delete);
    QCOMPARE(measures->count(), 2);
    auto *more = dialog->findChild<QComboBox *>("more");
    more->setCurrentIndex(more->findData("D03"));
    press(dialog.get(), "add");
    QCOMPARE(measures->count(), 3);
    press(dialog.get(), "go");
    QCOMPARE(proposed.size(), 1);
    QCOMPARE(m_register->plan().proposals.size(), 1);
    const Proposal &made = m_register->plan().proposals.first().value;
    QCOMPARE(made.title, "Waiting area");
    QCOMPARE(made.units, QList {PlanDesk::office()});
    QCOMPARE(made.measures.size(), 3);
    QCOMPARE(made.measures.last().measure, "D03");
    QCOMPARE(made.incidents.atLeast(), 20);
    QCOMPARE(m_proposing->incidentsBehind(made.id)->size(), 26);
}

void ProposalsTest::incompleteProposalSaysWhatIsMissing()
{
    open();
    const auto dialog = dialogOf({PlanDesk::waiting()});
    press(dialog.get(), "go");
    QVERIFY(says(*dialog, "The proposal is not complete yet"));
    QVERIFY(m_register->plan().proposals.isEmpty());
    dialog->findChild<QLineEdit *>("name")->setText("Waiting");
    auto *units = dialog->findChild<QListWidget *>("units");
    for (int row = 0; row < units->count(); ++row)
        units->item(row)->setCheckState(Qt::Unchecked);
    press(dialog.get(), "go");
    QVERIFY(m_register->plan().proposals.isEmpty());
    units->setFocus();
    units->setCurrentRow(1);
    QTest::keyClick(units, Qt::Key_Space);
    press(dialog.get(), "go");
    QCOMPARE(m_register->plan().proposals.size(), 1);
}

void ProposalsTest::namesAreShownAndAskedAbout()
{
    open();
    m_prompter.confirms = false;
    {
        const auto dialog = dialogOf({PlanDesk::waiting()});
        dialog->findChild<QLineEdit *>("name")->setText("Waiting");
        dialog->findChild<QPlainTextEdit *>("edit")->setPlainText("Herr Meier war wieder da.");
        press(dialog.get(), "go");
        QCOMPARE(m_prompter.asked.size(), 1);
        QVERIFY2(
            m_prompter.asked.first().contains("Herr Meier"), qPrintable(m_prompter.asked.first()));
        QVERIFY(dialog->isVisible());
        QVERIFY(m_register->plan().proposals.isEmpty());
        m_prompter.confirms = true;
        press(dialog.get(), "go");
        QVERIFY(!dialog->isVisible());
    }
    QCOMPARE(m_register->plan().proposals.size(), 1);
    QVERIFY(m_prompter.told.isEmpty());
}

void ProposalsTest::escapeAsksBeforeAProposalIsLost()
{
    open();
    m_prompter.confirms = false;
    const auto dialog = dialogOf({PlanDesk::waiting(), "B01"});
    auto *measures = dialog->findChild<QListWidget *>("measures");
    measures->setFocus();
    QTest::keyClick(measures, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(measures, Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    press(dialog.get(), "cancel");
    QCOMPARE(m_prompter.asked.size(), 2);
    QVERIFY(dialog->isVisible());
    m_prompter.confirms = true;
    QTest::keyClick(measures, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    // What is as it was is closed at once, and so is what the lock closes.
    const auto untouched = dialogOf({PlanDesk::waiting()});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!untouched->isVisible());
    const auto locked = dialogOf({PlanDesk::waiting()});
    QTest::keyClicks(QApplication::focusWidget(), "Waiting");
    locked->close();
    QVERIFY(!locked->isVisible());
    QCOMPARE(m_prompter.asked.size(), 3);
}

void ProposalsTest::tabFollowsTheOrderOfReading()
{
    open();
    const auto dialog = dialogOf({PlanDesk::waiting(), "B01", "A05"});
    dialog->findChild<QListWidget *>("measures")->setCurrentRow(1); // it can go up and down
    QStringList found;
    for (int i = 0; i < 11; ++i) {
        found << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(found,
        (QStringList {"name", "units", "measures", "up", "down", "remove", "more", "add", "edit",
            "cancel", "go"}));
}

void ProposalsTest::managerReadsReasonsAndDecidesByKeyboard()
{
    open();
    propose("Waiting area", "Please decide before Christmas.");
    open("manager");
    QCOMPARE(ProposalsPage::openProposals(*m_deciding), 1);
    ProposalsPage &page = showPage();
    QCOMPARE(page.title(), "Decisions");
    QVERIFY(says(page, "Please decide before Christmas."));
    QVERIFY(says(page, "Why it is proposed"));
    QVERIFY(says(page, "Disadvantages"));
    QVERIFY(says(page, "at least 20"));
    // Enter on the proposal leads to the first answer, the space bar opens it, Enter decides.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), "choose");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = activeDialog<DecisionDialog>(page);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(m_register->plan().plans.size() == 1);
    const PlannedMeasure &plan = m_register->plan().plans.first().value;
    // The other office is somebody else's.
    QCOMPARE(plan.units, QList {PlanDesk::office()});
    QTRY_VERIFY(page.findChild<QPushButton *>("openPlan") != nullptr);
    QSignalSpy requested(&page, &ProposalsPage::planRequested);
    press(&page, "openPlan");
    QCOMPARE(requested.first().first().value<PlanId>(), plan.id);
    QVERIFY(m_prompter.told.isEmpty());
}

void ProposalsTest::rejectionNeedsAReason()
{
    open();
    propose("Waiting area");
    open("manager");
    ProposalsPage &page = showPage();
    press(&page, "reject");
    auto *dialog = activeDialog<DecisionDialog>(page);
    press(dialog, "go");
    QVERIFY(dialog->isVisible());
    QVERIFY(says(*dialog, "The decision cannot be kept yet"));
    auto *reason = dialog->findChild<QPlainTextEdit *>("edit");
    reason->setFocus();
    QTest::keyClicks(reason, "No room for a screen.");
    press(dialog, "go");
    QTRY_VERIFY(!m_register->marks().isEmpty());
    QCOMPARE(m_register->marks().first().state, MeasureState::Rejected);
    QCOMPARE(m_register->marks().first().reason, "No room for a screen.");
    QTRY_VERIFY(says(page, "Reason: No room for a screen."));
}

void ProposalsTest::putOffMeasureComesBackOnItsDay()
{
    open();
    propose("Waiting area");
    open("manager");
    {
        ProposalsPage &page = showPage();
        press(&page, "later");
        auto *dialog = activeDialog<DecisionDialog>(page);
        QCOMPARE(QApplication::focusWidget(), dialog->findChild<QDateEdit *>("until"));
        dialog->findChild<QDateEdit *>("until")->setDate(QDate(2027, 1, 10));
        press(dialog, "go");
        QTRY_VERIFY(says(page, "again on 10 January 2027"));
    }
    const auto openUnits = [this] {
        const Proposal &proposal = m_register->plan().proposals.first().value;
        return m_deciding->openUnits(proposal, proposal.measures.first().measure);
    };
    QVERIFY(openUnits().isEmpty());
    m_desk->setToday(QDate(2027, 1, 10));
    QCOMPARE(openUnits(), QList {PlanDesk::office()});
}

void ProposalsTest::officerSeesDecisionsAndWithdraws()
{
    open();
    const ProposalId id = propose("Waiting area");
    open("manager");
    VERIFY_RESULT(
        m_deciding->decide(id, {.measure = PlanDesk::waiting(), .units = {PlanDesk::office()}}));
    open();
    ProposalsPage &page = showPage();
    QCOMPARE(page.title(), "Proposals");
    QVERIFY(says(page, "Bürgeramt Mitte: Choose, Frau manager on 21 November 2026"));
    QVERIFY(!page.findChild<QPushButton *>("choose"));
    m_prompter.confirms = false;
    press(&page, "withdraw");
    QVERIFY(!m_register->plan().proposals.first().value.withdrawn);
    m_prompter.confirms = true;
    press(&page, "withdraw");
    QVERIFY(m_register->plan().proposals.first().value.withdrawn);
    QVERIFY(page.findChild<QListWidget *>("list")->item(0)->text().contains("withdrawn"));
    QVERIFY(page.findChild<QPushButton *>("withdraw")->isHidden());
}

void ProposalsTest::otherRolesMayNotDecide()
{
    open();
    propose("Waiting area");
    open("council");
    ProposalsPage &page = showPage();
    for (const char *name : {"choose", "later", "reject"})
        QVERIFY2(!page.findChild<QPushButton *>(name), name);
    QVERIFY(page.findChild<QPushButton *>("withdraw")->isHidden());
    QVERIFY(page.pageActions().isEmpty());
}

void ProposalsTest::emptyPageSaysWhatWillBeHere_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("offersNew");
    QTest::newRow("officer") << QString() << true;
    QTest::newRow("manager") << QString("manager") << false;
}

void ProposalsTest::emptyPageSaysWhatWillBeHere()
{
    QFETCH(QString, login);
    QFETCH(bool, offersNew);
    open(login);
    ProposalsPage &page = showPage();
    auto *empty = page.findChild<QWidget *>("empty");
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->findChild<QPushButton *>()->isVisible(), offersNew);
    VERIFY_ACCESSIBLE(&page);
    if (!offersNew)
        return;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = activeDialog<ProposalDialog>(page);
    VERIFY_ACCESSIBLE(dialog);
    dialog->findChild<QLineEdit *>("name")->setText("Advice");
    press(dialog, "add");
    auto *units = dialog->findChild<QListWidget *>("units");
    units->item(1)->setCheckState(Qt::Checked);
    press(dialog, "go");
    QTRY_VERIFY(!empty->isVisible());
    QVERIFY(says(page, "Advice"));
}

void ProposalsTest::everythingIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("German, large") << Language::German << 200;
}

void ProposalsTest::everythingIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    open();
    propose("Waiting area", "Bitte bald entscheiden.");
    {
        const auto dialog = dialogOf({PlanDesk::waiting(), "B01"});
        VERIFY_ACCESSIBLE(dialog.get());
    }
    open("manager");
    ProposalsPage &page = showPage();
    VERIFY_ACCESSIBLE(&page);
    for (const char *name : {"choose", "later", "reject"}) {
        press(&page, name);
        auto *dialog = activeDialog<DecisionDialog>(page);
        VERIFY_ACCESSIBLE(dialog);
        delete dialog;
    }
}

QTEST_MAIN(ProposalsTest)
#include "tst_proposals.moc"
