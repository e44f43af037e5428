// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incidenttime.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace rueckhalt::Ui {
class OccurredField;
}

namespace rueckhalt {

/// When it happened, as exactly as it is known: quick answers first, exact or rough fields on
/// wish. It never makes a time more exact than what was chosen.
class OccurredField : public QWidget
{
    Q_OBJECT

public:
    explicit OccurredField(QWidget *parent = nullptr);
    ~OccurredField() override;

    /// Local time of the place; asked at the moment of choosing.
    void setNow(std::function<QDateTime()> now);

    [[nodiscard]] std::optional<IncidentTime> value() const;
    void setValue(const std::optional<IncidentTime> &value);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Answer { Now, HourAgo, ThisMorning, Yesterday, Exact, Rough };

    [[nodiscard]] static QString wordOf(Answer answer);
    [[nodiscard]] std::optional<Answer> answer() const;
    [[nodiscard]] std::optional<IncidentTime> roughValue() const;
    void takeAnswer();
    void takeChange();
    void showFields();
    void retranslate();

    std::unique_ptr<Ui::OccurredField> m_ui;
    std::function<QDateTime()> m_now;
    QDateTime m_moment; ///< of a quick answer, fixed when it was given
};

} // namespace rueckhalt
