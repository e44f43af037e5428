// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/protectionpage.h"

#include "domain/protection/rights.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/accountsview.h"
#include "gui/protection/keysview.h"
#include "gui/protection/logview.h"
#include "gui/protection/rightsview.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// A part with air around it; the tabs themselves go from edge to edge.
QWidget *padded(QWidget *view, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::XLarge);
    column->addWidget(view);
    return box;
}

} // namespace

ProtectionPage::ProtectionPage(
    Protecting &protecting, Setting setting, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_protecting(protecting)
    , m_setting(std::move(setting))
    , m_prompter(prompter)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("protectionPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    makeParts();
    retranslate();
    connect(m_tabs, &QTabWidget::currentChanged, this, &ProtectionPage::refreshCurrent);
}

void ProtectionPage::makeParts()
{
    OpenRegister &openRegister = m_protecting.openRegister();
    const Member me = m_protecting.me();
    const bool readOnly = openRegister.isReadOnly();
    m_rights = new RightsView(me.roles, m_tabs);
    m_accounts = new AccountsView(m_protecting, m_setting.random, m_prompter, m_tabs);
    m_keys = new KeysView(m_protecting.members(),
        {.me = me.id,
            .roles = me.roles,
            .readOnly = readOnly,
            .recovery = {.registerName = openRegister.name(),
                .today = openRegister.now().toLocalTime().date(),
                .mayRenew = !readOnly && may(me.roles, Right::ManageMembers),
                .pending = m_setting.recoveryPending}},
        m_setting.random, m_prompter, m_tabs);
    m_log = new LogView(m_protecting.log(),
        {.roles = me.roles,
            .readOnly = readOnly,
            .objectName
            = [this](
                  const LogEntry &entry) { return m_protecting.objectName(entry, uiLanguage()); },
            .members = [this] { return m_protecting.members().members(); },
            .clock = [&openRegister] { return openRegister.now(); }},
        m_prompter, m_tabs);
    m_integrity = new IntegrityView(m_protecting, m_prompter, m_tabs);
    for (QWidget *view :
        std::initializer_list<QWidget *> {m_rights, m_accounts, m_keys, m_log, m_integrity})
        m_tabs->addTab(padded(view, m_tabs), QString());

    connect(m_rights, &RightsView::noticed, this, &Page::noticed);
    connect(m_accounts, &AccountsView::noticed, this, &Page::noticed);
    connect(m_keys, &KeysView::noticed, this, &Page::noticed);
    connect(m_log, &LogView::noticed, this, &Page::noticed);
    connect(m_integrity, &IntegrityView::noticed, this, &Page::noticed);
    connect(m_integrity, &IntegrityView::stateAccepted, this, &ProtectionPage::stateAccepted);
    connect(m_integrity, &IntegrityView::alertsChanged, this, &ProtectionPage::alertsChanged);
    connect(m_accounts, &AccountsView::membersChanged, this, &ProtectionPage::membersChanged);
    connect(m_keys, &KeysView::membersChanged, this, &ProtectionPage::membersChanged);
    connect(m_keys, &KeysView::recoveryPendingChanged, this, [this](bool pending) {
        m_setting.recoveryPending = pending;
        emit recoveryPendingChanged(pending);
        emit headingChanged();
    });
}

QString ProtectionPage::title() const
{
    return tr("Protection");
}

QString ProtectionPage::purpose() const
{
    if (m_setting.recoveryPending)
        return tr("The recovery sheet has not been confirmed yet. You find it under “Keys”.");
    if (!m_protecting.alerts().isEmpty())
        return tr("Something was noticed when opening. You find it under “Integrity”.");
    return tr("Who may do what, what keeps others out, and whether the register is what it was.");
}

bool ProtectionPage::mayLeave()
{
    return m_accounts->mayLeave();
}

void ProtectionPage::enter()
{
    refreshCurrent();
    m_tabs->tabBar()->setFocus();
}

void ProtectionPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
}

QWidget *ProtectionPage::part(Part part) const
{
    const std::array<QWidget *, 5> parts {m_rights, m_accounts, m_keys, m_log, m_integrity};
    return parts.at(static_cast<std::size_t>(part));
}

void ProtectionPage::refreshCurrent()
{
    switch (static_cast<Part>(m_tabs->currentIndex())) {
    case Part::Rights:
        return;
    case Part::Accounts:
        m_accounts->refresh();
        return;
    case Part::Keys:
        m_keys->refresh();
        return;
    case Part::Log:
        m_log->refresh();
        return;
    case Part::Integrity:
        m_integrity->refresh();
        return;
    }
}

void ProtectionPage::retranslate()
{
    const QStringList titles {
        tr("Rights"), tr("Accounts"), tr("Keys"), tr("Access log"), tr("Integrity")};
    for (int i = 0; i < static_cast<int>(titles.size()); ++i)
        m_tabs->setTabText(i, titles.at(i));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the protection"));
}

void ProtectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
