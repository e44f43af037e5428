// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/filterchip.h"

#include "gui/cases/stayopenmenu.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QHBoxLayout>
#include <QStyleOptionButton>
#include <QToolButton>

namespace rueckhalt {

/// A button that looks switched on while it restricts, although a click only opens its menu.
class FilterChip::Face : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void setActive(bool active)
    {
        m_active = active;
        update();
    }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->state.setFlag(QStyle::State_On, m_active);
    }

private:
    bool m_active = false;
};

FilterChip::FilterChip(QWidget *parent)
    : QWidget(parent)
    , m_face(new Face(this))
    , m_remove(new QToolButton(this))
{
    m_face->setObjectName(QStringLiteral("face"));
    m_face->setMenu(new StayOpenMenu(m_face));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setIcon(iconFor(QStringLiteral("close")));
    setButtonKind(m_remove, ButtonKind::Quiet);
    m_remove->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_face);
    layout->addWidget(m_remove);
    connect(m_face->menu(), &QMenu::aboutToShow, this, [this] { emit menuRequested(menu()); });
    connect(m_remove, &QToolButton::clicked, this, &FilterChip::removed);
}

QMenu *FilterChip::menu() const
{
    return m_face->menu();
}

void FilterChip::show(const QString &name, const QString &value, const QString &shortValue)
{
    m_active = !value.isEmpty();
    const QString whole = m_active ? tr("%1: %2").arg(name, value) : name;
    QString text = m_active ? tr("%1: %2").arg(name, shortValue) : name;
    m_face->setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_face->setAccessibleName(m_active ? tr("Filter %1").arg(whole) : tr("Filter by %1").arg(name));
    m_face->setToolTip(toolTipFor(m_active ? whole : QString()));
    m_face->setActive(m_active);
    m_remove->setVisible(m_active);
    m_remove->setAccessibleName(tr("Remove filter %1").arg(whole));
    m_remove->setToolTip(tr("Remove filter"));
    if (!m_active && m_remove->hasFocus())
        m_face->setFocus();
}

} // namespace rueckhalt
