// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/service/indicatorimport.h"
#include "gui/service/mappingdialog.h"
#include "gui/service/mappingvalue.h"
#include "session/lockedwriting.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Foreign lists are mapped by keyboard in the window, without any file of ours, and then say what
/// they say with the mappings that lie beside the examples.
class MappingDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void queueSystemIsMapped();
    void feedbackTerminalIsMapped();
    void telephoneSystemIsMapped();
    void ratingPortalIsMapped();
    void ticketsAreMapped();
    void mappingIsRememberedAndChanged();
    void whatIsMissingIsSaidAtItsField();
    void personsStayOutWithTheReason();
    void otherShapesAreReadAtOnce();
    void largeListIsReadBesideTheWindow();
    void closingAsksFirst();
    void whatIsMappedOutlivesTheLock();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();

private:
    struct FilePrompter : FakePrompter
    {
        QString openFileName(QWidget *, const QString &, const QString &) override
        {
            return paths.isEmpty() ? QString() : paths.takeFirst();
        }
        QStringList paths;
    };
    static QString example(const QString &name)
    {
        return QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/") + name;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString write(const QByteArray &content)
    {
        QFile file(m_dir.filePath(QStringLiteral("list%1.csv").arg(++m_files)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    void begin(const QString &list);
    [[nodiscard]] MappingDialog *dialog() const { return m_import->findChild<MappingDialog *>(); }
    /// Goes on with Tab until the focus stands there.
    void tabTo(const QString &name);
    void choose(const QString &name, const QString &text);
    void press(const QString &name)
    {
        tabTo(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    void tick(const QString &list, const QString &text);
    void addNumber(const QString &series, const QString &column = {});
    void finish(const QString &title);
    /// What the window reads is what the mapping beside the example reads.
    void compareWith(const QString &example);
    [[nodiscard]] QString summary() const
    {
        QCoreApplication::processEvents();
        return dialog()->findChild<QLabel *>(QStringLiteral("trialSummary"))->text();
    }
    [[nodiscard]] QString importSummary() const
    {
        return m_import->findChild<QLabel *>(QStringLiteral("importSummary"))->text();
    }

    std::unique_ptr<PlanDesk> m_desk;
    QTemporaryDir m_dir;
    int m_files = 0;
    int m_number = 0; ///< of the number that is being mapped
    FilePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<ServiceObserving> m_observing;
    std::unique_ptr<IndicatorImport> m_import;
};

void MappingDialogTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_desk = std::make_unique<PlanDesk>();
    m_desk->setToday(QDate(2026, 11, 23));
    m_register = m_desk->open();
    // The units that the examples speak of.
    Organisation town = m_register->organisation();
    const auto add = [&town](quint8 id, const char *name, quint8 parent = 0) {
        town.units << Unit {.id = UnitId({id}),
            .parent = parent == 0 ? UnitId() : UnitId({parent}),
            .name = QString::fromUtf8(name),
            .headcount = 9};
    };
    add(11, "Bürgeramt");
    add(12, "Bürgerbüro Rathaus", 11);
    add(13, "Bürgerbüro Nord", 11);
    add(14, "Servicetelefon", 11);
    add(15, "Straßenverkehrsamt");
    add(16, "Zulassungsstelle", 15);
    add(17, "Jobcenter");
    add(18, "Ausländerbehörde");
    VERIFY_RESULT(m_register->saveOrganisation(town));
    m_observing = std::make_unique<ServiceObserving>(*m_register);
}

void MappingDialogTest::init()
{
    setUiLanguage(Language::English);
    setTextScale(100);
    m_prompter = FilePrompter();
    m_number = -1;
    m_import = std::make_unique<IndicatorImport>(*m_observing, *m_register, m_prompter);
    m_import->resize(1000, 700);
    m_import->show();
    QVERIFY(QTest::qWaitForWindowActive(m_import.get()));
}

void MappingDialogTest::cleanup()
{
    m_import.reset();
    setTextScale(100);
}

void MappingDialogTest::begin(const QString &list)
{
    auto *mappings = m_import->findChild<QComboBox *>(QStringLiteral("mappings"));
    mappings->setCurrentIndex(mappings->findText(QStringLiteral("A new mapping …")));
    m_prompter.paths = {list};
    auto *button = m_import->findChild<QPushButton *>(QStringLiteral("chooseList"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY2(dialog(), qPrintable(m_prompter.told.join(u'\n')));
    QTRY_COMPARE(QApplication::activeWindow(), dialog());
}

void MappingDialogTest::tabTo(const QString &name)
{
    constexpr int most = 200;
    QStringList way;
    for (int i = 0; i < most; ++i) {
        way << (QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : "none");
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == name)
            return;
        QTest::keyClick(focus == nullptr ? dialog() : focus, Qt::Key_Tab);
    }
    QFAIL(qPrintable("Tab does not reach " + name + ": " + way.first(60).join(u' ')));
}

void MappingDialogTest::choose(const QString &name, const QString &text)
{
    tabTo(name);
    auto *list = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY2(list && list->findText(text) >= 0, qPrintable(name + " has no " + text));
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentText() != text)
        QTest::keyClick(list, Qt::Key_Down);
}

void MappingDialogTest::tick(const QString &name, const QString &text)
{
    tabTo(name);
    auto *list = qobject_cast<QListWidget *>(QApplication::focusWidget());
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < list->count() && list->item(row)->text() != text; ++row)
        QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentItem()->text(), text);
    QTest::keyClick(list, Qt::Key_Space);
}

void MappingDialogTest::addNumber(const QString &series, const QString &column)
{
    // The first is there already.
    if (++m_number > 0)
        press(QStringLiteral("addValue"));
    choose(QStringLiteral("valueSeries%1").arg(m_number), series);
    if (!column.isEmpty())
        choose(QStringLiteral("valueColumn%1").arg(m_number), column);
}

void MappingDialogTest::finish(const QString &title)
{
    tabTo(QStringLiteral("mapTitle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), title);
    press(QStringLiteral("go"));
    QTRY_VERIFY(!dialog());
}

void MappingDialogTest::compareWith(const QString &name)
{
    const QByteArray list = contentOf(example(name + QStringLiteral(".csv")));
    const auto titles = m_observing->mappings();
    QVERIFY(titles && !titles->isEmpty());
    const auto ours = m_observing->mapping(name).and_then(
        [&](const QByteArray &json) { return m_observing->readMapping(json); });
    VERIFY_RESULT(ours);
    QCOMPARE(ours->problems, QStringList());
    const auto theirs
        = m_observing->readMapping(contentOf(example(name + QStringLiteral(".json"))));
    VERIFY_RESULT(theirs);
    const auto one = m_observing->preview(list, ours->map);
    const auto other = m_observing->preview(list, theirs->map);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QVERIFY(other->reading.observations.size() >= 4);
    const auto sorted = [](QList<Observation> observations) {
        std::ranges::sort(observations, {}, [](const Observation &each) {
            return std::tuple(each.series, each.unit.toByteArray(), each.slot.packed());
        });
        return observations;
    };
    QCOMPARE(sorted(one->reading.observations), sorted(other->reading.observations));
    // And the window has read the whole list with it.
    QVERIFY2(importSummary().contains(QStringLiteral(" rows read, 0 of them not taken")),
        qPrintable(importSummary()));
    auto *import = m_import->findChild<QPushButton *>(QStringLiteral("importList"));
    m_import->activateWindow();
    QTRY_VERIFY(import->hasFocus()); // the next key takes it in
    const qsizetype before = (*m_register->observed())->runs.size();
    QTest::keyClick(import, Qt::Key_Space);
    QCOMPARE((*m_register->observed())->runs.size(), before + 1);
    QCOMPARE((*m_register->observed())->runs.last().source, name);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
}

void MappingDialogTest::queueSystemIsMapped()
{
    begin(example(QStringLiteral("queue.csv")));
    choose(QStringLiteral("mapUnit-0"), QStringLiteral("Bürgeramt › Bürgerbüro Rathaus"));
    choose(QStringLiteral("mapUnit-1"), QStringLiteral("Bürgeramt › Bürgerbüro Nord"));
    addNumber(QStringLiteral("Visitor contacts"), QStringLiteral("Aufgerufen"));
    addNumber(
        QStringLiteral("Contacts with an appointment"), QStringLiteral("davon mit Termin (%)"));
    choose(QStringLiteral("valuePercent1"), QStringLiteral("percent of “Aufgerufen”"));
    addNumber(
        QStringLiteral("Turned away after last admission"), QStringLiteral("Nach Annahmeschluss"));
    addNumber(QStringLiteral("Waiting times")); // its ten classes find their columns
    QVERIFY2(summary().contains(QStringLiteral(" 0 of them not taken")), qPrintable(summary()));
    finish(QStringLiteral("queue"));
    compareWith(QStringLiteral("queue"));
}

void MappingDialogTest::feedbackTerminalIsMapped()
{
    begin(example(QStringLiteral("terminal.csv")));
    choose(QStringLiteral("mapUnit-0"), QStringLiteral("Bürgeramt › Bürgerbüro Rathaus"));
    const auto question = [this](const char *series, const char *words) {
        addNumber(QString::fromUtf8(series), QStringLiteral("Antwort"));
        const QString number = QString::number(m_number);
        choose("valueWhere" + number, QStringLiteral("“Frage” is …"));
        tick("valueWhereIs" + number, QString::fromUtf8(words));
    };
    question("Rating overall", "Insgesamt");
    // What a face is taken for is proposed and can be seen and changed.
    auto *first = dialog()->findChild<QComboBox *>(QStringLiteral("point0-0"));
    QVERIFY(first);
    QCOMPARE(first->accessibleName(), QStringLiteral("zufrieden"));
    QCOMPARE(first->currentText(), QStringLiteral("4 points"));
    question("Rating of friendliness", "Freundlichkeit");
    question("Rating of the waiting time", "Wartezeit");
    finish(QStringLiteral("terminal"));
    compareWith(QStringLiteral("terminal"));
}

void MappingDialogTest::telephoneSystemIsMapped()
{
    begin(example(QStringLiteral("calls.csv")));
    press(QStringLiteral("mapRepeated")); // a row for each agent, who stays out
    addNumber(QStringLiteral("Calls offered"), QStringLiteral("Offered"));
    addNumber(QStringLiteral("Calls answered"), QStringLiteral("Answered"));
    addNumber(
        QStringLiteral("Calls answered within 30 seconds"), QStringLiteral("Answered in 30 s"));
    finish(QStringLiteral("calls"));
    compareWith(QStringLiteral("calls"));
}

void MappingDialogTest::ratingPortalIsMapped()
{
    begin(example(QStringLiteral("portal.csv")));
    addNumber(QStringLiteral("Rating overall, means"), QStringLiteral("Durchschnitt (1-5)"));
    choose(QStringLiteral("valueNumber0"), QStringLiteral("Anzahl Bewertungen"));
    finish(QStringLiteral("portal"));
    compareWith(QStringLiteral("portal"));
}

void MappingDialogTest::ticketsAreMapped()
{
    begin(example(QStringLiteral("tickets.csv")));
    for (int counter = 0; counter < 3; ++counter)
        choose(QStringLiteral("mapUnit-%1").arg(counter),
            QStringLiteral("Straßenverkehrsamt › Zulassungsstelle"));
    choose(QStringLiteral("mapService"), QStringLiteral("all services together"));
    addNumber(QStringLiteral("Visitor contacts"));
    addNumber(QStringLiteral("Contacts with an appointment"));
    choose(QStringLiteral("valueWhere1"), QStringLiteral("“Art” is …"));
    tick(QStringLiteral("valueWhereIs1"), QStringLiteral("Termin"));
    addNumber(QStringLiteral("Waiting times"), QStringLiteral("Wartezeit"));
    choose(QStringLiteral("valueDuration2"), QStringLiteral("Like a clock: 12:30 or 0:12:30"));
    finish(QStringLiteral("tickets"));
    QVERIFY(importSummary().contains(QStringLiteral(" 0 of them not taken")));
    QVERIFY(m_import->findChild<QPushButton *>(QStringLiteral("importList"))->isEnabled());
}

void MappingDialogTest::mappingIsRememberedAndChanged()
{
    auto *mappings = m_import->findChild<QComboBox *>(QStringLiteral("mappings"));
    mappings->setCurrentIndex(mappings->findText(QStringLiteral("portal")));
    QCOMPARE(mappings->currentText(), QStringLiteral("portal"));
    m_prompter.paths = {write("a\nb\nMonat;Dienststelle;Durchschnitt (1-5);Anzahl Bewertungen\n"
                              "05.2025;Amt für Bürger;3,2;49\n")};
    auto *change = m_import->findChild<QPushButton *>(QStringLiteral("changeMapping"));
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Space);
    QVERIFY(dialog());
    QTRY_COMPARE(QApplication::activeWindow(), dialog());
    // Everything stands there as it was; the portal calls the office otherwise now.
    QVERIFY(summary().contains(QStringLiteral("1 rows read, 1 of them not taken")));
    auto *column = dialog()->findChild<QComboBox *>(QStringLiteral("valueColumn0"));
    QCOMPARE(column->currentText(), QStringLiteral("Durchschnitt (1-5)"));
    choose(QStringLiteral("mapUnit-0"), QStringLiteral("Bürgeramt"));
    QVERIFY(summary().contains(QStringLiteral("1 rows read, 0 of them not taken")));
    m_prompter.confirms = false; // the old one is not replaced unasked
    press(QStringLiteral("go"));
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog());
    m_prompter.confirms = true;
    press(QStringLiteral("go"));
    QTRY_VERIFY(!dialog());
    QVERIFY(importSummary().contains(QStringLiteral("1 rows read, 0 of them not taken. New: 1")));
    QVERIFY(m_observing->mapping(QStringLiteral("portal"))->contains("amt für bürger"));
}

void MappingDialogTest::whatIsMissingIsSaidAtItsField()
{
    begin(write("Was;Wann;Wieviel\nx;gestern;3\n"));
    QVERIFY(summary().contains(QStringLiteral("Which unit the rows are about is missing.")));
    press(QStringLiteral("go"));
    QVERIFY(dialog()); // nothing is kept
    QVERIFY(m_import->findChild<QLabel *>(QStringLiteral("importSummary"))->text().isEmpty());
    choose(QStringLiteral("mapFixedUnit"), QStringLiteral("Jobcenter"));
    choose(QStringLiteral("mapDate"), QStringLiteral("in the column “Wann”"));
    addNumber(QStringLiteral("Complaints"));
    QVERIFY(summary().contains(QStringLiteral("The column for “complaints” is missing.")));
    choose(QStringLiteral("valueColumn0"), QStringLiteral("Wieviel"));
    // A row that cannot be read is reported before anything is taken in.
    QVERIFY(summary().contains(QStringLiteral("1 rows read, 1 of them not taken")));
    auto *problems = dialog()->findChild<QListWidget *>(QStringLiteral("trialProblems"));
    QVERIFY(problems->isVisible());
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("gestern")));
    press(QStringLiteral("go")); // no name yet
    QVERIFY(dialog());
    auto *title = dialog()->findChild<QLineEdit *>(QStringLiteral("mapTitle"));
    QVERIFY(title->accessibleDescription().contains(QStringLiteral("name")));
}

