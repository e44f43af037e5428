// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/handling.h"

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<SenderChoice>> terms<SenderChoice>()
{
    using enum SenderChoice;
    static constexpr std::array<Term<SenderChoice>, 3> list {{
        {Named, "named", {"mit Namen", "with my name"}},
        {InConfidence, "in-confidence", {"vertraulich", "in confidence"}},
        {Anonymous, "anonymous", {"anonym", "anonymously"}},
    }};
    return list;
}

template <>
std::span<const Term<HandlingState>> terms<HandlingState>()
{
    using enum HandlingState;
    static constexpr std::array<Term<HandlingState>, 4> list {{
        {Received, "received", {"eingegangen", "received"}},
        {InReview, "in-review", {"in Bearbeitung", "in review"}},
        {Question, "question", {"Rückfrage", "question to you"}},
        {Closed, "closed", {"abgeschlossen", "closed"}},
    }};
    return list;
}

std::optional<Words> problemOf(const ReplyContent &reply)
{
    const auto isTooLong = [](const QString &text) { return text.size() > ReplyContent::MaxText; };
    if (reply.state == HandlingState::Question && reply.question.trimmed().isEmpty())
        return Words {"Schreiben Sie die Rückfrage auf, die beantwortet werden soll.",
            "Write down the question that is to be answered."};
    if (reply.state != HandlingState::Question && !reply.question.isEmpty())
        return Words {"Eine Rückfrage gehört zum Stand „Rückfrage“.",
            "A question belongs to the state “question to you”."};
    if (isTooLong(reply.question) || isTooLong(reply.closingNote)
        || std::ranges::any_of(reply.changes, isTooLong, &ReportedChange::text))
        return Words {"Ein Text ist zu lang. Erlaubt sind 4.000 Zeichen.",
            "A text is too long. 4,000 characters are allowed."};
    if (reply.changes.size() > ReplyContent::MaxChanges)
        return Words {"Es sind zu viele Änderungen. Erlaubt sind 50.",
            "There are too many changes. 50 are allowed."};
    const auto saysNothing = [](const ReportedChange &change) {
        return change.measure.isEmpty() && change.text.trimmed().isEmpty();
    };
    if (std::ranges::any_of(reply.changes, saysNothing))
        return Words {"Wählen Sie eine Maßnahme oder schreiben Sie auf, was sich geändert hat.",
            "Choose a measure or write down what has changed."};
    return std::nullopt;
}

} // namespace rueckhalt
