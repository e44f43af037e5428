// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/officeform.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"
#include "gui/service/closingrow.h"
#include "gui/service/hoursgrid.h"
#include "gui/service/publictextfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace rueckhalt {

OfficeForm::OfficeForm(OfficeKeeping &offices, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_offices(offices)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("officeForm"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::Large);
    m_problems = new ErrorSummary(this);
    outer->addWidget(m_problems);
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    addContact(column);
    addHours(column);
    addAdmission(column);
    addClosings(column);
    addWays(column);
    outer->addWidget(m_content);
    addButtons(outer);
    separateFields(m_content);
}

QVBoxLayout *OfficeForm::addCard(QVBoxLayout *column, const QString &heading)
{
    auto *card = new Card(heading, m_content);
    column->addWidget(card);
    card->column()->setSpacing(space::Small);
    return card->column();
}

QLineEdit *OfficeForm::addLine(QVBoxLayout *column, const QString &label, const char *name)
{
    auto *line = new QLineEdit(m_content);
    line->setObjectName(QString::fromLatin1(name));
    line->setMaxLength(static_cast<int>(OfficeProfile::MaxLine));
    addLabelled(column, label, line);
    connect(line, &QLineEdit::textChanged, this, &OfficeForm::showState);
    m_lines << line;
    return line;
}

void OfficeForm::addContact(QVBoxLayout *column)
{
    QVBoxLayout *card = addCard(column, tr("Address and contact"));
    addLine(card, tr("&Name, as citizens know the office"), "officeName");
    m_address = new QPlainTextEdit(m_content);
    m_address->setObjectName(QStringLiteral("officeAddress"));
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(m_address->fontMetrics().lineSpacing() * 3 + space::Large);
    addLabelled(card, tr("Address"), m_address);
    connect(m_address, &QPlainTextEdit::textChanged, this, &OfficeForm::showState);
    addLine(card, tr("Floor, room"), "officeRoom");
    addLine(card, tr("Telephone"), "officePhone");
    addLine(card, tr("E-mail"), "officeMail");
    addLine(card, tr("Web page (https://…)"), "officeWebsite");
    addLine(card, tr("Where appointments are made (https://…)"), "officeBooking");
}

void OfficeForm::addHours(QVBoxLayout *column)
{
    QVBoxLayout *card = addCard(column, tr("Opening hours"));
    card->addWidget(new TextLabel(
        tr("Write times like 8-12, 13:30-18. A star means by appointment only: 14-16*. An empty "
           "field is a closed day."),
        TextLabel::Tone::Muted, m_content));
    m_periodList = new QComboBox(m_content);
    m_periodList->setObjectName(QStringLiteral("periods"));
    addLabelled(card, tr("&Hours that count from"), m_periodList);
    connect(m_periodList, &QComboBox::activated, this, [this](int at) {
        keepPeriod();
        showPeriod(at);
    });
    m_hours = new HoursGrid(m_content);
    card->addWidget(m_hours);
    connect(m_hours, &HoursGrid::changed, this, &OfficeForm::showState);
    auto *row = new QHBoxLayout;
    m_newFrom = new DayEdit(m_content);
    m_newFrom->setObjectName(QStringLiteral("newFrom"));
    m_newFrom->setAccessibleName(tr("Day from which the new hours count"));
    m_newFrom->setToday(m_offices.today());
    m_newPeriod = new QPushButton(tr("Enter other hours from this day"), m_content);
    m_newPeriod->setObjectName(QStringLiteral("newPeriod"));
    row->addWidget(m_newFrom);
    row->addWidget(m_newPeriod);
    row->addStretch();
    card->addLayout(row);
    connect(m_newPeriod, &QPushButton::clicked, this, &OfficeForm::beginPeriod);
    m_figures = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    card->addWidget(m_figures);
}

void OfficeForm::addAdmission(QVBoxLayout *column)
{
    QVBoxLayout *card = addCard(column, tr("Last admission"));
    m_admission = new QComboBox(m_content);
    m_admission->setObjectName(QStringLiteral("admissionReason"));
    offerTerms<AdmissionReason>(m_admission);
    addLabelled(card, tr("Why nobody is taken after that time"), m_admission);
    connect(m_admission, &QComboBox::currentIndexChanged, this, &OfficeForm::showState);
    m_ownAdmission
        = new PublicTextField(tr("In your own words"), QStringLiteral("ownAdmission"), m_content);
    card->addWidget(m_ownAdmission);
}

void OfficeForm::addClosings(QVBoxLayout *column)
{
    QVBoxLayout *card = addCard(column, tr("Closed days"));
    m_closingRows = new QVBoxLayout;
    m_closingRows->setSpacing(space::Large);
    card->addLayout(m_closingRows);
    auto *add = new QPushButton(tr("Add a closed &day"), m_content);
    add->setObjectName(QStringLiteral("addClosing"));
    card->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        addClosing({})->focusStart();
        showState();
    });
}

