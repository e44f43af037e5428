// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/cardfolder.h"

#include "crypto/systemrandom.h"
#include "support/gui/demodesk.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace rueckhalt::testing {

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("card folder: %s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

CardFolder::CardFolder(const QString &name)
{
    RegisterId::Bytes id {};
    systemRandom()(id);
    m_content.registerId = RegisterId(id);
    m_content.name = name;
    m_content.issued = deskTime();
    m_content.organisation = demoOrganisation();
    for (Unit &unit : m_content.organisation.units)
        unit.headcount = 0; // a card does not say
    drawKey();
    QDir().mkpath(path());
    valueOf(DropFolder(path()).prepare(DropFolder::Audience::Owner));
    publish();
}

void CardFolder::drawKey()
{
    m_officer.clear();
    m_officer.push_back({.version = 1,
        .agreement = AgreementKey::generate(systemRandom()),
        .signing = SigningKey::generate(systemRandom())});
}

void CardFolder::publish()
{
    valueOf(DropFolder(path()).publishCard(
        valueOf(makeCard(m_content, m_officer)), DropFolder::Audience::Owner));
}

void CardFolder::forge()
{
    drawKey();
    publish();
}

QStringList CardFolder::files() const
{
    return QDir(DropFolder(path()).inboxPath()).entryList(QDir::Files | QDir::Hidden);
}

QList<Envelope> CardFolder::arrived() const
{
    QList<Envelope> envelopes;
    const QStringList names = files();
    for (const QString &name : names) {
        QFile file(DropFolder(path()).inboxPath() + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("card folder: %s", qPrintable(name));
        const QByteArray bytes = file.readAll();
        envelopes.append(
            valueOf(openEnvelope(bytesOf(bytes), std::span(&m_officer.front().agreement, 1)))
                .envelope);
    }
    std::ranges::stable_sort(envelopes, {}, &Envelope::moment);
    return envelopes;
}

void CardFolder::answer(const ReplyContent &content, const QDateTime &written) const
{
    const auto envelopes = arrived();
    for (const Envelope &envelope : envelopes) {
        if (envelope.isAddendum() || !std::get<SealedReport>(envelope.content).receipt)
            continue;
        const ReceiptAddress receipt = *std::get<SealedReport>(envelope.content).receipt;
        const Reply reply {.registerId = m_content.registerId,
            .receipt = receipt.id,
            .written = written,
            .content = content};
        valueOf(DropFolder(path()).publishReply(receipt.id,
            valueOf(seal(reply, receipt, systemRandom())), DropFolder::Audience::Owner));
        return;
    }
    qFatal("card folder: nobody to answer");
}

} // namespace rueckhalt::testing
