// SPDX-License-Identifier: GPL-3.0-or-later
// Has the product make, sign, seal and open the key-figure sheets of a simulated benchmarking ring
// (tests/auditor/rings.py), and public pages of its members in between, and writes what others
// read: one JSON file a sheet, one a member for its pages.
#include "crypto/systemrandom.h"
#include "domain/publicpage/publicprotection.h"
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
    rule.watchesElsewhere = object.value(u"watchesElsewhere").toBool(rule.watchesElsewhere);
    return rule;
}

struct Member
{
    RingKeys keys;
    Organisation organisation;
    Population population;
    ObservationTable table;
    QJsonObject offices; ///< by period
    QJsonObject others; ///< the same for a second ring; may be empty
    QJsonArray pages; ///< number of sheets before each, period, offices
};

Member memberIn(const QJsonObject &object)
{
    Member member {RingKeys::generate(systemRandom()), {}, {}, {}, {}, {}, {}};
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
    member.others = object.value(u"others").toObject();
    member.pages = object.value(u"pages").toArray();
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

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        stop(QStringLiteral("cannot write"));
}

/// Makes the sheets and pages of one member as the program does, and opens the sheets as another.
class Telling
{
public:
    Telling(const Member &member, const QJsonObject &ring, const RingAgreement &agreement)
        : m_member(member)
        , m_ring(ring)
        , m_agreement(agreement)
        , m_rule(ruleIn(ring.value(u"rule").toObject()))
    {
    }

    /// Sheets to files with this beginning, the pages to one of its own.
    void run(const QString &path, const RingKeys &reader)
    {
        int sheets = 0;
        tellPages(sheets);
        for (const auto period : m_ring.value(u"periods").toArray()) {
            const QString name = period.toString();
            write(QStringLiteral("%1-%2.json").arg(path, name),
                sheet(name, m_member.offices.value(name).toArray(), reader));
            if (m_member.others.contains(name))
                write(QStringLiteral("%1-%2-other.json").arg(path, name),
                    sheet(name, m_member.others.value(name).toArray(), reader));
            tellPages(++sheets);
        }
        write(path + QStringLiteral("-pages.json"),
            QJsonDocument(QJsonObject {{QStringLiteral("groups"), m_read}}).toJson());
    }

private:
    QByteArray sheet(const QString &period, const QJsonArray &offices, const RingKeys &reader)
    {
        RingSource source {.agreement = m_agreement,
            .member = m_member.keys.signing.publicKey(),
            .period = slotOf(period),
            .organisation = m_member.organisation,
            .population = m_member.population,
            .table = m_member.table,
            .catalogue = IndicatorCatalogue::shipped(),
            .earlier = m_earlier};
        for (const KeptPage &kept : m_pages)
            source.pages << toldBy(kept.page, source.catalogue);
        for (const auto entry : offices) {
            const QJsonArray office = entry.toArray();
            QStringList range = textsIn(office.at(2));
            range.sort();
            source.offices << RingOffice {unitOf(office.at(0)), office.at(1).toString(), range};
        }
        const MadeRingSheet made = orStop(makeRingSheet(source, m_rule));
        m_earlier << made.basis;
        QList<Digest> recipients;
        for (const RingMember &each : m_agreement.members)
            recipients << each.recipient;
        const QByteArray paper
            = orStop(signedPaper(RingPaperKind::Sheet, jsonOf(made.sheet), m_member.keys.signing));
        const QByteArray sealed = orStop(sealedPaper(paper, recipients, systemRandom()));
        const QByteArray opened = orStop(openedPaper(sealed, reader.agreement));
        orStop(readPaper(opened).and_then(
            [&](const RingPaper &read) { return ringSheetFrom(read, m_agreement); }));
        return opened;
    }

    void tellPages(int sheets)
    {
        for (const auto entry : m_member.pages) {
            const QJsonArray page = entry.toArray();
            if (page.at(0).toInt() == sheets)
                tell(page.at(1).toString(), page.at(2).toArray());
        }
    }

    void tell(const QString &period, const QJsonArray &offices)
    {
        QList<ToldSums> sheets;
        if (m_ring.value(u"rule").toObject().value(u"pagesWatchSheets").toBool(true)) {
            for (const RingBasis &basis : std::as_const(m_earlier))
                sheets << basis.sums();
        }
        PublicPage asked {.period = *PublicPeriod::fromCode(period)};
        for (const auto office : offices)
            asked.asked << unitOf(office);
        const auto page = withFigures(asked,
            {m_member.organisation, m_member.population, m_member.table,
                IndicatorCatalogue::shipped(), m_pages, sheets});
        if (!page) {
            // Refused, as the program would: too small, told before.
            if (page.error().code == Error::Code::Invalid)
                stop(page.error().detail);
            return;
        }
        m_pages << KeptPage {static_cast<int>(m_pages.size()) + 1, {}, *page};
        for (const PublicGroup &group : page->groups)
            m_read << readable(group, period);
    }

    /// What everybody reads: offices and figures, as they are rounded.
    [[nodiscard]] QJsonObject readable(const PublicGroup &group, const QString &period) const
    {
        QJsonArray offices;
        for (qsizetype i = 0; i < m_member.organisation.units.size(); ++i) {
            if (group.offices.contains(m_member.organisation.units.at(i).id))
                offices << i + 1;
        }
        QJsonObject figures;
        for (const auto &term : terms<PublicFigureKind>()) {
            const PublicFigure &figure = group.of(term.value);
            if (figure.isTold())
                figures.insert(
                    QLatin1StringView(term.code), QJsonArray {figure.tenths, figure.count});
        }
        return {{QStringLiteral("period"), period}, {QStringLiteral("offices"), offices},
            {QStringLiteral("figures"), figures}};
    }

    const Member &m_member;
    const QJsonObject &m_ring;
    const RingAgreement &m_agreement;
    RingRule m_rule;
    QList<RingBasis> m_earlier;
    QList<KeptPage> m_pages;
    QJsonArray m_read;
};

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
        Telling(members[i], ring, agreement)
            .run(output.filePath(QString::number(i)), members[(i + 1) % members.size()].keys);
    return 0;
}
