// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentwords.h"

#include <QWidget>

class QGridLayout;

namespace rueckhalt {

/// Facts one below the other: what is asked muted at the left, the answer beside it. Answers can
/// be selected and copied.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void show(const QList<StatedFact> &facts);

private:
    QGridLayout *m_grid;
};

} // namespace rueckhalt
