// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/carepagedialog.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/reports/pagepreview.h"
#include "reports/forms/formpdf.h"
#include "session/formexport.h"
#include "session/formfilling.h"
#include "session/outputfile.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rueckhalt {

CarePageDialog::CarePageDialog(
    const CaseSettings &settings, const QDate &today, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_document(documentOf(generalCarePage(settings, today, uiLanguage())))
    , m_prompter(prompter)
    , m_preview(new PagePreview(this))
    , m_save(new QPushButton(tr("Save as &PDF …"), this))
    , m_print(new QPushButton(tr("P&rint …"), this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(QStringLiteral("carePageDialog"));
    setWindowTitle(formName(FormKind::CarePage).in(uiLanguage()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->addWidget(new TextLabel(
        tr("One page to take along for somebody who was attacked. It names nobody involved and "
           "tells nothing of a case."),
        TextLabel::Tone::Muted, this));
    column->addWidget(m_preview, 1);
    auto *buttons = new FlowLayout;
    m_print->setObjectName(QStringLiteral("print"));
    m_save->setObjectName(QStringLiteral("save"));
    m_close->setObjectName(QStringLiteral("close"));
    setButtonKind(m_print, ButtonKind::Primary);
    setButtonKind(m_close, ButtonKind::Quiet);
    for (QPushButton *button : {m_print, m_save, m_close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &CarePageDialog::save);
    connect(m_print, &QPushButton::clicked, this, &CarePageDialog::print);
    connect(m_close, &QPushButton::clicked, this, &CarePageDialog::reject);
    m_preview->showPages(
        [document = m_document](QPrinter &paper) { return paintForm(paper, document); },
        windowTitle(), tr("The same page can be saved as PDF and read there."));
    m_print->setFocus();
    resize(QSize(760, 720) * textScale() / 100);
}

void CarePageDialog::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_prompter.saveFileName(this, tr("Save the page"),
        folder + u'/' + FormExport::fileName(FormKind::CarePage), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const auto saved = formPdf(m_document).and_then([&](const QByteArray &pdf) {
        return beginWriting(file).and_then([&] { return writeWhole(file, pdf); }).and_then([&] {
            return finishWriting(file);
        });
    });
    if (!saved)
        m_prompter.tell(this, tr("The page was not saved"), sentenceFor(saved.error()));
    else
        emit noticed(tr("The page is saved."));
}

void CarePageDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("Rückhalt"));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (const auto printed = paintForm(*printer, m_document); !printed)
            m_prompter.tell(this, tr("The page was not printed"), sentenceFor(printed.error()));
    });
    dialog->open();
}

} // namespace rueckhalt
