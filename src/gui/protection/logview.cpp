// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/logview.h"

#include "domain/protection/rights.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/protection/logtablemodel.h"
#include "gui/protection/longwork.h"
#include "protection/ui_logview.h"

#include <QEvent>
#include <QHeaderView>
#include <QHideEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace rueckhalt {

namespace {

constexpr int KeptMonths = DefaultLogMonths;

} // namespace

LogView::LogView(AccessLog &log, Reader reader, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_reader(std::move(reader))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::LogView>())
    , m_model(new LogTableModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->problem->hide();
    m_ui->secondArea->hide();
    m_ui->empty->setIcon(QStringLiteral("search"));
    m_ui->credentials->setPrompter(prompter);
    m_model->setObjectNames(m_reader.objectName);
    m_model->setLanguage(uiLanguage());
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->table->setModel(m_shown);
    m_ui->table->setWordWrap(false);
    m_ui->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    makeButtons();
    setFocusProxy(m_filter);
    retranslate();
    refresh();
}

LogView::~LogView() = default;

void LogView::makeButtons()
{
    const auto make = [](QWidget *parent, const char *name, const char *icon, ButtonKind kind) {
        auto *button = new QPushButton(parent);
        button->setObjectName(QLatin1String(name));
        if (*icon != '\0')
            button->setIcon(iconFor(QLatin1String(icon)));
        setButtonKind(button, kind);
        parent->layout()->addWidget(button);
        return button;
    };
    auto *tools = new FlowLayout(m_ui->tools);
    m_filter = new QLineEdit(m_ui->tools);
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(220 * textScale() / 100);
    tools->addWidget(m_filter);
    m_together = make(m_ui->tools, "readTogether", "people", ButtonKind::Secondary);
    m_close = make(m_ui->tools, "closeDetails", "eye-off", ButtonKind::Secondary);
    m_more = make(m_ui->tools, "moreEntries", "chevron-down", ButtonKind::Quiet);
    m_copy = make(m_ui->tools, "copyLog", "copy", ButtonKind::Quiet);
    m_prune = make(m_ui->tools, "pruneLog", "trash", ButtonKind::Quiet);
    new FlowLayout(m_ui->secondButtons);
    m_read = make(m_ui->secondButtons, "openDetails", "", ButtonKind::Primary);
    m_cancel = make(m_ui->secondButtons, "cancelSecond", "", ButtonKind::Quiet);
    // In the order in which they are read.
    QWidget *before = m_cancel;
    for (QWidget *next : std::initializer_list<QWidget *> {
             m_filter, m_together, m_close, m_more, m_copy, m_prune, m_ui->table}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(
        m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &LogView::retranslate);
    connect(m_together, &QPushButton::clicked, this, [this] { askSecond(true); });
    connect(m_close, &QPushButton::clicked, this, &LogView::closeDetails);
    connect(m_more, &QPushButton::clicked, this, &LogView::loadMore);
    connect(m_copy, &QPushButton::clicked, this, &LogView::copy);
    connect(m_prune, &QPushButton::clicked, this, &LogView::prune);
    connect(m_read, &QPushButton::clicked, this, &LogView::readTogether);
    connect(m_ui->credentials, &CredentialsFields::entered, this, &LogView::readTogether);
    connect(m_cancel, &QPushButton::clicked, this, [this] { askSecond(false); });
}

bool LogView::mayReadTogether() const
{
    return m_reader.roles.contains(Role::DataProtectionOfficer)
        || m_reader.roles.contains(Role::StaffCouncil);
}

Role LogView::otherRole() const
{
    return m_reader.roles.contains(Role::StaffCouncil) ? Role::DataProtectionOfficer
                                                       : Role::StaffCouncil;
}

void LogView::refresh()
{
    m_model->setMembers(m_reader.members());
    m_model->clear();
    loadMore();
    if (m_model->rowCount() > 0)
        m_ui->table->setCurrentIndex(m_shown->index(0, 0));
}

void LogView::loadMore()
{
    const quint64 oldest = m_model->oldest();
    if (oldest != 1) {
        const quint64 from = oldest == 0 ? 0 : oldest - 1;
        const auto entries = m_second.isEmpty() ? m_log.entries(from, Portion)
                                                : m_log.entriesInDetail(m_second, from, Portion);
        if (entries)
            m_model->append(*entries);
        else
            m_prompter.tell(
                this, tr("The access log cannot be read"), sentenceFor(entries.error()));
    }
    retranslate();
    fitColumns();
}

void LogView::askSecond(bool asked)
{
    m_ui->credentials->clear();
    m_ui->problem->hide();
    m_ui->secondArea->setVisible(asked);
    // The first stop of Tab stands for the view.
    setFocusProxy(asked ? static_cast<QWidget *>(m_ui->credentials) : m_filter);
    retranslate();
    (asked ? static_cast<QWidget *>(m_ui->credentials) : m_together)->setFocus();
}

void LogView::readTogether()
{
    auto other = m_ui->credentials->take();
    if (other && !other->password.isEmpty()) {
        auto half = resultOfLongWork<Result<LogHalf>>(this,
            {tr("The second key is opened"),
                tr("This takes about a second on purpose: it makes guessing slow."), {}},
            [&](const Progress &) { return m_log.secondHalf(*other); });
        if (half) {
            m_second = *std::move(half);
            askSecond(false);
            refresh();
            m_ui->table->setFocus();
            return;
        }
        other = tl::unexpected(half.error());
    }
    QString sentence = tr("Please enter login name and password of the second person.");
    if (!other)
        sentence = other.error().code == Error::Code::NotPermitted
            ? tr("This person does not have the role “%1”, or waits for its key.")
                  .arg(wordFor(otherRole(), uiLanguage()))
            : sentenceFor(other.error());
    m_ui->problem->setText(sentence);
    m_ui->problem->show();
    m_ui->credentials->setProblem(sentence);
    m_ui->credentials->firstEmpty()->setFocus();
}

void LogView::closeDetails()
{
    m_second = LogHalf();
    refresh();
    m_together->setFocus();
}

void LogView::prune()
{
    const QDateTime before = m_reader.clock().addMonths(-KeptMonths);
    if (!m_prompter.confirm(this, tr("Remove old details?"),
            tr("Who did what before %1 cannot be read afterwards. That something was done, and "
               "that you removed the details, stays in the chain and can be checked.")
                .arg(QLocale().toString(before.toLocalTime().date(), QLocale::ShortFormat)),
            tr("Remove details")))
        return;
    const auto removed
        = resultOfLongWork<Result<qsizetype>>(this, {tr("Old details are removed"), {}, {}},
            [&](const Progress &) { return m_log.prune(before); });
    if (!removed)
        m_prompter.tell(this, tr("The details could not be removed"), sentenceFor(removed.error()));
    else
        emit noticed(tr("Details of %n entries removed.", nullptr, static_cast<int>(*removed)));
    refresh();
}

void LogView::copy()
{
    m_ui->table->copyAll();
    emit noticed(tr("Entries copied."));
}

void LogView::retranslate()
{
    const bool detailed = !m_second.isEmpty();
    const bool asking = !m_ui->secondArea->isHidden();
    m_ui->intro->setText(detailed
            ? tr("You read together now. Please close the details before one of you leaves.")
            : tr("Every step in this register leaves an entry that nobody can change unnoticed. "
                 "Who did what can be read only by data protection and staff council together."));
    m_ui->secondText->setText(tr("The details need a second key. Please let the person with the "
                                 "role “%1” enter login name and password here.")
                                  .arg(wordFor(otherRole(), uiLanguage())));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the entries"));
    m_together->setText(tr("&Read together …"));
    m_together->setVisible(mayReadTogether() && !detailed && !asking);
    m_close->setText(tr("&Close the details"));
    m_close->setVisible(detailed);
    m_more->setText(tr("&Older entries"));
    m_more->setVisible(m_model->oldest() > 1);
    m_copy->setText(tr("Copy"));
    m_prune->setText(tr("Remove old details …"));
    m_prune->setVisible(may(m_reader.roles, Right::PruneAccessLog) && !m_reader.readOnly);
    m_read->setText(tr("Open the details"));
    m_cancel->setText(tr("Cancel"));
    const bool nothing = m_shown->rowCount() == 0;
    m_ui->empty->setTexts(tr("No such entry"), tr("Try another word, or load older entries."));
    // Two persons look at the screen: nothing else is asked or shown meanwhile.
    m_ui->intro->setVisible(!asking);
    m_ui->tools->setVisible(!asking);
    m_ui->empty->setVisible(nothing && !asking);
    m_ui->table->setVisible(!nothing && !asking);
    for (const int column : {int(LogTableModel::MomentColumn), int(LogTableModel::WhoColumn)})
        m_ui->table->setColumnHidden(column, !detailed);
}

void LogView::fitColumns()
{
    CopyTable *table = m_ui->table;
    const int unit = table->fontMetrics().averageCharWidth();
    constexpr std::array<int, LogTableModel::ColumnCount> least {7, 17, 27, 20, 30};
    int taken = 0;
    for (int column = 0; column < LogTableModel::WhatColumn; ++column) {
        const int width = unit * least.at(static_cast<std::size_t>(column));
        table->setColumnWidth(column, width);
        taken += table->isColumnHidden(column) ? 0 : width;
    }
    table->setColumnWidth(LogTableModel::WhatColumn,
        std::max(unit * least.back(), table->viewport()->width() - taken));
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
}

void LogView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->setLanguage(uiLanguage());
        retranslate();
        fitColumns();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void LogView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_ui->credentials->clear();
    m_ui->secondArea->hide();
    setFocusProxy(m_filter);
    if (!m_second.isEmpty()) {
        m_second = LogHalf();
        m_model->clear();
    }
    retranslate();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace rueckhalt
