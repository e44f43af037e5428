// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/formexport.h"

#include "reports/forms/formpdf.h"
#include "session/accusednames.h"
#include "session/casedeadlines.h"
#include "session/granting.h"
#include "session/measuretitle.h"
#include "session/outputfile.h"
#include "vault/casestore.h"

#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Papers that serve the affected person, whom the carer of a case stands by.
bool isForCarers(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
    case FormKind::FirstAidRecord:
    case FormKind::ProsecutionRequest:
    case FormKind::ServiceAccident:
    case FormKind::CarePage:
        return true;
    case FormKind::CriminalReport:
    case FormKind::HouseBan:
    case FormKind::AssessmentNote:
    case FormKind::PoliceHandover:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<FormKind> FormExport::kinds() const
{
    const bool isOfficer = m_register.may(Right::WorkOnCases) && m_register.seesAllIncidents();
    const bool isCarer = m_register.me().roles.contains(Role::CaseCarer);
    QList<FormKind> kinds;
    for (const FormKind kind : AllFormKinds) {
        if (isOfficer || (isCarer && isForCarers(kind)))
            kinds << kind;
    }
    return kinds;
}

bool FormExport::isAllowed() const
{
    return !m_register.isReadOnly() && !kinds().isEmpty();
}

Result<void> FormExport::mayWrite(FormKind kind) const
{
    if (!mayMake(kind))
        return failure(Error::Code::NotPermitted, codeOf(Right::WorkOnCases));
    if (m_register.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("nothing can be noted"));
    return {};
}

QStringList FormExport::measuresInPlace(const UnitId &unit, Language language) const
{
    const UnitId office = m_register.organisation().officeOf(unit);
    QStringList titles;
    for (const MeasureMark &mark : m_register.marks()) {
        const bool isHere = mark.unit.isNull() || mark.unit == unit || mark.unit == office;
        if (isHere && mark.state == MeasureState::InPlace)
            titles << titleOf(m_register, mark.measure, language);
    }
    titles.removeDuplicates();
    titles.removeAll(QString());
    return titles;
}

Result<CasePaper> FormExport::prepare(const IncidentId &incident, const FormWish &wish) const
{
    if (!mayMake(wish.kind))
        return failure(Error::Code::NotPermitted, codeOf(Right::WorkOnCases));
    auto opened = m_register.read(incident);
    if (!opened)
        return tl::unexpected(opened.error());
    auto record = m_register.vault().caseRecord(incident);
    if (!record)
        return tl::unexpected(record.error());
    const auto settings = m_register.vault().caseSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    const CaseFile file {std::move(*opened), std::move(*record), {}, settings->rules()};
    if (!file.standing().personNumbers().contains(wish.about.person)
        || !file.standing().offenderNumbers().contains(wish.about.offender))
        return failure(Error::Code::Invalid, codeOf(CaseProblem::NoSuchPerson));
    FormSource source {file, *settings, m_register.organisation()};
    // Each of these only as far as whoever is in may read it.
    source.accused = AccusedNames(m_register).of(incident).value_or(QList<Identity> {});
    if (wish.kind == FormKind::FirstAidRecord)
        source.firstAid
            = m_register.vault().firstAid().of(incident).value_or(QList<FirstAidEntry> {});
    const CaseDeadlines deadlines(m_register);
    source.deadlines = deadlines.of(incident).value_or(QList<Deadline> {});
    source.today = deadlines.today();
    source.me = shownName(m_register.me());
    if (wish.kind == FormKind::AssessmentNote)
        source.measuresInPlace = measuresInPlace(file.incident.facts.unit, wish.language);
    return filledSheet(wish, source);
}

Result<void> FormExport::note(const IncidentId &incident, FormKind kind) const
{
    return m_register.vault().note(Action::FormMade, formObject(incident, kind));
}

Result<void> FormExport::write(
    const IncidentId &incident, const CasePaper &sheet, const QString &path) const
{
    if (auto allowed = mayWrite(sheet.kind); !allowed)
        return allowed;
    const auto pdf = formPdf(documentOf(sheet));
    if (!pdf)
        return tl::unexpected(pdf.error());
    QSaveFile file(path);
    if (auto begun = beginWriting(file); !begun)
        return begun;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return writeWhole(file, *pdf)
        .and_then([&] { return note(incident, sheet.kind); })
        .and_then([&] { return finishWriting(file); });
}

Result<void> FormExport::print(
    const IncidentId &incident, const CasePaper &sheet, QPagedPaintDevice &printer) const
{
    return mayWrite(sheet.kind).and_then([&] { return note(incident, sheet.kind); }).and_then([&] {
        return paintForm(printer, documentOf(sheet));
    });
}

QString FormExport::fileName(FormKind kind)
{
    return fileNameOf(kind) + QStringLiteral(".pdf");
}

QList<FieldAnswer> FormExport::newAnswers(const CasePaper &sheet, const CaseFile &file)
{
    QList<FieldAnswer> answers;
    const QList<FollowUpField> asked = file.fields(sheet.about);
    for (const FormInput &input : sheet.inputs) {
        const QString value = input.value.trimmed();
        if (input.field && value != input.known && !value.isEmpty() && asked.contains(*input.field)
            && file.value(*input.field, sheet.about).isEmpty() && !problemOf(*input.field, value))
            answers << FieldAnswer {*input.field, value, {}, sheet.about};
    }
    return answers;
}

FirstAidEntry FormExport::entryFrom(const CasePaper &sheet) const
{
    const auto value = [&](QStringView code) {
        const FormInput *input = sheet.input(code);
        return input && !problemOf(*input, input->value.trimmed()) ? input->value.trimmed()
                                                                   : QString();
    };
    const auto day = [&](QStringView code) { return QDate::fromString(value(code), Qt::ISODate); };
    const auto time
        = [&](QStringView code) { return QTime::fromString(value(code), QStringLiteral("HH:mm")); };
    FirstAidEntry entry {.unit = value(u"unit"),
        .name = value(u"name"),
        .day = day(u"day"),
        .time = time(u"time"),
        .place = value(u"place"),
        .course = value(u"course"),
        .injury = value(u"injury"),
        .witnesses = value(u"witnesses"),
        .aidDay = day(u"aid-day"),
        .aidTime = time(u"aid-time"),
        .aid = value(u"aid"),
        .helper = value(u"helper")};
    const auto settings = m_register.vault().caseSettings();
    const int months = settings ? settings->deadlines.firstAidMonths : 60;
    entry.keptUntil = entry.aidDay.addMonths(months);
    return entry;
}

std::optional<Words> FormExport::firstAidProblem(const CasePaper &sheet) const
{
    return problemOf(entryFrom(sheet), CaseDeadlines(m_register).today());
}

Result<FirstAidId> FormExport::keepFirstAid(
    const IncidentId &incident, const CasePaper &sheet) const
{
    if (sheet.kind != FormKind::FirstAidRecord)
        return failure(Error::Code::Invalid, QStringLiteral("kind of paper"));
    FirstAidEntry entry = entryFrom(sheet);
    entry.incident = incident;
    return m_register.vault().firstAid().keep(entry);
}

Result<CasePaper> FormExport::firstAidSheet(const std::optional<FirstAidId> &id) const
{
    const auto settings = m_register.vault().caseSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    std::optional<FirstAidEntry> entry;
    if (id) {
        auto kept = m_register.vault().firstAid().read(*id);
        if (!kept)
            return tl::unexpected(kept.error());
        entry = *std::move(kept);
    }
    return rueckhalt::firstAidSheet(entry, *settings, Language::German);
}

Result<FirstAidId> FormExport::correctFirstAid(
    const FirstAidId &id, const CasePaper &sheet, const QString &reason) const
{
    if (sheet.kind != FormKind::FirstAidRecord || reason.trimmed().isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("correction"));
    const auto wrong = m_register.vault().firstAid().read(id);
    if (!wrong)
        return tl::unexpected(wrong.error());
    static constexpr Words form {"Berichtigung am %1 der Aufzeichnung über die Erste Hilfe am %2. "
                                 "Grund: %3\n%4",
        ""};
    const auto day = [](const QDate &one) { return one.toString(QStringLiteral("dd.MM.yyyy")); };
    FirstAidEntry right = entryFrom(sheet);
    right.incident = wrong->incident;
    right.course = form.in(Language::German)
                       .arg(day(CaseDeadlines(m_register).today()), day(wrong->aidDay),
                           reason.simplified(), right.course);
    // It was owed as long as the wrong one, whatever day of the aid is right.
    right.keptUntil = std::max(right.keptUntil, wrong->keptUntil);
    // The incident may have been erased since, which its record outlasts.
    if (!right.incident.isNull() && !m_register.facts().rowOf(right.incident))
        right.incident = {};
    return m_register.vault().firstAid().keep(right);
}

Result<QList<FirstAidLine>> FormExport::firstAidList() const
{
    return m_register.vault().firstAid().list();
}

QByteArray formObject(const IncidentId &incident, FormKind kind)
{
    return incident.toByteArray() + termOf(kind).code;
}

std::optional<MadeForm> madeFormFrom(const QByteArray &object)
{
    const auto incident = IncidentId::fromBytes(object.left(IncidentId::Size));
    const auto kind = fromCode<FormKind>(QString::fromLatin1(object.mid(IncidentId::Size)));
    if (!incident || !kind)
        return std::nullopt;
    return MadeForm {*incident, *kind};
}

} // namespace rueckhalt
