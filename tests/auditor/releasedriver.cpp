// SPDX-License-Identifier: GPL-3.0-or-later
// Has the product release what the auditor simulated, on the days of its calendar, and exports
// the files that an attacker and an auditor get (tests/auditor/README.md).
#include "domain/disclosure/ledgerexport.h"
#include "domain/disclosure/releasepreparation.h"
#include "reports/releasecsv.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QTimeZone>

#include <cstdio>
#include <map>

using namespace rueckhalt;

namespace {

using Row = QMap<QString, QString>;

[[noreturn]] void stop(const QString &message)
{
    std::fprintf(stderr, "releasedriver: %s\n", qPrintable(message));
    std::exit(1);
}

/// One field after the other, quotes as in RFC 4180.
QStringList fieldsOf(const QString &line)
{
    QStringList fields {QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        if (character == u'"') {
            if (isQuoted && i + 1 < line.size() && line.at(i + 1) == u'"')
                fields.last() += line.at(++i);
            else
                isQuoted = !isQuoted;
        } else if (character == u';' && !isQuoted) {
            fields.append(QString());
        } else {
            fields.last() += character;
        }
    }
    return fields;
}

QList<Row> rowsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        stop("cannot read " + path);
    QTextStream stream(&file);
    const QStringList header = fieldsOf(stream.readLine());
    QList<Row> rows;
    while (!stream.atEnd()) {
        const QStringList fields = fieldsOf(stream.readLine());
        if (fields.size() != header.size())
            stop("wrong number of fields in " + path);
        Row row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header.at(i), fields.at(i));
        rows.append(row);
    }
    return rows;
}

template <typename Id>
Id idFrom(const QString &name, char kind)
{
    QByteArray bytes(1, kind);
    bytes += name.toUtf8().left(15);
    bytes.append(16 - bytes.size(), '\0');
    return *Id::fromBytes(bytes);
}

QStringList listOf(const QString &field)
{
    return field.split(u'|', Qt::SkipEmptyParts);
}

template <typename E>
E valueOf(const QString &code)
{
    const auto value = fromCode<E>(code);
    if (!value)
        stop("unknown code " + code);
    return *value;
}

/// One administration.
class Play
{
public:
    Play(const QString &input, const QString &output)
        : m_input(input)
        , m_output(output)
    {
        for (const Row &row : rowsOf(input + "/settings.csv"))
            m_settings.insert(row["key"], row["value"]);
        for (const Row &row : rowsOf(input + "/sites.csv")) {
            Unit unit;
            unit.id = idFrom<UnitId>(row["site"], 's');
            unit.name = row["name"];
            unit.headcount = row["heads"].toInt();
            m_organisation.units.append(unit);
            m_siteCodes.insert(QString::fromLatin1(unit.id.toHex()), row["site"]);
        }
        for (const Row &row : rowsOf(input + "/incidents.csv"))
            m_incidents.append(row);
        m_changes = rowsOf(input + "/changes.csv");
        m_rule.minimumPersons = m_settings["minimum_persons"].toInt();
    }

    void run()
    {
        for (const Row &row : rowsOf(m_input + "/calendar.csv"))
            release(row);
        write();
    }

private:
    void applyChanges(const QString &day)
    {
        while (m_changed < m_changes.size() && m_changes.at(m_changed)["date"] <= day) {
            const Row &change = m_changes.at(m_changed++);
            for (Row &incident : m_incidents) {
                if (incident["incident"] != change["incident"])
                    continue;
                incident[change["field"]] = change["value"];
                if (change["field"] == "withdrawn" || change["field"] == "erased")
                    incident["gone"] = "yes";
            }
            if (change["field"] == "erased")
                m_ledger.forget(idFrom<IncidentId>(change["incident"], 'i'));
        }
    }

    [[nodiscard]] IncidentFacts factsOf(const Row &row) const
    {
        IncidentFacts facts;
        const auto occurred = IncidentTime::fromCode(row["occurred"]);
        if (!occurred)
            stop("unknown time " + row["occurred"]);
        facts.occurred = *occurred;
        facts.reported = QDateTime(
            QDate::fromString(row["reported"], Qt::ISODate), QTime(12, 0), QTimeZone::utc());
        if (!row["site"].isEmpty())
            facts.unit = idFrom<UnitId>(row["site"], 's');
        facts.jobArea = valueOf<JobArea>(row["area"]);
        for (const QString &code : listOf(row["types"]))
            facts.types.insert(valueOf<IncidentType>(code));
        for (const QString &code : listOf(row["triggers"]))
            facts.triggers.insert(valueOf<Trigger>(code));
        facts.level = valueOf<AachenLevel>(row["level"]);
        facts.affectedCount = row["affected"].toInt();
        for (const QString &person : listOf(row["persons"]))
            facts.affected.append(idFrom<PersonToken>(person, 'p'));
        return facts;
    }

    void readRegister(const QString &day)
    {
        m_facts = {};
        m_unreviewed.clear();
        quint32 number = 0;
        for (const Row &row : m_incidents) {
            ++number;
            if (row["reported"] > day || row.contains("gone"))
                continue;
            const auto id = idFrom<IncidentId>(row["incident"], 'i');
            m_facts.append(id, 2000, number, factsOf(row));
            if (row["reviewed"].isEmpty() || row["reviewed"] > day)
                m_unreviewed.insert(id);
        }
    }

