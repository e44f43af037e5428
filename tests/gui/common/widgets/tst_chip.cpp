// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/widgets/chip.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;

class ChipTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void spaceAndReturnToggle_data();
    void spaceAndReturnToggle();
    void removableChipGoesByDelete();
    void widthStaysWhenToggled();
};

void ChipTest::spaceAndReturnToggle_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void ChipTest::spaceAndReturnToggle()
{
    QFETCH(Qt::Key, key);
    Chip chip("jetzt");
    QSignalSpy toggled(&chip, &Chip::toggled);
    QTest::keyClick(&chip, key);
    QVERIFY(chip.isChecked());
    QTest::keyClick(&chip, key);
    QVERIFY(!chip.isChecked());
    QCOMPARE(toggled.size(), 2);
}

void ChipTest::removableChipGoesByDelete()
{
    Chip chip("Auslöser: Wartezeit");
    chip.setRemovable(true);
    QSignalSpy clicked(&chip, &Chip::clicked);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(clicked.size(), 2);
    QVERIFY(!chip.isChecked());
}

void ChipTest::widthStaysWhenToggled()
{
    Chip chip("gestern");
    const QSize before = chip.sizeHint();
    chip.setChecked(true);
    QCOMPARE(chip.sizeHint(), before);
}

QTEST_MAIN(ChipTest)
#include "tst_chip.moc"
