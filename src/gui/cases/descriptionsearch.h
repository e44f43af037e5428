// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/browsing.h"

#include <QTimer>

namespace rueckhalt {

/// Searches descriptions piece by piece between the events of the user interface: every piece
/// opens as many person parts as fit into a few milliseconds. No second thread touches the
/// register, so locking it or closing the page in the middle is safe.
class DescriptionSearch : public QObject
{
    Q_OBJECT

public:
    explicit DescriptionSearch(const Browsing &browsing, QObject *parent = nullptr);

    /// Begins anew; a search under way is dropped.
    void start(Browsing::Rows rows, const QString &text);
    /// Stops without a result.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

signals:
    void progressed(int done, int total);
    /// Those of the rows whose description holds every word, in their order.
    void finished(const Browsing::Rows &hits);
    void failed(const Error &error);

private:
    void searchPiece();

    const Browsing &m_browsing;
    QTimer m_timer;
    Browsing::Rows m_rows;
    Browsing::Rows m_hits;
    QString m_text;
    std::size_t m_next = 0;
    std::size_t m_piece = 0;
    bool m_isNoted = false; ///< in the chain, by the first piece
};

} // namespace rueckhalt
