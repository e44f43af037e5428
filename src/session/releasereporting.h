// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/release.h"
#include "session/openregister.h"
#include "session/reportarchive.h"

namespace rueckhalt {

/// What a document is to be: for whom, of which releases, with which parts.
struct DocumentWish
{
    ReportTemplate form = ReportTemplate::Year;
    Language language = Language::German;
    QList<ReportPart> parts {}; ///< in this order; empty: those of the template
    QList<ReleaseId> releases {}; ///< of one year; the document is about their months
    QStringList tables {}; ///< codes, in this order; empty: all tables of the releases
    QString authority {}; ///< empty: as the newest of the releases says
    QString unit {}; ///< of a unit sheet
};

/// The template that goes by the time of these releases: of a month, a quarter or a year.
[[nodiscard]] ReportTemplate timeTemplateFor(const QList<ReleaseId> &releases);
/// Whether a document for this template can be made of them: a monthly report is about a month, a
/// quarterly one about quarters, an annual one about a whole year.
[[nodiscard]] bool suits(ReportTemplate form, const QList<ReleaseId> &releases);
/// Site of the unit, by its name or path; null: the organisation has no such unit.
[[nodiscard]] UnitId siteNamed(const QString &unit, const Organisation &organisation);

/// A document that was written.
struct KeptReport
{
    int number = 0;
    QDateTime made {}; ///< UTC
    ReportRecord record {};
};

/// Documents of what is in the release ledger: they publish nothing that is not released already,
/// so they may be made in every language and format, and again. Everybody may make them; those of
/// officers are kept with all they were made of.
class ReleaseReporting
{
public:
    explicit ReleaseReporting(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// What the document would be made of now: tables and note of the releases, the same release of
    /// the year before to compare with, measures the tables suggest, measures that were carried
    /// out, posts and visitor contacts of the house. NotFound for a release that is not in the
    /// ledger and for a table that none of them has, Invalid without a release, for releases of
    /// several years ("several-years") and a template that does not suit them ("template").
    [[nodiscard]] Result<ReportContents> contents(const DocumentWish &wish) const;
    /// The same where `draft` is not in the ledger yet, as if it were: for previews.
    [[nodiscard]] Result<ReportContents> contents(
        const DocumentWish &wish, const Release &draft) const;
    [[nodiscard]] Result<ReportDocument> document(const DocumentWish &wish) const;
    /// Writes the document with the state of the register in it. What it is made of is kept in one
    /// transaction with the entry of the chain before the file takes the place of an older one: a
    /// failure leaves that as it was. For others than officers nothing is kept, the chain notes it
    /// all the same. Returns the number under which it is kept; 0: not kept.
    Result<int> write(const DocumentWish &wish, ReportFormat format, const QString &path);

    /// Documents of officers, in the order in which they were written.
    [[nodiscard]] Result<QList<KeptReport>> reports() const;
    /// Whether the file is, bit for bit, the one of then. It is not when another version of the
    /// program, or other fonts, draw it otherwise; its numbers and sentences from outside are.
    enum class Sameness { Identical, SameContents };
    /// Writes a kept document again, from the ledger and what was kept alone. NotFound, Damaged.
    Result<Sameness> writeAgain(int number, const QString &path) const;

private:
    [[nodiscard]] Result<ReportRecord> recordFor(
        const DocumentWish &wish, const QList<Release> &ledger) const;

    OpenRegister &m_register;
};

} // namespace rueckhalt
