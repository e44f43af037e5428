// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinewords.h"

#include "base/daywords.h"
#include "domain/deadline/offencerules.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<DeadlineForce>> terms<DeadlineForce>()
{
    using enum DeadlineForce;
    static constexpr std::array<Term<DeadlineForce>, 4> list {{
        {Duty, "duty", {"Pflicht", "Duty"}},
        {Right, "right", {"Recht, das danach verloren ist", "Right that is lost afterwards"}},
        {Advice, "advice", {"Empfehlung", "Recommendation"}},
        {OwnRule, "own-rule", {"Eigene Regel", "Own rule"}},
    }};
    return list;
}

template <>
std::span<const Term<DeadlineStatus>> terms<DeadlineStatus>()
{
    using enum DeadlineStatus;
    static constexpr std::array<Term<DeadlineStatus>, 7> list {{
        {Overdue, "overdue", {"Überfällig", "Overdue"}},
        {Today, "today", {"Heute", "Today"}},
        {ThisWeek, "this-week", {"Diese Woche", "This week"}},
        {Later, "later", {"Später", "Later"}},
        {Waiting, "waiting", {"Wartet auf eine Angabe", "Waits for a fact"}},
        {Done, "done", {"Erledigt", "Done"}},
        {NotApplicable, "not-applicable", {"Entfällt", "Does not apply"}},
    }};
    return list;
}

template <>
std::span<const Term<MissingFact>> terms<MissingFact>()
{
    using enum MissingFact;
    static constexpr std::array<Term<MissingFact>, 8> list {{
        {EmploymentStatus, "employment-status",
            {"Beschäftigungsstatus der Person", "employment status of the person"}},
        {DayOfAct, "day-of-act", {"Tag des Vorfalls", "day of the incident"}},
        {Incapacity, "incapacity",
            {"ob und wie lange die Person arbeitsunfähig ist",
                "whether and how long the person cannot work"}},
        {KnowledgeOfAccident, "knowledge-of-accident",
            {"Tag, an dem die Dienststelle vom Unfall erfuhr",
                "day on which the office learned of the accident"}},
        {Offences, "offences", {"um welche Taten es gehen kann", "which acts it may be about"}},
        {KnowledgeOfAct, "knowledge-of-act",
            {"Tag, an dem die antragsberechtigte Stelle von der Tat erfuhr",
                "day on which those entitled learned of the act"}},
        {KnowledgeOfPerson, "knowledge-of-person",
            {"Tag, an dem bekannt wurde, wer es war", "day on which it was known who did it"}},
        {ConciliationCertificate, "conciliation-certificate",
            {"Bescheinigung über den erfolglosen Sühneversuch",
                "certificate that conciliation has failed"}},
    }};
    return list;
}

template <>
std::span<const Term<NotApplicableReason>> terms<NotApplicableReason>()
{
    using enum NotApplicableReason;
    static constexpr std::array<Term<NotApplicableReason>, 8> list {{
        {CivilServant, "civil-servant",
            {"verbeamtet: Es gilt der Weg des Dienstunfalls",
                "civil servant: reported as a service accident"}},
        {OtherEmployer, "other-employer",
            {"Die andere Firma zeigt den Unfall an", "the other employer reports the accident"}},
        {FewDays, "few-days",
            {"nicht mehr als drei Tage arbeitsunfähig", "not more than three days of incapacity"}},
        {ExOfficio, "ex-officio",
            {"Die Tat wird von Amts wegen verfolgt; eine Strafanzeige ist ohne Frist möglich",
                "prosecuted without an application; a report has no deadline"}},
        {NotEntitled, "not-entitled", {"nicht antragsberechtigt", "not entitled to apply"}},
        {CareDeclined, "care-declined", {"Das Angebot wurde abgelehnt", "the offer was declined"}},
        {Waived, "waived", {"bewusst darauf verzichtet", "decided against on purpose"}},
        {OnHold, "on-hold",
            {"Ein Verfahren läuft: Es wird nichts gelöscht",
                "a proceeding is pending: nothing is deleted"}},
    }};
    return list;
}

