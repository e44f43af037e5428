// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/lockedwriting.h"

#include <QLatin1StringView>

class QVBoxLayout;

namespace rueckhalt {

class Prompter;

/// With what the forms begin as which dialogs outlive a lock (EntryDialog::openKept), outside the
/// cases; what it is about follows as hexadecimal id.
namespace KeptForm {

inline constexpr QLatin1StringView FirstAid {"first-aid"};
inline constexpr QLatin1StringView FirstAidCorrection {"first-aid-correction:"};
inline constexpr QLatin1StringView Decision {"decision:"};
inline constexpr QLatin1StringView Proposal {"proposal:"};
inline constexpr QLatin1StringView Stage {"stage:"};
inline constexpr QLatin1StringView Stop {"stop:"};
inline constexpr QLatin1StringView Effect {"effect:"};

} // namespace KeptForm

/// What was being written in dialogs outside the cases when the register was locked, with the way
/// there and the way to drop it. Hidden if there is nothing.
class KeptWritingNote : public Card
{
    Q_OBJECT

public:
    /// `writing` and `prompter` outlive it.
    KeptWritingNote(LockedWriting &writing, Prompter &prompter, QWidget *parent = nullptr);

signals:
    /// The user goes on there; the dialog of that form has the texts again when it is opened.
    void continueRequested(const QString &form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void drop(const QString &form);

    LockedWriting &m_writing;
    Prompter &m_prompter;
    QVBoxLayout *m_rows;
};

} // namespace rueckhalt
