// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "intake/indicatorlook.h"

class QComboBox;
class QSpinBox;
class QTableWidget;

namespace rueckhalt {

class TextLabel;

/// How a list is to be read as a file, and its first rows as they come out then. What stands in
/// columns about persons is not shown.
class MappingFile : public Card
{
    Q_OBJECT

public:
    explicit MappingFile(QWidget *parent = nullptr);

    void show(const IndicatorMap &map);
    void writeTo(IndicatorMap &map) const;
    [[nodiscard]] ListShape shape() const;
    void showLook(const IndicatorLook &look);
    /// Instead of rows.
    void showProblem(const QString &sentence);

signals:
    void shapeChanged();
    void decimalChanged();

private:
    bool m_isFilling = false;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QSpinBox *m_skipLines;
    QComboBox *m_decimal;
    TextLabel *m_note;
    QTableWidget *m_rows;
};

} // namespace rueckhalt