void MappingDialogTest::personsStayOutWithTheReason()
{
    begin(write("Sachbearbeiter;Platz;Datum;Zahl;Kommentar\n"
                "17;Weber, Ina;02.11.2026;3;Frau Horn war nett\n"
                "18;Kaya, Eren;03.11.2026;4;\n"));
    auto *note = dialog()->findChild<QLabel *>(QStringLiteral("mapColumnsNote"));
    for (const char *name : {"“Sachbearbeiter”", "“Platz”", "“Kommentar”"})
        QVERIFY2(note->text().contains(QString::fromUtf8(name)), name);
    QVERIFY(note->text().contains(QStringLiteral("staff council")));
    for (const auto *list : dialog()->findChildren<QComboBox *>()) {
        for (int i = 0; i < list->count(); ++i) {
            for (const char *name : {"Sachbearbeiter", "Platz", "Kommentar", "Weber"})
                QVERIFY2(!list->itemText(i).contains(QString::fromUtf8(name)), name);
        }
    }
    const auto *rows = dialog()->findChild<QTableWidget *>(QStringLiteral("mapFileRows"));
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("stays out"));
    QCOMPARE(rows->item(0, 4)->text(), QStringLiteral("stays out"));
}

void MappingDialogTest::otherShapesAreReadAtOnce()
{
    begin(write("Bericht\nOrt,Tag,Zahl\nJobcenter,2026-11-02,3\nJobcenter,2026-11-03,4\n"));
    const auto *rows = dialog()->findChild<QTableWidget *>(QStringLiteral("mapFileRows"));
    QCOMPARE(rows->columnCount(), 3);
    QCOMPARE(rows->item(0, 0)->text(), QStringLiteral("Jobcenter"));
    choose(QStringLiteral("mapDelimiter"), QStringLiteral("Semicolon (;)"));
    QCOMPARE(rows->columnCount(), 1);
    choose(QStringLiteral("mapDelimiter"), QStringLiteral("Comma (,)"));
    QCOMPARE(rows->columnCount(), 3);
}

