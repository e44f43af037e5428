// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "crypto/systemrandom.h"
#include "domain/ring/ringcomparison.h"
#include "domain/service/ownrevision.h"
#include "intake/ringjson.h"
#include "session/observedservice.h"
#include "session/serviceobserving.h"
#include "support/session/ringtown.h"
#include "support/vault/vaulttesting.h"

#include <QJsonArray>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

const QString period2024 = QStringLiteral("2024");
const QString period2025 = QStringLiteral("2025");

/// Names the first of a list once more at its end.
void doubleFirst(QJsonObject &object, const QString &list)
{
    QJsonArray array = object.value(list).toArray();
    if (array.isEmpty())
        qFatal("%s is empty", qPrintable(list));
    array.append(array.first());
    object.insert(list, array);
}

} // namespace

/// A ring of three real registers that hand each other sealed sheets.
class BenchmarkingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sheetsReachTheOthers();
    void theSameAgainChangesNothing();
    void whatWasExportedIsFrozen();
    void strangersReadNothing();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void whatASheetNamesTwiceIsRefused_data();
    void whatASheetNamesTwiceIsRefused();
    void whatAnAgreementNamesTwiceIsRefused_data();
    void whatAnAgreementNamesTwiceIsRefused();
    void anotherSheetOfTheSamePeriodIsTold();
    void onlyTheCoordinatorChangesTheAgreement();
    void anAgreementOfTheSameVersionIsRefused();
    void everythingOutlivesARestart();
    void dismissedMembersAreRefused();
    void ownIndicatorsTravelWithTheirDefinition();
    void numbersKeepTheirMeaning();

private:
    /// A sheet of member 1 changed by `change`, signed by `signer` and sealed to member 0.
    [[nodiscard]] QByteArray forged(
        const std::function<void(QJsonObject &)> &change, const RingKeys &signer) const;
    [[nodiscard]] RingTaking taking(int member, const QByteArray &file) const
    {
        const auto taken = m_town->at(member).import({file});
        return taken ? taken->first().outcome : RingTaking::TooLarge;
    }
    [[nodiscard]] qsizetype sheetsAt(int member) const
    {
        return m_town->ring(member).sheets.size();
    }

    std::unique_ptr<RingTown> m_town;
};

void BenchmarkingTest::initTestCase()
{
    m_town = std::make_unique<RingTown>(3);
    QCOMPARE(m_town->ring(2).agreement().members.size(), 3);
    QVERIFY(m_town->ring(0).isCoordinator());
    QVERIFY(!m_town->ring(1).isCoordinator());
}

QByteArray BenchmarkingTest::forged(
    const std::function<void(QJsonObject &)> &change, const RingKeys &signer) const
{
    const auto made = m_town->at(1).preview(m_town->ring(1), *ServiceSlot::fromText(period2024));
    QJsonObject content = jsonOf(made->sheet);
    change(content);
    const auto paper = signedPaper(RingPaperKind::Sheet, content, signer.signing);
    return *sealedPaper(*paper, {m_town->ring(0).place.card.recipient}, systemRandom());
}

void BenchmarkingTest::sheetsReachTheOthers()
{
    m_town->exchange(period2025);
    for (int member = 0; member < 3; ++member) {
        const KnownRing ring = m_town->ring(member);
        QCOMPARE(ring.sheets.size(), 3);
        QCOMPARE(ring.unreadable, 0);
        const KeptRingSheet *third
            = ring.sheetOf(m_town->ring(2).place.card.signer, *ServiceSlot::fromText(period2025));
        QVERIFY(third);
        const RingGroup *office = third->sheet.group(u"buergerbuero");
        QVERIFY(office);
        QCOMPARE(office->seriesCalled(u"contacts")->numbers, QList<std::uint32_t> {3600});
        const Indicator *rating = IndicatorCatalogue::shipped().indicator(u"rating.overall");
        const auto value
            = figureOf(*rating, *office, third->sheet.period, IndicatorCatalogue::shipped()).value;
        QVERIFY(value && qAbs(*value - 55.0 / 14) < 1e-9);
    }
}

void BenchmarkingTest::theSameAgainChangesNothing()
{
    const QByteArray file = m_town->sheet(1, period2025);
    QCOMPARE(taking(0, file), RingTaking::KnownAlready);
    QCOMPARE(sheetsAt(0), 3);
    // A sheet of one's own comes back from others as it went.
    QCOMPARE(taking(1, file), RingTaking::KnownAlready);
}

