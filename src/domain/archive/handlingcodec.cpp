// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"

#include "domain/archive/fieldarchive.h"
#include "domain/archive/incidentcodec.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
/// Of a handling with a contact: field 19. Without one it is still written as before, so that
/// programs that do not know it can go on reading.
constexpr int contactVersion = 2;
/// Of unfinished work with more than an answer: fields 7 to 11.
constexpr int entriesVersion = 2;

template <typename Archive>
constexpr bool isReading = std::is_same_v<Archive, FieldReader>;

// The lists below are the format: a number that was used once keeps its meaning for ever.

/// Fields `first` to `first` + 5; a draft may hold longer texts than what is sent.
template <typename Archive, typename Reply>
void visitReply(
    Archive &archive, Reply &reply, unsigned first, qsizetype longest = ReplyContent::MaxText)
{
    constexpr qsizetype most = ReplyContent::MaxChanges;
    archive.code(first, reply.state);
    archive.text(first + 1, reply.question, longest);
    archive.text(first + 2, reply.closingNote, longest);
    QStringList measures;
    QStringList titles;
    QStringList texts;
    for (const ReportedChange &change : reply.changes) {
        measures << change.measure;
        titles << change.title;
        texts << change.text;
    }
    archive.texts(first + 3, measures, most, MaxMeasureIdText);
    archive.texts(first + 4, titles, most, MaxMeasureTitle);
    archive.texts(first + 5, texts, most, longest);
    if constexpr (isReading<Archive>) {
        archive.require(measures.size() == titles.size() && measures.size() == texts.size());
        for (qsizetype i = 0; i < measures.size() && !archive.failed(); ++i)
            reply.changes << ReportedChange {measures[i], titles[i], texts[i]};
    }
}

template <typename Archive, typename AnyHandling>
void visitHandling(Archive &archive, AnyHandling &handling, int version)
{
    archive.code(1, handling.sender);
    archive.text(2, handling.senderName, Handling::MaxSenderName);
    bool hasReceipt = handling.receipt.has_value();
    archive.flag(3, hasReceipt);
    if (hasReceipt) {
        ReceiptAddress receipt = handling.receipt.value_or(ReceiptAddress {});
        archive.id(4, receipt.id);
        archive.bytes(5, receipt.sealingKey);
        archive.bytes(6, receipt.signingKey);
        if constexpr (isReading<Archive>) {
            archive.require(!receipt.id.isNull());
            handling.receipt = receipt;
        }
    }
    archive.moment(7, handling.taken);
    visitReply(archive, handling.reply, 8);
    bool wasReplied = handling.replied.isValid();
    archive.flag(14, wasReplied);
    if (wasReplied)
        archive.moment(15, handling.replied);
    QList<QDateTime> moments;
    QStringList texts;
    for (const Addendum &addendum : handling.addenda) {
        moments << addendum.moment;
        texts << addendum.text;
    }
    archive.moments(16, moments, Handling::MaxAddenda);
    archive.texts(17, texts, Handling::MaxAddenda, Addendum::MaxText);
    archive.number(18, handling.seenAddenda, static_cast<int>(Handling::MaxAddenda));
    if (version >= contactVersion)
        archive.text(19, handling.contact, Handling::MaxContact);
    if constexpr (isReading<Archive>) {
        archive.require(moments.size() == texts.size() && handling.seenAddenda <= moments.size());
        archive.require((version >= contactVersion) != handling.contact.isEmpty());
        for (qsizetype i = 0; i < moments.size() && !archive.failed(); ++i)
            handling.addenda << Addendum {moments[i], texts[i]};
    }
}

