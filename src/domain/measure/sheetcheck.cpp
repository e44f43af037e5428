// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/sheetcheck.h"

#include "base/plaintext.h"
#include "domain/measure/sheetbounds.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = SheetProblem::Kind;

class SheetChecker
{
public:
    explicit SheetChecker(const Measure &measure)
        : m_measure(measure)
        , m_sheet(measure.sheet.value_or(MeasureSheet {}))
    {
    }

    QList<SheetProblem> problems();

private:
    void report(SheetField field, Kind kind, int entry = -1)
    {
        m_problems << SheetProblem {.field = field, .kind = kind, .entry = entry};
    }
    void checkLanguage(
        const QString &text, Language language, SheetProblem problem, TextBounds bounds);
    void checkText(SheetField field, const Text &text, TextBounds bounds, int entry = -1);
    bool checkCount(SheetField field, qsizetype count, TextBounds bounds);
    void checkTexts(SheetField field, const QList<Text> &texts, TextBounds count);
    template <typename E>
    void checkCodes(SheetField field, CodeSet<E> set)
    {
        if (set.isEmpty())
            report(field, Kind::Missing);
    }
    void checkSources();
    void checkStatements();
    void checkInvolved();
    void checkRelated();

    const Measure &m_measure;
    MeasureSheet m_sheet;
    QList<SheetProblem> m_problems;
};

void SheetChecker::checkLanguage(
    const QString &text, Language language, SheetProblem problem, TextBounds bounds)
{
    if (text.isEmpty())
        return;
    problem.language = language;
    problem.found = text.size();
    problem.least = bounds.least;
    problem.most = bounds.most;
    if (!isPlainText(text))
        problem.kind = Kind::NotPlain;
    else if (text.size() < bounds.least)
        problem.kind = Kind::TooShort;
    else if (text.size() > bounds.most)
        problem.kind = Kind::TooLong;
    else
        return;
    m_problems << problem;
}

void SheetChecker::checkText(SheetField field, const Text &text, TextBounds bounds, int entry)
{
    if (text.de.isEmpty() && text.en.isEmpty())
        report(field, Kind::Missing, entry);
    const SheetProblem problem {.field = field, .entry = entry};
    checkLanguage(text.de, Language::German, problem, bounds);
    checkLanguage(text.en, Language::English, problem, bounds);
}

bool SheetChecker::checkCount(SheetField field, qsizetype count, TextBounds bounds)
{
    const bool isRight = count >= bounds.least && count <= bounds.most;
    if (!isRight)
        m_problems << SheetProblem {.field = field,
            .kind = count < bounds.least ? Kind::TooFew : Kind::TooMany,
            .found = count,
            .least = bounds.least,
            .most = bounds.most};
    return isRight;
}

void SheetChecker::checkTexts(SheetField field, const QList<Text> &texts, TextBounds count)
{
    checkCount(field, texts.size(), count);
    for (int entry = 0; entry < texts.size(); ++entry)
        checkText(field, texts.at(entry), OwnSheetBounds.entry, entry);
}

void SheetChecker::checkSources()
{
    const QList<Source> &sources = m_measure.sources;
    checkCount(SheetField::Sources, sources.size(), SourceCount);
    QSet<QString> seen;
    for (int entry = 0; entry < sources.size(); ++entry) {
        const Source &source = sources.at(entry);
        checkText(SheetField::Sources, source.title, SourceTitleBounds, entry);
        if (!source.url.isEmpty() && !isWebAddress(source.url))
            report(SheetField::Sources, Kind::NoAddress, entry);
        if (!isPlainText(source.key) || source.key.size() > MaxSourceKey)
            report(SheetField::Sources, Kind::NotPlain, entry);
        else if (seen.contains(source.key))
            report(SheetField::Sources, Kind::Twice, entry);
        seen.insert(source.key);
    }
}

