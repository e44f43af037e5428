// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casespage.h"
#include "support/gui/fakeprompter.h"
#include "support/session/reportingdesk.h"

#include <memory>

namespace rueckhalt::testing {

/// The page of cases on a real register with a reporter beside it, played by keys.
class CaseOffice
{
public:
    CaseOffice();

    /// A verbal incident that was really sent without a name and taken in. The code goes to
    /// `code`.
    IncidentId report(std::optional<ReceiptCode> *code = nullptr);
    /// One that the officer entered.
    IncidentId record(const IncidentDraft &draft);
    /// Somebody was hit at the counter, hurt and unfit for work.
    static IncidentDraft assault();
    /// Looks at a case.
    void open(const IncidentId &incident);
    /// The case as it is in the register.
    [[nodiscard]] CaseFile file(const IncidentId &incident);

    /// A part of the page that is shown, by its object name; ends the test if there is none.
    template <typename T = QWidget>
    [[nodiscard]] T *part(const QString &name, QWidget *within = nullptr) const
    {
        for (T *each : (within ? within : page.get())->findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        qFatal("no %s", qPrintable(name));
    }
    [[nodiscard]] bool shows(const QString &name) const;
    /// Focus and the space bar, as people press a button.
    void press(const QString &name, QWidget *within = nullptr) const;
    /// The dialog that is open.
    [[nodiscard]] QDialog *dialog() const;
    /// Writes into a text of the open dialog, in place of what stood there.
    void write(const QString &name, const QString &text) const;

    test::ReportingDesk desk;
    FakePrompter prompter;
    Answering answering;
    Casework cases;
    std::unique_ptr<CasesPage> page;
};

} // namespace rueckhalt::testing
