// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/serviceobserving.h"

#include <QWidget>

class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace rueckhalt {

class EmptyState;
class IndicatorEntry;
class IndicatorGlossary;
class IndicatorImport;
class Prompter;
class TextLabel;

/// Where the indicators of service come from: a list to be taken in, a number entered by hand, and
/// everything that was, with the way to take it back.
class IndicatorsView : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    IndicatorsView(ServiceObserving &observing, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);

    void refresh();
    void focusStart();
    void goOnWithMapping();
    /// Opens the window of own indicators, for those who may write them.
    void defineOwn();

signals:
    void noticed(const QString &notice);

private:
    void makeRuns(QVBoxLayout *column);
    void fillRow(int row, const IndicatorRun &run);
    void undo();
    void showNewest();
    void showButtons();
    [[nodiscard]] const IndicatorRun *chosen() const;
    [[nodiscard]] bool mayWrite() const;

    ServiceObserving &m_observing;
    OpenRegister &m_register;
    Prompter &m_prompter;
    QList<IndicatorRun> m_runs; ///< newest first
    TextLabel *m_summary;
    IndicatorImport *m_import;
    IndicatorEntry *m_entry;
    IndicatorGlossary *m_glossary;
    EmptyState *m_empty = nullptr;
    QTableWidget *m_list = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_own = nullptr;
};

} // namespace rueckhalt
