// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inbox/inboxpage.h"

#include "gui/cases/incidentwords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "inbox/ui_inboxpage.h"

#include <QDir>
#include <QEvent>

#include <algorithm>

namespace rueckhalt {

InboxPage::InboxPage(
    IntakeDesk &intake, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_intake(intake)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::InboxPage>())
{
    m_ui->setupUi(this);
    m_ui->unreachable->setTone(TextLabel::Tone::Warning);
    m_ui->refused->setTone(TextLabel::Tone::Warning);
    m_ui->pending->setTone(TextLabel::Tone::Warning);
    m_ui->rejected->setTone(TextLabel::Tone::Warning);
    m_ui->automaticNote->setTone(TextLabel::Tone::Muted);
    setButtonKind(m_ui->takeIn, ButtonKind::Primary);
    m_ui->takeIn->setIcon(iconFor(QStringLiteral("download")));
    m_ui->automatic->setChecked(m_intake.isAutomatic());
    connect(&m_intake, &IntakeDesk::changed, this, &InboxPage::refresh);
    connect(m_ui->takeIn, &QPushButton::clicked, this, &InboxPage::takeIn);
    connect(m_ui->retry, &QPushButton::clicked, this, &InboxPage::retry);
    connect(m_ui->publish, &QPushButton::clicked, this, &InboxPage::publish);
    connect(m_ui->automatic, &QCheckBox::toggled, this, [this](bool automatic) {
        m_intake.setAutomatic(automatic);
        emit automaticChosen(automatic);
    });
    connect(m_ui->work, &QListWidget::itemActivated, this,
        [this](QListWidgetItem *item) { openRow(m_ui->work->row(item)); });
    connect(m_ui->open, &QPushButton::clicked, this, [this] { openRow(m_ui->work->currentRow()); });
    m_ui->arriving->setTone(TextLabel::Tone::Muted);
    m_ui->arriving->hide();
    keepToColumn(m_ui->content);
    m_ui->work->setSpacing(space::Hair);
    // A list would stretch its card over the empty rest of the page.
    m_ui->work->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

InboxPage::~InboxPage() = default;

QString InboxPage::title() const
{
    return tr("Inbox");
}

QString InboxPage::purpose() const
{
    return tr("Sealed reports arrive here. Only you can open them.");
}

void InboxPage::enter()
{
    m_intake.inbox().look();
    refresh();
    QWidget *first = m_ui->takeIn->isVisible() ? static_cast<QWidget *>(m_ui->takeIn)
                                               : static_cast<QWidget *>(m_ui->work);
    first->setFocus(Qt::OtherFocusReason);
}

void InboxPage::refresh()
{
    showWaiting();
    showWork();
    showProblems();
}

void InboxPage::showWaiting()
{
    const auto waiting = static_cast<int>(m_intake.inbox().waiting());
    if (waiting == 0)
        m_ui->arriving->hide();
    m_ui->waiting->setText(waiting == 0 ? tr("No sealed reports are waiting.")
                                        : tr("%n sealed report(s) waiting", nullptr, waiting));
    m_ui->takeIn->setVisible(waiting > 0);
    m_ui->takeIn->setEnabled(!m_register.isReadOnly());
    QStringList folders;
    for (const QString &folder : m_intake.inbox().unreachable())
        folders << QDir::toNativeSeparators(folder);
    m_ui->unreachable->setVisible(!folders.isEmpty());
    m_ui->unreachable->setText(
        tr("This folder cannot be reached at the moment: %1. Reports in it are safe and are taken "
           "in as soon as it is there again.")
            .arg(folders.join(QStringLiteral(", "))));
    const QStringList &refused = m_intake.inbox().refused();
    m_ui->refused->setVisible(!refused.isEmpty());
    m_ui->refused->setText(
        tr("This folder is not safe, so it is not used: %1. It is a link, belongs to another "
           "account, or lets everybody delete files in it. Reports wait there until whoever "
           "administers it has put that right.")
            .arg(refused.join(QStringLiteral(", "))));
    const auto pending = static_cast<int>(m_intake.answering().pendingReplies().value_or(0));
    m_ui->pendingRow->setVisible(pending > 0);
    m_ui->pending->setText(
        tr("%n answer(s) could not be put where the reporter looks", nullptr, pending));
}

QString InboxPage::lineOf(const HandledReport &report, std::optional<FactTable::Row> row) const
{
    // From the facts alone: a list is no reason to open what was written.
    const FactTable &facts = m_register.facts();
    const QString number = row ? facts.number(*row) : QString();
    const QString what = row
        ? IncidentWords(m_register.organisation(), uiLanguage()).headlineOf(facts.facts(*row))
        : QString();
    const QString reason = report.handling.hasUnseenAddenda()
        ? tr("something was added")
        : wordFor(report.handling.reply.state, uiLanguage());
    const QString level = row ? shortWordFor(facts.facts(*row).level, uiLanguage()) : QString();
    // What is to be done stands first, what happened below it.
    return QStringLiteral("%1 · %2 · %3\n%4").arg(number, level, reason, what);
}

void InboxPage::openRow(int row)
{
    // A copy: opening the report marks it as seen, and the list is filled anew on the way.
    if (const IncidentId id = m_shown.value(row); !id.isNull())
        emit incidentRequested(id);
}

void InboxPage::fitList(QListWidget *list)
{
    // As high as its lines, up to the height of eight: an empty frame says nothing. What wraps
    // scrolls.
    constexpr int most = 8;
    const int line = std::max(0, list->sizeHintForRow(0)) + 2 * list->spacing();
    list->setFixedHeight(std::clamp(list->count(), 1, most) * line + space::Small);
    layOutAnew(list);
}

void InboxPage::showWork()
{
    auto work = m_intake.needingWork();
    // What is taken in meanwhile stands above or below: whoever has chosen one keeps that one.
    const IncidentId before = m_shown.value(m_ui->work->currentRow());
    m_ui->work->clear();
    m_shown.clear();
    if (work) {
        std::vector<IncidentId> incidents(static_cast<std::size_t>(work->size()));
        std::ranges::transform(*work, incidents.begin(), &HandledReport::incident);
        const auto rows = m_register.facts().rowsOf(incidents);
        // The gravest first; among equals the oldest. The order they come in says nothing: files in
        // the inbox have names by chance.
        std::ranges::stable_sort(*work, std::ranges::less {}, [&](const HandledReport &report) {
            const auto row = rows.constFind(report.incident);
            if (row == rows.cend())
                return std::pair(-static_cast<int>(AachenLevel::Level0), QDateTime());
            const IncidentFacts facts = m_register.facts().facts(*row);
            return std::pair(-static_cast<int>(facts.level), facts.reported);
        });
        for (const HandledReport &report : *work) {
            const auto row = rows.constFind(report.incident);
            m_ui->work->addItem(
                lineOf(report, row == rows.cend() ? std::nullopt : std::optional(*row)));
            m_shown.append(report.incident);
        }
    }
    m_ui->work->setCurrentRow(static_cast<int>(std::max(qsizetype {0}, m_shown.indexOf(before))));
    m_ui->work->setVisible(!m_shown.isEmpty());
    m_ui->open->setVisible(!m_shown.isEmpty());
    m_ui->workNone->setVisible(m_shown.isEmpty());
    m_ui->workNone->setText(!work ? sentenceFor(work.error())
            : m_intake.takenIn() > 0
            ? tr("Nothing to do. Every report has been looked at.")
            : tr("Reports that are new or were added to will appear here."));
    fitList(m_ui->work);
}

void InboxPage::showProblems()
{
    const QList<RejectedReport> &rejected = m_intake.inbox().rejected();
    const QList<IntakeEntry> &problems = m_intake.problems();
    const auto count = static_cast<int>(m_intake.inbox().rejectedCount());
    m_ui->problemCard->setVisible(!rejected.isEmpty() || !problems.isEmpty());
    m_ui->rejected->setVisible(count > 0);
    m_ui->rejected->setText(tr(
        "Put aside and not in the register: %n file(s). What lies in the folder “rejected” of the "
        "inbox stays there until it is taken in or somebody deletes it.",
        nullptr, count));
    m_ui->retry->setVisible(count > 0);
    m_ui->retry->setEnabled(!m_register.isReadOnly());
    m_ui->problems->clear();
    const auto add = [this](const QString &folder, const QString &file, const Words &words) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1\n%2").arg(file, words.in(uiLanguage())), m_ui->problems);
        item->setToolTip(toolTipFor(QDir::toNativeSeparators(folder)));
    };
    for (const RejectedReport &report : rejected)
        add(report.folder, report.file, explanationOf(report));
    for (const IntakeEntry &entry : problems)
        add(entry.folder, entry.file, explanationOf(entry.result));
}

void InboxPage::takeIn()
{
    if (const auto taken = m_intake.takeInNow(window()); !taken)
        m_prompter.tell(this, tr("Reports could not be taken in"), sentenceFor(taken.error()));
    refresh();
    // What is left after that may still be on its way; pressing again would change nothing.
    const auto left = static_cast<int>(m_intake.inbox().waiting());
    m_ui->arriving->setVisible(left > 0);
    m_ui->arriving->setText(tr("%n file(s) may still be on the way. Rückhalt waits ten minutes for "
                               "the rest and tries again by itself.",
        nullptr, left));
    layOutAnew(m_ui->waitingCard);
    if (!m_shown.isEmpty())
        m_ui->work->setFocus(Qt::OtherFocusReason);
}

void InboxPage::retry()
{
    if (const auto tried = m_intake.retryRejected(window()); !tried)
        m_prompter.tell(this, tr("Reports could not be taken in"), sentenceFor(tried.error()));
    refresh();
    // Nothing on the page would show that it was tried.
    if (const auto left = static_cast<int>(m_intake.inbox().rejectedCount()); left > 0)
        m_prompter.tell(this, tr("Tried again"),
            tr("%n file(s) still cannot be taken in. The list says why.", nullptr, left));
}

void InboxPage::publish()
{
    const auto left = m_intake.answering().publishPending();
    if (!left)
        m_prompter.tell(this, tr("The answers could not be written"), sentenceFor(left.error()));
    refresh();
}

void InboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
