// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"
#include "gui/common/page.h"
#include "reports/sheetcomparison.h"
#include "session/bookmarking.h"
#include "session/catalogkeeping.h"
#include "session/recommending.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class CatalogPage;
}

class MeasureListModel;
class OwnSheetsView;
class Prompter;
struct SheetStanding;

/// The catalogue of measures: facets with live counts at the left, cards beside them, the sheet of
/// a measure or a comparison of up to three in their place when opened. In the search field Enter
/// opens the first measure found and Down goes to the cards. On a card: Enter opens, Space takes it
/// into the comparison, F marks it as a favourite, P proposes it to managers. Escape goes back, and
/// from the list takes all filters away.
class CatalogPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page; `random` gives ids of own sheets.
    CatalogPage(OpenRegister &openRegister, Recommending &recommending, Random random,
        Prompter &prompter, QWidget *parent = nullptr);
    ~CatalogPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    bool focusSearch() override;
    bool mayLeave() override;
    void keepWork() override;

    /// Measures can be put before managers from here; see proposalRequested().
    void offerProposing();
    /// Opens the sheet of a measure; unknown ids show the list.
    void showMeasure(const MeasureId &id);
    /// Compares the measures, at most SheetComparison::Most.
    void showComparison(const QList<MeasureId> &measures);
    /// Shows the sheets of the authority's own and what may be done with them.
    void showOwnSheets();

signals:
    /// The measure is to be proposed for the unit where the reader looks, a null id: for the whole
    /// authority.
    void proposalRequested(const rueckhalt::MeasureId &measure, const rueckhalt::UnitId &unit);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] MeasureQuery query() const;
    [[nodiscard]] UnitId place() const;
    [[nodiscard]] MeasureStandings standings() const;
    [[nodiscard]] SheetStanding standingOf(const MeasureId &id) const;
    [[nodiscard]] SheetDocument documentOf(const MeasureId &id) const;
    void connectWidgets();
    void connectSheet();
    void showTexts();
    OwnSheetsView &own();
    [[nodiscard]] bool isAtOwnSheets() const;
    void connectOwnSheets();
    void showOwnSheetsButton();
    void readCatalog();
    void showPlaces();
    void showComparisonButton();
    void refresh();
    void refreshStandings();
    void showKeys();
    void propose(const MeasureId &id);
    void arrange();
    void refreshSheet();
    void showSheet(const Measure &measure);
    void backToList();
    void resetQuery();
    void mark(const MeasureId &id, MeasureState state);
    void unmark(const MeasureId &id);
    void toggleFavourite(const MeasureId &id);
    void toggleCompared(const MeasureId &id);
    void print(const MeasureId &id);
    void savePdfOf(const Result<QByteArray> &pdf, const QString &name);
    void openAddress(const QString &url);
    [[nodiscard]] bool keyInList(int key, const MeasureId &id);
    [[nodiscard]] bool keyInSearch(int key, const MeasureId &id);

    OpenRegister &m_register;
    Recommending &m_recommending;
    Prompter &m_prompter;
    Bookmarking m_bookmarking;
    CatalogKeeping m_keeping;
    Random m_random;
    QList<MeasureId> m_compared;
    bool m_mayPropose = false;
    std::unique_ptr<Ui::CatalogPage> m_ui;
    std::unique_ptr<MeasureFinder> m_finder;
    MeasureListModel *m_model;
    OwnSheetsView *m_own = nullptr; ///< null until somebody goes there
};

} // namespace rueckhalt
