// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/mappingdialog.h"

#include "base/plaintext.h"
#include "domain/deadline/deadline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/keptmapping.h"
#include "gui/service/fields.h"
#include "gui/service/mappingfile.h"
#include "gui/service/mappingplaces.h"
#include "gui/service/mappingvalue.h"
#include "intake/indicatormapwriting.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

#include <cmath>

namespace rueckhalt {

namespace {

constexpr qsizetype mostShown = 8;
/// Under which name the mapping is kept over a lock.
const QString keptMap = QStringLiteral("mapping");
constexpr qsizetype mostTrialProblems = 30;

/// "3,2 von 49", "112 Werte"; what an observation says, without its classes.
QString valueWords(const Series &series, const ObservedNumbers &numbers)
{
    const double scale = std::pow(10, series.decimals);
    const QLocale locale(uiLanguage() == Language::German ? QLocale::German : QLocale::English);
    switch (series.kind) {
    case SeriesKind::Classes: {
        quint64 sum = 0;
        for (const std::uint32_t number : numbers)
            sum += number;
        return MappingDialog::tr("%n single value(s)", nullptr, static_cast<int>(sum));
    }
    case SeriesKind::Mean:
        return numbers[1] == 0
            ? QString()
            : MappingDialog::tr("%1 as the mean of %2")
                  .arg(locale.toString(numbers[0] / scale / numbers[1], 'f', series.decimals))
                  .arg(numbers[1]);
    case SeriesKind::Count:
    case SeriesKind::Stock:
    case SeriesKind::Delivered:
        return locale.toString(numbers[0] / scale, 'f', series.decimals);
    }
    Q_UNREACHABLE();
}

} // namespace

MappingDialog::MappingDialog(ServiceObserving &observing, const OpenRegister &openRegister,
    Prompter &prompter, const QByteArray &list, const QByteArray &mapping, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_observing(observing)
    , m_register(openRegister)
    , m_catalogue([&] {
        const auto observed = openRegister.observed();
        return observed ? (*observed)->catalogue : IndicatorCatalogue::shipped();
    }())
    , m_list(beginningOf(list))
{
    setObjectName(QStringLiteral("mappingDialog"));
    setWindowTitle(tr("What the columns mean"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::Large);
    outer->setSpacing(space::Small);
    outer->addWidget(new HeadingLabel(windowTitle(), TypeRole::Section, this));
    outer->addWidget(new TextLabel(
        tr("Say once what the list tells; then it is remembered. At the end you see what comes "
           "out of it, before anything is taken in."),
        TextLabel::Tone::Muted, this));
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("mappingParts"));
    area->setAccessibleName(windowTitle());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *box = new QWidget(area);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::Small, 0);
    column->setSpacing(space::Large);
    m_file = new MappingFile(box);
    m_places = new MappingPlaces(m_register.organisation(), m_look, box);
    column->addWidget(m_file);
    column->addWidget(m_places);
    makeNumbers(column);
    makeTrial(column);
    column->addStretch();
    area->setWidget(box);
    outer->addWidget(area, 1);
    makeEnd(outer);
    begin(mapping);
    resize(sizeHint().expandedTo({760, 700}));
    m_file->findChild<QComboBox *>()->setFocus();
}

void MappingDialog::makeNumbers(QVBoxLayout *column)
{
    auto *card = new Card(tr("The numbers"), this);
    auto *box = new QWidget(card);
    m_numbers = new QVBoxLayout(box);
    m_numbers->setContentsMargins(0, 0, 0, 0);
    m_numbers->setSpacing(space::XLarge);
    card->column()->addWidget(box);
    auto *add = new QPushButton(tr("Add a number"), card);
    add->setObjectName(QStringLiteral("addValue"));
    add->setAutoDefault(false);
    card->column()->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(card);
    connect(add, &QPushButton::clicked, this, [this] {
        addValue()->findChild<QComboBox *>()->setFocus(Qt::OtherFocusReason);
        touch();
    });
}

void MappingDialog::makeTrial(QVBoxLayout *column)
{
    auto *card = new Card(tr("What comes out"), this);
    card->column()->setSpacing(space::Small);
    m_summary = new TextLabel(card);
    m_summary->setObjectName(QStringLiteral("trialSummary"));
    m_taken = new QTableWidget(0, 4, card);
    m_taken->setObjectName(QStringLiteral("trialRows"));
    m_taken->setAccessibleName(tr("The first numbers as they would be kept"));
    m_taken->setHorizontalHeaderLabels({tr("Period"), tr("Unit"), tr("What"), tr("Value")});
    m_taken->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_taken->setTabKeyNavigation(false);
    m_taken->verticalHeader()->hide();
    m_problems = new QListWidget(card);
    m_problems->setObjectName(QStringLiteral("trialProblems"));
    m_problems->setAccessibleName(tr("Rows that are not taken, and why"));
    m_problems->setWordWrap(true);
    m_problems->setFixedHeight(m_problems->fontMetrics().lineSpacing() * 7);
    card->column()->addWidget(m_summary);
    card->column()->addWidget(m_taken);
    card->column()->addWidget(m_problems);
    column->addWidget(card);
    // One reading for a row of changes.
    m_trying.setSingleShot(true);
    m_trying.setInterval(0);
    connect(&m_trying, &QTimer::timeout, this, &MappingDialog::tryOut);
}

void MappingDialog::makeEnd(QVBoxLayout *column)
{
    m_errors = new ErrorSummary(this);
    column->addWidget(m_errors);
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("mapTitle"));
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("Queue system of the citizens’ office"));
    addLabelled(column, tr("&Name of the mapping"), m_title);
    m_remember = new QCheckBox(tr("&Remember it for the next list"), this);
    m_remember->setObjectName(QStringLiteral("mapRemember"));
    m_remember->setChecked(true);
    column->addWidget(m_remember);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *go = new QPushButton(tr("&Look at the whole list"), this);
    go->setObjectName(QStringLiteral("go"));
    go->setDefault(true);
    setButtonKind(go, ButtonKind::Primary);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &MappingDialog::leave);
    connect(go, &QPushButton::clicked, this, &MappingDialog::use);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_isTouched = true; });
}

