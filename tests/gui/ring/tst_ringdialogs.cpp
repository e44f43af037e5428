// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/ring/ringdesk.h"
#include "gui/ring/ringexperiencesdialog.h"
#include "gui/ring/ringfiguresdialog.h"
#include "gui/ring/ringfounddialog.h"
#include "gui/ring/ringmembersdialog.h"
#include "gui/ring/ringofficesdialog.h"
#include "session/lockedwriting.h"
#include "session/serviceobserving.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/ringtown.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// Who is in a ring and what its members have tried, in their windows, by keyboard.
class RingDialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_prompter = FakePrompter(); }
    void anExperienceIsToldTakenInAndWithdrawn();
    void filesOfBothKindsAreTakenInAtOnce();
    void anOwnIndicatorIsAgreedAndDefinedByTheOthers();
    void whoeverDoesNotCoordinateDismissesNobody();
    void aMemberIsDismissedOnlyAfterAYes();
    void whatIsFoundedOutlivesTheLock();
    void officesAssignedOutliveTheLock();

private:
    void show(QDialog &dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        VERIFY_ACCESSIBLE(&dialog);
    }
    static void press(const QDialog &dialog, const char *name)
    {
        auto *button = dialog.findChild<QPushButton *>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    static QString textOf(const QDialog &dialog, const char *name)
    {
        const auto *label = dialog.findChild<QLabel *>(name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::unique_ptr<RingDesk> desk(int member)
    {
        auto desk = std::make_unique<RingDesk>(m_town->open(member), m_prompter, nullptr);
        const KnownRing ring = m_town->ring(member);
        desk->setRing(&ring, {ring}, {});
        return desk;
    }

    QTemporaryDir m_dir;
    FakePrompter m_prompter;
    std::unique_ptr<RingTown> m_town;
};

void RingDialogsTest::initTestCase()
{
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
    m_town = std::make_unique<RingTown>(3);
}

void RingDialogsTest::anExperienceIsToldTakenInAndWithdrawn()
{
    const auto teller = desk(1);
    checkedMeasure(m_town->open(1), m_town->folder(1).unit(QStringLiteral("Bürgeramt")),
        EffectVerdict::Effective, VerdictReason::Target);
    RingExperiencesDialog telling(m_town->open(1), *teller, m_prompter);
    show(telling);
    auto *list = telling.findChild<QListWidget *>("experienceList");
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("None yet")));
    QVERIFY(!telling.findChild<QPushButton *>("experienceWithdraw")->isEnabled());
    m_prompter.path = m_dir.filePath(QStringLiteral("told.age"));
    m_prompter.text = QStringLiteral("Termine am Vormittag");
    press(telling, "experienceTell");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QVERIFY(list->item(0)->text().endsWith(QStringLiteral("own authority")));

    const auto reader = desk(0);
    reader->setFileChooser(
        [&](auto *, const auto &, const auto &) { return QStringList {m_prompter.path}; });
    RingExperiencesDialog reading(m_town->open(0), *reader, m_prompter);
    show(reading);
    QVERIFY(textOf(reading, "experienceNoPlan").startsWith(QStringLiteral("No effect check")));
    press(reading, "experienceTakeIn");
    QCOMPARE(textOf(reading, "experienceNotice"), QStringLiteral("told.age: Birke, taken in"));
    auto *heard = reading.findChild<QListWidget *>("experienceList");
    QVERIFY2(heard->item(0)->text().startsWith(QStringLiteral("A04 ")),
        qPrintable(heard->item(0)->text()));
    QVERIFY(heard->item(0)->text().endsWith(QStringLiteral("Birke")));
    QVERIFY(textOf(reading, "experienceAbout").contains(QStringLiteral("Termine am Vormittag")));
    QVERIFY(!reading.findChild<QPushButton *>("experienceWithdraw")->isEnabled());

    m_prompter.confirms = false;
    m_prompter.path = m_dir.filePath(QStringLiteral("withdrawn.age"));
    press(telling, "experienceWithdraw");
    QVERIFY(!QFile::exists(m_prompter.path));
    m_prompter.confirms = true;
    press(telling, "experienceWithdraw");
    QVERIFY(QFile::exists(m_prompter.path));
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("None yet")));
    press(reading, "experienceTakeIn");
    QVERIFY(heard->item(0)->text().startsWith(QStringLiteral("None yet")));
}

