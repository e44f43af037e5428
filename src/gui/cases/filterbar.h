// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "session/openregister.h"

#include <QWidget>

#include <map>

class QMenu;
class QPushButton;

namespace rueckhalt {

class FilterChip;

/// The chips above the incident list: one per thing that can be narrowed down, each with a menu
/// and, once it narrows something, a button that takes it away.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const OpenRegister &openRegister, QWidget *parent = nullptr);

    [[nodiscard]] const IncidentFilter &filter() const { return m_filter; }
    /// Shows a filter without announcing it.
    void setFilter(const IncidentFilter &filter);
    /// Text is typed elsewhere; it belongs to the filter and is cleared with it.
    void setText(const QString &text);
    void clearAll();
    /// What clearAll() goes back to; no restriction unless it was set.
    void setStart(const IncidentFilter &start);

signals:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(FilterPart part, QMenu *menu);
    void fillPeriods(QMenu *menu);
    void fillUnits(QMenu *menu);
    void fillServices(QMenu *menu);
    void fillCounted(QMenu *menu);
    template <typename E>
    void fillCodes(QMenu *menu, CodeSet<E> IncidentFilter::*member);
    void addChoice(QMenu *menu, const QString &text, const IncidentFilter &chosen);
    void choose(const IncidentFilter &filter);
    void refresh();
    [[nodiscard]] QList<int> years() const;

    const OpenRegister &m_register;
    IncidentFilter m_filter;
    IncidentFilter m_start;
    std::map<FilterPart, FilterChip *> m_chips;
    QPushButton *m_clearAll = nullptr;
};

} // namespace rueckhalt
