// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/accuseddialog.h"

#include "base/daywords.h"
#include "cases/ui_accuseddialog.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"

#include <QEvent>

namespace rueckhalt {

namespace {
constexpr int ProposedMonths
    = 6; // a proposal only: the house ban or the proceedings say until when
} // namespace

AccusedDialog::AccusedDialog(AccusedNames &names, const IncidentId &incident, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_incident(incident)
    , m_ui(std::make_unique<Ui::AccusedDialog>())
{
    m_ui->setupUi(this);
    m_ui->basis->setTone(TextLabel::Tone::Muted);
    m_ui->summary->setTone(TextLabel::Tone::Muted);
    m_ui->name->setMaxLength(static_cast<int>(MaxIdentityName));
    m_ui->reason->setMaxLength(static_cast<int>(MaxIdentityReason));
    offerTerms<IdentityTrigger>(*m_ui->trigger, ChoiceGroup::Mode::One);
    m_ui->triggerLabel->setBuddy(m_ui->trigger);
    const QDate latest = m_names.latestEnd();
    m_ui->ends->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_ui->ends->setDateRange(m_names.earliestEnd(), latest);
    m_ui->ends->setDate(std::min(m_names.today().addMonths(ProposedMonths), latest));
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &AccusedDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &AccusedDialog::reject);
    connect(m_ui->ends, &QDateEdit::dateChanged, this, &AccusedDialog::showSummary);
    retranslate();
    m_ui->name->setFocus();
    resize(sizeHint().expandedTo({560, 0}));
    growToContent(this);
}

AccusedDialog::~AccusedDialog() = default;

void AccusedDialog::retranslate()
{
    setWindowTitle(tr("Name of an accused person"));
    m_ui->basis->setText(tr("Legal basis: %1").arg(m_names.legalBasis()));
    showSummary();
}

void AccusedDialog::showSummary()
{
    m_ui->summary->setText(tr("The name is erased by itself after %1.")
                               .arg(dayWords(m_ui->ends->date(), uiLanguage())));
}

bool AccusedDialog::showProblems()
{
    QList<ErrorSummary::Entry> problems;
    const auto check = [&problems](QWidget *field, bool bad, const QString &sentence) {
        setInvalid(field, bad ? sentence : QString());
        if (bad)
            problems.append({sentence, field});
    };
    check(m_ui->name, m_ui->name->text().trimmed().isEmpty(), tr("Please enter the name."));
    check(m_ui->trigger, !m_ui->trigger->chosenValue(),
        tr("Please choose why the name may be kept. Without one of these reasons it may not."));
    check(m_ui->reason, m_ui->reason->text().trimmed().isEmpty(),
        tr("Please enter the reason, so that others can check it later."));
    m_ui->errors->showProblems(tr("The name cannot be kept yet"), problems);
    growToContent(this);
    return !problems.isEmpty();
}

void AccusedDialog::go()
{
    if (showProblems())
        return;
    const auto done = m_names.record({.incident = m_incident,
        .name = m_ui->name->text().trimmed(),
        .trigger = *chosenOf<IdentityTrigger>(*m_ui->trigger),
        .reason = m_ui->reason->text().trimmed(),
        .ends = m_ui->ends->date()});
    if (!done) {
        m_ui->errors->showProblems(
            tr("The name was not kept"), {{sentenceFor(done.error()), m_ui->cancel}});
        growToContent(this);
        return;
    }
    emit recorded();
    accept();
}

void AccusedDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace rueckhalt
