// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/witnessstore.h"
#include "support/domain/releasehouse.h"

#include <memory>

namespace rueckhalt {

/// A made-up year that was released once, as a reader sees it.
class ReleasedYear
{
public:
    /// Draft: it is still being made, nothing is told yet.
    enum class Form { Made, Draft };

    explicit ReleasedYear(int incidents, Form form = Form::Made);
    [[nodiscard]] const YearProblem &problem() const { return *m_problem; }
    [[nodiscard]] std::vector<YearProblem::Group> groups() const;
    /// Atoms of a published number.
    [[nodiscard]] YearProblem::Group publishedGroup() const;
    /// Atoms of a number that is part of another.
    [[nodiscard]] YearProblem::Group innerGroup() const;

private:
    ReleaseGame m_game;
    std::unique_ptr<YearProblem> m_problem;
};

/// The world that the move leads to, added up: nothing negative, every published number and every
/// shared margin as before.
bool holds(const Move &move, const YearProblem &problem);
/// By how many incidents it changes the atoms.
int changeOf(const Move &move, const std::vector<int> &atoms);
/// Whether the reader's own incidents are still there.
bool keepsOwn(const Move &move, const YearProblem &problem, int reader);

} // namespace rueckhalt