ClosingRow *OfficeForm::addClosing(const ClosedDays &closed)
{
    auto *row = new ClosingRow(closed, m_offices.today(), m_content);
    m_closingRows->addWidget(row);
    row->show(); // Its first field takes the focus at once.
    m_closings << row;
    connect(row, &ClosingRow::changed, this, &OfficeForm::showState);
    connect(row, &ClosingRow::removeRequested, this, [this, row] { removeClosing(row); });
    layOutAnew(row);
    return row;
}

void OfficeForm::removeClosing(ClosingRow *row)
{
    m_closings.removeOne(row);
    row->hide();
    row->deleteLater(); // Not at once: its button is still answering the click.
    layOutAnew(this);
    findChild<QPushButton *>(QStringLiteral("addClosing"))->setFocus();
    showState();
}

void OfficeForm::addWays(QVBoxLayout *column)
{
    QVBoxLayout *card = addCard(column, tr("Ways to reach the office"));
    m_channels.addTo(card, QStringLiteral("channel"), m_content);
    card = addCard(column, tr("Getting here"));
    m_arrival.addTo(card, QStringLiteral("arrival"), m_content);
    m_arrivalNote
        = new PublicTextField(tr("More on this"), QStringLiteral("arrivalNote"), m_content);
    card->addWidget(m_arrivalNote);
    card = addCard(column, tr("Accessibility"));
    m_access.addTo(card, QStringLiteral("access"), m_content);
    m_accessNote = new PublicTextField(tr("More on this"), QStringLiteral("accessNote"), m_content);
    card->addWidget(m_accessNote);
    card = addCard(column, tr("Languages that are spoken"));
    m_languages.addTo(card, QStringLiteral("spoken"), m_content);
    for (QCheckBox *box : m_content->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &OfficeForm::showState);
    for (PublicTextField *field : {m_ownAdmission, m_arrivalNote, m_accessNote})
        connect(field, &PublicTextField::changed, this, &OfficeForm::showState);
}

void OfficeForm::addButtons(QVBoxLayout *column)
{
    m_hints = new TextLabel(QString(), TextLabel::Tone::Warning, this);
    m_hints->setObjectName(QStringLiteral("hints"));
    column->addWidget(m_hints);
    auto *row = new QHBoxLayout;
    m_save = new QPushButton(tr("&Save the profile"), this);
    m_save->setObjectName(QStringLiteral("saveOffice"));
    setButtonKind(m_save, ButtonKind::Primary);
    m_undo = new QPushButton(tr("Discard the changes"), this);
    m_undo->setObjectName(QStringLiteral("undoOffice"));
    row->addWidget(m_save);
    row->addWidget(m_undo);
    row->addStretch();
    column->addLayout(row);
    m_history = new TextLabel(QString(), TextLabel::Tone::Muted, this);
    m_history->setObjectName(QStringLiteral("officeHistory"));
    column->addWidget(m_history);
    connect(m_save, &QPushButton::clicked, this, &OfficeForm::save);
    connect(m_undo, &QPushButton::clicked, this, &OfficeForm::discard);
}

void OfficeForm::showOffice(const UnitId &unit)
{
    // Of one that cannot be read nothing is shown, least of all the profile shown before; the page
    // says why.
    auto kept = m_offices.profile(unit);
    m_isReadable = kept.has_value();
    m_saved = m_isReadable ? *std::move(kept) : Kept<OfficeProfile> {.value = {.unit = unit}};
    m_problems->clear();
    display(m_saved.value);
}

void OfficeForm::takeUp(const OfficeProfile &typed)
{
    if (typed.unit == m_saved.value.unit)
        display(typed);
}

void OfficeForm::followChecklist()
{
    const auto kept = m_offices.profile(m_saved.value.unit);
    if (!kept
        || (changedParts(m_saved.value, kept->value).bits()
               & ~CodeSet<OfficePart>({OfficePart::Checklist}).bits())
            != 0)
        return;
    m_saved.value.checks = kept->value.checks;
    m_saved.value.history = kept->value.history;
    m_saved.version = kept->version;
}

