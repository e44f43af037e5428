// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/ownsheetsview.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/measures/ownsheeteditor.h"
#include "gui/measures/sheetprinting.h"
#include "measures/ui_ownsheetsview.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxPackage = qsizetype {4} * 1024 * 1024;

Result<QByteArray> packageFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral("package"));
    // One byte more than there may be: the reader says that it is too much.
    return file.read(MaxPackage + 1);
}

} // namespace

OwnSheetsView::OwnSheetsView(
    OpenRegister &openRegister, Random random, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_keeping(openRegister, std::move(random))
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::OwnSheetsView>())
{
    m_ui->setupUi(this);
    m_ui->heading->setRole(TypeRole::PageTitle);
    m_ui->explanation->setTone(TextLabel::Tone::Muted);
    m_ui->about->setTone(TextLabel::Tone::Muted);
    m_ui->refused->setTone(TextLabel::Tone::Warning);
    m_ui->nothing->setIcon(QStringLiteral("book"));
    m_ui->reading->setPreview(true);
    makeButtons();
    connectWidgets();
    showTexts();
}

OwnSheetsView::~OwnSheetsView() = default;

bool OwnSheetsView::isOfUse(const OpenRegister &openRegister)
{
    return openRegister.may(Right::WriteSheets) || openRegister.may(Right::ApproveSheets);
}

int OwnSheetsView::waiting() const
{
    return static_cast<int>(m_keeping.waitingForMe().size());
}

QPushButton *OwnSheetsView::addButton(QWidget *row, const char *name)
{
    auto *button = new QPushButton(row);
    button->setObjectName(QString::fromLatin1(name));
    row->layout()->addWidget(button);
    return button;
}

void OwnSheetsView::makeButtons()
{
    auto *above = new FlowLayout(m_ui->actions);
    above->setContentsMargins(0, 0, 0, 0);
    auto *below = new FlowLayout(m_ui->steps);
    below->setContentsMargins(0, 0, 0, 0);
    m_back = addButton(m_ui->actions, "ownBack");
    m_new = addButton(m_ui->actions, "newSheet");
    m_import = addButton(m_ui->actions, "importSheets");
    m_export = addButton(m_ui->actions, "exportSheets");
    for (QPushButton *button : {m_back, m_new, m_import, m_export})
        setButtonKind(button, ButtonKind::Quiet);
    m_read = addButton(m_ui->steps, "readSheet");
    m_approve = addButton(m_ui->steps, "approveSheet");
    m_edit = addButton(m_ui->steps, "editSheet");
    m_propose = addButton(m_ui->steps, "proposeVersion");
    m_revise = addButton(m_ui->steps, "reviseSheet");
    m_compare = addButton(m_ui->steps, "compareVersions");
    m_withdraw = addButton(m_ui->steps, "withdrawSheet");
    setButtonKind(m_withdraw, ButtonKind::Danger);
}

void OwnSheetsView::connectWidgets()
{
    connect(m_back, &QPushButton::clicked, this, &OwnSheetsView::backRequested);
    connect(m_new, &QPushButton::clicked, this, [this] { write({}); });
    connect(m_import, &QPushButton::clicked, this, &OwnSheetsView::importPackage);
    connect(m_export, &QPushButton::clicked, this, &OwnSheetsView::exportChosen);
    connect(m_read, &QPushButton::clicked, this, &OwnSheetsView::read);
    connect(m_compare, &QPushButton::clicked, this, &OwnSheetsView::compare);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto sheet = current())
            write(sheet->measure);
    });
    connect(m_propose, &QPushButton::clicked, this, [this] { take(SheetStep::Propose); });
    connect(m_revise, &QPushButton::clicked, this, [this] { take(SheetStep::Revise); });
    connect(m_approve, &QPushButton::clicked, this, [this] { take(SheetStep::Approve); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { take(SheetStep::Withdraw); });
    connect(m_ui->tree, &OwnSheetTree::currentItemChanged, this, &OwnSheetsView::showCurrent);
    connect(m_ui->tree, &OwnSheetTree::itemSelectionChanged, this, &OwnSheetsView::showCurrent);
    connect(m_ui->tree, &OwnSheetTree::itemActivated, this, &OwnSheetsView::read);
    connect(m_ui->nothing, &EmptyState::actionChosen, this, [this] { write({}); });
    connect(m_ui->reading, &MeasureSheetView::backRequested, this, &OwnSheetsView::showOverview);
    connect(
        m_ui->versionsCompared, &ComparisonView::backRequested, this, &OwnSheetsView::showOverview);
    connect(m_ui->package, &PackageView::cancelRequested, this, &OwnSheetsView::showOverview);
    connect(m_ui->package, &PackageView::takeOverRequested, this, &OwnSheetsView::takeOver);
    connect(&m_register, &OpenRegister::catalogChanged, this, &OwnSheetsView::refresh);
}

