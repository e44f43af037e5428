// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/receiptcode.h"

#include <QLineEdit>

namespace rueckhalt {

/// Takes a receipt code: digits only, grouped by four while they are typed or pasted.
class ReceiptField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ReceiptField(QWidget *parent = nullptr);

    /// The code, or what is wrong with what stands here.
    [[nodiscard]] tl::expected<ReceiptCode, ReceiptCode::Problem> code() const;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void regroup();
};

} // namespace rueckhalt
