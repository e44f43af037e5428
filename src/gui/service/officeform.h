// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/service/fields.h"
#include "session/officekeeping.h"

#include <QWidget>

#include <array>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class ClosingRow;
class DayEdit;
class ErrorSummary;
class HoursGrid;
class Prompter;
class PublicTextField;
class TextLabel;

/// The profile of one office as a form. Nothing is changed before it is saved.
class OfficeForm : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    OfficeForm(OfficeKeeping &offices, Prompter &prompter, QWidget *parent = nullptr);

    void showOffice(const UnitId &unit);
    /// The checklist was filled in meanwhile: what is entered here stays.
    void followChecklist();
    /// Something is entered that is not saved.
    [[nodiscard]] bool isChanged() const;
    /// As it stands in the fields; what cannot be read there is left as it was, and the first such
    /// field put into `unreadable`.
    [[nodiscard]] OfficeProfile entered(QWidget **unreadable = nullptr) const;
    /// Puts back what was typed for the same office.
    void takeUp(const OfficeProfile &typed);
    /// Before the lock: saves what can be saved without asking.
    void keepWork();
    void focusStart();

signals:
    void noticed(const QString &notice);

private:
    /// The lines of contact in the order of the form, the address apart.
    static constexpr std::array<QString OfficeProfile::*, 6> contactLines {&OfficeProfile::name,
        &OfficeProfile::room, &OfficeProfile::phone, &OfficeProfile::mail, &OfficeProfile::website,
        &OfficeProfile::booking};

    void addContact(QVBoxLayout *column);
    void addHours(QVBoxLayout *column);
    void addAdmission(QVBoxLayout *column);
    void addClosings(QVBoxLayout *column);
    void addWays(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    QVBoxLayout *addCard(QVBoxLayout *column, const QString &heading);
    QLineEdit *addLine(QVBoxLayout *column, const QString &label, const char *name);
    ClosingRow *addClosing(const ClosedDays &closed);
    void removeClosing(ClosingRow *row);
    void display(const OfficeProfile &office);
    void showPeriod(int at);
    void beginPeriod();
    void keepPeriod();
    [[nodiscard]] QList<ClosedDays> closings(QWidget **unreadable) const;
    [[nodiscard]] QWidget *placeOf(const QString &problem, const OfficeProfile &office) const;
    void save();
    void discard();
    void showState();

    OfficeKeeping &m_offices;
    Prompter &m_prompter;
    Kept<OfficeProfile> m_saved;
    QList<HoursPeriod> m_periods; ///< as entered, but the one on show
    int m_period = -1; ///< on show; -1: none
    bool m_isShowing = false;
    bool m_isReadable = true;
    QList<QLineEdit *> m_lines; ///< in the order of contactLines
    QPlainTextEdit *m_address = nullptr;
    QComboBox *m_periodList = nullptr;
    DayEdit *m_newFrom = nullptr;
    QPushButton *m_newPeriod = nullptr;
    HoursGrid *m_hours = nullptr;
    QComboBox *m_admission = nullptr;
    PublicTextField *m_ownAdmission = nullptr;
    QVBoxLayout *m_closingRows = nullptr;
    QList<ClosingRow *> m_closings;
    CodeBoxes<Channel> m_channels;
    CodeBoxes<Arrival> m_arrival;
    CodeBoxes<AccessFeature> m_access;
    CodeBoxes<SpokenLanguage> m_languages;
    PublicTextField *m_arrivalNote = nullptr;
    PublicTextField *m_accessNote = nullptr;
    ErrorSummary *m_problems = nullptr;
    TextLabel *m_hints = nullptr;
    TextLabel *m_figures = nullptr;
    TextLabel *m_history = nullptr;
    QWidget *m_content = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace rueckhalt
