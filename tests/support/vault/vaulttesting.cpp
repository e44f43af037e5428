// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/vaulttesting.h"

#include "base/bytes.h"
#include "crypto/systemrandom.h"

namespace rueckhalt::testing {

namespace {

template <typename IdType>
IdType idOf(int seed)
{
    typename IdType::Bytes bytes {};
    bytes.fill(static_cast<std::uint8_t>(seed));
    return IdType(bytes);
}

template <typename E>
E pick(int variant)
{
    const auto all = terms<E>();
    return all[static_cast<std::size_t>(variant) % all.size()].value;
}

template <typename E>
CodeSet<E> pickTwo(int variant)
{
    return {pick<E>(variant), pick<E>(variant + 2)};
}

} // namespace

VaultEnvironment vaultEnvironment()
{
    return {[] {
                return QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC);
            },
        systemRandom(), KdfCost::floor()};
}

SecretBytes secretOf(const QByteArray &text)
{
    return SecretBytes(bytesOf(text));
}

SecretBytes testPassword()
{
    return secretOf("vier ruhige Wörter genügen");
}

Founder founderWith(const SecretBytes &password)
{
    Founder founder;
    founder.profile.name = QStringLiteral("Erika Muster");
    founder.password = password.clone();
    return founder;
}

Result<std::unique_ptr<Vault>> createVault(
    const QString &folder, const SecretBytes &password, const VaultEnvironment &environment)
{
    return Vault::create(folder, founderWith(password), environment).map([](NewRegister &&made) {
        return std::move(made.vault);
    });
}

Result<std::unique_ptr<Vault>> openVault(
    const QString &folder, const SecretBytes &password, const VaultEnvironment &environment)
{
    return Vault::open(folder, Credentials {{}, password.clone(), {}}, environment);
}

NewIncident fullIncident(int variant)
{
    NewIncident incident;
    IncidentFacts &facts = incident.facts;
    facts.occurred = *IncidentTime::minute(
        QDate(2026, 1, 1).addDays(variant % 300), QTime(8 + variant % 10, 15));
    facts.reported = QDateTime({2026, 11, 20}, {9, 30, 7}, Qt::UTC).addSecs(variant);
    facts.unit = idOf<UnitId>(1 + variant % 20);
    facts.service = idOf<ServiceId>(40 + variant % 10);
    facts.place = pick<Place>(variant + 5);
    facts.jobArea = pick<JobArea>(variant + 3);
    facts.activity = pick<ActivityForm>(variant + 2);
    facts.types = pickTwo<IncidentType>(variant + 1);
    facts.subTypes = pickTwo<SubType>(variant + 7);
    facts.level = pick<AachenLevel>(variant + 3);
    facts.levelChangedByHand = true;
    facts.triggers = pickTwo<Trigger>(variant + 6);
    facts.circumstances = pickTwo<Circumstance>(variant);
    facts.means = pickTwo<Means>(variant + 2);
    facts.actions = pickTwo<ImmediateAction>(variant + 1);
    facts.consequences = pickTwo<Consequence>(variant + 1);
    facts.injury = pick<Injury>(variant + 1);
    facts.reporter = pick<ReporterRole>(variant + 2);
    facts.causedBy = pick<CausedBy>(variant);
    facts.causedByCount = pick<CausedByCount>(variant + 1);
    facts.recurrence = pick<Recurrence>(variant + 1);
    facts.waiting = pick<WaitingBand>(variant + 1);
    facts.alarm = pick<AlarmOutcome>(variant);
    facts.firstAid = pick<Answer>(variant);
    facts.police = pick<Answer>(variant + 1);
    facts.damageEuro = 1250 + variant;
    facts.pressInterest = true;
    facts.feedbackWanted = true;
    facts.confidentiality = pick<Confidentiality>(variant + 1);
    facts.affectedCount = 3;
    facts.affected = {idOf<PersonToken>(100 + variant % 50), idOf<PersonToken>(200)};
    incident.person.description
        = QStringLiteral("Der Besucher rief „Das dauert zu lange!“ (%1)").arg(variant);
    incident.person.idea = QStringLiteral("Wartezeit am Eingang anzeigen");
    incident.person.affectedNames = {QStringLiteral("Jördis Łukaszewicz"), QStringLiteral("A. Ö.")};
    incident.person.feedbackContact = QStringLiteral("Zimmer 12");
    incident.person.levelReason = QStringLiteral("Zwei Zeugen");
    incident.person.foreign = {{QStringLiteral("Spalte"), QStringLiteral("Wert;\n2")},
        {QStringLiteral("leer"), QString()}};
    return incident;
}

NewIncident plainIncident(int variant)
{
    NewIncident incident;
    incident.facts.occurred = *IncidentTime::month(2025, 1 + variant % 12);
    incident.facts.reported = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC);
    incident.facts.types = {IncidentType::Verbal};
    return incident;
}

IncidentDraft fullDraft()
{
    const NewIncident incident = fullIncident(1);
    const IncidentFacts &facts = incident.facts;
    IncidentDraft draft;
    draft.occurred = IncidentTime::band(QDate(2026, 2, 3), TimeBand::Evening);
    draft.unit = facts.unit;
    draft.service = facts.service;
    draft.place = facts.place;
    draft.jobArea = facts.jobArea;
    draft.activity = facts.activity;
    draft.types = facts.types;
    draft.subTypes = facts.subTypes;
    draft.level = facts.level;
    draft.triggers = facts.triggers;
    draft.circumstances = facts.circumstances;
    draft.means = facts.means;
    draft.actions = facts.actions;
    draft.consequences = facts.consequences;
    draft.injury = facts.injury;
    draft.reporter = ReporterRole::Witness;
    draft.causedBy = facts.causedBy;
    draft.causedByCount = facts.causedByCount;
    draft.recurrence = facts.recurrence;
    draft.waiting = facts.waiting;
    draft.alarm = facts.alarm;
    draft.firstAid = facts.firstAid;
    draft.police = Answer::Yes;
    draft.damageEuro = facts.damageEuro;
    draft.pressInterest = true;
    draft.feedbackWanted = true;
    draft.confidentiality = facts.confidentiality;
    draft.affectedCount = 2;
    draft.person = incident.person;
    return draft;
}

IncidentFacts keptFacts(const NewIncident &incident)
{
    IncidentFacts facts = incident.facts;
    facts.reported = QDateTime::fromSecsSinceEpoch(facts.reported.toSecsSinceEpoch(), Qt::UTC);
    return facts;
}

const char *nameOf(Error::Code code)
{
    switch (code) {
    case Error::Code::Invalid:
        return "Invalid";
    case Error::Code::NotFound:
        return "NotFound";
    case Error::Code::AlreadyExists:
        return "AlreadyExists";
    case Error::Code::NotPermitted:
        return "NotPermitted";
    case Error::Code::WrongPassword:
        return "WrongPassword";
    case Error::Code::NotARegister:
        return "NotARegister";
    case Error::Code::NewerFormat:
        return "NewerFormat";
    case Error::Code::LockedByOther:
        return "LockedByOther";
    case Error::Code::ReadOnly:
        return "ReadOnly";
    case Error::Code::DiskFull:
        return "DiskFull";
    case Error::Code::Damaged:
        return "Damaged";
    case Error::Code::TooLarge:
        return "TooLarge";
    case Error::Code::Malformed:
        return "Malformed";
    case Error::Code::Unsupported:
        return "Unsupported";
    case Error::Code::Cancelled:
        return "Cancelled";
    case Error::Code::Io:
        return "Io";
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt::testing
