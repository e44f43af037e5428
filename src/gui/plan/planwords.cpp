// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planwords.h"

#include "gui/common/uilanguage.h"
#include "session/granting.h"
#include "session/measuretitle.h"
#include "session/protecting.h"

#include <QCoreApplication>

#include <algorithm>

namespace rueckhalt {

namespace {

/// For the sentences of functions without a class of their own.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::PlanWords)
};

} // namespace

QString PlanWords::titleOf(const MeasureId &measure) const
{
    const QString title = rueckhalt::titleOf(m_register, measure, uiLanguage());
    return title.isEmpty() ? measure : title;
}

QString PlanWords::nameOf(const UnitId &unit) const
{
    if (unit.isNull())
        return Texts::tr("whole authority");
    const QString path = m_register.organisation().pathOf(unit);
    return path.isEmpty() ? Texts::tr("a unit that was removed") : path;
}

QString PlanWords::namesOf(const QList<UnitId> &units) const
{
    return someNamesOf(units, units.size());
}

QString PlanWords::someNamesOf(const QList<UnitId> &units, qsizetype most) const
{
    QStringList names;
    for (const UnitId &unit : units.first(std::min(most, units.size())))
        names << nameOf(unit);
    const QString listed = names.join(QStringLiteral(", "));
    const auto more = static_cast<int>(units.size() - names.size());
    return more > 0 ? Texts::tr("%1 and %n more", nullptr, more).arg(listed) : listed;
}

QString PlanWords::nameOf(const UserId &user) const
{
    const QList<Member> members = m_register.vault().members().members();
    const auto found = std::ranges::find(members, user, &Member::id);
    if (found == members.end())
        return Texts::tr("an account that was removed");
    // Whoever founds a register alone may have given no name; the role says enough then.
    const QString name = shownName(*found);
    return name.isEmpty() && !found->roles.isEmpty()
        ? wordFor(found->roles.values().constFirst(), uiLanguage())
        : name;
}

QString PlanWords::spanOf(const QDate &start, const QDate &due)
{
    if (start.isValid() && due.isValid())
        return Texts::tr("%1 to %2").arg(dayWords(start), dayWords(due));
    if (start.isValid())
        return Texts::tr("from %1").arg(dayWords(start));
    return due.isValid() ? Texts::tr("until %1").arg(dayWords(due)) : QString();
}

QString PlanWords::dayOf(const QDateTime &moment)
{
    return dayWords(moment.toLocalTime().date());
}

} // namespace rueckhalt
