// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/serviceobserving.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace rueckhalt {

class Prompter;
class TextLabel;

/// Takes in a list of indicators: chooses mapping and list, shows what it would bring and every row
/// that is not taken, and imports it when that is confirmed.
class IndicatorImport : public Card
{
    Q_OBJECT

public:
    /// Both outlive it.
    IndicatorImport(ServiceObserving &observing, Prompter &prompter, QWidget *parent = nullptr);

    /// Mappings that are remembered.
    void refresh();
    /// Whether a list was read that was not taken yet.
    [[nodiscard]] bool isReading() const { return m_preview.has_value(); }

signals:
    void imported();
    void noticed(const QString &notice);

private:
    [[nodiscard]] Result<QByteArray> chosenMapping();
    void choose();
    void showPreview();
    void showProblems(const IndicatorReading &reading);
    void import();
    void drop();
    void forget();
    void showButtons();

    ServiceObserving &m_observing;
    Prompter &m_prompter;
    QByteArray m_mapping; ///< of the list that was read
    std::optional<IndicatorPreview> m_preview;
    QComboBox *m_mappings;
    QPushButton *m_choose;
    QPushButton *m_forget;
    QWidget *m_result;
    TextLabel *m_summary;
    TextLabel *m_notes;
    QListWidget *m_problems;
    QCheckBox *m_remember;
    QPushButton *m_import;
    QPushButton *m_drop;
};

} // namespace rueckhalt
