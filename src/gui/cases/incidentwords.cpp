// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentwords.h"

#include "gui/cases/incidentcolumns.h"

#include <QLocale>

namespace rueckhalt {

namespace {

/// Collects facts and drops those without a value.
class Facts
{
public:
    explicit Facts(Language language)
        : m_language(language)
    {
    }

    Facts &add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_list.append({label, value});
        return *this;
    }
    template <typename E>
    Facts &add(const QString &label, CodeSet<E> values)
    {
        return add(label, values.words(m_language).join(QStringLiteral(", ")));
    }
    /// A value that is said unless it is `silent` (unknown, not stated).
    template <typename E>
    Facts &add(const QString &label, E value, E silent)
    {
        return value == silent ? *this : add(label, wordFor(value, m_language));
    }
    template <typename E>
    Facts &add(const QString &label, std::optional<E> value)
    {
        return value ? add(label, wordFor(*value, m_language)) : *this;
    }
    [[nodiscard]] QList<StatedFact> take() { return std::move(m_list); }

private:
    Language m_language;
    QList<StatedFact> m_list;
};

} // namespace

QList<FactGroup> IncidentWords::groupsOf(const IncidentFacts &facts) const
{
    QList<FactGroup> groups;
    for (const FactGroup &group : {whatHappened(facts), whenAndWhere(facts), howSerious(facts),
             whatWasDone(facts), whoCausedIt(facts), aboutTheReport(facts)}) {
        if (!group.facts.isEmpty())
            groups.append(group);
    }
    return groups;
}

QList<StatedFact> IncidentWords::briefOf(const IncidentFacts &facts) const
{
    return Facts(m_language)
        .add(tr("Level"), levelOf(facts))
        .add(tr("Kind"), facts.types)
        .add(tr("Trigger"), facts.triggers)
        .add(tr("When"), facts.occurred.words(m_language))
        .add(tr("Place"), wordFor(facts.place, m_language))
        .add(tr("Office and unit"), m_organisation.pathOf(facts.unit))
        .add(tr("Matter"), serviceOf(facts))
        .add(tr("Injury"), facts.injury, Injury::Unknown)
        .take();
}

QString IncidentWords::headlineOf(const IncidentFacts &facts) const
{
    return QStringList {facts.types.words(m_language).join(QStringLiteral(", ")),
        facts.occurred.words(m_language), wordFor(facts.place, m_language)}
        .join(QStringLiteral(" · "));
}

FactGroup IncidentWords::whatHappened(const IncidentFacts &facts) const
{
    CodeSet<Means> means = facts.means;
    means.remove(Means::None);
    return {tr("What happened"),
        Facts(m_language)
            .add(tr("Kind"), facts.types)
            .add(tr("In detail"), facts.subTypes)
            .add(tr("Means used"), means)
            .add(tr("Trigger"), facts.triggers)
            .add(tr("Circumstances"), facts.circumstances)
            .add(tr("Waiting time before"), facts.waiting, WaitingBand::Unknown)
            .take()};
}

FactGroup IncidentWords::whenAndWhere(const IncidentFacts &facts) const
{
    return {tr("When and where"),
        Facts(m_language)
            .add(tr("When"), facts.occurred.words(m_language))
            .add(tr("Place"), wordFor(facts.place, m_language))
            .add(tr("Office and unit"), m_organisation.pathOf(facts.unit))
            .add(tr("Matter"), serviceOf(facts))
            .add(tr("Job area"), wordFor(facts.jobArea, m_language))
            .add(tr("Activity"), wordFor(facts.activity, m_language))
            .take()};
}

FactGroup IncidentWords::howSerious(const IncidentFacts &facts) const
{
    const QString affected = facts.affectedCount == 0
        ? tr("nobody, only property")
        : tr("%n employee(s)", nullptr, facts.affectedCount);
    const QLocale locale(m_language == Language::German ? QLocale::German : QLocale::English);
    const QString damage = facts.damageEuro
        ? tr("about %1 euros").arg(locale.toString(*facts.damageEuro))
        : QString();
    return {tr("How serious"),
        Facts(m_language)
            .add(tr("Level"), levelOf(facts))
            .add(tr("Affected"), affected)
            .add(tr("Injury"), facts.injury, Injury::Unknown)
            .add(tr("First aid"), facts.firstAid, Answer::Unknown)
            .add(tr("What followed"), facts.consequences)
            .add(tr("Damage"), damage)
            .take()};
}

FactGroup IncidentWords::whatWasDone(const IncidentFacts &facts) const
{
    return {tr("What was done"),
        Facts(m_language)
            .add(tr("At once"), facts.actions)
            .add(tr("Alarm"), facts.alarm)
            .add(tr("Police informed"), facts.police, Answer::Unknown)
            .take()};
}

FactGroup IncidentWords::whoCausedIt(const IncidentFacts &facts) const
{
    return {tr("Who caused it"),
        Facts(m_language)
            .add(tr("Group"), facts.causedBy)
            .add(tr("How many"), facts.causedByCount, CausedByCount::Unknown)
            .add(tr("Once or again"), facts.recurrence, Recurrence::Unclear)
            .take()};
}

FactGroup IncidentWords::aboutTheReport(const IncidentFacts &facts) const
{
    const QString yes = wordFor(Answer::Yes, m_language);
    return {tr("About the report"),
        Facts(m_language)
            .add(tr("Reported"), momentWords(facts.reported, m_language))
            .add(tr("Reported by"), wordFor(facts.reporter, m_language))
            .add(tr("Confidentiality"), facts.confidentiality, Confidentiality::Normal)
            .add(tr("Wishes to be told the outcome"), facts.feedbackWanted ? yes : QString())
            .add(tr("Press or public interest"), facts.pressInterest ? yes : QString())
            .take()};
}

QString IncidentWords::levelOf(const IncidentFacts &facts) const
{
    const QString words = levelWords(facts.level, m_language);
    return facts.levelChangedByHand ? tr("%1 (set by hand)").arg(words) : words;
}

QString IncidentWords::serviceOf(const IncidentFacts &facts) const
{
    const Service *service = m_organisation.service(facts.service);
    return service ? service->name : QString();
}

} // namespace rueckhalt
