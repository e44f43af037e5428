// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringsheetdialog.h"

#include "crypto/systemrandom.h"
#include "domain/deadline/deadline.h"
#include "domain/ring/ringcomparison.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/ring/ringfiles.h"
#include "gui/ring/ringsheetwords.h"
#include "gui/service/fields.h"
#include "reports/ringpdf.h"

#include <QPushButton>
#include <QScrollArea>

namespace rueckhalt {

namespace {

constexpr int yearsOffered = 5;
constexpr int quartersOfYear = 4;

/// Periods of the kind agreed that are over on `today`, the newest first.
QList<ServiceSlot> periodsOver(RingPeriods kind, QDate today)
{
    QList<ServiceSlot> periods;
    for (int year = today.year(); year > today.year() - yearsOffered; --year) {
        QList<std::optional<ServiceSlot>> slotsOfYear {ServiceSlot::year(year)};
        if (kind == RingPeriods::Quarters) {
            slotsOfYear.clear();
            for (int quarter = quartersOfYear; quarter > 0; --quarter)
                slotsOfYear << ServiceSlot::quarter(year, quarter);
        }
        for (const auto &slot : std::as_const(slotsOfYear)) {
            if (slot && slot->lastDay() < today)
                periods << *slot;
        }
    }
    return periods;
}

} // namespace

RingSheetDialog::RingSheetDialog(
    OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_register(openRegister)
    , m_work(openRegister, systemRandom())
    , m_ring(ring)
    , m_period(new QComboBox(this))
    , m_state(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_shown(new TextLabel(QString(), TextLabel::Tone::Normal, this))
{
    setObjectName(QStringLiteral("ringSheetDialog"));
    setWindowTitle(tr("Hand on a sheet"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    outer->setSpacing(space::Medium);
    outer->addWidget(
        new HeadingLabel(tr("This and nothing else leaves the house"), TypeRole::Section, this));
    outer->addWidget(
        new TextLabel(tr("Signed with the code name and sealed to the members of the ring “%1”.")
                          .arg(ring.agreement().name),
            TextLabel::Tone::Muted, this));
    m_period->setObjectName(QStringLiteral("ringSheetPeriod"));
    addLabelled(outer, tr("&Period that is over"), m_period);
    outer->addWidget(m_state);
    addShown(outer);
    addButtons(outer);
    offerPeriods();
    connect(m_period, &QComboBox::currentIndexChanged, this, &RingSheetDialog::lookAgain);
    lookAgain();
    resize(sizeHint().expandedTo({680, 640}));
    m_period->setFocus();
}

void RingSheetDialog::addShown(QVBoxLayout *column)
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("ringSheetArea"));
    area->setAccessibleName(windowTitle());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *box = new QWidget(area);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(space::Hair, space::Hair, space::Small, 0);
    m_state->setObjectName(QStringLiteral("ringSheetState"));
    m_problem->setObjectName(QStringLiteral("ringSheetProblem"));
    m_shown->setObjectName(QStringLiteral("ringSheetShown"));
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setAccessibleName(tr("What leaves the house"));
    lines->addWidget(m_problem);
    lines->addWidget(m_shown);
    lines->addStretch();
    area->setWidget(box);
    column->addWidget(area, 1);
}

void RingSheetDialog::addButtons(QVBoxLayout *column)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const char *name) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        flow->addWidget(button);
        return button;
    };
    auto *cancel = add(tr("Close"), "cancel");
    m_pdf = add(tr("As P&DF …"), "pdf");
    m_go = add(QString(), "go");
    setButtonKind(m_go, ButtonKind::Primary);
    column->addWidget(row);
    connect(cancel, &QPushButton::clicked, this, &RingSheetDialog::leave);
    connect(m_pdf, &QPushButton::clicked, this, &RingSheetDialog::savePdf);
    connect(m_go, &QPushButton::clicked, this, &RingSheetDialog::go);
}

