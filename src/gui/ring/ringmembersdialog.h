// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/benchmarking.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DialogFrame;
class Prompter;
class TextLabel;

/// Who is in a ring, by which fingerprint each is known, and who came and left with which version
/// of the agreement. The coordinator dismisses members here.
class RingMembersDialog : public QDialog
{
    Q_OBJECT

public:
    /// All but the ring outlive it.
    RingMembersDialog(OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter,
        QWidget *parent = nullptr);

    /// A sentence for each version of the agreement that this register knows, the oldest first.
    [[nodiscard]] static QStringList historyOf(const QList<RingAgreement> &agreements);

signals:
    void dismissed();

private:
    void addShown(QVBoxLayout *column);
    void addButtons(DialogFrame &frame);
    void showMembers();
    void showChosen();
    void dismiss();
    [[nodiscard]] const RingMember *chosen() const;
    [[nodiscard]] QString lineOf(const RingMember &member) const;

    Benchmarking m_work;
    KnownRing m_ring;
    Prompter &m_prompter;
    QListWidget *m_list;
    TextLabel *m_about;
    TextLabel *m_history;
    QPushButton *m_dismiss = nullptr;
};

} // namespace rueckhalt
