// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "crypto/systemrandom.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/measures/bilingualfield.h"
#include "gui/measures/catalogpage.h"
#include "gui/measures/entrylist.h"
#include "gui/measures/measurelistmodel.h"
#include "gui/measures/ownsheeteditor.h"
#include "gui/measures/ownsheetform.h"
#include "gui/measures/ownsheetsview.h"
#include "gui/measures/packageview.h"
#include "gui/report/choicegroup.h"
#include "session/recommending.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Own sheets at the desks of those who write, approve and read them.
class OwnSheetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void sheetIsWrittenByTheFormAndApprovedByASecondPerson();
    void whatIsMissingIsSaidAtItsField();
    void draftIsKeptOnLeavingAndOnLocking();
    void whatCannotBeKeptIsCutOnlyAfterAsking();
    void namesAreAskedAbout();
    void authorIsNotOfferedToApprove();
    void copyOfAShippedSheetIsASheetOfItsOwn();
    void formGivesBackWhatItWasGiven();
    void sourceThatGoesLeavesTheOtherStatementsTheirs();
    void versionsAreComparedAndWithdrawn();
    void packageIsLookedAtBeforeItIsTakenOver();
    void problemsOfAPackageAreToldWithTheirLines();
    void whoMayNeitherWriteNorApproveSeesNoButton();

private:
    void open(const QString &login = {});
    void close();
    template <typename T>
    T *child(const char *name) const
    {
        auto *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void click(const char *name) const
    {
        auto *button = child<QPushButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] OwnSheetForm *form() const { return m_page->findChild<OwnSheetForm *>(); }
    [[nodiscard]] QList<OwnSheet> sheets() const { return m_register->ownSheets(); }
    [[nodiscard]] Measure complete() const;
    /// In force, written by the founder and approved by the manager; nothing is open afterwards.
    MeasureId approvedSheet();

    MemberTown m_town;
    MeasureCatalog m_shipped;
    QDateTime m_now;
    QTemporaryDir m_files;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Recommending> m_recommending;
    std::unique_ptr<CatalogPage> m_page;
};