void SheetChecker::checkStatements()
{
    const auto &statements = m_sheet.evidence.statements;
    checkCount(SheetField::Statements, statements.size(), OwnSheetBounds.statements);
    for (int entry = 0; entry < statements.size(); ++entry) {
        const EvidenceStatement &statement = statements.at(entry);
        checkText(SheetField::Statements, statement.text, OwnSheetBounds.statement, entry);
        if (statement.sources.isEmpty())
            report(SheetField::Statements, Kind::NoSource, entry);
        const bool areKnown = std::ranges::all_of(statement.sources, [&](const QString &key) {
            return std::ranges::find(m_measure.sources, key, &Source::key)
                != m_measure.sources.end();
        });
        if (!areKnown)
            report(SheetField::Statements, Kind::UnknownSource, entry);
        const QSet<QString> different(statement.sources.begin(), statement.sources.end());
        if (different.size() != statement.sources.size()
            || statement.sources.size() > StatementSourceCount.most)
            report(SheetField::Statements, Kind::Twice, entry);
    }
}

void SheetChecker::checkInvolved()
{
    checkCount(SheetField::Involved, m_sheet.involve.size(), OwnSheetBounds.involved);
    CodeSet<InvolvedParty> seen;
    for (int entry = 0; entry < m_sheet.involve.size(); ++entry) {
        const Involvement &involvement = m_sheet.involve.at(entry);
        checkText(SheetField::Involved, involvement.why, OwnSheetBounds.why, entry);
        if (seen.contains(involvement.who))
            report(SheetField::Involved, Kind::Twice, entry);
        seen.insert(involvement.who);
    }
}

void SheetChecker::checkRelated()
{
    const QList<MeasureId> &related = m_sheet.related;
    checkCount(SheetField::Related, related.size(), OwnSheetBounds.related);
    for (int entry = 0; entry < related.size(); ++entry) {
        const MeasureId &id = related.at(entry);
        if ((!groupOfShippedId(id) && !isOwnMeasureId(id)) || id == m_measure.id)
            report(SheetField::Related, Kind::NoMeasure, entry);
        else if (related.indexOf(id) < entry)
            report(SheetField::Related, Kind::Twice, entry);
    }
}

QList<SheetProblem> SheetChecker::problems()
{
    using enum SheetField;
    const SheetBounds &bounds = OwnSheetBounds;
    checkText(Title, m_measure.title, TitleBounds);
    checkText(Summary, m_measure.summary, SummaryBounds);
    checkCodes(Classes, m_measure.classes);
    checkCodes(IncidentTypes, m_measure.incidentTypes);
    checkCodes(JobAreas, m_measure.jobAreas);
    checkCodes(Activities, m_measure.activities);
    checkCodes(Stages, m_measure.stages);
    checkText(Description, m_sheet.description, bounds.description);
    checkTexts(Goals, m_sheet.goals, bounds.goals);
    checkTexts(Considerations, m_sheet.considerations, bounds.considerations);
    checkTexts(Implementation, m_sheet.implementation, bounds.implementation);
    checkTexts(FirstSteps, m_sheet.firstSteps, bounds.firstSteps);
    checkTexts(Advantages, m_sheet.advantages, bounds.advantages);
    checkTexts(Disadvantages, m_sheet.disadvantages, bounds.disadvantages);
    checkSources();
    checkStatements();
    checkInvolved();
    checkText(Indicator, m_sheet.indicator, bounds.indicator);
    checkRelated();
    return std::move(m_problems);
}

