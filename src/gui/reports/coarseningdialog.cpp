// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/coarseningdialog.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "reports/ui_coarseningdialog.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int RowsInSight = 6;

using Parts = ProgrammeQuestion::Parts;

QListWidgetItem *addItem(QListWidget *list, const QString &text, const QVariant &data, bool ticked)
{
    auto *item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, data);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    return item;
}

QList<QVariant> ticked(const QListWidget *list)
{
    QList<QVariant> data;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            data << list->item(row)->data(Qt::UserRole);
    }
    return data;
}

void fillParts(QListWidget *list, const QList<SitePart> &parts)
{
    const QSignalBlocker quiet(list);
    list->clear();
    for (const SitePart &part : parts)
        addItem(list, part.name.in(uiLanguage()), part.code, false);
    if (list->count() > 0)
        list->setCurrentRow(0);
}

void fitHeight(QListWidget *list)
{
    list->setFixedHeight(std::clamp(list->count(), 1, RowsInSight) * list->sizeHintForRow(0)
        + 2 * list->frameWidth());
}

} // namespace

CoarseningDialog::CoarseningDialog(
    const ReleaseProgramme &proposed, const Choice &current, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CoarseningDialog>())
    , m_proposed(proposed)
    , m_choice(current)
    , m_before(current)
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->partsHelp->setTone(TextLabel::Tone::Muted);
    m_ui->expectedHelp->setTone(TextLabel::Tone::Muted);
    m_ui->expected->setValue(current.expected.value_or(0));
    for (const Parts parts : {Parts::Automatic, Parts::Always, Parts::Never})
        m_ui->parts->addItem(QString(), static_cast<int>(parts));
    m_ui->parts->setCurrentIndex(m_ui->parts->findData(static_cast<int>(current.parts)));
    for (QWidget *row : {m_ui->siteRow, m_ui->groupRow, m_ui->buttons}) {
        auto *flow = new FlowLayout(row);
        flow->setContentsMargins(0, 0, 0, 0);
        for (QPushButton *button : row->findChildren<QPushButton *>())
            flow->addWidget(button);
    }
    setButtonKind(m_ui->go, ButtonKind::Primary);
    setButtonKind(m_ui->reset, ButtonKind::Quiet);
    m_ui->go->setDefault(true);
    for (QPushButton *button : {m_ui->cancel, m_ui->reset, m_ui->mergeSites, m_ui->mergeGroups})
        button->setAutoDefault(false);
    showTexts();
    fill();
    connect(m_ui->tables, &QListWidget::itemChanged, this, &CoarseningDialog::takeTables);
    connect(m_ui->sites, &QListWidget::itemChanged, this, &CoarseningDialog::showState);
    connect(m_ui->groups, &QListWidget::itemChanged, this, &CoarseningDialog::showState);
    connect(m_ui->mergeSites, &QPushButton::clicked, this,
        [this] { putTogether(m_ui->sites, &ReleaseProgramme::mergeSites); });
    connect(m_ui->mergeGroups, &QPushButton::clicked, this,
        [this] { putTogether(m_ui->groups, &ReleaseProgramme::mergeSiteGroups); });
    connect(m_ui->parts, &QComboBox::currentIndexChanged, this, [this] {
        m_choice.parts = static_cast<Parts>(m_ui->parts->currentData().toInt());
        showState();
    });
    connect(m_ui->expected, &QSpinBox::valueChanged, this, [this](int number) {
        m_choice.expected = number > 0 ? std::optional(number) : std::nullopt;
        showState();
    });
    connect(m_ui->reset, &QPushButton::clicked, this, &CoarseningDialog::reset);
    connect(m_ui->cancel, &QPushButton::clicked, this, &CoarseningDialog::reject);
    connect(m_ui->go, &QPushButton::clicked, this, &CoarseningDialog::accept);
    resize(QSize(600, 720) * textScale() / 100);
    m_ui->parts->setFocus();
}

CoarseningDialog::~CoarseningDialog() = default;

CoarseningDialog::Choice CoarseningDialog::choice() const
{
    return m_choice;
}

bool CoarseningDialog::changesProposal() const
{
    return m_choice.parts != m_before.parts || m_choice.expected != m_before.expected;
}

