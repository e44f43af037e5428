// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/freetextcheck.h"

#include <QtTest>

using namespace rueckhalt;
using Kind = FreeTextFinding::Kind;

class TestFreeTextCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatNamesOrReachesAPerson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *text, Kind kind, const char *found) {
            QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(kind)
                                << QString::fromUtf8(found);
        };
        row("mail", "Er schrieb von max.m@example.org an uns.", Kind::Email, "max.m@example.org");
        row("iban in groups", "Konto DE89 3704 0044 0532 0130 00 genannt", Kind::Iban,
            "DE89 3704 0044 0532 0130 00");
        row("iban in one", "DE89370400440532013000", Kind::Iban, "DE89370400440532013000");
        row("phone", "Rückruf unter 0221 123456-78 verlangt", Kind::Phone, "0221 123456-78");
        row("phone abroad", "Nummer: +49 (0)171 2345678.", Kind::Phone, "+49 (0)171 2345678");
        row("mobile", "0171/2345678", Kind::Phone, "0171/2345678");
        row("Herr", "Dann kam Herr Müller herein.", Kind::PersonName, "Herr Müller");
        row("Herrn", "Ich bat Herrn Özdemir zu gehen", Kind::PersonName, "Herrn Özdemir");
        row("title", "Frau Dr. Weiß-Schäfer rief an", Kind::PersonName, "Frau Dr. Weiß-Schäfer");
        row("family", "Familie Yılmaz", Kind::PersonName, "Familie Yılmaz");
        row("English", "Mrs Smith shouted", Kind::PersonName, "Mrs Smith");
        row("birth", "geb. 3.4.1980, aus der Akte", Kind::BirthDate, "geb. 3.4.1980");
        row("birth in words", "Geboren am 03.04.1980", Kind::BirthDate, "Geboren am 03.04.1980");
        row("file number", "Es ging um Az. 50/123-2026 und mehr", Kind::FileNumber,
            "Az. 50/123-2026");
    }
    void findsWhatNamesOrReachesAPerson()
    {
        QFETCH(QString, text);
        const auto findings = personalDataIn(text);
        QCOMPARE(findings.size(), 1);
        QTEST(static_cast<int>(findings.first().kind), "kind");
        QTEST(text.mid(findings.first().start, findings.first().length), "found");
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("emergency number") << QStringLiteral("Wir haben die 110 gerufen, dann 112.");
        QTest::newRow("date and time") << QStringLiteral("Am 21.11.2026 um 14:30 Uhr, 02.03.2026");
        QTest::newRow("amount") << QStringLiteral("Der Schaden beträgt 1.200 Euro.");
        QTest::newRow("small words") << QStringLiteral("Die Frau und der Herr schrien.");
        QTest::newRow("placeholder") << QStringLiteral("Frau Person A");
        QTest::newRow("room") << QStringLiteral("Raum 0815 im 3. Stock");
        QTest::newRow("az within a word") << QStringLiteral("Azubi 3 war dabei");
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);
        QVERIFY(personalDataIn(text).isEmpty());
    }

    void findsSeveralInTheirOrderWithoutOverlap()
    {
        const QString text
            = QStringLiteral("Herr Groß, 0221 1234567, IBAN DE89 3704 0044 0532 0130 00, a@b.de");
        QList<Kind> kinds;
        qsizetype end = 0;
        for (const FreeTextFinding &finding : personalDataIn(text)) {
            QVERIFY(finding.start >= end);
            end = finding.start + finding.length;
            kinds.append(finding.kind);
        }
        QCOMPARE(kinds, (QList {Kind::PersonName, Kind::Phone, Kind::Iban, Kind::Email}));
    }

    void everyKindHasItsWords()
    {
        for (const Kind kind : {Kind::Email, Kind::Iban, Kind::Phone, Kind::BirthDate,
                 Kind::FileNumber, Kind::PersonName}) {
            QVERIFY(!nameOf(kind, Language::German).isEmpty());
            QVERIFY(!nameOf(kind, Language::English).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestFreeTextCheck)
#include "tst_freetextcheck.moc"