void OwnSheetsView::enter()
{
    if (m_ui->parts->currentWidget() == m_ui->overview)
        showOverview();
}

void OwnSheetsView::showOverview()
{
    const bool wasWriting = isWriting();
    m_ui->parts->setCurrentWidget(m_ui->overview);
    refresh();
    // What was just written, not the version it began with: that may be the one in force.
    if (wasWriting)
        m_ui->tree->choose(m_editor->version());
    const bool isEmpty = m_ui->sheets->currentWidget() != m_ui->tree;
    (isEmpty ? static_cast<QWidget *>(m_back) : m_ui->tree)->setFocus(Qt::OtherFocusReason);
}

bool OwnSheetsView::goBack()
{
    if (m_ui->parts->currentWidget() == m_ui->overview)
        return false;
    if (!isWriting() || m_editor->mayLeave())
        showOverview();
    return true;
}

bool OwnSheetsView::mayLeave()
{
    return !isWriting() || m_editor->mayLeave();
}

void OwnSheetsView::keepWork()
{
    if (isWriting())
        m_editor->keepWork();
}

/// Made when somebody writes: few do, and it has many fields.
void OwnSheetsView::makeEditor()
{
    m_editor = new OwnSheetEditor(m_register, m_keeping, m_prompter, m_ui->parts);
    m_ui->parts->addWidget(m_editor);
    connect(m_editor, &OwnSheetEditor::closeRequested, this, [this] { goBack(); });
    connect(m_editor, &OwnSheetEditor::proposed, this, &OwnSheetsView::showOverview);
    connect(m_editor, &OwnSheetEditor::noticed, this, &OwnSheetsView::noticed);
}

bool OwnSheetsView::isWriting() const
{
    return m_editor && m_ui->parts->currentWidget() == m_editor;
}

void OwnSheetsView::write(const Measure &measure)
{
    if (!m_editor)
        makeEditor();
    m_ui->parts->setCurrentWidget(m_editor);
    m_editor->edit(measure);
}

void OwnSheetsView::refresh()
{
    // Read anew when it is seen: who writes does not need the list with every draft.
    m_stale = !m_ui->tree->isVisibleTo(this);
    const QList<RefusedSheet> &refused = m_keeping.refused();
    m_ui->refused->setText(
        tr("%n version(s) in this register lack a valid signature and are not shown. Somebody has "
           "changed the register with another program.",
            nullptr, static_cast<int>(refused.size())));
    m_ui->refused->setVisible(!refused.isEmpty());
    const int waits = waiting();
    m_ui->waiting->setText(tr("%n sheet(s) wait for your approval.", nullptr, waits));
    m_ui->waiting->setVisible(waits > 0);
    m_ui->tree->show(m_keeping);
    const bool isEmpty = m_ui->tree->topLevelItemCount() == 0;
    m_ui->sheets->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->nothing) : m_ui->tree);
    m_new->setVisible(m_keeping.mayWrite());
    m_import->setVisible(m_keeping.mayWrite());
    m_export->setVisible(!isEmpty);
    showCurrent();
}

std::optional<OwnSheet> OwnSheetsView::current() const
{
    const auto version = m_ui->tree->current();
    const auto sheet = version ? m_keeping.sheet(*version) : Result<OwnSheet> {};
    return version && sheet ? std::optional(*sheet) : std::nullopt;
}

