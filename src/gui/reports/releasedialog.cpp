// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/releasedialog.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "reports/ui_releasedialog.h"

namespace rueckhalt {

ReleaseDialog::ReleaseDialog(const ReleasePreview &preview, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReleaseDialog>())
{
    m_ui->setupUi(this);
    showTexts(preview);
    m_ui->noteText->setText(tr("Your note: “%1”").arg(note));
    m_ui->noteText->setTone(TextLabel::Tone::Muted);
    m_ui->noteText->setVisible(!note.isEmpty());
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setEnabled(false);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->looked, &QCheckBox::toggled, m_ui->go, &QPushButton::setEnabled);
    connect(m_ui->cancel, &QPushButton::clicked, this, &ReleaseDialog::reject);
    connect(m_ui->go, &QPushButton::clicked, this, &ReleaseDialog::accept);
    resize(sizeHint().expandedTo(QSize(560, 0) * textScale() / 100));
    growToContent(this);
    m_ui->looked->setFocus();
}

ReleaseDialog::~ReleaseDialog() = default;

void ReleaseDialog::showTexts(const ReleasePreview &preview)
{
    const Release &release = preview.draft.release;
    const QString period = release.id.words().in(uiLanguage());
    setWindowTitle(tr("Release numbers"));
    m_ui->heading->setText(tr("Release the numbers for %1?").arg(period));
    QStringList points {
        tr("The tables of this period are fixed from now on. They cannot be changed or taken back, "
           "because somebody may have read them.")};
    if (release.id.kind() == ReleaseKind::Correction)
        points << tr("They name the difference to the year that was released.");
    else
        points << tr("An incident that becomes known later is counted in the next period that is "
                     "still open.");
    points << tr("All roles of this register can read the tables and make reports from them.")
           << tr("The release is noted in the chain of the register.");
    m_ui->points->setLines(points);
}

} // namespace rueckhalt
