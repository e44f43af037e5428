// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/linkbutton.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace rueckhalt;

class ErrorSummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tabGoesThroughTheLinesBeforeTheFields();
    void lineLeadsToItsField();
    void nothingWrongHidesIt();

private:
    void showTwo()
    {
        m_summary->showProblems(QStringLiteral("Two things are missing"),
            {{QStringLiteral("First"), m_first}, {QStringLiteral("Second"), m_second}});
    }
    static QString focused()
    {
        const auto *line = qobject_cast<LinkButton *>(QApplication::focusWidget());
        return line == nullptr ? QString() : line->text();
    }

    std::unique_ptr<QWidget> m_form;
    ErrorSummary *m_summary = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
};

void ErrorSummaryTest::init()
{
    m_form = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_form.get());
    m_summary = new ErrorSummary(m_form.get());
    m_first = new QLineEdit(m_form.get());
    m_second = new QLineEdit(m_form.get());
    for (QWidget *widget : std::initializer_list<QWidget *> {m_summary, m_first, m_second})
        column->addWidget(widget);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void ErrorSummaryTest::tabGoesThroughTheLinesBeforeTheFields()
{
    showTwo();
    showTwo(); // a second try makes new lines
    QCOMPARE(QApplication::focusWidget(), m_summary);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("First"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("Second"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_first);
}

void ErrorSummaryTest::lineLeadsToItsField()
{
    showTwo();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), m_second);
}

void ErrorSummaryTest::nothingWrongHidesIt()
{
    showTwo();
    m_summary->showProblems(QString(), {});
    QVERIFY(!m_summary->isVisible());
}

QTEST_MAIN(ErrorSummaryTest)
#include "tst_errorsummary.moc"
