// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/feedback/figurecard.h"
#include "gui/ring/ringdesk.h"
#include "gui/ring/ringfounddialog.h"
#include "gui/ring/ringofficesdialog.h"
#include "gui/ring/ringsheetdialog.h"
#include "gui/ring/ringtables.h"
#include "gui/ring/ringview.h"
#include "gui/trends/heatview.h"
#include "session/serviceobserving.h"
#include "session/serviceviewing.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/ringtown.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// The ring in its window, on real registers of three authorities, by keyboard.
class RingViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void withoutARingItSaysWhatToDo();
    void beforeAnySheetTheNextStepIsNamed();
    void aSheetIsFrozenAndSavedOnlyAfterAYes();
    void eachFileIsTakenInAsAWholeOrNotAtAll();
    void theOwnRowStandsOutAndIsRanked();
    void countsAreSetAgainstPostsAndContacts();
    void whoDoesNotFitIsNamed();
    void anotherPeriodIsOneKeyAway();
    void theComparisonIsSavedAsPdf();
    void officesAreAssignedByKeys();
    void aRingIsFormedByDialogs();
    void everybodyCanUseIt();

private:
    void open(int member);
    void press(const char *button);
    [[nodiscard]] QString save(const QByteArray &bytes, const char *name);
    [[nodiscard]] QString textOf(const char *name) const;
    [[nodiscard]] EmptyState *empty() const { return m_view->findChild<EmptyState *>("empty"); }
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_view->findChild<Dialog *>();
    }
    void choose(const char *list, const QString &entry);

    QTemporaryDir m_dir;
    FakePrompter m_prompter;
    std::unique_ptr<RingTown> m_town;
    std::unique_ptr<ServiceViewing> m_viewing;
    std::unique_ptr<RingView> m_view;
};

void RingViewTest::initTestCase()
{
    m_town = std::make_unique<RingTown>(3);
}

void RingViewTest::init()
{
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
    m_prompter = FakePrompter();
}

void RingViewTest::cleanup()
{
    m_view.reset();
}

