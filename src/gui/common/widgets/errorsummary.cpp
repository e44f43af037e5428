// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/errorsummary.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/linkbutton.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace rueckhalt {

ErrorSummary::ErrorSummary(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_heading(new HeadingLabel(TypeRole::Section, this))
{
    m_column->setContentsMargins(space::XLarge, space::Medium, space::Large, space::Medium);
    m_column->setSpacing(space::Hair);
    m_column->addWidget(m_heading);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void ErrorSummary::showProblems(const QString &heading, const QList<Entry> &entries)
{
    clear();
    if (entries.isEmpty())
        return;
    m_heading->setText(heading);
    QStringList sentences {heading};
    for (const Entry &entry : entries) {
        sentences << entry.sentence;
        auto *line = new LinkButton(entry.sentence, this);
        connect(line, &LinkButton::clicked, this,
            [this, field = QPointer<QWidget>(entry.field)] { goTo(field); });
        m_column->addWidget(line);
        // Made last, but read first: Tab goes from the summary through its lines into the form.
        setTabOrder(m_lines.isEmpty() ? this : m_lines.last(), line);
        m_lines.append(line);
    }
    setAccessibleName(sentences.join(QLatin1Char('\n')));
    show();
    setFocus(Qt::OtherFocusReason);
    // After the layout has found room for it: what was scrolled to before was its old place.
    QTimer::singleShot(0, this, [this] { showWhole(); });
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorSummary::clear()
{
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater(); // Not at once: it may be the line that was just clicked.
    }
    m_lines.clear();
    hide();
}

void ErrorSummary::showWhole()
{
    for (QWidget *at = parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            area->ensureWidgetVisible(this, 0, space::XLarge);
            return;
        }
    }
}

void ErrorSummary::goTo(QWidget *field)
{
    if (field == nullptr)
        return;
    for (QWidget *at = field->parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            area->ensureWidgetVisible(field, space::XLarge, space::XXLarge);
            break;
        }
    }
    field->setFocus(Qt::TabFocusReason);
}

void ErrorSummary::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(QPen(t.danger, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.fillRect(QRect(0, 6, 4, height() - 12), t.danger);
}

} // namespace rueckhalt
