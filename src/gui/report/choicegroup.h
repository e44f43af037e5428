// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"
#include "gui/common/uilanguage.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace rueckhalt {

class ChoiceButton;
class WrapLayout;

/// Answers to one question as chips, tiles or cards. One stop for the Tab key: inside it arrows,
/// Home, End and first letters move, the space bar chooses. Values are numbers below 32.
class ChoiceGroup : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Several, ///< any number
        OneOrNone, ///< at most one; choosing it again takes it back
        One, ///< always one once set
    };

    explicit ChoiceGroup(QWidget *parent = nullptr);

    void setMode(Mode mode) { m_mode = mode; }
    /// The word of a value in the language of the program; asked again when that changes.
    void setWords(std::function<QString(int)> words);
    void addValue(int value);
    /// Adds a tile or card; its text is the word of its value.
    void addButton(ChoiceButton *button);
    /// Equal columns instead of natural widths, see WrapLayout::setColumns().
    void setColumns(int columns, int minimumWidth);
    /// A value that stands for "none of them": choosing it takes the others back, and the reverse.
    void setNoneValue(int value) { m_none = value; }

    [[nodiscard]] quint32 chosenBits() const;
    void setChosenBits(quint32 bits);
    /// The only value, of a group that has at most one.
    [[nodiscard]] std::optional<int> chosenValue() const;
    void setChosenValue(std::optional<int> value);

    void setValueVisible(int value, bool visible);
    [[nodiscard]] bool hasVisibleValue() const;
    [[nodiscard]] ChoiceButton *button(int value) const;
    [[nodiscard]] const QList<ChoiceButton *> &buttons() const { return m_buttons; }

signals:
    /// The user chose or took back something.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(ChoiceButton *button);
    void setCurrent(ChoiceButton *button);
    /// The next shown button from `index` on in steps of ±1 whose word begins so.
    void moveFrom(qsizetype index, int step, const QString &firstLetter = {});
    void move(QKeyEvent *event);
    void moveToLine(int direction);
    void takeWords(ChoiceButton *button);

    WrapLayout *m_layout;
    QList<ChoiceButton *> m_buttons;
    ChoiceButton *m_current = nullptr;
    std::function<QString(int)> m_words;
    Mode m_mode = Mode::Several;
    int m_none = -1;
};

/// Fills a group with a closed list of the trade, in its order.
template <typename E>
void offerTerms(ChoiceGroup &group, ChoiceGroup::Mode mode)
{
    group.setMode(mode);
    group.setWords([](int value) { return wordFor(static_cast<E>(value), uiLanguage()); });
    for (const auto &term : terms<E>())
        group.addValue(static_cast<int>(term.value));
}

template <typename E>
CodeSet<E> chosenSet(const ChoiceGroup &group)
{
    return CodeSet<E>::fromBits(group.chosenBits());
}

template <typename E>
std::optional<E> chosenOf(const ChoiceGroup &group)
{
    const auto value = group.chosenValue();
    return value ? std::optional(static_cast<E>(*value)) : std::nullopt;
}

template <typename E>
void choose(ChoiceGroup &group, std::optional<E> value)
{
    group.setChosenValue(value ? std::optional(static_cast<int>(*value)) : std::nullopt);
}

} // namespace rueckhalt
