// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/controls.h"
#include "gui/common/focusring.h"
#include "gui/common/rueckhaltstyle.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/chip.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/levelbadge.h"
#include "gui/common/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace rueckhalt;

/// Draws every kind of control and measures what WCAG asks of it.
class RueckhaltStyleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void controlIsLargeEnough_data();
    void controlIsLargeEnough();
    void edgeIsVisible_data();
    void edgeIsVisible();
    void focusIsARingAroundTheControl_data();
    void focusIsARingAroundTheControl();
    void enterPressesTheFocusedButton();
    void wheelChangesOnlyWhatHasTheFocus();
    void ringGoesWithItsControl();
    void ringSurvivesTheEndOfAWindow();
    void selectedRowHasABar();
    void galleryIsPainted_data();
    void galleryIsPainted();
};

namespace {

QWidget *makeControl(const QString &kind)
{
    if (kind == "line edit")
        return new QLineEdit;
    if (kind == "text edit")
        return new QPlainTextEdit;
    if (kind == "combo box") {
        auto *combo = new QComboBox;
        combo->addItems({"Bürgeramt", "Ordnungsamt"});
        return combo;
    }
    if (kind == "spin box")
        return new QSpinBox;
    if (kind == "date edit")
        return new QDateEdit;
    if (kind == "push button")
        return new QPushButton("Weiter");
    if (kind == "tool button") {
        auto *button = new QToolButton;
        button->setText("Filter");
        return button;
    }
    if (kind == "check box")
        return new QCheckBox("Mit Verletzung");
    if (kind == "radio button")
        return new QRadioButton("Ja");
    if (kind == "chip")
        return new Chip("heute");
    if (kind == "list")
        return new QListWidget;
    return nullptr;
}

const QStringList kinds {"line edit", "text edit", "combo box", "spin box", "date edit",
    "push button", "tool button", "check box", "radio button", "chip", "list"};

void addKindsAndThemes(const QStringList &which)
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Theme>("theme");
    for (const QString &kind : which) {
        QTest::newRow(qPrintable(kind + ", light")) << kind << Theme::Light;
        QTest::newRow(qPrintable(kind + ", dark")) << kind << Theme::Dark;
    }
}

/// Highest contrast with the window colour found in a rectangle.
double strongestEdge(const QImage &image, const QRect &area)
{
    double strongest = 1;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            strongest
                = std::max(strongest, contrastOf(image.pixelColor(x, y), Tokens::current().window));
    }
    return strongest;
}

void fillGallery(QWidget *page)
{
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setSpacing(16);
    auto *fields = new Card("Angaben zum Vorfall");
    grid->addWidget(fields, 0, 0);
    for (const QString &kind : kinds) {
        if (kind != "list")
            fields->column()->addWidget(makeControl(kind));
    }
    auto *wrong = new QLineEdit("31.11.2026");
    setInvalid(wrong, "Diesen Tag gibt es nicht.");
    fields->column()->addWidget(wrong);
    auto *off = new QLineEdit("nicht änderbar");
    off->setEnabled(false);
    fields->column()->addWidget(off);

    auto *right = new Card("Knöpfe und Listen");
    grid->addWidget(right, 0, 1);
    auto *buttons = new QHBoxLayout;
    int number = 0;
    for (const char *word : {"Abbrechen", "Speichern", "Mehr dazu", "Löschen"}) {
        auto *button = new QPushButton(QString::fromUtf8(word));
        button->setIcon(iconFor(number == 1 ? "save" : "info"));
        setButtonKind(button, static_cast<ButtonKind>(number++));
        buttons->addWidget(button);
    }
    auto *disabled = new QPushButton("Gesperrt");
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    right->column()->addLayout(buttons);
    auto *chips = new FlowLayout;
    for (const char *word : {"jetzt", "vor einer Stunde", "heute Vormittag", "gestern"}) {
        auto *chip = new Chip(QString::fromUtf8(word));
        chip->setChecked(chips->count() == 1);
        chips->addWidget(chip);
    }
    right->column()->addLayout(chips);
    auto *levels = new FlowLayout;
    for (int level = 0; level < 4; ++level)
        levels->addWidget(new LevelBadge(static_cast<AachenLevel>(level)));
    right->column()->addLayout(levels);
    auto *on = new QCheckBox("Polizei war da");
    on->setChecked(true);
    auto *yes = new QRadioButton("Ja");
    yes->setChecked(true);
    auto *marks = new QHBoxLayout;
    marks->addWidget(on);
    marks->addWidget(yes);
    right->column()->addLayout(marks);
    auto *tabs = new QTabBar;
    tabs->addTab("Empfehlungen");
    tabs->addTab("Bericht");
    right->column()->addWidget(tabs);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    right->column()->addWidget(progress);
    auto *table = new QTableWidget(3, 3);
    table->setHorizontalHeaderLabels({"Nummer", "Art", "Ort"});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            table->setItem(row, column, new QTableWidgetItem("2026-0000" + QString::number(row)));
    }
    table->selectRow(1);
    right->column()->addWidget(table);
    right->column()->addWidget(new TextLabel(
        "Ein leiser Hinweis, warum diese Angabe wichtig ist.", TextLabel::Tone::Muted));
}

} // namespace

