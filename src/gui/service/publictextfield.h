// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/publicwords.h"

#include <QWidget>

class QLineEdit;

namespace rueckhalt {

/// A text for citizens in German, plain German and English.
class PublicTextField : public QWidget
{
    Q_OBJECT

public:
    /// `label` is what the text is about.
    PublicTextField(const QString &label, const QString &name, QWidget *parent = nullptr);

    void setText(const PublicText &text);
    [[nodiscard]] PublicText text() const;

signals:
    void changed();

private:
    QLineEdit *m_german;
    QLineEdit *m_plain;
    QLineEdit *m_english;
};

} // namespace rueckhalt
