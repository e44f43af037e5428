// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sheetpackage.h"
#include "domain/measure/sheetcheck.h"
#include "session/planning.h"

namespace rueckhalt {

/// What becomes of a sheet of a package when it is taken over.
enum class SheetArrival : std::uint8_t {
    NewSheet, ///< its id is not known here
    NewVersion, ///< another version of a sheet that is here; the ones here stay
    Known, ///< a version that says the same is here already: nothing happens
};
template <>
std::span<const Term<SheetArrival>> terms<SheetArrival>();

/// One sheet of a package, seen from here.
struct ArrivingSheet
{
    PackagedSheet sheet {};
    SheetArrival arrival = SheetArrival::NewSheet;
    SheetVersion as {}; ///< what it will be here; of a known one: what it is
    int inForce = 0; ///< version of the same sheet that is in force here; 0: none
    QStringList unknownRelated {}; ///< ids it refers to that are not here: left out when shown
};

/// A package before it is taken over: all its sheets, or every problem.
struct SheetImport
{
    QDate exported {};
    QList<ArrivingSheet> sheets {};
    QList<CatalogProblem> problems {};

    [[nodiscard]] bool brings() const; ///< anything that is not known here
};

/// Measure sheets of the authority's own: written by an officer, approved by a second person,
/// exchanged with other authorities as packages. What is approved joins the catalogue
/// (OpenRegister::catalog(), catalogChanged()); what comes with the program is never touched.
class CatalogKeeping
{
public:
    /// `random` gives ids. The register outlives this.
    CatalogKeeping(OpenRegister &openRegister, Random random)
        : m_register(openRegister)
        , m_random(std::move(random))
    {
    }

    // --- looking ----------------------------------------------------------------------------
    /// Of each sheet the version to be looked at first: the newest that is not withdrawn, else the
    /// newest. In the order of their ids.
    [[nodiscard]] QList<OwnSheet> sheets() const;
    /// All versions of a sheet, newest first.
    [[nodiscard]] QList<OwnSheet> versions(const MeasureId &id) const;
    /// NotFound.
    [[nodiscard]] Result<OwnSheet> sheet(const SheetVersion &version) const;
    /// Those that wait for the member who is in: proposed by somebody else, and he may approve.
    [[nodiscard]] QList<OwnSheet> waitingForMe() const;
    /// Versions of vault.db that lack a valid signature: not shown anywhere else.
    [[nodiscard]] const QList<RefusedSheet> &refused() const { return m_register.refusedSheets(); }
    /// What the member who is in may do with a version now.
    [[nodiscard]] QList<SheetStep> steps(const OwnSheet &sheet) const;
    /// Whether the member who is in may write sheets at all, and whether write() would take a
    /// change of this version: it is the newest, and no draft of it waits for approval.
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] bool mayEdit(const OwnSheet &sheet) const;
    /// How a member is called; empty for one who has left.
    [[nodiscard]] QString nameOf(const UserId &member) const;

    // --- writing ----------------------------------------------------------------------------
    /// The same texts as a sheet of one's own, to go on from: without an id.
    [[nodiscard]] static Measure copyOf(Measure measure);
    /// Saves as a draft by the member who is in. Without an id a new sheet; a draft is replaced; a
    /// version that was in force or withdrawn stays, and the next one begins. Texts are tidied (see
    /// tidied()) and may be incomplete. Invalid for a text that cannot be kept (unkeepableIn()),
    /// with "proposed" as detail while a version waits for approval; NotFound for an unknown id;
    /// TooLarge.
    Result<SheetVersion> write(const Measure &measure);
    /// The same for several, all or none. Invalid with "twice" for two texts of one sheet.
    Result<QList<SheetVersion>> writeAll(std::span<const Measure> measures);
    /// Puts a draft before a second person. Invalid with "incomplete" as detail if problemsOf() has
    /// anything to say, with "names" as in checkNames().
    Result<void> propose(const SheetVersion &version, NamesChecked checked = NamesChecked::No);
    /// Takes a proposed version back to work on it.
    Result<void> revise(const SheetVersion &version);
    /// Puts it in force; the one before is superseded. NotPermitted with "second-person" as detail
    /// for its author; Invalid with "older" if a newer one is in force.
    Result<void> approve(const SheetVersion &version);
    /// No longer wanted, in whatever state it is.
    Result<void> withdraw(const SheetVersion &version);

    // --- exchange ---------------------------------------------------------------------------
    /// What a package would bring; changes nothing.
    [[nodiscard]] SheetImport look(const CatalogFile &package) const;
    /// Takes over what is not known: each as proposed by the member who is in, to be approved by a
    /// second person. All or none. Invalid if there are problems or nothing new.
    Result<QList<SheetVersion>> takeOver(const SheetImport &package);
    /// A package of these versions. NotFound, Invalid for an incomplete one.
    [[nodiscard]] Result<QByteArray> exported(std::span<const SheetVersion> versions) const;

private:
    [[nodiscard]] QList<ArrivingSheet> arrivals(QList<PackagedSheet> sheets) const;
    /// A text as the draft that write() makes of it.
    [[nodiscard]] Result<PackagedSheet> draftOf(const Measure &measure) const;
    [[nodiscard]] int inForce(const MeasureId &id) const; ///< 0: none
    [[nodiscard]] int newestVersion(const MeasureId &id) const; ///< refused ones among it; 0: none

    OpenRegister &m_register;
    Random m_random;
};

} // namespace rueckhalt
