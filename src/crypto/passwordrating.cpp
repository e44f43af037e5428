// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passwordrating.h"

#include "base/bytes.h"
#include "base/wipe.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <zxcvbn.h>

namespace rueckhalt {

namespace {

constexpr double FairBits = 50;
constexpr double StrongBits = 70;
/// A word out of 30,000 that most people know, with or without a capital …
constexpr double WordBits = 15;
/// … and, beyond so many letters, as if it were put together from further ones.
constexpr double WordLetters = 8;
constexpr double FurtherLetterBits = 1.5;
/// One of the few characters that people put between words.
constexpr double SeparatorBits = 3;

/// First guesses in a German authority, the likeliest first; zxcvbn itself knows English.
constexpr const char *commonWords[] = {"passwort", "hallo", "schatz", "qwertz", "qwertzuiop",
    "asdfghjkl", "yxcvbnm", "kennwort", "geheim", "sommer", "winter", "herbst", "fruhling",
    "fruehling", "sicherheit", "willkommen", "ruckhalt", "rueckhalt", "rathaus", "burgeramt",
    "buergeramt", "ordnungsamt", "jobcenter", "sozialamt", "jugendamt", "stadt", "stadtverwaltung",
    "verwaltung", "gemeinde", "landkreis", "register", "vorfall", "vorfalle", "vorfaelle", "gewalt",
    "januar", "februar", "marz", "maerz", "april", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag", "eins", "zwei", "drei", "vier", "funf", "fuenf", "sechs", "sieben", "acht", "neun",
    "zehn", "fussball", "deutschland", "berlin", "hamburg", "munchen", "muenchen", "koln", "koeln",
    "frankfurt", "stuttgart", "leipzig", "dresden", "sonnenschein", "liebe", "mausi", "hase",
    "schnucki", "familie", "urlaub", "ferien", "schule", "arbeit", "start", "test", "neu", "ein",
    "der", "die", "das", "und", "ich", "bin", "mein", "meine", "ist", "nicht"};

bool isLetter(std::uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// As somebody tries it who knows that umlauts and accents are often left out; other letters count
/// as some Latin one. Takes decomposed text.
SecretBytes inAscii(QStringView text)
{
    SecretBytes ascii(static_cast<std::size_t>(text.size()) * 2);
    std::size_t size = 0;
    const auto put = [&](unsigned c) { ascii.writable()[size++] = static_cast<std::uint8_t>(c); };
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (c == u'ß') {
            put('s');
            put('s');
        } else if (unit >= 0x20 && unit < 0x7f) {
            put(unit);
        } else if (!c.isMark()) {
            put('a' + unit % 26U);
        }
    }
    return SecretBytes(ascii.view().first(size));
}

SecretBytes inAscii(const SecretBytes &utf8)
{
    const auto bytes = utf8.view();
    QString text
        = QString::fromUtf8(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    QString decomposed = text.normalized(QString::NormalizationForm_D);
    SecretBytes ascii = inAscii(decomposed);
    wipe(text);
    wipe(decomposed);
    return ascii;
}

/// The words of the trade and those of the place, as zxcvbn wants them.
class KnownWords
{
public:
    explicit KnownWords(const QStringList &context)
    {
        for (const QString &name : context)
            add(name);
        for (const std::string &word : m_own)
            m_list.push_back(word.c_str());
        m_list.insert(m_list.end(), std::begin(commonWords), std::end(commonWords));
        m_list.push_back(nullptr);
    }
    KnownWords(const KnownWords &) = delete;
    KnownWords &operator=(const KnownWords &) = delete;

    /// Bits in all, and in `each` what every character has of them.
    [[nodiscard]] double bitsOf(ByteView text, std::vector<double> &each)
    {
        SecretBytes terminated(text.size() + 1);
        std::ranges::copy(text, terminated.writable().begin());
        ZxcMatch_t *first = nullptr;
        const double bits = ZxcvbnMatch(
            reinterpret_cast<const char *>(terminated.view().data()), m_list.data(), &first);
        const std::unique_ptr<ZxcMatch_t, decltype(&ZxcvbnFreeInfo)> matches(
            first, &ZxcvbnFreeInfo);
        each.assign(text.size(), 0);
        for (const ZxcMatch_t *match = first; match; match = match->Next) {
            const auto begin = each.begin() + match->Begin;
            std::fill(begin, begin + match->Length, match->Entrpy / match->Length);
        }
        return bits;
    }

private:
    void add(const QString &name)
    {
        std::string word;
        const SecretBytes ascii = inAscii(name.normalized(QString::NormalizationForm_D));
        for (const std::uint8_t c : ascii.view()) {
            if (isLetter(c) || (c >= '0' && c <= '9'))
                word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
            else
                keep(word);
        }
        keep(word);
    }
    void keep(std::string &word)
    {
        if (word.size() > 2)
            m_own.push_back(word);
        word.clear();
    }

    std::vector<std::string> m_own;
    std::vector<const char *> m_list;
};

/// As words are written: small, with a capital in front, or all in capitals.
bool looksLikeWord(ByteView letters)
{
    constexpr std::size_t shortest = 4;
    const auto isSmall = [](std::uint8_t c) { return c >= 'a'; };
    const auto small = std::ranges::count_if(letters.subspan(1), isSmall);
    return letters.size() >= shortest
        && (small == 0 || static_cast<std::size_t>(small) == letters.size() - 1);
}

/// The most that a run of letters, or of what stands between them, is worth.
double mostBitsOf(ByteView run)
{
    static constexpr std::string_view separators = " -_.,+/";
    constexpr double unbounded = std::numeric_limits<double>::infinity();
    if (isLetter(run.front())) {
        const double further = static_cast<double>(run.size()) - WordLetters;
        return looksLikeWord(run) ? WordBits + FurtherLetterBits * std::max(further, 0.0)
                                  : unbounded;
    }
    const bool separates = run.size() == 1
        && separators.find(static_cast<char>(run.front())) != std::string_view::npos;
    return separates ? SeparatorBits : unbounded;
}

/// What zxcvbn has counted too much: German words as if they were random letters, and what has
/// come before as if it were new.
double excessBits(ByteView text, const std::vector<double> &each)
{
    double excess = 0;
    std::vector<ByteView> seen;
    auto counted = each.begin();
    while (!text.empty()) {
        const bool letters = isLetter(text.front());
        const auto end = std::ranges::find_if(
            text, [letters](std::uint8_t c) { return isLetter(c) != letters; });
        const ByteView run = text.first(static_cast<std::size_t>(end - text.begin()));
        const auto next = counted + static_cast<std::ptrdiff_t>(run.size());
        const bool repeated = std::ranges::any_of(
            seen, [run](ByteView one) { return std::ranges::equal(one, run); });
        const double most = repeated ? 0 : mostBitsOf(run);
        excess += std::max(std::accumulate(counted, next, 0.0) - most, 0.0);
        seen.push_back(run);
        counted = next;
        text = text.subspan(run.size());
    }
    return excess;
}

PasswordVerdict verdictOn(double bits, int characters)
{
    if (characters < MinPasswordLength)
        return PasswordVerdict::TooShort;
    if (bits < FairBits)
        return PasswordVerdict::Weak;
    return bits < StrongBits ? PasswordVerdict::Fair : PasswordVerdict::Strong;
}

} // namespace

PasswordRating ratePassword(const SecretBytes &password, const QStringList &context)
{
    // More than this is beyond guessing anyway, unless it repeats; and the time stays short.
    constexpr std::size_t longest = 256;
    const SecretBytes ascii = inAscii(password);
    const ByteView rated = ascii.view().first(std::min(ascii.size(), longest));
    KnownWords words(context);
    PasswordRating rating;
    std::vector<double> each;
    const double bits = words.bitsOf(rated, each);
    // Where words were taken for words, zxcvbn's extra for the places where they may end goes too.
    const double excess = excessBits(rated, each);
    const double summed = std::accumulate(each.begin(), each.end(), 0.0);
    rating.bits = excess > 0 ? std::max(summed - excess, 0.0) : bits;
    rating.characters = static_cast<int>(std::ranges::count_if(
        password.view(), [](std::uint8_t byte) { return (byte & 0xC0U) != 0x80U; }));
    rating.verdict = verdictOn(rating.bits, rating.characters);
    return rating;
}

} // namespace rueckhalt
