// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rueckhalt {

/// Marks what is copied from this program, by whatever field, so that clipboard managers that know
/// the mark keep no history of it (markSecret()), and takes it out of the clipboard again: after
/// half a minute, when the register is locked, and when the program ends. What another program has
/// put there since is left alone.
class ClipboardGuard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Stay {30000};

    /// Whether the contents come from this program; to be replaced where the platform cannot say.
    using Owns = std::function<bool(QClipboard::Mode)>;
    explicit ClipboardGuard(QObject *parent = nullptr, Owns owns = {});

    /// For tests: how long copies stay.
    void setStay(std::chrono::milliseconds stay);
    /// Empties now what is ours, the selection of the middle mouse button included.
    void clear();

private:
    void changed(QClipboard::Mode mode);
    void clear(QClipboard::Mode mode);

    Owns m_owns;
    QTimer m_copy;
    QTimer m_selection;
};

} // namespace rueckhalt
