// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/mappingvalue.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/service/fields.h"
#include "gui/service/namesgrid.h"
#include "intake/indicatorcells.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

/// A field and its label, which lie in one box of their own.
void setShown(QWidget *field, bool isShown)
{
    field->parentWidget()->setVisible(isShown);
}

bool isShown(const QWidget *field)
{
    return !field->parentWidget()->isHidden();
}

} // namespace

MappingValue::MappingValue(
    const IndicatorCatalogue &catalogue, const IndicatorLook &look, int position, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_look(look)
    , m_series(nullptr)
    , m_words(new NamesGrid(QStringLiteral("point%1-").arg(position), this))
    , m_classes(new NamesGrid(QStringLiteral("class%1-").arg(position), this))
    , m_whereValues(new QListWidget(this))
{
    setObjectName(QStringLiteral("mappingValue%1").arg(position));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_series = add(column, tr("What is counted or measured"), "valueSeries");
    fillSeries();
    m_column = add(column, tr("Stands in the column"), "valueColumn");
    m_duration = add(column, tr("Written in"), "valueDuration");
    m_duration->addItem(tr("Minutes"), static_cast<int>(IndicatorMap::Duration::Minutes));
    m_duration->addItem(tr("Seconds"), static_cast<int>(IndicatorMap::Duration::Seconds));
    m_duration->addItem(tr("Hours"), static_cast<int>(IndicatorMap::Duration::Hours));
    m_duration->addItem(
        tr("Like a clock: 12:30 or 0:12:30"), static_cast<int>(IndicatorMap::Duration::Watch));
    m_percent = add(column, tr("It is"), "valuePercent");
    m_number = add(column, tr("How many single answers it is the mean of"), "valueNumber");
    column->addWidget(m_words);
    column->addWidget(m_classes);
    m_where = add(column, tr("Counts only where"), "valueWhere");
    m_whereValues->setObjectName(QStringLiteral("valueWhereIs"));
    m_whereValues->setAccessibleName(tr("Counts only where this column says"));
    column->addWidget(m_whereValues);
    auto *remove = new QPushButton(tr("Leave this number out"), this);
    remove->setObjectName(QStringLiteral("removeValue"));
    remove->setAutoDefault(false);
    setButtonKind(remove, ButtonKind::Quiet);
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, &MappingValue::removeRequested);
    connect(m_words, &NamesGrid::changed, this, &MappingValue::change);
    connect(m_classes, &NamesGrid::changed, this, &MappingValue::change);
    connect(m_whereValues, &QListWidget::itemChanged, this, &MappingValue::change);
    for (QWidget *field : findChildren<QWidget *>()) {
        if (field->objectName().startsWith(QLatin1StringView("value")))
            field->setObjectName(field->objectName() + QString::number(position));
    }
    m_isFilling = false;
    showParts();
}

