// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casehistorycard.h"

#include "gui/cases/incidentcolumns.h"
#include "gui/casework/casetextdialog.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype Newest = 8; ///< entries that are shown at once
constexpr qsizetype More = 100; ///< with each step further back

} // namespace

CaseHistoryCard::CaseHistoryCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_add(new QPushButton(this))
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(this))
    , m_count(Newest)
{
    setObjectName(QStringLiteral("caseHistory"));
    m_add->setObjectName(QStringLiteral("addAddendum"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_more->setObjectName(QStringLiteral("moreHistory"));
    setButtonKind(m_more, ButtonKind::Quiet);
    m_rows->setSpacing(space::Medium);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    column()->addLayout(m_rows);
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &CaseHistoryCard::addAddendum);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_count += More;
        showCase();
    });
    retranslate();
}

void CaseHistoryCard::retranslate()
{
    setHeading(tr("History"));
    m_add->setText(tr("Correct or add something …"));
}

QString CaseHistoryCard::authorOf(const CaseEvent &event) const
{
    if (!event.authorName.isEmpty())
        return event.authorName;
    if (event.author.isNull())
        return tr("the program");
    // Whoever made the register may have given no name: the role says who it was.
    const QList<Member> members = editing().cases().carers();
    const auto found = std::ranges::find(members, event.author, &Member::id);
    return found == members.end() ? tr("an account without a name")
                                  : carerName(*found, uiLanguage());
}

void CaseHistoryCard::showCase()
{
    if (m_shown != editing().id()) {
        m_shown = editing().id();
        m_count = Newest;
    }
    removeEntries(m_rows);
    const QList<CaseEvent> &history = editing().file().record.history();
    const qsizetype shown = std::min(history.size(), m_count);
    for (qsizetype i = 0; i < shown; ++i) {
        const CaseEvent &event = history.at(history.size() - 1 - i);
        const QString when = momentWords(event.moment, uiLanguage());
        const QString who = authorOf(event);
        m_rows->addWidget(new EntryRow(
            {sentenceFor(event, uiLanguage()), tr("%1, %2").arg(when, who), {}, {}}, this));
    }
    m_more->setVisible(shown < history.size());
    m_more->setText(tr("Show %n older entries", nullptr, static_cast<int>(history.size() - shown)));
    m_add->setVisible(editing().mayAddAddenda());
    layOutAnew(this);
}

bool CaseHistoryCard::openAgain(const QString &form)
{
    if (form != QLatin1StringView("addendum"))
        return false;
    addAddendum();
    return true;
}

QWidget *CaseHistoryCard::placeForGap(ReportGap gap)
{
    // What no field asks stands beside the report.
    return fieldFor(gap) || gap == ReportGap::Persons ? nullptr : m_add;
}

void CaseHistoryCard::addAddendum()
{
    auto *dialog = new CaseTextDialog(
        {.title = tr("Correct or add something"),
            .intro = tr("What was reported stays as it is. Your text stands beside it, with your "
                        "name and the day. The reporter does not see it."),
            .verb = tr("&Add it"),
            .fields = {{.name = QStringLiteral("text"),
                           .label = tr("&What is to be corrected or added"),
                           .missing = sentenceFor(CaseProblem::TextMissing).in(uiLanguage()),
                           .limit = static_cast<int>(CaseEvent::MaxText),
                           .lines = 5},
                {.name = QStringLiteral("reason"),
                    .label = tr("&Reason"),
                    .missing = sentenceFor(CaseProblem::ReasonMissing).in(uiLanguage()),
                    .limit = static_cast<int>(CaseEvent::MaxReason),
                    .lines = 2}}},
        editing().prompter(),
        [this](const QStringList &texts) {
            return editing().problemAfter(
                editing().cases().addAddendum(editing().id(), texts.first(), texts.last()),
                tr("It stands in the history now."));
        },
        this);
    editing().open(dialog, QStringLiteral("addendum"));
}

} // namespace rueckhalt