void BenchmarkingTest::whatWasExportedIsFrozen()
{
    const KnownRing before = m_town->ring(2);
    observe(m_town->open(2),
        observedYear(m_town->folder(2).unit(QStringLiteral("Bürgeramt")), 2025, 9));
    const QByteArray again = m_town->sheet(2, period2025);
    QVERIFY(!again.isEmpty());
    const KnownRing after = m_town->ring(2);
    const auto slot = *ServiceSlot::fromText(period2025);
    QCOMPARE(after.sheetOf(after.place.card.signer, slot)->paper,
        before.sheetOf(before.place.card.signer, slot)->paper);
    VERIFY_ERROR(
        m_town->at(2).exportSheet(after, *ServiceSlot::fromText(u"2026")), Error::Code::Invalid);
    VERIFY_ERROR(
        m_town->at(2).exportSheet(after, *ServiceSlot::fromText(u"2025-Q1")), Error::Code::Invalid);
}

void BenchmarkingTest::strangersReadNothing()
{
    TestRegister stranger;
    Benchmarking there(stranger.open(), systemRandom());
    VERIFY_RESULT(there.card(QStringLiteral("Fremd")));
    const QByteArray file = m_town->sheet(1, period2025);
    QCOMPARE(there.import({file})->first().outcome, RingTaking::NotForUs);
    VERIFY_ERROR(there.join(m_town->ring(0).newestPaper), Error::Code::NotFound);
    QVERIFY(!file.contains("contacts") && !file.contains("Ahorn"));
}

void BenchmarkingTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<int>("forgery");
    QTest::addColumn<RingTaking>("outcome");
    QTest::newRow("bit of the seal turned") << 0 << RingTaking::Altered;
    QTest::newRow("signed by a stranger") << 1 << RingTaking::UnknownMember;
    QTest::newRow("signature of another text") << 2 << RingTaking::Altered;
    QTest::newRow("of another ring") << 3 << RingTaking::OtherRing;
    QTest::newRow("other version of a definition") << 4 << RingTaking::DoesNotFit;
    QTest::newRow("unknown version of the agreement") << 5 << RingTaking::UnknownAgreement;
    QTest::newRow("a key that nobody knows") << 6 << RingTaking::Malformed;
    QTest::newRow("period that is not over") << 7 << RingTaking::NotOver;
    QTest::newRow("not sealed") << 8 << RingTaking::NotSealed;
    QTest::newRow("task that is not agreed") << 9 << RingTaking::DoesNotFit;
    QTest::newRow("an agreement in place of a sheet") << 10 << RingTaking::Malformed;
    QTest::newRow("far too large") << 11 << RingTaking::TooLarge;
    QTest::newRow("cut off") << 12 << RingTaking::Altered;
    QTest::newRow("number that is a fraction") << 13 << RingTaking::Malformed;
    QTest::newRow("incidents without a release") << 14 << RingTaking::DoesNotFit;
    QTest::newRow("another spelling") << 15 << RingTaking::Malformed;
}

