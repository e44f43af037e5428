// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "crypto/secretbytes.h"
#include "gui/protection/recoverysheet.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

namespace Ui {
class RecoveryStep;
}

/// Shows a new recovery secret as words and QR code, prints it on one sheet or on three of which
/// two are needed, and asks for two of its words before it goes: only what is on paper counts.
class RecoveryStep : public QWidget
{
    Q_OBJECT

public:
    using Printer = std::function<bool(QWidget *parent, const QList<RecoverySheet> &sheets)>;

    explicit RecoveryStep(QWidget *parent = nullptr);
    ~RecoveryStep() override;

    /// Replaces the dialog of the printer; for tests.
    void setPrinter(Printer printer) { m_printer = std::move(printer); }
    /// Whether the step may be put off; then a way to do so is offered.
    void setMayPostpone(bool mayPostpone);
    /// Begins with `secret`; `random` makes the shares and chooses the words that are asked for.
    void start(SecretBytes secret, const QString &registerName, QDate today, Random random);
    /// Forgets the secret and empties what shows it.
    void forget();
    /// Puts the focus where the step goes on.
    void takeFocus();

signals:
    /// The words asked for were right.
    void tested();
    void postponed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void retranslate();
    void makeSheets();
    void showSheet();
    void turnTo(QWidget *page);
    void print();
    void beginTest();
    void backToWords();
    /// From the first word: to the second, or to the test if both are there.
    void goOn();
    void test();
    [[nodiscard]] bool inShares() const;

    std::unique_ptr<Ui::RecoveryStep> m_ui;
    QPushButton *m_print;
    QPushButton *m_test;
    QPushButton *m_later;
    Printer m_printer;
    Random m_random;
    SecretBytes m_secret;
    QString m_registerName;
    QDate m_today;
    QList<RecoverySheet> m_sheets;
    /// Which words are asked for: number of the sheet in m_sheets and of the word, from 0.
    std::array<std::pair<int, int>, 2> m_asked {};
};

} // namespace rueckhalt
