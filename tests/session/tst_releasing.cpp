// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo.h"
#include "session/demoreleases.h"
#include "session/releasing.h"
#include "session/reporting.h"
#include "support/session/testregister.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Releases from plan to ledger, in a register with the incidents of an invented town.
class ReleasingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void planSaysWhatIsDue();
    void yearThatIsReleasedCanOnlyBeCorrected();
    void previewChangesNothing();
    void previewIsReleasedAsItIs();
    void outdatedPreviewIsRefused_data();
    void outdatedPreviewIsRefused();
    void noteThatNamesSomebodyIsAskedAbout();
    void noteThatIsTooLongIsRefused();
    void finerTablesAreRefused();
    void periodThatIsNotOverIsRefused();
    void stoppedWorkLeavesNothing();
    void ledgerIsReadAgainAfterLocking();
    void othersReadOnly();
    void checkGoesThroughEveryYear();
    void demoHasALedger();

private:
    [[nodiscard]] Result<ReleasePreview> preview(const ReleasePeriod &period) const
    {
        return Releasing(m_register->open())
            .prepare({.period = period, .authority = QStringLiteral("Stadt Musterhausen")})
            .and_then([](const ReleaseWork &work) { return work.run(); });
    }
    [[nodiscard]] Result<MadeRelease> made(const ReleasePeriod &period) const
    {
        return preview(period).and_then([this](const ReleasePreview &preview) {
            return Releasing(m_register->open()).make(preview, {});
        });
    }

    std::unique_ptr<TestRegister> m_register;
    static inline const QDate m_lastDay {2026, 11, 19};
    static inline const ReleasePeriod m_year = *ReleasePeriod::wholeYear(2025);
    static inline const ReleasePeriod m_quarter = *ReleasePeriod::quarter(2026, 1);
};

namespace {

template <typename T>
QString sayingOf(const Result<T> &result)
{
    return result ? QStringLiteral("success")
                  : QStringLiteral("%1 %2")
                        .arg(static_cast<int>(result.error().code))
                        .arg(result.error().detail);
}

#define VERIFY_RESULT(result)                                                                      \
    do {                                                                                           \
        const auto &checkedResult = (result);                                                      \
        QVERIFY2(checkedResult.has_value(), qPrintable(sayingOf(checkedResult)));                  \
    } while (false)

#define VERIFY_ERROR(result, expectedCode, expectedDetail)                                         \
    do {                                                                                           \
        const auto &checkedResult = (result);                                                      \
        QVERIFY2(!checkedResult.has_value(), "success");                                           \
        QVERIFY2(                                                                                  \
            checkedResult.error().code == (expectedCode), qPrintable(sayingOf(checkedResult)));    \
        QCOMPARE(checkedResult.error().detail, QString(expectedDetail));                           \
    } while (false)

const PlannedRelease *find(const QList<PlannedRelease> &plan, const ReleasePeriod &period)
{
    const auto found = std::ranges::find(plan, period, &PlannedRelease::period);
    return found == plan.end() ? nullptr : &*found;
}

using Standing = PlannedRelease::Standing;

} // namespace

void ReleasingTest::init()
{
    m_register = std::make_unique<TestRegister>();
    const DemoRegister demo = generateDemo(400, 7, m_lastDay);
    VERIFY_RESULT(storeDemo(demo, m_register->open()));
}

void ReleasingTest::planSaysWhatIsDue()
{
    const auto plan = Releasing(m_register->open()).plan();
    VERIFY_RESULT(plan);
    QCOMPARE(plan->constFirst().period, *ReleasePeriod::wholeYear(2026));
    for (const auto &[period, standing, isDue] :
        {std::tuple(*ReleasePeriod::wholeYear(2026), Standing::NotOver, false),
            std::tuple(m_year, Standing::Ready, true),
            std::tuple(*ReleasePeriod::quarter(2026, 3), Standing::Ready, true),
            std::tuple(*ReleasePeriod::quarter(2026, 4), Standing::NotOver, false),
            std::tuple(*ReleasePeriod::month(2026, 10), Standing::Ready, false),
            std::tuple(*ReleasePeriod::month(2026, 11), Standing::NotOver, false)}) {
        const PlannedRelease *planned = find(*plan, period);
        QVERIFY2(planned, qPrintable(period.code()));
        QCOMPARE(planned->standing, standing);
        QCOMPARE(planned->isDue, isDue);
        QVERIFY(planned->counting.isEmpty());
    }
    QVERIFY(!find(*plan, *ReleasePeriod::correction(2025, 1)));
    // Once a month is released, the others are expected too.
    VERIFY_RESULT(made(*ReleasePeriod::month(2026, 1)));
    const auto after = Releasing(m_register->open()).plan();
    QCOMPARE(find(*after, *ReleasePeriod::month(2026, 1))->standing, Standing::Made);
    QVERIFY(find(*after, *ReleasePeriod::month(2026, 2))->isDue);
    QCOMPARE(find(*after, m_quarter)->counting, {*ReleasePeriod::month(2026, 1)});
    QVERIFY(find(*after, m_year)->counting.isEmpty());
}

