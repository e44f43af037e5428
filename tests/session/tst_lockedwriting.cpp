// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lockedwriting.h"
#include "support/vault/membertown.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What somebody was writing goes over the lock in boxes that nobody else opens.
class LockedWritingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_town.startAfresh(); }
    void authorHasItBackAndNobodyElse();
    void alteredBoxIsNotOpened();
    void sameFormIsReplacedAndTheOldestGoes();
    void recoveryKeepsNothing();

private:
    static UnfinishedEntry entry(const QString &form, const QString &text)
    {
        return {.form = form, .texts = {{"reason", text}}};
    }
    static QByteArrayList written(Vault &vault, const UnfinishedEntry &entry)
    {
        LockedWriting writing(vault, vaultEnvironment().clock);
        writing.keep(entry);
        return writing.sealed();
    }

    MemberTown m_town;
};

void LockedWritingTest::authorHasItBackAndNobodyElse()
{
    QByteArrayList boxes;
    {
        const auto carer = m_town.open("carer");
        QVERIFY(carer);
        boxes = written(**carer, entry("case:x:addendum", QString::fromUtf8("Sie weint noch.")));
        QCOMPARE(boxes.size(), 1);
        QVERIFY(!boxes.first().contains("weint"));
        QVERIFY(!boxes.first().contains("addendum"));
    }
    {
        const auto manager = m_town.open("manager");
        QVERIFY(manager);
        LockedWriting other(**manager, vaultEnvironment().clock);
        QCOMPARE(other.take(boxes), boxes); // they wait on
        QVERIFY(other.entries().isEmpty());
    }
    const auto carer = m_town.open("carer");
    QVERIFY(carer);
    LockedWriting writing(**carer, vaultEnvironment().clock);
    QSignalSpy changed(&writing, &LockedWriting::changed);
    QVERIFY(writing.take(boxes).isEmpty());
    QCOMPARE(changed.size(), 1);
    const auto found = writing.find("case:x:addendum");
    QVERIFY(found);
    QCOMPARE(found->texts.value("reason"), QString::fromUtf8("Sie weint noch."));
    QCOMPARE(found->author, m_town.idOf("carer"));
    writing.drop("case:x:addendum");
    QVERIFY(writing.sealed().isEmpty());
}

void LockedWritingTest::alteredBoxIsNotOpened()
{
    const auto carer = m_town.open("carer");
    QVERIFY(carer);
    const QByteArray box = written(**carer, entry("first-aid", "Verband")).first();
    LockedWriting writing(**carer, vaultEnvironment().clock);
    for (const qsizetype at : {qsizetype {0}, box.size() / 2, box.size() - 1}) {
        QByteArray altered = box;
        altered[at] = static_cast<char>(altered.at(at) ^ 1);
        QCOMPARE(writing.take({altered}), QByteArrayList {altered});
    }
    QCOMPARE(writing.take({QByteArray()}).size(), 1);
    QVERIFY(writing.entries().isEmpty());
}

void LockedWritingTest::sameFormIsReplacedAndTheOldestGoes()
{
    const auto officer = m_town.open();
    QVERIFY(officer);
    LockedWriting writing(**officer, vaultEnvironment().clock);
    writing.keep(entry("stop:1", "zuerst"));
    writing.keep(entry("stop:1", "dann"));
    QCOMPARE(writing.entries().size(), 1);
    QCOMPARE(writing.find("stop:1")->texts.value("reason"), QString("dann"));
    for (int i = 0; i < LockedWriting::MaxEntries; ++i)
        writing.keep(entry(QString("effect:%1").arg(i), "x"));
    QCOMPARE(writing.entries().size(), LockedWriting::MaxEntries);
    QVERIFY(!writing.find("stop:1"));
}

/// Without keys of one's own nothing can be sealed, and nothing goes out readable.
void LockedWritingTest::recoveryKeepsNothing()
{
    const auto recovered
        = Vault::openWithRecovery(m_town.folder(), m_town.recoverySecret(), vaultEnvironment());
    QVERIFY(recovered);
    QVERIFY(written(**recovered, entry("stop:1", "x")).isEmpty());
}

QTEST_GUILESS_MAIN(LockedWritingTest)
#include "tst_lockedwriting.moc"
