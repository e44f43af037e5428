// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/backupsection.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/backuplistmodel.h"
#include "protection/ui_backupsection.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace rueckhalt {

QString backupSentence(const BackingUp &backingUp, const QDateTime &now)
{
    const auto say = [](const char *sentence, int count = -1) {
        return QCoreApplication::translate("rueckhalt::BackupSection", sentence, nullptr, count);
    };
    const auto last = backingUp.lastVerified();
    if (!last)
        return say(QT_TRANSLATE_NOOP("rueckhalt::BackupSection", "There is no backup yet."));
    const auto days = last->toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 0)
        return say(QT_TRANSLATE_NOOP("rueckhalt::BackupSection", "Last backup: today."));
    return say(QT_TRANSLATE_N_NOOP("rueckhalt::BackupSection", "Last backup: %n day(s) ago."),
        static_cast<int>(days));
}

BackupSection::BackupSection(BackingUp &backingUp, Clock clock, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_backingUp(backingUp)
    , m_clock(std::move(clock))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::BackupSection>())
    , m_model(new BackupListModel(this))
{
    m_ui->setupUi(this);
    for (TextLabel *note : {m_ui->rulesIntro, m_ui->readOnlyNote, m_ui->listNote})
        note->setTone(TextLabel::Tone::Muted);
    m_ui->pending->setTone(TextLabel::Tone::Warning);
    m_ui->list->setModel(m_model);
    m_ui->list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->list->setShowGrid(false);
    m_ui->list->setFrameShape(QFrame::NoFrame);
    m_ui->list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->list->horizontalHeader()->setHighlightSections(false);
    m_ui->list->horizontalHeader()->setSectionsClickable(false);
    m_ui->list->setTabKeyNavigation(false);
    m_ui->list->verticalHeader()->hide();
    m_ui->list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->list->horizontalHeader()->setStretchLastSection(true);
    // As wide as a number of days, not as the page.
    for (QWidget *number : std::initializer_list<QWidget *> {m_ui->keep, m_ui->remind})
        number->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    keepToColumn(m_ui->content);
    separateFields(m_ui->rulesCard);
    makeButtons();
    connectWidgets();
    orderTabs();
    refresh();
}

BackupSection::~BackupSection() = default;

void BackupSection::makeButtons()
{
    const auto make = [](QWidget *row, const char *name, const char *icon) {
        auto *flow = row->layout() ? static_cast<FlowLayout *>(row->layout()) : new FlowLayout(row);
        auto *button = new QPushButton(row);
        button->setObjectName(QLatin1String(name));
        button->setIcon(iconFor(QLatin1String(icon)));
        flow->addWidget(button);
        return button;
    };
    m_now = make(m_ui->nowButtons, "backUpNow", "save");
    setButtonKind(m_now, ButtonKind::Primary);
    m_settle = make(m_ui->pendingButtons, "settleErasures", "refresh");
    m_forget = make(m_ui->pendingButtons, "forgetPlace", "trash");
    setButtonKind(m_forget, ButtonKind::Quiet);
    m_choose = make(m_ui->folderButtons, "chooseFolder", "folder");
    m_restore = make(m_ui->listButtons, "restore", "undo");
}

void BackupSection::orderTabs()
{
    // Buttons are made after the form; the order is that of reading.
    const std::array<QWidget *, 10> order {m_now, m_ui->stop, m_settle, m_forget, m_ui->folder,
        m_choose, m_ui->keep, m_ui->remind, m_ui->list, m_restore};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void BackupSection::enter()
{
    refresh();
    (m_now->isVisible() ? m_now : m_choose)->setFocus();
}

void BackupSection::connectWidgets()
{
    connect(m_now, &QPushButton::clicked, &m_backingUp, &BackingUp::start);
    connect(m_ui->stop, &QPushButton::clicked, &m_backingUp, &BackingUp::stop);
    connect(m_choose, &QPushButton::clicked, this, &BackupSection::chooseFolder);
    connect(m_settle, &QPushButton::clicked, this, &BackupSection::settle);
    connect(m_forget, &QPushButton::clicked, this, &BackupSection::forget);
    connect(m_ui->keep, &QSpinBox::valueChanged, this, &BackupSection::saveRules);
    connect(m_ui->remind, &QSpinBox::valueChanged, this, &BackupSection::saveRules);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const auto *entry = m_model->backupAt(m_ui->list->currentIndex().row());
        emit restoreRequested(entry ? entry->path : QString());
    });
    connect(&m_backingUp, &BackingUp::started, this, &BackupSection::showRunning);
    connect(&m_backingUp, &BackingUp::progressed, m_ui->progress, &QProgressBar::setValue);
    connect(&m_backingUp, &BackingUp::written, this, &BackupSection::tellWritten);
    connect(&m_backingUp, &BackingUp::failed, this, &BackupSection::tellFailure);
    connect(&m_backingUp, &BackingUp::changed, this, &BackupSection::refresh);
}

