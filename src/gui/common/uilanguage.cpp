// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/uilanguage.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QVariant>

namespace rueckhalt {

namespace {

constexpr char LanguageProperty[] = "rueckhaltLanguage";

/// The translator of that name, made once and owned by the application.
QTranslator *translator(const QString &name)
{
    auto *found = QCoreApplication::instance()->findChild<QTranslator *>(name);
    if (found == nullptr) {
        found = new QTranslator(QCoreApplication::instance());
        found->setObjectName(name);
    }
    return found;
}

/// True if texts were installed; widgets are told of it then.
bool replace(const QString &name, const QString &file, const QString &folder)
{
    QTranslator *one = translator(name);
    QCoreApplication::removeTranslator(one);
    return one->load(file, folder) && QCoreApplication::installTranslator(one);
}

} // namespace

Language uiLanguage()
{
    const QVariant set = QCoreApplication::instance()->property(LanguageProperty);
    return set.isValid() ? static_cast<Language>(set.toInt()) : Language::English;
}

void setUiLanguage(Language language)
{
    const bool german = language == Language::German;
    QCoreApplication::instance()->setProperty(LanguageProperty, static_cast<int>(language));
    // Dates and numbers follow the words: a German sentence with an English date is no sentence.
    QLocale::setDefault(german ? QLocale(QLocale::German, QLocale::Germany)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString code = german ? QStringLiteral("de") : QStringLiteral("en");
    const bool qtTold = replace(QStringLiteral("qtTranslator"), QStringLiteral("qtbase_") + code,
        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const bool ownTold = replace(QStringLiteral("rueckhaltTranslator"),
        QStringLiteral("rueckhalt_") + code, QStringLiteral(":/i18n"));
    if (!qtTold && !ownTold) {
        // The words of the domain change with the language even where no file of texts is found.
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
    }
}

QString dayWords(QDate day)
{
    return uiLanguage() == Language::German ? day.toString(QStringLiteral("dd.MM.yyyy"))
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                  .toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace rueckhalt
