// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "gui/common/widgets/card.h"

namespace rueckhalt {

/// What is in place and does not seem to help: the incidents go on, or the effect check here found
/// nothing. Said before anything new is proposed; hidden where there is nothing of the kind.
class IneffectiveNote : public Card
{
    Q_OBJECT

public:
    explicit IneffectiveNote(QWidget *parent = nullptr);

    void show(const MatchResult &result, const MeasureCatalog &catalog);

signals:
    void measureRequested(const MeasureId &measure);

private:
    void addEntry(const Measure &measure, const QStringList &sentences);

    QVBoxLayout *m_entries;
};

} // namespace rueckhalt
