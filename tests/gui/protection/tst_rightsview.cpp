// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/protection/rights.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/copytable.h"
#include "gui/protection/rightstablemodel.h"
#include "gui/protection/rightsview.h"
#include "support/gui/a11ylint.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The table of rights says what the program goes by.
class RightsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void everyRightStandsThereInWords();
    void cellSaysToScreenReadersWhereItStands();
    void ownRolesAloneCanBeShown();
    void wholeTableIsCopiedWithItsSentences();
    void wordsFollowTheLanguage();
    void viewIsAccessible_data();
    void viewIsAccessible();

private:
    CopyTable *table() { return m_view->findChild<CopyTable *>("table"); }

    std::unique_ptr<RightsView> m_view;
};

void RightsViewTest::init()
{
    setUiLanguage(Language::English);
    m_view = std::make_unique<RightsView>(CodeSet<Role> {Role::Manager});
    m_view->resize(1040, 640);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void RightsViewTest::cleanup()
{
    m_view.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void RightsViewTest::everyRightStandsThereInWords()
{
    RightsTableModel model(Language::German);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), static_cast<int>(rightRules().size()));
    const auto roles = terms<Role>();
    for (int row = 0; row < model.rowCount(); ++row) {
        const RightRule &rule = rightRules()[static_cast<std::size_t>(row)];
        QCOMPARE(model.index(row, RightsTableModel::RightColumn).data().toString(),
            wordFor(rule.right, Language::German));
        for (std::size_t i = 0; i < roles.size(); ++i)
            QCOMPARE(model.index(row, RightsTableModel::FirstRoleColumn + static_cast<int>(i))
                         .data()
                         .toString(),
                wordFor(accessOf(roles[i].value, rule.right), Language::German));
        QCOMPARE(model.index(row, RightsTableModel::EnforcementColumn).data().toString(),
            wordFor(rule.enforcement, Language::German));
        QCOMPARE(model.index(row, RightsTableModel::HowColumn).data().toString(),
            rule.how.in(Language::German));
    }
}

void RightsViewTest::cellSaysToScreenReadersWhereItStands()
{
    RightsTableModel model(Language::English);
    QCOMPARE(
        model.index(0, RightsTableModel::FirstRoleColumn).data(Qt::AccessibleTextRole).toString(),
        QString("Report an incident, Safety officer: yes"));
}

void RightsViewTest::ownRolesAloneCanBeShown()
{
    auto *scope = m_view->findChild<QComboBox *>("scope");
    QTest::keyClick(scope, Qt::Key_Home);
    const auto shownRoles = [this] {
        int shown = 0;
        for (int i = 0; i < 6; ++i)
            shown += table()->isColumnHidden(RightsTableModel::FirstRoleColumn + i) ? 0 : 1;
        return shown;
    };
    QCOMPARE(shownRoles(), 6);
    QTest::keyClick(scope, Qt::Key_Down);
    QCOMPARE(shownRoles(), 1);
    QVERIFY(!table()->isColumnHidden(RightsTableModel::FirstRoleColumn + 2));
}

void RightsViewTest::wholeTableIsCopiedWithItsSentences()
{
    QSignalSpy noticed(m_view.get(), &RightsView::noticed);
    m_view->findChild<QComboBox *>("scope")->setCurrentIndex(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(rightRules().size()) + 1);
    for (const QString &line : lines)
        QCOMPARE(line.split('\t').size(), RightsTableModel::HowColumn + 1);
    QVERIFY(lines.at(1).endsWith(rightRules().front().how.en));
    QApplication::clipboard()->clear();
    QTest::keyClick(m_view->findChild<QPushButton *>("copy"), Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts), lines);
    QCOMPARE(noticed.size(), 1);
}

void RightsViewTest::wordsFollowTheLanguage()
{
    setUiLanguage(Language::German);
    QTRY_COMPARE(
        table()->model()->index(0, 0).data().toString(), wordFor(Right::Report, Language::German));
}

void RightsViewTest::viewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English, 200 %") << Language::English << 200;
}

void RightsViewTest::viewIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(RightsViewTest)
#include "tst_rightsview.moc"
