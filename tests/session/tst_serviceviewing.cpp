// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "session/demo.h"
#include "session/demoservice.h"
#include "session/officekeeping.h"
#include "session/serviceviewing.h"
#include "support/vault/membertown.h"
#include "support/vault/vaulttesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const QDate lastDayOfDemo(2026, 11, 19);

QDateTime demoNow()
{
    return {lastDayOfDemo, QTime(17, 0), Qt::UTC};
}

const MeasureCatalog &shippedMeasures()
{
    static const MeasureCatalog catalog = *shippedCatalog();
    return catalog;
}

} // namespace

/// Service and safety together, in the demo register.
class ServiceViewingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theOverlayFindsWhereBothMeet();
    void matchingStatesTheIndicatorAsAReason();
    void whatCannotBeLaidOverIsRefused();
    void quietTimesAreWrittenTheSameTwice();
    void callersAreSteeredIntoOpeningHours();
    void feedbackCountsComments();
    void othersGetReleasedNumbersAndNoIncident_data();
    void othersGetReleasedNumbersAndNoIncident();

private:
    [[nodiscard]] OverlayQuestion wholeTime() const
    {
        const auto span = ServiceViewing(*m_register).span();
        return {.from = span->first, .until = span->second};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<OpenRegister> m_register;
};

void ServiceViewingTest::initTestCase()
{
    auto vault = createVault(m_folder.filePath(QStringLiteral("Stadt.rueckhalt")));
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), shippedMeasures(), demoNow);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    VERIFY_RESULT(storeDemo(generateDemo(800, 1, lastDayOfDemo), *m_register));
    VERIFY_RESULT(storeDemoService(*m_register, lastDayOfDemo));
}

void ServiceViewingTest::theOverlayFindsWhereBothMeet()
{
    const ServiceViewing viewing(*m_register);
    QVERIFY(viewing.indicators()->size() >= 8);
    const auto found = viewing.overlay(u"waiting.over30", wholeTime());
    VERIFY_RESULT(found);
    QVERIFY(found->correlation.isClear());
    QVERIFY(found->correlation.value > 0);
    QVERIFY(!found->clusters.isEmpty());
}

void ServiceViewingTest::matchingStatesTheIndicatorAsAReason()
{
    const ServiceViewing viewing(*m_register);
    const auto found = viewing.overlay(u"waiting.over30", wholeTime());
    VERIFY_RESULT(found);
    const auto measures = viewing.measures(found->clusters.first(), u"waiting.over30");
    VERIFY_RESULT(measures);
    const std::span rows(found->clusters.first().rows.constData(),
        static_cast<std::size_t>(found->clusters.first().rows.size()));
    const MatchResult without = Recommending(*m_register).matchRows(rows);
    int stated = 0;
    for (const Recommendation &one : measures->ranked) {
        const bool isStated = std::ranges::any_of(one.reasons, [](const MatchReason &reason) {
            return reason.kind == MatchReason::Kind::ServiceMeetsIncidents;
        });
        const Measure *measure = m_register->catalog().find(one.measure);
        QCOMPARE(isStated,
            measure->isCitizenOriented() && measure->triggers.contains(Trigger::WaitingTime));
        if (!isStated)
            continue;
        ++stated;
        const auto before
            = std::ranges::find(without.ranked, one.measure, &Recommendation::measure);
        QVERIFY(before == without.ranked.end() || before->score < one.score);
    }
    QVERIFY(stated >= 3);
}

void ServiceViewingTest::whatCannotBeLaidOverIsRefused()
{
    const ServiceViewing viewing(*m_register);
    VERIFY_ERROR(viewing.overlay(u"contacts", wholeTime()), Error::Code::Invalid);
    VERIFY_ERROR(viewing.overlay(u"own.none", wholeTime()), Error::Code::NotFound);
}

