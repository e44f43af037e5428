// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/ownindicatordialog.h"

#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/fieldtexts.h"
#include "gui/service/fields.h"
#include "session/observedservice.h"

#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Numerator and denominator stand in one line of a ring's agreement.
constexpr int mostLetters = 190;

/// Beside the fields: which indicator they are about, and of which one they are a new version.
constexpr QLatin1StringView keptChoice("ownChoice");
constexpr QLatin1StringView keptVersionOf("ownVersionOf");

QString numberWords(double number)
{
    return number == 0 ? QString() : QLocale(QLocale::C).toString(number, 'g', 10);
}

QString listWords(const OwnIndicator &own)
{
    QStringList parts;
    for (const int border : own.borders)
        parts << QString::number(border);
    return parts.join(QStringLiteral(", "));
}

bool isOfClasses(Aggregation aggregation)
{
    return aggregation == Aggregation::Percentile || aggregation == Aggregation::ShareAbove;
}

} // namespace

OwnIndicatorDialog::OwnIndicatorDialog(
    ServiceObserving &observing, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_observing(observing)
    , m_register(openRegister)
    , m_list(new QListWidget(this))
    , m_state(new TextLabel({}, TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("ownIndicatorDialog"));
    setWindowTitle(tr("Own indicators"));
    DialogFrame frame(*this, tr("What does this authority count?"));
    addFields(frame.parts());
    addCounting(frame.parts());
    addButtons(frame);
    showList({});
    takeUp();
    frame.fit(680, 680);
    m_list->setFocus();
}

OwnIndicatorDialog::Words OwnIndicatorDialog::addWords(
    QVBoxLayout *column, const char *name, const QString &label)
{
    const auto field = [&](const char *suffix, const QString &text) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QString::fromLatin1(name) + QString::fromLatin1(suffix));
        edit->setMaxLength(mostLetters);
        addLabelled(column, text, edit);
        return edit;
    };
    return {field("De", tr("%1, German").arg(label)), field("En", tr("%1, English").arg(label))};
}

void OwnIndicatorDialog::addFields(QVBoxLayout *column)
{
    m_list->setObjectName(QStringLiteral("ownList"));
    m_list->setWordWrap(true);
    m_list->setFixedHeight(4 * controlHeight(m_list));
    addLabelled(column, tr("Own indicators, or a new one"), m_list);
    m_state->setObjectName(QStringLiteral("ownState"));
    column->addWidget(m_state);
    m_name = addWords(column, "ownName", tr("Name"));
    m_numerator = addWords(column, "ownNumerator", tr("What is counted or measured"));
    m_denominator = addWords(column, "ownDenominator", tr("What it is set against, if anything"));
    m_source = addWords(column, "ownSource", tr("Where the numbers come from"));
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnIndicatorDialog::choose);
}

void OwnIndicatorDialog::addCounting(QVBoxLayout *column)
{
    // Made in the order in which they are gone through.
    m_unit = new QComboBox(this);
    m_better = new QComboBox(this);
    m_aggregation = new QComboBox(this);
    m_parameter = new QLineEdit(this);
    m_borders = new QLineEdit(this);
    m_unit->setObjectName(QStringLiteral("ownUnit"));
    offerTerms<IndicatorUnit>(m_unit);
    addLabelled(column, tr("&Unit"), m_unit);
    m_better->setObjectName(QStringLiteral("ownBetter"));
    offerTerms<BetterIs>(m_better);
    addLabelled(column, tr("&Better is"), m_better);
    m_aggregation->setObjectName(QStringLiteral("ownAggregation"));
    offerTerms<Aggregation>(m_aggregation);
    addLabelled(column, tr("&How the figure comes from the numbers"), m_aggregation);
    m_parameter->setObjectName(QStringLiteral("ownParameter"));
    addLabelled(
        column, tr("Percentile, border of the share, or “per how many” of a ratio"), m_parameter);
    m_borders->setObjectName(QStringLiteral("ownBorders"));
    addLabelled(column, tr("Where classes end, for instance: 5, 10, 30"), m_borders);
    connect(m_aggregation, &QComboBox::currentIndexChanged, this, &OwnIndicatorDialog::showRules);
    for (QComboBox *list : {m_unit, m_better, m_aggregation}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(20);
    }
}

