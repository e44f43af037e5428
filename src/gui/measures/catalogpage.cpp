// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/catalogpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/measurecarddelegate.h"
#include "gui/measures/measurelistmodel.h"
#include "gui/measures/ownsheetsview.h"
#include "gui/measures/practicenotes.h"
#include "gui/measures/sheetprinting.h"
#include "gui/plan/nameschecking.h"
#include "measures/ui_catalogpage.h"
#include "reports/pdfsheet.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QUrl>

namespace rueckhalt {

namespace {

constexpr CodeSet<MeasureGroup> CitizenOriented {
    MeasureGroup::Access, MeasureGroup::Arrival, MeasureGroup::Clarity, MeasureGroup::Feedback};

} // namespace

CatalogPage::CatalogPage(OpenRegister &openRegister, Recommending &recommending, Random random,
    Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_recommending(recommending)
    , m_prompter(prompter)
    , m_bookmarking(openRegister)
    , m_keeping(openRegister, random)
    , m_random(std::move(random))
    , m_ui(std::make_unique<Ui::CatalogPage>())
    , m_model(new MeasureListModel(this))
{
    m_ui->setupUi(this);
    m_ui->ownSheets->setVisible(OwnSheetsView::isOfUse(m_register));
    m_ui->sheet->setMayWrite(m_keeping.mayWrite());
    m_ui->list->setModel(m_model);
    m_ui->list->installEventFilter(this);
    m_ui->search->installEventFilter(this);
    m_ui->list->setFrameShape(QFrame::NoFrame);
    m_ui->list->viewport()->setAutoFillBackground(false);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->nothing->setIcon(QStringLiteral("search"));
    setMuted(m_ui->count);
    setMuted(m_ui->keys);
    connectWidgets();
    showTexts();
}

CatalogPage::~CatalogPage() = default;

void CatalogPage::connectWidgets()
{
    connect(m_ui->search, &QLineEdit::textChanged, this, &CatalogPage::refresh);
    connect(m_ui->facets, &FacetPanel::queryChanged, this, &CatalogPage::refresh);
    connect(m_ui->citizenOriented, &QPushButton::toggled, this, &CatalogPage::refresh);
    connect(m_ui->filters, &QPushButton::toggled, this, &CatalogPage::arrange);
    connect(m_ui->reset, &QPushButton::clicked, this, &CatalogPage::resetQuery);
    connect(m_ui->nothing, &EmptyState::actionChosen, this, &CatalogPage::resetQuery);
    connect(m_ui->list, &QListView::activated, this, [this](const QModelIndex &index) {
        showMeasure(index.data(MeasureListModel::MeasureIdRole).toString());
    });
    // One click opens as well: cards look like something to click.
    connect(m_ui->list, &QListView::clicked, this, [this](const QModelIndex &index) {
        showMeasure(index.data(MeasureListModel::MeasureIdRole).toString());
    });
    auto *delegate = new MeasureCardDelegate(m_ui->list);
    m_ui->list->setItemDelegate(delegate);
    connect(delegate, &MeasureCardDelegate::starClicked, this, [this](const QModelIndex &index) {
        toggleFavourite(index.data(MeasureListModel::MeasureIdRole).toString());
    });
    connect(m_ui->place, &QComboBox::activated, this, &CatalogPage::refreshStandings);
    connect(
        m_ui->openComparison, &QPushButton::clicked, this, [this] { showComparison(m_compared); });
    for (const auto signal : {&OpenRegister::marksChanged, &OpenRegister::planChanged})
        connect(&m_register, signal, this, &CatalogPage::refreshStandings);
    connect(&m_register, &OpenRegister::organisationChanged, this, &CatalogPage::showPlaces);
    connectSheet();
    connectOwnSheets();
}

/// Made when somebody goes there: few do.
OwnSheetsView &CatalogPage::own()
{
    if (!m_own) {
        m_own = new OwnSheetsView(m_register, m_random, m_prompter, m_ui->stack);
        m_own->setObjectName(QStringLiteral("own"));
        m_ui->stack->addWidget(m_own);
        connect(m_own, &OwnSheetsView::backRequested, this, &CatalogPage::backToList);
        connect(m_own, &OwnSheetsView::noticed, this, &CatalogPage::noticed);
    }
    return *m_own;
}

bool CatalogPage::isAtOwnSheets() const
{
    return m_own && m_ui->stack->currentWidget() == m_own;
}

void CatalogPage::connectOwnSheets()
{
    connect(m_ui->ownSheets, &QPushButton::clicked, this, &CatalogPage::showOwnSheets);
    connect(m_ui->sheet, &MeasureSheetView::writingRequested, this, [this](const MeasureId &id) {
        const Measure *measure = m_register.catalog().find(id);
        m_ui->stack->setCurrentWidget(&own());
        m_own->write(
            originOf(id) == SheetOrigin::Own ? *measure : CatalogKeeping::copyOf(*measure));
    });
    connect(&m_register, &OpenRegister::catalogChanged, this, &CatalogPage::readCatalog);
}

void CatalogPage::showOwnSheets()
{
    m_ui->stack->setCurrentWidget(&own());
    m_own->enter();
}

void CatalogPage::offerProposing()
{
    m_mayPropose = true;
    m_ui->sheet->setMayPropose(true);
    showKeys();
    refreshSheet();
}

void CatalogPage::propose(const MeasureId &id)
{
    emit proposalRequested(id, place());
}

void CatalogPage::showKeys()
{
    m_ui->keys->setText(m_mayPropose
            ? tr("Enter opens · Space compares · F marks for you · P proposes")
            : tr("Enter opens · Space compares · F marks for you"));
}

void CatalogPage::showOwnSheetsButton()
{
    const auto waiting = static_cast<int>(m_keeping.waitingForMe().size());
    m_ui->ownSheets->setText(
        waiting == 0 ? tr("&Own sheets") : tr("&Own sheets: %n to approve", nullptr, waiting));
}

/// What is approved or withdrawn changes what there is to find.
void CatalogPage::readCatalog()
{
    m_finder = std::make_unique<MeasureFinder>(m_register.catalog(), uiLanguage());
    m_compared.removeIf([this](const MeasureId &id) { return !m_register.catalog().find(id); });
    refreshStandings();
    showOwnSheetsButton();
    emit headingChanged();
}

bool CatalogPage::mayLeave()
{
    return !isAtOwnSheets() || m_own->mayLeave();
}

void CatalogPage::keepWork()
{
    if (isAtOwnSheets())
        m_own->keepWork();
}

void CatalogPage::connectSheet()
{
    const MeasureSheetView *sheet = m_ui->sheet;
    connect(sheet, &MeasureSheetView::backRequested, this, &CatalogPage::backToList);
    connect(sheet, &MeasureSheetView::markRequested, this, &CatalogPage::mark);
    connect(sheet, &MeasureSheetView::unmarkRequested, this, &CatalogPage::unmark);
    connect(sheet, &MeasureSheetView::proposalRequested, this, &CatalogPage::propose);
    connect(sheet, &MeasureSheetView::favouriteToggled, this, &CatalogPage::toggleFavourite);
    connect(sheet, &MeasureSheetView::comparisonToggled, this, &CatalogPage::toggleCompared);
    connect(sheet, &MeasureSheetView::measureRequested, this, &CatalogPage::showMeasure);
    connect(sheet, &MeasureSheetView::addressRequested, this, &CatalogPage::openAddress);
    connect(sheet, &MeasureSheetView::printRequested, this, &CatalogPage::print);
    connect(sheet, &MeasureSheetView::pdfRequested, this,
        [this](const MeasureId &id) { savePdfOf(pdfSheet(documentOf(id)), id); });
    // Comparisons and own sheets do not depend on where one looks.
    connect(m_ui->stack, &QStackedWidget::currentChanged, this, [this] {
        const QWidget *now = m_ui->stack->currentWidget();
        const bool depends = now == m_ui->browser || now == m_ui->sheet;
        m_ui->placeLabel->setVisible(depends);
        m_ui->place->setVisible(depends);
        m_ui->ownSheets->setVisible(now == m_ui->browser && OwnSheetsView::isOfUse(m_register));
    });
    const ComparisonView *comparison = m_ui->comparisonView;
    connect(comparison, &ComparisonView::backRequested, this, &CatalogPage::backToList);
    connect(comparison, &ComparisonView::pdfRequested, this,
        [this] { savePdfOf(pdfComparison(m_ui->comparisonView->comparison()), tr("Comparison")); });
    connect(comparison, &ComparisonView::printRequested, this, [this] { print({}); });
    connect(comparison, &ComparisonView::clearRequested, this, [this] {
        m_compared.clear();
        backToList();
    });
}

QString CatalogPage::title() const
{
    return tr("Measures");
}

QString CatalogPage::purpose() const
{
    return tr("%n measure(s) that make the next incident less likely.", nullptr,
        static_cast<int>(m_register.catalog().measures().size()));
}

void CatalogPage::enter()
{
    if (m_ui->stack->currentWidget() == m_ui->browser)
        m_ui->search->setFocus(Qt::OtherFocusReason);
}

bool CatalogPage::focusSearch()
{
    if (!mayLeave())
        return true;
    m_ui->stack->setCurrentWidget(m_ui->browser);
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
    return true;
}

MeasureQuery CatalogPage::query() const
{
    MeasureQuery query = m_ui->facets->query();
    query.text = m_ui->search->text();
    if (m_ui->citizenOriented->isChecked()) {
        const auto wanted = query.groups.bits() & CitizenOriented.bits();
        query.groups = wanted == 0 ? CitizenOriented : CodeSet<MeasureGroup>::fromBits(wanted);
    }
    return query;
}

void CatalogPage::refresh()
{
    const MeasureQuery wanted = query();
    const auto found = m_finder->hits(wanted);
    m_model->show(found, uiLanguage());
    m_ui->facets->setCounts(m_finder->counts(wanted));
    m_ui->count->setText(
        tr("%1 of %n measure(s)", nullptr, static_cast<int>(m_register.catalog().measures().size()))
            .arg(found.size()));
    m_ui->reset->setEnabled(!wanted.isEmpty());
    m_ui->results->setCurrentWidget(
        found.isEmpty() ? static_cast<QWidget *>(m_ui->nothing) : m_ui->list);
    if (!found.isEmpty())
        m_ui->list->setCurrentIndex(m_model->index(0));
}

void CatalogPage::refreshStandings()
{
    const MeasureStandings now = standings();
    const MeasureId chosen
        = m_ui->list->currentIndex().data(MeasureListModel::MeasureIdRole).toString();
    m_finder->setStandings(now);
    m_model->setStandings(now);
    m_model->setEverywhere(summariesOf(m_register));
    m_model->setCompared(m_compared);
    refresh();
    if (const int row = m_model->rowOf(chosen); row >= 0)
        m_ui->list->setCurrentIndex(m_model->index(row));
    showComparisonButton();
    refreshSheet();
}

void CatalogPage::showPlaces()
{
    const bool isFirst = m_ui->place->count() == 0;
    const UnitId chosen = place();
    m_ui->place->clear();
    m_ui->place->addItem(tr("Whole authority"), QVariant::fromValue(UnitId {}));
    for (const Unit &unit : m_register.organisation().units) {
        if (m_register.seesPlansOf(unit.id))
            m_ui->place->addItem(
                m_register.organisation().pathOf(unit.id), QVariant::fromValue(unit.id));
    }
    // Whoever answers for some units begins with one of those.
    if (isFirst && !m_register.manages(UnitId()) && m_ui->place->count() > 1)
        m_ui->place->setCurrentIndex(1);
    for (int i = 0; i < m_ui->place->count(); ++i) {
        if (!isFirst && m_ui->place->itemData(i).value<UnitId>() == chosen)
            m_ui->place->setCurrentIndex(i);
    }
    refreshStandings();
}

UnitId CatalogPage::place() const
{
    return m_ui->place->currentData().value<UnitId>();
}

MeasureStandings CatalogPage::standings() const
{
    MeasureStandings standings;
    for (const MeasureMark &mark : m_recommending.marksIn(place()))
        standings.states.insert(mark.measure, mark.state);
    standings.favourites = m_bookmarking.favourites();
    return standings;
}

SheetStanding CatalogPage::standingOf(const MeasureId &id) const
{
    const auto mark = m_recommending.markOf(id, place());
    return {.mark = mark,
        .place = m_ui->place->currentText(),
        .isInherited = mark && mark->unit != place(),
        .everywhere = standingsOf(m_register, id),
        .isFavourite = m_bookmarking.favourites().contains(id),
        .isCompared = m_compared.contains(id),
        .practice = practiceOf(m_register, id)};
}

void CatalogPage::showComparisonButton()
{
    const auto chosen = static_cast<int>(m_compared.size());
    m_ui->openComparison->setText(tr("Co&mpare %n measure(s)", nullptr, chosen));
    m_ui->openComparison->setVisible(chosen > 0);
    m_ui->openComparison->setEnabled(chosen > 1);
    m_ui->openComparison->setToolTip(
        chosen > 1 ? QString() : tr("Choose a second measure: Space on its card."));
}

void CatalogPage::arrange()
{
    // Too narrow for both (large text, small window): filters or measures, by the button.
    const int cards = fontMetrics().averageCharWidth() * 55;
    const bool narrow = width() < m_ui->facets->minimumSizeHint().width() + cards;
    m_ui->filters->setVisible(narrow);
    m_ui->keys->setVisible(!narrow);
    m_ui->facets->setVisible(!narrow || m_ui->filters->isChecked());
    m_ui->results->setVisible(!narrow || !m_ui->filters->isChecked());
}

void CatalogPage::resetQuery()
{
    m_ui->search->clear();
    m_ui->filters->setChecked(false);
    m_ui->citizenOriented->setChecked(false);
    m_ui->facets->setQuery({});
    refresh();
    m_ui->search->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::showMeasure(const MeasureId &id)
{
    const Measure *measure = m_register.catalog().find(id);
    if (!measure) {
        m_ui->stack->setCurrentWidget(m_ui->browser);
        return;
    }
    showSheet(*measure);
    m_ui->stack->setCurrentWidget(m_ui->sheet);
    m_ui->sheet->findChild<QWidget *>(QStringLiteral("back"))->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::refreshSheet()
{
    if (const Measure *measure = m_register.catalog().find(m_ui->sheet->measureId()))
        showSheet(*measure);
}

void CatalogPage::showSheet(const Measure &measure)
{
    // Managers of some units decide for those alone; of the whole authority they read.
    m_ui->sheet->setMayMark(!m_register.isReadOnly() && m_register.may(Right::WritePlan)
        && m_register.manages(place()));
    m_ui->sheet->show(measure, m_register.catalog(), standingOf(measure.id));
}

void CatalogPage::backToList()
{
    m_ui->stack->setCurrentWidget(m_ui->browser);
    refreshStandings();
    const int row = m_model->rowOf(m_ui->sheet->measureId());
    if (row >= 0)
        m_ui->list->setCurrentIndex(m_model->index(row));
    m_ui->list->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::mark(const MeasureId &id, MeasureState state)
{
    MeasureMark mark {.measure = id, .unit = place(), .state = state, .reason = {}};
    if (state == MeasureState::Rejected) {
        mark.reason = m_prompter.askText(this, tr("Not suitable"),
            tr("Why does this measure not fit here? Others will read your reason."), tr("Save"));
        if (mark.reason.trimmed().isEmpty())
            return;
    }
    const auto marked = saveWithNamesChecked(this, m_prompter, mark.reason,
        [&](NamesChecked checked) { return m_recommending.mark(mark, checked); });
    if (marked)
        emit noticed(tr("Saved for: %1").arg(m_ui->place->currentText()));
    else if (marked.error().code != Error::Code::Cancelled)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(marked.error()));
}

void CatalogPage::unmark(const MeasureId &id)
{
    if (const auto removed = m_recommending.unmark(id, place()); !removed)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(removed.error()));
}

void CatalogPage::toggleFavourite(const MeasureId &id)
{
    if (const auto toggled = m_bookmarking.toggle(id); !toggled)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(toggled.error()));
    refreshStandings();
}

void CatalogPage::toggleCompared(const MeasureId &id)
{
    if (m_compared.removeAll(id) == 0) {
        if (m_compared.size() == SheetComparison::Most)
            emit noticed(tr("Three measures can be compared. Take one away first."));
        else
            m_compared.append(id);
    }
    refreshStandings();
}

SheetDocument CatalogPage::documentOf(const MeasureId &id) const
{
    const Measure *measure = m_register.catalog().find(id);
    if (!measure)
        return {};
    SheetDocument document = sheetDocument(*measure, m_register.catalog(), uiLanguage());
    document.authority = m_register.name();
    return document;
}

void CatalogPage::showComparison(const QList<MeasureId> &measures)
{
    m_compared = measures.first(std::min(measures.size(), SheetComparison::Most));
    QList<SheetDocument> documents;
    for (const MeasureId &id : m_compared)
        documents.append(documentOf(id));
    m_ui->comparisonView->show(sheetComparison(documents));
    m_ui->stack->setCurrentWidget(m_ui->comparisonView);
    m_ui->comparisonView->findChild<QWidget *>(QStringLiteral("comparison"))
        ->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::print(const MeasureId &id)
{
    const auto printed = printByDialog(this, [&](QPagedPaintDevice &printer) {
        return id.isEmpty() ? printComparison(printer, m_ui->comparisonView->comparison())
                            : printSheet(printer, documentOf(id));
    });
    if (!printed)
        m_prompter.tell(this, tr("Not printed"), sentenceFor(printed.error()));
}

void CatalogPage::savePdfOf(const Result<QByteArray> &pdf, const QString &name)
{
    const QString path = m_prompter.saveFileName(
        this, tr("Save as PDF"), name + QStringLiteral(".pdf"), tr("PDF document (*.pdf)"));
    if (path.isEmpty())
        return;
    const Result<void> saved
        = pdf.and_then([&path](const QByteArray &bytes) { return saveFile(bytes, path); });
    if (!saved)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(saved.error()));
    else
        emit noticed(tr("PDF saved."));
}

void CatalogPage::openAddress(const QString &url)
{
    // Own sheets may carry any address: only pages of the web are opened, and never unasked.
    const QUrl address(url, QUrl::StrictMode);
    const bool isWeb = address.isValid()
        && (address.scheme() == QLatin1StringView("https")
            || address.scheme() == QLatin1StringView("http"));
    if (!isWeb) {
        m_prompter.tell(this, tr("Not opened"),
            tr("This address does not belong to a page of the web: %1").arg(url));
        return;
    }
    if (m_prompter.confirm(this, tr("Open a page of the web"),
            tr("This address is opened in your web browser. The operator of the page can see that "
               "somebody in your network opens it.\n\n%1")
                .arg(url),
            tr("Open in the browser")))
        QDesktopServices::openUrl(address);
}

void CatalogPage::showTexts()
{
    m_ui->nothing->setTexts(tr("No measure fits"),
        tr("No measure has all that you chose. Take away a word or a filter."));
    m_ui->nothing->setAction(tr("Show all measures"));
    m_finder = std::make_unique<MeasureFinder>(m_register.catalog(), uiLanguage());
    showPlaces();
    showKeys();
    showOwnSheetsButton();
    if (m_ui->stack->currentWidget() == m_ui->comparisonView)
        showComparison(m_compared);
}

void CatalogPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        emit headingChanged();
    }
    if (event->type() == QEvent::FontChange)
        arrange();
    Page::changeEvent(event);
}

void CatalogPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void CatalogPage::keyPressEvent(QKeyEvent *event)
{
    const bool inList = m_ui->stack->currentWidget() == m_ui->browser;
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (!inList && back) {
        if (!isAtOwnSheets() || !m_own->goBack())
            backToList();
    } else if (event->key() == Qt::Key_Escape && !query().isEmpty()) {
        resetQuery();
    } else {
        Page::keyPressEvent(event);
    }
}

bool CatalogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const MeasureId id
        = m_ui->list->currentIndex().data(MeasureListModel::MeasureIdRole).toString();
    const auto *key = static_cast<QKeyEvent *>(event);
    if (id.isEmpty() || m_model->rowCount() == 0
        || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    return watched == m_ui->list ? keyInList(key->key(), id) : keyInSearch(key->key(), id);
}

bool CatalogPage::keyInList(int key, const MeasureId &id)
{
    if (key == Qt::Key_Space)
        toggleCompared(id);
    else if (key == Qt::Key_F)
        toggleFavourite(id);
    else if (key == Qt::Key_P && m_mayPropose)
        propose(id);
    else
        return false;
    return true;
}

/// From what was typed straight to what was found.
bool CatalogPage::keyInSearch(int key, const MeasureId &id)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        showMeasure(id);
    else if (key == Qt::Key_Down)
        m_ui->list->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

} // namespace rueckhalt
