// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/servicepage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/proposaldialog.h"
#include "gui/service/basicslist.h"
#include "gui/service/fields.h"
#include "gui/service/indicatorsview.h"
#include "gui/service/officeform.h"
#include "gui/service/promisesview.h"
#include "gui/service/rolloutview.h"
#include "gui/service/signsview.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace rueckhalt {

ServicePage::ServicePage(OpenRegister &openRegister, Proposing &proposing, const Planning &planning,
    const Random &random, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_proposing(proposing)
    , m_planning(planning)
    , m_prompter(prompter)
    , m_offices(openRegister)
    , m_promising(openRegister, random)
    , m_rolling(openRegister, random)
    , m_observing(openRegister)
{
    setObjectName(QStringLiteral("servicePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
    connect(&m_register, &OpenRegister::organisationChanged, this, &ServicePage::fillOffices);
    connect(&m_register, &OpenRegister::indicatorsChanged, this, [this] { m_rollOut->refresh(); });
    connect(&m_register, &OpenRegister::planChanged, this, [this] { m_rollOut->refresh(); });
}

void ServicePage::addTab(QWidget *content, const QString &title)
{
    auto *area = new QScrollArea(m_tabs);
    QString spoken = title;
    area->setAccessibleName(spoken.remove(u'&'));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *box = new QWidget(area);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::XLarge);
    content->setParent(box);
    column->addWidget(content);
    column->addStretch();
    keepToColumn(content);
    area->setWidget(box);
    m_tabs->addTab(area, title);
}

void ServicePage::build()
{
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    buildTabs();
    column->addWidget(m_tabs, 1);
    layout()->addWidget(m_content);
    connectTabs();
    fillOffices();
}

void ServicePage::buildHead(QVBoxLayout *column)
{
    m_ofOffice = new QWidget(m_content);
    auto *head = new QVBoxLayout(m_ofOffice);
    head->setContentsMargins(space::XLarge, space::Small, space::XLarge, space::Small);
    head->setSpacing(space::Hair);
    m_office = new QComboBox(m_ofOffice);
    m_office->setObjectName(QStringLiteral("office"));
    addLabelled(head, tr("&Office or unit"), m_office);
    head->setAlignment(m_office, Qt::AlignLeft);
    m_lost = new TextLabel(QString(), TextLabel::Tone::Warning, m_ofOffice);
    m_lost->setObjectName(QStringLiteral("lostProfiles"));
    m_lost->hide();
    head->addWidget(m_lost);
    column->addWidget(m_ofOffice);
    m_empty = new EmptyState(m_content);
    m_empty->setIcon(QStringLiteral("units"));
    m_empty->setTexts(tr("There are no units yet"),
        tr("Enter offices and units in the settings first. Each then has a profile here, a "
           "checklist and signs."));
    const bool mayEnter = m_register.may(Right::WriteOrganisation) && !m_register.isReadOnly();
    m_empty->setAction(mayEnter ? tr("Enter offices and units") : QString());
    connect(m_empty, &EmptyState::actionChosen, this, &ServicePage::unitsRequested);
    column->addWidget(m_empty);
}

void ServicePage::buildTabs()
{
    m_tabs = new QTabWidget(m_content);
    m_tabs->setObjectName(QStringLiteral("serviceTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    m_form = new OfficeForm(m_offices, m_prompter);
    m_basics = new BasicsList(m_offices, m_register, m_prompter);
    m_signs = new SignsView(m_offices, m_prompter);
    m_promises = new PromisesView(m_promising, m_register, m_prompter);
    m_rollOut = new RollOutView(m_rolling, m_planning, m_register, m_prompter);
    m_indicators = new IndicatorsView(m_observing, m_register, m_prompter);
    addTab(m_form, tr("&1 Profile"));
    addTab(m_basics, tr("&2 Checklist"));
    addTab(m_signs, tr("&3 Signs and web text"));
    addTab(m_promises, tr("&4 Promised replies"));
    addTab(m_rollOut, tr("&5 Roll-out"));
    addTab(m_indicators, tr("&6 Indicators"));
}

void ServicePage::connectTabs()
{
    connect(m_form, &OfficeForm::noticed, this, &Page::noticed);
    connect(m_basics, &BasicsList::noticed, this, &Page::noticed);
    connect(m_basics, &BasicsList::noticed, this, &ServicePage::followChecklist);
    connect(m_signs, &SignsView::noticed, this, &Page::noticed);
    connect(m_promises, &PromisesView::noticed, this, &Page::noticed);
    connect(m_rollOut, &RollOutView::noticed, this, &Page::noticed);
    connect(m_indicators, &IndicatorsView::noticed, this, &Page::noticed);
    connect(m_basics, &BasicsList::measureRequested, this, &ServicePage::measureRequested);
    connect(m_rollOut, &RollOutView::planRequested, this, &ServicePage::planRequested);
    connect(m_basics, &BasicsList::proposalRequested, this, &ServicePage::propose);
    connect(m_office, &QComboBox::activated, this, &ServicePage::changeOffice);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ServicePage::showOffice);
}

QString ServicePage::title() const
{
    return tr("Service");
}

QString ServicePage::purpose() const
{
    return tr("What citizens may expect of an office: right hours, told in time, and answers by "
              "the day that was promised.");
}

int ServicePage::overdueCount(OpenRegister &openRegister, const Random &random)
{
    const auto overdue = Promising(openRegister, random).overdue();
    return overdue ? static_cast<int>(overdue->size()) : 0;
}

UnitId ServicePage::unit() const
{
    return UnitId::fromBytes(m_office->currentData().toByteArray()).value_or(UnitId());
}

void ServicePage::fillOffices()
{
    const QByteArray before = m_office->currentData().toByteArray();
    m_office->clear();
    for (const Unit &each : m_register.organisation().units)
        m_office->addItem(m_register.organisation().pathOf(each.id), each.id.toByteArray());
    m_office->setCurrentIndex(std::max(0, m_office->findData(before)));
    const bool hasUnits = m_office->count() > 0;
    m_tabs->setVisible(hasUnits);
    m_empty->setVisible(!hasUnits);
    if (unit() != m_shown || !m_form->isChanged()) {
        m_shown = unit();
        m_form->showOffice(m_shown);
    }
    showOffice();
}

void ServicePage::changeOffice()
{
    if (unit() == m_shown)
        return;
    if (!mayLeave()) {
        m_office->setCurrentIndex(m_office->findData(m_shown.toByteArray()));
        return;
    }
    m_shown = unit();
    m_form->showOffice(m_shown);
    showOffice();
}

/// What is behind the form shows what is saved. Only the tab in front is read anew.
void ServicePage::showOffice()
{
    const auto tab = static_cast<Tab>(m_tabs->currentIndex());
    // Replies, roll-outs and numbers are those of all offices.
    m_ofOffice->setVisible(m_office->count() > 0 && tab <= Tab::Signs);
    if (!m_register.organisation().unit(m_shown))
        return;
    if (tab <= Tab::Signs)
        tellLost();
    switch (tab) {
    case Tab::Profile:
        followChecklist();
        return;
    case Tab::Checklist:
        m_basics->showOffice(m_shown);
        return;
    case Tab::Signs:
        m_signs->showOffice(m_shown);
        return;
    case Tab::Promises:
        m_promises->refresh();
        return;
    case Tab::RollOut:
        m_rollOut->refresh();
        return;
    case Tab::Indicators:
        m_indicators->refresh();
        return;
    }
}

/// Profiles that are there and cannot be read: nobody would miss what is not shown.
void ServicePage::tellLost()
{
    const QList<UnitId> lost = m_offices.unreadable().value_or(QList<UnitId>());
    QStringList names;
    for (const UnitId &unit : lost)
        names << m_register.organisation().pathOf(unit);
    m_lost->setText(
        tr("The profile of these units is in the register, but cannot be read, and is missing in "
           "signs, guides and indicators: %1. The administrator can check the register and bring "
           "back a backup.")
            .arg(names.join(QStringLiteral(", "))));
    m_lost->setVisible(!lost.isEmpty());
}

/// The checklist may have added to the profile that the form has on show.
void ServicePage::followChecklist()
{
    if (m_form->isChanged())
        m_form->followChecklist();
    else
        m_form->showOffice(m_shown);
}

void ServicePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void ServicePage::showUnit(const UnitId &unit)
{
    if (const int at = m_office->findData(unit.toByteArray()); at >= 0) {
        m_office->setCurrentIndex(at);
        changeOffice();
    }
}

void ServicePage::goOnWithMapping()
{
    showTab(Tab::Indicators);
    m_indicators->goOnWithMapping();
}

void ServicePage::goOnWithOwnIndicator()
{
    showTab(Tab::Indicators);
    m_indicators->defineOwn();
}

void ServicePage::goOnWithRollOut()
{
    showTab(Tab::RollOut);
    m_rollOut->refresh();
    m_rollOut->begin();
}

void ServicePage::enter()
{
    showOffice();
    if (m_ofOffice->isVisibleTo(this))
        m_office->setFocus(Qt::OtherFocusReason);
    else
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

bool ServicePage::mayLeave()
{
    if (!m_form->isChanged())
        return true;
    if (!m_prompter.confirm(this, tr("The profile is not saved"),
            tr("What you have changed in the profile would be lost."), tr("Discard the changes")))
        return false;
    m_form->showOffice(m_shown);
    return true;
}

void ServicePage::keepWork()
{
    m_form->keepWork();
}

void ServicePage::propose()
{
    const auto draft = m_offices.drafted(m_shown);
    if (!draft) {
        m_prompter.tell(this, tr("No proposal can be made"), sentenceFor(draft.error()));
        return;
    }
    auto *dialog = new ProposalDialog(m_proposing, m_register, m_prompter, {*draft, {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProposalDialog::proposed, this, &Page::noticed);
    dialog->open();
}

void ServicePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_content == nullptr)
        return;
    const int tab = m_tabs->currentIndex();
    const QByteArray chosen = m_shown.toByteArray();
    const std::optional<OfficeProfile> typed
        = m_form->isChanged() ? std::optional(m_form->entered()) : std::nullopt;
    delete m_content;
    m_shown = UnitId();
    build();
    m_office->setCurrentIndex(std::max(0, m_office->findData(chosen)));
    changeOffice();
    if (typed)
        m_form->takeUp(*typed);
    m_tabs->setCurrentIndex(tab);
    emit headingChanged();
}

} // namespace rueckhalt
