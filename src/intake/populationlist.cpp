// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/populationlist.h"

#include "intake/csvreader.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace rueckhalt {

namespace {

enum Column { UnitColumn, YearColumn, PostsColumn, ContactsColumn, ColumnCount };

/// Where each column stands; -1: nowhere.
using Columns = std::array<qsizetype, ColumnCount>;

constexpr CsvLimits limits {.fileBytes = MaxPopulationBytes,
    .fieldCharacters = 1200,
    .columns = 50,
    .records = Population::MaxFigures + 1};

tl::unexpected<Error> problem(Error::Code code, qint64 line, const char *what)
{
    return failure(code, QStringLiteral("%1: %2").arg(line).arg(QLatin1StringView(what)));
}

std::optional<int> wholeNumberIn(QStringView text)
{
    const QStringView digits = text.trimmed();
    if (digits.isEmpty())
        return 0;
    const bool isPlain = digits.size() <= 10
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const int number = digits.toInt(&fits);
    return isPlain && fits ? std::optional(number) : std::nullopt;
}

std::optional<Columns> columnsIn(const QStringList &names)
{
    static constexpr std::array<std::array<const char *, 2>, ColumnCount> words {
        {{"unit", "bereich"}, {"year", "jahr"}, {"posts", "stellen"}, {"contacts", "kontakte"}}};
    Columns columns {};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto found = std::ranges::find_if(names, [&](const QString &name) {
            const QString folded = name.trimmed().toCaseFolded();
            return folded == QLatin1StringView(words.at(column)[0])
                || folded == QLatin1StringView(words.at(column)[1]);
        });
        columns.at(column) = found == names.end() ? -1 : found - names.begin();
    }
    const bool isEnough = columns[UnitColumn] >= 0 && columns[YearColumn] >= 0
        && (columns[PostsColumn] >= 0 || columns[ContactsColumn] >= 0);
    return isEnough ? std::optional(columns) : std::nullopt;
}

/// Paths compare without regard to case and to how their parts are divided.
QString foldedPath(const QString &path)
{
    QString folded = path.toCaseFolded();
    folded.replace(u'>', u'›').replace(u'/', u'›');
    QStringList parts = folded.split(u'›');
    for (QString &part : parts)
        part = part.simplified();
    return parts.join(u'›');
}

/// Finds units by name; a list names each of them again and again.
class UnitNames
{
public:
    explicit UnitNames(const Organisation &organisation)
        : m_organisation(organisation)
    {
    }
    const Result<UnitId> &unit(const QString &name)
    {
        auto known = m_units.find(name);
        if (known == m_units.end())
            known = m_units.emplace(name, unitNamed(name, m_organisation)).first;
        return known->second;
    }

private:
    const Organisation &m_organisation;
    std::map<QString, Result<UnitId>> m_units;
};

using Problem = PopulationReading::Problem;

tl::expected<PopulationFigure, Problem> figureIn(
    const CsvRecord &record, const Columns &columns, const Organisation &organisation)
{
    const auto field = [&](Column column) {
        return columns.at(column) < 0 ? QString() : record.fields.value(columns.at(column));
    };
    if (record.fields.size() <= std::ranges::max(columns))
        return tl::unexpected(Problem::Columns);
    const auto unit = unitNamed(field(UnitColumn), organisation);
    if (!unit)
        return tl::unexpected(Problem::Unit);
    const auto year = wholeNumberIn(field(YearColumn));
    if (!year || *year == 0)
        return tl::unexpected(Problem::Year);
    const auto posts = hundredthsIn(field(PostsColumn));
    if (!posts)
        return tl::unexpected(Problem::Posts);
    const auto contacts = wholeNumberIn(field(ContactsColumn));
    if (!contacts)
        return tl::unexpected(Problem::Contacts);
    return PopulationFigure {*unit, *year, *posts, *contacts};
}

Error errorFor(const PopulationReading::Line &line)
{
    static constexpr std::array<const char *, 5> words {
        "columns", "unit", "year", "posts", "contacts"};
    const auto code
        = line.problem == Problem::Unit ? Error::Code::NotFound : Error::Code::Malformed;
    return problem(code, line.number, words.at(static_cast<std::size_t>(line.problem))).value();
}