    [[nodiscard]] ReleasePeriod periodOf(const Row &row) const
    {
        const int year = row["year"].toInt();
        const int first = row["first_month"].toInt();
        std::optional<ReleasePeriod> period;
        switch (valueOf<ReleaseKind>(row["kind"])) {
        case ReleaseKind::Month:
            period = ReleasePeriod::month(year, first);
            break;
        case ReleaseKind::Quarter:
            period = ReleasePeriod::quarter(year, (first + 2) / 3);
            break;
        case ReleaseKind::Year:
            period = ReleasePeriod::wholeYear(year);
            break;
        case ReleaseKind::Correction:
            period = ReleasePeriod::correction(year, m_ledger.nextCorrection(year));
            break;
        }
        if (!period)
            stop("no such period");
        return *period;
    }

    [[nodiscard]] ReleaseProgramme programmeFor(const ReleasePeriod &period) const
    {
        ProgrammeQuestion question {.period = period, .rule = m_rule};
        if (period.year() == m_settings["first_year"].toInt())
            question.expected = m_settings["expected"].toInt();
        if (m_settings["atoms"] == "yes")
            question.parts = ProgrammeQuestion::Parts::Always;
        if (m_settings["atoms"] == "no")
            question.parts = ProgrammeQuestion::Parts::Never;
        return proposeProgramme(m_ledger, m_organisation, question);
    }

    void release(const Row &row)
    {
        applyChanges(row["date"]);
        readRegister(row["date"]);
        const ReleasePeriod period = periodOf(row);
        QElapsedTimer timer;
        timer.start();
        const auto draft = prepareRelease(m_ledger, m_facts, m_organisation,
            {.period = period,
                .closingDate = QDate::fromString(row["date"], Qt::ISODate),
                .programme = programmeFor(period),
                .authority = {m_settings["authority"], m_settings["authority"]},
                .rule = m_rule},
            m_unreviewed);
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        QStringList fields {row["date"], row["kind"], row["year"], row["first_month"]};
        if (draft) {
            draft->addTo(m_ledger);
            const ReleaseFigures &figures = draft->figures;
            fields << period.code() << QString::number(seconds) << QString::number(figures.groups)
                   << QString::number(figures.primary) << QString::number(figures.complementary)
                   << QString::number(figures.unfinished) << QString();
        } else {
            if (draft.error().code == Error::Code::Damaged)
                stop("the ledger contradicts itself before " + period.code());
            fields << "refused" << QString::number(seconds) << ""
                   << ""
                   << ""
                   << "" << draft.error().detail;
        }
        m_log += fields.join(u';').toUtf8() + '\n';
    }

    /// Units are named by their ids in releases; the auditor knows their names.
    [[nodiscard]] QByteArray named(QByteArray csv) const
    {
        for (auto site = m_siteCodes.begin(); site != m_siteCodes.end(); ++site)
            csv.replace(site.key().toUtf8(), site.value().toUtf8());
        return csv;
    }

    void writeFile(const QString &name, const QByteArray &content) const
    {
        QFile file(m_output + '/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            stop("cannot write " + file.fileName());
    }

    void write() const
    {
        if (!QDir().mkpath(m_output))
            stop("cannot make " + m_output);
        writeFile("releases.csv", named(releasesCsv(m_ledger.releases)));
        writeFile("cells.csv", named(cellsCsv(m_ledger.releases)));
        writeFile("codes.csv", named(codesCsv(m_ledger.releases)));
        LedgerProof all = ledgerProof(m_ledger, 0, LedgerProofHeader::With);
        for (const LedgerYear &year : m_ledger.years) {
            const LedgerProof proof = ledgerProof(m_ledger, year.year, LedgerProofHeader::Without);
            all.targets += proof.targets;
            all.witnesses += proof.witnesses;
        }
        writeFile("targets.csv", named(all.targets));
        writeFile("witnesses.csv", named(all.witnesses));
        writeFile("log.csv",
            "date;kind;year;first_month;result;seconds;targets;primary;complementary;unfinished;"
            "message\n"
                + m_log);
    }

    QString m_input;
    QString m_output;
    QMap<QString, QString> m_settings;
    QMap<QString, QString> m_siteCodes;
    Organisation m_organisation;
    QList<Row> m_incidents;
    QList<Row> m_changes;
    qsizetype m_changed = 0;
    DisclosureRule m_rule;
    ReleaseLedger m_ledger;
    FactTable m_facts;
    QSet<IncidentId> m_unreviewed;
    QByteArray m_log;
};

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const bool isMany = arguments.removeAll("--administrations") > 0;
    if (arguments.size() != 2)
        stop("usage: releasedriver INPUT OUTPUT [--administrations]");
    if (!isMany) {
        Play(arguments.at(0), arguments.at(1)).run();
        return 0;
    }
    const QDir input(arguments.at(0));
    for (const QString &name : input.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        Play(input.filePath(name), arguments.at(1) + '/' + name).run();
    return 0;
}