QString jsonOf(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        object.insert(text.key(), text.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Nothing for anything but texts by their names.
std::optional<QMap<QString, QString>> textsIn(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    QMap<QString, QString> texts;
    for (auto text = object.begin(); text != object.end(); ++text) {
        if (!text.value().isString())
            return std::nullopt;
        texts.insert(text.key(), text.value().toString());
    }
    return texts;
}

template <typename Archive, typename Entries>
void visitEntries(Archive &archive, Entries &entries)
{
    constexpr qsizetype most = UnfinishedEntry::MaxEntries;
    QList<UserId> authors;
    QStringList forms;
    QList<QDateTime> moments;
    QStringList texts;
    for (const UnfinishedEntry &entry : entries) {
        authors << entry.author;
        forms << entry.form;
        moments << entry.moment;
        texts << jsonOf(entry.texts);
    }
    archive.ids(8, authors, most);
    archive.texts(9, forms, most, UnfinishedEntry::MaxForm);
    archive.moments(10, moments, most);
    archive.texts(11, texts, most, UnfinishedEntry::MaxTexts);
    if constexpr (isReading<Archive>) {
        archive.require(authors.size() == forms.size() && forms.size() == moments.size()
            && moments.size() == texts.size());
        for (qsizetype i = 0; i < authors.size() && !archive.failed(); ++i) {
            const auto read = textsIn(texts[i]);
            archive.require(read.has_value());
            entries << UnfinishedEntry {
                authors[i], forms[i], moments[i], read.value_or(QMap<QString, QString> {})};
        }
    }
}

template <typename Archive, typename Work>
void visitWork(Archive &archive, Work &work, int version)
{
    ReplyContent reply = work.reply.value_or(ReplyContent {});
    visitReply(archive, reply, 1, MaxDraftText);
    bool hasReply = version < entriesVersion || work.reply.has_value();
    if (version >= entriesVersion) {
        archive.flag(7, hasReply);
        visitEntries(archive, work.entries);
    }
    if constexpr (isReading<Archive>) {
        if (hasReply)
            work.reply = reply;
    }
}

template <typename Visit>
Result<QByteArray> written(Visit visit, int version = formatVersion)
{
    FieldWriter writer;
    writer.number(0, version, contactVersion);
    visit(writer);
    return writer.finished();
}

/// `visit` gets reader, object and version.
template <typename T, typename Visit>
Result<T> readBack(ByteView bytes, Visit visit, int newest = formatVersion)
{
    FieldReader reader(bytes);
    int version = 0;
    reader.number(0, version, std::numeric_limits<int>::max());
    if (version > newest)
        return failure(Error::Code::NewerFormat, QStringLiteral("object version %1").arg(version));
    T object;
    visit(reader, object, version);
    if (version < formatVersion || !reader.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of an object"));
    return object;
}

} // namespace

Result<QByteArray> encode(const Handling &handling)
{
    if (handling.seenAddenda > handling.addenda.size())
        return failure(Error::Code::Invalid, QStringLiteral("seen addenda"));
    const int version = handling.contact.isEmpty() ? formatVersion : contactVersion;
    return written([&](FieldWriter &writer) { visitHandling(writer, handling, version); }, version);
}

Result<QByteArray> encode(const ReplyContent &reply)
{
    return written([&](FieldWriter &writer) { visitReply(writer, reply, 1); });
}

Result<Handling> decodeHandling(ByteView bytes)
{
    return readBack<Handling>(
        bytes,
        [](FieldReader &reader, Handling &handling, int version) {
            visitHandling(reader, handling, version);
        },
        contactVersion);
}

Result<ReplyContent> decodeReplyContent(ByteView bytes)
{
    return readBack<ReplyContent>(
        bytes, [](FieldReader &reader, ReplyContent &reply, int) { visitReply(reader, reply, 1); });
}

Result<QByteArray> encode(const UnfinishedWork &work)
{
    const bool isReplyOnly = work.reply && work.entries.isEmpty();
    // An answer alone is still written as before, so that programs that know no more read it.
    return written([&](FieldWriter &writer) { visitWork(writer, work, isReplyOnly ? 1 : 2); },
        isReplyOnly ? formatVersion : entriesVersion);
}

Result<UnfinishedWork> decodeUnfinishedWork(ByteView bytes)
{
    return readBack<UnfinishedWork>(
        bytes,
        [](FieldReader &reader, UnfinishedWork &work, int version) {
            visitWork(reader, work, version);
        },
        entriesVersion);
}

} // namespace rueckhalt
