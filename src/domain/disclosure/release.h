// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/disclosurerule.h"
#include "domain/disclosure/publishabletable.h"
#include "domain/disclosure/releaseperiod.h"

#include <QDate>

namespace rueckhalt {

/// One code of a dimension and what it stands for.
struct ReleaseCode
{
    QString code;
    Text name;
    QStringList members; ///< codes of the finer dimension; of a part: conditions; else empty
    bool operator==(const ReleaseCode &) const = default;
};

/// All codes that a dimension has in a release, in order of presentation.
struct ReleaseCodes
{
    QString dimension;
    QList<ReleaseCode> codes;
    bool operator==(const ReleaseCodes &) const = default;
};

/// What was released on one day for one period, for everybody to read and never changed again.
/// Reports, charts and files are made of these tables and of nothing else.
struct Release
{
    static constexpr qsizetype MaxNote = 2000;

    ReleaseId id = *ReleasePeriod::wholeYear(ReleasePeriod::FirstYear);
    int sequence = 0; ///< position in the ledger over all years, from 1
    QDate closingDate; ///< day it was made; what came later is not in it
    Text authority; ///< name of the house; may be empty
    QString note; ///< what the officer wrote to it; may be empty
    DisclosureRule rule;
    QList<PublishableTable> tables;
    QList<ReleaseCodes> codes;

    [[nodiscard]] const PublishableTable *table(QStringView code) const;
    [[nodiscard]] const ReleaseCodes *dimension(QStringView code) const;
    bool operator==(const Release &) const = default;
};

} // namespace rueckhalt
