// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/whatsection.h"

#include "gui/report/choicegroup.h"
#include "gui/report/typetile.h"
#include "report/ui_whatsection.h"

#include <QEvent>

namespace rueckhalt {

namespace {

QString iconOf(IncidentType type)
{
    switch (type) {
    case IncidentType::Verbal:
        return QStringLiteral("type-verbal");
    case IncidentType::Psychological:
        return QStringLiteral("type-psychological");
    case IncidentType::Physical:
        return QStringLiteral("type-physical");
    case IncidentType::Sexual:
        return QStringLiteral("type-sexual");
    case IncidentType::PropertyDamage:
        return QStringLiteral("type-property");
    case IncidentType::Digital:
        return QStringLiteral("type-digital");
    }
    Q_UNREACHABLE();
}

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

QString examplesOf(IncidentType type)
{
    QStringList words;
    for (const auto &term : terms<SubType>()) {
        if (typeOf(term.value) == type && words.size() < 2)
            words.append(term.words.in(uiLanguage()));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

WhatSection::WhatSection(QWidget *parent)
    : FormSection(parent)
    , m_ui(std::make_unique<Ui::WhatSection>())
{
    m_ui->setupUi(this);
    m_ui->typeTiles->setColumns(3, 190);
    m_ui->typeTiles->setWords([](int value) {
        return capitalised(wordFor(static_cast<IncidentType>(value), uiLanguage()));
    });
    int key = 0;
    for (const auto &term : terms<IncidentType>())
        m_ui->typeTiles->addButton(
            new TypeTile(static_cast<int>(term.value), iconOf(term.value), ++key, this));
    offerTerms<SubType>(*m_ui->subTypeChips, ChoiceGroup::Mode::Several);
    setFocusProxy(m_ui->typeTiles);
    connect(m_ui->typeTiles, &ChoiceGroup::changed, this, &WhatSection::takeTypes);
    connect(m_ui->subTypeChips, &ChoiceGroup::changed, this, &WhatSection::edited);
    showExamples();
    showSubTypes();
}

WhatSection::~WhatSection() = default;

void WhatSection::setDraft(const IncidentDraft &draft)
{
    m_ui->typeTiles->setChosenBits(draft.types.bits());
    m_ui->subTypeChips->setChosenBits(draft.subTypes.bits());
    showSubTypes();
}

void WhatSection::fill(IncidentDraft &draft) const
{
    draft.types = chosenSet<IncidentType>(*m_ui->typeTiles);
    draft.subTypes = chosenSet<SubType>(*m_ui->subTypeChips);
}

bool WhatSection::toggleTile(int number)
{
    const auto &tiles = m_ui->typeTiles->buttons();
    if (number < 1 || number > tiles.size())
        return false;
    tiles.at(number - 1)->click();
    return true;
}

void WhatSection::takeTypes()
{
    // A finer kind without its kind would be a contradiction that nobody sees any more.
    const auto types = chosenSet<IncidentType>(*m_ui->typeTiles);
    auto subTypes = chosenSet<SubType>(*m_ui->subTypeChips);
    for (const SubType subType : subTypes.values()) {
        if (!types.contains(typeOf(subType)))
            subTypes.remove(subType);
    }
    m_ui->subTypeChips->setChosenBits(subTypes.bits());
    showSubTypes();
    emit edited();
}

void WhatSection::showSubTypes()
{
    const auto types = chosenSet<IncidentType>(*m_ui->typeTiles);
    const auto chosen = chosenSet<SubType>(*m_ui->subTypeChips);
    for (const auto &term : terms<SubType>())
        m_ui->subTypeChips->setValueVisible(static_cast<int>(term.value),
            types.contains(typeOf(term.value)) || chosen.contains(term.value));
    m_ui->subTypesBlock->setVisible(m_ui->subTypeChips->hasVisibleValue());
}

void WhatSection::showExamples()
{
    for (ChoiceButton *tile : m_ui->typeTiles->buttons())
        tile->setExample(examplesOf(static_cast<IncidentType>(tile->value())));
}

void WhatSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showExamples();
    }
    FormSection::changeEvent(event);
}

} // namespace rueckhalt
