// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "crypto/ageheader.h"
#include "crypto/agestream.h"
#include "crypto/systemrandom.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

class AgeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRecipientReads_data();
    void everyRecipientReads();
    void severalKeysAreTried();
    void strangerIsToldSo();
    void everyFlippedBitIsNoticed();
    void everyCutIsNoticed();
    void whatFollowsIsNoticed();
    void exchangedPayloadIsNoticed();
    void sameTextIsWrittenDifferently();
    void roomIsKnownBeforehand_data();
    void roomIsKnownBeforehand();
    void recipientsAreCounted_data();
    void recipientsAreCounted();
    void tooLargeIsRefusedBeforeItIsDecrypted();
    void headersBeyondTheBoundsAreRefused_data();
    void headersBeyondTheBoundsAreRefused();
    void otherFilesAreMalformed_data();
    void otherFilesAreMalformed();
    void keysAreWrittenAsInTheFormat();
    void keysAreReadStrictly_data();
    void keysAreReadStrictly();
    void commandLineReadsWhatWeWrite_data();
    void commandLineReadsWhatWeWrite();
    void weReadWhatTheCommandLineWrites_data();
    void weReadWhatTheCommandLineWrites();
    void commandLineAgreesOnKeys();
};

namespace {

AgreementKey keyOf(char c)
{
    return AgreementKey(SecretBytes(bytesOf(QByteArray(32, c))));
}

QByteArray textOfSize(qsizetype size)
{
    QByteArray text(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        text[i] = static_cast<char>(i * 131 + i / 251);
    return text;
}

QByteArray written(const QByteArray &plain = "contents", char recipient = 'r')
{
    const std::array recipients {keyOf(recipient).publicKey(), keyOf('o').publicKey()};
    return age::encrypt(recipients, bytesOf(plain), systemRandom()).value();
}

Error::Code problemOf(const QByteArray &file)
{
    const auto plain = age::decrypt(keyOf('r'), bytesOf(file));
    return plain ? Error::Code::Io : plain.error().code;
}

/// Texts of the lengths at which chunks begin and end.
void addSizes()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 100, 65535, 65536, 65537, 131072, 131073, 1000000})
        QTest::addRow("%d bytes", size) << size;
}

/// The command line tool, fed and read through files and pipes.
class AgeCommand
{
public:
    [[nodiscard]] bool isHere() const { return m_folder.isValid() && !m_program.isEmpty(); }

