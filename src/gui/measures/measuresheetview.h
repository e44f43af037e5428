// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rueckhalt {

/// A measure as a good leaflet: title and benefit, the facts in a box at the right, then the
/// sections of the sheet in the order of the catalogue, sources last.
class MeasureSheetView : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureSheetView(QWidget *parent = nullptr);

    /// Whether the reader may plan or reject measures; else there are no buttons for it.
    void setMayMark(bool mayMark) { m_mayMark = mayMark; }
    /// `mark` is what the whole authority has said of the measure, if anything.
    void show(const Measure &measure, const std::optional<MeasureMark> &mark);
    [[nodiscard]] const MeasureId &measureId() const { return m_id; }

signals:
    void backRequested();
    void markRequested(const MeasureId &id, MeasureState state);
    void unmarkRequested(const MeasureId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *factsOf(const Measure &measure);
    static void addSections(QVBoxLayout *column, const MeasureSheet &sheet);
    [[nodiscard]] QWidget *textOf(const Measure &measure);
    [[nodiscard]] QWidget *marksOf(const std::optional<MeasureMark> &mark);
    void placeFacts();

    bool m_mayMark = true;
    MeasureId m_id;
    QPushButton *m_back;
    QScrollArea *m_scroll;
    QWidget *m_text = nullptr;
    QWidget *m_facts = nullptr;
};

} // namespace rueckhalt