void BenchmarkingTest::hostileFilesAreRefused()
{
    QFETCH(int, forgery);
    QFETCH(RingTaking, outcome);
    const RingKeys member = *m_town->at(1).keysOf(m_town->ring(1));
    const RingKeys stranger = RingKeys::generate(systemRandom());
    const auto with = [&](const char *key, const QJsonValue &value) {
        return forged(
            [&](QJsonObject &content) { content.insert(QLatin1StringView(key), value); }, member);
    };
    const auto same = [](QJsonObject &) {};
    const auto resealed = [&](const QByteArray &paper) {
        return *sealedPaper(paper, {m_town->ring(0).place.card.recipient}, systemRandom());
    };
    const auto opened = [&] {
        return *openedPaper(forged(same, member), m_town->at(0).keysOf(m_town->ring(0))->agreement);
    };
    QByteArray file;
    switch (forgery) {
    case 0:
        file = forged(same, member);
        file[file.size() - 20] = static_cast<char>(file[file.size() - 20] ^ 1);
        break;
    case 1:
        file = forged(same, stranger);
        break;
    case 2:
        file = resealed(opened().replace("\"release\":\"\"", "\"release\":\"x\""));
        break;
    case 3:
        file = with("ring", QStringLiteral("0123456789abcdef0123456789abcdef"));
        break;
    case 4:
        file = forged(
            [](QJsonObject &content) {
                QJsonArray list = content.value("definitions").toArray();
                QJsonObject first = list.first().toObject();
                first.insert("version", 2);
                list.replace(0, first);
                content.insert("definitions", list);
            },
            member);
        break;
    case 5:
        file = with("agreement", 77);
        break;
    case 6:
        file = with("rabatt", 1);
        break;
    case 7:
        file = with("period", QStringLiteral("2027"));
        break;
    case 8:
        file = opened();
        break;
    case 9:
        file = forged(
            [](QJsonObject &content) {
                QJsonArray groups = content.value("groups").toArray();
                QJsonObject first = groups.first().toObject();
                first.insert("task", QStringLiteral("friedhof"));
                groups.replace(0, first);
                content.insert("groups", groups);
            },
            member);
        break;
    case 10:
        file = resealed(m_town->ring(0).newestPaper);
        break;
    case 11:
        file = "age-encryption.org/v1\n" + QByteArray(3 * 1024 * 1024, 'x');
        break;
    case 12:
        file = forged(same, member).chopped(40);
        break;
    case 13:
        file = with("agreement", 1.5);
        break;
    case 14:
        file = with("incidents", 12);
        break;
    default:
        file = resealed(opened().replace("\",\"release\"", "\", \"release\""));
    }
    const qsizetype before = sheetsAt(0);
    const auto taken = m_town->at(0).import({file});
    VERIFY_RESULT(taken);
    QCOMPARE(codeOf(taken->first().outcome), codeOf(outcome));
    QCOMPARE(sheetsAt(0), before);
    QVERIFY(wordFor(outcome, Language::German).size() > 10);
}

void BenchmarkingTest::whatASheetNamesTwiceIsRefused_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<bool>("isOfGroup");
    QTest::addColumn<RingTaking>("outcome");
    const auto row = [](const char *list, bool isOfGroup, RingTaking outcome) {
        QTest::newRow(list) << QString::fromLatin1(list) << isOfGroup << outcome;
    };
    row("definitions", false, RingTaking::Malformed);
    row("groups", false, RingTaking::DoesNotFit);
    row("range", true, RingTaking::DoesNotFit);
    row("series", true, RingTaking::DoesNotFit);
    row("withheld", true, RingTaking::DoesNotFit);
}

void BenchmarkingTest::whatASheetNamesTwiceIsRefused()
{
    QFETCH(QString, list);
    QFETCH(bool, isOfGroup);
    QFETCH(RingTaking, outcome);
    const RingKeys member = *m_town->at(1).keysOf(m_town->ring(1));
    const QByteArray file = forged(
        [&](QJsonObject &content) {
            if (!isOfGroup)
                return doubleFirst(content, list);
            QJsonArray groups = content.value("groups").toArray();
            QJsonObject first = groups.first().toObject();
            doubleFirst(first, list);
            groups.replace(0, first);
            content.insert("groups", groups);
        },
        member);
    const qsizetype before = sheetsAt(0);
    QCOMPARE(codeOf(taking(0, file)), codeOf(outcome));
    QCOMPARE(sheetsAt(0), before);
}

