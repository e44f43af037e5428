// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/monthchart.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <memory>

namespace rueckhalt {

namespace {

/// The top of the axis: a number of which a quarter is whole.
int roundedUp(int most)
{
    int step = 1;
    while (4 * step < most) {
        for (const int factor : {2, 5, 10}) {
            const int power = static_cast<int>(std::pow(10, std::floor(std::log10(step))));
            const int next = factor * power;
            if (next > step) {
                step = next;
                break;
            }
        }
    }
    return 4 * step;
}

} // namespace

MonthChart::MonthChart(QWidget *parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
}

QChart *MonthChart::chart() const
{
    return m_view->chart();
}

QSize MonthChart::sizeHint() const
{
    return {640, 14 * fontMetrics().height()};
}

QSize MonthChart::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void MonthChart::show(const Content &content, const QString &sentence)
{
    setAccessibleName(tr("Picture of the months"));
    setAccessibleDescription(sentence);
    if (content == m_content)
        return;
    m_content = content;
    draw();
}

void MonthChart::draw()
{
    // Made anew as a whole: a chart keeps labels of axes that were taken from it on the screen.
    const std::unique_ptr<QChart> former(chart());
    m_view->setChart(new QChart);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    if (m_content.months.isEmpty())
        return;
    drawBars();
    int most = 1;
    for (const Month &month : std::as_const(m_content.months))
        most = std::max({most, month.count, m_content.hasBefore ? month.before : 0});
    drawAxes(roundedUp(most));
    chart()->legend()->setFont(fontFor(TypeRole::Muted));
    chart()->legend()->setLabelColor(Tokens::current().mutedText);
    chart()->legend()->setVisible(m_content.hasBefore);
}

void MonthChart::drawBars()
{
    const Tokens &tokens = Tokens::current();
    auto *set = new QBarSet(m_content.now);
    set->setColor(tokens.series[0]);
    set->setBorderColor(tokens.series[0]);
    set->setSelectedColor(tokens.primary);
    auto *bars = new QBarSeries;
    bars->setBarWidth(0.62);
    bars->append(set);
    auto *marks = new QScatterSeries;
    marks->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    marks->setColor(tokens.warning);
    marks->setBorderColor(tokens.warning);
    marks->setMarkerSize(fontMetrics().height() * 0.7);
    auto *before = new QLineSeries;
    before->setName(m_content.before);
    before->setPen(QPen(tokens.edge, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    before->setPointsVisible(true);
    bool isAnyChosen = false;
    for (const Month &month : std::as_const(m_content.months))
        isAnyChosen = isAnyChosen || month.isChosen;
    int position = 0;
    for (const Month &month : std::as_const(m_content.months)) {
        set->append(month.count);
        if (month.isChosen)
            set->selectBar(position);
        if (month.isUnusual)
            marks->append(position, month.count);
        before->append(position, month.before);
        ++position;
    }
    if (isAnyChosen) {
        // The others step back.
        QColor pale = tokens.series[0];
        pale.setAlphaF(0.35F);
        set->setColor(pale);
    }
    chart()->addSeries(bars);
    if (m_content.hasBefore)
        chart()->addSeries(before);
    else
        delete before;
    if (marks->count() == 0)
        return delete marks;
    chart()->addSeries(marks);
    for (QLegendMarker *marker : chart()->legend()->markers(marks))
        marker->setVisible(false);
}

void MonthChart::drawAxes(int most)
{
    const Tokens &tokens = Tokens::current();
    const QFont font = fontFor(TypeRole::Muted);
    auto *months = new QBarCategoryAxis;
    for (const Month &month : std::as_const(m_content.months))
        months->append(month.label);
    months->setGridLineVisible(false);
    auto *counts = new QValueAxis;
    counts->setRange(0, most);
    counts->setTickCount(5);
    counts->setLabelFormat(QStringLiteral("%d"));
    counts->setLineVisible(false);
    counts->setGridLineColor(tokens.hairline);
    for (QAbstractAxis *axis :
        {static_cast<QAbstractAxis *>(months), static_cast<QAbstractAxis *>(counts)}) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(tokens.mutedText);
        axis->setLinePenColor(tokens.edge);
        chart()->addAxis(axis, axis == counts ? Qt::AlignLeft : Qt::AlignBottom);
        for (QAbstractSeries *series : chart()->series())
            series->attachAxis(axis);
    }
}

int MonthChart::positionAt(const QPointF &point) const
{
    if (chart()->series().isEmpty() || !chart()->plotArea().contains(point))
        return -1;
    const double at = chart()->mapToValue(point, chart()->series().constFirst()).x();
    const int position = static_cast<int>(std::lround(at));
    return position >= 0 && position < m_content.months.size() ? position : -1;
}

void MonthChart::pointAt(int position)
{
    m_view->viewport()->setCursor(position < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (position < 0)
        return m_view->viewport()->setToolTip({});
    const Month &month = m_content.months.at(position);
    const QLocale locale;
    QString said = tr("%1: %2").arg(month.word, locale.toString(month.count));
    if (m_content.hasBefore)
        said += tr(", %1 in the year before").arg(locale.toString(month.before));
    m_view->viewport()->setToolTip(toolTipFor(said));
}

bool MonthChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        pointAt(positionAt(static_cast<QMouseEvent *>(event)->position()));
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int position = positionAt(mouse->position());
        if (mouse->button() == Qt::LeftButton && position >= 0)
            emit monthChosen(position);
    }
    // There is nothing to scroll in here; the page is to move.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MonthChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        draw();
    }
}

bool MonthChart::event(QEvent *event)
{
    // Colours are drawn in, not taken from the palette.
    if (event->type() == QEvent::ApplicationPaletteChange)
        draw();
    return QWidget::event(event);
}

} // namespace rueckhalt
