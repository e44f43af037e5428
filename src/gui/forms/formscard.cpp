// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/formscard.h"

#include "domain/deadline/deadlinewords.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/forms/formdialog.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

/// The clock that a paper stops, if there is one.
std::optional<DeadlineKind> clockOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return DeadlineKind::AccidentNotice;
    case FormKind::ProsecutionRequest:
        return DeadlineKind::Application;
    case FormKind::ServiceAccident:
        return DeadlineKind::ServiceAccidentReport;
    case FormKind::HouseBan:
        return DeadlineKind::HouseBanReview;
    case FormKind::FirstAidRecord:
    case FormKind::CriminalReport:
    case FormKind::AssessmentNote:
    case FormKind::PoliceHandover:
    case FormKind::CarePage:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

FormsCard::FormsCard(CaseEditing &editing, QWidget *parent)
    : CaseCard(editing, parent)
    , m_forms(editing.openRegister())
    , m_intro(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_firstAid(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("formsCard"));
    m_rows->setSpacing(space::Medium);
    m_firstAid->setObjectName(QStringLiteral("firstAidNote"));
    column()->addWidget(m_intro);
    column()->addLayout(m_rows);
    column()->addWidget(m_firstAid);
    retranslate();
}

void FormsCard::retranslate()
{
    setHeading(tr("Forms"));
    m_intro->setText(tr("Filled in from the case. You see what leaves the register before you save "
                        "or print."));
}

QString FormsCard::noteOf(FormKind kind) const
{
    QString note = purposeOf(kind).in(uiLanguage());
    const auto clock = clockOf(kind);
    const Deadline *nearest = nullptr;
    for (const Deadline &one : editing().deadlines()) {
        const bool isNearer = nearest == nullptr || one.day < nearest->day;
        if (one.kind == clock && one.isOpen() && one.day.isValid() && isNearer)
            nearest = &one;
    }
    if (nearest != nullptr)
        note += u' ' + tr("Here: %1.").arg(whenWords(*nearest, editing().today(), uiLanguage()));
    return note;
}

void FormsCard::showCase()
{
    removeEntries(m_rows);
    const QList<FormKind> kinds = m_forms.kinds();
    setVisible(!kinds.isEmpty());
    QWidget *before = stopBefore();
    for (const FormKind kind : kinds) {
        const QString name = formName(kind).in(uiLanguage());
        auto *row = new EntryRow({name, noteOf(kind), m_forms.isAllowed() ? tr("Make") : QString(),
                                     tr("Make the form %1").arg(name)},
            this);
        row->setObjectName(QStringLiteral("form-") + codeOf(kind));
        connect(row, &EntryRow::chosen, this, [this, kind] { make(kind); });
        m_rows->addWidget(row);
        row->show(); // at once, because the focus may go there
        if (auto *button = row->findChild<QPushButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    const auto list = m_forms.firstAidList().value_or(QList<FirstAidLine> {});
    const auto kept = std::ranges::find(list, editing().id(), &FirstAidLine::incident);
    m_firstAid->setVisible(kept != list.end());
    if (kept != list.end())
        m_firstAid->setText(tr("A first-aid record of this case is kept apart from it until %1.")
                                .arg(dayWords(kept->keptUntil)));
    layOutAnew(this);
}

void FormsCard::make(FormKind kind)
{
    auto *dialog = new FormDialog({editing().openRegister(), &editing().cases(), editing().id(),
                                      editing().file().incident.number},
        editing().prompter(), kind, this);
    connect(dialog, &FormDialog::noticed, &editing(), &CaseEditing::noticed);
    connect(dialog, &QDialog::finished, this, [this, kind] {
        showCase();
        goBackTo(kind);
    });
    editing().open(dialog, QStringLiteral("form:") + codeOf(kind));
}

/// The rows were made anew: the keys go on where the form was made.
void FormsCard::goBackTo(FormKind kind)
{
    const QString name = QStringLiteral("form-") + codeOf(kind);
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        if (row->objectName() != name)
            continue;
        if (auto *button = row->findChild<QPushButton *>())
            goOnAt(button);
        return;
    }
}

bool FormsCard::openAgain(const QString &form)
{
    const auto kind = partOf<FormKind>(form, "form:");
    if (!kind || !m_forms.mayMake(*kind))
        return false;
    make(*kind);
    return true;
}

} // namespace rueckhalt
