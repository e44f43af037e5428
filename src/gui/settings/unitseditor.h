// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/incident/organisation.h"

#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;
class QTreeWidgetItem;

namespace rueckhalt {

namespace Ui {
class UnitsEditor;
}

/// Edits the offices of an authority and the units within them: a tree, and the details of the
/// one chosen. Every finished change is announced at once; the owner saves it.
class UnitsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit UnitsEditor(QWidget *parent = nullptr);
    ~UnitsEditor() override;

    /// Random numbers for new ids, and how many incidents belong to a unit, which then stays.
    void setSources(Random random, std::function<int(UnitId)> incidentsOf);
    void setUnits(const QList<Unit> &units);
    [[nodiscard]] const QList<Unit> &units() const { return m_units; }

signals:
    /// The user finished a change.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fillTree(UnitId current);
    void addToTree(const Unit &unit, QTreeWidgetItem *under);
    void showDetails();
    void keepDetails();
    void addUnit(UnitId parent);
    void removeUnit();
    void showProblem(const QString &sentence);
    [[nodiscard]] Unit *current();
    [[nodiscard]] bool hasUnitsBelow(UnitId id) const;

    std::unique_ptr<Ui::UnitsEditor> m_ui;
    QPushButton *m_addOffice;
    QPushButton *m_addUnit;
    QPushButton *m_remove;
    Random m_random;
    std::function<int(UnitId)> m_incidentsOf;
    QList<Unit> m_units;
    bool m_showing = false;
};

} // namespace rueckhalt
