// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"
#include "gui/measures/practicenotes.h"
#include "gui/measures/unitstandings.h"
#include "reports/sheetdocument.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rueckhalt {

/// What the reader has done with the measure that is shown.
struct SheetStanding
{
    std::optional<MeasureMark> mark {}; ///< where he looks
    QString place {}; ///< "Meldewesen", "Ganze Behörde"
    bool isInherited = false; ///< the mark was made for an office or the whole authority
    QList<UnitStanding> everywhere {}; ///< in all units
    bool isFavourite = false;
    bool isCompared = false;
    QList<PracticeNote> practice {}; ///< experiences from rings
};

/// A measure as a good leaflet: title and benefit, the facts in a box at the right, then the
/// parts of the sheet in reading order, advantages beside disadvantages while there is room.
/// Text can be selected; addresses are shown and never opened without asking.
class MeasureSheetView : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureSheetView(QWidget *parent = nullptr);

    /// Whether the reader may plan or reject measures; else there are no buttons for it.
    void setMayMark(bool mayMark) { m_mayMark = mayMark; }
    /// Whether the reader may propose measures to managers; else there is no button for it.
    void setMayPropose(bool mayPropose) { m_mayPropose = mayPropose; }
    /// Whether the reader may write own sheets; else there is no button for it.
    void setMayWrite(bool mayWrite) { m_mayWrite = mayWrite; }
    /// Only to be read: a version that is not in the catalogue.
    void setPreview(bool isPreview);
    void show(const Measure &measure, const MeasureCatalog &catalog, const SheetStanding &standing);
    [[nodiscard]] const MeasureId &measureId() const { return m_id; }

signals:
    void backRequested();
    void markRequested(const MeasureId &id, MeasureState state);
    void unmarkRequested(const MeasureId &id);
    /// It is to be put before the managers of the unit where the reader looks.
    void proposalRequested(const MeasureId &id);
    void favouriteToggled(const MeasureId &id);
    void comparisonToggled(const MeasureId &id);
    void printRequested(const MeasureId &id);
    void pdfRequested(const MeasureId &id);
    void measureRequested(const MeasureId &id);
    /// An own sheet is to be edited, or one that came with the program copied into a new one.
    void writingRequested(const MeasureId &id);
    void addressRequested(const QString &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void showActions(const SheetStanding &standing);
    [[nodiscard]] QWidget *factsOf(const SheetDocument &document);
    [[nodiscard]] QWidget *textOf(
        const Measure &measure, const SheetDocument &document, const SheetStanding &standing);
    [[nodiscard]] QWidget *marksOf(const SheetStanding &standing);
    void addStandings(QVBoxLayout *column, const SheetStanding &standing);
    void addPractice(QVBoxLayout *column, const SheetStanding &standing);
    void addSection(QVBoxLayout *column, const SheetSection &section);
    void addEntry(QVBoxLayout *column, const SheetSection &section, qsizetype number);
    void placeFacts();
    /// Puts the focus back after the sheet was made anew.
    void focusAgain(const QString &name);

    bool m_mayMark = true;
    bool m_mayPropose = false;
    bool m_mayWrite = false;
    bool m_isPreview = false;
    MeasureId m_id;
    QPushButton *m_back;
    QPushButton *m_favourite;
    QPushButton *m_compare;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_write;
    QScrollArea *m_scroll;
    QBoxLayout *m_beside = nullptr; ///< advantages and disadvantages
};

} // namespace rueckhalt
