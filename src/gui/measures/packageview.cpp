// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/packageview.h"

#include "base/daywords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "measures/ui_packageview.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace rueckhalt {

PackageView::PackageView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PackageView>())
{
    m_ui->setupUi(this);
    m_ui->packageHeading->setRole(TypeRole::PageTitle);
    setButtonKind(m_ui->takeOver, ButtonKind::Primary);
    setButtonKind(m_ui->cancelPackage, ButtonKind::Quiet);
    m_ui->packageTree->header()->setSectionsClickable(false);
    connect(m_ui->packageTree->header(), &QHeaderView::sectionResized, this, &PackageView::fitRows);
    connect(m_ui->takeOver, &QPushButton::clicked, this, &PackageView::takeOverRequested);
    connect(m_ui->cancelPackage, &QPushButton::clicked, this, &PackageView::cancelRequested);
}

PackageView::~PackageView() = default;

void PackageView::show(const SheetImport &package, const QString &name)
{
    m_package = package;
    m_name = name;
    showTexts();
    m_ui->packageTree->setFocus(Qt::OtherFocusReason);
}

QString PackageView::sentence() const
{
    if (!m_package.problems.isEmpty())
        return tr("%1 cannot be taken over. Nothing was changed. Send these lines to whoever made "
                  "the package.")
            .arg(m_name);
    const auto fresh = std::count_if(m_package.sheets.begin(), m_package.sheets.end(),
        [](const ArrivingSheet &sheet) { return sheet.arrival != SheetArrival::Known; });
    const QString when = dayWords(m_package.exported, uiLanguage());
    if (fresh == 0)
        return tr("%1, made on %2: everything in it is here already.").arg(m_name, when);
    return tr("%1, made on %2, brings %n sheet(s). Nothing was changed yet. What you take over "
              "waits for a second person to approve it; what is in force here stays.",
        nullptr, static_cast<int>(fresh))
        .arg(m_name, when);
}

QString PackageView::happens(const ArrivingSheet &sheet)
{
    QString what;
    switch (sheet.arrival) {
    case SheetArrival::NewSheet:
        what = tr("New, becomes version %1").arg(sheet.as.version);
        break;
    case SheetArrival::NewVersion:
        what = sheet.inForce > 0 ? tr("Another version, becomes version %1. Version %2 stays in "
                                      "force until the new one is approved.")
                                       .arg(sheet.as.version)
                                       .arg(sheet.inForce)
                                 : tr("Another version, becomes version %1").arg(sheet.as.version);
        break;
    case SheetArrival::Known:
        what = tr("Here already as version %1, stays as it is").arg(sheet.as.version);
        break;
    }
    if (!sheet.unknownRelated.isEmpty())
        what += u'\n'
            + tr("Names sheets that are not here: %1")
                  .arg(sheet.unknownRelated.join(QStringLiteral(", ")));
    return what;
}

void PackageView::fillSheets()
{
    m_ui->packageTree->setHeaderLabels({tr("Sheet"), tr("What happens")});
    for (const ArrivingSheet &sheet : std::as_const(m_package.sheets)) {
        const Text title = withBothLanguages(sheet.sheet.measure).title;
        auto *row
            = new QTreeWidgetItem(m_ui->packageTree, {title.in(uiLanguage()), happens(sheet)});
        row->setToolTip(0, toolTipFor(sheet.sheet.measure.id));
    }
}

void PackageView::fillProblems()
{
    m_ui->packageTree->setHeaderLabels({tr("Line"), tr("Problem")});
    for (const CatalogProblem &problem : std::as_const(m_package.problems))
        new QTreeWidgetItem(m_ui->packageTree,
            {problem.line > 0 ? QString::number(problem.line) : QString(),
                problem.in(uiLanguage())});
}

void PackageView::showTexts()
{
    m_ui->packageSentence->setText(sentence());
    m_ui->packageTree->clear();
    m_package.problems.isEmpty() ? fillSheets() : fillProblems();
    m_ui->packageTree->resizeColumnToContents(0);
    const int widest = width() / 2;
    if (widest > 0 && m_ui->packageTree->columnWidth(0) > widest)
        m_ui->packageTree->setColumnWidth(0, widest);
    if (QTreeWidgetItem *first = m_ui->packageTree->topLevelItem(0))
        m_ui->packageTree->setCurrentItem(first);
    fitRows();
    m_ui->takeOver->setEnabled(m_package.problems.isEmpty() && m_package.brings());
}

/// A tree does not wrap by itself: without a height of its own a long sentence would be cut.
void PackageView::fitRows()
{
    QTreeWidget *tree = m_ui->packageTree;
    const int width = tree->columnWidth(1) - 2 * space::Small;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = tree->topLevelItem(i);
        const QRect text = tree->fontMetrics().boundingRect(
            QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, row->text(1));
        row->setSizeHint(1, QSize(width, text.height() + space::Medium));
    }
}

void PackageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
