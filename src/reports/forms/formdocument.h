// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>
#include <variant>

namespace rueckhalt {

/// The papers that an employer's duties after an assault ask for.
enum class FormKind {
    AccidentNotice, ///< Unfallanzeige
    FirstAidRecord, ///< Meldeblock
    ProsecutionRequest, ///< Strafantrag
    CriminalReport, ///< Strafanzeige
    HouseBan, ///< Hausverbot
    ServiceAccident, ///< Dienstunfall of a civil servant
    AssessmentNote, ///< for the risk assessment
    PoliceHandover,
    CarePage, ///< "Jetzt wichtig" for the person affected
};

inline constexpr FormKind AllFormKinds[] {FormKind::AccidentNotice, FormKind::FirstAidRecord,
    FormKind::ProsecutionRequest, FormKind::CriminalReport, FormKind::HouseBan,
    FormKind::ServiceAccident, FormKind::AssessmentNote, FormKind::PoliceHandover,
    FormKind::CarePage};

/// The papers with their codes on the command line and in the chain.
template <>
std::span<const Term<FormKind>> terms<FormKind>();

/// What it is called.
Words formName(FormKind kind);

/// What it is for and which duty it fulfils, in one sentence.
Words purposeOf(FormKind kind);

/// To whom it goes first, without a name.
Words recipientOf(FormKind kind);

/// The beginning of a file name, without anything of a case: "unfallanzeige".
QString fileNameOf(FormKind kind);

/// What a value tells, by the rule that protects it.
enum class DataClass {
    None, ///< nothing about a person
    Employee,
    Health, ///< GDPR Art. 9
    ThirdParty, ///< the person accused, witnesses, whoever helped
    Offence, ///< GDPR Art. 10
    FreeText, ///< may hold all of it
};

Words dataClassName(DataClass data);

/// A box to be ticked, or not.
struct FormChoice
{
    QString label {};
    bool isTicked = false;
};

/// One box of a form: a label, perhaps an official number, and what was entered. Without a value
/// it stays empty, to be filled in by hand.
struct FormBox
{
    int number = 0; ///< of the official form; 0: none
    QString label {};
    QString value {};
    DataClass data = DataClass::None;
    double share = 1; ///< of the width of the row, in proportion to the others
    int lines = 1; ///< room kept for the value at least
    int mostLines = 4; ///< what is longer goes on on the continuation sheet
    QList<FormChoice> choices {};
    QString name {}; ///< for the list of what is disclosed, where the box shows no label
};

/// Boxes side by side.
struct FormRow
{
    QList<FormBox> boxes {};
};

/// Starts a part of the form; also a bookmark.
struct FormHeading
{
    QString text {};
};

/// What a running text tells about persons.
struct FormDatum
{
    QString label {};
    DataClass data = DataClass::None;

    bool operator==(const FormDatum &) const = default;
};

/// Running text, as long as it needs to be.
struct FormParagraph
{
    enum class Look { Body, Strong, Muted };

    QString text {};
    Look look = Look::Body;
    QList<FormDatum> told {};
};

/// A short text of ours that must not be overlooked.
struct FormNote
{
    QString text {};
};

struct FormList
{
    QStringList items {};
    bool isNumbered = false;
    QList<FormDatum> told {};
};

/// Where somebody signs: what is known stands on the line, the rest is left to the pen.
struct FormSignature
{
    QString label {};
    QString value {}; ///< a date, a name in plain letters
    DataClass data = DataClass::None;
    double share = 1;
};

struct FormSignatures
{
    QList<FormSignature> lines {};
};

using FormBlock
    = std::variant<FormHeading, FormRow, FormParagraph, FormNote, FormList, FormSignatures>;

/// A paper ready to be set, in one language. Texts from outside may stand in it as they are:
/// formPdf() takes out what does not belong on paper.
struct FormDocument
{
    enum class Density { Compact, Medium, Roomy };

    FormKind kind = FormKind::AccidentNotice;
    Language language = Language::German;
    QString authority {}; ///< at the head; may be empty
    QString title {};
    QString subtitle {}; ///< by which rule
    QString mark {}; ///< "Vertraulich", beside the title
    QDate date {}; ///< for the properties of the file; invalid: none
    Density density = Density::Roomy;
    QList<FormBlock> blocks {};
    QStringList recipients {}; ///< to whom it goes
    QString basis {}; ///< why it may go there
};

/// What leaves the register with a paper, and to whom.
struct Disclosure
{
    QStringList recipients {};
    QString basis {};
    QList<FormDatum> data {}; ///< in the order of the paper, each once
};

/// Read off the paper itself, so that nothing can stand on it that the list does not name.
Disclosure disclosedData(const FormDocument &document);

/// "21.11.2026"; empty for an invalid day.
QString formDay(const QDate &day, Language language);

/// "14:30 Uhr"; empty for none.
QString formTime(const std::optional<QTime> &time, Language language);

/// The boxes of a question with yes and no; neither is ticked when it is not known.
QList<FormChoice> yesOrNo(const std::optional<bool> &answer, Language language);

/// Marks a translation as not meant to be sent: the law asks for German.
void addReadingAid(FormDocument &document);

} // namespace rueckhalt
