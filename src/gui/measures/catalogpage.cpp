// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/catalogpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/measurecarddelegate.h"
#include "gui/measures/measurelistmodel.h"
#include "measures/ui_catalogpage.h"

#include <QKeyEvent>

namespace rueckhalt {

namespace {

constexpr CodeSet<MeasureGroup> CitizenOriented {
    MeasureGroup::Access, MeasureGroup::Arrival, MeasureGroup::Clarity, MeasureGroup::Feedback};

} // namespace

CatalogPage::CatalogPage(
    OpenRegister &openRegister, Recommending &recommending, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_recommending(recommending)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::CatalogPage>())
    , m_model(new MeasureListModel(this))
{
    m_ui->setupUi(this);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new MeasureCardDelegate(m_ui->list));
    m_ui->list->setFrameShape(QFrame::NoFrame);
    m_ui->list->viewport()->setAutoFillBackground(false);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->nothing->setIcon(QStringLiteral("search"));
    setMuted(m_ui->count);
    m_ui->sheet->setMayMark(!m_register.isReadOnly() && m_register.may(Right::WritePlan));
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
    connect(m_ui->sheet, &MeasureSheetView::backRequested, this, &CatalogPage::backToList);
    connect(m_ui->sheet, &MeasureSheetView::markRequested, this, &CatalogPage::mark);
    connect(m_ui->sheet, &MeasureSheetView::unmarkRequested, this, &CatalogPage::unmark);
    connect(&m_register, &OpenRegister::marksChanged, this, [this] {
        m_model->setMarks(m_register.marks());
        refreshSheet();
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
    const auto found = m_finder->find(wanted);
    m_model->show(found, uiLanguage());
    m_model->setMarks(m_register.marks());
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

void CatalogPage::arrange()
{
    // Too narrow for both (large text, small window): filters or measures, by the button.
    const int cards = fontMetrics().averageCharWidth() * 55;
    const bool narrow = width() < m_ui->facets->minimumSizeHint().width() + cards;
    m_ui->filters->setVisible(narrow);
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
    m_ui->sheet->show(*measure, m_recommending.markOf(id, UnitId {}));
    m_ui->stack->setCurrentWidget(m_ui->sheet);
    m_ui->sheet->findChild<QWidget *>(QStringLiteral("back"))->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::refreshSheet()
{
    if (const Measure *measure = m_register.catalog().find(m_ui->sheet->measureId()))
        m_ui->sheet->show(*measure, m_recommending.markOf(measure->id, UnitId {}));
}

void CatalogPage::backToList()
{
    m_ui->stack->setCurrentWidget(m_ui->browser);
    const int row = m_model->rowOf(m_ui->sheet->measureId());
    if (row >= 0)
        m_ui->list->setCurrentIndex(m_model->index(row));
    m_ui->list->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::mark(const MeasureId &id, MeasureState state)
{
    MeasureMark mark {.measure = id, .unit = {}, .state = state, .reason = {}};
    if (state == MeasureState::Rejected) {
        mark.reason = m_prompter.askText(this, tr("Not suitable"),
            tr("Why does this measure not fit here? Others will read your reason."), tr("Save"));
        if (mark.reason.trimmed().isEmpty())
            return;
    }
    if (const auto marked = m_recommending.mark(mark); !marked)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(marked.error()));
    else
        emit noticed(tr("Saved for the whole authority."));
}

void CatalogPage::unmark(const MeasureId &id)
{
    if (const auto removed = m_recommending.unmark(id, UnitId {}); !removed)
        m_prompter.tell(this, tr("Not saved"), sentenceFor(removed.error()));
}

void CatalogPage::showTexts()
{
    m_ui->nothing->setTexts(tr("No measure fits"),
        tr("No measure has all that you chose. Take away a word or a filter."));
    m_ui->nothing->setAction(tr("Show all measures"));
    m_finder = std::make_unique<MeasureFinder>(m_register.catalog(), uiLanguage());
    refresh();
    refreshSheet();
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
    const bool inSheet = m_ui->stack->currentWidget() == m_ui->sheet;
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (inSheet && back) {
        backToList();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace rueckhalt
