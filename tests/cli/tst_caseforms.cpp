// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// Forms of a case by the real program.
class CaseFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void formsAreListed();
    void withoutFileItSaysWhatWouldLeave();
    void formIsWritten_data();
    void formIsWritten();
    void valuesComeFromStandardInput();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void policeGetWhatIsChosen();
    void firstAidRecordIsKeptApart();
    void authorityIsSetFromAFile();
    void formIsOfTheChosenPerson();
    void managersGetNothing();

private:
    using Outcome = testing::CliOutcome;
    static Outcome run(const QStringList &arguments, const QByteArray &secret,
        const QByteArray &newSecret = {}, const QByteArray &input = {})
    {
        QByteArrayList secrets {secret};
        if (!newSecret.isEmpty())
            secrets << newSecret;
        return testing::runCli(QStringLiteral(RUECKHALT_CLI), arguments, secrets, {.input = input});
    }
    [[nodiscard]] Outcome form(const QStringList &more, const QByteArray &input = {}) const
    {
        return run(QStringList {"case", "form", m_register, m_number} + more
                + QStringList {"--json", "--password-fd", "9", "--lang", "en"},
            founder, {}, input);
    }

    QTemporaryDir m_folder;
    QString m_register;
    QString m_number;
    static inline const QByteArray founder = "vier Tassen roter Tee am Hafen";
    static inline const QByteArray own = "sieben Gabeln tanzen im Regen";
};

void CaseFormsTest::initTestCase()
{
    m_register = m_folder.filePath("Amt.rueckhalt");
    const Outcome made = run({"create", m_register, "--json", "--password-fd", "9"}, founder);
    QVERIFY2(made.code == 0, made.errors);
    QFile report(m_folder.filePath("report.json"));
    QVERIFY(report.open(QIODevice::WriteOnly));
    const QByteArray day = QDate::currentDate().addDays(-1).toString(Qt::ISODate).toLatin1();
    report.write(R"({"types": ["V"], "subTypes": ["insult"], "occurred": ")" + day
        + R"(T09:30", "place": "counter", "description": "Herr Kanarie rief laut."})");
    report.close();
    m_number
        = run({"record", m_register, report.fileName(), "--json", "--password-fd", "9"}, founder)
              .object()["number"]
              .toString();
    QVERIFY(!m_number.isEmpty());
}

void CaseFormsTest::formsAreListed()
{
    const Outcome listed = form({"--list"});
    QVERIFY2(listed.code == 0, listed.errors);
    QCOMPARE(listed.array().size(), 9);
    QCOMPARE(listed.array().first()["form"].toString(), "accident-notice");
    QCOMPARE(listed.array().first()["recipient"].toString(), "accident insurer");
}

void CaseFormsTest::withoutFileItSaysWhatWouldLeave()
{
    const Outcome shown = form({"prosecution-request"});
    QVERIFY2(shown.code == 0, shown.errors);
    const QJsonObject object = shown.object();
    QVERIFY(!object["recipients"].toArray().isEmpty());
    QVERIFY(!object["discloses"].toArray().isEmpty());
    // Values themselves are on the paper only.
    QVERIFY(!shown.output.contains("Kanarie"));
    const Outcome plain
        = run({"case", "form", m_register, m_number, "prosecution-request", "--password-fd", "9"},
            founder);
    QCOMPARE(plain.code, 0);
    QVERIFY(!plain.output.contains("Kanarie"));
}

void CaseFormsTest::formIsWritten_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
        {"accident-notice", "first-aid-record", "prosecution-request", "criminal-report",
            "house-ban", "service-accident", "assessment-note", "police-handover", "care-page"})
        QTest::newRow(kind) << kind;
}

void CaseFormsTest::formIsWritten()
{
    QFETCH(const QString, kind);
    const QString path = m_folder.filePath(kind + ".pdf");
    const Outcome written = form({kind, "--out", path});
    QVERIFY2(written.code == 0, written.errors);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void CaseFormsTest::valuesComeFromStandardInput()
{
    const QByteArray values = R"({"birth-date": "1980-05-17", "sex": "female"})";
    const Outcome shown = form({"accident-notice", "--values", "-"}, values);
    QVERIFY2(shown.code == 0, shown.errors);
    for (const QJsonValue input : shown.object()["inputs"].toArray()) {
        if (input["code"] == "birth-date")
            QVERIFY(input["isFilled"].toBool());
        if (input["code"] == "street")
            QVERIFY(!input["isFilled"].toBool());
    }
}

void CaseFormsTest::wrongValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::newRow("no JSON") << QByteArray("birth-date=1980");
    QTest::newRow("no such input") << QByteArray(R"({"religion": "x"})");
    QTest::newRow("no day") << QByteArray(R"({"birth-date": "31.02.1980"})");
    QTest::newRow("no choice") << QByteArray(R"({"sex": "x"})");
    QTest::newRow("no text") << QByteArray(R"({"street": 7})");
}

void CaseFormsTest::wrongValuesAreRefused()
{
    QFETCH(const QByteArray, values);
    const QString path = m_folder.filePath("refused.pdf");
    QCOMPARE(form({"accident-notice", "--values", "-", "--out", path}, values).code, 7);
    QVERIFY(!QFileInfo::exists(path));
}

