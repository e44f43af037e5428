// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/dayedit.h"

#include <QEvent>
#include <QKeyEvent>

namespace rueckhalt {

namespace {

const QString &shownFormat()
{
    static const QString format = QStringLiteral("dd.MM.yyyy");
    return format;
}

} // namespace

DayEdit::DayEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_today(QDate::currentDate())
{
    setMaxLength(20);
    retranslate();
}

void DayEdit::retranslate()
{
    setPlaceholderText(tr("DD.MM.YYYY"));
}

std::optional<QDate> DayEdit::dayIn(const QString &written, const QDate &today)
{
    const QString text = written.simplified().remove(QLatin1Char(' '));
    for (const char *format : {"d.M.yyyy", "yyyy-M-d", "d/M/yyyy"}) {
        const QDate day = QDate::fromString(text, QLatin1StringView(format));
        if (day.isValid() && day.year() >= 2000 && day.year() < 2100)
            return day;
    }
    // Qt takes two digits for a year of the last century.
    const QDate shortYear = QDate::fromString(text, QStringLiteral("d.M.yy")).addYears(100);
    if (shortYear.isValid() && text.section(QLatin1Char('.'), 2).size() == 2)
        return shortYear;
    const QString padded = text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate day
            = QDate::fromString(padded + QString::number(year), QStringLiteral("d.M.yyyy"));
        if (day.isValid() && day > today.addMonths(-6))
            return day;
    }
    return std::nullopt;
}

void DayEdit::setDay(const QDate &day)
{
    setText(day.isValid() ? day.toString(shownFormat()) : QString());
}

QDate DayEdit::day() const
{
    return text().trimmed().isEmpty() ? QDate() : dayIn(text(), m_today).value_or(QDate());
}

bool DayEdit::isReadable() const
{
    return text().trimmed().isEmpty() || dayIn(text(), m_today).has_value();
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0 || event->modifiers() != Qt::NoModifier || isReadOnly()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    setDay(day().isValid() ? day().addDays(step) : m_today);
    emit textEdited(text());
}

void DayEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (day().isValid())
        setDay(day());
}

void DayEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rueckhalt
