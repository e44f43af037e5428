// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/textlabel.h"

#include <QWidget>

namespace rueckhalt {

/// A sentence with a small icon before it: a tick for what speaks for, a warning for what speaks
/// against. The icon only repeats what the heading above says.
class ReasonLine : public QWidget
{
    Q_OBJECT

public:
    ReasonLine(const QString &icon, TextLabel::Tone iconTone, const QString &sentence,
        QWidget *parent = nullptr);

    [[nodiscard]] QString sentence() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void indent();

    QString m_icon;
    TextLabel::Tone m_tone;
    TextLabel *m_text;
};

} // namespace rueckhalt
