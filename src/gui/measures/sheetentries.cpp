// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/sheetentries.h"

#include "domain/measure/sheetbounds.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/measures/bilingualfield.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

constexpr int MostAddress = 500;
constexpr int SourceNameLength = 48; ///< of the words on a chip

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    return column;
}

QLabel *labelOf(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setMuted(label);
    return label;
}

} // namespace

SourceEntry::SourceEntry(QWidget *parent)
    : QWidget(parent)
    , m_title(new BilingualField(this))
    , m_addressLabel(labelOf(this))
    , m_address(new QLineEdit(this))
{
    QVBoxLayout *column = columnOf(this);
    column->addWidget(m_title);
    column->addWidget(m_addressLabel);
    column->addWidget(m_address);
    m_title->setLimit(SourceTitleBounds.most);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setMaxLength(MostAddress);
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_addressLabel->setBuddy(m_address);
    setFocusPolicy(Qt::ClickFocus); // without one the order of Tab does not know it
    setFocusProxy(m_title);
    connect(m_title, &BilingualField::edited, this, &SourceEntry::edited);
    connect(m_address, &QLineEdit::textEdited, this, &SourceEntry::edited);
    showTexts();
}

void SourceEntry::setSource(const Source &source)
{
    m_title->setText(source.title);
    m_address->setText(source.url);
}

Source SourceEntry::source() const
{
    return {.key = {}, .title = m_title->text(), .url = m_address->text().trimmed()};
}

void SourceEntry::showTexts()
{
    m_title->setName(tr("Source"));
    m_addressLabel->setText(tr("Address on the web, if there is one"));
    m_address->setAccessibleName(tr("Address on the web"));
}

void SourceEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

StatementEntry::StatementEntry(QWidget *parent)
    : QWidget(parent)
    , m_text(new BilingualField(this))
    , m_sourcesLabel(labelOf(this))
    , m_sources(new ChoiceGroup(this))
{
    QVBoxLayout *column = columnOf(this);
    column->addWidget(m_text);
    column->addWidget(m_sourcesLabel);
    column->addWidget(m_sources);
    m_text->setLines(2);
    m_text->setLimit(OwnSheetBounds.statement.most);
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->setMode(ChoiceGroup::Mode::Several);
    for (int i = 0; i < static_cast<int>(SourceCount.most); ++i)
        m_sources->addValue(i);
    m_sourcesLabel->setBuddy(m_sources);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_text);
    connect(m_text, &BilingualField::edited, this, &StatementEntry::edited);
    connect(m_sources, &ChoiceGroup::changed, this, &StatementEntry::edited);
    showTexts();
}

void StatementEntry::offerSources(const QStringList &names)
{
    m_names = names;
    m_sources->setWords([this](int value) {
        const QString name = m_names.value(value);
        const QString shown = name.size() > SourceNameLength
            ? name.first(SourceNameLength).trimmed() + QChar(u'…')
            : name;
        return QStringLiteral("%1  %2").arg(value + 1).arg(shown);
    });
    for (int i = 0; i < static_cast<int>(SourceCount.most); ++i) {
        const bool isThere = i < names.size();
        if (!isThere)
            m_sources->button(i)->setChecked(false);
        m_sources->setValueVisible(i, isThere);
    }
    m_sourcesLabel->setVisible(!names.isEmpty());
    layOutAnew(m_sources);
}

void StatementEntry::setText(const Text &text)
{
    m_text->setText(text);
}

Text StatementEntry::text() const
{
    return m_text->text();
}

void StatementEntry::setSources(const QList<int> &sources)
{
    quint32 bits = 0;
    for (const int source : sources)
        bits |= quint32 {1} << source;
    m_sources->setChosenBits(bits);
}

QList<int> StatementEntry::sources() const
{
    QList<int> sources;
    for (int i = 0; i < m_names.size(); ++i) {
        if ((m_sources->chosenBits() >> i & 1U) != 0)
            sources.append(i);
    }
    return sources;
}

void StatementEntry::showTexts()
{
    m_text->setName(tr("Statement"));
    m_sourcesLabel->setText(tr("Where this comes from"));
    m_sources->setAccessibleName(tr("Where this comes from"));
}

void StatementEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

InvolvedEntry::InvolvedEntry(QWidget *parent)
    : QWidget(parent)
    , m_whoLabel(labelOf(this))
    , m_who(new QComboBox(this))
    , m_why(new BilingualField(this))
{
    QVBoxLayout *column = columnOf(this);
    column->addWidget(m_whoLabel);
    column->addWidget(m_who);
    column->addWidget(m_why);
    m_who->setObjectName(QStringLiteral("who"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_who->setMinimumContentsLength(20);
    for (const auto &term : terms<InvolvedParty>())
        m_who->addItem(QString(), static_cast<int>(term.value));
    m_whoLabel->setBuddy(m_who);
    m_why->setLimit(OwnSheetBounds.why.most);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_who);
    connect(m_who, &QComboBox::activated, this, &InvolvedEntry::edited);
    connect(m_why, &BilingualField::edited, this, &InvolvedEntry::edited);
    showTexts();
}

void InvolvedEntry::setInvolvement(const Involvement &involvement)
{
    m_who->setCurrentIndex(m_who->findData(static_cast<int>(involvement.who)));
    m_why->setText(involvement.why);
}

Involvement InvolvedEntry::involvement() const
{
    return {.who = static_cast<InvolvedParty>(m_who->currentData().toInt()), .why = m_why->text()};
}

void InvolvedEntry::showTexts()
{
    m_whoLabel->setText(tr("Who"));
    m_who->setAccessibleName(tr("Who has to be involved"));
    for (int i = 0; i < m_who->count(); ++i)
        m_who->setItemText(
            i, wordFor(static_cast<InvolvedParty>(m_who->itemData(i).toInt()), uiLanguage()));
    m_why->setName(tr("What for"));
}

void InvolvedEntry::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
