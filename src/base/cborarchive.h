// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canonicalcbor.h"
#include "base/id.h"
#include "base/result.h"

#include <QDate>

#include <algorithm>
#include <utility>

namespace rueckhalt {

/// Writes the fields of an object one after the other. CborInput has the same members, so that one
/// function that names the fields serves both directions; their order is the format. The object is
/// constant while it is written.
class CborOutput
{
public:
    static constexpr bool IsReading = false;

    template <typename N>
    void number(const N &value, std::int64_t least, std::int64_t most)
    {
        const auto wide = static_cast<std::int64_t>(value);
        require(wide >= least && wide <= most);
        m_cbor.number(static_cast<std::uint64_t>(wide - least));
    }
    void text(const QString &value, qsizetype most)
    {
        require(value.size() <= most);
        m_cbor.text(value);
    }
    void digest(const Digest &value) { m_cbor.bytes(value); }
    /// The null id is an empty string of bytes.
    template <typename Tag>
    void id(const Id<Tag> &value)
    {
        m_cbor.bytes(value.isNull() ? ByteView() : ByteView(value.bytes()));
    }
    template <typename List, typename Visit>
    void list(const List &values, std::size_t most, Visit visit)
    {
        require(static_cast<std::size_t>(values.size()) <= most);
        m_cbor.array(static_cast<std::size_t>(values.size()));
        for (const auto &value : values)
            visit(value);
    }
    void require(bool holds) { m_fits = m_fits && holds; }
    /// Invalid if a value broke its limit, TooLarge above `most` bytes; both name `what`.
    [[nodiscard]] Result<QByteArray> finished(qsizetype most, const QString &what) const
    {
        if (!m_fits)
            return failure(Error::Code::Invalid, what);
        if (m_cbor.written().size() > most)
            return failure(Error::Code::TooLarge, what);
        return m_cbor.written();
    }

private:
    CborWriter m_cbor;
    bool m_fits = true;
};

/// The other direction, strict: what CborOutput would not have written fails.
class CborInput
{
public:
    static constexpr bool IsReading = true;

    explicit CborInput(ByteView bytes)
        : m_cbor(bytes)
    {
    }
    template <typename N>
    void number(N &value, std::int64_t least, std::int64_t most)
    {
        const auto stated = m_cbor.number(static_cast<std::uint64_t>(most - least));
        value = static_cast<N>(static_cast<std::int64_t>(stated) + least);
    }
    void text(QString &value, qsizetype most) { value = m_cbor.text(most); }
    void digest(Digest &value)
    {
        const QByteArray bytes = m_cbor.bytes(value.size());
        require(static_cast<std::size_t>(bytes.size()) == value.size());
        if (!m_cbor.failed())
            std::ranges::copy(bytesOf(bytes), value.begin());
    }
    template <typename Tag>
    void id(Id<Tag> &value)
    {
        const QByteArray bytes = m_cbor.bytes(Id<Tag>::Size);
        value = {};
        if (bytes.isEmpty())
            return;
        const auto stated = Id<Tag>::fromBytes(bytes);
        require(stated && !stated->isNull());
        value = stated.value_or(Id<Tag>());
    }
    template <typename List, typename Visit>
    void list(List &values, std::size_t most, Visit visit)
    {
        const std::size_t count = m_cbor.array(most);
        values.clear();
        for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i) {
            typename List::value_type value {};
            visit(value);
            values.push_back(std::move(value));
        }
    }
    void require(bool holds)
    {
        if (!holds)
            m_cbor.fail();
    }
    [[nodiscard]] bool failed() const { return m_cbor.failed(); }
    [[nodiscard]] bool isComplete() const { return m_cbor.isComplete(); }

private:
    CborReader m_cbor;
};

/// A day until the end of 2199; 0 stands for an invalid one, which is refused where a day must be.
template <typename Archive, typename Day>
void visitDay(Archive &archive, Day &day, bool mayBeMissing = false)
{
    const QDate dayZero(1899, 12, 31);
    constexpr int LatestDay = 109'572;
    qint64 number = 0;
    if constexpr (!Archive::IsReading)
        number = day.isValid() ? dayZero.daysTo(day) : 0;
    archive.number(number, mayBeMissing ? 0 : 1, LatestDay);
    if constexpr (Archive::IsReading)
        day = number == 0 ? QDate() : dayZero.addDays(number);
}

/// What a file or a row is: its name in errors, its newest version, and how large it may be.
struct CborFormat
{
    const char *name = "";
    int version = 1;
    qsizetype most = 0;
    int oldest = 1; ///< version that is still read
};

/// The version, then the fields: visit(archive, object, version).
template <typename Object, typename Visit>
Result<QByteArray> encodedAs(const CborFormat &format, const Object &object, Visit visit)
{
    CborOutput output;
    output.number(format.version, 0, 1'000'000'000);
    visit(output, object, format.version);
    return output.finished(format.most, QString::fromLatin1(format.name));
}

/// NewerFormat for a version that is not known yet, Damaged for anything that encodedAs() would not
/// have written.
template <typename Object, typename Visit>
Result<Object> decodedAs(const CborFormat &format, ByteView bytes, Visit visit)
{
    const auto failed
        = [&format](Error::Code code) { return failure(code, QString::fromLatin1(format.name)); };
    if (static_cast<qsizetype>(bytes.size()) > format.most)
        return failed(Error::Code::Damaged);
    CborInput input(bytes);
    int version = 0;
    input.number(version, 0, 1'000'000'000);
    if (!input.failed() && version > format.version)
        return failed(Error::Code::NewerFormat);
    input.require(version >= format.oldest && version <= format.version);
    Object object;
    visit(input, object, version);
    if (!input.isComplete())
        return failed(Error::Code::Damaged);
    return object;
}

} // namespace rueckhalt
