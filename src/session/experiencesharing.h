// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringexperience.h"
#include "session/benchmarking.h"
#include "session/planning.h"

namespace rueckhalt {

/// A measure of the plan whose effect check can be told to a ring, with what would be told.
struct ShareableExperience
{
    PlanId plan {};
    RingExperience experience {}; ///< without texts; its id is that of the plan until it is told
};

/// An experience of a ring, and who tells it.
struct HeardExperience
{
    RingExperience experience {};
    QString ring {}; ///< name
    QString member {}; ///< code name
    bool isOwn = false;
};

/// Measures travel too: what a member of a ring did, what it changed and under which conditions.
/// Only the answer of an effect check that everybody in the own house may read goes out
/// (EffectRelease), without a number, about offices of ten employees or more. Officers send and
/// take in; everybody reads.
class ExperienceSharing
{
public:
    /// The register outlives this.
    ExperienceSharing(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_rings(openRegister, random)
        , m_random(std::move(random))
    {
    }

    [[nodiscard]] bool mayShare() const { return m_rings.mayWork(); }
    /// By the plan.
    [[nodiscard]] QList<ShareableExperience> shareable() const;
    /// What a plan's newest check can tell. NotFound: no such plan; Invalid with the reason, as an
    /// English sentence, where nothing may be told.
    [[nodiscard]] Result<RingExperience> drafted(const PlanId &plan) const;
    /// The paper as it would leave the house, to be looked at: JSON, readable. Invalid with a
    /// problem; "names" if a text names somebody.
    [[nodiscard]] Result<QByteArray> preview(const KnownRing &ring,
        const RingExperience &experience, NamesChecked checked = NamesChecked::No) const;
    /// Signs it, keeps it, seals it to all members. As preview(); NotPermitted; told before, it is
    /// a newer version.
    Result<QByteArray> share(const KnownRing &ring, const RingExperience &experience,
        NamesChecked checked = NamesChecked::No);
    /// A newer version that says nothing but that it is withdrawn. NotFound for one that is not
    /// one's own; Invalid if it is withdrawn already.
    Result<QByteArray> withdraw(const KnownRing &ring, const ExperienceId &id);

    /// Takes in papers of other members, each as a whole or not at all. One entry for each file.
    Result<QList<RingTakenFile>> import(const QList<QByteArray> &files);
    /// The newest version of each experience of all rings, withdrawn ones left out; one's own too.
    [[nodiscard]] Result<QList<HeardExperience>> heard() const;
    /// Those about a measure.
    [[nodiscard]] QList<HeardExperience> heardOf(const MeasureId &measure) const;

private:
    /// `known`: experiences that are kept, of all rings.
    [[nodiscard]] static RingTakenFile look(const QByteArray &file, const RingsToOpen &rings,
        const QList<KeptRingPaper> &known, QList<KeptRingPaper> &taken);
    [[nodiscard]] Result<QList<RingExperience>> kept(const KnownRing &ring) const;
    Result<QByteArray> send(const KnownRing &ring, const RingExperience &experience);

    OpenRegister &m_register;
    Benchmarking m_rings;
    Random m_random;
};

/// Takes in whatever members have sealed to this register, sheets and experiences, each as a whole
/// or not at all. One entry for each file.
Result<QList<RingTakenFile>> takeInRingFiles(
    OpenRegister &openRegister, const Random &random, const QList<QByteArray> &files);

} // namespace rueckhalt
