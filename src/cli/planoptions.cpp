// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planoptions.h"

namespace rueckhalt {

Result<QDate> dayOf(const CommandOptions &options, const char *option)
{
    const QString text = options.value(option);
    if (text.isEmpty())
        return QDate();
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    const QDate day = iso.isValid() ? iso : QDate::fromString(text, QStringLiteral("dd.MM.yyyy"));
    if (!day.isValid())
        return failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(option));
    return day;
}

Result<QList<UnitId>> unitsNamed(const OpenRegister &openRegister, const QString &names)
{
    QList<UnitId> units;
    const Organisation &organisation = openRegister.organisation();
    for (const QString &part : names.split(u',', Qt::SkipEmptyParts)) {
        // Paths are shown with a sign that no keyboard has.
        const QString name = part.trimmed().replace(QStringLiteral(" > "), QStringLiteral(" › "));
        if (name == QLatin1StringView("*")) {
            units << UnitId();
            continue;
        }
        const auto found = std::find_if(
            organisation.units.begin(), organisation.units.end(), [&](const Unit &unit) {
                return unit.name.compare(name, Qt::CaseInsensitive) == 0
                    || organisation.pathOf(unit.id).compare(name, Qt::CaseInsensitive) == 0;
            });
        if (found == organisation.units.end())
            return failure(Error::Code::NotFound, printable(name));
        units << found->id;
    }
    return units;
}

QString namesOf(const OpenRegister &openRegister, const QList<UnitId> &units, Language language)
{
    QStringList names;
    for (const UnitId &unit : units)
        names << (unit.isNull() ? Words {"Ganzes Haus", "Whole authority"}.in(language)
                                : openRegister.organisation().pathOf(unit));
    return names.join(QStringLiteral(", "));
}

void namesOption(CommandOptions &options)
{
    options.option("texts-checked",
        {"die Texte nennen niemanden, auch wenn es so aussieht",
            "the texts name nobody, even if it looks like it"});
}

NamesChecked namesChecked(const CommandOptions &options)
{
    return options.has("texts-checked") ? NamesChecked::Yes : NamesChecked::No;
}

} // namespace rueckhalt
