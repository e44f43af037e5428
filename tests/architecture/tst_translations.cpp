// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

/// Every sentence of the product has its finished translation: asked of a copy that lupdate has
/// just brought up to date, so that a new sentence counts from the moment it is written.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
};

namespace {

struct Message
{
    QString source;
    QStringList forms;
    bool finished = true;
};

Message messageAt(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute("type");
            // One text, or one <numerusform> for each plural.
            QString text;
            while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isStartElement())
                    message.forms << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.forms.isEmpty())
                message.forms << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The %1 … %9 of a text, in order; %n may be spelled out in a plural form ("ein Vorfall").
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder("%L?[1-9]");
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

bool isComplete(const Message &message)
{
    const auto usable = [&message](const QString &form) {
        return !form.isEmpty() && placeholdersOf(form) == placeholdersOf(message.source);
    };
    return message.finished && !message.forms.isEmpty()
        && std::all_of(message.forms.cbegin(), message.forms.cend(), usable);
}

/// "context: source" of each message that lacks a translation, a plural form or a placeholder.
QStringList openMessagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + " cannot be read"};
    QXmlStreamReader xml(&file);
    QStringList open;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            const Message message = messageAt(xml);
            if (!isComplete(message))
                open << context + ": " + message.source;
        }
    }
    if (xml.hasError())
        open << path + ": " + xml.errorString();
    return open;
}

} // namespace

void TranslationsTest::everySentenceIsTranslated_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("de") << QStringList();
    // English is the language of the source: only its plurals need words.
    QTest::newRow("en") << QStringList {"-pluralonly"};
}

void TranslationsTest::everySentenceIsTranslated()
{
    QFETCH(const QStringList, options);
    const QString language = QTest::currentDataTag();
    const QDir root(RUECKHALT_SOURCE_DIR);
    const QTemporaryDir dir;
    const QString copy = dir.filePath(language + ".ts");
    QVERIFY(QFile::copy(root.filePath("translations/rueckhalt_" + language + ".ts"), copy));

    QProcess lupdate;
    lupdate.start(RUECKHALT_LUPDATE,
        QStringList {"-silent", "-no-obsolete", "-extensions", "cpp,h,ui", "-source-language", "en",
            "-I", root.filePath("src"), root.filePath("src"), root.filePath("forms"),
            "-target-language", language}
            + options + QStringList {"-ts", copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);

    const QStringList open = openMessagesIn(copy);
    QVERIFY2(open.isEmpty(),
        qPrintable(QString("%1 open, among them\n    %2")
                       .arg(QString::number(open.size()), open.mid(0, 20).join("\n    "))));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
