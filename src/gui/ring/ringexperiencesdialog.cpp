// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringexperiencesdialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/experiencetelling.h"
#include "gui/ring/ringdesk.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

RingExperiencesDialog::RingExperiencesDialog(
    OpenRegister &openRegister, RingDesk &desk, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_register(openRegister)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_sharing(openRegister, systemRandom())
    , m_list(new QListWidget(this))
    , m_about(new TextLabel({}, TextLabel::Tone::Normal, this))
    , m_notice(new TextLabel({}, TextLabel::Tone::Muted, this))
    , m_plan(new QComboBox(this))
    , m_noPlan(new TextLabel(tr("No effect check of the plan has an answer that may be told."),
          TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("ringExperiencesDialog"));
    setWindowTitle(tr("Experiences with measures"));
    DialogFrame frame(*this, tr("What others have tried"));
    addShown(frame.parts());
    if (m_sharing.mayShare())
        addTelling(frame.parts());
    addButtons(frame);
    showAll();
    m_notice->hide();
    frame.fit(620, 620);
    m_list->setFocus();
    connect(&desk, &RingDesk::tookIn, this, [this](const QStringList &sentences) {
        m_notice->setText(sentences.join(u'\n'));
        m_notice->show();
        showAll();
    });
}

void RingExperiencesDialog::addShown(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Practice of other authorities, no research. Each also "
                                       "stands at the measure in the catalogue."),
        TextLabel::Tone::Muted, this));
    m_list->setObjectName(QStringLiteral("experienceList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(4 * controlHeight(m_list));
    column->addWidget(m_list);
    m_about->setObjectName(QStringLiteral("experienceAbout"));
    column->addWidget(m_about);
    m_notice->setObjectName(QStringLiteral("experienceNotice"));
    column->addWidget(m_notice);
    connect(m_list, &QListWidget::currentRowChanged, this, &RingExperiencesDialog::showChosen);
}

void RingExperiencesDialog::addTelling(QVBoxLayout *column)
{
    column->addSpacing(space::Medium);
    column->addWidget(new HeadingLabel(tr("Tell what helped here"), TypeRole::Section, this));
    m_plan->setObjectName(QStringLiteral("experiencePlan"));
    m_plan->setAccessibleName(tr("Checked measure of the plan"));
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plan->setMinimumContentsLength(20);
    column->addWidget(m_plan);
    m_noPlan->setObjectName(QStringLiteral("experienceNoPlan"));
    column->addWidget(m_noPlan);
}

void RingExperiencesDialog::addButtons(DialogFrame &frame)
{
    m_takeIn = frame.addButton("experienceTakeIn", tr("Take in &files …"));
    m_tell = frame.addButton("experienceTell", tr("&Tell the ring …"));
    m_withdraw = frame.addButton("experienceWithdraw", tr("&Withdraw …"));
    auto *close = frame.addButton("close", tr("Close"));
    for (QPushButton *verb : {m_takeIn, m_tell, m_withdraw})
        verb->setVisible(m_sharing.mayShare());
    connect(m_takeIn, &QPushButton::clicked, &m_desk, &RingDesk::takeIn);
    connect(m_tell, &QPushButton::clicked, this, &RingExperiencesDialog::tell);
    connect(m_withdraw, &QPushButton::clicked, this, &RingExperiencesDialog::withdraw);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

const HeardExperience *RingExperiencesDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_heard.size() ? &m_heard.at(row) : nullptr;
}

void RingExperiencesDialog::showAll()
{
    showHeard();
    if (m_sharing.mayShare())
        showShareable();
    showChosen();
}

void RingExperiencesDialog::showHeard()
{
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    m_heard = m_sharing.heard().value_or(QList<HeardExperience> {});
    m_list->clear();
    for (const HeardExperience &heard : std::as_const(m_heard)) {
        const QString measure
            = heard.experience.measure + u' ' + heard.experience.title.in(uiLanguage());
        m_list->addItem(heard.isOwn ? tr("%1: own authority").arg(measure)
                                    : tr("%1: %2").arg(measure, heard.member));
    }
    if (m_heard.isEmpty())
        m_list->addItem(tr("None yet. Files of other members are taken in here."));
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
}

void RingExperiencesDialog::showShareable()
{
    m_shareable = m_sharing.shareable();
    m_plan->clear();
    for (const ShareableExperience &each : std::as_const(m_shareable))
        m_plan->addItem(tr("%1 %2: %3")
                            .arg(each.experience.measure, each.experience.title.in(uiLanguage()),
                                wordFor(each.experience.verdict, uiLanguage())));
    const bool mayTell = !m_shareable.isEmpty();
    m_plan->setVisible(mayTell);
    m_noPlan->setVisible(!mayTell);
    m_tell->setEnabled(mayTell);
}

void RingExperiencesDialog::showChosen()
{
    const HeardExperience *heard = chosen();
    m_withdraw->setEnabled(heard && heard->isOwn);
    QStringList lines;
    if (heard) {
        lines << tr("Ring: %1").arg(heard->ring) << verdictWords(heard->experience, uiLanguage())
              << conditionWords(heard->experience, uiLanguage()) << heard->experience.done
              << heard->experience.conditions;
        lines.removeAll(QString());
    }
    m_about->setText(lines.join(u'\n'));
}

void RingExperiencesDialog::failed(const Error &error)
{
    m_prompter.tell(this, tr("Nothing was changed"), sentenceFor(error));
}

void RingExperiencesDialog::tell()
{
    const int row = m_plan->currentIndex();
    if (row < 0 || row >= m_shareable.size()
        || !tellExperience(m_register, m_prompter, m_shareable.at(row).plan, this))
        return;
    m_notice->setText(tr("Told. Hand the file to all members of the ring."));
    m_notice->show();
    showAll();
    emit changed();
}

void RingExperiencesDialog::withdraw()
{
    const HeardExperience *heard = chosen();
    if (!heard || !heard->isOwn
        || !m_prompter.confirm(this, tr("Withdraw this experience?"),
            tr("The others show it no longer as soon as they have taken in the file that is "
               "written now. It cannot be made unread."),
            tr("Withdraw")))
        return;
    const ExperienceId id = heard->experience.id;
    const auto ring = Benchmarking(m_register, systemRandom())
                          .ring(QString::fromLatin1(heard->experience.ring.toHex()));
    if (!ring)
        return failed(ring.error());
    const QString path = m_prompter.saveFileName(this, tr("File for the members of the ring"),
        tr("experience-withdrawn.age"), tr("Sealed file (*.age)"));
    if (path.isEmpty())
        return;
    const auto written = saveRingFile(path, [&] { return m_sharing.withdraw(*ring, id); });
    if (!written)
        return failed(written.error());
    m_notice->setText(tr("Withdrawn. Hand the file to all members of the ring."));
    m_notice->show();
    showAll();
    emit changed();
}

} // namespace rueckhalt
