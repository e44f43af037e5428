// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/firstaidlist.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/forms/firstaidentrydialog.h"
#include "gui/forms/firstaidsheetdialog.h"
#include "gui/plan/keptwriting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rueckhalt {

FirstAidList::FirstAidList(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_forms(openRegister)
    , m_back(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Danger, this))
    , m_table(new QTableWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("firstAidList"));
    m_back->setObjectName(QStringLiteral("backFromFirstAid"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_back, ButtonKind::Quiet);
    m_open->setObjectName(QStringLiteral("openFirstAid"));
    m_add->setObjectName(QStringLiteral("addFirstAid"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_table->setObjectName(QStringLiteral("firstAidTable"));
    m_table->setColumnCount(4);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_empty->setIcon(QStringLiteral("heart"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_back);
    tools->addStretch();
    tools->addWidget(m_open);
    tools->addWidget(m_add);
    column->addLayout(tools);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_back, &QPushButton::clicked, this, &FirstAidList::backRequested);
    connect(m_open, &QPushButton::clicked, this, &FirstAidList::openCurrent);
    connect(m_add, &QPushButton::clicked, this, &FirstAidList::add);
    connect(m_table, &QTableWidget::doubleClicked, this, &FirstAidList::openCurrent);
    retranslate();
}

void FirstAidList::retranslate()
{
    m_back->setText(tr("Back to the list of cases"));
    m_open->setText(tr("&Open"));
    m_add->setText(tr("&Add a record …"));
    m_table->setAccessibleName(tr("First-aid records"));
    m_table->setHorizontalHeaderLabels(
        {tr("First aid on"), tr("Department"), tr("Case"), tr("Kept until")});
    m_empty->setTexts(tr("No record of first aid yet"),
        tr("Each act of first aid is kept here for at least five years, apart from the cases. Add "
           "one here, or make the form “Erste Hilfe” in a case and put it on this list."));
}

void FirstAidList::refresh()
{
    const auto lines = m_forms.firstAidList();
    m_problem->setVisible(!lines);
    if (!lines)
        m_problem->setText(sentenceFor(lines.error()));
    m_lines = lines.value_or(QList<FirstAidLine> {});
    showRows();
}

void FirstAidList::showRows()
{
    const int before = std::max(0, m_table->currentRow());
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const FirstAidLine &line = m_lines.at(row);
        const auto known
            = line.incident.isNull() ? std::nullopt : m_register.facts().rowOf(line.incident);
        const QString number = known ? m_register.facts().number(*known)
            : line.incident.isNull() ? tr("of none")
                                     : tr("erased");
        const QStringList texts {dayWords(line.aidDay, uiLanguage()), line.unit, number,
            dayWords(line.keptUntil, uiLanguage())};
        for (int at = 0; at < texts.size(); ++at)
            m_table->setItem(row, at, new QTableWidgetItem(texts.at(at)));
    }
    if (!m_lines.isEmpty())
        m_table->setCurrentCell(std::min(before, m_table->rowCount() - 1), 0);
    m_table->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(m_lines.isEmpty() && m_problem->isHidden());
    m_open->setEnabled(!m_lines.isEmpty());
    m_add->setEnabled(m_forms.isAllowed());
}

QString FirstAidList::summary() const
{
    return tr("Kept in confidence and apart from the cases, as DGUV Vorschrift 1 § 24 (6) wants "
              "it: %n record(s).",
        nullptr, static_cast<int>(m_lines.size()));
}

std::optional<FirstAidLine> FirstAidList::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_lines.size() ? std::optional(m_lines.at(row)) : std::nullopt;
}

void FirstAidList::focusTable()
{
    (m_lines.isEmpty() ? static_cast<QWidget *>(m_add) : m_table)->setFocus(Qt::OtherFocusReason);
}

void FirstAidList::openCurrent()
{
    const auto line = current();
    if (!line)
        return;
    auto sheet = m_forms.firstAidSheet(line->id);
    if (!sheet) {
        m_prompter.tell(this, tr("The record cannot be opened"), sentenceFor(sheet.error()));
        return;
    }
    auto *dialog = new FirstAidSheetDialog(m_register, m_prompter, *line, *std::move(sheet), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstAidSheetDialog::noticed, this, &FirstAidList::noticed);
    connect(dialog, &FirstAidSheetDialog::correctionRequested, this, [this, dialog, line] {
        dialog->accept();
        correct(*line);
    });
    dialog->open();
}

void FirstAidList::add()
{
    auto sheet = m_forms.firstAidSheet();
    if (!sheet) {
        m_prompter.tell(this, tr("No record can be added"), sentenceFor(sheet.error()));
        return;
    }
    auto *dialog = new FirstAidEntryDialog(
        m_register, m_prompter, {.sheet = *std::move(sheet), .corrects = {}}, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        refresh();
        emit noticed(tr("The record is on the list."));
    });
    dialog->openKept(m_register.writing(), KeptForm::FirstAid);
}

void FirstAidList::goOn(const QString &form)
{
    if (form == KeptForm::FirstAid)
        return add();
    for (const FirstAidLine &line : std::as_const(m_lines)) {
        if (form == KeptForm::FirstAidCorrection + QString::fromLatin1(line.id.toHex()))
            return correct(line);
    }
}

void FirstAidList::correct(const FirstAidLine &line)
{
    auto sheet = m_forms.firstAidSheet(line.id);
    if (!sheet)
        return;
    auto *dialog = new FirstAidEntryDialog(
        m_register, m_prompter, {.sheet = *std::move(sheet), .corrects = line.id}, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        refresh();
        emit noticed(tr("The correction stands beside the record."));
    });
    dialog->openKept(
        m_register.writing(), KeptForm::FirstAidCorrection + QString::fromLatin1(line.id.toHex()));
}

bool FirstAidList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FirstAidList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
    }
}

} // namespace rueckhalt
