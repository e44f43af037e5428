// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicpage/publicprotection.h"
#include "session/openregister.h"
#include "session/planning.h"

namespace rueckhalt {

/// A measure that may be told, and whether it is one for citizens: others can also tell somebody
/// who means harm how the house is protected.
struct OfferedMeasure
{
    PublicMeasure measure {}; ///< without a text
    bool isForCitizens = false;
};

/// What a page is to be about. Measures are told because somebody chose them, never by themselves.
struct PageQuestion
{
    struct Chosen
    {
        MeasureId measure {};
        Text text {}; ///< the authority's own words; may be empty
    };
    PublicPeriod period = *PublicPeriod::of(PublicPeriod::FirstYear, 1, 12);
    QList<UnitId> offices {};
    QList<Chosen> measures {};
};

/// A page as it would be, to be looked at first.
struct PreparedPage
{
    KeptPage kept {}; ///< number 0: it will be new
    bool isFrozen = false; ///< its figures are those of an earlier page
    QList<UnitId> leftOut {}; ///< offices that are not told, not even with others
    /// Figures that are missing because a sheet for a ring tells of the offices with small ones.
    QList<PublicGroup> held {};

    /// Left out, and not because of a sheet.
    [[nodiscard]] QList<UnitId> tooSmall() const;
};

/// "What citizens said and what we did", for the web site of the authority (see PublicProtection).
/// Officers and managers publish, managers for the offices they answer for.
class PagePublishing
{
public:
    /// The register outlives this.
    explicit PagePublishing(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] bool mayPublish() const;
    /// Periods that are over and in which something was observed, the newest first.
    [[nodiscard]] Result<QList<PublicPeriod>> periods() const;
    /// Offices that the member answers for.
    [[nodiscard]] QList<UnitId> offices() const;
    /// Measures of the plan in these offices or the whole authority, the most advanced first.
    /// Stopped ones are not told.
    [[nodiscard]] QList<OfferedMeasure> measures(const QList<UnitId> &offices) const;
    /// All pages there are.
    [[nodiscard]] Result<QList<KeptPage>> pages() const;

    /// Errors as of withFigures(). Invalid for a period that is not over or a measure that is not
    /// offered, with "names" for texts that name somebody; NotPermitted.
    [[nodiscard]] Result<PreparedPage> prepared(
        const PageQuestion &question, NamesChecked checked = NamesChecked::No) const;
    /// Keeps a prepared page for ever, unless it is kept already, and tells its number.
    /// AlreadyExists if another page was made since it was prepared.
    Result<KeptPage> publish(const PreparedPage &prepared);
    /// Writes a kept page as HTML, noted in the chain. Errors as of outputfile.h; Invalid for a
    /// page that is not kept.
    Result<void> write(const KeptPage &page, Language language, const QString &path);

private:
    /// What figures are made of, read once.
    struct Grounds
    {
        const ObservedService *observed = nullptr;
        QList<KeptPage> published {};
        QList<ToldSums> sheets {};
    };
    [[nodiscard]] Result<Grounds> grounds() const;
    [[nodiscard]] PublicPageSources sourcesOf(const Grounds &grounds) const;
    [[nodiscard]] QDate today() const;
    /// Puts the chosen measures on the page, in the order chosen.
    [[nodiscard]] Result<void> choose(
        const QList<PageQuestion::Chosen> &chosen, PublicPage &page, NamesChecked checked) const;
    [[nodiscard]] QStringList placesOf(
        const QList<UnitId> &units, const QList<UnitId> &offices) const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
