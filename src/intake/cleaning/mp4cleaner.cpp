// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/bytecursor.h"
#include "intake/cleaning/cleaners.h"

#include <QList>

#include <algorithm>

namespace rueckhalt::cleaners {

namespace {

/// Walks through the boxes and takes out what speaks of something else than sound and picture,
/// without moving anything: tables in it count bytes from the beginning of the file.
class Boxes
{
public:
    explicit Boxes(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    /// False if it is not as the format says.
    bool clean(qsizetype from, qsizetype to, int depth)
    {
        while (from < to) {
            const auto box = boxAt(from, to);
            if (!box || ++m_count > 100'000)
                return false;
            if (!cleanBox(*box, depth))
                return false;
            from = box->end;
        }
        return true;
    }
    [[nodiscard]] bool hasFilm() const { return m_hasFilm; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    struct Box
    {
        qsizetype start = 0;
        qsizetype body = 0;
        qsizetype end = 0;
        QByteArray type;
    };

    [[nodiscard]] std::optional<Box> boxAt(qsizetype from, qsizetype to) const
    {
        ByteCursor cursor(bytesOf(QByteArrayView(m_bytes).sliced(from, to - from)));
        quint64 size = cursor.bigEndian<std::uint32_t>();
        const QByteArray type = toByteArray(cursor.take(4));
        if (size == 1)
            size = cursor.bigEndian<quint64>();
        else if (size == 0)
            size = static_cast<quint64>(to - from);
        const auto header = cursor.position();
        if (cursor.failed() || size < header || size > static_cast<quint64>(to - from))
            return std::nullopt;
        return Box {
            from, from + static_cast<qsizetype>(header), from + static_cast<qsizetype>(size), type};
    }

    bool cleanBox(const Box &box, int depth)
    {
        static const QList<QByteArray> metadata {"udta", "meta", "uuid", "ID32", "Xtra"};
        static const QList<QByteArray> containers {"moov", "trak", "mdia"};
        if (metadata.contains(box.type)) {
            m_bytes.replace(box.start + 4, 4, "free");
            std::fill(m_bytes.begin() + box.body, m_bytes.begin() + box.end, '\0');
            return true;
        }
        if (box.type == "free" || box.type == "skip")
            std::fill(m_bytes.begin() + box.body, m_bytes.begin() + box.end, '\0');
        if (box.type == "mvhd" || box.type == "tkhd" || box.type == "mdhd")
            return clearTimes(box);
        m_hasFilm = m_hasFilm || box.type == "moov";
        constexpr int deepest = 4;
        if (containers.contains(box.type))
            return depth < deepest && clean(box.body, box.end, depth + 1);
        return true;
    }

    /// When it was made and changed, after version and flags.
    bool clearTimes(const Box &box)
    {
        if (box.end - box.body < 20)
            return false;
        const qsizetype times = m_bytes.at(box.body) == 1 ? 16 : 8;
        std::fill_n(m_bytes.begin() + box.body + 4, times, '\0');
        return true;
    }

    QByteArray m_bytes;
    int m_count = 0;
    bool m_hasFilm = false;
};

} // namespace

Result<QByteArray> mp4(ByteView file)
{
    Boxes boxes(toByteArray(file));
    if (!boxes.clean(0, boxes.bytes().size(), 0) || !boxes.hasFilm())
        return failure(Error::Code::Malformed, QStringLiteral("MP4"));
    return boxes.bytes();
}

} // namespace rueckhalt::cleaners
