// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "crypto/systemrandom.h"
#include "session/riskreporting.h"
#include "support/vault/membertown.h"
#include "vault/memberkeeping.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId office({1});
const UnitId counter({2});
const UnitId other({3});
const QString affected = QStringLiteral("Jördis Ährenfeld");
const QString noted = QStringLiteral("Balduin Quast");

/// Without spaces and breaks, which layout moves.
QString dense(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar(QChar::SoftHyphen); });
    return text;
}

} // namespace

/// The documentation of the risk assessment (ArbSchG § 6) of a real register on paper, read again
/// by another program.
class RiskReportingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingOfThePlanIsOnPaper_data();
    void everythingOfThePlanIsOnPaper();
    void noPageIsEmpty_data();
    void noPageIsEmpty();
    void nobodyIsNamed();
    void unitHasItsOwnMeasuresOnly();
    void emptyPlanIsSaidToBeSo();

private:
    void plan(Planning &planning, const MeasureId &measure, const QList<UnitId> &units) const;
    [[nodiscard]] RiskDocument document(Language language, const UnitId &unit = {}) const;
    [[nodiscard]] QStringList pagesOf(const RiskDocument &document) const;

    MemberTown m_town;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_register;
};

void RiskReportingTest::plan(
    Planning &planning, const MeasureId &measure, const QList<UnitId> &units) const
{
    const auto id = planning.create(measure, units);
    VERIFY_RESULT(id);
    Kept<PlannedMeasure> kept = *planning.plan(*id);
    kept.value.responsible = QStringLiteral("Leitung Service");
    kept.value.start = QDate(2026, 12, 1);
    kept.value.due = QDate(2027, 1, 31);
    kept.value.cost = PlanCost::Medium;
    kept.value.council = CouncilState::Agreed;
    kept.value.indicator = QStringLiteral("Weniger laute Beschwerden über das Warten bei %1, "
                                          "gezählt über zwölf Monate.")
                               .arg(measure);
    VERIFY_RESULT(planning.save(kept));
    VERIFY_RESULT(planning.take(*id, PlanStep::Plan));
    // Somebody has looked at it and says that nobody of a case is named; on paper it is not.
    VERIFY_RESULT(
        planning.addNote(*id, QStringLiteral("Mit %1 besprochen.").arg(noted), NamesChecked::Yes));
}

void RiskReportingTest::initTestCase()
{
    auto catalog = shippedCatalog();
    QVERIFY(catalog.has_value());
    m_catalog = *std::move(catalog);
    auto vault = m_town.open();
    VERIFY_RESULT(vault);
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, vaultEnvironment().clock);
    VERIFY_RESULT(loaded);
    m_register = *std::move(loaded);
    VERIFY_RESULT(m_register->saveOrganisation(
        {{{office, {}, "Bürgeramt Mitte", {}, 40}, {counter, office, "Kfz-Zulassung", {}, 12},
             {other, {}, "Sozialamt", {}, 60}},
            {}}));
    NewIncident incident = plainIncident();
    incident.facts.unit = office;
    incident.person.affectedNames = {affected};
    VERIFY_RESULT(m_register->record(incident));
    Planning planning(*m_register, systemRandom());
    for (const Measure &measure : m_catalog.measures()) {
        if (measure.id.startsWith(QLatin1Char('B')))
            plan(planning, measure.id, {office});
    }
    plan(planning, QStringLiteral("A05"), {other});
}

RiskDocument RiskReportingTest::document(Language language, const UnitId &unit) const
{
    return riskDocumentOf(
        documentationOf(*m_register, unit, language), QStringLiteral("Musterstadt"), language);
}

