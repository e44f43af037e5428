// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/linkbutton.h"
#include "gui/unlock/createpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Makes real registers by keys.
class CreatePageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }
    void registerIsCreatedByKeyboardAlone();
    void suggestedPlaceIsThere_data();
    void suggestedPlaceIsThere();
    void everyProblemIsNamedAtOnce();
    void lineOfTheSummaryLeadsToItsField();
    void nameIsChecked_data();
    void nameIsChecked();
    void secondPasswordMustBeTheSame();
    void takenNameIsSaid();
    void strengthIsSaidInWords();
    void pageIsAccessible_data();
    void pageIsAccessible();

private:
    QLineEdit *password() { return passwordIn("password"); }
    QLineEdit *repeat() { return passwordIn("repeat"); }
    QLineEdit *passwordIn(const char *field)
    {
        return m_page->findChild<QWidget *>(field)->findChild<QLineEdit *>();
    }
    QLineEdit *edit(const char *name) { return m_page->findChild<QLineEdit *>(name); }
    void fill(const QString &name);
    void press()
    {
        QTest::keyClick(m_page->findChild<QPushButton *>("createButton"), Qt::Key_Space);
    }
    QStringList problems();

    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    Unlocking m_unlocking {deskEnvironment()};
    std::unique_ptr<CreatePage> m_page;
};

void CreatePageTest::init()
{
    m_page = std::make_unique<CreatePage>(m_unlocking, m_prompter);
    m_page->resize(520, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->start(m_folder.path());
}

void CreatePageTest::fill(const QString &name)
{
    edit("name")->setText(name);
    password()->setText(DeskPasswordText);
    repeat()->setText(DeskPasswordText);
}

QStringList CreatePageTest::problems()
{
    QStringList sentences;
    for (const LinkButton *line : m_page->findChildren<LinkButton *>()) {
        if (line->isVisible())
            sentences << line->text();
    }
    return sentences;
}

void CreatePageTest::registerIsCreatedByKeyboardAlone()
{
    QSignalSpy created(m_page.get(), &CreatePage::created);
    QTest::keyClicks(QApplication::focusWidget(), "Musterstadt");
    const auto tabTo = [](QWidget *wanted) {
        for (int i = 0; i < 20 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wanted);
    };
    tabTo(edit("organisation"));
    QTest::keyClicks(QApplication::focusWidget(), "Rathaus");
    tabTo(password());
    QTest::keyClicks(QApplication::focusWidget(), DeskPasswordText);
    tabTo(repeat());
    QTest::keyClicks(QApplication::focusWidget(), DeskPasswordText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(password()->text().isEmpty());
    QVERIFY(repeat()->text().isEmpty());
    auto *later = m_page->findChild<QPushButton *>("recoveryLater");
    QTRY_VERIFY_WITH_TIMEOUT(later->isVisible(), 60000);
    QVERIFY(created.isEmpty()); // The recovery sheet is not passed over in silence.
    m_prompter.confirms = false;
    QTest::keyClick(later, Qt::Key_Space);
    QVERIFY(created.isEmpty());
    m_prompter.confirms = true;
    QTest::keyClick(later, Qt::Key_Space);
    QCOMPARE(created.size(), 1);
    QVERIFY(m_page->isRecoveryPending());
    QCOMPARE(m_page->organisation(), QString("Rathaus"));
    const auto vault = m_page->takeVault();
    QVERIFY(vault != nullptr);
    QCOMPARE(QDir(vault->folder()).dirName(), QString("Musterstadt.rueckhalt"));
}

void CreatePageTest::suggestedPlaceIsThere_data()
{
    QTest::addColumn<bool>("documents");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("fresh account") << false << QString() << QString("home");
    QTest::newRow("with documents") << true << QString() << QString("home/Documents");
    QTest::newRow("last place is gone") << true << QString("gone") << QString("home/Documents");
    QTest::newRow("last place") << true << QString("last") << QString("last");
}

void CreatePageTest::suggestedPlaceIsThere()
{
    QFETCH(const bool, documents);
    QFETCH(const QString, last);
    QFETCH(const QString, suggested);
    const QTemporaryDir world;
    const QByteArray home = qgetenv("HOME");
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    QVERIFY(QDir(world.path()).mkpath(documents ? "home/Documents" : "home"));
    QVERIFY(QDir(world.path()).mkpath("last"));
    qputenv("HOME", QFile::encodeName(world.filePath("home")));
    qunsetenv("XDG_CONFIG_HOME");
    m_page->start(last.isEmpty() ? QString() : world.filePath(last));
    qputenv("HOME", home);
    if (!config.isNull())
        qputenv("XDG_CONFIG_HOME", config);
    QCOMPARE(edit("place")->text(), world.filePath(suggested));
}

void CreatePageTest::everyProblemIsNamedAtOnce()
{
    edit("place")->setText("/gibt es nicht");
    repeat()->setText("anders");
    press();
    QCOMPARE(problems().size(), 4);
    QCOMPARE(QApplication::focusWidget(), m_page->findChild<ErrorSummary *>());
    QVERIFY(!edit("name")->accessibleDescription().isEmpty());
}

void CreatePageTest::lineOfTheSummaryLeadsToItsField()
{
    fill(QString());
    press();
    QCOMPARE(problems().size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), edit("name"));
}

void CreatePageTest::nameIsChecked_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "   ", "a/b", "..", ".verborgen", "a:b", "a\\b", "wer?"})
        QTest::newRow(*name == '\0' ? "empty" : name) << QString(name);
}

void CreatePageTest::nameIsChecked()
{
    QFETCH(QString, name);
    fill(name);
    press();
    QCOMPARE(problems().size(), 1);
}

void CreatePageTest::secondPasswordMustBeTheSame()
{
    fill("Neu");
    repeat()->setText("vier Tassen roter Tea");
    press();
    QCOMPARE(problems().size(), 1);
    QVERIFY(!repeat()->accessibleDescription().isEmpty());
    QVERIFY(!QDir(m_folder.filePath("Neu.rueckhalt")).exists());
}

void CreatePageTest::takenNameIsSaid()
{
    QVERIFY(QDir(m_folder.path()).mkdir("Da.rueckhalt"));
    fill("Da");
    press();
    QTRY_COMPARE_WITH_TIMEOUT(
        problems(), QStringList({sentenceFor({Error::Code::AlreadyExists, {}})}), 30000);
}

void CreatePageTest::strengthIsSaidInWords()
{
    auto *strength = m_page->findChild<QLabel *>("strength");
    QStringList said {strength->text()};
    for (const char *typed :
        {"kurz", "passwort2026", "Xq7!mZ2vKp", "vier Tassen roter Tee mit Honig"}) {
        password()->setText(typed);
        QVERIFY(!said.contains(strength->text()));
        said << strength->text();
    }
}

void CreatePageTest::pageIsAccessible_data()
{
    QTest::addColumn<int>("scale");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void CreatePageTest::pageIsAccessible()
{
    QFETCH(int, scale);
    setTextScale(scale);
    press();
    m_page->resize(520 * scale / 100, 1300 * scale / 100);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_page.get());
    setTextScale(100);
}

QTEST_MAIN(CreatePageTest)
#include "tst_createpage.moc"
