// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasereporting.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class KeptReports;
}

class KeptReportsModel;
class Prompter;

/// The documents that were written of released numbers: each can be written again as it was.
class KeptReports : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the list.
    KeptReports(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~KeptReports() override;

    /// Reads them anew; hides itself while there are none.
    void refresh();

signals:
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void writeAgain();

    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::KeptReports> m_ui;
    KeptReportsModel *m_model;
};

} // namespace rueckhalt
