// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/caseworkeditor.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/settings/contactseditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

QLabel *labelFor(QWidget *buddy, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

QPlainTextEdit *textOf(int lines, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines + space::Large);
    return text;
}

void choose(QComboBox *list, const QString &code)
{
    list->setCurrentIndex(std::max(0, list->findData(code)));
}

} // namespace

CaseworkEditor::CaseworkEditor(Casework &cases, Prompter &prompter, QWidget *parent)
    : Card(QString(), parent)
    , m_cases(cases)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("caseworkEditor"));
    build();
    load();
    connect(&m_cases, &Casework::settingsChanged, this, [this] {
        if (!isChanged())
            load();
    });
}

template <typename E>
void CaseworkEditor::offer(QComboBox *list)
{
    for (const Term<E> &term : terms<E>())
        list->addItem(term.words.in(uiLanguage()), QString::fromLatin1(term.code));
}

QComboBox *CaseworkEditor::addList(QVBoxLayout *column, const QString &label, const char *name)
{
    auto *list = new QComboBox(m_content);
    list->setObjectName(QString::fromLatin1(name));
    column->addWidget(labelFor(list, label, m_content));
    column->addWidget(list);
    connect(list, &QComboBox::currentIndexChanged, this, &CaseworkEditor::showState);
    return list;
}

void CaseworkEditor::build()
{
    setHeading(tr("Case work"));
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    addTrack(column);
    addHolidays(column);
    addAuthority(column);
    addContacts(column);
    addDeadlines(column);
    addButtons(column);
    this->column()->addWidget(m_content);
    separateFields(m_content);
    m_content->setEnabled(m_cases.isAllowed());
}

void CaseworkEditor::addTrack(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(
        tr("Holds for all cases of this register. Every default names its source; no lawyer has "
           "read it. Nothing changes before you save."),
        TextLabel::Tone::Muted, m_content));
    m_seriousFrom = addList(column, tr("A case is serious from"), "seriousFrom");
    for (const Term<AachenLevel> &term : terms<AachenLevel>())
        m_seriousFrom->addItem(QStringLiteral("%1: %2").arg(shortWordFor(term.value, uiLanguage()),
                                   term.words.in(uiLanguage())),
            QString::fromLatin1(term.code));
}

void CaseworkEditor::addHolidays(QVBoxLayout *column)
{
    column->addWidget(new HeadingLabel(tr("Holidays"), TypeRole::Section, m_content));
    m_state = addList(column, tr("Federal state"), "state");
    m_state->addItem(tr("not set: only what is a holiday everywhere"), QString());
    offer<FederalState>(m_state);
    m_local = new QVBoxLayout;
    column->addLayout(m_local);
    m_localKnown
        = new QCheckBox(tr("What is ticked above is right for our municipality"), m_content);
    m_localKnown->setObjectName(QStringLiteral("localKnown"));
    column->addWidget(m_localKnown);
    connect(m_localKnown, &QCheckBox::toggled, this, &CaseworkEditor::showState);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CaseworkEditor::offerLocalHolidays);
    m_ownHolidays = textOf(3, m_content);
    m_ownHolidays->setObjectName(QStringLiteral("ownHolidays"));
    column->addWidget(labelFor(m_ownHolidays,
        tr("Further holidays that were decreed, one day in each line (31.10.2027)"), m_content));
    column->addWidget(m_ownHolidays);
    connect(m_ownHolidays, &QPlainTextEdit::textChanged, this, &CaseworkEditor::showState);
}

void CaseworkEditor::offerLocalHolidays()
{
    for (QCheckBox *box : std::as_const(m_localBoxes))
        box->deleteLater();
    m_localBoxes.clear();
    const auto state = fromCode<FederalState>(m_state->currentData().toString());
    const CodeSet<LocalHoliday> possible
        = state ? localHolidaysIn(*state) : CodeSet<LocalHoliday> {};
    for (const LocalHoliday holiday : possible.values()) {
        auto *box = new QCheckBox(wordFor(holiday, uiLanguage()), m_content);
        box->setObjectName(QStringLiteral("local-") + codeOf(holiday));
        box->setProperty("code", codeOf(holiday));
        connect(box, &QCheckBox::toggled, this, &CaseworkEditor::showState);
        m_local->addWidget(box);
        setTabOrder(
            m_localBoxes.isEmpty() ? static_cast<QWidget *>(m_state) : m_localBoxes.last(), box);
        m_localBoxes << box;
    }
    if (!m_localBoxes.isEmpty())
        setTabOrder(m_localBoxes.last(), m_localKnown);
    m_localKnown->setVisible(!possible.isEmpty());
    if (possible.isEmpty())
        m_localKnown->setChecked(false);
    layOutAnew(this);
    showState();
}

