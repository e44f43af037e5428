// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/ownrevision.h"
#include "gui/plan/entrydialog.h"
#include "session/serviceobserving.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DialogFrame;
class TextLabel;

/// Defines the authority's own indicators: what is counted, against what, in which unit, where the
/// numbers come from and which direction is better. One that has numbers keeps its meaning; another
/// meaning is a new version beside it.
class OwnIndicatorDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    OwnIndicatorDialog(ServiceObserving &observing, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    void defined();

protected:
    [[nodiscard]] bool isChanged() const override;
    /// With which indicator it is about.
    [[nodiscard]] QMap<QString, QString> keptTexts() const override;
    void putBack(const QMap<QString, QString> &texts) override;

private:
    /// Two fields side by side, for German and English.
    struct Words
    {
        QLineEdit *de = nullptr;
        QLineEdit *en = nullptr;
    };

    void addFields(QVBoxLayout *column);
    void addCounting(QVBoxLayout *column);
    void addButtons(DialogFrame &frame);
    [[nodiscard]] Words addWords(QVBoxLayout *column, const char *name, const QString &label);
    void showList(const QString &chosenId);
    /// Puts the chosen one into the fields; empty fields for a new one.
    void takeUp();
    /// Another one, after asking if something would be lost.
    void choose();
    void showDefinition(const OwnIndicator &own);
    void beginVersion();
    void showRules();
    void save();
    [[nodiscard]] const OwnIndicator *chosen() const;
    /// As it stands in the fields. Nothing where a number cannot be read; says so.
    [[nodiscard]] std::optional<OwnIndicator> written() const;
    [[nodiscard]] static Text textOf(const Words &words);

    ServiceObserving &m_observing;
    OpenRegister &m_register;
    QList<OwnIndicator> m_all;
    OwnIndicator m_shown; ///< as it was put into the fields
    QString m_versionOf; ///< id, where a new version of one that is there is written
    int m_row = -1; ///< of the list, that is written in
    QListWidget *m_list;
    TextLabel *m_state;
    Words m_name {};
    Words m_numerator {};
    Words m_denominator {};
    Words m_source {};
    QComboBox *m_unit = nullptr;
    QComboBox *m_better = nullptr;
    QComboBox *m_aggregation = nullptr;
    QLineEdit *m_parameter = nullptr;
    QLineEdit *m_borders = nullptr;
    QPushButton *m_version = nullptr;
};

} // namespace rueckhalt
