// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/reports/documentactions.h"
#include "session/releasing.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/releasedesk.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A report of released numbers goes through the print preview and the dialog of the printer into a
/// file, or does not.
class ReportPrintingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pagesArePrinted();
    void whatIsNotPrintedIsNotNoted();
    void whatCannotBePrintedIsTold();

private:
    /// Answers the print preview and, if a path is given, the dialog of the printer after it.
    void answerPrinting(const QString &path);

    ReleaseDesk m_desk;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<DocumentActions> m_actions;
};

void ReportPrintingTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_register = m_desk.open();
    Releasing releasing(*m_register);
    const auto work = releasing.prepare({.period = *ReleasePeriod::quarter(2026, 1)});
    QVERIFY(work.has_value());
    const auto preview = work->run();
    QVERIFY(preview.has_value());
    QVERIFY(releasing.make(*preview, {}).has_value());
}

void ReportPrintingTest::init()
{
    m_prompter = FakePrompter();
    m_actions = std::make_unique<DocumentActions>();
    m_actions->serve(*m_register, m_prompter, [] {
        return DocumentWish {
            .form = ReportTemplate::Quarter, .releases = {*ReleasePeriod::quarter(2026, 1)}};
    });
    m_actions->show();
    QVERIFY(QTest::qWaitForWindowActive(m_actions.get()));
}

void ReportPrintingTest::cleanup()
{
    m_actions.reset();
}

void ReportPrintingTest::answerPrinting(const QString &path)
{
    auto *preview = m_actions->findChild<QPrintPreviewDialog *>();
    QVERIFY(preview != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(preview));
    if (path.isEmpty()) {
        QTest::keyClick(preview, Qt::Key_Escape);
        return;
    }
    bool answered = false;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr || answered)
            return;
        answered = true;
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        auto *file = dialog->findChild<QLineEdit *>("filename");
        if (file != nullptr)
            file->setText(path);
        dialog->printer()->setOutputFileName(path);
        dialog->accept();
    });
    timer.start(20);
    for (QAction *action : preview->findChildren<QAction *>()) {
        if (action->text() == QPrintPreviewDialog::tr("Print"))
            action->trigger();
    }
    QVERIFY(answered);
}

void ReportPrintingTest::pagesArePrinted()
{
    const quint64 entries = m_register->vault().mark().sequence;
    m_actions->findChild<QPushButton *>("print")->click();
    const QString path = m_desk.path("druck.pdf");
    answerPrinting(path);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QFile printed(path);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    const QByteArray pdf = printed.readAll();
    QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 5000);
    QCOMPARE(m_register->vault().mark().sequence, entries + 1);
    QTRY_VERIFY(m_actions->findChild<QPrintPreviewDialog *>() == nullptr);
}

void ReportPrintingTest::whatIsNotPrintedIsNotNoted()
{
    const quint64 entries = m_register->vault().mark().sequence;
    m_actions->findChild<QPushButton *>("print")->click();
    answerPrinting({});
    QTRY_VERIFY(m_actions->findChild<QPrintPreviewDialog *>() == nullptr);
    QCOMPARE(m_register->vault().mark().sequence, entries);
    QVERIFY(m_prompter.told.isEmpty());
}

void ReportPrintingTest::whatCannotBePrintedIsTold()
{
    const quint64 entries = m_register->vault().mark().sequence;
    m_actions->findChild<QPushButton *>("print")->click();
    answerPrinting(m_desk.path("no such folder/druck.pdf"));
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("not printed"));
    QCOMPARE(m_register->vault().mark().sequence, entries);
}

QTEST_MAIN(ReportPrintingTest)
#include "tst_reportprinting.moc"
