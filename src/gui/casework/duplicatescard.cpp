// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/duplicatescard.h"

#include "gui/cases/incidentwords.h"
#include "gui/casework/actionrow.h"
#include "gui/casework/duplicatedialog.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

DuplicatesCard::DuplicatesCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("duplicatesCard"));
    m_rows->setSpacing(space::Medium);
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    retranslate();
}

void DuplicatesCard::retranslate()
{
    setHeading(tr("Reported twice?"));
}

void DuplicatesCard::showCase()
{
    removeEntries(m_rows);
    const CaseStanding &standing = editing().file().standing();
    const bool asks = !editing().id().isNull() && editing().mayEnter();
    m_hints = asks ? editing().cases().duplicates(editing().id()) : QList<DuplicateHint>();
    const IncidentId same = standing.duplicateOf;
    if (!same.isNull()) {
        m_intro->setText(tr("This case is a duplicate and is not counted. It goes on in:"));
        addOther(same, {}, false);
    } else {
        m_intro->setText(tr("These cases may be about the same incident. Nothing is merged by "
                            "itself."));
        for (const DuplicateHint &hint : std::as_const(m_hints))
            addOther(hint.incident,
                tr("What speaks for it: %1")
                    .arg(hint.reasons.words(uiLanguage()).join(QStringLiteral(", "))),
                true);
    }
    QWidget *before = stopBefore();
    for (int i = 0; i < m_rows->count(); ++i) {
        for (auto *button : m_rows->itemAt(i)->widget()->findChildren<QPushButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    setVisible(m_rows->count() > 0);
    layOutAnew(this);
}

void DuplicatesCard::addOther(const IncidentId &other, const QString &note, bool compares)
{
    const FactTable &facts = editing().openRegister().facts();
    const auto row = facts.rowOf(other);
    if (!row)
        return;
    const IncidentWords words(editing().openRegister().organisation(), uiLanguage());
    auto *line = new ActionRow(
        tr("Case %1: %2").arg(facts.number(*row), words.headlineOf(facts.facts(*row))), note, this);
    line->setObjectName(QStringLiteral("otherCase"));
    if (compares)
        connect(line->addVerb("compareCase", tr("Compare …")), &QPushButton::clicked, this,
            [this, other] { compare(other); });
    connect(line->addVerb("openCase", tr("Open")), &QPushButton::clicked, this,
        [this, other] { emit caseRequested(other); });
    m_rows->addWidget(line);
    line->show();
}

void DuplicatesCard::ask()
{
    compare(m_hints.isEmpty() ? IncidentId() : m_hints.first().incident);
}

bool DuplicatesCard::openAgain(const QString &form)
{
    if (form != QLatin1StringView("duplicate")
        || !editing().file().nextStates().contains(CaseState::Duplicate))
        return false;
    compare({}); // which other case stands among the texts
    return true;
}

void DuplicatesCard::compare(const IncidentId &other)
{
    auto *dialog = new DuplicateDialog(editing(), other, parentWidget());
    editing().open(dialog, QStringLiteral("duplicate"));
}

} // namespace rueckhalt
