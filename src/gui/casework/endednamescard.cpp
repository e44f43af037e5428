// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/endednamescard.h"

#include "base/daywords.h"
#include "gui/casework/actionrow.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"
#include "session/endednames.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

EndedNamesCard::EndedNamesCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("endedNames"));
    m_rows->setSpacing(space::Medium);
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    retranslate();
    hide();
}

void EndedNamesCard::retranslate()
{
    setHeading(tr("Names that are not needed any more"));
    m_intro->setText(tr("What these names of persons accused were kept for is over. Erase them, "
                        "unless there is another reason to keep them until their last day."));
}

void EndedNamesCard::showCase()
{
    removeEntries(m_rows);
    QList<Identity> names;
    // Asked each time: the key may have come or gone since.
    if (!editing().id().isNull())
        names = endedNames(AccusedNames(editing().openRegister()), editing().id(),
            editing().file().standing().values);
    for (const Identity &name : std::as_const(names))
        addName(name);
    setVisible(!names.isEmpty());
    layOutAnew(this);
}

void EndedNamesCard::addName(const Identity &name)
{
    auto *row = new ActionRow(name.name,
        tr("%1, until %2. %3")
            .arg(wordFor(name.trigger, uiLanguage()), dayWords(name.ends, uiLanguage()),
                name.reason),
        this);
    row->setObjectName(QStringLiteral("endedName"));
    if (editing().mayWork())
        connect(row->addVerb("eraseName", tr("Erase …")), &QPushButton::clicked, this,
            [this, name] { erase(name); });
    m_rows->addWidget(row);
    row->show(); // at once, because the focus may go there
}

void EndedNamesCard::erase(const Identity &name)
{
    if (!editing().prompter().confirm(this, tr("Erase this name?"),
            tr("The name and its reason are erased for good. The case stays."),
            tr("Erase the name")))
        return;
    if (!editing().finish(
            AccusedNames(editing().openRegister()).erase(name.id), tr("The name is erased.")))
        return;
    showCase();
    if (m_rows->count() == 0)
        return emit nothingLeft();
    goOnAt(m_rows->itemAt(0)->widget()->findChild<QPushButton *>());
}

} // namespace rueckhalt
