// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalog/samplemeasure.h"

#include "catalog/sheetpackage.h"

#include <QByteArrayList>

namespace rueckhalt::testing {

const QByteArray &sampleMeasure()
{
    static const QByteArray measure = QByteArray(R"({
  "id": "B02",
  "title": {
    "de": "Wartezeitanzeige",
    "en": "Waiting-time display"
  },
  "summary": {
    "de": "Eine Anzeige sagt, wie lange es noch dauert, und nimmt Druck.",
    "en": "A display says how long it will take and so eases the pressure."
  },
  "classes": ["T"],
  "incidentTypes": ["V", "K"],
  "jobAreas": ["KV", "FV"],
  "activityForms": ["IP"],
  "stages": ["1"],
  "triggers": ["waiting-time"],
  "facetOrigin": "own",
  "sources": ["WZ", "our"],
  "sheet": {
    "description": {"de": "@350 Beschreibung", "en": "@350 Description"},
    "goals": [
      {"de": "Besuchende wissen Bescheid.", "en": "Visitors know where they stand."},
      {"de": "Es wird seltener laut.", "en": "Voices are raised less often."}
    ],
    "considerations": [
      {"de": "Die Zahlen müssen stimmen.", "en": "The figures have to be right."},
      {"de": "Auch Blinde brauchen sie.", "en": "Blind people need them as well."},
      {"de": "Nachts bleibt sie dunkel.", "en": "It stays dark during the night."}
    ],
    "implementation": [
      {"de": "Messen Sie vier Wochen lang.", "en": "Measure for four weeks first."},
      {"de": "Wählen Sie einen guten Ort.", "en": "Choose a place that all can see."},
      {"de": "Zeigen Sie ganze Minuten an.", "en": "Show whole minutes and no more."},
      {"de": "Prüfen Sie täglich einmal.", "en": "Check the display once a day."}
    ],
    "firstSteps": [
      {"de": "Stoppen Sie zehn Wartezeiten.", "en": "Time how long ten visitors wait."},
      {"de": "Fragen Sie die Betroffenen.", "en": "Ask those who are waiting here."},
      {"de": "Hängen Sie die Zahl aus.", "en": "Put the figure up on the wall."}
    ],
    "advantages": [
      {"de": "Niemand muss mehr fragen.", "en": "Nobody needs to ask any more."},
      {"de": "Der Druck lässt etwas nach.", "en": "The pressure eases a little bit."},
      {"de": "Spitzen werden sichtbar.", "en": "Peaks can be seen by everybody."}
    ],
    "disadvantages": [
      {"de": "Falsche Zahlen ärgern.", "en": "Wrong figures annoy everybody."},
      {"de": "Das Gerät muss gewartet sein.", "en": "The device has to be serviced."}
    ],
    "evidence": {
      "strength": "practice",
      "statements": [
        {"text": {"de": "Ein Amt berichtet, dass es ruhiger geworden ist.", "en": "One office reports that things have calmed down."}, "sources": ["WZ"]}
      ]
    },
    "effort": "low",
    "cost": "medium",
    "leadTime": "weeks",
    "involve": [
      {"who": "it", "why": {"de": "Sie schließt die Anzeige an.", "en": "They connect the display."}},
      {"who": "staff-council", "why": {"de": "Die Anzeige zeigt Leistung.", "en": "The display shows output."}}
    ],
    "indicator": {"de": "Wartezeit aus dem Aufrufsystem, je Woche, im Mittel.", "en": "Waiting time from the queue system, mean per week."},
    "related": ["A05", "OWN-7Q2M4XKD"]
  }
}
)")
                                          .replace("@350", QByteArray(350, 'x'));
    return measure;
}

const QByteArray &sampleSources()
{
    static const QByteArray sources = R"({
  "WZ": {
    "title": {"de": "Wartezeit", "en": "Waiting time"},
    "url": "https://www.kunden-orientierung.de/"
  },
  "our": {
    "title": {"de": "Eigene Einschätzung", "en": "Our own assessment"},
    "url": ""
  }
}
)";
    return sources;
}

QByteArray samplePackage()
{
    const auto reading
        = readCatalog({{"B02.json", sampleMeasure()}}, {"sources.json", sampleSources()});
    PackagedSheet sheet {.measure = reading.catalog.measures().value(0), .version = 3};
    sheet.measure.id = "OWN-7Q2M4XK0";
    return writePackage({&sheet, 1}, QDate(2026, 11, 22));
}

QByteArray sampleValue(const char *key)
{
    const QByteArray &text = sampleMeasure();
    const QByteArray name = '"' + QByteArray(key) + "\": ";
    const qsizetype begin = text.indexOf(name, text.indexOf("\"sheet\"")) + name.size();
    const char open = text.at(begin);
    const char close = open == '{' ? '}' : ']';
    qsizetype end = begin;
    for (int depth = 0; depth > 0 || end == begin; ++end) {
        depth += text.at(end) == open ? 1 : 0;
        depth -= text.at(end) == close ? 1 : 0;
    }
    return text.mid(begin, end - begin);
}

QByteArray sampleWithout(const char *key)
{
    QByteArray text = sampleMeasure();
    const qsizetype begin
        = text.indexOf("    \"" + QByteArray(key) + "\": ", text.indexOf("\"sheet\""));
    const qsizetype end = text.indexOf("\n    \"", begin) + 1;
    return text.remove(begin, end - begin);
}

QByteArray sampleTexts(int count)
{
    return '['
        + repeated(
            R"({"de": "Dieser Satz ist lang genug.", "en": "This sentence is long enough."})",
            count)
        + ']';
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    return text.replace(from, to);
}

QByteArray repeated(const QByteArray &entry, int count)
{
    return QByteArrayList(count, entry).join(", ");
}

} // namespace rueckhalt::testing
