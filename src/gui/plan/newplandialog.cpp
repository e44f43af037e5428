// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/newplandialog.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "plan/ui_newplandialog.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rueckhalt {

NewPlanDialog::NewPlanDialog(
    Planning &planning, const OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_planning(planning)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::NewPlanDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    QList<UnitId> units;
    if (m_register.manages(UnitId()))
        units << UnitId();
    for (const Unit &unit : m_register.organisation().units) {
        if (m_register.manages(unit.id))
            units << unit.id;
    }
    m_ui->units->offer(units, m_register.organisation());
    if (units.size() == 1)
        m_ui->units->setChosen(units);
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &NewPlanDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &NewPlanDialog::reject);
    fill();
    resize(sizeHint().expandedTo({560, 0}));
    growToContent(this);
    m_ui->measure->setFocus();
}

NewPlanDialog::~NewPlanDialog() = default;

void NewPlanDialog::fill()
{
    setWindowTitle(tr("Plan a measure"));
    const QSignalBlocker quiet(m_ui->measure);
    const QVariant before = m_ui->measure->currentData();
    m_ui->measure->clear();
    for (const Measure &measure : m_register.catalog().measures())
        m_ui->measure->addItem(
            tr("%1 %2").arg(measure.id, measure.title.in(uiLanguage())), measure.id);
    m_ui->measure->setCurrentIndex(std::max(0, m_ui->measure->findData(before)));
}

void NewPlanDialog::go()
{
    const QList<UnitId> units = m_ui->units->chosen();
    QList<ErrorSummary::Entry> problems;
    if (units.isEmpty())
        problems << ErrorSummary::Entry {tr("Please choose at least one unit."), m_ui->units};
    m_ui->errors->showProblems(tr("The measure cannot be planned yet"), problems);
    growToContent(this);
    if (!problems.isEmpty())
        return;
    const auto id = m_planning.create(m_ui->measure->currentData().toString(), units);
    if (!id) {
        m_prompter.tell(this, tr("The measure was not planned"), sentenceFor(id.error()));
        return;
    }
    accept();
    emit created(*id);
}

void NewPlanDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
    QDialog::changeEvent(event);
}

} // namespace rueckhalt
