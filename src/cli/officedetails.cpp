// SPDX-License-Identifier: GPL-3.0-or-later
// Details of an office profile by name, as the command line sets and shows them.
#include "cli/jsonwords.h"
#include "cli/officecommands.h"

#include <QJsonArray>

#include <array>

namespace rueckhalt {

namespace {

constexpr std::array<const char *, 7> dayNames {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct LineDetail
{
    const char *name;
    QString OfficeProfile::*line;
};
constexpr std::array<LineDetail, 7> lineDetails {{
    {"name", &OfficeProfile::name},
    {"address", &OfficeProfile::address},
    {"room", &OfficeProfile::room},
    {"phone", &OfficeProfile::phone},
    {"mail", &OfficeProfile::mail},
    {"website", &OfficeProfile::website},
    {"booking", &OfficeProfile::booking},
}};

struct TextDetail
{
    const char *name;
    PublicText OfficeProfile::*text;
};
constexpr std::array<TextDetail, 3> textDetails {{
    {"admission-text", &OfficeProfile::ownAdmissionReason},
    {"arrival-text", &OfficeProfile::arrivalNote},
    {"access-text", &OfficeProfile::accessNote},
}};

template <typename E>
Result<void> putCodes(CodeSet<E> &set, const QString &name, const QString &value)
{
    CodeSet<E> put;
    for (const QString &code : value.split(u',', Qt::SkipEmptyParts)) {
        const auto known = fromCode<E>(code.trimmed());
        if (!known)
            return failure(Error::Code::Invalid, printable(name + u'=' + code));
        put.insert(*known);
    }
    set = put;
    return {};
}

Result<void> putHours(OfficeProfile &profile, const QString &name, const QString &value)
{
    const QStringList parts = name.split(u'.');
    const auto wrong
        = [&] { return failure(Error::Code::Invalid, printable(name + u'=' + value)); };
    for (std::size_t day = 0; parts.size() == 2 && day < dayNames.size(); ++day) {
        if (parts.at(1) != QLatin1StringView(dayNames.at(day)))
            continue;
        if (profile.hours.isEmpty())
            return failure(Error::Code::Invalid, QStringLiteral("valid-from"));
        HoursPeriod &period = profile.hours.last();
        if (parts.at(0) == u"last") {
            const auto clock = clockFrom(value);
            if (!clock && !value.isEmpty())
                return wrong();
            period.lastAdmission.at(day) = clock;
            return {};
        }
        const auto hours = hoursFrom(value);
        if (!hours || (parts.at(0) != u"hours" && parts.at(0) != u"calls"))
            return wrong();
        (parts.at(0) == u"hours" ? period.counter : period.phone).at(day) = *hours;
        return {};
    }
    return wrong();
}

/// A period from a day on: the one that begins then, else a copy of the last.
Result<void> beginPeriod(OfficeProfile &profile, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (!day.isValid())
        return failure(Error::Code::Invalid, printable(QStringLiteral("valid-from=") + value));
    if (!profile.hours.isEmpty() && profile.hours.last().validFrom == day)
        return {};
    HoursPeriod period = profile.hours.isEmpty() ? HoursPeriod() : profile.hours.last();
    period.validFrom = day;
    profile.hours << period;
    return {};
}

QJsonObject jsonOf(const PublicText &text)
{
    return {{QStringLiteral("de"), text.de}, {QStringLiteral("plain"), text.plain},
        {QStringLiteral("en"), text.en}};
}

QJsonObject jsonOf(const HoursPeriod &period)
{
    QJsonObject counter;
    QJsonObject calls;
    QJsonObject last;
    for (std::size_t day = 0; day < dayNames.size(); ++day) {
        const QString name = QString::fromLatin1(dayNames.at(day));
        counter.insert(name, writtenHours(period.counter.at(day)));
        calls.insert(name, writtenHours(period.phone.at(day)));
        if (period.lastAdmission.at(day))
            last.insert(name, writtenClock(*period.lastAdmission.at(day)));
    }
    return {{QStringLiteral("validFrom"), period.validFrom.toString(Qt::ISODate)},
        {QStringLiteral("hours"), counter}, {QStringLiteral("calls"), calls},
        {QStringLiteral("lastAdmission"), last}};
}

QJsonArray checklistOf(const OfficeProfile &profile, const QDate &today)
{
    QJsonArray array;
    for (const BasicRule &rule : basicRules()) {
        const BasicCheck *check = profile.checkOf(rule.item);
        array.append(QJsonObject {{QStringLiteral("item"), codeOf(rule.item)},
            {QStringLiteral("state"), codeOf(stateOf(rule.item, profile, today))},
            {QStringLiteral("checked"), check ? check->on.toString(Qt::ISODate) : QString()},
            {QStringLiteral("note"), check ? check->note : QString()},
            {QStringLiteral("measures"), QJsonArray::fromStringList(rule.measureIds())},
            {QStringLiteral("source"), QString::fromLatin1(rule.source)}});
    }
    return array;
}

} // namespace

Result<void> putDetail(OfficeProfile &profile, const QString &name, const QString &value)
{
    for (const LineDetail &detail : lineDetails) {
        if (name == QLatin1StringView(detail.name)) {
            // A shell has no easy line break.
            profile.*detail.line
                = QString(value).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
            return {};
        }
    }
    for (const TextDetail &detail : textDetails) {
        PublicText &text = profile.*detail.text;
        for (const auto &[ending, own] : {std::pair(u"", &text.de),
                 std::pair(u".plain", &text.plain), std::pair(u".en", &text.en)}) {
            if (name == QString::fromLatin1(detail.name) + QString::fromUtf16(ending)) {
                *own = value;
                return {};
            }
        }
    }
    if (name == u"channels")
        return putCodes(profile.channels, name, value);
    if (name == u"arrival")
        return putCodes(profile.arrival, name, value);
    if (name == u"access")
        return putCodes(profile.access, name, value);
    if (name == u"languages")
        return putCodes(profile.languages, name, value);
    if (name == u"valid-from")
        return beginPeriod(profile, value);
    if (name == u"admission-reason") {
        const auto reason = fromCode<AdmissionReason>(value);
        if (!reason)
            return failure(Error::Code::Invalid, printable(name + u'=' + value));
        profile.admissionReason = *reason;
        return {};
    }
    return putHours(profile, name, value);
}

QString detailNames()
{
    return QStringLiteral("name, address, room, phone, mail, website, booking, valid-from, "
                          "hours.mon … hours.sun, calls.mon …, last.mon …, admission-reason, "
                          "admission-text[.plain|.en], arrival-text, access-text, channels, "
                          "arrival, access, languages");
}

QJsonObject jsonOf(const OfficeProfile &profile, const QDate &today)
{
    QJsonObject object;
    for (const LineDetail &detail : lineDetails)
        object.insert(QLatin1StringView(detail.name), profile.*detail.line);
    for (const TextDetail &detail : textDetails)
        object.insert(QLatin1StringView(detail.name), jsonOf(profile.*detail.text));
    QJsonArray periods;
    for (const HoursPeriod &period : profile.hours)
        periods.append(jsonOf(period));
    QJsonArray closed;
    for (const ClosedDays &each : profile.closed)
        closed.append(QJsonObject {{QStringLiteral("first"), each.first.toString(Qt::ISODate)},
            {QStringLiteral("last"), each.last.toString(Qt::ISODate)},
            {QStringLiteral("reason"), codeOf(each.reason)},
            {QStringLiteral("announced"), each.announced.toString(Qt::ISODate)},
            {QStringLiteral("ownReason"), jsonOf(each.ownReason)},
            {QStringLiteral("instead"), jsonOf(each.instead)}});
    const OfficeFigures figures = figuresOf(profile, today.addYears(-1).addDays(1), today);
    object.insert(QStringLiteral("periods"), periods);
    object.insert(QStringLiteral("admission-reason"), codeOf(profile.admissionReason));
    object.insert(QStringLiteral("closed"), closed);
    object.insert(QStringLiteral("channels"), codesJson(profile.channels));
    object.insert(QStringLiteral("arrival"), codesJson(profile.arrival));
    object.insert(QStringLiteral("access"), codesJson(profile.access));
    object.insert(QStringLiteral("languages"), codesJson(profile.languages));
    object.insert(QStringLiteral("checklist"), checklistOf(profile, today));
    object.insert(QStringLiteral("figures"),
        QJsonObject {{QStringLiteral("minutesAWeek"), figures.minutesAWeek},
            {QStringLiteral("minutesBefore7"), figures.minutesBefore7},
            {QStringLiteral("minutesAfter17"), figures.minutesAfter17},
            {QStringLiteral("closings"), figures.closings},
            {QStringLiteral("closingsInTime"), figures.closingsInTime}});
    return object;
}

} // namespace rueckhalt
