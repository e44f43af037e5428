// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/pagepreview.h"

#include "gui/common/controls.h"
#include "reports/reportwriter.h"
#include "reports/ui_pagepreview.h"

#include <QEvent>
#include <QGraphicsView>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QShortcut>

namespace rueckhalt {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PagePreview>())
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    m_ui->setupUi(this);
    // No printer is asked how large its pages are: a slow one would hold up the preview.
    m_printer->setOutputFormat(QPrinter::PdfFormat);
    m_printer->setPageSize(QPageSize(QPageSize::A4));
    m_printer->setFullPage(true);
    m_pages = new QPrintPreviewWidget(m_printer.get(), this);
    m_ui->place->addWidget(m_pages);
    for (QPushButton *button : {m_ui->smaller, m_ui->larger, m_ui->fit})
        setButtonKind(button, ButtonKind::Quiet);
    connect(m_pages, &QPrintPreviewWidget::paintRequested, this, &PagePreview::paint);
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, &PagePreview::showPageCount);
    connect(m_ui->smaller, &QPushButton::clicked, this, [this] { m_pages->zoomOut(); });
    connect(m_ui->larger, &QPushButton::clicked, this, [this] { m_pages->zoomIn(); });
    connect(m_ui->fit, &QPushButton::clicked, this, [this] { m_pages->fitToWidth(); });
    const auto shortcut = [this](const QKeySequence &keys, QPushButton *button) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, button, &QPushButton::click);
    };
    shortcut(QKeySequence::ZoomIn, m_ui->larger);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Equal), m_ui->larger);
    shortcut(QKeySequence::ZoomOut, m_ui->smaller);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_0), m_ui->fit);
    if (auto *view = m_pages->findChild<QGraphicsView *>()) {
        view->setObjectName(QStringLiteral("pages"));
        view->setFrameShape(QFrame::NoFrame);
    }
    showTexts();
}

PagePreview::~PagePreview() = default;

void PagePreview::showDocument(const ReportDocument &document)
{
    m_paint = {};
    m_document = document;
    m_pages->updatePreview();
    showTexts();
}

void PagePreview::showPages(const Paint &paint, const QString &name, const QString &description)
{
    m_document.reset();
    m_paint = paint;
    m_name = name;
    m_description = description;
    m_pages->updatePreview();
    showTexts();
}

void PagePreview::clear()
{
    m_document.reset();
    m_paint = {};
    m_pages->updatePreview();
    showTexts();
}

int PagePreview::pageCount() const
{
    return m_document || m_paint ? m_pages->pageCount() : 0;
}

void PagePreview::paint(QPrinter *printer)
{
    if (!m_document && !m_paint)
        return;
    const auto painted = m_paint ? m_paint(*printer) : printReport(*printer, *m_document);
    if (!painted)
        emit failed(painted.error());
}

void PagePreview::showPageCount()
{
    m_ui->pageCount->setText(
        pageCount() > 0 ? tr("%n page(s)", nullptr, m_pages->pageCount()) : QString());
}

void PagePreview::showTexts()
{
    showPageCount();
    auto *view = m_pages->findChild<QGraphicsView *>();
    if (view == nullptr)
        return;
    if (m_paint) {
        view->setAccessibleName(m_name);
        view->setAccessibleDescription(m_description);
        return;
    }
    view->setAccessibleName(tr("Pages of the report"));
    // Pages are pictures to a screen reader: what they say is said here, how to read them there.
    view->setAccessibleDescription(m_document
            ? tr("%1. %2 Saved as a web page, the report can be read with a screen reader.")
                  .arg(m_document->fullTitle(), m_document->finding)
            : QString());
}

void PagePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
}

void PagePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isFitted)
        m_pages->fitToWidth();
    m_isFitted = true;
}

} // namespace rueckhalt
