// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QListWidget>

namespace rueckhalt {

/// Units to be ticked, one below the other; Space ticks. The whole authority stands first where it
/// is offered.
class UnitChecklist : public QListWidget
{
    Q_OBJECT

public:
    explicit UnitChecklist(QWidget *parent = nullptr);

    /// Offers these units in their order with their full names; a null id is the whole authority.
    void offer(const QList<UnitId> &units, const Organisation &organisation);
    /// All units of the organisation after the whole authority.
    void offerAll(const Organisation &organisation);
    void setChosen(const QList<UnitId> &units);
    [[nodiscard]] QList<UnitId> chosen() const;

signals:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
};

} // namespace rueckhalt