QComboBox *MappingValue::add(QVBoxLayout *column, const QString &text, const char *name)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::Hair);
    auto *list = new QComboBox(box);
    list->setObjectName(QString::fromLatin1(name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(24);
    addLabelled(rows, text, list);
    column->addWidget(box);
    connect(list, &QComboBox::currentIndexChanged, this, &MappingValue::change);
    return list;
}

void MappingValue::fillSeries()
{
    m_series->addItem(tr("Choose …"), QString());
    for (const Series &each : m_catalogue.series()) {
        QString name = each.name.in(uiLanguage());
        if (!name.isEmpty())
            name[0] = name.at(0).toUpper();
        m_series->addItem(name, each.code);
    }
}

QStringList MappingValue::columnNames() const
{
    QStringList names;
    for (const IndicatorLook::Column &column : m_look.columns) {
        if (column.hint == PersonHint::None)
            names << column.name;
    }
    return names;
}

void MappingValue::offerColumns(QComboBox *list, const QString &none) const
{
    const QSignalBlocker quiet(list);
    const QString before = list->currentData().toString();
    list->clear();
    list->addItem(none, QString());
    for (const QString &name : columnNames())
        list->addItem(name, name);
    list->setCurrentIndex(std::max(0, list->findData(before)));
}

const Series *MappingValue::series() const
{
    return m_catalogue.seriesCalled(m_series->currentData().toString());
}

bool MappingValue::isOfMinutes(const Series &series) const
{
    return std::ranges::any_of(m_catalogue.indicators(), [&series](const Indicator &indicator) {
        return indicator.unit == IndicatorUnit::Minutes
            && (indicator.series == series.number || indicator.otherwise == series.number);
    });
}

bool MappingValue::isCountedByRow() const
{
    return m_rows == IndicatorMap::Rows::Events && series() && series()->kind == SeriesKind::Count;
}

void MappingValue::setRows(IndicatorMap::Rows rows)
{
    m_rows = rows;
    showParts();
}

void MappingValue::showParts()
{
    const Series *known = series();
    const bool isOfSlots = m_rows == IndicatorMap::Rows::Slots;
    const bool hasClasses = known && known->kind == SeriesKind::Classes && isOfSlots;
    offerColumns(m_column, isCountedByRow() ? tr("no column: each row counts") : tr("Choose …"));
    setShown(m_column, known && !hasClasses);
    setShown(m_duration, known && !hasClasses && isOfMinutes(*known));
    offerColumns(m_percent, tr("a number"));
    for (int i = 1; i < m_percent->count(); ++i)
        m_percent->setItemText(i, tr("percent of “%1”").arg(m_percent->itemData(i).toString()));
    setShown(m_percent, known && isOfSlots && known->kind == SeriesKind::Count);
    offerColumns(m_number, tr("one value in each row"));
    setShown(m_number, known && isOfSlots && known->kind == SeriesKind::Mean);
    showWords();
    showClasses();
    offerColumns(m_where, tr("always"));
    for (int i = 1; i < m_where->count(); ++i)
        m_where->setItemText(i, tr("“%1” is …").arg(m_where->itemData(i).toString()));
    setShown(m_where, known != nullptr);
    showCondition();
    layOutAnew(this);
}

/// Words of a scale, openly: what each is taken for stands beside it.
void MappingValue::showWords()
{
    const Series *known = series();
    const auto *column = m_look.column(m_column->currentData().toString());
    const bool isAsked = known && known->points > 0 && isShown(m_column) && column
        && !std::ranges::all_of(
            column->values, [](const QString &text) { return decimalIn(text, u',').has_value(); });
    m_words->setVisible(isAsked);
    const QString of = isAsked ? known->code + u'\n' + column->name : QString();
    if (of == m_wordsOf)
        return;
    m_wordsOf = of;
    if (!isAsked)
        return;
    NamesGrid::Choices choices {{tr("does not count (is reported)"), QVariant()}};
    for (int point = known->points; point > 0; --point)
        choices.append({point == known->points ? tr("%1 points, the best").arg(point)
                : point == 1                   ? tr("1 point, the worst")
                                               : tr("%1 points").arg(point),
            point});
    m_words->offer(column->values, choices);
    for (const QString &word : column->values) {
        if (const auto point = usualPoint(word))
            m_words->choose(word, *point);
    }
}

void MappingValue::showClasses()
{
    const Series *known = series();
    const bool isAsked
        = known && known->kind == SeriesKind::Classes && m_rows == IndicatorMap::Rows::Slots;
    m_classes->setVisible(isAsked);
    const QString of = isAsked ? known->code : QString();
    if (of == m_classesOf)
        return;
    m_classesOf = of;
    if (!isAsked)
        return;
    QStringList names;
    for (int i = 0; i < known->classCount(); ++i) {
        if (known->points > 0)
            names << tr("%n point(s)", nullptr, i + 1);
        else if (i < known->borders.size())
            names << (i == 0
                    ? tr("up to %1").arg(known->borders.at(0))
                    : tr("over %1 to %2").arg(known->borders.at(i - 1)).arg(known->borders.at(i)));
        else
            names << tr("over %1").arg(known->borders.constLast());
    }
    NamesGrid::Choices choices {{tr("Choose the column …"), QVariant()}};
    for (const QString &name : columnNames())
        choices.append({name, name});
    m_classes->offer(names, choices);
    const QStringList usual = usualClassColumns(m_look, *known);
    for (qsizetype i = 0; i < usual.size(); ++i) {
        if (!usual.at(i).isEmpty())
            m_classes->choose(names.at(i), usual.at(i));
    }
}

void MappingValue::showCondition()
{
    const auto *column = m_look.column(m_where->currentData().toString());
    const bool isAsked = column && isShown(m_where);
    m_whereValues->setVisible(isAsked);
    const QString of = isAsked ? column->name : QString();
    if (of == m_conditionOf)
        return;
    m_conditionOf = of;
    const QSignalBlocker quiet(m_whereValues);
    m_whereValues->clear();
    if (!isAsked)
        return;
    for (const QString &value : column->values) {
        auto *item = new QListWidgetItem(value, m_whereValues);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    constexpr int visible = 6;
    m_whereValues->setFixedHeight(m_whereValues->fontMetrics().lineSpacing() * 3 / 2
        * std::min(visible, m_whereValues->count() + 1));
}

void MappingValue::change()
{
    if (m_isFilling)
        return;
    showParts();
    emit changed();
}

void MappingValue::show(const IndicatorMap::Value &value)
{
    m_isFilling = true;
    const auto choose = [](QComboBox *list, const QVariant &choice) {
        list->setCurrentIndex(std::max(0, list->findData(choice)));
    };
    const auto columnCalled = [this](const QString &name) {
        const auto *column = m_look.column(name);
        return column ? column->name : name;
    };
    choose(m_series, value.series);
    showParts();
    choose(m_column, columnCalled(value.column));
    choose(m_duration, static_cast<int>(value.duration));
    choose(m_percent, columnCalled(value.percentOf));
    choose(m_number, columnCalled(value.number));
    choose(m_where, columnCalled(value.where.column));
    showParts();
    for (const QString &word : m_words->words()) {
        if (!value.words.isEmpty())
            m_words->choose(word,
                value.words.contains(foldedCell(word))
                    ? QVariant(static_cast<int>(value.words.value(foldedCell(word))))
                    : QVariant());
    }
    for (const auto &[column, position] : value.classes)
        m_classes->choose(m_classes->words().value(position), columnCalled(column));
    for (int row = 0; row < m_whereValues->count(); ++row) {
        const bool counts
            = value.where.values.contains(foldedCell(m_whereValues->item(row)->text()));
        m_whereValues->item(row)->setCheckState(counts ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
    showParts();
}

IndicatorMap::Value MappingValue::value() const
{
    IndicatorMap::Value value;
    value.series = m_series->currentData().toString();
    if (isShown(m_column))
        value.column = m_column->currentData().toString();
    if (isShown(m_duration))
        value.duration = static_cast<IndicatorMap::Duration>(m_duration->currentData().toInt());
    if (isShown(m_percent))
        value.percentOf = m_percent->currentData().toString();
    if (isShown(m_number)) {
        value.number = m_number->currentData().toString();
        value.isOneValue = value.number.isEmpty();
    }
    if (!m_words->isHidden()) {
        const auto chosen = m_words->chosen();
        for (auto word = chosen.begin(); word != chosen.end(); ++word)
            value.words.insert(foldedCell(word.key()), word.value().toInt());
    }
    if (!m_classes->isHidden()) {
        const auto chosen = m_classes->chosen();
        for (qsizetype i = 0; i < m_classes->words().size(); ++i) {
            const QString column = chosen.value(m_classes->words().at(i)).toString();
            if (!column.isEmpty())
                value.classes.append({column, static_cast<int>(i)});
        }
    }
    if (isShown(m_where) && !m_whereValues->isHidden()) {
        value.where.column = m_where->currentData().toString();
        for (int row = 0; row < m_whereValues->count(); ++row) {
            if (m_whereValues->item(row)->checkState() == Qt::Checked)
                value.where.values << foldedCell(m_whereValues->item(row)->text());
        }
    }
    return value;
}

} // namespace rueckhalt
