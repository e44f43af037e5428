// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <QRandomGenerator>

namespace rueckhalt::testing {

/// What users have put into a register: what must be there after every mishap.
struct RegisterContents
{
    QList<NewIncident> incidents; ///< in the order of recording
    std::optional<IncidentDraft> draft;
    Organisation organisation;
    QList<MeasureMark> marks;

    bool operator==(const RegisterContents &other) const;
};

/// Reads it from an open register; Damaged where numbers have gaps or what is found twice differs.
Result<RegisterContents> contentsOf(const Vault &vault);

/// One thing a user does, and what it changes. Every step is one acknowledged change.
struct WorkStep
{
    enum class Kind {
        Record,
        Import,
        SaveDraft,
        DiscardDraft,
        SaveOrganisation,
        SetMark,
        RemoveMark,
    };
    static constexpr int KindCount = 7;
    Kind kind = Kind::Record;
    int variant = 0;

    [[nodiscard]] Result<void> perform(Vault &vault) const;
    void applyTo(RegisterContents &contents) const;
    [[nodiscard]] const char *name() const;
};

/// Every kind of step at least once, in an order in which they meet.
QList<WorkStep> everyKindOfStep();
/// Any step, the same for the same generator.
WorkStep someStep(QRandomGenerator &random);

/// The one place that knows how registers of these tests are made and opened. The derived key of a
/// password is remembered in this process and its forked children (argon2id_hash_raw() is replaced
/// by one that asks the real one once for the same input), because these tests open thousands.
Result<std::unique_ptr<Vault>> makeWorkRegister(const QString &folder);
Result<std::unique_ptr<Vault>> openWorkRegister(const QString &folder);

/// Findings that a mishap may not leave behind: all but a copy of the head that is behind the
/// other.
Result<QStringList> gravestFindings(const Vault &vault);

/// A folder in memory where there is one: these tests sync and copy more than a disk likes.
QString workFolderTemplate();

/// How far to go: RUECKHALT_LONG is set by tests/run --long.
template <typename T>
T shortOrLong(T shortForm, T longForm)
{
    return qEnvironmentVariableIsSet("RUECKHALT_LONG") ? longForm : shortForm;
}

} // namespace rueckhalt::testing
