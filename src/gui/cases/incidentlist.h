// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/descriptionsearch.h"
#include "gui/cases/filterbar.h"
#include "gui/cases/incidentpreview.h"
#include "gui/cases/incidenttablemodel.h"
#include "gui/common/prompter.h"

#include <memory>

class QMenu;

namespace rueckhalt {

namespace Ui {
class IncidentList;
}

/// The incidents as a list: search as you type, filter chips, columns, preview. Every change of
/// search, filter or order is one pass of Browsing::find; nothing is kept per row.
class IncidentList : public QWidget
{
    Q_OBJECT

public:
    IncidentList(OpenRegister &openRegister, const Browsing &browsing, Prompter &prompter,
        QWidget *parent = nullptr);
    ~IncidentList() override;

    [[nodiscard]] const IncidentFilter &filter() const;
    void setFilter(const IncidentFilter &filter);
    /// What a question to the whole list is about: the selected rows if several are selected,
    /// else all that are listed.
    [[nodiscard]] Browsing::Rows rowsInQuestion() const;
    /// The incident `steps` further down the list; null at its ends.
    [[nodiscard]] IncidentId neighbourOf(const IncidentId &id, int steps) const;
    /// "3 von 37"; empty if the incident is not listed.
    [[nodiscard]] QString placeOf(const IncidentId &id) const;

    void select(const IncidentId &id);
    void focusSearch();
    void focusTable();
    /// F6: from search to table to preview and round again.
    void focusNextPane();
    void refresh();

    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

signals:
    void openRequested(const IncidentId &id);
    /// How many incidents a question to the whole list is about, see rowsInQuestion().
    void countChanged(int incidents);
    void reportRequested();
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectAll();
    void retranslate();
    void fillViewMenu(QMenu *menu);
    void applyTypedText();
    void filterHasChanged();
    void orderBy(const IncidentOrder &order);
    [[nodiscard]] Browsing::Rows found() const;
    /// What a query finds, as far as the filter is not about counted incidents only.
    [[nodiscard]] Browsing::Rows counted(const IncidentQuery &query) const;
    void showCount();
    void searchDescriptions();
    void showSearching(bool searching);
    void takeDescriptionHits(const Browsing::Rows &hits);
    void fitPreview();

    OpenRegister &m_register;
    const Browsing &m_browsing;
    Prompter &m_prompter;
    std::unique_ptr<Ui::IncidentList> m_ui;
    IncidentTableModel *m_model;
    IncidentPreview *m_preview;
    FilterBar *m_filters;
    DescriptionSearch *m_search;
    QTimer m_typing;
    IncidentOrder m_order;
    /// Rows whose description matched, sorted; nothing while descriptions are not searched.
    std::optional<Browsing::Rows> m_descriptionHits;
    bool m_previewWanted = true;
};

} // namespace rueckhalt
