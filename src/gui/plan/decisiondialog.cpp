// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/decisiondialog.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/nameschecking.h"
#include "gui/plan/planwords.h"
#include "plan/ui_decisiondialog.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rueckhalt {

namespace {

constexpr int ReasonLines = 3;
constexpr int MonthsUntilAskedAgain = 3;

} // namespace

DecisionDialog::DecisionDialog(Deciding &deciding, const OpenRegister &openRegister,
    Prompter &prompter, Question question, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_deciding(deciding)
    , m_register(openRegister)
    , m_question(std::move(question))
    , m_ui(std::make_unique<Ui::DecisionDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->units->offer(m_question.units, m_register.organisation());
    m_ui->units->setChosen(m_question.units);
    const bool several = m_question.units.size() > 1;
    m_ui->units->setVisible(several);
    m_ui->unitsLabel->setVisible(several);
    const bool later = m_question.kind == DecisionKind::Later;
    m_ui->until->setVisible(later);
    m_ui->untilLabel->setVisible(later);
    const QDate today = m_register.now().toLocalTime().date();
    m_ui->until->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_ui->until->setMinimumDate(today.addDays(1));
    m_ui->until->setDate(today.addMonths(MonthsUntilAskedAgain));
    m_ui->reason->setLimit(static_cast<int>(Proposal::MaxReason));
    m_ui->reason->setLines(ReasonLines);
    m_ui->reasonLabel->setBuddy(m_ui->reason->findChild<QPlainTextEdit *>());
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &DecisionDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &DecisionDialog::leave);
    retranslate();
    resize(sizeHint().expandedTo({560, 0}));
    growToContent(this);
    QWidget *first = m_ui->go;
    if (m_question.kind != DecisionKind::Choose)
        first = later ? static_cast<QWidget *>(m_ui->until)
                      : m_ui->reason->findChild<QPlainTextEdit *>();
    first->setFocus();
}

DecisionDialog::~DecisionDialog() = default;

void DecisionDialog::retranslate()
{
    const PlanWords words(m_register);
    const QString title = words.titleOf(m_question.measure);
    m_ui->heading->setText(title);
    const QString where = m_question.units.size() == 1
        ? QStringLiteral(" ") + tr("This is about: %1.").arg(words.namesOf(m_question.units))
        : QString();
    switch (m_question.kind) {
    case DecisionKind::Choose:
        setWindowTitle(tr("Choose a measure"));
        m_ui->intro->setText(
            tr("The measure goes into the plan. Who is responsible and when it begins you settle "
               "there.")
            + where);
        m_ui->reasonLabel->setText(tr("&Reason (may be empty)"));
        m_ui->go->setText(tr("&Choose"));
        break;
    case DecisionKind::Later:
        setWindowTitle(tr("Decide later"));
        m_ui->intro->setText(
            tr("The measure stays open and comes back to you on that day.") + where);
        m_ui->reasonLabel->setText(tr("&Reason (may be empty)"));
        m_ui->go->setText(tr("Put o&ff"));
        break;
    case DecisionKind::Reject:
        setWindowTitle(tr("Reject a measure"));
        m_ui->intro->setText(tr("The reason is kept, so that others can follow the decision later. "
                                "The measure is not proposed for these units again.")
            + where);
        m_ui->reasonLabel->setText(tr("&Reason"));
        m_ui->go->setText(tr("Re&ject"));
        break;
    }
    m_ui->reason->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Reason"));
}

Decision DecisionDialog::decision() const
{
    return {.measure = m_question.measure,
        .units = m_ui->units->chosen(),
        .kind = m_question.kind,
        .until = m_question.kind == DecisionKind::Later ? m_ui->until->date() : QDate(),
        .reason = m_ui->reason->text().trimmed()};
}

QString DecisionDialog::noticeOf(const Decision &decision) const
{
    const QString title = PlanWords(m_register).titleOf(decision.measure);
    switch (decision.kind) {
    case DecisionKind::Choose:
        return tr("“%1” is in the plan now.").arg(title);
    case DecisionKind::Later:
        return tr("“%1” comes back to you on %2.").arg(title, dayWords(decision.until));
    case DecisionKind::Reject:
        return tr("“%1” is rejected.").arg(title);
    }
    Q_UNREACHABLE();
}

bool DecisionDialog::showProblem(const Decision &decision)
{
    const auto kept = m_deciding.proposal(m_question.proposal);
    QList<ErrorSummary::Entry> entries;
    auto *reason = m_ui->reason->findChild<QPlainTextEdit *>();
    if (!kept)
        entries << ErrorSummary::Entry {sentenceFor(kept.error()), m_ui->cancel};
    else if (const auto problem = problemOf(decision, kept->value, m_register.now().date()))
        entries << ErrorSummary::Entry {problem->in(uiLanguage()),
            decision.units.isEmpty() ? static_cast<QWidget *>(m_ui->units) : reason};
    const bool reasonMissing = decision.kind == DecisionKind::Reject && decision.reason.isEmpty();
    setInvalid(reason, reasonMissing ? tr("Please say why.") : QString());
    m_ui->errors->showProblems(tr("The decision cannot be kept yet"), entries);
    growToContent(this);
    return !entries.isEmpty();
}

bool DecisionDialog::isChanged() const
{
    return !m_ui->reason->text().trimmed().isEmpty();
}

void DecisionDialog::go()
{
    const Decision made = decision();
    if (showProblem(made))
        return;
    const auto done
        = saveWithNamesChecked(this, prompter(), made.reason, [&](NamesChecked checked) {
              return m_deciding.decide(m_question.proposal, made, checked);
          });
    if (!done) {
        if (done.error().code != Error::Code::Cancelled) {
            m_ui->errors->showProblems(
                tr("The decision was not kept"), {{sentenceFor(done.error()), m_ui->cancel}});
            growToContent(this);
        }
        return;
    }
    emit decided(noticeOf(made));
    accept();
}

void DecisionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    EntryDialog::changeEvent(event);
}

} // namespace rueckhalt
