// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/casekeys.h"

#include "crypto/systemrandom.h"
#include "gui/casework/casetablemodel.h"
#include "gui/casework/caseview.h"
#include "gui/report/choicebutton.h"
#include "session/publishing.h"
#include "session/reporting.h"
#include "support/vault/vaulttesting.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

namespace rueckhalt::testing {

CaseKeys::CaseKeys(PlanDesk &townOfIt)
    : town(townOfIt)
{
    town.startAfresh();
    if (Publishing(*town.open()).lastError())
        qFatal("no reporting card");
    Preferences preferences;
    preferences.language = Language::English;
    preferences.takesInByItself = true;
    desk = std::make_unique<Desk>(town.environment(), prompter, preferences);
    desk->window().resize(1280, 900);
    desk->window().show();
    if (!QTest::qWaitForWindowActive(&desk->window()))
        qFatal("no window");
}

bool CaseKeys::isWithin(const QWidget *widget, const QString &name)
{
    for (const QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        if (at->objectName() == name)
            return true;
    }
    return false;
}

bool CaseKeys::isAt(const QString &name, const QString &within)
{
    const QWidget *at = focus();
    if (!within.isEmpty() && !isWithin(at, within))
        return false;
    constexpr int Parts = 3; // a choice in a group in a field
    for (int i = 0; i < Parts && at != nullptr; ++i, at = at->parentWidget()) {
        if (at->objectName() == name)
            return true;
    }
    return false;
}

bool CaseKeys::isSeen(const QWidget *widget)
{
    QRect seen = widget->rect();
    for (const QWidget *at = widget; !at->isWindow(); at = at->parentWidget())
        seen = seen.translated(at->pos()) & at->parentWidget()->rect();
    return !seen.isEmpty();
}

void CaseKeys::tabTo(const QString &name, const QString &within)
{
    QStringList passed;
    for (int i = 0; i < 400 && !isAt(name, within); ++i) {
        passed << focus()->objectName();
        key(Qt::Key_Tab);
    }
    const QString place = within.isEmpty() ? name : within + '/' + name;
    QVERIFY2(isAt(name, within), qPrintable(place + " after " + passed.join(' ')));
    // Whoever works with the keys alone sees where they are.
    QTRY_VERIFY2(isSeen(focus()), qPrintable(place + " is out of sight"));
}

void CaseKeys::choose(const QString &group, int value)
{
    tabTo(group);
    const auto chosen = [] { return qobject_cast<ChoiceButton *>(focus()); };
    for (int i = 0; i < 40 && chosen() != nullptr && chosen()->value() != value; ++i)
        key(Qt::Key_Right);
    QVERIFY2(chosen() != nullptr && chosen()->value() == value, qPrintable(group));
    if (!chosen()->isChecked())
        key(Qt::Key_Space);
}

void CaseKeys::waitForDialog(bool open)
{
    QTRY_COMPARE(qobject_cast<QDialog *>(QApplication::activeWindow()) != nullptr, open);
    // A desktop brings the window back to the front by itself.
    if (!open)
        desk->window().activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

void CaseKeys::unlock(const QString &login)
{
    QSignalSpy opened(desk.get(), &Desk::opened);
    desk->offer(town.folder());
    typeText(focus(), login);
    key(Qt::Key_Return);
    const SecretBytes password = testPassword();
    typeText(focus(),
        QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void CaseKeys::lock()
{
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!desk->window().isOpen());
}

void CaseKeys::lockByItself()
{
    desk->lock();
    QTRY_VERIFY(!desk->window().isOpen());
    QVERIFY2(prompter.asked.isEmpty(), qPrintable(prompter.asked.join('\n')));
    desk->window().activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

bool CaseKeys::says(const QString &sentence) const
{
    const auto labels = desk->window().findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(sentence);
    });
}

bool CaseKeys::shows(const QString &name) const
{
    const auto parts = desk->window().findChildren<QWidget *>(name);
    return std::ranges::any_of(parts, &QWidget::isVisible);
}

SealedReporting CaseKeys::reporting() const
{
    auto reporting = SealedReporting::open(
        town.folder(), {town.environment().clock, systemRandom(), elsewhere.filePath("trust.ini")});
    if (!reporting)
        qFatal("card is not trusted: %d", static_cast<int>(reporting.error()));
    return *std::move(reporting);
}

ReceiptCode CaseKeys::send(const IncidentDraft &draft) const
{
    auto sent = reporting().send(draft, {SenderChoice::Anonymous, {}, false});
    if (!sent || !sent->receipt)
        qFatal("not sent");
    return *std::move(sent->receipt);
}

ReplyContent CaseKeys::seenBy(const ReceiptCode &code) const
{
    const auto status = reporting().status(code);
    if (!status || !*status)
        qFatal("no answer");
    return (**status).content;
}

/// As somebody reports it who does not know more: whether anybody was hurt stays open.
IncidentDraft CaseKeys::assault()
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal, IncidentType::Physical};
    draft.subTypes = {SubType::Insult, SubType::Hitting};
    draft.occurred = IncidentTime::day(QDate(2026, 11, 20));
    draft.place = Place::Counter;
    draft.unit = PlanDesk::counter();
    draft.person.description = QStringLiteral("Am Tresen beleidigt und ins Gesicht geschlagen.");
    return draft;
}

