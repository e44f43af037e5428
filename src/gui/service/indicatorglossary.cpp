// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/indicatorglossary.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"
#include "session/observedservice.h"

#include <QSignalBlocker>

namespace rueckhalt {

IndicatorGlossary::IndicatorGlossary(const OpenRegister &openRegister, QWidget *parent)
    : Card(tr("What the numbers mean"), parent)
    , m_register(openRegister)
    , m_indicators(new QComboBox(this))
    , m_definition(new TextLabel(this))
{
    setObjectName(QStringLiteral("indicatorGlossary"));
    column()->setSpacing(space::Small);
    m_indicators->setObjectName(QStringLiteral("glossaryIndicator"));
    addLabelled(column(), tr("I&ndicator"), m_indicators);
    m_definition->setObjectName(QStringLiteral("glossaryDefinition"));
    column()->addWidget(m_definition);
    connect(
        m_indicators, &QComboBox::currentIndexChanged, this, &IndicatorGlossary::showDefinition);
    refresh();
}

void IndicatorGlossary::refresh()
{
    const QVariant before = m_indicators->currentData();
    const auto observed = m_register.observed();
    {
        const QSignalBlocker quiet(m_indicators);
        m_indicators->clear();
        const IndicatorCatalogue &catalogue
            = observed ? (*observed)->catalogue : IndicatorCatalogue::shipped();
        for (const Indicator &each : catalogue.indicators())
            m_indicators->addItem(each.name.in(uiLanguage()), each.id);
        m_indicators->setCurrentIndex(std::max(0, m_indicators->findData(before)));
    }
    showDefinition();
}

void IndicatorGlossary::showDefinition()
{
    const auto observed = m_register.observed();
    const Indicator *indicator = observed
        ? (*observed)->catalogue.indicator(m_indicators->currentData().toString())
        : nullptr;
    if (!indicator)
        return m_definition->setText({});
    const Language language = uiLanguage();
    QStringList lines {tr("Counted: %1").arg(indicator->numerator.in(language))};
    if (const QString against = indicator->denominator.in(language); !against.isEmpty())
        lines << tr("Set against: %1").arg(against);
    lines << tr("Unit: %1").arg(wordFor(indicator->unit, language))
          << tr("Judged: %1").arg(wordFor(indicator->better, language))
          << tr("Where from: %1").arg(sourceOf(*indicator, **observed, language));
    m_definition->setText(lines.join(u'\n'));
    layOutAnew(this);
}

} // namespace rueckhalt
