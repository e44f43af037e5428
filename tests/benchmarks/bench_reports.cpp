// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "support/reports/samplereports.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cstdio>

// How long the documents take, protection of the numbers apart: the annual report in every format,
// and a list of 6,000 rows as PDF beside the floor of the same run, which is QPdfWriter painting
// the same texts at the same places without any layout. Prints; asserts nothing.

using namespace rueckhalt;

namespace {

constexpr int Rows = 6000;
constexpr int Runs = 5;

/// The middle of some runs, in milliseconds.
template <typename Work>
double millisecondsOf(Work work)
{
    QList<double> times;
    for (int i = 0; i < Runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times.at(Runs / 2);
}

ReportAnnex annexOf(int rows)
{
    ReportAnnex annex {.heading = "Bestand",
        .introduction = {},
        .columns = {"Nr.", "Maßnahme", "Bereich", "Anzahl"},
        .rows = {}};
    for (int i = 1; i <= rows; ++i)
        annex.rows << QStringList {QString::number(i),
            QStringLiteral("Maßnahme %1: Wartebereich mit Übersicht").arg(i),
            QStringLiteral("Bereich %1").arg(i % 97), QString::number(i % 90)};
    return annex;
}

/// The texts of the list, line by line, in the same font.
QByteArray plainLines(const ReportAnnex &annex)
{
    return pdfFile("floor", [&annex](QPagedPaintDevice &device) {
        device.setPageSize(QPageSize(QPageSize::A4));
        device.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter(&device);
        QFont font("Inter");
        font.setPixelSize(80);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(QFont::PreferNoShaping);
        painter.setFont(font);
        double y = PdfCanvas::Top;
        for (const QStringList &row : annex.rows) {
            if (y > PdfCanvas::Bottom) {
                device.newPage();
                y = PdfCanvas::Top;
            }
            double x = PdfCanvas::Left;
            for (const QString &cell : row) {
                painter.drawText(QPointF(x * 10, y * 10), cell);
                x += PdfCanvas::Width / 4;
            }
            y += 13.6;
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    for (const int incidents : {300, 1400}) {
        const auto contents = sampleContents(ReportTemplate::Year, Language::German, incidents);
        const auto document = reportDocument(contents);
        struct Named
        {
            const char *name;
            ReportFormat format;
        };
        for (const auto &[name, format] :
            {Named {"PDF", ReportFormat::Pdf}, Named {"HTML", ReportFormat::Html},
                Named {"XLSX", ReportFormat::Xlsx}, Named {"CSV", ReportFormat::Csv}}) {
            qsizetype size = 0;
            const double time
                = millisecondsOf([&] { size = writeReport(document, format)->size(); });
            std::printf("annual report, %4d incidents, %-4s %8.1f ms %7lld KiB\n", incidents, name,
                time, static_cast<long long>(size / 1024));
        }
        std::printf("annual report, %4d incidents, document %4.1f ms\n", incidents,
            millisecondsOf([&] { reportDocument(contents); }));
    }
    const auto annex = annexOf(Rows);
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Annex};
    contents.annexes = {annex};
    const double whole = millisecondsOf(
        [&] { static_cast<void>(writeReport(reportDocument(contents), ReportFormat::Pdf)); });
    const double floor = millisecondsOf([&] { plainLines(annex); });
    std::printf("annex of %d rows as PDF %8.1f ms; floor: the same texts, plainly painted %8.1f ms "
                "(%.2f times)\n",
        Rows, whole, floor, whole / floor);
    for (const auto format : {ReportFormat::Html, ReportFormat::Xlsx, ReportFormat::Csv})
        std::printf("annex of %d rows as %s %8.1f ms\n", Rows,
            format == ReportFormat::Html       ? "HTML"
                : format == ReportFormat::Xlsx ? "XLSX"
                                               : "CSV",
            millisecondsOf(
                [&] { static_cast<void>(writeReport(reportDocument(contents), format)); }));
    return 0;
}
