// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/helppanel.h"

#include "gui/common/controls.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace rueckhalt {

HelpPanel::HelpPanel(QWidget *parent)
    : QFrame(parent)
    , m_toggle(new QToolButton(this))
    , m_heading(new HeadingLabel(TypeRole::Section, this))
    , m_question(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_answer(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    m_toggle->setObjectName(QStringLiteral("helpToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setButtonKind(m_toggle, ButtonKind::Quiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Small, space::Small, space::Small, space::Small);
    layout->setSpacing(space::Small);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_heading);
    layout->addWidget(m_question);
    layout->addWidget(m_answer);
    layout->addStretch();
    connect(m_toggle, &QToolButton::toggled, this, &HelpPanel::arrange);
    retranslate();
    arrange();
}

void HelpPanel::setTopic(const QString &question, const QString &answer)
{
    m_question->setText(question);
    m_answer->setText(answer);
}

QString HelpPanel::answer() const
{
    return m_answer->text();
}

void HelpPanel::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

int HelpPanel::columnWidth() const
{
    return fontMetrics().height() * 15;
}

void HelpPanel::arrange()
{
    const bool shown = !m_compact || m_toggle->isChecked();
    m_toggle->setVisible(m_compact);
    m_toggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_heading->setVisible(!m_compact);
    m_question->setVisible(shown);
    m_answer->setVisible(shown);
    setMinimumWidth(m_compact ? 0 : columnWidth());
    setMaximumWidth(m_compact ? QWIDGETSIZE_MAX : columnWidth());
    setSizePolicy(
        QSizePolicy::Preferred, m_compact ? QSizePolicy::Maximum : QSizePolicy::Preferred);
}

void HelpPanel::retranslate()
{
    m_heading->setText(tr("Why do we ask this?"));
    m_toggle->setText(tr("Why do we ask this?"));
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        arrange();
    QFrame::changeEvent(event);
}

} // namespace rueckhalt
