// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportoptions.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "reports/ui_reportoptions.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

constexpr int NoteLines = 3;
constexpr int TypingPause = 400; // milliseconds

} // namespace

QList<ReportTemplate> templatesFor(ReleaseKind kind)
{
    using enum ReportTemplate;
    const QList<ReportTemplate> audiences {
        SafetyCommittee, StaffCouncil, Management, CouncilPress, UnitSheet};
    switch (kind) {
    case ReleaseKind::Month:
        return QList<ReportTemplate> {Month} + audiences;
    case ReleaseKind::Quarter:
        return QList<ReportTemplate> {Quarter} + audiences;
    case ReleaseKind::Year:
    case ReleaseKind::Correction:
        return QList<ReportTemplate> {Year} + audiences;
    }
    Q_UNREACHABLE();
}

ReportOptions::ReportOptions(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReportOptions>())
{
    m_ui->setupUi(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    m_ui->purpose->setTone(TextLabel::Tone::Muted);
    m_ui->noteHelp->setTone(TextLabel::Tone::Muted);
    m_ui->releasesHelp->setTone(TextLabel::Tone::Muted);
    m_ui->releases->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->note->setLimit(static_cast<int>(Release::MaxNote));
    m_ui->note->setLines(NoteLines);
    m_ui->noteLabel->setBuddy(m_ui->note->findChild<QPlainTextEdit *>());
    m_ui->language->addItem(QString(), static_cast<int>(Language::German));
    m_ui->language->addItem(QString(), static_cast<int>(Language::English));
    m_ui->language->setCurrentIndex(uiLanguage() == Language::German ? 0 : 1);
    auto *moves = new FlowLayout(m_ui->moves);
    moves->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_ui->up, m_ui->down}) {
        setButtonKind(button, ButtonKind::Quiet);
        moves->addWidget(button);
    }
    m_ui->up->setIcon(iconFor(QStringLiteral("chevron-up")));
    m_ui->down->setIcon(iconFor(QStringLiteral("chevron-down")));
    for (QLabel *label : {m_ui->unitLabel, m_ui->releasesLabel, m_ui->partsLabel,
             m_ui->authorityLabel, m_ui->languageLabel, m_ui->noteLabel})
        label->setContentsMargins(0, space::Medium, 0, 0);
    setFocusProxy(m_ui->form); // the choice that comes first
    fillTemplates();
    takeTemplate();
    fillReleases({});
    showTexts();
    connectWidgets();
}

ReportOptions::~ReportOptions() = default;

void ReportOptions::connectWidgets()
{
    connect(m_ui->form, &QComboBox::currentIndexChanged, this, [this] {
        takeTemplate();
        emit changed();
    });
    connect(m_ui->unit, &QComboBox::currentIndexChanged, this, &ReportOptions::changed);
    connect(m_ui->language, &QComboBox::currentIndexChanged, this, &ReportOptions::changed);
    connect(m_ui->releases, &QListWidget::itemChanged, this, &ReportOptions::changed);
    connect(m_ui->parts, &SectionList::partsChanged, this, &ReportOptions::changed);
    connect(m_ui->parts, &QListWidget::currentRowChanged, this, &ReportOptions::showMoves);
    connect(m_ui->up, &QPushButton::clicked, this, [this] { m_ui->parts->moveCurrent(-1); });
    connect(m_ui->down, &QPushButton::clicked, this, [this] { m_ui->parts->moveCurrent(1); });
    connect(m_ui->authority, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->note, &FreeTextField::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ReportOptions::changed);
}

void ReportOptions::setKind(ReleaseKind kind)
{
    m_kind = kind;
    fillTemplates();
    takeTemplate();
}

void ReportOptions::setAuthority(const QString &authority)
{
    m_ui->authority->setText(authority);
}

void ReportOptions::setUnits(const QStringList &units)
{
    const QSignalBlocker quiet(m_ui->unit);
    m_ui->unit->clear();
    m_ui->unit->addItems(units);
}

void ReportOptions::setReleases(const ReleaseId &own, const QList<ReleaseId> &others)
{
    // What was chosen with another release of the same year is still wanted.
    const QList<ReleaseId> before
        = m_releases.contains(own) ? tickedReleases() : QList<ReleaseId>();
    m_releases = QList<ReleaseId> {own} + others;
    fillReleases(before);
}

