// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measuresheetview.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/measures/measurelistmodel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace rueckhalt {

namespace {

enum class Bullets { Dashes, Numbers };

void addSection(QVBoxLayout *column, const QString &heading, const QStringList &entries,
    Bullets bullets = Bullets::Dashes)
{
    if (entries.isEmpty())
        return;
    column->addSpacing(space::Small);
    column->addWidget(new HeadingLabel(heading, TypeRole::Section));
    for (int number = 1; const QString &entry : entries) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::Small);
        line->addWidget(
            new TextLabel(bullets == Bullets::Numbers ? QStringLiteral("%1.").arg(number)
                                                      : QStringLiteral("–")),
            0, Qt::AlignTop);
        line->addWidget(new TextLabel(entry), 1);
        column->addLayout(line);
        ++number;
    }
}

QStringList inUiLanguage(const QList<Text> &texts)
{
    QStringList entries;
    for (const Text &text : texts)
        entries.append(text.in(uiLanguage()));
    return entries;
}

QStringList statementsOf(const Evidence &evidence)
{
    QStringList entries;
    for (const EvidenceStatement &statement : evidence.statements)
        entries.append(QStringLiteral("%1 [%2]").arg(
            statement.text.in(uiLanguage()), statement.sources.join(QStringLiteral(", "))));
    return entries;
}

QStringList involvedIn(const MeasureSheet &sheet)
{
    QStringList entries;
    for (const Involvement &involvement : sheet.involve)
        entries.append(QStringLiteral("%1: %2").arg(
            wordFor(involvement.who, uiLanguage()), involvement.why.in(uiLanguage())));
    return entries;
}

void addFact(QVBoxLayout *column, const QString &name, const QStringList &words)
{
    if (words.isEmpty())
        return;
    column->addWidget(new TextLabel(name, TextLabel::Tone::Muted));
    column->addWidget(new TextLabel(words.join(QStringLiteral(", "))));
    column->addSpacing(space::Hair);
}

/// All values of a list read better as one word.
template <typename E>
QStringList wordsOrAll(CodeSet<E> set, const QString &all)
{
    return set == CodeSet<E>::all() ? QStringList {all} : set.words(uiLanguage());
}

} // namespace

MeasureSheetView::MeasureSheetView(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    m_back->setObjectName(QStringLiteral("back"));
    setButtonKind(m_back, ButtonKind::Quiet);
    connect(m_back, &QPushButton::clicked, this, &MeasureSheetView::backRequested);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
}

void MeasureSheetView::show(const Measure &measure, const std::optional<MeasureMark> &mark)
{
    const int position = m_id == measure.id ? m_scroll->verticalScrollBar()->value() : 0;
    m_id = measure.id;
    m_back->setText(tr("Back to all &measures"));
    m_scroll->setAccessibleName(measure.title.in(uiLanguage()));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_text = textOf(measure);
    static_cast<QVBoxLayout *>(m_text->layout())->insertWidget(3, marksOf(mark));
    m_facts = factsOf(measure);
    auto *content = new QWidget;
    auto *box = new QBoxLayout(QBoxLayout::LeftToRight, content);
    box->setContentsMargins(0, 0, space::Medium, space::Large);
    box->setSpacing(space::Large);
    box->addWidget(m_text, 5, Qt::AlignTop);
    box->addWidget(m_facts, 2, Qt::AlignTop);
    m_scroll->setWidget(content);
    placeFacts();
    m_scroll->verticalScrollBar()->setValue(position);
}

void MeasureSheetView::addSections(QVBoxLayout *column, const MeasureSheet &sheet)
{
    column->addSpacing(space::Small);
    column->addWidget(new HeadingLabel(tr("Description"), TypeRole::Section));
    column->addWidget(new TextLabel(sheet.description.in(uiLanguage())));
    addSection(column, tr("Goals"), inUiLanguage(sheet.goals));
    addSection(column, tr("Points to note"), inUiLanguage(sheet.considerations));
    addSection(column, tr("How to put it into practice"), inUiLanguage(sheet.implementation));
    addSection(column, tr("First steps"), inUiLanguage(sheet.firstSteps), Bullets::Numbers);
    addSection(column, tr("Advantages"), inUiLanguage(sheet.advantages));
    addSection(column, tr("Disadvantages"), inUiLanguage(sheet.disadvantages));
    addSection(column, tr("What is known about its effect"), statementsOf(sheet.evidence));
    addSection(column, tr("What would show an effect here"), {sheet.indicator.in(uiLanguage())});
    addSection(column, tr("Who has to be involved"), involvedIn(sheet));
}

