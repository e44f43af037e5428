// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/calendarfile.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxLine = 75; ///< octets without the line break (RFC 5545 3.1)

/// RFC 5545 3.3.11; other control characters may not occur in a text.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        if (character == u'\n')
            result += QStringLiteral("\\n");
        else if (character == u'\\' || character == u';' || character == u',')
            result += QString(u'\\') + character;
        else if (character.category() != QChar::Other_Control)
            result += character;
    }
    return result;
}

/// One content line, folded between characters.
void append(QByteArray &file, const QString &line)
{
    QByteArray rest = line.toUtf8();
    qsizetype room = MaxLine;
    while (rest.size() > room) {
        qsizetype cut = room;
        while ((static_cast<unsigned char>(rest.at(cut)) & 0xC0U) == 0x80U)
            --cut;
        file += rest.first(cut) + "\r\n ";
        rest = rest.sliced(cut);
        room = MaxLine - 1; // The space belongs to the line.
    }
    file += rest + "\r\n";
}

QString dayCode(const QDate &day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

/// The same deadline has the same name in every file; ids of persons cannot be read from it.
QString uidOf(const WorkItem &item)
{
    const QByteArray name
        = item.incident.toByteArray() + item.number.toUtf8() + '\n' + item.deadline.key().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(16).toHex()) + QStringLiteral("@rueckhalt.invalid");
}

/// Minutes since 2020: grows from file to file, as RFC 5545 3.8.7.4 asks.
qint64 sequenceAt(const QDateTime &moment)
{
    return QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::utc()).secsTo(moment) / 60;
}

void appendAlarm(QByteArray &file, const QString &trigger, const QString &summary)
{
    append(file, QStringLiteral("BEGIN:VALARM"));
    append(file, QStringLiteral("ACTION:DISPLAY"));
    append(file, QStringLiteral("DESCRIPTION:") + summary);
    append(file, QStringLiteral("TRIGGER:") + trigger);
    append(file, QStringLiteral("END:VALARM"));
}

void appendEvent(QByteArray &file, const WorkItem &item, const QDateTime &moment, Language language)
{
    const Deadline &deadline = item.deadline;
    const QString summary
        = escaped(item.number + QStringLiteral(": ") + wordFor(deadline.kind, language));
    const QString stamp = moment.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    append(file, QStringLiteral("BEGIN:VEVENT"));
    append(file, QStringLiteral("UID:") + uidOf(item));
    append(file, QStringLiteral("DTSTAMP:") + stamp);
    append(file, QStringLiteral("SEQUENCE:%1").arg(sequenceAt(moment)));
    append(file, QStringLiteral("DTSTART;VALUE=DATE:") + dayCode(deadline.day));
    append(file, QStringLiteral("DTEND;VALUE=DATE:") + dayCode(deadline.day.addDays(1)));
    append(file, QStringLiteral("SUMMARY:") + summary);
    append(file, QStringLiteral("CLASS:CONFIDENTIAL"));
    append(file, QStringLiteral("TRANSP:TRANSPARENT"));
    append(file,
        deadline.isOpen() ? QStringLiteral("STATUS:CONFIRMED")
                          : QStringLiteral("STATUS:CANCELLED"));
    if (deadline.isOpen()) {
        // At three in the afternoon of the day before; what can be lost, a week ahead as well.
        appendAlarm(file, QStringLiteral("-PT9H"), summary);
        if (deadline.force == DeadlineForce::Right)
            appendAlarm(file, QStringLiteral("-P7D"), summary);
    }
    append(file, QStringLiteral("END:VEVENT"));
}

} // namespace

QByteArray calendarFile(const QList<WorkItem> &items, const QDateTime &moment, Language language)
{
    QByteArray file;
    append(file, QStringLiteral("BEGIN:VCALENDAR"));
    append(file, QStringLiteral("VERSION:2.0"));
    append(file, QStringLiteral("PRODID:-//Rückhalt//Fristen//DE"));
    append(file, QStringLiteral("CALSCALE:GREGORIAN"));
    append(file, QStringLiteral("METHOD:PUBLISH"));
    for (const WorkItem &item : items) {
        if (item.deadline.day.isValid())
            appendEvent(file, item, moment, language);
    }
    append(file, QStringLiteral("END:VCALENDAR"));
    return file;
}

} // namespace rueckhalt
