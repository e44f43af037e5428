// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/prompter.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Prompter)
};

/// A question in plain text with verbs on its buttons.
class Question : public QDialog
{
public:
    Question(QWidget *parent, const QString &title, const QString &sentence)
        : QDialog(parent)
        , m_layout(new QVBoxLayout(this))
        , m_buttons(new QDialogButtonBox(this))
    {
        setWindowTitle(title);
        setMinimumWidth(420);
        m_layout->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::Large);
        m_layout->setSpacing(space::Large);
        auto *heading = plain(title);
        heading->setFont(fontFor(TypeRole::Section));
        m_layout->addWidget(heading);
        m_sentence = plain(sentence);
        m_layout->addWidget(m_sentence);
        m_layout->addWidget(m_buttons);
        setAccessibleDescription(sentence);
        connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    }

    QPushButton *addVerb(const QString &verb, ButtonKind kind, QDialogButtonBox::ButtonRole role)
    {
        auto *button = m_buttons->addButton(verb, role);
        setButtonKind(button, kind);
        return button;
    }
    QPlainTextEdit *addEdit()
    {
        auto *edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setAccessibleName(m_sentence->text());
        edit->setMinimumHeight(4 * edit->fontMetrics().lineSpacing());
        m_layout->insertWidget(2, edit);
        return edit;
    }

private:
    QLabel *plain(const QString &text)
    {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    }

    QVBoxLayout *m_layout;
    QDialogButtonBox *m_buttons;
    QLabel *m_sentence = nullptr;
};

} // namespace

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &sentence)
{
    Question question(parent, title, sentence);
    question.addVerb(Texts::tr("Close"), ButtonKind::Primary, QDialogButtonBox::AcceptRole)
        ->setFocus();
    question.exec();
}

bool DialogPrompter::confirm(
    QWidget *parent, const QString &title, const QString &sentence, const QString &verb)
{
    Question question(parent, title, sentence);
    question.addVerb(verb, ButtonKind::Primary, QDialogButtonBox::AcceptRole);
    // The careful answer has the focus: a key pressed too often must not decide.
    question.addVerb(Texts::tr("Cancel"), ButtonKind::Secondary, QDialogButtonBox::RejectRole)
        ->setFocus();
    return question.exec() == QDialog::Accepted;
}

QString DialogPrompter::saveFileName(
    QWidget *parent, const QString &title, const QString &proposal, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposal, filter);
}

QString DialogPrompter::openFileName(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, QString(), filter);
}

QString DialogPrompter::openFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

QString DialogPrompter::askText(
    QWidget *parent, const QString &title, const QString &sentence, const QString &verb)
{
    Question question(parent, title, sentence);
    QPlainTextEdit *edit = question.addEdit();
    question.addVerb(verb, ButtonKind::Primary, QDialogButtonBox::AcceptRole);
    question.addVerb(Texts::tr("Cancel"), ButtonKind::Secondary, QDialogButtonBox::RejectRole);
    edit->setFocus();
    if (question.exec() != QDialog::Accepted)
        return QString();
    const QString text = edit->toPlainText().trimmed();
    return text.isNull() ? QStringLiteral("") : text;
}

QString sentenceFor(const Error &error)
{
    switch (error.code) {
    case Error::Code::Invalid:
        return Texts::tr("An entry does not fit. Nothing was changed. Please check your entries.");
    case Error::Code::NotFound:
        return Texts::tr(
            "This was not found. It may have been moved, renamed or deleted. Please check "
            "the place and try again.");
    case Error::Code::AlreadyExists:
        return Texts::tr(
            "Something with this name is there already. It was not touched. Please choose "
            "another name or another place.");
    case Error::Code::WrongPassword:
        return Texts::tr("The password is not right. Please check capital letters and the keyboard "
                         "layout, then try again.");
    case Error::Code::NotPermitted:
        return Texts::tr("Your role does not allow this. Nothing was changed. The page about "
                         "protection shows who may do it.");
    case Error::Code::NotARegister:
        return Texts::tr(
            "This is not a Rückhalt register. Nothing was changed. Please choose a folder "
            "whose name ends in “.rueckhalt”.");
    case Error::Code::NewerFormat:
        return Texts::tr(
            "This register was written by a newer version of Rückhalt. It was not touched. "
            "Please open it with the newer version.");
    case Error::Code::LockedByOther:
        return Texts::tr(
            "The register is already open in another window or on another computer. Please "
            "close it there, then try again.");
    case Error::Code::ReadOnly:
        return Texts::tr(
            "This place cannot be written to. What was saved before is safe. Please choose "
            "another place or ask your administrator for the right to write.");
    case Error::Code::DiskFull:
        return Texts::tr(
            "There is no space left. The last step was undone, everything before it is "
            "safe. Please free some space, then try again.");
    case Error::Code::Damaged:
        return Texts::tr(
            "The contents are damaged or were altered from outside. Rückhalt does not work "
            "on with them, so that nothing more is lost. Please use a backup copy and tell "
            "your administrator.");
    case Error::Code::TooLarge:
        return Texts::tr(
            "This is larger than Rückhalt can take. Nothing was changed. Please divide it "
            "into smaller parts.");
    case Error::Code::Malformed:
        return Texts::tr(
            "This file cannot be read, because it is not built as expected. Nothing was "
            "changed.");
    case Error::Code::Unsupported:
        return Texts::tr("Rückhalt does not support this kind of file. Nothing was changed.");
    case Error::Code::Cancelled:
        return Texts::tr("You stopped this. Nothing was changed.");
    case Error::Code::Io:
        return Texts::tr(
            "The system reported an error while reading or writing. The last step was not "
            "carried out, everything before it is safe. Please try again.");
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
