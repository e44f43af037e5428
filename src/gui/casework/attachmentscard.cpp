// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/attachmentscard.h"

#include "gui/cases/incidentcolumns.h"
#include "gui/casework/attachmentpreview.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace rueckhalt {

AttachmentsCard::AttachmentsCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_attaching(editing.openRegister())
    , m_adding(m_attaching)
    , m_saving(m_attaching)
    , m_intro(new TextLabel(this))
    , m_rows(new QVBoxLayout)
    , m_actions(new QWidget(this))
    , m_add(new QPushButton(m_actions))
    , m_paste(new QPushButton(m_actions))
    , m_original(new QCheckBox(this))
    , m_working(new QWidget(this))
    , m_what(new TextLabel(m_working))
    , m_progress(new QProgressBar(m_working))
    , m_cancel(new QPushButton(m_working))
    , m_savingPart(new QWidget(this))
    , m_savingWhat(new TextLabel(m_savingPart))
    , m_savingProgress(new QProgressBar(m_savingPart))
    , m_savingCancel(new QPushButton(m_savingPart))
    , m_historyButton(new QPushButton(this))
    , m_history(new TextLabel(this))
{
    setObjectName(QStringLiteral("attachments"));
    setAcceptDrops(true);
    build();
    connect(m_add, &QPushButton::clicked, this, &AttachmentsCard::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &AttachmentsCard::paste);
    connect(m_cancel, &QPushButton::clicked, &m_adding, &AddingFiles::cancel);
    auto *shortcut = new QShortcut(QKeySequence::Paste, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &AttachmentsCard::paste);
    connect(&m_adding, &AddingFiles::progressed, this, &AttachmentsCard::follow);
    connect(&m_adding, &AddingFiles::finished, this, &AttachmentsCard::follow);
    connect(&m_adding, &AddingFiles::refused, this, &AttachmentsCard::refuse);
    connect(&m_adding, &AddingFiles::added, this,
        [this] { emit this->editing().noticed(tr("The attachment is in the register.")); });
    connect(m_savingCancel, &QPushButton::clicked, &m_saving, &SavingFile::cancel);
    connect(&m_saving, &SavingFile::progressed, this, &AttachmentsCard::followSaving);
    connect(&m_saving, &SavingFile::saved, this, [this] {
        finishSaving();
        emit this->editing().noticed(tr("The attachment is saved as a file."));
    });
    connect(&m_saving, &SavingFile::refused, this, &AttachmentsCard::refuseSaving);
    connect(m_historyButton, &QPushButton::toggled, this, &AttachmentsCard::showHistory);
    connect(&m_attaching, &Attaching::attachmentsChanged, this, &AttachmentsCard::showCase);
    retranslate();
}

