// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/ownsheetform.h"

#include "domain/measure/sheetbounds.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/sheetentries.h"
#include "measures/ui_ownsheetform.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rueckhalt {

namespace {

template <typename E>
void fill(QComboBox &box)
{
    const int chosen = box.currentIndex();
    box.clear();
    for (const auto &term : terms<E>())
        box.addItem(wordFor(term.value, uiLanguage()), static_cast<int>(term.value));
    box.setCurrentIndex(std::max(0, chosen));
}

template <typename E>
void choose(QComboBox &box, E value)
{
    box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

template <typename E>
E chosen(const QComboBox &box)
{
    return static_cast<E>(box.currentData().toInt());
}

/// The lists of a sheet and their fields.
struct TextList
{
    BilingualField *Ui::OwnSheetForm::*field;
    QList<Text> MeasureSheet::*entries;
};

constexpr TextList textLists[] {
    {&Ui::OwnSheetForm::goals, &MeasureSheet::goals},
    {&Ui::OwnSheetForm::considerations, &MeasureSheet::considerations},
    {&Ui::OwnSheetForm::implementation, &MeasureSheet::implementation},
    {&Ui::OwnSheetForm::firstSteps, &MeasureSheet::firstSteps},
    {&Ui::OwnSheetForm::advantages, &MeasureSheet::advantages},
    {&Ui::OwnSheetForm::disadvantages, &MeasureSheet::disadvantages},
};

} // namespace

OwnSheetForm::OwnSheetForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OwnSheetForm>())
{
    m_ui->setupUi(this);
    m_ui->whatNote->setTone(TextLabel::Tone::Muted);
    setUpFields();
    setUpEntries();
    showTexts();
}

OwnSheetForm::~OwnSheetForm() = default;

void OwnSheetForm::setUpFields()
{
    using enum ChoiceGroup::Mode;
    offerTerms<MeasureClass>(*m_ui->classes, Several);
    offerTerms<PreventionStage>(*m_ui->stages, Several);
    offerTerms<IncidentType>(*m_ui->incidentTypes, Several);
    offerTerms<Trigger>(*m_ui->triggers, Several);
    offerTerms<ActivityForm>(*m_ui->activities, Several);
    offerTerms<JobArea>(*m_ui->jobAreas, Several);
    m_ui->title->setLimit(TitleBounds.most);
    m_ui->summary->setLimit(SummaryBounds.most);
    m_ui->description->setLimit(OwnSheetBounds.description.most);
    m_ui->indicator->setLimit(OwnSheetBounds.indicator.most);
    for (const TextList &list : textLists)
        (*m_ui.*list.field)->setLimit(OwnSheetBounds.entry.most);
    for (BilingualField *field : findChildren<BilingualField *>())
        connect(field, &BilingualField::edited, this, &OwnSheetForm::edited);
    for (ChoiceGroup *group : findChildren<ChoiceGroup *>())
        connect(group, &ChoiceGroup::changed, this, &OwnSheetForm::edited);
    for (QComboBox *box : {m_ui->group, m_ui->effort, m_ui->cost, m_ui->leadTime, m_ui->strength})
        connect(box, &QComboBox::activated, this, &OwnSheetForm::edited);
    connect(m_ui->related, &RelatedField::edited, this, &OwnSheetForm::edited);
}

void OwnSheetForm::setUpEntries()
{
    const auto made = [this]<typename Entry>(Entry *entry) {
        connect(entry, &Entry::edited, this, &OwnSheetForm::edited);
        return entry;
    };
    m_ui->sources->setMaker([this, made](QWidget *parent) {
        auto *entry = made(new SourceEntry(parent));
        connect(entry, &SourceEntry::edited, this, &OwnSheetForm::offerSources);
        return entry;
    });
    m_ui->statements->setMaker(
        [made](QWidget *parent) { return made(new StatementEntry(parent)); });
    m_ui->involve->setMaker([made](QWidget *parent) { return made(new InvolvedEntry(parent)); });
    m_ui->sources->setMost(static_cast<int>(SourceCount.most));
    m_ui->statements->setMost(static_cast<int>(OwnSheetBounds.statements.most));
    m_ui->involve->setMost(static_cast<int>(OwnSheetBounds.involved.most));
    for (EntryList *list : {m_ui->sources, m_ui->statements, m_ui->involve})
        connect(list, &EntryList::edited, this, &OwnSheetForm::edited);
    // A source that goes takes its number with it: those after it move up in the statements too.
    connect(m_ui->sources, &EntryList::removed, this, [this](qsizetype gone) {
        for (qsizetype i = 0; i < m_ui->statements->count(); ++i) {
            auto *statement = static_cast<StatementEntry *>(m_ui->statements->at(i));
            QList<int> kept;
            for (const int source : statement->sources()) {
                if (source != gone)
                    kept.append(source > gone ? source - 1 : source);
            }
            statement->setSources(kept);
        }
    });
    connect(m_ui->sources, &EntryList::edited, this, &OwnSheetForm::offerSources);
    connect(m_ui->statements, &EntryList::edited, this, &OwnSheetForm::offerSources);
}

