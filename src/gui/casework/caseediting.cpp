// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/caseediting.h"

#include "gui/common/uilanguage.h"

namespace rueckhalt {

CaseEditing::CaseEditing(OpenRegister &openRegister, Casework &cases, Answering &answering,
    Prompter &prompter, QWidget *window)
    : QObject(window)
    , m_register(openRegister)
    , m_cases(cases)
    , m_answering(answering)
    , m_prompter(prompter)
    , m_window(window)
{
    connect(&m_cases, &Casework::caseChanged, this, &CaseEditing::follow);
    const auto followAll = [this] { follow(m_id); };
    connect(&m_cases, &Casework::settingsChanged, this, followAll);
    connect(&m_register, &OpenRegister::factsReloaded, this, followAll);
}

bool CaseEditing::load(const IncidentId &id)
{
    auto file = m_cases.read(id);
    if (!file) {
        m_prompter.tell(m_window, tr("The case cannot be opened"), caseSentenceFor(file.error()));
        return false;
    }
    m_id = id;
    m_file = std::move(*file);
    m_deadlines = CaseDeadlines(m_register).of(id).value_or(QList<Deadline>());
    emit changed();
    return true;
}

void CaseEditing::clear()
{
    m_id = {};
    m_file = {};
    m_deadlines.clear();
}

bool CaseEditing::read()
{
    auto file = m_register.facts().rowOf(m_id) ? m_cases.read(m_id)
                                               : failure(Error::Code::NotFound, QString());
    if (!file)
        return false;
    m_file = std::move(*file);
    m_deadlines = CaseDeadlines(m_register).of(m_id).value_or(QList<Deadline>());
    return true;
}

void CaseEditing::follow(const IncidentId &incident)
{
    if (m_id.isNull() || incident != m_id)
        return;
    if (read()) {
        emit changed();
        return;
    }
    clear();
    emit gone();
}

QString CaseEditing::problemAfter(const Result<void> &done, const QString &notice)
{
    if (!done)
        return caseSentenceFor(done.error());
    emit noticed(notice);
    return {};
}

bool CaseEditing::finish(const Result<void> &done, const QString &notice)
{
    const QString problem = problemAfter(done, notice);
    if (!problem.isEmpty())
        m_prompter.tell(m_window, tr("This was not entered"), problem);
    return problem.isEmpty();
}

void CaseEditing::open(EntryDialog *dialog, const QString &form)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_cases.mayAdd()) {
        dialog->outliveLock(form, [this, id = m_id](const UnfinishedEntry &entry) {
            static_cast<void>(m_cases.keepUnfinished(id, entry)); // nobody is there to be told
        });
        connect(dialog, &QDialog::finished, this, [this, dialog] {
            if (!dialog->wasKept())
                discardUnfinished();
        });
    }
    dialog->open();
    if (m_resumed && m_resumed->form == form)
        dialog->takeUp(*m_resumed);
    m_resumed.reset();
}

std::optional<UnfinishedEntry> CaseEditing::unfinished() const
{
    const auto all = m_cases.unfinished();
    const auto found = all.find(m_id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void CaseEditing::discardUnfinished()
{
    if (!m_id.isNull() && m_cases.mayAdd())
        static_cast<void>(m_cases.discardUnfinished(m_id)); // it is offered again then, no harm
}

QString caseSentenceFor(const Error &error)
{
    if (const auto problem = Casework::problemIn(error))
        return sentenceFor(*problem).in(uiLanguage());
    if (const auto refused = Answering::refusal(error))
        return refused->in(uiLanguage());
    if (error.code == Error::Code::Invalid && error.detail == QLatin1StringView("reply"))
        return CaseEditing::tr("The reporter is to be asked something: please write the question.");
    return sentenceFor(error);
}

} // namespace rueckhalt
