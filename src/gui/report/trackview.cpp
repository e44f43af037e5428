// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/trackview.h"

#include "gui/common/controls.h"
#include "report/ui_trackview.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QtConcurrentRun>

namespace rueckhalt {

TrackView::TrackView(Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::TrackView>())
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->codeProblem->setTone(TextLabel::Tone::Danger);
    m_ui->codeProblem->hide();
    m_ui->busyBar->hide();
    m_ui->codeNote->setTone(TextLabel::Tone::Muted);
    m_ui->addNote->setTone(TextLabel::Tone::Muted);
    m_ui->addedNote->setTone(TextLabel::Tone::Success);
    m_ui->addedNote->hide();
    m_ui->addText->setLimit(static_cast<int>(Addendum::MaxText));
    m_ui->addText->setLines(5);
    setButtonKind(m_ui->lookUp, ButtonKind::Primary);
    nameFields();
    fitWidth();
    connect(m_ui->code, &ReceiptField::textChanged, this, &TrackView::takeTyping);
    connect(m_ui->code, &ReceiptField::returnPressed, this, &TrackView::lookUp);
    connect(m_ui->lookUp, &QPushButton::clicked, this, &TrackView::lookUp);
    connect(m_ui->addText, &FreeTextField::edited, this, [this] { m_ui->addedNote->hide(); });
    connect(
        m_ui->carePageCard, &CarePageCard::carePageRequested, this, &TrackView::carePageRequested);
    connect(m_ui->add, &QPushButton::clicked, this, &TrackView::add);
    show(Found::Nothing);
}

TrackView::~TrackView() = default;

void TrackView::nameFields()
{
    m_ui->addText->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Addition to your report"));
}

void TrackView::fitWidth()
{
    m_ui->content->setMaximumWidth(fontMetrics().height() * 56);
    m_ui->trackScroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
}

void TrackView::start(const SealedReporting &reporting)
{
    m_reporting = reporting;
    m_ui->code->setFocus(Qt::OtherFocusReason);
}

bool TrackView::hasLooked() const
{
    return m_hasLooked || !m_ui->code->text().isEmpty();
}

bool TrackView::mayLeave()
{
    if (m_busy)
        return false;
    return m_ui->addText->text().trimmed().isEmpty()
        || m_prompter.confirm(this, tr("Discard the addition"),
            tr("What you have written here has not been sent and is kept nowhere."),
            tr("Discard and leave"));
}

QString TrackView::sentenceOf(ReceiptCode::Problem problem)
{
    switch (problem) {
    case ReceiptCode::Problem::Incomplete:
        return tr("A receipt code has 16 digits. Some are still missing.");
    case ReceiptCode::Problem::TooLong:
        return tr("A receipt code has 16 digits. These are more.");
    case ReceiptCode::Problem::OtherCharacter:
        return tr("A receipt code consists of digits only.");
    case ReceiptCode::Problem::Mistyped:
        return tr("One of the digits is not right. Please compare with your receipt.");
    }
    Q_UNREACHABLE();
}

void TrackView::takeTyping()
{
    show(Found::Nothing);
    const auto code = m_ui->code->code();
    // While digits are missing nobody is told so.
    const bool isMistyped = !code && code.error() == ReceiptCode::Problem::Mistyped;
    showProblem(isMistyped ? sentenceOf(code.error()) : QString());
}

void TrackView::lookUp()
{
    if (m_busy || !m_reporting)
        return;
    auto code = m_ui->code->code();
    if (!code) {
        showProblem(sentenceOf(code.error()));
        m_ui->code->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    m_hasLooked = true;
    auto work = [reporting = *m_reporting, code = std::make_shared<ReceiptCode>(*std::move(code))] {
        return reporting.status(*code);
    };
    QtConcurrent::run(std::move(work))
        .then(this, [this](QFuture<Result<std::optional<Reply>>> status) {
            showStatus(status.takeResult());
        });
}

void TrackView::showStatus(const Result<std::optional<Reply>> &status)
{
    setBusy(false);
    if (!status) {
        showProblem(sentenceFor(status.error()));
        return;
    }
    if (!status->has_value()) {
        show(Found::NoAnswer);
    } else {
        m_ui->reply->show((*status)->content, (*status)->written);
        show(Found::Answer);
    }
    m_ui->trackScroll->ensureWidgetVisible(m_ui->answerCard);
    m_ui->code->setFocus(Qt::OtherFocusReason);
}

void TrackView::show(Found found)
{
    m_ui->answerCard->setVisible(found != Found::Nothing);
    m_ui->reply->setVisible(found == Found::Answer);
    m_ui->noAnswer->setVisible(found == Found::NoAnswer);
    if (found != Found::Answer)
        m_ui->reply->clear();
    m_ui->addCard->setVisible(found != Found::Nothing);
}

void TrackView::add()
{
    auto code = m_ui->code->code();
    if (m_busy || !m_reporting || !code)
        return;
    const QString text = m_ui->addText->text();
    if (text.trimmed().isEmpty()) {
        m_ui->addText->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    auto work
        = [reporting = *m_reporting, text, code = std::make_shared<ReceiptCode>(*std::move(code))] {
              return reporting.add(*code, text);
          };
    QtConcurrent::run(std::move(work)).then(this, [this](QFuture<Result<void>> added) {
        finishAdding(added.takeResult());
    });
}

void TrackView::finishAdding(const Result<void> &added)
{
    setBusy(false);
    if (!added) {
        m_prompter.tell(this, tr("The addition could not be sent"), sentenceFor(added.error()));
        return;
    }
    m_ui->addText->setText(QString());
    m_ui->addedNote->show();
    m_ui->trackScroll->ensureWidgetVisible(m_ui->addedNote);
    m_ui->addText->setFocus(Qt::OtherFocusReason); // while it was sent the keys had no place
}

void TrackView::showProblem(const QString &sentence)
{
    m_ui->codeProblem->setText(sentence);
    m_ui->codeProblem->setVisible(!sentence.isEmpty());
    setInvalid(m_ui->code, sentence);
}

void TrackView::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->busyBar->setVisible(busy);
    for (QWidget *control :
        std::initializer_list<QWidget *> {m_ui->code, m_ui->lookUp, m_ui->addText, m_ui->add})
        control->setEnabled(!busy);
}

void TrackView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        nameFields();
        const auto code = m_ui->code->code();
        if (!m_ui->codeProblem->text().isEmpty())
            showProblem(code ? QString() : sentenceOf(code.error()));
    } else if (event->type() == QEvent::FontChange) {
        fitWidth();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
