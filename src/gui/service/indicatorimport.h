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
    /// All outlive it.
    IndicatorImport(ServiceObserving &observing, const OpenRegister &openRegister,
        Prompter &prompter, QWidget *parent = nullptr);

    /// Mappings that are remembered.
    void refresh();
    /// A mapping was not finished when the register was locked: where its list is chosen again.
    void goOnWithMapping();
    /// Whether a list was read that was not taken yet.
    [[nodiscard]] bool isReading() const { return m_preview.has_value(); }

signals:
    void imported();
    void noticed(const QString &notice);

private:
    /// Where the mapping comes from, as the data of the choice; else its title.
    enum class Source { File, New };
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] Result<QByteArray> chosenMapping();
    [[nodiscard]] Result<QByteArray> chosenList(const QString &title);
    void makeChoice();
    void makeResult();
    void choose();
    void changeMapping();
    void map(const QByteArray &list, const QByteArray &mapping);
    void read(const QByteArray &list, const QByteArray &mapping);
    void refuse(const Error &error);
    void showPreview();
    void showProblems(const IndicatorReading &reading);
    void import();
    void drop();
    void forget();
    void showButtons();
    void showKept();
    /// As which what is written of the mapping on show is kept (KeptForm).
    [[nodiscard]] QString keptForm() const;

    ServiceObserving &m_observing;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    QByteArray m_mapping; ///< of the list that was read
    std::optional<IndicatorPreview> m_preview;
    TextLabel *m_kept;
    QComboBox *m_mappings;
    QPushButton *m_choose;
    QPushButton *m_change;
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
