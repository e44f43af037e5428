// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/namedoffence.h"

#include <algorithm>
#include <iterator>

namespace rueckhalt {

namespace {

constexpr CodeSet<Offence> ExOfficio {Offence::ExOfficio};
constexpr CodeSet<Offence> InsultOfBoth {Offence::Insult, Offence::InsultOfAuthority};
constexpr CodeSet<Offence> DamageOfBoth {Offence::DamageToAuthority, Offence::DamageToPerson};
constexpr Words NoSource {"", ""};
constexpr Words InsultSource {"StGB § 194 Abs. 1, 3", "StGB § 194 (1), (3)"};
constexpr Words RecordingSource {"StGB § 205 Abs. 1", "StGB § 205 (1)"};

// What clocks it has, pursuit, source; whether superior and relatives may apply; conciliation.
constexpr OffenceEntry List[] {
    {NamedOffence::Resistance, {"§ 113 StGB", "§ 113 StGB"},
        {"Widerstand gegen Vollstreckungsbeamte", "Resistance to enforcement officers"}, ExOfficio,
        Pursuit::ExOfficio, NoSource, false, false, false},
    {NamedOffence::Assault, {"§ 114 StGB", "§ 114 StGB"},
        {"Tätlicher Angriff auf Vollstreckungsbeamte (auch § 115: gleichgestellte Personen)",
            "Assault on enforcement officers (also § 115: persons of equal standing)"},
        ExOfficio, Pursuit::ExOfficio, NoSource, false, false, false},
    {NamedOffence::Trespass, {"§ 123 StGB", "§ 123 StGB"}, {"Hausfriedensbruch", "Trespass"},
        {Offence::Trespass}, Pursuit::OnApplication, {"StGB § 123 Abs. 2", "StGB § 123 (2)"}, false,
        false, true},
    {NamedOffence::PublicThreat, {"§ 126 StGB", "§ 126 StGB"},
        {"Störung des öffentlichen Friedens durch Androhung von Straftaten",
            "Breach of the public peace by threatening offences"},
        ExOfficio, Pursuit::ExOfficio, NoSource, false, false, false},
    {NamedOffence::SpreadingPersonalData, {"§ 126a StGB", "§ 126a StGB"},
        {"Gefährdendes Verbreiten personenbezogener Daten", "Dangerous spreading of personal data"},
        ExOfficio, Pursuit::ExOfficio, NoSource, false, false, false},
    {NamedOffence::Exhibitionism, {"§ 183 StGB", "§ 183 StGB"},
        {"Exhibitionistische Handlungen", "Exhibitionist acts"}, {Offence::SexualHarassment},
        Pursuit::OnApplicationOrInterest, {"StGB § 183 Abs. 2", "StGB § 183 (2)"}, false, false,
        false},
    {NamedOffence::SexualHarassment, {"§ 184i StGB", "§ 184i StGB"},
        {"Sexuelle Belästigung", "Sexual harassment"}, {Offence::SexualHarassment},
        Pursuit::OnApplicationOrInterest, {"StGB § 184i Abs. 3", "StGB § 184i (3)"}, false, false,
        false},
    {NamedOffence::Insult, {"§ 185 StGB", "§ 185 StGB"}, {"Beleidigung", "Insult"}, InsultOfBoth,
        Pursuit::OnApplication, InsultSource, true, true, true},
    {NamedOffence::Slander, {"§§ 186, 187 StGB", "§§ 186, 187 StGB"},
        {"Üble Nachrede, Verleumdung", "Defamation, slander"}, InsultOfBoth, Pursuit::OnApplication,
        InsultSource, true, true, true},
    {NamedOffence::InsultOfOfficials, {"§ 188 StGB", "§ 188 StGB"},
        {"Gegen Personen des politischen Lebens gerichtete Beleidigung, üble Nachrede, Verleumdung",
            "Insult, defamation or slander of persons in political life"},
        {Offence::Insult}, Pursuit::OnApplicationOrInterest, InsultSource, true, true, true},
    {NamedOffence::SecretRecording, {"§ 201 StGB", "§ 201 StGB"},
        {"Verletzung der Vertraulichkeit des Wortes (heimliche Tonaufnahme)",
            "Secret recording of the spoken word"},
        {Offence::Recording}, Pursuit::OnApplication, RecordingSource, false, true, false},
    {NamedOffence::SecretPictures, {"§ 201a StGB", "§ 201a StGB"},
        {"Verletzung von Persönlichkeitsrechten durch Bildaufnahmen",
            "Violation of personal rights by taking pictures"},
        {Offence::Recording}, Pursuit::OnApplicationOrInterest, RecordingSource, false, true,
        false},
    {NamedOffence::BodilyHarm, {"§ 223 StGB", "§ 223 StGB"}, {"Körperverletzung", "Bodily harm"},
        {Offence::BodilyHarm}, Pursuit::OnApplicationOrInterest,
        {"StGB § 230 Abs. 1, 2", "StGB § 230 (1), (2)"}, true, true, true},
    {NamedOffence::DangerousHarm, {"§ 224 StGB", "§ 224 StGB"},
        {"Gefährliche Körperverletzung", "Dangerous bodily harm"}, ExOfficio, Pursuit::ExOfficio,
        NoSource, false, false, false},
    {NamedOffence::Stalking, {"§ 238 StGB", "§ 238 StGB"}, {"Nachstellung", "Stalking"},
        {Offence::Stalking}, Pursuit::OnApplicationOrInterest,
        {"StGB § 238 Abs. 4", "StGB § 238 (4)"}, false, false, false},
    {NamedOffence::Coercion, {"§ 240 StGB", "§ 240 StGB"}, {"Nötigung", "Coercion"}, ExOfficio,
        Pursuit::ExOfficio, NoSource, false, false, false},
    {NamedOffence::Threat, {"§ 241 StGB", "§ 241 StGB"}, {"Bedrohung", "Threat"}, {Offence::Threat},
        Pursuit::AsWhatWasThreatened, {"StGB § 241 Abs. 5", "StGB § 241 (5)"}, true, true, true},
    {NamedOffence::Damage, {"§ 303 StGB", "§ 303 StGB"}, {"Sachbeschädigung", "Damage to property"},
        DamageOfBoth, Pursuit::OnApplicationOrInterest, {"StGB § 303c", "StGB § 303c"}, false,
        false, true},
};

} // namespace

std::span<const OffenceEntry> offenceList()
{
    return List;
}

const OffenceEntry &entryOf(NamedOffence offence)
{
    const auto *found = std::ranges::find(List, offence, &OffenceEntry::offence);
    Q_ASSERT(found != std::end(List));
    return *found;
}

bool isOfAuthority(Offence clock)
{
    return clock == Offence::InsultOfAuthority || clock == Offence::Trespass
        || clock == Offence::DamageToAuthority;
}

bool mayApply(Applicant applicant, NamedOffence offence)
{
    const OffenceEntry &entry = entryOf(offence);
    if (entry.pursuit == Pursuit::ExOfficio)
        return true;
    switch (applicant) {
    case Applicant::Victim:
        return true;
    case Applicant::Superior:
        return entry.superiorMayApply;
    case Applicant::Authority: {
        const auto clocks = entry.clocks.values();
        return std::ranges::any_of(clocks, isOfAuthority);
    }
    }
    Q_UNREACHABLE();
}

QString pursuitText(const OffenceEntry &entry, Language language)
{
    const auto text = [&](const Words &words) {
        // Of the same code as what stands before it. Numbers stay with their sections at the end of
        // a line.
        return words.in(language).arg(entry.source.in(language)
                                          .remove(QStringLiteral("StGB "))
                                          .replace(u' ', QChar(QChar::Nbsp)));
    };
    switch (entry.pursuit) {
    case Pursuit::ExOfficio:
        return Words {"wird von Amts wegen verfolgt", "prosecuted without an application"}.in(
            language);
    case Pursuit::OnApplication:
        return text({"nur auf Antrag (%1)", "only on application (%1)"});
    case Pursuit::OnApplicationOrInterest:
        return text({"auf Antrag oder bei besonderem öffentlichem Interesse (%1)",
            "on application or for a special public interest (%1)"});
    case Pursuit::AsWhatWasThreatened:
        return text({"Antrag nötig, wenn ihn die angedrohte Tat braucht (%1)",
            "application needed where what was threatened needs one (%1)"});
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
