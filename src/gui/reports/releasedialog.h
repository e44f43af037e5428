// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class ReleaseDialog;
}

/// The last step before numbers leave the register: says what it means and asks for a deliberate
/// yes. Enter alone does not release: the box has to be ticked first.
class ReleaseDialog : public QDialog
{
    Q_OBJECT

public:
    ReleaseDialog(const ReleasePreview &preview, const QString &note, QWidget *parent = nullptr);
    ~ReleaseDialog() override;

private:
    void showTexts(const ReleasePreview &preview);

    std::unique_ptr<Ui::ReleaseDialog> m_ui;
};

} // namespace rueckhalt