void CaseFormsTest::policeGetWhatIsChosen()
{
    const auto chosen = [](const QJsonObject &object) {
        int count = 0;
        for (const QJsonValue input : object["inputs"].toArray())
            count += input["isChosen"].toBool() ? 1 : 0;
        return count;
    };
    const int before = chosen(form({"police-handover"}).object());
    const int after = chosen(
        form({"police-handover", "--values", "-"}, R"({"item-case-number": false})").object());
    QCOMPARE(after, before - 1);
}

void CaseFormsTest::firstAidRecordIsKeptApart()
{
    const QByteArray day = QDate::currentDate().addDays(-1).toString(Qt::ISODate).toLatin1();
    QCOMPARE(form({"first-aid-record", "--keep"}).code, 7); // Not complete.
    const Outcome kept = form({"first-aid-record", "--keep", "--values", "-"},
        R"({"name": "Erika Verbandt", "injury": "Platzwunde", "aid": "Verband", "helper": "J. Ł.",
            "aid-day": ")"
            + day + "\"}");
    QVERIFY2(kept.code == 0, kept.errors);
    const Outcome listed = run(
        {"case", "first-aid", m_register, "--json", "--password-fd", "9", "--lang", "en"}, founder);
    QVERIFY2(listed.code == 0, listed.errors);
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed.array().first()["number"].toString(), m_number);
    QVERIFY(!listed.output.contains("Verbandt"));
}

void CaseFormsTest::authorityIsSetFromAFile()
{
    QFile file(m_folder.filePath("authority.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name": "Stadt Musterstadt", "insurer": "Unfallkasse"})");
    file.close();
    const QStringList settings {
        "case", "settings", m_register, "--json", "--password-fd", "9", "--lang", "en"};
    const Outcome set = run(settings + QStringList {"--authority", file.fileName()}, founder);
    QVERIFY2(set.code == 0, set.errors);
    QCOMPARE(run(settings, founder).object()["authority"].toObject()["name"].toString(),
        "Stadt Musterstadt");
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"motto": "x"})");
    file.close();
    QCOMPARE(run(settings + QStringList {"--authority", file.fileName()}, founder).code, 7);
}

void CaseFormsTest::formIsOfTheChosenPerson()
{
    const QStringList end {"--json", "--password-fd", "9"};
    const auto work = [&](const QStringList &what, const QByteArray &input = {}) {
        return run(QStringList {"case"} + what + end, founder, {}, input).code;
    };
    QCOMPARE(work({"track", m_register, m_number, "serious", "--reason", "Verletzt"}), 0);
    QCOMPARE(work({"person", m_register, m_number, "--name-file", "-"}, "am Tresen"), 0);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(work({"enter", m_register, m_number, "victim-knew-act", today, "--person", "2"}), 0);
    const auto knowsAct = [&](const QStringList &more) {
        const QJsonObject shown = form(QStringList {"prosecution-request"} + more).object();
        for (const QJsonValue input : shown["inputs"].toArray()) {
            if (input["code"] == "knows-act")
                return QStringLiteral("%1 %2")
                    .arg(shown["person"].toInt())
                    .arg(input["isFilled"].toBool());
        }
        return QString();
    };
    QCOMPARE(knowsAct({}), "1 0");
    QCOMPARE(knowsAct({"--person", "2"}), "2 1");
    QCOMPARE(form({"accident-notice", "--person", "3"}).code, 7);
    QCOMPARE(form({"accident-notice", "--person", "zwei"}).code, 7);
    // A duty can be waived for one of them.
    QCOMPARE(work({"waive", m_register, m_number, "offer-first-care", "--person", "2", "--reason",
                 "War nicht da"}),
        0);
    const QJsonArray duties = run(QStringList {"case", "show", m_register, m_number} + end, founder)
                                  .object()["duties"]
                                  .toArray();
    QList<int> persons;
    for (const QJsonValue duty : duties) {
        if (duty["duty"] == "offer-first-care")
            persons << duty["person"].toInt();
    }
    QCOMPARE(persons, QList<int> {1});
    QCOMPARE(work({"waive", m_register, m_number, "review-risk-assessment", "--person", "2",
                 "--reason", "x"}),
        7);
}

void CaseFormsTest::managersGetNothing()
{
    const Outcome added = run({"users", "add", m_register, "leitung", "--name", "Frau Leitung",
                                  "--roles", "manager", "--json", "--password-fd", "9"},
        founder);
    QVERIFY2(added.code == 0, added.errors);
    const QByteArray given = added.object()["password"].toString().toUtf8();
    QCOMPARE(run({"password", "change", m_register, "--login", "leitung", "--password-fd", "9",
                     "--new-password-fd", "8"},
                 given, own)
                 .code,
        0);
    const QString path = m_folder.filePath("manager.pdf");
    const Outcome refused = run({"case", "form", m_register, m_number, "care-page", "--out", path,
                                    "--password-fd", "9", "--login", "leitung"},
        own);
    QVERIFY(refused.code != 0);
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(CaseFormsTest)
#include "tst_caseforms.moc"