void RingDialogsTest::filesOfBothKindsAreTakenInAtOnce()
{
    const QByteArray sheet = m_town->sheet(2, QStringLiteral("2024"));
    const QByteArray experience = contentOf(m_dir.filePath(QStringLiteral("told.age")));
    const auto taken = takeInRingFiles(
        m_town->open(0), systemRandom(), {experience, sheet, QByteArray("no file of a ring")});
    QVERIFY(taken);
    QCOMPARE(taken->at(0).outcome, RingTaking::KnownAlready);
    QCOMPARE(taken->at(1).outcome, RingTaking::Taken);
    QCOMPARE(taken->at(2).outcome, RingTaking::NotSealed);
    QCOMPARE(m_town->ring(0).sheets.size(), 1);
}

void RingDialogsTest::anOwnIndicatorIsAgreedAndDefinedByTheOthers()
{
    RingFiguresDialog early(m_town->open(0), m_town->ring(0), m_prompter);
    show(early);
    QVERIFY(!early.findChild<QPushButton *>("ringFigureAgree")->isEnabled());
    OwnIndicator own;
    own.indicator.id = QStringLiteral("own.passports");
    own.indicator.name = {QStringLiteral("Pässe"), QStringLiteral("Passports")};
    own.indicator.numerator = {QStringLiteral("Pässe"), QStringLiteral("passports handed out")};
    own.indicator.source = {QStringLiteral("Fachverfahren"), QStringLiteral("register")};
    QVERIFY(ServiceObserving(m_town->open(0)).define(own));

    RingFiguresDialog agreeing(m_town->open(0), m_town->ring(0), m_prompter);
    QSignalSpy agreed(&agreeing, &RingFiguresDialog::agreed);
    show(agreeing);
    m_prompter.confirms = false;
    press(agreeing, "ringFigureAgree");
    QVERIFY(agreed.isEmpty());
    m_prompter.confirms = true;
    press(agreeing, "ringFigureAgree");
    QCOMPARE(agreed.size(), 1);
    auto *list = agreeing.findChild<QListWidget *>("ringFigureList");
    QCOMPARE(list->item(list->count() - 1)->text(), QStringLiteral("Passports, version 1"));
    QTest::keyClick(list, Qt::Key_End);
    QVERIFY(textOf(agreeing, "ringFigureAbout").contains(QStringLiteral("passports handed out")));

    QVERIFY(m_town->at(1).join(m_town->ring(0).newestPaper));
    RingFiguresDialog defining(m_town->open(1), m_town->ring(1), m_prompter);
    show(defining);
    QVERIFY(!defining.findChild<QPushButton *>("ringFigureAgree")->isVisible());
    QVERIFY(textOf(defining, "ringFigureMissing").contains(QStringLiteral("Passports")));
    press(defining, "ringFigureDefine");
    QVERIFY(!defining.findChild<QLabel *>("ringFigureMissing")->isVisible());
    QVERIFY(m_town->at(1).undefinedHere(m_town->ring(1))->isEmpty());
}

void RingDialogsTest::whoeverDoesNotCoordinateDismissesNobody()
{
    RingMembersDialog dialog(m_town->open(1), m_town->ring(1), m_prompter);
    show(dialog);
    QVERIFY(!dialog.findChild<QPushButton *>("dismiss")->isVisible());
    auto *list = dialog.findChild<QListWidget *>("ringMemberList");
    QCOMPARE(list->count(), 3);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->item(1)->text(), QStringLiteral("Birke (own authority, 0 sheets here)"));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(textOf(dialog, "ringMemberAbout")
                .contains(fingerprintOf(m_town->ring(1).agreement().members.at(1))));
}

