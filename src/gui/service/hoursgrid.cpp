// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/hoursgrid.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace rueckhalt {

HoursGrid::HoursGrid(QWidget *parent)
    : QWidget(parent)
{
    const auto language
        = uiLanguage() == Language::German ? PublicLanguage::German : PublicLanguage::English;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Medium);
    grid->setVerticalSpacing(space::Small);
    const QStringList headings {tr("Counter"), tr("Telephone"), tr("Last admission")};
    for (int column = 0; column < headings.size(); ++column) {
        auto *heading = new QLabel(headings.at(column), this);
        setMuted(heading);
        grid->addWidget(heading, 0, column + 1);
    }
    for (int weekday = 0; weekday < 7; ++weekday) {
        const auto at = static_cast<std::size_t>(weekday);
        const QString day = weekdayWords(weekday, language);
        auto *label = new QLabel(day, this);
        grid->addWidget(label, weekday + 1, 0);
        const QString number = QString::number(weekday);
        m_counter[at] = addField(
            QStringLiteral("%1, %2").arg(day, headings.at(0)), QStringLiteral("counter") + number);
        m_phone[at] = addField(
            QStringLiteral("%1, %2").arg(day, headings.at(1)), QStringLiteral("phone") + number);
        m_last[at] = addField(
            QStringLiteral("%1, %2").arg(day, headings.at(2)), QStringLiteral("last") + number);
        m_counter[at]->setPlaceholderText(tr("closed"));
        label->setBuddy(m_counter[at]);
        grid->addWidget(m_counter[at], weekday + 1, 1);
        grid->addWidget(m_phone[at], weekday + 1, 2);
        grid->addWidget(m_last[at], weekday + 1, 3);
    }
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 1);
}

QLineEdit *HoursGrid::addField(const QString &label, const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(100);
    connect(field, &QLineEdit::textChanged, this, [this, field] {
        setInvalid(field, {});
        emit changed();
    });
    return field;
}

void HoursGrid::setHours(const HoursPeriod &period)
{
    for (std::size_t day = 0; day < 7; ++day) {
        m_counter[day]->setText(writtenHours(period.counter[day]));
        m_phone[day]->setText(writtenHours(period.phone[day]));
        m_last[day]->setText(
            period.lastAdmission[day] ? writtenClock(*period.lastAdmission[day]) : QString());
    }
}

HoursPeriod HoursGrid::hours(const HoursPeriod &before, QWidget **unreadable) const
{
    HoursPeriod period = before;
    const auto refuse = [&](QLineEdit *field) {
        if (unreadable && !*unreadable)
            *unreadable = field;
    };
    for (std::size_t day = 0; day < 7; ++day) {
        const auto take = [&](QLineEdit *field, DayHours &hours) {
            if (const auto read = hoursFrom(field->text()))
                hours = *read;
            else
                refuse(field);
        };
        take(m_counter[day], period.counter[day]);
        take(m_phone[day], period.phone[day]);
        const auto last = clockFrom(m_last[day]->text());
        if (last || m_last[day]->text().trimmed().isEmpty())
            period.lastAdmission[day] = last;
        else
            refuse(m_last[day]);
    }
    return period;
}

} // namespace rueckhalt
