// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"
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
    bool isOfVictim = true; ///< of an application: that of the affected person

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
/// Offences as the inputs name them: "185", "126a".
[[nodiscard]] QString codeOfOffence(NamedOffence offence);

} // namespace rueckhalt
