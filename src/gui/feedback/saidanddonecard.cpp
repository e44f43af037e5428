// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/saidanddonecard.h"

#include "domain/serviceview/feedback.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/common/widgets/textlabel.h"
#include "session/observedservice.h"
#include "session/whatfollowed.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Whether what was done in `place` concerns those who look at `unit`.
bool concerns(const UnitId &place, const UnitId &unit, const Organisation &organisation)
{
    return unit.isNull() || place.isNull() || place == unit || organisation.officeOf(unit) == place
        || organisation.officeOf(place) == unit;
}

} // namespace

SaidAndDoneCard::SaidAndDoneCard(QWidget *parent)
    : TrendCard(parent)
    , m_list(new QWidget(this))
    , m_column(new QVBoxLayout(m_list))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Medium);
    addPart(m_list);
}

QList<SaidAndDoneCard::Line> SaidAndDoneCard::linesOf(
    const OpenRegister &openRegister, const UnitId &unit)
{
    const auto observed = openRegister.observed();
    const Organisation &organisation = openRegister.organisation();
    const QDate today = openRegister.now().toLocalTime().date();
    QList<Line> lines;
    for (const StaffChange &change : WhatFollowed(openRegister).forStaff(uiLanguage())) {
        const bool isHere = std::any_of(change.units.begin(), change.units.end(),
            [&](const UnitId &place) { return concerns(place, unit, organisation); });
        if (!isHere || !change.since.isValid() || lines.size() == MostShown)
            continue;
        Line line {change.measure, change.title, change.sentence, {}};
        if (const Indicator *overall
            = observed ? (*observed)->catalogue.indicator(u"rating.overall") : nullptr) {
            // Of a measure in several units the rating of all that is looked at.
            const UnitId place = change.units.size() == 1 ? change.units.constFirst() : unit;
            const BeforeAndAfter around = aroundDay(*overall, change.since, today,
                (*observed)->table, (*observed)->catalogue, organisation, place);
            const QString before = figureWords(*overall, around.before, uiLanguage());
            const QString after = figureWords(*overall, around.after, uiLanguage());
            line.said = !around.before.value || !around.after.value
                ? tr("There are no ratings to put beside it.")
                : around.isOver
                ? tr("Satisfaction in the three months before: %1, after: %2.").arg(before, after)
                : tr("Satisfaction in the three months before: %1, since then: %2. The three "
                     "months after are not over yet.")
                      .arg(before, after);
        }
        lines.append(line);
    }
    return lines;
}

void SaidAndDoneCard::showChanges(const OpenRegister &openRegister, const UnitId &unit)
{
    qDeleteAll(m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_lines = linesOf(openRegister, unit);
    setTexts(tr("What citizens said, and what we did"),
        m_lines.isEmpty()
            ? tr("No measure has been carried out here yet. As soon as one is, it stands here "
                 "beside the ratings before and after it.")
            : tr("%n measure(s) that were carried out, the newest first.", nullptr,
                static_cast<int>(m_lines.size())));
    for (const Line &line : std::as_const(m_lines))
        addLine(line);
    setNotes({m_lines.isEmpty() ? QString()
                                : tr("This describes and proves nothing: ratings also change for "
                                     "other reasons. Whether a measure works is for the effect "
                                     "check in the plan to say.")});
    layOutAnew(m_list);
}

void SaidAndDoneCard::addLine(const Line &line)
{
    auto *entry = new QWidget(m_list);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    auto *title = new LinkButton(line.title, entry);
    title->setObjectName(QStringLiteral("measure"));
    column->addWidget(title, 0, Qt::AlignLeft);
    column->addWidget(new TextLabel(line.done, TextLabel::Tone::Normal, entry));
    if (!line.said.isEmpty())
        column->addWidget(new TextLabel(line.said, TextLabel::Tone::Muted, entry));
    m_column->addWidget(entry);
    connect(title, &LinkButton::clicked, this,
        [this, measure = line.measure] { emit measureRequested(measure); });
}

PlainTable SaidAndDoneCard::plainTable() const
{
    PlainTable table = TrendCard::plainTable();
    for (const Line &line : m_lines)
        table.rows.append({line.title, line.done, line.said});
    return table;
}

} // namespace rueckhalt
