// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passwordtext.h"

#include "base/wipe.h"

#include <QStringConverter>

namespace rueckhalt {

namespace {

SecretBytes inUtf8(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    SecretBytes room(static_cast<std::size_t>(encode.requiredSpace(text.size())));
    auto *const begin = reinterpret_cast<char *>(room.writable().data());
    const auto used = static_cast<std::size_t>(encode.appendToBuffer(begin, text) - begin);
    return SecretBytes(room.view().first(used));
}

} // namespace

SecretBytes passwordBytes(QStringView typed)
{
    if (typed.isEmpty())
        return {};
    QString text = typed.toString();
    for (QChar &c : text) {
        if (c.category() == QChar::Separator_Space)
            c = u' ';
    }
    QString composed = text.normalized(QString::NormalizationForm_C);
    SecretBytes bytes = inUtf8(composed);
    wipe(text); // does nothing yet if both are one
    wipe(composed);
    return bytes;
}

SecretBytes normalisedPassword(SecretBytes utf8)
{
    // A byte order mark in front is part of the password as any other character is.
    QStringDecoder decode(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const auto bytes = utf8.view();
    QString text(decode.requiredSpace(static_cast<qsizetype>(bytes.size())), Qt::Uninitialized);
    QChar *const end = decode.appendToBuffer(
        text.data(), QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const QStringView typed(text.constData(), end);
    SecretBytes normal = decode.hasError() ? std::move(utf8) : passwordBytes(typed);
    wipe(text);
    return normal;
}

} // namespace rueckhalt
