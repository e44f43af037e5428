// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/servicebasics/officenotice.h"

#include <QRegularExpression>

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<NoticeKind>> terms<NoticeKind>()
{
    using enum NoticeKind;
    static constexpr std::array<Term<NoticeKind>, 3> list {{
        {DoorSign, "door", {"Türschild", "Door sign"}},
        {ClosingNotice, "closing", {"Aushang Schließung", "Closing notice"}},
        {WebText, "web", {"Text fürs Web", "Text for the web"}},
    }};
    return list;
}

namespace {

namespace say {
constexpr PublicWords hours {"Öffnungszeiten", "Wann haben wir offen?", "Opening hours"};
constexpr PublicWords phoneHours {"Telefonzeiten", "Wann können Sie anrufen?", "When you can call"};
constexpr PublicWords closedDay {"geschlossen", "Wir haben zu.", "closed"};
constexpr PublicWords byAppointment {"nur mit Termin", "Nur mit Termin.", "by appointment only"};
constexpr PublicWords admission {"Annahmeschluss %1", "Kommen Sie vor %1.", "Arrive before %1"};
constexpr PublicWords admissionHeading {
    "Annahmeschluss", "Bitte kommen Sie früh genug", "Please arrive in time"};
constexpr PublicWords admissionEveryDay {
    "Ohne Termin nehmen wir Sie bis zur angegebenen Uhrzeit an.",
    "Nach dieser Uhrzeit nehmen wir niemanden mehr an.",
    "Without an appointment we see you up to the time given."};
constexpr PublicWords contact {"Kontakt", "So erreichen Sie uns", "Contact"};
constexpr PublicWords phone {"Telefon", "Telefon", "Phone"};
constexpr PublicWords mail {"E-Mail", "E-Mail", "Email"};
constexpr PublicWords web {"Web", "Internet", "Website"};
constexpr PublicWords booking {"Termine", "Termin machen", "Appointments"};
constexpr PublicWords address {"Anschrift", "Adresse", "Address"};
constexpr PublicWords room {"Wo", "Wo im Haus", "Where"};
constexpr PublicWords channels {
    "So erledigen Sie Ihr Anliegen", "Was können Sie machen?", "Ways to reach us"};
constexpr PublicWords arrival {"Anfahrt und Parken", "So kommen Sie zu uns", "Getting here"};
constexpr PublicWords access {"Barrierefreiheit", "Hilfen im Haus", "Accessibility"};
constexpr PublicWords languages {"Wir sprechen", "Wir sprechen", "We speak"};
constexpr PublicWords coming {
    "Abweichende Öffnungszeiten", "An diesen Tagen ist es anders", "Changes to our hours"};
constexpr PublicWords later {"Ab %1", "Neue Zeiten ab %1", "From %1"};
constexpr PublicWords dated {"Stand: %1", "Stand: %1", "As of %1"};
constexpr PublicWords banner {"Geschlossen", "Wir haben zu", "Closed"};
constexpr PublicWords why {"Grund", "Warum?", "Why"};
constexpr PublicWords openAgain {"Wieder geöffnet", "Wann haben wir wieder offen?", "Open again"};
constexpr PublicWords insteadOf {
    "In dringenden Fällen", "Sie brauchen schnell Hilfe?", "If it is urgent"};
constexpr PublicWords thanks {"Danke für Ihr Verständnis.", "Danke.", "Thank you."};
constexpr PublicWords until {"%1 bis %2", "Von %1 bis %2", "%1 to %2"};
} // namespace say

/// What both days end with is said once: "Montag, 7. bis Freitag, 11. Dezember 2026". Plain
/// language says the month of either, for nobody should have to look ahead.
QString spanOfDays(const QDate &first, const QDate &last, PublicLanguage language)
{
    if (first == last)
        return publicDay(first, language);
    QStringList begin = publicDay(first, language).split(u' ');
    const QStringList end = publicDay(last, language).split(u' ');
    qsizetype shared = 0;
    while (shared < 2 && begin.at(begin.size() - 1 - shared) == end.at(end.size() - 1 - shared))
        ++shared;
    if (language == PublicLanguage::Plain)
        shared = std::min<qsizetype>(shared, 1);
    return say::until.in(language).arg(
        begin.first(begin.size() - shared).join(u' '), end.join(u' '));
}

/// Puts one notice together.
class NoticeMaker
{
public:
    NoticeMaker(const OfficeProfile &profile, const NoticeFrame &frame, NoticeKind kind)
        : m_profile(profile)
        , m_frame(frame)
    {
        m_notice.kind = kind;
        m_notice.language = frame.language;
        m_notice.authority = frame.authority;
        m_notice.title = profile.name;
        QString day = publicDay(frame.today, frame.language);
        // The weekday of a printing date helps nobody.
        day = day.mid(day.indexOf(u' ') + 1);
        m_notice.dated = words(say::dated).arg(day);
    }

