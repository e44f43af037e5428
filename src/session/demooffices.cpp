// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demooffices.h"

#include "session/officekeeping.h"
#include "session/planning.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

/// An office as its door says it.
struct DemoOffice
{
    QString unit;
    const char *name;
    const char *address;
    const char *room;
    const char *phone;
    std::array<const char *, 5> hours;
    std::array<const char *, 5> last; ///< last admission; empty: none
    CodeSet<Channel> channels;
    CodeSet<SpokenLanguage> languages;
};

QString registrationOffice()
{
    return QStringLiteral("Bürgerbüro Rathaus");
}

QString vehicleOffice()
{
    return QStringLiteral("Kfz-Zulassung");
}

const std::array<DemoOffice, 4> &demoOffices()
{
    using enum Channel;
    using L = SpokenLanguage;
    static const std::array<DemoOffice, 4> list {{
        {registrationOffice(), "Bürgerbüro im Rathaus", "Marktplatz 1\n08099 Musterstadt",
            "Erdgeschoss, Schalter 1 bis 9", "01234 56-110",
            {"8-12, 13-16", "8-12, 13-18", "8-12*", "8-12, 13-18", "7-12"},
            {"15:45", "17:30", "", "17:30", "11:45"}, {WalkIn, Appointment, Phone, Email, Online},
            {L::German, L::English, L::Turkish, L::Ukrainian}},
        {QStringLiteral("Bürgerbüro Nord"), "Bürgerbüro Nord", "Nordring 12\n08099 Musterstadt",
            "1. Stock", "01234 56-120", {"8-12", "8-12, 14-18", "", "8-12, 14-18", "8-12"},
            {"", "17:30", "", "17:30", ""}, {WalkIn, Appointment, Phone, Email},
            {L::German, L::English, L::Arabic}},
        {vehicleOffice(), "Kfz-Zulassungsstelle", "Am Güterbahnhof 3\n08099 Musterstadt", "Halle A",
            "01234 56-330", {"7:30-15", "7:30-15", "7:30-12", "7:30-17", "7:30-12"},
            {"14:30", "14:30", "11:30", "16:30", "11:30"}, {WalkIn, Phone, Online},
            {L::German, L::English, L::Polish}},
        {QStringLiteral("Servicetelefon"), "Servicetelefon der Stadt", "", "", "01234 56-0",
            {"8-16", "8-18", "8-16", "8-18", "8-13"}, {"", "", "", "", ""}, {Phone, Email},
            {L::German, L::English}},
    }};
    return list;
}

UnitId unitCalled(const OpenRegister &openRegister, const QString &name)
{
    const auto &units = openRegister.organisation().units;
    const auto unit = std::ranges::find(units, name, &Unit::name);
    return unit == units.end() ? UnitId() : unit->id;
}

OfficeProfile profileOf(const DemoOffice &office, const QDate &lastDay)
{
    OfficeProfile profile;
    profile.name = QString::fromUtf8(office.name);
    profile.address = QString::fromUtf8(office.address);
    profile.room = QString::fromUtf8(office.room);
    profile.phone = QString::fromUtf8(office.phone);
    profile.mail = QStringLiteral("service@musterstadt.example");
    profile.website = QStringLiteral("https://www.musterstadt.example/service");
    HoursPeriod period {.validFrom = QDate(lastDay.year() - 1, 1, 1)};
    for (std::size_t day = 0; day < office.hours.size(); ++day) {
        period.counter[day] = *hoursFrom(QString::fromLatin1(office.hours[day]));
        period.lastAdmission[day] = clockFrom(QString::fromLatin1(office.last[day]));
    }
    profile.hours << period;
    if (period.hasLastAdmission())
        profile.admissionReason = AdmissionReason::CaseTakesTime;
    profile.channels = office.channels;
    profile.languages = office.languages;
    if (!profile.address.isEmpty()) {
        profile.arrival = {Arrival::PaidParking, Arrival::PublicTransport};
        profile.access = {AccessFeature::StepFree, AccessFeature::AccessibleToilet};
    }
    return profile;
}