void RingViewTest::open(int member)
{
    m_view.reset();
    m_viewing = std::make_unique<ServiceViewing>(m_town->open(member));
    m_view = std::make_unique<RingView>(m_town->open(member), *m_viewing, m_prompter);
    m_view->resize(1100, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->refresh();
}

void RingViewTest::press(const char *name)
{
    auto *button = m_view->findChild<QPushButton *>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

QString RingViewTest::save(const QByteArray &bytes, const char *name)
{
    QFile file(m_dir.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

QString RingViewTest::textOf(const char *name) const
{
    const auto *card = m_view->findChild<TrendCard *>(name);
    return card && card->isVisible() ? card->sentence() : QString();
}

void RingViewTest::choose(const char *name, const QString &entry)
{
    auto *list = m_view->findChild<QComboBox *>(name);
    QVERIFY(list->isVisible());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentText() != entry && list->currentIndex() + 1 < list->count())
        QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentText(), entry);
}

void RingViewTest::withoutARingItSaysWhatToDo()
{
    TestRegister alone;
    m_viewing = std::make_unique<ServiceViewing>(alone.open());
    m_view = std::make_unique<RingView>(alone.open(), *m_viewing, m_prompter);
    m_view->resize(1100, 900);
    m_view->show();
    m_view->refresh();
    QVERIFY(empty()->isVisible());
    QVERIFY(!m_view->findChild<QComboBox *>("ringTask")->isVisible());
    QVERIFY(m_view->findChild<QPushButton *>("ringFound")->isVisible());
    QVERIFY(!m_view->findChild<QPushButton *>("ringHandOn")->isVisible());
    m_prompter.text = QStringLiteral("Nordtor");
    m_prompter.path = m_dir.filePath(QStringLiteral("karte.json"));
    press("ringMakeCard");
    QVERIFY(QFile::exists(m_prompter.path));
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(empty()->findChildren<QLabel *>().size() > 1);
    QVERIFY2(m_prompter.told.first().contains(QStringLiteral("by telephone")),
        qPrintable(m_prompter.told.first()));
    m_view.reset();
}

void RingViewTest::beforeAnySheetTheNextStepIsNamed()
{
    open(0);
    QVERIFY(empty()->isVisible());
    QVERIFY(textOf("ringCard").contains(QStringLiteral("Members: Ahorn, Birke, Eiche.")));
    QVERIFY(m_view->findChild<QPushButton *>("ringHandOn")->isVisible());
    QVERIFY(!m_view->findChild<QPushButton *>("ringSavePdf")->isVisible());
}

void RingViewTest::aSheetIsFrozenAndSavedOnlyAfterAYes()
{
    open(0);
    press("ringHandOn");
    auto *sheet = dialog<RingSheetDialog>();
    QVERIFY(sheet);
    auto *period = sheet->findChild<QComboBox *>("ringSheetPeriod");
    QTRY_VERIFY(period->hasFocus());
    QCOMPARE(period->currentText(), QStringLiteral("2025"));
    const QString shown = sheet->findChild<QLabel *>("ringSheetShown")->text();
    for (const char *line : {"code name Ahorn", "Citizens' office", "Social affairs",
             "From these sums", "tells of no incidents"})
        QVERIFY2(shown.contains(QString::fromUtf8(line)), qPrintable(shown));
    auto *go = sheet->findChild<QPushButton *>("go");
    m_prompter.path = m_dir.filePath(QStringLiteral("ahorn.age"));
    m_prompter.confirms = false;
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY(!QFile::exists(m_prompter.path));
    QVERIFY(m_town->ring(0).sheets.isEmpty());
    m_prompter.confirms = true;
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QVERIFY(QFile::exists(m_prompter.path));
    QCOMPARE(m_town->ring(0).sheets.size(), 1);
    // Now it is frozen, and can be read on paper.
    QVERIFY(sheet->findChild<QLabel *>("ringSheetState")
                ->text()
                .startsWith(QStringLiteral("Frozen already")));
    m_prompter.path = m_dir.filePath(QStringLiteral("ahorn.pdf"));
    auto *pdf = sheet->findChild<QPushButton *>("pdf");
    pdf->setFocus();
    QTest::keyClick(pdf, Qt::Key_Space);
    QFile paper(m_prompter.path);
    QVERIFY(paper.open(QIODevice::ReadOnly) && paper.readAll().startsWith("%PDF"));
    QVERIFY(!empty()->isVisible()); // Behind the dialog one's own number is there already.
    QTest::keyClick(sheet, Qt::Key_Escape);
}

void RingViewTest::eachFileIsTakenInAsAWholeOrNotAtAll()
{
    open(0);
    const QByteArray good = m_town->sheet(1, QStringLiteral("2025"));
    QByteArray altered = m_town->sheet(2, QStringLiteral("2025"));
    altered[altered.size() - 5] = static_cast<char>(altered.at(altered.size() - 5) ^ 1);
    const QStringList files {save(good, "birke.age"), save(altered, "eiche\u202e.age"),
        save("kein Blatt", "notiz.txt"), m_dir.filePath(QStringLiteral("fehlt.age"))};
    m_view->desk().setFileChooser([&](auto *, const auto &, const auto &) { return files; });
    QSignalSpy noticed(m_view.get(), &RingView::noticed);
    press("ringTakeIn");
    const QStringList lines = textOf("ringTaken").split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("birke.age: Birke 2025, taken in"));
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("eiche?.age: refused: altered")),
        qPrintable(lines.at(1)));
    QVERIFY(lines.at(2).startsWith(QStringLiteral("notiz.txt: refused: no sealed file")));
    QVERIFY(lines.at(3).startsWith(QStringLiteral("fehlt.age: ")));
    QCOMPARE(noticed.last().first().toString(),
        QStringLiteral("3 files not taken in. Why stands on the page."));
    QCOMPARE(m_town->ring(0).sheets.size(), 2);
    QVERIFY(textOf("ringCard").contains(QStringLiteral("Missing: Eiche.")));
}

void RingViewTest::theOwnRowStandsOutAndIsRanked()
{
    for (const char *period : {"2024", "2025"})
        m_town->exchange(QString::fromLatin1(period));
    open(1);
    choose("ringTask", QStringLiteral("Citizens' office"));
    auto *members = m_view->findChild<FigureCard *>("ringMembers");
    const auto *model = members->view()->model();
    QCOMPARE(model->rowCount(), 3);
    int own = -1;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString name = model->headerData(row, Qt::Vertical).toString();
        const bool isBold = model->headerData(row, Qt::Vertical, Qt::FontRole).isValid();
        QCOMPARE(isBold, name == QStringLiteral("Birke (own authority)"));
        own = isBold ? row : own;
    }
    QVERIFY(own >= 0);
    QVERIFY(textOf("ringMembers").contains(QStringLiteral("median")));
    QVERIFY(textOf("ringMembers").contains(QStringLiteral("Since 2024: own number unchanged at")));
    QCOMPARE(textOf("ringApart"), QStringLiteral("Everybody in the ring can be compared."));
    const PlainTable trend = m_view->findChild<FigureCard *>("ringTrend")->plainTable();
    QCOMPARE(trend.rows.size(), 2);
    QCOMPARE(trend.rows.last().last(), QStringLiteral("3"));
}

