// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Filters that an officer keeps lie sealed in the register, for the officer who keeps them.
class SavedViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_town.startAfresh(); }
    void theyAreThereAgainAfterLocking();
    void everyOfficerHasHisOwn();
    void othersNeitherReadNorWriteThem_data();
    void othersNeitherReadNorWriteThem();
    void nothingOfThemStandsInTheFilesInClear();
    void tooMuchIsRefused();
    void keepingThemIsNotedInTheChain();

private:
    MemberTown m_town;
};

void SavedViewsTest::theyAreThereAgainAfterLocking()
{
    auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->savedViews().value(), QByteArray());
    VERIFY_RESULT((*vault)->saveViews("first"));
    VERIFY_RESULT((*vault)->saveViews("second"));
    vault->reset();
    vault = m_town.open();
    QCOMPARE((*vault)->savedViews().value(), QByteArray("second"));
    VERIFY_RESULT((*vault)->verify());
    QVERIFY((*vault)->verify()->isEmpty());
}

void SavedViewsTest::everyOfficerHasHisOwn()
{
    VERIFY_RESULT((*m_town.open())->saveViews("of the founder"));
    auto other = m_town.open("officer");
    VERIFY_RESULT(other);
    QCOMPARE((*other)->savedViews().value(), QByteArray());
    VERIFY_RESULT((*other)->saveViews("of the other"));
    other->reset();
    QCOMPARE((*m_town.open())->savedViews().value(), QByteArray("of the founder"));
}

void SavedViewsTest::othersNeitherReadNorWriteThem_data()
{
    QTest::addColumn<QString>("login");
    for (const auto &role : terms<Role>()) {
        if (role.value != Role::SafetyOfficer)
            QTest::newRow(role.code) << QString::fromLatin1(role.code);
    }
}

void SavedViewsTest::othersNeitherReadNorWriteThem()
{
    QFETCH(const QString, login);
    VERIFY_RESULT((*m_town.open())->saveViews("secret"));
    const auto vault = m_town.open(login);
    VERIFY_RESULT(vault);
    const auto views = (*vault)->savedViews();
    QVERIFY(!views || views->isEmpty());
    VERIFY_ERROR((*vault)->saveViews("mine"), Error::Code::NotPermitted);
}

void SavedViewsTest::nothingOfThemStandsInTheFilesInClear()
{
    const QByteArray name("Auffaellige Ansicht 4711");
    VERIFY_RESULT((*m_town.open())->saveViews(name));
    QDirIterator files(m_town.folder(), QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(name));
        ++read;
    }
    QVERIFY(read > 0);
}

void SavedViewsTest::tooMuchIsRefused()
{
    const auto vault = m_town.open();
    VERIFY_RESULT((*vault)->saveViews(QByteArray(Vault::MaxSavedViews, 'x')));
    VERIFY_ERROR(
        (*vault)->saveViews(QByteArray(Vault::MaxSavedViews + 1, 'x')), Error::Code::TooLarge);
    QCOMPARE((*vault)->savedViews()->size(), Vault::MaxSavedViews);
}

void SavedViewsTest::keepingThemIsNotedInTheChain()
{
    const auto vault = m_town.open();
    const quint64 before = (*vault)->mark().sequence;
    VERIFY_RESULT((*vault)->saveViews("one"));
    QCOMPARE((*vault)->mark().sequence, before + 1);
}

QTEST_GUILESS_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