template <>
std::span<const Term<DeadlineNote>> terms<DeadlineNote>()
{
    using enum DeadlineNote;
    static constexpr std::array<Term<DeadlineNote>, 22> list {{
        {FromAccident, "from-accident",
            {"Ab Kenntnis vom Unfall gerechnet: %1.",
                "Counted from knowledge of the accident: %1."}},
        {FromIncapacity, "from-incapacity",
            {"Ab Kenntnis der längeren Arbeitsunfähigkeit gerechnet: %1.",
                "Counted from knowledge of the longer incapacity: %1."}},
        {NextWorkday, "next-workday",
            {"Rückt das Ende auf den nächsten Werktag (umstritten, z. B. SGB X § 26 Abs. 3): %1.",
                "If the end moves to the next working day (disputed, e.g. SGB X § 26 (3)): %1."}},
        {Unmoved, "unmoved",
            {"Rückt das Ende nicht auf den nächsten Werktag: %1.",
                "If the end does not move to the next working day: %1."}},
        {LaterElsewhere, "later-elsewhere",
            {"Es zählen die Feiertage am Ort, an dem der Antrag eingeht. Je nach Land und Gemeinde "
             "endet die Frist erst am %1.",
                "The holidays of the place where the application is received count. Depending on "
                "state and municipality it ends on %1."}},
        {FromName, "from-name",
            {"Die Person war vom Ansehen bekannt, bevor der Name bekannt war. Erst ab dem Namen "
             "gerechnet: %1.",
                "The person was known by sight before by name. Counted from the name: %1."}},
        {IfKnownAtOnce, "if-known-at-once",
            {"Waren Tat und Person schon am Tag der Tat bekannt, endet die Frist am %1.",
                "If act and person were known on the day of the act, it ends on %1."}},
        {LongerRest, "longer-rest",
            {"Ruht die Frist auch am Tag des Eingangs und am Tag der Bescheinigung: %1.",
                "If the days of receipt and of the certificate rest as well: %1."}},
        {NoRest, "no-rest",
            {"Der Sühneversuch hält diese Frist nicht an, auch dann nicht, wenn es unsicher ist, "
             "ob der Dienstvorgesetzte den Antrag stellen darf (StPO § 380 Abs. 3).",
                "Conciliation does not stop this clock, not even where it is uncertain whether the "
                "superior may apply (StPO § 380 (3))."}},
        {RestTooLate, "rest-too-late",
            {"Der Sühneversuch kam erst nach dem Ende der Frist und hält nichts an.",
                "Conciliation came after the end and stops nothing."}},
        {WithoutRest, "without-rest",
            {"Die Frist ruht, bis die Bescheinigung ausgestellt ist (StGB § 77b Abs. 5). Ohne "
             "Sühneversuch endete sie am %1.",
                "The clock rests until the certificate is issued (StGB § 77b (5)). Without "
                "conciliation it would end on %1."}},
        {OfficialsOnly, "officials-only",
            {"Nur wenn die Tat eine Amtsträgerin, einen Amtsträger oder eine besonders "
             "verpflichtete Person im Dienst oder wegen des Dienstes traf (StGB § 11 Abs. 1 Nr. 2 "
             "und 4).",
                "Only if it hit an official or a person under special obligation on duty or "
                "because of it (StGB § 11 (1) no. 2 and 4)."}},
        {PublicInterest, "public-interest",
            {"Bei besonderem öffentlichen Interesse kann die Staatsanwaltschaft auch ohne Antrag "
             "verfolgen. Verlassen Sie sich nicht darauf.",
                "In a special public interest the prosecutor can go on without an application. Do "
                "not rely on it."}},
        {EarlierActs, "earlier-acts",
            {"Gerechnet ab der letzten Handlung. Für einzelne frühere Handlungen kann die Frist "
             "eher enden.",
                "Counted from the last act. For single earlier acts it can end earlier."}},
        {ThreatFollows, "threat-follows",
            {"Bei einer Bedrohung gilt, was für die angedrohte Tat gilt (StGB § 241 Abs. 5). Ist "
             "sie ein Verbrechen, braucht es keinen Antrag.",
                "For a threat the rules of the act threatened hold (StGB § 241 (5)). If that is a "
                "felony, no application is needed."}},
        {LenderToo, "lender-too",
            {"Auch der Verleiher zeigt den Unfall an.",
                "The lending employer reports the accident as well."}},
        {VoluntaryNotice, "voluntary-notice",
            {"Ist eine Therapie nötig oder sind Spätfolgen möglich, wird eine freiwillige Anzeige "
             "empfohlen.",
                "Where therapy is needed or late effects are possible a voluntary notice is "
                "recommended."}},
        {FirstPeriod, "first-period",
            {"Jede Folge ist gesondert zu melden (BVerwG, 30.08.2018, 2 C 18.17). Reicht dafür die "
             "Frist, in der der Unfall selbst zu melden ist: %1.",
                "Each effect is reported by itself (BVerwG, 30 August 2018, 2 C 18.17). If the "
                "period for the accident itself is enough: %1."}},
        {ReportSoon, "report-soon",
            {"Melden Sie trotzdem bald, und schriftlich oder elektronisch, wie es BeamtVG § 45 "
             "verlangt: Was geschehen ist, lässt sich später schwer nachweisen.",
                "Report soon all the same, and in writing or electronically as BeamtVG § 45 "
                "demands: what happened is hard to prove later."}},
        {DamageClaim, "damage-claim",
            {"Ersatz für beschädigte Kleidung und andere Sachen ist eher zu beantragen (BeamtVG "
             "§ 32 oder das Gesetz des Landes): bis %1.",
                "Clothes and other things damaged have to be claimed earlier (BeamtVG § 32 or the "
                "law of the state): by %1."}},
        {TimeUnknown, "time-unknown",
            {"Ohne Uhrzeit des Vorfalls wird ab Beginn des Tages gerechnet.",
                "Without the time of the incident it is counted from the beginning of the day."}},
        {Archive, "archive",
            {"Prüfen Sie vorher, ob das Archiv die Unterlagen übernehmen will.",
                "Check beforehand whether the archive wants the records."}},
    }};
    return list;
}

