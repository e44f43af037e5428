// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/namedoffence.h"

#include <algorithm>
#include <iterator>

namespace rueckhalt {

namespace {

constexpr OffenceEntry List[] {
    {NamedOffence::Resistance, {"§ 113 StGB", "§ 113 StGB"},
        {"Widerstand gegen Vollstreckungsbeamte", "Resistance to enforcement officers"},
        Pursuit::ExOfficio, "", false, false},
    {NamedOffence::Assault, {"§ 114 StGB", "§ 114 StGB"},
        {"Tätlicher Angriff auf Vollstreckungsbeamte (auch § 115: gleichgestellte Personen)",
            "Assault on enforcement officers (also § 115: persons of equal standing)"},
        Pursuit::ExOfficio, "", false, false},
    {NamedOffence::Trespass, {"§ 123 StGB", "§ 123 StGB"}, {"Hausfriedensbruch", "Trespass"},
        Pursuit::OnApplication, "§ 123 Abs. 2", false, true},
    {NamedOffence::PublicThreat, {"§ 126 StGB", "§ 126 StGB"},
        {"Störung des öffentlichen Friedens durch Androhung von Straftaten",
            "Breach of the public peace by threatening offences"},
        Pursuit::ExOfficio, "", false, false},
    {NamedOffence::SpreadingPersonalData, {"§ 126a StGB", "§ 126a StGB"},
        {"Gefährdendes Verbreiten personenbezogener Daten", "Dangerous spreading of personal data"},
        Pursuit::ExOfficio, "", false, false},
    {NamedOffence::Exhibitionism, {"§ 183 StGB", "§ 183 StGB"},
        {"Exhibitionistische Handlungen", "Exhibitionist acts"}, Pursuit::OnApplicationOrInterest,
        "§ 183 Abs. 2", false, false},
    {NamedOffence::SexualHarassment, {"§ 184i StGB", "§ 184i StGB"},
        {"Sexuelle Belästigung", "Sexual harassment"}, Pursuit::OnApplicationOrInterest,
        "§ 184i Abs. 3", false, false},
    {NamedOffence::Insult, {"§ 185 StGB", "§ 185 StGB"}, {"Beleidigung", "Insult"},
        Pursuit::OnApplication, "§ 194 Abs. 1, 3", true, false},
    {NamedOffence::Slander, {"§§ 186, 187 StGB", "§§ 186, 187 StGB"},
        {"Üble Nachrede, Verleumdung", "Defamation, slander"}, Pursuit::OnApplication,
        "§ 194 Abs. 1, 3", true, false},
    {NamedOffence::InsultOfOfficials, {"§ 188 StGB", "§ 188 StGB"},
        {"Gegen Personen des politischen Lebens gerichtete Beleidigung, üble Nachrede, Verleumdung",
            "Insult, defamation or slander of persons in political life"},
        Pursuit::OnApplicationOrInterest, "§ 194 Abs. 1, 3", true, false},
    {NamedOffence::SecretRecording, {"§ 201 StGB", "§ 201 StGB"},
        {"Verletzung der Vertraulichkeit des Wortes (heimliche Tonaufnahme)",
            "Secret recording of the spoken word"},
        Pursuit::OnApplication, "§ 205 Abs. 1", false, false},
    {NamedOffence::SecretPictures, {"§ 201a StGB", "§ 201a StGB"},
        {"Verletzung von Persönlichkeitsrechten durch Bildaufnahmen",
            "Violation of personal rights by taking pictures"},
        Pursuit::OnApplicationOrInterest, "§ 205 Abs. 1", false, false},
    {NamedOffence::BodilyHarm, {"§ 223 StGB", "§ 223 StGB"}, {"Körperverletzung", "Bodily harm"},
        Pursuit::OnApplicationOrInterest, "§ 230 Abs. 1, 2", true, false},
    {NamedOffence::DangerousHarm, {"§ 224 StGB", "§ 224 StGB"},
        {"Gefährliche Körperverletzung", "Dangerous bodily harm"}, Pursuit::ExOfficio, "", false,
        false},
    {NamedOffence::Stalking, {"§ 238 StGB", "§ 238 StGB"}, {"Nachstellung", "Stalking"},
        Pursuit::OnApplicationOrInterest, "§ 238 Abs. 4", false, false},
    {NamedOffence::Coercion, {"§ 240 StGB", "§ 240 StGB"}, {"Nötigung", "Coercion"},
        Pursuit::ExOfficio, "", false, false},
    {NamedOffence::Threat, {"§ 241 StGB", "§ 241 StGB"}, {"Bedrohung", "Threat"},
        Pursuit::AsWhatWasThreatened, "§ 241 Abs. 5", true, false},
    {NamedOffence::Damage, {"§ 303 StGB", "§ 303 StGB"}, {"Sachbeschädigung", "Damage to property"},
        Pursuit::OnApplicationOrInterest, "§ 303c", false, true},
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
    case Applicant::Authority:
        return entry.authorityMayApply;
    }
    Q_UNREACHABLE();
}

QString pursuitText(const OffenceEntry &entry, Language language)
{
    const auto text = [&](const Words &words) {
        // Numbers stay with their sections at the end of a line.
        return words.in(language).arg(
            QString::fromUtf8(entry.pursuitSource).replace(u' ', QChar(QChar::Nbsp)));
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
