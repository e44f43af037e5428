// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/incident.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rueckhalt;

class TaxonomyTest : public QObject
{
    Q_OBJECT

private slots:
    void listsAreCompleteAndStable();
    void subTypesBelongToTheirType();
    void setsKeepTheOrderOfTheList();

private:
    template <typename E>
    void check(int size);
};

template <typename E>
void TaxonomyTest::check(int size)
{
    static const QRegularExpression codeForm(QStringLiteral("^[A-Za-z0-9+-]+$"));
    QSet<QString> codes;
    QSet<QString> german;
    QSet<QString> english;
    int expectedValue = 0;
    for (const auto &term : terms<E>()) {
        // Registers store the number behind the enumerator as a bit: it must stay its position.
        if constexpr (!std::is_same_v<E, IncidentField>)
            QCOMPARE(static_cast<int>(term.value), expectedValue++);
        const QString code = codeOf(term.value);
        QVERIFY2(codeForm.match(code).hasMatch(), qPrintable(code));
        QVERIFY(fromCode<E>(code) == term.value);
        codes.insert(code);
        german.insert(wordFor(term.value, Language::German));
        english.insert(wordFor(term.value, Language::English));
        QVERIFY(!wordFor(term.value, Language::German).trimmed().isEmpty());
        QVERIFY(!wordFor(term.value, Language::English).trimmed().isEmpty());
    }
    QCOMPARE(terms<E>().size(), static_cast<std::size_t>(size));
    QCOMPARE(codes.size(), size);
    QCOMPARE(german.size(), size);
    QCOMPARE(english.size(), size);
    QVERIFY(!fromCode<E>(u"no such code").has_value());
}

void TaxonomyTest::listsAreCompleteAndStable()
{
    check<IncidentType>(6);
    check<JobArea>(12);
    check<MeasureClass>(3);
    check<ActivityForm>(3);
    check<AachenLevel>(4);
    check<Place>(14);
    check<Trigger>(17);
    check<Circumstance>(7);
    check<Means>(10);
    check<ImmediateAction>(9);
    check<Consequence>(7);
    check<Injury>(5);
    check<ReporterRole>(5);
    check<CausedBy>(8);
    check<CausedByCount>(4);
    check<Recurrence>(4);
    check<WaitingBand>(5);
    check<AlarmOutcome>(4);
    check<Answer>(3);
    check<Confidentiality>(3);
    check<SubType>(25);
    check<TimeBand>(8);
    check<IncidentField>(20);
}

void TaxonomyTest::subTypesBelongToTheirType()
{
    QCOMPARE(typeOf(SubType::Shouting), IncidentType::Verbal);
    QCOMPARE(typeOf(SubType::Discrimination), IncidentType::Verbal);
    QCOMPARE(typeOf(SubType::Threat), IncidentType::Psychological);
    QCOMPARE(typeOf(SubType::Harassment), IncidentType::Psychological);
    QCOMPARE(typeOf(SubType::Holding), IncidentType::Physical);
    QCOMPARE(typeOf(SubType::Exposure), IncidentType::Sexual);
    QCOMPARE(typeOf(SubType::PrivateProperty), IncidentType::PropertyDamage);
    QCOMPARE(typeOf(SubType::Recording), IncidentType::Digital);
}

void TaxonomyTest::setsKeepTheOrderOfTheList()
{
    const CodeSet<IncidentType> set {IncidentType::Digital, IncidentType::Verbal};
    QCOMPARE(set.words(Language::German),
        QStringList({QStringLiteral("verbal"), QStringLiteral("digital")}));
    QCOMPARE(set.size(), 2);
    QCOMPARE(CodeSet<Trigger>::all().size(), 17);
}

QTEST_GUILESS_MAIN(TaxonomyTest)
#include "tst_taxonomy.moc"
