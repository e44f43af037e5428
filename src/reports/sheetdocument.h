// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

namespace rueckhalt {

/// A part of a measure sheet in one language, ready to be set on paper or on screen.
struct SheetSection
{
    enum class Part {
        Description,
        Goals,
        Considerations,
        Implementation,
        FirstSteps,
        Advantages,
        Disadvantages,
        Evidence,
        Indicator,
        Involved,
        Areas,
        Related,
        Sources,
    };
    enum class Form {
        Prose,
        Bullets,
        Steps, ///< numbered
        Pairs, ///< label and text
    };
    struct Entry
    {
        QString label {}; ///< of a pair: role, facet, number of a source, id of a measure
        QString text {};
        QString url {}; ///< of a source; may be empty
        QString cited {}; ///< numbers of the sources after the text, "[1, 3]"; may be empty
        bool operator==(const Entry &) const = default;
    };

    Part part = Part::Description;
    Form form = Form::Prose;
    QString heading {};
    QString note {}; ///< one sentence below the heading; may be empty
    QList<Entry> entries {};
};

/// A measure sheet in one language without any layout: what screen, print and comparison have in
/// common. There is no number of incidents in it.
struct SheetDocument
{
    struct Fact
    {
        QString label;
        QString value;
    };

    Language language = Language::German;
    QString authority {}; ///< for the head of printed pages; may be empty
    MeasureId id;
    QString group;
    QString title;
    QString summary;
    QList<Fact> facts; ///< at a glance: kind, stage, working time, cost, lead time, evidence
    QList<SheetSection> sections; ///< in reading order, none of them empty
    QString footer;

    /// Null if the sheet has no such part.
    [[nodiscard]] const SheetSection *find(SheetSection::Part part) const;
};

/// `catalog` knows the titles of related measures.
SheetDocument sheetDocument(
    const Measure &measure, const MeasureCatalog &catalog, Language language);

} // namespace rueckhalt
