// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/casesettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rueckhalt {

namespace {

bool isPossibleDay(const QDate &day)
{
    return day.isValid() && day.year() >= 1990 && day.year() <= 2199;
}

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

template <typename E>
QJsonArray codesOf(CodeSet<E> set)
{
    QJsonArray codes;
    for (const E each : set.values())
        codes.append(codeOf(each));
    return codes;
}

/// Numbers that registers from before do not have: left out as long as nobody has set them.
bool isLater(const NumberSetting &setting)
{
    return setting.member == &DeadlineSettings::damageClaimMonths;
}

QJsonObject jsonOf(const DeadlineSettings &deadlines)
{
    QJsonObject object {{key("noticeStart"), codeOf(deadlines.noticeStart)},
        {key("noticeEnd"), codeOf(deadlines.noticeEnd)},
        {key("serviceAccidentEnd"), codeOf(deadlines.serviceAccidentEnd)}};
    for (const NumberSetting &one : numberSettings()) {
        const int number = deadlines.*one.member;
        if (!isLater(one) || number != DeadlineSettings {}.*one.member)
            object.insert(key(one.code), number);
    }
    return object;
}

template <typename E>
bool readCode(const QJsonValue &value, E &member)
{
    const auto code = fromCode<E>(value.toString());
    if (code)
        member = *code;
    return code.has_value();
}

std::optional<DeadlineSettings> deadlinesFrom(const QJsonObject &object)
{
    DeadlineSettings deadlines;
    if (!readCode(object.value(key("noticeStart")), deadlines.noticeStart)
        || !readCode(object.value(key("noticeEnd")), deadlines.noticeEnd)
        || !readCode(object.value(key("serviceAccidentEnd")), deadlines.serviceAccidentEnd))
        return std::nullopt;
    for (const NumberSetting &one : numberSettings()) {
        const QJsonValue value = object.value(key(one.code));
        if (value.isUndefined() && isLater(one))
            continue;
        if (!value.isDouble())
            return std::nullopt;
        deadlines.*one.member = value.toInt(one.least - 1);
    }
    return deadlines;
}

std::optional<HolidayPlace> placeFrom(const QJsonObject &object)
{
    HolidayPlace place;
    place.isLocalKnown = object.value(key("localKnown")).toBool();
    if (const QString state = object.value(key("state")).toString(); !state.isEmpty()) {
        place.state = fromCode<FederalState>(state);
        if (!place.state)
            return std::nullopt;
    }
    const QJsonArray local = object.value(key("local")).toArray();
    for (const QJsonValue &value : local) {
        const auto holiday = fromCode<LocalHoliday>(value.toString());
        if (!holiday)
            return std::nullopt;
        place.local.insert(*holiday);
    }
    return place;
}

} // namespace

CaseRules CaseSettings::rules() const
{
    return {.seriousFrom = seriousFrom,
        .firstCareHours = deadlines.firstCareHours,
        .firstTalkDays = deadlines.firstFollowUpDays,
        .secondTalkDays = deadlines.secondFollowUpDays,
        .noticeAfterDays = deadlines.noticeOverDays};
}

std::optional<Words> problemOf(const CaseSettings &settings)
{
    for (const NumberSetting &one : numberSettings()) {
        const int number = settings.deadlines.*one.member;
        if (number < one.least || number > one.most)
            return Words {"Eine Zahl liegt außerhalb dessen, was möglich ist. Prüfen Sie die "
                          "Fristen.",
                "A number is outside of what is possible. Check the deadlines."};
    }
    if (settings.ownHolidays.size() > CaseSettings::MaxOwnHolidays
        || !std::ranges::all_of(settings.ownHolidays, isPossibleDay))
        return Words {"Prüfen Sie die eigenen Feiertage: höchstens 200 Tage ab 1990.",
            "Check your own holidays: at most 200 days from 1990 on."};
    const HolidayPlace &place = settings.place;
    const CodeSet<LocalHoliday> possible
        = place.state ? localHolidaysIn(*place.state) : CodeSet<LocalHoliday> {};
    if ((place.local.bits() & ~possible.bits()) != 0)
        return Words {"Diesen örtlichen Feiertag gibt es in dem Land nicht.",
            "That local holiday does not exist in the state."};
    if (auto problem = problemOf(settings.contacts))
        return problem;
    return problemOf(settings.authority);
}

QString encode(const CaseSettings &settings)
{
    QJsonArray days;
    for (const QDate &day : settings.ownHolidays)
        days.append(day.toString(Qt::ISODate));
    const HolidayPlace &place = settings.place;
    QJsonObject object {{key("seriousFrom"), codeOf(settings.seriousFrom)},
        {key("deadlines"), jsonOf(settings.deadlines)},
        {key("state"), place.state ? codeOf(*place.state) : QString()},
        {key("local"), codesOf(place.local)}, {key("localKnown"), place.isLocalKnown},
        {key("holidays"), days}, {key("contacts"), encode(settings.contacts)}};
    // Left out as long as nobody has entered it: so it was before there were papers.
    if (const QJsonObject authority = jsonOf(settings.authority); !authority.isEmpty())
        object.insert(key("authority"), authority);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CaseSettings> decodeCaseSettings(const QString &text)
{
    CaseSettings settings;
    if (text.isEmpty())
        return settings;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto deadlines = deadlinesFrom(object.value(key("deadlines")).toObject());
    const auto place = placeFrom(object);
    const auto contacts = decodeContactSheet(object.value(key("contacts")).toString());
    if (!readCode(object.value(key("seriousFrom")), settings.seriousFrom) || !deadlines || !place
        || !contacts)
        return std::nullopt;
    settings.deadlines = *deadlines;
    settings.place = *place;
    settings.contacts = *contacts;
    settings.authority = authorityFrom(object.value(key("authority")).toObject());
    const QJsonArray days = object.value(key("holidays")).toArray();
    for (const QJsonValue &day : days)
        settings.ownHolidays << QDate::fromString(day.toString(), Qt::ISODate);
    // Only what is written that way: nothing more, nothing in another form.
    return !problemOf(settings) && encode(settings) == text ? std::optional(settings)
                                                            : std::nullopt;
}

} // namespace rueckhalt
