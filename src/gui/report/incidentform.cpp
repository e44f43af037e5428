// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/incidentform.h"

#include "gui/common/uilanguage.h"
#include "gui/report/fieldblock.h"
#include "report/ui_incidentform.h"

#include <QEvent>

namespace rueckhalt {

IncidentForm::IncidentForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::IncidentForm>())
{
    m_ui->setupUi(this);
    m_sections = {m_ui->what, m_ui->whenWhere, m_ui->severity, m_ui->more};
    m_ui->emergency->setTone(TextLabel::Tone::Muted);
    m_ui->notice->setTone(TextLabel::Tone::Success);
    m_ui->notice->hide();
    for (FormSection *section : std::as_const(m_sections))
        connect(section, &FormSection::edited, this, &IncidentForm::takeEdit);
}

IncidentForm::~IncidentForm() = default;

void IncidentForm::setOrganisation(const Organisation &organisation)
{
    m_ui->whenWhere->setOrganisation(organisation);
}

void IncidentForm::setNow(std::function<QDateTime()> now)
{
    m_ui->whenWhere->setNow(std::move(now));
}

void IncidentForm::setEmergencyLine(const QString &line)
{
    m_ui->emergency->setText(line);
}

void IncidentForm::setNotice(const QString &notice)
{
    m_ui->notice->setText(notice);
    m_ui->notice->setVisible(!notice.isEmpty());
}

void IncidentForm::append(FormSection *section)
{
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->more) + 1, section);
    m_sections.append(section);
    connect(section, &FormSection::edited, this, &IncidentForm::takeEdit);
}

void IncidentForm::insertOnTop(QWidget *widget)
{
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->summary), widget);
}

IncidentDraft IncidentForm::draft() const
{
    IncidentDraft draft = m_base;
    for (const FormSection *section : m_sections)
        section->fill(draft);
    return draft;
}

void IncidentForm::setDraft(const IncidentDraft &draft)
{
    m_base = draft;
    for (FormSection *section : std::as_const(m_sections))
        section->setDraft(draft);
}

void IncidentForm::focusFirst()
{
    m_ui->what->setFocus(Qt::OtherFocusReason);
}

bool IncidentForm::toggleType(int number)
{
    return m_ui->what->toggleTile(number);
}

void IncidentForm::takeEdit()
{
    const IncidentDraft now = draft();
    for (FormSection *section : std::as_const(m_sections))
        section->follow(now);
    emit edited();
}

QList<IncidentForm::Finding> IncidentForm::findings(const QList<IncidentProblem> &problems) const
{
    QList<Finding> findings;
    for (FormSection *section : m_sections) {
        for (const IncidentProblem &problem : problems) {
            if (FieldBlock *block = section->blockFor(problem.field))
                findings.append({section, block, sentenceFor(problem, uiLanguage())});
        }
        for (const FormSection::Problem &own : section->ownProblems())
            findings.append({section, own.block, own.sentence});
    }
    return findings;
}

bool IncidentForm::markProblems(const QList<IncidentProblem> &problems)
{
    const auto found = findings(problems);
    const auto blocks = findChildren<FieldBlock *>();
    for (FieldBlock *block : blocks) {
        QString sentence;
        for (const Finding &finding : found)
            sentence = finding.block == block ? finding.sentence : sentence;
        block->setProblem(sentence);
    }
    if (found.isEmpty())
        m_ui->summary->clear();
    return !found.isEmpty();
}

void IncidentForm::clearProblems()
{
    for (FieldBlock *block : findChildren<FieldBlock *>())
        block->setProblem({});
    m_ui->summary->clear();
}

bool IncidentForm::showProblems(const QList<IncidentProblem> &problems)
{
    if (!markProblems(problems))
        return false;
    QList<ErrorSummary::Entry> entries;
    for (const Finding &finding : findings(problems)) {
        finding.section->reveal(finding.block);
        entries.append({finding.sentence, finding.block->answer()});
    }
    m_ui->summary->showProblems(
        tr("%n answer(s) missing or not possible yet", nullptr, static_cast<int>(entries.size())),
        entries);
    return true;
}

void IncidentForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->summary->clear(); // its sentences are in the other language; the marks are renewed
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
