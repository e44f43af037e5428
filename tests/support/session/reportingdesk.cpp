// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/session/reportingdesk.h"

#include "crypto/systemrandom.h"

#include <QDir>

namespace rueckhalt::test {

ReportingDesk::ReportingDesk()
{
    const Publishing publishing(m_register.open());
    if (publishing.lastError())
        qFatal("card: %s", qPrintable(publishing.lastError()->detail));
}

SealedReporting::Environment ReportingDesk::reporterEnvironment() const
{
    return {fixedNow, systemRandom(), m_machine.filePath("trust.ini")};
}

SealedReporting ReportingDesk::reporting() const
{
    auto reporting = SealedReporting::open(m_register.folder(), reporterEnvironment());
    if (!reporting)
        qFatal("card is not trusted: %d", static_cast<int>(reporting.error()));
    return *std::move(reporting);
}

Inbox::Environment ReportingDesk::inboxEnvironment() const
{
    return {.clock = [] { return QDateTime::currentDateTimeUtc().addDays(1); },
        .random = systemRandom()};
}

IntakeOutcome ReportingDesk::takeIn(const Progress &progress)
{
    Inbox inbox(open(), inboxEnvironment());
    auto outcome = inbox.takeIn(progress);
    if (!outcome)
        qFatal("inbox: %s", qPrintable(outcome.error().detail));
    return *std::move(outcome);
}

std::optional<ReceiptCode> ReportingDesk::send(const QString &description, const Sender &sender)
{
    IncidentDraft draft = verbalDraft();
    draft.person.description = description;
    auto sent = reporting().send(draft, sender);
    if (!sent)
        qFatal("not sent: %s", qPrintable(sent.error().detail));
    return std::move(sent->receipt);
}

Envelope ReportingDesk::envelope(std::uint8_t id) const
{
    return {.registerId = reporting().content().registerId,
        .id = ReportId({id, 1}),
        .moment = fixedNow(),
        .content = SealedReport {.sender = SenderChoice::Named,
            .senderName = QStringLiteral("Jördis Ł."),
            .draft = verbalDraft()}};
}

void ReportingDesk::drop(const Envelope &envelope) const
{
    const DropFolder folder(m_register.folder());
    const auto recipients = readCard(bytesOf(*folder.card()))->recipients();
    const auto dropped
        = seal(envelope, recipients, systemRandom()).and_then([&](const QByteArray &file) {
              return folder.drop(file, systemRandom());
          });
    if (!dropped)
        qFatal("not dropped: %s", qPrintable(dropped.error().detail));
}

QStringList ReportingDesk::inboxFiles() const
{
    return QDir(inboxPath())
        .entryList(QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QStringList ReportingDesk::rejectedFiles() const
{
    return QDir(inboxPath() + "/rejected")
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace rueckhalt::test
