// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheetpackage.h"

#include <algorithm>
#include <map>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace rueckhalt {

namespace {

/// Sources of a whole package; a key that already belongs to another source gets a number.
class SourceKeys
{
public:
    QString keyFor(const Source &source)
    {
        for (int number = 1;; ++number) {
            const QString key
                = number == 1 ? source.key : QStringLiteral("%1-%2").arg(source.key).arg(number);
            const auto known = m_sources.try_emplace(key, source).first;
            if (known->second.title == source.title && known->second.url == source.url)
                return key;
        }
    }
    [[nodiscard]] const std::map<QString, Source> &sources() const { return m_sources; }

private:
    std::map<QString, Source> m_sources;
};

/// Two spaces a level, lists of codes on one line: as the files of the catalogue.
class PackageWriter
{
public:
    explicit PackageWriter(const QDate &exported)
        : m_writer(m_buffer)
    {
        m_writer.SetIndent(' ', 2);
        m_writer.StartObject();
        member("format", QStringLiteral("rueckhalt-sheets"));
        key("version");
        m_writer.Int(1);
        member("exported", exported.toString(Qt::ISODate));
        key("sheets");
        m_writer.StartArray();
    }

    void add(const PackagedSheet &sheet);
    QByteArray finish();

private:
    void key(const char *name) { m_writer.Key(name); }
    void value(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        m_writer.String(bytes.constData(), static_cast<rapidjson::SizeType>(bytes.size()));
    }
    void member(const char *name, const QString &text)
    {
        key(name);
        value(text);
    }
    void value(const Text &text);
    void member(const char *name, const Text &text)
    {
        key(name);
        value(text);
    }
    void member(const char *name, const QList<Text> &texts);
    void member(const char *name, const QStringList &codes);
    template <typename E>
    void member(const char *name, CodeSet<E> set)
    {
        QStringList codes;
        for (const E code : set.values())
            codes.append(codeOf(code));
        member(name, codes);
    }
    void addEvidence(const Evidence &evidence, const QHash<QString, QString> &keys);
    void addSheet(const MeasureSheet &sheet, const QHash<QString, QString> &keys);
    void addConditions(const FitConditions &conditions);
    void addSituation(const FitConditions &when, const FitConditions &without);
    void addFits(const Measure &measure);

    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_writer;
    SourceKeys m_keys;
};

void PackageWriter::value(const Text &text)
{
    m_writer.StartObject();
    if (!text.de.isEmpty())
        member("de", text.de);
    if (!text.en.isEmpty())
        member("en", text.en);
    m_writer.EndObject();
}

void PackageWriter::member(const char *name, const QList<Text> &texts)
{
    key(name);
    m_writer.StartArray();
    for (const Text &text : texts)
        value(text);
    m_writer.EndArray();
}

void PackageWriter::member(const char *name, const QStringList &codes)
{
    key(name);
    m_writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    m_writer.StartArray();
    for (const QString &code : codes)
        value(code);
    m_writer.EndArray();
    m_writer.SetFormatOptions(rapidjson::kFormatDefault);
}

void PackageWriter::addEvidence(const Evidence &evidence, const QHash<QString, QString> &keys)
{
    key("evidence");
    m_writer.StartObject();
    member("strength", codeOf(evidence.strength));
    key("statements");
    m_writer.StartArray();
    for (const EvidenceStatement &statement : evidence.statements) {
        m_writer.StartObject();
        member("text", statement.text);
        QStringList sources;
        for (const QString &source : statement.sources)
            sources.append(keys.value(source, source));
        member("sources", sources);
        m_writer.EndObject();
    }
    m_writer.EndArray();
    m_writer.EndObject();
}

void PackageWriter::addSheet(const MeasureSheet &sheet, const QHash<QString, QString> &keys)
{
    key("sheet");
    m_writer.StartObject();
    member("description", sheet.description);
    member("goals", sheet.goals);
    member("considerations", sheet.considerations);
    member("implementation", sheet.implementation);
    member("firstSteps", sheet.firstSteps);
    member("advantages", sheet.advantages);
    member("disadvantages", sheet.disadvantages);
    addEvidence(sheet.evidence, keys);
    member("effort", codeOf(sheet.effort));
    member("cost", codeOf(sheet.cost));
    member("leadTime", codeOf(sheet.leadTime));
    key("involve");
    m_writer.StartArray();
    for (const Involvement &involvement : sheet.involve) {
        m_writer.StartObject();
        member("who", codeOf(involvement.who));
        member("why", involvement.why);
        m_writer.EndObject();
    }
    m_writer.EndArray();
    member("indicator", sheet.indicator);
    member("related", sheet.related);
    m_writer.EndObject();
}

void PackageWriter::addConditions(const FitConditions &conditions)
{
    FitConditions::forEachFact([&](const char *name, auto fact) {
        if (!(conditions.*fact).isEmpty())
            member(name, conditions.*fact);
    });
}

void PackageWriter::addSituation(const FitConditions &when, const FitConditions &without)
{
    addConditions(when);
    if (without.isEmpty())
        return;
    key("without");
    m_writer.StartObject();
    addConditions(without);
    m_writer.EndObject();
}

/// What speaks for and against it, where it says something.
void PackageWriter::addFits(const Measure &measure)
{
    if (!measure.fits.isEmpty()) {
        key("fits");
        m_writer.StartArray();
        for (const MeasureFit &fit : measure.fits) {
            m_writer.StartObject();
            member("weight", codeOf(fit.weight));
            if (fit.scope != FitScope::Any)
                member("scope", codeOf(fit.scope));
            addSituation(fit.when, fit.without);
            m_writer.EndObject();
        }
        m_writer.EndArray();
    }
    if (!measure.unsuited.isEmpty()) {
        key("unsuited");
        m_writer.StartArray();
        for (const MeasureLimit &limit : measure.unsuited) {
            m_writer.StartObject();
            addSituation(limit.when, limit.without);
            member("why", limit.why);
            m_writer.EndObject();
        }
        m_writer.EndArray();
    }
}

void PackageWriter::add(const PackagedSheet &sheet)
{
    const Measure &measure = sheet.measure;
    QHash<QString, QString> keys;
    QStringList sources;
    for (const Source &source : measure.sources) {
        keys.insert(source.key, m_keys.keyFor(source));
        sources.append(keys.value(source.key));
    }
    m_writer.StartObject();
    if (!measure.id.isEmpty()) {
        member("id", measure.id);
        key("version");
        m_writer.Int(sheet.version);
    }
    member("group", codeOf(measure.group));
    member("title", measure.title);
    member("summary", measure.summary);
    member("classes", measure.classes);
    member("incidentTypes", measure.incidentTypes);
    member("jobAreas", measure.jobAreas);
    member("activityForms", measure.activities);
    member("stages", measure.stages);
    member("triggers", measure.triggers);
    addFits(measure);
    member("sources", sources);
    addSheet(measure.sheet.value_or(MeasureSheet {}), keys);
    m_writer.EndObject();
}

QByteArray PackageWriter::finish()
{
    m_writer.EndArray();
    key("sources");
    m_writer.StartObject();
    for (const auto &[name, source] : m_keys.sources()) {
        m_writer.Key(name.toUtf8().constData());
        m_writer.StartObject();
        member("title", source.title);
        member("url", source.url);
        m_writer.EndObject();
    }
    m_writer.EndObject();
    m_writer.EndObject();
    return QByteArray(m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())) + '\n';
}

} // namespace

QByteArray writePackage(std::span<const PackagedSheet> sheets, const QDate &exported)
{
    QList<PackagedSheet> ordered(sheets.begin(), sheets.end());
    std::stable_sort(
        ordered.begin(), ordered.end(), [](const PackagedSheet &a, const PackagedSheet &b) {
            return std::pair(a.measure.id, a.version) < std::pair(b.measure.id, b.version);
        });
    PackageWriter writer(exported);
    for (const PackagedSheet &sheet : std::as_const(ordered))
        writer.add(sheet);
    return writer.finish();
}

} // namespace rueckhalt
