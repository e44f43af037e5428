// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "domain/casework/casesettings.h"
#include "domain/casework/firstaidentry.h"
#include "domain/protection/identity.h"
#include "domain/statistics/population.h"
#include "fuzz/seedfiles.h"

using namespace rueckhalt;

bool fuzz::writeSmallSeeds(const QString &corpus)
{
    const QString folder = corpus + "/smallcodec";
    const FirstAidEntry aid {.incident = IncidentId({1}),
        .name = QStringLiteral("Name"),
        .day = QDate(2026, 11, 20),
        .time = QTime(9, 30),
        .place = QStringLiteral("Schalter"),
        .injury = QStringLiteral("Prellung"),
        .aidDay = QDate(2026, 11, 20),
        .aid = QStringLiteral("gekühlt"),
        .helper = QStringLiteral("Helfer"),
        .keptUntil = QDate(2032, 1, 1)};
    const Identity accused {.incident = IncidentId({1}),
        .name = QStringLiteral("Name"),
        .reason = QStringLiteral("Hausverbot"),
        .ends = QDate(2027, 11, 20)};
    const UnfinishedWork work {.entries = {{.author = UserId({1}),
                                   .form = QStringLiteral("addendum"),
                                   .moment = QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC),
                                   .texts = {{QStringLiteral("reason"), QStringLiteral("Weil")}}}}};
    CaseSettings settings;
    settings.ownHolidays = {QDate(2027, 5, 8)};
    settings.contacts.contacts
        = {{.name = QStringLiteral("Beratung"), .phone = QStringLiteral("110")}};
    const auto population = Population::create({{UnitId({1}), 2026, 1250, 42000}});
    return write(folder, "first-aid", encode(aid)) && write(folder, "identity", encode(accused))
        && write(folder, "unfinished", encode(work))
        && write(folder, "case-settings", encode(settings).toUtf8())
        && write(folder, "contacts", encode(settings.contacts).toUtf8()) && population
        && write(folder, "population", encodePopulation(*population).toUtf8());
}