/// What was found, as the second half of a sentence; %1 found, %2 least, %3 most.
Words saying(Kind kind)
{
    switch (kind) {
    case Kind::Missing:
        return {"Hier fehlt noch etwas.", "Something is still missing here."};
    case Kind::TooShort:
        return {"Der Text ist zu kurz. Es sollten mindestens %2 Zeichen sein.",
            "The text is too short. It should have at least %2 characters."};
    case Kind::TooLong:
        return {"Der Text hat %1 Zeichen. Höchstens %3 sind möglich.",
            "The text has %1 characters. At most %3 are possible."};
    case Kind::TooFew:
        return {"Hier gehören mindestens %2 Einträge hin.", "At least %2 entries belong here."};
    case Kind::TooMany:
        return {"Es sind %1 Einträge. Höchstens %3 sind möglich.",
            "There are %1 entries. At most %3 are possible."};
    case Kind::NotPlain:
        return {"Der Text enthält Steuerzeichen oder Leerzeichen am Rand.",
            "The text has control characters, or spaces at its ends."};
    case Kind::NoSource:
        return {"Nennen Sie mindestens eine Quelle, auch wenn es nur eigene Erfahrung ist.",
            "Name at least one source, even if it is only your own experience."};
    case Kind::UnknownSource:
        return {"Die genannte Quelle steht nicht in der Liste der Quellen.",
            "The source named is not in the list of sources."};
    case Kind::NoAddress:
        return {"Das ist keine Internetadresse. Sie beginnt mit https:// oder http://.",
            "This is no web address. It begins with https:// or http://."};
    case Kind::Twice:
        return {"Das steht schon da.", "This is there already."};
    case Kind::NoMeasure:
        return {"Das ist keine andere Maßnahme.", "This is no other measure."};
    }
    Q_UNREACHABLE();
}

QString counted(const SheetProblem &problem, Language language)
{
    if (problem.kind == Kind::TooFew && problem.least == 1)
        return Words {"Hier gehört mindestens ein Eintrag hin.", "At least one entry belongs here."}
            .in(language);
    QString sentence = saying(problem.kind).in(language);
    sentence.replace(QStringLiteral("%1"), QString::number(problem.found));
    sentence.replace(QStringLiteral("%2"), QString::number(problem.least));
    sentence.replace(QStringLiteral("%3"), QString::number(problem.most));
    return sentence;
}

void tidy(Text &text)
{
    text.de = text.de.simplified();
    text.en = text.en.simplified();
}

bool isEmpty(const Text &text)
{
    return text.de.isEmpty() && text.en.isEmpty();
}

void tidy(MeasureSheet &sheet)
{
    tidy(sheet.description);
    tidy(sheet.indicator);
    for (auto *list : {&sheet.goals, &sheet.considerations, &sheet.implementation,
             &sheet.firstSteps, &sheet.advantages, &sheet.disadvantages}) {
        for (Text &text : *list)
            tidy(text);
        list->removeIf(isEmpty);
    }
    auto &statements = sheet.evidence.statements;
    for (EvidenceStatement &statement : statements)
        tidy(statement.text);
    statements.removeIf([](const EvidenceStatement &statement) { return isEmpty(statement.text); });
    for (Involvement &involvement : sheet.involve)
        tidy(involvement.why);
}

void nameSources(QList<Source> &sources)
{
    int number = 0;
    const auto isTaken = [&](const QString &key) {
        return std::ranges::find(sources, key, &Source::key) != sources.end();
    };
    for (Source &source : sources) {
        QString key = source.key;
        while (key.isEmpty() || (source.key.isEmpty() && isTaken(key)))
            key = u'Q' + QString::number(++number);
        source.key = key;
    }
}

} // namespace

