// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/proposaldialog.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/plan/nameschecking.h"
#include "gui/plan/planwords.h"
#include "plan/ui_proposaldialog.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr int MostLines = 6;
constexpr int NoteLines = 3;

} // namespace

ProposalDialog::Request ProposalDialog::advice(
    const QList<MeasureId> &measures, const QList<UnitId> &units)
{
    Request request;
    request.draft.units = units;
    for (const MeasureId &measure : measures)
        request.draft.measures << ProposedMeasure {measure, {ProposalReason {}}};
    return request;
}

ProposalDialog::ProposalDialog(Proposing &proposing, const OpenRegister &openRegister,
    Prompter &prompter, Request request, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_proposing(proposing)
    , m_register(openRegister)
    , m_request(std::move(request))
    , m_ui(std::make_unique<Ui::ProposalDialog>())
{
    m_ui->setupUi(this);
    for (TextLabel *muted : {m_ui->intro, m_ui->incidents, m_ui->reasons})
        muted->setTone(TextLabel::Tone::Muted);
    m_ui->name->setText(m_request.draft.title);
    m_ui->units->offerAll(m_register.organisation());
    m_ui->units->setChosen(m_request.draft.units);
    m_ui->note->setLimit(static_cast<int>(Proposal::MaxNote));
    m_ui->note->setLines(NoteLines);
    m_ui->noteLabel->setBuddy(m_ui->note->findChild<QPlainTextEdit *>());
    m_ui->note->setText(m_request.draft.note);
    m_ui->measures->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *flow = new FlowLayout(m_ui->measureButtons);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const char *name, const QString &icon) {
        auto *made = new QPushButton(m_ui->measureButtons);
        made->setObjectName(QLatin1StringView(name));
        made->setIcon(iconFor(icon));
        made->setAutoDefault(false);
        setButtonKind(made, ButtonKind::Quiet);
        flow->addWidget(made);
        return made;
    };
    connect(button("up", QStringLiteral("chevron-up")), &QPushButton::clicked, this,
        [this] { move(-1); });
    connect(button("down", QStringLiteral("chevron-down")), &QPushButton::clicked, this,
        [this] { move(1); });
    connect(button("remove", QStringLiteral("close")), &QPushButton::clicked, this,
        &ProposalDialog::removeMeasure);
    setButtonKind(m_ui->go, ButtonKind::Primary);
    for (QPushButton *quiet : {m_ui->cancel, m_ui->add})
        quiet->setAutoDefault(false);
    m_ui->go->setDefault(true);
    orderTabs();
    connectWidgets();
    retranslate();
    showMeasures(0);
    m_before = proposal();
    resize(640 * textScale() / 100, 700);
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

ProposalDialog::~ProposalDialog() = default;

void ProposalDialog::orderTabs()
{
    // The buttons of the list are made after the form; the order is that of reading.
    const auto button
        = [this](const char *name) { return findChild<QPushButton *>(QLatin1StringView(name)); };
    const std::array<QWidget *, 11> order {m_ui->name, m_ui->units, m_ui->measures, button("up"),
        button("down"), button("remove"), m_ui->more, m_ui->add, m_ui->note, m_ui->cancel,
        m_ui->go};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ProposalDialog::connectWidgets()
{
    m_ui->measures->installEventFilter(this);
    connect(m_ui->measures, &QListWidget::currentRowChanged, this, &ProposalDialog::showReasons);
    connect(m_ui->add, &QPushButton::clicked, this, &ProposalDialog::addMeasure);
    connect(m_ui->cancel, &QPushButton::clicked, this, &ProposalDialog::leave);
    connect(m_ui->go, &QPushButton::clicked, this, &ProposalDialog::go);
}

void ProposalDialog::retranslate()
{
    setWindowTitle(tr("Propose measures"));
    m_ui->incidents->setText(m_request.rows.empty()
            ? tr("Without incidents behind it: your own advice.")
            : tr("Of the incidents behind it the proposal says: %1.")
                  .arg(wordsFor(m_request.draft.incidents, uiLanguage())));
    const auto name = [this](const char *button, const QString &text, const QString &inFull) {
        auto *found = findChild<QPushButton *>(QLatin1StringView(button));
        found->setText(text);
        found->setAccessibleName(inFull);
    };
    name("up", tr("Move up"), tr("Move the measure up"));
    name("down", tr("Move down"), tr("Move the measure down"));
    name("remove", tr("Leave out"), tr("Leave the measure out"));
    m_ui->note->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Note to the managers"));
    m_ui->measures->setAccessibleDescription(
        tr("Alt with the up or down arrow moves a measure, Delete leaves it out."));
    fillCatalogue();
}

void ProposalDialog::fillCatalogue()
{
    const QVariant before = m_ui->more->currentData();
    m_ui->more->clear();
    for (const Measure &measure : m_register.catalog().measures())
        m_ui->more->addItem(
            tr("%1 %2").arg(measure.id, measure.title.in(uiLanguage())), measure.id);
    m_ui->more->setCurrentIndex(std::max(0, m_ui->more->findData(before)));
}

void ProposalDialog::showMeasures(qsizetype current)
{
    const PlanWords words(m_register);
    const QSignalBlocker quiet(m_ui->measures);
    m_ui->measures->clear();
    int number = 0;
    for (const ProposedMeasure &proposed : std::as_const(m_request.draft.measures))
        m_ui->measures->addItem(tr("%1. %2").arg(++number).arg(words.titleOf(proposed.measure)));
    m_ui->measures->setCurrentRow(
        static_cast<int>(std::min(current, m_request.draft.measures.size() - 1)));
    const int line = std::max(
        m_ui->measures->sizeHintForRow(0), m_ui->measures->fontMetrics().height() + space::Small);
    m_ui->measures->setFixedHeight(std::clamp(m_ui->measures->count(), 1, MostLines) * line
        + 2 * m_ui->measures->frameWidth() + space::Hair);
    showReasons();
}

void ProposalDialog::showReasons()
{
    const int row = m_ui->measures->currentRow();
    const qsizetype count = m_request.draft.measures.size();
    findChild<QPushButton *>(QStringLiteral("up"))->setEnabled(row > 0);
    findChild<QPushButton *>(QStringLiteral("down"))->setEnabled(row >= 0 && row + 1 < count);
    findChild<QPushButton *>(QStringLiteral("remove"))->setEnabled(row >= 0);
    if (row < 0 || row >= count) {
        m_ui->reasons->setText(
            tr("No measure is chosen yet. Choose one from the catalogue below."));
        return;
    }
    QStringList sentences;
    for (const ProposalReason &reason : m_request.draft.measures.at(row).reasons)
        sentences << sentenceFor(reason, uiLanguage());
    m_ui->reasons->setText(sentences.isEmpty()
            ? QString()
            : tr("Managers read as reasons: %1").arg(sentences.join(u' ')));
    layOutAnew(m_ui->reasons);
}

void ProposalDialog::move(int step)
{
    const int row = m_ui->measures->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_request.draft.measures.size())
        return;
    m_request.draft.measures.move(row, to);
    showMeasures(to);
}

void ProposalDialog::removeMeasure()
{
    const int row = m_ui->measures->currentRow();
    if (row < 0)
        return;
    m_request.draft.measures.removeAt(row);
    showMeasures(row);
    m_ui->measures->setFocus();
}

void ProposalDialog::addMeasure()
{
    const MeasureId measure = m_ui->more->currentData().toString();
    auto &measures = m_request.draft.measures;
    const auto present = std::ranges::find(measures, measure, &ProposedMeasure::measure);
    const qsizetype row = present - measures.begin();
    if (present == measures.end())
        measures << ProposedMeasure {measure, {ProposalReason {}}};
    showMeasures(row);
}

Proposal ProposalDialog::proposal() const
{
    Proposal made = m_request.draft;
    made.title = m_ui->name->text().trimmed();
    made.note = m_ui->note->text().trimmed();
    made.units = m_ui->units->chosen();
    return made;
}

bool ProposalDialog::showProblem(const Proposal &proposal)
{
    QWidget *field = m_ui->name;
    if (!proposal.title.isEmpty() && proposal.units.isEmpty())
        field = m_ui->units;
    else if (!proposal.title.isEmpty() && proposal.note.size() > Proposal::MaxNote)
        field = m_ui->note->findChild<QPlainTextEdit *>();
    else if (!proposal.title.isEmpty())
        field = m_ui->more;
    QList<ErrorSummary::Entry> entries;
    if (const auto problem = problemOf(proposal))
        entries << ErrorSummary::Entry {problem->in(uiLanguage()), field};
    m_ui->errors->showProblems(tr("The proposal is not complete yet"), entries);
    return !entries.isEmpty();
}

bool ProposalDialog::isChanged() const
{
    return proposal() != m_before;
}

void ProposalDialog::go()
{
    const Proposal made = proposal();
    if (showProblem(made))
        return;
    const auto done = saveWithNamesChecked(this, prompter(), freeTextsOf(made),
        [&](NamesChecked checked) { return m_proposing.propose(made, m_request.rows, checked); });
    if (!done) {
        if (done.error().code != Error::Code::Cancelled)
            m_ui->errors->showProblems(
                tr("The proposal was not kept"), {{sentenceFor(done.error()), m_ui->cancel}});
        return;
    }
    emit proposed(tr("“%1” waits for the managers of: %2.")
                      .arg(made.title, PlanWords(m_register).someNamesOf(made.units)));
    accept();
}

bool ProposalDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->measures && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeMeasure();
            return true;
        }
    }
    return EntryDialog::eventFilter(watched, event);
}

void ProposalDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showMeasures(m_ui->measures->currentRow());
    }
    EntryDialog::changeEvent(event);
}

} // namespace rueckhalt
