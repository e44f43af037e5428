// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace rueckhalt {

class HeadingLabel;

/// A surface on the window colour that groups what belongs together: white (or dark grey), with
/// a hairline and round corners, inner margin 16 px. Usable from .ui files in place of QFrame.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    /// With a section heading on top; setHeading() changes it on LanguageChange.
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// The column for the content; made on first use with the card's margins.
    QVBoxLayout *column();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeadingLabel *m_heading = nullptr;
};

} // namespace rueckhalt
