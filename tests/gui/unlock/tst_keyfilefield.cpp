// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/unlock/keyfilefield.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Key files on a real disk.
class KeyFileFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void noFileIsNoContent();
    void contentIsRead_data();
    void contentIsRead();
    void newOneIsRandomAndForItsOwnerOnly();
    void anotherFileIsNeverOverwritten();
    void fileCanBeTakenBack();

private:
    QPushButton *button(const char *name) { return m_field->findChild<QPushButton *>(name); }
    void press(const char *name) { QTest::keyClick(button(name), Qt::Key_Space); }

    QTemporaryDir m_folder;
    FakePrompter m_prompter;
    std::unique_ptr<KeyFileField> m_field;
};

void KeyFileFieldTest::init()
{
    m_prompter = FakePrompter();
    m_field = std::make_unique<KeyFileField>();
    m_field->setPrompter(m_prompter);
    m_field->resize(500, 100);
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void KeyFileFieldTest::noFileIsNoContent()
{
    QVERIFY(!button("makeKeyFile")->isVisible());
    const auto content = m_field->read();
    QVERIFY(content && content->isEmpty());
    press("chooseKeyFile"); // cancelled
    QVERIFY(!m_field->isChosen());
    VERIFY_ACCESSIBLE(m_field.get());
}

void KeyFileFieldTest::contentIsRead_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("problem");
    constexpr int none = -1;
    QTest::newRow("missing") << qint64(-1) << int(Error::Code::NotFound);
    QTest::newRow("empty") << qint64(0) << int(Error::Code::Invalid);
    QTest::newRow("31 bytes") << qint64(31) << int(Error::Code::Invalid);
    QTest::newRow("32 bytes") << qint64(32) << none;
    QTest::newRow("a picture") << qint64(300'000) << none;
    QTest::newRow("1 MiB") << qint64(1024 * 1024) << none;
    QTest::newRow("more") << qint64(1024 * 1024 + 1) << int(Error::Code::TooLarge);
}

void KeyFileFieldTest::contentIsRead()
{
    QFETCH(qint64, size);
    QFETCH(int, problem);
    m_prompter.path = m_folder.filePath(QString("key%1").arg(size));
    QByteArray bytes(std::max<qint64>(0, size), 'k');
    if (size >= 0) {
        QFile file(m_prompter.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), size);
    }
    press("chooseKeyFile");
    QVERIFY(m_field->isChosen());
    const auto content = m_field->read();
    QCOMPARE(content ? -1 : int(content.error().code), problem);
    if (content)
        QCOMPARE(qint64(content->size()), size);
}

void KeyFileFieldTest::newOneIsRandomAndForItsOwnerOnly()
{
    m_field->offerNew(systemRandom());
    m_prompter.path = m_folder.filePath("new.key");
    press("makeKeyFile");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    const auto content = m_field->read();
    QVERIFY(content);
    QCOMPARE(content->size(), std::size_t(64));
    QVERIFY(!std::ranges::all_of(content->view(), [](std::uint8_t byte) { return byte == 0; }));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(m_prompter.path) & others) == QFile::Permissions());
}

void KeyFileFieldTest::anotherFileIsNeverOverwritten()
{
    m_field->offerNew(systemRandom());
    m_prompter.path = m_folder.filePath("important.odt");
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("important");
    file.close();
    press("makeKeyFile");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(!m_field->isChosen());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("important"));
}

void KeyFileFieldTest::fileCanBeTakenBack()
{
    m_field->choose("/some/where.key");
    QVERIFY(button("removeKeyFile")->isVisible());
    press("removeKeyFile");
    QVERIFY(!m_field->isChosen());
    QVERIFY(!button("removeKeyFile")->isVisible());
}

QTEST_MAIN(KeyFileFieldTest)
#include "tst_keyfilefield.moc"
