// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordadvice.h"

#include <QSet>
#include <QTest>

using namespace rueckhalt;

class PasswordAdviceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyVerdictHasItsSentence();
    void missingCharactersAreCounted();
};

void PasswordAdviceTest::everyVerdictHasItsSentence()
{
    QSet<QString> said {PasswordAdvice::on({})};
    for (const auto verdict : {PasswordVerdict::TooShort, PasswordVerdict::Weak,
             PasswordVerdict::Fair, PasswordVerdict::Strong})
        said.insert(PasswordAdvice::on({.bits = 40, .characters = 9, .verdict = verdict}));
    QCOMPARE(said.size(), 5);
    QVERIFY(!said.contains(QString()));
    QVERIFY(!said.contains(PasswordAdvice::refusal()));
}

void PasswordAdviceTest::missingCharactersAreCounted()
{
    const PasswordRating rating {.bits = 10, .characters = 7, .verdict = PasswordVerdict::TooShort};
    QVERIFY(PasswordAdvice::on(rating).contains("3"));
    QVERIFY(PasswordAdvice::on({}).contains("10"));
}

QTEST_GUILESS_MAIN(PasswordAdviceTest)
#include "tst_passwordadvice.moc"
