// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "session/protecting.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class CredentialsFields;
}

/// What somebody unlocks with: login name, password and a key file if there is one.
class CredentialsFields : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialsFields(QWidget *parent = nullptr);
    ~CredentialsFields() override;

    /// For the choice of a key file; outlives the fields.
    void setPrompter(Prompter &prompter);
    /// A register with one member needs no login name.
    void setAsksLogin(bool asks);
    void setAsksKeyFile(bool asks);
    [[nodiscard]] bool asksLogin() const;
    /// The field where typing should go on: the first empty one.
    [[nodiscard]] QWidget *firstEmpty() const;
    [[nodiscard]] bool isPasswordEmpty() const;
    /// The password field is emptied; login name and key file stay for the next try.
    [[nodiscard]] Result<Credentials> take();
    void clear();
    /// Marks the password as wrong; an empty sentence takes the mark away.
    void setProblem(const QString &sentence);

signals:
    void changed();
    /// Return was pressed in the password.
    void entered();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::CredentialsFields> m_ui;
    bool m_asksLogin = true;
};

} // namespace rueckhalt