void OwnIndicatorDialog::addButtons(DialogFrame &frame)
{
    m_version = frame.addButton("ownVersion", tr("New &version"));
    auto *close = frame.addButton("cancel", tr("Close"));
    auto *go = frame.addButton("go", tr("&Save"));
    setButtonKind(go, ButtonKind::Primary);
    connect(m_version, &QPushButton::clicked, this, &OwnIndicatorDialog::beginVersion);
    connect(close, &QPushButton::clicked, this, &OwnIndicatorDialog::leave);
    connect(go, &QPushButton::clicked, this, &OwnIndicatorDialog::save);
}

const OwnIndicator *OwnIndicatorDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_all.size() ? &m_all.at(row) : nullptr;
}

void OwnIndicatorDialog::showList(const QString &chosenId)
{
    const auto observed = m_register.observed();
    m_all = observed ? (*observed)->catalogue.own() : QList<OwnIndicator> {};
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = static_cast<int>(m_all.size());
    for (qsizetype at = 0; at < m_all.size(); ++at) {
        const Indicator &indicator = m_all.at(at).indicator;
        m_list->addItem(tr("%1 (%2)").arg(indicator.name.in(uiLanguage()), indicator.id));
        if (indicator.id == chosenId)
            row = static_cast<int>(at);
    }
    m_list->addItem(tr("A new indicator"));
    m_list->setCurrentRow(row);
}

QMap<QString, QString> OwnIndicatorDialog::keptTexts() const
{
    QMap<QString, QString> texts = fieldTexts(*this);
    texts.insert(keptChoice, chosen() ? chosen()->indicator.id : QString());
    texts.insert(keptVersionOf, m_versionOf);
    return texts;
}

void OwnIndicatorDialog::putBack(const QMap<QString, QString> &texts)
{
    const QString versionOf = texts.value(keptVersionOf);
    showList(versionOf.isEmpty() ? texts.value(keptChoice) : versionOf);
    takeUp();
    if (!versionOf.isEmpty())
        beginVersion();
    putFieldTexts(*this, texts);
}

void OwnIndicatorDialog::takeUp()
{
    const OwnIndicator *own = chosen();
    m_row = m_list->currentRow();
    m_versionOf.clear();
    showDefinition(own ? *own : OwnIndicator {});
}

void OwnIndicatorDialog::choose()
{
    const int row = m_list->currentRow();
    if (row == m_row)
        return;
    {
        // Looked at from where it was written.
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(m_row);
        const bool mayGo = !isChanged()
            || prompter().confirm(this, tr("Go on without saving?"),
                tr("What you have entered here is lost then."), tr("Go on without saving"));
        if (!mayGo)
            return;
        m_list->setCurrentRow(row);
    }
    takeUp();
}

void OwnIndicatorDialog::showDefinition(const OwnIndicator &own)
{
    m_shown = own;
    const Indicator &indicator = own.indicator;
    const auto put = [](const Words &words, const Text &text) {
        words.de->setText(text.de);
        words.en->setText(text.en);
    };
    put(m_name, indicator.name);
    put(m_numerator, indicator.numerator);
    put(m_denominator, indicator.denominator);
    put(m_source, indicator.source);
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(indicator.unit)));
    m_better->setCurrentIndex(m_better->findData(static_cast<int>(indicator.better)));
    m_aggregation->setCurrentIndex(
        m_aggregation->findData(static_cast<int>(indicator.aggregation)));
    m_parameter->setText(numberWords(indicator.parameter));
    m_borders->setText(listWords(own));
    showRules();
}

