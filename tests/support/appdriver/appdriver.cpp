// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QKeySequence>
#include <QSocketNotifier>
#include <QWidget>
#include <QWindow>

#include <array>
#include <cstdio>

#include <unistd.h>

// What Qt's own tests send keys with, through the shortcuts and the focus as if from the keyboard.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
    Qt::KeyboardModifiers modifiers, const QString &text, bool autorepeat, ushort count);

/// Loaded in front of the real program (LD_PRELOAD), reads commands on its standard input and
/// plays the user; see RunningApp. It loads again when the program replaces itself.
///
///     type TEXT     as if typed into whatever has the focus
///     keys KEYS     "Ctrl+L", "Return"
///     focus NAME    the visible widget of that object name
///     press NAME    the visible button of that object name
///     shows NAME    whether a widget of that object name is visible
///     title         of the active window
///     focused       the object name of what has the focus
///
/// Every command is answered by one line.
namespace {

/// Everything that was commanded stays here: so a search of the memory must find what was typed
/// before, whatever the program did with it.
QList<QByteArray> &commands()
{
    static QList<QByteArray> all;
    return all;
}

QWidget *visibleWidget(const QString &name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->objectName() == name && widget->isVisible())
            return widget;
    }
    return nullptr;
}

void send(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWindow *window = QGuiApplication::focusWindow();
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
        qt_handleKeyEvent(window, type, key, modifiers, text, false, 1);
}

QByteArray obey(const QByteArray &command)
{
    const qsizetype space = command.indexOf(' ');
    const QByteArray verb = space < 0 ? command : command.first(space);
    const QString rest = space < 0 ? QString() : QString::fromUtf8(command.mid(space + 1));
    if (verb == "title")
        return QApplication::activeWindow() ? QApplication::activeWindow()->windowTitle().toUtf8()
                                            : QByteArray();
    if (verb == "focused")
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toUtf8()
                                           : QByteArray();
    if (verb == "shows")
        return visibleWidget(rest) ? "yes" : "no";
    if (verb == "focus") {
        QWidget *widget = visibleWidget(rest);
        if (!widget)
            return "no such widget";
        widget->setFocus();
        return "ok";
    }
    if (verb == "press") {
        auto *button = qobject_cast<QAbstractButton *>(visibleWidget(rest));
        if (!button)
            return "no such button";
        button->click();
        return "ok";
    }
    if (!QGuiApplication::focusWindow())
        return "no window has the focus";
    if (verb == "type") {
        for (const QChar character : rest)
            send(character.toUpper().unicode(), Qt::NoModifier, character);
        return "ok";
    }
    if (verb == "keys") {
        const QKeyCombination keys = QKeySequence::fromString(rest)[0];
        send(keys.key(), keys.keyboardModifiers(), {});
        return "ok";
    }
    return "unknown command";
}

void readCommands()
{
    static QByteArray unread;
    std::array<char, 4096> buffer {};
    const auto size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size <= 0) {
        QApplication::exit();
        return;
    }
    unread.append(buffer.data(), size);
    for (qsizetype end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
        commands() << unread.first(end);
        unread.remove(0, end + 1);
        std::printf("%s\n", obey(commands().last()).constData());
        std::fflush(stdout);
    }
}

void startDriver()
{
    // The notifier needs the event loop, which is not there yet.
    QMetaObject::invokeMethod(
        qApp,
        [] {
            auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, qApp);
            QObject::connect(notifier, &QSocketNotifier::activated, qApp, readCommands);
        },
        Qt::QueuedConnection);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(startDriver)
