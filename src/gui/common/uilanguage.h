// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>
#include <QString>

namespace rueckhalt {

/// The language of the user interface now; for words of the domain.
Language uiLanguage();

/// Switches the interface (our texts and Qt's own) at run time; widgets get LanguageChange.
void setUiLanguage(Language language);

/// A day with its century: "21.11.2026", "21 November 2026". QLocale's short form has two digits.
QString dayWords(QDate day);

} // namespace rueckhalt
