// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/unlockpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/widgets/flowlayout.h"
#include "unlock/ui_unlockpage.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace rueckhalt {

namespace {

constexpr int SideBySideFrom = 760; ///< pixels at 100 % text

/// The program was left alone, and what it did then.
QString sentenceOf(LockNote note)
{
    switch (note) {
    case LockNote::None:
        return {};
    case LockNote::Closed:
        return UnlockPage::tr("The page was closed because nobody was at this computer. Nothing "
                              "was changed. Please begin again.");
    case LockNote::ReportNotSent:
        return UnlockPage::tr("The report that was begun here was closed because nobody was at "
                              "this computer. It was not sent, and nothing of it was kept. You can "
                              "report the incident anew at any time.");
    case LockNote::ReportSent:
        return UnlockPage::tr("The report was sent. The page with the receipt was closed because "
                              "nobody was at this computer. A receipt code cannot be shown again.");
    case LockNote::FollowUpClosed:
        return UnlockPage::tr("The page was closed because nobody was at this computer. With the "
                              "receipt code you can look again at any time. An addition that was "
                              "not sent was not kept.");
    case LockNote::RegisterMade:
        return UnlockPage::tr("The new register is made. Its recovery words were taken off the "
                              "screen because nobody was at this computer. Please open the "
                              "register and make a new recovery sheet on the page “Protection”.");
    }
    Q_UNREACHABLE();
}

/// "Musterstadt" for "/…/Musterstadt.rueckhalt".
QString nameOf(const QString &folder)
{
    return QFileInfo(folder).completeBaseName();
}

} // namespace

UnlockPage::UnlockPage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_unlocking(unlocking)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::UnlockPage>())
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->brand->setRole(TypeRole::PageTitle);
    m_ui->registerPath->setTone(TextLabel::Tone::Muted);
    m_ui->busyText->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->emergency->setTone(TextLabel::Tone::Muted);
    m_ui->problem->hide();
    m_ui->note->setTone(TextLabel::Tone::Warning);
    setButtonKind(m_ui->openButton, ButtonKind::Primary);
    m_ui->reportButton->setIcon(iconFor(QStringLiteral("report")));
    m_ui->trackButton->setIcon(iconFor(QStringLiteral("search")));
    m_lost = m_ui->lostButton;
    m_lost->setIcon(iconFor(QStringLiteral("key")));
    for (QPushButton *button : {m_ui->trackButton, m_lost})
        setButtonKind(button, ButtonKind::Quiet);
    separateFields(m_ui->openCard);

    auto *others = new FlowLayout(m_ui->others);
    m_other = new QPushButton(m_ui->others);
    m_other->setObjectName(QStringLiteral("otherButton"));
    m_other->setIcon(iconFor(QStringLiteral("folder")));
    m_new = new QPushButton(m_ui->others);
    m_new->setObjectName(QStringLiteral("newButton"));
    m_new->setIcon(iconFor(QStringLiteral("plus")));
    for (QPushButton *button : {m_other, m_new}) {
        setButtonKind(button, ButtonKind::Quiet);
        others->addWidget(button);
    }

    connect(m_ui->registerBox, &QComboBox::currentIndexChanged, this, &UnlockPage::showChosen);
    m_ui->credentials->setPrompter(prompter);
    connect(
        m_ui->credentials, &CredentialsFields::changed, this, [this] { showProblem(QString()); });
    connect(m_ui->credentials, &CredentialsFields::entered, this, &UnlockPage::unlock);
    connect(m_ui->openButton, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_ui->reportButton, &QPushButton::clicked, this,
        [this] { emit reportRequested(chosenFolder()); });
    connect(m_ui->trackButton, &QPushButton::clicked, this,
        [this] { emit trackRequested(chosenFolder()); });
    setButtonKind(m_ui->changesButton, ButtonKind::Quiet);
    connect(m_ui->changesButton, &QPushButton::clicked, this,
        [this] { emit changesRequested(chosenFolder()); });
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::openOther);
    connect(m_new, &QPushButton::clicked, this, &UnlockPage::newRegisterRequested);
    connect(
        m_lost, &QPushButton::clicked, this, [this] { emit recoveryRequested(chosenFolder()); });
    setBusy(false);
    retranslate();
    showRegisters();
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::setPreferences(const Preferences &preferences)
{
    const QString chosen = chosenFolder();
    m_preferences = preferences;
    showRegisters();
    if (!chosen.isEmpty() && m_preferences.recentRegisters.contains(chosen))
        m_ui->registerBox->setCurrentIndex(m_ui->registerBox->findData(chosen));
    retranslate();
}

void UnlockPage::showNote(LockNote note)
{
    m_note = note;
    retranslate();
}

