// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/indicatorimport.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/keptmapping.h"
#include "gui/protection/longwork.h"
#include "gui/service/fields.h"
#include "gui/service/mappingdialog.h"
#include "intake/csvreader.h"
#include "session/lockedwriting.h"

#include <QCryptographicHash>
#include <QFile>
#include <QListWidget>
#include <QPushButton>

namespace rueckhalt {

namespace {

constexpr qint64 mostMapping = qint64 {256} * 1024;
/// Lists beyond this are read beside the window, which stays alive and shows how far it is.
constexpr qsizetype largeList = qsizetype {1024} * 1024;
constexpr qsizetype manyObservations = 20'000;
/// More than these nobody reads one by one; the number of all stands above them.
constexpr qsizetype mostProblems = 200;

Result<QByteArray> fileContent(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral("open"));
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, QStringLiteral("read"));
    if (content.size() > limit)
        return failure(Error::Code::TooLarge, QStringLiteral("file"));
    return content;
}

} // namespace

IndicatorImport::IndicatorImport(ServiceObserving &observing, const OpenRegister &openRegister,
    Prompter &prompter, QWidget *parent)
    : Card(tr("Take in a list"), parent)
    , m_observing(observing)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_kept(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_mappings(new QComboBox(this))
    , m_choose(new QPushButton(tr("Choose the &list (CSV) …"), this))
    , m_change(new QPushButton(tr("Change this &mapping …"), this))
    , m_forget(new QPushButton(tr("&Forget this mapping"), this))
    , m_result(new QWidget(this))
    , m_summary(new TextLabel(m_result))
    , m_notes(new TextLabel(QString(), TextLabel::Tone::Muted, m_result))
    , m_problems(new QListWidget(m_result))
    , m_remember(new QCheckBox(tr("&Remember the mapping for the next list"), m_result))
    , m_import(new QPushButton(tr("&Take it in"), m_result))
    , m_drop(new QPushButton(tr("Do not take it in"), m_result))
{
    setObjectName(QStringLiteral("indicatorImport"));
    column()->setSpacing(space::Small);
    column()->addWidget(new TextLabel(
        tr("Exports of queue, telephone and feedback systems. First it is shown what a list would "
           "bring; nothing is kept of employees or citizens."),
        TextLabel::Tone::Muted, this));
    m_kept->setObjectName(QStringLiteral("keptMapping"));
    column()->addWidget(m_kept);
    makeChoice();
    makeResult();
    connect(&m_register.writing(), &LockedWriting::changed, this, &IndicatorImport::showKept);
    refresh();
}

void IndicatorImport::makeChoice()
{
    m_mappings->setObjectName(QStringLiteral("mappings"));
    addLabelled(column(), tr("&What the columns mean"), m_mappings);
    m_choose->setObjectName(QStringLiteral("chooseList"));
    m_change->setObjectName(QStringLiteral("changeMapping"));
    m_forget->setObjectName(QStringLiteral("forgetMapping"));
    setButtonKind(m_change, ButtonKind::Quiet);
    setButtonKind(m_forget, ButtonKind::Quiet);
    auto *verbs = new FlowLayout;
    verbs->addWidget(m_choose);
    verbs->addWidget(m_change);
    verbs->addWidget(m_forget);
    column()->addLayout(verbs);
    connect(m_mappings, &QComboBox::currentIndexChanged, this, &IndicatorImport::showButtons);
    connect(m_choose, &QPushButton::clicked, this, &IndicatorImport::choose);
    connect(m_change, &QPushButton::clicked, this, &IndicatorImport::changeMapping);
    connect(m_forget, &QPushButton::clicked, this, &IndicatorImport::forget);
}

void IndicatorImport::makeResult()
{
    auto *rows = new QVBoxLayout(m_result);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::Small);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("Rows that are not taken, and why"));
    m_problems->setWordWrap(true);
    m_problems->setFixedHeight(m_problems->fontMetrics().lineSpacing() * 9);
    m_remember->setObjectName(QStringLiteral("rememberMapping"));
    m_import->setObjectName(QStringLiteral("importList"));
    m_drop->setObjectName(QStringLiteral("dropList"));
    setButtonKind(m_import, ButtonKind::Primary);
    for (QWidget *part :
        std::initializer_list<QWidget *> {m_summary, m_notes, m_problems, m_remember})
        rows->addWidget(part);
    auto *decide = new FlowLayout;
    decide->addWidget(m_import);
    decide->addWidget(m_drop);
    rows->addLayout(decide);
    column()->addWidget(m_result);
    m_result->hide();
    connect(m_import, &QPushButton::clicked, this, &IndicatorImport::import);
    connect(m_drop, &QPushButton::clicked, this, &IndicatorImport::drop);
}

