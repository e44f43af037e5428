// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "gui/common/widgets/card.h"
#include "intake/indicatorlook.h"

class QCheckBox;
class QComboBox;

namespace rueckhalt {

class NamesGrid;
class TextLabel;

/// Which unit, which service and which time the rows of a list are about, and whether a row is a
/// period or a single event.
class MappingPlaces : public Card
{
    Q_OBJECT

public:
    /// Both outlive it.
    MappingPlaces(
        const Organisation &organisation, const IndicatorLook &look, QWidget *parent = nullptr);

    /// The columns of the list may be others now.
    void offerColumns();
    void show(const IndicatorMap &map);
    void writeTo(IndicatorMap &map) const;
    [[nodiscard]] IndicatorMap::Rows rows() const;

signals:
    void changed();

private:
    QComboBox *add(const QString &text, const char *name);
    void fill(QComboBox *list, const QString &none) const;
    void fillRows();
    void showUnits();
    void showServices();
    void writeNames(IndicatorMap &map) const;
    void showParts();
    void change();

    const Organisation &m_organisation;
    const IndicatorLook &m_look;
    bool m_isFilling = false;
    QString m_unitsOf; ///< column that the names are offered for
    QString m_servicesOf;
    IndicatorMap m_map; ///< as it was shown, with what has no field here
    QComboBox *m_rows;
    QCheckBox *m_repeated;
    QComboBox *m_unit;
    QComboBox *m_fixedUnit;
    NamesGrid *m_units;
    TextLabel *m_unitNote;
    QComboBox *m_service;
    NamesGrid *m_services;
    QComboBox *m_date;
    QComboBox *m_format;
    QComboBox *m_hour;
    QComboBox *m_weekday;
};

} // namespace rueckhalt
