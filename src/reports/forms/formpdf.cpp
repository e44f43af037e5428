// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formpdf.h"

#include "reports/forms/formsetter.h"
#include "reports/pdffile.h"
#include "reports/reporttext.h"

#include <QBuffer>
#include <QPdfWriter>

namespace rueckhalt {

namespace {

/// A text of ours, in which a section is not torn from its sign.
QString wellSet(const QString &text)
{
    return printableText(text).replace(QStringLiteral("§ "), QStringLiteral("§\u00a0"));
}

/// Cleans every text of a paper, wherever it came from.
struct Cleaning
{
    void operator()(FormHeading &heading) const { heading.text = wellSet(heading.text); }
    void operator()(FormNote &note) const { note.text = wellSet(note.text); }
    void operator()(FormParagraph &paragraph) const { paragraph.text = wellSet(paragraph.text); }
    void operator()(FormList &list) const
    {
        for (QString &item : list.items)
            item = wellSet(item);
    }
    void operator()(FormSignatures &signatures) const
    {
        for (FormSignature &line : signatures.lines) {
            line.label = wellSet(line.label);
            line.value = printableName(line.value);
        }
    }
    void operator()(FormRow &row) const
    {
        for (FormBox &box : row.boxes) {
            box.label = wellSet(box.label);
            box.value = printableText(box.value).trimmed();
        }
    }
};

FormDocument cleaned(FormDocument document)
{
    document.authority = printableName(document.authority);
    document.title = printableText(document.title);
    document.subtitle = wellSet(document.subtitle);
    for (FormBlock &block : document.blocks)
        std::visit(Cleaning {}, block);
    return document;
}

struct Counted
{
    int pages = 0;
    QList<PdfBookmark> bookmarks {};
};

Counted drawOn(
    QPagedPaintDevice &device, const FormDocument &document, int pages, PdfCanvas::Pass pass)
{
    const QString name = formName(document.kind).in(document.language);
    PdfCanvas canvas(device,
        {.language = document.language,
            .authority = document.authority,
            .title = name,
            .footer
            = document.mark.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, document.mark)},
        pages, pass);
    FormSetter setter(canvas, document);
    setter.draw();
    return {.pages = canvas.page(), .bookmarks = setter.bookmarks()};
}

/// The footer names the number of pages, so they are counted before anything is drawn.
Counted counted(const FormDocument &document)
{
    QBuffer nowhere;
    QPdfWriter device(&nowhere);
    device.setResolution(PdfCanvas::Resolution);
    return drawOn(device, document, 0, PdfCanvas::Pass::Counting);
}

} // namespace

Result<QByteArray> formPdf(const FormDocument &given)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());
    const FormDocument document = cleaned(given);
    const Counted count = counted(document);
    // Never the title of the paper: on some it could name somebody.
    const QString title = formName(document.kind).in(document.language);
    const QByteArray pdf = pdfFile(title, [&](QPagedPaintDevice &device) {
        drawOn(device, document, count.pages, PdfCanvas::Pass::Drawing);
    });
    return finishedPdf(pdf, {.title = title, .language = document.language, .date = document.date},
        count.bookmarks);
}

Result<void> paintForm(QPagedPaintDevice &printer, const FormDocument &given)
{
    if (const auto can = canDraw(); !can)
        return can;
    const FormDocument document = cleaned(given);
    drawOn(printer, document, counted(document).pages, PdfCanvas::Pass::Drawing);
    return {};
}

} // namespace rueckhalt
