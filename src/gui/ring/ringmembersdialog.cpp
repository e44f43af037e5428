// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringmembersdialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

RingMembersDialog::RingMembersDialog(
    OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_work(openRegister, systemRandom())
    , m_ring(ring)
    , m_prompter(prompter)
    , m_list(new QListWidget(this))
    , m_about(new TextLabel({}, TextLabel::Tone::Normal, this))
    , m_history(new TextLabel({}, TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("ringMembersDialog"));
    setWindowTitle(tr("Members of the ring"));
    DialogFrame frame(*this, ring.agreement().name);
    addShown(frame.parts());
    addButtons(frame);
    showMembers();
    frame.fit(560, 560);
    m_list->setFocus();
}

void RingMembersDialog::addShown(QVBoxLayout *column)
{
    m_list->setObjectName(QStringLiteral("ringMemberList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(5 * controlHeight(m_list));
    column->addWidget(m_list);
    m_about->setObjectName(QStringLiteral("ringMemberAbout"));
    column->addWidget(m_about);
    column->addSpacing(space::Medium);
    column->addWidget(new HeadingLabel(tr("Who came and left"), TypeRole::Section, this));
    m_history->setObjectName(QStringLiteral("ringMemberHistory"));
    column->addWidget(m_history);
    connect(m_list, &QListWidget::currentRowChanged, this, &RingMembersDialog::showChosen);
}

void RingMembersDialog::addButtons(DialogFrame &frame)
{
    m_dismiss = frame.addButton("dismiss", tr("&Dismiss …"));
    m_dismiss->setVisible(m_work.mayWork() && m_ring.isCoordinator());
    auto *close = frame.addButton("close", tr("Close"));
    connect(m_dismiss, &QPushButton::clicked, this, &RingMembersDialog::dismiss);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

const RingMember *RingMembersDialog::chosen() const
{
    const int row = m_list->currentRow();
    const QList<RingMember> &members = m_ring.agreement().members;
    return row >= 0 && row < members.size() ? &members.at(row) : nullptr;
}

QString RingMembersDialog::lineOf(const RingMember &member) const
{
    const auto sheets = std::ranges::count_if(m_ring.sheets,
        [&](const KeptRingSheet &kept) { return kept.sheet.member == member.signer; });
    QStringList parts;
    if (member.signer == m_ring.place.card.signer)
        parts << tr("own authority");
    if (member.signer == m_ring.agreement().coordinator)
        parts << tr("coordinator");
    parts << tr("%n sheet(s) here", nullptr, static_cast<int>(sheets));
    return tr("%1 (%2)").arg(member.code, parts.join(QStringLiteral(", ")));
}

void RingMembersDialog::showMembers()
{
    const int row = m_list->currentRow();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const RingMember &member : m_ring.agreement().members)
            m_list->addItem(lineOf(member));
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    }
    m_history->setText(historyOf(m_ring.agreements).join(u'\n'));
    showChosen();
}

void RingMembersDialog::showChosen()
{
    const RingMember *member = chosen();
    m_about->setText(member ? tr("Fingerprint: %1").arg(fingerprintOf(*member)) : QString());
    m_dismiss->setEnabled(member && member->signer != m_ring.agreement().coordinator);
}

void RingMembersDialog::dismiss()
{
    const RingMember *member = chosen();
    if (!member
        || !m_prompter.confirm(this, tr("Dismiss %1?").arg(member->code),
            tr("From the next version of the agreement on, sheets are no longer sealed to %1, and "
               "none of theirs are taken in. What they have received they can still read. The "
               "sheets that are here stay, but are no longer compared.")
                .arg(member->code),
            tr("Dismiss")))
        return;
    const QString code = member->code;
    const QString name = QString::fromLatin1(m_ring.place.ring.toHex());
    const auto done = m_work.dismiss(m_ring, code);
    const auto after
        = done ? m_work.ring(name) : Result<KnownRing>(tl::unexpected<Error>(done.error()));
    if (!after)
        return m_prompter.tell(this, tr("Nobody was dismissed"), sentenceFor(after.error()));
    m_ring = *after;
    showMembers();
    m_list->setFocus();
    emit dismissed();
}

QStringList RingMembersDialog::historyOf(const QList<RingAgreement> &agreements)
{
    const auto codesOf = [](const QList<RingMember> &members) {
        QStringList codes;
        for (const RingMember &member : members)
            codes << member.code;
        return codes;
    };
    const auto without = [](const QList<RingMember> &some, const RingAgreement &others) {
        QList<RingMember> left = some;
        left.removeIf([&](const RingMember &one) { return others.member(one.signer); });
        return left;
    };
    const QString comma = QStringLiteral(", ");
    QStringList history;
    for (qsizetype at = 0; at < agreements.size(); ++at) {
        const RingAgreement &now = agreements.at(at);
        QStringList changes;
        if (at == 0) {
            changes << tr("%1 took part").arg(codesOf(now.members).join(comma));
        } else {
            const RingAgreement &before = agreements.at(at - 1);
            const QStringList came = codesOf(without(now.members, before));
            const QStringList left = codesOf(without(before.members, now));
            if (!came.isEmpty())
                changes << tr("%1 came").arg(came.join(comma));
            if (!left.isEmpty())
                changes << tr("%1 left").arg(left.join(comma));
            if (now.figures != before.figures)
                changes << tr("other key figures");
            if (now.tasks != before.tasks)
                changes << tr("other tasks");
        }
        if (changes.isEmpty())
            changes << tr("nobody came or left");
        history << tr("Version %1: %2.").arg(now.version).arg(changes.join(QStringLiteral("; ")));
    }
    return history;
}

} // namespace rueckhalt
