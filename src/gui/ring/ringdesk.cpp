// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringdesk.h"

#include "base/plaintext.h"
#include "crypto/systemrandom.h"
#include "domain/deadline/deadline.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/keptring.h"
#include "gui/protection/longwork.h"
#include "gui/ring/ringexperiencesdialog.h"
#include "gui/ring/ringfiguresdialog.h"
#include "gui/ring/ringfounddialog.h"
#include "gui/ring/ringmembersdialog.h"
#include "gui/ring/ringofficesdialog.h"
#include "gui/ring/ringsheetdialog.h"
#include "reports/ringpdf.h"
#include "session/experiencesharing.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace rueckhalt {

namespace {

/// A ring has at most a hundred members; more files than that are several goes.
constexpr qsizetype mostFilesAtOnce = 200;

/// File names come from outside: what could turn or break a line is shown as a question mark.
QString shownName(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    for (QChar &character : name) {
        if (isHarmful(character))
            character = u'?';
    }
    return name;
}

QString sentenceForTaken(const RingTakenFile &taken)
{
    const QString who = QStringList {taken.member, taken.period}.join(u' ').trimmed();
    const QString outcome = wordFor(taken.outcome, uiLanguage());
    return who.isEmpty() ? outcome : who + QStringLiteral(", ") + outcome;
}

} // namespace

RingDesk::RingDesk(OpenRegister &openRegister, Prompter &prompter, QWidget *window)
    : m_register(openRegister)
    , m_work(openRegister, systemRandom())
    , m_prompter(prompter)
    , m_window(window)
{
}

void RingDesk::setRing(
    const KnownRing *ring, const QList<KnownRing> &all, const RingComparison &comparison)
{
    m_ring = ring ? std::optional(*ring) : std::nullopt;
    m_all = all;
    m_comparison = comparison;
}

QString RingDesk::pathOf(const UnitId &unit) const
{
    return m_register.organisation().pathOf(unit);
}

void RingDesk::failed(const QString &title, const Error &error)
{
    m_prompter.tell(m_window, title, sentenceFor(error));
}

bool RingDesk::save(const QString &title, const QString &proposal, const QString &filter,
    const std::function<Result<QByteArray>()> &content)
{
    const QString path = m_prompter.saveFileName(m_window, title, proposal, filter);
    if (path.isEmpty())
        return false;
    if (const auto written = saveRingFile(path, content); !written) {
        failed(tr("The file was not saved"), written.error());
        return false;
    }
    emit noticed(tr("Saved."));
    return true;
}

void RingDesk::takeIn()
{
    QStringList paths
        = m_choose(m_window, tr("Take in files of members"), tr("Sealed files (*.age)"));
    paths.removeDuplicates();
    if (paths.isEmpty())
        return;
    if (paths.size() > mostFilesAtOnce)
        return m_prompter.tell(m_window, tr("Too many files"),
            tr("Please choose at most %n file(s) at once. Nothing was taken in.", nullptr,
                static_cast<int>(mostFilesAtOnce)));
    QMap<QString, QString> unread;
    const auto taken = resultOfLongWork<Result<QList<RingTakenFile>>>(m_window,
        {tr("Files are taken in"), tr("Each as a whole or not at all."), {}},
        [&](const Progress &) {
            QList<QByteArray> files;
            for (const QString &path : std::as_const(paths)) {
                auto content = contentOfRingFile(path, mostSealedPaper());
                if (!content)
                    unread.insert(path, sentenceFor(content.error()));
                else
                    files << *std::move(content);
            }
            return takeInRingFiles(m_register, systemRandom(), files);
        });
    if (!taken)
        return failed(tr("Nothing was taken in"), taken.error());
    QStringList sentences;
    auto refused = unread.size();
    auto next = taken->begin();
    for (const QString &path : std::as_const(paths)) {
        const bool isRead = !unread.contains(path);
        sentences << tr("%1: %2").arg(
            shownName(path), isRead ? sentenceForTaken(*next) : unread.value(path));
        refused += isRead && next->isRefused() ? 1 : 0;
        next += isRead ? 1 : 0;
    }
    emit changed();
    emit tookIn(sentences);
    emit noticed(refused == 0 ? tr("%n file(s) read.", nullptr, static_cast<int>(paths.size()))
                              : tr("%n file(s) not taken in. Why stands on the page.", nullptr,
                                  static_cast<int>(refused)));
}

void RingDesk::handOn()
{
    if (!m_ring)
        return;
    auto *dialog = new RingSheetDialog(m_register, *m_ring, m_prompter, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RingSheetDialog::handedOn, this, [this] {
        emit noticed(tr("Saved. Hand the file to all members of the ring."));
        emit changed();
    });
    dialog->open();
}

void RingDesk::assignOffices()
{
    if (!m_ring)
        return;
    auto *dialog = new RingOfficesDialog(m_register, *m_ring, m_prompter, m_window);
    connect(dialog, &QDialog::accepted, this, &RingDesk::changed);
    dialog->openKept(m_register.writing(),
        KeptForm::RingOffices + QString::fromLatin1(m_ring->place.ring.toHex()));
}

void RingDesk::saveComparison()
{
    if (!m_ring || m_comparison.lines.isEmpty())
        return;
    save(tr("Comparison as PDF"), tr("comparison.pdf"), tr("PDF (*.pdf)"), [this] {
        return ringPdf(RingComparisonPaper {m_ring->agreement(), m_comparison,
            m_ring->place.card.code, germanDay(m_register.now()), uiLanguage()});
    });
}

