// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"

#include <functional>
#include <memory>

namespace rueckhalt {

namespace Ui {
class StopDialog;
}

/// Why a measure is stopped. The reason stays in the field until it is kept.
class StopDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// False keeps the dialog open; the user knows why then.
    using Save = std::function<bool(const QString &reason)>;

    /// `title`: of the measure. `prompter` outlives the dialog.
    StopDialog(const QString &title, Prompter &prompter, Save save, QWidget *parent = nullptr);
    ~StopDialog() override;

protected:
    [[nodiscard]] bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString reason() const;
    void go();

    QString m_title;
    Save m_save;
    std::unique_ptr<Ui::StopDialog> m_ui;
};

} // namespace rueckhalt
