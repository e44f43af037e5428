// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caserecord.h"
#include "reports/forms/accidentnotice.h"
#include "reports/forms/assessmentnote.h"
#include "reports/forms/carepage.h"
#include "reports/forms/firstaidrecord.h"
#include "reports/forms/houseban.h"
#include "reports/forms/policehandover.h"
#include "reports/forms/prosecution.h"
#include "reports/forms/serviceaccident.h"

#include <variant>

namespace rueckhalt {

/// How a value of a paper is entered.
enum class InputForm {
    Line,
    Text, ///< several lines
    Day, ///< 2026-11-22
    Time, ///< 14:30
    Month, ///< 2026-11
    YesNo, ///< "yes", "no"
    OneOf, ///< code of a choice
    SomeOf, ///< codes of choices, with commas
};

/// One value of a paper: what the case knows of it, to be looked at and completed by whoever makes
/// the paper. Empty: its box stays empty, to be filled in by hand.
struct FormInput
{
    QString code {};
    Words label {};
    InputForm form = InputForm::Line;
    QList<FieldChoice> choices {};
    /// Where the case keeps this answer, in the same form.
    std::optional<FollowUpField> field {};
    QString value {};
    QString known {}; ///< what the case had; `value` differs once somebody has typed
    /// Of a value that goes only if somebody chooses it; nothing: it always does.
    std::optional<bool> isChosen {};
};

/// Which paper of which case.
struct FormWish
{
    FormKind kind = FormKind::CarePage;
    Applicant applicant = Applicant::Victim; ///< of an application for prosecution
    Language language = Language::German; ///< papers are signed and sent in German
    /// Of several affected and several accused persons, where the paper is about one.
    CaseSubject about {};
};

/// Whose answers stand on a paper, where a case has several persons.
[[nodiscard]] FieldScope scopeOf(FormKind kind, Applicant applicant);

/// A paper being made: its values and what nobody enters.
struct CasePaper
{
    using Paper = std::variant<AccidentNotice, FirstAidRecord, ProsecutionPaper, HouseBanLetter,
        ServiceAccident, AssessmentNote, PoliceHandover, CarePage>;

    FormKind kind = FormKind::AccidentNotice;
    Language language = Language::German;
    QString authority {};
    Paper paper {};
    QList<FormInput> inputs {};
    QStringList affected {}; ///< names of the case, for namesToldBeside()
    CaseSubject about {}; ///< whom it is about; what makes no difference for the paper is 1
    QMap<int, NamedPerson> persons {}; ///< affected persons of the case, the first among them
    QMap<int, NamedPerson> offenders {};
    bool isOfVictim = true; ///< of an application: that of the affected person
    FieldScope scope = FieldScope::Case;

    /// Whether it is about one affected person, or against one of those accused.
    [[nodiscard]] bool isOfPerson() const
    {
        return scope == FieldScope::Person || scope == FieldScope::Both;
    }
    [[nodiscard]] bool isAgainstOne() const
    {
        return scope == FieldScope::Offender || scope == FieldScope::Both;
    }

    [[nodiscard]] FormInput *input(QStringView code);
    [[nodiscard]] const FormInput *input(QStringView code) const;
};

/// The longest value.
inline constexpr qsizetype MaxFormText = 10000;

/// The inputs of a kind of paper, without values, in the order of the paper.
[[nodiscard]] QList<FormInput> inputsOf(FormKind kind);
/// Why a value cannot stand in an input, as a sentence; nothing if it can.
[[nodiscard]] std::optional<Words> problemOf(const FormInput &input, const QString &value);
/// The paper with the values of its inputs. Those that are none are left out.
[[nodiscard]] FormDocument documentOf(const CasePaper &sheet);
/// Affected persons whom a text tells though the paper goes, at the latest through their counsel,
/// to the person accused, and has no place for them: people write names into descriptions. Empty
/// for papers that name the affected person anyhow.
[[nodiscard]] QStringList namesToldBeside(const CasePaper &sheet);
/// Which of `names` is that of the person with this number, where the case calls several of them
/// something; empty where it cannot be told. A person who is called nothing has the name left over.
[[nodiscard]] QString nameAmong(
    const QStringList &names, const QMap<int, NamedPerson> &persons, int number);
/// Offences as the inputs name them: "185", "126a".
[[nodiscard]] QString codeOfOffence(NamedOffence offence);

} // namespace rueckhalt
