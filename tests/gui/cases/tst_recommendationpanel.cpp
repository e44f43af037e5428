// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/ineffectivenote.h"
#include "gui/cases/reasonline.h"
#include "gui/cases/recommendationpanel.h"
#include "gui/common/uilanguage.h"
#include "support/gui/casedesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace rueckhalt;
using rueckhalt::testing::CaseDesk;

class RecommendationPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bestFiveComeFirstAndTheRestOnDemand();
    void cardSaysWhyInWholeSentences();
    void answerIsKeptInTheRegister_data();
    void answerIsKeptInTheRegister();
    void answerCanBeTakenBack();
    void takingBackRestoresWhatWasThereBefore();
    void rejectionNeedsAReason();
    void reasonThatNamesSomebodyIsAskedAbout();
    void rejectionCanBeCalledOff();
    void markOfTheWholeAuthorityIsShownButNotTakenBackHere();
    void sheetIsOneKeyAway();
    void answersOfOthersAppear();
    void readOnlyTroubleIsTold();
    void languageChangesTheCards();
    void noProposalIsSaid();
    void counterReasonsAreAlwaysShown();
    void kindsNarrowTheRankingDown();
    void whatIsInPlaceWithoutEffectComesFirst();
    void measuresAreTickedForAProposal();
    void tickedMeasuresSurviveNarrowingAndLanguage();
    void benefitIsTheFirstSentences_data();
    void benefitIsTheFirstSentences();

private:
    RecommendationCard *card(int position = 0) const { return m_panel->cards().at(position); }
    QPushButton *button(const char *name, int position = 0) const;
    QString text(const char *name, int position = 0) const;
    std::optional<MeasureMark> mark() const;

    std::unique_ptr<CaseDesk> m_desk;
    std::unique_ptr<RecommendationPanel> m_panel;
    IncidentId m_incident;
    UnitId m_unit;
};

void RecommendationPanelTest::init()
{
    setUiLanguage(Language::English);
    m_panel.reset();
    m_desk = std::make_unique<CaseDesk>(0);
    m_unit = m_desk->open().organisation().units.at(1).id;
    IncidentFacts facts = CaseDesk::someFacts();
    facts.unit = m_unit;
    m_incident = m_desk->record({}, facts);
    m_panel = std::make_unique<RecommendationPanel>(
        m_desk->open(), m_desk->recommending(), m_desk->prompter());
    m_panel->show(*m_desk->recommending().matchIncident(m_incident), m_unit);
    m_panel->resize(600, 900);
    static_cast<QWidget *>(m_panel.get())->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

QPushButton *RecommendationPanelTest::button(const char *name, int position) const
{
    return card(position)->findChild<QPushButton *>(QLatin1String(name));
}

QString RecommendationPanelTest::text(const char *name, int position) const
{
    return card(position)->findChild<QLabel *>(QLatin1String(name))->text();
}

std::optional<MeasureMark> RecommendationPanelTest::mark() const
{
    return m_desk->recommending().markOf(card()->measure(), m_unit);
}

void RecommendationPanelTest::bestFiveComeFirstAndTheRestOnDemand()
{
    const auto all = *m_desk->recommending().forIncident(m_incident);
    QVERIFY(all.size() > 15); // More than two steps show.
    QCOMPARE(m_panel->cards().size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(card(i)->measure(), all.at(i).measure);
        QCOMPARE(text("number", i), QString::number(i + 1));
    }
    auto *more = m_panel->findChild<QPushButton *>(QStringLiteral("moreButton"));
    more->click();
    QCOMPARE(m_panel->cards().size(), 15);
    while (more->isVisible())
        more->click();
    QCOMPARE(m_panel->cards().size(), all.size());
}

void RecommendationPanelTest::cardSaysWhyInWholeSentences()
{
    const Recommendation best = m_desk->recommending().forIncident(m_incident)->first();
    QStringList shown;
    for (const ReasonLine *line : card()->findChildren<ReasonLine *>())
        shown.append(line->sentence());
    for (const MatchReason &reason : best.reasons)
        QVERIFY(shown.contains(sentenceFor(reason, Language::English)));
    const Measure *measure = m_desk->open().catalog().find(best.measure);
    QCOMPARE(text("title"), measure->title.en);
    QVERIFY(measure->summary.en.startsWith(text("benefit")));
    QVERIFY(!text("classes").isEmpty());
}

void RecommendationPanelTest::answerIsKeptInTheRegister_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<MeasureState>("state");
    QTest::newRow("plan") << "planButton" << MeasureState::Planned;
    QTest::newRow("in place") << "inPlaceButton" << MeasureState::InPlace;
    QTest::newRow("does not fit") << "rejectButton" << MeasureState::Rejected;
}

