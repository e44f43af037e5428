// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/releaseresult.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "reports/ui_releaseresult.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace rueckhalt {

ReleaseResult::ReleaseResult(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReleaseResult>())
{
    m_ui->setupUi(this);
    auto *row = new FlowLayout(m_ui->copyRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ui->copyAnchor);
    setFocusProxy(m_ui->copyAnchor);
    connect(m_ui->copyAnchor, &QPushButton::clicked, this, &ReleaseResult::copy);
}

ReleaseResult::~ReleaseResult() = default;

void ReleaseResult::showRelease(const MadeRelease &made)
{
    m_made = made;
    showAnchor();
    show();
    layOutAnew(m_ui->anchor);
    m_ui->copyAnchor->setFocus(Qt::OtherFocusReason);
    // Qt 6.4 has no announcements yet; an alert on the label is read by Orca and NVDA.
    QAccessibleEvent alert(m_ui->heading, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReleaseResult::showAnchor()
{
    if (!m_made)
        return;
    m_ui->anchor->setText(anchorLine(*m_made, uiLanguage()));
    // Who hears the button hears the line with it.
    m_ui->copyAnchor->setAccessibleDescription(m_ui->anchor->text());
}

void ReleaseResult::copy()
{
    QGuiApplication::clipboard()->setText(m_ui->anchor->text());
    emit noticed(tr("Copied."));
}

void ReleaseResult::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showAnchor();
    }
}

} // namespace rueckhalt
