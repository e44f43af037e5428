// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/formfilling.h"
#include "vault/firstaidkeeping.h"

class QPagedPaintDevice;

namespace rueckhalt {

/// The papers of a case: filled from what is known, completed by whoever makes them, written or
/// printed with an entry in the chain. Officers make all of them; a case carer those that serve the
/// affected person, of granted cases. Everybody else gets NotPermitted.
class FormExport
{
public:
    explicit FormExport(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Papers that whoever is in makes, in their order.
    [[nodiscard]] QList<FormKind> kinds() const;
    [[nodiscard]] bool mayMake(FormKind kind) const { return kinds().contains(kind); }
    /// Whether anything can be made: each paper is noted, which a register that is read-only
    /// cannot.
    [[nodiscard]] bool isAllowed() const;

    /// The paper with what is known of the case; opened for reading, which the chain notes. Invalid
    /// with the code of NoSuchPerson where the case has not got whom it is to be about.
    [[nodiscard]] Result<CasePaper> prepare(const IncidentId &incident, const FormWish &wish) const;
    /// Writes it as PDF, readable by its owner only. The chain notes which paper of which case
    /// before the file takes the place of an older one. ReadOnly where nothing can be noted.
    Result<void> write(
        const IncidentId &incident, const CasePaper &sheet, const QString &path) const;
    /// The same on a printer; noted before the first page.
    Result<void> print(
        const IncidentId &incident, const CasePaper &sheet, QPagedPaintDevice &printer) const;
    /// A file name without anything of the case: "unfallanzeige.pdf".
    [[nodiscard]] static QString fileName(FormKind kind);

    /// Inputs that somebody filled in here and for which the case has a place that is still empty.
    [[nodiscard]] static QList<FieldAnswer> newAnswers(
        const CasePaper &sheet, const CaseFile &file);

    // --- first-aid records, in a list of their own ---------------------------------------------
    /// Puts the sheet into that list for as long as the settings say. Invalid with a problem
    /// (firstAidProblem).
    Result<FirstAidId> keepFirstAid(const IncidentId &incident, const CasePaper &sheet) const;
    [[nodiscard]] std::optional<Words> firstAidProblem(const CasePaper &sheet) const;
    [[nodiscard]] Result<QList<FirstAidLine>> firstAidList() const;
    /// A kept record as a sheet, which the chain notes as read; an empty one without an id. Sheets
    /// are German, as they are handed in.
    [[nodiscard]] Result<CasePaper> firstAidSheet(
        const std::optional<FirstAidId> &id = std::nullopt) const;
    /// Keeps what is right now as a record of its own that says what it corrects and why; the
    /// wrong one stays as it is. Invalid without a reason, or with a problem (firstAidProblem).
    Result<FirstAidId> correctFirstAid(
        const FirstAidId &id, const CasePaper &sheet, const QString &reason) const;

private:
    [[nodiscard]] Result<void> mayWrite(FormKind kind) const;
    [[nodiscard]] Result<void> note(const IncidentId &incident, FormKind kind) const;
    [[nodiscard]] QStringList measuresInPlace(const UnitId &unit, Language language) const;
    [[nodiscard]] FirstAidEntry entryFrom(const CasePaper &sheet) const;

    OpenRegister &m_register;
};

/// What the chain names with FormMade: the incident and the code of the paper, nothing personal.
[[nodiscard]] QByteArray formObject(const IncidentId &incident, FormKind kind);
struct MadeForm
{
    IncidentId incident {};
    FormKind kind = FormKind::CarePage;
};
[[nodiscard]] std::optional<MadeForm> madeFormFrom(const QByteArray &object);

} // namespace rueckhalt
