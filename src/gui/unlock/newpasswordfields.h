// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/errorsummary.h"
#include "gui/unlock/keyfilefield.h"

#include <QStringList>

#include <memory>

namespace rueckhalt {

class PasswordField;
namespace Ui {
class NewPasswordFields;
}

/// A new password, rated while it is typed, once more, and a key file on wish.
class NewPasswordFields : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordFields(QWidget *parent = nullptr);
    ~NewPasswordFields() override;

    /// For the key file; without it there is no choice of one.
    void setKeyFiles(Prompter &prompter, Random random);
    /// Words that somebody who knows the place tries first: names of register, office and person.
    void setContext(const QStringList &words);
    /// Marks the fields that do not fit and says why; empty if the password can be taken.
    [[nodiscard]] QList<ErrorSummary::Entry> problems();
    [[nodiscard]] SecretBytes takePassword();
    [[nodiscard]] Result<SecretBytes> keyFile() const;
    void clear();

signals:
    /// Return was pressed in the last line.
    void entered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStrength();

    std::unique_ptr<Ui::NewPasswordFields> m_ui;
    QStringList m_context;
};

} // namespace rueckhalt
