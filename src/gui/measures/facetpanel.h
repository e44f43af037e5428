// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"

#include <QScrollArea>

#include <functional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace rueckhalt {

/// The facets of the catalogue as groups of check boxes, each with the number of measures that
/// choosing it would leave. Values that would leave none stay, muted, so that nothing jumps.
class FacetPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FacetPanel(QWidget *parent = nullptr);

    /// The chosen facets; `text` is not the panel's business and stays empty.
    [[nodiscard]] MeasureQuery query() const;
    void setQuery(const MeasureQuery &query);
    void setCounts(const FacetCounts &counts);

    /// As wide as the longest value and the scroll bar: nothing scrolls sideways.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

signals:
    void queryChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// One check box: the word of its value and where its count stands.
    struct Choice
    {
        QCheckBox *box;
        std::function<QString(Language)> word;
        std::function<int(const FacetCounts &)> count;
        int shown = 0;
    };
    struct Heading
    {
        QLabel *label;
        const char *text;
    };

    template <typename E>
    void addFacet(const char *heading, CodeSet<E> MeasureQuery::*set,
        std::array<int, 32> FacetCounts::*counts);
    void showTexts();
    void showChoice(const Choice &choice);

    QVBoxLayout *m_column;
    MeasureQuery m_query;
    QList<Choice> m_choices;
    QList<Heading> m_headings;
    QList<std::function<void()>> m_refresh;
};

} // namespace rueckhalt