void RecommendationPanelTest::answerIsKeptInTheRegister()
{
    QFETCH(const QString, button);
    QFETCH(const MeasureState, state);
    m_desk->prompter().answers = {QStringLiteral("  Kein Platz im Foyer ")};
    QSignalSpy noticed(m_panel.get(), &RecommendationPanel::noticed);
    const MeasureId measure = card()->measure();
    QTest::keyClick(this->button(qPrintable(button)), Qt::Key_Space);
    QCOMPARE(noticed.count(), 1);
    QVERIFY(button != QLatin1String("rejectButton") || m_desk->prompter().asked.size() == 1);
    m_panel.reset();
    m_desk->reopen();
    const auto kept = m_desk->recommending().markOf(measure, m_unit);
    QVERIFY(kept);
    QCOMPARE(kept->state, state);
    QCOMPARE(kept->unit, m_unit);
    QCOMPARE(kept->reason,
        state == MeasureState::Rejected ? QStringLiteral("Kein Platz im Foyer") : QString());
}

void RecommendationPanelTest::answerCanBeTakenBack()
{
    button("planButton")->setFocus();
    button("planButton")->click();
    QVERIFY(button("takeBackButton")->isVisible());
    QVERIFY(!button("planButton")->isVisible());
    QVERIFY(text("markLabel").contains(QStringLiteral("Meldewesen")));
    // The focus follows the answer, so that a second key press is enough to undo.
    QVERIFY(button("takeBackButton")->hasFocus());
    QTest::keyClick(button("takeBackButton"), Qt::Key_Space);
    QVERIFY(!mark());
    QVERIFY(button("planButton")->isVisible());
    QVERIFY(button("planButton")->hasFocus());
    QVERIFY(!button("takeBackButton")->isVisible());
}

void RecommendationPanelTest::takingBackRestoresWhatWasThereBefore()
{
    const MeasureMark office {card()->measure(), {}, MeasureState::InPlace, {}};
    QVERIFY(m_desk->recommending().mark(office));
    m_desk->prompter().answers = {QStringLiteral("Nicht bei uns")};
    button("rejectButton")->click();
    QCOMPARE(mark()->state, MeasureState::Rejected);
    button("takeBackButton")->click();
    QCOMPARE(*mark(), office);
}

/// Every role reads the reason.
void RecommendationPanelTest::reasonThatNamesSomebodyIsAskedAbout()
{
    const QString reason = QStringLiteral("Frau Beck lehnt das ab");
    m_desk->prompter().confirms = false;
    m_desk->prompter().answers = {reason};
    button("rejectButton")->click();
    QVERIFY(!mark());
    QVERIFY(m_desk->prompter().told.isEmpty());
    m_desk->prompter().confirms = true;
    m_desk->prompter().answers = {reason};
    button("rejectButton")->click();
    QCOMPARE(mark()->reason, reason);
}

void RecommendationPanelTest::rejectionNeedsAReason()
{
    m_desk->prompter().answers
        = {QStringLiteral("   "), QStringLiteral(""), QStringLiteral("Denkmalschutz")};
    button("rejectButton")->click();
    QCOMPARE(m_desk->prompter().asked.size(), 3);
    QCOMPARE(m_desk->prompter().told.size(), 2);
    QCOMPARE(mark()->reason, QStringLiteral("Denkmalschutz"));
    QVERIFY(text("markLabel").contains(QStringLiteral("Denkmalschutz")));
}

void RecommendationPanelTest::rejectionCanBeCalledOff()
{
    button("rejectButton")->click();
    QCOMPARE(m_desk->prompter().asked.size(), 1);
    QVERIFY(!mark());
    QVERIFY(button("rejectButton")->isVisible());
}

void RecommendationPanelTest::markOfTheWholeAuthorityIsShownButNotTakenBackHere()
{
    QVERIFY(m_desk->recommending().mark({card()->measure(), {}, MeasureState::Planned, {}}));
    QVERIFY(text("markLabel").contains(QStringLiteral("whole authority")));
    QVERIFY(!button("takeBackButton")->isVisible());
    QVERIFY(button("planButton")->isVisible());
}

