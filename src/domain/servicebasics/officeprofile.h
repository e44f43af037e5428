// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/unitid.h"
#include "domain/protection/role.h"
#include "domain/service/closingnotice.h"
#include "domain/servicebasics/basicschecklist.h"
#include "domain/servicebasics/openinghours.h"

#include <QDateTime>

namespace rueckhalt {

/// How citizens reach an office.
enum class Channel : std::uint8_t {
    WalkIn,
    Appointment,
    Phone,
    Email,
    Letter,
    Online, ///< services on the web
    ContactForm,
    Video,
    DropBox, ///< for letters with a time limit
    Number115,
};
template <>
std::span<const Term<Channel>> terms<Channel>();
template <>
std::span<const PublicTerm<Channel>> publicTerms<Channel>();

enum class AccessFeature : std::uint8_t {
    StepFree,
    Lift,
    AutomaticDoor,
    AccessibleToilet,
    HearingLoop,
    TactileGuide,
    AssistanceDogs,
    SignLanguage, ///< interpreters by appointment
};
template <>
std::span<const Term<AccessFeature>> terms<AccessFeature>();
template <>
std::span<const PublicTerm<AccessFeature>> publicTerms<AccessFeature>();

enum class Arrival : std::uint8_t {
    FreeParking,
    PaidParking,
    DisabledParking,
    BicycleStands,
    PublicTransport,
    NoParking,
};
template <>
std::span<const Term<Arrival>> terms<Arrival>();
template <>
std::span<const PublicTerm<Arrival>> publicTerms<Arrival>();

/// Languages that somebody in the office speaks.
enum class SpokenLanguage : std::uint8_t {
    German,
    English,
    French,
    Spanish,
    Italian,
    Portuguese,
    Polish,
    Czech,
    Romanian,
    Bulgarian,
    Ukrainian,
    Russian,
    Turkish,
    Kurdish,
    Arabic,
    Persian,
    Tigrinya,
    Vietnamese,
    Greek,
    Croatian,
    Sorbian,
    LowGerman,
    Danish,
    Frisian,
};
template <>
std::span<const Term<SpokenLanguage>> terms<SpokenLanguage>();
template <>
std::span<const PublicTerm<SpokenLanguage>> publicTerms<SpokenLanguage>();

/// Why an office is closed, as far as citizens are told. Never who is missing.
enum class ClosingReason : std::uint8_t {
    StaffMeeting,
    Training,
    BridgeDay,
    Building,
    Move,
    Computers,
    Staffing,
    Event,
    OwnWords,
};
template <>
std::span<const Term<ClosingReason>> terms<ClosingReason>();
template <>
std::span<const PublicTerm<ClosingReason>> publicTerms<ClosingReason>();

/// Why new visitors are no longer taken before closing time.
enum class AdmissionReason : std::uint8_t { None, CaseTakesTime, CashDesk, Queue, OwnWords };
template <>
std::span<const Term<AdmissionReason>> terms<AdmissionReason>();
template <>
std::span<const PublicTerm<AdmissionReason>> publicTerms<AdmissionReason>();

/// Days on which an office is closed that else would be open.
struct ClosedDays
{
    QDate first {};
    QDate last {};
    ClosingReason reason = ClosingReason::StaffMeeting;
    PublicText ownReason {}; ///< with OwnWords; else in addition
    PublicText instead {}; ///< "Das Bürgeramt Nord hat geöffnet."
    QDate announced {}; ///< on web and door; invalid: not yet
    bool operator==(const ClosedDays &) const = default;
};

/// One day with other hours than its weekday has.
struct SpecialDay
{
    QDate day {};
    DayHours hours {};
    PublicText why {};
    bool operator==(const SpecialDay &) const = default;
};

/// The parts of a profile, for its history.
enum class OfficePart : std::uint8_t {
    Contact,
    Hours,
    LastAdmission,
    ClosedDays,
    Channels,
    Arrival,
    Accessibility,
    Languages,
    Checklist,
};
template <>
std::span<const Term<OfficePart>> terms<OfficePart>();

/// Who changed which parts, and when.
struct OfficeChange
{
    QDateTime when {}; ///< UTC, whole seconds
    UserId by {};
    CodeSet<OfficePart> parts {};
    bool operator==(const OfficeChange &) const = default;
};

/// What citizens have to know of an office (Steckbrief der Dienststelle): one source for door, web
/// and telephone. Every role may read it; it names no citizen and no employee.
struct OfficeProfile
{
    UnitId unit {};
    QString name {}; ///< as citizens know it
    QString address {}; ///< several lines
    QString room {}; ///< "Erdgeschoss, Zimmer 12"
    QString phone {};
    QString mail {};
    QString website {}; ///< "https://…"
    QString booking {}; ///< where appointments are made, "https://…"
    QList<HoursPeriod> hours {}; ///< by validFrom
    AdmissionReason admissionReason = AdmissionReason::None;
    PublicText ownAdmissionReason {};
    QList<ClosedDays> closed {}; ///< by their first day
    QList<SpecialDay> special {}; ///< by day
    CodeSet<Channel> channels {};
    CodeSet<Arrival> arrival {};
    PublicText arrivalNote {}; ///< "Parkplatz hinter dem Haus, Zufahrt Gartenstraße"
    CodeSet<AccessFeature> access {};
    PublicText accessNote {};
    CodeSet<SpokenLanguage> languages {};
    QList<BasicCheck> checks {}; ///< oldest first
    QList<OfficeChange> history {}; ///< oldest first

