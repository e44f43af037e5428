// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/reportpage.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/reports/tablepreview.h"
#include "reports/ui_reportpage.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

struct FormatFile
{
    ReportFormat format;
    const char *ending;
    const char *filter;
};

constexpr FormatFile formatFiles[] {
    {ReportFormat::Pdf, "pdf", QT_TRANSLATE_NOOP("rueckhalt::ReportPage", "PDF document (*.pdf)")},
    {ReportFormat::Html, "html", QT_TRANSLATE_NOOP("rueckhalt::ReportPage", "Web page (*.html)")},
    {ReportFormat::Csv, "csv", QT_TRANSLATE_NOOP("rueckhalt::ReportPage", "Table (*.csv)")},
};

const FormatFile &fileOf(ReportFormat format)
{
    return formatFiles[static_cast<std::size_t>(format)];
}

} // namespace

ReportPage::ReportPage(
    AnnualReporting &reporting, OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : Page(parent)
    , m_reporting(reporting)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_ui(std::make_unique<Ui::ReportPage>())
{
    m_ui->setupUi(this);
    m_ui->nothing->setIcon(QStringLiteral("reports"));
    m_ui->authority->setText(m_register.name());
    m_ui->language->addItem(QString(), static_cast<int>(Language::German));
    m_ui->language->addItem(QString(), static_cast<int>(Language::English));
    m_ui->language->setCurrentIndex(uiLanguage() == Language::German ? 0 : 1);
    auto *saving = new FlowLayout(m_ui->saveRow);
    saving->setContentsMargins(0, space::Medium, 0, 0);
    for (QPushButton *button : {m_ui->pdf, m_ui->html, m_ui->csv})
        saving->addWidget(button);
    setButtonKind(m_ui->pdf, ButtonKind::Primary);
    m_ui->pdf->setIcon(iconFor(QStringLiteral("pdf")));
    showTexts();
    connectWidgets();
}

ReportPage::~ReportPage() = default;

void ReportPage::connectWidgets()
{
    connect(m_ui->year, &QComboBox::currentIndexChanged, this, &ReportPage::refresh);
    connect(m_ui->language, &QComboBox::currentIndexChanged, this, &ReportPage::refresh);
    connect(m_ui->authority, &QLineEdit::editingFinished, this, [this] {
        // Also emitted when the focus only passes through.
        if (m_release && m_release->scope.authority.de != m_ui->authority->text().trimmed())
            refresh();
    });
    connect(m_ui->pdf, &QPushButton::clicked, this, [this] { save(ReportFormat::Pdf); });
    connect(m_ui->html, &QPushButton::clicked, this, [this] { save(ReportFormat::Html); });
    connect(m_ui->csv, &QPushButton::clicked, this, [this] { save(ReportFormat::Csv); });
    connect(m_ui->nothing, &EmptyState::actionChosen, this, &ReportPage::reportRequested);
    connect(&m_register, &OpenRegister::incidentRecorded, this, [this] { m_stale = true; });
    connect(&m_register, &OpenRegister::factsReloaded, this, [this] { m_stale = true; });
}

QString ReportPage::title() const
{
    return tr("Reports");
}

QString ReportPage::purpose() const
{
    return tr("The annual report shows numbers in which nobody can be recognised. "
              "You see here exactly what will be saved.");
}

void ReportPage::enter()
{
    if (m_stale) {
        fillYears();
        refresh();
    }
    if (m_ui->stack->currentWidget() == m_ui->work)
        m_ui->year->setFocus(Qt::OtherFocusReason);
}

void ReportPage::fillYears()
{
    const QSignalBlocker quiet(m_ui->year);
    const QVariant chosen = m_ui->year->currentData();
    m_ui->year->clear();
    for (const int year : m_reporting.years())
        m_ui->year->addItem(QString::number(year), year);
    m_ui->year->setCurrentIndex(std::max(0, m_ui->year->findData(chosen)));
    m_ui->stack->setCurrentWidget(
        m_ui->year->count() == 0 ? static_cast<QWidget *>(m_ui->nothing) : m_ui->work);
}

Language ReportPage::reportLanguage() const
{
    return static_cast<Language>(m_ui->language->currentData().toInt());
}

void ReportPage::refresh()
{
    if (m_ui->year->count() == 0)
        return;
    m_release
        = m_reporting.release(m_ui->year->currentData().toInt(), m_ui->authority->text().trimmed());
    m_stale = false;
    m_ui->preview->setWidget(previewOf(*m_release));
}

QWidget *ReportPage::previewOf(const AnnualRelease &release) const
{
    const Language language = reportLanguage();
    auto *sheet = new Card;
    QVBoxLayout *column = sheet->column();
    column->addWidget(new HeadingLabel(
        tr("Preview: annual report %1").arg(release.scope.year), TypeRole::PageTitle));
    column->addWidget(new TextLabel(
        tr("“·” means withheld: too few persons, no incident, or a number from which one of these "
           "could be worked out. Nobody can tell which."),
        TextLabel::Tone::Muted));
    for (const PublishableTable &table : release.tables) {
        column->addSpacing(space::Large);
        column->addWidget(new HeadingLabel(table.title().in(language), TypeRole::Section));
        column->addWidget(new TablePreview(table, language));
        if (table.note().isComplete())
            column->addWidget(new TextLabel(table.note().in(language), TextLabel::Tone::Muted));
    }
    column->addSpacing(space::Large);
    column->addWidget(new HeadingLabel(tr("Most recommended measures"), TypeRole::Section));
    if (release.measures.isEmpty())
        column->addWidget(new TextLabel(
            tr("Too few persons were affected to name measures without risk for them.")));
    for (qsizetype i = 0; i < release.measures.size(); ++i) {
        const ReleasedMeasure &measure = release.measures.at(i);
        column->addWidget(new TextLabel(QStringLiteral("%1. %2 (%3)")
                                            .arg(QString::number(i + 1), measure.title.in(language),
                                                measure.classes.in(language))));
    }
    column->addStretch(1);
    return sheet;
}

void ReportPage::save(ReportFormat format)
{
    if (!m_release)
        return;
    const FormatFile &file = fileOf(format);
    // The name of the file says the year and nothing else.
    const QString proposal = tr("Annual report %1").arg(m_release->scope.year) + QChar(u'.')
        + QLatin1StringView(file.ending);
    const QString path
        = m_prompter.saveFileName(this, tr("Save annual report"), proposal, tr(file.filter));
    if (path.isEmpty())
        return;
    // Checked after the file dialog: incidents may have come or gone while it was open.
    if (m_stale) {
        fillYears();
        refresh();
        m_prompter.tell(this, tr("The report has changed"),
            tr("Incidents were recorded or erased since the preview was made. It shows the new "
               "numbers now. Please look at it again before you save it."));
        return;
    }
    const auto written = m_reporting.write(*m_release, format, reportLanguage(), path);
    if (!written)
        m_prompter.tell(this, tr("Report not saved"), sentenceFor(written.error()));
    else
        emit noticed(tr("Report saved."));
}

void ReportPage::showTexts()
{
    m_ui->language->setItemText(0, tr("German"));
    m_ui->language->setItemText(1, tr("English"));
    m_ui->nothing->setTexts(tr("Nothing to report on yet"),
        tr("As soon as the first incident is recorded, you can write the annual report here."));
    m_ui->nothing->setAction(tr("Report an incident"));
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
        refresh();
        emit headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace rueckhalt
