// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/signsview.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/measures/sheetprinting.h"
#include "gui/reports/pagepreview.h"
#include "reports/officeweb.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace rueckhalt {

namespace {

/// In the list of languages: a page in each.
constexpr int allLanguages = -1;

} // namespace

SignsView::SignsView(OfficeKeeping &offices, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_offices(offices)
    , m_prompter(prompter)
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_preview(new PagePreview(this))
    , m_save(new QPushButton(tr("&Save as a file …"), this))
    , m_print(new QPushButton(tr("&Print …"), this))
    , m_copy(new QPushButton(tr("&Copy as text"), this))
{
    setObjectName(QStringLiteral("signsView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::Medium);
    m_kind = addChoice(choices, tr("&What"), "signKind");
    for (const Term<NoticeKind> &term : terms<NoticeKind>())
        m_kind->addItem(term.words.in(uiLanguage()), static_cast<int>(term.value));
    m_language = addChoice(choices, tr("&Language"), "signLanguage");
    for (const Term<PublicLanguage> &term : terms<PublicLanguage>())
        m_language->addItem(term.words.in(uiLanguage()), static_cast<int>(term.value));
    m_language->addItem(tr("All three, a page each"), allLanguages);
    m_paper = addChoice(choices, tr("Pape&r"), "signPaper");
    m_paper->addItem(QStringLiteral("A4"), static_cast<int>(SignPaper::A4));
    m_paper->addItem(QStringLiteral("A3"), static_cast<int>(SignPaper::A3));
    m_closing = addChoice(choices, tr("Closed da&y"), "signClosing");
    choices->addStretch();
    column->addLayout(choices);
    m_problem->setObjectName(QStringLiteral("signProblem"));
    column->addWidget(m_problem);
    constexpr int leastPreview = 420;
    m_preview->setMinimumHeight(leastPreview);
    column->addWidget(m_preview, 1);
    auto *buttons = new QHBoxLayout;
    m_save->setObjectName(QStringLiteral("saveSign"));
    m_print->setObjectName(QStringLiteral("printSign"));
    m_copy->setObjectName(QStringLiteral("copySign"));
    setButtonKind(m_save, ButtonKind::Primary);
    for (QPushButton *button : {m_save, m_print, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &SignsView::save);
    connect(m_print, &QPushButton::clicked, this, &SignsView::print);
    connect(m_copy, &QPushButton::clicked, this, &SignsView::copy);
}

QComboBox *SignsView::addChoice(QHBoxLayout *row, const QString &label, const char *name)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Hair);
    auto *list = new QComboBox(this);
    list->setObjectName(QString::fromLatin1(name));
    QString spoken = label;
    list->setAccessibleName(spoken.remove(u'&'));
    auto *words = new QLabel(label, this);
    words->setBuddy(list);
    box->addWidget(words);
    box->addWidget(list);
    row->addLayout(box);
    connect(list, &QComboBox::currentIndexChanged, this, &SignsView::display);
    return list;
}

void SignsView::showOffice(const UnitId &unit)
{
    auto kept = m_offices.profile(unit);
    m_isReadable = kept.has_value();
    m_office = m_isReadable ? std::move(kept->value) : OfficeProfile {.unit = unit};
    fillClosings();
    display();
}

void SignsView::fillClosings()
{
    const QSignalBlocker blocker(m_closing);
    m_closing->clear();
    for (const ClosedDays &closed : m_office.closed) {
        if (closed.last >= m_offices.today())
            m_closing->addItem(dayWords(closed.first, uiLanguage()), closed.first);
    }
}

NoticeKind SignsView::kind() const
{
    return static_cast<NoticeKind>(m_kind->currentData().toInt());
}

SignPaper SignsView::paper() const
{
    return static_cast<SignPaper>(m_paper->currentData().toInt());
}

Result<QList<OfficeNotice>> SignsView::notices() const
{
    const int chosen = m_language->currentData().toInt();
    QList<OfficeNotice> list;
    if (!m_isReadable)
        return list;
    for (const Term<PublicLanguage> &term : terms<PublicLanguage>()) {
        if (chosen != allLanguages && chosen != static_cast<int>(term.value))
            continue;
        const auto frame = m_offices.frame(term.value);
        if (!frame)
            return tl::unexpected(frame.error());
        const ClosedDays *closed = m_office.closedOn(m_closing->currentData().toDate());
        if (kind() == NoticeKind::DoorSign)
            list << doorSign(m_office, *frame);
        else if (kind() == NoticeKind::WebText)
            list << webText(m_office, *frame);
        else if (closed)
            list << closingNotice(m_office, *closed, *frame);
    }
    return list;
}

void SignsView::display()
{
    if (!m_closing)
        return; // still being built
    m_closing->setEnabled(kind() == NoticeKind::ClosingNotice && m_closing->count() > 0);
    m_paper->setEnabled(kind() != NoticeKind::WebText);
    m_print->setEnabled(kind() != NoticeKind::WebText);
    const auto list = notices();
    const bool isEmpty = !list || list->isEmpty();
    m_save->setEnabled(!isEmpty);
    m_print->setEnabled(!isEmpty && kind() != NoticeKind::WebText);
    m_copy->setEnabled(!isEmpty);
    QString problem;
    if (!m_isReadable)
        problem = tr("The profile cannot be read, so there is no sign of it.");
    else if (isEmpty)
        problem = tr("There is no coming closed day. Enter one in the profile.");
    else if (!m_office.hoursOn(m_offices.today()) && kind() != NoticeKind::ClosingNotice)
        problem = tr("The profile has no opening hours yet.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_preview->setVisible(!isEmpty); // Else it would go on showing the sign of another office.
    if (isEmpty) {
        m_preview->clear();
        return;
    }
    m_preview->showPages([pages = *list, size = paper()](
                             QPrinter &printer) { return printSigns(printer, pages, size); },
        tr("Pages of the sign"), officeText(list->first()));
}

void SignsView::write(const QString &path, const Result<QByteArray> &content)
{
    const auto written
        = content.and_then([&](const QByteArray &bytes) { return saveFile(bytes, path); });
    if (written)
        emit noticed(tr("The file is written."));
    else
        m_prompter.tell(this, tr("The file was not written"), sentenceFor(written.error()));
}

void SignsView::save()
{
    const auto list = notices();
    if (!list || list->isEmpty())
        return;
    const bool isWeb = kind() == NoticeKind::WebText;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name
        = codeOf(kind()) + (isWeb ? QStringLiteral(".html") : QStringLiteral(".pdf"));
    const QString path = m_prompter.saveFileName(this, tr("Save"), folder + u'/' + name,
        isWeb ? tr("Web page (*.html);;Text (*.txt)") : tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!isWeb) {
        write(path, signPdf(*list, paper(), m_offices.today()));
        return;
    }
    QStringList parts;
    for (const OfficeNotice &notice : *list)
        parts << (path.endsWith(QLatin1StringView(".txt"))
                ? officeText(notice)
                : officeHtml(notice, list->size() == 1 ? WebForm::Page : WebForm::Part));
    write(path, parts.join(u'\n').toUtf8());
}

void SignsView::print()
{
    const auto list = notices();
    if (!list || list->isEmpty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Rückhalt")); // others read the queue of the printer
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(paper() == SignPaper::A3 ? QPageSize::A3 : QPageSize::A4));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto printed = printSigns(printer, *list, paper());
    if (!printed)
        m_prompter.tell(this, tr("Nothing was printed"), sentenceFor(printed.error()));
}

void SignsView::copy()
{
    const auto list = notices();
    if (!list)
        return;
    QStringList parts;
    for (const OfficeNotice &notice : *list)
        parts << officeText(notice);
    QGuiApplication::clipboard()->setText(parts.join(u'\n'));
    emit noticed(tr("The text is in the clipboard."));
}

void SignsView::focusStart()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
