// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/planning.h"

namespace rueckhalt {

/// A measure that staff can see working, in plain words and without persons.
struct StaffChange
{
    MeasureId measure {};
    QString title {};
    QString where {}; ///< names of units
    QString sentence {}; ///< "Seit 01.12.2026 umgesetzt im Bürgeramt. Wirksam."
    QDate since {};
    QList<UnitId> units {}; ///< a null one among them: the whole authority
    bool operator==(const StaffChange &) const = default;
};

/// "Was daraus wurde": what people who reported and everybody else learn of the plan.
class WhatFollowed
{
public:
    explicit WhatFollowed(const OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// For everybody: what was carried out, the newest first. Planned ones are not promised.
    [[nodiscard]] QList<StaffChange> forStaff(Language language) const;
    /// What followed from one incident, for the answer to its reporter: prepared for the officer,
    /// who looks at it and sends it with Answering. Needs the officers' key.
    [[nodiscard]] Result<QList<ReportedChange>> forReporter(
        const IncidentId &incident, Language language) const;

private:
    [[nodiscard]] QString titleOf(const MeasureId &measure, Language language) const;
    [[nodiscard]] QString namesOf(const QList<UnitId> &units, Language language) const;
    [[nodiscard]] QString sentenceFor(const PlannedMeasure &plan, Language language) const;

    const OpenRegister &m_register;
};

/// Texts of the officer's own on a measure that followed.
enum class OwnTexts { Keep, Replace };

/// `reply` with what followed in it, each measure once: empty rows are used first, then rows are
/// added as far as there is room (ReplyContent::MaxChanges).
[[nodiscard]] ReplyContent filledWith(
    ReplyContent reply, const QList<ReportedChange> &followed, OwnTexts own);
/// How many measures that followed stand in `reply` with another text.
[[nodiscard]] int ownTextsAmong(const ReplyContent &reply, const QList<ReportedChange> &followed);

/// One line of the documentation of the risk assessment (ArbSchG § 6): measure, class, where, who,
/// until when, state, effect.
struct DocumentedMeasure
{
    QStringList values {}; ///< in the order of headings()
    bool operator==(const DocumentedMeasure &) const = default;
};

/// The documentation of one unit with all below it, or of the whole authority (null).
struct PlanDocumentation
{
    QString unit {};
    QDate made {};
    std::optional<Words> warning {}; ///< ArbSchG § 4
    QStringList headings {};
    QList<DocumentedMeasure> measures {};
};
[[nodiscard]] PlanDocumentation documentationOf(
    const OpenRegister &openRegister, const UnitId &unit, Language language);
/// As German Excel opens it; no field can be taken for a formula.
[[nodiscard]] QByteArray csvOf(const PlanDocumentation &documentation);

} // namespace rueckhalt
