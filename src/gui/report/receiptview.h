// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "gui/common/prompter.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace rueckhalt {

namespace Ui {
class ReceiptView;
}

/// What stands on the printed receipt.
struct ReceiptSheet
{
    QString registerName;
    QString code; ///< in four groups
    QDate sent;
};

/// After a sealed report was sent: thanks, the receipt code, shown this once, and what happens
/// next. Asks before it is left while the code has neither been printed, copied nor written down.
class ReceiptView : public QWidget
{
    Q_OBJECT

public:
    /// Prints the sheet; false if the user thought better of it or printing failed.
    using Print = std::function<bool(QWidget *parent, const ReceiptSheet &sheet)>;

    ReceiptView(Prompter &prompter, Print print, QWidget *parent = nullptr);
    ~ReceiptView() override;

    /// `code` is empty if there is no receipt.
    void show(const ReceiptSheet &sheet, const IncidentDraft &sent);
    /// Whether the code may be gone: there is none, it is kept, or the user says so.
    bool mayLeave();
    [[nodiscard]] bool isCodeKept() const;

signals:
    void doneChosen();
    /// "Jetzt wichtig" is wanted.
    void carePageRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void print();
    void copy();
    void showTexts();
    void fitSizes();

    Prompter &m_prompter;
    Print m_print;
    std::unique_ptr<Ui::ReceiptView> m_ui;
    ReceiptSheet m_sheet;
    bool m_isCopied = false;
    bool m_isPrinted = false;
    bool m_injured = false;
    bool m_severe = false;
};

} // namespace rueckhalt
