// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"
#include "crypto/systemrandom.h"
#include "gui/common/page.h"
#include "gui/protection/copytable.h"
#include "gui/protection/protectionpage.h"
#include "gui/protection/recoverysheet.h"
#include "gui/protection/restoredialog.h"
#include "gui/report/receiptprint.h"
#include "gui/shell/desk.h"
#include "gui/shell/workplace.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

QString townPassword()
{
    const SecretBytes password = testPassword();
    return QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
        static_cast<qsizetype>(password.size()));
}

} // namespace

/// Walks through what protects a register, on real registers: making one, ways in and back in,
/// what each role sees, accounts, keys, backups, and what is printed. Like TourTest every page
/// must pass the accessibility lint and leaves a picture.
class ProtectionTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void newRegisterIsMade_data() { Camera::addRows(); }
    void newRegisterIsMade();
    void waysInAreTaken_data() { Camera::addRows(); }
    void waysInAreTaken();
    void rolesAreVisited_data() { Camera::addRows(); }
    void rolesAreVisited();
    void keepersOfTheRegisterAreVisited_data() { Camera::addRows(); }
    void keepersOfTheRegisterAreVisited();
    void backupsAreVisited_data() { Camera::addRows(); }
    void backupsAreVisited();
    void paperIsVisited_data() { Camera::addRows(); }
    void paperIsVisited();

private:
    MainWindow &window() { return m_desk->window(); }
    void picture(const QString &page) { m_camera.take(window(), page); }
    template <typename T>
    T *find(const QString &name)
    {
        for (T *part : window().findChildren<T *>(name)) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }
    void press(const QString &name);
    void type(const QString &name, const QString &text);
    void typeInto(const char *passwordField, const QString &text);
    void openAs(const QString &login, const QString &password);
    void verifyNothingFound();

    std::unique_ptr<MemberTown> m_town;
    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
    Camera m_camera {RUECKHALT_TOUR_DIR, 40, 99};
};

void ProtectionTourTest::initTestCase()
{
    m_town = std::make_unique<MemberTown>();
}

void ProtectionTourTest::init()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);
    m_town->startAfresh();
    m_prompter = FakePrompter();
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    preferences.recentRegisters = QStringList {m_town->folder()};
    m_desk = std::make_unique<Desk>(deskEnvironment(), m_prompter, preferences);
    window().resize(Camera::WindowSize);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void ProtectionTourTest::press(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button != nullptr && button->isEnabled(), qPrintable(name));
    button->setFocus();
    button->click();
}

void ProtectionTourTest::type(const QString &name, const QString &text)
{
    auto *field = find<QLineEdit>(name);
    QVERIFY2(field != nullptr, qPrintable(name));
    field->setText(text);
}

void ProtectionTourTest::typeInto(const char *passwordField, const QString &text)
{
    auto *field = find<QWidget>(passwordField);
    QVERIFY2(field != nullptr, passwordField);
    field->findChild<QLineEdit *>()->setText(text);
}

