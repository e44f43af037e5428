// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/experiencetelling.h"

#include "crypto/systemrandom.h"
#include "gui/common/prompter.h"
#include "session/experiencesharing.h"
#include "session/outputfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace rueckhalt {

namespace {

/// Strings of the functions below.
class ExperienceTelling
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::ExperienceTelling)

public:
    ExperienceTelling(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
        : m_register(openRegister)
        , m_sharing(openRegister, systemRandom())
        , m_prompter(prompter)
        , m_parent(parent)
    {
    }

    bool tell(const PlanId &plan);

private:
    [[nodiscard]] std::optional<KnownRing> ring();
    /// Nothing if somebody may be named and the user thinks better of it, or it cannot be told.
    [[nodiscard]] std::optional<NamesChecked> looked(
        const KnownRing &ring, const RingExperience &experience);
    bool failed(const Error &error);

    OpenRegister &m_register;
    ExperienceSharing m_sharing;
    Prompter &m_prompter;
    QWidget *m_parent;
};

QList<KnownRing> ringsOf(OpenRegister &openRegister)
{
    auto rings = Benchmarking(openRegister, systemRandom()).rings().value_or(QList<KnownRing> {});
    rings.removeIf([](const KnownRing &ring) { return !ring.isMember(); });
    return rings;
}

/// Every value that leaves the house, one in a line.
QString linesOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it) {
        QStringList values;
        for (const QJsonValue &each : it->toArray())
            values << each.toString();
        for (const QJsonValue &each : it->toObject())
            values << each.toString();
        if (!it->isArray() && !it->isObject())
            values << it->toVariant().toString();
        lines << it.key() + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    return lines.join(u'\n');
}

bool ExperienceTelling::failed(const Error &error)
{
    m_prompter.tell(m_parent, tr("Nothing was told"), sentenceFor(error));
    return false;
}

std::optional<KnownRing> ExperienceTelling::ring()
{
    const QList<KnownRing> rings = ringsOf(m_register);
    if (rings.size() == 1)
        return rings.first();
    QStringList names;
    for (const KnownRing &ring : rings)
        names << ring.agreement().name;
    const QString name = m_prompter.askText(m_parent, tr("Which ring?"),
        tr("Write the name of the ring: %1").arg(names.join(QStringLiteral(", "))), tr("Go on"));
    if (name.isEmpty())
        return std::nullopt;
    const auto found = Benchmarking(m_register, systemRandom()).ring(name.trimmed());
    if (!found) {
        failed(found.error());
        return std::nullopt;
    }
    return *found;
}

std::optional<NamesChecked> ExperienceTelling::looked(
    const KnownRing &ring, const RingExperience &experience)
{
    NamesChecked checked = NamesChecked::No;
    auto shown = m_sharing.preview(ring, experience, checked);
    if (!shown && shown.error().detail == QStringLiteral("names")) {
        if (!m_prompter.confirm(m_parent, tr("Is somebody named?"),
                tr("A text looks as if it names a person. It goes to all members of the ring."),
                tr("Nobody is named")))
            return std::nullopt;
        checked = NamesChecked::Yes;
        shown = m_sharing.preview(ring, experience, checked);
    }
    if (!shown) {
        failed(shown.error());
        return std::nullopt;
    }
    const QString question = tr("This and nothing else leaves the house, signed with the code name "
                                "%1 and sealed to the members of the ring:")
                                 .arg(ring.place.card.code);
    if (!m_prompter.confirm(m_parent, tr("Tell the ring?"),
            question + QStringLiteral("\n\n") + linesOf(*shown), tr("Tell")))
        return std::nullopt;
    return checked;
}

bool ExperienceTelling::tell(const PlanId &plan)
{
    auto experience = m_sharing.drafted(plan);
    if (!experience)
        return failed(experience.error());
    const auto chosen = ring();
    if (!chosen)
        return false;
    experience->done = m_prompter.askText(m_parent, tr("What was done?"),
        tr("In two or three sentences, for people who do not know your house. Name nobody."),
        tr("Go on"));
    if (experience->done.isEmpty())
        return false;
    experience->conditions = m_prompter.askText(m_parent, tr("Under which conditions?"),
        tr("What else changed in that time, and what it needs to work."), tr("Go on"));
    const auto checked = looked(*chosen, *experience);
    if (!checked)
        return false;
    const QString path = m_prompter.saveFileName(m_parent, tr("File for the members of the ring"),
        tr("experience.age"), tr("Sealed file (*.age)"));
    if (path.isEmpty())
        return false;
    QSaveFile file(path);
    const auto written
        = beginWriting(file)
              .and_then([&] { return m_sharing.share(*chosen, *experience, *checked); })
              .and_then([&](const QByteArray &bytes) { return writeWhole(file, bytes); })
              .and_then([&] { return finishWriting(file); });
    return written ? true : failed(written.error());
}

} // namespace

bool canTellExperience(OpenRegister &openRegister, const PlanId &plan)
{
    const ExperienceSharing sharing(openRegister, systemRandom());
    return sharing.mayShare() && sharing.drafted(plan) && !ringsOf(openRegister).isEmpty();
}

bool tellExperience(
    OpenRegister &openRegister, Prompter &prompter, const PlanId &plan, QWidget *parent)
{
    return ExperienceTelling(openRegister, prompter, parent).tell(plan);
}

} // namespace rueckhalt
