// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/measures/measuresheetview.h"
#include "intake/ringexperiencejson.h"
#include "session/experiencesharing.h"
#include "support/gui/a11ylint.h"
#include "support/session/ringtown.h"

#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// What a ring says of a measure, on its sheet in the catalogue.
class PracticeNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void othersSayItUnderTheirCodeName();
    void theSheetKeepsItApart();
    void withoutExperienceThereIsNoHeading();

private:
    std::unique_ptr<RingTown> m_town;
    const QString m_done = QStringLiteral("<b>Alle</b> Kreuzungen <img src=x> beschildert.");
};

void PracticeNotesTest::initTestCase()
{
    setUiLanguage(Language::German);
    applyTheme(Theme::Light);
    m_town = std::make_unique<RingTown>(2);
    const KnownRing ring = m_town->ring(1);
    const RingExperience experience {.id = ExperienceId({1}),
        .ring = ring.place.ring,
        .agreement = ring.agreement().version,
        .member = ring.place.card.signer,
        .measure = QStringLiteral("A04"),
        .title = {QStringLiteral("Titel"), QStringLiteral("Title")},
        .verdict = EffectVerdict::Effective,
        .reason = VerdictReason::Target,
        .areas = {JobArea::HealthSocial},
        .size = OfficeSize::From50,
        .since = *ServiceSlot::quarter(2025, 2),
        .done = m_done};
    QVERIFY(problemsOf(experience).isEmpty());
    const auto keys = m_town->at(1).keysOf(ring);
    const auto paper = signedPaper(RingPaperKind::Experience, jsonOf(experience), keys->signing);
    const auto file = m_town->at(1).sealed(ring, *paper);
    QVERIFY(file);
    for (const int member : {0, 1}) {
        ExperienceSharing sharing(m_town->open(member), systemRandom());
        const auto taken = sharing.import({*file});
        QVERIFY(taken && taken->first().outcome == RingTaking::Taken);
    }
}

void PracticeNotesTest::othersSayItUnderTheirCodeName()
{
    const auto notes = practiceOf(m_town->open(0), QStringLiteral("A04"));
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes.first().who.startsWith(QStringLiteral("Birke, ")));
    QVERIFY(notes.first().conditions.contains(QStringLiteral("50 bis 99 Beschäftigte")));
    QVERIFY(practiceOf(m_town->open(0), QStringLiteral("A01")).isEmpty());
    // Who told it has it in the plan.
    QVERIFY(practiceOf(m_town->open(1), QStringLiteral("A04")).isEmpty());
}

void PracticeNotesTest::theSheetKeepsItApart()
{
    OpenRegister &house = m_town->open(0);
    MeasureSheetView view;
    view.resize(1000, 800);
    view.show(*house.catalog().find(QStringLiteral("A04")), house.catalog(),
        {.practice = practiceOf(house, QStringLiteral("A04"))});
    static_cast<QWidget &>(view).show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("practiceHeading")));
    auto *entry = view.findChild<QWidget *>(QStringLiteral("practice"));
    QVERIFY(entry);
    QStringList texts;
    for (const QLabel *label : entry->findChildren<QLabel *>()) {
        texts << label->text();
        QCOMPARE(label->textFormat(), Qt::PlainText); // as somebody else typed it
    }
    QVERIFY(texts.contains(m_done));
    VERIFY_ACCESSIBLE(&view);
}

void PracticeNotesTest::withoutExperienceThereIsNoHeading()
{
    OpenRegister &house = m_town->open(0);
    MeasureSheetView view;
    view.show(*house.catalog().find(QStringLiteral("A01")), house.catalog(), {});
    QVERIFY(!view.findChild<QLabel *>(QStringLiteral("practiceHeading")));
}

QTEST_MAIN(PracticeNotesTest)
#include "tst_practicenotes.moc"