void AttachmentsCard::build()
{
    m_intro->setTone(TextLabel::Tone::Muted);
    m_add->setObjectName(QStringLiteral("addAttachment"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_paste->setObjectName(QStringLiteral("pasteAttachment"));
    m_original->setObjectName(QStringLiteral("keepOriginal"));
    m_working->setObjectName(QStringLiteral("attachmentProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelAttachment"));
    m_rows->setSpacing(space::Medium);
    auto *actions = new FlowLayout(m_actions);
    actions->addWidget(m_add);
    actions->addWidget(m_paste);
    auto *working = new QVBoxLayout(m_working);
    working->setContentsMargins({});
    working->addWidget(m_what);
    working->addWidget(m_progress);
    working->addWidget(m_cancel, 0, Qt::AlignLeft);
    m_progress->setRange(0, 100);
    m_working->hide();
    m_savingPart->setObjectName(QStringLiteral("savingProgress"));
    m_savingCancel->setObjectName(QStringLiteral("cancelSaving"));
    auto *saving = new QVBoxLayout(m_savingPart);
    saving->setContentsMargins({});
    saving->addWidget(m_savingWhat);
    saving->addWidget(m_savingProgress);
    saving->addWidget(m_savingCancel, 0, Qt::AlignLeft);
    m_savingProgress->setRange(0, 100);
    m_savingPart->hide();
    m_historyButton->setObjectName(QStringLiteral("attachmentHistory"));
    m_historyButton->setCheckable(true);
    setButtonKind(m_historyButton, ButtonKind::Quiet);
    m_history->setObjectName(QStringLiteral("attachmentEvents"));
    m_history->setTone(TextLabel::Tone::Muted);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->hide();
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    column()->addWidget(m_working);
    column()->addWidget(m_actions);
    column()->addWidget(m_original);
    column()->addWidget(m_savingPart);
    column()->addWidget(m_historyButton, 0, Qt::AlignLeft);
    column()->addWidget(m_history);
}

void AttachmentsCard::retranslate()
{
    setHeading(tr("Attachments"));
    m_intro->setText(m_attaching.mayAdd()
            ? tr("Photos, mails, screenshots, papers or sound. Drag files here, paste them or "
                 "choose one. Place, author and device are removed from them.")
            : tr("Photos, mails, screenshots, papers or sound."));
    m_add->setText(tr("Add a file …"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("What was copied: files, a picture or plain text"));
    m_original->setText(tr("Keep the original with place, author and device"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    m_savingCancel->setText(tr("Cancel"));
    m_savingProgress->setAccessibleName(tr("Progress"));
    m_historyButton->setText(tr("Who added and erased what"));
}

void AttachmentsCard::showCase()
{
    if (editing().id().isNull()) {
        m_shown = {};
        removeEntries(m_rows);
        return;
    }
    if (m_shown != editing().id()) {
        m_shown = editing().id();
        m_original->setChecked(false);
    }
    removeEntries(m_rows);
    const auto attachments = m_attaching.list(m_shown);
    setVisible(attachments.has_value() && (m_attaching.mayAdd() || !attachments->isEmpty()));
    if (!attachments)
        return;
    for (const Attachment &attachment : *attachments)
        addRow(attachment);
    m_actions->setVisible(m_attaching.mayAdd());
    m_original->setVisible(m_attaching.mayAdd());
    showHistory();
    layOutAnew(this);
}

void AttachmentsCard::showHistory()
{
    const auto events
        = m_shown.isNull() ? Result<QList<AttachmentEvent>> {} : m_attaching.history(m_shown);
    const bool isKnown = events && !events->isEmpty();
    m_historyButton->setVisible(isKnown);
    m_history->setVisible(isKnown && m_historyButton->isChecked());
    QStringList lines;
    for (const AttachmentEvent &event : events.value_or(QList<AttachmentEvent> {})) {
        const QString who = m_attaching.nameOf(event.by);
        const QString digest = QString::fromLatin1(toByteArray(event.digest).toHex());
        const QString form = event.kind == AttachmentEvent::Kind::Added
            ? tr("%1: added by %2 (SHA-256 %3 …)")
            : tr("%1: erased for good by %2 (SHA-256 %3 …). Reason: %4");
        QString line = form.arg(momentWords(event.moment, uiLanguage()),
            who.isEmpty() ? tr("an account that is gone") : who, digest.first(16));
        if (event.kind == AttachmentEvent::Kind::Removed)
            line = line.arg(event.reason);
        lines << line;
    }
    if (isKnown)
        lines << tr("Who saved one as a file stands in the access log.");
    m_history->setText(lines.join(u'\n'));
    layOutAnew(this);
}

QString AttachmentsCard::noteOf(const Attachment &attachment) const
{
    const QString digest = QString::fromLatin1(toByteArray(attachment.digest).toHex());
    return tr("%1, %2, added %3, %4. SHA-256 %5 …")
        .arg(wordFor(attachment.kind, uiLanguage()),
            locale().formattedDataSize(attachment.size, 1, QLocale::DataSizeSIFormat),
            momentWords(attachment.added, uiLanguage()), wordFor(attachment.state, uiLanguage()),
            digest.first(16));
}

void AttachmentsCard::addRow(const Attachment &attachment)
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("attachmentRow"));
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(space::Hair);
    auto *name = new TextLabel(row);
    name->setText(attachment.name);
    auto *note = new TextLabel(row);
    note->setTone(TextLabel::Tone::Muted);
    note->setText(noteOf(attachment));
    note->setToolTip(toolTipFor(
        QStringLiteral("SHA-256 ") + QString::fromLatin1(toByteArray(attachment.digest).toHex())));
    column->addWidget(name);
    column->addWidget(note);
    auto *buttons = new QWidget(row);
    auto *flow = new FlowLayout(buttons);
    const auto addButton
        = [&](const QString &objectName, const QString &text, const QString &inFull, auto action) {
              auto *button = new QPushButton(text, buttons);
              button->setObjectName(objectName);
              button->setAccessibleName(inFull);
              setButtonKind(button, ButtonKind::Quiet);
              connect(button, &QPushButton::clicked, this, action);
              flow->addWidget(button);
          };
    if (isPicture(attachment.kind) || isReadableText(attachment.kind))
        addButton(QStringLiteral("lookAtAttachment"), tr("Look at it"),
            tr("Look at %1").arg(attachment.name), [this, attachment] { look(attachment); });
    if (m_attaching.mayExport())
        addButton(QStringLiteral("exportAttachment"), tr("Save as a file …"),
            tr("Save %1 as a file").arg(attachment.name),
            [this, attachment] { exportOne(attachment); });
    if (m_attaching.mayErase())
        addButton(QStringLiteral("eraseAttachment"), tr("Erase …"),
            tr("Erase %1").arg(attachment.name), [this, attachment] { erase(attachment); });
    column->addWidget(buttons);
    m_rows->addWidget(row);
}

bool AttachmentsCard::isUseful(const QMimeData &offered)
{
    return offered.hasUrls() || offered.hasImage() || offered.hasText();
}

void AttachmentsCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_attaching.mayAdd() || m_shown.isNull() || !isUseful(*event->mimeData()))
        return;
    // Never moved: the file stays where it was.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void AttachmentsCard::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(*event->mimeData());
}

void AttachmentsCard::paste()
{
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData())
        take(*copied);
}