FieldBlock *OwnSheetForm::blockOf(SheetField field) const
{
    const QString code = codeOf(field);
    for (FieldBlock *block : findChildren<FieldBlock *>()) {
        if (block->property("sheetField").toString() == code)
            return block;
    }
    return nullptr;
}

void OwnSheetForm::showTexts()
{
    for (const auto &term : terms<SheetField>()) {
        FieldBlock *block = blockOf(term.value);
        if (!block)
            continue;
        const QString name = wordFor(term.value, uiLanguage());
        block->setTitle(name);
        for (BilingualField *field :
            block->findChildren<BilingualField *>(QString(), Qt::FindDirectChildrenOnly))
            field->setName(name);
    }
    m_ui->evidenceBlock->setTitle(tr("How well the effect is known"));
    fill<MeasureGroup>(*m_ui->group);
    fill<EffortClass>(*m_ui->effort);
    fill<CostClass>(*m_ui->cost);
    fill<LeadTime>(*m_ui->leadTime);
    fill<EvidenceStrength>(*m_ui->strength);
    m_ui->sources->setTexts(tr("Add a source"), tr("Remove source %1"));
    m_ui->statements->setTexts(tr("Add a statement"), tr("Remove statement %1"));
    m_ui->involve->setTexts(tr("Add somebody"), tr("Remove entry %1"));
}

void OwnSheetForm::setId(const MeasureId &id)
{
    m_measure.id = id;
}

void OwnSheetForm::setMeasure(const Measure &measure, const MeasureCatalog &catalog)
{
    const QSignalBlocker quiet(this);
    m_measure = measure;
    const MeasureSheet sheet = measure.sheet.value_or(MeasureSheet {});
    m_ui->title->setText(measure.title);
    m_ui->summary->setText(measure.summary);
    choose(*m_ui->group, measure.group);
    m_ui->classes->setChosenBits(measure.classes.bits());
    m_ui->stages->setChosenBits(measure.stages.bits());
    m_ui->incidentTypes->setChosenBits(measure.incidentTypes.bits());
    m_ui->triggers->setChosenBits(measure.triggers.bits());
    m_ui->activities->setChosenBits(measure.activities.bits());
    m_ui->jobAreas->setChosenBits(measure.jobAreas.bits());
    m_ui->description->setText(sheet.description);
    for (const TextList &list : textLists)
        (*m_ui.*list.field)->setEntries(sheet.*list.entries);
    choose(*m_ui->effort, sheet.effort);
    choose(*m_ui->cost, sheet.cost);
    choose(*m_ui->leadTime, sheet.leadTime);
    m_ui->involve->resizeTo(sheet.involve.size());
    for (qsizetype i = 0; i < sheet.involve.size(); ++i)
        static_cast<InvolvedEntry *>(m_ui->involve->at(i))->setInvolvement(sheet.involve.at(i));
    showEvidence(measure);
    m_ui->indicator->setText(sheet.indicator);
    m_ui->related->offer(catalog, measure.id);
    m_ui->related->setRelated(sheet.related);
    showProblems({});
}

void OwnSheetForm::showEvidence(const Measure &measure)
{
    const Evidence evidence = measure.sheet ? measure.sheet->evidence : Evidence {};
    QStringList keys;
    m_ui->sources->resizeTo(measure.sources.size());
    for (qsizetype i = 0; i < measure.sources.size(); ++i) {
        static_cast<SourceEntry *>(m_ui->sources->at(i))->setSource(measure.sources.at(i));
        keys.append(measure.sources.at(i).key);
    }
    choose(*m_ui->strength, evidence.strength);
    m_ui->statements->resizeTo(evidence.statements.size());
    offerSources();
    for (qsizetype i = 0; i < evidence.statements.size(); ++i) {
        auto *entry = static_cast<StatementEntry *>(m_ui->statements->at(i));
        entry->setText(evidence.statements.at(i).text);
        QList<int> cited;
        for (const QString &key : evidence.statements.at(i).sources) {
            if (keys.contains(key))
                cited.append(static_cast<int>(keys.indexOf(key)));
        }
        entry->setSources(cited);
    }
}

