// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "support/gui/a11ylint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using Rule = A11yLint::Rule;
using Plant = std::function<void(QVBoxLayout *)>;
Q_DECLARE_METATYPE(Plant)
Q_DECLARE_METATYPE(rueckhalt::testing::A11yLint::Rule)

namespace {

/// A line that lets nobody out.
class TabEater : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab)
            return true;
        return QLineEdit::event(event);
    }
};

void addField(QVBoxLayout *column, const QString &label)
{
    auto *edit = new QLineEdit;
    auto *words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(edit);
    column->addWidget(words);
    column->addWidget(edit);
}

} // namespace

/// Plants one defect after the other into a sound page: the lint must see each, and nothing else.
class A11yLintTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void soundPageHasNoFindings();
    void defectIsFound_data();
    void defectIsFound();
    void hiddenWidgetsAreNotJudged();
    void reportNamesTheWidget();
};

void A11yLintTest::soundPageHasNoFindings()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    addField(column, "&Name");
    addField(column, "&Ort");
    column->addWidget(new QPushButton("&Speichern"));
    auto *box = new QComboBox;
    box->addItem("eins");
    box->setAccessibleName("Auswahl");
    column->addWidget(box);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    VERIFY_ACCESSIBLE(&page);
}

void A11yLintTest::defectIsFound_data()
{
    QTest::addColumn<Plant>("plant");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const char *name, Rule rule, const Plant &plant) {
        QTest::newRow(name) << plant << rule;
    };
    row("line without name", Rule::Name, [](QVBoxLayout *c) { c->addWidget(new QLineEdit); });
    row("placeholder is no name", Rule::Name, [](QVBoxLayout *c) {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText("Suchen");
        c->addWidget(edit);
    });
    row("combo box named by its entry only", Rule::Name, [](QVBoxLayout *c) {
        auto *box = new QComboBox;
        box->addItem("eins");
        c->addWidget(box);
    });
    row("spin box", Rule::Name, [](QVBoxLayout *c) { c->addWidget(new QSpinBox); });
    row("view", Rule::Name, [](QVBoxLayout *c) { c->addWidget(new QListView); });
    row("icon button", Rule::Name, [](QVBoxLayout *c) {
        auto *button = new QToolButton;
        button->setIcon(iconFor("lock"));
        button->setMinimumSize(30, 30);
        button->setFocusPolicy(Qt::StrongFocus);
        c->addWidget(button);
    });
    row("splitter", Rule::Name, [](QVBoxLayout *c) {
        auto *splitter = new QSplitter;
        splitter->addWidget(new QLabel("links"));
        splitter->addWidget(new QLabel("rechts"));
        c->addWidget(splitter);
    });
    row("mnemonic without buddy", Rule::Buddy,
        [](QVBoxLayout *c) { c->addWidget(new QLabel("&Datum")); });
    row("field with two labels", Rule::Buddy, [](QVBoxLayout *c) {
        addField(c, "&Datum");
        auto *second = new QLabel("Tag");
        second->setBuddy(c->itemAt(c->count() - 1)->widget());
        c->addWidget(second);
    });
    row("key to a field whose part takes the focus", Rule::Buddy, [](QVBoxLayout *c) {
        auto *whole = new QWidget;
        auto *part = new QLineEdit(whole);
        part->setAccessibleName("Teil");
        whole->setFocusProxy(part);
        whole->setMinimumSize(200, 30);
        auto *words = new QLabel("&Datum");
        words->setTextFormat(Qt::PlainText);
        words->setBuddy(whole);
        c->addWidget(words);
        c->addWidget(whole);
    });
    row("same letter twice", Rule::Mnemonic, [](QVBoxLayout *c) {
        c->addWidget(new QPushButton("&Drucken"));
        addField(c, "&Datum");
    });
    row("trap", Rule::TabOrder, [](QVBoxLayout *c) {
        auto *eater = new TabEater;
        eater->setAccessibleName("Falle");
        c->addWidget(eater);
    });
    row("order against reading", Rule::TabOrder, [](QVBoxLayout *c) {
        auto *first = new QPushButton("eins");
        auto *second = new QPushButton("zwei");
        auto *third = new QPushButton("drei");
        for (QWidget *one : {first, second, third})
            c->addWidget(one);
        QWidget::setTabOrder(third, second);
        QWidget::setTabOrder(second, first);
    });
    row("faint text", Rule::Contrast, [](QVBoxLayout *c) {
        auto *label = new QLabel("kaum zu lesen");
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, QColor(0xaa, 0xaa, 0xaa));
        label->setPalette(palette);
        c->addWidget(label);
    });
    row("low button", Rule::Size, [](QVBoxLayout *c) {
        auto *button = new QPushButton;
        button->setAccessibleName("klein");
        button->setFixedSize(60, 16);
        c->addWidget(button);
    });
    row("cut button", Rule::Clipped, [](QVBoxLayout *c) {
        auto *button = new QPushButton("Maßnahmen vorschlagen lassen");
        button->setFixedWidth(60);
        c->addWidget(button);
    });
    row("cut label", Rule::Clipped, [](QVBoxLayout *c) {
        auto *label = new QLabel("Ein langer Satz, der auf einer einzigen Zeile nicht Platz hat.");
        label->setWordWrap(true);
        label->setFixedSize(80, 20);
        c->addWidget(label);
    });
    row("sideways scrolling", Rule::Clipped, [](QVBoxLayout *c) {
        auto *area = new QScrollArea;
        area->setAccessibleName("Bereich");
        auto *wide = new QWidget;
        wide->setMinimumSize(3000, 20);
        area->setWidget(wide);
        c->addWidget(area);
    });
    row("markup in a label", Rule::PlainText,
        [](QVBoxLayout *c) { c->addWidget(new QLabel("<b>Name</b> aus einer Meldung")); });
}

void A11yLintTest::defectIsFound()
{
    QFETCH(Plant, plant);
    QFETCH(Rule, rule);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    addField(column, "&Name");
    plant(column);
    column->addWidget(new QPushButton("&Weiter"));
    page.resize(400, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto findings = A11yLint::check(&page);
    QVERIFY(!findings.isEmpty());
    for (const auto &finding : findings)
        QVERIFY2(finding.rule == rule, qPrintable(A11yLint::report({finding})));
}

void A11yLintTest::hiddenWidgetsAreNotJudged()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    addField(column, "&Name");
    auto *hidden = new QLineEdit;
    hidden->hide();
    column->addWidget(hidden);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    VERIFY_ACCESSIBLE(&page);
    hidden->show();
    QCOMPARE(A11yLint::names(&page).size(), 1);
}

void A11yLintTest::reportNamesTheWidget()
{
    QWidget page;
    page.setObjectName("seite");
    QLineEdit edit(&page);
    edit.setObjectName("feld");
    page.show();
    const QString report = A11yLint::report(A11yLint::names(&page));
    QVERIFY2(report.contains("QWidget#seite > QLineEdit#feld"), qPrintable(report));
    QVERIFY(A11yLint::report({}).isEmpty());
}

QTEST_MAIN(A11yLintTest)
#include "tst_a11ylint.moc"