/// The mapping that is to be changed, or a guess by the list.
IndicatorMap MappingDialog::beginning(const QByteArray &mapping) const
{
    const auto reading = readIndicatorMap(mapping, m_catalogue);
    if (reading.problems.isEmpty())
        return reading.map;
    const ListShape shape = guessedShape(m_list);
    const auto look = lookAt(m_list, shape);
    return guessedMap(look.value_or(IndicatorLook()), shape, m_register.organisation());
}

void MappingDialog::begin(const QByteArray &mapping)
{
    showMap(beginning(mapping));
    m_isTouched = false;
    connect(m_file, &MappingFile::shapeChanged, this, &MappingDialog::lookAnew);
    connect(m_file, &MappingFile::decimalChanged, this, &MappingDialog::touch);
    connect(m_places, &MappingPlaces::changed, this, [this] {
        for (MappingValue *value : std::as_const(m_values))
            value->setRows(m_places->rows());
        touch();
    });
    tryOut();
}

void MappingDialog::showMap(const IndicatorMap &map)
{
    qDeleteAll(m_values);
    m_values.clear();
    m_numbered = 0;
    m_file->show(map);
    m_title->setText(map.title);
    lookAnew();
    m_places->show(map);
    for (const IndicatorMap::Value &value : map.values)
        addValue()->show(value);
    if (m_values.isEmpty())
        addValue();
}

QMap<QString, QString> MappingDialog::keptTexts() const
{
    const IndicatorMap map = entered();
    return {{KeptForm::MappingTitle, map.title},
        {keptMap, QString::fromUtf8(writtenIndicatorMap(map, m_catalogue))}};
}

void MappingDialog::putBack(const QMap<QString, QString> &texts)
{
    // What is not finished has problems; everything else of it is read all the same.
    showMap(readIndicatorMap(texts.value(keptMap).toUtf8(), m_catalogue).map);
    touch();
}

