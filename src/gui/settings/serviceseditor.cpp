// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/serviceseditor.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

ServicesEditor::ServicesEditor(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    m_list->setObjectName(QStringLiteral("serviceList"));
    m_list->setMinimumHeight(140);
    m_name->setObjectName(QStringLiteral("serviceName"));
    m_name->setMaxLength(120);
    m_nameLabel->setBuddy(m_name);
    m_add->setObjectName(QStringLiteral("addService"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_remove->setObjectName(QStringLiteral("removeService"));
    m_remove->setIcon(iconFor(QStringLiteral("trash")));
    m_problem->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &ServicesEditor::showChosen);
    connect(m_name, &QLineEdit::editingFinished, this, &ServicesEditor::rename);
    connect(m_add, &QPushButton::clicked, this, &ServicesEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &ServicesEditor::remove);
    retranslate();
    showChosen();
}

ServicesEditor::~ServicesEditor()
{
    // A field that loses the focus while it dies still says that its editing has finished.
    m_name->disconnect(this);
}

void ServicesEditor::setSources(Random random, std::function<int(ServiceId)> incidentsOf)
{
    m_random = std::move(random);
    m_incidentsOf = std::move(incidentsOf);
}

void ServicesEditor::setServices(const QList<Service> &services)
{
    if (services == m_services)
        return;
    m_services = services;
    fill(m_list->currentRow());
}

void ServicesEditor::fill(qsizetype current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Service &service : std::as_const(m_services))
            m_list->addItem(service.name);
        m_list->setCurrentRow(static_cast<int>(
            std::clamp<qsizetype>(current, m_services.isEmpty() ? -1 : 0, m_services.size() - 1)));
    }
    showChosen();
}

void ServicesEditor::showChosen()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_services.size();
    m_name->setText(any ? m_services.at(row).name : QString());
    m_name->setEnabled(any);
    m_remove->setEnabled(any);
    m_problem->hide();
}

void ServicesEditor::rename()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_services.size())
        return;
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setText(m_services.at(row).name);
        m_problem->setText(tr("A service needs a name. The old one was kept."));
        m_problem->show();
        return;
    }
    if (name == m_services.at(row).name)
        return;
    m_services[row].name = name;
    m_list->item(row)->setText(name);
    emit changed();
}

void ServicesEditor::add()
{
    ServiceId::Bytes bytes {};
    m_random(bytes);
    m_services.append({ServiceId(bytes), tr("New service")});
    fill(m_services.size() - 1);
    m_name->selectAll();
    m_name->setFocus();
    emit changed();
}

void ServicesEditor::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_services.size())
        return;
    const int incidents = m_incidentsOf ? m_incidentsOf(m_services.at(row).id) : 0;
    if (incidents > 0) {
        m_problem->setText(
            tr("%n incidents belong to this service, so it stays. You can rename it.", nullptr,
                incidents));
        m_problem->show();
        return;
    }
    m_services.removeAt(row);
    fill(row);
    m_list->setFocus();
    emit changed();
}

void ServicesEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ServicesEditor::retranslate()
{
    m_list->setAccessibleName(tr("Services"));
    m_nameLabel->setText(tr("Name of the &service"));
    m_name->setAccessibleName(tr("Name of the service"));
    m_add->setText(tr("Add service"));
    m_remove->setText(tr("Remove service"));
}

} // namespace rueckhalt
