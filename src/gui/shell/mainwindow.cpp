// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/mainwindow.h"

#include "gui/common/page.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/shell/alertbanner.h"
#include "gui/shell/navigation.h"
#include "gui/shell/pageheader.h"
#include "gui/shell/shortcutsheet.h"
#include "gui/shell/statusline.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int NarrowBelow = 1000; ///< pixels at 100 % text
constexpr int Jumps = 10; ///< the tenth is Ctrl+0

QFrame *hairline(QFrame::Shape shape, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(shape);
    return line;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_places(new QStackedWidget(this))
    , m_work(new QWidget(m_places))
    , m_pageStack(new QStackedWidget(m_work))
    , m_navigation(new Navigation(m_work))
    , m_header(new PageHeader(m_work))
    , m_alerts(new AlertBanner(m_work))
    , m_status(new StatusLine(m_work))
{
    setCentralWidget(m_places);
    m_places->addWidget(m_work);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, space::Large, 0, space::Medium);
    side->setSpacing(space::Medium);
    m_brand = new HeadingLabel(QStringLiteral("Rückhalt"), TypeRole::Section, m_work);
    m_brand->setIndent(space::Large);
    m_brand->setWordWrap(false);
    m_brand->setContentsMargins(0, 0, space::Medium, 0);
    side->addWidget(m_brand);
    side->addWidget(m_navigation, 1);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(hairline(QFrame::HLine, m_work));
    page->addWidget(m_alerts);
    page->addWidget(m_pageStack, 1);
    page->addWidget(hairline(QFrame::HLine, m_work));
    page->addWidget(m_status);

    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(hairline(QFrame::VLine, m_work));
    row->addLayout(page, 1);

    makeActions();
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_alerts, &AlertBanner::detailsRequested, this, &MainWindow::alertDetailsRequested);
    connect(m_status, &StatusLine::cancelRequested, this,
        [this] { currentPage() != nullptr ? currentPage()->cancelJob() : void(); });
    resize(1180, 760);
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const auto make = [this](const char *name, const char *icon, const QKeySequence &keys) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        if (*icon != '\0')
            action->setIcon(iconFor(QLatin1String(icon)));
        action->setShortcut(keys);
        addAction(action);
        return action;
    };
    m_searchAction = make("search", "search", QKeySequence(Qt::CTRL | Qt::Key_K));
    m_lockAction = make("lock", "lock", QKeySequence(Qt::CTRL | Qt::Key_L));
    m_reportAction = make("report", "plus", QKeySequence(Qt::CTRL | Qt::Key_N));
    m_shortcutsAction = make("shortcuts", "keyboard", QKeySequence(Qt::Key_F1));
    m_shortcutsAction->setShortcuts(
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    connect(m_searchAction, &QAction::triggered, this, &MainWindow::search);
    connect(m_lockAction, &QAction::triggered, this, &MainWindow::lockRequested);
    connect(m_reportAction, &QAction::triggered, this, [this] { showPage(PageKey::Report); });
    connect(m_shortcutsAction, &QAction::triggered, this, &MainWindow::showShortcuts);
    m_header->setHouseActions(m_searchAction, m_lockAction, m_reportAction);

    for (int number = 1; number <= Jumps; ++number) {
        auto *jump = make(
            "jump", "", QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number % 10)));
        connect(jump, &QAction::triggered, this,
            [this, number] { showPage(pageKeys().value(number - 1)); });
        m_jumps.append(jump);
    }
}

void MainWindow::setLockPage(QWidget *page)
{
    m_lockPage = page;
    m_places->addWidget(page);
    if (!m_open)
        m_places->setCurrentWidget(page);
    retranslate();
}

void MainWindow::openWith(const QList<PageEntry> &entries, const QString &registerName,
    CodeSet<Role> roles, bool readOnly)
{
    closeToLock();
    m_entries = entries;
    m_registerName = registerName;
    m_open = true;
    m_navigation->setEntries(entries);
    m_status->setRegister(registerName, roles, readOnly);
    m_status->showNotice(QString());
    m_places->setCurrentWidget(m_work);
    retranslate();
    fitToWidth();
    if (!entries.isEmpty())
        showPage(entries.first().key);
}

void MainWindow::closeToLock()
{
    // What is being typed counts as finished now, while its page is still whole.
    if (QWidget *field = m_pageStack->isAncestorOf(focusWidget()) ? focusWidget() : nullptr)
        field->clearFocus();
    for (Page *page : std::as_const(m_pages))
        page->keepWork();
    qDeleteAll(m_pages);
    m_pages.clear();
    m_entries.clear();
    m_currentKey.clear();
    m_registerName.clear();
    m_open = false;
    m_navigation->setEntries({});
    m_header->setPageActions({});
    m_header->setHeading(QString(), QString());
    m_alerts->setAlerts({});
    m_status->setRegister(QString(), {}, false);
    m_status->setBackup(QString(), false);
    m_status->showNotice(QString());
    m_status->endJob();
    if (m_lockPage != nullptr) {
        m_places->setCurrentWidget(m_lockPage);
        m_lockPage->setFocus();
    }
    retranslate();
}

