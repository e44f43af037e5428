// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringtables.h"

#include "domain/ring/ringtrendwords.h"
#include "domain/service/indicatorfigure.h"
#include "gui/common/uilanguage.h"

#include <algorithm>

namespace rueckhalt {

namespace {

HeatTable::Cell plainCell(const QString &text)
{
    return {.text = text, .weight = 0};
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

/// Equal numbers share the best rank.
int rankOf(const RingLine &line, double value)
{
    const auto first = std::ranges::find(line.values, value, &RingValue::value);
    return static_cast<int>(first - line.values.begin()) + 1;
}

} // namespace

QString RingTables::nameOf(const QString &code) const
{
    return code == m_ring.place.card.code ? tr("%1 (own authority)").arg(code) : code;
}

QStringList RingTables::codes() const
{
    QStringList codes;
    for (const RingLine &line : m_lines) {
        for (const RingValue &value : line.values) {
            if (!codes.contains(value.code))
                codes << value.code;
        }
    }
    return codes;
}

QString RingTables::toldNumber(const QString &code) const
{
    const RingMember *member = m_ring.agreement().memberCalled(code);
    const KeptRingSheet *kept = member ? m_ring.sheetOf(member->signer, m_period) : nullptr;
    const RingGroup *group = kept ? kept->sheet.group(m_lines.first().task) : nullptr;
    if (!group)
        return QStringLiteral("–");
    if (const auto &indicator = m_lines.first().indicator)
        return figureWords(*indicator,
            figureOf(*indicator, *group, m_period, m_ring.agreement().catalogue()), uiLanguage());
    return group->incidents ? QLocale().toString(*group->incidents) : QStringLiteral("–");
}

HeatTable RingTables::members() const
{
    HeatTable table;
    if (m_lines.isEmpty())
        return table;
    const bool isCount = m_lines.first().base != RingBase::AsIs;
    if (isCount)
        table.columns << tr("Number");
    for (const RingLine &line : m_lines) {
        const QString base = wordFor(line.base, uiLanguage());
        table.columns << (isCount ? base : tr("Value"))
                      << (isCount ? tr("Rank %1").arg(base) : tr("Rank"));
    }
    const QStringList all = codes();
    for (const QString &code : all) {
        if (code == m_ring.place.card.code)
            table.strongRow = table.rows.size();
        table.rows << nameOf(code);
        if (isCount)
            table.cells << plainCell(toldNumber(code));
        for (const RingLine &line : m_lines) {
            const auto value = std::ranges::find(line.values, code, &RingValue::code);
            const bool isThere = value != line.values.end();
            table.cells << plainCell(
                isThere ? ringNumber(line, value->value, uiLanguage()) : QStringLiteral("–"))
                        << plainCell(isThere ? QLocale().toString(rankOf(line, value->value))
                                             : QStringLiteral("–"));
        }
    }
    return table;
}

QString RingTables::inTime(const RingLine &line, std::optional<double> value) const
{
    return ringNumber(line, value, uiLanguage());
}

HeatTable RingTables::trend() const
{
    HeatTable table;
    if (m_lines.isEmpty())
        return table;
    for (const RingLine &line : m_lines) {
        const QString base = wordFor(line.base, uiLanguage());
        table.columns << (base.isEmpty() ? tr("Own number") : tr("Own number %1").arg(base))
                      << (base.isEmpty() ? tr("Median") : tr("Median %1").arg(base));
    }
    table.columns << tr("Members compared");
    for (qsizetype at = 0; at < m_lines.first().trend.size(); ++at) {
        table.rows << ringPeriodWords(m_lines.first().trend.at(at).period, uiLanguage());
        int members = 0;
        for (const RingLine &line : m_lines) {
            const RingTrendPoint &point = line.trend.at(at);
            table.cells << plainCell(inTime(line, point.own))
                        << plainCell(inTime(line, point.median));
            members = std::max(members, point.members);
        }
        table.cells << plainCell(QLocale().toString(members));
    }
    return table;
}

QString RingTables::sentence() const
{
    QStringList sentences;
    for (const RingLine &line : m_lines) {
        if (line.values.isEmpty())
            continue;
        const QString base = capitalised(wordFor(line.base, uiLanguage()));
        QString said = base.isEmpty() ? QString() : base + QStringLiteral(": ");
        said += sentenceFor(line, uiLanguage());
        if (const QString trend = trendSentenceFor(line, uiLanguage()); !trend.isEmpty())
            said += QStringLiteral(". ") + trend;
        sentences << said + u'.';
    }
    return sentences.isEmpty() ? tr("Nobody tells of this key figure for this task.")
                               : sentences.join(u'\n');
}

QStringList RingTables::apart() const
{
    QStringList sentences;
    for (const RingLine &line : m_lines) {
        for (RingNotCompared each : line.apart) {
            const bool isAlways = std::ranges::all_of(
                m_lines, [&](const RingLine &other) { return other.apart.contains(each); });
            each.code = nameOf(each.code);
            QString sentence = sentenceFor(each, m_ring.agreement(), uiLanguage());
            if (!isAlways)
                sentence = tr("%1 (only %2)").arg(sentence, wordFor(line.base, uiLanguage()));
            if (!sentences.contains(sentence))
                sentences << sentence;
        }
    }
    return sentences;
}

} // namespace rueckhalt
