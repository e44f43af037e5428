// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"

#include "crypto/hash.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace rueckhalt {

namespace {

using Word = std::u16string_view;

/// Sorted; the place of a word is the value of the byte. Never to be changed: papers outlive
/// programs.
constexpr std::array<Word, 256> words {u"Acker", u"Adler", u"Akkord", u"Album", u"Ameise", u"Ampel",
    u"Anzug", u"Apfel", u"Aprikose", u"Arena", u"Aroma", u"Asche", u"Atlas", u"Balkon", u"Banane",
    u"Becher", u"Besen", u"Biber", u"Biene", u"Birke", u"Blume", u"Boden", u"Bohne", u"Braten",
    u"Brief", u"Brunnen", u"Busch", u"Butter", u"Clown", u"Comic", u"Daumen", u"Decke", u"Deich",
    u"Delfin", u"Donner", u"Drache", u"Ebene", u"Eimer", u"Eisvogel", u"Elefant", u"Elster",
    u"Engel", u"Erbse", u"Erker", u"Ernte", u"Essig", u"Etage", u"Faden", u"Fahne", u"Farbe",
    u"Fasan", u"Fenster", u"Figur", u"Finger", u"Fisch", u"Flagge", u"Flieder", u"Flocke", u"Fluss",
    u"Folie", u"Forelle", u"Frosch", u"Frucht", u"Fuchs", u"Funke", u"Furche", u"Gabel", u"Garten",
    u"Gebirge", u"Geige", u"Gerste", u"Giebel", u"Gipfel", u"Giraffe", u"Graben", u"Grille",
    u"Gruppe", u"Gummi", u"Gurke", u"Hafen", u"Halle", u"Harfe", u"Hebel", u"Heide", u"Henne",
    u"Herbst", u"Himmel", u"Hirsch", u"Honig", u"Hotel", u"Imker", u"Ingwer", u"Insekt", u"Jacke",
    u"Jaguar", u"Joghurt", u"Jubel", u"Kajak", u"Kapitel", u"Karotte", u"Kastanie", u"Katze",
    u"Kegel", u"Keller", u"Kerze", u"Kette", u"Kiefer", u"Kissen", u"Klang", u"Kleid", u"Klippe",
    u"Knopf", u"Koffer", u"Komet", u"Konzert", u"Kreuz", u"Kristall", u"Krone", u"Kulisse",
    u"Kupfer", u"Kurve", u"Kutsche", u"Lampe", u"Lasso", u"Laterne", u"Lawine", u"Leder", u"Leiter",
    u"Lerche", u"Licht", u"Linse", u"Liste", u"Lotse", u"Magnet", u"Mantel", u"Mappe", u"Marmor",
    u"Maske", u"Mauer", u"Melone", u"Metall", u"Milch", u"Minute", u"Mittag", u"Molke", u"Morgen",
    u"Mosaik", u"Motor", u"Museum", u"Nacht", u"Nektar", u"Nelke", u"Norden", u"Notiz", u"Olive",
    u"Onkel", u"Orange", u"Orgel", u"Orkan", u"Osten", u"Ozean", u"Paket", u"Palme", u"Panda",
    u"Paprika", u"Pedal", u"Perle", u"Pfeffer", u"Pfirsich", u"Pflaume", u"Pfote", u"Piano",
    u"Platz", u"Polster", u"Pudding", u"Pullover", u"Pumpe", u"Puzzle", u"Quark", u"Quelle",
    u"Quitte", u"Radio", u"Rahmen", u"Rauch", u"Regal", u"Rezept", u"Rinde", u"Robbe", u"Roggen",
    u"Rolle", u"Rosine", u"Rubin", u"Rucksack", u"Ruder", u"Ruine", u"Salat", u"Sauna", u"Schach",
    u"Sessel", u"Signal", u"Silber", u"Socke", u"Sommer", u"Spargel", u"Specht", u"Spiegel",
    u"Spule", u"Stadt", u"Stein", u"Stift", u"Storch", u"Strand", u"Stuhl", u"Suppe", u"Tapete",
    u"Telefon", u"Teppich", u"Theater", u"Tiger", u"Tinte", u"Tomate", u"Torte", u"Traube",
    u"Treppe", u"Truhe", u"Tulpe", u"Tunnel", u"Urkunde", u"Urlaub", u"Veilchen", u"Ventil",
    u"Verein", u"Villa", u"Vitrine", u"Vogel", u"Vorhang", u"Vulkan", u"Waffel", u"Wagen", u"Wanne",
    u"Watte", u"Weizen", u"Wespe", u"Wiese", u"Woche", u"Wunder", u"Wurst", u"Xylofon", u"Zauber",
    u"Zebra", u"Zement", u"Ziege", u"Zunge", u"Zwiebel", u"Zylinder", u"Zypresse"};

constexpr qsizetype enough = 4;
constexpr int shares = 4; // the whole and three parts

QString textOf(Word word)
{
    // Points to the constant, so that no copy of a secret word is left in the heap.
    return QString::fromRawData(
        reinterpret_cast<const QChar *>(word.data()), static_cast<qsizetype>(word.size()));
}

std::array<std::uint8_t, 2> checkBytes(ByteView secret, int share)
{
    constexpr QByteArrayView label = "rueckhalt/2/words/";
    SecretBytes input(static_cast<std::size_t>(label.size()) + 1 + secret.size());
    auto at = std::ranges::copy(bytesOf(label), input.writable().begin()).out;
    *at++ = static_cast<std::uint8_t>(share);
    std::ranges::copy(secret, at);
    const Digest digest = sha256(input.view());
    return {digest[0], digest[1]};
}

/// Which share the 18 bytes are, or nothing if the check bytes fit none.
std::optional<int> shareOf(ByteView bytes)
{
    for (int share = 0; share < shares; ++share) {
        if (std::ranges::equal(
                checkBytes(bytes.first(WordSecretSize), share), bytes.subspan(WordSecretSize)))
            return share;
    }
    return std::nullopt;
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// Views into what was typed: a secret is not copied about.
QList<QStringView> splitWords(QStringView typed)
{
    QList<QStringView> parts;
    for (qsizetype i = 0; i < typed.size();) {
        qsizetype end = i;
        while (end < typed.size() && isLetter(typed[end]))
            ++end;
        if (end > i)
            parts.append(typed.sliced(i, end - i));
        i = end + 1;
    }
    return parts;
}

/// Single letters inserted, left out or exchanged between two words.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i].toLower() == b[static_cast<qsizetype>(j) - 1].toLower();
            const int replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::optional<std::uint8_t> valueOf(QStringView typed)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (typed.size() >= enough
            && QStringView(words[i]).first(enough).compare(typed.first(enough), Qt::CaseInsensitive)
                == 0)
            return static_cast<std::uint8_t>(i);
    }
    return std::nullopt;
}

