// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/incidentwords.h"

namespace rueckhalt {

namespace {

/// Collects lines, leaving out empty ones.
class Lines
{
public:
    explicit Lines(Language language)
        : m_language(language)
    {
    }

    void add(const Words &label, const QString &text)
    {
        if (!text.isEmpty())
            m_lines.append({label.in(m_language), text});
    }
    template <typename E>
    void add(const Words &label, CodeSet<E> set)
    {
        add(label, set.words(m_language).join(QStringLiteral(", ")));
    }
    template <typename E>
    void addWord(const Words &label, E value)
    {
        add(label, wordFor(value, m_language));
    }
    template <typename E>
    void addWord(const Words &label, std::optional<E> value)
    {
        if (value)
            addWord(label, *value);
    }
    void addYes(const Words &label, bool value)
    {
        if (value)
            addWord(label, Answer::Yes);
    }
    [[nodiscard]] const QList<LabelledText> &lines() const { return m_lines; }

private:
    Language m_language;
    QList<LabelledText> m_lines;
};

void addFacts(
    const IncidentFacts &facts, const Organisation &organisation, Language language, Lines &lines)
{
    lines.add({"Vorfallart", "Kind of incident"}, facts.types);
    lines.add({"Genauer", "More exactly"}, facts.subTypes);
    lines.add({"Wann", "When"}, facts.occurred.words(language));
    lines.add({"Gemeldet", "Reported"},
        facts.reported.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")));
    lines.addWord({"Ort", "Place"}, facts.place);
    lines.add({"Bereich", "Unit"}, organisation.pathOf(facts.unit));
    if (const Service *service = organisation.service(facts.service))
        lines.add({"Anliegen", "Service"}, service->name);
    lines.addWord({"Berufsbereich", "Job area"}, facts.jobArea);
    lines.addWord({"Tätigkeitsform", "Form of activity"}, facts.activity);
    lines.add({"Stufe", "Level"},
        codeOf(facts.level) + QStringLiteral(" – ") + wordFor(facts.level, language));
    lines.add({"Auslöser", "Trigger"}, facts.triggers);
    lines.add({"Rahmenbedingungen", "Circumstances"}, facts.circumstances);
    lines.addWord({"Wartezeit", "Waiting time"}, facts.waiting);
    lines.add({"Tatmittel", "Means used"}, facts.means);
    lines.add({"Sofortmaßnahmen", "Immediate action"}, facts.actions);
    lines.addWord({"Alarm", "Alarm"}, facts.alarm);
    lines.add({"Folgen", "Consequences"}, facts.consequences);
    lines.addWord({"Verletzung", "Injury"}, facts.injury);
    lines.addWord({"Erste Hilfe", "First aid"}, facts.firstAid);
    lines.addWord({"Polizei", "Police"}, facts.police);
    if (facts.damageEuro)
        lines.add({"Schaden", "Damage"}, QStringLiteral("%1 €").arg(*facts.damageEuro));
    lines.addWord({"Verursachende Person", "Caused by"}, facts.causedBy);
    lines.addWord({"Anzahl Verursachende", "How many"}, facts.causedByCount);
    lines.addWord({"Einmalig oder Serie", "Once or again"}, facts.recurrence);
    lines.add({"Anzahl Betroffene", "Number affected"}, QString::number(facts.affectedCount));
    lines.addWord({"Gemeldet von", "Reported by"}, facts.reporter);
    lines.addYes({"Presse", "Press"}, facts.pressInterest);
    lines.addYes({"Rückmeldung gewünscht", "Feedback wanted"}, facts.feedbackWanted);
    lines.addWord({"Vertraulichkeit", "Confidentiality"}, facts.confidentiality);
}

} // namespace

QList<LabelledText> textsOf(
    const Incident &incident, const Organisation &organisation, Language language)
{
    Lines lines(language);
    lines.add({"Nummer", "Number"}, incident.number);
    addFacts(incident.facts, organisation, language, lines);
    const IncidentPersonPart &person = incident.person;
    lines.add({"Grund für die Stufe", "Reason for the level"}, person.levelReason);
    lines.add({"Betroffene", "Affected"}, person.affectedNames.join(QStringLiteral(", ")));
    lines.add({"Rückmeldung an", "Feedback to"}, person.feedbackContact);
    lines.add({"Beschreibung", "Description"}, person.description);
    lines.add({"Idee", "Idea"}, person.idea);
    for (const ForeignField &field : person.foreign) {
        if (!field.value.isEmpty())
            lines.add({"Ausgangsliste", "Source list"},
                field.column + QStringLiteral(" = ") + field.value);
    }
    return lines.lines();
}

Words wordsFor(VaultFinding::Kind kind)
{
    switch (kind) {
    case VaultFinding::Kind::DatabaseDamaged:
        return {"Datenbank beschädigt", "Database damaged"};
    case VaultFinding::Kind::ObjectUnreadable:
        return {"Objekt nicht lesbar", "Object cannot be read"};
    case VaultFinding::Kind::FactsDisagree:
        return {"Angaben stimmen nicht überein", "Facts disagree"};
    case VaultFinding::Kind::HeadCopyDamaged:
        return {"Eine Kopie des Kopfes ist beschädigt", "A copy of the head is damaged"};
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
