// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/officeweb.h"

#include "base/plaintext.h"
#include "reports/reporttext.h"

#include <QRegularExpression>
#include <QUrl>

namespace rueckhalt {

namespace {

constexpr auto style
    = "body{font:1.125rem/1.5 system-ui,sans-serif;color:#1a1f24;background:#fff;max-width:44rem;"
      "margin:2rem auto;padding:0 1rem}"
      "h1{font-size:2rem;line-height:1.2;margin:0 0 .25em}h2{font-size:1.3rem;color:#0b5a8a;"
      "margin:1.5em 0 .4em}"
      "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
      "padding:.35em 1.5em .35em 0;border-top:1px solid #d9dee3}th{font-weight:600}"
      "small{color:#4b5763;display:block}a{color:#0b5a8a}"
      ".note{border-left:.3em solid #0b5a8a;background:#f4f6f8;padding:.6em 1em;"
      "margin-top:1.2em}.note h2{margin-top:.2em}";

QString written(const char *tag, const QString &text)
{
    const QString name = QString::fromLatin1(tag);
    return u'<' + name + u'>' + printableText(text).toHtmlEscaped() + QStringLiteral("</") + name
        + QStringLiteral(">\n");
}

/// What can be followed is a link; everything else is text.
QString followable(const QString &line)
{
    static const QRegularExpression mail(QStringLiteral("^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"));
    static const QRegularExpression phone(QStringLiteral("^\\+?[0-9][0-9 /()\\-]{4,}$"));
    const QString text = printableText(line).trimmed();
    const QString shown = text.toHtmlEscaped();
    QString target;
    if (isWebAddress(text))
        target = QString::fromLatin1(QUrl(text).toEncoded());
    else if (mail.match(text).hasMatch())
        target = QStringLiteral("mailto:") + text;
    else if (phone.match(text).hasMatch()) {
        QString digits = text;
        target
            = QStringLiteral("tel:") + digits.remove(QRegularExpression(QStringLiteral("[^0-9+]")));
    }
    return target.isEmpty()
        ? shown
        : QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), shown);
}

QString tableOf(const NoticeSection &section)
{
    QString html = QStringLiteral("<table>\n<tbody>\n");
    for (const NoticeSection::Row &row : section.rows) {
        QStringList lines;
        for (const QString &line : row.lines)
            lines << followable(line);
        html += QStringLiteral("<tr><th scope=\"row\">") + printableText(row.label).toHtmlEscaped()
            + QStringLiteral("</th><td>") + lines.join(QStringLiteral("<br>"));
        if (!row.note.isEmpty())
            html += QStringLiteral("<small>") + printableText(row.note).toHtmlEscaped()
                + QStringLiteral("</small>");
        html += QStringLiteral("</td></tr>\n");
    }
    return html + QStringLiteral("</tbody>\n</table>\n");
}

QString sectionOf(const NoticeSection &section)
{
    const bool isNote = section.look == NoticeSection::Look::Emphasis;
    QString html
        = isNote ? QStringLiteral("<section class=\"note\">\n") : QStringLiteral("<section>\n");
    if (!section.heading.isEmpty())
        html += written("h2", section.heading);
    if (section.look == NoticeSection::Look::Rows) {
        html += tableOf(section);
    } else if (section.look == NoticeSection::Look::List) {
        html += QStringLiteral("<ul>\n");
        for (const QString &line : section.lines)
            html += written("li", line);
        html += QStringLiteral("</ul>\n");
    } else {
        for (const QString &line : section.lines)
            html += written("p", line);
    }
    return html + QStringLiteral("</section>\n");
}

} // namespace

QString officeHtml(const OfficeNotice &notice, WebForm form)
{
    const QString tag = notice.languageTag();
    QString part = written("h1", notice.title);
    if (!notice.authority.isEmpty())
        part += written("p", notice.authority);
    if (!notice.banner.isEmpty())
        part += QStringLiteral("<p><strong>") + notice.banner.toHtmlEscaped()
            + QStringLiteral("</strong></p>\n");
    if (!notice.lead.isEmpty())
        part += written("p", notice.lead);
    for (const NoticeSection &section : notice.sections)
        part += sectionOf(section);
    part += QStringLiteral("<p><small>") + notice.dated.toHtmlEscaped()
        + QStringLiteral("</small></p>\n");
    if (form == WebForm::Part)
        return QStringLiteral("<div lang=\"%1\">\n%2</div>\n").arg(tag, part);
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + tag
        + QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, "
                         "initial-scale=1\">\n")
        + written("title", notice.title) + QStringLiteral("<style>") + QString::fromLatin1(style)
        + QStringLiteral("</style>\n</head>\n<body>\n<main>\n") + part
        + QStringLiteral("</main>\n</body>\n</html>\n");
}

QString officeText(const OfficeNotice &notice)
{
    QStringList lines {notice.title, notice.authority, notice.banner, notice.lead};
    lines.removeAll(QString());
    for (const NoticeSection &section : notice.sections) {
        lines << QString() << section.heading;
        for (const NoticeSection::Row &row : section.rows) {
            lines << row.label + QStringLiteral(": ") + row.lines.join(QStringLiteral(", "))
                    + (row.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(row.note));
        }
        for (const QString &line : section.lines)
            lines << (section.look == NoticeSection::Look::List ? QStringLiteral("- ") + line
                                                                : line);
    }
    lines << QString() << notice.dated;
    return printableText(lines.join(u'\n')) + u'\n';
}

} // namespace rueckhalt
