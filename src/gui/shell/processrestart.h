// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/locknote.h"

#include <QByteArrayList>
#include <QString>

#include <optional>
#include <vector>

namespace rueckhalt {

/// What a locked program has to look like again after it was replaced by a fresh process.
struct LockedLook
{
    /// Where the window was: in front, behind others, or minimised. A program that locks itself
    /// while somebody works elsewhere must not push itself to the front.
    enum class Window : std::uint8_t { Active, Background, Minimised };

    QString folder; ///< the register to be offered
    QByteArray geometry; ///< QWidget::saveGeometry()
    Window window = Window::Active;
    LockNote note = LockNote::None; ///< what the lock page has to explain
    /// What was being written, each sealed to whoever wrote it (LockedWriting); at most MostWriting
    /// bytes go along, the newest.
    QByteArrayList writing {};
    static constexpr qsizetype MostWriting = 4'000'000;

    bool operator==(const LockedLook &) const = default;
};

/// Replaces this process by a fresh one of the same program. Wiping what was decrypted never
/// reaches the copies that Qt made of it for layouts, undo, input methods and accessibility; with
/// the process all of it is gone for certain. Measured in tests/gui/shell/tst_lockedmemory.cpp.
///
/// The look travels in an anonymous file in memory that the new process inherits; neither
/// arguments nor environment say which register it was.
class ProcessRestart
{
public:
    /// To be made before Qt takes its own options out of the arguments.
    ProcessRestart(int count, const char *const *arguments);

    /// Does not return. Where the system refuses to start a process in the place of this one, this
    /// one ends with Refused, after a line on standard error: going on would keep in memory what
    /// was decrypted, behind a page that says otherwise.
    [[noreturn]] void operator()(const LockedLook &look) const;
    static constexpr int Refused = 3;

    /// The arguments of the new process: those of this one without what named a register.
    [[nodiscard]] std::vector<QByteArray> argumentsFor(int descriptor) const;

    /// The look that the former process left behind `--locked=descriptor`, and closes it. Nothing
    /// if there is none that makes sense.
    [[nodiscard]] static std::optional<LockedLook> takeLook(const QString &descriptor);

    /// An anonymous file that holds the look; -1 on failure.
    [[nodiscard]] static int write(const LockedLook &look);

private:
    std::vector<QByteArray> m_arguments;
};

} // namespace rueckhalt
