// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// Reads the source tree and fails with file and offender where it departs from the agreed shape.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void layerUsesOnlyWhatItMay_data();
    void layerUsesOnlyWhatItMay();
    void foreignLibraryStaysInItsLayer_data();
    void foreignLibraryStaysInItsLayer();
    void planningReachesNoPersonOfACase();
    void figuresAreMadeByDisclosureOnly();
    void topLevelHoldsTheAgreedNamesOnly();
    void everySourceNamesItsLicence();
    void everyHeaderIsIncludedOnce();
    void everySourceIncludesItsOwnHeaderFirst();
    void everyFormHasItsClass();
    void ratioOfTestsIsShown();
};

namespace {

const QDir &root()
{
    static const QDir dir(QStringLiteral(RUECKHALT_SOURCE_DIR));
    return dir;
}

/// Paths relative to the root of all files below @p folder that match @p patterns, sorted.
QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList paths;
    QDirIterator it(root().filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << root().relativeFilePath(it.next());
    paths.sort();
    return paths;
}

QString textOf(const QString &path)
{
    QFile file(root().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Include
{
    int line = 0;
    QString header;
};

QList<Include> includesOf(const QString &path)
{
    static const QRegularExpression directive("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]");
    QList<Include> found;
    int number = 0;
    for (const QString &line : textOf(path).split('\n')) {
        ++number;
        const auto match = directive.match(line);
        if (match.hasMatch())
            found << Include {number, match.captured(1)};
    }
    return found;
}

QString placeOf(const QString &path, const Include &include)
{
    return QString("%1:%2 includes %3").arg(path, QString::number(include.line), include.header);
}

bool exists(const QString &path)
{
    return QFile::exists(root().filePath(path));
}

QString withSuffix(const QString &path, const QString &suffix)
{
    return path.left(path.lastIndexOf('.')) + suffix;
}

/// "src/gui/cases/x.cpp" belongs to "tests/gui/cases/tst_x.cpp".
QString testOf(const QString &source)
{
    const qsizetype slash = source.lastIndexOf('/');
    return "tests" + source.mid(3, slash - 3) + "/tst_" + source.mid(slash + 1);
}

void verifyNone(const QStringList &offenders)
{
    QVERIFY2(offenders.isEmpty(), qPrintable("\n    " + offenders.join("\n    ")));
}

const QStringList code {"*.cpp", "*.h"};
const QStringList layers {
    "base", "domain", "catalog", "crypto", "vault", "intake", "reports", "session", "cli", "gui"};

} // namespace

void ArchitectureTest::layerUsesOnlyWhatItMay_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::newRow("base") << QStringList {};
    QTest::newRow("domain") << QStringList {"base"};
    QTest::newRow("catalog") << QStringList {"base", "domain"};
    QTest::newRow("crypto") << QStringList {"base"};
    QTest::newRow("vault") << QStringList {"base", "domain", "crypto"};
    QTest::newRow("intake") << QStringList {"base", "domain", "crypto"};
    QTest::newRow("reports") << QStringList {"base", "domain"};
    QTest::newRow("session") << QStringList {
        "base", "domain", "catalog", "crypto", "vault", "intake", "reports"};
    // The faces speak to use cases and show values; the register itself is behind session.
    const QStringList face {"base", "domain", "catalog", "crypto", "intake", "reports", "session"};
    QTest::newRow("cli") << face;
    QTest::newRow("gui") << face;
}

void ArchitectureTest::layerUsesOnlyWhatItMay()
{
    QFETCH(const QStringList, allowed);
    const QString layer = QTest::currentDataTag();
    QStringList offenders;
    for (const QString &path : filesBelow("src/" + layer, code)) {
        if (path == "src/cli/main.cpp") // A composition root, like src/main.cpp.
            continue;
        for (const Include &include : includesOf(path)) {
            const QString used = include.header.section('/', 0, 0);
            if (layers.contains(used) && used != layer && !allowed.contains(used))
                offenders << placeOf(path, include);
            if (include.header.startsWith(".."))
                offenders << placeOf(path, include);
        }
    }
    verifyNone(offenders);
}

void ArchitectureTest::foreignLibraryStaysInItsLayer_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("home");
    const auto row = [](const char *library, const QString &header, const QString &home) {
        QTest::newRow(library) << header << home;
    };
    row("OpenSSL", "^openssl/", "src/crypto/");
    row("Argon2", "^argon2\\.h$", "src/crypto/");
    row("zxcvbn", "^zxcvbn\\.h$", "src/crypto/");
    row("SQLCipher", "sqlite3\\.h$", "src/vault/");
    row("GLPK", "^glpk\\.h$", "src/domain/disclosure/");
    row("Boost", "^boost/", "src/domain/statistics/");
    row("libseccomp", "^seccomp\\.h$", "src/intake/confined/");
    row("RapidJSON", "^rapidjson/", "src/catalog/");
    row("Qt SQL", "^(QtSql|QSql)", "nowhere");
}