QString OwnSheetsView::aboutOf(const OwnSheet &sheet) const
{
    const auto named = [this](const UserId &member) {
        const QString name = m_keeping.nameOf(member);
        return name.isEmpty() ? tr("somebody who has left") : name;
    };
    QStringList parts {tr("Version %1 was written by %2.")
                           .arg(QString::number(sheet.version), named(sheet.author))};
    if (!sheet.approver.isNull())
        parts.append(tr("It was approved by %1.").arg(named(sheet.approver)));
    const bool isMine = sheet.author == m_register.me().id;
    if (sheet.state == SheetState::Proposed && isMine)
        parts.append(tr("A second person has to approve it; you wrote it yourself."));
    const auto problems = problemsOf(sheet.measure);
    if (sheet.state == SheetState::Draft && !problems.isEmpty())
        parts.append(
            tr("%n thing(s) are still missing.", nullptr, static_cast<int>(problems.size())));
    return parts.join(u' ');
}

void OwnSheetsView::showCurrent()
{
    const auto sheet = current();
    const bool isOne = sheet && m_ui->tree->chosen().size() <= 1;
    m_ui->about->setText(isOne ? aboutOf(*sheet) : QString());
    const QList<SheetStep> steps = isOne ? m_keeping.steps(*sheet) : QList<SheetStep> {};
    m_read->setVisible(isOne);
    m_compare->setVisible(isOne && m_keeping.versions(sheet->measure.id).size() > 1);
    m_edit->setVisible(isOne && m_keeping.mayEdit(*sheet));
    m_propose->setVisible(steps.contains(SheetStep::Propose));
    m_revise->setVisible(steps.contains(SheetStep::Revise));
    m_approve->setVisible(steps.contains(SheetStep::Approve));
    m_withdraw->setVisible(steps.contains(SheetStep::Withdraw));
    m_export->setEnabled(!m_ui->tree->chosen().isEmpty());
    setButtonKind(m_approve, ButtonKind::Primary);
    layOutAnew(m_ui->steps);
}

void OwnSheetsView::say(const Result<void> &done, const QString &title, const QString &notice)
{
    if (!done)
        m_prompter.tell(this, title, sentenceFor(done.error()));
    else
        emit noticed(notice);
}

void OwnSheetsView::take(SheetStep step)
{
    const auto sheet = current();
    if (!sheet)
        return;
    const SheetVersion version {sheet->measure.id, sheet->version};
    switch (step) {
    case SheetStep::Propose:
        // The editor says what is missing and asks about names.
        write(sheet->measure);
        m_editor->propose();
        return;
    case SheetStep::Revise:
        say(m_keeping.revise(version), tr("Not taken back"), tr("Taken back as a draft."));
        return;
    case SheetStep::Approve:
        if (m_prompter.confirm(this, tr("Approve the sheet?"),
                tr("It then stands in the catalogue for everybody, and your name stays with it. "
                   "Have you read it from beginning to end?"),
                tr("Read, approve it")))
            say(m_keeping.approve(version), tr("Not approved"),
                tr("Approved. It stands in the catalogue now."));
        return;
    case SheetStep::Withdraw:
        if (m_prompter.confirm(this, tr("Withdraw this version?"),
                sheet->state == SheetState::Approved
                    ? tr("It leaves the catalogue. What was planned with it stays, and its text "
                         "stays in the register.")
                    : tr("It is not deleted, but nobody goes on with it."),
                tr("Withdraw it")))
            say(m_keeping.withdraw(version), tr("Not withdrawn"), tr("Withdrawn."));
        return;
    case SheetStep::Supersede:
        return;
    }
}

void OwnSheetsView::read()
{
    const auto sheet = current();
    if (!sheet)
        return;
    m_ui->reading->show(withBothLanguages(sheet->measure), m_register.catalog(), {});
    m_ui->parts->setCurrentWidget(m_ui->reading);
    m_ui->reading->findChild<QWidget *>(QStringLiteral("back"))->setFocus(Qt::OtherFocusReason);
}

