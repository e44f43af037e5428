// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/errorsummary.h"
#include "gui/plan/entrydialog.h"
#include "intake/indicatorlist.h"
#include "intake/indicatorlook.h"
#include "session/serviceobserving.h"

#include <QTimer>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QTableWidget;
class QVBoxLayout;

namespace rueckhalt {

class MappingFile;
class MappingPlaces;
class MappingValue;
class TextLabel;

/// Says what the columns of a foreign list mean, with the list before one's eyes: how it is
/// written, where and when its rows are, and which numbers they tell. What comes out of the
/// beginning of the list is shown all the time. The mapping is remembered under its name.
class MappingDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// `list` is the file; `mapping` what to begin with (JSON), empty for a guess. All but the
    /// parent outlive it.
    MappingDialog(ServiceObserving &observing, const OpenRegister &openRegister, Prompter &prompter,
        const QByteArray &list, const QByteArray &mapping, QWidget *parent = nullptr);

signals:
    /// It is complete, and remembered if that was wished.
    void mapped(const QByteArray &json);

protected:
    [[nodiscard]] bool isChanged() const override { return m_isTouched; }
    /// The mapping as far as it is. Which fields there are follows from it, so that it is kept as a
    /// whole; nothing of the list is.
    [[nodiscard]] QMap<QString, QString> keptTexts() const override;
    void putBack(const QMap<QString, QString> &texts) override;

private:
    void makeNumbers(QVBoxLayout *column);
    void makeTrial(QVBoxLayout *column);
    void makeEnd(QVBoxLayout *column);
    [[nodiscard]] IndicatorMap beginning(const QByteArray &mapping) const;
    void begin(const QByteArray &mapping);
    void showMap(const IndicatorMap &map);
    MappingValue *addValue();
    void removeValue(MappingValue *value);
    void lookAnew();
    void touch();
    [[nodiscard]] IndicatorMap entered() const;
    /// Reads the beginning of the list as it is mapped now.
    void tryOut();
    void showTrial(const IndicatorReading &reading);
    [[nodiscard]] QStringList cellsFor(const Observation &observation) const;
    /// What is missing, in the words of the window.
    [[nodiscard]] QList<ErrorSummary::Entry> lacksOf(const IndicatorMap &map) const;
    [[nodiscard]] std::optional<ErrorSummary::Entry> lackOf(
        const IndicatorMap &map, qsizetype position) const;
    void use();

    ServiceObserving &m_observing;
    const OpenRegister &m_register;
    const IndicatorCatalogue m_catalogue;
    const QByteArray m_list;
    IndicatorLook m_look;
    bool m_isTouched = false;
    int m_numbered = 0;
    QTimer m_trying;
    MappingFile *m_file = nullptr;
    MappingPlaces *m_places = nullptr;
    QVBoxLayout *m_numbers = nullptr;
    QList<MappingValue *> m_values;
    TextLabel *m_summary = nullptr;
    QTableWidget *m_taken = nullptr;
    QListWidget *m_problems = nullptr;
    ErrorSummary *m_errors = nullptr;
    QLineEdit *m_title = nullptr;
    QCheckBox *m_remember = nullptr;
};

} // namespace rueckhalt
