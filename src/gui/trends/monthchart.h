// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QChart;
class QChartView;

namespace rueckhalt {

/// Incidents month by month as bars, the same months of the year before as a pale line, unusual
/// months with a mark above their bar. Says nothing that its table does not say; screen readers
/// hear the sentence and take the table.
class MonthChart : public QWidget
{
    Q_OBJECT

public:
    struct Month
    {
        QString label {}; ///< short: "Okt"
        QString word {}; ///< "Oktober 2026"
        int count = 0;
        int before = 0;
        bool isChosen = false;
        bool isUnusual = false;
        bool operator==(const Month &) const = default;
    };

    explicit MonthChart(QWidget *parent = nullptr);

    struct Content
    {
        QList<Month> months {};
        bool hasBefore = false;
        QString now {}; ///< what the bars are: "Dezember 2025 bis November 2026"
        QString before {}; ///< what the line is
        bool operator==(const Content &) const = default;
    };
    void show(const Content &content, const QString &sentence);
    using QWidget::show;
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A bar was clicked, or the room above it.
    void monthChosen(int position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void draw();
    void drawBars();
    void drawAxes(int most);
    [[nodiscard]] QChart *chart() const;
    [[nodiscard]] int positionAt(const QPointF &point) const;
    void pointAt(int position);

    QChartView *m_view;
    Content m_content;
};

} // namespace rueckhalt
