// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/choicebutton.h"

namespace rueckhalt {

/// A kind of incident as a large tile: icon, word, examples, and the number key that chooses it.
class TypeTile : public ChoiceButton
{
    Q_OBJECT

public:
    /// `icon` is the name of an icon of the program, `key` the digit 1–9.
    TypeTile(int value, QString icon, int key, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    QString m_icon;
    int m_key;
};

} // namespace rueckhalt
