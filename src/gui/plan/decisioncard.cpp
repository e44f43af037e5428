// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/decisioncard.h"

#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/planwords.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr qsizetype MostSentences = 4;

QStringList textsOf(const QList<Text> &texts)
{
    QStringList sentences;
    for (const Text &text : texts.first(std::min(MostSentences, texts.size())))
        sentences << text.in(uiLanguage());
    return sentences;
}

} // namespace

DecisionCard::DecisionCard(
    const OpenRegister &openRegister, const Content &content, QWidget *parent)
    : Card(parent)
    , m_register(openRegister)
    , m_measure(content.proposed->measure)
{
    setObjectName(QStringLiteral("decision-") + m_measure);
    const Measure *known = m_register.catalog().find(m_measure);
    addHead(content, known);
    addReasons(content, known);
    addDecisions(content);
    addButtons(content);
}

void DecisionCard::addHead(const Content &content, const Measure *known)
{
    const QString title
        = tr("%1. %2").arg(content.number).arg(PlanWords(m_register).titleOf(m_measure));
    setAccessibleName(title);
    setHeading(title);
    if (!known) {
        column()->addWidget(new TextLabel(
            tr("There is no sheet of this measure any more."), TextLabel::Tone::Muted, this));
        return;
    }
    QStringList facts {known->classes.words(uiLanguage()).join(QStringLiteral(", "))};
    if (known->sheet) {
        facts << tr("working time: %1").arg(wordFor(known->sheet->effort, uiLanguage()))
              << tr("cost: %1").arg(wordFor(known->sheet->cost, uiLanguage()))
              << tr("lead time: %1").arg(wordFor(known->sheet->leadTime, uiLanguage()));
    }
    QString line = facts.join(QStringLiteral(" · "));
    line[0] = line[0].toUpper();
    column()->addWidget(new TextLabel(line, TextLabel::Tone::Muted, this));
    column()->addWidget(
        new TextLabel(known->summary.in(uiLanguage()), TextLabel::Tone::Normal, this));
}

void DecisionCard::addReasons(const Content &content, const Measure *known)
{
    QStringList reasons;
    for (const ProposalReason &reason : content.proposed->reasons)
        reasons << sentenceFor(reason, uiLanguage());
    addList(tr("Why it is proposed"), QStringLiteral("check"), reasons);
    if (!known || !known->sheet)
        return;
    addList(tr("Advantages"), QStringLiteral("plus"), textsOf(known->sheet->advantages));
    addList(tr("Disadvantages"), QStringLiteral("warning"), textsOf(known->sheet->disadvantages));
}

void DecisionCard::addList(
    const QString &heading, const QString &icon, const QStringList &sentences)
{
    if (sentences.isEmpty())
        return;
    auto *title = new HeadingLabel(heading, TypeRole::Body, this);
    column()->addWidget(title);
    const auto tone
        = icon == QLatin1String("warning") ? TextLabel::Tone::Warning : TextLabel::Tone::Success;
    for (const QString &sentence : sentences)
        column()->addWidget(new ReasonLine(icon, tone, sentence, this));
}

void DecisionCard::addDecisions(const Content &content)
{
    const PlanWords words(m_register);
    for (const UnitId &unit : content.proposal->units) {
        if (!m_register.manages(unit))
            continue;
        const Decision *decision = content.proposal->decisionOn(m_measure, unit);
        if (!decision)
            continue;
        QString line = tr("%1: %2, %3 on %4")
                           .arg(words.nameOf(unit), wordFor(decision->kind, uiLanguage()),
                               words.nameOf(decision->by), PlanWords::dayOf(decision->when));
        if (decision->kind == DecisionKind::Later)
            line += tr(", again on %1").arg(dayWords(decision->until));
        if (!decision->reason.isEmpty())
            line += QStringLiteral(". ") + tr("Reason: %1").arg(decision->reason);
        auto *label = new TextLabel(line, TextLabel::Tone::Muted, this);
        label->setObjectName(QStringLiteral("decisionLine"));
        column()->addWidget(label);
    }
    if (!content.open.isEmpty())
        column()->addWidget(new TextLabel(tr("Still open for: %1").arg(words.namesOf(content.open)),
            TextLabel::Tone::Warning, this));
}

void DecisionCard::addButtons(const Content &content)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, space::Hair, 0, 0);
    const QString title = PlanWords(m_register).titleOf(m_measure);
    const auto button = [&](const QString &name, const QString &text, ButtonKind kind) {
        auto *made = new QPushButton(text, row);
        made->setObjectName(name);
        made->setAccessibleName(tr("%1: %2").arg(text, title));
        setButtonKind(made, kind);
        flow->addWidget(made);
        m_buttons << made;
        return made;
    };
    if (content.mayDecide && !content.open.isEmpty()) {
        struct Verb
        {
            DecisionKind kind;
            const char *name;
            QString text;
        };
        for (const Verb &answer : {Verb {DecisionKind::Choose, "choose", tr("Choose")},
                 Verb {DecisionKind::Later, "later", tr("Later …")},
                 Verb {DecisionKind::Reject, "reject", tr("Reject …")}}) {
            auto *made = button(QLatin1StringView(answer.name), answer.text, ButtonKind::Secondary);
            connect(made, &QPushButton::clicked, this,
                [this, kind = answer.kind] { emit answered(kind); });
        }
    }
    if (!content.plan.isNull()) {
        auto *plan
            = button(QStringLiteral("openPlan"), tr("Open in the plan"), ButtonKind::Secondary);
        plan->setIcon(iconFor(QStringLiteral("plan")));
        connect(plan, &QPushButton::clicked, this,
            [this, id = content.plan] { emit planRequested(id); });
    }
    if (m_register.catalog().find(m_measure)) {
        auto *sheet = button(QStringLiteral("openSheet"), tr("Whole sheet"), ButtonKind::Quiet);
        connect(sheet, &QPushButton::clicked, this, [this] { emit sheetRequested(m_measure); });
    }
    column()->addWidget(row);
}

void DecisionCard::focusFirst()
{
    if (!m_buttons.isEmpty())
        m_buttons.first()->setFocus();
}

} // namespace rueckhalt