/// What the two busiest offices add: closed days, and a check of the basics.
void addDetails(OfficeProfile &profile, const QString &unit, const QDate &lastDay, const UserId &by)
{
    using enum BasicItem;
    const auto check = [&](BasicItem item, BasicState state, int daysAgo, const char *note = "") {
        profile.checks << BasicCheck {
            item, state, lastDay.addDays(-daysAgo), by, QString::fromUtf8(note)};
    };
    QDate next = lastDay.addDays(18);
    while (next.dayOfWeek() > 5)
        next = next.addDays(1);
    if (unit == registrationOffice()) {
        profile.booking = QStringLiteral("https://termine.musterstadt.example");
        profile.closed << ClosedDays {.first = next,
            .last = next,
            .reason = ClosingReason::StaffMeeting,
            .instead = {QStringLiteral("Das Bürgerbüro Nord ist geöffnet."),
                QStringLiteral("Gehen Sie bitte zum Bürgerbüro Nord."),
                QStringLiteral("The office Bürgerbüro Nord is open.")},
            .announced = lastDay.addDays(-5)};
        check(WebIsRight, BasicState::Met, 40);
        check(DoorIsRight, BasicState::Met, 40);
        check(MapsAreRight, BasicState::NotMet, 40, "Kartendienst zeigt noch die alten Zeiten");
        check(PhoneCovered, BasicState::NotMet, 12, "über Mittag nimmt niemand ab");
        check(DocumentsListed, BasicState::Met, 400);
        check(WaitingTimeShown, BasicState::Met, 60);
    } else if (unit == vehicleOffice()) {
        check(LastAdmissionTold, BasicState::NotMet, 20, "steht nur am Schalter");
        check(WebIsRight, BasicState::Met, 20);
        check(ReplyPromised, BasicState::Met, 20);
    }
}

constexpr std::array<const char *, 8> matters {"Unterlagen für Ummeldung eines Wohnmobils",
    "Stand der Bearbeitung Wohngeld", "Kennzeichenreservierung nach Umzug",
    "Frist für Widerspruch Bußgeld", "Gebühr für Ersatzführerschein",
    "Meldebescheinigung für Rentenantrag", "Unterhaltsvorschuss, fehlender Nachweis",
    "Termin für Aufenthaltstitel"};

Result<void> storePromises(OpenRegister &openRegister, const QDate &lastDay, const Random &random)
{
    constexpr int number = 60;
    const std::array<QString, 4> answering {vehicleOffice(), QStringLiteral("Wohngeld"),
        registrationOffice(), QStringLiteral("Fahrerlaubnisse")};
    Result<void> stored;
    for (int i = 0; i < number && stored; ++i) {
        ReplyPromise promise;
        promise.id = drawnId<PromiseId>(random);
        promise.what = QString::fromUtf8(matters[static_cast<std::size_t>(i) % matters.size()]);
        promise.unit = unitCalled(
            openRegister, answering[static_cast<std::size_t>(i * 7) % answering.size()]);
        promise.reference
            = QStringLiteral("SC-%1-%2").arg(lastDay.year()).arg(i + 401, 5, 10, QLatin1Char('0'));
        promise.made = lastDay.addDays(-(number - i) * 2);
        promise.until = promise.made.addDays(5);
        const bool isOpen = i >= number - 4 || i == number - 9;
        if (!isOpen) {
            promise.state = PromiseState::Answered;
            // One in six comes late.
            promise.answered = promise.made.addDays(i % 6 == 0 ? 8 : 1 + i % 5);
        }
        if (!promise.unit.isNull())
            stored = openRegister.savePromise({promise, 0});
    }
    return stored;
}

} // namespace

Result<void> storeDemoOffices(
    OpenRegister &openRegister, const QDate &lastDay, const Random &random)
{
    OfficeKeeping offices(openRegister);
    for (const DemoOffice &office : demoOffices()) {
        const UnitId unit = unitCalled(openRegister, office.unit);
        if (unit.isNull())
            continue;
        OfficeProfile profile = profileOf(office, lastDay);
        profile.unit = unit;
        addDetails(profile, office.unit, lastDay, openRegister.me().id);
        if (auto saved = offices.save({profile, 0}, NamesChecked::Yes); !saved)
            return saved;
    }
    return storePromises(openRegister, lastDay, random);
}

} // namespace rueckhalt
