// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matchcase.h"
#include "domain/matching/matching.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rueckhalt;

namespace {

/// Sums of one part of the evaluation set; what they mean: tests/data/matching/README.md.
struct Figures
{
    int cases = 0;
    double precision = 0;
    double recall = 0;
    int violations = 0;

    void operator+=(const Figures &other)
    {
        cases += other.cases;
        precision += other.precision;
        recall += other.recall;
        violations += other.violations;
    }
    [[nodiscard]] QString words() const
    {
        const int divisor = std::max(cases, 1);
        return QStringLiteral("%1 cases: precision at 5 %2, recall at 10 %3, forbidden %4")
            .arg(cases, 2)
            .arg(precision / divisor, 0, 'f', 3)
            .arg(recall / divisor, 0, 'f', 3)
            .arg(violations);
    }
    [[nodiscard]] double meanPrecision() const { return precision / cases; }
    [[nodiscard]] double meanRecall() const { return recall / cases; }
};

struct Expected
{
    QStringList top;
    QStringList fine;
    QStringList forbidden;
    QStringList ineffective;
};

QStringList strings(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &value : list.toArray())
        result.append(value.isObject() ? value[u"id"].toString() : value.toString());
    return result;
}

Figures figuresOf(const QStringList &ranking, const Expected &expected)
{
    Figures figures {1, 0, 0, 0};
    for (const QString &id : ranking.mid(0, 5))
        figures.precision += expected.top.contains(id) || expected.fine.contains(id) ? 0.2 : 0;
    for (const QString &id : ranking.mid(0, 10)) {
        if (expected.top.contains(id))
            figures.recall += 1.0 / static_cast<double>(expected.top.size());
        figures.violations += expected.forbidden.contains(id) ? 1 : 0;
    }
    return figures;
}

} // namespace

/// How well the ranking does on the evaluation set. Of `hold` nothing but sums is ever printed.
class MatchingEvaluationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void casesThatMayBeLookedAt();
    void casesNobodyTunedTo();
    void facetsAloneAreFarBehind();
    void orderOfTheEntriesDoesNotMatter();

private:
    struct Case
    {
        QString group;
        bool isCluster = false;
        QByteArray content;
        Expected expected;
    };
    struct Sums
    {
        Figures all;
        Figures singles;
        Figures clusters;
        QMap<QString, Figures> groups;
        int ineffectiveExpected = 0;
        int ineffectiveFound = 0;
        int ineffectiveWrong = 0;
    };
    using Ranking = std::function<QStringList(const MatchCase &)>;

    [[nodiscard]] QList<Case> casesIn(const QString &split) const;
    [[nodiscard]] MatchCase read(const QByteArray &content) const
    {
        return readMatchCase({QStringLiteral("case"), content}, m_catalog);
    }
    [[nodiscard]] Sums sumsOf(const QString &split, const Ranking &rank) const;
    [[nodiscard]] Sums sumsOf(const QString &split) const;
    static void print(const QString &what, const Sums &sums);

    MeasureCatalog m_catalog;
};

void MatchingEvaluationTest::initTestCase()
{
    m_catalog = shippedCatalog().value();
    QVERIFY(casesIn(QStringLiteral("tune")).size() >= 40);
    QVERIFY(casesIn(QStringLiteral("hold")).size() >= 20);
}

QList<MatchingEvaluationTest::Case> MatchingEvaluationTest::casesIn(const QString &split) const
{
    QList<Case> cases;
    const QDir folder(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/matching/") + split);
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        const QJsonObject root = QJsonDocument::fromJson(content).object();
        const QJsonValue expected = root[u"expected"];
        cases.append({root[u"group"].toString(), root.contains(u"incidents"), content,
            {strings(expected[u"top"]), strings(expected[u"fine"]), strings(expected[u"forbidden"]),
                strings(expected[u"ineffective"])}});
    }
    return cases;
}

MatchingEvaluationTest::Sums MatchingEvaluationTest::sumsOf(
    const QString &split, const Ranking &rank) const
{
    Sums sums;
    for (const Case &one : casesIn(split)) {
        const Figures figures = figuresOf(rank(read(one.content)), one.expected);
        sums.all += figures;
        (one.isCluster ? sums.clusters : sums.singles) += figures;
        sums.groups[one.group] += figures;
    }
    return sums;
}

MatchingEvaluationTest::Sums MatchingEvaluationTest::sumsOf(const QString &split) const
{
    const auto answer = [this](const MatchCase &one) {
        return match(one.incidents, m_catalog, {.marks = one.marks});
    };
    Sums sums = sumsOf(split, [&](const MatchCase &one) {
        QStringList ids;
        for (const Recommendation &recommendation : answer(one).ranked)
            ids.append(recommendation.measure);
        return ids;
    });
    for (const Case &one : casesIn(split)) {
        QStringList found;
        for (const IneffectiveMeasure &ineffective : answer(read(one.content)).ineffective)
            found.append(ineffective.measure);
        sums.ineffectiveExpected += static_cast<int>(one.expected.ineffective.size());
        for (const QString &id : found)
            ++(one.expected.ineffective.contains(id) ? sums.ineffectiveFound
                                                     : sums.ineffectiveWrong);
    }
    return sums;
}