Page *MainWindow::showPage(const QString &key)
{
    if (key == m_currentKey && currentPage() != nullptr) {
        currentPage()->enter();
        return currentPage();
    }
    const auto entry = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&key](const PageEntry &e) { return e.key == key; });
    if (entry == m_entries.cend())
        return nullptr;
    if (Page *front = currentPage(); front != nullptr && !front->mayLeave()) {
        m_navigation->setCurrentKey(m_currentKey);
        return nullptr;
    }
    Page *page = m_pages.value(key);
    if (page == nullptr) {
        page = entry->make(m_pageStack);
        if (page == nullptr)
            return nullptr;
        m_pages.insert(key, page);
        adopt(page);
    }
    m_currentKey = key;
    m_pageStack->setCurrentWidget(page);
    m_navigation->setCurrentKey(key);
    m_status->showNotice(QString());
    showHeading();
    page->enter();
    return page;
}

void MainWindow::adopt(Page *page)
{
    m_pageStack->addWidget(page);
    connect(page, &Page::headingChanged, this, [this, page] {
        if (page == currentPage())
            showHeading();
        m_navigation->refresh();
    });
    connect(page, &Page::noticed, this, &MainWindow::showNotice);
    connect(page, &Page::jobStarted, m_status, &StatusLine::startJob);
    connect(page, &Page::jobAdvanced, m_status, &StatusLine::advanceJob);
    connect(page, &Page::jobEnded, m_status, &StatusLine::endJob);
}

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_currentKey);
}

QStringList MainWindow::pageKeys() const
{
    QStringList keys;
    for (const PageEntry &entry : m_entries)
        keys << entry.key;
    return keys;
}

void MainWindow::refreshCounts()
{
    m_navigation->refresh();
}

void MainWindow::showBackup(const QString &sentence, bool due)
{
    m_status->setBackup(sentence, due);
}

void MainWindow::showAlerts(const QList<RegisterAlert> &alerts)
{
    m_alerts->setAlerts(alerts);
}

void MainWindow::showNotice(const QString &notice)
{
    m_status->showNotice(notice);
}

void MainWindow::showHeading()
{
    const Page *page = currentPage();
    if (page == nullptr)
        return;
    m_header->setHeading(page->title(), page->purpose());
    const QList<QAction *> actions = page->pageActions();
    m_header->setPageActions(actions);
    m_pageStack->setAccessibleName(page->title());
    m_searchAction->setEnabled(true);
    // On the page for reporting the button would lead to where one is already.
    m_reportAction->setVisible(
        m_currentKey != PageKey::Report && pageKeys().contains(PageKey::Report));
}

void MainWindow::search()
{
    if (currentPage() != nullptr && currentPage()->focusSearch())
        return;
    for (const QLatin1StringView key : {PageKey::Incidents, PageKey::Measures}) {
        if (Page *page = showPage(key); page != nullptr && page->focusSearch())
            return;
    }
}

void MainWindow::showShortcuts()
{
    ShortcutSheet sheet(this);
    auto everywhere
        = ShortcutSheet::linesOf({m_reportAction, m_searchAction, m_lockAction, m_shortcutsAction});
    for (qsizetype i = 0; i < std::min(m_entries.size(), m_jumps.size()); ++i)
        everywhere.append({m_jumps.at(i)->shortcut().toString(QKeySequence::NativeText),
            tr("Page “%1”").arg(m_entries.at(i).title())});
    sheet.addGroup(tr("Everywhere"), everywhere);
    if (const Page *page = currentPage(); page != nullptr)
        sheet.addGroup(
            page->title(), ShortcutSheet::linesOf(page->actions() + page->pageActions()));
    sheet.exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_open ? currentPage() != nullptr && !currentPage()->mayLeave() : !m_mayCloseLocked()) {
        event->ignore();
        return;
    }
    for (Page *page : std::as_const(m_pages))
        page->keepWork();
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToWidth();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitToWidth();
}

void MainWindow::fitToWidth()
{
    const bool narrow = width() < NarrowBelow * textScale() / 100;
    m_navigation->setNarrow(narrow);
    m_navigation->setLeastWidth(m_brand->sizeHint().width());
    m_header->setNarrow(narrow);
    m_alerts->setNarrow(narrow);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_registerName.isEmpty() ? QStringLiteral("Rückhalt")
                                            : tr("%1 – Rückhalt").arg(m_registerName));
    m_searchAction->setText(tr("Search"));
    m_lockAction->setText(tr("Lock"));
    m_reportAction->setText(tr("Report incident"));
    m_shortcutsAction->setText(tr("Keyboard shortcuts"));
    for (QAction *action : {m_searchAction, m_lockAction, m_reportAction})
        action->setEnabled(m_open);
    showHeading();
}

} // namespace rueckhalt
