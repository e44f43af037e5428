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
/// One floor alone says nothing about a few persons. That the difference of two does not either is
/// EffectRelease's matter for checks and baselines. Proposals are made by officers for incidents of
/// their choice; they are protected neither against each other nor against the release ledger
/// (ReleaseLedger), whose witnesses know tables only. For that, floors would have to be
/// inequalities of its years (research/privacy_security.md 1.5).
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

/// "at least 20 incidents", "no incidents, or too few to give a number".
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