void RueckhaltStyleTest::init()
{
    setTextScale(100);
    applyTheme(Theme::Light);
}

void RueckhaltStyleTest::controlIsLargeEnough_data()
{
    addKindsAndThemes(kinds);
}

void RueckhaltStyleTest::controlIsLargeEnough()
{
    QFETCH(QString, kind);
    QFETCH(Theme, theme);
    applyTheme(theme);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    QWidget *control = makeControl(kind);
    column->addWidget(control);
    QVERIFY2(control->sizeHint().height() >= 28,
        qPrintable(QString::number(control->sizeHint().height())));
    const bool grows = kind != "list" && kind != "text edit";
    setLargeControls(&page);
    if (grows)
        QVERIFY(control->sizeHint().height() >= 42);
}

void RueckhaltStyleTest::edgeIsVisible_data()
{
    addKindsAndThemes(kinds);
}

void RueckhaltStyleTest::edgeIsVisible()
{
    QFETCH(QString, kind);
    QFETCH(Theme, theme);
    applyTheme(theme);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    QWidget *control = makeControl(kind);
    column->addWidget(control);
    page.resize(300, 120);
    page.show();
    const QRect place(control->mapTo(&page, QPoint(0, 0)), control->size());
    const QImage image = page.grab().toImage();
    // The middle of the left side: a field shows its frame there, a check box its square.
    const QRect side(place.left(), place.center().y() - 2, 6, 5);
    QVERIFY(strongestEdge(image, side) >= 3.0);
}

void RueckhaltStyleTest::focusIsARingAroundTheControl_data()
{
    addKindsAndThemes(kinds);
}

void RueckhaltStyleTest::focusIsARingAroundTheControl()
{
    QFETCH(QString, kind);
    QFETCH(Theme, theme);
    applyTheme(theme);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(20, 20, 20, 20);
    QWidget *control = makeControl(kind);
    auto *other = new QPushButton("Andere");
    column->addWidget(control);
    column->addWidget(other);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    other->setFocus();
    const QRect place(control->mapTo(&page, QPoint(0, 0)), control->size());
    const QRect ring(place.left() - 4, place.center().y() - 1, 2, 3);
    QVERIFY(strongestEdge(page.grab().toImage(), ring) < 1.1);
    control->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(strongestEdge(page.grab().toImage(), ring) >= 3.0);
}

void RueckhaltStyleTest::enterPressesTheFocusedButton()
{
    QWidget page; // no dialog: there Qt does it itself
    QPushButton button(&page);
    QSignalSpy clicked(&button, &QPushButton::clicked);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter);
    QCOMPARE(clicked.size(), 2);
}

