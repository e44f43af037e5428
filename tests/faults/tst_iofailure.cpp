// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;

Q_DECLARE_METATYPE(faultio::Fault)

/// The disk fails: each call in turn, once or from then on. The program goes on, says the right
/// error, loses nothing it acknowledged, and what failed can be done again.
class IoFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void atEveryCall_data();
    void atEveryCall();
    void atEveryCallOfACreation_data();
    void atEveryCallOfACreation();

private:
    void checkAfter(const QList<WorkStep> &steps, const QByteArray &said);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_original;
    QString m_folder;
    QMap<QByteArray, int> m_errors; ///< how often each was said
};

namespace {

constexpr quint32 seedOfFirst = 4711;
constexpr quint32 seedOfSecond = 4712;

/// What a child says of one step: '+' or the letter of its error.
constexpr char doneLetter = '+';
constexpr char endLetter = '.';

char letterOf(Error::Code code)
{
    return static_cast<char>('A' + static_cast<int>(code));
}

Error::Code codeOf(char letter)
{
    return static_cast<Error::Code>(letter - 'A');
}

template <typename T>
QByteArray letter(const Result<T> &result)
{
    return QByteArray(1, result ? doneLetter : letterOf(result.error().code));
}

/// Opens and works while the disk fails, then again what failed. Says the opening and each step
/// (a step without a register: as the opening), then again the opening and each failed step.
struct Failure
{
    Fault fault = Fault::None;
    qint64 at = 0;
    bool onwards = false;
};

void workAndRepeat(const QString &folder, const QList<WorkStep> &steps, const Failure &ordered,
    const ForkedWork::Say &say)
{
    QList<WorkStep> failed;
    bool isReadOnly = false;
    faultioWatch(QFile::encodeName(folder).constData());
    faultioArm(ordered.fault, ordered.at, ordered.onwards);
    auto vault = openWorkRegister(folder, repeatedRandom(seedOfFirst));
    say(letter(vault));
    for (const WorkStep &step : steps) {
        const auto done = vault ? step.perform(**vault) : failure(vault.error().code);
        if (!done)
            failed << step;
        // A change of keys that failed half-way is finished by whoever opens the register next.
        isReadOnly = isReadOnly || (!done && done.error().code == Error::Code::ReadOnly);
        say(letter(done));
    }
    const bool happened = faultioHits() > 0;
    faultioArm(Fault::None, 0, false);
    if (!vault || ordered.at % 2 == 0 || isReadOnly) {
        vault = failure(Error::Code::Cancelled);
        vault = openWorkRegister(folder, repeatedRandom(seedOfSecond));
    }
    say(letter(vault));
    for (const WorkStep &step : failed)
        say(vault ? letter(step.perform(**vault)) : QByteArray("!"));
    say(happened ? QByteArray(1, endLetter) : QByteArray());
}

/// The second attempt. What had been done after all, though its last step failed, cannot be done
/// again (a member added); nor can what a later step has made pointless (roles of one removed).
bool succeeds(const QByteArray &repeated)
{
    return std::all_of(repeated.begin(), repeated.end(), [](char letter) {
        return letter == doneLetter || codeOf(letter) == Error::Code::AlreadyExists
            || codeOf(letter) == Error::Code::Cancelled;
    });
}

/// Of a disk that was full for one moment only, when the journal was made, nobody can tell later.
bool isRight(char letter, Fault fault, bool onwards, Error::Code code)
{
    return letter == doneLetter || codeOf(letter) == code
        || codeOf(letter) == Error::Code::Cancelled
        || (fault == Fault::NoSpace && !onwards && codeOf(letter) == Error::Code::Io);
}

void addFaultRows(bool alsoWithKeys)
{
    QTest::addColumn<bool>("withKeys");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("onwards");
    QTest::addColumn<Error::Code>("code");
    const auto rows = [alsoWithKeys](const char *name, Fault fault, Error::Code code) {
        for (const bool onwards : {false, true}) {
            const char *when = onwards ? "from then on" : "once";
            QTest::addRow("%s %s", name, when) << false << fault << onwards << code;
            if (alsoWithKeys)
                QTest::addRow("%s %s, keys", name, when) << true << fault << onwards << code;
        }
    };
    rows("no space", Fault::NoSpace, Error::Code::DiskFull);
    rows("short write", Fault::ShortWrite, Error::Code::DiskFull);
    rows("failing sync", Fault::SyncError, Error::Code::Io);
    rows("i/o error", Fault::IoError, Error::Code::Io);
}

} // namespace

void IoFailureTest::initTestCase()
{
    // Each failing call is warned of, in hundreds: the one line that counts would drown.
    QLoggingCategory::setFilterRules(QStringLiteral("rueckhalt.vault*.warning=false"));
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    QVERIFY(m_dir->isValid());
    m_original = m_dir->filePath("original.rueckhalt");
    m_folder = m_dir->filePath("amt.rueckhalt");
    VERIFY_RESULT(makeWorkRegister(m_original));
}

void IoFailureTest::atEveryCall_data()
{
    addFaultRows(true);
}

