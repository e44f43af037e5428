// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentlist.h"

#include "cases/ui_incidentlist.h"
#include "gui/cases/stayopenmenu.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int TypingMilliseconds = 120; // shorter than the pause between two words
constexpr quint32 StateMark = 0x52685631; // "RhV1"

/// "12 345" with a thin space that does not break.
QString grouped(qsizetype number)
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, QChar(0x202f));
    return digits;
}

} // namespace

IncidentList::IncidentList(
    OpenRegister &openRegister, const Browsing &browsing, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_browsing(browsing)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::IncidentList>())
    , m_model(new IncidentTableModel(openRegister, this))
    , m_preview(new IncidentPreview(openRegister, browsing, this))
    , m_filters(new FilterBar(openRegister, this))
    , m_search(new DescriptionSearch(browsing, this))
{
    m_ui->setupUi(this);
    auto *filterLayout = new QVBoxLayout(m_ui->filterHost);
    filterLayout->setContentsMargins(0, 0, 0, 0);
    filterLayout->addWidget(m_filters);
    m_ui->previewLayout->addWidget(m_preview);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setCollapsible(0, false);
    m_ui->splitter->setSizes({620, 310});
    m_ui->table->setIncidentModel(m_model);
    m_ui->viewButton->setMenu(new QMenu(m_ui->viewButton));
    m_ui->viewButton->setIcon(iconFor(QStringLiteral("columns")));
    m_ui->emptyRegister->setIcon(QStringLiteral("incidents"));
    m_ui->nothingFound->setIcon(QStringLiteral("search"));
    setButtonKind(m_ui->descriptionsButton, ButtonKind::Quiet);
    m_ui->searchEdit->addAction(iconFor(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->table->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMilliseconds);
    connectAll();
    retranslate();
    showSearching(false);
    refresh();
}

IncidentList::~IncidentList() = default;

void IncidentList::connectAll()
{
    connect(m_ui->searchEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &IncidentList::applyTypedText);
    connect(m_filters, &FilterBar::filterChanged, this, &IncidentList::filterHasChanged);
    connect(m_ui->viewButton->menu(), &QMenu::aboutToShow, this,
        [this] { fillViewMenu(m_ui->viewButton->menu()); });
    connect(m_ui->nothingFound, &EmptyState::actionChosen, m_filters, &FilterBar::clearAll);
    connect(m_ui->emptyRegister, &EmptyState::actionChosen, this, &IncidentList::reportRequested);

    connect(m_model, &IncidentTableModel::orderRequested, this, &IncidentList::orderBy);
    connect(m_ui->table, &IncidentTable::openRequested, this, &IncidentList::openRequested);
    connect(m_ui->table, &IncidentTable::currentChangedTo, m_preview, &IncidentPreview::show);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &IncidentList::showCount);
    connect(m_preview, &IncidentPreview::openRequested, this, &IncidentList::openRequested);

    connect(
        m_ui->descriptionsButton, &QPushButton::clicked, this, &IncidentList::searchDescriptions);
    connect(m_ui->stopButton, &QPushButton::clicked, this, [this] { showSearching(false); });
    connect(
        m_search, &DescriptionSearch::progressed, m_ui->searchProgress, &QProgressBar::setValue);
    connect(m_search, &DescriptionSearch::finished, this, &IncidentList::takeDescriptionHits);
    connect(m_search, &DescriptionSearch::failed, this, [this](const Error &error) {
        showSearching(false);
        m_prompter.tell(this, tr("The search was stopped"), sentenceFor(error));
    });

    connect(&m_register, &OpenRegister::incidentRecorded, this, &IncidentList::refresh);
    connect(&m_register, &OpenRegister::factsReloaded, this, &IncidentList::filterHasChanged);
    connect(&m_register, &OpenRegister::organisationChanged, this, &IncidentList::refresh);
}

void IncidentList::retranslate()
{
    if (m_register.may(Right::ReadFacts)) {
        m_ui->emptyRegister->setTexts(tr("No incident has been reported yet"),
            tr("Each reported incident will stand here with its level, time and place, together "
               "with the measures that answer it."));
        m_ui->emptyRegister->setAction(tr("Report an incident"));
    } else {
        m_ui->emptyRegister->setTexts(tr("No case is granted to you at the moment"),
            tr("A safety officer can grant you single cases for a time. They stand here until that "
               "time is over."));
    }
    m_ui->nothingFound->setTexts(tr("Nothing matches this search"),
        tr("Fewer words or fewer filters find more. Descriptions are searched only on request."));
    m_ui->nothingFound->setAction(tr("Clear search and filters"));
}

