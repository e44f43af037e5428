// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/quietguide.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;

namespace {

QuietGuide sampleGuide(Language language)
{
    QuietGuide guide {.authority = QStringLiteral("Stadt Musterstadt"),
        .unit = QStringLiteral("Bürgeramt Mitte › Meldewesen"),
        .made = {2026, 11, 23},
        .language = language};
    guide.times.lack = QuietTimes::Lack::None;
    guide.times.from = {2025, 11, 23};
    guide.times.until = {2026, 11, 22};
    guide.times.hoursOf = {guide.unit};
    for (int day = 0; day < 5; ++day) {
        for (int hour = 8; hour < (day == 3 ? 18 : 12); ++hour) {
            QuietSlot slot {.weekday = static_cast<Weekday>(day), .hour = hour};
            slot.hours = 48;
            slot.contactsPerHour = 12.5 + hour;
            slot.wait = 3.0 * (hour - 6) + day;
            slot.longWaits = 4.0 * (hour - 8);
            slot.crowding = hour == 8     ? Crowding::Quiet
                : hour == 11 || hour > 16 ? Crowding::Busy
                                          : Crowding::Usual;
            slot.isCalmest = hour == 8;
            slot.byAppointment = day == 4;
            guide.times.slotsOfWeek.append(slot);
        }
    }
    QuietSlot unknown {.weekday = Weekday::Tuesday, .hour = 14};
    guide.times.slotsOfWeek.insert(8, unknown);
    return guide;
}

} // namespace

class QuietGuideTest : public QObject
{
    Q_OBJECT

private slots:
    void sheetIsWrittenTheSameTwice_data();
    void sheetIsWrittenTheSameTwice();
    void aSheetWithoutDataSaysSo();
    void bookingSystemsGetARowAnHour();
    void noNameBecomesAFormula();
};

void QuietGuideTest::sheetIsWrittenTheSameTwice_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("de") << Language::German;
    QTest::newRow("en") << Language::English;
}

void QuietGuideTest::sheetIsWrittenTheSameTwice()
{
    QFETCH(Language, language);
    const auto pdf = quietPdf(sampleGuide(language));
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
    QCOMPARE(pdf->count("/Type /Page\n") + pdf->count("/Type /Page "), 1);
    QVERIFY(*quietPdf(sampleGuide(language)) == *pdf);
    if (const QString folder = qEnvironmentVariable("RUECKHALT_LOOK"); !folder.isEmpty()) {
        QFile file(folder + QStringLiteral("/quiet-") + QString::fromLatin1(QTest::currentDataTag())
            + QStringLiteral(".pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
    }
}

void QuietGuideTest::aSheetWithoutDataSaysSo()
{
    QuietGuide guide = sampleGuide(Language::German);
    guide.times.lack = QuietTimes::Lack::TooFewSlots;
    guide.times.slotsOfWeek.clear();
    QVERIFY(quietPdf(guide));
    QCOMPARE(quietCsv(guide).count('\n'), 1);
}

void QuietGuideTest::bookingSystemsGetARowAnHour()
{
    const QuietGuide guide = sampleGuide(Language::German);
    const QList<QByteArray> lines = quietCsv(guide).split('\n');
    QCOMPARE(lines.size(), guide.times.slotsOfWeek.size() + 2);
    QVERIFY(lines.first().startsWith("\xEF\xBB\xBFunit;weekday;from;until;state"));
    QCOMPARE(lines.at(1),
        QByteArray("Bürgeramt Mitte › Meldewesen;1;08:00;09:00;quiet;1;0;20.5;6.0;0.0;48\r"));
    // What is not known is empty, and not 0.
    QCOMPARE(
        lines.at(9), QByteArray("Bürgeramt Mitte › Meldewesen;2;14:00;15:00;unknown;0;0;;;;0\r"));
}

void QuietGuideTest::noNameBecomesAFormula()
{
    QuietGuide guide = sampleGuide(Language::English);
    guide.unit = QStringLiteral("=HYPERLINK(\"http://x\";\"y\")");
    for (const QByteArray &line : quietCsv(guide).split('\n').mid(1)) {
        if (!line.isEmpty())
            QVERIFY2(line.startsWith("\"'="), line);
    }
}

QTEST_MAIN(QuietGuideTest)
#include "tst_quietguide.moc"
