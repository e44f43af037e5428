// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/restoredialog.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/backuplistmodel.h"
#include "protection/ui_restoredialog.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QThread>

namespace rueckhalt {

/// What the other thread works on.
struct RestoreDialog::Work
{
    QString backup;
    QString target;
    BackupAccess access;
    std::optional<OpenedBackup> opened;
    BackupReport report;
    std::optional<Error> error;
    std::atomic<bool> stopped = false;
    bool isRestored = false;
};

RestoreDialog::RestoreDialog(
    const Restoring &restoring, Start start, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_restoring(restoring)
    , m_start(std::move(start))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::RestoreDialog>())
{
    m_ui->setupUi(this);
    separateFields(this);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->details->setTone(TextLabel::Tone::Muted);
    m_ui->credentials->setPrompter(prompter);
    makeButtons();
    connect(m_ui->go, &QPushButton::clicked, this, &RestoreDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_ui->credentials, &CredentialsFields::entered, this, &RestoreDialog::go);
    connect(m_ui->byWords, &QRadioButton::toggled, this, &RestoreDialog::showWayIn);
    retranslate();
    show(Step::Input);
    m_place = QDir::homePath();
    if (!m_start.newerStates.isEmpty())
        m_place = QFileInfo(m_start.newerStates.first()).path();
    m_ui->place->setText(QDir::toNativeSeparators(m_place));
    showWayIn();
    m_chooseBackup->setFocus();
    if (!m_start.backup.isEmpty())
        setBackup(m_start.backup);
    resize(sizeHint().expandedTo({560, 480}));
}

RestoreDialog::~RestoreDialog()
{
    if (m_work)
        m_work->stopped = true;
    if (m_thread)
        m_thread->wait();
}

void RestoreDialog::makeButtons()
{
    const auto make = [](QWidget *row, const char *name) {
        auto *button = new QPushButton(row);
        button->setObjectName(QLatin1String(name));
        button->setIcon(iconFor(QStringLiteral("folder")));
        button->setAutoDefault(false);
        (new FlowLayout(row))->addWidget(button);
        return button;
    };
    m_chooseBackup = make(m_ui->backupButtons, "chooseBackup");
    m_choosePlace = make(m_ui->placeButtons, "choosePlace");
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_chooseBackup, &QPushButton::clicked, this, &RestoreDialog::chooseBackup);
    connect(m_choosePlace, &QPushButton::clicked, this, &RestoreDialog::choosePlace);
}

void RestoreDialog::retranslate()
{
    setWindowTitle(tr("Restore from a backup"));
    m_chooseBackup->setText(tr("&Choose backup …"));
    m_choosePlace->setText(tr("C&hoose folder …"));
    show(m_step);
}

void RestoreDialog::show(Step step)
{
    m_step = step;
    m_ui->steps->setCurrentIndex(static_cast<int>(step));
    m_ui->go->setVisible(step != Step::Working);
    m_ui->go->setText(step == Step::Input ? tr("&Restore") : tr("&Open the restored register"));
    m_ui->cancel->setText(step == Step::Result ? tr("C&lose")
            : step == Step::Working            ? tr("&Stop")
                                               : tr("Cancel"));
    m_ui->problem->setVisible(!m_ui->problem->text().isEmpty());
}

void RestoreDialog::chooseBackup()
{
    const QString path = m_prompter.openFolder(this, tr("Choose a backup"));
    if (!path.isEmpty())
        setBackup(path);
}

void RestoreDialog::choosePlace()
{
    const QString path = m_prompter.openFolder(this, tr("Folder for the restored register"));
    if (path.isEmpty())
        return;
    m_place = path;
    m_ui->place->setText(QDir::toNativeSeparators(path));
}

void RestoreDialog::setBackup(const QString &path)
{
    m_backup = path;
    m_ui->backup->setText(QDir::toNativeSeparators(path));
    const auto entry = backupAt(path);
    if (!entry)
        return;
    m_ui->name->setText(tr("%1 restored", "name of a register").arg(entry->registerName));
    // A backup that cannot be looked at says so when it is opened.
    const auto glance = Restoring::glance(path, m_start.newerStates);
    m_ui->credentials->setAsksLogin(!glance || glance->accounts > 1);
    m_ui->credentials->setAsksKeyFile(!glance || glance->anyKeyFile);
    m_ui->byWords->setEnabled(!glance || glance->hasRecovery);
    if (!m_ui->byWords->isEnabled())
        m_ui->byAccount->setChecked(true);
    showWayIn();
}

