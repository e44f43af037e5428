// SPDX-License-Identifier: GPL-3.0-or-later
// The pages before and beside a register.
#include "gui/common/prompter.h"
#include "gui/protection/restoredialog.h"
#include "gui/shell/clipboardguard.h"
#include "gui/shell/desk.h"
#include "gui/shell/desktopsignals.h"
#include "gui/shell/idlelock.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "gui/unlock/createpage.h"
#include "gui/unlock/firstpasswordpage.h"
#include "gui/unlock/recoverpage.h"

#include <QFileInfo>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// A page of the lock place: a column in the middle that scrolls when the text is large.
QScrollArea *centred(QWidget *page, QWidget *parent, int widest)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(page);
    column->addStretch(2);
    page->setMaximumWidth(widest * textScale() / 100);
    row->addStretch(1);
    row->addLayout(column, 20);
    row->addStretch(1);
    area->setWidget(content);
    area->setFocusProxy(page);
    return area;
}

Organisation firstOffice(const QString &name, const Random &random)
{
    UnitId::Bytes bytes {};
    random(bytes);
    Unit office;
    office.id = UnitId(bytes);
    office.name = name;
    Organisation organisation;
    organisation.units = {office};
    return organisation;
}

} // namespace

void Desk::addPlace(QWidget *page, int widest)
{
    m_lockPlaces->addWidget(centred(page, m_lockPlaces, widest));
}

void Desk::offer(const QString &folder)
{
    showLockPlace(m_unlock);
    m_unlock->choose(folder);
}

void Desk::offerNew()
{
    if (m_create == nullptr) {
        m_create = new CreatePage(m_unlocking, m_prompter);
        addPlace(m_create, OneColumnWidth);
        connect(m_create, &CreatePage::created, this, &Desk::enterNew);
        connect(m_create, &CreatePage::backRequested, this, &Desk::goBack);
    }
    const QString last = m_preferences.recentRegisters.value(0);
    m_create->start(last.isEmpty() ? QString() : QFileInfo(last).absolutePath());
    showLockPlace(m_create);
}

void Desk::offerReporting(ReporterPlace::Purpose purpose, const QString &folder)
{
    DefaultRegister where = m_reporterSetup.givenRegister().value_or(
        DefaultRegister {.folder = folder, .fingerprint = {}});
    if (where.folder.isEmpty())
        where.folder = m_preferences.reportFolder;
    if (where.folder.isEmpty())
        where.folder
            = m_prompter.openFolder(m_window.get(), tr("Folder of the register to report to"));
    if (where.folder.isEmpty())
        return;
    delete m_reporter;
    m_reporter = new ReporterPlace(m_reporterSetup, m_prompter);
    m_reporter->setEmergencyLine(m_preferences.emergencyLine);
    m_lockPlaces->addWidget(m_reporter);
    connect(m_reporter, &ReporterPlace::left, this, &Desk::leaveReporting);
    connect(m_reporter, &ReporterPlace::used, this, [this](const QString &used) {
        m_preferences.reportFolder = used;
        emit preferencesChanged(m_preferences);
    });
    showLockPlace(m_reporter);
    m_reporter->begin(purpose, where);
}

void Desk::leaveReporting()
{
    const bool hasHeldTexts = m_reporter->hasHeldTexts();
    const LockedLook look = lookOf(m_preferences.recentRegisters.value(0));
    m_clipboard->clear();
    m_reporter->deleteLater();
    m_reporter = nullptr;
    showLockPlace(m_unlock);
    if (hasHeldTexts)
        startAnew(look);
    m_desktop->delaySleep(false);
}

void Desk::startAnew(const LockedLook &look)
{
    m_preferences.windowGeometry = look.geometry;
    emit preferencesChanged(m_preferences);
    if (m_restart)
        m_restart(look);
}

void Desk::goBack()
{
    showLockPlace(m_unlock);
    m_desktop->delaySleep(false);
}

void Desk::offerRecovery(const QString &folder)
{
    if (m_recover == nullptr) {
        m_recover = new RecoverPage(m_unlocking, m_prompter);
        addPlace(m_recover, OneColumnWidth);
        connect(
            m_recover, &RecoverPage::recovered, this, [this] { enter(m_recover->takeVault()); });
        connect(m_recover, &RecoverPage::backRequested, this, &Desk::goBack);
    }
    m_recover->start(folder);
    showLockPlace(m_recover);
}

