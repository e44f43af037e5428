// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/createpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/unlock/passwordadvice.h"
#include "unlock/ui_createpage.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace rueckhalt {

namespace {

const QString &ending()
{
    static const QString text = QStringLiteral(".rueckhalt");
    return text;
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
    for (TextLabel *hint : {m_ui->nameHint, m_ui->organisationHint, m_ui->strength})
        hint->setTone(TextLabel::Tone::Muted);
    m_ui->warning->setTone(TextLabel::Tone::Warning);
    setButtonKind(m_ui->createButton, ButtonKind::Primary);
    connect(m_ui->password, &PasswordField::changed, this, &CreatePage::showStrength);
    for (const QLineEdit *name : {m_ui->name, m_ui->organisation})
        connect(name, &QLineEdit::textChanged, this, &CreatePage::showStrength);
    connect(m_ui->choosePlace, &QPushButton::clicked, this, &CreatePage::choosePlace);
    connect(m_ui->createButton, &QPushButton::clicked, this, &CreatePage::create);
    connect(m_ui->repeat, &PasswordField::entered, this, &CreatePage::create);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CreatePage::backRequested);
    setBusy(false);
    showStrength();
}

CreatePage::~CreatePage() = default;

void CreatePage::start(const QString &place)
{
    m_ui->name->clear();
    m_ui->organisation->clear();
    m_ui->place->setText(QDir::toNativeSeparators(place));
    m_ui->password->clear();
    m_ui->repeat->clear();
    m_ui->errors->clear();
    for (QWidget *field : std::initializer_list<QWidget *> {
             m_ui->name, m_ui->place, m_ui->password->edit(), m_ui->repeat->edit()})
        setInvalid(field, QString());
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

PasswordRating CreatePage::rating() const
{
    return m_ui->password->rating({m_ui->name->text(), m_ui->organisation->text()});
}

void CreatePage::showStrength()
{
    m_ui->strength->setText(PasswordAdvice::on(rating()));
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
    const QString password = m_ui->password->edit()->text();
    check(m_ui->name, !isFolderName(m_ui->name->text().trimmed()),
        tr("Please give the register a name without slashes and similar characters."));
    check(m_ui->place, place.isEmpty() || !QFileInfo(place).isDir(),
        tr("Please choose a folder that exists as the place."));
    check(m_ui->password->edit(), !rating().isEnough(), PasswordAdvice::refusal());
    check(m_ui->repeat->edit(), m_ui->repeat->edit()->text() != password,
        tr("The two passwords are not the same. Please type the second one again."));
    m_ui->errors->showProblems(tr("The register cannot be created yet"), problems);
    return !problems.isEmpty();
}

void CreatePage::create()
{
    if (m_busy || showProblems())
        return;
    setBusy(true);
    m_ui->repeat->clear();
    auto founder = std::make_shared<Founder>();
    founder->password = m_ui->password->take();
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
        m_recoverySecret = std::move(made->recoverySecret);
        emit created();
        return;
    }
    const bool aboutName = made.error().code == Error::Code::AlreadyExists;
    m_ui->errors->showProblems(tr("The register could not be created"),
        {{sentenceFor(made.error()), aboutName ? m_ui->name : m_ui->place}});
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
        showStrength();
    }
    QWidget::changeEvent(event);
}

void CreatePage::focusInEvent(QFocusEvent *)
{
    m_ui->name->setFocus();
}

} // namespace rueckhalt
