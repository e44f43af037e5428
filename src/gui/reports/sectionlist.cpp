// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/sectionlist.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

ReportPart partOf(const QListWidgetItem &item)
{
    return static_cast<ReportPart>(item.data(Qt::UserRole).toInt());
}

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    setWordWrap(true);
    connect(this, &QListWidget::itemChanged, this, &SectionList::partsChanged);
}

void SectionList::add(ReportPart part, bool isTicked)
{
    auto *item = new QListWidgetItem(nameOf(part, m_language), this);
    item->setData(Qt::UserRole, static_cast<int>(part));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
}

void SectionList::setParts(const QList<ReportPart> &parts)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const ReportPart part : parts)
        add(part, true);
    for (const ReportPart part : AllReportParts) {
        if (!parts.contains(part))
            add(part, false);
    }
    setCurrentRow(0);
    updateGeometry();
}

QList<ReportPart> SectionList::parts() const
{
    QList<ReportPart> parts;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            parts << partOf(*item(row));
    }
    return parts;
}

void SectionList::setLanguage(Language language)
{
    const QSignalBlocker quiet(this);
    m_language = language;
    for (int row = 0; row < count(); ++row)
        item(row)->setText(nameOf(partOf(*item(row)), language));
}

bool SectionList::canMoveCurrent(int by) const
{
    const int to = currentRow() + by;
    return currentRow() >= 0 && to >= 0 && to < count();
}

void SectionList::moveCurrent(int by)
{
    if (!canMoveCurrent(by))
        return;
    const int from = currentRow();
    {
        const QSignalBlocker quiet(this);
        insertItem(from + by, takeItem(from));
        setCurrentRow(from + by);
    }
    emit currentRowChanged(currentRow());
    emit partsChanged();
}

QSize SectionList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return QSize(QListWidget::sizeHint().width(), height);
}

void SectionList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace rueckhalt