void RueckhaltStyleTest::wheelChangesOnlyWhatHasTheFocus()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *first = new QLineEdit(&page);
    auto *choice = new QComboBox(&page);
    choice->addItems({"one", "two", "three"});
    auto *count = new QSpinBox(&page);
    count->setRange(0, 9);
    for (QWidget *widget : {static_cast<QWidget *>(first), static_cast<QWidget *>(choice),
             static_cast<QWidget *>(count)})
        column->addWidget(widget);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto roll = [](QWidget *widget, int by) {
        const QPointF at = QRectF(widget->rect()).center();
        QWheelEvent event(
            at, widget->mapToGlobal(at), {}, {0, by}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
        return event.isAccepted();
    };
    first->setFocus();
    QVERIFY(!roll(choice, -120)); // it scrolls the page around it
    QVERIFY(!roll(count, 120));
    QCOMPARE(choice->currentIndex(), 0);
    QCOMPARE(count->value(), 0);
    QVERIFY(first->hasFocus());
    choice->setFocus();
    roll(choice, -120);
    QCOMPARE(choice->currentIndex(), 1);
    count->setFocus();
    roll(count, 120);
    QCOMPARE(count->value(), 1);
}

void RueckhaltStyleTest::ringGoesWithItsControl()
{
    QWidget page;
    QLineEdit edit(&page);
    edit.setGeometry(40, 40, 100, 30);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    edit.setFocus();
    auto *ring = page.findChild<FocusRing *>();
    QVERIFY(ring != nullptr);
    QCOMPARE(ring->geometry(), QRect(36, 36, 108, 38));
    edit.move(60, 80);
    QCOMPARE(ring->geometry().topLeft(), QPoint(56, 76));
    edit.hide();
    QTRY_VERIFY(page.findChild<FocusRing *>() == nullptr || !ring->isVisible());
}

void RueckhaltStyleTest::ringSurvivesTheEndOfAWindow()
{
    {
        QWidget first;
        QLineEdit edit(&first);
        first.show();
        QVERIFY(QTest::qWaitForWindowActive(&first));
        edit.setFocus();
        QVERIFY(first.findChild<FocusRing *>() != nullptr);
    }
    QWidget second;
    QLineEdit edit(&second);
    second.show();
    QVERIFY(QTest::qWaitForWindowActive(&second));
    edit.setFocus();
    QVERIFY(second.findChild<FocusRing *>() != nullptr);
}

void RueckhaltStyleTest::selectedRowHasABar()
{
    QListWidget list;
    list.addItems({"eins", "zwei"});
    list.setCurrentRow(1);
    list.resize(200, 100);
    list.show();
    const QRect row = list.visualItemRect(list.item(1));
    const QImage image = list.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(row.left() + 1, row.center().y()), Tokens::light().primary);
    QCOMPARE(image.pixelColor(row.right() - 4, row.center().y()), Tokens::light().selection);
    QVERIFY(row.height() >= 28);
}

void RueckhaltStyleTest::galleryIsPainted_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("light-100") << Theme::Light << 100;
    QTest::newRow("dark-100") << Theme::Dark << 100;
    QTest::newRow("light-200") << Theme::Light << 200;
}

/// For looking at: the pictures lie beside those of the tour.
void RueckhaltStyleTest::galleryIsPainted()
{
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    applyTheme(theme);
    setTextScale(scale);
    QWidget page;
    fillGallery(&page);
    page.resize(1000, 760);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
    QVERIFY(QDir().mkpath(RUECKHALT_TOUR_DIR));
    const QPixmap picture = page.grab();
    QVERIFY(picture.save(
        QString("%1/gallery-%2.png").arg(RUECKHALT_TOUR_DIR, QTest::currentDataTag())));
    QCOMPARE(picture.toImage().pixelColor(4, 4), Tokens::current().window);
}

QTEST_MAIN(RueckhaltStyleTest)
#include "tst_rueckhaltstyle.moc"
