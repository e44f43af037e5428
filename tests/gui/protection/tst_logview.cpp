// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/copytable.h"
#include "gui/protection/logtablemodel.h"
#include "gui/protection/logview.h"
#include "support/gui/a11ylint.h"
#include "support/gui/casedesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The access log of a real register, for one reader and for two.
class LogViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void everybodySeesThatSomethingWasDone();
    void twoReadTogether();
    void whoCannotBeTheSecondReaderIsToldWhy_data();
    void whoCannotBeTheSecondReaderIsToldWhy();
    void detailsCloseWhenTheViewIsLeft();
    void detailsCloseOnWish();
    void olderEntriesComeOnWish();
    void entriesAreFiltered();
    void oldDetailsAreRemovedOnlyAfterAQuestion();
    void stateOfADetailIsSaidInWords_data();
    void stateOfADetailIsSaidInWords();
    void viewIsAccessible_data();
    void viewIsAccessible();

private:
    void open(const QString &login, const QDateTime &now = vaultEnvironment().clock());
    void readWith(const QString &login, const QString &password);
    QPushButton *button(const char *name) { return m_view->findChild<QPushButton *>(name); }
    CopyTable *table() { return m_view->findChild<CopyTable *>("table"); }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<MemberTown> m_town = std::make_unique<MemberTown>();
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<FakePrompter> m_prompter;
    std::unique_ptr<LogView> m_view;
    QDateTime m_now;
};

namespace {

QString password()
{
    const SecretBytes secret = testPassword();
    return QString::fromUtf8(reinterpret_cast<const char *>(secret.view().data()),
        static_cast<qsizetype>(secret.size()));
}

} // namespace

void LogViewTest::init()
{
    setUiLanguage(Language::English);
    m_town->startAfresh();
    m_prompter = std::make_unique<FakePrompter>();
}

void LogViewTest::cleanup()
{
    m_view.reset();
    m_vault.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void LogViewTest::open(const QString &login, const QDateTime &now)
{
    m_now = now;
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town->folder(), MemberTown::credentials(login), environment);
    VERIFY_RESULT(vault);
    m_vault = std::move(*vault);
    m_view = std::make_unique<LogView>(m_vault->log(),
        LogView::Reader {.roles = m_vault->me().roles,
            .objectName =
                [](const LogEntry &entry) {
                    return QString::fromLatin1(entry.object.toHex().left(4));
                },
            .members = [this] { return m_vault->members().members(); },
            .clock = [this] { return m_now; }},
        *m_prompter);
    m_view->resize(1040, 640);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void LogViewTest::readWith(const QString &login, const QString &secret)
{
    button("readTogether")->click();
    auto *name = m_view->findChild<QLineEdit *>("login");
    QVERIFY(name->isVisible());
    name->setText(login);
    auto *field = m_view->findChild<QLineEdit *>("passwordEdit");
    typeText(field, secret);
    QTest::keyClick(field, Qt::Key_Return);
}

void LogViewTest::everybodySeesThatSomethingWasDone()
{
    open("manager");
    QCOMPARE(static_cast<quint64>(table()->model()->rowCount()), m_vault->log().count());
    QCOMPARE(cell(0, LogTableModel::NumberColumn), QString::number(m_vault->mark().sequence));
    QCOMPARE(cell(0, LogTableModel::RoleColumn), "Manager");
    QCOMPARE(cell(0, LogTableModel::WhatColumn), "readable only together");
    QVERIFY(table()->isColumnHidden(LogTableModel::WhoColumn));
    QVERIFY(table()->isColumnHidden(LogTableModel::MomentColumn));
    for (const char *name : {"readTogether", "closeDetails", "pruneLog", "moreEntries"})
        QVERIFY2(!button(name)->isVisible(), name);
}

void LogViewTest::twoReadTogether()
{
    {
        auto vault = m_town->open("officer");
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->note(Action::IncidentRead, QByteArray::fromHex("abcd")));
    }
    open("dpo");
    readWith("council", password());
    QVERIFY(button("closeDetails")->isVisible());
    QVERIFY(!button("readTogether")->isVisible());
    QVERIFY(!table()->isColumnHidden(LogTableModel::WhoColumn));
    QCOMPARE(cell(0, LogTableModel::WhoColumn), "Frau dpo");
    QVERIFY(cell(0, LogTableModel::WhatColumn).startsWith("Access log read together: "));
    int read = 0;
    while (read < 10 && cell(read, LogTableModel::WhatColumn) != "Incident read: abcd")
        ++read;
    QCOMPARE(cell(read, LogTableModel::WhoColumn), "Frau officer");
    QVERIFY(cell(read, LogTableModel::MomentColumn).contains("10:00"));
    // Nothing is left of what was typed.
    QVERIFY(m_view->findChild<QLineEdit *>("passwordEdit")->text().isEmpty());
    QVERIFY(m_view->findChild<QLineEdit *>("login")->text().isEmpty());
}

void LogViewTest::whoCannotBeTheSecondReaderIsToldWhy_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("said");
    QTest::newRow("wrong password") << "council"
                                    << "falsch"
                                    << "password";
    QTest::newRow("another role") << "officer" << password() << "Staff council";
    QTest::newRow("oneself") << "dpo" << password() << "Staff council";
    QTest::newRow("nothing") << ""
                             << ""
                             << "Please enter";
}