void ReleasingTest::yearThatIsReleasedCanOnlyBeCorrected()
{
    VERIFY_RESULT(made(m_year));
    const auto plan = Releasing(m_register->open()).plan();
    VERIFY_RESULT(plan);
    QCOMPARE(find(*plan, m_year)->standing, Standing::Made);
    QCOMPARE(find(*plan, *ReleasePeriod::quarter(2025, 2))->standing, Standing::Closed);
    const PlannedRelease *correction = find(*plan, *ReleasePeriod::correction(2025, 1));
    QVERIFY(correction);
    QCOMPARE(correction->standing, Standing::Ready);
    QVERIFY(!correction->isDue);
    QCOMPARE(correction->counting, QList<ReleaseId> {m_year});
    VERIFY_ERROR(
        preview(*ReleasePeriod::quarter(2025, 2)), Error::Code::NotPermitted, "year-closed");
    VERIFY_ERROR(preview(m_year), Error::Code::AlreadyExists, "2025-Y");
}

void ReleasingTest::previewChangesNothing()
{
    const RegisterMark before = m_register->open().vault().mark();
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    QCOMPARE(seen->draft.release.id, m_quarter);
    QVERIFY(!seen->draft.release.tables.isEmpty());
    QVERIFY(seen->draft.figures.incidents > 0);
    QCOMPARE(seen->known.size(), 1);
    QCOMPARE(m_register->open().vault().mark(), before);
    QVERIFY(Releasing(m_register->open()).releases()->isEmpty());
}

void ReleasingTest::previewIsReleasedAsItIs()
{
    OpenRegister &open = m_register->open();
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    const quint64 before = open.vault().mark().sequence;
    int announced = 0;
    connect(&open, &OpenRegister::releasesChanged, this, [&announced] { ++announced; });
    const auto made = Releasing(open).make(*seen, QStringLiteral("  Für den Ausschuss \n"));
    VERIFY_RESULT(made);
    QCOMPARE(announced, 1);
    QCOMPARE(open.vault().mark().sequence, before + 1);
    QCOMPARE(made->mark, open.vault().mark());
    QVERIFY(made->anchor(Language::German).startsWith(QStringLiteral("Registerstand ")));
    Release expected = seen->draft.release;
    expected.note = QStringLiteral("Für den Ausschuss");
    const auto releases = Releasing(open).releases();
    VERIFY_RESULT(releases);
    QCOMPARE(releases->size(), 1);
    QVERIFY(releases->constFirst() == expected);
}

void ReleasingTest::outdatedPreviewIsRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("an incident was recorded") << 0;
    QTest::newRow("an incident was erased") << 1;
    QTest::newRow("a unit has another number of employees") << 2;
    QTest::newRow("another release was made") << 3;
}

void ReleasingTest::outdatedPreviewIsRefused()
{
    QFETCH(const int, kind);
    OpenRegister &open = m_register->open();
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    if (kind == 0) {
        VERIFY_RESULT(Reporting(open).record(verbalDraft()));
    } else if (kind == 1) {
        VERIFY_RESULT(open.erase(open.facts().ids.front()));
    } else if (kind == 2) {
        Organisation organisation = open.organisation();
        organisation.units.first().headcount += 1;
        VERIFY_RESULT(open.saveOrganisation(organisation));
    } else {
        VERIFY_RESULT(made(*ReleasePeriod::quarter(2026, 2)));
    }
    const RegisterMark before = open.vault().mark();
    VERIFY_ERROR(Releasing(open).make(*seen, {}), Error::Code::Invalid, "changed");
    QCOMPARE(open.vault().mark(), before);
    // Looked at again, it is released.
    const auto again = preview(m_quarter);
    VERIFY_RESULT(again);
    VERIFY_RESULT(Releasing(open).make(*again, {}));
}

void ReleasingTest::noteThatNamesSomebodyIsAskedAbout()
{
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    Releasing releasing(m_register->open());
    const QString note = QStringLiteral("Frau Müller hat mitgezählt");
    VERIFY_ERROR(releasing.make(*seen, note), Error::Code::Invalid, "names");
    QVERIFY(releasing.releases()->isEmpty());
    VERIFY_RESULT(releasing.make(*seen, note, NamesChecked::Yes));
}

void ReleasingTest::noteThatIsTooLongIsRefused()
{
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    const QString note(Release::MaxNote + 1, u'x');
    VERIFY_ERROR(Releasing(m_register->open()).make(*seen, note), Error::Code::TooLarge, "note");
}

