// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/taxonomy.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"

#include <QtTest>

using namespace rueckhalt;
using Mode = ChoiceGroup::Mode;

class TestChoiceGroup : public QObject
{
    Q_OBJECT

private slots:
    void modesAllowWhatTheySay_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("afterTwo");
        QTest::addColumn<int>("afterAgain");
        QTest::newRow("several") << static_cast<int>(Mode::Several) << 2 << 1;
        QTest::newRow("one or none") << static_cast<int>(Mode::OneOrNone) << 1 << 0;
        QTest::newRow("one") << static_cast<int>(Mode::One) << 1 << 1;
    }
    void modesAllowWhatTheySay()
    {
        QFETCH(int, mode);
        ChoiceGroup group;
        offerTerms<Place>(group, static_cast<Mode>(mode));
        QSignalSpy changed(&group, &ChoiceGroup::changed);
        group.button(1)->click();
        group.button(3)->click();
        QTEST(chosenSet<Place>(group).size(), "afterTwo");
        group.button(3)->click();
        QTEST(chosenSet<Place>(group).size(), "afterAgain");
        QCOMPARE(changed.size(), 3);
    }

    void whereOneHoldsItIsTheOneWithTheFocus_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("chosen");
        QTest::newRow("one") << static_cast<int>(Mode::One) << 2;
        QTest::newRow("one or none") << static_cast<int>(Mode::OneOrNone) << 1;
        QTest::newRow("several") << static_cast<int>(Mode::Several) << 1;
    }
    void whereOneHoldsItIsTheOneWithTheFocus()
    {
        QFETCH(int, mode);
        ChoiceGroup group;
        offerTerms<AlarmOutcome>(group, static_cast<Mode>(mode));
        group.setChosenValue(1);
        group.show();
        group.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&group));
        group.setFocus(Qt::TabFocusReason);
        QTest::keyClick(group.button(1), Qt::Key_Right);
        QVERIFY(group.button(2)->hasFocus());
        QTEST(*group.chosenValue(), "chosen");
    }

    void noneAndTheOthersExcludeEachOther()
    {
        ChoiceGroup group;
        offerTerms<Means>(group, Mode::Several);
        group.setNoneValue(static_cast<int>(Means::None));
        group.button(static_cast<int>(Means::Blade))->click();
        group.button(static_cast<int>(Means::Animal))->click();
        group.button(static_cast<int>(Means::None))->click();
        QCOMPARE(chosenSet<Means>(group), CodeSet<Means> {Means::None});
        group.button(static_cast<int>(Means::Animal))->click();
        QCOMPARE(chosenSet<Means>(group), CodeSet<Means> {Means::Animal});
    }

    void showingAValueIsNoChangeByTheUser()
    {
        ChoiceGroup group;
        offerTerms<Trigger>(group, Mode::Several);
        QSignalSpy changed(&group, &ChoiceGroup::changed);
        group.setChosenBits(CodeSet<Trigger>::all().bits());
        QCOMPARE(chosenSet<Trigger>(group), CodeSet<Trigger>::all());
        QVERIFY(changed.isEmpty());
    }

    void theGroupIsOneStopOfTheTabKey()
    {
        QWidget window;
        ChoiceGroup group(&window);
        offerTerms<Trigger>(group, Mode::Several);
        const auto stops = [&group] {
            QList<int> values;
            for (const ChoiceButton *button : group.buttons()) {
                if (!button->isHidden() && (button->focusPolicy() & Qt::TabFocus) != 0)
                    values.append(button->value());
            }
            return values;
        };
        QCOMPARE(stops(), QList<int> {0});
        group.button(5)->click();
        QCOMPARE(stops(), QList<int> {5});
        group.setValueVisible(5, false); // a hidden button must not swallow the stop
        QCOMPARE(stops().size(), 1);
        QVERIFY(stops() != QList<int> {5});
    }

    void linesBreakWhereTheWidthEnds()
    {
        ChoiceGroup group;
        offerTerms<Trigger>(group, Mode::Several);
        group.resize(400, group.heightForWidth(400));
        group.show();
        QVERIFY(QTest::qWaitForWindowExposed(&group));
        int bottom = 0;
        for (const ChoiceButton *button : group.buttons()) {
            QVERIFY(button->geometry().right() < group.width());
            bottom = qMax(bottom, button->geometry().bottom());
        }
        QVERIFY(bottom > 3 * group.button(0)->height());
        QVERIFY(bottom < group.height());
        QVERIFY(group.heightForWidth(300) > group.heightForWidth(900));
    }

    void columnsGetFewerWithFullLines_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("room for all") << 900 << 4;
        QTest::newRow("room for three, two are even") << 620 << 2;
        QTest::newRow("narrow") << 250 << 1;
    }
    void columnsGetFewerWithFullLines()
    {
        QFETCH(int, width);
        ChoiceGroup group;
        offerTerms<AlarmOutcome>(group, Mode::One);
        group.setColumns(4, 200);
        group.resize(width, group.heightForWidth(width));
        group.show();
        QVERIFY(QTest::qWaitForWindowExposed(&group));
        QSet<int> lefts;
        for (const ChoiceButton *button : group.buttons())
            lefts.insert(button->x());
        QTEST(static_cast<int>(lefts.size()), "columns");
    }
};

QTEST_MAIN(TestChoiceGroup)
#include "tst_choicegroup.moc"
