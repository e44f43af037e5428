// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/fieldrow.h"

#include "domain/casework/caserecord.h"
#include "gui/casework/fieldentry.h"
#include "gui/common/controls.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"
#include "gui/report/choicegroup.h"
#include "gui/report/freetextfield.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int ShortCharacters = 22;
constexpr int TextLines = 3;

} // namespace

FieldRow::FieldRow(FollowUpField field, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_rule(ruleOf(field))
    , m_today(today)
    , m_label(new QLabel(this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
    , m_reason(nullptr)
{
    setObjectName(QStringLiteral("field-") + QLatin1StringView(m_rule.code));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    column->addWidget(m_label);
    makeAnswer();
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("fieldReason"));
    m_reason->setMaxLength(static_cast<int>(CaseEvent::MaxReason));
    m_reason->hide();
    column->addWidget(m_reason);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_reason, &QLineEdit::textEdited, this, &FieldRow::edited);
    retranslate();
}

void FieldRow::makeAnswer()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    switch (m_rule.form) {
    case FieldForm::OneOf:
    case FieldForm::SomeOf: {
        m_choices = new ChoiceGroup(this);
        m_choices->setMode(m_rule.form == FieldForm::OneOf ? ChoiceGroup::Mode::OneOrNone
                                                           : ChoiceGroup::Mode::Several);
        m_choices->setWords([this](int value) {
            return m_rule.choices[static_cast<std::size_t>(value)].words.in(uiLanguage());
        });
        for (std::size_t i = 0; i < m_rule.choices.size(); ++i) {
            m_choices->addValue(static_cast<int>(i));
            if (QLatin1StringView(m_rule.choices[i].code) == codeOf(Trigger::NoneRecognisable))
                m_choices->setNoneValue(static_cast<int>(i));
        }
        column->addWidget(m_choices);
        connect(m_choices, &ChoiceGroup::changed, this, &FieldRow::takeEdit);
        return;
    }
    case FieldForm::Text:
        m_text = new FreeTextField(this);
        m_text->setLimit(static_cast<int>(MaxFollowUpText));
        m_text->setLines(TextLines);
        m_label->setBuddy(m_text->findChild<QPlainTextEdit *>());
        column->addWidget(m_text);
        connect(m_text, &FreeTextField::edited, this, &FieldRow::takeEdit);
        return;
    case FieldForm::Day: {
        auto *day = new DayEdit(this);
        day->setToday(m_today);
        m_line = day;
        break;
    }
    case FieldForm::DayTime:
    case FieldForm::Time:
    case FieldForm::Month:
    case FieldForm::Number:
    case FieldForm::Line:
        m_line = new QLineEdit(this);
        m_line->setMaxLength(static_cast<int>(MaxFollowUpLine));
        break;
    }
    if (m_rule.form != FieldForm::Line)
        m_line->setFixedWidth(ShortCharacters * fontMetrics().averageCharWidth());
    m_label->setBuddy(m_line);
    column->addWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldRow::takeEdit);
}

QWidget *FieldRow::answer() const
{
    if (m_choices != nullptr)
        return m_choices;
    return m_line != nullptr ? static_cast<QWidget *>(m_line)
                             : m_text->findChild<QPlainTextEdit *>();
}

QWidget *FieldRow::tabStop() const
{
    return m_text != nullptr ? static_cast<QWidget *>(m_text) : answer();
}

QWidget *FieldRow::reasonEdit() const
{
    return m_reason;
}

void FieldRow::retranslate()
{
    const QString words = m_rule.words.in(uiLanguage());
    m_label->setText(words);
    answer()->setAccessibleName(words);
    m_reason->setPlaceholderText(tr("Why is the answer corrected?"));
    m_reason->setAccessibleName(tr("Why is the answer corrected? %1").arg(words));
    if (m_rule.form == FieldForm::DayTime)
        m_line->setPlaceholderText(tr("DD.MM.YYYY HH:MM"));
    else if (m_rule.form == FieldForm::Time)
        m_line->setPlaceholderText(tr("HH:MM"));
    else if (m_rule.form == FieldForm::Month)
        m_line->setPlaceholderText(tr("MM.YYYY"));
}

void FieldRow::put(const QString &value)
{
    if (m_text != nullptr) {
        const QSignalBlocker quiet(m_text);
        m_text->setText(value);
    } else if (m_line != nullptr) {
        m_line->setText(writtenAs(m_rule.form, value));
    } else {
        const QStringList codes = value.split(u',');
        quint32 bits = 0;
        for (std::size_t i = 0; i < m_rule.choices.size(); ++i) {
            if (codes.contains(QLatin1StringView(m_rule.choices[i].code)))
                bits |= quint32 {1} << i;
        }
        m_choices->setChosenBits(bits);
    }
}

void FieldRow::setSaved(const QString &value)
{
    m_saved = value;
    put(value);
    m_reason->clear();
    m_reason->hide();
    setProblem({});
}

void FieldRow::follow(const QString &saved)
{
    if (!isChanged() || value() == saved)
        return setSaved(saved);
    m_saved = saved;
    m_reason->setVisible(corrects());
}

std::optional<QString> FieldRow::value() const
{
    if (m_text != nullptr)
        return m_text->text().trimmed();
    if (m_line != nullptr)
        return valueFrom(m_rule.form, m_line->text(), m_today);
    QStringList codes;
    for (std::size_t i = 0; i < m_rule.choices.size(); ++i) {
        if (((m_choices->chosenBits() >> i) & 1U) != 0)
            codes << QString::fromLatin1(m_rule.choices[i].code);
    }
    return codes.join(u',');
}

bool FieldRow::isChanged() const
{
    return value() != m_saved;
}

QString FieldRow::reason() const
{
    return corrects() ? m_reason->text().trimmed() : QString();
}

void FieldRow::takeEdit()
{
    m_reason->setVisible(corrects());
    setProblem({});
    emit edited();
}

void FieldRow::setMayEdit(bool may)
{
    if (m_line != nullptr)
        m_line->setReadOnly(!may);
    else if (m_text != nullptr)
        m_text->findChild<QPlainTextEdit *>()->setReadOnly(!may);
    else
        m_choices->setEnabled(may);
}

void FieldRow::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setInvalid(answer(), sentence);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange && m_line != nullptr && m_rule.form != FieldForm::Line)
        m_line->setFixedWidth(ShortCharacters * fontMetrics().averageCharWidth());
}

} // namespace rueckhalt
