// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"

#include <QScrollArea>

#include <functional>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace rueckhalt {

/// The facets of the catalogue as a tree of two levels: headings that unfold, and below them check
/// boxes, each with the number of measures that choosing it would leave. Values that would leave
/// none stay, muted, so that nothing jumps. One stop for the Tab key: inside it arrow keys walk up
/// and down, fold and unfold; a folded heading says how many of its values are chosen.
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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One check box: the word of its value and where its count stands.
    struct Choice
    {
        QCheckBox *box;
        std::function<QString(Language)> word;
        std::function<int(const FacetCounts &)> count;
        int shown = 0;
    };
    struct Section
    {
        QToolButton *heading;
        QWidget *values;
        const char *text;
        std::function<int()> chosen;
    };
    enum class Shown { Unfolded, Folded };

    template <typename E>
    void addFacet(Facet facet, const char *heading, CodeSet<E> MeasureQuery::*set, Shown shown);
    template <typename E>
    void addChoice(Facet facet, E value, CodeSet<E> MeasureQuery::*set, QVBoxLayout *column);
    void fold(const Section &section, Shown shown);
    void showHeading(const Section &section);
    /// Makes it the one where the Tab key stops.
    void setCurrent(QWidget *headingOrBox);
    /// Moves the focus to the next or previous heading or box that can be seen.
    void step(QWidget *from, int by);
    [[nodiscard]] const Section *sectionOf(const QObject *widget) const;
    void showTexts();
    void showChoice(const Choice &choice);

    QVBoxLayout *m_column;
    MeasureQuery m_query;
    QList<Choice> m_choices;
    QList<Section> m_sections;
    QWidgetList m_order; ///< headings and boxes from top to bottom
    QWidget *m_current = nullptr;
    QList<std::function<void()>> m_refresh;
};

} // namespace rueckhalt
