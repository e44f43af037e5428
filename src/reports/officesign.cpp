// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/officesign.h"

#include "reports/pdffile.h"
#include "reports/reportpalette.h"
#include "reports/reporttext.h"
#include "reports/signsetter.h"

#include <QBuffer>
#include <QPdfWriter>

namespace rueckhalt {

namespace {

OfficeNotice cleanedNotice(OfficeNotice notice)
{
    notice.authority = printableName(notice.authority);
    notice.title = printableName(notice.title);
    notice.lead = printableText(notice.lead);
    for (NoticeSection &section : notice.sections) {
        section.heading = printableText(section.heading);
        for (QString &line : section.lines)
            line = printableText(line);
        for (NoticeSection::Row &row : section.rows) {
            row.label = printableText(row.label);
            row.note = printableText(row.note);
            for (QString &line : row.lines)
                line = printableText(line);
        }
    }
    return notice;
}

/// How large the type of each notice can be; nothing if one cannot be read.
std::optional<QList<double>> scalesFor(const QList<OfficeNotice> &notices)
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter device(&nowhere);
    device.setResolution(SignSetter::Resolution);
    QList<double> scales;
    for (const OfficeNotice &notice : notices) {
        const auto scale = SignSetter(device, notice).largestScale();
        if (!scale)
            return std::nullopt;
        scales << *scale;
    }
    return scales;
}

void paintSigns(QPagedPaintDevice &device, const QList<OfficeNotice> &notices,
    const QList<double> &scales, SignPaper paper)
{
    device.setPageSize(QPageSize(paper == SignPaper::A3 ? QPageSize::A3 : QPageSize::A4));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&device);
    // The sheet is designed on A4; A3 has the same shape.
    const double enlarged = paper == SignPaper::A3 ? 297.0 / 210.0 : 1.0;
    const double scale = enlarged * device.logicalDpiX() / SignSetter::Resolution;
    for (qsizetype at = 0; at < notices.size(); ++at) {
        if (at > 0)
            device.newPage();
        painter.resetTransform();
        painter.scale(scale, scale);
        SignSetter(device, notices.at(at)).draw(painter, scales.at(at));
    }
}

QList<OfficeNotice> cleanedNotices(const QList<OfficeNotice> &notices)
{
    QList<OfficeNotice> cleaned;
    for (const OfficeNotice &notice : notices)
        cleaned << cleanedNotice(notice);
    return cleaned;
}

} // namespace

Result<void> printSigns(
    QPagedPaintDevice &printer, const QList<OfficeNotice> &notices, SignPaper paper)
{
    if (const auto drawable = canDraw(); !drawable)
        return drawable;
    const QList<OfficeNotice> cleaned = cleanedNotices(notices);
    const auto scales = scalesFor(cleaned);
    if (!scales)
        return failure(Error::Code::TooLarge, QStringLiteral("text of a sign"));
    paintSigns(printer, cleaned, *scales, paper);
    return {};
}

Result<QByteArray> signPdf(const QList<OfficeNotice> &notices, SignPaper paper, const QDate &date)
{
    if (notices.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no notice"));
    if (const auto drawable = canDraw(); !drawable)
        return tl::unexpected<Error>(drawable.error());
    const QList<OfficeNotice> cleaned = cleanedNotices(notices);
    const auto scales = scalesFor(cleaned);
    if (!scales)
        return failure(Error::Code::TooLarge, QStringLiteral("text of a sign"));
    const Language language = cleaned.first().language == PublicLanguage::English
        ? Language::English
        : Language::German;
    const QString title = QStringLiteral("%1 · %2").arg(
        wordFor(cleaned.first().kind, language), cleaned.first().title);
    const QByteArray pdf = pdfFile(
        title, [&](QPagedPaintDevice &device) { paintSigns(device, cleaned, *scales, paper); });
    QList<PdfBookmark> bookmarks;
    for (qsizetype at = 0; at < cleaned.size(); ++at)
        bookmarks << PdfBookmark {
            wordFor(cleaned.at(at).language, language), static_cast<int>(at) + 1, 0, 0};
    return finishedPdf(pdf, {title, language, date}, bookmarks);
}

} // namespace rueckhalt
