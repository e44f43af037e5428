// SPDX-License-Identifier: GPL-3.0-or-later
// Has the product make, sign, seal and open the key-figure sheets of a simulated benchmarking ring
// (tests/auditor/rings.py) and writes what the members read: one JSON file a sheet.
#include "crypto/systemrandom.h"
#include "domain/ring/ringsheetmaker.h"
#include "intake/ringjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace rueckhalt;

namespace {

[[noreturn]] void stop(const QString &message)
{
    std::fprintf(stderr, "ringdriver: %s\n", qPrintable(message));
    std::exit(1);
}

template <typename T>
T orStop(Result<T> result)
{
    if (!result)
        stop(result.error().detail);
    return *std::move(result);
}

UnitId unitOf(const QJsonValue &number)
{
    UnitId::Bytes bytes {};
    const int wide = number.toInt();
    bytes[0] = static_cast<std::uint8_t>(wide & 255);
    bytes[1] = static_cast<std::uint8_t>(wide >> 8);
    bytes[2] = 1;
    return UnitId(bytes);
}

ServiceSlot slotOf(const QJsonValue &text)
{
    const auto slot = ServiceSlot::fromText(text.toString());
    if (!slot)
        stop(QStringLiteral("no period: ") + text.toString());
    return *slot;
}

QStringList textsIn(const QJsonValue &array)
{
    QStringList texts;
    for (const auto text : array.toArray())
        texts << text.toString();
    return texts;
}

RingRule ruleIn(const QJsonObject &object)
{
    RingRule rule;
    rule.leastHeads = object.value(u"leastHeads").toInt(rule.leastHeads);
    rule.leastAnswers = object.value(u"leastAnswers").toDouble(rule.leastAnswers);
    rule.mostShare = object.value(u"mostShare").toDouble(rule.mostShare);
    rule.needsAll = object.value(u"needsAll").toBool(rule.needsAll);
    rule.watchesChanges = object.value(u"watchesChanges").toBool(rule.watchesChanges);
    return rule;
}

struct Member
{
    RingKeys keys;
    Organisation organisation;
    Population population;
    ObservationTable table;
    QJsonObject offices; ///< by period
};

Member memberIn(const QJsonObject &object)
{
    Member member {RingKeys::generate(systemRandom()), {}, {}, {}, {}};
    for (const auto entry : object.value(u"units").toArray()) {
        const QJsonObject unit = entry.toObject();
        const int parent = unit.value(u"parent").toInt();
        member.organisation.units << Unit {.id = unitOf(unit.value(u"id")),
            .parent = parent == 0 ? UnitId() : unitOf(parent),
            .name = QStringLiteral("Stelle"),
            .headcount = unit.value(u"heads").toInt()};
    }
    QList<PopulationFigure> figures;
    for (const auto entry : object.value(u"posts").toArray()) {
        const QJsonArray post = entry.toArray();
        figures << PopulationFigure {unitOf(post.at(0)), post.at(1).toInt(), post.at(2).toInt(), 0};
    }
    member.population = orStop(Population::create(figures));
    for (const auto entry : object.value(u"observations").toArray()) {
        const QJsonArray row = entry.toArray();
        const Series *series = IndicatorCatalogue::shipped().seriesCalled(row.at(1).toString());
        if (!series)
            stop(QStringLiteral("no series: ") + row.at(1).toString());
        Observation observation {
            .unit = unitOf(row.at(0)), .series = series->number, .slot = slotOf(row.at(2))};
        std::size_t at = 0;
        for (const auto number : row.at(3).toArray())
            observation.numbers.at(at++) = static_cast<std::uint32_t>(number.toDouble());
        member.table.add(observation, series->width());
    }
    member.table.finish();
    member.offices = object.value(u"offices").toObject();
    return member;
}

RingAgreement agreementOf(const QJsonObject &ring, const std::vector<Member> &members)
{
    RingAgreement agreement {.id = RingId({1}),
        .name = QStringLiteral("Ring"),
        .periods
        = slotOf(ring.value(u"periods").toArray().first()).kind() == ServiceSlot::Kind::Year
            ? RingPeriods::Years
            : RingPeriods::Quarters,
        .coordinator = members.front().keys.signing.publicKey(),
        .withIncidents = false};
    for (const QString &task : textsIn(ring.value(u"tasks")))
        agreement.tasks << RingTask {task, {task, task}};
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    for (const QString &id : textsIn(ring.value(u"figures"))) {
        const Indicator *indicator = catalogue.indicator(id);
        if (!indicator)
            stop(QStringLiteral("no key figure: ") + id);
        agreement.figures << ringFigureOf(*indicator, catalogue);
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        agreement.members << RingMember {QStringLiteral("M%1").arg(i),
            members[i].keys.agreement.publicKey(), members[i].keys.signing.publicKey()};
    if (const auto problems = problemsOf(agreement); !problems.isEmpty())
        stop(problems.first());
    return agreement;
}

/// Makes the sheets of one member as the program does, and opens them as another member.
void run(const Member &member, std::size_t number, const QJsonObject &ring,
    const RingAgreement &agreement, const RingKeys &reader, const QDir &output)
{
    const RingRule rule = ruleIn(ring.value(u"rule").toObject());
    QList<RingBasis> earlier;
    QList<Digest> recipients;
    for (const RingMember &each : agreement.members)
        recipients << each.recipient;
    for (const auto period : ring.value(u"periods").toArray()) {
        RingSource source {.agreement = agreement,
            .member = member.keys.signing.publicKey(),
            .period = slotOf(period),
            .organisation = member.organisation,
            .population = member.population,
            .table = member.table,
            .catalogue = IndicatorCatalogue::shipped(),
            .earlier = earlier};
        for (const auto entry : member.offices.value(period.toString()).toArray()) {
            const QJsonArray office = entry.toArray();
            QStringList range = textsIn(office.at(2));
            range.sort();
            source.offices << RingOffice {unitOf(office.at(0)), office.at(1).toString(), range};
        }
        const MadeRingSheet made = orStop(makeRingSheet(source, rule));
        earlier << made.basis;
        const QByteArray paper
            = orStop(signedPaper(RingPaperKind::Sheet, jsonOf(made.sheet), member.keys.signing));
        const QByteArray sealed = orStop(sealedPaper(paper, recipients, systemRandom()));
        const QByteArray opened = orStop(openedPaper(sealed, reader.agreement));
        orStop(readPaper(opened).and_then(
            [&](const RingPaper &read) { return ringSheetFrom(read, agreement); }));
        QFile file(
            output.filePath(QStringLiteral("%1-%2.json").arg(number).arg(period.toString())));
        if (!file.open(QIODevice::WriteOnly) || file.write(opened) != opened.size())
            stop(QStringLiteral("cannot write"));
    }
}

} // namespace

/// ringdriver RING.json FOLDER
int main(int argc, char **argv)
{
    if (argc != 3)
        stop(QStringLiteral("RING.json FOLDER"));
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        stop(QStringLiteral("cannot read the ring"));
    const QJsonObject ring = QJsonDocument::fromJson(file.readAll()).object();
    std::vector<Member> members;
    for (const auto member : ring.value(u"members").toArray())
        members.push_back(memberIn(member.toObject()));
    if (members.empty())
        stop(QStringLiteral("no members"));
    const RingAgreement agreement = agreementOf(ring, members);
    const QDir output(QString::fromLocal8Bit(argv[2]));
    for (std::size_t i = 0; i < members.size(); ++i)
        run(members[i], i, ring, agreement, members[(i + 1) % members.size()].keys, output);
    return 0;
}
