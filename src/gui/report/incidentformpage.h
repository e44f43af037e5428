// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/reporting.h"

#include <QTimer>

#include <memory>

namespace rueckhalt::Ui {
class IncidentFormPage;
}

namespace rueckhalt {

class FieldBlock;
class FormSection;

/// Reports an incident: one scrolling form in four groups, help beside the question in focus, a
/// draft that is kept while typing, and the confirmation. The main button is never disabled.
class IncidentFormPage : public Page
{
    Q_OBJECT

public:
    IncidentFormPage(Reporting &reporting, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~IncidentFormPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;
    /// Saves the draft; asks only when that fails.
    bool mayLeave() override;

    /// The line on top for those in danger; empty: the general one.
    void setEmergencyLine(const QString &line);
    /// Who helps, shown after sending; empty: the general text.
    void setHelpOffers(const QString &offers);
    /// What is in the form now.
    [[nodiscard]] IncidentDraft draft() const;
    void setDraft(const IncidentDraft &draft);

    /// Milliseconds between the last change and the saving of the draft.
    static constexpr int AutosaveDelay = 1000;

signals:
    void incidentSent(const IncidentId &id);
    void openRequested(const IncidentId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Problem
    {
        FormSection *section = nullptr;
        FieldBlock *block = nullptr;
        QString sentence;
    };

    void connectParts();
    void send();
    void discard();
    void startAnew();
    void restore();
    bool saveDraft();
    void takeEdit();
    void followFocus(QWidget *old, QWidget *now);
    void arrange();
    void retranslate();
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] QList<Problem> problems() const;
    void showProblems(const QList<Problem> &problems);

    Reporting &m_reporting;
    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::IncidentFormPage> m_ui;
    QList<FormSection *> m_sections;
    QAction *m_sendAction;
    QTimer m_autosave;
    IncidentDraft m_base; ///< carries what the form does not show
    IncidentDraft m_fresh; ///< the form before anybody touched it
    UnitId m_lastUnit;
    QString m_emergencyLine;
    QDateTime m_restored; ///< when the restored draft was saved; invalid if none was
    bool m_checked = false; ///< problems are shown and go away as they are solved
};

} // namespace rueckhalt
