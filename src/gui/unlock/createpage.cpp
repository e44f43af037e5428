// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/createpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "unlock/ui_createpage.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace rueckhalt {

namespace {

const QString &ending()
{
    static const QString text = QStringLiteral(".rueckhalt");
    return text;
}

/// The first of these folders that exists, else the home folder: an account that is new has no
/// folder of documents yet.
QString firstThere(const QStringList &folders)
{
    const auto there = std::ranges::find_if(folders,
        [](const QString &folder) { return !folder.isEmpty() && QFileInfo(folder).isDir(); });
    return there == folders.end() ? QDir::homePath() : *there;
}

/// Characters that some file system or share refuses.
bool isFolderName(const QString &name)
{
    static const QString refused = QStringLiteral("/\\:*?\"<>|");
    return !name.isEmpty() && !name.startsWith(QLatin1Char('.'))
        && std::none_of(name.begin(), name.end(),
            [](QChar c) { return refused.contains(c) || c.category() == QChar::Other_Control; });
}

} // namespace

CreatePage::CreatePage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_unlocking(unlocking)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::CreatePage>())
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    for (TextLabel *hint : {m_ui->nameHint, m_ui->organisationHint, m_ui->loginHint})
        hint->setTone(TextLabel::Tone::Muted);
    m_ui->warning->setTone(TextLabel::Tone::Warning);
    setButtonKind(m_ui->createButton, ButtonKind::Primary);
    setButtonKind(m_ui->backButton, ButtonKind::Quiet);
    separateFields(m_ui->card);
    for (QWidget *heading : {m_ui->youHeading, m_ui->passwordHeading})
        heading->setContentsMargins(0, space::Large, 0, 0);
    m_ui->passwords->setKeyFiles(prompter, unlocking.environment().random);
    m_ui->recovery->setMayPostpone(true);
    m_ui->recoveryCard->hide();
    for (QLineEdit *field : {m_ui->name, m_ui->organisation, m_ui->person, m_ui->login})
        connect(field, &QLineEdit::textChanged, this, &CreatePage::showContext);
    connect(m_ui->choosePlace, &QPushButton::clicked, this, &CreatePage::choosePlace);
    connect(m_ui->createButton, &QPushButton::clicked, this, &CreatePage::create);
    connect(m_ui->passwords, &NewPasswordFields::entered, this, &CreatePage::create);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CreatePage::backRequested);
    connect(m_ui->recovery, &RecoveryStep::tested, this, [this] { leave(false); });
    connect(m_ui->recovery, &RecoveryStep::postponed, this, &CreatePage::postpone);
    setBusy(false);
}

CreatePage::~CreatePage() = default;

void CreatePage::start(const QString &place)
{
    m_ui->name->clear();
    m_ui->organisation->clear();
    m_ui->place->setText(QDir::toNativeSeparators(
        firstThere({place, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})));
    m_ui->person->clear();
    m_ui->login->clear();
    m_ui->passwords->clear();
    m_ui->errors->clear();
    for (QWidget *field : std::initializer_list<QWidget *> {m_ui->name, m_ui->place})
        setInvalid(field, QString());
    m_ui->recovery->forget();
    m_ui->recoveryCard->hide();
    m_ui->card->show();
    m_ui->purpose->show();
    m_ui->name->setFocus();
}

QString CreatePage::organisation() const
{
    return m_ui->organisation->text().trimmed();
}

QString CreatePage::folder() const
{
    const QString place = QDir::fromNativeSeparators(m_ui->place->text().trimmed());
    return QDir(place).filePath(m_ui->name->text().trimmed() + ending());
}

void CreatePage::choosePlace()
{
    const QString place = m_prompter.openFolder(this, tr("Where the register is kept"));
    if (!place.isEmpty())
        m_ui->place->setText(QDir::toNativeSeparators(place));
}

void CreatePage::showContext()
{
    m_ui->passwords->setContext({m_ui->name->text(), m_ui->organisation->text(),
        m_ui->person->text(), m_ui->login->text()});
}

bool CreatePage::showProblems()
{
    QList<ErrorSummary::Entry> problems;
    const auto check = [&problems](QWidget *field, bool bad, const QString &sentence) {
        setInvalid(field, bad ? sentence : QString());
        if (bad)
            problems.append({sentence, field});
    };
    const QString place = QDir::fromNativeSeparators(m_ui->place->text().trimmed());
    check(m_ui->name, !isFolderName(m_ui->name->text().trimmed()),
        tr("Please give the register a name without slashes and similar characters."));
    check(m_ui->place, place.isEmpty() || !QFileInfo(place).isDir(),
        tr("Please choose a folder that exists as the place."));
    problems += m_ui->passwords->problems();
    m_ui->errors->showProblems(tr("The register cannot be created yet"), problems);
    return !problems.isEmpty();
}

void CreatePage::create()
{
    if (m_busy || showProblems())
        return;
    auto keyFile = m_ui->passwords->keyFile();
    if (!keyFile)
        return; // said by showProblems()
    setBusy(true);
    auto founder = std::make_shared<Founder>();
    founder->profile = {m_ui->login->text().trimmed(), m_ui->person->text().trimmed()};
    founder->password = m_ui->passwords->takePassword();
    founder->keyFile = *std::move(keyFile);
    auto work = [unlocking = m_unlocking, path = folder(), founder] {
        return unlocking.create(path, *founder);
    };
    QtConcurrent::run(std::move(work)).then(this, [this](QFuture<Result<NewRegister>> made) {
        finish(made.takeResult());
    });
}

void CreatePage::finish(Result<NewRegister> made)
{
    setBusy(false);
    if (made) {
        m_vault = std::move(made->vault);
        showRecovery(std::move(made->recoverySecret));
        return;
    }
    const bool aboutName = made.error().code == Error::Code::AlreadyExists;
    m_ui->errors->showProblems(tr("The register could not be created"),
        {{sentenceFor(made.error()), aboutName ? m_ui->name : m_ui->place}});
}

void CreatePage::showRecovery(SecretBytes secret)
{
    m_ui->errors->clear();
    m_ui->card->hide();
    m_ui->purpose->hide();
    const VaultEnvironment &environment = m_unlocking.environment();
    m_ui->recovery->start(std::move(secret), m_ui->name->text().trimmed(),
        environment.clock().toLocalTime().date(), environment.random);
    m_ui->recoveryCard->show();
    m_ui->recovery->takeFocus();
}

void CreatePage::postpone()
{
    if (m_prompter.confirm(this, tr("Without a recovery sheet for now?"),
            tr("If the password is lost before you make a sheet, the register is lost too. The "
               "page “Protection” will remind you; you can make a new sheet there."),
            tr("Make it later")))
        leave(true);
}

void CreatePage::leave(bool pending)
{
    m_recoveryPending = pending;
    m_ui->recovery->forget();
    emit created();
}

void CreatePage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->busyBar->setVisible(busy);
    m_ui->createButton->setEnabled(!busy);
    m_ui->backButton->setEnabled(!busy);
}

void CreatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
    QWidget::changeEvent(event);
}

void CreatePage::focusInEvent(QFocusEvent *)
{
    m_ui->name->setFocus();
}

} // namespace rueckhalt
