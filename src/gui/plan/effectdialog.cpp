// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/effectdialog.h"

#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/plan/nameschecking.h"
#include "gui/plan/planwords.h"
#include "plan/ui_effectdialog.h"

#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace rueckhalt {

namespace {

constexpr int NoteLines = 3;

TextLabel::Tone toneOf(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::Effective:
        return TextLabel::Tone::Success;
    case EffectVerdict::Partly:
    case EffectVerdict::NotEffective:
        return TextLabel::Tone::Warning;
    case EffectVerdict::NotMeasurable:
        return TextLabel::Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

EffectDialog::EffectDialog(EffectChecking &effects, Planning &planning,
    const OpenRegister &openRegister, Prompter &prompter, const PlanId &plan, int stage,
    QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_effects(effects)
    , m_planning(planning)
    , m_register(openRegister)
    , m_plan(plan)
    , m_stage(stage)
    , m_ui(std::make_unique<Ui::EffectDialog>())
    , m_exposure(new QComboBox(this))
    , m_before(new QSpinBox(this))
    , m_after(new QSpinBox(this))
    , m_again(new QPushButton(this))
{
    m_ui->setupUi(this);
    for (TextLabel *muted : {m_ui->about, m_ui->exposureNote, m_ui->outText})
        muted->setTone(TextLabel::Tone::Muted);
    m_ui->exposureHeading->setRole(TypeRole::Body);
    m_ui->outHeading->setRole(TypeRole::Body);
    m_ui->note->setLimit(static_cast<int>(EffectFinding::MaxNote));
    m_ui->note->setLines(NoteLines);
    m_ui->noteLabel->setBuddy(m_ui->note->findChild<QPlainTextEdit *>());
    makeExposure();
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    m_again->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &EffectDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &EffectDialog::leave);
    connect(m_again, &QPushButton::clicked, this, &EffectDialog::countAgain);
    retranslate();
    count();
    resize(640 * textScale() / 100, 720);
    m_ui->note->findChild<QPlainTextEdit *>()->setFocus();
}

EffectDialog::~EffectDialog() = default;

void EffectDialog::makeExposure()
{
    auto *flow = new FlowLayout(m_ui->exposureRow);
    flow->setContentsMargins(0, 0, 0, 0);
    m_exposure->setObjectName(QStringLiteral("exposure"));
    m_before->setObjectName(QStringLiteral("exposureBefore"));
    m_after->setObjectName(QStringLiteral("exposureAfter"));
    m_again->setObjectName(QStringLiteral("countAgain"));
    for (QSpinBox *number : {m_before, m_after}) {
        number->setRange(0, EffectPlan::MaxExposure);
        number->setGroupSeparatorShown(true);
    }
    for (QWidget *part : std::initializer_list<QWidget *> {m_exposure, m_before, m_after, m_again})
        flow->addWidget(part);
    connect(m_exposure, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_before->setEnabled(index != static_cast<int>(ExposureKind::Days));
        m_after->setEnabled(index != static_cast<int>(ExposureKind::Days));
        nameGo();
    });
    for (QSpinBox *number : {m_before, m_after})
        connect(number, &QSpinBox::valueChanged, this, &EffectDialog::nameGo);
}

void EffectDialog::retranslate()
{
    setWindowTitle(tr("Check the effect"));
    const QSignalBlocker quiet(m_exposure);
    const int before = std::max(0, m_exposure->currentIndex());
    m_exposure->clear();
    for (const Term<ExposureKind> &kind : terms<ExposureKind>())
        m_exposure->addItem(wordFor(kind.value, uiLanguage()));
    m_exposure->setCurrentIndex(before);
    m_exposure->setAccessibleName(tr("In relation to"));
    m_before->setAccessibleName(tr("Their number before"));
    m_before->setPrefix(tr("before: "));
    m_after->setAccessibleName(tr("Their number afterwards"));
    m_after->setPrefix(tr("after: "));
    m_again->setText(tr("&Count again"));
    m_ui->note->findChild<QPlainTextEdit *>()->setAccessibleName(tr("Your note on the check"));
    nameGo();
}

bool EffectDialog::isCounted() const
{
    const EffectPlan &effect = m_shown.effect;
    const auto exposure = static_cast<ExposureKind>(m_exposure->currentIndex());
    return exposure == effect.exposure
        && (exposure == ExposureKind::Days
            || (m_before->value() == effect.exposureBefore
                && m_after->value() == effect.exposureAfter));
}

bool EffectDialog::isChanged() const
{
    return !isCounted() || !m_ui->note->text().trimmed().isEmpty();
}

void EffectDialog::nameGo()
{
    // A result is entered for good: what is entered is what stands above.
    m_ui->go->setText(isCounted() ? tr("&Enter into the plan") : tr("Count &with these numbers"));
}

void EffectDialog::count()
{
    m_report.reset();
    const auto kept = m_planning.plan(m_plan);
    auto report = m_effects.computed(m_plan, m_stage);
    if (!kept || !report) {
        prompter().tell(parentWidget(), tr("The effect cannot be checked"),
            sentenceFor(kept ? report.error() : kept.error()));
        return;
    }
    m_shown = kept->value;
    m_report = *std::move(report);
    const EffectPlan &effect = m_shown.effect;
    m_exposure->setCurrentIndex(static_cast<int>(effect.exposure));
    m_before->setValue(effect.exposureBefore);
    m_after->setValue(effect.exposureAfter);
    const bool counted = effect.exposure != ExposureKind::Days;
    m_before->setEnabled(counted);
    m_after->setEnabled(counted);
    nameGo();
    showReport();
}

void EffectDialog::showReport()
{
    const EffectFinding &finding = m_report->finding;
    const QString numbers
        = sentenceFor(m_report->numbers, m_shown.effect, m_report->judgement, uiLanguage());
    m_ui->heading->setText(PlanWords(m_register).titleOf(m_shown.measure));
    QString what = m_stage >= 0 && m_stage < m_shown.stages.size()
        ? tr("Stage “%1”.").arg(m_shown.stages.at(m_stage).name)
        : tr("The whole measure.");
    m_ui->about->setText(
        tr("%1 Before: %2. After: %3. These exact numbers are for safety officers only.")
            .arg(what, PlanWords::spanOf(finding.periods.before.first, finding.periods.before.last),
                PlanWords::spanOf(finding.periods.after.first, finding.periods.after.last)));
    m_ui->picture->showNumbers({m_report->numbers, m_report->judgement, m_shown.effect}, numbers);
    m_ui->numbers->setText(numbers);
    // What officers know; what of it goes out stands below.
    const EffectJudgement &known = m_report->judgement;
    QString verdict = wordFor(known.verdict, uiLanguage());
    verdict[0] = verdict[0].toUpper();
    m_ui->verdict->setText(verdict);
    m_ui->reason->setText(wordFor(known.reason, uiLanguage()));
    m_ui->reason->setTone(toneOf(known.verdict));
    removeEntries(m_ui->cautions);
    for (const EffectCaution caution : m_report->judgement.cautions.values())
        m_ui->cautions->addWidget(new ReasonLine(QStringLiteral("warning"),
            TextLabel::Tone::Warning, sentenceFor(caution, uiLanguage()), m_ui->content));
    m_ui->outText->setText(
        tr("%1 Before: %2. After: %3.")
            .arg(sentenceFor(finding, uiLanguage()), wordsFor(finding.before, uiLanguage()),
                wordsFor(finding.after, uiLanguage())));
    layOutAnew(m_ui->content);
}

void EffectDialog::countAgain()
{
    auto kept = m_planning.plan(m_plan);
    if (!kept)
        return;
    EffectPlan &effect = kept->value.effect;
    effect.exposure = static_cast<ExposureKind>(m_exposure->currentIndex());
    effect.exposureBefore = m_before->value();
    effect.exposureAfter = m_after->value();
    if (const auto saved = m_planning.save(*kept); !saved) {
        prompter().tell(this, tr("The numbers were not kept"), sentenceFor(saved.error()));
        return;
    }
    count();
}

void EffectDialog::go()
{
    if (!isCounted()) {
        countAgain();
        return;
    }
    if (m_report->toConfirm
        && !prompter().confirm(this, tr("Is the check what it should be?"),
            tr("A manager has set times, units or numbers of this check after the beginning or for "
               "a time that was over. Look at the times and numbers above before the result goes "
               "out."),
            tr("They are right: enter")))
        return;
    const QString note = m_ui->note->text().trimmed();
    const auto done = saveWithNamesChecked(this, prompter(), note, [&](NamesChecked checked) {
        return m_effects.record(m_plan, m_stage, note, checked,
            m_report->toConfirm ? ChangesConfirmed::Yes : ChangesConfirmed::No);
    });
    if (!done) {
        if (done.error().code != Error::Code::Cancelled)
            prompter().tell(this, tr("The check was not entered"), sentenceFor(done.error()));
        return;
    }
    emit recorded(
        tr("Entered into the plan: %1.").arg(wordFor(done->finding.verdict, uiLanguage())));
    accept();
}

void EffectDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        if (m_report)
            showReport();
    }
    EntryDialog::changeEvent(event);
}

} // namespace rueckhalt