    [[nodiscard]] QString words(const PublicWords &spoken) const
    {
        return spoken.in(m_frame.language);
    }
    [[nodiscard]] QString text(const PublicText &own) const { return own.in(m_frame.language); }
    [[nodiscard]] QString day(const QDate &day) const { return publicDay(day, m_frame.language); }
    [[nodiscard]] QString days(const ClosedDays &closed) const
    {
        return spanOfDays(closed.first, closed.last, m_frame.language);
    }
    void add(const NoticeSection &section)
    {
        if (!section.rows.isEmpty() || !section.lines.isEmpty())
            m_notice.sections << section;
    }
    OfficeNotice &notice() { return m_notice; }

    void addHours(const HoursPeriod &period, const QString &heading);
    void addPhoneHours();
    void addLastAdmission();
    void addContact(bool withWeb);
    void addWays();
    void addComing();
    void addClosing(const ClosedDays &closed);
    void addLanguages();

private:
    /// What is told of a list, with the office's own words behind it.
    template <typename E>
    void addList(const PublicWords &heading, CodeSet<E> values, const PublicText &own)
    {
        NoticeSection section {.heading = words(heading), .look = NoticeSection::Look::List};
        for (const E value : values.values())
            section.lines << publicWordFor(value, m_frame.language);
        if (!text(own).isEmpty())
            section.lines << text(own);
        add(section);
    }
    [[nodiscard]] QStringList linesOf(const DayHours &hours) const;
    [[nodiscard]] NoticeSection week(const WeekHours &hours, const QString &heading) const;

    const OfficeProfile &m_profile;
    const NoticeFrame &m_frame;
    OfficeNotice m_notice;
};

QStringList NoticeMaker::linesOf(const DayHours &hours) const
{
    QStringList lines;
    for (const TimeSpan &span : hours)
        lines << spanWords(span, m_frame.language)
                + (span.byAppointment
                        ? (m_frame.language == PublicLanguage::Plain ? QStringLiteral(". ")
                                                                     : QStringLiteral(", "))
                            + words(say::byAppointment)
                        : QString());
    return lines.isEmpty() ? QStringList(words(say::closedDay)) : lines;
}

NoticeSection NoticeMaker::week(const WeekHours &hours, const QString &heading) const
{
    constexpr int workdays = 5;
    NoticeSection section {.heading = heading, .look = NoticeSection::Look::Rows};
    for (int weekday = 0; weekday < 7; ++weekday) {
        const DayHours &day = hours[static_cast<std::size_t>(weekday)];
        // Nobody expects an office to be open at the weekend.
        if (weekday >= workdays && day.isEmpty())
            continue;
        section.rows << NoticeSection::Row {weekdayWords(weekday, m_frame.language), linesOf(day)};
    }
    return section;
}

void NoticeMaker::addHours(const HoursPeriod &period, const QString &heading)
{
    NoticeSection section = week(period.counter, heading);
    for (NoticeSection::Row &row : section.rows) {
        for (int weekday = 0; weekday < 7; ++weekday) {
            const auto &admission = period.lastAdmission[static_cast<std::size_t>(weekday)];
            if (admission && row.label == weekdayWords(weekday, m_frame.language))
                row.note = words(say::admission).arg(clockWords(*admission, m_frame.language));
        }
    }
    add(section);
}

void NoticeMaker::addPhoneHours()
{
    const HoursPeriod *period = m_profile.hoursOn(m_frame.today);
    if (!period || !period->hasPhoneHours())
        return;
    NoticeSection section = week(period->phone, words(say::phoneHours));
    section.rows.removeIf([this](const NoticeSection::Row &row) {
        return row.lines == QStringList(words(say::closedDay));
    });
    add(section);
}

void NoticeMaker::addLastAdmission()
{
    const HoursPeriod *period = m_profile.hoursOn(m_frame.today);
    if (!period || !period->hasLastAdmission())
        return;
    NoticeSection section {
        .heading = words(say::admissionHeading), .look = NoticeSection::Look::Emphasis};
    section.lines << words(say::admissionEveryDay);
    const QString reason = publicWordFor(m_profile.admissionReason, m_frame.language);
    if (!reason.isEmpty())
        section.lines << reason;
    if (!text(m_profile.ownAdmissionReason).isEmpty())
        section.lines << text(m_profile.ownAdmissionReason);
    add(section);
}

void NoticeMaker::addContact(bool withWeb)
{
    NoticeSection section {.heading = words(say::contact), .look = NoticeSection::Look::Rows};
    const auto row = [&](const PublicWords &label, const QString &value) {
        if (!value.trimmed().isEmpty())
            section.rows << NoticeSection::Row {
                words(label), value.trimmed().split(u'\n', Qt::SkipEmptyParts)};
    };
    if (withWeb)
        row(say::address, m_profile.address);
    row(say::room, m_profile.room);
    row(say::phone, m_profile.phone);
    row(say::mail, m_profile.mail);
    // On paper nobody clicks: the beginning that all addresses have is left out.
    const auto shown = [&](QString url) {
        return withWeb ? url : url.remove(QRegularExpression(QStringLiteral("^https?://|/$")));
    };
    row(say::booking, shown(m_profile.booking));
    row(say::web, shown(m_profile.website));
    add(section);
}

void NoticeMaker::addWays()
{
    addList(say::channels, m_profile.channels, {});
    addList(say::arrival, m_profile.arrival, m_profile.arrivalNote);
    addList(say::access, m_profile.access, m_profile.accessNote);
}

void NoticeMaker::addLanguages()
{
    QStringList names;
    for (const SpokenLanguage language : m_profile.languages.values())
        names << publicWordFor(language, m_frame.language);
    if (!names.isEmpty())
        add({.heading = words(say::languages),
            .look = NoticeSection::Look::Lines,
            .lines = {names.join(QStringLiteral(", "))}});
}

void NoticeMaker::addClosing(const ClosedDays &closed)
{
    const QString reason = publicWordFor(closed.reason, m_frame.language);
    NoticeSection why {.heading = words(say::why)};
    why.lines << reason << text(closed.ownReason);
    why.lines.removeAll(QString());
    add(why);
    NoticeSection instead {.heading = words(say::insteadOf), .look = NoticeSection::Look::Emphasis};
    if (!text(closed.instead).isEmpty())
        instead.lines << text(closed.instead);
    add(instead);
    const QDate again = nextOpenDay(m_profile, closed.last, m_frame);
    if (!again.isValid())
        return;
    const bool isHoliday = m_frame.isHoliday && m_frame.isHoliday(again);
    add({.heading = words(say::openAgain),
        .look = NoticeSection::Look::Rows,
        .rows = {{day(again), linesOf(m_profile.openOn(again, isHoliday))}}});
}

void NoticeMaker::addComing()
{
    constexpr int monthsAhead = 3;
    const QDate last = m_frame.today.addMonths(monthsAhead);
    NoticeSection section {.heading = words(say::coming), .look = NoticeSection::Look::Rows};
    for (const ClosedDays &closed : m_profile.closed) {
        if (closed.last < m_frame.today || closed.first > last)
            continue;
        QStringList lines {words(say::closedDay)};
        lines << publicWordFor(closed.reason, m_frame.language) << text(closed.ownReason)
              << text(closed.instead);
        lines.removeAll(QString());
        section.rows << NoticeSection::Row {days(closed), lines};
    }
    for (const SpecialDay &special : m_profile.special) {
        if (special.day < m_frame.today || special.day > last)
            continue;
        section.rows << NoticeSection::Row {
            day(special.day), linesOf(special.hours), text(special.why)};
    }
    add(section);
    for (const HoursPeriod &period : m_profile.hours) {
        if (period.validFrom > m_frame.today && period.validFrom <= last)
            addHours(period, words(say::later).arg(day(period.validFrom)));
    }
}

} // namespace

