// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/focusring.h"

#include "gui/common/tokens.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>

namespace rueckhalt {

namespace {

constexpr int Gap = 2;
constexpr int Width = 2;
constexpr int Reach = Gap + Width;

/// A plain scroll area that takes the focus shows it on its content's edge, not around the page.
bool hasOwnFocusSign(const QWidget *control)
{
    return control->property("rueckhaltOwnFocus").toBool() || control->isWindow()
        || qobject_cast<const QScrollArea *>(control) != nullptr;
}

/// Where the ring lives: the content of the nearest scroll area, so that it scrolls and is cut
/// off with the control, or else the window.
QWidget *homeOf(QWidget *control)
{
    QWidget *at = control->parentWidget();
    while (at != nullptr && !at->isWindow()) {
        const auto *area = at->parentWidget() == nullptr
            ? nullptr
            : qobject_cast<QAbstractScrollArea *>(at->parentWidget());
        if (area != nullptr && area->viewport() == at)
            return at;
        at = at->parentWidget();
    }
    return at;
}

} // namespace

/// Makes a ring where the focus goes; there is one at a time.
class FocusRingController : public QObject
{
public:
    explicit FocusRingController(QObject *parent)
        : QObject(parent)
    {
        connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { moveTo(now); });
    }

private:
    void moveTo(QWidget *control)
    {
        QWidget *home = control == nullptr || hasOwnFocusSign(control) ? nullptr : homeOf(control);
        if (home == nullptr) {
            delete m_ring;
            return;
        }
        if (m_ring == nullptr || m_ring->parentWidget() != home) {
            delete m_ring;
            m_ring = new FocusRing(home);
        }
        m_ring->follow(control);
    }

    QPointer<FocusRing> m_ring;
};

void FocusRing::install()
{
    const QString name = QStringLiteral("rueckhaltFocusRing");
    if (qApp->findChild<QObject *>(name, Qt::FindDirectChildrenOnly) == nullptr)
        (new FocusRingController(qApp))->setObjectName(name);
}

FocusRing::FocusRing(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("rueckhaltFocusRingWidget"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void FocusRing::follow(QWidget *control)
{
    stopWatching();
    m_control = control;
    for (QWidget *at = control; at != nullptr && at != parentWidget(); at = at->parentWidget()) {
        at->installEventFilter(this);
        m_watched.append(at);
    }
    place();
}

void FocusRing::stopWatching()
{
    for (const auto &widget : std::as_const(m_watched)) {
        if (widget != nullptr)
            widget->removeEventFilter(this);
    }
    m_watched.clear();
}

void FocusRing::place()
{
    if (m_control == nullptr || !m_control->isVisibleTo(parentWidget())) {
        hide();
        return;
    }
    const QPoint corner = m_control->mapTo(parentWidget(), QPoint(0, 0));
    setGeometry(QRect(corner, m_control->size()).adjusted(-Reach, -Reach, Reach, Reach));
    raise();
    show();
}

bool FocusRing::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        place();
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Tokens::current().primary, Width));
    constexpr qreal inset = Width / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 9, 9);
}

} // namespace rueckhalt
