// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/keptwriting.h"

#include "gui/casework/actionrow.h"
#include "gui/common/prompter.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/plan/keptmapping.h"
#include "gui/plan/keptring.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int MostShown = 240; ///< characters of what was written

QString wordsForKept(const QString &form)
{
    if (form.startsWith(KeptForm::FirstAidCorrection))
        return KeptWritingNote::tr("the correction of a first-aid record");
    if (form == KeptForm::FirstAid)
        return KeptWritingNote::tr("a first-aid record");
    if (form.startsWith(KeptForm::Decision))
        return KeptWritingNote::tr("a decision on a proposal");
    if (form.startsWith(KeptForm::Proposal))
        return KeptWritingNote::tr("a proposal");
    if (form.startsWith(KeptForm::Stage))
        return KeptWritingNote::tr("a stage of a measure");
    if (form.startsWith(KeptForm::Stop))
        return KeptWritingNote::tr("why a measure is stopped");
    if (form.startsWith(KeptForm::Mapping))
        return KeptWritingNote::tr("what the columns of a list mean");
    if (form == KeptForm::OwnIndicator)
        return KeptWritingNote::tr("an own indicator");
    if (form == KeptForm::RingFounding)
        return KeptWritingNote::tr("the founding of a ring");
    if (form.startsWith(KeptForm::RingOffices))
        return KeptWritingNote::tr("which offices are compared in a ring");
    if (form == KeptForm::PublicPage)
        return KeptWritingNote::tr("a page for the public");
    if (form == KeptForm::RollOut)
        return KeptWritingNote::tr("the roll-out of a service centre");
    return KeptWritingNote::tr("the check of an effect");
}

/// Where a form has choices beside what was written, only that tells people something.
bool isTold(const QString &form, const QString &field)
{
    if (form == KeptForm::RingFounding)
        return field == KeptForm::RingName;
    if (form.startsWith(KeptForm::RingOffices))
        return field == KeptForm::RingOfficesInWords;
    if (form == KeptForm::PublicPage)
        return field.startsWith(KeptForm::PublicText);
    return true;
}

/// The beginning of what was written: choices and days say nothing without their field.
QString beginningOf(const UnfinishedEntry &entry)
{
    constexpr qsizetype Least = 3;
    // The mapping itself is for programs to read, and most fields of an indicator are choices.
    if (entry.form.startsWith(KeptForm::Mapping))
        return entry.texts.value(KeptForm::MappingTitle);
    if (entry.form == KeptForm::OwnIndicator)
        return entry.texts.value(KeptForm::OwnIndicatorName);
    QStringList texts;
    for (auto text = entry.texts.cbegin(); text != entry.texts.cend(); ++text) {
        if (isTold(entry.form, text.key()) && text->simplified().size() >= Least)
            texts << text->simplified();
    }
    const QString all = texts.join(QStringLiteral(" · "));
    return all.size() > MostShown ? all.left(MostShown) + QChar(0x2026) : all;
}

} // namespace

KeptWritingNote::KeptWritingNote(LockedWriting &writing, Prompter &prompter, QWidget *parent)
    : Card(QString(), parent)
    , m_writing(writing)
    , m_prompter(prompter)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("keptWriting"));
    column()->addLayout(m_rows);
    connect(&writing, &LockedWriting::changed, this, &KeptWritingNote::refresh);
    refresh();
}

void KeptWritingNote::refresh()
{
    removeEntries(m_rows);
    setHeading(tr("You were writing when Rückhalt was locked"));
    for (const UnfinishedEntry &entry : m_writing.entries()) {
        if (entry.form.startsWith(LockedWriting::CaseForm))
            continue; // stands with its case
        auto *row = new ActionRow(
            tr("Not finished: %1").arg(wordsForKept(entry.form)), beginningOf(entry), this);
        row->setObjectName(QStringLiteral("keptEntry"));
        connect(row->addVerb("continueKept", tr("Continue")), &QPushButton::clicked, this,
            [this, form = entry.form] { emit continueRequested(form); });
        connect(row->addVerb("dropKept", tr("Discard …")), &QPushButton::clicked, this,
            [this, form = entry.form] { drop(form); });
        m_rows->addWidget(row);
        row->show();
    }
    setVisible(m_rows->count() > 0);
}

void KeptWritingNote::drop(const QString &form)
{
    if (m_prompter.confirm(this, tr("Discard what was written?"),
            tr("What you wrote before Rückhalt was locked is lost then."), tr("Discard")))
        m_writing.drop(form);
}

void KeptWritingNote::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