void RingDesk::found()
{
    auto *dialog = new RingFoundDialog(m_register, m_prompter, m_window);
    connect(dialog, &QDialog::accepted, this, &RingDesk::changed);
    dialog->openKept(m_register.writing(), KeptForm::RingFounding);
}

void RingDesk::makeCard()
{
    const QString code = m_prompter
                             .askText(m_window, tr("Make a card to join"),
                                 tr("Under which code name do the others know this authority? "
                                    "Letters, digits, spaces and hyphens, not your own name."),
                                 tr("Go on"))
                             .trimmed();
    if (code.isEmpty())
        return;
    if (!isRingCode(code))
        return m_prompter.tell(m_window, tr("This is no code name"),
            tr("Use at most %n letter(s), digits, spaces and hyphens.", nullptr,
                RingMember::MaxCode));
    std::optional<RingMember> member;
    const bool isSaved = save(tr("Card for the coordinator"), tr("ring-card.json"),
        tr("Card of a ring (*.json)"), [&]() -> Result<QByteArray> {
            auto card = m_work.card(code);
            const auto read = card.and_then(Benchmarking::readCard);
            if (read)
                member = *read;
            return read ? card : Result<QByteArray>(tl::unexpected(read.error()));
        });
    if (!isSaved)
        return;
    m_prompter.tell(m_window, tr("The card is made"),
        tr("Hand the file to the coordinator, and read this fingerprint to them by telephone: %1")
            .arg(fingerprintOf(*member)));
    emit changed();
}

QString RingDesk::openedName(const QString &title, const QString &filter)
{
    return m_prompter.openFileName(m_window, title, filter);
}

bool RingDesk::hasFingerprint(const RingMember &member, const QString &question)
{
    const QString written
        = m_prompter.askText(m_window, tr("Compare the fingerprint"), question, tr("Compare"));
    if (written.isEmpty())
        return false;
    if (written.simplified().compare(fingerprintOf(member), Qt::CaseInsensitive) == 0)
        return true;
    m_prompter.tell(m_window, tr("The fingerprint differs"),
        tr("What you have written is not the fingerprint of this file. Perhaps it was exchanged on "
           "its way. Nothing was changed."));
    return false;
}

void RingDesk::admit()
{
    if (!m_ring)
        return;
    const QString path = openedName(tr("Card of the new member"), tr("Card of a ring (*.json)"));
    if (path.isEmpty())
        return;
    const auto member
        = contentOfRingFile(path, RingPaper::MaxBytes).and_then(Benchmarking::readCard);
    if (!member)
        return failed(tr("The card was not taken in"), member.error());
    if (!hasFingerprint(*member,
            tr("Write the words that the member %1 reads to you by telephone:").arg(member->code)))
        return;
    if (const auto admitted = m_work.admit(*m_ring, *member); !admitted)
        return failed(tr("The member was not admitted"), admitted.error());
    emit changed();
    emit noticed(tr("Admitted. Save the new agreement and hand it to everybody."));
}

void RingDesk::saveAgreement()
{
    if (m_ring)
        save(tr("Agreement for all members"), tr("ring-agreement.json"),
            tr("Agreement of a ring (*.json)"),
            [this] { return Result<QByteArray>(m_ring->newestPaper); });
}

void RingDesk::join()
{
    const QString path
        = openedName(tr("Agreement of the ring"), tr("Agreement of a ring (*.json)"));
    if (path.isEmpty())
        return;
    const auto bytes = contentOfRingFile(path, RingPaper::MaxBytes);
    const auto agreement = bytes.and_then(Benchmarking::readAgreement);
    if (!agreement)
        return failed(tr("The agreement was not taken in"), agreement.error());
    const RingMember *coordinator = agreement->member(agreement->coordinator);
    const bool isKnown = std::ranges::any_of(
        m_all, [&](const KnownRing &ring) { return ring.place.ring == agreement->id; });
    if (!coordinator
        || (!isKnown
            && !hasFingerprint(*coordinator,
                tr("“%1”: write the words that the coordinator %2 reads to you by telephone:")
                    .arg(agreement->name, coordinator->code))))
        return;
    if (const auto joined = m_work.join(*bytes); !joined)
        return failed(tr("The agreement was not taken in"), joined.error());
    emit changed();
    emit noticed(tr("The agreement is taken in."));
}

void RingDesk::showMembers()
{
    if (!m_ring || !m_ring->isJoined())
        return;
    auto *dialog = new RingMembersDialog(m_register, *m_ring, m_prompter, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RingMembersDialog::dismissed, this, [this] {
        emit changed();
        emit noticed(tr("Dismissed. Save the new agreement and hand it to everybody."));
    });
    dialog->open();
}

void RingDesk::showFigures()
{
    if (!m_ring || !m_ring->isJoined())
        return;
    auto *dialog = new RingFiguresDialog(m_register, *m_ring, m_prompter, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RingFiguresDialog::agreed, this, [this] {
        emit changed();
        emit noticed(tr("Agreed. Save the new agreement and hand it to everybody."));
    });
    connect(dialog, &RingFiguresDialog::defined, this, &RingDesk::changed);
    dialog->open();
}

void RingDesk::showExperiences()
{
    auto *dialog = new RingExperiencesDialog(m_register, *this, m_prompter, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RingExperiencesDialog::changed, this, &RingDesk::changed);
    dialog->open();
}

} // namespace rueckhalt
