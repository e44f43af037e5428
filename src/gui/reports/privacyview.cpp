// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/privacyview.h"

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
    m_ui->legend->setTone(TextLabel::Tone::Muted);
    for (HeadingLabel *heading :
        {m_ui->whyHeading, m_ui->coarseHeading, m_ui->leavingHeading, m_ui->earlierHeading})
        heading->setContentsMargins(0, space::Large, 0, 0);
    auto *row = new FlowLayout(m_ui->coarserRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ui->coarser);
    connect(m_ui->coarser, &QPushButton::clicked, this, &PrivacyView::coarserRequested);
    connect(m_ui->table, &QComboBox::currentIndexChanged, this, &PrivacyView::showTable);
}

PrivacyView::~PrivacyView() = default;

void PrivacyView::showPreview(const ReleasePreview &preview, const QList<ReleaseId> &counting)
{
    m_preview = preview;
    m_counting = counting;
    showAll();
}

void PrivacyView::clear()
{
    m_preview.reset();
    delete m_table;
    m_table = nullptr;
    const QSignalBlocker quiet(m_ui->table);
    m_ui->table->clear();
    m_ui->reason->clear();
}

QString PrivacyView::utilitySentence(const ReleaseFigures &figures)
{
    // Rounded down: it never sounds better than it is.
    return tr("%1 % of the numbers are shown")
        .arg(static_cast<int>(std::floor(figures.publishedShare * 100)));
}

void PrivacyView::showAll()
{
    if (!m_preview)
        return;
    showFigures();
    showTables();
    const QList<Text> &reasons = m_preview->programme.reasons;
    QStringList lines;
    for (const Text &reason : reasons)
        lines << reason.in(uiLanguage());
    if (m_preview->programme != m_preview->proposed)
        lines << tr("You have made them coarser than proposed.");
    m_ui->coarse->setLines(lines);
    m_ui->coarse->setVisible(!lines.isEmpty());
    m_ui->coarseIntro->setText(lines.isEmpty()
            ? tr("All tables of the programme, with every site. If too much is withheld, coarser "
                 "tables often show more.")
            : tr(
                "Some things are put together or left out. That follows from what everybody may "
                "know, such as the number of employees, and never from the incidents themselves:"));
    m_ui->leaving->setLines(leavingLines());
    m_ui->earlier->setText(earlierSentence());
    layOutAnew(m_ui->earlier);
}

void PrivacyView::showFigures()
{
    const ReleaseFigures &figures = m_preview->draft.figures;
    m_ui->utility->setText(utilitySentence(figures));
    const int withheld = static_cast<int>(m_preview->draft.withheld.size());
    if (withheld == 0) {
        m_ui->withheld->setText(tr("Nothing is withheld."));
        return;
    }
    const int forOthers = static_cast<int>(std::ranges::count(
        m_preview->draft.withheld, WithheldCell::Reason::Together, &WithheldCell::reason));
    const int ownSake = withheld - forOthers;
    QStringList sentences {
        tr("%n number(s) of %1 are withheld.", nullptr, withheld).arg(figures.cells)};
    if (ownSake > 0)
        sentences << tr(
            "%n of them for their own sake: none or too few persons, or mostly one person.",
            nullptr, ownSake);
    if (forOthers > 0)
        sentences << tr(
            "%n of them, because such a number could be worked out from them.", nullptr, forOthers);
    m_ui->withheld->setText(sentences.join(QChar(u' ')));
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
    m_ui->reason->setText(QString());
    const PublishableTable *table = m_preview
        ? m_preview->draft.release.table(m_ui->table->currentData().toString())
        : nullptr;
    if (table == nullptr)
        return;
    m_table = new TablePreview(*table, uiLanguage(), m_ui->sheet);
    m_table->setObjectName(QStringLiteral("privacyTable"));
    m_table->explain(m_preview->draft.withheld, m_preview->known);
    connect(m_table, &TablePreview::explained, this, [this](const QString &sentence) {
        m_ui->reason->setText(sentence);
        m_table->setAccessibleDescription(sentence);
    });
    m_ui->tablePlace->addWidget(m_table);
    setTabOrder(m_ui->table, m_table);
    if (!isWithheld(m_preview->draft.withheld, *table))
        m_ui->reason->setText(tr("Nothing is withheld in this table."));
    layOutAnew(m_ui->reason);
}

QStringList PrivacyView::leavingLines() const
{
    const Release &release = m_preview->draft.release;
    QStringList tables;
    for (const PublishableTable &table : release.tables)
        tables << table.title().in(uiLanguage());
    QStringList lines {tr("%n table(s): %1", nullptr, static_cast<int>(tables.size()))
                           .arg(tables.join(QStringLiteral(", "))),
        tr("The names of the sites in these tables, and the name of the authority."),
        tr("The note that you write to it.")};
    const int late = m_preview->draft.figures.late;
    if (late > 0)
        lines << tr("%n incident(s) became known late and are counted here, because their own "
                    "period is closed.",
            nullptr, late);
    lines << tr("No incident, no description, no name, no person: they stay where they are.");
    return lines;
}

QString PrivacyView::earlierSentence() const
{
    if (m_counting.isEmpty())
        return tr("Nothing has been released about %1 yet.")
            .arg(m_preview->draft.release.id.year());
    QStringList names;
    for (const ReleaseId &id : m_counting)
        names << id.words().in(uiLanguage());
    return tr("Numbers were released for: %1. What could be worked out from these together with "
              "the new ones is taken into account.")
        .arg(names.join(QStringLiteral(", ")));
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
