// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/fieldarchive.h"

namespace rueckhalt {

namespace {

constexpr std::uint64_t mostFields = 256;
/// End of 2199 in seconds since 1970: no register knows later moments.
constexpr std::uint64_t latestMoment = 7'258'118'400;

} // namespace

CborWriter &FieldWriter::put(unsigned key)
{
    m_body.number(key);
    ++m_count;
    return m_body;
}

void FieldWriter::require(bool holds, Error::Code otherwise, unsigned key)
{
    if (!holds && !m_error)
        m_error = Error {otherwise, QStringLiteral("field %1").arg(key)};
}

void FieldWriter::putMoment(unsigned key, const QDateTime &value)
{
    const qint64 seconds = value.isValid() ? value.toSecsSinceEpoch() : -1;
    require(seconds >= 0 && static_cast<std::uint64_t>(seconds) < latestMoment,
        Error::Code::Invalid, key);
    m_body.number(static_cast<std::uint64_t>(seconds));
}

void FieldWriter::moment(unsigned key, const QDateTime &value)
{
    put(key);
    putMoment(key, value);
}

void FieldWriter::moments(unsigned key, const QList<QDateTime> &values, qsizetype most)
{
    require(values.size() <= most, Error::Code::TooLarge, key);
    put(key).array(static_cast<std::size_t>(values.size()));
    for (const QDateTime &value : values)
        putMoment(key, value);
}

void FieldWriter::datas(
    unsigned key, const QByteArrayList &values, qsizetype most, qsizetype mostEach)
{
    require(values.size() <= most, Error::Code::TooLarge, key);
    put(key).array(static_cast<std::size_t>(values.size()));
    for (const QByteArray &value : values) {
        require(value.size() <= mostEach, Error::Code::TooLarge, key);
        m_body.bytes(bytesOf(value));
    }
}

void FieldWriter::number(unsigned key, int value, int most)
{
    require(value >= 0 && value <= most, Error::Code::Invalid, key);
    put(key).number(static_cast<std::uint64_t>(value));
}

void FieldWriter::text(unsigned key, const QString &value, qsizetype most)
{
    require(value.size() <= most, Error::Code::TooLarge, key);
    put(key).text(value);
}

void FieldWriter::texts(
    unsigned key, const QStringList &values, qsizetype mostTexts, qsizetype most)
{
    require(values.size() <= mostTexts, Error::Code::TooLarge, key);
    put(key).array(static_cast<std::size_t>(values.size()));
    for (const QString &value : values) {
        require(value.size() <= most, Error::Code::TooLarge, key);
        m_body.text(value);
    }
}

Result<QByteArray> FieldWriter::finished() const
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    CborWriter head;
    head.map(m_count);
    QByteArray whole;
    whole.reserve(head.written().size() + m_body.written().size());
    whole.append(head.written()).append(m_body.written());
    return whole;
}

FieldReader::FieldReader(ByteView bytes)
    : m_cbor(bytes)
    , m_left(m_cbor.map(mostFields))
{
}

bool FieldReader::isNext(unsigned key)
{
    if (!m_next && m_left > 0)
        m_next = m_cbor.number(mostFields);
    return m_next == key && !m_cbor.failed();
}

bool FieldReader::expect(unsigned key)
{
    if (!isNext(key)) {
        m_cbor.fail();
        return false;
    }
    m_next.reset();
    --m_left;
    return true;
}

void FieldReader::time(unsigned key, IncidentTime &value)
{
    if (!expect(key))
        return;
    const auto packed = static_cast<quint32>(m_cbor.number(std::numeric_limits<quint32>::max()));
    const auto time = IncidentTime::fromPacked(packed);
    if (time)
        value = *time;
    else
        m_cbor.fail();
}

void FieldReader::time(unsigned key, std::optional<IncidentTime> &value)
{
    if (!isNext(key))
        return;
    IncidentTime stated = *IncidentTime::year(1900);
    time(key, stated);
    value = stated;
}

void FieldReader::moment(unsigned key, QDateTime &value)
{
    if (expect(key)) {
        value = QDateTime::fromSecsSinceEpoch(
            static_cast<qint64>(m_cbor.number(latestMoment - 1)), Qt::UTC);
    }
}

void FieldReader::moments(unsigned key, QList<QDateTime> &values, qsizetype most)
{
    if (!expect(key))
        return;
    const std::size_t count = m_cbor.array(static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i) {
        values << QDateTime::fromSecsSinceEpoch(
            static_cast<qint64>(m_cbor.number(latestMoment - 1)), Qt::UTC);
    }
}

void FieldReader::datas(unsigned key, QByteArrayList &values, qsizetype most, qsizetype mostEach)
{
    if (!expect(key))
        return;
    const std::size_t count = m_cbor.array(static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i)
        values.append(m_cbor.bytes(static_cast<std::size_t>(mostEach)));
}

void FieldReader::number(unsigned key, int &value, int most)
{
    if (expect(key))
        value = static_cast<int>(m_cbor.number(static_cast<std::uint64_t>(most)));
}

void FieldReader::number(unsigned key, std::optional<int> &value, int most)
{
    int stated = 0;
    if (isNext(key)) {
        number(key, stated, most);
        value = stated;
    }
}

void FieldReader::text(unsigned key, QString &value, qsizetype most)
{
    if (expect(key))
        value = m_cbor.text(most);
}

void FieldReader::texts(unsigned key, QStringList &values, qsizetype mostTexts, qsizetype most)
{
    if (!expect(key))
        return;
    const std::size_t count = m_cbor.array(static_cast<std::size_t>(mostTexts));
    for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i)
        values.append(m_cbor.text(most));
}

} // namespace rueckhalt
