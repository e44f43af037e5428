// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicpage.h"
#include "domain/ring/ringcodec.h"
#include "domain/service/indicatorrun.h"
#include "domain/servicebasics/servicecodec.h"
#include "fuzz/seedfiles.h"
#include "intake/ringexperiencejson.h"
#include "intake/ringjson.h"
#include "support/domain/officesamples.h"

#include <QJsonDocument>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

PublicPage somePage()
{
    PublicPage page;
    page.authority = QStringLiteral("Stadt");
    page.made = QDate(2026, 11, 20);
    page.asked = {UnitId({1}), UnitId({2})};
    PublicGroup group;
    group.offices = {UnitId({1})};
    group.names = {QStringLiteral("Bürgeramt")};
    group.figures[0] = {PublicFigure::State::Told, 42, 120};
    group.observers[0] = {UnitId({1}), UnitId({3})};
    page.groups = {group};
    page.measures = {{.measure = QStringLiteral("A01"),
        .title = {QStringLiteral("Titel"), QStringLiteral("Title")},
        .text = {QStringLiteral("Text"), {}},
        .state = PublicMeasureState::InPlace,
        .since = {2026, 1, 1},
        .places = {QStringLiteral("Bürgeramt")}}};
    return page;
}

IndicatorRun someRun()
{
    return {.made = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC),
        .source = QStringLiteral("Aufrufanlage"),
        .file = {7},
        .rows = 12,
        .added = 10,
        .same = 2,
        .from = QDate(2026, 1, 1),
        .until = QDate(2026, 1, 31)};
}

QList<OwnIndicator> someIndicators()
{
    OwnIndicator own;
    own.indicator = IndicatorCatalogue::shipped().indicators().first();
    own.indicator.id = QStringLiteral("own.passports");
    return {own};
}

RingAgreement someRing()
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    RingAgreement ring {.id = RingId({1}), .name = QStringLiteral("Ring"), .coordinator = {1}};
    ring.members = {{QStringLiteral("Ahorn"), {2}, {1}}};
    ring.tasks = {{QStringLiteral("buero"), {QStringLiteral("Büro"), QStringLiteral("Office")}}};
    for (const QString &id : usualRingFigures())
        ring.figures << ringFigureOf(*catalogue.indicator(id), catalogue);
    return ring;
}

RingSheet someSheet(const RingAgreement &ring)
{
    RingSheet sheet {
        .ring = ring.id, .agreement = 1, .member = {1}, .period = *ServiceSlot::year(2025)};
    for (const RingFigure &figure : ring.figures)
        sheet.definitions.insert(figure.indicator, figure.version);
    sheet.groups = {{.task = QStringLiteral("buero"),
        .range = {QStringLiteral("buero")},
        .postHundredths = 1250,
        .series = {{QStringLiteral("contacts"), {12000}}, {QStringLiteral("complaints"), {12}}},
        .withheld = {{QStringLiteral("waiting"), RingLack::NotObserved}}}};
    return sheet;
}

RingExperience someExperience()
{
    return {.id = ExperienceId({5}),
        .ring = RingId({1}),
        .agreement = 1,
        .member = {1},
        .measure = QStringLiteral("A01"),
        .title = {QStringLiteral("Klingel"), QStringLiteral("Bell")},
        .cautions = {},
        .areas = {terms<JobArea>().front().value},
        .since = *ServiceSlot::fromText(u"2025-Q2"),
        .done = QStringLiteral("Klingeln an jedem Platz.")};
}

/// The content alone, and the file as members hand it on.
template <typename T>
bool writePaper(const QString &folder, const QByteArray &name, RingPaperKind kind, const T &content)
{
    const SigningKey key {SecretBytes(SigningKey::Size)};
    const auto file = signedPaper(kind, jsonOf(content), key);
    if (!file)
        return false;
    const auto paper = readPaper(*file);
    return paper && fuzz::write(folder, name.constData(), *file)
        && fuzz::write(folder, (name + "-content").constData(),
            QJsonDocument(paper->content).toJson(QJsonDocument::Compact));
}

} // namespace

bool fuzz::writeOfficeSeeds(const QString &corpus)
{
    const ReplyPromise promise {.what = QStringLiteral("Unterlagen"),
        .unit = UnitId({1}),
        .made = QDate(2026, 11, 2),
        .until = QDate(2026, 11, 20)};
    const QList<RingOffice> offices {
        {UnitId({1}), QStringLiteral("buero"), {QStringLiteral("buero")}}};
    const RingBasis basis {
        *ServiceSlot::year(2025), {{{QStringLiteral("posts")}, {UnitId({1})}, {12}, true}}};
    const QString codecs = corpus + "/officecodec";
    const QString papers = corpus + "/ringpaper";
    const RingAgreement ring = someRing();
    return write(codecs, "office", encode(citizensOffice()))
        && write(codecs, "office-empty", encode(OfficeProfile {.unit = UnitId({1})}))
        && write(codecs, "promise", encode(promise)) && write(codecs, "page", encode(somePage()))
        && write(codecs, "run", encode(someRun()))
        && write(codecs, "own", encodeOwnIndicators(someIndicators()))
        && write(codecs, "ring-offices", encodeRingOffices(offices))
        && write(codecs, "ring-basis", encodeRingBasis(basis))
        && writePaper(papers, "card", RingPaperKind::Card, ring.members.first())
        && writePaper(papers, "agreement", RingPaperKind::Agreement, ring)
        && writePaper(papers, "sheet", RingPaperKind::Sheet, someSheet(ring))
        && writePaper(papers, "experience", RingPaperKind::Experience, someExperience());
}