/// The one word that is nearest to what was typed, if any is near.
QString suggestionFor(QStringView typed)
{
    constexpr int near = 2;
    constexpr qsizetype longest = 16; // nothing longer is near; bounds the work on pasted texts
    if (typed.size() > longest)
        return {};
    int best = near + 1;
    Word found;
    for (const Word word : words) {
        const int away = distance(typed, word);
        if (away == best)
            found = {}; // two as near as each other: better none than the wrong one
        else if (away < best)
            found = word;
        best = std::min(best, away);
    }
    return found.empty() ? QString() : textOf(found);
}

QList<WordsProblem> fittingSwaps(SecretBytes bytes)
{
    QList<WordsProblem> found;
    const auto place = bytes.writable();
    for (std::size_t i = 0; i < place.size(); ++i) {
        for (std::size_t j = i + 1; j < place.size(); ++j) {
            std::swap(place[i], place[j]);
            if (place[i] != place[j] && shareOf(place))
                found.append({WordsProblem::Kind::Swapped, 0, static_cast<int>(i) + 1,
                    static_cast<int>(j) + 1, QString()});
            std::swap(place[i], place[j]);
        }
    }
    return found;
}

QList<WordsProblem> fittingReplacements(SecretBytes bytes)
{
    QList<WordsProblem> found;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::uint8_t &place = bytes.writable()[i];
        const std::uint8_t typed = place;
        for (std::size_t value = 0; value < words.size(); ++value) {
            place = static_cast<std::uint8_t>(value);
            if (shareOf(bytes.view()))
                found.append({WordsProblem::Kind::Mistaken, 0, static_cast<int>(i) + 1, 0,
                    textOf(words[value])});
        }
        place = typed;
    }
    return found;
}

/// Looks for the one slip of the hand that explains why the check bytes do not fit.
WordsProblem explained(const SecretBytes &bytes)
{
    if (const auto swaps = fittingSwaps(bytes.clone()); swaps.size() == 1)
        return swaps.first();
    const auto replacements = fittingReplacements(bytes.clone());
    return replacements.size() == 1 ? replacements.first() : WordsProblem {};
}

} // namespace

QStringList wordsOf(const SecretBytes &secret, int share)
{
    Q_ASSERT(secret.size() == WordSecretSize && share >= 0 && share < shares);
    QStringList list;
    for (const std::uint8_t value : secret.view())
        list.append(textOf(words[value]));
    for (const std::uint8_t value : checkBytes(secret.view(), share))
        list.append(textOf(words[value]));
    return list;
}

tl::expected<WordSecret, WordsProblem> secretFromWords(QStringView typed)
{
    const auto parts = splitWords(typed);
    SecretBytes bytes(SecretWordCount);
    for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), SecretWordCount); ++i) {
        const auto value = valueOf(parts.at(i));
        if (!value)
            return tl::unexpected(WordsProblem {WordsProblem::Kind::Unknown, 0,
                static_cast<int>(i) + 1, 0, suggestionFor(parts.at(i))});
        bytes.writable()[static_cast<std::size_t>(i)] = *value;
    }
    if (parts.size() != SecretWordCount)
        return tl::unexpected(WordsProblem {
            WordsProblem::Kind::Count, static_cast<int>(parts.size()), 0, 0, QString()});
    const auto share = shareOf(bytes.view());
    if (!share)
        return tl::unexpected(explained(bytes));
    return WordSecret {*share, SecretBytes(bytes.view().first(WordSecretSize))};
}

QStringList secretWordList()
{
    QStringList list;
    for (const Word word : words)
        list.append(textOf(word));
    return list;
}

QString anchorWords(const Digest &digest)
{
    QStringList parts;
    for (std::size_t i = 0; i < 4; ++i)
        parts.append(textOf(words[digest[i]]));
    parts.append(QString::fromLatin1(toByteArray(ByteView(digest).subspan(4, 4)).toHex()));
    return parts.join(QLatin1Char(' '));
}

} // namespace rueckhalt
