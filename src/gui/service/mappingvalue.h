// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/indicatorlook.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QVBoxLayout;

namespace rueckhalt {

class NamesGrid;

/// One number that a list tells: what it is, in which column it stands, and how it is written. Asks
/// only what the chosen kind of number needs.
class MappingValue : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it. `position` stands in the names of the fields.
    MappingValue(const IndicatorCatalogue &catalogue, const IndicatorLook &look, int position,
        QWidget *parent = nullptr);

    void setRows(IndicatorMap::Rows rows);
    void show(const IndicatorMap::Value &value);
    [[nodiscard]] IndicatorMap::Value value() const;

signals:
    void changed();
    void removeRequested();

private:
    QComboBox *add(QVBoxLayout *column, const QString &text, const char *name);
    void fillSeries();
    void offerColumns(QComboBox *list, const QString &none) const;
    [[nodiscard]] QStringList columnNames() const;
    [[nodiscard]] const Series *series() const;
    [[nodiscard]] bool isOfMinutes(const Series &series) const;
    [[nodiscard]] bool isCountedByRow() const;
    /// Shows what the kind of the number asks for.
    void showParts();
    void showWords();
    void showClasses();
    void showCondition();
    void change();

    const IndicatorCatalogue &m_catalogue;
    const IndicatorLook &m_look;
    IndicatorMap::Rows m_rows = IndicatorMap::Rows::Slots;
    bool m_isFilling = true;
    QString m_wordsOf; ///< series and column that the words are offered for
    QString m_classesOf;
    QString m_conditionOf;
    QComboBox *m_series;
    QComboBox *m_column = nullptr;
    QComboBox *m_duration = nullptr;
    QComboBox *m_percent = nullptr;
    QComboBox *m_number = nullptr;
    NamesGrid *m_words;
    NamesGrid *m_classes;
    QComboBox *m_where = nullptr;
    QListWidget *m_whereValues;
};

} // namespace rueckhalt
