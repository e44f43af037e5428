// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/openregister.h"

class QComboBox;

namespace rueckhalt {

class TextLabel;

/// What an indicator is made of, exactly: two offices that count differently cannot be compared.
class IndicatorGlossary : public Card
{
    Q_OBJECT

public:
    /// The register outlives it.
    explicit IndicatorGlossary(const OpenRegister &openRegister, QWidget *parent = nullptr);

    /// Own indicators may have come.
    void refresh();

private:
    void showDefinition();

    const OpenRegister &m_register;
    QComboBox *m_indicators;
    TextLabel *m_definition;
};

} // namespace rueckhalt
