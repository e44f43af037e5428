// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/receiptfield.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype GroupLength = 4;

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter >= u'0' && letter <= u'9')
            digits.append(letter);
    }
    return digits;
}

QString grouped(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % GroupLength == 0)
            text.append(u' ');
        text.append(digits.at(i));
    }
    return text;
}

} // namespace

ReceiptField::ReceiptField(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setPlaceholderText(QStringLiteral("0000 0000 0000 0000"));
    connect(this, &QLineEdit::textEdited, this, &ReceiptField::regroup);
}

tl::expected<ReceiptCode, ReceiptCode::Problem> ReceiptField::code() const
{
    return ReceiptCode::fromText(text());
}

QSize ReceiptField::sizeHint() const
{
    const int digits = fontMetrics().horizontalAdvance(QStringLiteral("0000 0000 0000 0000 00"));
    return {digits + 2 * fontMetrics().height(), QLineEdit::sizeHint().height()};
}

void ReceiptField::regroup()
{
    const qsizetype before = digitsOf(QStringView(text()).left(cursorPosition())).size();
    const QString digits = digitsOf(text()).left(ReceiptCode::Digits);
    const QString shown = grouped(digits);
    if (shown == text())
        return;
    setText(shown);
    // The cursor stays behind the same digit.
    const qsizetype behind = std::min(before, digits.size());
    setCursorPosition(static_cast<int>(behind + std::max<qsizetype>(behind - 1, 0) / GroupLength));
}

} // namespace rueckhalt