void RingSheetDialog::offerPeriods()
{
    for (const ServiceSlot &each :
        periodsOver(m_ring.agreement().periods, germanDay(m_register.now())))
        m_period->addItem(ringPeriodWords(each, uiLanguage()), each.text());
}

std::optional<ServiceSlot> RingSheetDialog::period() const
{
    return ServiceSlot::fromText(m_period->currentData().toString());
}

bool RingSheetDialog::isFrozen(ServiceSlot period) const
{
    return m_ring.sheetOf(m_ring.place.card.signer, period) != nullptr;
}

QString RingSheetDialog::sentenceForProblem(const Error &error) const
{
    if (m_ring.place.offices.isEmpty())
        return tr("Assign offices to tasks first: a sheet is about offices.");
    return sentenceFor(error);
}

void RingSheetDialog::lookAgain()
{
    const auto chosen = period();
    const auto made = chosen
        ? m_work.preview(m_ring, *chosen)
        : Result<MadeRingSheet>(failure(Error::Code::NotFound, QStringLiteral("period")));
    const bool frozen = chosen && isFrozen(*chosen);
    m_state->setText(frozen
            ? tr("Frozen already: it is handed on again as it is, whatever was observed since.")
            : tr("It is frozen for good when it is handed on: what becomes known of this period "
                 "later goes nowhere."));
    m_problem->setText(made ? QString() : sentenceForProblem(made.error()));
    m_problem->setVisible(!made);
    m_shown->setText(
        made ? RingSheetWords(m_ring, *made, m_register.organisation()).text() : QString());
    m_shown->setVisible(made.has_value());
    m_go->setText(frozen ? tr("&Save once more …") : tr("&Freeze and save …"));
    m_go->setEnabled(made.has_value());
    // On paper it says that it does not change any more, so it comes after it was frozen.
    m_pdf->setEnabled(frozen);
    layOutAnew(m_shown);
}

void RingSheetDialog::reload()
{
    const auto ring = m_work.ring(QString::fromLatin1(m_ring.place.ring.toHex()));
    if (ring)
        m_ring = *ring;
    lookAgain();
}

void RingSheetDialog::go()
{
    const auto chosen = period();
    if (!chosen
        || (!isFrozen(*chosen)
            && !prompter().confirm(this, tr("Freeze the sheet for good?"),
                tr("The sheet for %1 stays as it is shown, also if more becomes known later. Two "
                   "sheets for one period would tell the difference.")
                    .arg(ringPeriodWords(*chosen, uiLanguage())),
                tr("Freeze"))))
        return;
    const QString path = prompter().saveFileName(this, tr("Sheet for the members of the ring"),
        tr("sheet-%1.age").arg(chosen->text()), tr("Sealed file (*.age)"));
    if (path.isEmpty())
        return;
    const auto written = saveRingFile(path, [&] { return m_work.exportSheet(m_ring, *chosen); });
    reload();
    if (written)
        emit handedOn();
    else
        prompter().tell(this, tr("The file was not saved"), sentenceForProblem(written.error()));
}

void RingSheetDialog::savePdf()
{
    const auto chosen = period();
    const KeptRingSheet *kept
        = chosen ? m_ring.sheetOf(m_ring.place.card.signer, *chosen) : nullptr;
    const RingAgreement *agreement = kept ? m_ring.agreementOf(kept->sheet.agreement) : nullptr;
    if (!agreement)
        return;
    const QString path = prompter().saveFileName(
        this, tr("Sheet to read"), tr("sheet-%1.pdf").arg(chosen->text()), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto written = saveRingFile(path, [&] {
        return ringPdf(
            RingSheetPaper {*agreement, kept->sheet, germanDay(m_register.now()), uiLanguage()});
    });
    if (!written)
        prompter().tell(this, tr("The file was not saved"), sentenceFor(written.error()));
}

} // namespace rueckhalt
