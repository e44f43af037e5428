// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/vocabulary.h"

#include <cstdint>
#include <optional>

namespace rueckhalt {

/// How large a part of some incidents is, in a word.
enum class ShareWord : std::uint8_t { Some, Many, Most };

template <>
std::span<const Term<ShareWord>> terms<ShareWord>();

/// A number of incidents as it may stand in a proposal or a plan, which every role reads: a floor
/// ("at least 20"), or nothing. Only FigureProtector can make one that says something, so that a
/// true count cannot get into a plan by carelessness.
///
/// What it does not protect from: the difference of two floors. Somebody who reads "at least 10"
/// today and "at least 20" tomorrow and knows that one report came in between knows that there are
/// exactly 20. Steps are coarse and figures of one measure are made once for each check, so this
/// needs luck; but it is not proven away as in a report. What proposals and effect checks say
/// belongs into the ledger of releases, once there is one, and is then protected together with the
/// tables (research/privacy_security.md 1.5).
class ProtectedCount
{
public:
    ProtectedCount() = default;

    /// Nothing: too few to say, which may also mean none.
    [[nodiscard]] std::optional<int> atLeast() const
    {
        return m_floor == 0 ? std::nullopt : std::optional(m_floor);
    }
    [[nodiscard]] bool isSaid() const { return m_floor != 0; }
    bool operator==(const ProtectedCount &) const = default;

private:
    friend class FigureProtector;
    friend class FigureArchive;
    explicit ProtectedCount(int floor)
        : m_floor(floor)
    {
    }
    int m_floor = 0;
};

/// Which part of the incidents something holds for, in a word, or nothing.
class ProtectedShare
{
public:
    ProtectedShare() = default;

    [[nodiscard]] std::optional<ShareWord> word() const { return m_word; }
    [[nodiscard]] bool isSaid() const { return m_word.has_value(); }
    bool operator==(const ProtectedShare &) const = default;

private:
    friend class FigureProtector;
    friend class FigureArchive;
    explicit ProtectedShare(ShareWord word)
        : m_word(word)
    {
    }
    std::optional<ShareWord> m_word;
};

/// "at least 20 incidents", "too few incidents to give a number".
QString wordsFor(const ProtectedCount &count, Language language);

/// Reads and writes figures that were made before, as small numbers. For the codec of plans alone:
/// the architecture test says so.
class FigureArchive
{
public:
    [[nodiscard]] static int codeOf(const ProtectedCount &count);
    [[nodiscard]] static int codeOf(const ProtectedShare &share);
    /// Nothing for a code that codeOf() does not give.
    [[nodiscard]] static std::optional<ProtectedCount> count(int code);
    [[nodiscard]] static std::optional<ProtectedShare> share(int code);
    static constexpr int MaxCode = 63;
};

} // namespace rueckhalt