const IncidentFilter &IncidentList::filter() const
{
    return m_filters->filter();
}

void IncidentList::setFilter(const IncidentFilter &filter)
{
    m_filters->setFilter(filter);
    filterHasChanged();
}

void IncidentList::applyTypedText()
{
    m_typing.stop();
    m_filters->setText(m_ui->searchEdit->text().trimmed());
}

void IncidentList::filterHasChanged()
{
    m_descriptionHits.reset();
    showSearching(false);
    // Filters can be cleared elsewhere; what is still being typed must not be overwritten.
    if (m_ui->searchEdit->text().trimmed() != filter().text && !m_typing.isActive()) {
        const QSignalBlocker quiet(m_ui->searchEdit);
        m_ui->searchEdit->setText(filter().text);
    }
    refresh();
}

void IncidentList::orderBy(const IncidentOrder &order)
{
    m_order = order;
    refresh();
}

Browsing::Rows IncidentList::counted(const IncidentQuery &query) const
{
    Browsing::Rows rows = m_browsing.find(query, m_order, uiLanguage());
    const QSet<IncidentId> &only = filter().counted;
    if (!only.isEmpty())
        std::erase_if(
            rows, [&](FactTable::Row row) { return !only.contains(m_register.facts().ids[row]); });
    return rows;
}

Browsing::Rows IncidentList::found() const
{
    const IncidentQuery query = filter().queryOn(dayAtPlace(m_register.now()));
    if (!m_descriptionHits)
        return counted(query);
    IncidentQuery wider = query;
    wider.text.clear();
    Browsing::Rows byFacts = m_browsing.find(query, m_order, uiLanguage());
    std::ranges::sort(byFacts);
    Browsing::Rows rows = counted(wider);
    std::erase_if(rows, [&](FactTable::Row row) {
        return !std::ranges::binary_search(byFacts, row)
            && !std::ranges::binary_search(*m_descriptionHits, row);
    });
    return rows;
}

void IncidentList::refresh()
{
    // Not by its row in the table: the facts may have lost rows since that was counted.
    const IncidentId current = m_preview->id();
    m_model->show(found(), m_order);
    const bool isListed = m_model->positionOf(current) >= 0;
    if (isListed)
        m_ui->table->select(current);
    m_preview->show(isListed ? current : IncidentId());
    QWidget *page = m_ui->listPage;
    const bool isEmpty = m_register.facts().isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_ui->searchEdit, m_ui->viewButton, m_ui->filterHost, m_ui->countLabel})
        part->setVisible(!isEmpty);
    if (isEmpty)
        page = m_ui->emptyRegister;
    else if (m_model->rowCount() == 0)
        page = m_ui->nothingFound;
    m_ui->stack->setCurrentWidget(page);
    showCount();
}

void IncidentList::showCount()
{
    const int total = static_cast<int>(m_register.facts().rowCount());
    const int listed = m_model->rowCount();
    const auto selected = static_cast<qsizetype>(m_ui->table->selectedFactRows().size());
    QString sentence = filter().restrictsAnything()
        ? tr("%1 of %2 incident(s)", nullptr, total).arg(grouped(listed), grouped(total))
        : tr("%1 incident(s)", nullptr, total).arg(grouped(total));
    if (m_descriptionHits)
        sentence = tr("%1, descriptions searched too").arg(sentence);
    if (selected > 1)
        sentence = tr("%1, %2 selected").arg(sentence, grouped(selected));
    m_ui->countLabel->setText(sentence);
    m_ui->countLabel->setAccessibleName(sentence);
    m_ui->descriptionsButton->setVisible(
        !filter().text.isEmpty() && !m_descriptionHits && !m_search->isRunning());
    emit countChanged(selected > 1 ? static_cast<int>(selected) : listed);
}

Browsing::Rows IncidentList::rowsInQuestion() const
{
    const Browsing::Rows selected = m_ui->table->selectedFactRows();
    return selected.size() > 1 ? selected : m_model->rows();
}

IncidentId IncidentList::neighbourOf(const IncidentId &id, int steps) const
{
    const int position = m_model->positionOf(id);
    return position < 0 ? IncidentId() : m_model->idAt(position + steps);
}

QString IncidentList::placeOf(const IncidentId &id) const
{
    const int position = m_model->positionOf(id);
    if (position < 0)
        return {};
    return tr("%1 of %2").arg(grouped(position + 1), grouped(m_model->rowCount()));
}

