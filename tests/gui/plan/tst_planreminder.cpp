// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/planreminder.h"
#include "session/planning.h"
#include "support/gui/demodesk.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What the start page says of the plan.
class PlanReminderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void measureWithoutDatesIsToldOnItsFirstDay();
    void measureWithoutDatesIsNobodyElsesTask();

private:
    static QStringList linesOf(const PlanReminder &reminder);

    std::unique_ptr<PlanDesk> m_desk;
};

void PlanReminderTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_desk = std::make_unique<PlanDesk>();
}

void PlanReminderTest::cleanup()
{
    m_desk->startAfresh();
}

QStringList PlanReminderTest::linesOf(const PlanReminder &reminder)
{
    QStringList lines;
    for (const auto *link :
        reminder.findChildren<QAbstractButton *>(QStringLiteral("planReminderLink")))
        lines << link->text();
    return lines;
}

void PlanReminderTest::measureWithoutDatesIsToldOnItsFirstDay()
{
    const auto manager = m_desk->open(QStringLiteral("manager"));
    Planning planning(*manager, systemRandom());
    PlanReminder reminder(*manager, planning);
    QVERIFY(reminder.isHidden());
    const auto id = planning.create(PlanDesk::waiting(), {PlanDesk::office()});
    VERIFY_RESULT(id);
    QVERIFY(!reminder.isHidden());
    QCOMPARE(linesOf(reminder).size(), 1);
    QVERIFY2(linesOf(reminder).first().contains(
                 QStringLiteral("Set the dates – decided, but without dates so far")),
        qPrintable(linesOf(reminder).first()));
    const QSignalSpy asked(&reminder, &PlanReminder::planRequested);
    reminder.findChild<QAbstractButton *>(QStringLiteral("planReminderLink"))->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<PlanId>(), *id);

    Kept<PlannedMeasure> kept = *planning.plan(*id);
    kept.value.responsible = QStringLiteral("Leitung");
    kept.value.start = manager->now().date().addMonths(6);
    kept.value.due = kept.value.start.addMonths(1);
    VERIFY_RESULT(planning.save(kept));
    QVERIFY(reminder.isHidden());
}

void PlanReminderTest::measureWithoutDatesIsNobodyElsesTask()
{
    {
        const auto manager = m_desk->open(QStringLiteral("manager"));
        VERIFY_RESULT(
            Planning(*manager, systemRandom()).create(PlanDesk::waiting(), {PlanDesk::office()}));
    }
    const auto council = m_desk->open(QStringLiteral("council"));
    Planning planning(*council, systemRandom());
    QVERIFY(PlanReminder(*council, planning).isHidden());
}

QTEST_MAIN(PlanReminderTest)
#include "tst_planreminder.moc"
