// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/paperfilling.h"

#include <algorithm>

namespace rueckhalt {

QString linesOf(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            kept << part.trimmed();
    }
    return kept.join(u'\n');
}

QString codeOfDay(const QDate &day)
{
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

QString codeOfAnswer(bool isSo)
{
    return isSo ? QStringLiteral("yes") : QStringLiteral("no");
}

void Filling::set(const char *name, const QString &value)
{
    FormInput *input = m_sheet.input(QString::fromLatin1(name));
    if (input && !value.trimmed().isEmpty() && !problemOf(*input, value.trimmed()))
        input->value = value.trimmed();
}

void Filling::keep(HandoverField field, const QString &value)
{
    set(handoverFieldCode(field).toLatin1().constData(), value);
}

/// Values that the case keeps in the very same form.
void Filling::fillFields()
{
    for (FormInput &input : m_sheet.inputs) {
        if (!input.field)
            continue;
        const QString known = value(*input.field);
        if (!known.isEmpty() && !problemOf(input, known))
            input.value = known;
    }
}

QString Filling::place() const
{
    const QString where = wordFor(m_facts.place, m_sheet.language);
    const Unit *office = m_source.organisation.unit(m_source.organisation.officeOf(m_facts.unit));
    return office ? QStringLiteral("%1, %2").arg(where, office->name) : where;
}

/// Of whom the paper is about, or of all.
QString Filling::names() const
{
    const QStringList all = m_source.file.incident.person.affectedNames;
    return m_sheet.isOfPerson() && isOneOfSeveral()
        ? nameAmong(all, m_sheet.persons, m_sheet.about.person)
        : all.join(QStringLiteral(", "));
}

/// For a paper that has a place for one name.
QString Filling::nameOfOne() const
{
    const bool isKnown
        = isOneOfSeveral() || m_source.file.incident.person.affectedNames.size() == 1;
    return isKnown ? names() : QString();
}

QString Filling::accused() const
{
    QStringList known;
    for (const Identity &identity : m_source.accused)
        known << identity.name;
    if (m_sheet.isAgainstOne() && m_sheet.offenders.size() > 1)
        return nameAmong(known, m_sheet.offenders, m_sheet.about.offender);
    return known.join(u'\n');
}

QString Filling::injuriesOf(const CaseSubject &about) const
{
    const QString kinds = shownOf(Field::InjuryKinds, about);
    if (!kinds.isEmpty())
        return linesOf({kinds, shownOf(Field::BodyParts, about)})
            .replace(u'\n', QStringLiteral(", "));
    // The report says it of all together.
    const bool isKnown = m_facts.injury == Injury::Minor || m_facts.injury == Injury::Severe;
    return isKnown && !isOneOfSeveral() ? wordFor(m_facts.injury, m_sheet.language) : QString();
}

/// Of each affected person, for a paper that is about all of them.
QString Filling::allInjuries() const
{
    if (!isOneOfSeveral())
        return injuries();
    QStringList all;
    for (const int person : m_sheet.persons.keys()) {
        if (const QString theirs = injuriesOf({.person = person}); !theirs.isEmpty())
            all << QStringLiteral("%1: %2").arg(personWords(person, {}, m_sheet.language), theirs);
    }
    return all.join(u'\n');
}

/// Everybody of whom there is an answer of their own.
QList<CaseSubject> Filling::subjectsOf(Field field) const
{
    QList<CaseSubject> subjects;
    for (const int person : m_sheet.persons.keys()) {
        for (const int offender : m_sheet.offenders.keys()) {
            const CaseSubject kept = subjectFor(field, {person, offender});
            if (!subjects.contains(kept))
                subjects << kept;
        }
    }
    return subjects;
}

QString Filling::stepsTaken() const
{
    QStringList taken;
    for (const Field field : {Field::HouseBan, Field::CriminalReport, Field::VictimApplication,
             Field::SuperiorApplication, Field::AuthorityApplication}) {
        for (const CaseSubject &about : subjectsOf(field)) {
            const QString word = shownOf(field, about);
            if (word.isEmpty() || valueOf(field, about) == QLatin1StringView("no"))
                continue;
            QStringList whom {in(ruleOf(field).words)};
            if (about.person > 1)
                whom << personWords(about.person, {}, m_sheet.language);
            if (about.offender > 1)
                whom << offenderWords(about.offender, {}, m_sheet.language);
            taken << QStringLiteral("%1: %2").arg(whom.join(QStringLiteral(", ")), word);
        }
    }
    return taken.join(u'\n');
}

QString Filling::happened() const
{
    QStringList kinds = m_facts.subTypes.words(m_sheet.language);
    if (kinds.isEmpty())
        kinds = m_facts.types.words(m_sheet.language);
    return kinds.join(QStringLiteral(", "));
}

QString Filling::course() const
{
    const QString text = m_source.file.incident.person.description.trimmed();
    const QString threat = value(Field::ThreatWords).trimmed();
    const QString words = threat.isEmpty() || text.contains(threat)
        ? QString()
        : in({"Wortlaut der Drohung: „%1“", "Words of the threat: “%1”"}).arg(threat);
    return linesOf({text.isEmpty() ? happened() : text, words});
}

QString Filling::evidence() const
{
    const QString kept = value(Field::Evidence);
    return kept == QLatin1StringView("none") ? QString() : shown(Field::Evidence);
}

/// Whether the clock is that of whom the paper is about.
bool Filling::isTheirs(const Deadline &deadline) const
{
    const bool isVictims = !deadline.role || *deadline.role == EntitledRole::Victim;
    if (isVictims && isOneOfSeveral() && deadline.whom != affectedId(m_sheet.about.person))
        return false;
    const qsizetype accused = m_sheet.offenders.size();
    return deadline.offender.isEmpty()
        || deadline.offender == offenderId(m_sheet.about.offender, accused);
}

const Deadline *Filling::deadline(DeadlineKind kind) const
{
    const auto found = std::ranges::find_if(
        m_source.deadlines, [&](const Deadline &one) { return one.kind == kind && isTheirs(one); });
    return found == m_source.deadlines.end() ? nullptr : &*found;
}

const Deadline *Filling::application() const
{
    static constexpr EntitledRole roles[] {
        EntitledRole::Victim, EntitledRole::Superior, EntitledRole::Authority};
    const EntitledRole role = roles[static_cast<int>(m_applicant)];
    const Deadline *first = nullptr;
    for (const Deadline &one : m_source.deadlines) {
        const bool isOfThem
            = one.kind == DeadlineKind::Application && one.role == role && isTheirs(one);
        // Offences with different days: the earliest counts.
        if (isOfThem && one.day.isValid() && (first == nullptr || one.day < first->day))
            first = &one;
    }
    return first;
}

/// What most papers ask in the same words.
void Filling::fillEvent()
{
    set("day", codeOfDay(m_facts.occurred.date()));
    if (m_facts.occurred.precision() == IncidentTime::Precision::Minute)
        set("time", m_facts.occurred.time().toString(QStringLiteral("HH:mm")));
    set("place", place());
    set("course", course());
    set("unit", unit());
    set("phone", m_authority.phone);
}

} // namespace rueckhalt
