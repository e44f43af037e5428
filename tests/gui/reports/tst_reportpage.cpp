// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/reports/reportpage.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What the page shows is what it saves.
class ReportPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void previewIsSaved();
    void whatChangedSinceThePreviewIsShownFirst_data();
    void whatChangedSinceThePreviewIsShownFirst();

private:
    QTemporaryDir m_dir;
    int m_number = 0;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<AnnualReporting> m_reporting;
    std::unique_ptr<ReportPage> m_page;
};

void ReportPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void ReportPageTest::init()
{
    m_register.reset();
    m_register
        = makeDemoRegister(m_dir.filePath(QStringLiteral("Amt%1.rueckhalt").arg(++m_number)), 30);
    m_reporting = std::make_unique<AnnualReporting>(*m_register);
    m_prompter = FakePrompter();
    m_prompter.path = m_dir.filePath(QStringLiteral("report%1.csv").arg(m_number));
    m_page = std::make_unique<ReportPage>(*m_reporting, *m_register, m_prompter);
    m_page->resize(1000, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void ReportPageTest::previewIsSaved()
{
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    m_page->findChild<QPushButton *>("csv")->click();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(QFile::exists(m_prompter.path));
    QCOMPARE(noticed.size(), 1);
}

void ReportPageTest::whatChangedSinceThePreviewIsShownFirst_data()
{
    QTest::addColumn<bool>("erased");
    QTest::newRow("erased") << true;
    QTest::newRow("recorded") << false;
}

void ReportPageTest::whatChangedSinceThePreviewIsShownFirst()
{
    QFETCH(const bool, erased);
    const quint64 entries = m_register->vault().mark().sequence;
    if (erased)
        QVERIFY(m_register->erase(m_register->facts().ids.front()).has_value());
    else
        QVERIFY(m_register->record(demoIncidents(1).front()).has_value());
    m_page->findChild<QPushButton *>("csv")->click();
    QVERIFY(!QFile::exists(m_prompter.path));
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("look at it again"));
    QCOMPARE(m_register->vault().mark().sequence, entries + 1); // no release was noted
    // Looked at again, it is saved.
    m_page->findChild<QPushButton *>("csv")->click();
    QVERIFY(QFile::exists(m_prompter.path));
    QCOMPARE(m_prompter.told.size(), 1);
}

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
