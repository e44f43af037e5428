// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/servicecodec.h"

#include "base/cborarchive.h"

namespace rueckhalt {

namespace {

constexpr CborFormat officeFormat {"service office", 1, MaxOfficeContent};
constexpr CborFormat promiseFormat {"reply promise", 1, MaxPromiseContent};

// The functions below are the format: the order of fields never changes. Each serves both
// directions: the object is constant while it is written.

template <typename Archive, typename E>
void visitCode(Archive &archive, E &value)
{
    archive.number(value, 0, static_cast<std::int64_t>(terms<std::remove_const_t<E>>().size()) - 1);
}

template <typename E, typename Archive, typename Set>
void visitSet(Archive &archive, Set &set)
{
    std::uint32_t bits = set.bits();
    archive.number(bits, 0, CodeSet<E>::all().bits());
    if constexpr (Archive::IsReading) {
        archive.require((bits & ~CodeSet<E>::all().bits()) == 0);
        if (!archive.failed())
            set = CodeSet<E>::fromBits(bits);
    }
}

template <typename Archive, typename AnyText>
void visitPublic(Archive &archive, AnyText &text)
{
    archive.text(text.de, PublicText::MaxText);
    archive.text(text.plain, PublicText::MaxText);
    archive.text(text.en, PublicText::MaxText);
}

template <typename Archive, typename Hours>
void visitHours(Archive &archive, Hours &hours)
{
    archive.list(hours, static_cast<std::size_t>(HoursPeriod::MaxSpans), [&](auto &span) {
        archive.number(span.from, 0, MinutesOfDay);
        archive.number(span.until, 0, MinutesOfDay);
        archive.number(span.byAppointment, 0, 1);
    });
    archive.require(!problemOf(hours));
}

/// 0: none.
template <typename Archive, typename Clock>
void visitClock(Archive &archive, Clock &clock)
{
    int number = 0;
    if constexpr (!Archive::IsReading)
        number = clock ? *clock + 1 : 0;
    archive.number(number, 0, MinutesOfDay + 1);
    if constexpr (Archive::IsReading)
        clock = number == 0 ? std::nullopt : std::optional<ClockMinute>(number - 1);
}

template <typename Archive, typename Moment>
void visitMoment(Archive &archive, Moment &moment)
{
    constexpr std::int64_t latest = 7'258'118'400; // the year 2200
    std::int64_t seconds = 0;
    if constexpr (!Archive::IsReading)
        seconds = moment.toSecsSinceEpoch();
    archive.number(seconds, 0, latest);
    if constexpr (Archive::IsReading)
        moment = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

template <typename Archive, typename Profile>
void visitContact(Archive &archive, Profile &profile)
{
    archive.text(profile.name, OfficeProfile::MaxLine);
    archive.text(profile.address, OfficeProfile::MaxAddress);
    archive.text(profile.room, OfficeProfile::MaxLine);
    archive.text(profile.phone, OfficeProfile::MaxLine);
    archive.text(profile.mail, OfficeProfile::MaxLine);
    archive.text(profile.website, OfficeProfile::MaxLine);
    archive.text(profile.booking, OfficeProfile::MaxLine);
}

template <typename Archive, typename Profile>
void visitTimes(Archive &archive, Profile &profile)
{
    archive.list(
        profile.hours, static_cast<std::size_t>(OfficeProfile::MaxPeriods), [&](auto &period) {
            visitDay(archive, period.validFrom);
            for (auto &day : period.counter)
                visitHours(archive, day);
            for (auto &day : period.phone)
                visitHours(archive, day);
            for (auto &time : period.lastAdmission)
                visitClock(archive, time);
        });
    visitCode(archive, profile.admissionReason);
    visitPublic(archive, profile.ownAdmissionReason);
    archive.list(
        profile.closed, static_cast<std::size_t>(OfficeProfile::MaxClosed), [&](auto &closed) {
            visitDay(archive, closed.first);
            visitDay(archive, closed.last);
            visitCode(archive, closed.reason);
            visitPublic(archive, closed.ownReason);
            visitPublic(archive, closed.instead);
            visitDay(archive, closed.announced, true);
        });
    archive.list(
        profile.special, static_cast<std::size_t>(OfficeProfile::MaxSpecial), [&](auto &special) {
            visitDay(archive, special.day);
            visitHours(archive, special.hours);
            visitPublic(archive, special.why);
        });
}

template <typename Archive, typename Profile>
void visitOffice(Archive &archive, Profile &profile)
{
    visitContact(archive, profile);
    visitTimes(archive, profile);
    visitSet<Channel>(archive, profile.channels);
    visitSet<Arrival>(archive, profile.arrival);
    visitPublic(archive, profile.arrivalNote);
    visitSet<AccessFeature>(archive, profile.access);
    visitPublic(archive, profile.accessNote);
    visitSet<SpokenLanguage>(archive, profile.languages);
    archive.list(
        profile.checks, static_cast<std::size_t>(OfficeProfile::MaxChecks), [&](auto &check) {
            visitCode(archive, check.item);
            visitCode(archive, check.state);
            visitDay(archive, check.on);
            archive.id(check.by);
            archive.text(check.note, BasicCheck::MaxNote);
        });
    archive.list(
        profile.history, static_cast<std::size_t>(OfficeProfile::MaxHistory), [&](auto &change) {
            visitMoment(archive, change.when);
            archive.id(change.by);
            visitSet<OfficePart>(archive, change.parts);
        });
}

template <typename Archive, typename Promise>
void visitPromise(Archive &archive, Promise &promise)
{
    archive.text(promise.what, ReplyPromise::MaxWhat);
    archive.id(promise.unit);
    archive.text(promise.reference, ReplyPromise::MaxReference);
    visitDay(archive, promise.made);
    visitDay(archive, promise.until);
    visitCode(archive, promise.state);
    visitDay(archive, promise.answered, true);
    archive.require(!shapeProblemOf(promise));
}

} // namespace

Result<QByteArray> encode(const OfficeProfile &profile)
{
    return encodedAs(officeFormat, profile,
        [](auto &archive, auto &value, int) { visitOffice(archive, value); });
}

Result<OfficeProfile> decodeOfficeProfile(const UnitId &unit, ByteView bytes)
{
    return decodedAs<OfficeProfile>(officeFormat, bytes, [](auto &archive, auto &value, int) {
        visitOffice(archive, value);
    }).map([&](OfficeProfile &&profile) {
        profile.unit = unit;
        return std::move(profile);
    });
}

Result<QByteArray> encode(const ReplyPromise &promise)
{
    return encodedAs(promiseFormat, promise,
        [](auto &archive, auto &value, int) { visitPromise(archive, value); });
}

Result<ReplyPromise> decodeReplyPromise(const PromiseId &id, ByteView bytes)
{
    return decodedAs<ReplyPromise>(promiseFormat, bytes, [](auto &archive, auto &value, int) {
        visitPromise(archive, value);
    }).map([&](ReplyPromise &&promise) {
        promise.id = id;
        return std::move(promise);
    });
}

} // namespace rueckhalt
