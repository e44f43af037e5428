// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class Prompter;
namespace Ui {
class IntegrityView;
}

/// Whether the register is what it was: what was noticed when it was opened, its state as words for
/// paper, a comparison with words on paper, and a check of everything.
class IntegrityView : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view.
    IntegrityView(Protecting &protecting, Prompter &prompter, QWidget *parent = nullptr);
    ~IntegrityView() override;

    void refresh();

signals:
    void noticed(const QString &notice);
    /// The state was declared to be the right one; the register can be changed from now on.
    void stateAccepted();
    /// Somebody has said that they know of one of the findings.
    void alertsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showAlerts();
    void compare();
    void check();
    void accept();
    void noteRefused();
    void copyMark();
    void say(const QString &sentence, bool good);
    void addFinding(const QString &sentence, bool good);

    Protecting &m_protecting;
    Prompter &m_prompter;
    std::unique_ptr<Ui::IntegrityView> m_ui;
    QPushButton *m_copy;
    QPushButton *m_accept;
    QPushButton *m_noted;
};

} // namespace rueckhalt
