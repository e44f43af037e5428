// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/facetpanel.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rueckhalt {

FacetPanel::FacetPanel(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::Large, space::Medium, space::Medium, space::Large);
    m_column->setSpacing(space::Hair);
    addFacet(QT_TR_NOOP("Trigger"), &MeasureQuery::triggers, &FacetCounts::triggers);
    addFacet(QT_TR_NOOP("Kind of measure"), &MeasureQuery::classes, &FacetCounts::classes);
    addFacet(
        QT_TR_NOOP("Kind of incident"), &MeasureQuery::incidentTypes, &FacetCounts::incidentTypes);
    addFacet(QT_TR_NOOP("Subject"), &MeasureQuery::groups, &FacetCounts::groups);
    addFacet(QT_TR_NOOP("Form of activity"), &MeasureQuery::activities, &FacetCounts::activities);
    addFacet(QT_TR_NOOP("Time of effect"), &MeasureQuery::stages, &FacetCounts::stages);
    addFacet(QT_TR_NOOP("Job area"), &MeasureQuery::jobAreas, &FacetCounts::jobAreas);
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    showTexts();
}

template <typename E>
void FacetPanel::addFacet(
    const char *heading, CodeSet<E> MeasureQuery::*set, std::array<int, 32> FacetCounts::*counts)
{
    auto *label = new HeadingLabel(QString(), TypeRole::Section, this);
    m_column->addSpacing(m_headings.isEmpty() ? 0 : space::Medium);
    m_column->addWidget(label);
    m_headings.append({label, heading});
    for (const auto &term : terms<E>()) {
        auto *box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("facet_") + codeOf(term.value));
        const E value = term.value;
        connect(box, &QCheckBox::toggled, this, [this, set, value](bool on) {
            on ? (m_query.*set).insert(value) : (m_query.*set).remove(value);
            emit queryChanged();
        });
        m_refresh.append([this, box, set, value] {
            const QSignalBlocker quiet(box);
            box->setChecked((m_query.*set).contains(value));
        });
        m_column->addWidget(box);
        m_choices.append({.box = box,
            .word = [value](Language language) { return wordFor(value, language); },
            .count =
                [counts, value](const FacetCounts &all) {
                    return (all.*counts).at(static_cast<std::size_t>(value));
                }});
    }
}

MeasureQuery FacetPanel::query() const
{
    return m_query;
}

void FacetPanel::setQuery(const MeasureQuery &query)
{
    m_query = query;
    m_query.text.clear();
    for (const auto &refresh : m_refresh)
        refresh();
}

void FacetPanel::setCounts(const FacetCounts &counts)
{
    for (Choice &choice : m_choices) {
        choice.shown = choice.count(counts);
        showChoice(choice);
    }
}

QSize FacetPanel::minimumSizeHint() const
{
    const int content = widget()->minimumSizeHint().width();
    const int bar = verticalScrollBar()->sizeHint().width();
    return QSize(content + bar + 2 * frameWidth(), 120);
}

void FacetPanel::showChoice(const Choice &choice)
{
    const QString word = choice.word(uiLanguage());
    // Long words of the trade ("Verkehr, Infrastruktur, …") would widen the panel: the box shows
    // what fits, the tool tip and the screen reader have it all.
    const QString shown = choice.box->fontMetrics().elidedText(
        word, Qt::ElideRight, choice.box->fontMetrics().averageCharWidth() * 28);
    choice.box->setText(QStringLiteral("%1  (%2)").arg(shown).arg(choice.shown));
    choice.box->setToolTip(shown == word ? QString() : word);
    choice.box->setAccessibleName(tr("%1, %n measure(s)", nullptr, choice.shown).arg(word));
    QPalette palette;
    if (choice.shown == 0)
        palette.setColor(QPalette::WindowText, Tokens::current().mutedText);
    choice.box->setPalette(palette);
}

void FacetPanel::showTexts()
{
    for (const Heading &heading : m_headings)
        heading.label->setText(tr(heading.text));
    for (const Choice &choice : m_choices)
        showChoice(choice);
    updateGeometry();
}

void FacetPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::PaletteChange)
        showTexts();
    QScrollArea::changeEvent(event);
}

} // namespace rueckhalt
