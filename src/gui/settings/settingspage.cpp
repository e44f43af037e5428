// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingspage.h"

#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/settings/caseworkeditor.h"
#include "gui/settings/limitseditor.h"
#include "gui/settings/populationeditor.h"
#include "gui/settings/reportingeditor.h"
#include "settings/ui_settingspage.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int WidestColumn = 940; ///< pixels at 100 % text

template <typename Column, typename IdType>
int countOf(const Column &column, const std::vector<IdType> &ids, IdType id)
{
    const auto at = std::find(ids.cbegin(), ids.cend(), id);
    if (at == ids.cend() || id.isNull())
        return 0;
    return static_cast<int>(std::count(column.begin(), column.end(), at - ids.cbegin()));
}

int languageIndex(const std::optional<Language> &language)
{
    return !language ? 0 : *language == Language::German ? 1 : 2;
}

} // namespace

SettingsPage::SettingsPage(OpenRegister &openRegister, const Preferences &preferences,
    Random random, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_register(openRegister)
    , m_preferences(preferences)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("settingsPage"));
    m_ui->content->setMaximumWidth(WidestColumn * textScale() / 100);
    for (TextLabel *hint : {m_ui->emergencyHint, m_ui->unitsHint, m_ui->servicesHint})
        hint->setTone(TextLabel::Tone::Muted);
    const FactTable &facts = m_register.facts();
    m_ui->units->setSources(
        random, [&facts](UnitId id) { return countOf(facts.unit, facts.unitIds, id); });
    m_ui->services->setSources(
        random, [&facts](ServiceId id) { return countOf(facts.service, facts.serviceIds, id); });
    for (QWidget *editor : std::initializer_list<QWidget *> {m_ui->units, m_ui->services})
        editor->setEnabled(!m_register.isReadOnly());
    const bool writesOrganisation = m_register.may(Right::WriteOrganisation);
    m_ui->unitsCard->setVisible(writesOrganisation);
    m_ui->servicesCard->setVisible(writesOrganisation);
    auto *population = new PopulationEditor(m_register, m_prompter, m_ui->populationCard);
    m_ui->populationColumn->addWidget(population);
    m_ui->populationCard->setVisible(writesOrganisation);
    connect(population, &PopulationEditor::noticed, this, &Page::noticed);
    retranslate();
    showOrganisation();

    for (QComboBox *box : {m_ui->language, m_ui->theme, m_ui->scale})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsPage::keepPreferences);
    connect(m_ui->lockMinutes, &QSpinBox::editingFinished, this, &SettingsPage::keepPreferences);
    connect(m_ui->emergency, &QLineEdit::editingFinished, this, &SettingsPage::keepPreferences);
    connect(m_ui->units, &UnitsEditor::changed, this, &SettingsPage::keepOrganisation);
    connect(m_ui->services, &ServicesEditor::changed, this, &SettingsPage::keepOrganisation);
    connect(&m_register, &OpenRegister::organisationChanged, this, &SettingsPage::showOrganisation);
}

SettingsPage::~SettingsPage()
{
    // A field that loses the focus while it dies still says that its editing has finished.
    for (QWidget *field : findChildren<QWidget *>())
        field->disconnect(this);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::purpose() const
{
    return m_register.may(Right::WriteOrganisation)
        ? tr("How Rückhalt looks and locks, and how your authority is organised.")
        : tr("How Rückhalt looks and locks.");
}

void SettingsPage::enter()
{
    m_ui->language->setFocus();
}

void SettingsPage::showUnits()
{
    m_ui->area->ensureWidgetVisible(m_ui->unitsCard, 0, 0);
    m_ui->units->findChild<QWidget *>(QStringLiteral("addOffice"))->setFocus();
}

void SettingsPage::setPublishing(Publishing &publishing)
{
    auto *editor = new ReportingEditor(publishing, m_register, m_prompter, m_ui->content);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->unitsCard), editor);
    connect(editor, &ReportingEditor::noticed, this, &Page::noticed);
}

void SettingsPage::setCasework(Casework &cases)
{
    m_casework = new CaseworkEditor(cases, m_prompter, m_ui->content);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->unitsCard), m_casework);
    connect(m_casework, &CaseworkEditor::noticed, this, &Page::noticed);
    m_limits = new LimitsEditor(m_register, m_prompter, m_ui->content);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->unitsCard), m_limits);
    connect(m_limits, &LimitsEditor::noticed, this, &Page::noticed);
}

bool SettingsPage::mayLeave()
{
    return (m_casework == nullptr || m_casework->mayLeave())
        && (m_limits == nullptr || m_limits->mayLeave());
}

void SettingsPage::retranslate()
{
    m_showing = true;
    m_ui->language->clear();
    // A language is named in itself, so that everybody finds his own.
    m_ui->language->addItems(
        {tr("As the system"), QStringLiteral("Deutsch"), QStringLiteral("English")});
    m_ui->theme->clear();
    m_ui->theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_ui->scale->clear();
    for (const int percent : {100, 125, 150, 175, 200})
        m_ui->scale->addItem(tr("%1 %").arg(percent), percent);
    m_ui->lockMinutes->setSpecialValueText(tr("never"));
    m_ui->lockMinutes->setSuffix(tr(" minutes"));
    m_ui->emergency->setPlaceholderText(emergencyLineOf({}));
    showPreferences();
    m_showing = false;
}

void SettingsPage::showPreferences()
{
    m_ui->language->setCurrentIndex(languageIndex(m_preferences.language));
    m_ui->theme->setCurrentIndex(static_cast<int>(m_preferences.theme));
    m_ui->scale->setCurrentIndex(std::max(0, m_ui->scale->findData(m_preferences.textScale)));
    m_ui->lockMinutes->setValue(m_preferences.autoLockMinutes);
    m_ui->emergency->setText(m_preferences.emergencyLine);
}

void SettingsPage::keepPreferences()
{
    if (m_showing)
        return;
    Preferences changed = m_preferences;
    constexpr std::optional<Language> languages[] {
        std::nullopt, Language::German, Language::English};
    changed.language = languages[std::clamp(m_ui->language->currentIndex(), 0, 2)];
    changed.theme = static_cast<Theme>(std::clamp(m_ui->theme->currentIndex(), 0, 2));
    changed.textScale = m_ui->scale->currentData().toInt();
    changed.autoLockMinutes = m_ui->lockMinutes->value();
    changed.emergencyLine = m_ui->emergency->text().trimmed();
    if (changed == m_preferences)
        return;
    m_preferences = changed;
    emit preferencesChanged(m_preferences);
    emit noticed(tr("Setting saved."));
}

void SettingsPage::showOrganisation()
{
    m_ui->units->setUnits(m_register.organisation().units);
    m_ui->services->setServices(m_register.organisation().services);
}

void SettingsPage::keepOrganisation()
{
    Organisation organisation;
    organisation.units = m_ui->units->units();
    organisation.services = m_ui->services->services();
    if (const auto saved = m_register.saveOrganisation(organisation); !saved) {
        m_prompter.tell(
            this, tr("The organisation could not be saved"), sentenceFor(saved.error()));
        showOrganisation();
        return;
    }
    emit noticed(tr("Organisation saved."));
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
