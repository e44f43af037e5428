// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"
#include "domain/protection/role.h"
#include "domain/servicebasics/publicwords.h"

#include <QDate>
#include <QDateTime>

namespace rueckhalt {

struct OfficeProfile;

/// What citizens may expect of an office before anything else (seed document 000: "Ich finde
/// bestimmte Grundlagen wichtig"). Numbers are part of the format.
enum class BasicItem : std::uint8_t {
    WebIsRight,
    DoorIsRight,
    MapsAreRight,
    PhoneMessageIsRight,
    ClosedDaysAnnounced,
    LastAdmissionTold,
    EarlyOrLateHours,
    OnlineAppointments,
    QuietTimesTold,
    PhoneCovered,
    AnsweredAtOnce,
    ReplyPromised,
    Number115,
    DocumentsListed,
    OnlineWithHelp,
    VideoByChoice,
    ParkingAndBicycles,
    WaitingComfort,
    WaitingTimeShown,
    WayShown,
    PlainLetters,
    OtherLanguages,
    StateOfCase,
    ComplaintWay,
    SharedIdeaOfService,
};
template <>
std::span<const Term<BasicItem>> terms<BasicItem>();

/// One line of the checklist: what to look at, why, and what helps.
struct BasicRule
{
    BasicItem item;
    Words question; ///< to be answered with yes or no, on the spot
    Words why;
    std::array<const char *, 4> measures; ///< of the catalogue, best first; unused ones are null
    const char *source; ///< of the catalogue's sources

    [[nodiscard]] QList<MeasureId> measureIds() const;
};
/// In the order of presentation.
[[nodiscard]] std::span<const BasicRule> basicRules();
[[nodiscard]] const BasicRule &ruleOf(BasicItem item);

enum class BasicState : std::uint8_t { Unknown, Met, NotMet, NotApplicable };
template <>
std::span<const Term<BasicState>> terms<BasicState>();

/// What somebody found.
struct BasicCheck
{
    BasicItem item = BasicItem::WebIsRight;
    BasicState state = BasicState::Unknown;
    QDate on {}; ///< day of the check
    UserId by {};
    QString note {};

    static constexpr qsizetype MaxNote = 500;
    /// After so many months it is time to look again.
    static constexpr int MonthsUntilStale = 12;

    [[nodiscard]] bool isStale(const QDate &today) const
    {
        return on.isValid() && on.addMonths(MonthsUntilStale) < today;
    }
    bool operator==(const BasicCheck &) const = default;
};

/// What the profile itself says of an item, with the reason as a sentence; Unknown where only
/// looking helps.
struct BasicSuggestion
{
    BasicState state = BasicState::Unknown;
    Words because {};
};
[[nodiscard]] BasicSuggestion suggestionFor(
    BasicItem item, const OfficeProfile &profile, const QDate &today);

/// The state that counts: of the last check, else what the profile says.
[[nodiscard]] BasicState stateOf(BasicItem item, const OfficeProfile &profile, const QDate &today);
/// Items that are not met, in the order of the list.
[[nodiscard]] QList<BasicItem> unmetBasics(const OfficeProfile &profile, const QDate &today);
/// The measures for some items, each once with all items it helps: those that help most first.
struct BasicsMeasure
{
    MeasureId measure {};
    CodeSet<BasicItem> items {};
    bool operator==(const BasicsMeasure &) const = default;
};
[[nodiscard]] QList<BasicsMeasure> measuresFor(const QList<BasicItem> &unmet);

} // namespace rueckhalt
