// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/viewsbutton.h"

#include "base/quotes.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace rueckhalt {

namespace {

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ViewsButton::ViewsButton(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QPushButton(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("views"));
    setIcon(iconFor(QStringLiteral("star")));
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &ViewsButton::fill);
    setMenu(menu);
    load();
    retranslate();
}

void ViewsButton::load()
{
    const auto views = m_register.vault().savedViews().and_then([](const QByteArray &bytes) {
        return bytes.isEmpty() ? Result<QList<SavedView>>(QList<SavedView> {})
                               : decodeViews(bytesOf(bytes));
    });
    // Convenience only: what cannot be read is as if there were none.
    m_views = views.value_or(QList<SavedView> {});
}

bool ViewsButton::save(const QList<SavedView> &views)
{
    if (const auto saved = m_register.vault().saveViews(encode(views)); !saved) {
        m_prompter.tell(this, tr("View not saved"), sentenceFor(saved.error()));
        return false;
    }
    m_views = views;
    retranslate();
    return true;
}

void ViewsButton::setFilter(const IncidentFilter &filter)
{
    m_filter = filter;
    m_filter.text.clear();
    m_filter.counted.clear();
    retranslate();
}

void ViewsButton::fill()
{
    QMenu *list = menu();
    qDeleteAll(list->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    list->clear();
    for (const SavedView &view : std::as_const(m_views)) {
        QAction *action = list->addAction(plain(view.name));
        action->setCheckable(true);
        action->setChecked(view.filter == m_filter);
        connect(action, &QAction::triggered, this,
            [this, filter = view.filter] { emit viewChosen(filter); });
    }
    if (!m_views.isEmpty())
        list->addSeparator();
    QAction *keeping = list->addAction(tr("Keep the present filters as a view …"));
    keeping->setObjectName(QStringLiteral("keepView"));
    keeping->setEnabled(!m_register.isReadOnly() && m_views.size() < SavedView::MaxViews);
    connect(keeping, &QAction::triggered, this, &ViewsButton::keep);
    if (m_views.isEmpty() || m_register.isReadOnly())
        return;
    auto *removing = new QMenu(tr("Remove a view"), list);
    for (const SavedView &view : std::as_const(m_views))
        connect(removing->addAction(plain(view.name)), &QAction::triggered, this,
            [this, name = view.name] { remove(name); });
    list->addMenu(removing);
}

void ViewsButton::keep()
{
    const QString name
        = m_prompter
              .askText(this, tr("Keep view"),
                  tr("What shall this view be called? Only you are shown it; it lies "
                     "encrypted in the register."),
                  tr("Keep view"))
              .simplified()
              .left(SavedView::MaxName)
              .trimmed();
    if (name.isEmpty())
        return;
    QList<SavedView> views = m_views;
    const auto same = std::ranges::find(views, name, &SavedView::name);
    if (same != views.end())
        same->filter = m_filter;
    else
        views.append({name, m_filter});
    if (save(views))
        emit noticed(tr("View %1 kept.").arg(inQuotes(name, uiLanguage())));
}

void ViewsButton::remove(const QString &name)
{
    QList<SavedView> views = m_views;
    views.removeIf([&name](const SavedView &view) { return view.name == name; });
    if (save(views))
        emit noticed(tr("View %1 removed.").arg(inQuotes(name, uiLanguage())));
}

void ViewsButton::retranslate()
{
    const auto present = std::ranges::find(m_views, m_filter, &SavedView::filter);
    const bool isView = present != m_views.end();
    constexpr qsizetype Longest = 24;
    QString name = isView ? present->name : QString();
    if (name.size() > Longest)
        name = name.left(Longest) + QChar(0x2026);
    setText(isView ? tr("View: %1").arg(plain(name)) : tr("Views"));
    setAccessibleName(isView ? tr("View: %1").arg(present->name) : tr("Views"));
    setToolTip(toolTipFor(isView ? present->name : QString()));
}

void ViewsButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rueckhalt
