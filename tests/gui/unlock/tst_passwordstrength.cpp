// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordstrength.h"

#include <QTest>

using namespace rueckhalt;

/// The estimate must not praise what is tried first.
class PasswordStrengthTest : public QObject
{
    Q_OBJECT

private slots:
    void strengthIsJudged_data();
    void strengthIsJudged();
    void everyFurtherWordHelps();
};

void PasswordStrengthTest::strengthIsJudged_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<PasswordStrength>("expected");
    const auto row = [](const char *password, PasswordStrength expected) {
        QTest::newRow(password) << QString::fromUtf8(password) << expected;
    };
    row("", PasswordStrength::TooShort);
    row("Xq7!mZ2vK", PasswordStrength::TooShort);
    row("aaaaaaaaaaaaaaaaaaaa", PasswordStrength::Weak);
    row("1234567890", PasswordStrength::Weak);
    row("qwertzuiopü", PasswordStrength::Weak);
    row("passwort2026", PasswordStrength::Weak);
    row("Sommer2026!", PasswordStrength::Weak);
    row("BürgeramtRathaus", PasswordStrength::Weak);
    row("Xq7!mZ2vKp", PasswordStrength::Fair);
    row("vier Tassen roter Tee", PasswordStrength::Strong);
    row("Löffel Kamin Igel Turm", PasswordStrength::Strong);
}

void PasswordStrengthTest::strengthIsJudged()
{
    QFETCH(QString, password);
    QFETCH(PasswordStrength, expected);
    QVERIFY2(strengthOf(password) == expected, qPrintable(QString::number(guessBits(password))));
}

void PasswordStrengthTest::everyFurtherWordHelps()
{
    QString password;
    double before = 0;
    for (const char *word : {"Kamin", "Igel", "Turm", "Wolke"}) {
        password += QString::fromUtf8(word);
        QVERIFY(guessBits(password) > before);
        before = guessBits(password);
    }
}

QTEST_GUILESS_MAIN(PasswordStrengthTest)
#include "tst_passwordstrength.moc"