void RingViewTest::countsAreSetAgainstPostsAndContacts()
{
    // What the sheets would be if posts and incidents had been told.
    KnownRing ring = m_town->ring(0);
    QList<RingSheet> sheets;
    int incidents = 10;
    for (KeptRingSheet &kept : ring.sheets) {
        for (RingGroup &group : kept.sheet.groups) {
            group.postHundredths = 2000;
            group.incidents = incidents;
        }
        incidents += 10;
        sheets << kept.sheet;
    }
    const ServiceSlot period = *ServiceSlot::fromText(u"2025");
    auto lines = compareRing(ring.agreement(), sheets, ring.place.card.signer, period).lines;
    lines.removeIf([](const RingLine &line) {
        return line.figure != RingLine::Incidents || line.task != QStringLiteral("soziales");
    });
    const RingTables tables(ring, period, lines);
    const HeatTable table = tables.members();
    QCOMPARE(table.columns,
        (QStringList {QStringLiteral("Number"), QStringLiteral("per post"),
            QStringLiteral("Rank per post"), QStringLiteral("per 1,000 contacts"),
            QStringLiteral("Rank per 1,000 contacts")}));
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows.at(table.strongRow), QStringLiteral("Ahorn (own authority)"));
    // Best is who has fewest per post; the number itself is not ranked.
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const double number = QLocale().toDouble(table.cells.at(row * 5).text);
        QCOMPARE(table.cells.at(row * 5 + 1).text,
            QLocale(QLocale::English).toString(number / 20, 'f', 2));
        QCOMPARE(table.cells.at(row * 5 + 2).text, QString::number(row + 1));
    }
    QVERIFY2(tables.sentence().contains(QStringLiteral("Per 1,000 contacts: Rank")),
        qPrintable(tables.sentence()));
}

void RingViewTest::whoDoesNotFitIsNamed()
{
    open(0);
    choose("ringPeriod", QStringLiteral("2025"));
    choose("ringFigure", QStringLiteral("Incidents"));
    QVERIFY2(textOf("ringApart").contains(QStringLiteral("Ahorn (own authority): not told")),
        qPrintable(textOf("ringApart")));
    QVERIFY(textOf("ringMembers").startsWith(QStringLiteral("Nobody tells")));
    QVERIFY(!m_view->findChild<FigureCard *>("ringMembers")->view()->isVisible());

    KnownRing ring = m_town->ring(0);
    QList<RingSheet> sheets;
    for (KeptRingSheet &kept : ring.sheets) {
        if (kept.sheet.member == ring.agreement().memberCalled(u"Eiche")->signer)
            kept.sheet.groups.first().range
                = {QStringLiteral("buergerbuero"), QStringLiteral("kfz")};
        sheets << kept.sheet;
    }
    const ServiceSlot period = *ServiceSlot::fromText(u"2025");
    const auto lines = compareRing(ring.agreement(), sheets, ring.place.card.signer, period).lines;
    const auto rating
        = std::ranges::find(lines, QStringLiteral("rating.overall"), &RingLine::figure);
    QVERIFY(rating != lines.end() && rating->task == QStringLiteral("buergerbuero"));
    const RingTables tables(ring, period, {*rating});
    QCOMPARE(tables.members().rows.size(), 2);
    QCOMPARE(tables.apart(),
        QStringList {
            QStringLiteral("Eiche: another range of tasks (there also Vehicle registration)")});
}

void RingViewTest::anotherPeriodIsOneKeyAway()
{
    open(0);
    choose("ringPeriod", QStringLiteral("2024"));
    QVERIFY(textOf("ringCard").contains(QStringLiteral("Sheets for 2024 are here of: Ahorn")));
    QCOMPARE(m_view->scopeWords(), QStringLiteral("Bürgerbüro mittlere Großstädte, 2024"));
}

void RingViewTest::theComparisonIsSavedAsPdf()
{
    open(2);
    m_prompter.path = m_dir.filePath(QStringLiteral("vergleich.pdf"));
    press("ringSavePdf");
    QFile paper(m_prompter.path);
    QVERIFY(paper.open(QIODevice::ReadOnly) && paper.readAll().startsWith("%PDF"));
    m_prompter.path = m_dir.filePath(QStringLiteral("nirgends/vergleich.pdf"));
    press("ringSavePdf");
    QCOMPARE(m_prompter.told.size(), 1);
}