void UnlockPage::choose(const QString &folder)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    int index = m_ui->registerBox->findData(path);
    if (index < 0) {
        m_ui->registerBox->insertItem(0, nameOf(path), path);
        index = 0;
    }
    m_ui->registerBox->setCurrentIndex(index);
    showChosen();
    focusField();
}

void UnlockPage::showRegisters()
{
    m_ui->registerBox->clear();
    for (const QString &folder : std::as_const(m_preferences.recentRegisters))
        m_ui->registerBox->addItem(nameOf(folder), folder);
    showChosen();
}

void UnlockPage::showChosen()
{
    const bool any = m_ui->registerBox->count() > 0;
    m_ui->openCard->setVisible(any);
    m_ui->registerPath->setText(QDir::toNativeSeparators(chosenFolder()));
    setButtonKind(m_new, any ? ButtonKind::Quiet : ButtonKind::Primary);
    setButtonKind(m_other, any ? ButtonKind::Quiet : ButtonKind::Secondary);
    m_lost->setVisible(any);
    m_ui->credentials->clear();
    askWhatIsNeeded();
    showProblem(QString());
}

void UnlockPage::askWhatIsNeeded()
{
    // A register that cannot be looked at says so when it is opened.
    const auto glance = Unlocking::glance(chosenFolder());
    m_ui->credentials->setAsksLogin(glance && glance->accounts > 1);
    m_ui->credentials->setAsksKeyFile(glance && glance->anyKeyFile);
    m_lost->setEnabled(!glance || glance->hasRecovery);
}

void UnlockPage::focusField()
{
    m_ui->credentials->firstEmpty()->setFocus();
}

QString UnlockPage::chosenFolder() const
{
    return m_ui->registerBox->currentData().toString();
}

void UnlockPage::openOther()
{
    const QString folder = m_prompter.openFolder(this, tr("Open a register"));
    if (folder.endsWith(QLatin1String(".rueckhalt-backup")))
        emit backupChosen(folder);
    else if (!folder.isEmpty())
        choose(folder);
}

void UnlockPage::unlock()
{
    if (m_busy)
        return;
    if (m_ui->credentials->isPasswordEmpty()) {
        showProblem(tr("Please enter the password."));
        focusField();
        return;
    }
    auto typed = m_ui->credentials->take();
    if (!typed) {
        showProblem(tr("The key file cannot be read. Please choose it again."));
        return;
    }
    setBusy(true);
    m_credentials = typed->clone();
    auto work = [unlocking = m_unlocking, folder = chosenFolder(),
                    credentials = std::make_shared<Credentials>(*std::move(typed))] {
        return unlocking.open(folder, *credentials);
    };
    QtConcurrent::run(std::move(work))
        .then(this, [this](QFuture<Result<std::unique_ptr<Vault>>> opened) {
            finish(opened.takeResult());
        });
}

QString UnlockPage::problemOf(const Error &error) const
{
    if (error.code == Error::Code::WrongPassword && m_ui->credentials->asksLogin())
        return tr("Login name and password do not fit together. Please check both, then try "
                  "again.");
    if (error.code == Error::Code::NotPermitted)
        return tr("This account is disabled. Your administrator can admit it again.");
    return sentenceFor(error);
}

void UnlockPage::finish(Result<std::unique_ptr<Vault>> opened)
{
    setBusy(false);
    if (opened) {
        m_vault = *std::move(opened);
        emit unlocked();
        return;
    }
    m_credentials = Credentials();
    showProblem(problemOf(opened.error()));
    m_ui->credentials->firstEmpty()->setFocus();
    if (opened.error().code == Error::Code::NotFound)
        emit vanished(chosenFolder());
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->busyBar->setVisible(busy);
    m_ui->busyText->setVisible(busy);
    for (QWidget *control :
        std::initializer_list<QWidget *> {m_ui->registerBox, m_ui->credentials, m_ui->openButton,
            m_ui->reportButton, m_ui->trackButton, m_ui->changesButton, m_other, m_new, m_lost})
        control->setEnabled(!busy);
}

void UnlockPage::showProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
    m_ui->credentials->setProblem(sentence);
}

void UnlockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void UnlockPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void UnlockPage::arrange()
{
    // Side by side, so that who reports and who works here each see their own at once.
    const bool wide = width() >= SideBySideFrom * textScale() / 100;
    m_ui->cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void UnlockPage::focusInEvent(QFocusEvent *)
{
    if (m_ui->registerBox->count() > 0)
        focusField();
    else
        m_new->setFocus();
}

void UnlockPage::retranslate()
{
    m_other->setText(tr("Open &another register …"));
    m_new->setText(tr("&New register …"));
    m_ui->emergency->setText(emergencyLineOf(m_preferences));
    m_ui->note->setText(sentenceOf(m_note));
    m_ui->note->setVisible(m_note != LockNote::None);
}

} // namespace rueckhalt
