// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace rueckhalt {

class FlowLayout;

/// Other measures that go well with a sheet: found by a part of the title, each as a chip that can
/// be taken away.
class RelatedField : public QWidget
{
    Q_OBJECT

public:
    explicit RelatedField(QWidget *parent = nullptr);

    /// What can be chosen; `self` is not offered.
    void offer(const MeasureCatalog &catalog, const MeasureId &self);
    void setRelated(const QList<MeasureId> &related);
    [[nodiscard]] const QList<MeasureId> &related() const { return m_related; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString nameOf(const MeasureId &id) const;
    void addChosen();
    void showChips();
    void showTexts();

    QComboBox *m_choice;
    QPushButton *m_add;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QHash<MeasureId, Text> m_titles;
    QList<MeasureId> m_offered; ///< in the order of the catalogue
    QList<MeasureId> m_related;
};

} // namespace rueckhalt
