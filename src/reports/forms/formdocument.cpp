// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formdocument.h"

#include "base/daywords.h"

namespace rueckhalt {

Words formName(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return {"Unfallanzeige", "Accident notice"};
    case FormKind::FirstAidRecord:
        return {"Erste-Hilfe-Meldung", "First-aid record"};
    case FormKind::ProsecutionRequest:
        return {"Strafantrag", "Application for prosecution"};
    case FormKind::CriminalReport:
        return {"Strafanzeige", "Criminal report"};
    case FormKind::HouseBan:
        return {"Hausverbot", "House ban"};
    case FormKind::ServiceAccident:
        return {"Dienstunfallmeldung", "Report of a service accident"};
    case FormKind::AssessmentNote:
        return {"Vermerk zur Gefährdungsbeurteilung", "Note for the risk assessment"};
    case FormKind::PoliceHandover:
        return {"Übergabe an die Polizei", "Hand-over to the police"};
    case FormKind::CarePage:
        return {"Jetzt wichtig", "What matters now"};
    }
    Q_UNREACHABLE();
}

QString fileNameOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return QStringLiteral("unfallanzeige");
    case FormKind::FirstAidRecord:
        return QStringLiteral("erste-hilfe-meldung");
    case FormKind::ProsecutionRequest:
        return QStringLiteral("strafantrag");
    case FormKind::CriminalReport:
        return QStringLiteral("strafanzeige");
    case FormKind::HouseBan:
        return QStringLiteral("hausverbot");
    case FormKind::ServiceAccident:
        return QStringLiteral("dienstunfallmeldung");
    case FormKind::AssessmentNote:
        return QStringLiteral("vermerk-gefaehrdungsbeurteilung");
    case FormKind::PoliceHandover:
        return QStringLiteral("uebergabe-polizei");
    case FormKind::CarePage:
        return QStringLiteral("jetzt-wichtig");
    }
    Q_UNREACHABLE();
}

Words dataClassName(DataClass data)
{
    switch (data) {
    case DataClass::None:
        return {"ohne Personenbezug", "not personal"};
    case DataClass::Employee:
        return {"Angaben zu Beschäftigten", "about staff"};
    case DataClass::Health:
        return {"Gesundheit", "health"};
    case DataClass::ThirdParty:
        return {"Angaben zu Dritten", "about third parties"};
    case DataClass::Offence:
        return {"Verdacht einer Straftat", "suspicion of an offence"};
    case DataClass::FreeText:
        return {"freier Text", "free text"};
    }
    Q_UNREACHABLE();
}

namespace {

/// Collects what a paper tells about persons.
struct Telling
{
    QList<FormDatum> data {};

    void add(const QString &label, DataClass kind)
    {
        const FormDatum datum {label, kind};
        if (kind != DataClass::None && !data.contains(datum))
            data << datum;
    }
    void operator()(const FormRow &row)
    {
        for (const FormBox &box : row.boxes) {
            bool isFilled = !box.value.trimmed().isEmpty();
            for (const FormChoice &choice : box.choices)
                isFilled = isFilled || choice.isTicked;
            if (isFilled)
                add(box.label.isEmpty() ? box.name : box.label, box.data);
        }
    }
    void operator()(const FormSignatures &signatures)
    {
        for (const FormSignature &line : signatures.lines) {
            if (!line.value.trimmed().isEmpty())
                add(line.label, line.data);
        }
    }
    void operator()(const FormParagraph &paragraph)
    {
        for (const FormDatum &datum : paragraph.told)
            add(datum.label, datum.data);
    }
    void operator()(const FormList &list)
    {
        for (const FormDatum &datum : list.told)
            add(datum.label, datum.data);
    }
    void operator()(const FormHeading &) {}
    void operator()(const FormNote &) {}
};

} // namespace

Disclosure disclosedData(const FormDocument &document)
{
    Telling telling;
    for (const FormBlock &block : document.blocks)
        std::visit(telling, block);
    return {.recipients = document.recipients, .basis = document.basis, .data = telling.data};
}

QString formDay(const QDate &day, Language language)
{
    return day.isValid() ? dayWords(day, language) : QString();
}

QString formTime(const std::optional<QTime> &time, Language language)
{
    if (!time || !time->isValid())
        return {};
    const QString clock = time->toString(QStringLiteral("HH:mm"));
    return language == Language::German ? clock + QStringLiteral(" Uhr") : clock;
}

QList<FormChoice> yesOrNo(const std::optional<bool> &answer, Language language)
{
    constexpr Words Yes {"ja", "yes"};
    constexpr Words No {"nein", "no"};
    return {{Yes.in(language), answer == true}, {No.in(language), answer == false}};
}

void addReadingAid(FormDocument &document)
{
    if (document.language == Language::German)
        return;
    document.blocks.prepend(FormNote {QStringLiteral(
        "Reading aid. The German paper is the one to sign and send; what was entered stays in the "
        "language in which it was entered.")});
}

} // namespace rueckhalt