void BackupSection::refresh()
{
    m_isFilling = true;
    const BackupSettings settings = m_backingUp.settings();
    m_ui->folder->setText(QDir::toNativeSeparators(settings.folder));
    m_ui->keep->setValue(settings.keep);
    m_ui->remind->setValue(settings.remindAfterDays);
    m_isFilling = false;
    const bool allowed = m_backingUp.isAllowed();
    m_ui->readOnlyNote->setVisible(!allowed);
    m_ui->rulesCard->setVisible(allowed);
    m_ui->listCard->setVisible(allowed);
    m_ui->nowButtons->setVisible(allowed);
    retranslate();
}

void BackupSection::showState()
{
    const bool due = m_backingUp.isDue();
    QString state = backupSentence(m_backingUp, m_clock());
    const auto places = m_backingUp.places();
    if (!places.isEmpty()) {
        state += u' '
            + tr("It was made at %1, read again and found whole. It lies in %2.")
                  .arg(backupMoment(places.first().verified, QLocale()),
                      QDir::toNativeSeparators(places.first().folder));
    }
    if (m_backingUp.settings().folder.isEmpty())
        state += u' ' + tr("Choose a folder for them first.");
    else if (due)
        state += u' ' + tr("It is time for a new one.");
    m_ui->state->setText(state);
    m_ui->state->setTone(due ? TextLabel::Tone::Warning : TextLabel::Tone::Normal);
    const qint64 pending = m_backingUp.pendingErasures();
    m_ui->pending->setVisible(pending > 0);
    m_ui->pendingButtons->setVisible(pending > 0 && m_backingUp.isAllowed());
    m_ui->pending->setText(
        tr("%n erased record(s) can still be opened from the backups in %1, because that folder "
           "was out of reach. Please connect it.",
            nullptr, static_cast<int>(pending))
            .arg(QDir::toNativeSeparators(pendingPlace())));
}

QString BackupSection::pendingPlace() const
{
    const auto places = m_backingUp.places();
    const auto found = std::ranges::find_if(
        places, [](const BackupPlace &place) { return place.pendingErasures > 0; });
    return found == places.end() ? QString() : found->folder;
}

void BackupSection::showList()
{
    const QString folder = m_backingUp.settings().folder;
    const auto backups = folder.isEmpty() ? Result<QList<BackupEntry>>(QList<BackupEntry>())
                                          : m_backingUp.backups(folder);
    m_model->setBackups(backups.value_or(QList<BackupEntry>()));
    m_ui->list->setVisible(m_model->rowCount() > 0);
    const int rows = std::min(m_model->rowCount(), 8);
    m_ui->list->setFixedHeight(m_ui->list->horizontalHeader()->sizeHint().height()
        + rows * m_ui->list->verticalHeader()->defaultSectionSize() + 2);
    m_ui->listNote->setVisible(m_model->rowCount() == 0);
    m_ui->listNote->setText(folder.isEmpty() ? tr("Backups appear here once there is a folder.")
            : backups                        ? tr("There is no backup in this folder yet.")
                      : tr("The folder is out of reach. Is the drive connected?"));
}

