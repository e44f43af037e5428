// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QLabel;

namespace rueckhalt {

/// Which unit and which time the views of service are about.
class ScopeRow : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeRow(QWidget *parent = nullptr);

    /// Offers these units (null: the whole authority), and periods that end with the last day of
    /// what was observed. What was chosen stays chosen where it is still there.
    void offer(const Organisation &organisation, QDate first, QDate last);
    void choose(const UnitId &unit);
    [[nodiscard]] UnitId unit() const;
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate until() const { return m_last; }
    void focusStart();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerPeriods();
    void retranslate();

    QLabel *m_unitLabel;
    QComboBox *m_unit;
    QLabel *m_periodLabel;
    QComboBox *m_period;
    Organisation m_organisation;
    QDate m_first;
    QDate m_last;
};

} // namespace rueckhalt
