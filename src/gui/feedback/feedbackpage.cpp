// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/feedbackpage.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/feedback/feedbackview.h"
#include "gui/feedback/overlayview.h"
#include "gui/feedback/publicpagedialog.h"
#include "gui/feedback/quietview.h"
#include "gui/feedback/releasedview.h"
#include "gui/feedback/scoperow.h"
#include "gui/plan/keptring.h"
#include "gui/ring/ringview.h"
#include "gui/trends/trendsprinting.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rueckhalt {

FeedbackPage::FeedbackPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_viewing(openRegister)
    , m_scope(new ScopeRow(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("feedbackPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    auto *scopeBox = new QWidget(this);
    auto *scopeLayout = new QVBoxLayout(scopeBox);
    scopeLayout->setContentsMargins(space::XLarge, 0, space::XLarge, 0);
    scopeLayout->addWidget(m_scope);
    column->addWidget(scopeBox);
    column->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    makeViews(prompter);
    makeActions();
    retranslate();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FeedbackPage::refresh);
    connect(m_scope, &ScopeRow::changed, this, &FeedbackPage::refreshCurrent);
    connect(m_tabs, &QTabWidget::currentChanged, this, &FeedbackPage::refreshCurrent);
    for (const auto signal : {&OpenRegister::factsReloaded, &OpenRegister::organisationChanged,
             &OpenRegister::planChanged, &OpenRegister::indicatorsChanged,
             &OpenRegister::releasesChanged, &OpenRegister::serviceChanged})
        connect(&m_register, signal, this, &FeedbackPage::becomeStale);
    connect(&m_register, &OpenRegister::incidentRecorded, this, &FeedbackPage::becomeStale);
}

void FeedbackPage::makeViews(Prompter &prompter)
{
    m_feedback = new FeedbackView(m_register, m_viewing, m_tabs);
    m_quiet = new QuietView(m_viewing, prompter, m_tabs);
    m_tabs->addTab(m_feedback, QString());
    m_tabs->addTab(m_quiet, QString());
    if (m_viewing.seesIncidents()) {
        m_overlay = new OverlayView(m_register, m_viewing, m_tabs);
        m_tabs->addTab(m_overlay, QString());
        connect(m_overlay, &OverlayView::measuresRequested, this, &FeedbackPage::measuresRequested);
        connect(m_overlay, &OverlayView::listRequested, this, &FeedbackPage::listRequested);
    } else if (m_register.may(Right::ReadReleased)) {
        m_released = new ReleasedView(m_viewing, m_tabs);
        m_tabs->addTab(m_released, QString());
    }
    m_ring = new RingView(m_register, m_viewing, prompter, m_tabs);
    m_tabs->addTab(m_ring, QString());
    connect(m_feedback, &FeedbackView::measureRequested, this, &FeedbackPage::measureRequested);
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *view = static_cast<ServiceView *>(m_tabs->widget(i));
        connect(view, &ServiceView::noticed, this, &Page::noticed);
        connect(view, &ServiceView::indicatorsRequested, this, &FeedbackPage::indicatorsRequested);
    }
}

void FeedbackPage::makeActions()
{
    const auto add = [this](const QKeySequence &shortcut, const char *name, const char *icon) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setIcon(iconFor(QString::fromLatin1(icon)));
        addAction(action);
        return action;
    };
    m_print = add(QKeySequence::Print, "print", "print");
    m_copy = add(Qt::CTRL | Qt::SHIFT | Qt::Key_C, "copyAll", "copy");
    if (PagePublishing(m_register).mayPublish()) {
        m_public = add(Qt::CTRL | Qt::SHIFT | Qt::Key_W, "publicPage", "save");
        connect(m_public, &QAction::triggered, this, &FeedbackPage::makePublicPage);
    }
    connect(m_print, &QAction::triggered, this, &FeedbackPage::print);
    connect(m_copy, &QAction::triggered, this, &FeedbackPage::copyAll);
}

void FeedbackPage::retranslate()
{
    m_print->setText(tr("Print …"));
    m_copy->setText(tr("Copy all numbers"));
    if (m_public)
        m_public->setText(tr("Page for the public …"));
    m_tabs->setTabText(0, tr("Feedback"));
    m_tabs->setTabText(1, tr("Quiet times"));
    if (m_overlay || m_released)
        m_tabs->setTabText(2, tr("Service and safety"));
    m_tabs->setTabText(m_tabs->indexOf(m_ring), tr("Ring"));
    m_tabs->tabBar()->setAccessibleName(title());
}

QString FeedbackPage::title() const
{
    return tr("Feedback");
}

QString FeedbackPage::purpose() const
{
    return tr("What citizens say of the service, when it is quiet, and where service and safety "
              "meet. Nothing here is by employee.");
}

QList<QAction *> FeedbackPage::pageActions() const
{
    return m_public ? QList<QAction *> {m_print, m_copy, m_public}
                    : QList<QAction *> {m_print, m_copy};
}

ServiceView *FeedbackPage::current() const
{
    return static_cast<ServiceView *>(m_tabs->currentWidget());
}

void FeedbackPage::enter()
{
    if (m_stale)
        refresh();
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void FeedbackPage::showPart(Part part)
{
    if (part == Part::Ring)
        m_tabs->setCurrentWidget(m_ring);
    else if (part != Part::Meetings || m_overlay || m_released)
        m_tabs->setCurrentIndex(static_cast<int>(part));
}

void FeedbackPage::goOnWriting(const QString &form)
{
    if (form != KeptForm::PublicPage) {
        showPart(Part::Ring);
        m_ring->goOnWriting(form);
    } else if (m_public) {
        makePublicPage();
    }
}

void FeedbackPage::becomeStale()
{
    m_stale = true;
    // Several changes at once are counted once, and behind another page not at all.
    if (isVisible())
        m_soon.start();
}

void FeedbackPage::refresh()
{
    m_stale = false;
    const auto span = m_viewing.span();
    const auto [first, last] = span ? *span : std::pair<QDate, QDate>();
    m_scope->offer(m_register.organisation(), first, last);
    refreshCurrent();
}

void FeedbackPage::refreshCurrent()
{
    // Unit and time are not what a ring is asked for.
    m_scope->parentWidget()->setVisible(current() != m_ring);
    current()->setScope({m_scope->unit(), m_scope->from(), m_scope->until()});
    // In a ring something else comes next.
    current()->offerIndicators(
        current() != m_ring && m_register.may(Right::WriteIndicators) && !m_register.isReadOnly());
    current()->refresh();
}

QList<PlainTable> FeedbackPage::shownTables() const
{
    return current()->shownTables();
}

void FeedbackPage::copyAll()
{
    copyTables(shownTables());
    emit noticed(tr("Copied. It leaves the clipboard in 30 seconds."));
}

void FeedbackPage::print()
{
    if (current() == m_quiet)
        return m_quiet->print();
    printTrends(
        {.title = title(),
            .scope = current() == m_ring ? m_ring->scopeWords()
                                         : m_register.organisation().pathOf(m_scope->unit()),
            .day = m_register.now().toLocalTime().date(),
            .tables = shownTables()},
        this);
}

void FeedbackPage::makePublicPage()
{
    auto *dialog = new PublicPageDialog(m_register, m_prompter, this);
    connect(dialog, &PublicPageDialog::published, this,
        [this] { emit noticed(tr("Published and saved.")); });
    dialog->openKept(m_register.writing(), KeptForm::PublicPage);
}

void FeedbackPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    emit headingChanged();
}

} // namespace rueckhalt
