// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/officesign.h"
#include "reports/officeweb.h"
#include "support/domain/officesamples.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class OfficeSignTest : public QObject
{
    Q_OBJECT

private slots:
    void signsAreWrittenTheSameTwice_data();
    void signsAreWrittenTheSameTwice();
    void whatCannotBeReadIsRefused();
    void webTextIsEscapedAndLinked();
    void plainTextHoldsTheSame();
};

namespace {

NoticeFrame frameIn(PublicLanguage language)
{
    return {QStringLiteral("Stadt Musterstadt"), QDate(2026, 11, 23), {}, language};
}

} // namespace

void OfficeSignTest::signsAreWrittenTheSameTwice_data()
{
    QTest::addColumn<SignPaper>("paper");
    QTest::newRow("A4") << SignPaper::A4;
    QTest::newRow("A3") << SignPaper::A3;
}

void OfficeSignTest::signsAreWrittenTheSameTwice()
{
    QFETCH(SignPaper, paper);
    const OfficeProfile profile = citizensOffice();
    for (const NoticeKind kind : {NoticeKind::DoorSign, NoticeKind::ClosingNotice}) {
        QList<OfficeNotice> notices;
        for (const auto &language : terms<PublicLanguage>()) {
            const NoticeFrame frame = frameIn(language.value);
            notices << (kind == NoticeKind::DoorSign
                    ? doorSign(profile, frame)
                    : closingNotice(profile, profile.closed.first(), frame));
        }
        const auto pdf = signPdf(notices, paper, QDate(2026, 11, 23));
        QVERIFY(pdf);
        QVERIFY(pdf->startsWith("%PDF"));
        QVERIFY(*signPdf(notices, paper, QDate(2026, 11, 23)) == *pdf);
        QVERIFY(pdf->contains(paper == SignPaper::A3 ? "1191" : "842")
            || pdf->contains(paper == SignPaper::A3 ? "1190" : "841"));
        const QString folder = qEnvironmentVariable("RUECKHALT_LOOK");
        if (!folder.isEmpty()) {
            QFile file(folder + u'/' + codeOf(kind) + QString::fromLatin1(QTest::currentDataTag())
                + QStringLiteral(".pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*pdf);
        }
    }
}

void OfficeSignTest::whatCannotBeReadIsRefused()
{
    OfficeProfile profile = citizensOffice();
    profile.closed[0].ownReason.de
        = QString(PublicText::MaxText / 10, u'x').replace(u'x', QStringLiteral("Wort und "));
    profile.closed[0].instead.de = profile.closed[0].ownReason.de;
    OfficeNotice notice
        = closingNotice(profile, profile.closed.first(), frameIn(PublicLanguage::German));
    QVERIFY(signPdf({notice}, SignPaper::A4, {}));
    for (int i = 0; i < 12; ++i)
        notice.sections << notice.sections.first();
    const auto pdf = signPdf({notice}, SignPaper::A4, {});
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, Error::Code::TooLarge);
}

void OfficeSignTest::webTextIsEscapedAndLinked()
{
    OfficeProfile profile = citizensOffice();
    profile.name = QStringLiteral("Amt <script>alert(1)</script> & \"Co\"");
    profile.arrivalNote.de = QStringLiteral("<img src=x onerror=alert(1)>\u202Eumgedreht");
    const QString html
        = officeHtml(webText(profile, frameIn(PublicLanguage::German)), WebForm::Page);
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(!html.contains(QChar(0x202E)));
    QVERIFY(html.contains(QStringLiteral("<html lang=\"de\">")));
    QVERIFY(html.contains(QStringLiteral("<a href=\"tel:0123456789\">01234 56-789</a>")));
    QVERIFY(html.contains(QStringLiteral("href=\"mailto:buergeramt@musterstadt.example\"")));
    QVERIFY(html.contains(QStringLiteral("<th scope=\"row\">Donnerstag</th>")));
    QCOMPARE(html.count(QStringLiteral("<h1>")), 1);
    const QString english
        = officeHtml(webText(profile, frameIn(PublicLanguage::English)), WebForm::Part);
    QVERIFY(english.startsWith(QStringLiteral("<div lang=\"en\">")));
    QVERIFY(english.contains(QStringLiteral("8am to midday")));
}

void OfficeSignTest::plainTextHoldsTheSame()
{
    const QString text = officeText(webText(citizensOffice(), frameIn(PublicLanguage::Plain)));
    QVERIFY(text.contains(QStringLiteral("Montag: von 8 Uhr bis 12 Uhr, von 13 Uhr bis 16 Uhr")));
    QVERIFY(text.contains(QStringLiteral("Wir haben zu.")));
    QVERIFY(!text.contains(u'<'));
}

QTEST_MAIN(OfficeSignTest)
#include "tst_officesign.moc"