/// Of what failed everything or nothing was done, and what was acknowledged is there.
void IoFailureTest::checkAfter(const QList<WorkStep> &steps, const QByteArray &said)
{
    QList<RegisterContents> possible {RegisterContents::ofNew()};
    QList<WorkStep> failed;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const bool done = said[1 + i] == doneLetter;
        // An error in the very last call of a commit leaves open whether it took place.
        const QList<RegisterContents> before = possible;
        for (RegisterContents &contents : possible)
            steps[i].applyTo(contents);
        if (!done) {
            possible = before + (failed.isEmpty() ? possible : QList<RegisterContents>());
            failed << steps[i];
        }
    }
    const QByteArray repeated = said.mid(steps.size() + 2);
    for (RegisterContents &contents : possible) {
        for (qsizetype i = 0; i < failed.size(); ++i) {
            if (repeated[i] == doneLetter)
                failed[i].applyTo(contents);
        }
    }
    const auto vault = openWorkRegister(m_folder);
    VERIFY_RESULT(vault);
    const auto found = contentsOf(**vault);
    VERIFY_RESULT(found);
    const auto match = std::find(possible.begin(), possible.end(), *found);
    QVERIFY2(match != possible.end(), said.constData());
    if (match != possible.begin())
        ++m_errors["done and said to have failed"];
    const auto findings = (*vault)->verify();
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 0);
}

void IoFailureTest::atEveryCall()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, onwards);
    QFETCH(const bool, withKeys);
    QFETCH(const Error::Code, code);
    const QList<WorkStep> work = withKeys ? everyKindOfKeyStep() : everyKindOfStep();
    const qsizetype steps = work.size();
    m_errors.clear();
    // Of syncs there are few, and the one that fails last is the one that matters.
    const bool isRare = fault == Fault::SyncError && !onwards;
    const int stride = shortOrLong(isRare ? 1 : onwards || withKeys ? 17 : 7, 1);
    if (withKeys) {
        // Once undisturbed, so that this process knows the keys that its children will derive.
        QVERIFY(copyWorkRegister(m_original, m_folder));
        const auto vault = openWorkRegister(m_folder, repeatedRandom(seedOfFirst));
        VERIFY_RESULT(vault);
        for (const WorkStep &step : work)
            VERIFY_RESULT(step.perform(**vault));
    }
    qint64 at = 1;
    for (bool happened = true; happened; at += stride) {
        QVERIFY(copyWorkRegister(m_original, m_folder));
        ForkedWork child([&](const ForkedWork::Say &say) {
            workAndRepeat(m_folder, work, {fault, at, onwards}, say);
        });
        QByteArray said = child.finish();
        const QByteArray place = "call " + QByteArray::number(at) + ": " + said;
        QVERIFY2(child.isDone() && said.size() > steps + 1, place.constData());
        happened = said.endsWith(endLetter);
        if (happened)
            said.chop(1);
        for (const char letter : said.first(steps + 1)) {
            QVERIFY2(isRight(letter, fault, onwards, code)
                    || (withKeys && codeOf(letter) == Error::Code::ReadOnly),
                place.constData());
            ++m_errors[letter == doneLetter ? "done" : nameOf(codeOf(letter))];
        }
        const QByteArray repeated = said.mid(steps + 1);
        QVERIFY2(succeeds(repeated), place.constData());
        checkAfter(work, said);
        if (QTest::currentTestFailed())
            qWarning("%s", place.constData());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(at > steps);
    QByteArray counts;
    for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it)
        counts += ", " + it.key() + ' ' + QByteArray::number(it.value());
    qInfo("%lld calls failed in turn (%lld there are)%s",
        static_cast<long long>((at - 1) / stride - 1), static_cast<long long>(at - stride - 1),
        counts.constData());
}

void IoFailureTest::atEveryCallOfACreation_data()
{
    addFaultRows(false);
}

/// No half register stays where the whole one was to be, and the next attempt succeeds.
void IoFailureTest::atEveryCallOfACreation()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, onwards);
    QFETCH(const Error::Code, code);
    const QString place = m_dir->filePath("neu");
    const QString folder = place + "/neu.rueckhalt";
    // In this process, so that it knows the keys that its children will derive.
    VERIFY_RESULT(makeWorkRegister(m_dir->filePath("erst.rueckhalt"), repeatedRandom(seedOfFirst)));
    QVERIFY(QDir(m_dir->filePath("erst.rueckhalt")).removeRecursively());
    const int stride = shortOrLong(3, 1);
    qint64 at = 1;
    qint64 failures = 0;
    for (bool happened = true; happened; at += stride) {
        QVERIFY(QDir(place).removeRecursively() && QDir().mkpath(place));
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(QFile::encodeName(place).constData());
            faultioArm(fault, at, onwards);
            say(letter(makeWorkRegister(folder, repeatedRandom(seedOfFirst))));
            if (faultioHits() > 0)
                say(QByteArray(1, endLetter));
        });
        const QByteArray said = child.finish();
        const QByteArray message = "call " + QByteArray::number(at) + ": " + said;
        QVERIFY2(child.isDone() && !said.isEmpty(), message.constData());
        happened = said.endsWith(endLetter);
        const auto vault = openWorkRegister(folder);
        QVERIFY2(isRight(said[0], fault, onwards, code), message.constData());
        if (said[0] == doneLetter) {
            VERIFY_RESULT(vault);
            continue;
        }
        ++failures;
        // Where nothing can be removed any more the whole register may have stayed.
        if (!vault || fault != Fault::IoError || !onwards) {
            VERIFY_ERROR(vault, Error::Code::NotFound);
            VERIFY_RESULT(makeWorkRegister(folder, repeatedRandom(seedOfSecond)));
        }
    }
    qInfo("%lld calls failed in turn, %lld times without success",
        static_cast<long long>((at - 1) / stride - 1), static_cast<long long>(failures));
}

QTEST_GUILESS_MAIN(IoFailureTest)
#include "tst_iofailure.moc"