void IncidentList::select(const IncidentId &id)
{
    if (m_model->positionOf(id) >= 0)
        m_ui->table->select(id);
}

void IncidentList::searchDescriptions()
{
    applyTypedText();
    IncidentQuery query = filter().queryOn(dayAtPlace(m_register.now()));
    const QString text = std::exchange(query.text, {});
    Browsing::Rows rows = counted(query);
    m_ui->searchProgress->setRange(0, static_cast<int>(rows.size()));
    m_ui->searchProgress->setValue(0);
    m_search->start(std::move(rows), text);
    showSearching(true);
}

void IncidentList::showSearching(bool searching)
{
    if (!searching)
        m_search->cancel();
    const bool hadFocus = m_ui->stopButton->hasFocus() || m_ui->descriptionsButton->hasFocus();
    m_ui->searchProgress->setVisible(searching);
    m_ui->stopButton->setVisible(searching);
    showCount();
    if (hadFocus)
        (searching ? static_cast<QWidget *>(m_ui->stopButton) : m_ui->searchEdit)->setFocus();
}

void IncidentList::takeDescriptionHits(const Browsing::Rows &hits)
{
    m_descriptionHits = hits;
    std::ranges::sort(*m_descriptionHits);
    showSearching(false);
    refresh();
    emit noticed(m_ui->countLabel->text());
}

void IncidentList::fillViewMenu(QMenu *menu)
{
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    menu->clear();
    auto *columns = new StayOpenMenu(tr("Columns"), menu);
    m_ui->table->fillColumnMenu(columns);
    menu->addMenu(columns);
    auto *sorting = new QMenu(tr("Sort by"), menu);
    m_ui->table->fillSortMenu(sorting);
    menu->addMenu(sorting);
    menu->addSeparator();
    QAction *preview = menu->addAction(tr("Show preview"));
    preview->setCheckable(true);
    preview->setChecked(m_previewWanted);
    connect(preview, &QAction::toggled, this, [this](bool on) {
        m_previewWanted = on;
        fitPreview();
    });
}

void IncidentList::fitPreview()
{
    // The table needs about 60 characters and the pane 35 before both are a help.
    const bool hasRoom = width() > 95 * fontMetrics().averageCharWidth();
    m_ui->previewCard->setVisible(m_previewWanted && hasRoom);
}

void IncidentList::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void IncidentList::focusTable()
{
    if (m_register.facts().isEmpty())
        return m_register.may(Right::ReadFacts) ? m_ui->emptyRegister->button()->setFocus()
                                                : setFocus();
    if (m_ui->stack->currentWidget() != m_ui->listPage)
        return focusSearch();
    if (m_ui->table->currentId().isNull())
        m_ui->table->select({});
    m_ui->table->setFocus(Qt::ShortcutFocusReason);
}

void IncidentList::focusNextPane()
{
    const bool previewHasButton
        = m_ui->previewCard->isVisible() && !m_ui->table->currentId().isNull();
    if (m_ui->table->hasFocus() && previewHasButton)
        m_preview->findChild<QPushButton *>(QStringLiteral("openButton"))->setFocus();
    else if (m_ui->table->hasFocus() || m_ui->previewCard->isAncestorOf(focusWidget()))
        focusSearch();
    else
        focusTable();
}

bool IncidentList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->table && event->type() == QEvent::FocusIn
        && m_ui->table->currentId().isNull()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_ui->table->select({});
    if (watched != m_ui->searchEdit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool goesDown = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool clears = key == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty();
    if (clears)
        m_ui->searchEdit->clear();
    if (clears || goesDown)
        applyTypedText();
    if (goesDown)
        focusTable();
    return clears || goesDown;
}

QByteArray IncidentList::viewState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << StateMark << m_ui->table->columnState() << m_ui->splitter->saveState()
           << m_previewWanted;
    return state;
}

void IncidentList::restoreViewState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray columns;
    QByteArray splitter;
    bool previewWanted = true;
    stream >> mark >> columns >> splitter >> previewWanted;
    if (stream.status() != QDataStream::Ok || mark != StateMark)
        return;
    m_ui->table->restoreColumnState(columns);
    m_ui->splitter->restoreState(splitter);
    m_previewWanted = previewWanted;
    fitPreview();
}

void IncidentList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPreview();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
    m_model->retranslate();
    refresh();
}

void IncidentList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

} // namespace rueckhalt
