// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "cli/protectionoptions.h"
#include "session/unlocking.h"

#include <QFileInfo>

namespace rueckhalt {

Result<Credentials> credentialsOf(const CommandOptions &options, Console &console, qsizetype at)
{
    const auto source = options.passwordSource();
    if (!source)
        return tl::unexpected(source.error());
    auto keyFile = keyFileOf(options, "unlock-file");
    if (!keyFile)
        return tl::unexpected(keyFile.error());
    const QString folder = options.argument(at);
    if (!QFileInfo::exists(folder)) // before anybody types a password for nothing
        return failure(Error::Code::NotFound, printable(folder));
    auto password = source->read(PasswordSource::Purpose::Open, console);
    if (!password)
        return tl::unexpected(password.error());
    return Credentials {options.value("login"), *std::move(password), *std::move(keyFile)};
}

Result<std::unique_ptr<OpenRegister>> openedRegister(const CommandOptions &options,
    const Invocation &invocation, const MeasureCatalog &catalog, qsizetype at)
{
    const auto credentials = credentialsOf(options, invocation.console, at);
    if (!credentials)
        return tl::unexpected(credentials.error());
    const Unlocking unlocking({invocation.clock, invocation.random, {}, invocation.anchorFolder});
    auto vault = unlocking.open(options.argument(at), *credentials);
    if (!vault)
        return tl::unexpected(vault.error());
    if ((*vault)->me().state == MemberState::Invited)
        return failure(Error::Code::NotPermitted,
            invocation.console.text({"zuerst ein eigenes Passwort wählen: password change",
                "choose a password of your own first: password change"}));
    return OpenRegister::load(*std::move(vault), catalog, invocation.clock);
}

int withRegister(const CommandOptions &options, Invocation &invocation,
    const std::function<int(OpenRegister &)> &work, qsizetype at)
{
    return withUncheckedRegister(
        options, invocation,
        [&](OpenRegister &openRegister) {
            // What is read from such a state may be out of date, and nothing can be entered.
            QList<RegisterAlert> holding = openRegister.vault().alerts();
            holding.removeIf(
                [](const RegisterAlert &alert) { return !forbidsWriting(alert.kind); });
            warnOf(holding, invocation.console);
            return work(openRegister);
        },
        at);
}

int withUncheckedRegister(const CommandOptions &options, Invocation &invocation,
    const std::function<int(OpenRegister &)> &work, qsizetype at)
{
    const auto catalog = shippedCatalog();
    if (!catalog)
        return invocation.console.fail(catalog.error());
    const auto opened = openedRegister(options, invocation, *catalog, at);
    return opened ? work(**opened) : invocation.console.fail(opened.error());
}

int withIncidents(const CommandOptions &options, Invocation &invocation, const IncidentOrder &order,
    const std::function<int(OpenRegister &, const Browsing::Rows &)> &work)
{
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto query = options.query(openRegister.organisation());
        if (!query)
            return invocation.console.fail(query.error());
        return work(openRegister,
            Browsing(openRegister).find(*query, order, invocation.console.language()));
    });
}

} // namespace rueckhalt
