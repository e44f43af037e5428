// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "domain/casework/caserecord.h"
#include "domain/deadline/deadline.h"
#include "domain/incident/handling.h"
#include "domain/incident/weekday.h"
#include "intake/draftfields.h"
#include "reports/reporttemplate.h"
#include "session/counting.h"

#include <QFile>
#include <QTest>

using namespace rueckhalt;

/// The manual pages know what the program knows.
class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void pageIsComplete_data();
    void pageIsComplete();
};

namespace {

template <typename E>
void addCodes(QStringList &words)
{
    for (const Term<E> &term : terms<E>())
        words << QString::fromLatin1(term.code);
}

} // namespace

void ManualTest::pageIsComplete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << "rueckhalt-cli.1" << Language::English;
    QTest::newRow("German") << "rueckhalt-cli.de.1" << Language::German;
}

void ManualTest::pageIsComplete()
{
    QFETCH(const QString, file);
    QFETCH(const Language, language);
    QFile page(RUECKHALT_SOURCE_DIR "/src/cli/" + file);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).replace("\\-", "-");

    QStringList words = codedFieldNames();
    for (const Command &command : commands())
        words << QStringLiteral("\n.B ") + command.name;
    for (const ExitMeaning &meaning : exitMeanings())
        words << QString::number(static_cast<int>(meaning.code)) + u'\n'
                + meaning.meaning.in(language);
    words << "--json"
          << "--lang"
          << "--password-fd"
          << "--key-file"
          << "--dry-run"
          << "--map"
          << "--with-descriptions"
          << "--weekday"
          << "--time"
          << "--authority"
          << "--until"
          << "--seed"
          << "--incidents"
          << "--to"
          << "--anchor"
          << "--yes"
          << "--second"
          << "--second-password-fd"
          << "--second-unlock-file"
          << "--count"
          << "--from"
          << "--prune"
          << "--months"
          << "--keep"
          << "--newer"
          << "--present"
          << "backup list"
          << "--login"
          << "--unlock-file"
          << "--words-fd"
          << "--new-password-fd"
          << "--fingerprint"
          << "--shares"
          << "--sender"
          << "--receipt"
          << "--folder"
          << "--fingerprint"
          << "--code-fd"
          << "--add"
          << "--to"
          << "--drop-folder"
          << "--name"
          << "--emergency-line"
          << "senderName"
          << "default-register.ini"
          << "--note-file"
          << "--why"
          << "--without"
          << "--merge"
          << "--parts"
          << "--minimum-persons"
          << "--releases"
          << "--sections"
          << "--again"
          << "--today"
          << "--ics"
          << "--holidays"
          << "--of"
          << "--text-file"
          << "--nobody"
          << "--on"
          << "--by"
          << "--set"
          << "--serious-from"
          << "--contacts"
          << "deadlines REGISTER"
          << "--state";
    for (const NumberSetting &setting : numberSettings())
        words << QString::fromLatin1(setting.code);
    addCodes<Offence>(words);
    addCodes<EntitledRole>(words);
    addCodes<EmploymentStatus>(words);
    addCodes<RecordClass>(words);
    addCodes<DeadlineKind>(words);
    addCodes<DeadlineForce>(words);
    addCodes<DeadlineStatus>(words);
    addCodes<LocalHoliday>(words);
    addCodes<CaseState>(words);
    addCodes<Track>(words);
    addCodes<CareKind>(words);
    addCodes<CareOutcome>(words);
    addCodes<CaseDuty>(words);
    addCodes<FollowUpField>(words);
    for (const ReportTemplate form : AllReportTemplates)
        words << codeOf(form);
    for (const ReportPart part : AllReportParts)
        words << codeOf(part);
    addCodes<Grouping>(words);
    addCodes<SenderChoice>(words);
    addCodes<HandlingState>(words);
    addCodes<IncidentType>(words);
    addCodes<SubType>(words);
    addCodes<Place>(words);
    addCodes<JobArea>(words);
    addCodes<Weekday>(words);
    addCodes<TimeBand>(words);
    addCodes<ActivityForm>(words);
    addCodes<Trigger>(words);
    addCodes<Circumstance>(words);
    addCodes<WaitingBand>(words);
    addCodes<Means>(words);
    addCodes<ImmediateAction>(words);
    addCodes<AlarmOutcome>(words);
    addCodes<Consequence>(words);
    addCodes<Injury>(words);
    addCodes<ReporterRole>(words);
    addCodes<CausedBy>(words);
    addCodes<CausedByCount>(words);
    addCodes<Recurrence>(words);
    addCodes<Confidentiality>(words);

    QStringList missing;
    for (const QString &word : words) {
        if (!text.contains(word))
            missing << word;
    }
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
