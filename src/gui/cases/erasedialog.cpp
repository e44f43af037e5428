// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/erasedialog.h"

#include "cases/ui_erasedialog.h"
#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"

#include <QKeyEvent>

namespace rueckhalt {

EraseDialog::EraseDialog(
    Erasing &erasing, const IncidentId &incident, Erasing::Outlook outlook, QWidget *parent)
    : QDialog(parent)
    , m_erasing(erasing)
    , m_incident(incident)
    , m_outlook(std::move(outlook))
    , m_ui(std::make_unique<Ui::EraseDialog>())
{
    m_ui->setupUi(this);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->problem->hide();
    setButtonKind(m_ui->go, ButtonKind::Danger);
    m_ui->go->setEnabled(false);
    connect(m_ui->number, &QLineEdit::textChanged, this,
        [this] { m_ui->go->setEnabled(isConfirmed()); });
    connect(m_ui->go, &QPushButton::clicked, this, &EraseDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &EraseDialog::reject);
    retranslate();
    m_ui->number->setFocus();
    resize(sizeHint().expandedTo({560, 0}));
    growToContent(this);
}

EraseDialog::~EraseDialog() = default;

bool EraseDialog::isConfirmed() const
{
    return m_ui->number->text().trimmed() == m_outlook.number;
}

void EraseDialog::retranslate()
{
    setWindowTitle(tr("Erase an incident"));
    m_ui->heading->setText(tr("Erase incident %1 for good").arg(m_outlook.number));
    m_ui->numberLabel->setText(
        tr("To confirm, type the &number of the incident: %1").arg(m_outlook.number));
    m_ui->number->setAccessibleName(
        tr("To confirm, type the number of the incident: %1").arg(m_outlook.number));
    showConsequences();
}

void EraseDialog::showConsequences()
{
    while (QLayoutItem *item = m_ui->consequences->takeAt(0)) {
        delete item->widget();
        const std::unique_ptr<QLayoutItem> gone(item);
    }
    const auto say = [this](const QString &sentence, bool isCaution = false) {
        m_ui->consequences->addWidget(
            new ReasonLine(isCaution ? QStringLiteral("warning") : QStringLiteral("trash"),
                isCaution ? TextLabel::Tone::Warning : TextLabel::Tone::Normal, sentence, this));
    };
    say(tr("Facts, description and all names of this incident are erased. Nobody can bring them "
           "back."));
    if (!m_outlook.backupFolders.isEmpty())
        say(tr("Its keys are taken out of the backups too: no backup can open it any more."));
    if (m_outlook.grants > 0)
        say(tr("It was granted to %n person(s), who cannot open it any more.", nullptr,
            m_outlook.grants));
    if (m_outlook.wasReported)
        say(tr("The answer to the reporter is removed: the receipt code finds nothing any more. "
               "The same report is not taken in again."));
    say(tr("It is missing in every evaluation from now on. Its number is not given again. What was "
           "printed or exported before stays where it is."));
    if (m_outlook.mayLeaveNames)
        say(tr("Names of accused persons are erased only by somebody who holds their key. Please "
               "ask such a person, or they go on their last day."),
            true);
}

QString EraseDialog::noticeOf(const Erasing::Outcome &outcome) const
{
    QStringList sentences {tr("Incident %1 is erased.").arg(m_outlook.number)};
    if (outcome.backupsOutOfReach > 0)
        sentences << tr("Folders with backups that cannot be reached: %n. Their next backup takes "
                        "the keys out.",
            nullptr, static_cast<int>(outcome.backupsOutOfReach));
    if (outcome.answersOutOfReach > 0)
        sentences << tr("The answer in the drop folder is removed as soon as that can be reached.");
    return sentences.join(u' ');
}

void EraseDialog::go()
{
    if (!isConfirmed())
        return;
    const auto outcome = m_erasing.erase(m_incident);
    if (!outcome) {
        m_ui->problem->setText(sentenceFor(outcome.error()));
        m_ui->problem->show();
        growToContent(this);
        return;
    }
    emit erased(noticeOf(*outcome));
    accept();
}

void EraseDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !m_ui->number->hasFocus())
        return QDialog::keyPressEvent(event);
    // In the field it only leads on: the button has to be meant.
    if (isConfirmed())
        m_ui->go->setFocus();
}

void EraseDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace rueckhalt