void RestoreDialog::showWayIn()
{
    const bool words = m_ui->byWords->isChecked();
    m_ui->credentials->setVisible(!words);
    m_ui->words->setVisible(words);
    m_ui->credentials->clear();
    m_ui->words->clear();
    showProblem(QString());
    (words ? static_cast<QWidget *>(m_ui->words) : m_ui->credentials->firstEmpty())->setFocus();
    growToContent(this);
}

std::optional<BackupAccess> RestoreDialog::takeAccess()
{
    if (m_ui->byWords->isChecked())
        return BackupAccess {{}, m_ui->words->take(), m_start.newerStates};
    auto credentials = m_ui->credentials->take();
    if (credentials)
        return BackupAccess {*std::move(credentials), {}, m_start.newerStates};
    showProblem(tr("The key file cannot be read. Please choose it again."));
    return std::nullopt;
}

QString RestoreDialog::target() const
{
    return m_place + u'/' + m_ui->name->text().trimmed() + QStringLiteral(".rueckhalt");
}

void RestoreDialog::showProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
}

bool RestoreDialog::checkInput()
{
    const auto entry = backupAt(m_backup);
    const QString name = m_ui->name->text().trimmed();
    const auto refuse = [this](const QString &sentence, QWidget *field) {
        showProblem(sentence);
        field->setFocus();
        return false;
    };
    if (!entry)
        return refuse(tr("Please choose a backup: a folder whose name ends in .rueckhalt-backup."),
            m_chooseBackup);
    if (entry->state != BackupEntry::State::Whole)
        return refuse(tr("This backup is damaged. Please choose another one."), m_chooseBackup);
    if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.'))
        return refuse(
            tr("Please enter a name without “/” and without a dot in front."), m_ui->name);
    if (QFileInfo::exists(target()))
        return refuse(
            tr("There is a register of that name already. Please enter another name."), m_ui->name);
    if (m_ui->byWords->isChecked() && !m_ui->words->isComplete())
        return refuse(tr("Please enter all words of the recovery sheet."), m_ui->words);
    if (!m_ui->byWords->isChecked() && m_ui->credentials->isPasswordEmpty())
        return refuse(tr("Please enter the password."), m_ui->credentials->firstEmpty());
    showProblem(QString());
    return true;
}

void RestoreDialog::go()
{
    if (m_step == Step::Result) {
        emit openRequested(m_restored);
        accept();
        return;
    }
    if (m_step != Step::Input || !checkInput())
        return;
    auto access = takeAccess();
    if (!access)
        return;
    m_work = std::make_unique<Work>();
    m_work->backup = m_backup;
    m_work->target = target();
    m_work->access = *std::move(access);
    m_ui->progress->setMaximum(0);
    show(Step::Working);
    openBackup();
}

void RestoreDialog::openBackup()
{
    run(
        [work = m_work.get(), restoring = m_restoring] {
            auto opened = restoring.open(work->backup, work->access);
            if (opened)
                work->opened = std::move(*opened);
            else
                work->error = opened.error();
        },
        [this] { askAndRestore(); });
}

void RestoreDialog::askAndRestore()
{
    // An older state in place of a newer one is somebody's decision.
    const quint64 newer = m_work->opened->newerChanges();
    if (newer > 0
        && !m_prompter.confirm(this, tr("Restore an older state?"),
            tr("A newer state of this register is known. What was recorded after this backup is "
               "not in it: %n change(s). The newer state stays where it is.",
                nullptr, static_cast<int>(std::min<quint64>(newer, 1'000'000))),
            tr("Restore the older state"))) {
        m_work.reset();
        show(Step::Input);
        return;
    }
    const Progress progress = [this, work = m_work.get()](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this,
            [this, done, total] {
                m_ui->progress->setMaximum(total > 0 ? 1000 : 0);
                if (total > 0)
                    m_ui->progress->setValue(static_cast<int>(done * 1000 / total));
            },
            Qt::QueuedConnection);
        return !work->stopped.load();
    };
    run(
        [work = m_work.get(), restoring = m_restoring, progress] {
            auto report = restoring.restore(*work->opened, work->target, progress);
            work->isRestored = report.has_value();
            if (report)
                work->report = std::move(*report);
            else
                work->error = report.error();
        },
        [this] { finish(); });
}