void RingDialogsTest::aMemberIsDismissedOnlyAfterAYes()
{
    RingMembersDialog dialog(m_town->open(0), m_town->ring(0), m_prompter);
    QSignalSpy dismissed(&dialog, &RingMembersDialog::dismissed);
    show(dialog);
    auto *list = dialog.findChild<QListWidget *>("ringMemberList");
    // The coordinator itself stays.
    QVERIFY(!dialog.findChild<QPushButton *>("dismiss")->isEnabled());
    QTest::keyClick(list, Qt::Key_End);
    m_prompter.confirms = false;
    press(dialog, "dismiss");
    QCOMPARE(m_town->ring(0).agreement().members.size(), 3);
    QVERIFY(m_prompter.asked.last().contains(QStringLiteral("no longer sealed to Eiche")));
    m_prompter.confirms = true;
    press(dialog, "dismiss");
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(list->count(), 2);
    const QStringList history = textOf(dialog, "ringMemberHistory").split(u'\n');
    QCOMPARE(history.first(), QStringLiteral("Version 1: Ahorn took part."));
    QCOMPARE(history.last(), QStringLiteral("Version 5: Eiche left."));
    QVERIFY(!m_town->ring(0).agreement().memberCalled(u"Eiche"));
    // What is handed on from now on is not for them, and theirs is not taken in.
    const auto refused = m_town->at(2).import({m_town->sheet(0, QStringLiteral("2025"))});
    QCOMPARE(refused->first().outcome, RingTaking::NotForUs);
    const auto theirs = m_town->at(0).import({m_town->sheet(2, QStringLiteral("2025"))});
    QCOMPARE(theirs->first().outcome, RingTaking::UnknownMember);
    // Taken in, the agreement tells the one who left.
    QVERIFY(m_town->at(2).join(m_town->ring(0).newestPaper));
    QVERIFY(!m_town->ring(2).isMember());
}

void RingDialogsTest::whatIsFoundedOutlivesTheLock()
{
    QWidget window;
    RingDesk desk(m_town->open(0), m_prompter, &window);
    LockedWriting &writing = m_town->open(0).writing();
    const auto opened = [&] {
        desk.found();
        QPointer<RingFoundDialog> dialog = window.findChild<RingFoundDialog *>();
        return dialog;
    };
    const auto tick = [](const RingFoundDialog &dialog) {
        return dialog.findChild<QListWidget *>("ringFigures")->item(1);
    };
    QPointer<RingFoundDialog> dialog = opened();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QLineEdit *>("ringName")->setText(QStringLiteral("Ring der Kreise"));
    dialog->findChild<QPlainTextEdit *>("ringTasks")
        ->setPlainText(QStringLiteral("Meldewesen\nKfz-Zulassung"));
    const auto before = tick(*dialog)->checkState();
    tick(*dialog)->setCheckState(before == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    dialog->close(); // as the lock does
    QTRY_VERIFY(dialog.isNull());
    QVERIFY(m_prompter.asked.isEmpty());
    QCOMPARE(writing.entries().size(), 1);

    dialog = opened();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->findChild<QLineEdit *>("ringName")->text(), QStringLiteral("Ring der Kreise"));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>("ringTasks")->toPlainText(),
        QStringLiteral("Meldewesen\nKfz-Zulassung"));
    QVERIFY(tick(*dialog)->checkState() != before);
    QTest::keyClick(dialog, Qt::Key_Escape); // given up, and asked about
    QTRY_VERIFY(dialog.isNull());
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(writing.entries().isEmpty());
}

void RingDialogsTest::officesAssignedOutliveTheLock()
{
    QWidget window;
    RingDesk desk(m_town->open(0), m_prompter, &window);
    const KnownRing ring = m_town->ring(0);
    desk.setRing(&ring, {ring}, {});
    LockedWriting &writing = m_town->open(0).writing();
    const auto opened = [&] {
        desk.assignOffices();
        QPointer<RingOfficesDialog> dialog = window.findChild<RingOfficesDialog *>();
        return dialog;
    };
    QPointer<RingOfficesDialog> dialog = opened();
    QVERIFY(dialog);
    show(*dialog);
    auto *list = dialog->findChild<QListWidget *>("ringOfficeList");
    const int count = list->count();
    QVERIFY(count > 0);
    list->setCurrentRow(0);
    press(*dialog, "takeOff");
    QCOMPARE(list->count(), count - 1);
    const QString rest = count > 1 ? list->item(0)->text() : QString();
    dialog->close(); // as the lock does
    QTRY_VERIFY(dialog.isNull());
    QCOMPARE(writing.entries().size(), 1);
    QVERIFY(writing.entries().first().form.endsWith(QString::fromLatin1(ring.place.ring.toHex())));

    dialog = opened();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    list = dialog->findChild<QListWidget *>("ringOfficeList");
    QCOMPARE(list->count(), count - 1);
    QCOMPARE(count > 1 ? list->item(0)->text() : QString(), rest);
    press(*dialog, "go");
    QTRY_VERIFY(dialog.isNull());
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QCOMPARE(m_town->ring(0).place.offices.size(), count - 1);
    QVERIFY(writing.entries().isEmpty()); // saved, so nothing is unfinished
}

QTEST_MAIN(RingDialogsTest)
#include "tst_ringdialogs.moc"
