// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officenotice.h"

namespace rueckhalt {

/// A notice for the web site of the authority: headings in order, hours as a table with row
/// headings, links for telephone, mail and web; no script, no picture, nothing from elsewhere.
/// Every text is escaped. `Page` stands by itself, `Part` is to be pasted into another page.
enum class WebForm { Page, Part };
[[nodiscard]] QString officeHtml(const OfficeNotice &notice, WebForm form);

/// The same as plain text, for mail, announcements and systems that take no HTML.
[[nodiscard]] QString officeText(const OfficeNotice &notice);

} // namespace rueckhalt
