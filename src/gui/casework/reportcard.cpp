// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/reportcard.h"

#include "gui/cases/factlist.h"
#include "gui/cases/incidentcolumns.h"
#include "gui/casework/actionrow.h"
#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

ReportCard::ReportCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_sender(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_facts(new FactList(this))
    , m_descriptionHeading(new HeadingLabel(TypeRole::Body, this))
    , m_description(new TextLabel(this))
    , m_additionsHeading(new HeadingLabel(TypeRole::Body, this))
    , m_additions(new QVBoxLayout)
    , m_gapsHeading(new HeadingLabel(TypeRole::Body, this))
    , m_gaps(new QVBoxLayout)
    , m_buttons(new QWidget(this))
    , m_read(new QPushButton(m_buttons))
    , m_ask(new QPushButton(m_buttons))
    , m_open(new QPushButton(m_buttons))
{
    setObjectName(QStringLiteral("reportCard"));
    m_description->setObjectName(QStringLiteral("caseDescription"));
    m_read->setObjectName(QStringLiteral("markRead"));
    m_ask->setObjectName(QStringLiteral("askReporter"));
    m_open->setObjectName(QStringLiteral("openIncident"));
    m_open->setIcon(iconFor(QStringLiteral("measures")));
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setButtonKind(m_open, ButtonKind::Quiet);
    m_additions->setSpacing(space::Small);
    m_gaps->setSpacing(0);
    auto *flow = new FlowLayout(m_buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_read, m_ask, m_open})
        flow->addWidget(button);
    // Not over the whole width, so that labels and answers stay together.
    auto *facts = new QHBoxLayout;
    facts->addWidget(m_facts, 3);
    facts->addStretch(1);
    column()->addWidget(m_sender);
    column()->addLayout(facts);
    for (QWidget *part :
        std::initializer_list<QWidget *> {m_descriptionHeading, m_description, m_additionsHeading})
        column()->addWidget(part);
    column()->addLayout(m_additions);
    column()->addWidget(m_gapsHeading);
    column()->addLayout(m_gaps);
    column()->addWidget(m_buttons);
    connect(m_read, &QPushButton::clicked, this, &ReportCard::markAsRead);
    connect(m_ask, &QPushButton::clicked, this, &ReportCard::questionRequested);
    connect(m_open, &QPushButton::clicked, this,
        [this] { emit incidentRequested(this->editing().id()); });
    retranslate();
}

void ReportCard::retranslate()
{
    setHeading(tr("What was reported"));
    m_descriptionHeading->setText(tr("Description"));
    m_additionsHeading->setText(tr("What the reporter has added"));
    m_gapsHeading->setText(tr("What the report leaves open"));
    m_read->setText(tr("I have read it"));
    m_ask->setText(tr("Ask the reporter …"));
    m_open->setText(tr("Whole incident and measures"));
}

QString ReportCard::senderLine() const
{
    if (!editing().hasReporter())
        return {};
    const Handling &handling = *editing().file().handling;
    QString who;
    switch (handling.sender) {
    case SenderChoice::Named:
        who = tr("Reported by %1.").arg(handling.senderName);
        break;
    case SenderChoice::InConfidence:
        who = tr("Reported in confidence by %1: the name is for you only.")
                  .arg(handling.senderName);
        break;
    case SenderChoice::Anonymous:
        who = tr("Reported anonymously.");
        break;
    }
    return who + u' '
        + (handling.receipt ? tr("The reporter reads answers with the receipt code.")
                            : tr("There is no receipt code: please tell the reporter in person."));
}

void ReportCard::showCase()
{
    const CaseFile &file = editing().file();
    const IncidentWords words(editing().openRegister().organisation(), uiLanguage());
    m_facts->show(
        editing().id().isNull() ? QList<StatedFact>() : words.briefOf(file.incident.facts));
    m_sender->setText(senderLine());
    m_sender->setVisible(editing().hasReporter());
    const QString &text = file.incident.person.description;
    m_description->setText(text.isEmpty() ? tr("No description was written.") : text);
    m_description->setTone(text.isEmpty() ? TextLabel::Tone::Muted : TextLabel::Tone::Normal);
    showAdditions();
    showGaps();
    m_open->setVisible(!editing().id().isNull());
    layOutAnew(this);
}

void ReportCard::showAdditions()
{
    removeEntries(m_additions);
    const QList<Addendum> additions
        = editing().hasReporter() ? editing().file().handling->addenda : QList<Addendum>();
    m_additionsHeading->setVisible(!additions.isEmpty());
    m_read->setVisible(editing().mayWork() && editing().file().hasUnreadAdditions());
    for (qsizetype i = 0; i < additions.size(); ++i) {
        const QString when = momentWords(additions.at(i).moment, uiLanguage());
        const bool isNew = i >= editing().file().handling->seenAddenda;
        m_additions->addWidget(new EntryRow(
            {additions.at(i).text, isNew ? tr("%1 · new").arg(when) : when, {}, {}}, this));
    }
}

void ReportCard::showGaps()
{
    removeEntries(m_gaps);
    const CaseFile &file = editing().file();
    const QList<ReportGap> open = editing().id().isNull() || isFinished(file.standing().state)
        ? QList<ReportGap>()
        : file.gaps();
    QWidget *before = stopBefore();
    for (const ReportGap gap : open) {
        auto *row = new ActionRow(CaseWords::capital(wordFor(gap, uiLanguage())), {}, this);
        row->setObjectName(QStringLiteral("gap-") + codeOf(gap));
        if (editing().mayEnter()) {
            QPushButton *enter = row->addVerb("enterGap", tr("Enter what is known"));
            connect(enter, &QPushButton::clicked, this, [this, gap] { emit gapChosen(gap); });
            setTabOrder(before, enter);
            before = enter;
        }
        m_gaps->addWidget(row);
        row->show();
    }
    m_gapsHeading->setVisible(!open.isEmpty());
    m_ask->setVisible(editing().mayWork() && editing().hasReporter()
        && file.nextStates().contains(CaseState::Question));
}

QWidget *ReportCard::placeFor(CaseDuty duty, int)
{
    return duty == CaseDuty::ReadAdditions ? m_read : nullptr;
}

/// What was added is entered next.
QWidget *ReportCard::nextAfterReading() const
{
    for (int i = 0; i < m_gaps->count(); ++i) {
        if (auto *enter = m_gaps->itemAt(i)->widget()->findChild<QPushButton *>())
            return enter;
    }
    return m_open;
}

void ReportCard::markAsRead()
{
    if (editing().finish(editing().answering().markAddendaSeen(editing().id()),
            tr("The additions are marked as read.")))
        goOnAt(nextAfterReading());
}

} // namespace rueckhalt