void BenchmarkingTest::whatAnAgreementNamesTwiceIsRefused_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list : {"tasks", "figures", "members"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void BenchmarkingTest::whatAnAgreementNamesTwiceIsRefused()
{
    QFETCH(QString, list);
    RingAgreement next = m_town->ring(0).agreement();
    ++next.version;
    QJsonObject content = jsonOf(next);
    doubleFirst(content, list);
    const RingKeys keys = *m_town->at(0).keysOf(m_town->ring(0));
    const auto paper = signedPaper(RingPaperKind::Agreement, content, keys.signing);
    VERIFY_ERROR(m_town->at(1).join(*paper), Error::Code::Malformed);
    QVERIFY(m_town->ring(1).agreement().version < next.version);
}

void BenchmarkingTest::anotherSheetOfTheSamePeriodIsTold()
{
    const RingKeys member = *m_town->at(1).keysOf(m_town->ring(1));
    QCOMPARE(taking(0, m_town->sheet(1, period2024)), RingTaking::Taken);
    const QByteArray other
        = forged([](QJsonObject &content) { content.insert("leavesOut", true); }, member);
    QCOMPARE(taking(0, other), RingTaking::Contradicts);
    const auto kept = m_town->ring(0).sheetOf(
        m_town->ring(1).place.card.signer, *ServiceSlot::fromText(period2024));
    QVERIFY(kept && !kept->sheet.leavesOut);
    // Two that contradict each other in one go: the first counts, the second is told.
    const auto both = m_town->at(2).import({m_town->sheet(1, period2024),
        *sealedPaper(*openedPaper(other, m_town->at(0).keysOf(m_town->ring(0))->agreement),
            {m_town->ring(2).place.card.recipient}, systemRandom())});
    QCOMPARE(both->first().outcome, RingTaking::Taken);
    QCOMPARE(both->last().outcome, RingTaking::Contradicts);
}

void BenchmarkingTest::onlyTheCoordinatorChangesTheAgreement()
{
    TestRegister fourth;
    const auto card = Benchmarking(fourth.open(), systemRandom()).card(QStringLiteral("Linde"));
    const auto member = Benchmarking::readCard(*card);
    VERIFY_RESULT(member);
    VERIFY_ERROR(m_town->at(1).admit(m_town->ring(1), *member), Error::Code::NotPermitted);
    // A member signs an agreement of its own making.
    RingAgreement own = m_town->ring(1).agreement();
    ++own.version;
    own.members << *member;
    const RingKeys keys = *m_town->at(1).keysOf(m_town->ring(1));
    const auto paper = signedPaper(RingPaperKind::Agreement, jsonOf(own), keys.signing);
    VERIFY_ERROR(m_town->at(2).join(*paper), Error::Code::Invalid);
    QCOMPARE(m_town->ring(2).agreement().members.size(), 3);
}

void BenchmarkingTest::anAgreementOfTheSameVersionIsRefused()
{
    RingAgreement other = m_town->ring(0).agreement();
    other.name = QStringLiteral("Anderer Ring");
    const RingKeys keys = *m_town->at(0).keysOf(m_town->ring(0));
    const auto paper = signedPaper(RingPaperKind::Agreement, jsonOf(other), keys.signing);
    VERIFY_ERROR(m_town->at(2).join(*paper), Error::Code::Invalid);
    VERIFY_RESULT(m_town->at(2).join(m_town->ring(0).newestPaper));
}

void BenchmarkingTest::everythingOutlivesARestart()
{
    const KnownRing before = m_town->ring(2);
    m_town->folder(2).reopen();
    const KnownRing after = m_town->ring(2);
    QCOMPARE(after.sheets.size(), before.sheets.size());
    QCOMPARE(after.agreement(), before.agreement());
    QCOMPARE(after.place, before.place);
    QCOMPARE(m_town->open(2).vault().verify()->size(), 0);
}

void BenchmarkingTest::dismissedMembersAreRefused()
{
    const QByteArray file = m_town->sheet(2, period2024);
    VERIFY_RESULT(m_town->at(0).dismiss(m_town->ring(0), QStringLiteral("Eiche")));
    QCOMPARE(taking(0, file), RingTaking::UnknownMember);
    VERIFY_RESULT(m_town->at(2).join(m_town->ring(0).newestPaper));
    VERIFY_ERROR(m_town->at(2).exportSheet(m_town->ring(2), *ServiceSlot::fromText(u"2023")),
        Error::Code::NotFound);
    // What it had told before stays with the others.
    QCOMPARE(m_town->ring(0).sheets.size(), 4);
}

namespace {

OwnIndicator daysToPassport()
{
    OwnIndicator own;
    own.indicator.id = QStringLiteral("own.passports.days");
    own.indicator.name
        = {QStringLiteral("Tage bis zum Pass"), QStringLiteral("Days to a passport")};
    own.indicator.numerator
        = {QStringLiteral("Tage von Antrag bis Ausgabe"), QStringLiteral("days until handed out")};
    own.indicator.source = {QStringLiteral("Fachverfahren"), QStringLiteral("register")};
    own.indicator.unit = IndicatorUnit::Days;
    own.indicator.better = BetterIs::Lower;
    own.indicator.aggregation = Aggregation::Percentile;
    own.indicator.parameter = 50;
    own.borders = {7, 14, 28};
    return own;
}

QList<Observation> passportsOf(const OpenRegister &open, const UnitId &unit, std::uint32_t quick)
{
    const auto observed = open.observed();
    QList<Observation> observations;
    for (int month = 1; month <= 12; ++month)
        observations << Observation {.unit = unit,
            .series = (*observed)->catalogue.seriesCalled(u"own.passports.days")->number,
            .slot = *ServiceSlot::month(2025, month),
            .numbers = {quick, 3, 2, 1}};
    return observations;
}

} // namespace

void BenchmarkingTest::ownIndicatorsTravelWithTheirDefinition()
{
    const RingTown town(3);
    const QString id = QStringLiteral("own.passports.days");
    VERIFY_ERROR(town.at(0).agreeOn(town.ring(0), {id}), Error::Code::NotFound);
    VERIFY_RESULT(ServiceObserving(town.open(0)).define(daysToPassport()));
    VERIFY_ERROR(town.at(1).agreeOn(town.ring(1), {QStringLiteral("complaints")}),
        Error::Code::NotPermitted);
    VERIFY_RESULT(town.at(0).agreeOn(town.ring(0), {id}));
    const QByteArray agreement = town.ring(0).newestPaper;
    for (const int member : {1, 2})
        VERIFY_RESULT(town.at(member).join(agreement));
    // The last one has none of it: it says so instead of telling something else.
    QCOMPARE(town.at(1).undefinedHere(town.ring(1))->size(), 1);
    VERIFY_RESULT(town.at(1).defineHere(town.ring(1)));
    QVERIFY(town.at(1).undefinedHere(town.ring(1))->isEmpty());
    QCOMPARE((*town.open(1).observed())->catalogue.own().first().indicator.name,
        daysToPassport().indicator.name);
    for (const int member : {0, 1}) {
        const UnitId unit = town.folder(member).unit(QStringLiteral("Bürgeramt"));
        observe(town.open(member),
            passportsOf(town.open(member), unit, static_cast<std::uint32_t>(9 - 8 * member)));
    }
    town.exchange(period2025);
    QList<RingSheet> sheets;
    const KnownRing known = town.ring(2);
    for (const KeptRingSheet &kept : known.sheets)
        sheets << kept.sheet;
    QCOMPARE(sheets.size(), 3);
    const auto lines = compareRing(
        known.agreement(), sheets, known.place.card.signer, *ServiceSlot::fromText(period2025))
                           .lines;
    const auto line = std::ranges::find_if(lines, [&](const RingLine &each) {
        return each.figure == id && each.task == QStringLiteral("buergerbuero");
    });
    QVERIFY(line != lines.end());
    QCOMPARE(line->better, BetterIs::Lower);
    QCOMPARE(line->values.size(), 2);
    QCOMPARE(line->values.first().code, QStringLiteral("Ahorn"));
    QVERIFY(line->values.first().value < line->values.last().value);
    QCOMPARE(line->apart.size(), 1);
    QCOMPARE(line->apart.first().why, RingApart::OtherDefinition);
    QVERIFY(ringNumber(*line, line->values.first().value, Language::English)
                .contains(QStringLiteral("day")));

    // A definition that does not say what its figure says is no agreement.
    QJsonObject content = jsonOf(known.agreement());
    QJsonArray figures = content.value(u"figures").toArray();
    QJsonObject figure = figures.last().toObject();
    QJsonObject own = figure.value(u"own").toObject();
    own.insert(QStringLiteral("parameter"), 9000);
    figure.insert(QStringLiteral("own"), own);
    figures.replace(figures.size() - 1, figure);
    content.insert(QStringLiteral("figures"), figures);
    const auto keys = town.at(0).keysOf(town.ring(0));
    VERIFY_RESULT(keys);
    const auto forged = signedPaper(RingPaperKind::Agreement, content, keys->signing);
    VERIFY_RESULT(forged);
    QVERIFY(!Benchmarking::readAgreement(*forged));
}

void BenchmarkingTest::numbersKeepTheirMeaning()
{
    TestRegister alone;
    ServiceObserving observing(alone.open());
    OwnIndicator own = daysToPassport();
    VERIFY_RESULT(observing.define(own));
    own.indicator.numerator.de = QStringLiteral("Tage von Antrag bis Druck");
    VERIFY_RESULT(observing.define(own)); // no number yet
    observe(alone.open(), passportsOf(alone.open(), alone.unit(QStringLiteral("Bürgeramt")), 9));
    own.indicator.name.de = QStringLiteral("Tage bis zum Reisepass");
    VERIFY_RESULT(observing.define(own));
    own.indicator.numerator.de = QStringLiteral("Tage von Antrag bis Ausgabe");
    VERIFY_ERROR(observing.define(own), Error::Code::Invalid);
    own = newVersionOf(own, (*alone.open().observed())->catalogue.own());
    VERIFY_RESULT(observing.define(own));
    QCOMPARE((*alone.open().observed())->catalogue.own().size(), 2);
}

QTEST_GUILESS_MAIN(BenchmarkingTest)
#include "tst_benchmarking.moc"