void RestoreDialog::run(std::function<void()> work, std::function<void()> next)
{
    m_thread.reset(QThread::create(std::move(work)));
    connect(m_thread.get(), &QThread::finished, this, [this, next = std::move(next)] {
        m_thread->wait();
        // Who presses “Stop” when everything is done comes too late.
        if (!m_work->error && (!m_work->stopped || m_work->isRestored)) {
            next();
            return;
        }
        const Error error = m_work->error.value_or(Error {Error::Code::Cancelled, {}});
        m_work.reset();
        if (error.code == Error::Code::Cancelled)
            showProblem(tr("Stopped. Nothing was made."));
        else if (error.code == Error::Code::NotPermitted)
            showProblem(tr("This needs the account of a safety officer: what was erased since then "
                           "is erased again, and only that role has the key for it. Nothing was "
                           "made."));
        else if (error.code == Error::Code::WrongPassword && m_ui->byWords->isChecked())
            showProblem(tr("The words fit together, but they do not open this backup. They are "
                           "of an older sheet or of another register."));
        else if (error.code == Error::Code::WrongPassword && m_ui->credentials->asksLogin())
            showProblem(tr("Login name and password do not fit together. Please check both, then "
                           "try again."));
        else
            showProblem(sentenceFor(error));
        show(Step::Input);
    });
    m_thread->start();
}

void RestoreDialog::finish()
{
    const BackupReport report = m_work->report;
    m_restored = m_work->target;
    m_work.reset();
    const QString moment = backupMoment(report.manifest.moment, QLocale());
    m_ui->done->setText(tr("Restored: %1 with %n incident(s), as of %2.", nullptr,
        static_cast<int>(report.manifest.incidents))
                            .arg(m_ui->name->text().trimmed(), moment));
    QStringList details {tr("Everything was read and checked: %n part(s) open and in order.",
        nullptr, static_cast<int>(report.opened))};
    if (report.erased > 0)
        details << tr("What was erased after this backup stays erased.");
    if (report.unproven > 0)
        details << tr(
            "%n incident(s) are marked as erased beside the backup, but no safety officer "
            "has signed that. They were not taken out.",
            nullptr, static_cast<int>(report.unproven));
    if (report.elsewhere > 0)
        details << tr("%n attachment(s) were damaged in the backup and were taken from another "
                      "copy.",
            nullptr, static_cast<int>(report.elsewhere));
    if (report.releasesSince > 0)
        details << tr("%n release(s) made after this backup are in the release ledger again.",
            nullptr, report.releasesSince);
    if (report.ringPapersSince > 0)
        details << tr("%n paper(s) of rings made after this backup are here again.", nullptr,
            report.ringPapersSince);
    if (report.pagesSince > 0)
        details << tr("%n page(s) for the public made after this backup are known again.", nullptr,
            report.pagesSince);
    if (report.damaged > 0)
        details << tr("%n part(s) are damaged and cannot be opened.", nullptr,
            static_cast<int>(report.damaged));
    m_ui->details->setText(details.join(u' '));
    QStringList advice {tr("Please look at the restored register. From now on use it instead of "
                           "the old one, and keep the old one until you are certain. Access to "
                           "single cases that was granted must be granted again."),
        tr("If numbers were released after the newest backup, the register does not know them: "
           "then release nothing more for their year.")};
    if (m_ui->byWords->isChecked())
        advice << tr("To open it, choose “Password lost” and enter the words again: then you set a "
                     "new password.");
    m_ui->advice->setText(advice.join(u' '));
    show(Step::Result);
    m_ui->go->setFocus();
}

void RestoreDialog::reject()
{
    if (m_step == Step::Working) {
        m_work->stopped = true;
        return;
    }
    QDialog::reject();
}

void RestoreDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace rueckhalt
