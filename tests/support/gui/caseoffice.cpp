// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/caseoffice.h"

#include "crypto/systemrandom.h"
#include "session/reporting.h"
#include "support/gui/casedesk.h"

#include <QApplication>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace rueckhalt::testing {

CaseOffice::CaseOffice()
    : answering(desk.open(), systemRandom())
    , cases(desk.open(), answering, Language::German)
    , page(std::make_unique<CasesPage>(desk.open(), cases, answering, prompter))
{
    page->resize(1000, 900);
    page->show();
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("no window");
    page->enter();
}

IncidentId CaseOffice::report(std::optional<ReceiptCode> *code)
{
    auto sent = desk.send(QStringLiteral("Laut geworden."), test::ReportingDesk::anonymous());
    if (code)
        *code = std::move(sent);
    const IncidentId incident = desk.takeIn().entries.first().incident;
    page->enter();
    return incident;
}

IncidentId CaseOffice::record(const IncidentDraft &draft)
{
    const auto recorded = Reporting(desk.open()).record(draft);
    if (!recorded)
        qFatal("record: %s", qPrintable(recorded.error().detail));
    return recorded->id;
}

IncidentDraft CaseOffice::assault()
{
    IncidentDraft draft = test::verbalDraft();
    draft.types.insert(IncidentType::Physical);
    draft.subTypes.insert(SubType::Hitting);
    draft.injury = Injury::Minor;
    draft.consequences.insert(Consequence::UnfitForWork);
    draft.person.description = QStringLiteral("Am Tresen geschlagen.");
    return draft;
}

void CaseOffice::open(const IncidentId &incident)
{
    page->showCase(incident);
}

CaseFile CaseOffice::file(const IncidentId &incident)
{
    auto file = cases.read(incident);
    if (!file)
        qFatal("file: %s", qPrintable(file.error().detail));
    return *std::move(file);
}

bool CaseOffice::shows(const QString &name) const
{
    const auto parts = page->findChildren<QWidget *>(name);
    return std::ranges::any_of(parts, [](const QWidget *part) { return part->isVisible(); });
}

void CaseOffice::press(const QString &name, QWidget *within) const
{
    auto *button = part<QAbstractButton>(name, within);
    QWidget *window = button->window();
    window->activateWindow();
    if (!QTest::qWaitFor([window] { return QApplication::activeWindow() == window; }))
        qFatal("the window of %s is not active", qPrintable(name));
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
}

QDialog *CaseOffice::dialog() const
{
    for (auto *each : page->findChildren<QDialog *>()) {
        // Keys belong to the window that is active.
        if (each->isVisible()
            && QTest::qWaitFor([each] { return QApplication::activeWindow() == each; }))
            return each;
    }
    qFatal("no dialog");
}

void CaseOffice::write(const QString &name, const QString &text) const
{
    auto *edit = part<QWidget>(name, dialog())->findChild<QPlainTextEdit *>();
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    typeText(edit, text);
}

} // namespace rueckhalt::testing
