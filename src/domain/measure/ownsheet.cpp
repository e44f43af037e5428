// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/ownsheet.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

struct Transition
{
    SheetState from;
    SheetStep step;
    SheetState to;
};

std::span<const Transition> transitions()
{
    using enum SheetState;
    using enum SheetStep;
    static constexpr std::array<Transition, 7> list {{
        {Draft, Propose, Proposed},
        {Proposed, Revise, Draft},
        {Proposed, Approve, Approved},
        {Approved, Supersede, Superseded},
        {Draft, Withdraw, Withdrawn},
        {Proposed, Withdraw, Withdrawn},
        {Approved, Withdraw, Withdrawn},
    }};
    return list;
}

void completeText(Text &text)
{
    if (text.de.isEmpty())
        text.de = text.en;
    else if (text.en.isEmpty())
        text.en = text.de;
}

void completeSheet(MeasureSheet &sheet)
{
    completeText(sheet.description);
    completeText(sheet.indicator);
    for (auto *list : {&sheet.goals, &sheet.considerations, &sheet.implementation,
             &sheet.firstSteps, &sheet.advantages, &sheet.disadvantages}) {
        std::for_each(list->begin(), list->end(), completeText);
    }
    for (EvidenceStatement &statement : sheet.evidence.statements)
        completeText(statement.text);
    for (Involvement &involvement : sheet.involve)
        completeText(involvement.why);
}

} // namespace

template <>
std::span<const Term<SheetState>> terms<SheetState>()
{
    using enum SheetState;
    static constexpr std::array<Term<SheetState>, 5> list {{
        {Draft, "draft", {"Entwurf", "draft"}},
        {Proposed, "proposed", {"zur Freigabe vorgelegt", "waiting for approval"}},
        {Approved, "approved", {"freigegeben", "approved"}},
        {Superseded, "superseded",
            {"durch eine neuere Fassung ersetzt", "replaced by a newer one"}},
        {Withdrawn, "withdrawn", {"zurückgezogen", "withdrawn"}},
    }};
    return list;
}

std::optional<SheetState> stateAfter(SheetState state, SheetStep step)
{
    for (const Transition &transition : transitions()) {
        if (transition.from == state && transition.step == step)
            return transition.to;
    }
    return std::nullopt;
}

Result<OwnSheet> afterStep(
    OwnSheet sheet, SheetStep step, const UserId &who, const QDateTime &moment)
{
    const auto next = stateAfter(sheet.state, step);
    if (!next)
        return failure(Error::Code::Invalid, QStringLiteral("sheet is ") + codeOf(sheet.state));
    if (step == SheetStep::Approve) {
        if (who.isNull() || who == sheet.author)
            return failure(Error::Code::NotPermitted, QStringLiteral("second-person"));
        sheet.approver = who;
    }
    sheet.state = *next;
    sheet.changed = moment;
    return sheet;
}

bool isSound(const OwnSheet &sheet)
{
    if (!isOwnMeasureId(sheet.measure.id) || sheet.version < 1 || sheet.version > MaxSheetVersion
        || sheet.author.isNull())
        return false;
    switch (sheet.state) {
    case SheetState::Draft:
    case SheetState::Proposed:
        return sheet.approver.isNull();
    case SheetState::Approved:
    case SheetState::Superseded:
        return !sheet.approver.isNull() && sheet.approver != sheet.author;
    case SheetState::Withdrawn: // before or after its approval
        return sheet.approver != sheet.author;
    }
    return false;
}

MeasureId newOwnMeasureId(const Random &random)
{
    constexpr QLatin1StringView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    std::array<std::uint8_t, 8> bytes {};
    random(bytes);
    MeasureId id = QStringLiteral("OWN-");
    for (const std::uint8_t byte : bytes)
        id.append(alphabet.at(byte % alphabet.size()));
    return id;
}

Measure withBothLanguages(Measure measure)
{
    completeText(measure.title);
    completeText(measure.summary);
    for (Source &source : measure.sources)
        completeText(source.title);
    for (MeasureLimit &limit : measure.unsuited)
        completeText(limit.why);
    if (measure.sheet)
        completeSheet(*measure.sheet);
    return measure;
}

MeasureCatalog catalogWith(const MeasureCatalog &shipped, const QList<OwnSheet> &own)
{
    QHash<MeasureId, const OwnSheet *> newest;
    for (const OwnSheet &sheet : own) {
        if (sheet.state != SheetState::Approved || !isSound(sheet))
            continue;
        const OwnSheet *&known = newest[sheet.measure.id];
        if (!known || known->version < sheet.version)
            known = &sheet;
    }
    QList<Measure> all = shipped.measures();
    for (const OwnSheet *sheet : std::as_const(newest))
        all.append(withBothLanguages(sheet->measure));
    return MeasureCatalog(std::move(all));
}

} // namespace rueckhalt
