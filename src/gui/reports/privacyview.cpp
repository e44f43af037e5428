// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/privacyview.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/reports/publishabletablemodel.h"
#include "gui/reports/tablepreview.h"
#include "reports/ui_privacyview.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

bool isWithheld(const QList<WithheldCell> &withheld, const PublishableTable &table)
{
    return std::ranges::any_of(
        withheld, [&](const WithheldCell &cell) { return cell.table == table.tableCode(); });
}

} // namespace

PrivacyView::PrivacyView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PrivacyView>())
{
    m_ui->setupUi(this);
    m_ui->onlyYou->setTone(TextLabel::Tone::Muted);
    m_ui->besideIntro->setTone(TextLabel::Tone::Muted);
    m_ui->legend->setTone(TextLabel::Tone::Muted);
    for (HeadingLabel *heading : {m_ui->whyHeading, m_ui->coarseHeading, m_ui->leavingHeading,
             m_ui->earlierHeading, m_ui->promiseHeading})
        heading->setContentsMargins(0, space::Large, 0, 0);
    auto *row = new FlowLayout(m_ui->coarserRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ui->coarser);
    connect(m_ui->coarser, &QPushButton::clicked, this, &PrivacyView::coarserRequested);
    connect(m_ui->table, &QComboBox::currentIndexChanged, this, &PrivacyView::showTable);
}

PrivacyView::~PrivacyView() = default;

void PrivacyView::showPreview(
    const ReleasePreview &preview, const QList<ReleaseId> &counting, std::optional<int> expected)
{
    m_preview = preview;
    m_counting = counting;
    m_expected = expected;
    showAll();
}

void PrivacyView::clear()
{
    m_preview.reset();
    delete m_table;
    m_table = nullptr;
    const QSignalBlocker quiet(m_ui->table);
    m_ui->table->clear();
    showReason({}, {}, {});
}

void PrivacyView::showAll()
{
    if (!m_preview)
        return;
    showFigures();
    showTables();
    showCoarseness();
    m_ui->leaving->setLines(leavingLines());
    showEarlier();
    m_ui->promise->setLines(promiseLines());
    layOutAnew(m_ui->promise);
}

void PrivacyView::showFigures()
{
    const ReleaseFigures &figures = m_preview->draft.figures;
    const int withheld = static_cast<int>(m_preview->draft.withheld.size());
    m_ui->utility->setText(
        tr("%1 of %n number(s) are shown", nullptr, figures.cells).arg(figures.cells - withheld));
    // Rounded down: it never sounds better than it is.
    m_ui->share->setText(
        tr("What is shown holds %1 % of all that the tables count: small numbers are withheld "
           "first.")
            .arg(static_cast<int>(std::floor(figures.publishedShare * 100))));
    const int forOthers = static_cast<int>(std::ranges::count(
        m_preview->draft.withheld, WithheldCell::Reason::Together, &WithheldCell::reason));
    QStringList lines;
    if (const int ownSake = withheld - forOthers; ownSake > 0)
        lines << tr("%n number(s) withheld for their own sake: no incident, too few persons, or "
                    "mostly one person.",
            nullptr, ownSake);
    if (forOthers > 0)
        lines << tr("%n number(s) withheld because such a small number could be worked out from "
                    "them.",
            nullptr, forOthers);
    if (figures.unfinished > 0)
        lines << tr("For %n of them neither a danger nor its absence could be proved in time; they "
                    "are withheld to be on the safe side.",
            nullptr, figures.unfinished);
    if (lines.isEmpty())
        lines << tr("Nothing is withheld.");
    m_ui->withheld->setLines(lines);
    m_ui->share->setVisible(withheld > 0);
}

void PrivacyView::showCoarseness()
{
    QStringList lines;
    for (const Text &reason : std::as_const(m_preview->programme.reasons))
        lines << reason.in(uiLanguage());
    if (m_expected)
        lines << tr("You expect %n incident(s) a year.", nullptr, *m_expected);
    if (m_preview->programme != m_preview->proposed)
        lines << tr("You have made the tables coarser than proposed.");
    m_ui->coarse->setLines(lines);
    m_ui->coarse->setVisible(!lines.isEmpty());
    m_ui->coarseIntro->setText(lines.isEmpty()
            ? tr("All tables of the programme, with every site. If too much is withheld, coarser "
                 "tables often show more.")
            : tr("Which tables there are follows from what everybody may know, such as the number "
                 "of employees, and never from the incidents of this period:"));
}

