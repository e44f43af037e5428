// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringfounddialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"

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
    , m_work(openRegister, systemRandom())
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_periods(new QComboBox(this))
    , m_tasks(new QPlainTextEdit(this))
    , m_incidents(new QCheckBox(tr("Compare &released numbers of incidents as well"), this))
{
    setObjectName(QStringLiteral("ringFoundDialog"));
    setWindowTitle(tr("Found a ring"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    column->setSpacing(space::Small);
    column->addWidget(new HeadingLabel(windowTitle(), TypeRole::Section, this));
    column->addWidget(new TextLabel(
        tr("This authority coordinates it: it admits members and signs the agreement. The usual "
           "key figures are agreed; the command “rueckhalt-cli ring found” takes others."),
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
    addLabelled(column, tr("&Tasks, one a line: German name / English name"), m_tasks);
    m_incidents->setObjectName(QStringLiteral("ringIncidents"));
    m_incidents->setChecked(true);
    column->addWidget(m_incidents);
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto *found = new QPushButton(tr("&Found"), this);
    found->setObjectName(QStringLiteral("go"));
    found->setDefault(true);
    setButtonKind(found, ButtonKind::Primary);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(found);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &RingFoundDialog::leave);
    connect(found, &QPushButton::clicked, this, &RingFoundDialog::go);
    resize(sizeHint().expandedTo({560, 480}));
    m_name->setFocus();
}

bool RingFoundDialog::isChanged() const
{
    return !m_name->text().isEmpty() || !m_code->text().isEmpty()
        || !m_tasks->toPlainText().isEmpty();
}

void RingFoundDialog::go()
{
    const RingWish wish {.name = m_name->text().simplified(),
        .code = m_code->text().simplified(),
        .periods = static_cast<RingPeriods>(m_periods->currentData().toInt()),
        .tasks = tasksIn(m_tasks->toPlainText()),
        .figures = {},
        .withIncidents = m_incidents->isChecked()};
    QString missing;
    QWidget *field = m_name;
    if (wish.name.isEmpty())
        missing = tr("Please give the ring a name.");
    else if (!isRingCode(wish.code)) {
        missing = tr("Please choose a code name of letters, digits, spaces and hyphens.");
        field = m_code;
    } else if (wish.tasks.isEmpty()) {
        missing = tr("Please write at least one task.");
        field = m_tasks;
    }
    if (!missing.isEmpty()) {
        prompter().tell(this, tr("The ring is not founded yet"), missing);
        return field->setFocus();
    }
    if (const auto ring = m_work.found(wish); !ring)
        return prompter().tell(this, tr("The ring is not founded yet"), sentenceFor(ring.error()));
    accept();
}

} // namespace rueckhalt