    /// Writes a file for `-i` and says where.
    [[nodiscard]] QString identityFile(const AgreementKey &key) const
    {
        const QString path = m_folder.filePath(QStringLiteral("identity"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(toByteArray(age::identityText(key).view()) + '\n');
        return path;
    }

    [[nodiscard]] std::optional<QByteArray> run(
        const QStringList &arguments, const QByteArray &input) const
    {
        QProcess process;
        process.start(m_program, arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished();
        const QByteArray output = process.readAllStandardOutput();
        if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return std::nullopt;
        return output;
    }

private:
    QTemporaryDir m_folder;
    QString m_program = QStandardPaths::findExecutable(QStringLiteral("age"));
};

} // namespace

void AgeTest::everyRecipientReads_data()
{
    addSizes();
}

void AgeTest::everyRecipientReads()
{
    QFETCH(const int, size);
    const QByteArray plain = textOfSize(size);
    const QByteArray file = written(plain);
    for (const char recipient : {'r', 'o'}) {
        const auto read = age::decrypt(keyOf(recipient), bytesOf(file));
        QVERIFY(read.has_value());
        QVERIFY(toByteArray(read->view()) == plain);
    }
}

/// An officer who holds several versions of the role's key.
void AgeTest::severalKeysAreTried()
{
    std::vector<AgreementKey> keys;
    for (const char c : {'x', 'y', 'o'})
        keys.push_back(keyOf(c));
    QVERIFY(age::decrypt(keys, bytesOf(written())).has_value());
    keys.pop_back();
    QCOMPARE(age::decrypt(keys, bytesOf(written())).error().code, Error::Code::NotFound);
    QCOMPARE(age::decrypt(std::span<const AgreementKey>(), bytesOf(written())).error().code,
        Error::Code::NotFound);
}

void AgeTest::strangerIsToldSo()
{
    const auto read = age::decrypt(keyOf('s'), bytesOf(written()));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, Error::Code::NotFound);
}

void AgeTest::everyFlippedBitIsNoticed()
{
    const QByteArray file = written();
    QVERIFY(age::decrypt(keyOf('r'), bytesOf(file)).has_value());
    for (qsizetype bit = 0; bit < file.size() * 8; ++bit) {
        QByteArray altered = file;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        const auto code = problemOf(altered);
        QVERIFY2(code == Error::Code::Malformed || code == Error::Code::Damaged
                || code == Error::Code::NotFound,
            qPrintable(QString("bit %1").arg(bit)));
    }
}

void AgeTest::everyCutIsNoticed()
{
    const QByteArray file = written(textOfSize(65536 + 100));
    for (qsizetype size = 0; size < 600; ++size) {
        const auto code = problemOf(file.first(size));
        QVERIFY(code == Error::Code::Malformed || code == Error::Code::Damaged);
    }
    for (qsizetype size = file.size() - 200; size < file.size(); ++size)
        QCOMPARE(problemOf(file.first(size)), Error::Code::Damaged);
}

void AgeTest::whatFollowsIsNoticed()
{
    for (const int size : {0, 10, 65536}) {
        const QByteArray file = written(textOfSize(size));
        QCOMPARE(problemOf(file + 'x'), Error::Code::Damaged);
        QCOMPARE(problemOf(file + QByteArray(65552, 'x')), Error::Code::Damaged);
        QCOMPARE(problemOf(file + file), Error::Code::Damaged);
    }
}

void AgeTest::exchangedPayloadIsNoticed()
{
    const auto headerSize = [](const QByteArray &file) {
        return static_cast<qsizetype>(age::parseHeader(bytesOf(file))->size);
    };
    const QByteArray one = written("first");
    const QByteArray other = written("other");
    const QByteArray mixed = one.first(headerSize(one)) + other.sliced(headerSize(other));
    QCOMPARE(problemOf(mixed), Error::Code::Damaged);
}

void AgeTest::sameTextIsWrittenDifferently()
{
    const QByteArray one = written();
    const QByteArray other = written();
    QCOMPARE(one.size(), other.size());
    const auto first = age::parseHeader(bytesOf(one)).value();
    const auto second = age::parseHeader(bytesOf(other)).value();
    for (std::size_t i = 0; i < first.stanzas.size(); ++i)
        QVERIFY(first.stanzas[i].arguments != second.stanzas[i].arguments
            && first.stanzas[i].body != second.stanzas[i].body);
    QVERIFY(one.right(24) != other.right(24));
}

void AgeTest::roomIsKnownBeforehand_data()
{
    addSizes();
}

void AgeTest::roomIsKnownBeforehand()
{
    QFETCH(const int, size);
    const auto plain = static_cast<std::size_t>(size);
    const auto room = plain + age::overheadFor(plain, 2);
    const auto used = static_cast<std::size_t>(written(textOfSize(size)).size());
    QVERIFY(used <= room);
    QVERIFY(room - used <= 16); // one tag more where the text ends with a chunk
}

void AgeTest::recipientsAreCounted_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("most") << 64 << true;
    QTest::newRow("too many") << 65 << false;
}

void AgeTest::recipientsAreCounted()
{
    QFETCH(const int, count);
    QFETCH(const bool, accepted);
    const std::vector<PublicKey> recipients(
        static_cast<std::size_t>(count), keyOf('r').publicKey());
    const auto file = age::encrypt(recipients, {}, systemRandom());
    QCOMPARE(file.has_value(), accepted);
    if (accepted)
        QVERIFY(age::decrypt(keyOf('r'), bytesOf(*file)).has_value());
    else
        QCOMPARE(file.error().code, Error::Code::Invalid);
}

