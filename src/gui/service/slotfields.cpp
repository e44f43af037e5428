// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/slotfields.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/plan/dayedit.h"
#include "gui/service/fields.h"

namespace rueckhalt {

namespace {

/// When most offices open; before it somebody looks first.
constexpr int UsualHour = 8;

} // namespace

SlotFields::SlotFields(QWidget *parent)
    : QWidget(parent)
    , m_period(new QComboBox(this))
    , m_day(new DayEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_period->setObjectName(QStringLiteral("entryPeriod"));
    const auto offer = [this](const QString &text, Period period) {
        m_period->addItem(text, static_cast<int>(period));
    };
    offer(tr("Month"), Period::Month);
    offer(tr("Week"), Period::Week);
    offer(tr("Quarter"), Period::Quarter);
    offer(tr("Year"), Period::Year);
    offer(tr("Day"), Period::Day);
    offer(tr("Hours of one day"), Period::Hours);
    offer(tr("One hour of a weekday, all through a month"), Period::MonthProfile);
    offer(tr("One hour of a weekday, all through a year"), Period::YearProfile);
    addLabelled(column, tr("For a &period of"), m_period);
    m_day->setObjectName(QStringLiteral("entryDay"));
    addLabelled(column, tr("Any &day within it"), m_day);
    makeTimes(column);
    connect(m_period, &QComboBox::currentIndexChanged, this, &SlotFields::showFields);
    connect(m_day, &QLineEdit::textChanged, m_day, [this] { setInvalid(m_day, {}); });
    for (QComboBox *hour : {m_hour, m_until})
        connect(
            hour, &QComboBox::currentIndexChanged, m_until, [this] { setInvalid(m_until, {}); });
    showFields();
}

QWidget *SlotFields::addRow(QVBoxLayout *column)
{
    auto *row = new QWidget(this);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    column->addWidget(row);
    return row;
}

void SlotFields::makeTimes(QVBoxLayout *column)
{
    const auto add = [&](QWidget *row, const char *name, const QString &label) {
        auto *box = new QComboBox(row);
        box->setObjectName(QString::fromLatin1(name));
        addLabelled(static_cast<QVBoxLayout *>(row->layout()), label, box);
        return box;
    };
    m_weekdayRow = addRow(column);
    m_weekday = add(m_weekdayRow, "entryWeekday", tr("Wee&kday"));
    offerTerms<Weekday>(m_weekday);
    m_hourRow = addRow(column);
    m_hour = add(m_hourRow, "entryHour", tr("Fr&om"));
    m_untilRow = addRow(column);
    m_until = add(m_untilRow, "entryUntil", tr("Unt&il"));
    for (int hour = 0; hour < ServiceSlot::HoursOfDay; ++hour) {
        m_hour->addItem(tr("%1:00").arg(hour), hour);
        m_until->addItem(tr("%1:00").arg(hour + 1), hour + 1);
    }
    m_hour->setCurrentIndex(UsualHour);
    m_until->setCurrentIndex(UsualHour);
}

void SlotFields::setToday(QDate today)
{
    m_today = today;
    m_day->setToday(today);
}

SlotFields::Period SlotFields::period() const
{
    return static_cast<Period>(m_period->currentData().toInt());
}

bool SlotFields::isProfile() const
{
    return period() == Period::MonthProfile || period() == Period::YearProfile;
}

void SlotFields::showFields()
{
    m_weekdayRow->setVisible(isProfile());
    m_hourRow->setVisible(isProfile() || period() == Period::Hours);
    // A profile is about one hour; whoever has several enters each.
    m_untilRow->setVisible(period() == Period::Hours);
    layOutAnew(this);
}

std::optional<ServiceSlot> SlotFields::slot() const
{
    const QDate day = m_day->day();
    if (!day.isValid())
        return std::nullopt;
    const int hour = m_hour->currentData().toInt();
    const auto weekday = static_cast<Weekday>(m_weekday->currentData().toInt());
    switch (period()) {
    case Period::Month:
        return ServiceSlot::month(day.year(), day.month());
    case Period::Week:
        return ServiceSlot::week(day);
    case Period::Quarter:
        return ServiceSlot::quarter(day.year(), (day.month() + 2) / 3);
    case Period::Year:
        return ServiceSlot::year(day.year());
    case Period::Day:
        return ServiceSlot::day(day);
    case Period::Hours:
        return ServiceSlot::hours(day, hour, m_until->currentData().toInt() - hour);
    case Period::MonthProfile:
        return ServiceSlot::profile(day.year(), day.month(), weekday, hour);
    case Period::YearProfile:
        return ServiceSlot::profile(day.year(), 0, weekday, hour);
    }
    Q_UNREACHABLE();
}

QList<ErrorSummary::Entry> SlotFields::problems()
{
    QList<ErrorSummary::Entry> entries;
    const auto check = [&](QWidget *field, const QString &sentence) {
        setInvalid(field, sentence);
        if (!sentence.isEmpty())
            entries << ErrorSummary::Entry {sentence, field};
    };
    const bool isDay = m_day->day().isValid();
    const bool isBackwards = period() == Period::Hours
        && m_until->currentData().toInt() <= m_hour->currentData().toInt();
    const auto when = slot();
    QString sentence;
    // Years without slots are as unreadable as no day at all.
    if (!isDay || (!when && !isBackwards))
        sentence = tr("Please write the day like this: 01.12.2026.");
    else if (when && when->firstDay() > m_today)
        sentence = tr("This period is still to come.");
    check(m_day, sentence);
    check(m_until, isBackwards ? tr("Please choose an end after the beginning.") : QString());
    return entries;
}

} // namespace rueckhalt