Result<QString> textOf(const QByteArray &csv)
{
    if (csv.size() > MaxPopulationBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("population list"));
    auto text = decodedText(csv, QStringLiteral("UTF-8"));
    return text ? text : decodedText(csv, QStringLiteral("Windows-1252"));
}

struct ReadLine
{
    qint64 number = 0;
    tl::expected<PopulationFigure, Problem> figure;
};

Result<QList<ReadLine>> linesIn(const QByteArray &csv, const Organisation &organisation)
{
    const auto text = textOf(csv);
    if (!text)
        return tl::unexpected(text.error());
    for (const QChar delimiter : {QChar(u';'), QChar(u','), QChar(u'\t')}) {
        CsvReader reader(*text, delimiter, limits);
        auto record = reader.next();
        const auto columns
            = record && *record ? columnsIn((*record)->fields) : std::optional<Columns>();
        if (!columns)
            continue;
        QList<ReadLine> lines;
        for (record = reader.next(); record && *record; record = reader.next())
            lines.append({(*record)->line, figureIn(**record, *columns, organisation)});
        if (!record)
            return tl::unexpected(record.error());
        return lines;
    }
    return problem(Error::Code::Malformed, 1, "unit;year;posts;contacts");
}

} // namespace

Result<UnitId> unitNamed(const QString &text, const Organisation &organisation)
{
    if (text.trimmed() == QLatin1StringView("*"))
        return UnitId();
    const QString wanted = foldedPath(text);
    QList<UnitId> byPath;
    QList<UnitId> byName;
    for (const Unit &unit : organisation.units) {
        if (foldedPath(organisation.pathOf(unit.id)) == wanted)
            byPath.append(unit.id);
        if (foldedPath(unit.name) == wanted)
            byName.append(unit.id);
    }
    const QList<UnitId> &found = byPath.isEmpty() ? byName : byPath;
    if (found.size() != 1)
        return failure(Error::Code::NotFound, QStringLiteral("unit"));
    return found.first();
}

std::optional<int> hundredthsIn(QStringView text)
{
    const QStringView number = text.trimmed();
    qsizetype point = number.indexOf(u',');
    if (point < 0)
        point = number.indexOf(u'.');
    const QStringView decimals = point < 0 ? QStringView() : number.sliced(point + 1);
    const QStringView whole = point < 0 ? number : number.first(point);
    if (decimals.size() > 2 || (point >= 0 && (decimals.isEmpty() || whole.isEmpty()))
        || whole.size() > 7)
        return std::nullopt;
    const auto posts = wholeNumberIn(whole);
    const auto part = wholeNumberIn(decimals);
    if (!posts || !part)
        return std::nullopt;
    return *posts * 100 + (decimals.size() == 1 ? *part * 10 : *part);
}

Result<QList<PopulationFigure>> populationIn(
    const QByteArray &csv, const Organisation &organisation)
{
    auto lines = linesIn(csv, organisation);
    if (!lines)
        return tl::unexpected(lines.error());
    QList<PopulationFigure> figures;
    for (const ReadLine &line : std::as_const(*lines)) {
        if (!line.figure)
            return tl::unexpected(errorFor({line.number, line.figure.error()}));
        figures.append(*line.figure);
    }
    const auto checked = Population::create(figures);
    return checked ? Result<QList<PopulationFigure>>(figures) : tl::unexpected(checked.error());
}

Result<PopulationReading> readPopulation(const QByteArray &csv, const Organisation &organisation)
{
    const auto lines = linesIn(csv, organisation);
    if (!lines)
        return tl::unexpected(lines.error());
    PopulationReading reading;
    QSet<std::pair<UnitId, int>> known;
    for (const ReadLine &line : *lines) {
        const auto leave = [&](Problem problem) { reading.left.append({line.number, problem}); };
        if (!line.figure) {
            leave(line.figure.error());
        } else if (!Population::create({*line.figure})) {
            leave(Problem::OutOfBounds);
        } else if (const std::pair place(line.figure->unit, line.figure->year);
                   known.contains(place)) {
            leave(Problem::Twice);
        } else {
            known.insert(place);
            reading.figures.append(*line.figure);
        }
    }
    return reading;
}

} // namespace rueckhalt