void ReportOptions::fillReleases(const QList<ReleaseId> &ticked)
{
    {
        const QSignalBlocker quiet(m_ui->releases);
        m_ui->releases->clear();
        for (qsizetype i = 0; i < m_releases.size(); ++i) {
            auto *item
                = new QListWidgetItem(m_releases.at(i).words().in(uiLanguage()), m_ui->releases);
            // The report is about its own release: that one cannot be taken away.
            item->setFlags(i == 0
                    ? Qt::ItemIsSelectable
                    : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            const bool isIn = i == 0 || ticked.contains(m_releases.at(i));
            item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
        }
        if (m_releases.size() > 1)
            m_ui->releases->setCurrentRow(1);
    }
    const bool offers = m_releases.size() > 1;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->releasesLabel),
             static_cast<QWidget *>(m_ui->releases), static_cast<QWidget *>(m_ui->releasesHelp)})
        widget->setVisible(offers);
    fitReleases();
    layOutAnew(m_ui->releasesHelp);
}

void ReportOptions::fitReleases()
{
    m_ui->releases->setFixedHeight(
        std::max(1, m_ui->releases->count()) * std::max(1, m_ui->releases->sizeHintForRow(0))
        + 2 * m_ui->releases->frameWidth());
}

QList<ReleaseId> ReportOptions::tickedReleases() const
{
    QList<ReleaseId> ticked;
    for (int row = 0; row < m_ui->releases->count(); ++row) {
        if (m_ui->releases->item(row)->checkState() == Qt::Checked)
            ticked << m_releases.at(row);
    }
    return ticked;
}

void ReportOptions::setOffersNote(bool offersNote)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->noteLabel),
             static_cast<QWidget *>(m_ui->note), static_cast<QWidget *>(m_ui->noteHelp)})
        widget->setVisible(offersNote);
}

DocumentWish ReportOptions::wish() const
{
    return {.form = chosenTemplate(),
        .language = static_cast<Language>(m_ui->language->currentData().toInt()),
        .parts = m_ui->parts->parts(),
        .releases = tickedReleases(),
        .authority = m_ui->authority->text().trimmed(),
        .unit
        = chosenTemplate() == ReportTemplate::UnitSheet ? m_ui->unit->currentText() : QString()};
}

QString ReportOptions::note() const
{
    return m_ui->note->text().trimmed();
}

void ReportOptions::setNote(const QString &note)
{
    m_ui->note->setText(note);
}

ReportTemplate ReportOptions::chosenTemplate() const
{
    return static_cast<ReportTemplate>(m_ui->form->currentData().toInt());
}

void ReportOptions::fillTemplates()
{
    const QSignalBlocker quiet(m_ui->form);
    const QVariant before = m_ui->form->currentData();
    m_ui->form->clear();
    for (const ReportTemplate form : templatesFor(m_kind))
        m_ui->form->addItem(nameOf(form, uiLanguage()), static_cast<int>(form));
    m_ui->form->setCurrentIndex(std::max(0, m_ui->form->findData(before)));
}

void ReportOptions::takeTemplate()
{
    m_ui->purpose->setText(purposeOf(chosenTemplate(), uiLanguage()));
    m_ui->parts->setParts(defaultPartsOf(chosenTemplate()));
    const bool isSheet = chosenTemplate() == ReportTemplate::UnitSheet;
    m_ui->unitLabel->setVisible(isSheet);
    m_ui->unit->setVisible(isSheet);
    showMoves();
    layOutAnew(m_ui->purpose);
}

void ReportOptions::showMoves()
{
    m_ui->up->setEnabled(m_ui->parts->canMoveCurrent(-1));
    m_ui->down->setEnabled(m_ui->parts->canMoveCurrent(1));
}

void ReportOptions::showTexts()
{
    m_ui->parts->setLanguage(uiLanguage());
    m_ui->language->setItemText(0, tr("German"));
    m_ui->language->setItemText(1, tr("English"));
    m_ui->note->findChild<QPlainTextEdit *>()->setAccessibleName(
        tr("Note, released with the numbers"));
    m_ui->purpose->setText(purposeOf(chosenTemplate(), uiLanguage()));
}

void ReportOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillTemplates();
        fillReleases(tickedReleases());
        showTexts();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitReleases();
    }
}

} // namespace rueckhalt
