// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasereporting.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace rueckhalt {

namespace Ui {
class DocumentActions;
}

class Prompter;

/// Saves and prints documents of released numbers.
class DocumentActions : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentActions(QWidget *parent = nullptr);
    ~DocumentActions() override;

    /// What is passed by reference outlives the widget; `wish` says which document is meant.
    void serve(OpenRegister &openRegister, Prompter &prompter, std::function<DocumentWish()> wish);

signals:
    /// A document was written.
    void written();
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void save(ReportFormat format);
    void print();

    std::unique_ptr<Ui::DocumentActions> m_ui;
    OpenRegister *m_register = nullptr;
    Prompter *m_prompter = nullptr;
    std::function<DocumentWish()> m_wish;
};

} // namespace rueckhalt
