// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/start/worklistcard.h"
#include "support/gui/a11ylint.h"
#include "support/gui/caseoffice.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What is due in cases, on the start page.
class WorkListCardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingDueShowsNothing();
    void lineLeadsToItsCase();
    void groupsSayInWordsHowUrgent();
    void doneWorkLeavesTheList();
    void numberIsThatOfPressingWork();
    void calendarNamesNobody();
    void cardIsAccessible();

private:
    struct Start
    {
        CaseOffice office;
        FakePrompter prompter;
        DueWork due {office.desk.open(), office.cases};
        std::unique_ptr<WorkListCard> card;

        explicit Start(bool hasCase = true)
        {
            if (hasCase)
                incident = office.record(CaseOffice::assault());
            card = std::make_unique<WorkListCard>(due, prompter);
            card->resize(900, 500);
            if (card->isHidden() && !due.list().isEmpty())
                card->show();
        }
        IncidentId incident {};
        [[nodiscard]] QString texts() const
        {
            QStringList all;
            for (const QLabel *label : card->findChildren<QLabel *>()) {
                if (!label->isHidden())
                    all << label->text();
            }
            return all.join(u'\n');
        }
        [[nodiscard]] QList<LinkButton *> lines() const
        {
            QList<LinkButton *> shown = card->findChildren<LinkButton *>();
            shown.removeIf([](const LinkButton *line) { return line->isHidden(); });
            return shown;
        }
    };
};

void WorkListCardTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void WorkListCardTest::nothingDueShowsNothing()
{
    const Start start(false);
    QVERIFY(start.card->isHidden());
    QCOMPARE(start.due.pressing(), 0);
}

void WorkListCardTest::lineLeadsToItsCase()
{
    const Start start;
    QVERIFY(!start.lines().isEmpty());
    QSignalSpy asked(start.card.get(), &WorkListCard::caseRequested);
    LinkButton *first = start.lines().constFirst();
    QVERIFY(first->text().startsWith(start.office.cases.openCases()->constFirst().number));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.constFirst().constFirst().value<IncidentId>() == start.incident);
}

void WorkListCardTest::groupsSayInWordsHowUrgent()
{
    const Start start;
    const WorkList &list = start.due.list();
    const auto says = [&](const char *word, qsizetype count) {
        return start.texts().contains(
                   QStringLiteral("● %1: %2").arg(QLatin1StringView(word)).arg(count))
            == (count > 0);
    };
    QVERIFY2(says("Overdue", list.overdue.size()), qPrintable(start.texts()));
    QVERIFY2(says("Today", list.today.size()), qPrintable(start.texts()));
    QVERIFY2(says("This week", list.thisWeek.size()), qPrintable(start.texts()));
    QVERIFY(list.overdue.size() + list.today.size() + list.thisWeek.size() > 0);
}

void WorkListCardTest::doneWorkLeavesTheList()
{
    Start start;
    const auto due = [&] {
        const WorkList &list = start.due.list();
        return list.overdue.size() + list.today.size() + list.thisWeek.size() + list.later.size();
    };
    const qsizetype before = due();
    QSignalSpy changed(&start.due, &DueWork::changed);
    QVERIFY(start.office.cases
                .enterCare(start.incident,
                    {.kind = CareKind::FirstCare,
                        .outcome = CareOutcome::Accepted,
                        .day = start.due.today()})
                .has_value());
    QVERIFY(!changed.isEmpty());
    QVERIFY(due() < before);
}

void WorkListCardTest::numberIsThatOfPressingWork()
{
    const Start start;
    const WorkList &list = start.due.list();
    QCOMPARE(start.due.pressing(), static_cast<int>(list.overdue.size() + list.today.size()));
}

void WorkListCardTest::calendarNamesNobody()
{
    QTemporaryDir folder;
    Start start;
    start.prompter.path = folder.filePath("fristen.ics");
    auto *save = start.card->findChild<QPushButton *>("saveCalendar");
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    QFile file(start.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("BEGIN:VCALENDAR"));
    const auto person = start.office.file(start.incident).incident.person;
    for (const QString &name : person.affectedNames)
        QVERIFY(!content.contains(name.toUtf8()));
    start.prompter.path = folder.filePath("nowhere/fristen.ics");
    QTest::keyClick(save, Qt::Key_Space);
    QCOMPARE(start.prompter.told.size(), 1);
}

void WorkListCardTest::cardIsAccessible()
{
    const Start start;
    QVERIFY(QTest::qWaitForWindowExposed(start.card.get()));
    VERIFY_ACCESSIBLE(start.card.get());
}

QTEST_MAIN(WorkListCardTest)
#include "tst_worklistcard.moc"
