// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringagreement.h"

#include "base/plaintext.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

bool isRingLine(const QString &text, int most)
{
    return isPlainText(text) && text.size() <= most && !text.contains(u'\n');
}

bool isTaskCode(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    return code.size() <= RingTask::MaxCode && pattern.match(code).hasMatch();
}

/// The problem if a list is empty, too long or names something twice.
template <typename List, typename Name>
void checkRingList(
    QStringList &problems, const List &list, int most, const QString &what, Name nameOf)
{
    if (list.isEmpty() || list.size() > most)
        problems << QStringLiteral("%1: none, or more than %2").arg(what).arg(most);
    QSet<QByteArray> known;
    for (const auto &entry : list) {
        const QByteArray name = nameOf(entry);
        if (known.contains(name))
            problems << QStringLiteral("%1: one of them twice").arg(what);
        known.insert(name);
    }
}

void checkRingMembers(QStringList &problems, const RingAgreement &agreement)
{
    const auto &members = agreement.members;
    const QString what = QStringLiteral("members");
    constexpr int most = RingAgreement::MaxMembers;
    checkRingList(problems, members, most, what,
        [](const RingMember &member) { return member.code.toCaseFolded().toUtf8(); });
    checkRingList(problems, members, most, what,
        [](const RingMember &member) { return toByteArray(member.signer); });
    checkRingList(problems, members, most, what,
        [](const RingMember &member) { return toByteArray(member.recipient); });
    for (const RingMember &member : members) {
        if (!isRingCode(member.code))
            problems << QStringLiteral("a code name is none");
    }
    if (!agreement.member(agreement.coordinator))
        problems << QStringLiteral("the coordinator is no member");
}

/// Numbers of series belong to a register, not to a definition.
OwnIndicator withoutSeries(OwnIndicator own)
{
    own.indicator.series = 0;
    own.indicator.against = 0;
    return own;
}

/// Own definitions that do not say what their figure says.
QStringList problemsOfOwn(const QList<RingFigure> &figures)
{
    QStringList problems;
    QList<OwnIndicator> all;
    for (const RingFigure &figure : figures) {
        if (figure.own)
            all << *figure.own;
        const bool isOwn = figure.indicator.startsWith(QLatin1StringView("own."));
        if (isOwn != figure.own.has_value()
            || (isOwn && figure.own->indicator.id != figure.indicator))
            problems << QStringLiteral("a key figure of its own without its definition");
    }
    const auto catalogue = IndicatorCatalogue::with(all);
    if (!catalogue)
        return problems << catalogue.error().detail;
    for (const RingFigure &figure : figures) {
        if (figure.own && !agreedIndicator(figure, *catalogue))
            problems
                << QStringLiteral("“%1” is defined otherwise than it says").arg(figure.indicator);
    }
    return problems;
}

QStringList seriesWords(std::uint16_t number, const IndicatorCatalogue &catalogue)
{
    const Series *series = catalogue.series(number);
    if (!series)
        return {QStringLiteral("-")};
    QStringList words {series->code, codeOf(series->kind), QString::number(series->decimals),
        QString::number(series->points)};
    for (const int border : series->borders)
        words << QString::number(border);
    return words;
}

} // namespace

template <>
std::span<const Term<RingPeriods>> terms<RingPeriods>()
{
    using enum RingPeriods;
    static constexpr std::array<Term<RingPeriods>, 2> list {{
        {Years, "years", {"Jahre", "years"}},
        {Quarters, "quarters", {"Quartale", "quarters"}},
    }};
    return list;
}

bool isPeriodOf(ServiceSlot slot, RingPeriods periods)
{
    return slot.kind()
        == (periods == RingPeriods::Years ? ServiceSlot::Kind::Year : ServiceSlot::Kind::Quarter);
}

