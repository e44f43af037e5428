// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/formfield.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int TextLines = 4;

/// "5/2019" and "05.2019" are months too.
QString monthCode(const QString &typed)
{
    for (const char *form : {"yyyy-MM", "M/yyyy", "M.yyyy"}) {
        const QDate month = QDate::fromString(typed, QString::fromLatin1(form));
        if (month.isValid())
            return month.toString(QStringLiteral("yyyy-MM"));
    }
    return typed;
}

/// Days of birth too, which are longer ago than the field reads by itself.
QString dayCode(const DayEdit &field)
{
    const QString typed = field.text().trimmed();
    const QDate written = QDate::fromString(typed, QStringLiteral("d.M.yyyy"));
    const QDate day = written.isValid() ? written : field.day();
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : typed;
}

/// "9:30" and "9.30" are times too.
QString timeCode(const QString &typed)
{
    for (const char *form : {"H:mm", "H.mm"}) {
        const QTime time = QTime::fromString(typed, QString::fromLatin1(form));
        if (time.isValid())
            return time.toString(QStringLiteral("HH:mm"));
    }
    return typed;
}

} // namespace

FormField::FormField(const FormInput &input, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_editor = makeEditor(today);
    m_editor->setObjectName(QStringLiteral("input-") + input.code);
    addLabel();
    column->addWidget(m_editor);
    column->addWidget(m_problem);
    m_problem->hide();
    if (m_chosen != nullptr)
        setTabOrder(m_chosen, m_editor);
}

void FormField::addLabel()
{
    const QString words = m_input.label.in(uiLanguage());
    if (m_input.isChosen) {
        m_chosen = new QCheckBox(words, this);
        m_chosen->setObjectName(QStringLiteral("choose-") + m_input.code);
        m_chosen->setChecked(*m_input.isChosen);
        connect(m_chosen, &QCheckBox::toggled, this, &FormField::edited);
        layout()->addWidget(m_chosen);
    } else {
        auto *label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setBuddy(m_editor);
        layout()->addWidget(label);
    }
    m_editor->setAccessibleName(words);
}

QWidget *FormField::makeEditor(const QDate &today)
{
    switch (m_input.form) {
    case InputForm::Text: {
        auto *text = new QPlainTextEdit(m_input.value, this);
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * TextLines + space::Large);
        connect(text, &QPlainTextEdit::textChanged, this, &FormField::edited);
        return text;
    }
    case InputForm::Day: {
        auto *day = new DayEdit(this);
        day->setToday(today);
        day->setDay(QDate::fromString(m_input.value, Qt::ISODate));
        connect(day, &QLineEdit::textChanged, this, &FormField::edited);
        return day;
    }
    case InputForm::YesNo:
    case InputForm::OneOf:
    case InputForm::SomeOf:
        return makeChoices();
    case InputForm::Line:
    case InputForm::Time:
    case InputForm::Month:
        break;
    }
    auto *line = new QLineEdit(m_input.value, this);
    if (m_input.form == InputForm::Time)
        line->setPlaceholderText(tr("such as 14:30"));
    if (m_input.form == InputForm::Month)
        line->setPlaceholderText(tr("such as 5/2019"));
    connect(line, &QLineEdit::textChanged, this, &FormField::edited);
    return line;
}

QWidget *FormField::makeChoices()
{
    if (m_input.form == InputForm::SomeOf) {
        auto *boxes = new QWidget(this);
        auto *column = new QVBoxLayout(boxes);
        column->setContentsMargins(0, 0, 0, 0);
        for (const FieldChoice &choice : m_input.choices) {
            auto *box = new QCheckBox(choice.words.in(uiLanguage()), boxes);
            const QString code = QString::fromLatin1(choice.code);
            box->setObjectName(QStringLiteral("choice-") + code);
            box->setProperty("code", code);
            box->setChecked(m_input.value.split(u',').contains(code));
            connect(box, &QCheckBox::toggled, this, &FormField::edited);
            column->addWidget(box);
        }
        return boxes;
    }
    auto *list = new QComboBox(this);
    list->addItem(tr("not known"), QString());
    if (m_input.form == InputForm::YesNo) {
        list->addItem(tr("Yes"), QStringLiteral("yes"));
        list->addItem(tr("No"), QStringLiteral("no"));
    }
    for (const FieldChoice &choice : m_input.choices)
        list->addItem(choice.words.in(uiLanguage()), QString::fromLatin1(choice.code));
    list->setCurrentIndex(std::max(0, list->findData(m_input.value)));
    connect(list, &QComboBox::currentIndexChanged, this, &FormField::edited);
    return list;
}

QString FormField::value() const
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(m_editor))
        return text->toPlainText().trimmed();
    if (const auto *list = qobject_cast<const QComboBox *>(m_editor))
        return list->currentData().toString();
    if (const auto *day = qobject_cast<const DayEdit *>(m_editor))
        return dayCode(*day);
    if (const auto *line = qobject_cast<const QLineEdit *>(m_editor)) {
        const QString typed = line->text().trimmed();
        if (m_input.form == InputForm::Month)
            return monthCode(typed);
        return m_input.form == InputForm::Time ? timeCode(typed) : typed;
    }
    QStringList codes;
    for (const QCheckBox *box : m_editor->findChildren<QCheckBox *>()) {
        if (box->isChecked())
            codes << box->property("code").toString();
    }
    return codes.join(u',');
}

std::optional<bool> FormField::isChosen() const
{
    return m_chosen ? std::optional(m_chosen->isChecked()) : std::nullopt;
}

QString FormField::problem() const
{
    const auto words = problemOf(m_input, value());
    return words ? words->in(uiLanguage()) : QString();
}

void FormField::showProblem()
{
    const QString sentence = problem();
    setInvalid(m_editor, sentence);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace rueckhalt
