// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace rueckhalt {

class Page;

/// One entry of the navigation and how its page is made when it is first shown.
struct PageEntry
{
    enum class Section { Work, House }; ///< above or below the line

    QString key; ///< stable name: "incidents"
    QString icon; ///< name for iconFor()
    std::function<QString()> title = [] { return QString(); }; ///< in the language of now
    std::function<Page *(QWidget *parent)> make = [](QWidget *) -> Page * { return nullptr; };
    /// The number behind the word; 0 shows none.
    std::function<int()> count = [] { return 0; };
    Section section = Section::Work;
};

} // namespace rueckhalt