void AttachmentsCard::take(const QMimeData &offered)
{
    if (!m_attaching.mayAdd() || m_shown.isNull())
        return;
    const QString moment = editing().openRegister().now().toLocalTime().toString(
        QStringLiteral("yyyy-MM-dd HH-mm-ss"));
    bool isForeign = false;
    bool isTaken = false;
    for (const QUrl &url : offered.urls()) {
        isForeign = isForeign || !url.isLocalFile();
        isTaken = isTaken || url.isLocalFile();
        if (url.isLocalFile())
            add({.path = url.toLocalFile()});
    }
    if (isTaken)
        return;
    if (offered.hasImage()) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (qvariant_cast<QImage>(offered.imageData()).save(&buffer, "PNG"))
            add({.bytes = buffer.data(), .name = tr("Picture %1.png").arg(moment)});
    } else if (isForeign) {
        editing().prompter().tell(this, tr("Nothing was added"),
            tr("Nothing is fetched from the network. Save the file on this computer first."));
    } else if (offered.hasText() && !offered.text().trimmed().isEmpty()) {
        add({.bytes = offered.text().toUtf8(), .name = tr("Text %1.txt").arg(moment)});
    } else {
        editing().prompter().tell(this, tr("Nothing was added"),
            tr("There is no file, picture or text to paste. Copy it first."));
    }
}

void AttachmentsCard::chooseFile()
{
    const QString path
        = editing().prompter().openFileName(this, tr("Add a file"), tr("All files (*)"));
    if (!path.isEmpty())
        add({.path = path});
}

void AttachmentsCard::add(AttachmentSource source)
{
    if (m_original->isChecked())
        source.metadata = AttachmentSource::Metadata::Keep;
    m_adding.add(m_shown, source);
    follow();
}

void AttachmentsCard::follow()
{
    const bool isRunning = m_adding.isRunning();
    if (m_working->isVisible() != isRunning)
        m_working->setVisible(isRunning);
    if (!isRunning) {
        if (m_cancel->hasFocus())
            m_add->setFocus();
        layOutAnew(this);
        return;
    }
    m_what->setText(tr("Adding %1 …").arg(m_adding.name()));
    m_progress->setValue(m_adding.percent());
}