MappingValue *MappingDialog::addValue()
{
    auto *value = new MappingValue(m_catalogue, m_look, m_numbered++, m_numbers->parentWidget());
    value->setRows(m_places->rows());
    m_numbers->addWidget(value);
    m_values << value;
    connect(value, &MappingValue::changed, this, &MappingDialog::touch);
    connect(value, &MappingValue::removeRequested, this, [this, value] { removeValue(value); });
    value->QWidget::show();
    return value;
}

void MappingDialog::removeValue(MappingValue *value)
{
    m_values.removeOne(value);
    value->hide();
    value->deleteLater();
    findChild<QPushButton *>(QStringLiteral("addValue"))->setFocus(Qt::OtherFocusReason);
    touch();
}

/// The list read in another way has other columns.
void MappingDialog::lookAnew()
{
    auto look = lookAt(m_list, m_file->shape());
    m_look = look.value_or(IndicatorLook());
    if (look)
        m_file->showLook(m_look);
    else
        m_file->showProblem(sentenceFor(look.error()));
    m_places->offerColumns();
    for (MappingValue *value : std::as_const(m_values))
        value->setRows(m_places->rows());
    touch();
}

void MappingDialog::touch()
{
    m_isTouched = true;
    m_trying.start();
}

IndicatorMap MappingDialog::entered() const
{
    IndicatorMap map;
    map.title = m_title->text().trimmed();
    m_file->writeTo(map);
    m_places->writeTo(map);
    for (const MappingValue *value : m_values)
        map.values << value->value();
    return map;
}

/// What one of the numbers lacks.
std::optional<ErrorSummary::Entry> MappingDialog::lackOf(
    const IndicatorMap &map, qsizetype position) const
{
    const IndicatorMap::Value &value = map.values.at(position);
    const auto lack = [&](const QString &sentence, const char *field) {
        for (auto *list : m_values.at(position)->findChildren<QWidget *>()) {
            if (list->objectName().startsWith(QLatin1StringView(field)))
                return ErrorSummary::Entry {sentence, list};
        }
        return ErrorSummary::Entry {sentence, m_values.at(position)};
    };
    const Series *series = m_catalogue.seriesCalled(value.series);
    if (!series)
        return lack(tr("Of a number it is not said what it is."), "valueSeries");
    const QString name = series->name.in(uiLanguage());
    const bool isByRow
        = series->kind == SeriesKind::Count && map.rows == IndicatorMap::Rows::Events;
    const bool isOfClasses
        = series->kind == SeriesKind::Classes && map.rows == IndicatorMap::Rows::Slots;
    if (isOfClasses && value.classes.size() != series->classCount())
        return lack(tr("“%1” needs a column for each of its classes.").arg(name), "class");
    if (!isOfClasses && value.column.isEmpty() && !isByRow)
        return lack(tr("The column for “%1” is missing.").arg(name), "valueColumn");
    if (!value.where.column.isEmpty() && value.where.values.isEmpty())
        return lack(tr("When “%1” counts is not ticked yet.").arg(name), "valueWhereIs");
    return std::nullopt;
}

QList<ErrorSummary::Entry> MappingDialog::lacksOf(const IndicatorMap &map) const
{
    QList<ErrorSummary::Entry> lacks;
    const auto lack = [&](const QString &sentence, const char *field) {
        lacks << ErrorSummary::Entry {sentence, findChild<QWidget *>(QString::fromLatin1(field))};
    };
    if (map.unit.isEmpty() && map.unitName.isEmpty())
        lack(tr("Which unit the rows are about is missing."), "mapFixedUnit");
    if (map.date.isEmpty() && map.slot.isEmpty())
        lack(tr("The column with the day, month or year is missing."), "mapDate");
    else if (map.slot.isEmpty() && map.dateFormats.isEmpty())
        lack(tr("How days are written is missing, or is not readable: dd.MM.yyyy."), "mapFormat");
    if (map.values.isEmpty())
        lack(tr("No number is chosen."), "addValue");
    for (qsizetype i = 0; i < map.values.size(); ++i) {
        if (const auto found = lackOf(map, i))
            lacks << *found;
    }
    return lacks;
}

