// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/documentactions.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/reports/releasewords.h"
#include "gui/reports/reportprinting.h"
#include "reports/ui_documentactions.h"

#include <QEvent>

namespace rueckhalt {

DocumentActions::DocumentActions(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DocumentActions>())
{
    m_ui->setupUi(this);
    setButtonKind(m_ui->pdf, ButtonKind::Primary);
    m_ui->pdf->setIcon(iconFor(QStringLiteral("pdf")));
    m_ui->print->setIcon(iconFor(QStringLiteral("print")));
    m_ui->saveLabel->setMinimumHeight(controlHeight(m_ui->pdf));
    auto *row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_ui->saveLabel, m_ui->pdf, m_ui->html, m_ui->xlsx, m_ui->csv, m_ui->print})
        row->addWidget(widget);
    setFocusProxy(m_ui->pdf);
    connect(m_ui->pdf, &QPushButton::clicked, this, [this] { save(ReportFormat::Pdf); });
    connect(m_ui->html, &QPushButton::clicked, this, [this] { save(ReportFormat::Html); });
    connect(m_ui->xlsx, &QPushButton::clicked, this, [this] { save(ReportFormat::Xlsx); });
    connect(m_ui->csv, &QPushButton::clicked, this, [this] { save(ReportFormat::Csv); });
    connect(m_ui->print, &QPushButton::clicked, this, &DocumentActions::print);
}

DocumentActions::~DocumentActions() = default;

void DocumentActions::serve(
    OpenRegister &openRegister, Prompter &prompter, std::function<DocumentWish()> wish)
{
    m_register = &openRegister;
    m_prompter = &prompter;
    m_wish = std::move(wish);
}

void DocumentActions::save(ReportFormat format)
{
    ReleaseReporting reporting(*m_register);
    const DocumentWish wish = m_wish();
    const auto document = reporting.document(wish);
    if (!document) {
        m_prompter->tell(this, tr("The report was not saved"), sentenceFor(document.error()));
        return;
    }
    const FileOfFormat file = fileOf(format);
    const QString path = m_prompter->saveFileName(
        this, tr("Save report"), fileNameFor(*document, format), file.filter);
    if (path.isEmpty())
        return;
    if (const auto done = reporting.write(wish, format, path); !done) {
        m_prompter->tell(this, tr("The report was not saved"), sentenceFor(done.error()));
        return;
    }
    emit noticed(tr("Report saved."));
    emit written();
}

void DocumentActions::print()
{
    const auto document = ReleaseReporting(*m_register).document(m_wish());
    if (!document) {
        m_prompter->tell(this, tr("The report was not printed"), sentenceFor(document.error()));
        return;
    }
    printWithPreview(this, *document, [this](const Result<void> &printed) {
        if (!printed)
            m_prompter->tell(this, tr("The report was not printed"), sentenceFor(printed.error()));
        else if (const auto noted = m_register->note(Action::ReportReleased); !noted)
            m_prompter->tell(this, tr("The report was printed, but that could not be noted"),
                sentenceFor(noted.error()));
        else
            emit noticed(tr("Report printed."));
    });
}

void DocumentActions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace rueckhalt
