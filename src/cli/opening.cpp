// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "cli/command.h"
#include "session/unlocking.h"

#include <QFileInfo>

namespace rueckhalt {

Result<std::unique_ptr<OpenRegister>> openedRegister(const CommandOptions &options,
    const Invocation &invocation, const MeasureCatalog &catalog, qsizetype at)
{
    const auto source = options.passwordSource();
    if (!source)
        return tl::unexpected(source.error());
    const QString folder = options.argument(at);
    if (!QFileInfo::exists(folder)) // before anybody types a password for nothing
        return failure(Error::Code::NotFound, printable(folder));
    auto password = source->read(PasswordSource::Purpose::Open, invocation.console);
    if (!password)
        return tl::unexpected(password.error());
    const Unlocking unlocking({invocation.clock, invocation.random, {}});
    auto vault = unlocking.open(folder, Credentials {{}, std::move(*password), {}});
    if (!vault)
        return tl::unexpected(vault.error());
    return OpenRegister::load(*std::move(vault), catalog, invocation.clock);
}

int withRegister(const CommandOptions &options, Invocation &invocation,
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
