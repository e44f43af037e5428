// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class RightsTableModel;
namespace Ui {
class RightsView;
}

/// Who may do what in a register, and what keeps everybody else from it: the table of rights as it
/// is in force, for all roles or for those one has.
class RightsView : public QWidget
{
    Q_OBJECT

public:
    explicit RightsView(CodeSet<Role> own, QWidget *parent = nullptr);
    ~RightsView() override;

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showColumns();
    void fitColumns();
    void copy();

    CodeSet<Role> m_own;
    std::unique_ptr<Ui::RightsView> m_ui;
    RightsTableModel *m_model;
};

} // namespace rueckhalt
