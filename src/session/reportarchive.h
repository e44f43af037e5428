// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "reports/reportwriter.h"

namespace rueckhalt {

/// A document of releases as the register keeps it: all that it was made of, so that the same bytes
/// can be written again years later. Its tables stand in the ledger and are only named here.
struct ReportRecord
{
    struct TableName
    {
        QString release {}; ///< "2026-Q1"
        QString table {}; ///< "site_type"
        ChartKind chart = ChartKind::Automatic;
        QString row {}; ///< of a unit sheet, see ReportTable::row
        bool operator==(const TableName &) const = default;
    };

    ReportFormat format = ReportFormat::Pdf;
    QString program {}; ///< version that wrote it: another one may word or draw things otherwise
    Digest digest {}; ///< SHA-256 of the file
    QList<TableName> tables {};
    QList<TableName> earlier {};
    ReportContents contents {}; ///< without tables
};

/// Canonical CBOR, version first. encode() fails with TooLarge or Invalid where a value breaks a
/// limit; the reader with NewerFormat for a version it does not know and with Damaged for anything
/// that encode() would not have written.
[[nodiscard]] Result<QByteArray> encode(const ReportRecord &record);
[[nodiscard]] Result<ReportRecord> decodeReportRecord(ByteView bytes);

} // namespace rueckhalt
