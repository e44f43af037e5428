// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reporterplace.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/forms/carepagedialog.h"
#include "gui/report/changesview.h"
#include "gui/report/formsheet.h"
#include "gui/report/sendersection.h"
#include "gui/report/trackview.h"
#include "report/ui_reporterplace.h"
#include "session/changesreleasing.h"

#include <QEvent>
#include <QtConcurrentRun>

#include <algorithm>

namespace rueckhalt {

ReporterPlace::ReporterPlace(Setup setup, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReporterPlace>())
    , m_receipt(new ReceiptView(prompter, m_setup.print))
    , m_track(new TrackView(prompter))
    , m_changes(new ChangesView)
{
    m_ui->setupUi(this);
    setLargeControls(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->place->setTone(TextLabel::Tone::Muted);
    m_ui->back->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_ui->back, ButtonKind::Quiet);
    setButtonKind(m_ui->other, ButtonKind::Primary);
    m_ui->views->addWidget(m_receipt);
    m_ui->views->addWidget(m_track);
    m_ui->views->addWidget(m_changes);
    m_track->setObjectName(QStringLiteral("track"));
    m_changes->setObjectName(QStringLiteral("changes"));
    connect(m_ui->views, &QStackedWidget::currentChanged, this, &ReporterPlace::arrange);
    connect(m_ui->back, &QPushButton::clicked, this, &ReporterPlace::leave);
    connect(m_ui->other, &QPushButton::clicked, this, &ReporterPlace::chooseOther);
    connect(m_receipt, &ReceiptView::doneChosen, this, &ReporterPlace::leave);
    connect(m_receipt, &ReceiptView::carePageRequested, this, &ReporterPlace::openCarePage);
    connect(m_track, &TrackView::carePageRequested, this, &ReporterPlace::openCarePage);
    retranslate();
}

ReporterPlace::~ReporterPlace() = default;

void ReporterPlace::begin(Purpose purpose, const DefaultRegister &where)
{
    m_purpose = purpose;
    auto opened = SealedReporting::open(where.folder, m_setup.environment, where.fingerprint);
    if (!opened) {
        m_problem = opened.error();
        m_ui->views->setCurrentWidget(m_ui->problemView);
        retranslate();
        m_ui->other->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_problem.reset();
    m_reporting = *std::move(opened);
    emit used(where.folder);
    if (purpose == Purpose::Report) {
        showForm();
    } else if (purpose == Purpose::Changes) {
        m_ui->views->setCurrentWidget(m_changes);
        m_changes->showList(releasedChanges(where.folder, m_reporting->fingerprint()));
    } else {
        m_ui->views->setCurrentWidget(m_track);
        m_track->start(*m_reporting);
    }
    retranslate();
}

void ReporterPlace::openCarePage()
{
    // Without an account only the card is known; who helps here is left to be filled in by hand.
    CaseSettings settings;
    if (m_reporting)
        settings.authority.name = m_reporting->content().name;
    auto *dialog = new CarePageDialog(
        settings, m_setup.environment.clock().toLocalTime().date(), m_prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReporterPlace::showForm()
{
    m_sheet = new FormSheet(m_ui->views);
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->setNeeds({.now = [this] { return m_setup.environment.clock().toLocalTime(); },
        .problems = [this](const IncidentDraft &draft) { return m_reporting->problems(draft); }});
    m_sheet->setOrganisation(m_reporting->content().organisation);
    m_sheet->setButtonWords([] {
        return FormSheet::ButtonWords {tr("Seal and &send"), tr("&Discard")};
    });
    m_sender = new SenderSection(m_sheet);
    m_sheet->append(m_sender);
    m_sheet->askSenderApart();
    setEmergencyLine(m_emergencyLine);
    if (m_reporting->isFirstContact() || m_reporting->hasNewKey())
        showKeyNote();
    m_sheet->begin({});
    connect(m_sheet, &FormSheet::sendRequested, this, &ReporterPlace::send);
    connect(m_sheet, &FormSheet::discardRequested, this, &ReporterPlace::leave);
    m_ui->views->addWidget(m_sheet);
    m_ui->views->setCurrentWidget(m_sheet);
    m_sheet->focusFirst();
}

void ReporterPlace::showKeyNote()
{
    m_keyNote = new TextLabel(m_sheet);
    m_keyNote->setObjectName(QStringLiteral("keyNote"));
    m_keyNote->setTone(TextLabel::Tone::Muted);
    m_keyNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sheet->insertOnTop(m_keyNote);
}

void ReporterPlace::setEmergencyLine(const QString &line)
{
    m_emergencyLine = line;
    if (m_sheet == nullptr || !m_reporting)
        return;
    const QString &ofCard = m_reporting->content().emergencyLine;
    m_sheet->setEmergencyLine(ofCard.isEmpty() ? line : ofCard);
}

bool ReporterPlace::mayNamePersons(const IncidentDraft &draft) const
{
    // Who is affected and who reports is often the same person.
    return m_sender->sender().choice != SenderChoice::Anonymous
        || draft.person.affectedNames.isEmpty()
        || m_prompter.confirm(m_sheet, tr("Send the names as well?"),
            tr("You report anonymously and have entered names of those affected. They stay in the "
               "report. If one of them is yours, it tells who you are."),
            tr("Send with the names"));
}

void ReporterPlace::send(const IncidentDraft &draft)
{
    if (!mayNamePersons(draft))
        return;
    setBusy(true);
    QtConcurrent::run([reporting = *m_reporting, draft, sender = m_sender->sender()] {
        return reporting.send(draft, sender);
    }).then(this, [this, draft](QFuture<Result<SentReport>> sent) {
        finish(sent.takeResult(), draft);
    });
}

void ReporterPlace::finish(const Result<SentReport> &sent, const IncidentDraft &draft)
{
    setBusy(false);
    if (!sent) {
        m_prompter.tell(this, tr("The report could not be sent"),
            tr("%1 Nothing was sent. Your entries are still here.").arg(sentenceFor(sent.error())));
        return;
    }
    m_isSent = true;
    m_receipt->show({.registerName = m_reporting->content().name,
                        .code = sent->receipt ? sent->receipt->text() : QString(),
                        .sent = m_setup.environment.clock().toLocalTime().date()},
        draft);
    m_ui->views->setCurrentWidget(m_receipt);
    m_sheet->deleteLater();
    m_sheet = nullptr;
    m_sender = nullptr;
    m_keyNote = nullptr;
    retranslate();
}

void ReporterPlace::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->back->setEnabled(!busy);
    m_sheet->setBusy(busy);
    m_sheet->showState(busy ? tr("Sealing and sending …") : QString(), false);
}

bool ReporterPlace::mayLeave()
{
    if (m_busy)
        return false; // a moment only; nothing may be lost in it
    if (m_isSent)
        return m_receipt->mayLeave();
    if (m_purpose == Purpose::Track)
        return m_track->mayLeave();
    if (m_sheet == nullptr || (m_sheet->isUntouched() && m_sender->isUntouched()))
        return true;
    return m_prompter.confirm(this, tr("Discard the report"),
        tr("What you have written has not been sent. It is kept nowhere and will be gone."),
        tr("Discard and leave"));
}

bool ReporterPlace::hasHeldTexts() const
{
    const bool isWritten
        = m_sheet != nullptr && !(m_sheet->isUntouched() && m_sender->isUntouched());
    return m_isSent || isWritten || m_track->hasLooked();
}

bool ReporterPlace::isBusy() const
{
    return m_busy || m_track->isBusy();
}

LockNote ReporterPlace::noteOnClosing() const
{
    if (m_purpose == Purpose::Track)
        return LockNote::FollowUpClosed;
    return m_isSent ? LockNote::ReportSent : LockNote::ReportNotSent;
}

void ReporterPlace::leave()
{
    if (mayLeave())
        emit left();
}

void ReporterPlace::chooseOther()
{
    const QString folder = m_prompter.openFolder(this, tr("Folder with the reporting card"));
    if (!folder.isEmpty())
        begin(m_purpose, {.folder = folder, .fingerprint = {}});
}

void ReporterPlace::retranslate()
{
    m_ui->title->setText(m_isSent           ? tr("Report sent")
            : m_purpose == Purpose::Report  ? tr("Report an incident")
            : m_purpose == Purpose::Changes ? tr("What came of it")
                                            : tr("Follow up on a report"));
    m_ui->place->setVisible(m_reporting.has_value() && !m_problem);
    m_ui->back->setVisible(!m_isSent); // there the way out is at the end, below the code
    if (m_problem)
        m_ui->cardProblem->setText(explanationOf(*m_problem).in(uiLanguage()));
    if (!m_reporting)
        return;
    const QString name = m_reporting->content().name;
    const QString fingerprint = shownFingerprint(m_reporting->fingerprint());
    m_ui->place->setText(m_purpose == Purpose::Report
            ? tr("Sealed for the safety officer of “%1”, who decides who else may read it. No "
                 "log-in needed.")
                  .arg(name)
            : tr("Register “%1”").arg(name));
    if (m_keyNote != nullptr)
        m_keyNote->setText((m_reporting->hasNewKey()
                ? tr("The key of this register has changed since the last report from this "
                     "computer. That is usual when somebody leaves. Fingerprint of the new key: "
                     "%1. If your authority has made it known, please compare. If it differs, do "
                     "not report here and tell the safety officer.")
                : tr("This is the first report from this computer. Fingerprint of the key: %1. If "
                     "your authority has made it known, please compare. If it differs, do not "
                     "report here and tell the safety officer."))
                               .arg(fingerprint));
}

void ReporterPlace::arrange()
{
    // The form has its help beside it and takes the whole width; the other views are a column in
    // the middle, and the title stands above them.
    const bool whole = m_sheet != nullptr && m_ui->views->currentWidget() == m_sheet;
    const int column = fontMetrics().height() * 56;
    const int side = space::XLarge + (whole ? 0 : std::max(0, (width() - column) / 2));
    m_ui->head->setContentsMargins(side, 0, side, 0);
    m_ui->problemOuter->setContentsMargins(side, space::Small, side, space::XLarge);
}

void ReporterPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReporterPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
