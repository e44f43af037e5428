// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/dropfolder.h"
#include "intake/replies.h"
#include "intake/reportenvelope.h"
#include "intake/reportingcard.h"

#include <QTemporaryDir>

namespace rueckhalt::testing {

/// A drop folder with a real reporting card, and the officer's key to read what arrives in it: what
/// the world looks like to somebody who reports without an account.
class CardFolder
{
public:
    explicit CardFolder(const QString &name = QStringLiteral("Musterstadt"));

    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("drop")); }
    /// A file for what this machine remembers, beside the folder.
    [[nodiscard]] QString trustFile() const { return m_dir.filePath(QStringLiteral("trust.ini")); }
    [[nodiscard]] CardContent &content() { return m_content; }
    /// Writes the card anew, after content() was changed.
    void publish();
    /// Another officer key that nobody has introduced: what a forger would do.
    void forge();

    /// What lies in the inbox, opened with the officer's key, oldest moment first.
    [[nodiscard]] QList<Envelope> arrived() const;
    [[nodiscard]] QStringList files() const;
    /// Answers the report with a receipt that arrived first.
    void answer(const ReplyContent &content, const QDateTime &written) const;

private:
    void drawKey();

    QTemporaryDir m_dir;
    CardContent m_content;
    std::vector<OfficerKey> m_officer;
};

} // namespace rueckhalt::testing
