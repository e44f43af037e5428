// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officenotice.h"

#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>

#include <optional>

namespace rueckhalt {

/// Sets one notice on one page: a band with the name, then the sections in large type. Designed on
/// A4 in points; what it is drawn on may enlarge it.
class SignSetter
{
public:
    static constexpr double PageWidth = 595.3;
    static constexpr double PageHeight = 841.9;
    static constexpr double Margin = 48;
    static constexpr double Width = PageWidth - 2 * Margin;
    /// Tenths of a point, as PdfCanvas has them.
    static constexpr int Resolution = 720;
    /// Of the sizes below: what is smaller is not read through a door.
    static constexpr double LeastScale = 0.62;
    static constexpr double MostScale = 1.35;

    SignSetter(QPagedPaintDevice &device, const OfficeNotice &notice);

    /// The largest type with which everything stands on the page; nothing if even the least is too
    /// large.
    [[nodiscard]] std::optional<double> largestScale();
    void draw(QPainter &painter, double scale);

private:
    struct Type
    {
        double size = 16;
        bool isStrong = false;
        const char *color = nullptr;
        double leading = 1.3;
    };

    /// Draws or only measures; returns where it ends.
    double set(double scale);
    double text(double x, double y, double width, const QString &words, const Type &type);
    double band();
    double section(const NoticeSection &section, double y);
    double rows(const NoticeSection &section, double y);
    double lines(const NoticeSection &section, double y);
    double emphasis(const NoticeSection &section, double y);
    void fill(double x, double y, double width, double height, const char *color);
    [[nodiscard]] QFont fontOf(const Type &type) const;
    [[nodiscard]] double widthOf(const QString &words, const Type &type) const;
    [[nodiscard]] Type heading() const;
    [[nodiscard]] Type body() const;
    [[nodiscard]] bool isHours(const NoticeSection &section) const;

    QPagedPaintDevice &m_device;
    const OfficeNotice &m_notice;
    QStringList m_families;
    QPainter *m_painter = nullptr; ///< null while measuring
    double m_scale = 1;
};

} // namespace rueckhalt
