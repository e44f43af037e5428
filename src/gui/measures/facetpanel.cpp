// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/facetpanel.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace rueckhalt {

FacetPanel::FacetPanel(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, space::Hair, space::Small, space::Large);
    m_column->setSpacing(space::Hair);
    using enum Shown;
    addFacet(Facet::Group, QT_TR_NOOP("Subject"), &MeasureQuery::groups, Unfolded);
    addFacet(Facet::Class, QT_TR_NOOP("Kind of measure"), &MeasureQuery::classes, Unfolded);
    addFacet(Facet::Standing, QT_TR_NOOP("State here"), &MeasureQuery::standings, Unfolded);
    addFacet(Facet::Bookmark, QT_TR_NOOP("Marked by me"), &MeasureQuery::bookmarks, Unfolded);
    addFacet(Facet::Trigger, QT_TR_NOOP("Trigger"), &MeasureQuery::triggers, Unfolded);
    addFacet(
        Facet::IncidentType, QT_TR_NOOP("Kind of incident"), &MeasureQuery::incidentTypes, Folded);
    addFacet(Facet::Effort, QT_TR_NOOP("Working time"), &MeasureQuery::efforts, Folded);
    addFacet(Facet::Cost, QT_TR_NOOP("Cost"), &MeasureQuery::costs, Folded);
    addFacet(Facet::LeadTime, QT_TR_NOOP("Time until it works"), &MeasureQuery::leadTimes, Folded);
    addFacet(Facet::Activity, QT_TR_NOOP("Form of activity"), &MeasureQuery::activities, Folded);
    addFacet(Facet::Stage, QT_TR_NOOP("Time of effect"), &MeasureQuery::stages, Folded);
    addFacet(Facet::JobArea, QT_TR_NOOP("Job area"), &MeasureQuery::jobAreas, Folded);
    addFacet(Facet::Origin, QT_TR_NOOP("Origin"), &MeasureQuery::origins, Folded);
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setCurrent(m_order.first());
    showTexts();
}

template <typename E>
void FacetPanel::addFacet(
    Facet facet, const char *heading, CodeSet<E> MeasureQuery::*set, Shown shown)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("heading_%1").arg(m_sections.size()));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::ClickFocus);
    button->installEventFilter(this);
    m_column->addSpacing(m_sections.isEmpty() ? 0 : space::Small);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_order.append(button);
    auto *values = new QWidget(this);
    auto *column = new QVBoxLayout(values);
    column->setContentsMargins(space::Small, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_column->addWidget(values);
    for (const auto &term : terms<E>())
        addChoice(facet, term.value, set, column);
    const Section section {
        .heading = button, .values = values, .text = heading, .chosen = [this, set] {
            return (m_query.*set).size();
        }};
    m_sections.append(section);
    connect(button, &QToolButton::clicked, this, [this, section] {
        fold(section, section.values->isHidden() ? Shown::Unfolded : Shown::Folded);
    });
    fold(section, shown);
}

template <typename E>
void FacetPanel::addChoice(Facet facet, E value, CodeSet<E> MeasureQuery::*set, QVBoxLayout *column)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(QStringLiteral("facet_") + codeOf(value));
    box->setFocusPolicy(Qt::ClickFocus);
    box->installEventFilter(this);
    connect(box, &QCheckBox::toggled, this, [this, set, value](bool on) {
        on ? (m_query.*set).insert(value) : (m_query.*set).remove(value);
        emit queryChanged();
    });
    m_refresh.append([this, box, set, value] {
        const QSignalBlocker quiet(box);
        box->setChecked((m_query.*set).contains(value));
    });
    column->addWidget(box);
    m_order.append(box);
    m_choices.append({.box = box,
        .word = [value](Language language) { return wordFor(value, language); },
        .count = [facet, value](const FacetCounts &all) { return all.of(facet, value); }});
}

void FacetPanel::fold(const Section &section, Shown shown)
{
    section.values->setVisible(shown == Shown::Unfolded);
    if (shown == Shown::Folded && m_current && m_current->parentWidget() == section.values)
        setCurrent(section.heading);
    showHeading(section);
}

void FacetPanel::showHeading(const Section &section)
{
    const bool folded = section.values->isHidden();
    const int chosen = section.chosen();
    const QString text = tr(section.text);
    section.heading->setFont(fontFor(TypeRole::Section));
    section.heading->setIcon(
        iconFor(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    section.heading->setText(
        folded && chosen > 0 ? tr("%1: %2 chosen").arg(text).arg(chosen) : text);
    section.heading->setAccessibleName(section.heading->text());
    section.heading->setAccessibleDescription(folded ? tr("folded") : tr("unfolded"));
}

const FacetPanel::Section *FacetPanel::sectionOf(const QObject *widget) const
{
    for (const Section &section : m_sections) {
        if (section.heading == widget || section.values == widget->parent())
            return &section;
    }
    return nullptr;
}

void FacetPanel::setCurrent(QWidget *headingOrBox)
{
    if (m_current)
        m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = headingOrBox;
    m_current->setFocusPolicy(Qt::StrongFocus);
}

void FacetPanel::step(QWidget *from, int by)
{
    for (qsizetype i = m_order.indexOf(from) + by; i >= 0 && i < m_order.size(); i += by) {
        QWidget *next = m_order.at(i);
        if (next->isVisibleTo(this)) {
            next->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            ensureWidgetVisible(next);
            return;
        }
    }
}

bool FacetPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        setCurrent(static_cast<QWidget *>(watched));
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const Section *section = sectionOf(watched);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(static_cast<QWidget *>(watched), 1);
        return true;
    case Qt::Key_Up:
        step(static_cast<QWidget *>(watched), -1);
        return true;
    case Qt::Key_Right:
        fold(*section, Shown::Unfolded);
        return true;
    case Qt::Key_Left:
        section->heading->setFocus(Qt::OtherFocusReason);
        if (section->heading == watched)
            fold(*section, Shown::Folded);
        return true;
    default:
        return QScrollArea::eventFilter(watched, event);
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
    for (const Section &section : m_sections)
        showHeading(section);
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
        word, Qt::ElideRight, choice.box->fontMetrics().averageCharWidth() * 25);
    const QString text = QStringLiteral("%1  (%2)").arg(shown).arg(choice.shown);
    // Most counts stay while somebody types, and each text that is set lays the panel out anew.
    if (text != choice.box->text())
        choice.box->setText(text);
    choice.box->setToolTip(shown == word ? QString() : word);
    choice.box->setAccessibleName(tr("%1, %n measure(s)", nullptr, choice.shown).arg(word));
    QPalette palette;
    if (choice.shown == 0)
        palette.setColor(QPalette::WindowText, Tokens::current().mutedText);
    choice.box->setPalette(palette);
}

void FacetPanel::showTexts()
{
    for (const Section &section : m_sections)
        showHeading(section);
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
