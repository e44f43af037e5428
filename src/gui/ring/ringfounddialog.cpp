// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringfounddialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"
#include "session/observedservice.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Lower-case letters, digits and hyphens, as codes of tasks are.
QString codeForTask(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression edges(QStringLiteral("^-+|-+$"));
    QString code = name.toLower();
    code.replace(u'ä', QStringLiteral("ae"));
    code.replace(u'ö', QStringLiteral("oe"));
    code.replace(u'ü', QStringLiteral("ue"));
    code.replace(u'ß', QStringLiteral("ss"));
    code.replace(others, QStringLiteral("-"));
    // Room for the number of one of two that are alike.
    code = code.left(RingTask::MaxCode - 4).remove(edges);
    return code.isEmpty() ? QStringLiteral("aufgabe") : code;
}

} // namespace

QList<RingTask> RingFoundDialog::tasksIn(const QString &text)
{
    QList<RingTask> tasks;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype slash = line.indexOf(u'/');
        RingTask task;
        task.name.de = line.left(slash < 0 ? line.size() : slash).simplified();
        task.name.en = slash < 0 ? task.name.de : line.mid(slash + 1).simplified();
        if (task.name.de.isEmpty())
            continue;
        const QString code = codeForTask(task.name.de);
        const auto isTaken = [&](const QString &wanted) {
            return std::ranges::find(tasks, wanted, &RingTask::code) != tasks.end();
        };
        task.code = code;
        for (int number = 2; isTaken(task.code); ++number)
            task.code = QStringLiteral("%1-%2").arg(code).arg(number);
        tasks << task;
    }
    return tasks;
}

RingFoundDialog::RingFoundDialog(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_register(openRegister)
    , m_work(openRegister, systemRandom())
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_periods(new QComboBox(this))
    , m_tasks(new QPlainTextEdit(this))
    , m_figures(new QListWidget(this))
    , m_incidents(new QCheckBox(tr("Compare &released numbers of incidents as well"), this))
{
    setObjectName(QStringLiteral("ringFoundDialog"));
    setWindowTitle(tr("Found a ring"));
    DialogFrame frame(*this, windowTitle());
    addFields(frame.parts());
    addFigures(frame.parts());
    auto *cancel = frame.addButton("cancel", tr("Cancel"));
    auto *found = frame.addButton("go", tr("&Found"));
    found->setDefault(true);
    setButtonKind(found, ButtonKind::Primary);
    connect(cancel, &QPushButton::clicked, this, &RingFoundDialog::leave);
    connect(found, &QPushButton::clicked, this, &RingFoundDialog::go);
    frame.fit(620, 720);
    m_name->setFocus();
}

void RingFoundDialog::addFields(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("This authority coordinates it: it admits members and signs "
                                       "the agreement."),
        TextLabel::Tone::Muted, this));
    m_name->setObjectName(QStringLiteral("ringName"));
    m_name->setMaxLength(RingAgreement::MaxName);
    addLabelled(column, tr("&Name of the ring"), m_name);
    m_code->setObjectName(QStringLiteral("ringCode"));
    m_code->setMaxLength(RingMember::MaxCode);
    addLabelled(column, tr("Own &code name, by which the others know this authority"), m_code);
    m_periods->setObjectName(QStringLiteral("ringPeriods"));
    offerTerms<RingPeriods>(m_periods);
    addLabelled(column, tr("&Periods"), m_periods);
    m_tasks->setObjectName(QStringLiteral("ringTasks"));
    m_tasks->setTabChangesFocus(true);
    m_tasks->setFixedHeight(4 * controlHeight(m_tasks));
    addLabelled(column, tr("&Tasks, one a line: German name / English name"), m_tasks);
}

void RingFoundDialog::addFigures(QVBoxLayout *column)
{
    m_figures->setObjectName(QStringLiteral("ringFigures"));
    m_figures->setWordWrap(true);
    m_figures->setMinimumHeight(6 * controlHeight(m_figures));
    const auto observed = m_register.observed();
    const IndicatorCatalogue &catalogue
        = observed ? (*observed)->catalogue : IndicatorCatalogue::shipped();
    const QStringList usual = usualRingFigures();
    for (const Indicator &indicator : catalogue.indicators()) {
        // Of what sources deliver as a median no sheet can tell anything.
        if (seriesBehind(indicator, catalogue).isEmpty())
            continue;
        const QString name = indicator.name.in(uiLanguage());
        auto *item
            = new QListWidgetItem(indicator.isOwn() ? tr("%1 (own)").arg(name) : name, m_figures);
        item->setData(Qt::UserRole, indicator.id);
        item->setCheckState(usual.contains(indicator.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_figures->setCurrentRow(0);
    addLabelled(
        column, tr("&Key figures; own ones go to the members with their definition"), m_figures);
    m_incidents->setObjectName(QStringLiteral("ringIncidents"));
    m_incidents->setChecked(true);
    column->addWidget(m_incidents);
}

QStringList RingFoundDialog::figures() const
{
    QStringList chosen;
    for (int row = 0; row < m_figures->count(); ++row) {
        const QListWidgetItem *item = m_figures->item(row);
        if (item->checkState() == Qt::Checked)
            chosen << item->data(Qt::UserRole).toString();
    }
    return chosen;
}

bool RingFoundDialog::isChanged() const
{
    return !m_name->text().isEmpty() || !m_code->text().isEmpty()
        || !m_tasks->toPlainText().isEmpty();
}

std::optional<RingFoundDialog::Lack> RingFoundDialog::lackOf(const RingWish &wish) const
{
    if (wish.name.isEmpty())
        return Lack {tr("Please give the ring a name."), m_name};
    if (!isRingCode(wish.code))
        return Lack {
            tr("Please choose a code name of letters, digits, spaces and hyphens."), m_code};
    if (wish.tasks.isEmpty())
        return Lack {tr("Please write at least one task."), m_tasks};
    if (wish.figures.isEmpty())
        return Lack {tr("Please choose at least one key figure."), m_figures};
    if (wish.figures.size() > RingAgreement::MaxFigures)
        return Lack {
            tr("Please choose at most %n key figure(s).", nullptr, RingAgreement::MaxFigures),
            m_figures};
    return std::nullopt;
}

void RingFoundDialog::go()
{
    const RingWish wish {.name = m_name->text().simplified(),
        .code = m_code->text().simplified(),
        .periods = static_cast<RingPeriods>(m_periods->currentData().toInt()),
        .tasks = tasksIn(m_tasks->toPlainText()),
        .figures = figures(),
        .withIncidents = m_incidents->isChecked()};
    if (const auto lack = lackOf(wish)) {
        prompter().tell(this, tr("The ring is not founded yet"), lack->words);
        return lack->field->setFocus();
    }
    if (const auto ring = m_work.found(wish); !ring)
        return prompter().tell(this, tr("The ring is not founded yet"), sentenceFor(ring.error()));
    accept();
}

} // namespace rueckhalt
