// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/passwordrating.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rueckhalt {

class TextLabel;

/// A line for a password: may be pasted into (WCAG 2.2, 3.3.8), can be shown, hints at Caps Lock.
class PasswordField : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] bool isEmpty() const;
    /// How hard the typed password is to guess, also for somebody who knows the names in `context`.
    [[nodiscard]] PasswordRating rating(const QStringList &context = {}) const;
    /// What was typed, as passwordBytes() gives it; the field is overwritten and cleared.
    [[nodiscard]] SecretBytes take();
    void clear();

signals:
    void changed();
    /// Return was pressed in the line.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString emptied();
    void retranslate();
    void showTyped(bool shown);

    QLineEdit *m_edit;
    QPushButton *m_show;
    TextLabel *m_capsHint;
};

} // namespace rueckhalt
