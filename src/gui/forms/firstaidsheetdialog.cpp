// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/firstaidsheetdialog.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/reports/pagepreview.h"
#include "reports/forms/formpdf.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rueckhalt {

FirstAidSheetDialog::FirstAidSheetDialog(OpenRegister &openRegister, Prompter &prompter,
    const FirstAidLine &line, CasePaper sheet, QWidget *parent)
    : QDialog(parent)
    , m_forms(openRegister)
    , m_prompter(prompter)
    , m_line(line)
    , m_sheet(std::move(sheet))
{
    setObjectName(QStringLiteral("firstAidSheetDialog"));
    setWindowTitle(tr("First-aid record"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->addWidget(new TextLabel(
        tr("Kept in confidence until %1, then it is erased by itself. That you opened it is noted.")
            .arg(dayWords(line.keptUntil, uiLanguage())),
        TextLabel::Tone::Muted, this));
    auto *preview = new PagePreview(this);
    column->addWidget(preview, 1);
    auto *buttons = new FlowLayout;
    const auto add = [&](const char *name, const QString &text, auto slot) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        buttons->addWidget(button);
        return button;
    };
    auto *print = add("print", tr("P&rint …"), &FirstAidSheetDialog::print);
    auto *save = add("save", tr("Save as &PDF …"), &FirstAidSheetDialog::save);
    auto *correct = add("correct", tr("&Correct …"), &FirstAidSheetDialog::correctionRequested);
    auto *close = add("close", tr("C&lose"), &FirstAidSheetDialog::reject);
    setButtonKind(print, ButtonKind::Primary);
    setButtonKind(close, ButtonKind::Quiet);
    for (QPushButton *button : {print, save, correct})
        button->setEnabled(m_forms.isAllowed());
    column->addLayout(buttons);
    preview->showPages(
        [document = documentOf(m_sheet)](QPrinter &paper) { return paintForm(paper, document); },
        windowTitle(), tr("The same page can be saved as PDF and read there."));
    print->setFocus();
    resize(QSize(760, 720) * textScale() / 100);
}

void FirstAidSheetDialog::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_prompter.saveFileName(this, tr("Save the record"),
        folder + u'/' + FormExport::fileName(m_sheet.kind), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto done = m_forms.write(m_line.incident, m_sheet, path);
    if (!done)
        m_prompter.tell(this, tr("The record was not saved"), sentenceFor(done.error()));
    else
        emit noticed(tr("The record is saved. The file holds personal data: keep it where only "
                        "those entitled can read it."));
}

void FirstAidSheetDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("Rückhalt")); // queues show it to others
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (const auto done = m_forms.print(m_line.incident, m_sheet, *printer); !done)
            m_prompter.tell(this, tr("The record was not printed"), sentenceFor(done.error()));
    });
    dialog->open();
}

} // namespace rueckhalt
