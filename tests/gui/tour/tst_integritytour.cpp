// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/protectionpage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/memberkeeping.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through what the program says about a register that an older copy has taken the place of,
/// and through its access log. Like TourTest every view must pass the accessibility lint and leaves
/// a picture.
class IntegrityTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void olderCopyIsVisited_data();
    void olderCopyIsVisited();

private:
    void picture(MainWindow &window, const QString &view);

    QTemporaryDir m_folder;
    QString m_register; ///< this machine knows a newer state of it
    VaultEnvironment m_environment = deskEnvironment();
    QStringList m_findings;
};

void IntegrityTourTest::initTestCase()
{
    QVERIFY(QDir().mkpath(RUECKHALT_TOUR_DIR));
    m_register = m_folder.filePath("Altstadt.rueckhalt");
    m_environment.anchorFolder = m_folder.filePath("anchors");
    {
        auto open = makeDemoRegister(m_register, 12);
        MemberKeeping &members = open->vault().members();
        VERIFY_RESULT(members.setLogin(open->me().id, "erika"));
        for (const auto &[login, name, role] :
            {std::tuple("dsb", "Jana Lehmann", Role::DataProtectionOfficer),
                std::tuple("rat", "Yusuf Demir", Role::StaffCouncil)}) {
            NewMember member;
            member.profile = {login, name};
            member.roles = {role};
            member.password = deskPassword();
            member.mustChangePassword = false;
            VERIFY_RESULT(members.add(member));
        }
        const auto ids = open->facts().ids;
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(open->read(ids.at(i)));
        VERIFY_RESULT(open->note(Action::DescriptionsSearched));
    }
    const QString newer = m_folder.filePath("newer.rueckhalt");
    QVERIFY(copyFolder(m_register, newer));
    auto vault = Vault::open(newer, {"erika", deskPassword(), SecretBytes()}, m_environment);
    VERIFY_RESULT(vault);
}

void IntegrityTourTest::olderCopyIsVisited_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    for (const auto language : {Language::German, Language::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const int scale : {100, 200})
                QTest::addRow("%s-%s-%d", language == Language::German ? "de" : "en",
                    theme == Theme::Light ? "light" : "dark", scale)
                    << language << theme << scale;
        }
    }
}

void IntegrityTourTest::picture(MainWindow &window, const QString &view)
{
    // Layouts settle in steps: a text that wraps changes the height of what is around it.
    QImage before;
    QImage now = window.grab().toImage();
    for (int i = 0; i < 20 && now != before; ++i) {
        QApplication::processEvents();
        before = std::exchange(now, window.grab().toImage());
    }
    QVERIFY(
        now.save(QString("%1/%2-%3.png").arg(RUECKHALT_TOUR_DIR, view, QTest::currentDataTag())));
    const QString findings = A11yLint::report(A11yLint::check(&window));
    if (!findings.isEmpty())
        m_findings << view + ":" + findings;
}

/// By one who can answer what was found, and by the two who read the access log together.
void IntegrityTourTest::olderCopyIsVisited()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_findings.clear();
    setUiLanguage(language);
    setTextScale(scale);
    applyTheme(theme);
    FakePrompter prompter;
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    Desk desk(m_environment, prompter, preferences);
    MainWindow &window = desk.window();
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto unlock = [&](const QString &login) {
        QSignalSpy opened(&desk, &Desk::opened);
        desk.offer(m_register);
        auto *fields = window.findChild<UnlockPage *>();
        fields->findChild<QLineEdit *>("login")->setText(login);
        auto *password = fields->findChild<QLineEdit *>("passwordEdit");
        QTest::keyClicks(password, DeskPasswordText);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
    };
    unlock("erika");
    picture(window, "alert-start");
    QVERIFY(desk.workplace()->showIntegrity() != nullptr);
    picture(window, "alert-integrity");
    desk.lock();
    unlock("dsb");
    auto *protection = qobject_cast<ProtectionPage *>(window.showPage("protection"));
    QVERIFY(protection);
    protection->showPart(ProtectionPage::Part::Log);
    QWidget *log = protection->part(ProtectionPage::Part::Log);
    picture(window, "log-closed");
    log->findChild<QPushButton *>("readTogether")->click();
    picture(window, "log-second");
    log->findChild<QLineEdit *>("login")->setText("rat");
    auto *password = log->findChild<QLineEdit *>("passwordEdit");
    QTest::keyClicks(password, DeskPasswordText);
    QTest::keyClick(password, Qt::Key_Return);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    picture(window, "log-details");
    QVERIFY2(prompter.told.isEmpty(), qPrintable(prompter.told.join('\n')));
    QVERIFY2(m_findings.isEmpty(), qPrintable("\n" + m_findings.join("\n")));
}

QTEST_MAIN(IntegrityTourTest)
#include "tst_integritytour.moc"
