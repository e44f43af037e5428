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
    for (TextLabel *hint : {m_ui->intro, m_ui->folderHint, m_ui->fingerprintHint})
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
    m_ui->chooseFolder->setEnabled(!m_register.isReadOnly());
    connect(m_ui->chooseFolder, &QPushButton::clicked, this, &ReportingEditor::chooseFolder);
    connect(m_ui->writeCard, &QPushButton::clicked, this, &ReportingEditor::writeCard);
    connect(m_ui->copyFingerprint, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->fingerprint->text()); });
    connect(&m_publishing, &Publishing::published, this, &ReportingEditor::showFingerprint);
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
    if (const auto saved = m_publishing.setSettings(changed); !saved) {
        m_prompter.tell(this, tr("This could not be set"),
            saved.error().code == Error::Code::NotFound
                ? tr("The folder for reports is not there. Please choose one that exists.")
                : sentenceFor(saved.error()));
        showSettings();
        return;
    }
    emit noticed(tr("Setting saved."));
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
    const QString folder = m_prompter.openFolder(this, tr("Where to write the reporting card"));
    if (folder.isEmpty())
        return;
    if (const auto written = m_publishing.publishTo(folder); !written) {
        m_prompter.tell(
            this, tr("The reporting card could not be written"), sentenceFor(written.error()));
        return;
    }
    emit noticed(tr("Reporting card written."));
}

void ReportingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showFingerprint();
        m_ui->emergencyLine->setPlaceholderText(emergencyLineOf({}));
    }
    Card::changeEvent(event);
}

} // namespace rueckhalt
