// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/populationeditor.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "settings/ui_populationeditor.h"

#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QKeySequence>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int RowsInSight = 12;
constexpr qsizetype LinesNamed = 12; ///< of a list; the others are counted
constexpr int MostDigits = 12;

using Problem = PopulationReading::Problem;

/// A field for a cell that says what it is for.
class NumberDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *field = new QLineEdit(parent);
        field->setMaxLength(MostDigits);
        field->setAlignment(Qt::AlignRight);
        if (const auto *model = qobject_cast<const PopulationModel *>(index.model()))
            field->setAccessibleName(model->placeOf(index));
        return field;
    }
};

QString sentenceOf(Problem problem)
{
    switch (problem) {
    case Problem::Columns:
        return PopulationEditor::tr("columns are missing");
    case Problem::Unit:
        return PopulationEditor::tr("there is no such unit, or there are several");
    case Problem::Year:
        return PopulationEditor::tr("the year cannot be read");
    case Problem::Posts:
        return PopulationEditor::tr("the posts cannot be read");
    case Problem::Contacts:
        return PopulationEditor::tr("the contacts cannot be read");
    case Problem::OutOfBounds:
        return PopulationEditor::tr("the year or a number is out of bounds");
    case Problem::Twice:
        return PopulationEditor::tr("unit and year were given above already");
    }
    Q_UNREACHABLE();
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, QStringLiteral("population list"));
    // One byte more than allowed tells a file that is too large.
    return file.read(MaxPopulationBytes + 1);
}

} // namespace

PopulationEditor::PopulationEditor(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::PopulationEditor>())
    , m_model(new PopulationModel(this))
{
    m_ui->setupUi(this);
    m_ui->hint->setTone(TextLabel::Tone::Muted);
    m_ui->state->setTone(TextLabel::Tone::Muted);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    m_ui->table->setModel(m_model);
    m_ui->table->setItemDelegate(new NumberDelegate(this));
    m_ui->table->setTabKeyNavigation(false);
    m_ui->table->setEditTriggers(QAbstractItemView::AnyKeyPressed
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->table->setCornerButtonEnabled(false);
    for (QHeaderView *header : {m_ui->table->horizontalHeader(), m_ui->table->verticalHeader()}) {
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
    }
    m_ui->table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_ui->kind->addItem(QString(), static_cast<int>(PopulationKind::Posts));
    m_ui->kind->addItem(QString(), static_cast<int>(PopulationKind::Contacts));
    makeButtons();
    m_model->setReadOnly(!mayWrite());
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setKind(static_cast<PopulationKind>(m_ui->kind->currentData().toInt()));
        fitTable();
    });
    connect(m_model, &PopulationModel::draftChanged, this, [this] {
        showProblem({});
        fitTable();
        showState();
    });
    connect(m_model, &PopulationModel::refused, this, [this](const QString &place) {
        showProblem(tr("%1: that is no number that can be kept. The old one stays.").arg(place));
    });
    connect(&m_register, &OpenRegister::organisationChanged, this, &PopulationEditor::showSaved);
    showTexts();
    showSaved();
    leaveReading();
}

PopulationEditor::~PopulationEditor()
{
    // A cell that is being typed in is still kept while it dies.
    m_model->disconnect(this);
}

bool PopulationEditor::mayWrite() const
{
    return m_register.may(Right::WriteOrganisation) && !m_register.isReadOnly();
}

void PopulationEditor::makeButtons()
{
    for (QWidget *row : {m_ui->buttons, m_ui->readingButtons}) {
        auto *flow = new FlowLayout(row);
        flow->setContentsMargins(0, 0, 0, 0);
        for (QPushButton *button : row->findChildren<QPushButton *>())
            flow->addWidget(button);
    }
    setButtonKind(m_ui->undo, ButtonKind::Quiet);
    setButtonKind(m_ui->discard, ButtonKind::Quiet);
    setButtonKind(m_ui->leave, ButtonKind::Quiet);
    connect(m_ui->save, &QPushButton::clicked, this, &PopulationEditor::save);
    connect(m_ui->undo, &QPushButton::clicked, m_model, &PopulationModel::undo);
    connect(m_ui->discard, &QPushButton::clicked, m_model, &PopulationModel::discard);
    connect(m_ui->read, &QPushButton::clicked, this, &PopulationEditor::readList);
    connect(m_ui->take, &QPushButton::clicked, this, &PopulationEditor::takeReading);
    connect(m_ui->leave, &QPushButton::clicked, this, [this] {
        leaveReading();
        m_ui->read->setFocus(Qt::OtherFocusReason);
    });
    auto *undo = new QShortcut(QKeySequence::Undo, this);
    undo->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QShortcut::activated, m_ui->undo, &QPushButton::click);
}

void PopulationEditor::showSaved()
{
    m_model->setSaved(m_register.population(), m_register.organisation(),
        m_register.now().toLocalTime().date().year());
}