void ProtectionTourTest::openAs(const QString &login, const QString &password)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(m_town->folder());
    type("login", login);
    typeInto("password", password);
    press("openButton");
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void ProtectionTourTest::verifyNothingFound()
{
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

void ProtectionTourTest::newRegisterIsMade()
{
    m_desk->offerNew();
    picture("40-new");
    press("createButton");
    picture("41-new-problems");
    type("name", QString("Musterstadt-") + QTest::currentDataTag());
    type("place", m_folder.path());
    type("organisation", QString::fromUtf8("Bürgeramt"));
    type("person", "Erika Muster");
    typeInto("password", DeskPasswordText);
    typeInto("repeat", DeskPasswordText);
    picture("42-new-filled");
    press("createButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("recoveryCard") != nullptr, 30000);
    picture("43-new-recovery");
    find<QRadioButton>("threeSheets")->click();
    picture("44-new-three-sheets");
    find<QRadioButton>("oneSheet")->click();
    press("testWords");
    type("first", "Unsinn");
    press("check");
    picture("45-new-recovery-test");
    press("back");
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    press("recoveryLater");
    QCOMPARE(opened.size(), 1);
    picture("46-new-start");
    auto *protection = qobject_cast<ProtectionPage *>(window().showPage("protection"));
    protection->showPart(ProtectionPage::Part::Keys);
    picture("47-keys-pending");
    m_desk->lock();
    verifyNothingFound();
}

void ProtectionTourTest::waysInAreTaken()
{
    {
        auto vault = m_town->open();
        QVERIFY(vault);
        QVERIFY((*vault)->members().add(MemberTown::member("neu", {Role::Manager}, true)));
        NewMember withFile = MemberTown::member("datei", {Role::CaseCarer});
        withFile.keyFile = SecretBytes(std::size_t {64});
        QVERIFY((*vault)->members().add(withFile));
    }
    m_desk->offer(m_town->folder());
    picture("50-lock-login");
    type("login", "officer");
    typeInto("password", "nicht das richtige");
    press("openButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("problem") != nullptr, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(find<QProgressBar>("busyBar") == nullptr, 30000);
    picture("51-lock-wrong");
    type("login", "neu");
    typeInto("password", townPassword());
    press("openButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("changePassword") != nullptr, 30000);
    picture("52-first-password");
    press("changePassword");
    picture("53-first-password-problems");
    press("cancelPassword");
    press("lostButton");
    picture("54-recover");
    find<QPlainTextEdit>("wordsEdit")
        ->setPlainText(wordsOf(m_town->recoverySecret()).mid(0, 7).join(' ') + " Unsinn ");
    picture("55-recover-wrong");
    find<QPlainTextEdit>("wordsEdit")->setPlainText(wordsOf(m_town->recoverySecret()).join(' '));
    picture("56-recover-complete");
    press("next");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("passwordCard") != nullptr, 30000);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    picture("57-recover-password");
    press("cancel");
    verifyNothingFound();
}

void ProtectionTourTest::rolesAreVisited()
{
    int number = 60;
    for (const auto &role : terms<Role>()) {
        const QString login = QString::fromLatin1(role.code);
        openAs(login, townPassword());
        picture(QString("%1-start-%2").arg(number++).arg(login));
        m_desk->lock();
    }
    verifyNothingFound();
}

void ProtectionTourTest::keepersOfTheRegisterAreVisited()
{
    {
        auto vault = m_town->open();
        QVERIFY(vault);
        const UnitId office({1});
        QVERIFY(
            (*vault)->saveOrganisation({{{office, {}, QString::fromUtf8("Bürgeramt Mitte"), {}, 40},
                                            {UnitId({2}), office, "Kfz-Zulassung", {}, 12},
                                            {UnitId({3}), {}, "Sozialamt", {}, 60}},
                {}}));
        QVERIFY((*vault)->setManagedUnits(m_town->idOf("manager"), {office}));
    }
    openAs({}, townPassword());
    auto *page = qobject_cast<ProtectionPage *>(window().showPage("protection"));
    QVERIFY(page);
    picture("70-rights");
    auto *scope = find<QComboBox>("scope");
    scope->setCurrentIndex(0);
    picture("71-rights-all");
    page->showPart(ProtectionPage::Part::Accounts);
    picture("72-accounts");
    auto *table = find<CopyTable>("table");
    table->setCurrentIndex(table->model()->index(5, 0));
    picture("73-accounts-other");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 1).data().toString() == "manager")
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    QApplication::processEvents(); // the list of units finds its place
    find<QScrollArea>("area")->ensureWidgetVisible(find<QPushButton>("saveAccount"));
    picture("79-accounts-units");
    press("add");
    picture("74-account-new");
    press("saveAccount");
    picture("75-account-problems");
    type("name", "Jana Lee");
    type("login", "jana");
    find<QCheckBox>("role-manager")->setChecked(true);
    press("saveAccount");
    window().activateWindow(); // without a window manager nobody gives it back after the progress
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    picture("76-account-made");
    page->showPart(ProtectionPage::Part::Keys);
    picture("77-keys");
    press("testSheet");
    picture("78-keys-testing");
    press("cancelRecovery");
    m_desk->lock();
    verifyNothingFound();
}

void ProtectionTourTest::backupsAreVisited()
{
    openAs("officer", townPassword());
    QVERIFY(window().showPage("backups"));
    picture("80-backups-none");
    m_prompter.path = m_folder.filePath(QString("sicherung-") + QTest::currentDataTag());
    QVERIFY(QDir().mkpath(m_prompter.path));
    press("chooseFolder");
    picture("81-backups-folder");
    press("backUpNow");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("list") != nullptr, 30000);
    picture("82-backups");
    press("restore");
    auto *dialog = window().findChild<RestoreDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    m_camera.takePart(*dialog, "83-restore");
    dialog->findChild<QPushButton *>("go")->click();
    m_camera.takePart(*dialog, "84-restore-problem");
    dialog->reject();
    m_desk->lock();
    verifyNothingFound();
}

void ProtectionTourTest::paperIsVisited()
{
    const auto paper = [this](const QString &name, const auto &paint) {
        QImage image(826, 1169, QImage::Format_RGB32); // A4 at 100 dots an inch
        image.setDotsPerMeterX(3937);
        image.setDotsPerMeterY(3937);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        m_camera.save(image, name);
    };
    RecoverySheet sheet {"Musterstadt", QDate(2026, 11, 21), wordsOf(m_town->recoverySecret()), 0};
    paper("90-recovery-sheet",
        [&](QPainter &painter) { paintSheet(painter, QRectF(0, 0, 826, 1169), sheet); });
    sheet.share = 2;
    paper("91-recovery-sheet-of-three",
        [&](QPainter &painter) { paintSheet(painter, QRectF(0, 0, 826, 1169), sheet); });
    paper("92-receipt", [](QPainter &painter) {
        painter.translate(50, 50);
        paintReceipt(painter, QRectF(0, 0, 726, 1069),
            {.registerName = "Musterstadt",
                .code = "9190 8090 1844 0451",
                .sent = QDate(2026, 11, 21)});
    });
}

QTEST_MAIN(ProtectionTourTest)
#include "tst_protectiontour.moc"