/// The text of each page; nothing if there is no reader.
QStringList RiskReportingTest::pagesOf(const RiskDocument &document) const
{
    const auto pdf = riskPdf(document);
    if (!pdf)
        qFatal("pdf: %s", qPrintable(pdf.error().detail));
    QFile file(m_town.path(QStringLiteral("risk.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        qFatal("pdf: not written");
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    if (!reader.waitForFinished())
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QChar(u'\f'));
    pages.removeLast(); // each page ends with a feed
    return pages;
}

void RiskReportingTest::everythingOfThePlanIsOnPaper_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("German") << Language::German;
    QTest::newRow("English") << Language::English;
}

void RiskReportingTest::everythingOfThePlanIsOnPaper()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QFETCH(Language, language);
    const RiskDocument made = document(language);
    QCOMPARE(made.records.size(), m_register->plan().plans.size());
    QVERIFY(made.records.size() > 5);
    const QString text = dense(pagesOf(made).join(QString()));
    QStringList wanted {made.authority, made.title, made.unit, made.made, made.signature};
    for (const RiskRecord &record : made.records) {
        wanted << record.title << record.line;
        for (const RiskRecord::Fact &fact : record.facts) {
            QVERIFY(!fact.label.isEmpty());
            wanted << fact.value.split(u' ');
        }
        wanted << record.effect.split(u' ');
    }
    for (const QString &part : std::as_const(wanted))
        QVERIFY2(text.contains(dense(part)), qPrintable(part));
    // What the law asks for: what is to be done, by whom, until when, and what came of it.
    const QStringList values = m_register->plan().plans.isEmpty()
        ? QStringList()
        : documentationOf(*m_register, {}, language).measures.first().values;
    for (const QString &value : {values.at(3), values.at(5), values.at(9), values.at(10)})
        QVERIFY(!value.isEmpty() && text.contains(dense(value)));
}

void RiskReportingTest::noPageIsEmpty_data()
{
    everythingOfThePlanIsOnPaper_data();
}

void RiskReportingTest::noPageIsEmpty()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QFETCH(Language, language);
    const RiskDocument made = document(language);
    const QStringList pages = pagesOf(made);
    QVERIFY2(pages.size() > 1, qPrintable(QString::number(pages.size())));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString page = dense(pages.at(i));
        QVERIFY2(page.contains(dense(made.footer)), qPrintable(pages.at(i)));
        QVERIFY2(page.contains(QStringLiteral("%1").arg(i + 1)), qPrintable(pages.at(i)));
        // More than head and footer: a measure or what is to be signed.
        const bool hasContent = page.contains(dense(made.signature))
            || std::ranges::any_of(made.records,
                [&](const RiskRecord &record) { return page.contains(dense(record.title)); });
        QVERIFY2(hasContent, qPrintable(pages.at(i)));
    }
}

void RiskReportingTest::nobodyIsNamed()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = dense(pagesOf(document(Language::German)).join(QString()));
    QStringList names {affected, noted, QStringLiteral("Ährenfeld"), QStringLiteral("Quast")};
    for (const Member &member : m_register->vault().members().members())
        names << member.profile.name;
    for (const Incident &incident : m_town.incidents())
        names << incident.person.affectedNames;
    names.removeAll(QString());
    QVERIFY(names.size() > 6);
    const auto pdf = riskPdf(document(Language::German));
    VERIFY_RESULT(pdf);
    for (const QString &name : std::as_const(names)) {
        QVERIFY2(!text.contains(dense(name)), qPrintable(name));
        QVERIFY2(!pdf->contains(name.toUtf8()), qPrintable(name)); // nor in what is not shown
    }
}

void RiskReportingTest::unitHasItsOwnMeasuresOnly()
{
    const RiskDocument made = document(Language::German, other);
    QCOMPARE(made.records.size(), 1);
    QCOMPARE(made.unit, QStringLiteral("Sozialamt"));
    QVERIFY(made.records.first().title.startsWith(QStringLiteral("A05")));
}

void RiskReportingTest::emptyPlanIsSaidToBeSo()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    RiskDocument made = document(Language::German);
    made.records.clear();
    const QStringList pages = pagesOf(made);
    QCOMPARE(pages.size(), 1);
    QVERIFY(dense(pages.first()).contains(dense(made.nothing)));
}

QTEST_MAIN(RiskReportingTest)
#include "tst_riskreporting.moc"