void OwnSheetForm::offerSources()
{
    QStringList names;
    for (qsizetype i = 0; i < m_ui->sources->count(); ++i) {
        const Text title = static_cast<SourceEntry *>(m_ui->sources->at(i))->title()->text();
        const QString &own = title.in(uiLanguage());
        names.append(!own.isEmpty() ? own : title.de.isEmpty() ? title.en : title.de);
    }
    for (qsizetype i = 0; i < m_ui->statements->count(); ++i)
        static_cast<StatementEntry *>(m_ui->statements->at(i))->offerSources(names);
}

QList<Source> OwnSheetForm::sources() const
{
    QList<Source> sources;
    for (qsizetype i = 0; i < m_ui->sources->count(); ++i) {
        Source source = static_cast<SourceEntry *>(m_ui->sources->at(i))->source();
        source.key = QString::number(i + 1);
        sources.append(source);
    }
    return sources;
}

void OwnSheetForm::readEvidence(Measure &measure) const
{
    measure.sources = sources();
    Evidence &evidence = measure.sheet->evidence;
    evidence.strength = chosen<EvidenceStrength>(*m_ui->strength);
    evidence.statements.clear();
    for (qsizetype i = 0; i < m_ui->statements->count(); ++i) {
        const auto *entry = static_cast<StatementEntry *>(m_ui->statements->at(i));
        EvidenceStatement statement {.text = entry->text(), .sources = {}};
        for (const int source : entry->sources())
            statement.sources.append(measure.sources.at(source).key);
        evidence.statements.append(statement);
    }
}

Measure OwnSheetForm::measure() const
{
    Measure measure = m_measure;
    measure.title = m_ui->title->text();
    measure.summary = m_ui->summary->text();
    measure.group = chosen<MeasureGroup>(*m_ui->group);
    measure.classes = chosenSet<MeasureClass>(*m_ui->classes);
    measure.stages = chosenSet<PreventionStage>(*m_ui->stages);
    measure.incidentTypes = chosenSet<IncidentType>(*m_ui->incidentTypes);
    measure.triggers = chosenSet<Trigger>(*m_ui->triggers);
    measure.activities = chosenSet<ActivityForm>(*m_ui->activities);
    measure.jobAreas = chosenSet<JobArea>(*m_ui->jobAreas);
    if (!measure.sheet)
        measure.sheet.emplace();
    MeasureSheet &sheet = *measure.sheet;
    sheet.description = m_ui->description->text();
    for (const TextList &list : textLists)
        sheet.*list.entries = (*m_ui.*list.field)->entries();
    sheet.effort = chosen<EffortClass>(*m_ui->effort);
    sheet.cost = chosen<CostClass>(*m_ui->cost);
    sheet.leadTime = chosen<LeadTime>(*m_ui->leadTime);
    sheet.involve.clear();
    for (qsizetype i = 0; i < m_ui->involve->count(); ++i)
        sheet.involve.append(static_cast<InvolvedEntry *>(m_ui->involve->at(i))->involvement());
    readEvidence(measure);
    sheet.indicator = m_ui->indicator->text();
    sheet.related = m_ui->related->related();
    return measure;
}

QWidget *OwnSheetForm::widgetOf(const SheetProblem &problem) const
{
    const FieldBlock *block = blockOf(problem.field);
    if (!block)
        return nullptr;
    const QWidget *within = block;
    if (auto *list = block->findChild<EntryList *>(); list && problem.entry >= 0) {
        if (problem.entry < list->count())
            within = list->at(problem.entry);
        if (problem.kind == SheetProblem::Kind::NoAddress)
            return static_cast<const SourceEntry *>(within)->address();
        if (problem.kind == SheetProblem::Kind::NoSource)
            return static_cast<const StatementEntry *>(within)->choices();
    }
    const Language language = problem.language.value_or(uiLanguage());
    if (auto *field = within->findChild<BilingualField *>())
        return field->edit(language);
    return block->answer();
}

QList<ErrorSummary::Entry> OwnSheetForm::showProblems(const QList<SheetProblem> &problems)
{
    QHash<FieldBlock *, QStringList> sentences;
    QList<ErrorSummary::Entry> lines;
    for (QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        setInvalid(edit, {});
    for (const SheetProblem &problem : problems) {
        const QString sentence = sentenceFor(problem, uiLanguage());
        QWidget *widget = widgetOf(problem);
        lines.append({.sentence = sentence, .field = widget});
        if (FieldBlock *block = blockOf(problem.field))
            sentences[block].append(sentence);
        if (qobject_cast<QPlainTextEdit *>(widget))
            setInvalid(widget, sentence);
    }
    for (FieldBlock *block : findChildren<FieldBlock *>())
        block->setProblem(sentences.value(block).join(u'\n'));
    layOutAnew(this);
    return lines;
}

void OwnSheetForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        offerSources();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
