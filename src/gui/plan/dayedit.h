// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace rueckhalt {

/// A day that may be left open. Takes what people write ("1.12.", "01.12.26", "2026-12-01"); the
/// up and down arrows go on by a day.
class DayEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

    /// The day from which one without a year counts, and which the arrows begin with.
    void setToday(const QDate &today) { m_today = today; }
    /// An invalid day empties the field.
    void setDay(const QDate &day);
    /// Invalid if the field is empty or cannot be read.
    [[nodiscard]] QDate day() const;
    /// Empty or a day.
    [[nodiscard]] bool isReadable() const;
    /// The day that somebody means; nothing for what is none. Without a year the next such day
    /// from half a year before `today` on.
    [[nodiscard]] static std::optional<QDate> dayIn(const QString &text, const QDate &today);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QDate m_today;
};

} // namespace rueckhalt
