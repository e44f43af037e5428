// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/start/recoveryreminder.h"
#include "support/gui/a11ylint.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;

/// The card that asks for a recovery sheet.
class RecoveryReminderTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void goesWhenTheSheetIsMade();
};

void RecoveryReminderTest::saysWhatIsMissing_data()
{
    QTest::addColumn<RecoveryReminder::Sheet>("sheet");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("heading");
    using enum RecoveryReminder::Sheet;
    QTest::newRow("missing en") << Missing << Language::English
                                << "This register has no recovery sheet yet";
    QTest::newRow("missing de") << Missing << Language::German
                                << "Dieses Register hat noch keinen Wiederherstellungsbogen";
    QTest::newRow("unconfirmed en")
        << Unconfirmed << Language::English << "Is the recovery sheet on paper?";
}

void RecoveryReminderTest::saysWhatIsMissing()
{
    QFETCH(const RecoveryReminder::Sheet, sheet);
    QFETCH(const Language, language);
    QFETCH(const QString, heading);
    applyTheme(Theme::Light);
    setUiLanguage(language);
    RecoveryReminder reminder([sheet] { return sheet; });
    reminder.resize(700, 200);
    reminder.show();
    QVERIFY(QTest::qWaitForWindowActive(&reminder));
    const auto labels = reminder.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->text() == heading; }));
    VERIFY_ACCESSIBLE(&reminder);
    const QSignalSpy asked(&reminder, &RecoveryReminder::keysRequested);
    QTest::keyClick(reminder.findChild<QPushButton *>("openKeys"), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    setUiLanguage(Language::English);
}

void RecoveryReminderTest::goesWhenTheSheetIsMade()
{
    using enum RecoveryReminder::Sheet;
    auto sheet = Missing;
    RecoveryReminder reminder([&sheet] { return sheet; });
    QVERIFY(!reminder.isHidden());
    sheet = Fine;
    reminder.refresh();
    QVERIFY(reminder.isHidden());
}

QTEST_MAIN(RecoveryReminderTest)
#include "tst_recoveryreminder.moc"