void OfficeForm::display(const OfficeProfile &office)
{
    m_isShowing = true;
    for (std::size_t at = 0; at < contactLines.size(); ++at)
        m_lines.at(static_cast<qsizetype>(at))->setText(office.*contactLines[at]);
    m_address->setPlainText(office.address);
    m_periods = office.hours;
    if (m_periods.isEmpty())
        m_periods << HoursPeriod {.validFrom = m_offices.today()};
    m_periodList->clear();
    for (const HoursPeriod &period : std::as_const(m_periods))
        m_periodList->addItem(dayWords(period.validFrom, uiLanguage()));
    const HoursPeriod *now = office.hoursOn(m_offices.today());
    m_period = -1;
    showPeriod(now ? static_cast<int>(now - office.hours.constData()) : 0);
    m_admission->setCurrentIndex(m_admission->findData(static_cast<int>(office.admissionReason)));
    m_ownAdmission->setText(office.ownAdmissionReason);
    for (ClosingRow *row : std::exchange(m_closings, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const ClosedDays &closed : office.closed) {
        // What is over for a year is kept, but nobody edits it any more.
        if (closed.last > m_offices.today().addYears(-1))
            addClosing(closed);
    }
    m_channels.set(office.channels);
    m_arrival.set(office.arrival);
    m_access.set(office.access);
    m_languages.set(office.languages);
    m_arrivalNote->setText(office.arrivalNote);
    m_accessNote->setText(office.accessNote);
    m_content->setEnabled(m_isReadable && m_offices.mayEdit(office.unit));
    const auto &history = m_saved.value.history;
    m_history->setText(!m_isReadable ? QString()
            : history.isEmpty()
            ? tr("Nobody has written this profile yet.")
            : tr("Last changed on %1: %2")
                  .arg(dayWords(history.last().when.date(), uiLanguage()),
                      history.last().parts.words(uiLanguage()).join(QStringLiteral(", "))));
    m_isShowing = false;
    showState();
}

void OfficeForm::showPeriod(int at)
{
    m_period = at;
    m_periodList->setCurrentIndex(at);
    m_hours->setHours(m_periods.at(at));
}

void OfficeForm::keepPeriod()
{
    if (m_period >= 0)
        m_periods[m_period] = m_hours->hours(m_periods.at(m_period));
}

void OfficeForm::beginPeriod()
{
    const QDate day = m_newFrom->day();
    if (!day.isValid()) {
        setInvalid(m_newFrom, tr("Enter from which day on the new hours count."));
        m_newFrom->setFocus();
        return;
    }
    setInvalid(m_newFrom, {});
    keepPeriod();
    HoursPeriod period = m_periods.at(m_period);
    period.validFrom = day;
    m_periods << period;
    m_periodList->addItem(dayWords(day, uiLanguage()));
    showPeriod(static_cast<int>(m_periods.size()) - 1);
    m_newFrom->clear();
    m_hours->findChild<QLineEdit *>(QStringLiteral("counter0"))->setFocus();
    showState();
}

QList<ClosedDays> OfficeForm::closings(QWidget **unreadable) const
{
    QList<ClosedDays> list;
    for (const ClosedDays &closed : m_saved.value.closed) {
        if (closed.last <= m_offices.today().addYears(-1))
            list << closed;
    }
    for (const ClosingRow *row : m_closings)
        list << row->closing(unreadable);
    return list;
}

OfficeProfile OfficeForm::entered(QWidget **unreadable) const
{
    OfficeProfile office = m_saved.value;
    for (std::size_t at = 0; at < contactLines.size(); ++at)
        office.*contactLines[at] = m_lines.at(static_cast<qsizetype>(at))->text().trimmed();
    office.address = m_address->toPlainText().trimmed();
    office.hours = m_periods;
    if (m_period >= 0)
        office.hours[m_period] = m_hours->hours(m_periods.at(m_period), unreadable);
    // A form that nobody filled in has no hours.
    if (m_saved.value.hours.isEmpty() && office.hours.size() == 1
        && office.hours.first() == HoursPeriod {.validFrom = office.hours.first().validFrom})
        office.hours.clear();
    office.admissionReason = static_cast<AdmissionReason>(m_admission->currentData().toInt());
    office.ownAdmissionReason = m_ownAdmission->text();
    office.closed = closings(unreadable);
    office.channels = m_channels.values();
    office.arrival = m_arrival.values();
    office.access = m_access.values();
    office.languages = m_languages.values();
    office.arrivalNote = m_arrivalNote->text();
    office.accessNote = m_accessNote->text();
    bringInOrder(office);
    return office;
}

bool OfficeForm::isChanged() const
{
    QWidget *unreadable = nullptr;
    const OfficeProfile office = entered(&unreadable);
    return m_content->isEnabled() && (unreadable || !changedParts(m_saved.value, office).isEmpty());
}

void OfficeForm::showState()
{
    if (m_isShowing)
        return;
    const OfficeProfile office = entered();
    const bool isNew = isChanged();
    m_save->setEnabled(isNew);
    m_undo->setEnabled(isNew);
    const QStringList hints = hintsOn(office, m_offices.today(), uiLanguage());
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty() && m_content->isEnabled());
    const OfficeFigures figures = figuresOf(office, m_offices.today(), m_offices.today());
    m_figures->setText(
        tr("%1 hours a week, %2 of them before 7 and %3 after 17 o’clock")
            .arg(writtenClock(figures.minutesAWeek), writtenClock(figures.minutesBefore7),
                writtenClock(figures.minutesAfter17)));
}

} // namespace rueckhalt
