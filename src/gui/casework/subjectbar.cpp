// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/subjectbar.h"

#include "gui/casework/casetextdialog.h"
#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

SubjectBar::SubjectBar(CaseEditing &editing, Shows shows, QWidget *parent)
    : QWidget(parent)
    , m_editing(editing)
    , m_shows(shows)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    m_person = makeChoice(QStringLiteral("Person"));
    m_accused = makeChoice(QStringLiteral("Accused"));
    connect(m_person.name, &QPushButton::clicked, this, [this] { renamePerson(false); });
    connect(m_accused.name, &QPushButton::clicked, this, [this] { renamePerson(true); });
    connect(m_person.add, &QPushButton::clicked, this, [this] { addPerson(false); });
    connect(m_accused.add, &QPushButton::clicked, this, [this] { addPerson(true); });
    connect(m_person.out, &QPushButton::clicked, this, [this] { takeOut(false); });
    connect(m_accused.out, &QPushButton::clicked, this, [this] { takeOut(true); });
    retranslate();
}

SubjectBar::Choice SubjectBar::makeChoice(const QString &whom)
{
    const Choice made {new QLabel(this), new QComboBox(this), new QPushButton(this),
        new QPushButton(this), new QPushButton(this)};
    made.box->setObjectName(QStringLiteral("about") + whom);
    made.name->setObjectName(QStringLiteral("name") + whom);
    made.add->setObjectName(QStringLiteral("add") + whom);
    made.out->setObjectName(QStringLiteral("takeOut") + whom);
    made.label->setBuddy(made.box);
    made.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QPushButton *button : {made.name, made.add, made.out})
        setButtonKind(button, ButtonKind::Quiet);
    for (QWidget *part :
        std::initializer_list<QWidget *> {made.label, made.box, made.name, made.out, made.add})
        layout()->addWidget(part);
    connect(made.box, &QComboBox::currentIndexChanged, this, &SubjectBar::choose);
    return made;
}

void SubjectBar::retranslate()
{
    m_person.label->setText(tr("Affected person"));
    m_accused.label->setText(tr("Person accused"));
    m_person.box->setAccessibleName(m_person.label->text());
    m_accused.box->setAccessibleName(m_accused.label->text());
    m_person.name->setText(tr("Name the affected person …"));
    m_accused.name->setText(tr("Name the person accused …"));
    m_person.add->setText(tr("Further affected person …"));
    m_accused.add->setText(tr("Further person accused …"));
    m_person.out->setText(tr("Not affected after all …"));
    m_accused.out->setText(tr("Not accused after all …"));
}

void SubjectBar::fill(const Choice &choice, const QList<int> &numbers, bool isAccused, int present)
{
    const CaseStanding &standing = m_editing.file().standing();
    const QSignalBlocker quiet(choice.box);
    choice.box->clear();
    for (const int number : numbers) {
        const QString words = isAccused
            ? offenderWords(number, standing.offenders.value(number), uiLanguage())
            : personWords(number, standing.persons.value(number), uiLanguage());
        choice.box->addItem(CaseWords::capital(words), number);
    }
    choice.box->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, numbers.indexOf(present))));
    const bool isShown = !isAccused || m_shows == Shows::Both;
    choice.label->setVisible(isShown && numbers.size() > 1);
    choice.box->setVisible(isShown && numbers.size() > 1);
    choice.box->setEnabled(m_mayChoose);
    // Once is enough where both are on one page.
    const bool mayName = m_shows == Shows::Both && m_editing.mayEnter();
    choice.name->setVisible(mayName);
    choice.add->setVisible(mayName && numbers.size() < CaseSubject::Most);
    for (QPushButton *button : {choice.name, choice.add, choice.out})
        button->setEnabled(m_mayChoose);
}

void SubjectBar::showCase()
{
    if (m_shown != m_editing.id())
        m_subject = {};
    m_shown = m_editing.id();
    for (QLabel *label : {m_person.label, m_accused.label})
        label->setMinimumHeight(controlHeight(this)); // stands on the line of the words in the box
    const CaseStanding &standing = m_editing.file().standing();
    const QList<int> persons = standing.personNumbers();
    const QList<int> accused = standing.offenderNumbers();
    if (!persons.contains(m_subject.person))
        m_subject.person = 1;
    if (!accused.contains(m_subject.offender))
        m_subject.offender = 1;
    fill(m_person, persons, false, m_subject.person);
    fill(m_accused, accused, true, m_subject.offender);
    showTakingOut();
    setVisible(!m_shown.isNull()
        && (m_person.box->isVisibleTo(this) || m_accused.box->isVisibleTo(this)
            || m_person.add->isVisibleTo(this)));
}

void SubjectBar::choose()
{
    m_subject = {std::max(1, m_person.box->currentData().toInt()),
        std::max(1, m_accused.box->currentData().toInt())};
    showTakingOut();
    layOutAnew(this);
    emit chosen();
}

/// The first one stands for whoever was affected, named or not.
void SubjectBar::showTakingOut()
{
    const bool mayName = m_shows == Shows::Both && m_editing.mayEnter();
    m_person.out->setVisible(mayName && m_subject.person > 1);
    m_accused.out->setVisible(mayName && m_subject.offender > 1);
}

