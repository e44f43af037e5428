// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class ReleaseResult;
}

/// Right after a release: that it is made, and the line by which the state of the register after it
/// can be found again, to be copied or noted.
class ReleaseResult : public QWidget
{
    Q_OBJECT

public:
    explicit ReleaseResult(QWidget *parent = nullptr);
    ~ReleaseResult() override;

    /// Shows itself, tells screen readers and takes the focus.
    void showRelease(const MadeRelease &made);

signals:
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAnchor();
    void copy();

    std::unique_ptr<Ui::ReleaseResult> m_ui;
    std::optional<MadeRelease> m_made;
};

} // namespace rueckhalt
