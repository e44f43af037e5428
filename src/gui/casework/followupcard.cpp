// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/followupcard.h"

#include "gui/casework/fieldrow.h"
#include "gui/casework/subjectbar.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

using Field = FollowUpField;

/// The first of some fields that is not answered; the last one if all are.
Field openOf(std::initializer_list<Field> fields, const CaseFile &file, const CaseSubject &about)
{
    for (const Field field : fields) {
        if (file.value(field, about).isEmpty())
            return field;
    }
    return *(fields.end() - 1);
}

/// Where a duty is done by an answer.
std::optional<Field> fieldOf(CaseDuty duty, const CaseFile &file, const CaseSubject &about)
{
    switch (duty) {
    case CaseDuty::RecordFirstAid:
        return Field::FirstAidRecorded;
    case CaseDuty::StateEmployment:
        return Field::Employment;
    case CaseDuty::StateIncapacity:
        return openOf({Field::IncapacityFrom, Field::IncapacityUntil}, file, about);
    case CaseDuty::SendAccidentNotice:
        return Field::AccidentNoticeSent;
    case CaseDuty::ReportServiceAccident:
        return Field::ServiceAccidentReported;
    case CaseDuty::InformStaffCouncil:
        return Field::StaffCouncilInformed;
    case CaseDuty::InformSafetyAndDoctor:
        return openOf({Field::SafetyInformed, Field::DoctorInformed}, file, about);
    case CaseDuty::DecideVictimApplication:
        return Field::VictimApplication;
    case CaseDuty::DecideSuperiorApplication:
        return Field::SuperiorApplication;
    case CaseDuty::DecideAuthorityApplication:
        return Field::AuthorityApplication;
    case CaseDuty::LimitHouseBan:
        return Field::HouseBanUntil;
    case CaseDuty::ReviewRiskAssessment:
        return Field::RiskAssessmentReviewed;
    case CaseDuty::ConfirmLevel:
    case CaseDuty::ReadAdditions:
    case CaseDuty::NameCarer:
    case CaseDuty::OfferFirstCare:
    case CaseDuty::OfferDoctor:
    case CaseDuty::OfferLegalProtection:
    case CaseDuty::TalkAfterTwoWeeks:
    case CaseDuty::TalkAfterSixWeeks:
    case CaseDuty::AwaitAnswers:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

FollowUpCard::FollowUpCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_about(new SubjectBar(editing, SubjectBar::Shows::Both, this))
    , m_count(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_correctCount(new QPushButton(this))
    , m_errors(new ErrorSummary(this))
    , m_buttons(new QWidget(this))
    , m_save(new QPushButton(m_buttons))
    , m_discard(new QPushButton(m_buttons))
    , m_unsaved(new TextLabel(QString(), TextLabel::Tone::Warning, this))
{
    setObjectName(QStringLiteral("followUpCard"));
    m_count->setObjectName(QStringLiteral("affectedMismatch"));
    m_save->setObjectName(QStringLiteral("saveAnswers"));
    m_discard->setObjectName(QStringLiteral("discardAnswers"));
    m_unsaved->setObjectName(QStringLiteral("unsavedAnswers"));
    m_correctCount->setObjectName(QStringLiteral("correctCount"));
    setButtonKind(m_discard, ButtonKind::Quiet);
    setButtonKind(m_correctCount, ButtonKind::Quiet);
    m_errors->hide();
    column()->addWidget(m_intro);
    column()->addWidget(m_about);
    column()->addWidget(m_count);
    column()->addWidget(m_correctCount, 0, Qt::AlignLeft);
    column()->addWidget(m_errors);
    for (const auto &term : terms<FollowUpGroup>())
        makeGroup(term.value);
    auto *flow = new FlowLayout(m_buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_save);
    flow->addWidget(m_discard);
    column()->addWidget(m_unsaved);
    column()->addWidget(m_buttons);
    connect(m_about, &SubjectBar::chosen, this, &FollowUpCard::showSubject);
    connect(m_correctCount, &QPushButton::clicked, this, &FollowUpCard::goToCount);
    connect(m_save, &QPushButton::clicked, this, &FollowUpCard::save);
    connect(m_discard, &QPushButton::clicked, this, &FollowUpCard::undoAll);
    retranslate();
}

void FollowUpCard::retranslate()
{
    setHeading(tr("What else is known"));
    m_about->retranslate();
    m_correctCount->setText(tr("Correct the number"));
    m_save->setText(tr("Save the answers"));
    m_discard->setText(tr("Discard"));
}

void FollowUpCard::makeGroup(FollowUpGroup group)
{
    Group made {.group = group,
        .heading = new QPushButton(this),
        .content = new QWidget(this),
        .rows = nullptr,
        .isOpen = false};
    made.heading->setObjectName(QStringLiteral("group-") + codeOf(group));
    setButtonKind(made.heading, ButtonKind::Quiet);
    made.rows = new QVBoxLayout(made.content);
    made.rows->setContentsMargins(space::XLarge, 0, 0, space::Small);
    made.rows->setSpacing(space::Medium);
    made.content->hide();
    column()->addWidget(made.heading, 0, Qt::AlignLeft);
    column()->addWidget(made.content);
    const qsizetype at = m_groups.size();
    connect(made.heading, &QPushButton::clicked, this,
        [this, at] { setOpen(m_groups[at], !m_groups.at(at).isOpen); });
    m_groups << made;
}

void FollowUpCard::setOpen(Group &group, bool isOpen)
{
    group.isOpen = isOpen;
    showGroups();
}

QList<Field> FollowUpCard::asked() const
{
    if (editing().id().isNull())
        return {};
    const CaseFile &file = editing().file();
    const CaseSubject about = m_about->subject();
    IncidentFacts facts = file.incident.facts;
    FollowUpValues values = file.standing().valuesOf(about);
    for (const FieldRow *row : m_rows) {
        const auto value = row->value();
        if (!row->isChanged() || !value || problemOf(row->field(), *value))
            continue;
        values.insert(row->field(), *value);
        facts = amended(std::move(facts), row->field(), *value);
    }
    QList<Field> fields = fieldsFor({facts, values, file.track()});
    // Of others only what is about them: the rest stands with the first.
    if (!about.isFirst())
        fields.removeIf([&about](Field field) { return subjectFor(field, about).isFirst(); });
    return fields;
}

QString FollowUpCard::valueOf(Field field) const
{
    return editing().file().value(field, m_about->subject());
}

void FollowUpCard::fillGroup(Group &group, const QList<Field> &asked)
{
    int position = 0;
    for (const Field field : asked) {
        if (ruleOf(field).group != group.group)
            continue;
        FieldRow *&row = m_rows[field];
        if (row == nullptr) {
            row = new FieldRow(field, editing().today(), group.content);
            row->setSaved(valueOf(field));
            connect(row, &FieldRow::edited, this, &FollowUpCard::showGroups);
        }
        row->setMayEdit(editing().mayAnswer(field));
        if (group.rows->indexOf(row) != position)
            group.rows->insertWidget(position, row);
        row->show();
        ++position;
    }
}

void FollowUpCard::showGroups()
{
    const QList<Field> all = asked();
    for (FieldRow *row : std::as_const(m_rows))
        row->setVisible(all.contains(row->field()));
    for (Group &group : m_groups) {
        int known = 0;
        int count = 0;
        for (const Field field : all) {
            if (ruleOf(field).group != group.group)
                continue;
            ++count;
            known += valueOf(field).isEmpty() ? 0 : 1;
        }
        if (group.isOpen)
            fillGroup(group, all);
        group.heading->setVisible(count > 0);
        group.content->setVisible(count > 0 && group.isOpen);
        group.heading->setIcon(iconFor(
            group.isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
        group.heading->setText(tr("%1: %2 of %3 answered")
                                   .arg(wordFor(group.group, uiLanguage()))
                                   .arg(known)
                                   .arg(count));
        group.heading->setAccessibleDescription(
            group.isOpen ? tr("opened") : tr("closed, opens with the space bar"));
    }
    showUnsaved();
    orderTabs();
    layOutAnew(this);
}

void FollowUpCard::orderTabs()
{
    // Rows are made when they are first asked for; the Tab key goes as people read.
    QWidget *before = m_about->stops().first();
    const auto follow = [&before](QWidget *next) {
        if (next != before)
            setTabOrder(before, next);
        before = next;
    };
    for (QWidget *stop : m_about->stops())
        follow(stop);
    follow(m_correctCount);
    for (const Group &group : std::as_const(m_groups)) {
        follow(group.heading);
        for (int i = 0; i < group.rows->count(); ++i) {
            auto *row = static_cast<FieldRow *>(group.rows->itemAt(i)->widget());
            // A group of choices takes its buttons along, a longer text its lines.
            follow(row->tabStop());
            follow(row->reasonEdit());
        }
    }
    follow(m_save);
    follow(m_discard);
}

void FollowUpCard::showUnsaved()
{
    const auto changed = static_cast<int>(changedRows().size());
    m_unsaved->setText(tr("%n answer(s) not saved yet", nullptr, changed));
    m_unsaved->setVisible(changed > 0);
    m_buttons->setVisible(editing().mayEnterCare());
    m_save->setEnabled(changed > 0);
    m_discard->setVisible(changed > 0);
    m_about->setMayChoose(changed == 0);
}

/// Other persons were chosen: groups stay open.
void FollowUpCard::showSubject()
{
    forgetRows();
    showGroups();
}

void FollowUpCard::forgetRows()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (Group &group : m_groups) {
        while (QLayoutItem *item = group.rows->takeAt(0))
            delete item;
    }
}

void FollowUpCard::showCase()
{
    if (m_shown != editing().id())
        discard();
    m_shown = editing().id();
    m_about->showCase();
    for (FieldRow *row : std::as_const(m_rows))
        row->follow(valueOf(row->field()));
    const auto open = editing().id().isNull() ? 0 : static_cast<int>(asked().size());
    QString intro = open == 0 ? tr("Nothing more is asked in this case.")
                              : tr("Only what fits what happened is asked. Leave out what nobody "
                                   "knows.");
    if (open > 0 && editing().mayEnterCare() && !editing().mayEnter())
        intro += u' ' + tr("What statistics count the safety officer enters.");
    m_intro->setText(intro);
    showCount();
    showGroups();
}

/// Statistics count the number, duties and clocks go by whom the case names.
void FollowUpCard::showCount()
{
    const CaseFile &file = editing().file();
    const int counted = file.incident.facts.affectedCount;
    const auto named = static_cast<int>(file.standing().personNumbers().size());
    const bool isMore = named > 1 && named > counted;
    const bool isFewer = counted > named && file.track() == Track::Serious;
    const bool isShown
        = !editing().id().isNull() && (isMore || isFewer) && !isFinished(file.standing().state);
    m_count->setVisible(isShown);
    m_correctCount->setVisible(isShown && editing().mayAnswer(Field::AffectedCount));
    m_count->setText(isMore
            ? tr("The case names %1 affected persons, and the incident is counted with %2.")
                  .arg(named)
                  .arg(counted)
            : tr("%1 employees were affected, and the case names %2 of them. Offers, duties and "
                 "deadlines are only there for those it names.")
                  .arg(counted)
                  .arg(named));
}

/// The number stands with the first person, as everything that there is once in a case.
void FollowUpCard::goToCount()
{
    if (isChanged())
        return goOnAt(m_save); // what is entered about another person is not lost
    m_about->select({});
    if (const FieldRow *row = unfold(Field::AffectedCount))
        goOnAt(row->answer());
}

/// What a corrected number means, beside that it is saved.
QString FollowUpCard::savedWords(const QList<FieldAnswer> &answers) const
{
    const QString saved = tr("%n answer(s) saved.", nullptr, static_cast<int>(answers.size()));
    const auto count = std::ranges::find(answers, Field::AffectedCount, &FieldAnswer::field);
    if (count == answers.end())
        return saved;
    const int affected = count->value.toInt();
    return affected == 0
        ? tr("Saved. Nobody was affected: the duties and deadlines of care end.")
        : tr("Saved. The incident is counted with %n affected person(s) from now on.", nullptr,
            affected);
}

void FollowUpCard::discard()
{
    m_errors->clear();
    forgetRows();
    for (Group &group : m_groups)
        group.isOpen = false;
    m_shown = {};
}

QList<FieldRow *> FollowUpCard::changedRows() const
{
    const QList<Field> all = asked();
    QList<FieldRow *> changed;
    for (FieldRow *row : m_rows) {
        if (row->isChanged() && all.contains(row->field()))
            changed << row;
    }
    return changed;
}

bool FollowUpCard::isChanged() const
{
    return !editing().id().isNull() && !changedRows().isEmpty();
}

QList<FieldAnswer> FollowUpCard::inOrder(QList<FieldAnswer> answers) const
{
    // An answer that unfolds a field is entered before the answer to that field.
    const CaseFile &file = editing().file();
    IncidentFacts facts = file.incident.facts;
    FollowUpValues values = file.standing().valuesOf(m_about->subject());
    QList<FieldAnswer> ordered;
    while (!answers.isEmpty()) {
        const QList<Field> now = fieldsFor({facts, values, file.track()});
        const auto next = std::ranges::find_if(answers, [&now](const FieldAnswer &answer) {
            return answer.value.isEmpty() || now.contains(answer.field);
        });
        if (next == answers.end())
            return ordered + answers;
        values.insert(next->field, next->value);
        facts = amended(std::move(facts), next->field, next->value);
        ordered << *next;
        answers.erase(next);
    }
    return ordered;
}

void FollowUpCard::save()
{
    QList<ErrorSummary::Entry> entries;
    QList<FieldAnswer> answers;
    for (FieldRow *row : changedRows()) {
        const auto value = row->value();
        QString problem;
        if (!value)
            problem = tr("This cannot be read. Please write it as the field shows.");
        else if (const auto wrong = problemOf(row->field(), *value))
            problem = wrong->in(uiLanguage());
        else if (row->corrects() && row->reason().isEmpty())
            problem = tr("Another answer stood here. Please say why it is corrected.");
        row->setProblem(problem);
        if (!problem.isEmpty())
            entries << ErrorSummary::Entry {
                tr("%1: %2").arg(wordFor(row->field(), uiLanguage()), problem),
                value && row->corrects() ? row->reasonEdit() : row->answer()};
        else
            answers << FieldAnswer {row->field(), *value, row->reason(), m_about->subject()};
    }
    if (entries.isEmpty() && !answers.isEmpty()) {
        const QString problem = editing().problemAfter(
            editing().cases().enter(editing().id(), inOrder(answers)), savedWords(answers));
        if (problem.isEmpty()) {
            m_errors->clear();
            const auto open = std::ranges::find_if(m_groups, &Group::isOpen);
            if (open != m_groups.end())
                goOnAt(open->heading); // saving cannot be pressed any more
            return;
        }
        entries << ErrorSummary::Entry {problem, m_save};
    }
    m_errors->showProblems(tr("The answers are not saved yet"), entries);
    layOutAnew(this);
}

void FollowUpCard::undoAll()
{
    m_errors->clear();
    for (FieldRow *row : std::as_const(m_rows))
        row->setSaved(valueOf(row->field()));
    showGroups();
    m_groups.first().heading->setFocus(Qt::OtherFocusReason);
}

void FollowUpCard::keepWork()
{
    QList<FieldAnswer> answers;
    for (const FieldRow *row : changedRows()) {
        const auto value = row->value();
        const bool isReady = value && !problemOf(row->field(), *value)
            && (!row->corrects() || !row->reason().isEmpty());
        if (isReady)
            answers << FieldAnswer {row->field(), *value, row->reason(), m_about->subject()};
    }
    // Nobody is there to be told of a failure.
    if (!answers.isEmpty())
        static_cast<void>(editing().cases().enter(editing().id(), inOrder(answers)));
}

FieldRow *FollowUpCard::unfold(Field field)
{
    if (!asked().contains(field))
        return nullptr;
    for (Group &group : m_groups) {
        if (group.group == ruleOf(field).group && !group.isOpen)
            setOpen(group, true);
    }
    return m_rows.value(field);
}

QWidget *FollowUpCard::placeFor(CaseDuty duty, int person)
{
    if (!fieldOf(duty, editing().file(), m_about->subject()))
        return nullptr;
    m_about->leadTo(duty, person);
    const auto field = fieldOf(duty, editing().file(), m_about->subject());
    FieldRow *row = field ? unfold(*field) : nullptr;
    return row == nullptr ? nullptr : row->answer();
}

QWidget *FollowUpCard::placeForGap(ReportGap gap)
{
    if (gap == ReportGap::Persons)
        return m_about->nameButton();
    const auto field = fieldFor(gap);
    if (!field)
        return nullptr;
    if (!m_about->subject().isFirst()) {
        if (isChanged())
            return m_save; // what is entered about another person is not lost
        m_about->select({});
    }
    FieldRow *row = unfold(*field);
    return row == nullptr ? nullptr : row->answer();
}

} // namespace rueckhalt