void LogViewTest::whoCannotBeTheSecondReaderIsToldWhy()
{
    QFETCH(const QString, login);
    QFETCH(const QString, secret);
    QFETCH(const QString, said);
    open("dpo");
    readWith(login, secret);
    auto *problem = m_view->findChild<QLabel *>("problem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(said, Qt::CaseInsensitive), qPrintable(problem->text()));
    QVERIFY(table()->isColumnHidden(LogTableModel::WhoColumn));
    button("cancelSecond")->click();
    QVERIFY(!problem->isVisible());
    QVERIFY(button("readTogether")->isVisible());
}

void LogViewTest::detailsCloseWhenTheViewIsLeft()
{
    open("council");
    readWith("dpo", password());
    QVERIFY(!table()->isColumnHidden(LogTableModel::WhoColumn));
    m_view->hide();
    QCOMPARE(table()->model()->rowCount(), 0);
    m_view->show();
    m_view->refresh();
    QVERIFY(table()->isColumnHidden(LogTableModel::WhoColumn));
    QCOMPARE(cell(0, LogTableModel::WhatColumn), "readable only together");
}

void LogViewTest::detailsCloseOnWish()
{
    open("council");
    readWith("dpo", password());
    button("closeDetails")->click();
    QVERIFY(button("readTogether")->isVisible());
    QCOMPARE(cell(0, LogTableModel::WhatColumn), "readable only together");
    QVERIFY(!m_view->findChild<QLabel *>("problem")->isVisible());
}

void LogViewTest::olderEntriesComeOnWish()
{
    {
        auto vault = m_town->open("officer");
        VERIFY_RESULT(vault);
        for (int i = 0; i < 210; ++i)
            VERIFY_RESULT((*vault)->note(Action::IncidentRead));
    }
    open("dpo");
    QCOMPARE(table()->model()->rowCount(), 200);
    QVERIFY(button("moreEntries")->isVisible());
    button("moreEntries")->click();
    QCOMPARE(static_cast<quint64>(table()->model()->rowCount()), m_vault->log().count());
    QVERIFY(!button("moreEntries")->isVisible());
    QCOMPARE(cell(table()->model()->rowCount() - 1, LogTableModel::NumberColumn), "1");
}

void LogViewTest::entriesAreFiltered()
{
    open("dpo");
    readWith("council", password());
    auto *filter = m_view->findChild<QLineEdit *>("logFilter");
    QTest::keyClicks(filter, "read together");
    QCOMPARE(table()->model()->rowCount(), 1);
    filter->clear();
    QTest::keyClicks(filter, "nothing like this");
    QVERIFY(!table()->isVisible());
    QVERIFY(m_view->findChild<QWidget *>("empty")->isVisible());
}

void LogViewTest::oldDetailsAreRemovedOnlyAfterAQuestion()
{
    open("dpo", QDateTime({2028, 3, 1}, {9, 0}, Qt::UTC));
    QSignalSpy noticed(m_view.get(), &LogView::noticed);
    m_prompter->confirms = false;
    const quint64 before = m_vault->log().count();
    button("pruneLog")->click();
    QCOMPARE(m_prompter->asked.size(), 1);
    QCOMPARE(m_vault->log().count(), before);
    m_prompter->confirms = true;
    button("pruneLog")->click();
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(m_vault->log().count(), before + 1);
    QCOMPARE(cell(0, LogTableModel::WhatColumn), "readable only together");
    QVERIFY(cell(static_cast<int>(before) - 1, LogTableModel::WhatColumn)
                .startsWith("details removed"));
    VERIFY_RESULT(m_vault->log().verify());
}

void LogViewTest::stateOfADetailIsSaidInWords_data()
{
    QTest::addColumn<DetailState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAlarming");
    QTest::newRow("closed") << DetailState::Closed << "readable only together" << false;
    QTest::newRow("removed") << DetailState::Removed << "details removed" << false;
    QTest::newRow("recovery") << DetailState::ForRecovery << "sealed for the recovery" << false;
    QTest::newRow("altered") << DetailState::Altered << "not genuine" << true;
}

void LogViewTest::stateOfADetailIsSaidInWords()
{
    QFETCH(const DetailState, state);
    QFETCH(const QString, text);
    QFETCH(const bool, isAlarming);
    LogTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLanguage(Language::English);
    LogEntry entry;
    entry.sequence = 7;
    entry.detail = state;
    model.append({entry});
    const QModelIndex what = model.index(0, LogTableModel::WhatColumn);
    QVERIFY2(what.data().toString().startsWith(text), qPrintable(what.data().toString()));
    QCOMPARE(model.index(0, LogTableModel::WhoColumn).data().toString(), QString());
    QCOMPARE(what.data(Qt::ForegroundRole).value<QColor>() == Tokens::current().danger, isAlarming);
}

void LogViewTest::viewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English, 200 %") << Language::English << 200;
}

void LogViewTest::viewIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    open("dpo");
    const auto check = [this] {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        for (int i = 0; i < 5; ++i)
            QApplication::processEvents();
        VERIFY_ACCESSIBLE(m_view.get());
    };
    check();
    readWith("council", "falsch");
    check();
    button("cancelSecond")->click();
    readWith("council", password());
    QVERIFY(button("closeDetails")->isVisible());
    check();
}

QTEST_MAIN(LogViewTest)
#include "tst_logview.moc"