QString CaseKeys::record(const IncidentDraft &draft) const
{
    const auto officer = town.open();
    const auto recorded = Reporting(*officer).record(draft);
    if (!recorded)
        qFatal("record: %s", qPrintable(recorded.error().detail));
    return recorded->number;
}

void CaseKeys::openFirstReport(const QString &words)
{
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(desk->window().currentKey(), "inbox");
    // Taken in a moment after the page was shown.
    const auto *list = desk->window().findChild<QListWidget *>("work");
    QTRY_VERIFY(list->isVisible() && list->count() > 0 && list->item(0)->text().contains(words));
    tabTo("work");
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QTRY_VERIFY(shows("caseView"));
}

void CaseKeys::openCase(const QString &number)
{
    key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(desk->window().currentKey(), "cases");
    QCOMPARE(focus()->objectName(), "caseTable");
    key(Qt::Key_Home, Qt::ControlModifier);
    const auto *table = qobject_cast<QTableView *>(focus());
    const auto present = [table] {
        const QModelIndex at = table->currentIndex();
        return at.siblingAtColumn(CaseTableModel::NumberColumn).data().toString();
    };
    for (int i = 0; i < table->model()->rowCount() && present() != number; ++i)
        key(Qt::Key_Down);
    QCOMPARE(present(), number);
    key(Qt::Key_Return);
    QTRY_VERIFY(shows("caseView"));
}

void CaseKeys::leadTo(const QString &duty)
{
    key(Qt::Key_Home, Qt::AltModifier);
    if (shows("moreDuties") && !shows(duty))
        pressTabbed("moreDuties");
    pressTabbed("doDuty", duty);
}

void CaseKeys::enterDay(const QString &field, const QDate &day)
{
    tabTo(field);
    type(day.toString("dd.MM.yyyy"));
}

void CaseKeys::makeForm(const QString &form)
{
    prompter.path = elsewhere.filePath(form + ".pdf");
    pressTabbed("entryButton", form);
    waitForDialog(true);
    // What leaves the register is one key away, and said below in any case.
    key(Qt::Key_2, Qt::AltModifier);
    pressTabbed("save");
    QFile made(prompter.path);
    QVERIFY(made.open(QIODevice::ReadOnly));
    QVERIFY(made.read(5).startsWith("%PDF-"));
    pressTabbed("close");
    waitForDialog(false);
}

void CaseKeys::nameCarer()
{
    leadTo("duty-name-carer");
    QVERIFY(isAt("carer", {}));
    const auto *list = qobject_cast<QComboBox *>(focus());
    for (int i = 0; i < 10 && !list->currentText().contains("carer"); ++i)
        key(Qt::Key_Down);
    pressTabbed("nameCarer");
    // To name somebody opens nothing; the way to that comes next.
    QVERIFY(isAt("grantCarer", {}));
    key(Qt::Key_Space);
    waitForDialog(true);
    tabTo("reason");
    type("Aftercare");
    pressTabbed("go");
    waitForDialog(false);
}

void CaseKeys::enterCare(const QString &care, CareOutcome outcome)
{
    pressTabbed("enterCare", care);
    waitForDialog(true);
    choose("outcome", static_cast<int>(outcome));
    pressTabbed("go");
    waitForDialog(false);
}

CaseFile CaseKeys::file() const
{
    const auto *view = desk->window().findChild<CaseView *>();
    return view->editing().file();
}

QStringList CaseKeys::duties() const
{
    QStringList open;
    for (const OpenDuty &duty : file().duties())
        open << codeOf(duty.duty);
    return open;
}

} // namespace rueckhalt::testing