void AgeTest::tooLargeIsRefusedBeforeItIsDecrypted()
{
    const QByteArray file = written(QByteArray(100000, 'x'));
    QVERIFY(age::decrypt(keyOf('r'), bytesOf(file), 100000).has_value());
    QCOMPARE(age::decrypt(keyOf('r'), bytesOf(file), 99999).error().code, Error::Code::TooLarge);
    // Not one chunk of this is authentic; its length alone decides.
    const auto header = age::parseHeader(bytesOf(file))->size;
    const QByteArray huge = file.first(static_cast<qsizetype>(header)) + QByteArray(200000, 'x');
    QCOMPARE(age::decrypt(keyOf('r'), bytesOf(huge), 100000).error().code, Error::Code::TooLarge);

    const QByteArray plain(static_cast<qsizetype>(age::LargestPlain) + 1, 'x');
    const std::array<PublicKey, 1> recipient {keyOf('r').publicKey()};
    QCOMPARE(age::encrypt(recipient, bytesOf(plain), systemRandom()).error().code,
        Error::Code::TooLarge);
}

void AgeTest::headersBeyondTheBoundsAreRefused_data()
{
    QTest::addColumn<QByteArray>("stanzas");
    QTest::addColumn<bool>("accepted");
    const QByteArray small = "-> other\n\n";
    QTest::newRow("63 others") << small.repeated(63) << true;
    QTest::newRow("64 others") << small.repeated(64) << true;
    QTest::newRow("65 others") << small.repeated(65) << false;
    const auto body = [](int lines) {
        return "-> other\n" + (QByteArray(64, 'A') + '\n').repeated(lines) + '\n';
    };
    QTest::newRow("60,000 bytes") << body(900) << true;
    QTest::newRow("66,000 bytes") << body(1010) << false;
    QTest::newRow("one long line") << "-> " + QByteArray(70000, 'a') + "\n\n" << false;
    QTest::newRow("no line feed") << "-> " + QByteArray(1 << 20, 'a') << false;
    QTest::newRow("many words") << "->" + QByteArray(" a").repeated(30000) + "\n\n" << true;
    QTest::newRow("no stanza") << QByteArray() << false;
}

void AgeTest::headersBeyondTheBoundsAreRefused()
{
    QFETCH(const QByteArray, stanzas);
    QFETCH(const bool, accepted);
    const QByteArray file = "age-encryption.org/v1\n" + stanzas + "--- "
        + age::encodeBase64(QByteArray(32, 'm')) + '\n';
    const auto header = age::parseHeader(bytesOf(file));
    QCOMPARE(header.has_value(), accepted);
    if (accepted)
        QCOMPARE(header->size, static_cast<std::size_t>(file.size()));
    else
        QCOMPARE(header.error().code, Error::Code::Malformed);
    // In either case nobody is a recipient and nothing goes wrong.
    QVERIFY(!age::decrypt(keyOf('r'), bytesOf(file)).has_value());
}

void AgeTest::otherFilesAreMalformed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Guten Tag\n");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("next version") << written().replace("org/v1", "org/v2");
    QTest::newRow("armoured") << QByteArray("-----BEGIN AGE ENCRYPTED FILE-----\n");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + written();
    QTest::newRow("carriage returns") << written().replace("v1\n", "v1\r\n");
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
}

void AgeTest::otherFilesAreMalformed()
{
    QFETCH(const QByteArray, file);
    QCOMPARE(problemOf(file), Error::Code::Malformed);
}

/// The examples of the format's own text.
void AgeTest::keysAreWrittenAsInTheFormat()
{
    const AgreementKey key = keyOf('\x42');
    const QByteArray identity
        = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    const QByteArray recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    QCOMPARE(toByteArray(age::identityText(key).view()), identity);
    QCOMPARE(age::recipientText(key.publicKey()), recipient);
    QVERIFY(age::recipientFromText(recipient) == key.publicKey());
    QVERIFY(age::identityFromText(bytesOf(identity))->publicKey() == key.publicKey());
}

