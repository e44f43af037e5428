// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/sheetcheck.h"
#include "gui/common/widgets/errorsummary.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class OwnSheetForm;
}

class BilingualField;
class FieldBlock;

/// All fields of a measure sheet, each text in both languages beside each other. What somebody
/// cannot change here (id, conditions for matching) goes through unchanged.
class OwnSheetForm : public QWidget
{
    Q_OBJECT

public:
    explicit OwnSheetForm(QWidget *parent = nullptr);
    ~OwnSheetForm() override;

    void setMeasure(const Measure &measure, const MeasureCatalog &catalog);
    [[nodiscard]] Measure measure() const;
    /// The sheet has got an id by being saved.
    void setId(const MeasureId &id);

    /// Says at each field what is wrong there, and answers with lines that lead to the fields.
    QList<ErrorSummary::Entry> showProblems(const QList<SheetProblem> &problems);

signals:
    /// The user changed something.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFields();
    void setUpEntries();
    void showTexts();
    void offerSources();
    void showEvidence(const Measure &measure);
    [[nodiscard]] QList<Source> sources() const;
    void readEvidence(Measure &measure) const;
    [[nodiscard]] FieldBlock *blockOf(SheetField field) const;
    [[nodiscard]] QWidget *widgetOf(const SheetProblem &problem) const;

    std::unique_ptr<Ui::OwnSheetForm> m_ui;
    Measure m_measure; ///< as it was shown
};

} // namespace rueckhalt
