// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/officekeeping.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class Prompter;
class TextLabel;

/// The checklist of the basics for one office: what to look at, why, what was found and when.
/// Each answer is saved at once.
class BasicsList : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    BasicsList(OfficeKeeping &offices, const OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);

    void showOffice(const UnitId &unit);
    void focusStart();

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);
    void proposalRequested();
    void noticed(const QString &notice);

private:
    struct Row
    {
        BasicItem item;
        QWidget *card;
        QComboBox *state;
        QLineEdit *note;
        TextLabel *checked;
        QWidget *measures; ///< on show where the item is not met
    };
    void addRow(const BasicRule &rule, QVBoxLayout *column);
    [[nodiscard]] QWidget *measuresFor(const BasicRule &rule, QWidget *parent);
    void display();
    void displayRow(const Row &row, const OfficeProfile &profile);
    void answer(BasicItem item);
    void undo();
    [[nodiscard]] const Row *rowOf(BasicItem item) const;

    OfficeKeeping &m_offices;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    UnitId m_unit;
    QList<Row> m_rows;
    TextLabel *m_summary;
    QPushButton *m_propose;
    QPushButton *m_undo;
    /// What the last answer changed, to be taken back once: the checks before it.
    std::optional<QList<BasicCheck>> m_before;
    BasicItem m_answered = BasicItem::WebIsRight;
    bool m_isShowing = false;
};

} // namespace rueckhalt