template <>
std::span<const Term<SheetField>> terms<SheetField>()
{
    using enum SheetField;
    static constexpr std::array<Term<SheetField>, 24> list {{
        {Group, "group", {"Gruppe", "Group"}},
        {Title, "title", {"Titel", "Title"}},
        {Summary, "summary", {"Kurzfassung", "Summary"}},
        {Classes, "classes", {"Art der Maßnahme", "Kind of measure"}},
        {IncidentTypes, "incidentTypes", {"Arten von Vorfällen", "Kinds of incident"}},
        {JobAreas, "jobAreas", {"Arbeitsbereiche", "Areas of work"}},
        {Activities, "activityForms", {"Tätigkeitsformen", "Forms of activity"}},
        {Stages, "stages", {"Zeitpunkt der Wirkung", "When it works"}},
        {Triggers, "triggers", {"Auslöser", "Triggers"}},
        {Description, "description", {"Beschreibung", "Description"}},
        {Goals, "goals", {"Ziele", "Goals"}},
        {Considerations, "considerations", {"Beachtenswertes", "Worth considering"}},
        {Implementation, "implementation", {"Hinweise zur Umsetzung", "How to put it in place"}},
        {FirstSteps, "firstSteps", {"Erste Schritte", "First steps"}},
        {Advantages, "advantages", {"Vorteile", "Advantages"}},
        {Disadvantages, "disadvantages", {"Nachteile", "Disadvantages"}},
        {Sources, "sources", {"Quellen", "Sources"}},
        {Statements, "statements", {"Was über die Wirkung bekannt ist", "What is known of it"}},
        {Effort, "effort", {"Aufwand", "Effort"}},
        {Cost, "cost", {"Kosten", "Cost"}},
        {LeadTime, "leadTime", {"Vorlauf", "Lead time"}},
        {Involved, "involve", {"Wer zu beteiligen ist", "Who has to be involved"}},
        {Indicator, "indicator", {"Woran man die Wirkung sieht", "What would show an effect"}},
        {Related, "related", {"Verwandte Maßnahmen", "Related measures"}},
    }};
    return list;
}

QList<SheetProblem> problemsOf(const Measure &sheet)
{
    return SheetChecker(sheet).problems();
}

QList<SheetProblem> unkeepableIn(const Measure &sheet)
{
    QList<SheetProblem> problems = problemsOf(sheet);
    problems.removeIf([](const SheetProblem &problem) {
        return problem.kind == Kind::Missing || problem.kind == Kind::TooShort
            || problem.kind == Kind::TooFew || problem.kind == Kind::NoSource;
    });
    return problems;
}

QString sentenceFor(const SheetProblem &problem, Language language)
{
    QString place = wordFor(problem.field, language);
    if (problem.entry >= 0) {
        const QString number = QString::number(problem.entry + 1);
        place += language == Language::German ? QStringLiteral(", %1. Eintrag").arg(number)
                                              : QStringLiteral(", entry %1").arg(number);
    }
    if (problem.language) {
        const Words name = *problem.language == Language::German
            ? Words {" (Deutsch)", " (German)"}
            : Words {" (Englisch)", " (English)"};
        place += name.in(language);
    }
    return place + QStringLiteral(": ") + counted(problem, language);
}

Measure tidied(Measure sheet)
{
    tidy(sheet.title);
    tidy(sheet.summary);
    for (Source &source : sheet.sources) {
        tidy(source.title);
        source.key = source.key.simplified();
        source.url = source.url.trimmed();
    }
    sheet.sources.removeIf(
        [](const Source &source) { return isEmpty(source.title) && source.url.isEmpty(); });
    nameSources(sheet.sources);
    if (!sheet.sheet)
        sheet.sheet.emplace();
    tidy(*sheet.sheet);
    return sheet;
}

QString freeTextsOf(const Measure &sheet)
{
    QStringList texts {sheet.title.de, sheet.title.en, sheet.summary.de, sheet.summary.en};
    const auto add = [&](const Text &text) { texts << text.de << text.en; };
    if (sheet.sheet) {
        add(sheet.sheet->description);
        for (const auto *list :
            {&sheet.sheet->goals, &sheet.sheet->considerations, &sheet.sheet->implementation,
                &sheet.sheet->firstSteps, &sheet.sheet->advantages, &sheet.sheet->disadvantages})
            std::for_each(list->begin(), list->end(), add);
        for (const EvidenceStatement &statement : sheet.sheet->evidence.statements)
            add(statement.text);
        for (const Involvement &involvement : sheet.sheet->involve)
            add(involvement.why);
        add(sheet.sheet->indicator);
    }
    for (const MeasureLimit &limit : sheet.unsuited)
        add(limit.why);
    texts.removeAll(QString());
    return texts.join(u'\n');
}

} // namespace rueckhalt