void MatchingEvaluationTest::print(const QString &what, const Sums &sums)
{
    const auto line = [&what](const QString &part, const Figures &figures) {
        qInfo().noquote()
            << QStringLiteral("%1 %2 %3").arg(what, part.leftJustified(9), figures.words());
    };
    line(QStringLiteral("all"), sums.all);
    line(QStringLiteral("incidents"), sums.singles);
    line(QStringLiteral("clusters"), sums.clusters);
    for (auto it = sums.groups.begin(); it != sums.groups.end(); ++it)
        line(it.key(), it.value());
    qInfo().noquote() << QStringLiteral("%1 in place without effect: %2 of %3 found, %4 wrongly")
                             .arg(what)
                             .arg(sums.ineffectiveFound)
                             .arg(sums.ineffectiveExpected)
                             .arg(sums.ineffectiveWrong);
}

void MatchingEvaluationTest::casesThatMayBeLookedAt()
{
    for (const Case &one : casesIn(QStringLiteral("tune"))) {
        const MatchCase read = this->read(one.content);
        for (const CatalogProblem &problem : read.problems)
            QFAIL(qPrintable(QStringLiteral("%1: %2").arg(problem.line).arg(problem.message)));
    }
    const Sums sums = sumsOf(QStringLiteral("tune"));
    print(QStringLiteral("tune"), sums);
    QVERIFY(sums.all.meanPrecision() >= 0.95);
    QVERIFY(sums.all.meanRecall() >= 0.93);
    QCOMPARE(sums.all.violations, 0);
    QCOMPARE(sums.ineffectiveFound, sums.ineffectiveExpected);
    QCOMPARE(sums.ineffectiveWrong, 0);
}

void MatchingEvaluationTest::casesNobodyTunedTo()
{
    const Sums sums = sumsOf(QStringLiteral("hold"));
    print(QStringLiteral("hold"), sums);
    QVERIFY(sums.all.meanPrecision() >= 0.90);
    QVERIFY(sums.all.meanRecall() >= 0.85);
    QVERIFY(sums.all.violations <= 1);
}

/// The two rankings the matching has to beat: common facets, and facets with three points for each
/// common trigger (mission.md 1.7 as it stands there).
void MatchingEvaluationTest::facetsAloneAreFarBehind()
{
    const auto byFacets = [this](int triggerPoints) {
        return [this, triggerPoints](const MatchCase &one) {
            QList<std::pair<int, QString>> points;
            const auto countOf = [&](const FitConditions &facts) {
                return IncidentProfile::count(one.incidents.matching(facts));
            };
            for (const Measure &measure : m_catalog.measures()) {
                int sum = 0;
                for (const IncidentType type : measure.incidentTypes.values())
                    sum += countOf({.types = {type}});
                sum += countOf({.jobAreas = measure.jobAreas});
                sum += countOf({.activities = measure.activities});
                for (const Trigger trigger : measure.triggers.values())
                    sum += triggerPoints * countOf({.triggers = {trigger}});
                points.append({-sum, measure.id});
            }
            std::sort(points.begin(), points.end());
            QStringList ids;
            for (const auto &[sum, id] : points)
                ids.append(id);
            return ids;
        };
    };
    for (const QString &split : {QStringLiteral("tune"), QStringLiteral("hold")}) {
        const Figures facets = sumsOf(split, byFacets(0)).all;
        const Figures triggers = sumsOf(split, byFacets(3)).all;
        const Figures ours = sumsOf(split).all;
        qInfo().noquote() << split << "facets alone         " << facets.words();
        qInfo().noquote() << split << "facets and triggers  " << triggers.words();
        QVERIFY(ours.precision > triggers.precision && triggers.precision > facets.precision);
        QVERIFY(ours.recall > triggers.recall && triggers.recall > facets.recall);
    }
}

void MatchingEvaluationTest::orderOfTheEntriesDoesNotMatter()
{
    int clusters = 0;
    for (const Case &one : casesIn(QStringLiteral("tune"))) {
        QJsonObject root = QJsonDocument::fromJson(one.content).object();
        if (!one.isCluster)
            continue;
        QJsonArray turned;
        for (const QJsonValue &incident : root[u"incidents"].toArray())
            turned.prepend(incident);
        root[u"incidents"] = turned;
        const MatchCase before = read(one.content);
        const MatchCase after = read(QJsonDocument(root).toJson());
        QVERIFY(after.problems.isEmpty());
        QVERIFY(match(before.incidents, m_catalog, {.marks = before.marks})
            == match(after.incidents, m_catalog, {.marks = after.marks}));
        ++clusters;
    }
    QVERIFY(clusters > 10);
}

QTEST_GUILESS_MAIN(MatchingEvaluationTest)
#include "tst_matchingevaluation.moc"
