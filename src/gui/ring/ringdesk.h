// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringcomparison.h"
#include "gui/common/prompter.h"
#include "gui/ring/ringfiles.h"
#include "session/benchmarking.h"

#include <QObject>

namespace rueckhalt {

/// What can be done with rings in a window: everything asks, says what leaves the house, and
/// announces what has changed. All but saving a PDF is for officers.
class RingDesk : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open above `window`; all outlive it.
    RingDesk(OpenRegister &openRegister, Prompter &prompter, QWidget *window);

    /// What is looked at now; null: no ring.
    void setRing(
        const KnownRing *ring, const QList<KnownRing> &all, const RingComparison &comparison);
    [[nodiscard]] bool mayWork() const { return m_work.mayWork(); }
    [[nodiscard]] QString pathOf(const UnitId &unit) const;
    /// How several files are chosen.
    void setFileChooser(ChooseRingFiles choose) { m_choose = std::move(choose); }

    void takeIn();
    void handOn();
    void assignOffices();
    void saveComparison();
    void found();
    void makeCard();
    void admit();
    void saveAgreement();
    void join();
    void showMembers();
    void showFigures();
    void showExperiences();

signals:
    void changed();
    void noticed(const QString &notice);
    /// What became of each file, a sentence each.
    void tookIn(const QStringList &sentences);

private:
    [[nodiscard]] bool hasFingerprint(const RingMember &member, const QString &question);
    [[nodiscard]] QString openedName(const QString &title, const QString &filter);
    bool save(const QString &title, const QString &proposal, const QString &filter,
        const std::function<Result<QByteArray>()> &content);
    void failed(const QString &title, const Error &error);

    OpenRegister &m_register;
    Benchmarking m_work;
    Prompter &m_prompter;
    QWidget *m_window;
    ChooseRingFiles m_choose = chooseRingFiles;
    std::optional<KnownRing> m_ring;
    QList<KnownRing> m_all;
    RingComparison m_comparison;
};

} // namespace rueckhalt
