// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/benchmarking.h"

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// Says which offices the sheets are about: under which task each is compared, and what else it
/// offers. Nothing is kept before "Save".
class RingOfficesDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All but the ring outlive it.
    RingOfficesDialog(OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter,
        QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool isChanged() const override;
    /// With the list.
    [[nodiscard]] QMap<QString, QString> keptTexts() const override;
    void putBack(const QMap<QString, QString> &texts) override;

private:
    void addFields(QVBoxLayout *column);
    void showOffices();
    void takeUpUnit();
    void put();
    void takeOff();
    void save();
    [[nodiscard]] UnitId chosenUnit() const;
    [[nodiscard]] QString sentenceForOffice(const RingOffice &office) const;

    OpenRegister &m_register;
    Benchmarking m_work;
    KnownRing m_ring;
    QList<RingOffice> m_offices;
    QListWidget *m_list;
    QComboBox *m_unit;
    QComboBox *m_task;
    QList<QCheckBox *> m_range; ///< in the order of the tasks agreed
    QPushButton *m_takeOff = nullptr;
};

} // namespace rueckhalt