QWidget *MeasureSheetView::textOf(const Measure &measure)
{
    const Language language = uiLanguage();
    auto *card = new Card;
    QVBoxLayout *column = card->column();
    auto *title = new HeadingLabel(measure.title.in(language), TypeRole::PageTitle);
    title->setObjectName(QStringLiteral("measureTitle"));
    column->addWidget(title);
    column->addWidget(new TextLabel(factLineOf(measure, language), TextLabel::Tone::Muted));
    column->addWidget(new TextLabel(measure.summary.in(language)));
    if (measure.sheet)
        addSections(column, *measure.sheet);
    return card;
}

QWidget *MeasureSheetView::factsOf(const Measure &measure)
{
    const Language language = uiLanguage();
    auto *card = new Card(tr("At a glance"));
    QVBoxLayout *column = card->column();
    addFact(column, tr("Kind of measure"), measure.classes.words(language));
    addFact(column, tr("Takes effect"), measure.stages.words(language));
    if (measure.sheet) {
        const MeasureSheet &sheet = *measure.sheet;
        addFact(column, tr("Working time"), {wordFor(sheet.effort, language)});
        addFact(column, tr("Cost"), {wordFor(sheet.cost, language)});
        addFact(column, tr("Works"), {wordFor(sheet.leadTime, language)});
        addFact(column, tr("Effect"), {wordFor(sheet.evidence.strength, language)});
    }
    addFact(column, tr("Answers the trigger"), measure.triggers.words(language));
    addFact(
        column, tr("Above all for incidents"), wordsOrAll(measure.incidentTypes, tr("all kinds")));
    addFact(
        column, tr("Above all for activities"), wordsOrAll(measure.activities, tr("all forms")));
    addFact(column, tr("Above all for job areas"), wordsOrAll(measure.jobAreas, tr("all areas")));
    addFact(column, tr("Areas assigned by"),
        {measure.facetOrigin == FacetOrigin::Inge ? tr("the InGe research project")
                                                  : tr("our own assessment")});
    if (measure.sheet)
        addFact(column, tr("Goes well with"), measure.sheet->related);
    QStringList sources;
    for (const Source &source : measure.sources)
        sources.append(source.key + QStringLiteral(": ") + source.title.in(language)
            + (source.url.isEmpty() ? QString() : QStringLiteral("\n") + source.url));
    column->addWidget(new HeadingLabel(tr("Sources"), TypeRole::Section));
    for (const QString &source : sources) {
        auto *label = new TextLabel(source, TextLabel::Tone::Muted);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    return card;
}

QWidget *MeasureSheetView::marksOf(const std::optional<MeasureMark> &mark)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, space::Small, 0, space::Small);
    const auto add = [&](const char *name, const QString &text, auto act) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    if (mark) {
        flow->addWidget(
            new TextLabel(tr("In the whole authority: %1").arg(wordFor(mark->state, uiLanguage())),
                TextLabel::Tone::Success, row));
        if (!mark->reason.isEmpty())
            flow->addWidget(
                new TextLabel(tr("Reason: %1").arg(mark->reason), TextLabel::Tone::Muted, row));
        if (m_mayMark)
            add("unmark", tr("&Undo this"), [this] { emit unmarkRequested(m_id); });
        return row;
    }
    if (!m_mayMark)
        return row;
    setButtonKind(
        add("plan", tr("&Plan it"), [this] { emit markRequested(m_id, MeasureState::Planned); }),
        ButtonKind::Primary);
    add("inPlace", tr("Already in pl&ace"),
        [this] { emit markRequested(m_id, MeasureState::InPlace); });
    add("reject", tr("Does not &fit here …"),
        [this] { emit markRequested(m_id, MeasureState::Rejected); });
    return row;
}

void MeasureSheetView::placeFacts()
{
    auto *content = m_scroll->widget();
    if (!content)
        return;
    // Beside the text while both have room for a decent line, otherwise below it.
    const int needed = fontMetrics().averageCharWidth() * 95;
    auto *box = static_cast<QBoxLayout *>(content->layout());
    box->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MeasureSheetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFacts();
}

} // namespace rueckhalt
