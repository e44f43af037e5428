// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/ownsheettree.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

namespace rueckhalt {

namespace {

constexpr int VersionRole = Qt::UserRole; ///< int
constexpr int IdRole = Qt::UserRole + 1; ///< MeasureId

enum Column { TitleColumn, StateColumn, VersionColumn, ChangedColumn, ColumnCount };

} // namespace

OwnSheetTree::OwnSheetTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    showTexts();
}

SheetVersion OwnSheetTree::versionOf(const QTreeWidgetItem *row)
{
    return {row->data(TitleColumn, IdRole).toString(), row->data(TitleColumn, VersionRole).toInt()};
}

QTreeWidgetItem *OwnSheetTree::makeRow(const OwnSheet &sheet, bool isFirst)
{
    const Text title = withBothLanguages(sheet.measure).title;
    const QString name
        = title.in(uiLanguage()).isEmpty() ? tr("(no title yet)") : title.in(uiLanguage());
    const QString version = QString::number(sheet.version);
    auto *row = new QTreeWidgetItem({isFirst ? name : tr("Version %1: %2").arg(version, name),
        wordFor(sheet.state, uiLanguage()), version,
        dayWords(sheet.changed.toLocalTime().date(), uiLanguage())});
    row->setToolTip(TitleColumn, toolTipFor(name));
    row->setData(TitleColumn, IdRole, sheet.measure.id);
    row->setData(TitleColumn, VersionRole, sheet.version);
    return row;
}

void OwnSheetTree::show(const CatalogKeeping &keeping)
{
    const auto before = current();
    const QSignalBlocker quiet(this);
    clear();
    QTreeWidgetItem *wanted = nullptr;
    const auto note = [&](QTreeWidgetItem *row) {
        if (!wanted || versionOf(row) == before)
            wanted = row;
    };
    for (const OwnSheet &sheet : keeping.sheets()) {
        auto *top = makeRow(sheet, true);
        addTopLevelItem(top);
        note(top);
        for (const OwnSheet &other : keeping.versions(sheet.measure.id)) {
            if (other.version == sheet.version)
                continue;
            top->addChild(makeRow(other, false));
            note(top->child(top->childCount() - 1));
        }
    }
    if (wanted)
        setCurrentItem(wanted);
}

std::optional<SheetVersion> OwnSheetTree::current() const
{
    return currentItem() ? std::optional(versionOf(currentItem())) : std::nullopt;
}

void OwnSheetTree::choose(const SheetVersion &version)
{
    for (QTreeWidgetItemIterator row(this); *row; ++row) {
        if (versionOf(*row) == version)
            setCurrentItem(*row);
    }
}

QList<SheetVersion> OwnSheetTree::chosen() const
{
    QList<SheetVersion> versions;
    for (const QTreeWidgetItem *row : selectedItems())
        versions.append(versionOf(row));
    return versions;
}

void OwnSheetTree::showTexts()
{
    setHeaderLabels({tr("Sheet"), tr("State"), tr("Version"), tr("Changed")});
}

void OwnSheetTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    // With large text the title needs the room more than the day.
    setColumnHidden(ChangedColumn, width() < fontMetrics().averageCharWidth() * 80);
}

void OwnSheetTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QTreeWidget::changeEvent(event);
}

} // namespace rueckhalt