    static constexpr qsizetype MaxLine = 200;
    static constexpr qsizetype MaxAddress = 500;
    static constexpr qsizetype MaxPeriods = 100;
    static constexpr qsizetype MaxClosed = 500;
    static constexpr qsizetype MaxSpecial = 500;
    static constexpr qsizetype MaxChecks = 2000;
    /// Beyond it the oldest entries go, but the first.
    static constexpr qsizetype MaxHistory = 1000;

    /// In force on a day; null before the first.
    [[nodiscard]] const HoursPeriod *hoursOn(const QDate &day) const;
    [[nodiscard]] const ClosedDays *closedOn(const QDate &day) const;
    /// Null unless the day has hours of its own.
    [[nodiscard]] const SpecialDay *specialOn(const QDate &day) const;
    /// The hours of a day after all of these. `isHoliday`: an office is closed then unless the day
    /// is a special one.
    [[nodiscard]] DayHours openOn(const QDate &day, bool isHoliday) const;
    /// The last word on an item of the checklist; null: never checked.
    [[nodiscard]] const BasicCheck *checkOf(BasicItem item) const;
    bool operator==(const OfficeProfile &) const = default;
};

/// Everything that keeps a profile from being saved, as sentences that say what to do.
[[nodiscard]] QStringList problemsOf(const OfficeProfile &profile, Language language);
/// What can be saved but would puzzle citizens: no hours, a last admission without a reason, closed
/// days that nobody has announced, texts that are missing in a language.
[[nodiscard]] QStringList hintsOn(
    const OfficeProfile &profile, const QDate &today, Language language);

/// Which parts differ; the history does not count.
[[nodiscard]] CodeSet<OfficePart> changedParts(
    const OfficeProfile &before, const OfficeProfile &after);
/// All free texts, one below the other, for the check for names.
[[nodiscard]] QString freeTextsOf(const OfficeProfile &profile);
/// Brings lists into the order they are kept in.
void bringInOrder(OfficeProfile &profile);

/// What is computed of a profile by definition.
struct OfficeFigures
{
    int minutesAWeek = 0; ///< counter hours, in force on the day
    int minutesBefore7 = 0;
    int minutesAfter17 = 0;
    int minutesByAppointment = 0;
    int closings = 0; ///< that began in the period
    int closingsInTime = 0; ///< of them announced ClosingNoticeDays before their first day
    bool operator==(const OfficeFigures &) const = default;
};
/// Hours as of `last`; closings that began from `first` to `last`.
[[nodiscard]] OfficeFigures figuresOf(
    const OfficeProfile &profile, const QDate &first, const QDate &last);

/// Whether a closing was announced in time.
[[nodiscard]] bool isAnnouncedInTime(const ClosedDays &closed);

} // namespace rueckhalt
