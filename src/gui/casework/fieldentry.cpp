// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/fieldentry.h"

#include "gui/plan/dayedit.h"

#include <QTime>

namespace rueckhalt {

namespace {

const QString &timeForm()
{
    static const QString form = QStringLiteral("HH:mm");
    return form;
}

std::optional<QString> timeFrom(QString text)
{
    text.remove(QStringLiteral("Uhr"), Qt::CaseInsensitive);
    text = text.trimmed();
    for (const char *form : {"H:m", "H.m", "HHmm", "H"}) {
        const QTime time = QTime::fromString(text, QLatin1StringView(form));
        if (time.isValid())
            return time.toString(timeForm());
    }
    return std::nullopt;
}

std::optional<QString> dayFrom(const QString &text, const QDate &today)
{
    const auto day = DayEdit::dayIn(text, today);
    return day ? std::optional(day->toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> dayTimeFrom(QString text, const QDate &today)
{
    text.remove(QStringLiteral("Uhr"), Qt::CaseInsensitive);
    text = text.replace(u',', u' ').replace(u'T', u' ').simplified();
    const qsizetype gap = text.lastIndexOf(u' ');
    if (gap < 0)
        return std::nullopt;
    const auto day = dayFrom(text.left(gap), today);
    const auto time = timeFrom(text.mid(gap + 1));
    return day && time ? std::optional(*day + u'T' + *time) : std::nullopt;
}

std::optional<QString> monthFrom(const QString &text)
{
    for (const char *form : {"M.yyyy", "M/yyyy", "yyyy-M"}) {
        const QDate day = QDate::fromString(text, QLatin1StringView(form));
        if (day.isValid() && day.year() >= 1900)
            return day.toString(QStringLiteral("yyyy-MM"));
    }
    return std::nullopt;
}

std::optional<QString> numberFrom(QString text)
{
    text.remove(u'.').remove(u' ').remove(QChar(0x202f)).remove(QChar(0xa0)).remove(QChar(0x20ac));
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 && number <= MaxFollowUpNumber
        ? std::optional(QString::number(number))
        : std::nullopt;
}

} // namespace

std::optional<QString> valueFrom(FieldForm form, const QString &written, const QDate &today)
{
    const QString text = written.trimmed();
    if (text.isEmpty())
        return text;
    switch (form) {
    case FieldForm::Day:
        return dayFrom(text, today);
    case FieldForm::DayTime:
        return dayTimeFrom(text, today);
    case FieldForm::Time:
        return timeFrom(text);
    case FieldForm::Month:
        return monthFrom(text);
    case FieldForm::Number:
        return numberFrom(text);
    case FieldForm::OneOf:
    case FieldForm::SomeOf:
    case FieldForm::Text:
    case FieldForm::Line:
        return text;
    }
    Q_UNREACHABLE();
}

QString writtenAs(FieldForm form, const QString &value)
{
    const auto day = [&value] {
        return QDate::fromString(value.left(10), Qt::ISODate)
            .toString(QStringLiteral("dd.MM.yyyy"));
    };
    if (value.isEmpty())
        return value;
    switch (form) {
    case FieldForm::Day:
        return day();
    case FieldForm::DayTime:
        return day() + u' ' + value.mid(11);
    case FieldForm::Month:
        return value.mid(5) + u'.' + value.left(4);
    case FieldForm::Time:
    case FieldForm::Number:
    case FieldForm::OneOf:
    case FieldForm::SomeOf:
    case FieldForm::Text:
    case FieldForm::Line:
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
