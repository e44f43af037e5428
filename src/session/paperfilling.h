// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/casedeadlines.h"
#include "session/formfilling.h"

namespace rueckhalt {

/// The parts that say something, each on a line.
[[nodiscard]] QString linesOf(const QStringList &parts);
/// A day and an answer as inputs have them.
[[nodiscard]] QString codeOfDay(const QDate &day);
[[nodiscard]] QString codeOfAnswer(bool isSo);

/// Fills the inputs of one paper: what each paper asks is in formfilling.cpp, what a case answers
/// in paperfilling.cpp.
class Filling
{
public:
    using Field = FollowUpField;

    /// What is passed by reference outlives it.
    Filling(const FormWish &wish, const FormSource &source, CasePaper &sheet)
        : m_source(source)
        , m_facts(source.file.incident.facts)
        , m_authority(source.settings.authority)
        , m_sheet(sheet)
        , m_applicant(wish.applicant)
    {
    }

    void fill();

private:
    void set(const char *code, const QString &value);
    void keep(HandoverField field, const QString &value);
    void fillFields();
    void fillEvent();
    void fillAccident();
    void fillFirstAid(FirstAidRecord &paper);
    [[nodiscard]] const FirstAidEntry *recordOfThem() const;
    void fillProsecution(ProsecutionPaper &paper);
    void fillBan(HouseBanLetter &paper);
    void fillService(ServiceAccident &paper);
    void fillNote(AssessmentNote &paper);
    void fillHandover();
    void fillCare(CarePage &paper);

    [[nodiscard]] QString value(Field field) const { return valueOf(field, m_sheet.about); }
    [[nodiscard]] QString valueOf(Field field, const CaseSubject &about) const
    {
        return m_source.file.value(field, about);
    }
    [[nodiscard]] QString shown(Field field) const { return shownOf(field, m_sheet.about); }
    [[nodiscard]] QString shownOf(Field field, const CaseSubject &about) const
    {
        return shownValue(field, valueOf(field, about), m_sheet.language);
    }
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_sheet.language); }
    [[nodiscard]] bool isOneOfSeveral() const { return m_sheet.persons.size() > 1; }
    [[nodiscard]] QString names() const;
    [[nodiscard]] QString nameOfOne() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString unit() const { return m_source.organisation.pathOf(m_facts.unit); }
    [[nodiscard]] QString accused() const;
    [[nodiscard]] QString injuries() const { return injuriesOf(m_sheet.about); }
    [[nodiscard]] QString injuriesOf(const CaseSubject &about) const;
    [[nodiscard]] QString allInjuries() const;
    [[nodiscard]] QString stepsTaken() const;
    [[nodiscard]] QList<CaseSubject> subjectsOf(Field field) const;
    [[nodiscard]] QString happened() const;
    [[nodiscard]] QString course() const;
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] QString authorityLines() const
    {
        return linesOf({m_authority.name, m_authority.address});
    }
    [[nodiscard]] bool isTheirs(const Deadline &deadline) const;
    [[nodiscard]] const Deadline *application() const;
    [[nodiscard]] const Deadline *deadline(DeadlineKind kind) const;

    const FormSource &m_source;
    const IncidentFacts &m_facts;
    const AuthorityData &m_authority;
    CasePaper &m_sheet;
    Applicant m_applicant;
};

} // namespace rueckhalt
