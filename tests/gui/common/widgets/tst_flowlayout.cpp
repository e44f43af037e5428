// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/widgets/chip.h"
#include "gui/common/widgets/flowlayout.h"

#include <QTest>

using namespace rueckhalt;

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void itemsWrapLikeWords();
    void hiddenItemsTakeNoRoom();
    void heightFollowsWidth();
};

void FlowLayoutTest::itemsWrapLikeWords()
{
    QWidget page;
    auto *flow = new FlowLayout(&page, 10, 5);
    QList<QWidget *> items;
    for (int i = 0; i < 3; ++i) {
        items << new QWidget;
        items.last()->setFixedSize(100, 20);
        flow->addWidget(items.last());
    }
    flow->setGeometry(QRect(0, 0, 215, 100));
    QCOMPARE(items.at(0)->pos(), QPoint(0, 0));
    QCOMPARE(items.at(1)->pos(), QPoint(110, 0));
    QCOMPARE(items.at(2)->pos(), QPoint(0, 25));
}

void FlowLayoutTest::hiddenItemsTakeNoRoom()
{
    QWidget page;
    auto *flow = new FlowLayout(&page, 10, 5);
    QList<QWidget *> items;
    for (int i = 0; i < 2; ++i) {
        items << new QWidget;
        items.last()->setFixedSize(100, 20);
        flow->addWidget(items.last());
    }
    items.first()->hide();
    flow->setGeometry(QRect(0, 0, 300, 100));
    QCOMPARE(items.last()->pos(), QPoint(0, 0));
}

void FlowLayoutTest::heightFollowsWidth()
{
    applyTheme(Theme::Light);
    QWidget page;
    auto *flow = new FlowLayout(&page);
    for (int i = 0; i < 6; ++i)
        flow->addWidget(new Chip("heute Vormittag"));
    const int line = Chip("heute Vormittag").sizeHint().height();
    QCOMPARE(flow->heightForWidth(10000), line);
    QVERIFY(flow->heightForWidth(400) > 2 * line);
    QVERIFY(flow->minimumSize().width() < 250);
}

QTEST_MAIN(FlowLayoutTest)
#include "tst_flowlayout.moc"