void ArchitectureTest::foreignLibraryStaysInItsLayer()
{
    QFETCH(const QString, header);
    QFETCH(const QString, home);
    const QRegularExpression foreign(header);
    QStringList offenders;
    for (const QString &path : filesBelow("src", code)) {
        for (const Include &include : includesOf(path)) {
            if (foreign.match(include.header).hasMatch() && !path.startsWith(home))
                offenders << placeOf(path, include);
        }
    }
    verifyNone(offenders);
}

/// No type of a plan or proposal can hold a name, a pseudonym or an id of an incident, because
/// nothing that its headers reach, directly or by others, knows one.
void ArchitectureTest::planningReachesNoPersonOfACase()
{
    const QStringList forbidden {"domain/incident/incident.h", "domain/incident/handling.h",
        "domain/incident/organisation.h", "domain/protection/identity.h",
        "domain/statistics/facttable.h", "domain/disclosure/figureprotector.h"};
    static const QRegularExpression words(
        "\\b(IncidentPersonPart|PersonToken|IncidentId|IncidentFacts|Identity|Handling)\\b");
    QStringList offenders;
    QStringList reached = filesBelow("src/domain/planning", code);
    QVERIFY(reached.size() > 10);
    for (qsizetype i = 0; i < reached.size(); ++i) {
        const QString path = reached.at(i);
        for (const Include &include : includesOf(path)) {
            if (forbidden.contains(include.header))
                offenders << placeOf(path, include);
            const QString header = "src/" + include.header;
            if (exists(header) && !reached.contains(header))
                reached << header;
        }
        if (path.startsWith("src/domain/planning/") && textOf(path).contains(words))
            offenders << path + " names a type of cases";
    }
    QVERIFY(reached.contains("src/domain/disclosure/protectedfigure.h"));
    verifyNone(offenders);
}

/// Figures in plans are made by FigureProtector from counted groups; the codec alone reads them
/// back.
void ArchitectureTest::figuresAreMadeByDisclosureOnly()
{
    QStringList offenders;
    for (const QString &path : filesBelow("src", code)) {
        if (path.startsWith("src/domain/disclosure/"))
            continue;
        const QString text = textOf(path);
        if (text.contains("FigureArchive") && path != "src/domain/planning/plancodec.cpp")
            offenders << path + " uses FigureArchive";
    }
    verifyNone(offenders);
}

void ArchitectureTest::topLevelHoldsTheAgreedNamesOnly()
{
    const QStringList agreed {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
        "build", "forms", "measures-catalog", "src", "tests", "translations"};
    QStringList offenders;
    for (const QString &name : root().entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!agreed.contains(name) && name != "CMakeUserPresets.json")
            offenders << name;
    }
    verifyNone(offenders);
}

void ArchitectureTest::everySourceNamesItsLicence()
{
    QStringList offenders;
    for (const QString &path : filesBelow("src", code) + filesBelow("tests", code)) {
        if (!textOf(path).startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"))
            offenders << path;
    }
    verifyNone(offenders);
}

void ArchitectureTest::everyHeaderIsIncludedOnce()
{
    QStringList offenders;
    for (const QString &path : filesBelow("src", {"*.h"}) + filesBelow("tests", {"*.h"})) {
        if (!textOf(path).contains("\n#pragma once\n"))
            offenders << path;
    }
    verifyNone(offenders);
}

/// Together with the units that the build makes for headers without a .cpp this proves every
/// header self-contained, at no cost.
void ArchitectureTest::everySourceIncludesItsOwnHeaderFirst()
{
    QStringList offenders;
    for (const QString &path : filesBelow("src", {"*.cpp"})) {
        const QString header = withSuffix(path, ".h");
        if (!exists(header))
            continue;
        const auto includes = includesOf(path);
        if (includes.isEmpty() || includes.first().header != header.mid(4))
            offenders << path;
    }
    verifyNone(offenders);
}

void ArchitectureTest::everyFormHasItsClass()
{
    QStringList offenders;
    for (const QString &path : filesBelow("forms", {"*.ui"})) {
        const QString source = "src/gui" + path.mid(5);
        for (const QString &suffix : QStringList {".h", ".cpp"}) {
            if (!exists(withSuffix(source, suffix)))
                offenders << path + " lacks " + withSuffix(source, suffix);
        }
    }
    verifyNone(offenders);
}

void ArchitectureTest::ratioOfTestsIsShown()
{
    const auto lines = [](const QStringList &paths) {
        qsizetype sum = 0;
        for (const QString &path : paths)
            sum += textOf(path).count('\n');
        return sum;
    };
    QStringList untested;
    qsizetype sources = 0;
    for (const QString &layer : layers) {
        const QStringList product = filesBelow("src/" + layer, {"*.cpp"});
        sources += product.size();
        std::copy_if(product.cbegin(), product.cend(), std::back_inserter(untested),
            [](const QString &path) { return !exists(testOf(path)); });
        qInfo("%-8s product %5lld lines, tests %5lld", qPrintable(layer),
            static_cast<long long>(lines(filesBelow("src/" + layer, code))),
            static_cast<long long>(lines(filesBelow("tests/" + layer, code))));
    }
    qInfo("%lld of %lld sources have a test at the same path",
        static_cast<long long>(sources - untested.size()), static_cast<long long>(sources));
    if (!untested.isEmpty())
        qInfo("without: %s", qPrintable(untested.join(' ')));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
