// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <functional>

class QWidget;

namespace rueckhalt {

class Page;

/// The stable names of the pages.
namespace PageKey {

inline constexpr QLatin1StringView Start {"start"};
inline constexpr QLatin1StringView Report {"report"}; ///< the form for an incident
inline constexpr QLatin1StringView Inbox {"inbox"};
inline constexpr QLatin1StringView Cases {"cases"};
inline constexpr QLatin1StringView Incidents {"incidents"};
inline constexpr QLatin1StringView Measures {"measures"};
inline constexpr QLatin1StringView Proposals {"proposals"};
inline constexpr QLatin1StringView Plan {"plan"};
inline constexpr QLatin1StringView Followed {"followed"};
inline constexpr QLatin1StringView Trends {"trends"};
inline constexpr QLatin1StringView Reports {"reports"}; ///< documents with released numbers
inline constexpr QLatin1StringView Service {"service"};
inline constexpr QLatin1StringView Feedback {"feedback"};
inline constexpr QLatin1StringView Protection {"protection"};
inline constexpr QLatin1StringView Backups {"backups"};
inline constexpr QLatin1StringView Settings {"settings"};

} // namespace PageKey

/// One entry of the navigation and how its page is made when it is first shown.
struct PageEntry
{
    enum class Section { Work, House }; ///< above or below the line

    QString key; ///< one of PageKey
    QString icon; ///< name for iconFor()
    std::function<QString()> title = [] { return QString(); }; ///< in the language of now
    std::function<Page *(QWidget *parent)> make = [](QWidget *) -> Page * { return nullptr; };
    /// The number behind the word; 0 shows none.
    std::function<int()> count = [] { return 0; };
    Section section = Section::Work;
};

} // namespace rueckhalt
