// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "domain/measure/measuresearch.h"
#include "gui/common/widgets/card.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class WhyNotBox;
}

class OpenRegister;

/// "Why not this one?": finds any measure of the catalogue while one types, and says in a sentence
/// or two where it stands in a ranking and why, or what forbids it.
class WhyNotBox : public Card
{
    Q_OBJECT

public:
    explicit WhyNotBox(const OpenRegister &openRegister, QWidget *parent = nullptr);
    ~WhyNotBox() override;

    /// From now on questions are about this ranking; what was asked before is taken away.
    void setResult(const MatchResult &result);
    /// Answers for a measure; nothing happens if there is no such.
    void ask(const MeasureId &measure);
    /// What Tab reaches in it, in its order.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

signals:
    void measureRequested(const MeasureId &measure);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showHits();
    void fitHits();
    void askCurrent();
    void showAnswer();

    const OpenRegister &m_register;
    MatchResult m_result;
    MeasureId m_asked;
    std::optional<MeasureSearch> m_search; ///< made when something is typed
    std::unique_ptr<Ui::WhyNotBox> m_ui;
};

} // namespace rueckhalt
