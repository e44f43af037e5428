// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentwords.h"
#include "gui/common/uilanguage.h"
#include "support/gui/casedesk.h"

#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class IncidentWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { setUiLanguage(Language::English); }
    void whatNobodyStatedIsLeftOut();
    void everyStatedFactIsSaid_data();
    void everyStatedFactIsSaid();
    void headlineSaysWhatWhenAndWhere();
    void numbersOfPeopleReadWell_data();
    void numbersOfPeopleReadWell();

private:
    static QString valueOf(const QList<FactGroup> &groups, const QString &label);
    static IncidentFacts fullFacts();
};

QString IncidentWordsTest::valueOf(const QList<FactGroup> &groups, const QString &label)
{
    for (const FactGroup &group : groups) {
        for (const StatedFact &fact : group.facts) {
            if (fact.label == label)
                return fact.value;
        }
    }
    return {};
}

IncidentFacts IncidentWordsTest::fullFacts()
{
    IncidentFacts facts = CaseDesk::someFacts();
    facts.subTypes = {SubType::Insult};
    facts.means = {Means::Blade};
    facts.circumstances = {Circumstance::AloneInRoom};
    facts.waiting = WaitingBand::UpTo60;
    facts.levelChangedByHand = true;
    facts.injury = Injury::Minor;
    facts.firstAid = Answer::Yes;
    facts.consequences = {Consequence::Strain};
    facts.damageEuro = 1500;
    facts.actions = {ImmediateAction::Alarm};
    facts.alarm = AlarmOutcome::Worked;
    facts.police = Answer::No;
    facts.causedBy = CausedBy::Group;
    facts.causedByCount = CausedByCount::TwoOrThree;
    facts.recurrence = Recurrence::SameMatter;
    facts.reporter = ReporterRole::Witness;
    facts.confidentiality = Confidentiality::Sensitive;
    facts.feedbackWanted = true;
    facts.pressInterest = true;
    return facts;
}

void IncidentWordsTest::whatNobodyStatedIsLeftOut()
{
    const Organisation organisation;
    const auto groups
        = IncidentWords(organisation, Language::English).groupsOf(CaseDesk::someFacts());
    for (const char *silent : {"Injury", "Alarm", "Police informed", "First aid", "Damage",
             "Matter", "Office and unit", "Means used", "Waiting time before", "Once or again",
             "Confidentiality", "Press or public interest"})
        QVERIFY2(valueOf(groups, QLatin1String(silent)).isEmpty(), silent);
    for (const FactGroup &group : groups)
        QVERIFY2(!group.facts.isEmpty(), qPrintable(group.title));
}

void IncidentWordsTest::everyStatedFactIsSaid_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[]
        = {{"Kind", "verbal"}, {"In detail", "Insult"}, {"Means used", "Knife or blade"},
            {"Trigger", "Waiting time"}, {"Circumstances", "Alone in the room"},
            {"Waiting time before", "30 to 60 minutes"}, {"When", "20 November 2026, 09:15"},
            {"Place", "Counter"}, {"Level", "Level 1: Verbal aggression, damage (set by hand)"},
            {"Injury", "Minor"}, {"First aid", "Yes"}, {"What followed", "Emotional strain"},
            {"Damage", "about 1,500 euros"}, {"At once", "Raised the alarm"},
            {"Alarm", "Yes, the alarm worked"}, {"Police informed", "No"}, {"Group", "Group"},
            {"How many", "Two or three persons"}, {"Once or again", "Again, same matter"},
            {"Reported", "20 November 2026, 11:00"}, {"Reported by", "Witness"},
            {"Confidentiality", "Sensitive"}, {"Wishes to be told the outcome", "Yes"},
            {"Press or public interest", "Yes"}};
    for (const auto &[label, value] : rows)
        QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(value);
}

void IncidentWordsTest::everyStatedFactIsSaid()
{
    QFETCH(const QString, label);
    const Organisation organisation;
    QTEST(valueOf(IncidentWords(organisation, Language::English).groupsOf(fullFacts()), label),
        "value");
}

void IncidentWordsTest::headlineSaysWhatWhenAndWhere()
{
    const Organisation organisation;
    QCOMPARE(IncidentWords(organisation, Language::German).headlineOf(CaseDesk::someFacts()),
        QStringLiteral("verbal · 20.11.2026, 09:15 Uhr · Schalter, Tresen"));
}

void IncidentWordsTest::numbersOfPeopleReadWell_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody") << 0 << "nobody, only property";
    QTest::newRow("one") << 1 << "1 employee";
    QTest::newRow("several") << 7 << "7 employee";
}

void IncidentWordsTest::numbersOfPeopleReadWell()
{
    QFETCH(const int, count);
    const Organisation organisation;
    IncidentFacts facts = CaseDesk::someFacts();
    facts.affectedCount = count;
    QFETCH(const QString, words);
    const auto groups = IncidentWords(organisation, Language::English).groupsOf(facts);
    QVERIFY(valueOf(groups, QStringLiteral("Affected")).startsWith(words));
}

QTEST_MAIN(IncidentWordsTest)
#include "tst_incidentwords.moc"
