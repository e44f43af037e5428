// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/formdialog.h"

#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/forms/formfield.h"
#include "gui/reports/pagepreview.h"
#include "reports/forms/formpdf.h"
#include "session/casedeadlines.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMap>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// Paper is signed and sent in German; the page for the person affected is read.
Language languageFor(FormKind kind)
{
    return kind == FormKind::CarePage ? uiLanguage() : Language::German;
}

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

FormDialog::FormDialog(const Subject &subject, Prompter &prompter, FormKind kind, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_subject(subject)
    , m_prompter(prompter)
    , m_forms(subject.openRegister)
    , m_today(CaseDeadlines(subject.openRegister).today())
    , m_kind(new QComboBox(this))
    , m_applicantRow(new QWidget(this))
    , m_applicant(new QComboBox(this))
    , m_personRow(new QWidget(this))
    , m_person(new QComboBox(this))
    , m_accusedRow(new QWidget(this))
    , m_accused(new QComboBox(this))
    , m_purpose(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_tabs(new QTabWidget(this))
    , m_warning(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_summary(new TextLabel(this))
    , m_keep(new QCheckBox(this))
    , m_firstAid(new QPushButton(tr("Put into the first-aid &list"), this))
    , m_save(new QPushButton(tr("Save as &PDF …"), this))
    , m_print(new QPushButton(tr("P&rint …"), this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(QStringLiteral("formDialog"));
    setWindowTitle(tr("Make a form"));
    build();
    for (const FormKind one : m_forms.kinds())
        m_kind->addItem(formName(one).in(uiLanguage()), static_cast<int>(one));
    offerApplicants();
    choose(kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FormDialog::prepare);
    connect(m_applicant, &QComboBox::currentIndexChanged, this, &FormDialog::prepare);
    connect(m_person, &QComboBox::currentIndexChanged, this, &FormDialog::chooseSubject);
    connect(m_accused, &QComboBox::currentIndexChanged, this, &FormDialog::chooseSubject);
    connect(m_save, &QPushButton::clicked, this, &FormDialog::save);
    connect(m_print, &QPushButton::clicked, this, &FormDialog::print);
    connect(m_firstAid, &QPushButton::clicked, this, &FormDialog::keepFirstAid);
    connect(m_close, &QPushButton::clicked, this, &FormDialog::leave);
    connect(m_tabs, &QTabWidget::currentChanged, this, &FormDialog::showPreview);
    prepare();
    m_kind->setFocus();
    resize(QSize(860, 740) * textScale() / 100);
}

void FormDialog::build()
{
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, this);
        made->setBuddy(buddy);
        buddy->setAccessibleName(QString(text).remove(u'&'));
        return made;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Small);
    m_kind->setObjectName(QStringLiteral("kind"));
    column->addWidget(label(tr("&Form"), m_kind));
    column->addWidget(m_kind);
    column->addWidget(m_purpose);
    m_applicant->setObjectName(QStringLiteral("applicant"));
    m_person->setObjectName(QStringLiteral("aboutPerson"));
    m_accused->setObjectName(QStringLiteral("aboutAccused"));
    const auto addRow = [&](QWidget *row, const QString &text, QComboBox *box) {
        auto *rowColumn = new QVBoxLayout(row);
        rowColumn->setContentsMargins(0, 0, 0, 0);
        rowColumn->setSpacing(space::Hair);
        rowColumn->addWidget(label(text, box));
        rowColumn->addWidget(box);
        column->addWidget(row);
    };
    addRow(m_applicantRow, tr("&Who applies"), m_applicant);
    addRow(m_personRow, tr("&About whom"), m_person);
    addRow(m_accusedRow, tr("A&gainst whom"), m_accused);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->addTab(makeFieldsTab(), tr("&1 Details"));
    m_tabs->addTab(makeDisclosureTab(), tr("&2 What leaves the register"));
    m_preview = new PagePreview(m_tabs);
    m_tabs->addTab(m_preview, tr("&3 Pages"));
    column->addWidget(m_tabs, 1);
    m_warning->setObjectName(QStringLiteral("warning"));
    column->addWidget(m_warning);
    m_summary->setObjectName(QStringLiteral("summary"));
    column->addWidget(m_summary);
    m_keep->setObjectName(QStringLiteral("keep"));
    column->addWidget(m_keep);
    auto *buttons = new FlowLayout;
    m_save->setObjectName(QStringLiteral("save"));
    m_print->setObjectName(QStringLiteral("print"));
    m_firstAid->setObjectName(QStringLiteral("keepFirstAid"));
    m_close->setObjectName(QStringLiteral("close"));
    m_save->setIcon(iconFor(QStringLiteral("save")));
    setButtonKind(m_save, ButtonKind::Primary);
    setButtonKind(m_close, ButtonKind::Quiet);
    for (QPushButton *button : {m_save, m_print, m_firstAid, m_close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
}

QWidget *FormDialog::makeFieldsTab()
{
    auto *content = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(content);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(space::Medium);
    column->addLayout(m_fields);
    column->addStretch();
    auto *area = scrolling(content, m_tabs);
    area->setObjectName(QStringLiteral("fields"));
    return area;
}

QWidget *FormDialog::makeDisclosureTab()
{
    auto *content = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(space::Small);
    column->addWidget(new TextLabel(
        tr("This is read off the pages themselves: nothing stands on them that is not named here. "
           "The access log notes the case, the form and the kind of recipient, nothing else."),
        TextLabel::Tone::Muted, content));
    column->addWidget(new HeadingLabel(tr("Goes to"), TypeRole::Section, content));
    m_recipients = new TextLabel(content);
    m_basis = new TextLabel(QString(), TextLabel::Tone::Muted, content);
    column->addWidget(m_recipients);
    column->addWidget(m_basis);
    column->addWidget(
        new HeadingLabel(tr("Personal data on the pages"), TypeRole::Section, content));
    m_data = new QVBoxLayout;
    m_data->setSpacing(space::Small);
    column->addLayout(m_data);
    column->addStretch();
    return scrolling(content, m_tabs);
}

void FormDialog::offerApplicants()
{
    const bool isOfficer = m_subject.openRegister.may(Right::WorkOnCases);
    m_applicant->addItem(tr("The affected person"), static_cast<int>(Applicant::Victim));
    if (!isOfficer)
        return;
    m_applicant->addItem(tr("The superior"), static_cast<int>(Applicant::Superior));
    m_applicant->addItem(tr("The authority itself"), static_cast<int>(Applicant::Authority));
}

/// Persons are there from the beginning, shown or not: what was typed before a lock comes back to
/// the one it was typed for.
void FormDialog::offerSubjects()
{
    const auto fill
        = [](QComboBox *box, const QMap<int, NamedPerson> &persons, int present, auto words) {
              const QSignalBlocker quiet(box);
              box->clear();
              for (auto one = persons.cbegin(); one != persons.cend(); ++one)
                  box->addItem(CaseWords::capital(words(one.key(), *one, uiLanguage())), one.key());
              box->setCurrentIndex(std::max(0, box->findData(present)));
          };
    fill(m_person, m_sheet.persons, m_about.person, personWords);
    fill(m_accused, m_sheet.offenders, m_about.offender, offenderWords);
    m_personRow->setVisible(m_sheet.persons.size() > 1 && m_sheet.isOfPerson());
    m_accusedRow->setVisible(m_sheet.offenders.size() > 1 && m_sheet.isAgainstOne());
}

void FormDialog::chooseSubject()
{
    m_about = {m_person->currentData().toInt(), m_accused->currentData().toInt()};
    prepare();
}

void FormDialog::choose(FormKind kind)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(kind))));
}

