// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/stopdialog.h"

#include "domain/planning/plannedmeasure.h"
#include "gui/common/controls.h"
#include "plan/ui_stopdialog.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rueckhalt {

namespace {

constexpr int ReasonLines = 3;

} // namespace

StopDialog::StopDialog(const QString &title, Prompter &prompter, Save save, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_title(title)
    , m_save(std::move(save))
    , m_ui(std::make_unique<Ui::StopDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->reason->setLimit(static_cast<int>(PlanEvent::MaxText));
    m_ui->reason->setLines(ReasonLines);
    m_ui->reasonLabel->setBuddy(m_ui->reason->findChild<QPlainTextEdit *>());
    setButtonKind(m_ui->go, ButtonKind::Danger);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &StopDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &StopDialog::leave);
    retranslate();
    resize(sizeHint().expandedTo({520, 0}));
    growToContent(this);
    m_ui->reason->findChild<QPlainTextEdit *>()->setFocus();
}

StopDialog::~StopDialog() = default;

void StopDialog::retranslate()
{
    setWindowTitle(tr("Stop this measure?"));
    m_ui->heading->setText(m_title);
    m_ui->intro->setText(tr("The measure stays in the plan as stopped and can be taken up again. "
                            "Everybody who sees the plan reads the reason."));
    m_ui->reason->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Reason"));
}

QString StopDialog::reason() const
{
    return m_ui->reason->text().trimmed();
}

bool StopDialog::isChanged() const
{
    return !reason().isEmpty();
}

void StopDialog::go()
{
    auto *edit = m_ui->reason->findChild<QPlainTextEdit *>();
    const QString missing = reason().isEmpty()
        ? tr("Please state a reason, so that others can follow the decision later.")
        : QString();
    setInvalid(edit, missing);
    QList<ErrorSummary::Entry> entries;
    if (!missing.isEmpty())
        entries << ErrorSummary::Entry {missing, edit};
    m_ui->errors->showProblems(tr("The measure was not stopped"), entries);
    growToContent(this);
    if (entries.isEmpty() && m_save(reason()))
        accept();
}

void StopDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    EntryDialog::changeEvent(event);
}

} // namespace rueckhalt