namespace {

using enum DeadlineKind;

QString applicationSource(const Deadline &deadline, Language language)
{
    QStringList sources {Words {"StGB § 77b Abs. 1 bis 3", "StGB § 77b (1) to (3)"}.in(language)};
    if (deadline.role == EntitledRole::Superior)
        sources << QStringLiteral("StGB § 77a");
    if (deadline.role == EntitledRole::Relative)
        sources << Words {"StGB § 77 Abs. 2, § 77b Abs. 4", "StGB § 77 (2), § 77b (4)"}.in(
            language);
    if (deadline.role == EntitledRole::Representative)
        sources << Words {"StGB § 77 Abs. 3", "StGB § 77 (3)"}.in(language);
    for (const Offence offence : deadline.offences.values()) {
        const QString source = ruleOf(offence).source.in(language);
        if (!sources.contains(source))
            sources << source;
    }
    return sources.join(QStringLiteral("; "));
}

Words sourceOf(DeadlineKind kind)
{
    switch (kind) {
    case AccidentAtOnce:
        return {"Satzung der Unfallkasse; SGB VII § 193", "statutes of the insurer; SGB VII § 193"};
    case AccidentNotice:
        return {"SGB VII § 193 Abs. 1, 4 und 5", "SGB VII § 193 (1), (4) and (5)"};
    case ServiceAccidentReport:
        return {"BeamtVG § 45 Abs. 1 oder das Gesetz des Landes",
            "BeamtVG § 45 (1) or the law of the state"};
    case ServiceAccidentInquiry:
        return {"BeamtVG § 45 Abs. 3 oder das Gesetz des Landes",
            "BeamtVG § 45 (3) or the law of the state"};
    case ServiceAccidentLateEffect:
        return {"BeamtVG § 45 Abs. 2 oder das Gesetz des Landes",
            "BeamtVG § 45 (2) or the law of the state"};
    case Application:
        break;
    case FirstCare:
        return {"Empfehlung der BGW", "advice of BGW"};
    case EffectCheck:
        return {"ArbSchG § 3 Abs. 1 Satz 2", "ArbSchG § 3 (1) sentence 2"};
    case FirstAidRecord:
        return {"DGUV Vorschrift 1 § 24 Abs. 6", "DGUV Vorschrift 1 § 24 (6)"};
    case Deletion:
        return {"DSGVO Art. 5 Abs. 1 Buchst. e; eigene Löschregel",
            "GDPR Art. 5 (1) (e); own rule of deletion"};
    case FirstFollowUp:
    case SecondFollowUp:
    case HouseBanReview:
    case HouseBanEnd:
        return {"Eigene Regel der Dienststelle", "own rule of the office"};
    }
    return {};
}

QString dayOrTime(const Deadline &deadline, Language language)
{
    const QString day = dayWords(deadline.day, language);
    if (!deadline.time.isValid())
        return day;
    return Words {"%1, %2 Uhr", "%1, %2"}.in(language).arg(
        day, deadline.time.toString(QStringLiteral("HH:mm")));
}

QString openWords(const Deadline &deadline, const QDate &today, Language language)
{
    const QString day = dayOrTime(deadline, language);
    if (deadline.status == DeadlineStatus::Overdue)
        return Words {"überfällig seit %1", "overdue since %1"}.in(language).arg(day);
    QString words;
    if (deadline.kind == FirstAidRecord || deadline.kind == Deletion)
        words = Words {"ab %1", "from %1"}.in(language).arg(day);
    else if (deadline.kind == HouseBanEnd)
        words = Words {"am %1", "on %1"}.in(language).arg(day);
    else
        words = Words {"bis %1", "by %1"}.in(language).arg(day);
    if (deadline.actBy < deadline.day)
        words += Words {" (letzter Werktag davor: %1)", " (last working day before: %1)"}
                     .in(language)
                     .arg(dayWords(deadline.actBy, language));
    const int left = static_cast<int>(today.daysTo(deadline.day));
    if (left == 0)
        return words + Words {", heute", ", today"}.in(language);
    if (left == 1)
        return words + Words {", morgen", ", tomorrow"}.in(language);
    return words + Words {", in %1 Tagen", ", in %1 days"}.in(language).arg(left);
}

} // namespace

