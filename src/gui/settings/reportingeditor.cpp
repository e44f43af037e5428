// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/reportingeditor.h"

#include "gui/common/controls.h"
#include "gui/common/preferences.h"
#include "session/reportingtrust.h"
#include "settings/ui_reportingeditor.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>

namespace rueckhalt {

ReportingEditor::ReportingEditor(
    Publishing &publishing, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Card(parent)
    , m_publishing(publishing)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReportingEditor>())
{
    m_ui->setupUi(this);
    for (TextLabel *hint : {m_ui->intro, m_ui->folderHint, m_ui->ownerHint, m_ui->fingerprintHint})
        hint->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Warning);
    m_ui->fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ui->shownName->setMaxLength(static_cast<int>(CardContent::MaxName));
    m_ui->emergencyLine->setMaxLength(static_cast<int>(CardContent::MaxEmergencyLine));
    m_ui->chooseFolder->setIcon(iconFor(QStringLiteral("folder")));
    m_ui->copyFingerprint->setIcon(iconFor(QStringLiteral("copy")));
    m_ui->writeCard->setIcon(iconFor(QStringLiteral("download")));
    for (QLineEdit *field : {m_ui->shownName, m_ui->emergencyLine, m_ui->dropFolder}) {
        field->setReadOnly(m_register.isReadOnly());
        connect(field, &QLineEdit::editingFinished, this, &ReportingEditor::keep);
    }
    for (QPushButton *button : {m_ui->chooseFolder, m_ui->writeCard, m_ui->giveUpFolder})
        button->setEnabled(!m_register.isReadOnly());
    connect(m_ui->chooseFolder, &QPushButton::clicked, this, &ReportingEditor::chooseFolder);
    connect(m_ui->writeCard, &QPushButton::clicked, this, &ReportingEditor::writeCard);
    connect(m_ui->giveUpFolder, &QPushButton::clicked, this, &ReportingEditor::giveUpFolder);
    connect(
        m_ui->folderList, &QListWidget::currentRowChanged, this, &ReportingEditor::nameTheButton);
    connect(m_ui->copyFingerprint, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->fingerprint->text()); });
    connect(&m_publishing, &Publishing::published, this, &ReportingEditor::showFingerprint);
    connect(&m_publishing, &Publishing::published, this, &ReportingEditor::showFolders);
    connect(&m_publishing, &Publishing::failed, this, &ReportingEditor::showFingerprint);
    showSettings();
    showFingerprint();
}

ReportingEditor::~ReportingEditor()
{
    // A field that loses the focus while it dies still says that its editing has finished.
    for (QLineEdit *field : {m_ui->shownName, m_ui->emergencyLine, m_ui->dropFolder})
        field->disconnect(this);
}

void ReportingEditor::showSettings()
{
    const ReportingSettings &settings = m_publishing.settings();
    m_ui->shownName->setPlaceholderText(m_register.name());
    m_ui->shownName->setText(settings.shownName);
    m_ui->emergencyLine->setPlaceholderText(emergencyLineOf({}));
    m_ui->emergencyLine->setText(settings.emergencyLine);
    m_ui->dropFolder->setText(QDir::toNativeSeparators(settings.dropFolder));
    showFolders();
}

bool ReportingEditor::isFormer(int row) const
{
    return row >= m_publishing.settings().otherFolders.size();
}

void ReportingEditor::showFolders()
{
    const ReportingSettings &settings = m_publishing.settings();
    const QStringList paths = settings.otherFolders + settings.formerFolders;
    const int before = m_ui->folderList->currentRow();
    m_ui->folderList->clear();
    for (int row = 0; row < paths.size(); ++row) {
        const QString &path = paths.at(row);
        const QString state = !isFormer(row) ? tr("Reporters find the card here.")
            : m_publishing.cardsLeft().contains(path)
            ? tr("Given up, but the card could not be taken away yet. Reports in it are taken in "
                 "as soon as the folder can be reached.")
            : tr("Given up. Reports that still arrive here are taken in.");
        m_ui->folderList->addItem(
            QStringLiteral("%1\n%2").arg(QDir::toNativeSeparators(path), state));
    }
    m_ui->folders->setVisible(!paths.isEmpty());
    m_ui->folderList->setCurrentRow(
        std::clamp(before, 0, std::max(0, m_ui->folderList->count() - 1)));
    nameTheButton();
}

void ReportingEditor::nameTheButton()
{
    m_ui->giveUpFolder->setText(isFormer(m_ui->folderList->currentRow())
            ? tr("Look into this folder no more …")
            : tr("Give this folder up …"));
}

