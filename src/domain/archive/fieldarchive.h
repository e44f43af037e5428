// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canonicalcbor.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/incident/incidenttime.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace rueckhalt {

/// Writes an object as a CBOR map from stable numbers to values. FieldReader has the same members,
/// so that one list of fields serves both directions. What is absent (null id, empty optional) is
/// left out; keys are given in ascending order. Values beyond a limit are refused, because they
/// could not be read back.
class FieldWriter
{
public:
    template <typename E>
    void code(unsigned key, const E &value)
    {
        put(key).number(static_cast<std::uint64_t>(value));
    }
    template <typename E>
    void code(unsigned key, const std::optional<E> &value)
    {
        if (value)
            code(key, *value);
    }
    template <typename E>
    void set(unsigned key, CodeSet<E> value)
    {
        require((value.bits() & ~CodeSet<E>::all().bits()) == 0, Error::Code::Invalid, key);
        put(key).number(value.bits());
    }
    void flag(unsigned key, bool value) { put(key).number(value ? 1 : 0); }
    template <typename Tag>
    void id(unsigned key, const Id<Tag> &value)
    {
        if (!value.isNull())
            put(key).bytes(value.bytes());
    }
    template <typename Tag>
    void ids(unsigned key, const QList<Id<Tag>> &values, qsizetype most)
    {
        require(values.size() <= most, Error::Code::TooLarge, key);
        put(key).array(static_cast<std::size_t>(values.size()));
        for (const auto &value : values) {
            require(!value.isNull(), Error::Code::Invalid, key);
            m_body.bytes(value.bytes());
        }
    }
    void time(unsigned key, const IncidentTime &value) { put(key).number(value.packed()); }
    void time(unsigned key, const std::optional<IncidentTime> &value)
    {
        if (value)
            time(key, *value);
    }
    template <std::size_t Size>
    void bytes(unsigned key, const std::array<std::uint8_t, Size> &value)
    {
        put(key).bytes(value);
    }
    /// Bytes of any length, as something else has encoded them.
    void data(unsigned key, ByteView value) { put(key).bytes(value); }
    /// Several of them, each an object of its own.
    void datas(unsigned key, const QByteArrayList &values, qsizetype most, qsizetype mostEach);
    /// The same for a list that came to a format later: an empty one is left out.
    void laterDatas(unsigned key, const QByteArrayList &values, qsizetype most, qsizetype mostEach)
    {
        if (!values.isEmpty())
            datas(key, values, most, mostEach);
    }
    void moment(unsigned key, const QDateTime &value);
    void moments(unsigned key, const QList<QDateTime> &values, qsizetype most);
    void number(unsigned key, int value, int most);
    void number(unsigned key, const std::optional<int> &value, int most)
    {
        if (value)
            number(key, *value, most);
    }
    void text(unsigned key, const QString &value, qsizetype most);
    void texts(unsigned key, const QStringList &values, qsizetype mostTexts, qsizetype most);

    /// A part of the object cannot be written, so neither can the whole.
    void refuse(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }
    /// The map, or why it cannot be written.
    [[nodiscard]] Result<QByteArray> finished() const;

private:
    CborWriter &put(unsigned key);
    void putMoment(unsigned key, const QDateTime &value);
    void require(bool holds, Error::Code otherwise, unsigned key);

    CborWriter m_body;
    std::size_t m_count = 0;
    std::optional<Error> m_error;
};

/// The other direction, strict: every field in its place and within its limits, nothing unknown.
class FieldReader
{
public:
    explicit FieldReader(ByteView bytes);

    template <typename E>
    void code(unsigned key, E &value)
    {
        if (expect(key))
            value = static_cast<E>(m_cbor.number(terms<E>().size() - 1));
    }
    template <typename E>
    void code(unsigned key, std::optional<E> &value)
    {
        E stated {};
        if (isNext(key)) {
            code(key, stated);
            value = stated;
        }
    }
    template <typename E>
    void set(unsigned key, CodeSet<E> &value)
    {
        if (!expect(key))
            return;
        const auto bits
            = static_cast<std::uint32_t>(m_cbor.number(std::numeric_limits<std::uint32_t>::max()));
        if ((bits & ~CodeSet<E>::all().bits()) != 0)
            m_cbor.fail();
        else
            value = CodeSet<E>::fromBits(bits);
    }
    void flag(unsigned key, bool &value)
    {
        if (expect(key))
            value = m_cbor.number(1) == 1;
    }
    template <typename Tag>
    void id(unsigned key, Id<Tag> &value)
    {
        if (isNext(key) && expect(key))
            value = readId<Tag>();
    }
    template <typename Tag>
    void ids(unsigned key, QList<Id<Tag>> &values, qsizetype most)
    {
        if (!expect(key))
            return;
        const std::size_t count = m_cbor.array(static_cast<std::size_t>(most));
        for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i)
            values.append(readId<Tag>());
    }
    void time(unsigned key, IncidentTime &value);
    void time(unsigned key, std::optional<IncidentTime> &value);
    template <std::size_t Size>
    void bytes(unsigned key, std::array<std::uint8_t, Size> &value)
    {
        if (!expect(key))
            return;
        const QByteArray stated = m_cbor.bytes(Size);
        if (stated.size() == static_cast<qsizetype>(Size))
            std::copy_n(bytesOf(stated).begin(), Size, value.begin());
        else
            m_cbor.fail();
    }
    void data(unsigned key, QByteArray &value, std::size_t most)
    {
        if (expect(key))
            value = m_cbor.bytes(most);
    }
    void datas(unsigned key, QByteArrayList &values, qsizetype most, qsizetype mostEach);
    void laterDatas(unsigned key, QByteArrayList &values, qsizetype most, qsizetype mostEach)
    {
        if (!isNext(key))
            return;
        datas(key, values, most, mostEach);
        require(!values.isEmpty());
    }
    void moment(unsigned key, QDateTime &value);
    void moments(unsigned key, QList<QDateTime> &values, qsizetype most);
    void number(unsigned key, int &value, int most);
    void number(unsigned key, std::optional<int> &value, int most);
    void text(unsigned key, QString &value, qsizetype most);
    void texts(unsigned key, QStringList &values, qsizetype mostTexts, qsizetype most);

    /// A rule between fields: what breaks it was not written by us.
    void require(bool holds)
    {
        if (!holds)
            m_cbor.fail();
    }
    [[nodiscard]] bool failed() const { return m_cbor.failed(); }
    /// Everything was read and everything fitted.
    [[nodiscard]] bool isComplete() const { return m_left == 0 && m_cbor.isComplete(); }

private:
    /// The next field has this key.
    bool isNext(unsigned key);
    /// Takes the key off; fails if another one stands there.
    bool expect(unsigned key);
    template <typename Tag>
    Id<Tag> readId()
    {
        const auto id = Id<Tag>::fromBytes(m_cbor.bytes(Id<Tag>::Size));
        if (!id || id->isNull())
            m_cbor.fail();
        return id.value_or(Id<Tag> {});
    }

    CborReader m_cbor;
    std::size_t m_left = 0; ///< fields whose key has not been taken off
    std::optional<std::uint64_t> m_next; ///< key that was read ahead
};

} // namespace rueckhalt
