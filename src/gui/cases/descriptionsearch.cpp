// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/descriptionsearch.h"

#include "session/backgroundwork.h"

#include <QElapsedTimer>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr int WaitingMilliseconds = 50; // while another thread has the register
constexpr std::size_t FirstPiece = 32;
constexpr std::size_t SmallestPiece = 4;
constexpr std::size_t LargestPiece = 4096;
constexpr qint64 PieceMilliseconds = 12; // less than a frame: typing and painting stay smooth
} // namespace

DescriptionSearch::DescriptionSearch(const Browsing &browsing, QObject *parent)
    : QObject(parent)
    , m_browsing(browsing)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &DescriptionSearch::searchPiece);
}

void DescriptionSearch::start(Browsing::Rows rows, const QString &text)
{
    m_rows = std::move(rows);
    m_hits.clear();
    m_text = text;
    m_next = 0;
    m_piece = FirstPiece;
    m_isNoted = false;
    m_timer.start();
}

void DescriptionSearch::cancel()
{
    m_timer.stop();
    m_rows.clear();
    m_hits.clear();
}

void DescriptionSearch::searchPiece()
{
    m_timer.setInterval(BackgroundWork::isRunning() ? WaitingMilliseconds : 0);
    if (BackgroundWork::isRunning())
        return;
    QElapsedTimer watch;
    watch.start();
    const std::size_t end = std::min(m_next + m_piece, m_rows.size());
    const Browsing::Rows piece(m_rows.begin() + static_cast<std::ptrdiff_t>(m_next),
        m_rows.begin() + static_cast<std::ptrdiff_t>(end));
    const auto noted = m_isNoted ? Result<void> {} : m_browsing.noteSearch();
    m_isNoted = true;
    const auto hits = noted.and_then([&] { return m_browsing.searchPiece(piece, m_text, {}); });
    if (!hits) {
        cancel();
        emit failed(hits.error());
        return;
    }
    m_hits.insert(m_hits.end(), hits->begin(), hits->end());
    m_next = end;
    m_piece = watch.elapsed() > PieceMilliseconds ? std::max(m_piece / 2, SmallestPiece)
                                                  : std::min(m_piece * 2, LargestPiece);
    if (m_next < m_rows.size()) {
        emit progressed(static_cast<int>(m_next), static_cast<int>(m_rows.size()));
        return;
    }
    m_timer.stop();
    emit finished(m_hits);
}

} // namespace rueckhalt
