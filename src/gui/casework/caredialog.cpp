// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/caredialog.h"

#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/bulletlist.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/dayedit.h"
#include "gui/report/choicegroup.h"
#include "gui/report/freetextfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int Width = 560;
constexpr int DayCharacters = 16;

} // namespace

CareDialog::CareDialog(const Offer &offer, Prompter &prompter, Do act, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_offer(offer)
    , m_do(std::move(act))
    , m_errors(new ErrorSummary(this))
    , m_outcome(new ChoiceGroup(this))
    , m_day(new DayEdit(this))
    , m_by(new QLineEdit(this))
    , m_reasonLabel(new QLabel(tr("&Reason for the correction"), this))
    , m_reason(new FreeTextField(this))
{
    setObjectName(QStringLiteral("careDialog"));
    setWindowTitle(tr("Care"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_day->setObjectName(QStringLiteral("careDay"));
    m_by->setObjectName(QStringLiteral("careBy"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setLimit(static_cast<int>(CaseEvent::MaxReason));
    m_reason->setLines(2);
    m_by->setMaxLength(static_cast<int>(CaseEvent::MaxName));
    m_outcome->setMode(ChoiceGroup::Mode::One);
    m_outcome->setWords(
        [](int value) { return wordFor(static_cast<CareOutcome>(value), uiLanguage()); });
    for (const CareOutcome outcome : outcomesOf(offer.kind))
        m_outcome->addValue(static_cast<int>(outcome));
    choose<CareOutcome>(*m_outcome, offer.before ? offer.before->answer : CareOutcome::Offered);
    m_day->setToday(offer.today);
    m_day->setDay(offer.today);
    if (offer.before)
        m_by->setText(offer.before->by);
    m_before = entered();
    build();
    connect(m_outcome, &ChoiceGroup::changed, this, &CareDialog::showReason);
    showReason();
    resize(sizeHint().expandedTo({Width * textScale() / 100, 0}));
    growToContent(this);
    m_outcome->setFocus();
}

void CareDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->setSpacing(space::Small);
    column->addWidget(new HeadingLabel(
        CaseWords::capital(wordFor(m_offer.kind, uiLanguage())), TypeRole::Section, this));
    column->addWidget(m_errors);
    m_errors->hide();
    column->addWidget(
        new TextLabel(explanationOf(m_offer.kind).in(uiLanguage()), TextLabel::Tone::Muted, this));
    if (!m_offer.contacts.isEmpty()) {
        column->addWidget(new HeadingLabel(tr("Who helps"), TypeRole::Body, this));
        auto *contacts = new BulletList(this);
        contacts->setLines(m_offer.contacts);
        column->addWidget(contacts);
    }
    const auto add = [this, column](const QString &text, QWidget *field, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(buddy);
        buddy->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(label);
        column->addWidget(field);
    };
    add(isTalk(m_offer.kind) ? tr("What became of the talk") : tr("What became of the offer"),
        m_outcome, m_outcome);
    add(tr("&Day"), m_day, m_day);
    add(tr("&By whom (may be empty)"), m_by, m_by);
    m_day->setFixedWidth(DayCharacters * fontMetrics().averageCharWidth());
    m_reasonLabel->setTextFormat(Qt::PlainText);
    auto *edit = m_reason->findChild<QPlainTextEdit *>();
    m_reasonLabel->setBuddy(edit);
    edit->setAccessibleName(tr("Reason for the correction"));
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addWidget(new TextLabel(
        tr("Please write no diagnosis and nothing that was said."), TextLabel::Tone::Muted, this));
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *done = new QPushButton(tr("&Enter"), this);
    done->setObjectName(QStringLiteral("go"));
    setButtonKind(done, ButtonKind::Primary);
    done->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
    setTabOrder(m_outcome, m_day);
    setTabOrder(m_day, m_by);
    setTabOrder(m_by, m_reason);
    setTabOrder(m_reason, cancel);
    setTabOrder(cancel, done);
    connect(done, &QPushButton::clicked, this, &CareDialog::go);
    connect(cancel, &QPushButton::clicked, this, &CareDialog::leave);
}

CareAnswered CareDialog::entered() const
{
    return {.kind = m_offer.kind,
        .outcome = chosenOf<CareOutcome>(*m_outcome).value_or(CareOutcome::Offered),
        .day = m_day->day(),
        .by = m_by->text().trimmed(),
        .reason = m_reason->isVisibleTo(this) ? m_reason->text().trimmed() : QString()};
}

bool CareDialog::isChanged() const
{
    const CareAnswered now = entered();
    return now.outcome != m_before.outcome || now.day != m_before.day || now.by != m_before.by
        || !now.reason.isEmpty();
}

void CareDialog::showReason()
{
    const auto &before = m_offer.before;
    const bool corrects
        = before && isAnswered(before->answer) && entered().outcome != before->answer;
    m_reasonLabel->setVisible(corrects);
    m_reason->setVisible(corrects);
    growToContent(this);
}

void CareDialog::go()
{
    QList<ErrorSummary::Entry> entries;
    const bool isReadable = m_day->day().isValid();
    setInvalid(m_day, isReadable ? QString() : tr("Please write the day like this: 01.12.2026."));
    if (!isReadable)
        entries << ErrorSummary::Entry {m_day->accessibleDescription(), m_day};
    if (entries.isEmpty()) {
        const QString problem = m_do(entered());
        if (problem.isEmpty())
            return accept();
        entries << ErrorSummary::Entry {problem,
            m_reason->isVisible() ? static_cast<QWidget *>(m_reason->findChild<QPlainTextEdit *>())
                                  : m_day};
    }
    m_errors->showProblems(tr("This was not entered yet"), entries);
    growToContent(this);
}

} // namespace rueckhalt
