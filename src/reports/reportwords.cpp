// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportwords.h"

namespace rueckhalt::text {

namespace {

constexpr Words Month[] {
    {"Für die Fachkraft für Arbeitssicherheit und die Führungskräfte. Zahlen eines einzelnen "
     "Monats schwanken stark; ob sich etwas ändert, zeigen erst Quartal und Jahr.",
        "For safety officers and managers. Numbers of a single month vary a lot; whether anything "
        "changes only shows over quarters and years."},
};

constexpr Words Quarter[] {
    {"Für die Fachkraft für Arbeitssicherheit und die Führungskräfte. Der Bericht zeigt, wo "
     "Beschäftigte Aggression und Gewalt erlebt haben und was dagegen geplant ist.",
        "For safety officers and managers. The report shows where employees met with aggression "
        "and violence and what is planned against it."},
};

constexpr Words Year[] {
    {"Für alle, die mit den Zahlen des Jahres arbeiten. Der Bericht zeigt, wo Beschäftigte "
     "Aggression und Gewalt erlebt haben, was sie ausgelöst hat und was dagegen hilft.",
        "For everybody who works with the figures of the year. The report shows where employees "
        "met with aggression and violence, what triggered it and what helps against it."},
};

constexpr Words SafetyCommittee[] {
    {"Für den Arbeitsschutzausschuss, der nach § 11 Arbeitssicherheitsgesetz über Anliegen des "
     "Arbeitsschutzes und der Unfallverhütung berät.",
        "For the safety committee, which discusses matters of occupational safety and the "
        "prevention of accidents under section 11 of the German occupational safety act (ASiG)."},
    {"Zur Beratung: Wo häufen sich Vorfälle? Wirken die beschlossenen Maßnahmen? Was soll als "
     "Nächstes geschehen?",
        "To discuss: Where do incidents accumulate? Do the measures work? What should happen "
        "next?"},
};

constexpr Words StaffCouncil[] {
    {"Für den Personalrat. Der Bericht zeigt, was Beschäftigte erlebt haben, welche Maßnahmen "
     "beschlossen sind und wie weit sie sind.",
        "For the staff council. The report shows what employees went through, which measures are "
        "decided and how far they have got."},
    {"Er enthält keine Auswertung von Leistung oder Verhalten einzelner Beschäftigter. Das "
     "Register kann eine solche Auswertung nicht erstellen.",
        "It does not evaluate the performance or conduct of single employees. The register cannot "
        "make such an evaluation."},
};

constexpr Words Management[] {
    {"Für die Leitung. Auf den ersten Seiten steht, was zu entscheiden ist; die Tabellen folgen "
     "zum Nachlesen.",
        "For management. The first pages show what has to be decided; the tables follow for "
        "reading up."},
};

constexpr Words CouncilPress[] {
    {"Für Rat, Presse und alle, die wissen möchten, was Beschäftigte der Verwaltung bei der Arbeit "
     "erleben.",
        "For the council, the press and everybody who wants to know what employees of the "
        "authority meet with at work."},
    {"Ein Vorfall ist, was Beschäftigte als Aggression oder Gewalt gemeldet haben: von der "
     "Beleidigung bis zum Angriff. Gezeigt werden nur Zahlen, in denen niemand zu erkennen ist.",
        "An incident is what employees reported as aggression or violence: from an insult to an "
        "attack. Only numbers in which nobody can be recognised are shown."},
};

constexpr Words UnitSheet[] {
    {"Für alle, die hier arbeiten. Danke für jede Meldung: Nur was gemeldet wird, kann besser "
     "werden.",
        "For everybody who works here. Thank you for every report: only what is reported can get "
        "better."},
};

} // namespace

std::span<const Words> introductionOf(ReportTemplate form)
{
    switch (form) {
    case ReportTemplate::Month:
        return Month;
    case ReportTemplate::Quarter:
        return Quarter;
    case ReportTemplate::Year:
        return Year;
    case ReportTemplate::SafetyCommittee:
        return SafetyCommittee;
    case ReportTemplate::StaffCouncil:
        return StaffCouncil;
    case ReportTemplate::Management:
        return Management;
    case ReportTemplate::CouncilPress:
        return CouncilPress;
    case ReportTemplate::UnitSheet:
        return UnitSheet;
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt::text
