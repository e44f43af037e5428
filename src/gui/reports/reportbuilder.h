// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reports/periodtablemodel.h"
#include "session/releasereporting.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class ReportBuilder;
}

class PreviewRunner;
class Prompter;

/// One period: what its report will look like, for officers also what is hidden and why; the step
/// that releases its numbers for good; and afterwards the documents of them. What is calculated for
/// a preview runs beside and can be stopped; nothing is written until somebody releases. F6 goes on
/// from choices to preview to buttons, Shift+F6 back.
class ReportBuilder : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the builder.
    ReportBuilder(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~ReportBuilder() override;

    /// Shows a period that is released, or that can be.
    void open(const LedgerRow &row);
    /// Something that numbers follow from is another now: the preview is made anew.
    void renewIfStale();
    void cancelWork();
    void takeFocus();

signals:
    void backRequested();
    /// The numbers of the period are in the ledger now.
    void released();
    /// A document was written.
    void written();
    void noticed(const QString &sentence);
    void jobStarted(const QString &title);
    void jobAdvanced(qint64 done, qint64 total);
    void jobEnded();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void makeShortcuts();
    void connectWidgets();
    void connectRunner();
    void showTexts();
    [[nodiscard]] bool isMade() const;
    /// Side by side where there is room; else the choices are the first tab.
    void arrange();
    void goToArea(int by);
    [[nodiscard]] QWidget *previewFocus() const;
    void offerReleases();
    void prepare();
    void take();
    void showProblem(const Error &error);
    void showDocument();
    /// The release of the preview with what the officer has written to it since.
    [[nodiscard]] ReleasePreview finishedPreview() const;
    [[nodiscard]] Result<ReportDocument> document() const;
    void makeCoarser();
    void askForRelease();
    void release();
    void showResult(const MadeRelease &made);
    void keepNote();
    void showState();

    OpenRegister &m_register;
    Releasing m_releasing;
    ReleaseReporting m_reporting;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReportBuilder> m_ui;
    PreviewRunner *m_runner;
    LedgerRow m_row;
    std::optional<ReleasePreview> m_preview; ///< of a period that is not released
    std::optional<ReleaseProgramme> m_programme; ///< coarser than proposed; nothing: as proposed
    ProgrammeQuestion::Parts m_parts = ProgrammeQuestion::Parts::Automatic;
    std::optional<int> m_expected; ///< incidents a year, for every period that is looked at
    QHash<QString, QString> m_notes; ///< typed, by code of the period
    std::optional<bool> m_isWide;
    bool m_isStale = false;
};

} // namespace rueckhalt