namespace {

/// The number in an id of a case of the register: 2 of "p2". 0 for any other id.
int numberIn(const QString &id, QChar letter)
{
    bool isNumber = false;
    const int number = id.startsWith(letter) ? QStringView(id).sliced(1).toInt(&isNumber) : 0;
    return isNumber && number > 0 && id.size() < 4 ? number : 0;
}

} // namespace

QString titleOf(const Deadline &deadline, Language language)
{
    QString title = wordFor(deadline.kind, language);
    if (deadline.role)
        title += QStringLiteral(": ") + wordFor(*deadline.role, language);
    if (!deadline.offences.isEmpty())
        title += QStringLiteral(" (%1)").arg(
            deadline.offences.words(language).join(QStringLiteral(", ")));
    // The first affected person needs no number, and most cases have no other.
    if (const int person = numberIn(deadline.whom, u'p'); person > 1)
        title += Words {", betroffene Person %1", ", affected person %1"}.in(language).arg(person);
    if (const int offender = numberIn(deadline.offender, u'o'); offender > 0)
        title += Words {", gegen beschuldigte Person %1", ", against accused person %1"}
                     .in(language)
                     .arg(offender);
    return title;
}

QString whenWords(const Deadline &deadline, const QDate &today, Language language)
{
    switch (deadline.status) {
    case DeadlineStatus::Done:
        return (deadline.wasLate
                ? Words {"erledigt am %1, nach dem Ende der Frist", "done on %1, after the end"}
                : Words {"erledigt am %1", "done on %1"})
            .in(language)
            .arg(dayWords(deadline.doneOn, language));
    case DeadlineStatus::NotApplicable:
        return Words {"entfällt: %1", "does not apply: %1"}.in(language).arg(
            wordFor(*deadline.reason, language));
    case DeadlineStatus::Waiting:
        return Words {"es fehlt: %1", "missing: %1"}.in(language).arg(
            wordFor(*deadline.missing, language));
    case DeadlineStatus::Overdue:
    case DeadlineStatus::Today:
    case DeadlineStatus::ThisWeek:
    case DeadlineStatus::Later:
        return openWords(deadline, today, language);
    }
    Q_UNREACHABLE();
}