void MappingDialogTest::largeListIsReadBesideTheWindow()
{
    QByteArray list = "Ort;Tag;Zahl\n";
    // Every hundredth row is of a day that there is not.
    for (int i = 0; i < 60'000; ++i)
        list += "Jobcenter;"
            + (i % 100 == 99
                    ? QByteArray("31.02.2026")
                    : QDate(2001, 1, 1).addDays(i % 9000).toString("dd.MM.yyyy").toLatin1())
            + ";1\n";
    QVERIFY(list.size() > 1024 * 1024);
    begin(write(list));
    press(QStringLiteral("mapRepeated"));
    addNumber(QStringLiteral("Complaints"), QStringLiteral("Zahl"));
    finish(QStringLiteral("large"));
    QTRY_VERIFY(importSummary().contains(QStringLiteral("60000 rows read, 600 of them not taken")));
    auto *problems = m_import->findChild<QListWidget *>(QStringLiteral("importProblems"));
    QCOMPARE(problems->count(), 201);
    QVERIFY(problems->item(200)->text().contains(QStringLiteral("400 more")));
}

void MappingDialogTest::closingAsksFirst()
{
    begin(example(QStringLiteral("portal.csv")));
    m_prompter.confirms = false;
    QTest::keyClick(dialog(), Qt::Key_Escape); // nothing was changed yet
    QTRY_VERIFY(!dialog());
    QVERIFY(m_prompter.asked.isEmpty());
    begin(example(QStringLiteral("portal.csv")));
    addNumber(QStringLiteral("Complaints"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog()->isVisible());
}

void MappingDialogTest::whatIsMappedOutlivesTheLock()
{
    const QString list = write("Ort;Tag;Zahl;Mittel\nJobcenter;02.11.2026;3;4,1\n");
    begin(list);
    addNumber(QStringLiteral("Complaints"), QStringLiteral("Zahl"));
    addNumber(QStringLiteral("Rating overall, means")); // its column is not said yet
    tabTo(QStringLiteral("mapTitle"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Stelen"));
    m_prompter.asked.clear();
    dialog()->close(); // as the lock does
    QTRY_VERIFY(!dialog());
    QVERIFY(m_prompter.asked.isEmpty());
    auto *note = m_import->findChild<QLabel *>(QStringLiteral("keptMapping"));
    QVERIFY(note->isVisible());
    // The list itself is kept nowhere.
    const QList<UnfinishedEntry> kept = m_register->writing().entries();
    QCOMPARE(kept.size(), 1);
    for (const QString &text : kept.first().texts)
        QVERIFY2(!text.contains(QStringLiteral("02.11.2026")), qPrintable(text));

    begin(list);
    const auto text = [this](const char *name) {
        return dialog()->findChild<QComboBox *>(QString::fromLatin1(name))->currentText();
    };
    QCOMPARE(dialog()->findChildren<MappingValue *>().size(), 2);
    QCOMPARE(dialog()->findChild<QLineEdit *>(QStringLiteral("mapTitle"))->text(), "Stelen");
    QCOMPARE(text("valueColumn0"), QStringLiteral("Zahl"));
    QCOMPARE(text("valueSeries1"), QStringLiteral("Rating overall, means"));
    // Given up by hand it is gone.
    m_prompter.confirms = true;
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_register->writing().entries().isEmpty());
    QVERIFY(!note->isVisible());
}

void MappingDialogTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English, large") << Language::English << 200;
}

void MappingDialogTest::everybodyCanUseIt()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setTextScale(scale);
    auto *mappings = m_import->findChild<QComboBox *>(QStringLiteral("mappings"));
    mappings->setCurrentIndex(mappings->findText(QStringLiteral("terminal")));
    setUiLanguage(language);
    m_prompter.paths = {example(QStringLiteral("terminal.csv"))};
    m_import->findChild<QPushButton *>(QStringLiteral("changeMapping"))->click();
    QVERIFY(dialog());
    QTRY_COMPARE(QApplication::activeWindow(), dialog());
    VERIFY_ACCESSIBLE(dialog());
}

QTEST_MAIN(MappingDialogTest)
#include "tst_mappingdialog.moc"
