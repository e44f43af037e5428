// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "crypto/processhygiene.h"
#include "crypto/systemrandom.h"
#include "vault/anchors.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstring>
#include <memory>

using namespace rueckhalt;

namespace {

/// Only a PDF needs fonts and with them a platform; the offscreen one works without a display.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    const auto isWord
        = [&](int at, const char *word) { return argc > at && std::strcmp(argv[at], word) == 0; };
    if (!isWord(1, "report") && !(isWord(1, "case") && isWord(2, "form"))
        && !(isWord(1, "office") && isWord(2, "sign"))
        && !(isWord(1, "indicators") && isWord(2, "quiet"))
        && !(isWord(1, "ring") && (isWord(2, "export") || isWord(2, "compare"))))
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    static_cast<void>(keepMemoryPrivate());
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rueckhalt-cli"));
    const QStringList arguments = QCoreApplication::arguments();
    const Language language = spokenLanguage(arguments, QLocale::system());

    // Qt's own words, those of its option parser.
    QTranslator translator;
    if (language == Language::German
        && translator.load(
            QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translator);

    Console console(stdout, stderr, language);
    return runCommandLine(
        arguments, console, [] { return QDateTime::currentDateTimeUtc(); }, systemRandom(),
        defaultAnchorFolder());
}