void RecommendationPanelTest::sheetIsOneKeyAway()
{
    QSignalSpy requested(m_panel.get(), &RecommendationPanel::measureRequested);
    QTest::keyClick(button("sheetButton", 2), Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), card(2)->measure());
}

void RecommendationPanelTest::answersOfOthersAppear()
{
    QVERIFY(!button("takeBackButton", 1)->isVisible());
    QVERIFY(m_desk->recommending().mark({card(1)->measure(), m_unit, MeasureState::Planned, {}}));
    QVERIFY(button("takeBackButton", 1)->isVisible());
    button("takeBackButton", 1)->click();
    QVERIFY(!m_desk->recommending().markOf(card(1)->measure(), m_unit));
}

void RecommendationPanelTest::readOnlyTroubleIsTold()
{
    // A measure that the catalogue lost meanwhile stands for any failure of keeping.
    MatchResult result = *m_desk->recommending().matchIncident(m_incident);
    result.ranked.first().measure = QStringLiteral("Z99");
    m_panel->show(result, m_unit);
    QCOMPARE(text("number"), QStringLiteral("2"));
    emit m_panel->cards().first()->answered(QStringLiteral("Z99"), MeasureState::Planned);
    QCOMPARE(m_desk->prompter().told.size(), 1);
}

void RecommendationPanelTest::languageChangesTheCards()
{
    const MeasureId first = card()->measure();
    setUiLanguage(Language::German);
    QTRY_COMPARE(text("title"), m_desk->open().catalog().find(first)->title.de);
    QCOMPARE(card()->measure(), first);
    QCOMPARE(m_panel->cards().size(), 5);
}

void RecommendationPanelTest::noProposalIsSaid()
{
    m_panel->clear();
    QVERIFY(m_panel->cards().isEmpty());
    QVERIFY(!m_panel->findChild<QPushButton *>(QStringLiteral("moreButton"))->isVisible());
    bool said = false;
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        said = said || label->text().startsWith(QStringLiteral("No measure of the catalogue"));
    QVERIFY(said);
}

void RecommendationPanelTest::counterReasonsAreAlwaysShown()
{
    for (int i = 0; i < 5; ++i) {
        const Measure *measure = m_desk->open().catalog().find(card(i)->measure());
        QStringList shown;
        for (const ReasonLine *line : card(i)->findChildren<ReasonLine *>())
            shown.append(line->sentence());
        QVERIFY(shown.contains(measure->sheet->disadvantages.first().en));
        QVERIFY(shown.join(u'\n').contains(measure->sheet->considerations.first().en));
    }
}

void RecommendationPanelTest::kindsNarrowTheRankingDown()
{
    auto *technical = m_panel->findChild<QAbstractButton *>(QStringLiteral("chip-T"));
    auto *before = m_panel->findChild<QAbstractButton *>(QStringLiteral("chip-1"));
    const auto ranked = m_desk->recommending().matchIncident(m_incident)->ranked;
    const auto find = [this](const MeasureId &id) { return m_desk->open().catalog().find(id); };
    const auto count = std::ranges::count_if(ranked, [&](const Recommendation &one) {
        return find(one.measure)->classes.contains(MeasureClass::Technical);
    });
    QVERIFY(count > 0 && count < ranked.size());
    QCOMPARE(technical->text(), QStringLiteral("technical (%1)").arg(count));
    QTest::keyClick(technical, Qt::Key_Space);
    QTest::keyClick(before, Qt::Key_Space);
    QVERIFY(!m_panel->cards().isEmpty());
    int last = 0;
    for (int i = 0; i < m_panel->cards().size(); ++i) {
        const Measure *measure = find(card(i)->measure());
        QVERIFY(measure->classes.contains(MeasureClass::Technical));
        QVERIFY(measure->stages.contains(PreventionStage::Primary));
        // Its place in the whole ranking, not among those that are left.
        const int place = text("number", i).toInt();
        QVERIFY(place > last);
        QCOMPARE(ranked.at(place - 1).measure, measure->id);
        last = place;
    }
    QTest::keyClick(technical, Qt::Key_Space);
    QTest::keyClick(before, Qt::Key_Space);
    QCOMPARE(m_panel->cards().size(), 5);
    QCOMPARE(card()->measure(), ranked.first().measure);
}

