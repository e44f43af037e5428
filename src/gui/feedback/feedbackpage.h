// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "gui/trends/tablecopy.h"
#include "session/serviceviewing.h"

#include <QTimer>

class QTabWidget;

namespace rueckhalt {

class FeedbackView;
class OverlayView;
class QuietView;
class ReleasedView;
class RingView;
class ScopeRow;
class ServiceView;

/// What citizens say of the service ("Rückmeldungen"), when it is quiet, and where service and
/// safety meet: true numbers for those who see all incidents, released ones for all others. Last
/// the ring in which the authority compares itself with others.
class FeedbackPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    FeedbackPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;

    enum class Part { Feedback, QuietTimes, Meetings, Ring };
    void showPart(Part part);
    /// Opens the dialog again that was not finished when the register was locked.
    void goOnWriting(const QString &form);
    [[nodiscard]] ScopeRow *scope() const { return m_scope; }
    /// What the part in front shows now.
    [[nodiscard]] QList<PlainTable> shownTables() const;

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);
    void measuresRequested(const IncidentFilter &filter, const QList<ServiceFinding> &findings);
    void listRequested(const IncidentFilter &filter);
    /// There is nothing to show, and the user wants to enter it or take it in.
    void indicatorsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeViews(Prompter &prompter);
    void makeActions();
    void retranslate();
    void becomeStale();
    void refresh();
    void refreshCurrent();
    void copyAll();
    void print();
    void makePublicPage();
    [[nodiscard]] ServiceView *current() const;

    OpenRegister &m_register;
    Prompter &m_prompter;
    ServiceViewing m_viewing;
    ScopeRow *m_scope;
    QTabWidget *m_tabs;
    FeedbackView *m_feedback = nullptr;
    QuietView *m_quiet = nullptr;
    OverlayView *m_overlay = nullptr; ///< for those who see all incidents
    ReleasedView *m_released = nullptr; ///< for all others
    RingView *m_ring = nullptr;
    QAction *m_print = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_public = nullptr; ///< for those who may publish
    QTimer m_soon;
    bool m_stale = true;
};

} // namespace rueckhalt
