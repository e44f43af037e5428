// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Real dialogs, answered by keys.
class PrompterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void verbConfirms();
    void carefulAnswerHasTheFocus();
    void escapeDeclines();
    void textIsAsked();
    void cancelledTextIsNull();
    void dialogIsAccessible();
    void everyErrorHasItsOwnSentence();

private:
    /// Does something with the dialog as soon as it is there.
    void answer(const std::function<void(QDialog *)> &action);

    DialogPrompter m_prompter;
};

void PrompterTest::answer(const std::function<void(QDialog *)> &action)
{
    QTimer::singleShot(0, this, [action] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        action(dialog);
    });
}

void PrompterTest::verbConfirms()
{
    answer([](QDialog *dialog) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Entwurf verwerfen")
                QTest::keyClick(button, Qt::Key_Space);
        }
    });
    QVERIFY(m_prompter.confirm(nullptr, "Titel", "Wirklich?", "Entwurf verwerfen"));
}

void PrompterTest::carefulAnswerHasTheFocus()
{
    answer([](QDialog *) { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); });
    QVERIFY(!m_prompter.confirm(nullptr, "Titel", "Wirklich?", "Verwerfen"));
}

void PrompterTest::escapeDeclines()
{
    answer([](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QVERIFY(!m_prompter.confirm(nullptr, "Titel", "Wirklich?", "Verwerfen"));
}

void PrompterTest::textIsAsked()
{
    answer([](QDialog *dialog) {
        QCOMPARE(QApplication::focusWidget(), dialog->findChild<QPlainTextEdit *>());
        QTest::keyClicks(QApplication::focusWidget(), " zu teuer ");
        QTest::keyClick(dialog->findChild<QPushButton *>(), Qt::Key_Space);
    });
    QCOMPARE(m_prompter.askText(nullptr, "Ablehnen", "Warum?", "Ablehnen"), QString("zu teuer"));
}

void PrompterTest::cancelledTextIsNull()
{
    answer([](QDialog *dialog) { dialog->reject(); });
    QVERIFY(m_prompter.askText(nullptr, "Ablehnen", "Warum?", "Ablehnen").isNull());
    answer([](QDialog *dialog) { dialog->accept(); });
    const QString empty = m_prompter.askText(nullptr, "Ablehnen", "Warum?", "Ablehnen");
    QVERIFY(empty.isEmpty() && !empty.isNull());
}

void PrompterTest::dialogIsAccessible()
{
    QString report;
    answer([&report](QDialog *dialog) {
        report = A11yLint::report(A11yLint::check(dialog));
        dialog->reject();
    });
    m_prompter.askText(nullptr, "Ablehnen", "Warum passt die Maßnahme hier nicht?", "Ablehnen");
    QVERIFY2(report.isEmpty(), qPrintable(report));
}

void PrompterTest::everyErrorHasItsOwnSentence()
{
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(Error::Code::Io); ++code)
        sentences.insert(sentenceFor({static_cast<Error::Code>(code), "internal detail"}));
    QCOMPARE(sentences.size(), static_cast<int>(Error::Code::Io) + 1);
    for (const QString &sentence : sentences) {
        QVERIFY2(sentence.endsWith('.') && !sentence.contains('!'), qPrintable(sentence));
        QVERIFY2(!sentence.contains("internal detail"), qPrintable(sentence));
    }
}

QTEST_MAIN(PrompterTest)
#include "tst_prompter.moc"
