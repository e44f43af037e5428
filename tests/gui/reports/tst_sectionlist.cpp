// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/reports/sectionlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;

/// Sections are ticked and put in order with the keyboard alone.
class SectionListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void othersFollowUnticked();
    void spaceTicks();
    void altAndArrowsMove();
    void nothingMovesBeyondTheEnds();
};

void SectionListTest::othersFollowUnticked()
{
    SectionList list;
    QSignalSpy changed(&list, &SectionList::partsChanged);
    list.setParts({ReportPart::Method, ReportPart::KeyFigures});
    QCOMPARE(list.count(), static_cast<int>(AllReportParts.size()));
    QCOMPARE(list.parts(), (QList {ReportPart::Method, ReportPart::KeyFigures}));
    QCOMPARE(changed.size(), 0);
}

void SectionListTest::spaceTicks()
{
    SectionList list;
    list.setParts({ReportPart::Method, ReportPart::KeyFigures});
    QSignalSpy changed(&list, &SectionList::partsChanged);
    list.show();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(list.parts(), QList {ReportPart::KeyFigures});
    QCOMPARE(changed.size(), 1);
}

void SectionListTest::altAndArrowsMove()
{
    SectionList list;
    list.setParts({ReportPart::KeyFigures, ReportPart::Figures, ReportPart::Method});
    QSignalSpy changed(&list, &SectionList::partsChanged);
    list.show();
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(
        list.parts(), (QList {ReportPart::Figures, ReportPart::KeyFigures, ReportPart::Method}));
    QCOMPARE(list.currentRow(), 1); // the moved one stays the current one
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(
        list.parts(), (QList {ReportPart::KeyFigures, ReportPart::Figures, ReportPart::Method}));
    QCOMPARE(changed.size(), 2);
}

void SectionListTest::nothingMovesBeyondTheEnds()
{
    SectionList list;
    list.setParts({ReportPart::KeyFigures, ReportPart::Figures});
    QSignalSpy changed(&list, &SectionList::partsChanged);
    list.show();
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    list.setCurrentRow(list.count() - 1);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(list.parts(), (QList {ReportPart::KeyFigures, ReportPart::Figures}));
    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(SectionListTest)
#include "tst_sectionlist.moc"