void CoarseningDialog::fill()
{
    {
        const QSignalBlocker quiet(m_ui->tables);
        m_ui->tables->clear();
        for (const ReleaseTable table : m_proposed.tables)
            addItem(m_ui->tables, wordFor(table, uiLanguage()), static_cast<int>(table),
                m_choice.programme.tables.contains(table));
        m_ui->tables->setCurrentRow(0);
    }
    fillParts(m_ui->sites, m_choice.programme.sites);
    fillParts(m_ui->groups, m_choice.programme.siteGroups);
    for (QListWidget *list : {m_ui->tables, m_ui->sites, m_ui->groups})
        fitHeight(list);
    showState();
}

void CoarseningDialog::takeTables()
{
    m_choice.programme.tables.clear();
    for (const QVariant &table : ticked(m_ui->tables))
        m_choice.programme.tables << static_cast<ReleaseTable>(table.toInt());
    showState();
}

void CoarseningDialog::putTogether(
    QListWidget *list, void (ReleaseProgramme::*merge)(const QString &, const QString &))
{
    QStringList codes;
    for (const QVariant &code : ticked(list))
        codes << code.toString();
    const bool isSites = list == m_ui->sites;
    // What is put together may have another code than both.
    for (qsizetype i = 1; i < codes.size(); ++i) {
        const auto &parts = isSites ? m_choice.programme.sites : m_choice.programme.siteGroups;
        const auto first = std::ranges::find(parts, codes.first(), &SitePart::code);
        const UnitId member
            = first == parts.end() || first->members.isEmpty() ? UnitId() : first->members.first();
        (m_choice.programme.*merge)(codes.first(), codes.at(i));
        const auto &merged = isSites ? m_choice.programme.sites : m_choice.programme.siteGroups;
        const auto now = std::ranges::find_if(
            merged, [&](const SitePart &part) { return part.members.contains(member); });
        if (now != merged.end())
            codes.first() = now->code;
    }
    fill();
    list->setFocus();
}

void CoarseningDialog::reset()
{
    m_choice.programme = m_proposed;
    m_ui->parts->setCurrentIndex(m_ui->parts->findData(static_cast<int>(Parts::Automatic)));
    m_ui->expected->setValue(0);
    fill();
}

void CoarseningDialog::showState()
{
    // Which tables there are follows from the kind of numbers; the proposal has to be made first.
    const bool isSameKind = !changesProposal();
    const auto hasTable = [this](std::initializer_list<ReleaseTable> tables) {
        return std::ranges::any_of(
            tables, [this](ReleaseTable table) { return m_proposed.tables.contains(table); });
    };
    const bool sites = isSameKind && hasTable({ReleaseTable::SiteArea, ReleaseTable::SiteType});
    const bool groups = isSameKind && hasTable({ReleaseTable::SiteGroupTypeGroup});
    for (QWidget *widget :
        {static_cast<QWidget *>(m_ui->tablesLabel), static_cast<QWidget *>(m_ui->tables)})
        widget->setVisible(isSameKind);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->sitesLabel),
             static_cast<QWidget *>(m_ui->sites), static_cast<QWidget *>(m_ui->siteRow)})
        widget->setVisible(sites);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->groupsLabel),
             static_cast<QWidget *>(m_ui->groups), static_cast<QWidget *>(m_ui->groupRow)})
        widget->setVisible(groups);
    m_ui->mergeSites->setEnabled(ticked(m_ui->sites).size() > 1);
    m_ui->mergeGroups->setEnabled(ticked(m_ui->groups).size() > 1);
    m_ui->go->setEnabled(!m_choice.programme.tables.isEmpty());
    switch (m_choice.parts) {
    case Parts::Automatic:
        m_ui->partsHelp->setText(tr("Small houses get fixed groups, others tables."));
        break;
    case Parts::Always:
        m_ui->partsHelp->setText(tr(
            "For small houses: the incidents are divided into a few groups once and for all, and "
            "only these groups and sums of them are ever told."));
        break;
    case Parts::Never:
        m_ui->partsHelp->setText(
            tr("Tables also for a small house. Nearly everything may be withheld then."));
        break;
    }
    layOutAnew(m_ui->partsHelp);
}

void CoarseningDialog::showTexts()
{
    setWindowTitle(tr("Coarser tables"));
    m_ui->parts->setItemText(0, tr("As proposed"));
    m_ui->parts->setItemText(1, tr("Fixed groups only"));
    m_ui->parts->setItemText(2, tr("Always tables"));
    m_ui->expected->setSpecialValueText(tr("not stated"));
}

void CoarseningDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        fill();
    }
}

} // namespace rueckhalt