void SubjectBar::leadTo(CaseDuty duty, int person)
{
    if (!m_mayChoose || m_shown.isNull())
        return;
    const QList<OpenDuty> duties = m_editing.file().duties();
    const auto open = std::ranges::find_if(duties, [&](const OpenDuty &each) {
        return each.duty == duty && each.person > 0 && (person == 0 || each.person == person);
    });
    const bool isAgainstEach = duty == CaseDuty::DecideVictimApplication
        || duty == CaseDuty::DecideSuperiorApplication
        || duty == CaseDuty::DecideAuthorityApplication;
    // What there is once in the case stands with the first persons.
    select({open == duties.end() ? 1 : open->person, isAgainstEach ? m_subject.offender : 1});
}

void SubjectBar::select(const CaseSubject &subject)
{
    const auto put = [](QComboBox *box, int number) {
        if (const int index = box->findData(number); index >= 0)
            box->setCurrentIndex(index);
    };
    put(m_person.box, subject.person);
    put(m_accused.box, subject.offender);
}

void SubjectBar::setMayChoose(bool may)
{
    m_mayChoose = may;
    for (const Choice &choice : {m_person, m_accused}) {
        for (QWidget *part :
            std::initializer_list<QWidget *> {choice.box, choice.name, choice.add, choice.out})
            part->setEnabled(may);
    }
}

QList<QWidget *> SubjectBar::stops() const
{
    return {m_person.box, m_person.name, m_person.out, m_person.add, m_accused.box, m_accused.name,
        m_accused.out, m_accused.add};
}

const QMap<int, NamedPerson> &SubjectBar::known(bool isAccused) const
{
    const CaseStanding &standing = m_editing.file().standing();
    return isAccused ? standing.offenders : standing.persons;
}

void SubjectBar::addPerson(bool isAccused)
{
    const auto &named = known(isAccused);
    const int next = std::max(1, named.isEmpty() ? 1 : named.lastKey()) + 1;
    ask({.isAccused = isAccused, .number = next},
        isAccused ? tr("Further person accused") : tr("Further affected person"),
        isAccused ? tr("Applications are decided against each person accused, and each has a clock "
                       "of its own.")
                  : tr("Each affected person has answers, offers of care and deadlines of their "
                       "own."),
        tr("&Add them"));
}

void SubjectBar::renamePerson(bool isAccused)
{
    const int number = isAccused ? m_subject.offender : m_subject.person;
    ask({.isAccused = isAccused, .number = number, .name = known(isAccused).value(number).name},
        isAccused ? tr("Name the person accused") : tr("Name the affected person"),
        tr("So you know whom you mean where a case has several. The name stays in the case and on "
           "its papers."),
        tr("&Save"));
}

void SubjectBar::takeOut(bool isAccused)
{
    const int number = isAccused ? m_subject.offender : m_subject.person;
    const NamedPerson person = known(isAccused).value(number);
    auto *dialog = new CaseTextDialog(
        {.title = isAccused ? tr("Not accused after all") : tr("Not affected after all"),
            .intro
            = tr("%1 counts nowhere in this case then. What was entered about them stays in "
                 "the history.")
                  .arg(CaseWords::capital(isAccused ? offenderWords(number, person, uiLanguage())
                                                    : personWords(number, person, uiLanguage()))),
            .verb = tr("&Take them out"),
            .fields = {{.name = QStringLiteral("reason"),
                .label = tr("&Reason"),
                .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
                .limit = static_cast<int>(CaseEvent::MaxReason)}}},
        m_editing.prompter(),
        [this, isAccused, number](const QStringList &texts) {
            return m_editing.problemAfter(
                m_editing.cases().namePerson(m_editing.id(),
                    {.isAccused = isAccused, .number = number, .reason = texts.first()}),
                tr("The person is not part of the case any more."));
        },
        this);
    // Where the case is left with one of each, this button is gone.
    connect(dialog, &QDialog::accepted, this, [this, isAccused] {
        const Choice &choice = isAccused ? m_accused : m_person;
        (choice.box->isVisible() ? static_cast<QWidget *>(choice.box) : choice.add)->setFocus();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SubjectBar::ask(
    const PersonNaming &naming, const QString &title, const QString &intro, const QString &verb)
{
    // What was said once is corrected with a reason, as everything else in a case.
    const bool isCorrected = known(naming.isAccused).contains(naming.number);
    CaseTextDialog::Question question {.title = title,
        .intro = intro,
        .verb = verb,
        .fields = {{.name = QStringLiteral("personName"),
            .label = tr("&What the case calls them"),
            .note = tr("It need not be a name: where they stood is enough."),
            .text = naming.name,
            .missing = tr("Write down what to call them."),
            .limit = static_cast<int>(CaseEvent::MaxName),
            .lines = 1}}};
    if (isCorrected)
        question.fields << CaseTextDialog::Field {.name = QStringLiteral("reason"),
            .label = tr("&Reason"),
            .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
            .limit = static_cast<int>(CaseEvent::MaxReason)};
    auto *dialog = new CaseTextDialog(
        question, m_editing.prompter(),
        [this, naming, isCorrected](const QStringList &texts) {
            PersonNaming named = naming;
            named.name = texts.first();
            if (isCorrected)
                named.reason = texts.last();
            const QString problem
                = m_editing.problemAfter(m_editing.cases().namePerson(m_editing.id(), named),
                    tr("The person is part of the case now."));
            if (problem.isEmpty()) {
                const Choice &choice = named.isAccused ? m_accused : m_person;
                choice.box->setCurrentIndex(choice.box->findData(named.number));
            }
            return problem;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rueckhalt