void IndicatorImport::refresh()
{
    const QVariant before = m_mappings->currentData();
    m_mappings->clear();
    for (const QString &title : m_observing.mappings().value_or(QStringList()))
        m_mappings->addItem(title, title);
    m_mappings->addItem(tr("A new mapping …"), static_cast<int>(Source::New));
    m_mappings->addItem(tr("A mapping from a file (JSON) …"), static_cast<int>(Source::File));
    m_mappings->setCurrentIndex(std::max(0, m_mappings->findData(before)));
    showButtons();
}

QString IndicatorImport::title() const
{
    const QVariant chosen = m_mappings->currentData();
    return chosen.typeId() == QMetaType::QString ? chosen.toString() : QString();
}

bool IndicatorImport::isNew() const
{
    return m_mappings->currentData() == QVariant(static_cast<int>(Source::New));
}

void IndicatorImport::showButtons()
{
    m_change->setVisible(!title().isEmpty());
    m_forget->setVisible(!title().isEmpty());
    showKept();
}

QString IndicatorImport::keptForm() const
{
    const QString title = this->title();
    if (title.isEmpty())
        return KeptForm::Mapping;
    // A title may be longer than the name of a form.
    const QByteArray digest = QCryptographicHash::hash(title.toUtf8(), QCryptographicHash::Sha256);
    return KeptForm::Mapping + QString::fromLatin1(digest.toHex());
}

void IndicatorImport::showKept()
{
    const auto kept = m_register.writing().find(keptForm());
    m_kept->setText(tr("What you said of the columns before Rückhalt was locked is still here. "
                       "Choose the list again: it is not kept."));
    m_kept->setVisible(kept.has_value());
    layOutAnew(this);
}

void IndicatorImport::goOnWithMapping()
{
    // Of the one that was being changed, else of a new one.
    for (int at = m_mappings->count() - 1; at >= 0; --at) {
        m_mappings->setCurrentIndex(at);
        if (m_register.writing().find(keptForm()) && (isNew() || !title().isEmpty()))
            break;
    }
    (m_change->isVisibleTo(this) ? m_change : m_choose)->setFocus(Qt::OtherFocusReason);
}

/// Empty: somebody changed his mind.
Result<QByteArray> IndicatorImport::chosenMapping()
{
    if (!title().isEmpty())
        return m_observing.mapping(title());
    const QString path
        = m_prompter.openFileName(this, tr("Mapping of the columns"), tr("Mapping (*.json)"));
    return path.isEmpty() ? Result<QByteArray>(QByteArray()) : fileContent(path, mostMapping);
}

void IndicatorImport::refuse(const Error &error)
{
    // Who has stopped it knows.
    if (error.code != Error::Code::Cancelled)
        m_prompter.tell(this, tr("The list cannot be read"), sentenceFor(error));
}

/// The content of a list that somebody chooses; empty if he does not, or there is nothing in it.
Result<QByteArray> IndicatorImport::chosenList(const QString &title)
{
    const QString path
        = m_prompter.openFileName(this, title, tr("List (*.csv *.txt);;All files (*)"));
    if (path.isEmpty())
        return QByteArray();
    auto list = fileContent(path, CsvLimits().fileBytes);
    if (list && list->trimmed().isEmpty()) {
        m_prompter.tell(this, tr("The list cannot be read"), tr("The file is empty."));
        return QByteArray();
    }
    return list;
}

void IndicatorImport::choose()
{
    const auto json = isNew() ? Result<QByteArray>(QByteArray()) : chosenMapping();
    if (!json)
        return refuse(json.error());
    if (json->isEmpty() && !isNew())
        return;
    const auto reading = isNew() ? Result<IndicatorMapReading>() : m_observing.readMapping(*json);
    if (!reading)
        return refuse(reading.error());
    if (!reading->problems.isEmpty()) {
        m_prompter.tell(this, tr("The mapping is not in order"), reading->problems.join(u'\n'));
        return;
    }
    const auto list = chosenList(isNew() ? tr("List to map") : reading->map.title);
    if (!list)
        return refuse(list.error());
    if (list->isEmpty())
        return;
    if (isNew())
        map(*list, {});
    else
        read(*list, *json);
}

void IndicatorImport::changeMapping()
{
    const auto json = m_observing.mapping(title());
    const auto list = json ? chosenList(title()) : json;
    if (!list)
        return refuse(list.error());
    if (!list->isEmpty())
        map(*list, *json);
}

void IndicatorImport::map(const QByteArray &list, const QByteArray &mapping)
{
    auto *dialog = new MappingDialog(m_observing, m_register, m_prompter, list, mapping, this);
    connect(dialog, &MappingDialog::mapped, this, [this, list](const QByteArray &json) {
        const auto reading = m_observing.readMapping(json);
        refresh();
        if (const int at = reading ? m_mappings->findData(reading->map.title) : -1; at >= 0)
            m_mappings->setCurrentIndex(at);
        read(list, json);
    });
    dialog->openKept(m_register.writing(), keptForm());
}

