// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/quietview.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/feedback/feedbacktables.h"
#include "gui/feedback/figurecard.h"
#include "gui/measures/sheetprinting.h"
#include "gui/trends/heatview.h"

#include <QPushButton>

namespace rueckhalt {

using GuideFormat = ServiceViewing::GuideFormat;

QuietView::QuietView(const ServiceViewing &viewing, Prompter &prompter, QWidget *parent)
    : ServiceView(viewing, parent)
    , m_prompter(prompter)
    , m_week(addCard(new FigureCard(this), "week"))
{
    makeActions();
    retranslate();
}

void QuietView::makeActions()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, const char *icon) {
        auto *button = new QPushButton(row);
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(iconFor(QString::fromLatin1(icon)));
        flow->addWidget(button);
        return button;
    };
    m_print = add("printGuide", "print");
    m_pdf = add("savePdf", "save");
    m_csv = add("saveCsv", "save");
    addHead(row);
    connect(m_print, &QPushButton::clicked, this, &QuietView::print);
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(GuideFormat::Pdf); });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(GuideFormat::Csv); });
}

void QuietView::retranslate()
{
    m_print->setText(tr("Print …"));
    m_pdf->setText(tr("Save as PDF …"));
    m_csv->setText(tr("List for the booking system (CSV) …"));
    m_week->setRowHead(tr("Weekday"));
    empty()->setTexts(tr("Nothing can be recommended yet"), QString());
}

void QuietView::refresh()
{
    const auto guide
        = viewing().quietGuide(scope().unit, scope().from, scope().until, uiLanguage());
    m_guide = guide ? *guide : QuietGuide {};
    const QuietTimes &times = m_guide.times;
    const bool isEmpty = !guide || times.slotsOfWeek.isEmpty();
    for (QPushButton *button : {m_print, m_pdf, m_csv})
        button->setEnabled(!isEmpty);
    empty()->setTexts(tr("Nothing can be recommended yet"),
        guide ? sentenceFor(times, uiLanguage()) : sentenceFor(guide.error()));
    m_week->setTexts(tr("Quiet times"), sentenceFor(times, uiLanguage()));
    m_week->showFigures(FeedbackTables::quietWeek(times));
    m_week->setNotes(
        {tr("The longer the wait, the darker. Quiet hours have a frame. Empty: closed. "
            "?: too little data. *: by appointment only."),
            quietMethod(times, uiLanguage())});
    arrange(isEmpty);
}

void QuietView::focusStart()
{
    m_print->setFocus(Qt::OtherFocusReason);
}

void QuietView::print()
{
    const auto printed = printByDialog(
        this, [this](QPagedPaintDevice &printer) { return printQuietGuide(printer, m_guide); });
    if (!printed)
        m_prompter.tell(this, tr("The page was not printed"), sentenceFor(printed.error()));
}

void QuietView::save(GuideFormat format)
{
    const bool isPdf = format == GuideFormat::Pdf;
    const QString path = m_prompter.saveFileName(this, isPdf ? m_pdf->text() : m_csv->text(),
        isPdf ? tr("quiet-times.pdf") : tr("quiet-times.csv"),
        isPdf ? tr("PDF (*.pdf)") : tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto written = ServiceViewing::write(m_guide, format, path); !written)
        m_prompter.tell(this, tr("The file was not saved"), sentenceFor(written.error()));
    else
        emit noticed(tr("Saved."));
}

} // namespace rueckhalt
