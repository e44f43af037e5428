// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/unfinishedcard.h"

#include "gui/casework/casewords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "session/casepaper.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// The longest texts that were written: choices and days say nothing without their field.
QString writtenIn(const UnfinishedEntry &entry)
{
    constexpr qsizetype Least = 3;
    QStringList texts;
    for (const QString &text : entry.texts) {
        if (text.trimmed().size() >= Least)
            texts << text.trimmed();
    }
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace

UnfinishedCard::UnfinishedCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_texts(new TextLabel(this))
    , m_continue(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    setObjectName(QStringLiteral("unfinishedCard"));
    m_texts->setObjectName(QStringLiteral("unfinishedTexts"));
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_continue->setObjectName(QStringLiteral("continueUnfinished"));
    m_drop->setObjectName(QStringLiteral("dropUnfinished"));
    setButtonKind(m_continue, ButtonKind::Primary);
    setButtonKind(m_drop, ButtonKind::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_drop);
    buttons->addStretch();
    column()->addWidget(m_texts);
    column()->addLayout(buttons);
    connect(m_continue, &QPushButton::clicked, this, &UnfinishedCard::goOn);
    connect(m_drop, &QPushButton::clicked, this, &UnfinishedCard::drop);
    connect(&editing.cases(), &Casework::unfinishedChanged, this, &UnfinishedCard::showCase);
    retranslate();
    hide();
}

void UnfinishedCard::retranslate()
{
    m_continue->setText(tr("Continue writing"));
    m_drop->setText(tr("Discard"));
}

void UnfinishedCard::showCase()
{
    m_entry = editing().id().isNull() ? std::nullopt : editing().unfinished();
    setVisible(m_entry.has_value());
    if (m_entry) {
        setHeading(tr("Not finished: %1").arg(wordsForForm(m_entry->form)));
        m_texts->setText(
            tr("You were writing this when Rückhalt was locked. It is not entered yet:")
            + QStringLiteral("\n\n") + writtenIn(*m_entry));
    } else {
        m_texts->clear();
    }
    layOutAnew(this);
}

void UnfinishedCard::goOn()
{
    if (!m_entry)
        return;
    const UnfinishedEntry entry = *m_entry;
    editing().resume(entry);
    emit continueRequested(entry.form);
}

void UnfinishedCard::drop()
{
    if (editing().prompter().confirm(this, tr("Discard what was written?"),
            tr("What you wrote before Rückhalt was locked is lost then."), tr("Discard")))
        editing().discardUnfinished();
}

QString wordsForForm(const QString &form)
{
    if (const auto duty = partOf<CaseDuty>(form.section(u':', 0, 1), "waive:"))
        return UnfinishedCard::tr("a duty that is not needed (%1)")
            .arg(wordFor(*duty, uiLanguage()));
    if (const auto state = partOf<CaseState>(form, "move:"))
        return CaseWords::verbFor(*state, false);
    if (const auto care = partOf<CareKind>(form, "care:"))
        return UnfinishedCard::tr("an offer of care (%1)").arg(wordFor(*care, uiLanguage()));
    if (const auto kind = partOf<FormKind>(form, "form:"))
        return UnfinishedCard::tr("a form (%1)").arg(formName(*kind).in(uiLanguage()));
    if (form.startsWith(QLatin1StringView("track:")))
        return UnfinishedCard::tr("light or serious");
    if (form == QLatin1StringView("duplicate"))
        return UnfinishedCard::tr("a duplicate");
    return UnfinishedCard::tr("a correction or addition");
}

} // namespace rueckhalt
