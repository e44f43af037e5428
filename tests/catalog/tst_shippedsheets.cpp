// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace rueckhalt;

/// Walks every sheet of the catalogue. What the reader and the schema refuse anyway is not asked
/// again, except where a reader of the sheet would notice it first.
class ShippedSheetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMeasureHasASheet();
    void sheetIsCompleteInBothLanguages_data() { everyMeasure(); }
    void sheetIsCompleteInBothLanguages();
    void statementsAreCoveredByTheSourcesOfTheMeasure_data() { everyMeasure(); }
    void statementsAreCoveredByTheSourcesOfTheMeasure();
    void relatedMeasuresExist_data() { everyMeasure(); }
    void relatedMeasuresExist();
    void textsReadEasily_data() { everyMeasure(); }
    void textsReadEasily();
    void noParagraphStandsInTwoPlaces_data();
    void noParagraphStandsInTwoPlaces();
    void strengthsAndClassesTellMeasuresApart();

private:
    void everyMeasure() const;
    [[nodiscard]] const Measure &measure() const
    {
        return *m_catalog.find(QString::fromLatin1(QTest::currentDataTag()));
    }
    MeasureCatalog m_catalog;
};

namespace {

/// Every text of a sheet, and where it stands.
QList<std::pair<QString, Text>> textsOf(const MeasureSheet &sheet)
{
    QList<std::pair<QString, Text>> texts {
        {"description", sheet.description}, {"indicator", sheet.indicator}};
    const auto add = [&](const QString &name, const QList<Text> &list) {
        for (const Text &text : list)
            texts << std::pair {name, text};
    };
    add("goals", sheet.goals);
    add("considerations", sheet.considerations);
    add("implementation", sheet.implementation);
    add("firstSteps", sheet.firstSteps);
    add("advantages", sheet.advantages);
    add("disadvantages", sheet.disadvantages);
    for (const EvidenceStatement &statement : sheet.evidence.statements)
        add("evidence", {statement.text});
    for (const Involvement &involvement : sheet.involve)
        add("involve", {involvement.why});
    return texts;
}

/// Words and spaces only, so that a comma makes no difference.
QString normalised(const QString &text)
{
    static const QRegularExpression between("\\W+", QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(between, Qt::SkipEmptyParts).join(' ');
}

QList<qsizetype> sentenceLengths(const QString &text)
{
    static const QRegularExpression end("(?<=[.?:;])\\s+");
    QList<qsizetype> lengths;
    for (const QString &sentence : text.split(end, Qt::SkipEmptyParts))
        lengths << sentence.split(' ', Qt::SkipEmptyParts).size();
    return lengths;
}

} // namespace

void ShippedSheetsTest::initTestCase()
{
    auto catalog = shippedCatalog();
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
    m_catalog = *std::move(catalog);
}

void ShippedSheetsTest::everyMeasure() const
{
    QTest::addColumn<int>("unused");
    for (const Measure &measure : m_catalog.measures())
        QTest::newRow(qPrintable(measure.id)) << 0;
}

void ShippedSheetsTest::everyMeasureHasASheet()
{
    QCOMPARE(m_catalog.measures().size(), 91);
    for (const Measure &measure : m_catalog.measures())
        QVERIFY2(measure.sheet, qPrintable(measure.id));
}

void ShippedSheetsTest::sheetIsCompleteInBothLanguages()
{
    const auto texts = textsOf(*measure().sheet);
    QVERIFY(texts.size() >= 25);
    for (const auto &[where, text] : texts) {
        QVERIFY2(text.isComplete(), qPrintable(where));
        QVERIFY2(text.de != text.en, qPrintable(where + ": " + text.de));
    }
}

void ShippedSheetsTest::statementsAreCoveredByTheSourcesOfTheMeasure()
{
    QStringList keys;
    for (const Source &source : measure().sources)
        keys << source.key;
    const Evidence &evidence = measure().sheet->evidence;
    for (const EvidenceStatement &statement : evidence.statements) {
        QVERIFY(!statement.sources.isEmpty());
        for (const QString &key : statement.sources)
            QVERIFY2(keys.contains(key), qPrintable(key));
    }
    // What somebody else is said to have found or reported has somebody else as its source.
    if (evidence.strength == EvidenceStrength::Plausible)
        return;
    QVERIFY(std::any_of(evidence.statements.begin(), evidence.statements.end(),
        [](const EvidenceStatement &statement) {
            return std::any_of(statement.sources.begin(), statement.sources.end(),
                [](const QString &key) { return key != "our" && key != "K"; });
        }));
}

void ShippedSheetsTest::relatedMeasuresExist()
{
    for (const MeasureId &id : measure().sheet->related) {
        QVERIFY2(m_catalog.find(id), qPrintable(id));
        QVERIFY(id != measure().id);
    }
}

void ShippedSheetsTest::textsReadEasily()
{
    // Longer sentences than these nobody reads at a counter; the mean leaves room for one of them.
    constexpr qsizetype longest = 40;
    constexpr double mean = 16;
    static const QRegularExpression gendered("\\w[*:_](?:in|innen)\\b");
    for (const Language language : {Language::German, Language::English}) {
        QList<qsizetype> lengths;
        for (const auto &[where, text] : textsOf(*measure().sheet)) {
            const QString &words = text.in(language);
            QVERIFY2(!words.contains('!') && !words.contains('"') && !words.contains("  "),
                qPrintable(words));
            QVERIFY2(language == Language::English || !words.contains(gendered), qPrintable(words));
            for (const qsizetype length : sentenceLengths(words)) {
                QVERIFY2(length <= longest, qPrintable(words));
                lengths << length;
            }
        }
        const double sum
            = static_cast<double>(std::accumulate(lengths.begin(), lengths.end(), qsizetype {0}));
        QVERIFY2(sum / static_cast<double>(lengths.size()) <= mean, qPrintable(measure().id));
    }
}

void ShippedSheetsTest::noParagraphStandsInTwoPlaces_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("German") << Language::German;
    QTest::newRow("English") << Language::English;
}

void ShippedSheetsTest::noParagraphStandsInTwoPlaces()
{
    QFETCH(const Language, language);
    QHash<QString, QString> seen;
    for (const Measure &measure : m_catalog.measures()) {
        auto texts = textsOf(*measure.sheet);
        texts << std::pair {QString("summary"), measure.summary};
        for (const auto &[where, text] : std::as_const(texts)) {
            const QString place = measure.id + '.' + where;
            const QString key = normalised(text.in(language));
            QVERIFY2(!seen.contains(key),
                qPrintable(place + " and " + seen.value(key) + ": " + text.in(language)));
            seen.insert(key, place);
        }
    }
}

/// A class that every measure has in common says nothing.
void ShippedSheetsTest::strengthsAndClassesTellMeasuresApart()
{
    QHash<EvidenceStrength, int> strengths;
    QHash<EffortClass, int> efforts;
    QHash<CostClass, int> costs;
    QHash<LeadTime, int> times;
    for (const Measure &measure : m_catalog.measures()) {
        ++strengths[measure.sheet->evidence.strength];
        ++efforts[measure.sheet->effort];
        ++costs[measure.sheet->cost];
        ++times[measure.sheet->leadTime];
    }
    QVERIFY(strengths.size() >= 3); // a study of its own is rare
    QCOMPARE(efforts.size(), 3);
    QCOMPARE(costs.size(), 4);
    QVERIFY(times.size() >= 3);
}

QTEST_GUILESS_MAIN(ShippedSheetsTest)
#include "tst_shippedsheets.moc"
