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
    m_person = makeChoice("aboutPerson", "addPerson");
    m_accused = makeChoice("aboutAccused", "addAccused");
    connect(m_person.add, &QPushButton::clicked, this, [this] { addPerson(false); });
    connect(m_accused.add, &QPushButton::clicked, this, [this] { addPerson(true); });
    retranslate();
}

SubjectBar::Choice SubjectBar::makeChoice(const char *name, const char *addName)
{
    const Choice made {new QLabel(this), new QComboBox(this), new QPushButton(this)};
    made.box->setObjectName(QString::fromLatin1(name));
    made.add->setObjectName(QString::fromLatin1(addName));
    made.label->setBuddy(made.box);
    made.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setButtonKind(made.add, ButtonKind::Quiet);
    for (QWidget *part : std::initializer_list<QWidget *> {made.label, made.box, made.add})
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
    m_person.add->setText(tr("Further affected person …"));
    m_accused.add->setText(tr("Further person accused …"));
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
    choice.add->setVisible(
        m_shows == Shows::Both && m_editing.mayEnter() && numbers.size() < CaseSubject::Most);
    choice.add->setEnabled(m_mayChoose);
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
    setVisible(!m_shown.isNull()
        && (m_person.box->isVisibleTo(this) || m_accused.box->isVisibleTo(this)
            || m_person.add->isVisibleTo(this)));
}

void SubjectBar::choose()
{
    m_subject = {std::max(1, m_person.box->currentData().toInt()),
        std::max(1, m_accused.box->currentData().toInt())};
    emit chosen();
}

void SubjectBar::leadTo(CaseDuty duty)
{
    if (!m_mayChoose || m_shown.isNull())
        return;
    const QList<OpenDuty> duties = m_editing.file().duties();
    const auto open = std::ranges::find_if(
        duties, [duty](const OpenDuty &each) { return each.duty == duty && each.person > 0; });
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
        choice.box->setEnabled(may);
        choice.add->setEnabled(may);
    }
}

QList<QWidget *> SubjectBar::stops() const
{
    return {m_person.box, m_person.add, m_accused.box, m_accused.add};
}

void SubjectBar::addPerson(bool isAccused)
{
    const CaseStanding &standing = m_editing.file().standing();
    const auto &known = isAccused ? standing.offenders : standing.persons;
    const int next = std::max(1, known.isEmpty() ? 1 : known.lastKey()) + 1;
    auto *dialog = new CaseTextDialog(
        {.title = isAccused ? tr("Further person accused") : tr("Further affected person"),
            .intro = isAccused
                ? tr("Applications are decided against each person accused, and each has a clock "
                     "of its own.")
                : tr("Each affected person has answers, offers of care and deadlines of their "
                     "own."),
            .verb = tr("&Add them"),
            .fields = {{.name = QStringLiteral("personName"),
                .label = tr("&What the case calls them"),
                .note = tr("It need not be a name: where they stood is enough."),
                .missing = tr("Write down what to call them."),
                .limit = static_cast<int>(CaseEvent::MaxName),
                .lines = 1}}},
        m_editing.prompter(),
        [this, isAccused, next](const QStringList &texts) {
            const PersonNaming naming {
                .isAccused = isAccused, .number = next, .name = texts.first()};
            const QString problem
                = m_editing.problemAfter(m_editing.cases().namePerson(m_editing.id(), naming),
                    tr("The person is part of the case now."));
            if (problem.isEmpty()) {
                const Choice &choice = isAccused ? m_accused : m_person;
                choice.box->setCurrentIndex(choice.box->findData(next));
            }
            return problem;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rueckhalt
