// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/sendersection.h"

#include "gui/report/choicegroup.h"
#include "gui/report/sendercard.h"
#include "report/ui_sendersection.h"

#include <QEvent>

namespace rueckhalt {

namespace {

QString iconOf(SenderChoice choice)
{
    switch (choice) {
    case SenderChoice::Named:
        return QStringLiteral("person");
    case SenderChoice::InConfidence:
        return QStringLiteral("lock");
    case SenderChoice::Anonymous:
        return QStringLiteral("eye-off");
    }
    Q_UNREACHABLE();
}

} // namespace

SenderSection::SenderSection(QWidget *parent)
    : FormSection(parent)
    , m_ui(std::make_unique<Ui::SenderSection>())
{
    m_ui->setupUi(this);
    m_ui->senderCards->setMode(ChoiceGroup::Mode::One);
    m_ui->senderCards->setColumns(3, 200);
    m_ui->senderCards->setWords([](int value) {
        QString word = wordFor(static_cast<SenderChoice>(value), uiLanguage());
        return word.replace(0, 1, word.first(1).toUpper());
    });
    for (const auto &term : terms<SenderChoice>())
        m_ui->senderCards->addButton(new SenderCard(term.value, iconOf(term.value), this));
    m_ui->senderName->setMaxLength(static_cast<int>(Handling::MaxSenderName));
    for (TextLabel *note : {m_ui->anonymousNote, m_ui->traceNote})
        note->setTone(TextLabel::Tone::Muted);
    connect(m_ui->senderCards, &ChoiceGroup::changed, this, [this] {
        showParts();
        emit edited();
    });
    connect(m_ui->senderName, &QLineEdit::textChanged, this, &SenderSection::edited);
    showWords();
    showParts();
}

SenderSection::~SenderSection() = default;

Sender SenderSection::sender() const
{
    Sender sender {
        .choice = chosenOf<SenderChoice>(*m_ui->senderCards).value_or(SenderChoice::Anonymous)};
    if (sender.choice == SenderChoice::Anonymous)
        return sender;
    sender.name = m_ui->senderName->text().trimmed();
    sender.wantsReceipt = m_ui->receipt->isChecked();
    return sender;
}

bool SenderSection::isUntouched() const
{
    return !m_ui->senderCards->chosenValue();
}

QList<FormSection::Problem> SenderSection::ownProblems() const
{
    if (!m_ui->senderCards->chosenValue())
        return {{m_ui->senderBlock, tr("Please choose how you want to be known.")}};
    if (sender().choice != SenderChoice::Anonymous && sender().name.isEmpty())
        return {{m_ui->nameBlock, tr("Please enter your name, or report anonymously.")}};
    return {};
}

void SenderSection::showWords()
{
    for (ChoiceButton *button : m_ui->senderCards->buttons()) {
        switch (static_cast<SenderCard *>(button)->choice()) {
        case SenderChoice::Named:
            button->setExample(tr("The safety officer sees your name and may tell it to those who "
                                  "work on your report."));
            break;
        case SenderChoice::InConfidence:
            button->setExample(
                tr("Only the safety officer sees your name. Your manager does not learn it."));
            break;
        case SenderChoice::Anonymous:
            button->setExample(
                tr("The report does not say who you are. You can be answered by a receipt code."));
            break;
        }
    }
}

void SenderSection::showParts()
{
    const bool isChosen = m_ui->senderCards->chosenValue().has_value();
    const bool isAnonymous = sender().choice == SenderChoice::Anonymous;
    m_ui->nameBlock->setVisible(isChosen && !isAnonymous);
    m_ui->receiptBlock->setVisible(isChosen && !isAnonymous);
    for (QWidget *note : {m_ui->anonymousNote, m_ui->traceNote})
        note->setVisible(isChosen && isAnonymous);
}

void SenderSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showWords();
    }
    FormSection::changeEvent(event);
}

} // namespace rueckhalt
