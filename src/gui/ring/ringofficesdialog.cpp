// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringofficesdialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/fieldtexts.h"
#include "gui/plan/keptring.h"
#include "gui/service/fields.h"

#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Beside the fields: the list, a line "unit task task task" for each office, its main task first.
constexpr QLatin1StringView keptOffices("ringOffices");

QString lineOf(const RingOffice &office)
{
    const QString unit = QString::fromLatin1(office.unit.toByteArray().toHex());
    return (QStringList {unit, office.task} + office.range).join(u' ');
}

std::optional<RingOffice> officeIn(const QString &line)
{
    const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
    const auto unit = UnitId::fromBytes(QByteArray::fromHex(parts.value(0).toLatin1()));
    if (!unit || parts.size() < 2)
        return std::nullopt;
    return RingOffice {*unit, parts.at(1), parts.mid(2)};
}

/// An ampersand of a name is no access key.
QString withoutKey(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

RingOfficesDialog::RingOfficesDialog(
    OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_register(openRegister)
    , m_work(openRegister, systemRandom())
    , m_ring(ring)
    , m_offices(ring.place.offices)
    , m_list(new QListWidget(this))
    , m_unit(new QComboBox(this))
    , m_task(new QComboBox(this))
{
    setObjectName(QStringLiteral("ringOfficesDialog"));
    setWindowTitle(tr("Assign offices to tasks"));
    DialogFrame frame(*this, tr("Which offices are compared?"));
    frame.parts()->addWidget(
        new TextLabel(tr("An office counts with everything it does under its main task. Only "
                         "offices that offer the same are compared."),
            TextLabel::Tone::Muted, this));
    addFields(frame.parts());
    auto *cancel = frame.addButton("cancel", tr("Cancel"));
    auto *go = frame.addButton("go", tr("&Save"));
    setButtonKind(go, ButtonKind::Primary);
    connect(cancel, &QPushButton::clicked, this, &RingOfficesDialog::leave);
    connect(go, &QPushButton::clicked, this, &RingOfficesDialog::save);
    showOffices();
    takeUpUnit();
    frame.fit(620, 620);
    m_list->setFocus();
}

void RingOfficesDialog::addFields(QVBoxLayout *column)
{
    m_list->setObjectName(QStringLiteral("ringOfficeList"));
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(4 * controlHeight(m_list));
    addLabelled(column, tr("Offices that are compared"), m_list);
    m_unit->setObjectName(QStringLiteral("ringOfficeUnit"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(20);
    for (const Unit &unit : m_register.organisation().units)
        m_unit->addItem(m_register.organisation().pathOf(unit.id), unit.id.toByteArray());
    addLabelled(column, tr("&Office, with everything below it"), m_unit);
    m_task->setObjectName(QStringLiteral("ringOfficeTask"));
    m_task->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_task->setMinimumContentsLength(20);
    for (const RingTask &task : m_ring.agreement().tasks)
        m_task->addItem(task.name.in(uiLanguage()), task.code);
    addLabelled(column, tr("Main &task"), m_task);
    column->addWidget(new TextLabel(tr("It also offers:"), TextLabel::Tone::Normal, this));
    auto *flow = new FlowLayout;
    for (const RingTask &task : m_ring.agreement().tasks) {
        auto *box = new QCheckBox(withoutKey(task.name.in(uiLanguage())), this);
        box->setObjectName(QStringLiteral("ringRange-") + task.code);
        flow->addWidget(box);
        m_range << box;
    }
    column->addLayout(flow);
    auto *put = new QPushButton(tr("&Put it on the list"), this);
    put->setObjectName(QStringLiteral("put"));
    put->setAutoDefault(false);
    m_takeOff = new QPushButton(tr("Take it off the &list"), this);
    m_takeOff->setObjectName(QStringLiteral("takeOff"));
    m_takeOff->setAutoDefault(false);
    auto *verbs = new FlowLayout;
    verbs->addWidget(put);
    verbs->addWidget(m_takeOff);
    column->addLayout(verbs);
    connect(put, &QPushButton::clicked, this, &RingOfficesDialog::put);
    connect(m_takeOff, &QPushButton::clicked, this, &RingOfficesDialog::takeOff);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RingOfficesDialog::takeUpUnit);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_unit->setCurrentIndex(m_unit->findData(m_offices.at(row).unit.toByteArray()));
    });
}

UnitId RingOfficesDialog::chosenUnit() const
{
    for (const Unit &unit : m_register.organisation().units) {
        if (unit.id.toByteArray() == m_unit->currentData().toByteArray())
            return unit.id;
    }
    return {};
}

QString RingOfficesDialog::sentenceForOffice(const RingOffice &office) const
{
    const RingAgreement &agreement = m_ring.agreement();
    const QString unit = m_register.organisation().pathOf(office.unit);
    QString sentence = tr("%1: %2").arg(unit.isEmpty() ? tr("A unit that was removed") : unit,
        agreement.taskName(office.task, uiLanguage()));
    QStringList more;
    for (const QString &task : office.range) {
        if (task != office.task)
            more << agreement.taskName(task, uiLanguage());
    }
    return more.isEmpty() ? sentence
                          : tr("%1, also %2").arg(sentence, more.join(QStringLiteral(", ")));
}

void RingOfficesDialog::showOffices()
{
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const RingOffice &office : std::as_const(m_offices))
        m_list->addItem(sentenceForOffice(office));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void RingOfficesDialog::takeUpUnit()
{
    const auto found = std::ranges::find(m_offices, chosenUnit(), &RingOffice::unit);
    const bool isThere = found != m_offices.end();
    m_takeOff->setEnabled(isThere || m_list->currentRow() >= 0);
    if (isThere)
        m_task->setCurrentIndex(std::max(m_task->findData(found->task), 0));
    for (qsizetype at = 0; at < m_range.size(); ++at)
        m_range.at(at)->setChecked(
            isThere && found->range.contains(m_ring.agreement().tasks.at(at).code));
}

void RingOfficesDialog::put()
{
    RingOffice office {.unit = chosenUnit(), .task = m_task->currentData().toString()};
    if (office.unit.isNull())
        return;
    for (qsizetype at = 0; at < m_range.size(); ++at) {
        const QString &code = m_ring.agreement().tasks.at(at).code;
        if (m_range.at(at)->isChecked() || code == office.task)
            office.range << code;
    }
    office.range.sort();
    const auto found = std::ranges::find(m_offices, office.unit, &RingOffice::unit);
    if (found == m_offices.end())
        m_offices << office;
    else
        *found = office;
    showOffices();
    takeUpUnit();
}

void RingOfficesDialog::takeOff()
{
    const int row = m_list->currentRow();
    const UnitId unit = row >= 0 ? m_offices.at(row).unit : chosenUnit();
    m_offices.removeIf([&](const RingOffice &office) { return office.unit == unit; });
    showOffices();
    takeUpUnit();
}

bool RingOfficesDialog::isChanged() const
{
    return m_offices != m_ring.place.offices;
}

QMap<QString, QString> RingOfficesDialog::keptTexts() const
{
    QMap<QString, QString> texts = fieldTexts(*this);
    QStringList lines;
    QStringList sentences;
    for (const RingOffice &office : m_offices) {
        lines << lineOf(office);
        sentences << sentenceForOffice(office);
    }
    texts.insert(keptOffices, lines.join(u'\n'));
    texts.insert(KeptForm::RingOfficesInWords, sentences.join(QStringLiteral(" · ")));
    return texts;
}

void RingOfficesDialog::putBack(const QMap<QString, QString> &texts)
{
    m_offices.clear();
    for (const QString &line : texts.value(keptOffices).split(u'\n')) {
        if (const auto office = officeIn(line))
            m_offices << *office;
    }
    showOffices();
    putFieldTexts(*this, texts);
}

void RingOfficesDialog::save()
{
    if (!problemsOf(m_offices, m_ring.agreement(), m_register.organisation()).isEmpty())
        return prompter().tell(this, tr("Not saved"),
            tr("An office stands on the list twice, below another one or is no longer there. Take "
               "it off the list first."));
    if (const auto saved = m_work.setOffices(m_ring, m_offices); !saved)
        return prompter().tell(this, tr("Not saved"), sentenceFor(saved.error()));
    accept();
}

} // namespace rueckhalt