void OwnSheetsView::compare()
{
    const auto sheet = current();
    if (!sheet)
        return;
    const QList<OwnSheet> versions = m_keeping.versions(sheet->measure.id);
    // With the version in force, else with the one before; the older one at the left.
    QList<OwnSheet> others = versions;
    others.removeIf([&](const OwnSheet &version) { return version.version == sheet->version; });
    if (others.isEmpty())
        return;
    const auto inForce = std::ranges::find(others, SheetState::Approved, &OwnSheet::state);
    QList<OwnSheet> pair {inForce == others.end() ? others.first() : *inForce, *sheet};
    std::ranges::sort(pair, {}, &OwnSheet::version);
    QList<SheetDocument> documents;
    for (const OwnSheet &version : std::as_const(pair)) {
        documents.append(
            sheetDocument(withBothLanguages(version.measure), m_register.catalog(), uiLanguage()));
        documents.last().id = tr("Version %1:").arg(version.version);
    }
    m_ui->versionsCompared->show(sheetComparison(documents));
    m_ui->parts->setCurrentWidget(m_ui->versionsCompared);
    m_ui->versionsCompared->findChild<QWidget *>(QStringLiteral("comparison"))
        ->setFocus(Qt::OtherFocusReason);
}

void OwnSheetsView::importPackage()
{
    const QString path
        = m_prompter.openFileName(this, tr("Import sheets"), tr("Package of sheets (*.json)"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    const auto content = packageFrom(path);
    if (!content) {
        m_prompter.tell(this, tr("Not read"), sentenceFor(content.error()));
        return;
    }
    m_ui->package->show(m_keeping.look({.name = name, .content = *content}), name);
    m_ui->parts->setCurrentWidget(m_ui->package);
}

void OwnSheetsView::takeOver()
{
    const auto taken = m_keeping.takeOver(m_ui->package->package());
    if (!taken) {
        m_prompter.tell(this, tr("Not taken over"), sentenceFor(taken.error()));
        return;
    }
    showOverview();
    emit noticed(tr("%n sheet(s) taken over. A second person has to approve them.", nullptr,
        static_cast<int>(taken->size())));
}

void OwnSheetsView::exportChosen()
{
    const auto package = m_keeping.exported(m_ui->tree->chosen());
    if (!package) {
        m_prompter.tell(this, tr("Not exported"),
            package.error().code == Error::Code::Invalid
                ? tr("Only sheets that are complete can be exported. Nothing was written.")
                : sentenceFor(package.error()));
        return;
    }
    const QString path = m_prompter.saveFileName(this, tr("Export sheets"),
        tr("Measure sheets") + QStringLiteral(".json"), tr("Package of sheets (*.json)"));
    if (!path.isEmpty())
        say(saveFile(*package, path), tr("Not exported"),
            tr("%n sheet(s) exported.", nullptr, static_cast<int>(m_ui->tree->chosen().size())));
}

void OwnSheetsView::showTexts()
{
    m_back->setText(tr("Back to all &measures"));
    m_back->setIcon(iconFor(QStringLiteral("arrow-left")));
    m_new->setText(tr("&New sheet"));
    m_new->setIcon(iconFor(QStringLiteral("plus")));
    m_import->setText(tr("&Import …"));
    m_import->setIcon(iconFor(QStringLiteral("folder")));
    m_export->setText(tr("E&xport …"));
    m_export->setIcon(iconFor(QStringLiteral("download")));
    m_read->setText(tr("&Read"));
    m_compare->setText(tr("&Compare with the other version"));
    m_edit->setText(tr("&Edit"));
    m_propose->setText(tr("&Propose"));
    m_revise->setText(tr("&Take back"));
    m_approve->setText(tr("&Approve"));
    m_withdraw->setText(tr("&Withdraw"));
    m_ui->nothing->setTexts(tr("No sheets of your own yet"),
        tr("Write down what has proved itself in your authority, or import what another authority "
           "has written."));
    m_ui->nothing->setAction(m_keeping.mayWrite() ? tr("Write the first sheet") : QString());
    refresh();
}

void OwnSheetsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        if (m_ui->parts->currentWidget() == m_ui->reading)
            read();
        else if (m_ui->parts->currentWidget() == m_ui->versionsCompared)
            compare();
    }
    QWidget::changeEvent(event);
}

void OwnSheetsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

} // namespace rueckhalt
