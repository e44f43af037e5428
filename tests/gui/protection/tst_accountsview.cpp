// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretwords.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/accountsview.h"
#include "gui/protection/copytable.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId office({1});
const UnitId counter({2});
const UnitId other({3});

} // namespace

/// Accounts of a real register, by keys.
class AccountsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everybodySeesEverybody();
    void nothingIsChosenWhileANewAccountIsEntered();
    void newAccountOpensWithItsOneTimePassword();
    void incompleteAccountIsNotMade();
    void takenLoginNameIsSaid();
    void nameAndRolesAreChanged();
    void takenLoginNameLeavesTheRolesAlone();
    void lastAdministratorStays();
    void disabledAccountStaysOutUntilAdmitted();
    void removedAccountIsGone();
    void removalNeedsAHolderOfTheKeys();
    void refusedQuestionChangesNothing();
    void lostPasswordIsReplaced();
    void awaitedKeyIsHandedOverAfterComparing();
    void whoMayNotManageSeesNoButtons();
    void unitsOfAManagerAreSetByKeyboard();
    void takingUnitsAwayIsAskedFirst();
    void managersUnitsAreSetWithTheAccount();
    void noUnitTickedIsAProblem();
    void removedUnitCanBeTakenOut();
    void whatIsEnteredIsLostOnlyAfterAQuestion();
    void othersReadWhatAManagerDecidesFor();
    void viewIsAccessible_data();
    void viewIsAccessible();

private:
    void open(const QString &login = {});
    void enter(const QString &login);
    [[nodiscard]] Vault &vault() const { return m_register->vault(); }
    void show();
    void choose(const QString &login);
    template <typename T>
    T *find(const QString &name)
    {
        return m_view->findChild<T *>(name);
    }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::keyClick(button, Qt::Key_Space);
    }
    void fillIn(const QString &name, const QString &login, CodeSet<Role> roles);
    std::optional<Member> member(const QString &login);
    void fillTown();
    QList<UnitId> unitsOf(const QString &login);
    QString missing();

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Protecting> m_protecting;
    std::unique_ptr<AccountsView> m_view;
};

void AccountsViewTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<MemberTown>();
}

