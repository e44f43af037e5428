// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/serviceobserving.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace rueckhalt {

class ErrorSummary;
class Prompter;
class SlotFields;
class TextLabel;

/// Enters one observation by hand: what was counted, where, for which service, in which period or
/// time slot, and how many. A value that takes the place of another is asked about.
class IndicatorEntry : public Card
{
    Q_OBJECT

public:
    /// All outlive it.
    IndicatorEntry(ServiceObserving &observing, const OpenRegister &openRegister,
        Prompter &prompter, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] bool isChanged() const;

signals:
    void entered();
    void noticed(const QString &notice);

private:
    void offerServices();
    void showSeries();
    [[nodiscard]] const Series *series() const;
    /// What stands in a field, times 10 to the decimals of the series.
    [[nodiscard]] static std::optional<std::uint32_t> numberIn(
        const QLineEdit *field, int decimals);
    [[nodiscard]] bool mayReplace(const Observation &observation);
    void enter();

    ServiceObserving &m_observing;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    ErrorSummary *m_problems;
    QComboBox *m_series;
    QComboBox *m_unit;
    QWidget *m_serviceRow;
    QComboBox *m_service;
    SlotFields *m_when;
    QLineEdit *m_value;
    QWidget *m_countRow;
    QLineEdit *m_count; ///< of the single values of a mean
    QPushButton *m_enter;
};

} // namespace rueckhalt
