// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/locknote.h"
#include "gui/common/preferences.h"
#include "gui/report/receiptview.h"
#include "session/sealedreporting.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class ReporterPlace;
}

class ChangesView;
class FormSheet;
class SenderSection;
class TextLabel;
class TrackView;

/// Where people report and follow up without an account: the form on a reporting card, the
/// receipt, the look-up, and what was changed in the house. One is made for each visit, and once
/// something was written or read here the program starts itself anew afterwards: widgets leave
/// copies in memory.
class ReporterPlace : public QWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        SealedReporting::Environment environment;
        ReceiptView::Print print;
        /// The register that an administrator has set for this machine.
        std::function<std::optional<DefaultRegister>()> givenRegister;
    };

    ReporterPlace(Setup setup, Prompter &prompter, QWidget *parent = nullptr);
    ~ReporterPlace() override;

    /// What somebody comes here for.
    enum class Purpose { Report, Track, Changes };
    /// Begins with the register whose card lies in `where.folder`; says why if that cannot be.
    void begin(Purpose purpose, const DefaultRegister &where);
    /// The line for those in danger, where the card has none.
    void setEmergencyLine(const QString &line);

    /// Asks if something would be lost.
    bool mayLeave();
    /// Whether texts of a report, a receipt code or an answer were in memory.
    [[nodiscard]] bool hasHeldTexts() const;
    /// Something is just being sent or looked up.
    [[nodiscard]] bool isBusy() const;
    /// What to tell whoever comes back, when it is closed now without asking.
    [[nodiscard]] LockNote noteOnClosing() const;

signals:
    /// The visit is over.
    void left();
    /// A card was used: its folder may be offered again.
    void used(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void leave();
    void chooseOther();
    void openCarePage();
    void showForm();
    void showKeyNote();
    [[nodiscard]] bool mayNamePersons(const IncidentDraft &draft) const;
    void send(const IncidentDraft &draft);
    void finish(const Result<SentReport> &sent, const IncidentDraft &draft);
    void setBusy(bool busy);
    void retranslate();
    void arrange();

    Setup m_setup;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReporterPlace> m_ui;
    FormSheet *m_sheet = nullptr; ///< gone after sending
    SenderSection *m_sender = nullptr;
    TextLabel *m_keyNote = nullptr;
    ReceiptView *m_receipt;
    TrackView *m_track;
    ChangesView *m_changes;
    std::optional<SealedReporting> m_reporting;
    std::optional<CardProblem> m_problem;
    Purpose m_purpose = Purpose::Report;
    QString m_emergencyLine;
    bool m_isSent = false;
    bool m_busy = false;
};

} // namespace rueckhalt
