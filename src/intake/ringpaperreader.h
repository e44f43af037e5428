// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicator.h"
#include "intake/ringpaper.h"
#include "intake/strictjson.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

/// Reads one object of a paper; after the first problem everything is empty.
class RingPaperReader
{
public:
    RingPaperReader(const QJsonObject &object, const QString &where, QStringList &problems)
        : m_object(object, where, problems)
        , m_problems(problems)
    {
    }
    /// The object "paper" itself, whose frame was read before.
    explicit RingPaperReader(const RingPaper &paper, QStringList &problems)
        : RingPaperReader(paper.content, {}, problems)
    {
        m_object.text("format");
        m_object.text("signer");
    }

    [[nodiscard]] bool has(const char *key) { return !m_object.value(key).isUndefined(); }
    QJsonObject object(const char *key) { return m_object.object(key); }
    QString text(const char *key) { return m_object.text(key); }
    QStringList texts(const char *key) { return m_object.texts(key); }
    bool flag(const char *key) { return m_object.flag(key, false); }
    QList<QJsonObject> objects(const char *key) { return m_object.objects(key); }
    QString place(const char *key) { return m_object.placeOf(QString::fromLatin1(key)); }

    /// An object of the list `key`.
    RingPaperReader below(const QJsonObject &object, const char *key)
    {
        return {object, place(key), m_problems};
    }
    Text words(const char *key)
    {
        RingPaperReader reader = below(m_object.object(key), key);
        Text words {reader.text("de"), reader.text("en")};
        reader.done();
        return words;
    }
    std::optional<qint64> optionalNumber(const char *key, qint64 least, qint64 most)
    {
        return numberIn(m_object.value(key), key, least, most);
    }
    qint64 number(const char *key, qint64 least, qint64 most)
    {
        const auto found = optionalNumber(key, least, most);
        if (!found)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a number"));
        return found.value_or(least);
    }
    enum Numbers { AtLeastOne, MayBeNone };
    QList<std::uint32_t> numbers(const char *key, qint64 most, Numbers least = AtLeastOne)
    {
        QList<std::uint32_t> list;
        const QJsonValue found = m_object.value(key);
        const QJsonArray array = found.toArray();
        if (!found.isArray() || (array.isEmpty() && least == AtLeastOne)
            || array.size() > Series::MaxClasses)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a few numbers"));
        for (const auto entry : array)
            list << static_cast<std::uint32_t>(numberIn(entry, key, 0, most).value_or(0));
        return list;
    }
    Digest digest(const char *key)
    {
        Digest digest {};
        const QByteArray text = m_object.text(key).toLatin1();
        const QByteArray bytes = QByteArray::fromHex(text);
        if (bytes.size() != static_cast<qsizetype>(digest.size()) || bytes.toHex() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be 64 digits"));
        else
            std::ranges::copy(bytesOf(bytes), digest.begin());
        return digest;
    }
    template <typename AnyId>
    AnyId id(const char *key)
    {
        const QByteArray text = m_object.text(key).toLatin1();
        const auto id = AnyId::fromHex(text);
        if (!id || id->isNull() || id->toHex() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be 32 digits"));
        return id.value_or(AnyId());
    }
    template <typename E>
    E code(const char *key, E otherwise)
    {
        const auto found = fromCode<E>(m_object.text(key));
        if (!found)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("is not one of its words"));
        return found.value_or(otherwise);
    }
    /// Each at most once.
    template <typename E>
    CodeSet<E> codes(const char *key)
    {
        CodeSet<E> set;
        for (const QString &code : m_object.texts(key)) {
            const auto found = fromCode<E>(code);
            if (!found || set.contains(*found))
                m_object.problem(
                    QString::fromLatin1(key), QStringLiteral("is not one of its words"));
            else
                set.insert(*found);
        }
        return set;
    }
    ServiceSlot period(const char *key)
    {
        const QString text = m_object.text(key);
        const auto slot = ServiceSlot::fromText(text);
        if (!slot || slot->text() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a period"));
        return slot.value_or(ServiceSlot());
    }
    void problem(const char *key, const QString &what)
    {
        m_object.problem(QString::fromLatin1(key), what);
    }
    void done() { m_object.refuseOthers(); }

private:
    std::optional<qint64> numberIn(
        const QJsonValue &value, const char *key, qint64 least, qint64 most)
    {
        if (value.isUndefined())
            return std::nullopt;
        const double number = value.toDouble();
        if (!value.isDouble() || number != std::floor(number) || number < static_cast<double>(least)
            || number > static_cast<double>(most)) {
            m_object.problem(QString::fromLatin1(key),
                QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
            return std::nullopt;
        }
        return static_cast<qint64>(number);
    }

    StrictObject m_object;
    QStringList &m_problems;
};

/// What was read; Malformed with the first problem.
template <typename T>
[[nodiscard]] Result<T> ringContentOr(T value, const QStringList &problems)
{
    if (!problems.isEmpty())
        return failure(Error::Code::Malformed, problems.first());
    return value;
}

[[nodiscard]] inline tl::unexpected<Error> otherRingPaper()
{
    return failure(Error::Code::Malformed, QStringLiteral("it is another kind of paper"));
}

} // namespace rueckhalt
