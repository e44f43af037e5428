// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/tokens.h"

#include <QLabel>

namespace rueckhalt {

/// A heading: plain text that wraps, in a type size that follows the size of all text. Screen
/// readers hear it as a heading.
class HeadingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HeadingLabel(QWidget *parent = nullptr);
    explicit HeadingLabel(TypeRole role, QWidget *parent = nullptr);
    HeadingLabel(const QString &text, TypeRole role, QWidget *parent = nullptr);

    void setRole(TypeRole role);
    [[nodiscard]] TypeRole role() const { return m_role; }

protected:
    bool event(QEvent *event) override;

private:
    TypeRole m_role = TypeRole::Section;
};

} // namespace rueckhalt