void RecommendationPanelTest::whatIsInPlaceWithoutEffectComesFirst()
{
    auto *note = m_panel->findChild<IneffectiveNote *>();
    QVERIFY(!note->isVisible());
    const MeasureId measure = card()->measure();
    const MeasureMark inPlace {measure, m_unit, MeasureState::InPlace, {}, QDate(2026, 1, 1)};
    QVERIFY(m_desk->recommending().mark(inPlace));
    const auto result = m_desk->recommending().matchIncident(m_incident);
    QCOMPARE(result->ineffective.size(), 1);
    m_panel->show(*result, m_unit);
    QVERIFY(note->isVisible());
    QCOMPARE(note->findChild<ReasonLine *>()->sentence(),
        sentenceFor(result->ineffective.first(), Language::English));
    QSignalSpy asked(m_panel.get(), &RecommendationPanel::measureRequested);
    QTest::keyClick(note->findChild<QAbstractButton *>(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), measure);
    QVERIFY(m_desk->recommending().unmark(measure, m_unit));
    m_panel->show(*m_desk->recommending().matchIncident(m_incident), m_unit);
    QVERIFY(!note->isVisible());
}

void RecommendationPanelTest::measuresAreTickedForAProposal()
{
    const auto box = [this](int i) { return card(i)->findChild<QCheckBox *>(); };
    auto *propose = m_panel->findChild<QPushButton *>(QStringLiteral("proposeButton"));
    QVERIFY(!box(0)->isVisible());
    m_panel->offerProposing();
    QTRY_VERIFY(box(0)->isVisible());
    QVERIFY(!propose->isVisible());
    QSignalSpy changed(m_panel.get(), &RecommendationPanel::chosenChanged);
    QSignalSpy requested(m_panel.get(), &RecommendationPanel::proposalRequested);
    QTest::keyClick(box(2), Qt::Key_Space);
    QTest::keyClick(box(0), Qt::Key_Space);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(propose->text(), QStringLiteral("Propose 2 measures …"));
    QTest::keyClick(propose, Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
    const auto chosen = m_panel->chosen();
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).measure, card(0)->measure());
    QCOMPARE(chosen.at(1).measure, card(2)->measure());
    QTest::keyClick(box(0), Qt::Key_Space);
    QCOMPARE(m_panel->chosen().size(), 1);
    m_panel->clearChosen();
    QVERIFY(m_panel->chosen().isEmpty());
    QVERIFY(!box(2)->isChecked());
    QVERIFY(!propose->isVisible());
}

void RecommendationPanelTest::tickedMeasuresSurviveNarrowingAndLanguage()
{
    m_panel->offerProposing();
    const MeasureId measure = card()->measure();
    card()->findChild<QCheckBox *>()->click();
    auto *afterwards = m_panel->findChild<QAbstractButton *>(QStringLiteral("chip-3"));
    afterwards->click();
    afterwards->click();
    setUiLanguage(Language::German);
    QCOMPARE(card()->measure(), measure);
    QVERIFY(card()->findChild<QCheckBox *>()->isChecked());
    QCOMPARE(m_panel->chosen().size(), 1);
    // Another incident, another list.
    m_panel->show(*m_desk->recommending().matchIncident(m_incident), m_unit);
    QVERIFY(m_panel->chosen().isEmpty());
    QVERIFY(!card()->findChild<QCheckBox *>()->isChecked());
}

void RecommendationPanelTest::benefitIsTheFirstSentences_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("benefit");
    const QString shortOne = QStringLiteral("Short.");
    const QString longOne
        = QStringLiteral("This sentence goes on for a good while, so that it alone says "
                         "enough for a card that lists many of its kind already.");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("one short") << shortOne << shortOne;
    QTest::newRow("two short") << shortOne + " " + shortOne << shortOne + " " + shortOne;
    QTest::newRow("one long") << longOne + " " + shortOne << longOne;
    QTest::newRow("short before long")
        << shortOne + " " + longOne + " More." << shortOne + " " + longOne;
}

void RecommendationPanelTest::benefitIsTheFirstSentences()
{
    QFETCH(const QString, summary);
    QTEST(RecommendationCard::benefitOf(summary), "benefit");
}

QTEST_MAIN(RecommendationPanelTest)
#include "tst_recommendationpanel.moc"
