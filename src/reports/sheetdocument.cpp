// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetdocument.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Part = SheetSection::Part;
using Form = SheetSection::Form;

Words headingOf(Part part)
{
    switch (part) {
    case Part::Description:
        return {"Beschreibung", "Description"};
    case Part::Goals:
        return {"Ziele", "Goals"};
    case Part::Considerations:
        return {"Beachtenswertes", "Worth considering"};
    case Part::Implementation:
        return {"Hinweise zur Umsetzung", "How to put it in place"};
    case Part::FirstSteps:
        return {"Diese Woche: die ersten drei Schritte", "This week: the first three steps"};
    case Part::Advantages:
        return {"Vorteile", "Advantages"};
    case Part::Disadvantages:
        return {"Nachteile", "Disadvantages"};
    case Part::Evidence:
        return {"Was über die Wirkung bekannt ist", "What is known about its effect"};
    case Part::Indicator:
        return {"Woran Sie die Wirkung erkennen", "How you can tell that it works"};
    case Part::Involved:
        return {"Wer beteiligt sein muss", "Who has to be involved"};
    case Part::Areas:
        return {"Vor allem geeignet für", "Suited above all to"};
    case Part::Related:
        return {"Passt gut dazu", "Goes well with"};
    case Part::Sources:
        return {"Quellen", "Sources"};
    }
    Q_UNREACHABLE();
}

/// What the strength of the evidence means, as a sentence that promises no more than there is.
Words strengthSentence(EvidenceStrength strength)
{
    switch (strength) {
    case EvidenceStrength::Studied:
        return {
            "Die Wirkung wurde in einer Studie untersucht.", "The effect was examined in a study."};
    case EvidenceStrength::Practice:
        return {"Eine Behörde berichtet davon aus der Praxis. Eine Studie dazu kennen wir nicht.",
            "An authority reports it from practice. We know of no study."};
    case EvidenceStrength::Guidance:
        return {"Fachstellen empfehlen es. Gemessen wurde die Wirkung unseres Wissens nicht.",
            "Expert bodies recommend it. To our knowledge the effect has not been measured."};
    case EvidenceStrength::Plausible:
        return {"Die Wirkung ist einleuchtend, aber nicht untersucht.",
            "The effect is plausible but has not been examined."};
    }
    Q_UNREACHABLE();
}

/// Collects the parts of one sheet in one language.
class Composer
{
public:
    explicit Composer(SheetDocument &document)
        : m_document(document)
        , m_language(document.language)
    {
    }

    void add(Part part, Form form, QList<SheetSection::Entry> entries, const QString &note = {})
    {
        if (!entries.isEmpty())
            m_document.sections.append({.part = part,
                .form = form,
                .heading = headingOf(part).in(m_language),
                .note = note,
                .entries = std::move(entries)});
    }
    void add(Part part, Form form, const QList<Text> &texts)
    {
        QList<SheetSection::Entry> entries;
        for (const Text &text : texts)
            entries.append({.text = text.in(m_language)});
        add(part, form, std::move(entries));
    }
    void addFact(const Words &label, const QString &value)
    {
        if (!value.isEmpty())
            m_document.facts.append(
                SheetDocument::Fact {.label = label.in(m_language), .value = value});
    }

    void numberSources(const Measure &measure);
    void addFacts(const Measure &measure);
    void addSheet(const MeasureSheet &sheet);
    void addEvidence(const Evidence &evidence);
    void addInvolved(const QList<Involvement> &involved);
    void addAreas(const Measure &measure);
    void addRelated(const QList<MeasureId> &related, const MeasureCatalog &catalog);
    void addSources(const QList<Source> &sources);

private:
    [[nodiscard]] QString joined(const QStringList &words) const
    {
        return words.join(QStringLiteral(", "));
    }
    /// The words of a set, or what is missing in it where that says it shorter.
    template <typename E>
    [[nodiscard]] QString listed(CodeSet<E> set, const Words &all) const
    {
        constexpr int Few = 3;
        const auto missing = CodeSet<E>::fromBits(CodeSet<E>::all().bits() & ~set.bits());
        if (missing.isEmpty())
            return all.in(m_language);
        if (missing.size() > Few || set.size() <= 2 * Few)
            return joined(set.words(m_language));
        return Words {"%1 außer: %2", "%1 except: %2"}
            .in(m_language)
            .arg(all.in(m_language), missing.words(m_language).join(QStringLiteral("; ")));
    }
    [[nodiscard]] QString citedBy(const EvidenceStatement &statement) const;

    SheetDocument &m_document;
    Language m_language;
    QStringList m_sources; ///< keys in the order of their numbers
};

/// Keys are for whoever edits the catalogue; readers get numbers, in the order in which the text
/// comes to them.
void Composer::numberSources(const Measure &measure)
{
    const auto number = [this](const QString &key) {
        if (!m_sources.contains(key))
            m_sources.append(key);
    };
    if (measure.sheet) {
        for (const EvidenceStatement &statement : measure.sheet->evidence.statements)
            std::for_each(statement.sources.begin(), statement.sources.end(), number);
    }
    for (const Source &source : measure.sources)
        number(source.key);
}

QString Composer::citedBy(const EvidenceStatement &statement) const
{
    QList<qsizetype> numbers;
    for (const QString &key : statement.sources)
        numbers.append(m_sources.indexOf(key) + 1);
    std::sort(numbers.begin(), numbers.end());
    QStringList words;
    for (const qsizetype number : std::as_const(numbers))
        words.append(QString::number(number));
    return words.isEmpty() ? QString() : QStringLiteral("[%1]").arg(joined(words));
}

