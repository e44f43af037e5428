// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class ManagedUnitsField;
}

/// What a manager decides for: the whole authority, or the units that are ticked with everything
/// below them.
class ManagedUnitsField : public QWidget
{
    Q_OBJECT

public:
    explicit ManagedUnitsField(QWidget *parent = nullptr);
    ~ManagedUnitsField() override;

    /// Offers the units of `organisation` and ticks `managed` (empty: the whole authority). Units
    /// among them that were removed are offered too, so that they can be taken out.
    void offer(const Organisation &organisation, const QList<UnitId> &managed);
    /// Says that another role of the person opens all units to her.
    void setOverseesAll(bool overseesAll);
    /// Empty: the whole authority, and also while nothing is ticked, which is a problem().
    [[nodiscard]] QList<UnitId> units() const;
    /// What keeps it from being saved, as a sentence; empty if nothing does.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showList();

    std::unique_ptr<Ui::ManagedUnitsField> m_ui;
    bool m_overseesAll = false;
};

} // namespace rueckhalt