void Desk::enterWithOwnPassword(std::unique_ptr<Vault> vault)
{
    Credentials credentials = m_unlock->takeCredentials();
    if (vault->me().state != MemberState::Invited || vault->isReadOnly()) {
        enter(std::move(vault));
        return;
    }
    if (m_firstPassword == nullptr) {
        m_firstPassword = new FirstPasswordPage(m_unlocking, m_prompter);
        addPlace(m_firstPassword, OneColumnWidth);
        connect(m_firstPassword, &FirstPasswordPage::changed, this,
            [this] { enter(m_firstPassword->takeVault()); });
        connect(m_firstPassword, &FirstPasswordPage::backRequested, this, &Desk::goBack);
    }
    m_firstPassword->start(std::move(vault), std::move(credentials));
    showLockPlace(m_firstPassword);
}

void Desk::showLockPlace(QWidget *page)
{
    for (int i = 0; i < m_lockPlaces->count(); ++i) {
        const QWidget *place = m_lockPlaces->widget(i);
        if (place == page || place->isAncestorOf(page))
            m_lockPlaces->setCurrentIndex(i);
    }
    m_lockPlaces->setFocusProxy(m_lockPlaces->currentWidget());
    page->setFocus();
    if (page == m_unlock) {
        m_idle->stop();
        return;
    }
    m_unlock->showNote(LockNote::None);
    m_idle->start();
    m_desktop->delaySleep(true);
}

bool Desk::isInFront(const QWidget *page) const
{
    const QWidget *front = m_lockPlaces->currentWidget();
    return page != nullptr && front != nullptr && (front == page || front->isAncestorOf(page));
}

bool Desk::hasSecretsInFront() const
{
    if (isInFront(m_reporter))
        return m_reporter->hasHeldTexts();
    // The others are there to type or to show secrets.
    return !isInFront(m_unlock);
}

bool Desk::isBusyInFront() const
{
    return (isInFront(m_reporter) && m_reporter->isBusy())
        || (isInFront(m_create) && m_create->isBusy());
}

void Desk::closePlace()
{
    LockedLook look = lookOf(m_preferences.recentRegisters.value(0));
    look.note = LockNote::Closed;
    if (isInFront(m_reporter)) {
        look.note = m_reporter->noteOnClosing();
        m_reporter->deleteLater();
        m_reporter = nullptr;
    } else if (isInFront(m_create)) {
        if (const auto vault = m_create->takeVault()) {
            static_cast<void>(settleNew(*vault)); // nobody to tell; the office can be added later
            m_preferences.setRecoveryPending(vault->folder(), true);
            m_preferences.remember(vault->folder());
            look.folder = vault->folder();
            look.note = LockNote::RegisterMade;
        }
        m_create->start({});
    } else if (isInFront(m_recover)) {
        look.folder = m_recover->folder();
        m_recover->abandon();
    } else if (isInFront(m_firstPassword)) {
        m_firstPassword->abandon();
    }
    m_clipboard->clear();
    m_unlock->setPreferences(m_preferences);
    if (look.folder.isEmpty())
        showLockPlace(m_unlock);
    else
        offer(look.folder);
    m_unlock->showNote(look.note);
    startAnew(look);
    m_desktop->delaySleep(false);
}

Result<void> Desk::settleNew(Vault &vault)
{
    const QString name = m_create->organisation();
    return name.isEmpty()
        ? Result<void> {}
        : vault.saveOrganisation(firstOffice(name, m_unlocking.environment().random));
}

void Desk::enterNew()
{
    auto vault = m_create->takeVault();
    if (const auto saved = settleNew(*vault); !saved)
        m_prompter.tell(
            m_window.get(), tr("The office could not be saved"), sentenceFor(saved.error()));
    if (m_create->isRecoveryPending())
        m_preferences.setRecoveryPending(vault->folder(), true);
    enter(std::move(vault));
}

void Desk::restore(const QString &backup)
{
    auto *dialog = new RestoreDialog(
        Restoring(m_unlocking.environment()), {backup, {}}, m_prompter, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::openRequested, this, &Desk::offer);
    dialog->open();
}

} // namespace rueckhalt