void Composer::addFacts(const Measure &measure)
{
    addFact({"Art der Maßnahme", "Kind of measure"}, joined(measure.classes.words(m_language)));
    addFact({"Zeitpunkt", "When it acts"}, joined(measure.stages.words(m_language)));
    if (!measure.sheet)
        return;
    const MeasureSheet &sheet = *measure.sheet;
    addFact({"Eigene Arbeitszeit", "Own working time"}, wordFor(sheet.effort, m_language));
    addFact(
        {"Weitere Kosten je Standort", "Further cost per site"}, wordFor(sheet.cost, m_language));
    addFact({"Wirkt in der ersten Einheit", "Works in the first unit"},
        wordFor(sheet.leadTime, m_language));
    addFact({"Wie gut belegt", "Evidence"}, wordFor(sheet.evidence.strength, m_language));
}

void Composer::addSheet(const MeasureSheet &sheet)
{
    add(Part::Description, Form::Prose, QList<Text> {sheet.description});
    add(Part::Goals, Form::Bullets, sheet.goals);
    add(Part::Advantages, Form::Bullets, sheet.advantages);
    add(Part::Disadvantages, Form::Bullets, sheet.disadvantages);
    add(Part::Considerations, Form::Bullets, sheet.considerations);
    add(Part::Implementation, Form::Bullets, sheet.implementation);
    add(Part::FirstSteps, Form::Steps, sheet.firstSteps);
    add(Part::Indicator, Form::Prose, QList<Text> {sheet.indicator});
    addInvolved(sheet.involve);
    addEvidence(sheet.evidence);
}

void Composer::addEvidence(const Evidence &evidence)
{
    QList<SheetSection::Entry> entries;
    for (const EvidenceStatement &statement : evidence.statements)
        entries.append({.text = statement.text.in(m_language), .cited = citedBy(statement)});
    add(Part::Evidence, Form::Bullets, std::move(entries),
        strengthSentence(evidence.strength).in(m_language));
}

void Composer::addInvolved(const QList<Involvement> &involved)
{
    QList<SheetSection::Entry> entries;
    for (const Involvement &each : involved)
        entries.append({.label = wordFor(each.who, m_language), .text = each.why.in(m_language)});
    add(Part::Involved, Form::Pairs, std::move(entries));
}

void Composer::addAreas(const Measure &measure)
{
    QList<SheetSection::Entry> entries;
    const auto put = [&]<typename E>(const Words &label, CodeSet<E> set, const Words &all) {
        if (!set.isEmpty())
            entries.append({.label = label.in(m_language), .text = listed(set, all)});
    };
    put({"Auslöser", "Triggers"}, measure.triggers, {"alle Auslöser", "all triggers"});
    put({"Vorfälle", "Incidents"}, measure.incidentTypes, {"alle Arten", "all kinds"});
    put({"Tätigkeiten", "Activities"}, measure.activities, {"alle Formen", "all forms"});
    put({"Arbeitsbereiche", "Job areas"}, measure.jobAreas, {"alle Bereiche", "all areas"});
    const Words origin = measure.facetOrigin == FacetOrigin::Inge
        ? Words {"Zugeordnet vom Forschungsprojekt InGe.", "Assigned by the research project InGe."}
        : Words {"Zugeordnet nach eigener Einschätzung.", "Assigned by our own assessment."};
    add(Part::Areas, Form::Pairs, std::move(entries), origin.in(m_language));
}

void Composer::addRelated(const QList<MeasureId> &related, const MeasureCatalog &catalog)
{
    QList<SheetSection::Entry> entries;
    for (const MeasureId &id : related) {
        if (const Measure *other = catalog.find(id))
            entries.append({.label = id, .text = other->title.in(m_language)});
    }
    add(Part::Related, Form::Pairs, std::move(entries));
}

void Composer::addSources(const QList<Source> &sources)
{
    QList<SheetSection::Entry> entries(m_sources.size());
    for (const Source &source : sources) {
        const qsizetype number = m_sources.indexOf(source.key);
        entries[number] = {.label = QString::number(number + 1),
            .text = source.title.in(m_language),
            .url = source.url};
    }
    add(Part::Sources, Form::Pairs, std::move(entries));
}

} // namespace

const SheetSection *SheetDocument::find(SheetSection::Part part) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
        [part](const SheetSection &section) { return section.part == part; });
    return found == sections.end() ? nullptr : &*found;
}

SheetDocument sheetDocument(
    const Measure &measure, const MeasureCatalog &catalog, Language language)
{
    SheetDocument document {.language = language,
        .authority = {},
        .id = measure.id,
        .group = wordFor(measure.group, language),
        .title = measure.title.in(language),
        .summary = measure.summary.in(language),
        .facts = {},
        .sections = {},
        .footer = {}};
    document.footer = Words {"Rückhalt – Katalog der Maßnahmen gegen Gewalt am Arbeitsplatz",
        "Rückhalt – catalogue of measures against violence at work"}
                          .in(language);
    Composer composer(document);
    composer.numberSources(measure);
    composer.addFacts(measure);
    if (measure.sheet)
        composer.addSheet(*measure.sheet);
    composer.addAreas(measure);
    if (measure.sheet)
        composer.addRelated(measure.sheet->related, catalog);
    composer.addSources(measure.sources);
    return document;
}

} // namespace rueckhalt
