// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/accountlist.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/accountstablemodel.h"
#include "protection/ui_accountlist.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr int RowsInSight = 7;

} // namespace

AccountList::AccountList(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::AccountList>())
    , m_model(new AccountsTableModel(this))
{
    m_ui->setupUi(this);
    m_ui->table->setModel(m_model);
    m_ui->add->setIcon(iconFor(QStringLiteral("plus")));
    m_ui->listHead->setStretch(0, 1);
    m_ui->undecided->setTone(TextLabel::Tone::Warning);
    m_ui->undecided->hide();
    m_model->setLanguage(uiLanguage());
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &AccountList::tellChoice);
    connect(m_ui->add, &QPushButton::clicked, this, &AccountList::newRequested);
}

AccountList::~AccountList() = default;

void AccountList::tellChoice(const QModelIndex &now, const QModelIndex &before)
{
    const Member *former = m_model->memberAt(before.row());
    if (!m_isSetting && former != nullptr && now.row() != before.row())
        emit choiceChanged(former->id);
}

void AccountList::setMembers(const QList<Member> &members, const UserId &me)
{
    const QScopedValueRollback setting(m_isSetting, true);
    const UserId kept = chosen() == nullptr ? me : chosen()->id;
    m_model->setMembers(members, me);
    m_ui->table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(kept)), 0));
    fitColumns();
}

void AccountList::setOffersNew(bool offersNew)
{
    m_ui->add->setVisible(offersNew);
}

void AccountList::setMissing(const QString &sentence)
{
    m_ui->undecided->setText(sentence);
    m_ui->undecided->setVisible(!sentence.isEmpty());
}

void AccountList::choose(const UserId &id)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_ui->table->selectRow(std::max(0, m_model->rowOf(id)));
}

void AccountList::takeFocus()
{
    m_ui->add->setFocus();
}

const Member *AccountList::chosen() const
{
    return m_model->memberAt(m_ui->table->currentIndex().row());
}

const Member *AccountList::member(const UserId &id) const
{
    return m_model->memberAt(m_model->rowOf(id));
}

int AccountList::count() const
{
    return m_model->rowCount();
}

void AccountList::setResting(bool isResting)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_ui->table->setEnabled(!isResting);
    if (isResting)
        m_ui->table->clearSelection();
    else
        m_ui->table->selectRow(m_ui->table->currentIndex().row());
}

void AccountList::fitColumns()
{
    CopyTable *table = m_ui->table;
    const int unit = table->fontMetrics().averageCharWidth();
    const std::array<int, AccountsTableModel::ColumnCount> least {20, 12, 26, 26};
    int taken = 0;
    for (int column = 0; column < AccountsTableModel::StateColumn; ++column) {
        const QString title
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(unit * least.at(static_cast<std::size_t>(column)),
            table->horizontalHeader()->fontMetrics().horizontalAdvance(title) + space::XLarge);
        table->setColumnWidth(column, width);
        taken += width;
    }
    table->setColumnWidth(AccountsTableModel::StateColumn,
        std::max(unit * least.back(), table->viewport()->width() - taken));
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->height() + 2 * space::Hair;
    for (int row = 0; row < std::min(RowsInSight, m_model->rowCount()); ++row)
        height += table->rowHeight(row);
    table->setMinimumHeight(height);
    table->setMaximumHeight(height + space::Large);
}

void AccountList::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QScopedValueRollback setting(m_isSetting, true);
        const UserId kept = chosen() == nullptr ? UserId() : chosen()->id;
        m_ui->retranslateUi(this);
        m_model->setLanguage(uiLanguage());
        m_ui->table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(kept)), 0));
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void AccountList::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