void ServiceViewingTest::quietTimesAreWrittenTheSameTwice()
{
    const ServiceViewing viewing(*m_register);
    const auto guide
        = viewing.quietGuide({}, lastDayOfDemo.addDays(-364), lastDayOfDemo, Language::German);
    VERIFY_RESULT(guide);
    QCOMPARE(guide->times.lack, QuietTimes::Lack::None);
    const auto written = [&](const char *name) {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        if (!ServiceViewing::write(*guide, ServiceViewing::GuideFormat::Csv, path))
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = written("a.csv");
    QVERIFY(first.contains(";quiet;") && first.contains(";busy;"));
    QCOMPARE(written("b.csv"), first);
    VERIFY_ERROR(ServiceViewing::write(*guide, ServiceViewing::GuideFormat::Csv,
                     m_folder.filePath(QStringLiteral("none/a.csv"))),
        Error::Code::NotFound);
}

void ServiceViewingTest::callersAreSteeredIntoOpeningHours()
{
    const ServiceViewing viewing(*m_register);
    const Organisation &organisation = m_register->organisation();
    const auto guideOf = [&](const UnitId &unit) {
        return viewing
            .quietGuide(unit, lastDayOfDemo.addDays(-364), lastDayOfDemo, Language::German)
            .value_or(QuietGuide {})
            .times;
    };
    const auto observed = std::ranges::find_if(organisation.units, [&](const Unit &unit) {
        return organisation.officeOf(unit.id) == unit.id && guideOf(unit.id).at(Weekday::Monday, 8)
            && guideOf(unit.id).at(Weekday::Tuesday, 9);
    });
    QVERIFY(observed != organisation.units.end());
    QVERIFY(guideOf(observed->id).hoursOf.isEmpty());

    OfficeKeeping keeping(*m_register);
    auto profile = keeping.profile(observed->id);
    VERIFY_RESULT(profile);
    profile->value.hours = {{.validFrom = {2026, 1, 1}}};
    profile->value.hours.first().counter[1] = *hoursFrom(u"8:30-12");
    VERIFY_RESULT(keeping.save(*profile));
    const QuietTimes times = guideOf(observed->id);
    const QString office = organisation.pathOf(observed->id);
    QCOMPARE(times.hoursOf, QStringList {office});
    QVERIFY(times.withoutHours.isEmpty());
    QVERIFY(!times.at(Weekday::Monday, 8)); // closed on that day
    QVERIFY(!times.at(Weekday::Tuesday, 8)); // not open all through
    QVERIFY(times.at(Weekday::Tuesday, 9));
    // Of the whole authority it is said whose hours are known, and whose are not.
    const QuietTimes whole = guideOf({});
    QCOMPARE(whole.hoursOf, QStringList {office});
    QVERIFY(!whole.withoutHours.isEmpty() && !whole.withoutHours.contains(office));
    QVERIFY(!whole.at(Weekday::Monday, 8));
    QVERIFY(quietMethod(whole, Language::German).contains(office));
}

void ServiceViewingTest::feedbackCountsComments()
{
    const auto months = ServiceViewing(*m_register)
                            .feedback(SlotGrouping::Month,
                                {.from = lastDayOfDemo.addYears(-1), .until = lastDayOfDemo});
    VERIFY_RESULT(months);
    QVERIFY(months->rows.size() >= 11);
    QVERIFY(months->hasComments);
    const auto hours = ServiceViewing(*m_register)
                           .feedback(SlotGrouping::HalfDay,
                               {.from = lastDayOfDemo.addYears(-1), .until = lastDayOfDemo});
    QCOMPARE(hours->rows.size(), 2);
}

void ServiceViewingTest::othersGetReleasedNumbersAndNoIncident_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("sees");
    QTest::newRow("officer") << "officer" << true;
    for (const char *login : {"manager", "council", "dpo", "admin"})
        QTest::newRow(login) << QString::fromLatin1(login) << false;
}

void ServiceViewingTest::othersGetReleasedNumbersAndNoIncident()
{
    QFETCH(const QString, login);
    QFETCH(const bool, sees);
    static const MemberTown town;
    auto vault = town.open(login);
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), shippedMeasures(), demoNow);
    VERIFY_RESULT(opened);
    const ServiceViewing viewing(**opened);
    QCOMPARE(viewing.seesIncidents(), sees);
    const auto overlay = viewing.overlay(
        u"waiting.over30", {.from = lastDayOfDemo.addYears(-1), .until = lastDayOfDemo});
    if (sees)
        VERIFY_RESULT(overlay);
    else
        VERIFY_ERROR(overlay, Error::Code::NotPermitted);
    // Nothing is released yet, and nothing is made up for it.
    const auto released = viewing.released(u"waiting.over30");
    VERIFY_RESULT(released);
    QVERIFY(released->rates.isEmpty());
    VERIFY_RESULT(
        viewing.quietGuide({}, lastDayOfDemo.addYears(-1), lastDayOfDemo, Language::German));
}

QTEST_MAIN(ServiceViewingTest)
#include "tst_serviceviewing.moc"
