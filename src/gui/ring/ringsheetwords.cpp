// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringsheetwords.h"

#include "domain/ring/ringcomparison.h"
#include "domain/service/indicatorfigure.h"
#include "gui/common/uilanguage.h"
#include "reports/ringpdf.h"

#include <QLocale>

namespace rueckhalt {

namespace {

QString nameOfSeries(const QString &code, const IndicatorCatalogue &catalogue)
{
    const Series *series = catalogue.seriesCalled(code);
    return series ? series->name.in(uiLanguage()) : code;
}

} // namespace

QString RingSheetWords::taskNames(const QStringList &codes) const
{
    QStringList names;
    for (const QString &code : codes)
        names << m_ring.agreement().taskName(code, uiLanguage());
    return names.join(QStringLiteral(", "));
}

QString RingSheetWords::text() const
{
    const RingSheet &sheet = m_made.sheet;
    QStringList lines {tr("Period %1, code name %2, agreement in version %3.")
                           .arg(ringPeriodWords(sheet.period, uiLanguage()), m_ring.place.card.code)
                           .arg(sheet.agreement)};
    for (const RingGroup &group : sheet.groups)
        lines << QString() << groupLines(group);
    const QStringList closing = closingLines();
    if (!closing.isEmpty())
        lines << QString() << closing;
    return lines.join(u'\n');
}

QStringList RingSheetWords::groupLines(const RingGroup &group) const
{
    constexpr double hundredths = 100;
    QStringList lines {m_ring.agreement().taskName(group.task, uiLanguage()),
        tr("The offices offer: %1").arg(taskNames(group.range)),
        group.postHundredths
            ? tr("Posts that are filled: %1")
                  .arg(QLocale().toString(*group.postHundredths / hundredths, 'f', 2))
            : tr("Posts that are filled: not told")};
    if (m_ring.agreement().withIncidents)
        lines << (group.incidents
                ? tr("Incidents, as they are released: %1").arg(*group.incidents)
                : tr("Incidents: %1").arg(releasedIncidents(m_made.sheet, group, uiLanguage())));
    return lines << figureLines(group) << sumLines(group) << withheldLines(group);
}

QStringList RingSheetWords::figureLines(const RingGroup &group) const
{
    const IndicatorCatalogue catalogue = m_ring.agreement().catalogue();
    QStringList lines;
    for (const RingFigure &figure : m_ring.agreement().figures) {
        const Indicator *indicator = agreedIndicator(figure, catalogue);
        if (indicator && m_made.sheet.definitions.contains(figure.indicator))
            lines << tr("%1: %2").arg(figure.name.in(uiLanguage()),
                figureWords(*indicator, figureOf(*indicator, group, m_made.sheet.period, catalogue),
                    uiLanguage()));
    }
    return lines;
}

QStringList RingSheetWords::sumLines(const RingGroup &group) const
{
    const IndicatorCatalogue catalogue = m_ring.agreement().catalogue();
    QStringList sums;
    for (const RingSeries &series : group.series) {
        QStringList numbers;
        for (const std::uint32_t number : series.numbers)
            numbers << QLocale().toString(number);
        sums << tr("%1: %2").arg(
            nameOfSeries(series.code, catalogue), numbers.join(QStringLiteral(" · ")));
    }
    if (!sums.isEmpty())
        sums.prepend(tr("From these sums of all offices of the group:"));
    return sums;
}

QStringList RingSheetWords::withheldLines(const RingGroup &group) const
{
    const IndicatorCatalogue catalogue = m_ring.agreement().catalogue();
    QStringList lines;
    for (const auto &term : terms<RingLack>()) {
        QStringList names;
        for (const RingWithheld &withheld : group.withheld) {
            if (withheld.why == term.value)
                names << nameOfSeries(withheld.code, catalogue);
        }
        if (!names.isEmpty())
            lines << tr("Withheld, %1: %2")
                         .arg(term.words.in(uiLanguage()), names.join(QStringLiteral(", ")));
    }
    return lines;
}

QStringList RingSheetWords::closingLines() const
{
    const RingSheet &sheet = m_made.sheet;
    QStringList lines;
    if (sheet.leavesOut)
        lines << tr("It says that some offices are missing, but not which.");
    QStringList left;
    for (const UnitId &unit : m_made.leftOut)
        left << m_organisation.pathOf(unit);
    if (!left.isEmpty())
        lines << tr("Too small even together, so in none of the groups: %1")
                     .arg(left.join(QStringLiteral(", ")));
    QStringList otherwise;
    for (const QString &id : sheet.otherwise) {
        const RingFigure *figure = m_ring.agreement().figure(id);
        otherwise << (figure ? figure->name.in(uiLanguage()) : id);
    }
    if (!otherwise.isEmpty())
        lines << tr("Defined otherwise by this program than agreed, so not told: %1")
                     .arg(otherwise.join(QStringLiteral(", ")));
    if (m_ring.agreement().withIncidents)
        lines << (sheet.release.isEmpty() ? NothingReleased.in(uiLanguage())
                : sheet.incidents ? tr("Incidents of the whole authority, as they are released: %1")
                                        .arg(*sheet.incidents)
                                  : QString());
    lines.removeAll(QString());
    return lines;
}

} // namespace rueckhalt
