// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demotexts.h"

#include <array>

namespace rueckhalt {

namespace {

using Sentences = std::array<const char *, 4>;

/// How it began. %1 is the service.
const Sentences &openings(Trigger trigger)
{
    static constexpr std::array<Sentences, 17> list {{
        {"Eine Person hatte trotz Termin länger gewartet und kam verärgert herein (%1).",
            "Nach langer Wartezeit wurde es laut (%1).",
            "Nach dem Aufruf einer anderen Nummer kam eine wartende Person an den Tresen.",
            "Wegen Krankheit waren nur zwei Plätze besetzt, die Wartezeit war entsprechend lang."},
        {"Kurz nach Ende der Öffnungszeit verlangte eine Person noch Einlass (%1).",
            "Eine Person ohne Termin wurde auf die Terminvergabe verwiesen (%1).",
            "Der Eingang war wegen einer Personalversammlung geschlossen, ein Aushang hing aus.",
            "Die Person stand am Nachmittag vor verschlossener Tür und klopfte gegen die Scheibe."},
        {"Die Person hatte nach eigenen Worten seit Tagen niemanden erreicht (%1).",
            "Die Person kam persönlich, weil telefonisch niemand abgenommen hatte (%1).",
            "Ein zugesagter Rückruf war nicht gekommen, die Person stand nun selbst da (%1).",
            "Die Person beklagte, dass die Leitung ständig besetzt sei."},
        {"Für den Antrag fehlten Unterlagen, die Person musste noch einmal kommen (%1).",
            "Das mitgebrachte Foto war nicht zulässig, die Person wollte das nicht hinnehmen.",
            "Die vorgelegte Vollmacht war nicht unterschrieben (%1).",
            "Zum zweiten Mal fehlte ein Nachweis, der im Schreiben genannt war (%1)."},
        {"Die Ablehnung des Antrags wurde im Gespräch erläutert (%1).",
            "Eine Kürzung der Leistung war Anlass des Gesprächs (%1).",
            "Die Person verlangte eine sofortige Auszahlung, die nicht möglich war (%1).",
            "Der Bescheid war am Vortag zugegangen, die Person kam ohne Termin."},
        {"Es ging um eine Verwarnung, die die Person für unberechtigt hielt (%1).",
            "Bei der Kontrolle wurde ein Verwarngeld angekündigt (%1).",
            "Eine Mahngebühr war Anlass der Auseinandersetzung (%1).",
            "Die Person weigerte sich, die Gebühr zu bezahlen."},
        {"Das Gespräch war wegen der Sprache schwierig, eine Übersetzung war nicht da (%1).",
            "Die Person verstand das Schreiben nicht und fühlte sich abgewiesen (%1).",
            "Trotz Übersetzungs-App kam es zu einem Missverständnis.",
            "Die Begleitperson übersetzte, schien aber selbst sehr aufgebracht zu sein."},
        {"Die Person hatte das richtige Zimmer lange gesucht.",
            "Nach dem Umzug der Abteilung stand die Person am falschen Eingang (%1).",
            "Die Beschilderung im Erdgeschoss führte die Person in den falschen Flügel.",
            "Die Person war von zwei Stellen weitergeschickt worden (%1)."},
        {"Ein Schreiben war an eine falsche Anschrift gegangen (%1).",
            "Der Termin war doppelt vergeben worden (%1).",
            "Im Bescheid stand ein falscher Betrag, das wurde eingeräumt (%1).",
            "Bereits eingereichte Unterlagen waren nicht auffindbar."},
        {"Der Antrag lag seit mehreren Wochen vor, eine Entscheidung gab es noch nicht (%1).",
            "Die Person fragte zum dritten Mal nach dem Stand (%1).",
            "Die Bearbeitung dauerte wegen fehlender Stellungnahmen länger als angekündigt.",
            "Die Person brauchte das Dokument für den Arbeitgeber und hatte eine Frist (%1)."},
        {"Die Person fühlte sich durch eine Nachfrage nicht ernst genommen.",
            "Die Person empfand den Ton am Schalter als unhöflich (%1).",
            "Der Hinweis auf die Hausordnung wurde als Zurechtweisung verstanden.",
            "Die Person beschwerte sich, sie werde von oben herab behandelt (%1)."},
        {"Die Person wirkte nicht ansprechbar und war sehr erregt.",
            "Die Person roch nach Alkohol und fand keinen Ausgang aus dem Gespräch (%1).",
            "Die Person sprach zusammenhanglos und wechselte rasch die Stimmung.",
            "In der Gruppe wurde getrunken, beim Ansprechen kippte die Stimmung."},
        {"Anlass war ein Beschluss, über den in der Presse berichtet worden war.",
            "Unter einem Beitrag der Stadt häuften sich feindselige Äußerungen.",
            "Die Person erkannte die Stadt nach eigenen Worten nicht an (%1).",
            "In einem Schreiben wurden Beschäftigte pauschal als Verräter bezeichnet."},
        {"Es war der vierte Streit in derselben Sache (%1).",
            "Die Person ist wegen derselben Angelegenheit bekannt und kam erneut (%1).",
            "Trotz schriftlicher Antwort verlangte die Person wieder eine andere Entscheidung.",
            "Nach einem früheren Hausverweis kam es in derselben Sache wieder zum Streit."},
        {"Beim angekündigten Besuch in der Wohnung öffnete eine weitere Person (%1).",
            "Der Hausbesuch war vorher schriftlich angekündigt (%1).",
            "In der Wohnung hielten sich mehrere Personen auf, die Lage war unübersichtlich.",
            "Beim Betreten der Wohnung wurde die Tür hinter uns zugeschlagen."},
        {"An der Kasse stimmte der Betrag nach Ansicht der Person nicht (%1).",
            "Die Person versuchte, hinter den Tresen zur Kasse zu gelangen.",
            "Beim Wechseln eines großen Scheins kam es zum Streit.",
            "Eine Barauszahlung war wegen fehlenden Ausweises nicht möglich (%1)."},
        {"Ein Anlass war nicht zu erkennen.",
            "Die Person kam ohne erkennbares Anliegen auf uns zu.",
            "Es gab vorher keinen Kontakt mit der Person.",
            "Aus einer Gruppe heraus kam es ohne erkennbaren Anlass zu der Situation."},
    }};
    return list[static_cast<std::size_t>(trigger)];
}

/// The same where nobody stood before anybody.
const Sentences &remoteOpenings(Place place)
{
    static constexpr Sentences phone {"Die Person rief an und war sofort aufgebracht (%1).",
        "Nach mehreren Weiterleitungen wurde die Person am Telefon laut (%1).",
        "Im Rückruf kam es zum Streit (%1).", "Es war der dritte Anruf an diesem Tag (%1)."};
    static constexpr Sentences letter {"Anlass war ein Schreiben der Stadt (%1).",
        "Auf eine sachliche Antwort kam eine weitere Nachricht (%1).",
        "Die Nachricht ging an das Postfach des Teams (%1).",
        "Die Person bezog sich auf ein Gespräch vom Vortag (%1)."};
    static constexpr Sentences online {"Unter einem Beitrag der Stadt wurde es feindselig (%1).",
        "Anlass war ein Beschluss, über den in der Presse berichtet worden war.",
        "In einer örtlichen Gruppe wurde über das Team geschrieben (%1).",
        "Ein Konto ohne Klarnamen meldete sich mehrfach (%1)."};
    static constexpr Sentences home {
        "Auf dem Heimweg wurde eine Kollegin erkannt und angesprochen.",
        "Nach Feierabend kam es zu einer Begegnung (%1).",
        "Beim Einkaufen sprach die Person das Verfahren an (%1).",
        "Vor dem Wohnhaus wartete eine Person aus einem laufenden Verfahren (%1)."};
    if (place == Place::Telephone)
        return phone;
    if (place == Place::Letter)
        return letter;
    return place == Place::SocialMedia ? online : home;
}

using Pair = std::array<const char *, 2>;

/// What was done.
const Pair &acts(SubType subType)
{
    static constexpr std::array<Pair, 25> list {{
        {"Die Person schrie mehrere Minuten lang.", "Es wurde so laut, dass alle aufsahen."},
        {"Es fielen grobe Beleidigungen.", "Die Person beleidigte uns mehrfach."},
        {"Die Person beschimpfte alle Anwesenden.", "Es folgten wüste Beschimpfungen."},
        {"Es fielen herabwürdigende Worte über die Herkunft einer Kollegin.",
            "Die Äußerungen waren klar diskriminierend."},
        {"Die Person drohte, man werde sich nach Feierabend sehen.",
            "Es wurde mit Schlägen gedroht."},
        {"Die Person stellte sich in die Tür und ließ niemanden hinaus.",
            "Die Person wollte eine Unterschrift erzwingen."},
        {"Die Person wartete nach Dienstschluss am Ausgang und folgte bis zum Parkplatz.",
            "Die Person tauchte zum wiederholten Mal vor dem Büro auf."},
        {"Es folgten an einem Tag über zwanzig Anrufe.",
            "Die Person rückte immer wieder sehr nahe heran."},
        {"Die Person schubste mit beiden Händen.", "Beim Hinausgehen wurde geschubst."},
        {"Es kam zu einem Schlag gegen den Oberarm.", "Die Person schlug zu."},
        {"Die Person trat gegen das Bein.", "Es wurde nach uns getreten."},
        {"Die Person spuckte in unsere Richtung.", "Im Weggehen wurde noch einmal gespuckt."},
        {"Ein Gegenstand flog knapp vorbei.", "Die Person warf nach uns."},
        {"Die Person hielt den Arm fest und ließ erst nach Aufforderung los.",
            "Es wurde am Ärmel festgehalten."},
        {"Es fielen anzügliche Bemerkungen.", "Die Person machte sexuelle Andeutungen."},
        {"Es kam zu einer unerwünschten Berührung.", "Die Person fasste an den Rücken und tiefer."},
        {"Die Person entblößte sich.", "Die Person öffnete im Gang die Hose."},
        {"Der Bildschirm am Schalter ging zu Bruch.",
            "Ein Stuhl und ein Aufsteller wurden beschädigt."},
        {"Am Dienstfahrzeug wurde ein Spiegel abgetreten.",
            "Die Tür des Dienstwagens wurde zerkratzt."},
        {"Ein privates Fahrrad wurde beschädigt.", "Die Brille ging zu Bruch."},
        {"Der Ton der E-Mails war feindselig.", "Es gingen mehrere beleidigende E-Mails ein."},
        {"Unter dem Beitrag standen feindselige Kommentare.",
            "Der Kommentar wurde vielfach geteilt."},
        {"In einer Bewertung im Netz wurde das Team verunglimpft.",
            "Es erschien eine Reihe abwertender Bewertungen."},
        {"Die private Anschrift einer Person aus dem Team wurde veröffentlicht.",
            "Ein Foto mit privaten Angaben stand im Netz."},
        {"Die Person filmte mit dem Telefon und drohte mit Veröffentlichung.",
            "Das Gespräch wurde ohne Erlaubnis aufgenommen."},
    }};
    return list[static_cast<std::size_t>(subType)];
}

const char *weaponSentence(CodeSet<Means> means)
{
    if (means.contains(Means::Blade))
        return "Dabei zog die Person ein Messer und hielt es sichtbar in der Hand.";
    if (means.contains(Means::Firearm))
        return "Die Person zeigte eine Waffe, die sich später als Schreckschusswaffe "
               "herausstellte.";
    if (means.contains(Means::BluntObject))
        return "Die Person hob einen schweren Gegenstand und holte damit aus.";
    return nullptr;
}

const Pair &endings(ImmediateAction action)
{
    static constexpr std::array<Pair, 9> list {{
        {"Das Gespräch wurde beendet.", "Wir haben das Gespräch abgebrochen."},
        {"Eine Kollegin kam dazu, danach wurde es ruhiger.",
            "Der Kollege aus dem Nebenraum hat geholfen."},
        {"Der Alarm wurde ausgelöst.", "Der stille Alarm hat Hilfe geholt."},
        {"Die Person wurde des Hauses verwiesen.", "Nach dem Hausverweis ging die Person."},
        {"Der Sicherheitsdienst begleitete die Person hinaus.",
            "Der Sicherheitsdienst war nach wenigen Minuten da."},
        {"Die Polizei wurde gerufen.", "Die Polizei nahm den Vorgang auf."},
        {"Der Rettungsdienst wurde gerufen.", "Der Rettungsdienst kümmerte sich um die Person."},
        {"Wir haben den Raum verlassen.", "Wir haben uns in Sicherheit gebracht."},
        {"Danach ging die Person von selbst.", "Die Lage beruhigte sich ohne weiteres Zutun."},
    }};
    return list[static_cast<std::size_t>(action)];
}

} // namespace

QString demoDescription(const IncidentDraft &draft, const QString &service, DemoRandom &random)
{
    QStringList sentences;
    const auto triggers = draft.triggers.values();
    const Place place = draft.place.value_or(Place::Other);
    const bool remote = place == Place::Telephone || place == Place::Letter
        || place == Place::SocialMedia || place == Place::PrivateSphere;
    const Trigger trigger = triggers.isEmpty() ? Trigger::NoneRecognisable : triggers.first();
    QString opening
        = QString::fromUtf8(random.oneOf(remote ? remoteOpenings(place) : openings(trigger)));
    sentences.append(opening.replace(QLatin1StringView("%1"), service));
    for (const SubType subType : draft.subTypes.values())
        sentences.append(QString::fromUtf8(random.oneOf(acts(subType))));
    if (draft.subTypes.isEmpty()) {
        static constexpr Sentences talks {"Es kam zu einem lauten Wortwechsel.",
            "Die Person ließ sich zunächst nicht beruhigen.",
            "Das Gespräch wurde hitzig, blieb aber ohne Beleidigungen.",
            "Die Person forderte lautstark die Leitung."};
        sentences.append(QString::fromUtf8(random.oneOf(talks)));
    }
    if (const char *weapon = weaponSentence(draft.means))
        sentences.append(QString::fromUtf8(weapon));
    const auto actions = draft.actions.values();
    if (!actions.isEmpty())
        sentences.append(QString::fromUtf8(random.oneOf(endings(actions.last()))));
    if (draft.consequences.contains(Consequence::UnfitForWork))
        sentences.append(
            QStringLiteral("Eine betroffene Person konnte an dem Tag nicht weiterarbeiten."));
    return sentences.join(u' ');
}

QString demoIdea(Trigger trigger, DemoRandom &random)
{
    static constexpr std::array<Pair, 17> ideas {{
        {"Eine Anzeige, wie lange es noch dauert, würde viel Ärger nehmen.",
            "Mehr Plätze am Vormittag besetzen."},
        {"Am Eingang deutlicher zeigen, dass es ohne Termin nicht geht.",
            "Ein Notfallschalter für dringende Fälle."},
        {"Eine gemeinsame Rückrufliste für das ganze Team.",
            "Feste Telefonzeiten, die auch gehalten werden."},
        {"Vor dem Termin eine kurze Liste per E-Mail, was mitzubringen ist.",
            "Ein Foto-Automat im Haus."},
        {"Ablehnungen vorher anrufen und erklären.", "Schwierige Gespräche zu zweit führen."},
        {"Den Hinweis auf Ratenzahlung gleich in den Bescheid schreiben.",
            "Streifen im Bahnhofsviertel immer zu zweit."},
        {"Ein Videodolmetscher am Schalter.", "Das Merkblatt in einfacher Sprache."},
        {"Bessere Schilder vom Parkplatz bis zum Zimmer.", "Ein Lotse am Eingang an Montagen."},
        {"Fehler gleich zugeben und sich entschuldigen.", "Doppelte Termine im System sperren."},
        {"Eine Zwischennachricht nach vier Wochen.", "Den Stand online abrufbar machen."},
        {"Ein Gesprächstraining für das ganze Team.", "Ein Zettel für Rückmeldungen am Ausgang."},
        {"Eine Kurzschulung zum Umgang mit Menschen in Krisen.",
            "Eine Nummer des sozialpsychiatrischen Dienstes am Platz."},
        {"Kommentare unter Beiträgen zeitnah moderieren.",
            "Unterstützung bei Anzeigen durch das Rechtsamt."},
        {"Eine feste Ansprechperson für wiederkehrende Fälle.", "Die Leitung früher einbeziehen."},
        {"Hausbesuche in schwierigen Fällen nur zu zweit.", "Ein Notrufgerät für unterwegs."},
        {"Auf bargeldlose Zahlung umstellen.", "Die Kasse aus dem Sichtbereich nehmen."},
        {"Die Sichtachse zum Eingang freihalten.", "Ein Sicherheitsdienst am Nachmittag."},
    }};
    return QString::fromUtf8(random.oneOf(ideas[static_cast<std::size_t>(trigger)]));
}

} // namespace rueckhalt