QString definitionDigest(const Indicator &indicator, const IndicatorCatalogue &catalogue)
{
    QStringList parts {indicator.id, indicator.numerator.de, indicator.denominator.de,
        codeOf(indicator.unit), codeOf(indicator.aggregation),
        QString::number(indicator.parameter, 'f', 3)};
    for (const auto number :
        {indicator.series, indicator.against, indicator.otherwise, indicator.otherwiseAgainst})
        parts << seriesWords(number, catalogue).join(u',');
    const QByteArray text = parts.join(QChar(0x1F)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

RingFigure ringFigureOf(
    const Indicator &indicator, const IndicatorCatalogue &catalogue, int version)
{
    const auto definition = [&](Language language) {
        const QString denominator = indicator.denominator.in(language);
        const QString numerator = indicator.numerator.in(language);
        return denominator.isEmpty() ? numerator : numerator + QStringLiteral(" / ") + denominator;
    };
    RingFigure figure {indicator.id, version, indicator.name,
        {definition(Language::German), definition(Language::English)},
        definitionDigest(indicator, catalogue)};
    for (const OwnIndicator &own : catalogue.own()) {
        if (own.indicator.id == indicator.id)
            figure.own = withoutSeries(own);
    }
    return figure;
}

const Indicator *agreedIndicator(const RingFigure &figure, const IndicatorCatalogue &catalogue)
{
    const Indicator *indicator = catalogue.indicator(figure.indicator);
    return indicator && definitionDigest(*indicator, catalogue) == figure.digest ? indicator
                                                                                 : nullptr;
}

const RingTask *RingAgreement::task(QStringView code) const
{
    const auto found
        = std::ranges::find_if(tasks, [code](const RingTask &each) { return each.code == code; });
    return found == tasks.end() ? nullptr : &*found;
}

const RingFigure *RingAgreement::figure(QStringView indicator) const
{
    const auto found = std::ranges::find_if(
        figures, [indicator](const RingFigure &each) { return each.indicator == indicator; });
    return found == figures.end() ? nullptr : &*found;
}

const RingMember *RingAgreement::member(const Digest &signer) const
{
    const auto found = std::ranges::find_if(
        members, [&signer](const RingMember &each) { return each.signer == signer; });
    return found == members.end() ? nullptr : &*found;
}

const RingMember *RingAgreement::memberCalled(QStringView code) const
{
    const auto found = std::ranges::find_if(members, [code](const RingMember &each) {
        return code.compare(each.code, Qt::CaseInsensitive) == 0;
    });
    return found == members.end() ? nullptr : &*found;
}

QString RingAgreement::taskName(QStringView code, Language language) const
{
    if (code == RingTask::Other)
        return Words {"andere Aufgaben zusammen", "other tasks together"}.in(language);
    const RingTask *found = task(code);
    return found ? found->name.in(language) : code.toString();
}

IndicatorCatalogue RingAgreement::catalogue() const
{
    QList<OwnIndicator> own;
    for (const RingFigure &figure : figures) {
        if (figure.own)
            own << *figure.own;
    }
    return own.isEmpty() ? IndicatorCatalogue::shipped()
                         : IndicatorCatalogue::with(own).value_or(IndicatorCatalogue::shipped());
}

bool isRingCode(const QString &code)
{
    return isRingLine(code, RingMember::MaxCode) && std::ranges::all_of(code, [](QChar character) {
        return character.isLetterOrNumber() || character == u' ' || character == u'-';
    });
}

QStringList problemsOf(const RingAgreement &agreement)
{
    QStringList problems;
    if (agreement.id.isNull())
        problems << QStringLiteral("no id");
    if (agreement.version < 1 || agreement.version > RingAgreement::MaxVersion)
        problems << QStringLiteral("version out of bounds");
    if (!isRingLine(agreement.name, RingAgreement::MaxName))
        problems << QStringLiteral("name: empty, too long or with control characters");
    checkRingMembers(problems, agreement);
    checkRingList(problems, agreement.tasks, RingAgreement::MaxTasks, QStringLiteral("tasks"),
        [](const RingTask &task) { return task.code.toUtf8(); });
    checkRingList(problems, agreement.figures, RingAgreement::MaxFigures,
        QStringLiteral("key figures"),
        [](const RingFigure &figure) { return figure.indicator.toUtf8(); });
    for (const RingTask &task : agreement.tasks) {
        if (!isTaskCode(task.code) || !isRingLine(task.name.de, RingTask::MaxName)
            || !isRingLine(task.name.en, RingTask::MaxName))
            problems << QStringLiteral("a task without proper code or name");
    }
    static const QRegularExpression hexadecimal(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    for (const RingFigure &figure : agreement.figures) {
        const bool isPlain = isRingLine(figure.indicator, 100)
            && isRingLine(figure.name.de, RingFigure::MaxWords)
            && isRingLine(figure.name.en, RingFigure::MaxWords)
            && isRingLine(figure.definition.de, RingFigure::MaxWords)
            && isRingLine(figure.definition.en, RingFigure::MaxWords);
        if (!isPlain || figure.version < 1 || figure.version > RingFigure::MaxVersion
            || !hexadecimal.match(figure.digest).hasMatch())
            problems << QStringLiteral("a key figure without proper definition");
    }
    problems << problemsOfOwn(agreement.figures);
    problems.removeDuplicates();
    return problems;
}

QStringList problemsOfChange(const RingAgreement &before, const RingAgreement &next)
{
    QStringList problems;
    if (next.id != before.id)
        problems << QStringLiteral("another ring");
    if (next.coordinator != before.coordinator)
        problems << QStringLiteral("another coordinator than before");
    if (next.periods != before.periods)
        problems << QStringLiteral("another kind of period than before");
    if (next.version <= before.version)
        problems << QStringLiteral("version %1 is not newer than %2")
                        .arg(next.version)
                        .arg(before.version);
    for (const RingFigure &figure : next.figures) {
        const RingFigure *known = before.figure(figure.indicator);
        if (known && figure.version == known->version && figure.digest != known->digest)
            problems << QStringLiteral("“%1” is defined otherwise under the same version")
                            .arg(figure.indicator);
    }
    return problems;
}

QStringList usualRingFigures()
{
    return {QStringLiteral("contacts"), QStringLiteral("waiting.median"),
        QStringLiteral("waiting.over30"), QStringLiteral("appointments.share"),
        QStringLiteral("rating.overall"), QStringLiteral("rating.satisfied"),
        QStringLiteral("complaints.rate"), QStringLiteral("calls.answered"),
        QStringLiteral("calls.within30"), QStringLiteral("promises.kept"),
        QStringLiteral("answer.days"), QStringLiteral("online.share")};
}

} // namespace rueckhalt
