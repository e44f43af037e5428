// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/casedesk.h"

#include "support/gui/demodesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimeZone>
#include <QWidget>

namespace rueckhalt::testing {

CaseDesk::CaseDesk(int incidents)
    : m_folder(m_dir.filePath(QStringLiteral("Faelle.rueckhalt")))
    , m_register(makeDemoRegister(m_folder, incidents))
{
    makeUseCases();
}

CaseDesk::~CaseDesk() = default;

void CaseDesk::makeUseCases()
{
    m_browsing = std::make_unique<Browsing>(*m_register);
    m_recommending = std::make_unique<Recommending>(*m_register);
}

IncidentFacts CaseDesk::someFacts()
{
    IncidentFacts facts;
    facts.occurred = *IncidentTime::minute(QDate(2026, 11, 20), QTime(9, 15));
    facts.reported = QDateTime(QDate(2026, 11, 20), QTime(10, 0), QTimeZone::utc());
    facts.types = {IncidentType::Verbal};
    facts.level = AachenLevel::Level1;
    facts.place = Place::Counter;
    facts.triggers = {Trigger::WaitingTime};
    return facts;
}

IncidentId CaseDesk::record(const QString &description, const IncidentFacts &facts)
{
    NewIncident incident {facts, {}};
    incident.person.description = description;
    const auto recorded = m_register->record(incident);
    if (!recorded)
        qFatal("record: %s", qPrintable(recorded.error().detail));
    return recorded->id;
}

void CaseDesk::reopen()
{
    m_browsing.reset();
    m_recommending.reset();
    m_register.reset();
    auto vault = openVault(m_folder, deskPassword(), deskEnvironment());
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(std::move(*vault), demoCatalog(), deskTime);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    m_register = std::move(*loaded);
    makeUseCases();
}

void typeText(QWidget *widget, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(widget, &press);
        QApplication::sendEvent(widget, &release);
    }
}

} // namespace rueckhalt::testing
