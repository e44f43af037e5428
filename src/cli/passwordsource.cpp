// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passwordsource.h"

#include "crypto/passwordrating.h"
#include "crypto/passwordtext.h"
#include "crypto/systemrandom.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr std::size_t MaxPassword = std::size_t {64} * 1024;

class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

volatile std::sig_atomic_t interrupted = 0;
void noteInterruption(int)
{
    interrupted = 1;
}

/// The terminal shows nothing of what is typed while this lives. Signals that would end the program
/// end the waiting instead, so that the terminal is never left mute; they are held back in between
/// (waitForLine), because one that came just before read() would be noticed by nobody.
class MuteTerminal
{
public:
    explicit MuteTerminal(int terminal)
        : m_terminal(terminal)
    {
        interrupted = 0;
        sigset_t held;
        sigemptyset(&held);
        for (const int number : caughtSignals)
            sigaddset(&held, number);
        ::pthread_sigmask(SIG_BLOCK, &held, &m_mask);
        struct sigaction action = {};
        action.sa_handler = noteInterruption;
        for (std::size_t i = 0; i < caughtSignals.size(); ++i)
            ::sigaction(caughtSignals[i], &action, &m_actions[i]);
        ::tcgetattr(m_terminal, &m_mode);
        termios mute = m_mode;
        mute.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        mute.c_lflag |= ECHONL | ICANON;
        ::tcsetattr(m_terminal, TCSAFLUSH, &mute);
    }
    ~MuteTerminal()
    {
        ::tcsetattr(m_terminal, TCSAFLUSH, &m_mode);
        for (std::size_t i = 0; i < caughtSignals.size(); ++i)
            ::sigaction(caughtSignals[i], &m_actions[i], nullptr);
        ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
    }
    MuteTerminal(const MuteTerminal &) = delete;
    MuteTerminal &operator=(const MuteTerminal &) = delete;

    /// False when a signal came instead of a line.
    [[nodiscard]] bool waitForLine() const
    {
        pollfd keyboard {.fd = m_terminal, .events = POLLIN, .revents = 0};
        while (!interrupted) {
            if (::ppoll(&keyboard, 1, nullptr, &m_mask) >= 0 || errno != EINTR)
                return true;
        }
        return false;
    }

private:
    static constexpr std::array<int, 4> caughtSignals {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    int m_terminal;
    termios m_mode {};
    sigset_t m_mask {};
    std::array<struct sigaction, 4> m_actions {};
};

/// Up to the first line break, byte by byte, so that nothing of the rest is consumed.
Result<SecretBytes> firstLine(int descriptor)
{
    SecretBytes buffer(MaxPassword);
    std::size_t length = 0;
    while (true) {
        std::uint8_t byte = 0;
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno != EINTR)
            return failure(Error::Code::Io, QStringLiteral("password cannot be read"));
        if (count == 0 || (count == 1 && byte == '\n'))
            break;
        if (count != 1)
            continue;
        if (length == MaxPassword)
            return failure(Error::Code::TooLarge, QStringLiteral("password"));
        buffer.writable()[length++] = byte;
    }
    if (length > 0 && buffer.view()[length - 1] == '\r')
        --length;
    return SecretBytes(buffer.view().first(length));
}

Result<SecretBytes> asked(int terminal, const QString &question)
{
    const MuteTerminal mute(terminal); // before the question: answers may come quickly
    const QByteArray prompt = question.toUtf8();
    if (::write(terminal, prompt.constData(), static_cast<std::size_t>(prompt.size())) < 0)
        return failure(Error::Code::Io, QStringLiteral("terminal"));
    if (!mute.waitForLine())
        return failure(Error::Code::Cancelled);
    return firstLine(terminal); // the terminal gives whole lines: it is there
}

Result<SecretBytes> askedAtTerminal(PasswordSource::Purpose purpose, const Console &console)
{
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.isOpen())
        return failure(Error::Code::Unsupported, QStringLiteral("no terminal"));
    const Words question = purpose == PasswordSource::Purpose::Receipt
        ? Words {"Quittungscode: ", "Receipt code: "}
        : Words {"Passwort: ", "Password: "};
    auto password = asked(terminal.number(), console.text(question));
    if (!password || purpose != PasswordSource::Purpose::Create)
        return password;
    const auto repeated = asked(
        terminal.number(), console.text({"Passwort wiederholen: ", "Repeat the password: "}));
    if (!repeated)
        return tl::unexpected(repeated.error());
    if (!std::ranges::equal(password->view(), repeated->view()))
        return failure(Error::Code::Invalid,
            console.text({"die Passwörter sind verschieden", "the passwords differ"}));
    return password;
}

Result<SecretBytes> lineOfFile(const QString &path, const Console &console)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return failure(
            errno == ENOENT ? Error::Code::NotFound : Error::Code::Io, QStringLiteral("key file"));
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(Error::Code::Invalid,
            console.text({"andere dürfen die Schlüsseldatei lesen; chmod 600 hilft",
                "others may read the key file; chmod 600 helps"}));
    return firstLine(file.number());
}

} // namespace

bool PasswordSource::canAsk()
{
    return Descriptor(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)).isOpen();
}

Result<SecretBytes> PasswordSource::read(Purpose purpose, Console &console) const
{
    auto password = descriptor ? firstLine(*descriptor)
        : keyFile.isEmpty()    ? askedAtTerminal(purpose, console)
                               : lineOfFile(keyFile, console);
    if (password && password->isEmpty())
        return failure(
            Error::Code::Invalid, console.text({"das Passwort ist leer", "the password is empty"}));
    return std::move(password).map(normalisedPassword);
}

Result<void> checkNewPassword(
    const SecretBytes &password, const QStringList &context, const Console &console)
{
    const PasswordRating rating = ratePassword(password, context);
    if (rating.isEnough())
        return {};
    if (rating.verdict == PasswordVerdict::TooShort)
        return failure(Error::Code::Invalid,
            console
                .text({"das Passwort braucht mindestens %1 Zeichen",
                    "the password needs at least %1 characters"})
                .arg(MinPasswordLength));
    return failure(Error::Code::Invalid,
        console.text({"das Passwort ist leicht zu erraten; vier oder fünf Wörter, die nicht "
                      "zusammengehören, sind leicht zu merken und schwer zu erraten",
            "the password is easy to guess; four or five words that do not belong together are "
            "easy to remember and hard to guess"}));
}

SecretBytes generatedPassword()
{
    // 27 characters would be 4.75 bits each; rejection keeps them equally likely.
    static constexpr std::string_view letters = "abcdefghkmnpqrstuvwxyz23456";
    const Random random = systemRandom();
    SecretBytes password(24);
    for (std::size_t i = 0; i < password.size(); ++i) {
        std::array<std::uint8_t, 1> byte {};
        do
            random(byte);
        while (byte[0] >= 256 / letters.size() * letters.size());
        password.writable()[i]
            = static_cast<std::uint8_t>(i % 5 == 4 ? '-' : letters[byte[0] % letters.size()]);
    }
    return password;
}

} // namespace rueckhalt
