// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

namespace rueckhalt {

/// What a sheet of the authority's own consists of, in the order in which it is written.
enum class SheetField : std::uint8_t {
    Group,
    Title,
    Summary,
    Classes,
    IncidentTypes,
    JobAreas,
    Activities,
    Stages,
    Triggers,
    Description,
    Goals,
    Considerations,
    Implementation,
    FirstSteps,
    Advantages,
    Disadvantages,
    Sources,
    Statements,
    Effort,
    Cost,
    LeadTime,
    Involved,
    Indicator,
    Related,
};
template <>
std::span<const Term<SheetField>> terms<SheetField>();

/// One thing that keeps a sheet from being proposed.
struct SheetProblem
{
    enum class Kind : std::uint8_t {
        Missing, ///< text in neither language, or a list of codes without any
        TooShort,
        TooLong,
        TooFew, ///< entries of a list
        TooMany,
        NotPlain, ///< control characters or marks that turn the reading direction
        NoSource, ///< a statement without a source
        UnknownSource, ///< a statement with a source that is not in the list
        NoAddress, ///< neither empty nor a web address
        Twice, ///< the same party, source or measure again
        NoMeasure, ///< a related id that cannot be one, or the sheet itself
    };
    SheetField field = SheetField::Title;
    Kind kind = Kind::Missing;
    int entry = -1; ///< of a list, from 0; -1: the field as a whole
    std::optional<Language> language {}; ///< nothing: not a matter of one language
    qsizetype found = 0; ///< characters or entries
    qsizetype least = 0;
    qsizetype most = 0;
    bool operator==(const SheetProblem &) const = default;
};

/// Everything that is missing or wrong, in the order of the fields; empty: it can be proposed and
/// exported. The same rules as for packages. One language is enough, text by text.
[[nodiscard]] QList<SheetProblem> problemsOf(const Measure &sheet);
/// Of these, what a draft cannot be kept with either: all but what is missing, short or few.
[[nodiscard]] QList<SheetProblem> unkeepableIn(const Measure &sheet);
/// A whole sentence: „Ziele, 2. Eintrag: Der Text ist zu kurz, mindestens 3 Zeichen.“
[[nodiscard]] QString sentenceFor(const SheetProblem &problem, Language language);

/// Without spaces at the ends, line breaks and empty entries of lists; sources without a key get
/// one that is free.
[[nodiscard]] Measure tidied(Measure sheet);
/// All free texts, one a line, to be looked through for names.
[[nodiscard]] QString freeTextsOf(const Measure &sheet);

} // namespace rueckhalt
