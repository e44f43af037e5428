// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"
#include "gui/common/page.h"
#include "session/recommending.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class CatalogPage;
}

class MeasureListModel;
class Prompter;

/// The catalogue of measures: facets with live counts at the left, cards beside them, the sheet of
/// a measure in their place when one is opened.
class CatalogPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    CatalogPage(OpenRegister &openRegister, Recommending &recommending, Prompter &prompter,
        QWidget *parent = nullptr);
    ~CatalogPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    bool focusSearch() override;

    /// Opens the sheet of a measure; unknown ids show the list.
    void showMeasure(const MeasureId &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] MeasureQuery query() const;
    void connectWidgets();
    void showTexts();
    void refresh();
    void arrange();
    void refreshSheet();
    void backToList();
    void resetQuery();
    void mark(const MeasureId &id, MeasureState state);
    void unmark(const MeasureId &id);

    OpenRegister &m_register;
    Recommending &m_recommending;
    Prompter &m_prompter;
    std::unique_ptr<Ui::CatalogPage> m_ui;
    std::unique_ptr<MeasureFinder> m_finder;
    MeasureListModel *m_model;
};

} // namespace rueckhalt
