// SPDX-License-Identifier: GPL-3.0-or-later
// How a profile is saved, and what is said where it cannot be.
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/plan/dayedit.h"
#include "gui/plan/nameschecking.h"
#include "gui/service/closingrow.h"
#include "gui/service/hoursgrid.h"
#include "gui/service/officeform.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include <functional>

namespace rueckhalt {

void OfficeForm::discard()
{
    if (!m_prompter.confirm(this, tr("Discard the changes?"),
            tr("What you have changed in the profile since it was saved goes."),
            tr("Discard the changes")))
        return;
    showOffice(m_saved.value.unit);
    focusStart();
}

/// The field without whose content a problem would not be there.
QWidget *OfficeForm::placeOf(const QString &problem, const OfficeProfile &office) const
{
    const auto isGoneWithout = [&](const std::function<void(OfficeProfile &)> &clear) {
        OfficeProfile other = office;
        clear(other);
        return !problemsOf(other, uiLanguage()).contains(problem);
    };
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const QString fine = at == 0 ? QStringLiteral("x") : QString(); // A name is needed.
        const auto line = contactLines[static_cast<std::size_t>(at)];
        if (isGoneWithout([&](OfficeProfile &other) { other.*line = fine; }))
            return m_lines.at(at);
    }
    if (isGoneWithout([](OfficeProfile &other) { other.address.clear(); }))
        return m_address;
    if (isGoneWithout([](OfficeProfile &other) { other.hours.clear(); }))
        return m_hours->findChild<QLineEdit *>(QStringLiteral("counter0"));
    if (!m_closings.isEmpty() && isGoneWithout([](OfficeProfile &other) { other.closed.clear(); }))
        return m_closings.first()->findChild<QLineEdit *>(QStringLiteral("closedFirst"));
    if (isGoneWithout([](OfficeProfile &other) {
            other.ownAdmissionReason = {};
            other.admissionReason = AdmissionReason::None;
        }))
        return m_admission;
    return m_lines.first();
}

void OfficeForm::save()
{
    QWidget *unreadable = nullptr;
    const Kept<OfficeProfile> changed {entered(&unreadable), m_saved.version};
    QList<ErrorSummary::Entry> problems;
    if (unreadable) {
        const QString sentence = qobject_cast<DayEdit *>(unreadable)
            ? tr("Please write the day like this: 01.12.2026.")
            : tr("Write times like 8-12, 13:30-18. By appointment: 14-16*.");
        setInvalid(unreadable, sentence);
        problems << ErrorSummary::Entry {sentence, unreadable};
    }
    const QStringList sentences = problemsOf(changed.value, uiLanguage());
    for (const QString &sentence : sentences)
        problems << ErrorSummary::Entry {sentence, placeOf(sentence, changed.value)};
    m_problems->showProblems(tr("This cannot be saved yet"), problems);
    if (!problems.isEmpty())
        return;
    const auto saved = saveWithNamesChecked(this, m_prompter, freeTextsOf(changed.value),
        [&](NamesChecked checked) { return m_offices.save(changed, checked); });
    if (saved) {
        showOffice(m_saved.value.unit);
        emit noticed(tr("The profile is saved."));
    } else if (saved.error().code == Error::Code::AlreadyExists) {
        m_prompter.tell(this, tr("The profile was not saved"),
            tr("Somebody else has changed it meanwhile. Note what you have changed, discard it, "
               "and enter it once more."));
    } else if (saved.error().code != Error::Code::Cancelled) {
        m_prompter.tell(this, tr("The profile was not saved"), sentenceFor(saved.error()));
    }
}

void OfficeForm::keepWork()
{
    QWidget *unreadable = nullptr;
    const Kept<OfficeProfile> changed {entered(&unreadable), m_saved.version};
    // What cannot be saved as it is, or may name somebody, cannot be asked about now.
    if (isChanged() && !unreadable)
        (void)m_offices.save(changed);
}

void OfficeForm::focusStart()
{
    m_lines.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
