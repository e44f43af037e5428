// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/occurredfield.h"

#include "gui/common/uilanguage.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "report/ui_occurredfield.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

using Precision = IncidentTime::Precision;

constexpr CodeSet<TimeBand> MorningBands {
    TimeBand::EarlyMorning, TimeBand::Morning, TimeBand::LateMorning};

QString formatOf(Precision precision)
{
    switch (precision) {
    case Precision::Year:
        return QStringLiteral("yyyy");
    case Precision::Month:
        return QStringLiteral("MM.yyyy");
    case Precision::Day:
    case Precision::Band:
    case Precision::Minute:
        break;
    }
    return QStringLiteral("dd.MM.yyyy");
}

} // namespace

OccurredField::OccurredField(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OccurredField>())
    , m_now([] { return QDateTime::currentDateTime(); })
{
    m_ui->setupUi(this);
    m_ui->whenChips->setMode(ChoiceGroup::Mode::OneOrNone);
    m_ui->whenChips->setWords([](int value) { return wordOf(static_cast<Answer>(value)); });
    for (int value = 0; value <= static_cast<int>(Answer::Rough); ++value)
        m_ui->whenChips->addValue(value);
    offerTerms<TimeBand>(*m_ui->bandChips, ChoiceGroup::Mode::OneOrNone);
    for (const auto precision : {Precision::Day, Precision::Month, Precision::Year})
        m_ui->precision->addItem(QString(), static_cast<int>(precision));
    m_ui->date->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    m_ui->time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_ui->summary->setTone(TextLabel::Tone::Muted);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_ui->whenChips);

    connect(m_ui->whenChips, &ChoiceGroup::changed, this, &OccurredField::takeAnswer);
    connect(m_ui->bandChips, &ChoiceGroup::changed, this, &OccurredField::takeChange);
    connect(m_ui->precision, &QComboBox::currentIndexChanged, this, &OccurredField::takeChange);
    connect(m_ui->date, &QDateEdit::dateChanged, this, &OccurredField::takeChange);
    connect(m_ui->time, &QTimeEdit::timeChanged, this, &OccurredField::takeChange);
    retranslate();
    showFields();
}

OccurredField::~OccurredField() = default;

void OccurredField::setNow(std::function<QDateTime()> now)
{
    m_now = std::move(now);
}

QString OccurredField::wordOf(Answer answer)
{
    switch (answer) {
    case Answer::Now:
        return tr("Now");
    case Answer::HourAgo:
        return tr("1 hour ago");
    case Answer::ThisMorning:
        return tr("This morning");
    case Answer::Yesterday:
        return tr("Yesterday");
    case Answer::Exact:
        return tr("Exact time");
    case Answer::Rough:
        return tr("Only roughly");
    }
    Q_UNREACHABLE();
}

std::optional<OccurredField::Answer> OccurredField::answer() const
{
    return chosenOf<Answer>(*m_ui->whenChips);
}

std::optional<IncidentTime> OccurredField::roughValue() const
{
    const QDate date = m_ui->date->date();
    const auto precision = static_cast<Precision>(m_ui->precision->currentData().toInt());
    if (precision == Precision::Year)
        return IncidentTime::year(date.year());
    if (precision == Precision::Month)
        return IncidentTime::month(date.year(), date.month());
    const auto band = chosenOf<TimeBand>(*m_ui->bandChips);
    return band ? IncidentTime::band(date, *band) : IncidentTime::day(date);
}

std::optional<IncidentTime> OccurredField::value() const
{
    const auto given = answer();
    if (!given)
        return std::nullopt;
    switch (*given) {
    case Answer::Now:
    case Answer::HourAgo:
        return IncidentTime::minute(m_moment.date(), m_moment.time());
    case Answer::ThisMorning:
    case Answer::Yesterday: {
        const auto band = chosenOf<TimeBand>(*m_ui->bandChips);
        return band ? IncidentTime::band(m_moment.date(), *band)
                    : IncidentTime::day(m_moment.date());
    }
    case Answer::Exact:
        return IncidentTime::minute(m_ui->date->date(), m_ui->time->time());
    case Answer::Rough:
        return roughValue();
    }
    Q_UNREACHABLE();
}

void OccurredField::setValue(const std::optional<IncidentTime> &value)
{
    const QSignalBlocker date(m_ui->date);
    const QSignalBlocker time(m_ui->time);
    const QSignalBlocker precision(m_ui->precision);
    m_ui->bandChips->setChosenValue(std::nullopt);
    if (!value) {
        m_ui->whenChips->setChosenValue(std::nullopt);
        showFields();
        return;
    }
    const bool exact = value->precision() == Precision::Minute;
    choose<Answer>(*m_ui->whenChips, exact ? Answer::Exact : Answer::Rough);
    m_ui->date->setDate(value->earliest());
    if (exact) {
        m_ui->time->setTime(value->time());
    } else {
        const bool band = value->precision() == Precision::Band;
        const auto shown = band ? Precision::Day : value->precision();
        m_ui->precision->setCurrentIndex(m_ui->precision->findData(static_cast<int>(shown)));
        if (band)
            choose(*m_ui->bandChips, value->band());
    }
    showFields();
}

void OccurredField::takeAnswer()
{
    const QSignalBlocker date(m_ui->date);
    const QSignalBlocker time(m_ui->time);
    m_moment = m_now();
    m_ui->bandChips->setChosenValue(std::nullopt);
    const auto given = answer();
    if (given == Answer::HourAgo)
        m_moment = m_moment.addSecs(-3600);
    if (given == Answer::Yesterday)
        m_moment = m_moment.addDays(-1);
    m_ui->date->setDate(m_moment.date());
    m_ui->time->setTime(QTime(m_moment.time().hour(), m_moment.time().minute()));
    takeChange();
}

void OccurredField::takeChange()
{
    showFields();
    emit edited();
}

void OccurredField::showFields()
{
    const auto given = answer();
    const bool rough = given == Answer::Rough;
    const auto precision = rough ? static_cast<Precision>(m_ui->precision->currentData().toInt())
                                 : Precision::Minute;
    m_ui->date->setMinimumWidth(fontMetrics().height() * 9);
    m_ui->fields->setVisible(rough || given == Answer::Exact);
    m_ui->precision->setVisible(rough);
    m_ui->time->setVisible(given == Answer::Exact);
    m_ui->date->setDisplayFormat(formatOf(precision));
    m_ui->date->setCalendarPopup(precision == Precision::Minute || precision == Precision::Day);

    const bool morning = given == Answer::ThisMorning;
    for (const auto &band : terms<TimeBand>())
        m_ui->bandChips->setValueVisible(
            static_cast<int>(band.value), !morning || MorningBands.contains(band.value));
    m_ui->bandChips->setVisible(
        morning || given == Answer::Yesterday || (rough && precision == Precision::Day));

    const auto time = value();
    const bool dayOnly = time && time->precision() == Precision::Day;
    m_ui->summary->setVisible(time.has_value());
    m_ui->summary->setText(!time ? QString()
            : dayOnly            ? tr("%1, time of day open").arg(time->words(uiLanguage()))
                                 : time->words(uiLanguage()));
}

void OccurredField::retranslate()
{
    m_ui->precision->setItemText(0, tr("The day is known"));
    m_ui->precision->setItemText(1, tr("The month is known"));
    m_ui->precision->setItemText(2, tr("The year is known"));
    showFields();
}

void OccurredField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
