// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/experiencetelling.h"
#include "session/experiencesharing.h"
#include "support/gui/fakeprompter.h"
#include "support/session/ringtown.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// From an effect check in the plan to a sealed file for the ring.
class ExperienceTellingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyWhatHasAnAnswerIsOffered();
    void nothingGoesOutWithoutAYes();
    void whatGoesOutIsShownAndReachesTheOthers();

private:
    PlanId addPlan(VerdictReason reason);

    QTemporaryDir m_dir;
    std::unique_ptr<RingTown> m_town;
    PlanId m_plan;
};

PlanId ExperienceTellingTest::addPlan(VerdictReason reason)
{
    return checkedMeasure(m_town->open(1), m_town->folder(1).unit(QStringLiteral("Sozialamt")),
        reason == VerdictReason::CannotBeSaid ? EffectVerdict::NotMeasurable
                                              : EffectVerdict::Effective,
        reason);
}

void ExperienceTellingTest::initTestCase()
{
    setUiLanguage(Language::English);
    m_town = std::make_unique<RingTown>(2);
    m_plan = addPlan(VerdictReason::Target);
    QVERIFY(!m_plan.isNull());
}

void ExperienceTellingTest::onlyWhatHasAnAnswerIsOffered()
{
    QVERIFY(canTellExperience(m_town->open(1), m_plan));
    QVERIFY(!canTellExperience(m_town->open(1), addPlan(VerdictReason::CannotBeSaid)));
    QVERIFY(!canTellExperience(m_town->open(1), PlanId()));
}

void ExperienceTellingTest::nothingGoesOutWithoutAYes()
{
    FakePrompter prompter;
    prompter.path = m_dir.filePath(QStringLiteral("nein.age"));
    prompter.text = QStringLiteral("Termine am Vormittag.");
    prompter.confirms = false;
    QVERIFY(!tellExperience(m_town->open(1), prompter, m_plan, nullptr));
    prompter.text = QString(); // nothing to say
    prompter.confirms = true;
    QVERIFY(!tellExperience(m_town->open(1), prompter, m_plan, nullptr));
    QVERIFY(!QFile::exists(prompter.path));
    const ExperienceSharing sharing(m_town->open(1), systemRandom());
    QVERIFY(sharing.heard()->isEmpty());
}

void ExperienceTellingTest::whatGoesOutIsShownAndReachesTheOthers()
{
    FakePrompter prompter;
    prompter.path = m_dir.filePath(QStringLiteral("erfahrung.age"));
    prompter.text = QStringLiteral("Termine am Vormittag.");
    QVERIFY(tellExperience(m_town->open(1), prompter, m_plan, nullptr));
    QVERIFY2(prompter.told.isEmpty(), qPrintable(prompter.told.join(u'\n')));
    const QString shown = prompter.asked.last();
    for (const char *line :
        {"measure: A04", "since: 2025-Q2", "size: 25-49", "done: Termine am Vormittag.", "Birke"})
        QVERIFY2(shown.contains(QString::fromUtf8(line)), qPrintable(shown));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ExperienceSharing there(m_town->open(0), systemRandom());
    QCOMPARE(there.import({file.readAll()})->first().outcome, RingTaking::Taken);
    QCOMPARE(there.heardOf(QStringLiteral("A04")).size(), 1);
}

QTEST_MAIN(ExperienceTellingTest)
#include "tst_experiencetelling.moc"