void ReportingEditor::giveUpFolder()
{
    const int row = m_ui->folderList->currentRow();
    const ReportingSettings &settings = m_publishing.settings();
    const QString path = (settings.otherFolders + settings.formerFolders).value(row);
    if (path.isEmpty())
        return;
    const bool former = isFormer(row);
    const bool agreed = former
        ? m_prompter.confirm(this, tr("Look into this folder no more?"),
            tr("Reports that arrive there later will not be seen by anybody."), tr("Look no more"))
        : m_prompter.confirm(this, tr("Give this folder up?"),
            tr("The reporting card is taken away there. Reports that still arrive in it are taken "
               "in."),
            tr("Give up"));
    if (!agreed)
        return;
    ReportingSettings changed = settings;
    changed.otherFolders.removeAll(path);
    auto done = former ? m_publishing.forget(path) : set(changed);
    const bool isAway = former && !done && done.error().code == Error::Code::NotFound;
    if (isAway) {
        if (!m_prompter.confirm(this, tr("This folder cannot be reached"),
                tr("Reports and the reporting card may still lie there. Nobody will see them then, "
                   "and the card goes on to send people there."),
                tr("Look no more")))
            return;
        done = m_publishing.forget(path, Publishing::IfAway::Forget);
    }
    showFolders();
    if (!done)
        m_prompter.tell(this, tr("This could not be set"),
            done.error().code == Error::Code::AlreadyExists
                ? tr("There still are reports or the reporting card in this folder. Take the "
                     "reports in first, and remove those that were put aside (inbox/rejected).")
                : sentenceFor(done.error()));
}

void ReportingEditor::showFingerprint()
{
    const auto pin = m_publishing.pin();
    m_ui->fingerprint->setText(pin ? shownFingerprint(pin->fingerprint) : sentenceFor(pin.error()));
    m_ui->copyFingerprint->setEnabled(pin.has_value());
    const auto &error = m_publishing.lastError();
    m_ui->problem->setVisible(error.has_value());
    if (error)
        m_ui->problem->setText(
            tr("The reporting card could not be written everywhere. %1").arg(sentenceFor(*error)));
}

void ReportingEditor::keep()
{
    ReportingSettings changed = m_publishing.settings();
    changed.shownName = m_ui->shownName->text().trimmed();
    changed.emergencyLine = m_ui->emergencyLine->text().trimmed();
    changed.dropFolder = QDir::fromNativeSeparators(m_ui->dropFolder->text().trimmed());
    if (changed == m_publishing.settings())
        return;
    const auto saved = set(changed);
    if (!saved)
        tellLater(tr("This could not be set"),
            saved.error().code == Error::Code::NotFound
                ? tr("The folder for reports is not there. Please choose one that exists.")
                : sentenceFor(saved.error()));
    else
        emit noticed(tr("Setting saved."));
    showSettings();
}

Result<void> ReportingEditor::set(const ReportingSettings &settings)
{
    const ReportingSettings before = m_publishing.settings();
    auto done = m_publishing.setSettings(settings);
    if (done || m_publishing.settings() == before)
        return done;
    // Saved, but one of the folders may be away: the card follows as soon as it is there.
    tellLater(tr("The reporting card could not be written"),
        tr("The reporting card could not be written everywhere. %1")
            .arg(sentenceFor(done.error())));
    return {};
}

void ReportingEditor::tellLater(const QString &title, const QString &sentence)
{
    QTimer::singleShot(
        0, this, [this, title, sentence] { m_prompter.tell(this, title, sentence); });
}

void ReportingEditor::chooseFolder()
{
    const QString folder = m_prompter.openFolder(this, tr("Folder for reports"));
    if (folder.isEmpty())
        return;
    m_ui->dropFolder->setText(QDir::toNativeSeparators(folder));
    keep();
}

void ReportingEditor::writeCard()
{
    const QString folder = m_prompter.openFolder(this, tr("Another folder for reports"));
    if (folder.isEmpty())
        return;
    if (const auto written = m_publishing.publishTo(folder); !written) {
        m_prompter.tell(
            this, tr("The reporting card could not be written"), sentenceFor(written.error()));
        showFolders();
        return;
    }
    emit noticed(tr("Reporting card written. Reports from this folder are taken in now."));
}

void ReportingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showFingerprint();
        showFolders();
        m_ui->emergencyLine->setPlaceholderText(emergencyLineOf({}));
    }
    Card::changeEvent(event);
}

} // namespace rueckhalt