QString OfficeNotice::languageTag() const
{
    return language == PublicLanguage::English ? QStringLiteral("en") : QStringLiteral("de");
}

QDate nextOpenDay(const OfficeProfile &profile, const QDate &day, const NoticeFrame &frame)
{
    constexpr int most = 366;
    for (int ahead = 1; ahead <= most; ++ahead) {
        const QDate next = day.addDays(ahead);
        if (!profile.openOn(next, frame.isHoliday && frame.isHoliday(next)).isEmpty())
            return next;
    }
    return {};
}

OfficeNotice doorSign(const OfficeProfile &profile, const NoticeFrame &frame)
{
    NoticeMaker maker(profile, frame, NoticeKind::DoorSign);
    if (const HoursPeriod *period = profile.hoursOn(frame.today))
        maker.addHours(*period, maker.words(say::hours));
    maker.addLastAdmission();
    maker.addPhoneHours();
    maker.addContact(false);
    maker.addLanguages();
    return std::move(maker.notice());
}

OfficeNotice closingNotice(
    const OfficeProfile &profile, const ClosedDays &closed, const NoticeFrame &frame)
{
    NoticeMaker maker(profile, frame, NoticeKind::ClosingNotice);
    maker.notice().banner = maker.words(say::banner);
    maker.notice().lead = maker.days(closed);
    maker.addClosing(closed);
    maker.addContact(false);
    maker.add({.lines = {maker.words(say::thanks)}});
    return std::move(maker.notice());
}

OfficeNotice webText(const OfficeProfile &profile, const NoticeFrame &frame)
{
    NoticeMaker maker(profile, frame, NoticeKind::WebText);
    maker.addComing();
    if (const HoursPeriod *period = profile.hoursOn(frame.today))
        maker.addHours(*period, maker.words(say::hours));
    maker.addLastAdmission();
    maker.addPhoneHours();
    maker.addContact(true);
    maker.addWays();
    maker.addLanguages();
    return std::move(maker.notice());
}

} // namespace rueckhalt