void CaseworkEditor::addDeadlines(QVBoxLayout *column)
{
    column->addWidget(new HeadingLabel(tr("Deadlines"), TypeRole::Section, m_content));
    m_noticeStart = addList(column,
        tr("The days for the accident notice are counted from (SGB VII § 193 (4))"), "noticeStart");
    offer<NoticeStart>(m_noticeStart);
    m_noticeEnd = addList(column, tr("Its end on a Saturday, Sunday or holiday"), "noticeEnd");
    offer<EndOnDayOff>(m_noticeEnd);
    m_serviceEnd
        = addList(column, tr("The end for service accidents on such a day"), "serviceAccidentEnd");
    offer<EndOnDayOff>(m_serviceEnd);
    const DeadlineSettings defaults;
    for (const NumberSetting &one : numberSettings()) {
        auto *number = new QSpinBox(m_content);
        number->setObjectName(QString::fromLatin1(one.code));
        number->setRange(one.least, one.most);
        QString words = one.meaning.in(uiLanguage());
        words[0] = words.at(0).toUpper();
        column->addWidget(labelFor(number, words, m_content));
        column->addWidget(number, 0, Qt::AlignLeft);
        column->addWidget(new TextLabel(tr("Default %1, possible %2 to %3. %4")
                                            .arg(defaults.*one.member)
                                            .arg(one.least)
                                            .arg(one.most)
                                            .arg(one.source.in(uiLanguage())),
            TextLabel::Tone::Muted, m_content));
        connect(number, &QSpinBox::valueChanged, this, &CaseworkEditor::showState);
        m_numbers.insert(number->objectName(), number);
    }
}

void CaseworkEditor::addAuthority(QVBoxLayout *column)
{
    column->addWidget(new HeadingLabel(tr("What stands on forms"), TypeRole::Section, m_content));
    for (const AuthorityText &one : authorityTexts()) {
        auto *text = textOf(one.lines, m_content);
        text->setObjectName(QStringLiteral("authority-") + QString::fromLatin1(one.code));
        column->addWidget(labelFor(text, one.words.in(uiLanguage()), m_content));
        column->addWidget(text);
        column->addWidget(
            new TextLabel(one.hint.in(uiLanguage()), TextLabel::Tone::Muted, m_content));
        connect(text, &QPlainTextEdit::textChanged, this, &CaseworkEditor::showState);
        m_texts.insert(QString::fromLatin1(one.code), text);
    }
}

void CaseworkEditor::addContacts(QVBoxLayout *column)
{
    column->addWidget(new HeadingLabel(tr("Who helps"), TypeRole::Section, m_content));
    column->addWidget(new TextLabel(
        tr("Stands on the page “What matters now” and beside the offers in a case. Name nobody who "
           "was affected."),
        TextLabel::Tone::Muted, m_content));
    m_contacts = new ContactsEditor(m_content);
    column->addWidget(m_contacts);
    connect(m_contacts, &ContactsEditor::changed, this, &CaseworkEditor::showState);
}

void CaseworkEditor::addButtons(QVBoxLayout *column)
{
    m_problem = new TextLabel(QString(), TextLabel::Tone::Danger, m_content);
    m_problem->setObjectName(QStringLiteral("caseworkProblem"));
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout;
    m_save = new QPushButton(tr("Save case work settings"), m_content);
    m_save->setObjectName(QStringLiteral("saveCasework"));
    m_undo = new QPushButton(tr("Undo changes"), m_content);
    m_undo->setObjectName(QStringLiteral("undoCasework"));
    setButtonKind(m_undo, ButtonKind::Quiet);
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &CaseworkEditor::save);
    connect(m_undo, &QPushButton::clicked, this, &CaseworkEditor::load);
}

void CaseworkEditor::load()
{
    if (const auto settings = m_cases.settings())
        m_saved = *settings;
    display(m_saved);
}

