// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ring/ringfiguresdialog.h"

#include "crypto/systemrandom.h"
#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "session/observedservice.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

RingFiguresDialog::RingFiguresDialog(
    OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_register(openRegister)
    , m_work(openRegister, systemRandom())
    , m_ring(ring)
    , m_prompter(prompter)
    , m_list(new QListWidget(this))
    , m_about(new TextLabel({}, TextLabel::Tone::Normal, this))
    , m_missing(new TextLabel({}, TextLabel::Tone::Muted, this))
    , m_offered(new QComboBox(this))
    , m_noneOffered(new TextLabel(
          tr("There is no own indicator that could be agreed. They are defined on the page "
             "“Service”, under “Indicators”."),
          TextLabel::Tone::Muted, this))
{
    setObjectName(QStringLiteral("ringFiguresDialog"));
    setWindowTitle(tr("Key figures of the ring"));
    DialogFrame frame(*this, tr("What is compared"));
    addShown(frame.parts());
    addButtons(frame);
    showFigures();
    frame.fit(620, 620);
    m_list->setFocus();
}

bool RingFiguresDialog::coordinates() const
{
    return m_work.mayWork() && m_ring.isCoordinator();
}

void RingFiguresDialog::addShown(QVBoxLayout *column)
{
    m_list->setObjectName(QStringLiteral("ringFigureList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(6 * controlHeight(m_list));
    column->addWidget(m_list);
    m_about->setObjectName(QStringLiteral("ringFigureAbout"));
    column->addWidget(m_about);
    m_missing->setObjectName(QStringLiteral("ringFigureMissing"));
    column->addWidget(m_missing);
    connect(m_list, &QListWidget::currentRowChanged, this, &RingFiguresDialog::showChosen);
    m_offered->setObjectName(QStringLiteral("ringFigureOffered"));
    m_offered->setAccessibleName(tr("Own indicator"));
    m_offered->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_offered->setMinimumContentsLength(20);
    if (coordinates()) {
        column->addSpacing(space::Medium);
        column->addWidget(
            new HeadingLabel(tr("Agree on an own indicator"), TypeRole::Section, this));
        column->addWidget(m_offered);
        column->addWidget(m_noneOffered);
    } else {
        m_offered->hide();
        m_noneOffered->hide();
    }
}

void RingFiguresDialog::addButtons(DialogFrame &frame)
{
    m_agree = frame.addButton("ringFigureAgree", tr("&Agree on it …"));
    m_define = frame.addButton("ringFigureDefine", tr("&Define them here …"));
    auto *close = frame.addButton("close", tr("Close"));
    connect(m_agree, &QPushButton::clicked, this, &RingFiguresDialog::agree);
    connect(m_define, &QPushButton::clicked, this, &RingFiguresDialog::define);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void RingFiguresDialog::showFigures()
{
    const int row = m_list->currentRow();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const RingFigure &figure : m_ring.agreement().figures)
            m_list->addItem(
                tr("%1, version %2").arg(figure.name.in(uiLanguage())).arg(figure.version));
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    }
    QStringList names;
    const auto missing = m_work.undefinedHere(m_ring);
    for (const OwnIndicator &own : missing.value_or(QList<OwnIndicator> {}))
        names << own.indicator.name.in(uiLanguage());
    m_missing->setText(tr("Not defined here, so that nothing can be told of them: %1.")
                           .arg(names.join(QStringLiteral(", "))));
    m_missing->setVisible(!names.isEmpty());
    m_define->setVisible(!names.isEmpty() && m_work.mayWork());
    showOffered();
    showChosen();
}

void RingFiguresDialog::showOffered()
{
    m_agree->setVisible(coordinates());
    if (!coordinates())
        return;
    m_offered->clear();
    const auto observed = m_register.observed();
    const RingAgreement &agreement = m_ring.agreement();
    for (const OwnIndicator &own :
        observed ? (*observed)->catalogue.own() : QList<OwnIndicator> {}) {
        const RingFigure *known = agreement.figure(own.indicator.id);
        if (!known || !agreedIndicator(*known, (*observed)->catalogue))
            m_offered->addItem(own.indicator.name.in(uiLanguage()), own.indicator.id);
    }
    const bool hasSome = m_offered->count() > 0;
    m_offered->setVisible(hasSome);
    m_noneOffered->setVisible(!hasSome);
    m_agree->setEnabled(hasSome);
}

void RingFiguresDialog::showChosen()
{
    const int row = m_list->currentRow();
    const QList<RingFigure> &figures = m_ring.agreement().figures;
    if (row < 0 || row >= figures.size())
        return m_about->clear();
    const RingFigure &figure = figures.at(row);
    QStringList lines {figure.definition.in(uiLanguage())};
    if (figure.own)
        lines << tr("Source: %1").arg(figure.own->indicator.source.in(uiLanguage()))
              << tr("Added by the ring; it does not come with the program.");
    m_about->setText(lines.join(u'\n'));
}

void RingFiguresDialog::reload()
{
    const auto after = m_work.ring(QString::fromLatin1(m_ring.place.ring.toHex()));
    if (after)
        m_ring = *after;
    showFigures();
    m_list->setFocus();
}

void RingFiguresDialog::agree()
{
    const QString id = m_offered->currentData().toString();
    if (id.isEmpty()
        || !m_prompter.confirm(this, tr("Agree on “%1”?").arg(m_offered->currentText()),
            tr("The definition goes to all members with the next version of the agreement: what "
               "is counted, against what, and where the numbers come from."),
            tr("Agree")))
        return;
    if (const auto done = m_work.agreeOn(m_ring, {id}); !done)
        return m_prompter.tell(this, tr("Nothing was agreed"), sentenceFor(done.error()));
    reload();
    emit agreed();
}

void RingFiguresDialog::define()
{
    if (!m_prompter.confirm(this, tr("Define them here?"),
            tr("They become own indicators of this authority, as the ring defines them. Once there "
               "are numbers of them, their meaning stays."),
            tr("Define")))
        return;
    if (const auto done = m_work.defineHere(m_ring); !done)
        return m_prompter.tell(this, tr("They were not defined"), sentenceFor(done.error()));
    reload();
    emit defined();
}

} // namespace rueckhalt
