// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measuresheetview.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/measures/measurelistmodel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace rueckhalt {

namespace {

using Part = SheetSection::Part;
using Form = SheetSection::Form;

/// Text that can be marked and copied.
TextLabel *selectable(const QString &text, TextLabel::Tone tone = TextLabel::Tone::Normal)
{
    auto *label = new TextLabel(text, tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// Lines that belong together, nearer to each other than to the rest of the card.
QVBoxLayout *addTight(QVBoxLayout *column)
{
    auto *tight = new QVBoxLayout;
    tight->setSpacing(space::Hair / 2);
    column->addLayout(tight);
    return tight;
}

/// A mark before a text: dash or number.
void addMarked(QVBoxLayout *column, const QString &mark, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    line->addWidget(new TextLabel(mark), 0, Qt::AlignTop);
    line->addWidget(selectable(text), 1);
    column->addLayout(line);
}

bool isBesideTheText(Part part)
{
    return part == Part::Areas || part == Part::Related || part == Part::Sources;
}

} // namespace

MeasureSheetView::MeasureSheetView(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_favourite(new QPushButton(this))
    , m_compare(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_write(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    makeActions();
    auto *actions = new QWidget(this);
    auto *flow = new FlowLayout(actions);
    for (QPushButton *button : {m_back, m_favourite, m_compare, m_print, m_pdf, m_write})
        flow->addWidget(button);
    column->addWidget(actions);
    m_scroll->setObjectName(QStringLiteral("sheetScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll
    column->addWidget(m_scroll, 1);
}

void MeasureSheetView::makeActions()
{
    const auto name = [](QPushButton *button, const char *objectName) {
        button->setObjectName(QString::fromLatin1(objectName));
        setButtonKind(button, ButtonKind::Quiet);
    };
    name(m_back, "back");
    name(m_favourite, "favourite");
    name(m_compare, "compare");
    name(m_print, "print");
    name(m_pdf, "pdf");
    name(m_write, "writeSheet");
    m_favourite->setCheckable(true);
    m_compare->setCheckable(true);
    connect(m_back, &QPushButton::clicked, this, &MeasureSheetView::backRequested);
    connect(m_favourite, &QPushButton::clicked, this, [this] { emit favouriteToggled(m_id); });
    connect(m_compare, &QPushButton::clicked, this, [this] { emit comparisonToggled(m_id); });
    connect(m_print, &QPushButton::clicked, this, [this] { emit printRequested(m_id); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { emit pdfRequested(m_id); });
    connect(m_write, &QPushButton::clicked, this, [this] { emit writingRequested(m_id); });
}

void MeasureSheetView::showActions(const SheetStanding &standing)
{
    m_back->setText(m_isPreview ? tr("&Back") : tr("Back to all &measures"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_favourite->setText(standing.isFavourite ? tr("Fa&vourite") : tr("Add to fa&vourites"));
    m_favourite->setIcon(iconFor(QStringLiteral("star")));
    m_favourite->setChecked(standing.isFavourite);
    m_compare->setText(standing.isCompared ? tr("Chosen for c&omparison") : tr("C&ompare"));
    m_compare->setIcon(iconFor(QStringLiteral("columns")));
    m_compare->setChecked(standing.isCompared);
    m_print->setText(tr("Print …"));
    m_print->setIcon(iconFor(QStringLiteral("print")));
    m_pdf->setText(tr("Save as PDF …"));
    m_pdf->setIcon(iconFor(QStringLiteral("pdf")));
    m_write->setText(
        originOf(m_id) == SheetOrigin::Own ? tr("&Edit") : tr("&Write our own from it"));
    m_write->setIcon(iconFor(QStringLiteral("edit")));
    for (QPushButton *button : {m_favourite, m_compare, m_print, m_pdf})
        button->setVisible(!m_isPreview);
    m_write->setVisible(m_mayWrite && !m_isPreview);
}

void MeasureSheetView::setPreview(bool isPreview)
{
    m_isPreview = isPreview;
    m_mayMark = m_mayMark && !isPreview;
    m_mayPropose = m_mayPropose && !isPreview;
}

void MeasureSheetView::show(
    const Measure &measure, const MeasureCatalog &catalog, const SheetStanding &standing)
{
    const bool isSame = m_id == measure.id;
    const int position = isSame ? m_scroll->verticalScrollBar()->value() : 0;
    // Of this window, also while a dialog asked for from here is open above it.
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = isSame && m_scroll->widget() && m_scroll->widget()->isAncestorOf(focus);
    const QString focused = hadFocus ? focus->objectName() : QString();
    m_id = measure.id;
    const SheetDocument document = sheetDocument(measure, catalog, uiLanguage());
    showActions(standing);
    m_scroll->setAccessibleName(document.title);
    m_beside = nullptr;
    QWidget *text = textOf(measure, document, standing);
    auto *content = new QWidget;
    auto *box = new QBoxLayout(QBoxLayout::LeftToRight, content);
    box->setContentsMargins(0, 0, space::Medium, space::Large);
    box->setSpacing(space::Large);
    box->addWidget(text, 5, Qt::AlignTop);
    box->addWidget(factsOf(document), 2, Qt::AlignTop);
    // Not deleted at once: the button in it that led here is still answering.
    if (QWidget *before = m_scroll->takeWidget())
        before->deleteLater();
    m_scroll->setWidget(content);
    placeFacts();
    m_scroll->verticalScrollBar()->setValue(position);
    if (hadFocus)
        focusAgain(focused);
}

void MeasureSheetView::focusAgain(const QString &name)
{
    auto *same = name.isEmpty() ? nullptr : m_scroll->widget()->findChild<QWidget *>(name);
    // What was pressed has gone with the decision: its contrary stands in its place.
    for (const char *other : {"unmark", "plan", "propose"}) {
        if (!same)
            same = m_scroll->widget()->findChild<QWidget *>(QLatin1StringView(other));
    }
    (same ? same : m_scroll)->setFocus(Qt::OtherFocusReason);
}

QWidget *MeasureSheetView::textOf(
    const Measure &measure, const SheetDocument &document, const SheetStanding &standing)
{
    auto *card = new Card;
    QVBoxLayout *column = card->column();
    auto *title = new HeadingLabel(document.title, TypeRole::PageTitle);
    title->setObjectName(QStringLiteral("measureTitle"));
    column->addWidget(title);
    const QString origin = originOf(measure.id) == SheetOrigin::Own
        ? tr("Own sheet") + u' ' + QChar(0x00b7)
        : QString();
    column->addWidget(selectable(
        QStringList {origin, document.group, QStringLiteral("·"), factLineOf(measure, uiLanguage())}
            .join(u' ')
            .trimmed(),
        TextLabel::Tone::Muted));
    column->addWidget(selectable(document.summary));
    column->addWidget(marksOf(standing));
    addStandings(column, standing);
    const SheetSection *disadvantages = document.find(Part::Disadvantages);
    for (const SheetSection &section : document.sections) {
        if (isBesideTheText(section.part)
            || (section.part == Part::Disadvantages && m_beside != nullptr))
            continue;
        if (section.part != Part::Advantages || !disadvantages) {
            addSection(column, section);
            continue;
        }
        m_beside = new QBoxLayout(QBoxLayout::LeftToRight);
        m_beside->setSpacing(space::XLarge);
        column->addLayout(m_beside);
        for (const SheetSection *side : {&section, disadvantages}) {
            auto *half = new QVBoxLayout;
            addSection(half, *side);
            half->addStretch(1);
            m_beside->addLayout(half, 1);
        }
    }
    addPractice(column, standing);
    return card;
}

void MeasureSheetView::addPractice(QVBoxLayout *column, const SheetStanding &standing)
{
    if (m_isPreview || standing.practice.isEmpty())
        return;
    column->addSpacing(space::Small);
    auto *heading = new HeadingLabel(tr("Experience of other authorities"), TypeRole::Section);
    heading->setObjectName(QStringLiteral("practiceHeading"));
    column->addWidget(heading);
    column->addWidget(selectable(tr("Told by members of a benchmarking ring under their code "
                                    "names. It is practice and no research: it stands apart from "
                                    "the sources of the sheet, and recommendations do not count "
                                    "it."),
        TextLabel::Tone::Muted));
    for (const PracticeNote &note : standing.practice) {
        auto *entry = new QWidget;
        entry->setObjectName(QStringLiteral("practice"));
        auto *lines = new QVBoxLayout(entry);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(space::Hair);
        lines->addWidget(new HeadingLabel(note.who, TypeRole::Body));
        for (const QString &text : {note.verdict, note.done}) {
            if (!text.isEmpty())
                lines->addWidget(selectable(text));
        }
        lines->addWidget(selectable(note.conditions, TextLabel::Tone::Muted));
        column->addWidget(entry);
    }
}

void MeasureSheetView::addStandings(QVBoxLayout *column, const SheetStanding &standing)
{
    if (m_isPreview)
        return;
    auto *heading = new HeadingLabel(tr("Where it applies already"), TypeRole::Section);
    heading->setObjectName(QStringLiteral("standingsHeading"));
    column->addWidget(heading);
    QWidget *where = standing.everywhere.isEmpty()
        ? selectable(tr("It has not been planned, carried out or rejected anywhere yet."),
            TextLabel::Tone::Muted)
        : tableOf(standing.everywhere);
    where->setObjectName(QStringLiteral("standings"));
    column->addWidget(where);
}

void MeasureSheetView::addSection(QVBoxLayout *column, const SheetSection &section)
{
    column->addSpacing(space::Small);
    auto *heading = new HeadingLabel(section.heading, TypeRole::Section);
    heading->setObjectName(QStringLiteral("part_%1").arg(static_cast<int>(section.part)));
    column->addWidget(heading);
    if (!section.note.isEmpty())
        column->addWidget(selectable(section.note, TextLabel::Tone::Muted));
    auto *entries = new QVBoxLayout;
    entries->setSpacing(space::Small);
    column->addLayout(entries);
    for (qsizetype i = 0; i < section.entries.size(); ++i)
        addEntry(entries, section, i);
}

void MeasureSheetView::addEntry(QVBoxLayout *column, const SheetSection &section, qsizetype number)
{
    const SheetSection::Entry &entry = section.entries.at(number);
    switch (section.form) {
    case Form::Prose:
        column->addWidget(selectable(entry.text));
        return;
    case Form::Bullets:
        addMarked(column, QStringLiteral("–"),
            entry.cited.isEmpty() ? entry.text : entry.text + u' ' + entry.cited);
        return;
    case Form::Steps:
        addMarked(column, QStringLiteral("%1.").arg(number + 1), entry.text);
        return;
    case Form::Pairs:
        break;
    }
    if (section.part == Part::Related) {
        auto *link = new LinkButton(entry.text);
        link->setObjectName(QStringLiteral("related_") + entry.label);
        link->setAccessibleName(tr("Open the sheet %1: %2").arg(entry.label, entry.text));
        const MeasureId id = entry.label;
        connect(link, &LinkButton::clicked, this, [this, id] { emit measureRequested(id); });
        column->addWidget(link);
        return;
    }
    QVBoxLayout *tight = addTight(column);
    const bool isSource = section.part == Part::Sources;
    tight->addWidget(selectable(
        isSource ? QStringLiteral("[%1]").arg(entry.label) : entry.label, TextLabel::Tone::Muted));
    tight->addWidget(selectable(entry.text));
    if (isSource && !entry.url.isEmpty()) {
        auto *link = new LinkButton(entry.url);
        link->setAccessibleName(tr("Address of the source %1").arg(entry.label));
        const QString url = entry.url;
        connect(link, &LinkButton::clicked, this, [this, url] { emit addressRequested(url); });
        tight->addWidget(link);
    }
}

QWidget *MeasureSheetView::factsOf(const SheetDocument &document)
{
    auto *card = new Card(tr("At a glance"));
    QVBoxLayout *column = card->column();
    for (const SheetDocument::Fact &fact : document.facts) {
        QVBoxLayout *tight = addTight(column);
        tight->addWidget(new TextLabel(fact.label, TextLabel::Tone::Muted));
        tight->addWidget(selectable(fact.value));
    }
    for (const SheetSection &section : document.sections) {
        if (isBesideTheText(section.part))
            addSection(column, section);
    }
    return card;
}

QWidget *MeasureSheetView::marksOf(const SheetStanding &standing)
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
    const auto &mark = standing.mark;
    if (mark) {
        const QString word = wordFor(mark->state, uiLanguage());
        flow->addWidget(new TextLabel(standing.isInherited
                ? tr("%1: %2 (decided for a wider area)").arg(standing.place, word)
                : QStringLiteral("%1: %2").arg(standing.place, word),
            TextLabel::Tone::Success, row));
        if (!mark->reason.isEmpty())
            flow->addWidget(
                new TextLabel(tr("Reason: %1").arg(mark->reason), TextLabel::Tone::Muted, row));
        if (m_mayMark && !standing.isInherited) {
            add("unmark", tr("&Undo this"), [this] { emit unmarkRequested(m_id); });
            return row;
        }
    }
    if (m_mayPropose)
        setButtonKind(add("propose", tr("P&ropose it …"), [this] { emit proposalRequested(m_id); }),
            ButtonKind::Primary);
    if (!m_mayMark)
        return row;
    auto *plan
        = add("plan", tr("&Plan it"), [this] { emit markRequested(m_id, MeasureState::Planned); });
    // Managers decide; whoever proposes to them does that first.
    if (!m_mayPropose)
        setButtonKind(plan, ButtonKind::Primary);
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
    const int letter = fontMetrics().averageCharWidth();
    auto *box = static_cast<QBoxLayout *>(content->layout());
    const bool wide = width() >= letter * 95;
    box->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_beside) {
        const int text = wide ? width() * 5 / 7 : width();
        m_beside->setDirection(
            text >= letter * 70 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void MeasureSheetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFacts();
}

} // namespace rueckhalt