void ReleasingTest::finerTablesAreRefused()
{
    const Releasing releasing(m_register->open());
    ReleaseWish wish {.period = m_quarter};
    auto programme = releasing.proposal(wish);
    VERIFY_RESULT(programme);
    QVERIFY(!programme->tables.contains(ReleaseTable::SiteArea));
    ReleaseProgramme fewer = *programme;
    fewer.tables.removeLast();
    wish.programme = fewer;
    VERIFY_RESULT(releasing.prepare(wish));
    programme->tables << ReleaseTable::SiteArea;
    wish.programme = *programme;
    VERIFY_ERROR(releasing.prepare(wish), Error::Code::NotPermitted, "not-coarser");
}

void ReleasingTest::periodThatIsNotOverIsRefused()
{
    VERIFY_ERROR(preview(*ReleasePeriod::wholeYear(2026)), Error::Code::NotPermitted, "not-over");
}

void ReleasingTest::stoppedWorkLeavesNothing()
{
    const RegisterMark before = m_register->open().vault().mark();
    const auto work = Releasing(m_register->open()).prepare({.period = m_year});
    VERIFY_RESULT(work);
    const auto stopped = work->run([](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QVERIFY(stopped.error().code == Error::Code::Cancelled);
    QCOMPARE(m_register->open().vault().mark(), before);
}

void ReleasingTest::ledgerIsReadAgainAfterLocking()
{
    const auto seen = preview(m_quarter);
    VERIFY_RESULT(seen);
    VERIFY_RESULT(Releasing(m_register->open()).make(*seen, {}));
    m_register->reopen();
    const auto ledger = Releasing(m_register->open()).ledger();
    VERIFY_RESULT(ledger);
    QCOMPARE(ledger->releases.size(), 1);
    QCOMPARE(ledger->years.size(), 1);
    QVERIFY(ledger->years.constFirst() == seen->draft.sealed);
}

void ReleasingTest::othersReadOnly()
{
    VERIFY_RESULT(made(m_quarter));
    Vault &vault = m_register->open().vault();
    NewMember member;
    member.profile = {QStringLiteral("leitung"), QStringLiteral("Frau Leitung")};
    member.roles = {Role::Manager};
    member.password = testPassword();
    member.mustChangePassword = false;
    VERIFY_RESULT(vault.members().add(member));
    const QString folder = QFileInfo(m_register->folder()).absolutePath() + "/copy.rueckhalt";
    Credentials credentials {QStringLiteral("leitung"), testPassword(), {}};
    // Somebody else on the same register: the first one has it open for writing.
    QVERIFY(QDir().mkpath(folder));
    for (const QFileInfo &file : QDir(m_register->folder()).entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), folder + u'/' + file.fileName()));
    auto other = Vault::open(folder, credentials, testEnvironment());
    VERIFY_RESULT(other);
    auto open = OpenRegister::load(std::move(*other), m_register->catalog(), fixedNow);
    VERIFY_RESULT(open);
    Releasing releasing(**open);
    QVERIFY(!releasing.mayRelease());
    QCOMPARE(releasing.releases()->size(), 1);
    const auto plan = releasing.plan();
    VERIFY_RESULT(plan);
    QCOMPARE(find(*plan, m_quarter)->standing, Standing::Made);
    for (const bool holds : {releasing.ledger().has_value(), releasing.check().has_value(),
             releasing.proposal({.period = m_year}).has_value(),
             releasing.prepare({.period = m_year}).has_value()})
        QVERIFY(!holds);
}

void ReleasingTest::checkGoesThroughEveryYear()
{
    VERIFY_RESULT(made(m_year));
    VERIFY_RESULT(made(m_quarter));
    const auto check = Releasing(m_register->open()).check();
    VERIFY_RESULT(check);
    qint64 last = -1;
    const auto found = check->run([&last](qint64 done, qint64 total) {
        const bool grows = done >= last && done <= total;
        last = done;
        return grows;
    });
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->constFirst().year, 2025);
    QCOMPARE(found->constLast().year, 2026);
    for (const CheckedYear &year : *found)
        QCOMPARE(year.finding.problems, QStringList());
}

void ReleasingTest::demoHasALedger()
{
    VERIFY_RESULT(storeDemoReleases(m_register->open(), m_lastDay));
    const auto releases = Releasing(m_register->open()).releases();
    VERIFY_RESULT(releases);
    QVERIFY(!releases->isEmpty());
    QCOMPARE(releases->constFirst().id, m_year);
    QDate before;
    for (const Release &release : *releases) {
        QVERIFY(release.closingDate > release.id.lastDay());
        QVERIFY(!before.isValid() || release.closingDate >= before);
        before = release.closingDate;
    }
    QVERIFY(before <= m_lastDay);
    QCOMPARE(m_register->open().vault().verify()->size(), 0);
}

QTEST_GUILESS_MAIN(ReleasingTest)
#include "tst_releasing.moc"
