// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openedvault.h"
#include "vault/servicekeeping.h"

namespace rueckhalt {

Result<QList<KeptPage>> ServiceKeeping::pages() const
{
    if (const auto allowed = m_opened.mayUse(Right::ReadPlan); !allowed)
        return errorOf(allowed);
    auto row = m_opened.database->prepare(
        "SELECT number, made, content FROM public_page ORDER BY number");
    if (!row)
        return errorOf(row);
    QList<KeptPage> pages;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return pages;
        auto page = decodePublicPage(row->bytes(2));
        if (!page)
            return errorOf(page);
        if (row->number(0) != pages.size() + 1)
            return failure(Error::Code::Damaged, QStringLiteral("pages for the public"));
        pages << KeptPage {static_cast<int>(row->number(0)),
            QDateTime::fromSecsSinceEpoch(row->number(1), Qt::UTC), *std::move(page)};
    }
}

Result<void> ServiceKeeping::add(const KeptPage &page)
{
    const auto content = encode(page.page);
    if (!content)
        return errorOf(content);
    return m_opened.change(
        {Action::PagePublished, page.page.period.code().toLatin1()}, [&]() -> Result<void> {
            Database &database = *m_opened.database;
            const auto last = database.number("SELECT coalesce(max(number), 0) FROM public_page");
            if (!last)
                return errorOf(last);
            if (*last >= MaxPages)
                return failure(Error::Code::TooLarge, QStringLiteral("pages for the public"));
            if (*last + 1 != page.number)
                return failure(
                    Error::Code::AlreadyExists, QStringLiteral("another page meanwhile"));
            return database.run("INSERT INTO public_page (number, made, content) VALUES (?, ?, ?)",
                page.number, page.made.toSecsSinceEpoch(), *content);
        });
}

} // namespace rueckhalt
