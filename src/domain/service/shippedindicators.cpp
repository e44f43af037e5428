// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/shippedindicators.h"

namespace rueckhalt {

namespace {

constexpr Words QueueSystem {"Aufrufanlage oder Terminvergabe", "queue or booking system"};
constexpr Words Terminal {
    "Feedback-Terminal, Bewertungsportal oder Befragung", "feedback terminal, portal or survey"};
constexpr Words Telephone {"Telefonanlage", "telephone system"};
constexpr Words Promises {"Liste der Rückmeldezusagen", "list of reply promises"};
constexpr Words Procedure {"Fachverfahren oder Posteingang", "procedure or incoming post"};
constexpr Words Posted {"Öffnungszeiten der Stelle", "opening hours of the office"};
constexpr Words Contacts {"Kontakte mit Publikum", "visitor contacts"};
constexpr Words WaitsMeasured {"gemessene Wartezeiten", "waits measured"};
constexpr Words Ratings {"Bewertungen", "ratings"};
constexpr Words CallsOffered {"angekommene Anrufe", "calls offered"};
constexpr Words None {"", ""};

constexpr std::array<int, 11> Nothing {};
constexpr std::array<int, 11> WaitingBorders {5, 10, 15, 20, 30, 45, 60, 90, 120};
constexpr std::array<int, 11> DayBorders {1, 2, 3, 5, 7, 10, 14, 21, 28, 42};

constexpr auto Count = SeriesKind::Count;
constexpr auto Classes = SeriesKind::Classes;
constexpr auto Means = SeriesKind::Mean;

constexpr std::array series {
    ShippedSeries {1, "contacts", Count, 0, 0, Nothing, Contacts},
    ShippedSeries {2, "posts", SeriesKind::Stock, 2, 0, Nothing, {"Stellen", "posts"}},
    ShippedSeries {3, "waiting", Classes, 0, 0, WaitingBorders, {"Wartezeiten", "waiting times"}},
    ShippedSeries {4, "waiting.median", SeriesKind::Delivered, 1, 0, Nothing,
        {"Wartezeit, Median wie geliefert", "waiting time, median as delivered"}},
    ShippedSeries {5, "waiting.p90", SeriesKind::Delivered, 1, 0, Nothing,
        {"Wartezeit, 90. Perzentil wie geliefert", "waiting time, 90th percentile as delivered"}},
    ShippedSeries {6, "waiting.over30", Count, 0, 0, Nothing,
        {"Wartezeiten über 30 Minuten", "waits over 30 minutes"}},
    ShippedSeries {7, "waiting.measured", Count, 0, 0, Nothing, WaitsMeasured},
    ShippedSeries {8, "appointments", Count, 0, 0, Nothing,
        {"Kontakte mit Termin", "contacts with an appointment"}},
    ShippedSeries {9, "walkins", Count, 0, 0, Nothing,
        {"Kontakte ohne Termin", "contacts without appointment"}},
    ShippedSeries {10, "refused", Count, 0, 0, Nothing,
        {"nach Annahmeschluss Abgewiesene", "turned away after last admission"}},
    ShippedSeries {
        11, "rating.overall", Classes, 0, 5, Nothing, {"Bewertung insgesamt", "rating overall"}},
    ShippedSeries {12, "rating.friendliness", Classes, 0, 5, Nothing,
        {"Bewertung der Freundlichkeit", "rating of friendliness"}},
    ShippedSeries {13, "rating.advice", Classes, 0, 5, Nothing,
        {"Bewertung der Beratung", "rating of advice"}},
    ShippedSeries {14, "rating.waiting", Classes, 0, 5, Nothing,
        {"Bewertung der Wartezeit", "rating of the waiting time"}},
    ShippedSeries {15, "rating.understandable", Classes, 0, 5, Nothing,
        {"Bewertung der Verständlichkeit", "rating of understandability"}},
    ShippedSeries {16, "rating.overall.mean", Means, 2, 0, Nothing,
        {"Bewertung insgesamt, Mittelwerte", "rating overall, means"}},
    ShippedSeries {17, "rating.friendliness.mean", Means, 2, 0, Nothing,
        {"Bewertung der Freundlichkeit, Mittelwerte", "rating of friendliness, means"}},
    ShippedSeries {18, "rating.advice.mean", Means, 2, 0, Nothing,
        {"Bewertung der Beratung, Mittelwerte", "rating of advice, means"}},
    ShippedSeries {19, "rating.waiting.mean", Means, 2, 0, Nothing,
        {"Bewertung der Wartezeit, Mittelwerte", "rating of the waiting time, means"}},
    ShippedSeries {20, "rating.understandable.mean", Means, 2, 0, Nothing,
        {"Bewertung der Verständlichkeit, Mittelwerte", "rating of understandability, means"}},
    ShippedSeries {21, "complaints", Count, 0, 0, Nothing, {"Beschwerden", "complaints"}},
    ShippedSeries {22, "calls.offered", Count, 0, 0, Nothing, CallsOffered},
    ShippedSeries {
        23, "calls.answered", Count, 0, 0, Nothing, {"angenommene Anrufe", "calls answered"}},
    ShippedSeries {24, "calls.within30", Count, 0, 0, Nothing,
        {"Anrufe, in 30 Sekunden angenommen", "calls answered within 30 seconds"}},
    ShippedSeries {25, "calls.solved", Count, 0, 0, Nothing,
        {"beim ersten Kontakt gelöste Anliegen", "matters solved at first contact"}},
    ShippedSeries {26, "promises.due", Count, 0, 0, Nothing,
        {"fällige Rückmeldezusagen", "reply promises due"}},
    ShippedSeries {27, "promises.kept", Count, 0, 0, Nothing,
        {"eingehaltene Rückmeldezusagen", "reply promises kept"}},
    ShippedSeries {
        28, "answer", Classes, 0, 0, DayBorders, {"Tage bis zur Antwort", "days to answer"}},
    ShippedSeries {29, "answer.median", SeriesKind::Delivered, 1, 0, Nothing,
        {"Tage bis zur Antwort, Median wie geliefert", "days to answer, median as delivered"}},
    ShippedSeries {30, "post", Count, 0, 0, Nothing, {"Schreiben", "pieces of post"}},
    ShippedSeries {31, "post.digital", Count, 0, 0, Nothing,
        {"digital empfangene oder versandte Schreiben",
            "pieces of post received or sent "
            "digitally"}},
    ShippedSeries {32, "applications", Count, 0, 0, Nothing, {"Anträge", "applications"}},
    ShippedSeries {33, "applications.online", Count, 0, 0, Nothing,
        {"online gestellte Anträge", "applications made online"}},
    ShippedSeries {34, "hours.week", Means, 2, 0, Nothing,
        {"Öffnungsstunden je Woche", "opening hours per week"}},
    ShippedSeries {35, "hours.early", Means, 2, 0, Nothing,
        {"Öffnungsstunden vor 7 Uhr je Woche", "opening hours before 7 per week"}},
    ShippedSeries {36, "hours.late", Means, 2, 0, Nothing,
        {"Öffnungsstunden nach 17 Uhr je Woche", "opening hours after 17 per week"}},
    ShippedSeries {37, "closed", Count, 0, 0, Nothing, {"Schließtage", "closed days"}},
    ShippedSeries {38, "closed.announced", Count, 0, 0, Nothing,
        {"rechtzeitig angekündigte Schließtage", "closed days announced in time"}},
    ShippedSeries {39, "comments.number", Count, 0, 0, Nothing, {"Kommentare", "comments"}},
};

constexpr auto N = IndicatorUnit::Number;
constexpr auto Percent = IndicatorUnit::Percent;
constexpr auto Minutes = IndicatorUnit::Minutes;
constexpr auto Points = IndicatorUnit::Points;
constexpr auto Hours = IndicatorUnit::Hours;
constexpr auto Up = BetterIs::Higher;
constexpr auto Down = BetterIs::Lower;
constexpr auto Neither = BetterIs::Neither;
constexpr auto Sum = Aggregation::Sum;
constexpr auto Share = Aggregation::Share;
constexpr auto Mean = Aggregation::Mean;

constexpr std::array visiting {
    ShippedIndicator {"contacts", {"Kontakte mit Publikum", "Visitor contacts"},
        {"Personen oder Gruppen, die an Schalter, Empfang oder Beratungsplatz bedient wurden; "
         "Begleitpersonen zählen nicht",
            "persons or groups served at a counter, reception or desk; companions do not count"},
        None, N, Neither, Sum, QueueSystem, "contacts"},
    ShippedIndicator {"posts", {"Stellen", "Posts"},
        {"besetzte Vollzeitstellen der Stelle im Mittel des Zeitraums",
            "filled full-time posts of the unit, mean of the period"},
        None, IndicatorUnit::Posts, Neither, Aggregation::Level, {"Stellenplan", "staff plan"},
        "posts"},
    ShippedIndicator {"waiting.median", {"Wartezeit, Median", "Waiting time, median"},
        {"Minuten vom Ziehen der Nummer, bei Terminen von der vereinbarten Zeit, bis zum Aufruf; "
         "die Hälfte wartete höchstens so lange",
            "minutes from taking a number, with an appointment from the time agreed, to the call; "
            "half waited no longer"},
        WaitsMeasured, Minutes, Down, Aggregation::Percentile, QueueSystem, "waiting", "",
        "waiting.median", "", 50},
    ShippedIndicator {"waiting.p90", {"Wartezeit, 90. Perzentil", "Waiting time, 90th percentile"},
        {"Minuten wie beim Median; neun von zehn warteten höchstens so lange",
            "minutes as for the median; nine of ten waited no longer"},
        WaitsMeasured, Minutes, Down, Aggregation::Percentile, QueueSystem, "waiting", "",
        "waiting.p90", "", 90},
    ShippedIndicator {"waiting.over30",
        {"Anteil Wartezeit über 30 Minuten", "Share waiting over 30 minutes"},
        {"Wartezeiten von mehr als 30 Minuten", "waits of more than 30 minutes"}, WaitsMeasured,
        Percent, Down, Aggregation::ShareAbove, QueueSystem, "waiting", "", "waiting.over30",
        "waiting.measured", 30},
    ShippedIndicator {"appointments.share", {"Anteil mit Termin", "Share with appointment"},
        {"Kontakte mit vorher vereinbartem Termin", "contacts with an appointment made before"},
        Contacts, Percent, Neither, Share, QueueSystem, "appointments", "contacts"},
    ShippedIndicator {"walkins.share", {"Anteil ohne Termin", "Share of walk-ins"},
        {"Kontakte, die ohne Termin bedient wurden", "contacts served without an appointment"},
        Contacts, Percent, Neither, Share, QueueSystem, "walkins", "contacts"},
    ShippedIndicator {"refused", {"Nach Annahmeschluss abgewiesen", "Refused after last admission"},
        {"Personen, die in der Öffnungszeit, aber nach Annahmeschluss abgewiesen wurden",
            "persons turned away within opening hours but after last admission"},
        None, N, Down, Sum, QueueSystem, "refused"},
};

constexpr std::array judging {
    ShippedIndicator {"rating.overall", {"Zufriedenheit insgesamt", "Satisfaction overall"},
        {"Summe der Punkte von 1 (schlechteste) bis 5 (beste)",
            "sum of points from 1 (worst) to 5 (best)"},
        Ratings, Points, Up, Mean, Terminal, "rating.overall", "", "rating.overall.mean"},
    ShippedIndicator {"rating.friendliness", {"Freundlichkeit", "Friendliness"},
        {"Summe der Punkte für Freundlichkeit, 1 bis 5", "sum of points for friendliness, 1 to 5"},
        Ratings, Points, Up, Mean, Terminal, "rating.friendliness", "", "rating.friendliness.mean"},
    ShippedIndicator {"rating.advice", {"Beratung", "Advice"},
        {"Summe der Punkte für die Beratung, 1 bis 5", "sum of points for advice, 1 to 5"}, Ratings,
        Points, Up, Mean, Terminal, "rating.advice", "", "rating.advice.mean"},
    ShippedIndicator {"rating.waiting", {"Bewertung der Wartezeit", "Rating of waiting"},
        {"Summe der Punkte für die Wartezeit, 1 bis 5",
            "sum of points for the waiting time, 1 to 5"},
        Ratings, Points, Up, Mean, Terminal, "rating.waiting", "", "rating.waiting.mean"},
    ShippedIndicator {"rating.understandable", {"Verständlichkeit", "Understandable"},
        {"Summe der Punkte für Verständlichkeit, 1 bis 5",
            "sum of points for being understandable, 1 to 5"},
        Ratings, Points, Up, Mean, Terminal, "rating.understandable", "",
        "rating.understandable.mean"},
    ShippedIndicator {"rating.satisfied", {"Anteil Zufriedene", "Share of the satisfied"},
        {"Bewertungen mit 4 oder 5 Punkten", "ratings of 4 or 5 points"}, Ratings, Percent, Up,
        Aggregation::ShareAbove, Terminal, "rating.overall", "", "", "", 3},
    ShippedIndicator {"comments", {"Kommentare", "Comments"},
        {"Kommentare, die zu einer Bewertung geschrieben oder gesprochen wurden; nur ihre Zahl, "
         "nie ihr Text",
            "comments written or spoken along with a rating; their number only, never their text"},
        None, N, Neither, Sum, Terminal, "comments.number"},
    ShippedIndicator {"complaints", {"Beschwerden", "Complaints"},
        {"schriftliche oder aufgenommene Beschwerden über Dienst oder Behandlung, keine "
         "Rechtsbehelfe",
            "complaints in writing or taken down about service or treatment, no legal remedies"},
        None, N, Neither, Sum, {"Beschwerdestelle", "complaints office"}, "complaints"},
    ShippedIndicator {"complaints.rate",
        {"Beschwerden je 1.000 Kontakte", "Complaints per 1,000 contacts"},
        {"Beschwerden wie oben", "complaints as above"}, Contacts, IndicatorUnit::PerThousand, Down,
        Aggregation::Ratio, {"Beschwerdestelle", "complaints office"}, "complaints", "contacts", "",
        "", 1000},
};

constexpr std::array reaching {
    ShippedIndicator {"calls.offered", {"Anrufe", "Calls offered"},
        {"Anrufe, die in der Servicezeit ankamen, auch aufgelegte und besetzte",
            "calls that arrived in service hours, abandoned and busy ones too"},
        None, N, Neither, Sum, Telephone, "calls.offered"},
    ShippedIndicator {"calls.answered", {"Angenommene Anrufe", "Calls answered"},
        {"Anrufe, die ein Mensch annahm", "calls that a person answered"}, CallsOffered, Percent,
        Up, Share, Telephone, "calls.answered", "calls.offered"},
    ShippedIndicator {"calls.within30", {"In 30 Sekunden angenommen", "Answered within 30 seconds"},
        {"Anrufe, die ein Mensch in höchstens 30 Sekunden annahm",
            "calls that a person answered within 30 seconds"},
        CallsOffered, Percent, Up, Share, Telephone, "calls.within30", "calls.offered"},
    ShippedIndicator {"calls.solved", {"Beim ersten Kontakt gelöst", "Solved at first contact"},
        {"Anrufe, nach denen nichts mehr zu tun oder weiterzuleiten war",
            "calls after which nothing was left to do or to pass on"},
        {"angenommene Anrufe", "calls answered"}, Percent, Up, Share,
        {"Servicecenter", "service centre"}, "calls.solved", "calls.answered"},
    ShippedIndicator {"promises.due", {"Rückmeldezusagen", "Reply promises"},
        {"Zusagen mit Termin, deren Termin im Zeitraum lag",
            "promises with a date that fell in the period"},
        None, N, Neither, Sum, Promises, "promises.due"},
    ShippedIndicator {"promises.kept", {"Eingehaltene Zusagen", "Promises kept"},
        {"davon bis zum Termin eingelöst", "of these, kept by the date"},
        {"fällige Zusagen", "promises due"}, Percent, Up, Share, Promises, "promises.kept",
        "promises.due"},
    ShippedIndicator {"answer.days", {"Tage bis zur Antwort", "Days to answer"},
        {"Kalendertage vom Eingang bis zur ersten Antwort in der Sache; Median",
            "calendar days from arrival to the first answer in the matter; median"},
        {"beantwortete Anliegen", "matters answered"}, IndicatorUnit::Days, Down,
        Aggregation::Percentile, Procedure, "answer", "", "answer.median", "", 50},
    ShippedIndicator {"post.digital", {"Anteil digitaler Post", "Share of digital post"},
        {"digital empfangene oder versandte Schreiben, Scans eingeschlossen",
            "pieces received or sent digitally, scans included"},
        {"alle Schreiben", "all pieces of post"}, Percent, Up, Share, Procedure, "post.digital",
        "post"},
    ShippedIndicator {"online.share", {"Anteil online", "Share online"},
        {"online gestellte Anträge", "applications made online"},
        {"alle Anträge", "all applications"}, Percent, Up, Share, Procedure, "applications.online",
        "applications"},
    ShippedIndicator {"hours.week", {"Öffnungsstunden je Woche", "Opening hours per week"},
        {"Stunden, in denen man ohne oder mit Termin bedient wird; gewöhnliche Woche",
            "hours in which people are served, with or without appointment; usual week"},
        None, Hours, Up, Mean, Posted, "hours.week"},
    ShippedIndicator {"hours.early", {"Öffnungsstunden vor 7 Uhr", "Opening hours before 7"},
        {"davon vor 7 Uhr", "of these, before 7 in the morning"}, None, Hours, Up, Mean, Posted,
        "hours.early"},
    ShippedIndicator {"hours.late", {"Öffnungsstunden nach 17 Uhr", "Opening hours after 17"},
        {"davon nach 17 Uhr", "of these, after 5 in the afternoon"}, None, Hours, Up, Mean, Posted,
        "hours.late"},
    ShippedIndicator {"closed.announced",
        {"Rechtzeitig angekündigte Schließtage", "Closed days announced in time"},
        // ClosingNoticeDays; a test compares them.
        {"Schließtage, die mindestens 14 Tage vorher im Netz und an der Tür standen",
            "closed days told on web and door at least 14 days before"},
        {"Schließtage außer Feiertagen", "closed days but public holidays"}, Percent, Up, Share,
        Posted, "closed.announced", "closed"},
};

constexpr auto all = [] {
    std::array<ShippedIndicator, visiting.size() + judging.size() + reaching.size()> list {};
    auto next = list.begin();
    for (const ShippedIndicator &indicator : visiting)
        *next++ = indicator;
    for (const ShippedIndicator &indicator : judging)
        *next++ = indicator;
    for (const ShippedIndicator &indicator : reaching)
        *next++ = indicator;
    return list;
}();

} // namespace

std::span<const ShippedSeries> shippedSeries()
{
    return series;
}

std::span<const ShippedIndicator> shippedIndicators()
{
    return all;
}

} // namespace rueckhalt