void AccountsViewTest::cleanup()
{
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void AccountsViewTest::open(const QString &login)
{
    m_town->startAfresh();
    m_prompter = FakePrompter();
    enter(login);
}

void AccountsViewTest::enter(const QString &login)
{
    auto vault = m_town->open(login);
    QVERIFY(vault);
    auto loaded = OpenRegister::load(*std::move(vault), demoCatalog(), vaultEnvironment().clock);
    QVERIFY(loaded);
    m_register = *std::move(loaded);
    m_protecting = std::make_unique<Protecting>(*m_register);
    show();
}

void AccountsViewTest::show()
{
    m_view = std::make_unique<AccountsView>(*m_protecting, systemRandom(), m_prompter);
    m_view->resize(900, 1200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

std::optional<Member> AccountsViewTest::member(const QString &login)
{
    for (const Member &one : vault().members().members()) {
        if (one.profile.login == login)
            return one;
    }
    return std::nullopt;
}

void AccountsViewTest::choose(const QString &login)
{
    const QList<Member> members = vault().members().members();
    for (int row = 0; row < members.size(); ++row) {
        if (members.at(row).profile.login == login)
            find<CopyTable>("table")->selectRow(row);
    }
}

void AccountsViewTest::fillIn(const QString &name, const QString &login, CodeSet<Role> roles)
{
    press("add");
    find<QLineEdit>("name")->setText(name);
    find<QLineEdit>("login")->setText(login);
    for (const Term<Role> &term : terms<Role>())
        find<QCheckBox>("role-" + QString(term.code))->setChecked(roles.contains(term.value));
}

void AccountsViewTest::everybodySeesEverybody()
{
    open("council");
    auto *table = find<CopyTable>("table");
    QCOMPARE(table->model()->rowCount(), vault().members().members().size());
    const QString text = table->asText();
    for (const char *login : {"officer", "carer", "manager", "council", "dpo", "admin"})
        QVERIFY2(text.contains(QString("Frau ") + login), login);
    QVERIFY(text.contains("Frau council (you)"));
}

void AccountsViewTest::nothingIsChosenWhileANewAccountIsEntered()
{
    open();
    choose("council");
    const auto *selection = find<CopyTable>("table")->selectionModel();
    const QModelIndex chosen = selection->currentIndex();
    QVERIFY(selection->isRowSelected(chosen.row()));
    press("add");
    QVERIFY(!selection->hasSelection());
    press("cancelAccount");
    QCOMPARE(selection->currentIndex().row(), chosen.row());
    QVERIFY(selection->isRowSelected(chosen.row()));
    QCOMPARE(find<QLineEdit>("login")->text(), QString("council"));
}

void AccountsViewTest::newAccountOpensWithItsOneTimePassword()
{
    open();
    QSignalSpy changed(m_view.get(), &AccountsView::membersChanged);
    fillIn("Jana Lee", "jana", {Role::Manager});
    press("saveAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(changed.size(), 1);
    QVERIFY(member("jana"));
    QCOMPARE(member("jana")->state, MemberState::Invited);
    const QByteArray password = find<QLineEdit>("oneTimePassword")->text().toLatin1();
    QCOMPARE(password.split('-').size(), 7);
    press("oneTimeDone");
    QVERIFY(!find<QWidget>("oneTimeCard")->isVisible());
    QVERIFY(find<QLineEdit>("oneTimePassword")->text().isEmpty());
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    const auto opened = m_town->open("jana", password);
    QVERIFY(opened);
    QCOMPARE((*opened)->me().profile.name, QString("Jana Lee"));
}

void AccountsViewTest::incompleteAccountIsNotMade()
{
    open();
    const auto before = vault().members().members().size();
    fillIn(" ", "", {Role::StaffCouncil, Role::DataProtectionOfficer});
    press("saveAccount");
    QCOMPARE(vault().members().members().size(), before);
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(!find<QLineEdit>("name")->accessibleDescription().isEmpty());
    QVERIFY(!find<QLineEdit>("login")->accessibleDescription().isEmpty());
    press("cancelAccount");
    QVERIFY(!find<QWidget>("errors")->isVisible());
    QVERIFY(find<CopyTable>("table")->isEnabled());
}

void AccountsViewTest::takenLoginNameIsSaid()
{
    open();
    fillIn("Another", "MANAGER", {Role::Manager});
    press("saveAccount");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY2(m_prompter.told.first().contains("login name is taken"),
        qPrintable(m_prompter.told.first()));
    QVERIFY(find<QLineEdit>("login")->isVisible());
}

void AccountsViewTest::nameAndRolesAreChanged()
{
    open();
    choose("manager");
    find<QLineEdit>("name")->setText("Frau Neu");
    find<QLineEdit>("login")->setText("leitung");
    find<QCheckBox>("role-carer")->setChecked(true);
    press("saveAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(!member("manager"));
    QCOMPARE(member("leitung")->profile.name, QString("Frau Neu"));
    QCOMPARE(member("leitung")->roles, (CodeSet<Role> {Role::Manager, Role::CaseCarer}));
    QVERIFY(m_prompter.asked.isEmpty());
    find<QCheckBox>("role-carer")->setChecked(false);
    press("saveAccount");
    QCOMPARE(m_prompter.asked.size(), 1); // A role is taken away only after a question.
}

void AccountsViewTest::takenLoginNameLeavesTheRolesAlone()
{
    open();
    choose("officer");
    const QList<Member> before = vault().members().members();
    const RegisterMark mark = vault().mark();
    QSignalSpy changed(m_view.get(), &AccountsView::membersChanged);
    find<QLineEdit>("login")->setText("manager");
    find<QCheckBox>("role-officer")->setChecked(false);
    find<QCheckBox>("role-carer")->setChecked(true);
    press("saveAccount");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY2(m_prompter.told.first().contains("Nothing was changed"),
        qPrintable(m_prompter.told.first()));
    QCOMPARE(vault().members().members(), before);
    QVERIFY(vault().mark() == mark);
    QCOMPARE(changed.size(), 0);
    // What was entered is still there, and only the name has to be put right.
    QVERIFY(find<QCheckBox>("role-carer")->isChecked());
    find<QLineEdit>("login")->setText("betreuung");
    press("saveAccount");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(member("betreuung")->roles, CodeSet<Role> {Role::CaseCarer});
}

void AccountsViewTest::lastAdministratorStays()
{
    open();
    choose("");
    const CodeSet<Role> before = vault().me().roles;
    choose("admin");
    press("disableAccount");
    choose("");
    find<QLineEdit>("name")->setText("Founder");
    find<QLineEdit>("login")->setText("founder");
    find<QCheckBox>("role-admin")->setChecked(false);
    press("saveAccount");
    QCOMPARE(m_prompter.told.size(), 1);
    QCOMPARE(member("")->roles, before);
}

void AccountsViewTest::disabledAccountStaysOutUntilAdmitted()
{
    open();
    choose("manager");
    press("disableAccount");
    QCOMPARE(member("manager")->state, MemberState::Disabled);
    const QString admit = find<QPushButton>("disableAccount")->text();
    press("disableAccount");
    QCOMPARE(member("manager")->state, MemberState::Active);
    QVERIFY(find<QPushButton>("disableAccount")->text() != admit);
}

void AccountsViewTest::removedAccountIsGone()
{
    open();
    choose("manager");
    press("removeAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(m_prompter.asked.first().contains("read, printed or copied"));
    QVERIFY(!member("manager"));
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    QVERIFY(!m_town->open("manager"));
    const auto founder = m_town->open();
    QVERIFY(founder);
    QCOMPARE((*founder)->facts()->rowCount(), 2U);
}

void AccountsViewTest::removalNeedsAHolderOfTheKeys()
{
    open("admin");
    choose("officer");
    press("removeAccount");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY2(
        m_prompter.told.first().contains("Safety officer"), qPrintable(m_prompter.told.first()));
    QVERIFY(member("officer"));
}

void AccountsViewTest::refusedQuestionChangesNothing()
{
    open();
    m_prompter.confirms = false;
    const QList<Member> before = vault().members().members();
    choose("manager");
    for (const char *button : {"removeAccount", "resetPassword", "disableAccount"})
        press(button);
    QCOMPARE(m_prompter.asked.size(), 3);
    QCOMPARE(vault().members().members(), before);
}

void AccountsViewTest::lostPasswordIsReplaced()
{
    open();
    choose("officer");
    press("resetPassword");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    const QByteArray password = find<QLineEdit>("oneTimePassword")->text().toLatin1();
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    QVERIFY(!m_town->open("officer"));
    const auto opened = m_town->open("officer", password);
    QVERIFY(opened);
    QCOMPARE((*opened)->me().state, MemberState::Invited);
}

void AccountsViewTest::awaitedKeyIsHandedOverAfterComparing()
{
    open("admin"); // holds no officers' key
    fillIn("Zweite Fachkraft", "zweite", {Role::SafetyOfficer});
    press("saveAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(member("zweite")->awaited, CodeSet<Role> {Role::SafetyOfficer});
    QVERIFY(!find<QPushButton>("grantKeys")->isVisible());
    const QByteArray password = find<QLineEdit>("oneTimePassword")->text().toLatin1();
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    enter("officer");
    choose("zweite");
    // Somebody else knows her password still.
    QVERIFY(!find<QPushButton>("grantKeys")->isVisible());
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    {
        const auto second = m_town->open("zweite", password);
        QVERIFY(second);
        QVERIFY((*second)->members().changePassword(secretOf(password), {}, testPassword(), {}));
    }
    enter("officer");
    choose("zweite");
    press("grantKeys");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(m_prompter.asked.last().contains(anchorWords(member("zweite")->fingerprint)));
    QVERIFY(member("zweite")->awaited.isEmpty());
}

void AccountsViewTest::whoMayNotManageSeesNoButtons()
{
    open("manager");
    choose("officer");
    for (const char *button :
        {"add", "saveAccount", "grantKeys", "resetPassword", "disableAccount", "removeAccount"})
        QVERIFY2(!find<QPushButton>(button)->isVisible(), button);
    QVERIFY(!find<QLineEdit>("name")->isVisible());
    QCOMPARE(find<QLabel>("fingerprint")->text(), anchorWords(member("officer")->fingerprint));
}

void AccountsViewTest::fillTown()
{
    VERIFY_RESULT(m_register->saveOrganisation(
        {{{office, {}, "Amt Mitte", {}, 40}, {counter, office, "Zulassung", {}, 12},
             {other, {}, "Sozialamt", {}, 60}},
            {}}));
    m_view->refresh();
}

QList<UnitId> AccountsViewTest::unitsOf(const QString &login)
{
    return *m_register->vault().managedUnits(member(login)->id);
}

QString AccountsViewTest::missing()
{
    auto *note = find<QLabel>("undecided");
    return note->isVisible() ? note->text() : QString();
}

void AccountsViewTest::unitsOfAManagerAreSetByKeyboard()
{
    open();
    fillTown();
    QCOMPARE(missing(), QString());
    choose("officer");
    QVERIFY(!find<QWidget>("units")->isVisible());
    choose("manager");
    auto *everywhere = find<QRadioButton>("everywhere");
    QVERIFY(everywhere->isChecked());
    auto *units = find<QListWidget>("unitList");
    QVERIFY(!units->isVisible());
    everywhere->setFocus();
    QTest::keyClick(everywhere, Qt::Key_Down);
    QVERIFY(units->isVisible());
    QTest::keyClick(find<QRadioButton>("someUnits"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), units);
    QTest::keyClick(units, Qt::Key_End);
    QTest::keyClick(units, Qt::Key_Space);
    press("saveAccount");
    // From the whole authority to one unit is a loss.
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY2(m_prompter.asked.first().contains("Sozialamt"), qPrintable(m_prompter.asked.first()));
    QCOMPARE(unitsOf("manager"), QList<UnitId> {other});
    QCOMPARE(missing(), QString("No manager decides proposals for: whole authority, Amt Mitte."));
    m_view.reset();
    show();
    choose("manager");
    QVERIFY(find<QRadioButton>("someUnits")->isChecked());
    QCOMPARE(find<QListWidget>("unitList")->item(2)->checkState(), Qt::Checked);
    QCOMPARE(find<QListWidget>("unitList")->item(0)->checkState(), Qt::Unchecked);
    // And the manager works by it.
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    enter("manager");
    QVERIFY(m_register->manages(other) && !m_register->manages(office));
}

void AccountsViewTest::takingUnitsAwayIsAskedFirst()
{
    open();
    fillTown();
    VERIFY_RESULT(m_register->setManagedUnits(member("manager")->id, {office, other}));
    m_view->refresh();
    choose("officer");
    choose("manager");
    m_prompter.confirms = false;
    auto *units = find<QListWidget>("unitList");
    units->item(0)->setCheckState(Qt::Unchecked);
    press("saveAccount");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY2(
        m_prompter.asked.first().contains("Amt Mitte") && !m_prompter.asked.first().contains("Soz"),
        qPrintable(m_prompter.asked.first()));
    QCOMPARE(unitsOf("manager"), (QList<UnitId> {office, other}));
    // What was entered is still there.
    QCOMPARE(units->item(0)->checkState(), Qt::Unchecked);
    m_prompter.confirms = true;
    press("saveAccount");
    QCOMPARE(unitsOf("manager"), QList<UnitId> {other});
    // More than before takes nothing from anybody.
    m_prompter.asked.clear();
    find<QRadioButton>("everywhere")->click();
    press("saveAccount");
    QVERIFY(m_prompter.asked.isEmpty());
    QVERIFY(unitsOf("manager").isEmpty());
}

void AccountsViewTest::managersUnitsAreSetWithTheAccount()
{
    open();
    fillTown();
    fillIn("Jana Lee", "jana", {Role::Manager});
    find<QRadioButton>("someUnits")->click();
    find<QListWidget>("unitList")->item(1)->setCheckState(Qt::Checked);
    press("saveAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(unitsOf("jana"), QList<UnitId> {counter});
    QVERIFY(find<QWidget>("oneTimeCard")->isVisible());
}

void AccountsViewTest::noUnitTickedIsAProblem()
{
    open();
    fillTown();
    choose("manager");
    find<QRadioButton>("someUnits")->click();
    press("saveAccount");
    QVERIFY(find<QWidget>("errors")->isVisible());
    QVERIFY(!find<QWidget>("units")->accessibleDescription().isEmpty());
    QVERIFY(unitsOf("manager").isEmpty());
    // Without the role nothing has to be ticked.
    find<QCheckBox>("role-manager")->setChecked(false);
    QVERIFY(!find<QWidget>("units")->isVisible());
}

void AccountsViewTest::removedUnitCanBeTakenOut()
{
    open();
    fillTown();
    VERIFY_RESULT(m_register->setManagedUnits(member("manager")->id, {office, UnitId({9})}));
    choose("officer");
    choose("manager");
    auto *units = find<QListWidget>("unitList");
    QCOMPARE(units->count(), 4);
    QCOMPARE(units->item(3)->checkState(), Qt::Checked);
    units->item(3)->setCheckState(Qt::Unchecked);
    press("saveAccount");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(unitsOf("manager"), QList<UnitId> {office});
}

void AccountsViewTest::whatIsEnteredIsLostOnlyAfterAQuestion()
{
    open();
    fillTown();
    choose("manager");
    const int row = find<CopyTable>("table")->currentIndex().row();
    find<QRadioButton>("someUnits")->click();
    find<QListWidget>("unitList")->item(0)->setCheckState(Qt::Checked);
    m_prompter.confirms = false;
    choose("officer");
    QCOMPARE(m_prompter.asked.size(), 1);
    QTRY_COMPARE(find<CopyTable>("table")->currentIndex().row(), row);
    QCOMPARE(find<QLineEdit>("login")->text(), QString("manager"));
    QVERIFY(!m_view->mayLeave());
    setUiLanguage(Language::German);
    m_view->refresh();
    QCOMPARE(find<QListWidget>("unitList")->item(0)->checkState(), Qt::Checked);
    m_prompter.confirms = true;
    QVERIFY(m_view->mayLeave());
    QVERIFY(find<QRadioButton>("everywhere")->isChecked());
    const auto asked = m_prompter.asked.size();
    QVERIFY(m_view->mayLeave());
    QCOMPARE(m_prompter.asked.size(), asked);
    choose("officer");
    QCOMPARE(find<QLineEdit>("login")->text(), QString("officer"));
}

void AccountsViewTest::othersReadWhatAManagerDecidesFor()
{
    open();
    fillTown();
    VERIFY_RESULT(m_register->setManagedUnits(member("manager")->id, {counter}));
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    enter("council");
    choose("manager");
    QVERIFY(!find<QWidget>("units")->isVisible());
    auto *text = find<QLabel>("unitsText");
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().contains("Zulassung"), qPrintable(text->text()));
    choose("officer");
    QVERIFY(!text->isVisible());
}

void AccountsViewTest::viewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("German") << Language::German << 100 << false;
    QTest::newRow("German, new") << Language::German << 100 << true;
    QTest::newRow("English, 200 %") << Language::English << 200 << false;
    QTest::newRow("English, new, 200 %") << Language::English << 200 << true;
}

void AccountsViewTest::viewIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    QFETCH(bool, isNew);
    setUiLanguage(language);
    setTextScale(scale);
    open();
    m_view->resize(900 * scale / 100, 1200 * scale / 100);
    fillTown();
    VERIFY_RESULT(m_register->setManagedUnits(member("manager")->id, {counter}));
    m_view->refresh();
    choose("manager");
    if (isNew)
        press("add");
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(AccountsViewTest)
#include "tst_accountsview.moc"
