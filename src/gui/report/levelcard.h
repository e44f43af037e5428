// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/taxonomy.h"
#include "gui/report/choicebutton.h"

namespace rueckhalt {

/// A level of the Aachen model as a card: digit, word, example, and whether it is the one that
/// follows from the other answers.
class LevelCard : public ChoiceButton
{
    Q_OBJECT

public:
    explicit LevelCard(AachenLevel level, QWidget *parent = nullptr);

    [[nodiscard]] AachenLevel level() const { return static_cast<AachenLevel>(value()); }
    /// The word of the mark on the suggested card ("Vorschlag"); empty: not suggested.
    void setMark(const QString &mark);
    [[nodiscard]] bool isSuggested() const { return !m_mark.isEmpty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int badgeSize() const;
    [[nodiscard]] int longestWord() const;

    QString m_mark;
};

} // namespace rueckhalt
