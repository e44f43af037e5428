// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/measure/measure.h"

#include <array>

namespace rueckhalt {

/// A sealed report or addendum, drawn when it is sealed: taken in once and never again.
using ReportId = Id<struct ReportTag>;
/// What the officer and the reporter know a report by; derived from the receipt code.
using ReceiptId = Id<struct ReceiptTag>;

/// How the sender of a report wishes to be known.
enum class SenderChoice : std::uint8_t {
    Named, ///< by name, for everybody who works on the case
    InConfidence, ///< by name, for the safety officer only
    Anonymous, ///< not at all
};
template <>
std::span<const Term<SenderChoice>> terms<SenderChoice>();

/// How far the officer is with a report.
enum class HandlingState : std::uint8_t { Received, InReview, Question, Closed };
template <>
std::span<const Term<HandlingState>> terms<HandlingState>();

/// Where a reporter can be answered: the public side of a receipt, whose code the reporter alone
/// has.
struct ReceiptAddress
{
    ReceiptId id {};
    std::array<std::uint8_t, 32> sealingKey {}; ///< X25519: replies are sealed to it
    std::array<std::uint8_t, 32> signingKey {}; ///< Ed25519: addenda are signed with its other half
    bool operator==(const ReceiptAddress &) const = default;
};

/// Something that was changed because of a report.
struct ReportedChange
{
    MeasureId measure {}; ///< of the catalogue; may be empty
    QString title {}; ///< of the measure, as the officer saw it
    QString text {}; ///< in the officer's words; may be empty
    bool operator==(const ReportedChange &) const = default;
};

/// What the reporter is told. Written as a whole with each change.
struct ReplyContent
{
    HandlingState state = HandlingState::Received;
    QString question {}; ///< open question of the officer; only in state Question
    QString closingNote {};
    QList<ReportedChange> changes {};

    static constexpr qsizetype MaxText = 4000;
    static constexpr qsizetype MaxChanges = 50;

    bool operator==(const ReplyContent &) const = default;
};

/// What a reporter added to a report later.
struct Addendum
{
    QDateTime moment {}; ///< UTC, whole seconds, as the reporter's machine had it
    QString text {};

    static constexpr qsizetype MaxText = 10000;

    bool operator==(const Addendum &) const = default;
};

/// What goes on between officer and reporter about one incident. Sealed beside it.
struct Handling
{
    SenderChoice sender = SenderChoice::Named;
    QString senderName {}; ///< empty if anonymous
    QString contact {}; ///< how the sender wishes to hear of the outcome; for officers only
    std::optional<ReceiptAddress> receipt {}; ///< nothing: no way to answer
    QDateTime taken {}; ///< UTC, when the register took the report in
    ReplyContent reply {};
    QDateTime replied {}; ///< UTC, when the reply was last changed; invalid: never
    QList<Addendum> addenda {};
    int seenAddenda = 0; ///< of these the officer has read

    static constexpr qsizetype MaxAddenda = 500;
    static constexpr qsizetype MaxSenderName = 200;
    static constexpr qsizetype MaxContact = IncidentPersonPart::MaxShortText;

    [[nodiscard]] bool hasUnseenAddenda() const { return seenAddenda < addenda.size(); }
    bool operator==(const Handling &) const = default;
};

/// What keeps a reply from being sent, as a sentence that says what to do; nothing if it can be.
std::optional<Words> problemOf(const ReplyContent &reply);

} // namespace rueckhalt