void CaseworkEditor::display(const CaseSettings &settings)
{
    m_isShowing = true;
    choose(m_seriousFrom, codeOf(settings.seriousFrom));
    choose(m_state, settings.place.state ? codeOf(*settings.place.state) : QString());
    offerLocalHolidays();
    for (QCheckBox *box : std::as_const(m_localBoxes)) {
        const auto holiday = fromCode<LocalHoliday>(box->property("code").toString());
        box->setChecked(holiday && settings.place.local.contains(*holiday));
    }
    m_localKnown->setChecked(settings.place.isLocalKnown);
    QStringList days;
    for (const QDate &day : settings.ownHolidays)
        days << day.toString(QStringLiteral("dd.MM.yyyy"));
    m_ownHolidays->setPlainText(days.join(u'\n'));
    choose(m_noticeStart, codeOf(settings.deadlines.noticeStart));
    choose(m_noticeEnd, codeOf(settings.deadlines.noticeEnd));
    choose(m_serviceEnd, codeOf(settings.deadlines.serviceAccidentEnd));
    for (const NumberSetting &one : numberSettings())
        m_numbers.value(QString::fromLatin1(one.code))->setValue(settings.deadlines.*one.member);
    for (const AuthorityText &one : authorityTexts())
        m_texts.value(QString::fromLatin1(one.code))->setPlainText(settings.authority.*one.member);
    m_contacts->setSheet(settings.contacts);
    m_isShowing = false;
    showState();
}

CaseSettings CaseworkEditor::entered(QStringList *unreadable) const
{
    CaseSettings settings = m_saved;
    settings.seriousFrom = fromCode<AachenLevel>(m_seriousFrom->currentData().toString())
                               .value_or(m_saved.seriousFrom);
    settings.place.state = fromCode<FederalState>(m_state->currentData().toString());
    settings.place.local = {};
    for (const QCheckBox *box : m_localBoxes) {
        const auto holiday = fromCode<LocalHoliday>(box->property("code").toString());
        if (holiday && box->isChecked())
            settings.place.local.insert(*holiday);
    }
    settings.place.isLocalKnown = m_localKnown->isChecked();
    settings.ownHolidays.clear();
    const QStringList lines = m_ownHolidays->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QDate day = QDate::fromString(line.trimmed(), QStringLiteral("d.M.yyyy"));
        if (day.isValid())
            settings.ownHolidays << day;
        else if (!line.trimmed().isEmpty() && unreadable != nullptr)
            *unreadable << line.trimmed();
    }
    const auto code = [](const QComboBox *list) { return list->currentData().toString(); };
    DeadlineSettings &deadlines = settings.deadlines;
    deadlines.noticeStart
        = fromCode<NoticeStart>(code(m_noticeStart)).value_or(deadlines.noticeStart);
    deadlines.noticeEnd = fromCode<EndOnDayOff>(code(m_noticeEnd)).value_or(deadlines.noticeEnd);
    deadlines.serviceAccidentEnd
        = fromCode<EndOnDayOff>(code(m_serviceEnd)).value_or(deadlines.serviceAccidentEnd);
    for (const NumberSetting &one : numberSettings())
        deadlines.*one.member = m_numbers.value(QString::fromLatin1(one.code))->value();
    for (const AuthorityText &one : authorityTexts())
        settings.authority.*one.member
            = m_texts.value(QString::fromLatin1(one.code))->toPlainText().trimmed();
    settings.contacts = m_contacts->sheet();
    return settings;
}

bool CaseworkEditor::isChanged() const
{
    QStringList unreadable;
    return entered(&unreadable) != m_saved || !unreadable.isEmpty();
}

void CaseworkEditor::showState()
{
    if (m_isShowing || m_save == nullptr)
        return;
    QStringList unreadable;
    const CaseSettings settings = entered(&unreadable);
    const auto problem = problemOf(settings);
    QString sentence = problem ? problem->in(uiLanguage()) : QString();
    if (!unreadable.isEmpty())
        sentence = tr("This is not a day: %1. Write it like 31.10.2027.").arg(unreadable.first());
    setInvalid(m_ownHolidays, unreadable.isEmpty() ? QString() : sentence);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    const bool changed = settings != m_saved || !unreadable.isEmpty();
    m_save->setEnabled(changed && sentence.isEmpty());
    m_undo->setEnabled(changed);
}

void CaseworkEditor::save()
{
    const CaseSettings settings = entered();
    if (const auto saved = m_cases.saveSettings(settings); !saved) {
        m_prompter.tell(this, tr("The settings were not saved"), sentenceFor(saved.error()));
        return;
    }
    load();
    emit noticed(tr("Case work settings saved."));
}

bool CaseworkEditor::mayLeave()
{
    if (!isChanged())
        return true;
    if (!m_prompter.confirm(this, tr("Leave without saving?"),
            tr("The changes to the settings of case work are not saved."),
            tr("Discard the changes")))
        return false;
    load();
    return true;
}

void CaseworkEditor::focusStart()
{
    m_seriousFrom->setFocus();
}

void CaseworkEditor::rebuild()
{
    const CaseSettings before = entered();
    m_save = nullptr;
    m_localBoxes.clear();
    m_numbers.clear();
    m_texts.clear();
    delete m_content;
    build();
    display(before);
}

void CaseworkEditor::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace rueckhalt
