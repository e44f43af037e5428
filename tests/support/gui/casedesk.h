// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/browsing.h"
#include "session/recommending.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace rueckhalt::testing {

/// Gives the answers of the test one after the other; a question without an answer is cancelled.
class ScriptedPrompter : public Prompter
{
public:
    void tell(QWidget *, const QString &, const QString &sentence) override { told << sentence; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return confirms;
    }
    QString saveFileName(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    QString openFileName(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString askText(QWidget *, const QString &, const QString &question, const QString &) override
    {
        asked << question;
        return answers.isEmpty() ? QString() : answers.takeFirst();
    }

    bool confirms = false;
    QStringList answers;
    QStringList asked;
    QStringList told;
};

/// A real encrypted register with its use cases, as the pages of the incident list get it.
class CaseDesk
{
public:
    /// With demoOrganisation() and the first `incidents` of demoIncidents().
    explicit CaseDesk(int incidents = 40);
    ~CaseDesk();

    [[nodiscard]] OpenRegister &open() { return *m_register; }
    [[nodiscard]] Browsing &browsing() { return *m_browsing; }
    [[nodiscard]] Recommending &recommending() { return *m_recommending; }
    [[nodiscard]] ScriptedPrompter &prompter() { return m_prompter; }

    /// Records an incident at a counter, triggered by waiting; null unit and this description.
    IncidentId record(const QString &description, const IncidentFacts &facts = someFacts());
    /// All fields that matter set to something plain.
    static IncidentFacts someFacts();
    /// Locks the register and opens it again; use cases made before are gone.
    void reopen();

private:
    void makeUseCases();

    QTemporaryDir m_dir;
    QString m_folder;
    ScriptedPrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Browsing> m_browsing;
    std::unique_ptr<Recommending> m_recommending;
};

/// Types as a person does, umlauts included (QTest::keyClicks takes Latin-1 keys only).
void typeText(QWidget *widget, const QString &text);

} // namespace rueckhalt::testing