void IndicatorImport::read(const QByteArray &list, const QByteArray &mapping)
{
    const auto reading = m_observing.readMapping(mapping);
    if (!reading)
        return refuse(reading.error());
    const auto work = [&](const Progress &progress) {
        return m_observing.preview(list, reading->map, progress);
    };
    // What is read at once needs no second window.
    auto preview = list.size() < largeList
        ? work({})
        : resultOfLongWork<Result<IndicatorPreview>>(this,
            {tr("The list is read"), tr("Nothing is stored yet."), LongWork::Stopping::Possible},
            work);
    if (!preview)
        return refuse(preview.error());
    m_mapping = mapping;
    m_preview = *std::move(preview);
    showPreview();
}

void IndicatorImport::showPreview()
{
    const IndicatorPreview &preview = *m_preview;
    const IndicatorReading &reading = preview.reading;
    QString text = tr("%1 rows read, %2 of them not taken. New: %3, changed: %4, the same as "
                      "before: %5.")
                       .arg(reading.rows)
                       .arg(reading.left)
                       .arg(preview.added)
                       .arg(preview.changed)
                       .arg(preview.same);
    if (preview.from.isValid())
        text += u' '
            + tr("It is about %1 to %2.")
                  .arg(dayWords(preview.from, uiLanguage()), dayWords(preview.until, uiLanguage()));
    if (!reading.isUsable())
        text = tr("None of it can be taken.") + u' ' + text;
    else if (preview.knownAs != 0)
        text = tr("This file was taken in already, as no. %1.").arg(preview.knownAs) + u' ' + text;
    else if (preview.added + preview.changed == 0)
        text = tr("The register has all of it already.") + u' ' + text;
    m_summary->setText(text);
    const bool isUseful
        = reading.isUsable() && preview.knownAs == 0 && preview.added + preview.changed > 0;
    m_summary->setTone(isUseful ? TextLabel::Tone::Normal : TextLabel::Tone::Warning);
    m_import->setEnabled(isUseful);
    m_remember->setVisible(isUseful && title().isEmpty());
    m_remember->setChecked(true);
    showProblems(reading);
    m_result->show();
    layOutAnew(this);
    (isUseful ? m_import : m_drop)->setFocus(Qt::OtherFocusReason);
}

void IndicatorImport::showProblems(const IndicatorReading &reading)
{
    QStringList notes;
    for (const auto &[name, hint] : reading.leftColumns)
        notes << tr("The column “%1” stays out: %2").arg(name, sentenceFor(hint, uiLanguage()));
    for (const QString &unit : reading.merged)
        notes << tr("“%1” has one person and counts for the unit above.").arg(unit);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_problems->clear();
    for (const IndicatorProblem &problem :
        reading.problems.first(std::min(mostProblems, reading.problems.size())))
        m_problems->addItem(sentenceFor(problem, uiLanguage()));
    if (reading.problemCount > m_problems->count())
        m_problems->addItem(tr("… and %1 more").arg(reading.problemCount - m_problems->count()));
    m_problems->setVisible(m_problems->count() > 0);
}

void IndicatorImport::import()
{
    using Imported = Result<std::optional<IndicatorRun>>;
    const auto work = [this](const Progress &) { return m_observing.import(*m_preview); };
    const auto run = m_preview->reading.observations.size() < manyObservations
        ? work({})
        : resultOfLongWork<Imported>(
            this, {tr("The list is taken in"), tr("All of it or nothing.")}, work);
    if (!run) {
        m_prompter.tell(this, tr("Nothing was taken in"), sentenceFor(run.error()));
        return;
    }
    if (m_remember->isVisible() && m_remember->isChecked()) {
        if (const auto kept = m_observing.remember(m_mapping); !kept)
            m_prompter.tell(this, tr("The mapping is not remembered"), sentenceFor(kept.error()));
    }
    drop();
    refresh();
    emit imported();
    emit noticed(*run ? tr("Taken in as no. %1.").arg((*run)->number)
                      : tr("The register has all of it already."));
}

void IndicatorImport::drop()
{
    m_preview.reset();
    m_mapping.clear();
    m_result->hide();
    layOutAnew(this);
    m_choose->setFocus(Qt::OtherFocusReason);
}

void IndicatorImport::forget()
{
    const QString title = this->title();
    if (!m_prompter.confirm(this, tr("Forget the mapping?"),
            tr("“%1” is no longer offered. What was taken in with it stays.").arg(title),
            tr("Forget it")))
        return;
    const auto forgotten = m_observing.forget(title);
    if (!forgotten)
        m_prompter.tell(this, tr("This was not saved"), sentenceFor(forgotten.error()));
    refresh();
    m_mappings->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