QString sourceOf(const Deadline &deadline, Language language)
{
    return deadline.kind == Application ? applicationSource(deadline, language)
                                        : sourceOf(deadline.kind).in(language);
}

QString readingOf(const Deadline &deadline, const DeadlineSettings &settings, Language language)
{
    const auto counted
        = [language](const Words &words, int number) { return words.in(language).arg(number); };
    switch (deadline.kind) {
    case AccidentAtOnce:
    case ServiceAccidentInquiry:
        return Words {"Sofort: noch am Tag der Kenntnis.", "At once: on the day of knowledge."}.in(
            language);
    case AccidentNotice:
        return counted({"%1 Tage nach Kenntnis; der Tag der Kenntnis zählt nicht mit, jeder "
                        "Kalendertag danach zählt.",
                           "%1 days after knowledge, that day not counted, every calendar day "
                           "after it counted."},
            settings.noticeDays);
    case ServiceAccidentReport:
        return counted({"%1 Monate nach dem Unfall.", "%1 months after the accident."},
            settings.serviceAccidentMonths);
    case ServiceAccidentLateEffect:
        return counted({"%1 Monate, nachdem die Folge zu erkennen war.",
                           "%1 months after the effect could be noticed."},
            settings.lateEffectMonths);
    case Application:
        return Words {"Drei Monate ab dem Ende des Tages, an dem Tat und Person bekannt waren. Ein "
                      "Ende an Samstag, Sonntag oder Feiertag rückt auf den nächsten Werktag.",
            "Three months from the end of the day on which act and person were known. An end on "
            "Saturday, Sunday or a public holiday moves to the next working day."}
            .in(language);
    case FirstCare:
        return counted({"%1 Stunden nach dem Vorfall.", "%1 hours after the incident."},
            settings.firstCareHours);
    case FirstFollowUp:
        return counted({"%1 Tage nach dem Vorfall.", "%1 days after the incident."},
            settings.firstFollowUpDays);
    case SecondFollowUp:
        return counted({"%1 Tage nach dem Vorfall.", "%1 days after the incident."},
            settings.secondFollowUpDays);
    case HouseBanReview:
        return counted(
            {"%1 Tage vor dem Ende.", "%1 days before the end."}, settings.houseBanReviewDays);
    case HouseBanEnd:
        return Words {"Letzter Tag des Hausverbots.", "Last day of the house ban."}.in(language);
    case EffectCheck:
        return Words {"Wie im Plan festgelegt.", "As the plan says."}.in(language);
    case FirstAidRecord:
        return counted({"%1 Monate aufbewahren, am Tag danach löschen.",
                           "Keep for %1 months, delete on the day after."},
            settings.firstAidMonths);
    case Deletion:
        return Words {"Der erste Tag nach der Aufbewahrung.",
            "The first day after the time of "
            "keeping."}
            .in(language);
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const NoteAt &note, Language language)
{
    const QString words = wordFor(note.note, language);
    return note.day.isValid() ? words.arg(dayWords(note.day, language)) : words;
}

} // namespace rueckhalt