void BackupSection::retranslate()
{
    m_now->setText(tr("Back up &now"));
    m_choose->setText(tr("&Choose folder …"));
    m_restore->setText(tr("Res&tore …"));
    m_settle->setText(tr("Connected – &do it now"));
    m_forget->setText(tr("These backups are &gone for good …"));
    m_model->setLocale(QLocale());
    showState();
    showList();
    showRunning();
}

void BackupSection::showRunning()
{
    const bool running = m_backingUp.isRunning();
    const bool hasFolder = !m_backingUp.settings().folder.isEmpty();
    const bool hadFocus = m_now->hasFocus() || m_ui->stop->hasFocus();
    m_ui->progress->setVisible(running);
    m_ui->stop->setVisible(running);
    m_now->setVisible(!running && hasFolder);
    m_choose->setEnabled(!running);
    setButtonKind(m_choose, hasFolder ? ButtonKind::Secondary : ButtonKind::Primary);
    // The two buttons take turns in one place, and the focus with them.
    if (hadFocus && hasFolder)
        (running ? m_ui->stop : m_now)->setFocus();
}

void BackupSection::chooseFolder()
{
    const QString folder = m_prompter.openFolder(this, tr("Folder for backups"));
    if (folder.isEmpty())
        return;
    BackupSettings settings = m_backingUp.settings();
    settings.folder = QDir::cleanPath(folder);
    if (const auto saved = m_backingUp.saveSettings(settings); !saved)
        m_prompter.tell(this, tr("The folder could not be kept"), sentenceFor(saved.error()));
}

void BackupSection::saveRules()
{
    if (m_isFilling)
        return;
    BackupSettings settings = m_backingUp.settings();
    settings.keep = m_ui->keep->value();
    settings.remindAfterDays = m_ui->remind->value();
    if (const auto saved = m_backingUp.saveSettings(settings); !saved)
        m_prompter.tell(this, tr("The rules could not be kept"), sentenceFor(saved.error()));
}

void BackupSection::settle()
{
    const auto left = m_backingUp.settleErasures();
    if (!left)
        m_prompter.tell(this, tr("The backups could not be changed"), sentenceFor(left.error()));
    else if (*left == 0)
        emit noticed(tr("Erased incidents cannot be opened from any backup any more."));
    else
        m_prompter.tell(this, tr("The folder is still out of reach"),
            tr("Nothing was changed. Please connect the drive and try again."));
}

void BackupSection::forget()
{
    const QString folder = pendingPlace();
    const QString question
        = tr("Only if the backups in %1 were destroyed: from then on nobody is reminded that they "
             "still open erased records.")
              .arg(QDir::toNativeSeparators(folder));
    if (!m_prompter.confirm(
            this, tr("Are these backups gone for good?"), question, tr("They are destroyed")))
        return;
    if (const auto forgotten = m_backingUp.forget(folder); !forgotten)
        m_prompter.tell(this, tr("That could not be kept"), sentenceFor(forgotten.error()));
}

void BackupSection::tellWritten(const WrittenBackup &backup)
{
    refresh();
    if (backup.unreadable > 0)
        m_prompter.tell(this, tr("Backed up, but the register is damaged"),
            tr("%n part(s) of the register cannot be opened. Older backups were kept for that "
               "reason. Please check the register under “Integrity”.",
                nullptr, static_cast<int>(backup.unreadable)));
    else
        emit noticed(tr("Backed up and verified"));
}

void BackupSection::tellFailure(const Error &error)
{
    refresh();
    if (error.code == Error::Code::Cancelled) {
        emit noticed(tr("Backup stopped. The earlier ones are as they were."));
        return;
    }
    QString sentence = sentenceFor(error);
    if (error.code == Error::Code::NotFound)
        sentence = tr("The folder for backups is out of reach. Is the drive connected?");
    else if (error.code == Error::Code::DiskFull)
        sentence = tr("There is not enough room for a backup. The earlier ones are as they were.");
    else if (error.code == Error::Code::AlreadyExists)
        sentence = tr("This folder has backups of another register with the same name. Please "
                      "choose another folder.");
    m_prompter.tell(this, tr("The backup was not made"), sentence);
}

void BackupSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
