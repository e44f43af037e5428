// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/receiptview.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/secretclipboard.h"
#include "report/ui_receiptview.h"

#include <QEvent>

namespace rueckhalt {

ReceiptView::ReceiptView(Prompter &prompter, Print print, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_print(std::move(print))
    , m_ui(std::make_unique<Ui::ReceiptView>())
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->headline->setRole(TypeRole::PageTitle);
    m_ui->keptNote->setTone(TextLabel::Tone::Success);
    m_ui->print->setIcon(iconFor(QStringLiteral("print")));
    m_ui->carePage->setIcon(iconFor(QStringLiteral("heart")));
    m_ui->copy->setIcon(iconFor(QStringLiteral("copy")));
    setButtonKind(m_ui->done, ButtonKind::Primary);
    connect(m_ui->print, &QPushButton::clicked, this, &ReceiptView::print);
    connect(m_ui->copy, &QPushButton::clicked, this, &ReceiptView::copy);
    connect(m_ui->carePage, &QPushButton::clicked, this, &ReceiptView::carePageRequested);
    connect(m_ui->done, &QPushButton::clicked, this, &ReceiptView::doneChosen);
    fitSizes();
    showTexts();
}

ReceiptView::~ReceiptView() = default;

void ReceiptView::show(const ReceiptSheet &sheet, const IncidentDraft &sent)
{
    m_sheet = sheet;
    m_isCopied = m_isPrinted = false;
    m_injured = sent.injury == Injury::Minor || sent.injury == Injury::Severe
        || sent.firstAid == Answer::Yes;
    m_severe = sent.level.value_or(suggestedLevel(sent)) >= AachenLevel::Level2;
    m_ui->noted->setChecked(false);
    showTexts();
}

bool ReceiptView::isCodeKept() const
{
    return m_sheet.code.isEmpty() || m_isCopied || m_isPrinted || m_ui->noted->isChecked();
}

bool ReceiptView::mayLeave()
{
    return isCodeKept()
        || m_prompter.confirm(this, tr("Leave without the receipt code"),
            tr("The code is shown only here. Without it you cannot look up what becomes of your "
               "report. The report itself has been sent."),
            tr("Leave without the code"));
}

void ReceiptView::print()
{
    m_isPrinted = m_print(this, m_sheet) || m_isPrinted;
    showTexts();
}

void ReceiptView::copy()
{
    copySecretly(m_sheet.code);
    m_isCopied = true;
    showTexts();
}

void ReceiptView::fitSizes()
{
    QFont font = fontFor(TypeRole::PageTitle);
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    font.setStyleHint(QFont::Monospace);
    m_ui->receiptCode->setFont(font);
    m_ui->content->setMaximumWidth(fontMetrics().height() * 56);
    m_ui->receiptScroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
}

void ReceiptView::showTexts()
{
    m_ui->headline->setText(tr("Thank you. Your report has been sent."));
    m_ui->codeCard->setVisible(!m_sheet.code.isEmpty());
    m_ui->receiptCode->setText(m_sheet.code);
    m_ui->receiptCode->setAccessibleName(tr("Receipt code"));
    m_ui->keptNote->setVisible(m_isCopied || m_isPrinted);
    m_ui->keptNote->setText(m_isPrinted
            ? tr("The code was given to the printer. Please fetch the sheet at once.")
            : tr("Copied. The clipboard is emptied in 30 seconds, and at once when you finish."));

    QStringList steps {
        tr("The report is sealed. Only the safety officer can open it, not even you can read it "
           "again.")};
    if (!m_sheet.code.isEmpty())
        steps << tr("Choose “Follow up on a report” on the start page to see how far it is, to "
                    "answer questions and to add something.");
    if (m_injured)
        steps << tr("Have first aid recorded. The record is kept for five years.");
    if (m_severe)
        steps << tr("Do you want the act to be prosecuted? For some offences you have to apply "
                    "for it, within three months.");
    m_ui->nextSteps->setLines(steps);
    m_ui->helpOffers->setText(
        tr("Talk to somebody today: a colleague, your manager or a person of trust. A first talk "
           "with a trained helper does good within 48 hours. The company doctor and the staff "
           "council keep what you say to themselves."));
}

void ReceiptView::showEvent(QShowEvent *event)
{
    m_ui->mark->setPixmap(iconPixmap(QStringLiteral("check"), Tokens::current().success,
        m_ui->headline->fontMetrics().height(), devicePixelRatioF()));
    QWidget::showEvent(event);
    QWidget *first = m_sheet.code.isEmpty() ? m_ui->done : m_ui->print;
    first->setFocus(Qt::OtherFocusReason);
}

void ReceiptView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    } else if (event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange) {
        fitSizes();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
