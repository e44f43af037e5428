// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "session/officekeeping.h"
#include "session/promising.h"
#include "session/proposing.h"
#include "session/rollingout.h"
#include "session/serviceobserving.h"

class QComboBox;
class QTabWidget;

namespace rueckhalt {

class BasicsList;
class EmptyState;
class IndicatorsView;
class OfficeForm;
class Prompter;
class PromisesView;
class RollOutView;
class SignsView;
class TextLabel;

/// Service: the profile of an office, the checklist of the basics, signs made of it, promised
/// replies, roll-outs in stages, and the numbers they are judged by.
class ServicePage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    ServicePage(OpenRegister &openRegister, Proposing &proposing, const Planning &planning,
        const Random &random, Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    bool mayLeave() override;
    void keepWork() override;

    enum class Tab { Profile, Checklist, Signs, Promises, RollOut, Indicators };
    void showTab(Tab tab);
    void showUnit(const UnitId &unit);
    /// To where a list is chosen whose mapping was not finished when the register was locked.
    void goOnWithMapping();
    /// To the own indicator that was being written then.
    void goOnWithOwnIndicator();
    /// The roll-out that was not planned to the end when the register was locked.
    void goOnWithRollOut();

    /// Promised replies that are overdue, for the navigation.
    [[nodiscard]] static int overdueCount(OpenRegister &openRegister, const Random &random);

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);
    void planRequested(const rueckhalt::PlanId &plan);
    /// There are no units, and the user wants to enter them.
    void unitsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildHead(class QVBoxLayout *column);
    void buildTabs();
    void connectTabs();
    void followChecklist();
    void fillOffices();
    void showOffice();
    void tellLost();
    void changeOffice();
    void propose();
    [[nodiscard]] UnitId unit() const;
    void addTab(QWidget *content, const QString &title);

    OpenRegister &m_register;
    Proposing &m_proposing;
    const Planning &m_planning;
    Prompter &m_prompter;
    OfficeKeeping m_offices;
    Promising m_promising;
    RollingOut m_rolling;
    ServiceObserving m_observing;
    UnitId m_shown;
    QWidget *m_content = nullptr;
    QComboBox *m_office = nullptr;
    QTabWidget *m_tabs = nullptr;
    OfficeForm *m_form = nullptr;
    BasicsList *m_basics = nullptr;
    SignsView *m_signs = nullptr;
    PromisesView *m_promises = nullptr;
    RollOutView *m_rollOut = nullptr;
    IndicatorsView *m_indicators = nullptr;
    QWidget *m_ofOffice = nullptr; ///< the choice of the office
    TextLabel *m_lost = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace rueckhalt