void FormDialog::prepare()
{
    const auto kind = static_cast<FormKind>(m_kind->currentData().toInt());
    m_applicantRow->setVisible(kind == FormKind::ProsecutionRequest);
    m_purpose->setText(purposeOf(kind).in(uiLanguage()));
    m_firstAid->setVisible(
        kind == FormKind::FirstAidRecord && m_subject.openRegister.may(Right::WorkOnCases));
    m_isTouched = false;
    auto sheet = m_forms.prepare(m_subject.incident,
        {.kind = kind,
            .applicant = static_cast<Applicant>(m_applicant->currentData().toInt()),
            .language = languageFor(kind),
            .about = m_about});
    for (QPushButton *button : {m_save, m_print, m_firstAid})
        button->setEnabled(sheet.has_value() && m_forms.isAllowed());
    if (!sheet) {
        m_summary->setText(sentenceFor(sheet.error()));
        return;
    }
    m_sheet = std::move(*sheet);
    offerSubjects();
    showFields();
    showChoice();
}

void FormDialog::addFields(const QString &heading, const QList<FormInput> &inputs)
{
    if (inputs.isEmpty())
        return;
    m_fields->addWidget(new HeadingLabel(heading, TypeRole::Section, this));
    for (const FormInput &input : inputs) {
        auto *field = new FormField(input, m_today, this);
        connect(field, &FormField::edited, this, [this] {
            m_isTouched = true;
            showChoice();
        });
        m_fields->addWidget(field);
        m_editors << field;
    }
}

void FormDialog::showFields()
{
    // What was kept before a lock is put into fields by their names: no former one may be found.
    for (FormField *former : std::as_const(m_editors)) {
        former->setParent(nullptr);
        former->deleteLater();
    }
    m_editors.clear();
    removeEntries(m_fields);
    QList<FormInput> open;
    QList<FormInput> known;
    for (const FormInput &input : m_sheet.inputs)
        (input.value.isEmpty() ? open : known) << input;
    addFields(tr("Not known yet: fill in here, or later by hand"), open);
    addFields(tr("From the case: please check"), known);
    m_tabs->findChild<QScrollArea *>(QStringLiteral("fields"))->verticalScrollBar()->setValue(0);
}