void AttachmentsCard::refuse(const Error &error)
{
    const QString name = m_adding.name();
    const QString sentence = refusalOf(error).in(uiLanguage());
    if (error.code == Error::Code::Cancelled) {
        emit editing().noticed(sentence);
        return;
    }
    const IncidentId incident = m_adding.lastIncident();
    AttachmentSource source = m_adding.lastSource();
    if (!canBeKeptAsOriginal(error) || source.metadata == AttachmentSource::Metadata::Keep) {
        editing().prompter().tell(this, tr("“%1” was not added").arg(name), sentence);
        return;
    }
    const QString question
        = tr("%1\n\nYou can keep the original as it is. Whoever gets it then can read in it what "
             "it says of place, author and device.")
              .arg(sentence);
    if (!editing().prompter().confirm(
            this, tr("Keep “%1” as it is?").arg(name), question, tr("Keep the original")))
        return;
    source.metadata = AttachmentSource::Metadata::Keep;
    m_adding.add(incident, source);
}

void AttachmentsCard::look(const Attachment &attachment)
{
    const qint64 most = isReadableText(attachment.kind) ? AttachmentPreview::MostText
                                                        : AttachmentPreview::MostPicture;
    auto bytes = m_attaching.contents(m_shown, attachment.id, most);
    if (!bytes) {
        const bool isLong = bytes.error().code == Error::Code::TooLarge;
        editing().prompter().tell(this, tr("It cannot be shown"),
            isLong ? tr("The file is too large to be shown here. Save it as a file to open it.")
                   : refusalOf(bytes.error()).in(uiLanguage()));
        return;
    }
    (new AttachmentPreview(attachment, std::move(*bytes), this))->open();
}

void AttachmentsCard::exportOne(const Attachment &attachment)
{
    if (m_saving.isRunning()) {
        editing().prompter().tell(this, tr("One file at a time"),
            tr("“%1” is still being saved. Wait for it, or cancel it.").arg(m_saving.name()));
        return;
    }
    if (!editing().prompter().confirm(this, tr("Save as a file outside the register?"),
            tr("The file is not protected there: whoever can read the folder can read it. That it "
               "was saved is noted in the access log."),
            tr("Choose where to …")))
        return;
    const QString path = editing().prompter().saveFileName(
        this, tr("Save as a file"), fileNameFor(attachment), tr("All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto begun = m_saving.start(m_shown, attachment, path); !begun) {
        editing().prompter().tell(this, tr("The file was not saved"), sentenceFor(begun.error()));
        return;
    }
    followSaving();
    m_savingCancel->setFocus(Qt::OtherFocusReason);
}

void AttachmentsCard::followSaving()
{
    if (m_savingPart->isHidden()) {
        m_savingPart->show();
        layOutAnew(this);
    }
    m_savingWhat->setText(tr("Saving %1 …").arg(m_saving.name()));
    m_savingProgress->setValue(m_saving.percent());
}

void AttachmentsCard::finishSaving()
{
    if (m_savingCancel->hasFocus())
        m_add->setFocus(Qt::OtherFocusReason);
    m_savingPart->hide();
    layOutAnew(this);
}

void AttachmentsCard::refuseSaving(const Error &error)
{
    finishSaving();
    if (error.code == Error::Code::Cancelled)
        emit editing().noticed(tr("Nothing was saved."));
    else
        editing().prompter().tell(this, tr("The file was not saved"), sentenceFor(error));
}

void AttachmentsCard::erase(const Attachment &attachment)
{
    const QString reason = editing().prompter().askText(this, tr("Erase this attachment for good?"),
        tr("“%1” is erased here and in every backup within reach. Nobody can bring it back. Why is "
           "it erased? The reason stays in the register.")
            .arg(attachment.name),
        tr("Erase for good"));
    if (reason.trimmed().isEmpty()) {
        if (!reason.isNull())
            editing().prompter().tell(
                this, tr("Nothing was erased"), tr("An attachment is erased only with a reason."));
        return;
    }
    const auto done = m_attaching.erase(m_shown, attachment.id, reason.left(MaxRemovalReason));
    if (!done)
        editing().prompter().tell(
            this, tr("Nothing was erased"), refusalOf(done.error()).in(uiLanguage()));
    else
        emit editing().noticed(tr("The attachment is erased for good."));
    m_add->setFocus();
}

} // namespace rueckhalt