namespace {

QString utf(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

void OwnSheetsTest::initTestCase()
{
    const auto shipped = shippedCatalog();
    QVERIFY(shipped.has_value());
    m_shipped = *shipped;
}

void OwnSheetsTest::init()
{
    setUiLanguage(Language::German);
    m_town.startAfresh();
    m_now = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    m_prompter = {};
}

void OwnSheetsTest::cleanup()
{
    close();
}

void OwnSheetsTest::open(const QString &login)
{
    close();
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    QVERIFY(vault.has_value());
    auto loaded = OpenRegister::load(*std::move(vault), m_shipped, environment.clock);
    QVERIFY(loaded.has_value());
    m_register = *std::move(loaded);
    m_recommending = std::make_unique<Recommending>(*m_register);
    m_page
        = std::make_unique<CatalogPage>(*m_register, *m_recommending, systemRandom(), m_prompter);
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void OwnSheetsTest::close()
{
    m_page.reset();
    m_recommending.reset();
    m_register.reset();
}

Measure OwnSheetsTest::complete() const
{
    Measure measure = CatalogKeeping::copyOf(*m_shipped.find("B05"));
    measure.title = {utf("Wasserspender im Wartebereich"), QString()};
    return measure;
}

MeasureId OwnSheetsTest::approvedSheet()
{
    open();
    CatalogKeeping writing(*m_register, systemRandom());
    const SheetVersion version = *writing.write(complete());
    if (!writing.propose(version))
        qFatal("propose");
    open("manager");
    if (!CatalogKeeping(*m_register, systemRandom()).approve(version))
        qFatal("approve");
    close();
    return version.id;
}

void OwnSheetsTest::sheetIsWrittenByTheFormAndApprovedByASecondPerson()
{
    open();
    click("ownSheets");
    click("newSheet");
    form()->setMeasure(complete(), m_register->catalog());
    auto *title = child<BilingualField>("title");
    QCOMPARE(QApplication::focusWidget(), title->edit(Language::German));
    QTest::keyClicks(title->edit(Language::English), "Water dispenser");
    QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(sheets().size(), 1);
    QVERIFY(sheets().first().state == SheetState::Proposed);
    QCOMPARE(sheets().first().measure.title.en, "Water dispenser");
    QVERIFY(child<QTreeWidget>("tree")->isVisible());

    open("manager");
    const auto *button = child<QPushButton>("ownSheets");
    QVERIFY2(button->text().contains('1'), qPrintable(button->text()));
    QTest::keyClick(child<QPushButton>("ownSheets"), Qt::Key_Space);
    auto *tree = child<QTreeWidget>("tree");
    QVERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Return); // reads it
    QVERIFY(child<QWidget>("reading")->isVisible());
    QVERIFY(!child<QWidget>("reading")->findChild<QPushButton *>("plan"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(tree->hasFocus());
    m_prompter.confirms = false;
    click("approveSheet");
    QVERIFY(sheets().first().state == SheetState::Proposed);
    m_prompter.confirms = true;
    click("approveSheet");
    QVERIFY(sheets().first().state == SheetState::Approved);
    QCOMPARE(m_register->catalog().measures().size(), m_shipped.measures().size() + 1);

    // It is found, and marked as an own one.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClicks(child<QLineEdit>("search"), "Wasserspender");
    const QModelIndex first = child<QListView>("list")->model()->index(0, 0);
    QVERIFY(first.data(MeasureListModel::OwnRole).toBool());
    m_page->showMeasure(first.data(MeasureListModel::MeasureIdRole).toString());
    QStringList texts;
    for (const QLabel *label : child<QWidget>("sheet")->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.join('\n').contains("Eigenes Blatt"));
}

void OwnSheetsTest::whatIsMissingIsSaidAtItsField()
{
    open();
    click("ownSheets");
    click("newSheet");
    click("proposeSheet");
    // It is kept all the same, as a draft.
    QCOMPARE(sheets().size(), 1);
    QVERIFY(sheets().first().state == SheetState::Draft);
    QStringList said;
    for (const QLabel *label : form()->findChildren<QLabel *>("problem")) {
        if (label->isVisibleTo(form()))
            said << label->text();
    }
    const auto problems = problemsOf(sheets().first().measure);
    QVERIFY(problems.size() > 10);
    for (const SheetProblem &problem : problems)
        QVERIFY(said.join('\n').contains(sentenceFor(problem, Language::German)));
    // The summary has the focus; its first line leads to the title.
    auto *summary = child<ErrorSummary>("problems");
    QVERIFY(summary->hasFocus());
    QTest::keyClick(summary, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), child<BilingualField>("title")->edit(Language::German));
}

void OwnSheetsTest::draftIsKeptOnLeavingAndOnLocking()
{
    open();
    click("ownSheets");
    click("newSheet");
    QTest::keyClicks(QApplication::focusWidget(), "Erster Gedanke");
    QVERIFY(m_page->mayLeave());
    QCOMPARE(sheets().size(), 1);
    QTest::keyClicks(QApplication::focusWidget(), ", weiter");
    m_page->keepWork();
    open();
    QCOMPARE(sheets().size(), 1);
    QCOMPARE(sheets().first().measure.title.de, "Erster Gedanke, weiter");
    // And it is taken up again.
    click("ownSheets");
    click("editSheet");
    QCOMPARE(child<BilingualField>("title")->text().de, "Erster Gedanke, weiter");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(child<QTreeWidget>("tree")->isVisible());
    QCOMPARE(sheets().first().version, 1);
}

void OwnSheetsTest::whatCannotBeKeptIsCutOnlyAfterAsking()
{
    open();
    click("ownSheets");
    click("newSheet");
    QTest::keyClicks(QApplication::focusWidget(), "Titel");
    child<BilingualField>("description")->edit(Language::German)->setPlainText(QString(2500, 'x'));
    m_prompter.confirms = false;
    QVERIFY(!m_page->mayLeave());
    QVERIFY(sheets().isEmpty());
    QVERIFY(child<ErrorSummary>("problems")->isVisible());
    m_page->keepWork(); // nobody may be asked: better the beginning than nothing
    QCOMPARE(sheets().size(), 1);
    QCOMPARE(sheets().first().measure.title.de, "Titel");
    QCOMPARE(sheets().first().measure.sheet->description.de.size(), 2000);
}

void OwnSheetsTest::namesAreAskedAbout()
{
    open();
    click("ownSheets");
    click("newSheet");
    Measure named = complete();
    named.sheet->considerations << Text {"Frau Meyer aus Zimmer 12 hat sich beschwert.", {}};
    form()->setMeasure(named, m_register->catalog());
    m_prompter.confirms = false;
    click("proposeSheet");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(sheets().first().state == SheetState::Draft);
    m_prompter.confirms = true;
    click("proposeSheet");
    QVERIFY(sheets().first().state == SheetState::Proposed);
}

void OwnSheetsTest::authorIsNotOfferedToApprove()
{
    open();
    CatalogKeeping keeping(*m_register, systemRandom());
    QVERIFY(keeping.propose(*keeping.write(complete())));
    click("ownSheets");
    QVERIFY(!child<QPushButton>("approveSheet")->isVisible());
    QVERIFY(child<QPushButton>("reviseSheet")->isVisible());
    QVERIFY(!child<QPushButton>("editSheet")->isVisible());
    click("reviseSheet");
    QVERIFY(sheets().first().state == SheetState::Draft);
    QVERIFY(child<QPushButton>("editSheet")->isVisible());
}

void OwnSheetsTest::copyOfAShippedSheetIsASheetOfItsOwn()
{
    open();
    m_page->showMeasure("B02");
    click("writeSheet");
    QCOMPARE(child<BilingualField>("title")->text().de, m_shipped.find("B02")->title.de);
    click("saveDraft");
    QCOMPARE(sheets().size(), 1);
    QVERIFY(isOwnMeasureId(sheets().first().measure.id));
    QVERIFY(sheets().first().measure.sheet->related.contains("B02"));
    QCOMPARE(m_register->catalog().measures().size(), m_shipped.measures().size());
}

void OwnSheetsTest::formGivesBackWhatItWasGiven()
{
    OwnSheetForm form;
    for (const Measure &measure : m_shipped.measures()) {
        form.setMeasure(measure, m_shipped);
        Measure back = form.measure();
        // Keys of sources are numbers in a form; what they mean is the same.
        QCOMPARE(back.sources.size(), measure.sources.size());
        QHash<QString, QString> keys;
        for (qsizetype i = 0; i < back.sources.size(); ++i) {
            keys.insert(back.sources[i].key, measure.sources[i].key);
            back.sources[i].key = measure.sources[i].key;
        }
        for (qsizetype i = 0; i < back.sheet->evidence.statements.size(); ++i) {
            auto &cited = back.sheet->evidence.statements[i].sources;
            for (QString &key : cited)
                key = keys.value(key);
            QStringList wanted = measure.sheet->evidence.statements[i].sources;
            std::sort(cited.begin(), cited.end());
            std::sort(wanted.begin(), wanted.end());
            QCOMPARE(cited, wanted);
            cited = measure.sheet->evidence.statements[i].sources;
        }
        QVERIFY2(back == measure, qPrintable(measure.id));
    }
}

void OwnSheetsTest::sourceThatGoesLeavesTheOtherStatementsTheirs()
{
    open();
    click("ownSheets");
    click("newSheet");
    Measure measure = complete();
    measure.sources = {{"a", {"Erste Quelle", {}}, {}}, {"b", {"Zweite Quelle", {}}, {}},
        {"c", {"Dritte Quelle", {}}, {}}};
    measure.sheet->evidence.statements
        = {{{"Aussage eins", {}}, {"a", "c"}}, {{"Aussage zwei", {}}, {"b"}}};
    form()->setMeasure(measure, m_register->catalog());
    auto *first = child<EntryList>("sources")->findChildren<QPushButton *>("removeEntry").first();
    QTest::mouseClick(first, Qt::LeftButton);
    const Measure now = form()->measure();
    QCOMPARE(now.sources.size(), 2);
    const auto titleOf = [&now](const QString &key) {
        const auto found = std::ranges::find(now.sources, key, &Source::key);
        return found == now.sources.end() ? QString() : found->title.de;
    };
    const auto &statements = now.sheet->evidence.statements;
    QCOMPARE(statements[0].sources.size(), 1);
    QCOMPARE(titleOf(statements[0].sources[0]), "Dritte Quelle");
    QCOMPARE(titleOf(statements[1].sources[0]), "Zweite Quelle");
}

void OwnSheetsTest::versionsAreComparedAndWithdrawn()
{
    const MeasureId id = approvedSheet();
    open();
    click("ownSheets");
    click("editSheet");
    QTest::keyClicks(child<BilingualField>("title")->edit(Language::English), "Changed");
    click("saveDraft");
    QCOMPARE(sheets().size(), 2);
    click("closeEditor");
    click("compareVersions");
    auto *table = child<QWidget>("versionsCompared")->findChild<QTableWidget *>("comparison");
    QCOMPARE(table->columnCount(), 2);
    QTest::keyClick(table, Qt::Key_Escape);
    // The draft goes, what is in force stays.
    click("withdrawSheet");
    QVERIFY(m_register->catalog().find(id));
    QCOMPARE(sheets().last().state, SheetState::Withdrawn);
}

void OwnSheetsTest::packageIsLookedAtBeforeItIsTakenOver()
{
    const MeasureId id = approvedSheet();
    m_prompter.path = m_files.filePath("paket.json");
    open();
    click("ownSheets");
    click("exportSheets");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(QFile::exists(m_prompter.path));
    close();
    m_town.startAfresh(); // another authority
    open("officer");
    click("ownSheets");
    click("importSheets");
    auto *tree = child<QTreeWidget>("packageTree");
    QVERIFY(tree->isVisible());
    QCOMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(sheets().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(sheets().isEmpty());
    click("importSheets");
    click("takeOver");
    QCOMPARE(sheets().size(), 1);
    QCOMPARE(sheets().first().measure.id, id);
    QVERIFY(sheets().first().state == SheetState::Proposed);
    // The same again brings nothing.
    click("importSheets");
    QVERIFY(!child<QPushButton>("takeOver")->isEnabled());
}

void OwnSheetsTest::problemsOfAPackageAreToldWithTheirLines()
{
    m_prompter.path = m_files.filePath("kaputt.json");
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n \"format\": \"rueckhalt-sheets\",\n \"version\": 1,\n \"exported\": \"never\","
               "\n \"sheets\": [],\n \"sources\": {}\n}\n");
    file.close();
    open();
    click("ownSheets");
    click("importSheets");
    auto *tree = child<QTreeWidget>("packageTree");
    QVERIFY(tree->topLevelItemCount() >= 2);
    QCOMPARE(tree->topLevelItem(0)->text(0), "4");
    QVERIFY(!child<QPushButton>("takeOver")->isEnabled());
    // A file that is not there is told, and nothing else happens.
    click("cancelPackage");
    m_prompter.path = m_files.filePath("fehlt.json");
    click("importSheets");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(child<QPushButton>("importSheets")->isVisible());
}

void OwnSheetsTest::whoMayNeitherWriteNorApproveSeesNoButton()
{
    open("council");
    QVERIFY(!child<QPushButton>("ownSheets")->isVisible());
    m_page->showMeasure("B02");
    QVERIFY(!child<QPushButton>("writeSheet")->isVisible());
}

QTEST_MAIN(OwnSheetsTest)
#include "tst_ownsheets.moc"