void FormDialog::takeValues()
{
    for (const FormField *field : m_editors) {
        FormInput *input = m_sheet.input(field->code());
        input->value = field->value();
        if (const auto chosen = field->isChosen())
            input->isChosen = chosen;
    }
}

/// After every change: what leaves the register is never behind what is typed.
void FormDialog::showChoice()
{
    takeValues();
    showDisclosure();
    showPreview();
    int kept = 0;
    if (m_subject.cases && m_subject.cases->isAllowed()) {
        if (const auto file = m_subject.cases->read(m_subject.incident))
            kept = static_cast<int>(FormExport::newAnswers(m_sheet, *file).size());
    }
    m_keep->setVisible(kept > 0);
    m_keep->setText(tr("Keep %n new answer(s) in the case as well", nullptr, kept));
}

void FormDialog::showDisclosure()
{
    const Disclosure disclosure = disclosedData(documentOf(m_sheet));
    m_recipients->setText(disclosure.recipients.join(u'\n'));
    m_basis->setText(tr("Why it may go there: %1").arg(disclosure.basis));
    QMap<DataClass, QStringList> byClass;
    for (const FormDatum &datum : disclosure.data)
        byClass[datum.data] << datum.label;
    removeEntries(m_data);
    QStringList classes;
    for (auto one = byClass.cbegin(); one != byClass.cend(); ++one) {
        classes << dataClassName(one.key()).in(uiLanguage());
        m_data->addWidget(new EntryRow({dataClassName(one.key()).in(uiLanguage()),
                                           one.value().join(QStringLiteral(" · ")), {}, {}},
            this));
    }
    const QStringList told = namesToldBeside(m_sheet);
    m_warning->setText(
        tr("A text on the form names %1. The person accused may come to read it. Please write it "
           "without the name.")
            .arg(told.join(QStringLiteral(", "))));
    m_warning->setVisible(!told.isEmpty());
    const QString recipient = recipientOf(m_sheet.kind).in(uiLanguage());
    m_summary->setText(classes.isEmpty()
            ? tr("Goes to: %1. Nothing on it is about a person.").arg(recipient)
            : tr("Goes to: %1. Leaves the register: %2.")
                  .arg(recipient, classes.join(QStringLiteral(", "))));
}

void FormDialog::showPreview()
{
    if (m_tabs->currentWidget() != m_preview)
        return;
    m_preview->showPages(
        [document = documentOf(m_sheet)](QPrinter &paper) { return paintForm(paper, document); },
        tr("Pages of the form"), m_summary->text());
}

/// Whether everything that is typed can stand on the paper; leads to what cannot.
bool FormDialog::isReady()
{
    FormField *first = nullptr;
    for (FormField *field : m_editors) {
        field->showProblem();
        if (first == nullptr && !field->problem().isEmpty())
            first = field;
    }
    if (first == nullptr)
        return true;
    m_tabs->setCurrentIndex(0);
    first->editor()->setFocus();
    m_prompter.tell(this, tr("Something cannot stand on the form yet"), first->problem());
    return false;
}

void FormDialog::save()
{
    if (!isReady())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_prompter.saveFileName(this, tr("Save the form"),
        folder + u'/' + FormExport::fileName(m_sheet.kind), tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        finish(m_forms.write(m_subject.incident, m_sheet, path),
            tr("The form is saved. The file holds personal data: keep it where only those entitled "
               "can read it."));
}

void FormDialog::print()
{
    if (!isReady())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("Rückhalt")); // Queues show it to others.
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void FormDialog::printOn(QPrinter &printer)
{
    finish(m_forms.print(m_subject.incident, m_sheet, printer), tr("The form is printed."));
}

void FormDialog::keepFirstAid()
{
    if (!isReady())
        return;
    if (const auto problem = m_forms.firstAidProblem(m_sheet)) {
        m_prompter.tell(this, tr("The record is not complete"), problem->in(uiLanguage()));
        return;
    }
    const auto kept = m_forms.keepFirstAid(m_subject.incident, m_sheet);
    finish(kept.map([](const FirstAidId &) {}),
        tr("The record is in the first-aid list, apart from the case."));
    m_firstAid->setEnabled(!kept);
}

void FormDialog::finish(const Result<void> &done, const QString &notice)
{
    if (!done) {
        m_prompter.tell(this, tr("The form was not made"), sentenceFor(done.error()));
        return;
    }
    keepAnswers();
    m_isTouched = false;
    m_summary->setText(notice);
    emit noticed(notice);
}

void FormDialog::keepAnswers()
{
    if (m_keep->isHidden() || !m_keep->isChecked())
        return;
    const auto file = m_subject.cases->read(m_subject.incident);
    if (!file)
        return;
    const auto kept
        = m_subject.cases->enter(m_subject.incident, FormExport::newAnswers(m_sheet, *file));
    if (!kept)
        m_prompter.tell(this, tr("The new answers are not in the case"), sentenceFor(kept.error()));
    else
        m_keep->hide();
}

} // namespace rueckhalt