void PopulationEditor::showState()
{
    const bool changed = m_model->isChanged();
    m_ui->save->setEnabled(changed && mayWrite());
    m_ui->undo->setEnabled(m_model->canUndo());
    m_ui->discard->setEnabled(changed);
    m_ui->buttons->setVisible(mayWrite());
    m_ui->state->setText(changed ? tr("Changed and not saved yet.") : QString());
    m_ui->state->setVisible(changed);
    layOutAnew(m_ui->state);
}

void PopulationEditor::showProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
    setInvalid(m_ui->table, sentence);
    layOutAnew(m_ui->problem);
}

void PopulationEditor::save()
{
    if (const auto saved = m_register.savePopulation(m_model->draft()); !saved) {
        m_prompter.tell(this, tr("The numbers could not be saved"), sentenceFor(saved.error()));
        return;
    }
    m_ui->table->setFocus(Qt::OtherFocusReason);
    emit noticed(tr("Posts and contacts saved."));
}

void PopulationEditor::readList()
{
    const QString path = m_prompter.openFileName(
        this, tr("Read a list of posts and contacts"), tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    const auto reading = contentOf(path).and_then([this](const QByteArray &content) {
        return readPopulation(content, m_register.organisation());
    });
    if (!reading) {
        m_prompter.tell(this, tr("The list cannot be read"),
            reading.error().code == Error::Code::Malformed
                ? tr("The first line must name the columns unit and year, and posts or contacts or "
                     "both. Nothing was changed.")
                : sentenceFor(reading.error()));
        return;
    }
    m_reading = *reading;
    showReading();
    (m_ui->take->isEnabled() ? m_ui->take : m_ui->leave)->setFocus(Qt::OtherFocusReason);
}

void PopulationEditor::showReading()
{
    if (!m_reading)
        return;
    const int all = static_cast<int>(m_reading->figures.size());
    const int fresh = m_model->newAmong(m_reading->figures);
    m_ui->readingText->setText(tr("%n line(s) can be taken.", nullptr, all) + QChar(u' ')
        + tr("%n of them say(s) something new.", nullptr, fresh) + QChar(u' ')
        + tr("%n line(s) cannot be taken.", nullptr, static_cast<int>(m_reading->left.size())));
    QStringList lines;
    for (const PopulationReading::Line &line :
        m_reading->left.first(std::min(LinesNamed, m_reading->left.size())))
        lines << tr("Line %1: %2.").arg(line.number).arg(sentenceOf(line.problem));
    if (const qsizetype more = m_reading->left.size() - lines.size(); more > 0)
        lines << tr("And %n more line(s).", nullptr, static_cast<int>(more));
    m_ui->readingLines->setLines(lines);
    m_ui->readingLines->setVisible(!lines.isEmpty());
    m_ui->take->setEnabled(fresh > 0);
    m_ui->reading->show();
    layOutAnew(m_ui->readingText);
}

void PopulationEditor::takeReading()
{
    if (!m_reading)
        return;
    if (const auto taken = m_model->take(m_reading->figures); !taken) {
        m_prompter.tell(this, tr("The list cannot be taken"), sentenceFor(taken.error()));
        return;
    }
    leaveReading();
    m_ui->save->setFocus(Qt::OtherFocusReason);
    emit noticed(tr("Taken into the table, not saved yet."));
}

void PopulationEditor::leaveReading()
{
    m_reading.reset();
    m_ui->reading->hide();
}

void PopulationEditor::fitTable()
{
    QTableView *table = m_ui->table;
    const int character = table->fontMetrics().averageCharWidth();
    const int rowHeight = std::max(28, controlHeight(table));
    for (int row = 0; row < m_model->rowCount(); ++row)
        table->setRowHeight(row, rowHeight);
    for (int column = 0; column < m_model->columnCount(); ++column)
        table->setColumnWidth(column, character * 12 + space::Large);
    table->verticalHeader()->setFixedWidth(
        std::clamp(table->verticalHeader()->sizeHint().width() + space::Medium, character * 14,
            std::max(character * 14, width() / 2)));
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height()
        + std::min(RowsInSight, m_model->rowCount()) * rowHeight + space::XLarge);
}

void PopulationEditor::showTexts()
{
    m_model->setLanguage(uiLanguage());
    {
        const QSignalBlocker quiet(m_ui->kind);
        for (int i = 0; i < m_ui->kind->count(); ++i)
            m_ui->kind->setItemText(i,
                wordFor(
                    static_cast<PopulationKind>(m_ui->kind->itemData(i).toInt()), uiLanguage()));
    }
    fitTable();
    showReading();
    showState();
}

void PopulationEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    } else if (event->type() == QEvent::FontChange) {
        fitTable();
    }
}

void PopulationEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

} // namespace rueckhalt
