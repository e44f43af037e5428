// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/incident/organisation.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rueckhalt {

class TextLabel;

/// Edits the services citizens come for: a list, a line for the name, add and remove.
class ServicesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ServicesEditor(QWidget *parent = nullptr);
    ~ServicesEditor() override;

    /// Random numbers for new ids, and how many incidents belong to a service, which then stays.
    void setSources(Random random, std::function<int(ServiceId)> incidentsOf);
    void setServices(const QList<Service> &services);
    [[nodiscard]] const QList<Service> &services() const { return m_services; }

signals:
    /// The user finished a change.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(qsizetype current);
    void showChosen();
    void rename();
    void add();
    void remove();

    QListWidget *m_list;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
    TextLabel *m_problem;
    Random m_random;
    std::function<int(ServiceId)> m_incidentsOf;
    QList<Service> m_services;
};

} // namespace rueckhalt