void RingViewTest::officesAreAssignedByKeys()
{
    open(2);
    press("ringOffices");
    auto *offices = dialog<RingOfficesDialog>();
    QVERIFY(offices);
    auto *list = offices->findChild<QListWidget *>("ringOfficeList");
    QCOMPARE(list->count(), 2);
    QVERIFY(QTest::qWaitForWindowActive(offices));
    QTRY_VERIFY(list->hasFocus());
    VERIFY_ACCESSIBLE(offices);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Home);
    auto *box = offices->findChild<QCheckBox *>("ringRange-kfz");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    auto *put = offices->findChild<QPushButton *>("put");
    put->setFocus();
    QTest::keyClick(put, Qt::Key_Space);
    QVERIFY2(list->item(0)->text().endsWith(QStringLiteral("also Vehicle registration")),
        qPrintable(list->item(0)->text()));
    auto *go = offices->findChild<QPushButton *>("go");
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    const KnownRing ring = m_town->ring(2);
    QCOMPARE(ring.place.offices.size(), 2);
    QVERIFY(std::ranges::any_of(ring.place.offices,
        [](const RingOffice &office) { return office.range.contains(QStringLiteral("kfz")); }));
    QVERIFY(textOf("ringCard").contains(QStringLiteral("Vehicle registration")));
}

void RingViewTest::aRingIsFormedByDialogs()
{
    TestRegister coordinator;
    TestRegister other;
    RingDesk first(coordinator.open(), m_prompter, nullptr);
    OwnIndicator own;
    own.indicator.id = QStringLiteral("own.passports");
    own.indicator.name = {QStringLiteral("Pässe"), QStringLiteral("Passports")};
    own.indicator.numerator = {QStringLiteral("Pässe"), QStringLiteral("passports handed out")};
    own.indicator.source = {QStringLiteral("Fachverfahren"), QStringLiteral("register")};
    QVERIFY(ServiceObserving(coordinator.open()).define(own));
    RingFoundDialog dialog(coordinator.open(), m_prompter);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    VERIFY_ACCESSIBLE(&dialog);
    auto *go = dialog.findChild<QPushButton *>("go");
    QTest::keyClick(go, Qt::Key_Space);
    QCOMPARE(m_prompter.told.size(), 1); // without a name there is none
    QTest::keyClicks(dialog.findChild<QLineEdit *>("ringName"), QStringLiteral("Bodensee"));
    QTest::keyClicks(dialog.findChild<QLineEdit *>("ringCode"), QStringLiteral("Hafen"));
    QTest::keyClicks(dialog.findChild<QPlainTextEdit *>("ringTasks"),
        QStringLiteral("Kfz-Zulassung / Vehicle registration"));
    auto *figures = dialog.findChild<QListWidget *>("ringFigures");
    QTest::keyClick(figures, Qt::Key_End);
    QCOMPARE(figures->currentItem()->text(), QStringLiteral("Passports (own)"));
    QTest::keyClick(figures, Qt::Key_Space);
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY(dialog.result() == QDialog::Accepted);
    const Benchmarking there(coordinator.open(), systemRandom());
    const auto founded = there.ring({});
    QVERIFY(founded && founded->isCoordinator());
    QCOMPARE(founded->agreement().tasks.first().code, QStringLiteral("kfz-zulassung"));
    // The usual ones, and the own one with its definition.
    QCOMPARE(founded->agreement().figures.size(), usualRingFigures().size() + 1);
    const RingFigure *agreed = founded->agreement().figure(own.indicator.id);
    QVERIFY(agreed && agreed->own && agreed->own->indicator.source == own.indicator.source);

    RingDesk second(other.open(), m_prompter, nullptr);
    m_prompter.text = QStringLiteral("Düne");
    m_prompter.path = m_dir.filePath(QStringLiteral("duene.json"));
    second.makeCard();
    const QString fingerprint = m_prompter.told.last().section(QStringLiteral("telephone: "), 1);
    first.setRing(&*founded, {*founded}, {});
    m_prompter.text = QStringLiteral("something else");
    first.admit();
    QVERIFY(m_prompter.told.last().startsWith(QStringLiteral("The fingerprint differs")));
    QCOMPARE(there.ring({})->agreement().members.size(), 1);
    m_prompter.text = fingerprint;
    first.admit();
    const auto grown = there.ring({});
    QCOMPARE(grown->agreement().members.size(), 2);

    m_prompter.path = m_dir.filePath(QStringLiteral("vereinbarung.json"));
    first.setRing(&*grown, {*grown}, {});
    first.saveAgreement();
    m_prompter.text = fingerprint; // of oneself, not of the coordinator
    second.join();
    const Benchmarking here(other.open(), systemRandom());
    QVERIFY(!here.ring({}));
    m_prompter.text = fingerprintOf(*grown->agreement().memberCalled(u"Hafen"));
    second.join();
    QVERIFY(here.ring({}) && here.ring({})->isMember());
}

void RingViewTest::everybodyCanUseIt()
{
    open(0);
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(RingViewTest)
#include "tst_ringview.moc"