void PrivacyView::showTables()
{
    const QSignalBlocker quiet(m_ui->table);
    const QVariant before = m_ui->table->currentData();
    m_ui->table->clear();
    for (const PublishableTable &table : m_preview->draft.release.tables)
        m_ui->table->addItem(table.title().in(uiLanguage()), table.tableCode());
    m_ui->table->setCurrentIndex(std::max(0, m_ui->table->findData(before)));
    m_ui->legend->setText(tr("%1 withheld for its own sake · %2 withheld to protect others. Choose "
                             "a cell to read why.")
                              .arg(PublishableTableModel::OwnSake)
                              .arg(PublishableTableModel::ForOthers));
    showTable();
}

void PrivacyView::showTable()
{
    delete m_table;
    m_table = nullptr;
    showReason({}, {}, {});
    const PublishableTable *table = m_preview
        ? m_preview->draft.release.table(m_ui->table->currentData().toString())
        : nullptr;
    if (table == nullptr)
        return;
    m_table = new TablePreview(*table, uiLanguage(), m_ui->sheet);
    m_table->setObjectName(QStringLiteral("privacyTable"));
    m_table->explain(m_preview->draft.withheld, m_preview->known, m_preview->draft.release.id);
    connect(m_table, &TablePreview::explained, this, &PrivacyView::showReason);
    m_ui->tablePlace->addWidget(m_table);
    setTabOrder(m_ui->table, m_table);
    if (!isWithheld(m_preview->draft.withheld, *table))
        showReason({}, tr("Nothing is withheld in this table."), {});
    layOutAnew(m_ui->reason);
}

void PrivacyView::showReason(
    const QString &place, const QString &sentence, const QStringList &beside)
{
    m_ui->reason->setText(
        place.isEmpty() ? sentence : tr("%1: %2", "cell of a table").arg(place, sentence));
    m_ui->besideIntro->setVisible(!beside.isEmpty());
    m_ui->beside->setLines(beside);
    m_ui->beside->setVisible(!beside.isEmpty());
    layOutAnew(m_ui->beside);
}

QStringList PrivacyView::leavingLines() const
{
    const Release &release = m_preview->draft.release;
    QStringList tables;
    for (const PublishableTable &table : release.tables)
        tables << table.title().in(uiLanguage());
    QStringList lines {
        tr("%n table(s) with numbers of incidents: %1", nullptr, static_cast<int>(tables.size()))
            .arg(tables.join(QStringLiteral(", "))),
        tr("The names of the sites in these tables, the name of the authority, and the note that "
           "you write.")};
    const int late = m_preview->draft.figures.late;
    if (late > 0)
        lines << tr("%n incident(s) became known late and are counted here, because their own "
                    "period is closed.",
            nullptr, late);
    lines << tr("Everybody with an account in this register can read these numbers and pass them "
                "on. What was passed on cannot be called back.")
          << tr("No single incident, no description, no name and no identifier of a person leaves "
                "the register.")
          << tr("Sealed for safety officers, the register keeps what was counted, so that later "
                "releases can be checked against it.");
    return lines;
}

void PrivacyView::showEarlier()
{
    const int year = m_preview->draft.release.id.year();
    QStringList lines;
    for (const Release &known : std::as_const(m_preview->known)) {
        if (m_counting.contains(known.id))
            lines << tr(
                "%1, released on %2, %n table(s)", nullptr, static_cast<int>(known.tables.size()))
                         .arg(known.id.words().in(uiLanguage()),
                             dayWords(known.closingDate, uiLanguage()));
    }
    m_ui->earlier->setText(lines.isEmpty()
            ? tr("Nothing has been released about %1 yet. Other years do not count: no incident "
                 "is counted in two years.")
                  .arg(year)
            : tr("What could be worked out from these together with the new numbers was checked. "
                 "Other years do not count: no incident is counted in two years."));
    m_ui->earlierList->setLines(lines);
    m_ui->earlierList->setVisible(!lines.isEmpty());
}

QStringList PrivacyView::promiseLines() const
{
    const int persons = m_preview->draft.release.rule.minimumPersons;
    return {tr("A reader knows all numbers ever released about the year, and the rules of this "
               "program."),
        tr("The reader may also be one of the persons affected and know the own case."),
        tr("For every group of 1 to %1 persons that is not shown it stays open even then whether "
           "there was no incident at all, or %2 and more.")
            .arg(persons - 1)
            .arg(persons),
        tr("It does not reckon with several persons affected who put together what they know, nor "
           "with numbers that were passed on without this program.")};
}

void PrivacyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showAll();
    }
}

} // namespace rueckhalt