void OwnIndicatorDialog::beginVersion()
{
    const OwnIndicator *own = chosen();
    if (!own)
        return;
    const OwnIndicator next = newVersionOf(*own, m_all);
    m_versionOf = own->indicator.id;
    {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(m_list->count() - 1);
        m_row = m_list->currentRow();
    }
    showDefinition(next);
    m_numerator.de->setFocus();
}

void OwnIndicatorDialog::showRules()
{
    const OwnIndicator *own = chosen();
    const auto observed = m_register.observed();
    const bool isFixed = own && observed
        && isObserved(own->indicator.id, (*observed)->catalogue, (*observed)->table);
    const QList<QWidget *> meaning {m_numerator.de, m_numerator.en, m_denominator.de,
        m_denominator.en, m_unit, m_better, m_parameter};
    for (QWidget *field : meaning)
        field->setEnabled(!isFixed);
    // How numbers are stored never changes.
    m_aggregation->setEnabled(!own);
    const auto aggregation = static_cast<Aggregation>(m_aggregation->currentData().toInt());
    m_borders->setEnabled(!own && isOfClasses(aggregation));
    m_version->setEnabled(own != nullptr);
    m_state->setText(isFixed
            ? tr("There are numbers of it: name and source can be changed. Another meaning is a "
                 "new version, and the old one stays with its numbers.")
            : own ? tr("There are no numbers of it yet. How it is computed stays as it is.")
                  : tr("About offices and hours, never about persons. Both languages, because "
                       "reports and rings need both."));
}

Text OwnIndicatorDialog::textOf(const Words &words)
{
    return {words.de->text().simplified(), words.en->text().simplified()};
}

std::optional<OwnIndicator> OwnIndicatorDialog::written() const
{
    OwnIndicator own = m_shown;
    Indicator &indicator = own.indicator;
    indicator.name = textOf(m_name);
    indicator.numerator = textOf(m_numerator);
    indicator.denominator = textOf(m_denominator);
    indicator.source = textOf(m_source);
    indicator.unit = static_cast<IndicatorUnit>(m_unit->currentData().toInt());
    indicator.better = static_cast<BetterIs>(m_better->currentData().toInt());
    indicator.aggregation = static_cast<Aggregation>(m_aggregation->currentData().toInt());
    bool isNumber = true;
    const QString parameter = m_parameter->text().trimmed().replace(u',', u'.');
    indicator.parameter = parameter.isEmpty() ? 0 : parameter.toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    if (!chosen() && isOfClasses(indicator.aggregation)) {
        own.borders.clear();
        for (const QString &part : m_borders->text().split(u',', Qt::SkipEmptyParts)) {
            own.borders << part.trimmed().toInt(&isNumber);
            if (!isNumber)
                return std::nullopt;
        }
    }
    if (indicator.id.isEmpty())
        indicator.id = ownIdFor(indicator.name.de, m_all);
    return own;
}

bool OwnIndicatorDialog::isChanged() const
{
    const auto own = written();
    if (!own)
        return true;
    const OwnIndicator *before = chosen();
    return changeOf(before ? *before : OwnIndicator {}, *own) != OwnChange::None;
}

void OwnIndicatorDialog::save()
{
    const auto own = written();
    if (!own)
        return prompter().tell(this, tr("Not saved"),
            tr("A number cannot be read. Classes are whole numbers with commas between them."));
    if (const auto defined = m_observing.define(*own); !defined) {
        const bool isIncomplete = defined.error().code == Error::Code::Invalid;
        return prompter().tell(this, tr("Not saved"),
            isIncomplete ? tr("Something is missing or does not fit: name, what is counted and "
                              "source in both languages; for shares and ratios what it is set "
                              "against; for percentiles the percentile and the classes.")
                         : sentenceFor(defined.error()));
    }
    showList(own->indicator.id);
    takeUp();
    emit defined();
}

} // namespace rueckhalt
