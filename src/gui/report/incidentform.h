// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace rueckhalt::Ui {
class IncidentForm;
}

namespace rueckhalt {

class FieldBlock;
class FormSection;

/// The questions of a report in their four groups, with what keeps it from being sent on top.
/// Shows a draft and gives one back; stores nothing.
class IncidentForm : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentForm(QWidget *parent = nullptr);
    ~IncidentForm() override;

    void setOrganisation(const Organisation &organisation);
    /// Local time of the place.
    void setNow(std::function<QDateTime()> now);
    /// The quiet line on top for those in danger.
    void setEmergencyLine(const QString &line);
    /// A note below it ("Draft from 10:42 restored"); empty: none.
    void setNotice(const QString &notice);
    /// A group of questions after the others; the form owns it.
    void append(FormSection *section);
    /// A widget below these lines and above the first group; the form owns it.
    void insertOnTop(QWidget *widget);

    /// What is entered, with everything a shown draft held that the form does not ask for.
    [[nodiscard]] IncidentDraft draft() const;
    void setDraft(const IncidentDraft &draft);
    /// Puts the focus where a report begins. (No focus proxy: with one the Tab key would pass by
    /// the problems on top.)
    void focusFirst();
    /// Chooses or takes back a kind of incident by its number key; false for other numbers.
    bool toggleType(int number);

    /// Marks the fields of these problems and of those the form itself knows, and takes the mark
    /// from all others. Returns whether there are any.
    bool markProblems(const QList<IncidentProblem> &problems);
    /// Takes every mark away, as before somebody has tried to send it.
    void clearProblems();
    /// Marks, then lists them on top, where the focus goes.
    bool showProblems(const QList<IncidentProblem> &problems);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Finding
    {
        FormSection *section = nullptr;
        FieldBlock *block = nullptr;
        QString sentence;
    };
    [[nodiscard]] QList<Finding> findings(const QList<IncidentProblem> &problems) const;
    void takeEdit();

    std::unique_ptr<Ui::IncidentForm> m_ui;
    QList<FormSection *> m_sections;
    IncidentDraft m_base;
};

} // namespace rueckhalt
