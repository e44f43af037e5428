// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/keysview.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The cards about one's own access, the recovery sheet, keys of roles and names, on a real
/// register.
class KeysViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void rightWordsConfirmTheSheet();
    void wordsOfAnotherSheetConfirmNothing();
    void newSheetReplacesTheOldOne();
    void onlyChosenRolesGetNewKeys();
    void noRoleChosenIsSaid();
    void namesAreOffAndNeedALegalBasis();
    void namesAreSwitchedOnAndOffAgain();
    void whoMayNotRenewSeesNoButton();
    void viewIsAccessible();

private:
    void open(const QString &login = {}, bool pending = false);
    template <typename T>
    T *find(const char *name)
    {
        return m_view->findChild<T *>(name);
    }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::keyClick(button, Qt::Key_Space);
    }
    void typeWords(const SecretBytes &secret)
    {
        find<QPlainTextEdit>("wordsEdit")->setPlainText(wordsOf(secret).join(' '));
    }

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<KeysView> m_view;
};

void KeysViewTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
}

void KeysViewTest::cleanup()
{
    m_view.reset();
    m_vault.reset();
}

void KeysViewTest::open(const QString &login, bool pending)
{
    m_town->startAfresh();
    m_prompter = FakePrompter();
    auto opened = m_town->open(login);
    QVERIFY(opened);
    m_vault = *std::move(opened);
    const Member me = m_vault->me();
    m_view = std::make_unique<KeysView>(m_vault->members(),
        KeysView::Setting {.me = me.id,
            .roles = me.roles,
            .readOnly = false,
            .recovery = {.registerName = "Musterstadt",
                .today = QDate(2026, 11, 21),
                .mayRenew = me.roles.contains(Role::Administrator),
                .pending = pending}},
        systemRandom(), m_prompter);
    m_view->refresh();
    m_view->resize(900, 1400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void KeysViewTest::rightWordsConfirmTheSheet()
{
    open({}, true);
    QSignalSpy pending(m_view.get(), &KeysView::recoveryPendingChanged);
    press("testSheet");
    QVERIFY(!find<QPushButton>("takeWords")->isEnabled());
    typeWords(m_town->recoverySecret());
    press("takeWords");
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending.first().first().toBool(), false);
}

void KeysViewTest::wordsOfAnotherSheetConfirmNothing()
{
    open({}, true);
    QSignalSpy pending(m_view.get(), &KeysView::recoveryPendingChanged);
    press("testSheet");
    SecretBytes other(WordSecretSize);
    systemRandom()(other.writable());
    typeWords(other);
    press("takeWords");
    QVERIFY(pending.isEmpty());
}

void KeysViewTest::newSheetReplacesTheOldOne()
{
    open();
    QSignalSpy pending(m_view.get(), &KeysView::recoveryPendingChanged);
    press("renewRecovery");
    QCOMPARE(m_prompter.asked.size(), 1);
    if (find<QPlainTextEdit>("wordsEdit")->isVisible()) { // the old words prove who asks
        typeWords(m_town->recoverySecret());
        press("takeWords");
    }
    QVERIFY(find<QWidget>("wordsPage")->isVisible());
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending.first().first().toBool(), true);
    QVERIFY(!m_vault->members().isRecoverySecret(m_town->recoverySecret()));
}

void KeysViewTest::onlyChosenRolesGetNewKeys()
{
    open();
    QSignalSpy changed(m_view.get(), &KeysView::membersChanged);
    find<QCheckBox>("rotate-officer")->setChecked(false);
    m_prompter.confirms = false;
    press("rotate");
    QVERIFY(changed.isEmpty());
    m_prompter.confirms = true;
    press("rotate");
    QCOMPARE(changed.size(), 1);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void KeysViewTest::noRoleChosenIsSaid()
{
    open();
    for (QCheckBox *box : m_view->findChildren<QCheckBox *>())
        box->setChecked(false);
    press("rotate");
    QVERIFY(m_prompter.asked.isEmpty());
    bool said = false;
    for (QLabel *label : m_view->findChildren<QLabel *>("problem"))
        said = said || (label->isVisible() && !label->text().isEmpty());
    QVERIFY(said);
}

void KeysViewTest::namesAreOffAndNeedALegalBasis()
{
    open("officer");
    QVERIFY(m_vault->members().stateLawProfile().isEmpty());
    press("switchIdentitiesOn");
    QVERIFY(m_prompter.asked.isEmpty());
    QVERIFY(m_vault->members().stateLawProfile().isEmpty());
}

void KeysViewTest::namesAreSwitchedOnAndOffAgain()
{
    open();
    find<QPlainTextEdit>("profile")->setPlainText("§ 12 MusterG");
    press("switchIdentitiesOn");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(m_vault->members().stateLawProfile(), QString("§ 12 MusterG"));
    press("switchIdentitiesOff");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(m_vault->members().stateLawProfile().isEmpty());
}

void KeysViewTest::whoMayNotRenewSeesNoButton()
{
    open("manager");
    QVERIFY(!find<QPushButton>("renewRecovery")->isVisible());
    QVERIFY(find<QPushButton>("switchIdentitiesOn") == nullptr);
}

void KeysViewTest::viewIsAccessible()
{
    open();
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(KeysViewTest)
#include "tst_keysview.moc"