void AgeTest::keysAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray recipient = age::recipientText(keyOf('r').publicKey());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("upper case") << recipient.toUpper();
    QTest::newRow("line feed") << recipient + '\n';
    QTest::newRow("space") << ' ' + recipient;
    QTest::newRow("cut") << recipient.chopped(1);
    QTest::newRow("wrong character") << QByteArray(recipient).replace(10, 1, "b");
    QTest::newRow("secret key") << toByteArray(age::identityText(keyOf('r')).view());
    QTest::newRow("secret key, lower case")
        << toByteArray(age::identityText(keyOf('r')).view()).toLower();
    // With valid checksums.
    QTest::newRow("31 bytes") << QByteArray(
        "age1wfe8yunjwfe8yunjwfe8yunjwfe8yunjwfe8yunjwfe8yunjwgpwaxfm");
    QTest::newRow("33 bytes") << QByteArray(
        "age1wfe8yunjwfe8yunjwfe8yunjwfe8yunjwfe8yunjwfe8yunjwfe8y5ulrv8");
    QTest::newRow("31 secret bytes")
        << QByteArray("AGE-SECRET-KEY-1WFE8YUNJWFE8YUNJWFE8YUNJWFE8YUNJWFE8YUNJWFE8YUNJWGXLZLZC");
}

void AgeTest::keysAreReadStrictly()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(age::recipientFromText(text).error().code, Error::Code::Malformed);
    if (text == toByteArray(age::identityText(keyOf('r')).view()))
        QVERIFY(age::identityFromText(bytesOf(text)).has_value());
    else
        QCOMPARE(age::identityFromText(bytesOf(text)).error().code, Error::Code::Malformed);
}

void AgeTest::commandLineReadsWhatWeWrite_data()
{
    addSizes();
}

void AgeTest::commandLineReadsWhatWeWrite()
{
    QFETCH(const int, size);
    const AgeCommand age;
    if (!age.isHere())
        QSKIP("the command line tool age is not installed");
    const QByteArray plain = textOfSize(size);
    const QByteArray file = written(plain);
    const auto read = age.run({"-d", "-i", age.identityFile(keyOf('r'))}, file);
    QVERIFY(read.has_value());
    QVERIFY(*read == plain);
    QVERIFY(!age.run({"-d", "-i", age.identityFile(keyOf('s'))}, file));
}

void AgeTest::weReadWhatTheCommandLineWrites_data()
{
    addSizes();
}

void AgeTest::weReadWhatTheCommandLineWrites()
{
    QFETCH(const int, size);
    const AgeCommand age;
    if (!age.isHere())
        QSKIP("the command line tool age is not installed");
    const QByteArray plain = textOfSize(size);
    const auto recipient
        = [](char c) { return QString::fromLatin1(age::recipientText(keyOf(c).publicKey())); };
    const auto file = age.run({"-r", recipient('x'), "-r", recipient('r')}, plain);
    QVERIFY(file.has_value());
    const auto read = age::decrypt(keyOf('r'), bytesOf(*file));
    QVERIFY(read.has_value());
    QVERIFY(toByteArray(read->view()) == plain);
    QCOMPARE(age::decrypt(keyOf('s'), bytesOf(*file)).error().code, Error::Code::NotFound);
}

void AgeTest::commandLineAgreesOnKeys()
{
    const QString keygen = QStandardPaths::findExecutable(QStringLiteral("age-keygen"));
    if (keygen.isEmpty())
        QSKIP("the command line tool age is not installed");
    QProcess process;
    process.start(keygen, {});
    QVERIFY(process.waitForFinished());
    QByteArray secret;
    QByteArray recipient;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("AGE-SECRET-KEY-1"))
            secret = line;
        if (line.startsWith("# public key: "))
            recipient = line.sliced(14);
    }
    const auto key = age::identityFromText(bytesOf(secret));
    QVERIFY(key.has_value());
    QCOMPARE(age::recipientText(key->publicKey()), recipient);
    QCOMPARE(toByteArray(age::identityText(*key).view()), secret);
}

QTEST_GUILESS_MAIN(AgeTest)
#include "tst_age.moc"