void MappingDialog::tryOut()
{
    m_trying.stop();
    IndicatorMap map = entered();
    map.title = map.title.isEmpty() ? QStringLiteral("-") : map.title;
    QStringList lacks;
    for (const ErrorSummary::Entry &lack : lacksOf(map))
        lacks << lack.sentence;
    const auto strict = readIndicatorMap(writtenIndicatorMap(map, m_catalogue), m_catalogue);
    const auto say = [this](const QString &sentence) {
        m_summary->setText(sentence);
        m_taken->hide();
        m_problems->hide();
        layOutAnew(m_summary);
    };
    if (!lacks.isEmpty())
        return say(lacks.join(u'\n'));
    if (!strict.problems.isEmpty())
        return say(strict.problems.join(u'\n'));
    const auto reading = readIndicators(
        m_list, strict.map, m_catalogue, m_register.organisation(), germanDay(m_register.now()));
    if (!reading)
        return say(sentenceFor(reading.error()));
    showTrial(*reading);
}

QStringList MappingDialog::cellsFor(const Observation &observation) const
{
    const Organisation &organisation = m_register.organisation();
    QString place
        = observation.unit.isNull() ? tr("Whole authority") : organisation.pathOf(observation.unit);
    if (const Service *service = organisation.service(observation.service))
        place += QStringLiteral(" · ") + service->name;
    const Series *series = m_catalogue.series(observation.series);
    return {observation.slot.text(), place, series ? series->name.in(uiLanguage()) : QString(),
        series ? valueWords(*series, observation.numbers) : QString()};
}

void MappingDialog::showTrial(const IndicatorReading &reading)
{
    m_summary->setText(
        tr("From the beginning of the list: %1 rows read, %2 of them not taken, %3 numbers.")
            .arg(reading.rows)
            .arg(reading.left)
            .arg(reading.observations.size()));
    const auto shown = std::min(mostShown, reading.observations.size());
    m_taken->setRowCount(static_cast<int>(shown));
    for (qsizetype row = 0; row < shown; ++row) {
        const QStringList cells = cellsFor(reading.observations.at(row));
        for (int at = 0; at < cells.size(); ++at) {
            auto *item = new QTableWidgetItem(cells.at(at));
            item->setToolTip(toolTipFor(cells.at(at)));
            m_taken->setItem(static_cast<int>(row), at, item);
        }
    }
    m_taken->resizeColumnsToContents();
    m_taken->setFixedHeight(m_taken->horizontalHeader()->sizeHint().height()
        + static_cast<int>(shown + 1) * m_taken->verticalHeader()->defaultSectionSize());
    m_taken->setVisible(shown > 0);
    m_problems->clear();
    for (const IndicatorProblem &problem :
        reading.problems.first(std::min(mostTrialProblems, reading.problems.size())))
        m_problems->addItem(sentenceFor(problem, uiLanguage()));
    m_problems->setVisible(m_problems->count() > 0);
    layOutAnew(m_summary);
}

void MappingDialog::use()
{
    const IndicatorMap map = entered();
    QList<ErrorSummary::Entry> entries = lacksOf(map);
    const bool isNamed = !map.title.isEmpty() && isPlainText(map.title);
    setInvalid(m_title, isNamed ? QString() : tr("Please give the mapping a name."));
    if (!isNamed)
        entries << ErrorSummary::Entry {tr("Please give the mapping a name."), m_title};
    const QByteArray json = writtenIndicatorMap(map, m_catalogue);
    if (entries.isEmpty()) {
        for (const QString &problem : readIndicatorMap(json, m_catalogue).problems)
            entries << ErrorSummary::Entry {problem, m_places};
    }
    m_errors->showProblems(tr("The mapping is not complete yet"), entries);
    if (!entries.isEmpty())
        return;
    const bool isKnown = m_observing.mappings().value_or(QStringList()).contains(map.title);
    if (m_remember->isChecked() && isKnown
        && !prompter().confirm(this, tr("Replace the mapping?"),
            tr("There is a mapping called “%1” already.").arg(map.title), tr("Replace it")))
        return;
    if (m_remember->isChecked()) {
        if (const auto kept = m_observing.remember(json); !kept) {
            prompter().tell(this, tr("The mapping is not remembered"), sentenceFor(kept.error()));
            return;
        }
    }
    accept();
    emit mapped(json);
}

} // namespace rueckhalt
