// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casedeadlinescard.h"

#include "domain/deadline/deadlinewords.h"
#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

struct Light
{
    QString icon;
    TextLabel::Tone tone;
};

/// The colour of a deadline; its words say the same.
Light lightOf(DeadlineStatus status)
{
    switch (status) {
    case DeadlineStatus::Overdue:
        return {QStringLiteral("alert"), TextLabel::Tone::Danger};
    case DeadlineStatus::Today:
    case DeadlineStatus::ThisWeek:
        return {QStringLiteral("clock"), TextLabel::Tone::Warning};
    case DeadlineStatus::Later:
        return {QStringLiteral("calendar"), TextLabel::Tone::Success};
    case DeadlineStatus::Waiting:
        return {QStringLiteral("help"), TextLabel::Tone::Muted};
    case DeadlineStatus::Done:
        return {QStringLiteral("check"), TextLabel::Tone::Muted};
    case DeadlineStatus::NotApplicable:
        return {QStringLiteral("minus"), TextLabel::Tone::Muted};
    }
    Q_UNREACHABLE();
}

} // namespace

CaseDeadlinesCard::CaseDeadlinesCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_none(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_law(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("caseDeadlines"));
    m_more->setObjectName(QStringLiteral("moreDeadlines"));
    setButtonKind(m_more, ButtonKind::Quiet);
    m_rows->setSpacing(space::Medium);
    column()->addWidget(m_none);
    column()->addLayout(m_rows);
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    column()->addWidget(m_law);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        showCase();
    });
    retranslate();
}

void CaseDeadlinesCard::retranslate()
{
    setHeading(tr("Deadlines"));
    m_law->setText(tr("The program counts days and shows the source. It decides no law."));
}

void CaseDeadlinesCard::showCase()
{
    if (m_shown != editing().id()) {
        m_shown = editing().id();
        m_all = false;
    }
    removeEntries(m_rows);
    QList<Deadline> deadlines = editing().deadlines();
    const auto isOpen = [](const Deadline &deadline) { return deadline.isOpen(); };
    const auto open = std::ranges::count_if(deadlines, isOpen);
    std::ranges::stable_sort(deadlines, [](const Deadline &one, const Deadline &other) {
        if (one.status != other.status)
            return one.status < other.status;
        return one.day.isValid() && (!other.day.isValid() || one.day < other.day);
    });
    const auto settings = editing().cases().settings();
    for (const Deadline &deadline : std::as_const(deadlines)) {
        if (m_all || deadline.isOpen())
            addDeadline(deadline, settings ? settings->deadlines : DeadlineSettings());
    }
    m_none->setVisible(open == 0);
    m_none->setText(tr("No deadline is open in this case."));
    const auto hidden = m_all ? 0 : static_cast<int>(deadlines.size() - open);
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show %n that is done or does not apply", nullptr, hidden));
    m_law->setVisible(open > 0);
    layOutAnew(this);
}

void CaseDeadlinesCard::addDeadline(const Deadline &deadline, const DeadlineSettings &settings)
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("deadline-") + codeOf(deadline.kind));
    auto *texts = new QVBoxLayout(row);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(space::Hair);
    const Light light = lightOf(deadline.status);
    const QString title = tr("%1: %2").arg(
        titleOf(deadline, uiLanguage()), whenWords(deadline, editing().today(), uiLanguage()));
    texts->addWidget(new ReasonLine(light.icon, light.tone, title, row));
    if (deadline.isOpen()) {
        QStringList about {
            tr("%1. Source: %2.")
                .arg(wordFor(deadline.force, uiLanguage()), sourceOf(deadline, uiLanguage())),
            readingOf(deadline, settings, uiLanguage())};
        for (const NoteAt &note : deadline.notes)
            about << sentenceFor(note, uiLanguage());
        about.removeAll(QString());
        auto *label = new TextLabel(about.join(QLatin1Char(' ')), TextLabel::Tone::Muted, row);
        label->setContentsMargins(space::XLarge, 0, 0, 0);
        texts->addWidget(label);
    }
    m_rows->addWidget(row);
    row->show();
}

} // namespace rueckhalt
