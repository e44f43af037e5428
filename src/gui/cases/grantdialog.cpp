// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/grantdialog.h"

#include "base/daywords.h"
#include "cases/ui_grantdialog.h"
#include "crypto/secretwords.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/uilanguage.h"

#include <QEvent>

#include <array>

namespace rueckhalt {

GrantDialog::GrantDialog(Granting &granting, Case incident, QWidget *parent)
    : QDialog(parent)
    , m_granting(granting)
    , m_case(std::move(incident))
    , m_ui(std::make_unique<Ui::GrantDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->wish->setTone(TextLabel::Tone::Warning);
    m_ui->nobody->setTone(TextLabel::Tone::Muted);
    m_ui->fingerprint->setTone(TextLabel::Tone::Muted);
    m_ui->fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ui->lastDay->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    const QDate today = m_granting.today();
    m_ui->lastDay->setDateRange(today, today.addDays(Granting::MostDays));
    m_ui->reason->setMaxLength(static_cast<int>(Granting::MostReason));
    m_ui->terms->setMode(ChoiceGroup::Mode::OneOrNone);
    m_ui->terms->setWords([](int value) {
        const std::array words {tr("2 weeks"), tr("4 weeks"), tr("3 months")};
        return words.at(static_cast<std::size_t>(value));
    });
    for (int value = 0; value <= static_cast<int>(TermChoice::ThreeMonths); ++value)
        m_ui->terms->addValue(value);
    setButtonKind(m_ui->go, ButtonKind::Primary);
    m_ui->go->setDefault(true);
    m_ui->cancel->setAutoDefault(false);
    connect(m_ui->go, &QPushButton::clicked, this, &GrantDialog::go);
    connect(m_ui->cancel, &QPushButton::clicked, this, &GrantDialog::reject);
    connect(m_ui->terms, &ChoiceGroup::changed, this, &GrantDialog::takeTerm);
    connect(m_ui->lastDay, &QDateEdit::dateChanged, this, &GrantDialog::takeDay);
    connect(m_ui->member, &QComboBox::currentIndexChanged, this, &GrantDialog::showSummary);
    fillMembers();
    retranslate();
    m_ui->terms->setChosenValue(
        static_cast<int>(m_case.isForCare ? TermChoice::ThreeMonths : TermChoice::FourWeeks));
    takeTerm();
    resize(sizeHint().expandedTo({560, 0}));
    growToContent(this);
}

GrantDialog::~GrantDialog() = default;

void GrantDialog::fillMembers()
{
    const QVariant before = m_ui->member->currentData();
    m_members = m_granting.candidates();
    m_ui->member->clear();
    for (const Member &member : std::as_const(m_members))
        m_ui->member->addItem(tr("%1 (%2)").arg(shownName(member),
                                  member.roles.words(uiLanguage()).join(QStringLiteral(", "))),
            member.id.toByteArray());
    m_ui->member->setCurrentIndex(std::max(0, m_ui->member->findData(before)));
    QStringList waiting;
    for (const Member &member : m_granting.notReady())
        waiting << shownName(member);
    QStringList sentences;
    if (m_members.isEmpty())
        sentences << tr("There is nobody to whom the case can be granted. This needs an account "
                        "with the role case carer, staff council or data protection.");
    if (!waiting.isEmpty())
        sentences << tr("Not yet, because they have not chosen a password of their own: %1")
                         .arg(waiting.join(QStringLiteral(", ")));
    m_ui->nobody->setText(sentences.join(u' '));
    m_ui->nobody->setVisible(!sentences.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *> {m_ui->memberLabel, m_ui->member,
             m_ui->fingerprint, m_ui->lastDayLabel, m_ui->terms, m_ui->lastDay, m_ui->reasonLabel,
             m_ui->reason, m_ui->summary, m_ui->go})
        part->setVisible(!m_members.isEmpty());
}

void GrantDialog::retranslate()
{
    setWindowTitle(tr("Grant a case"));
    m_ui->heading->setText(tr("Grant incident %1").arg(m_case.number));
    m_ui->wish->setVisible(m_case.wish != Confidentiality::Normal);
    m_ui->wish->setText(m_case.wish == Confidentiality::Sealed
            ? tr("Whoever reported this wishes that nobody else reads it. Please ask first, or "
                 "grant it only where it cannot be done otherwise.")
            : tr("This incident is sensitive. Please grant it to as few people as possible."));
    showSummary();
}

const Member *GrantDialog::chosen() const
{
    const int index = m_ui->member->currentIndex();
    return index >= 0 && index < m_members.size() ? &m_members.at(index) : nullptr;
}

QDate GrantDialog::dayOf(TermChoice term) const
{
    const QDate today = m_granting.today();
    switch (term) {
    case TermChoice::TwoWeeks:
        return today.addDays(14);
    case TermChoice::FourWeeks:
        return today.addDays(28);
    case TermChoice::ThreeMonths:
        return today.addMonths(3);
    }
    Q_UNREACHABLE();
}

void GrantDialog::takeTerm()
{
    if (const auto term = m_ui->terms->chosenValue())
        m_ui->lastDay->setDate(dayOf(static_cast<TermChoice>(*term)));
    showSummary();
}

void GrantDialog::takeDay()
{
    std::optional<int> fits;
    for (int term = 0; term <= static_cast<int>(TermChoice::ThreeMonths); ++term) {
        if (dayOf(static_cast<TermChoice>(term)) == m_ui->lastDay->date())
            fits = term;
    }
    m_ui->terms->setChosenValue(fits);
    showSummary();
}

void GrantDialog::showSummary()
{
    const Member *member = chosen();
    if (member == nullptr)
        return;
    m_ui->fingerprint->setText(tr("Fingerprint of this account's keys, for comparing on the "
                                  "telephone: %1")
                                   .arg(anchorWords(member->fingerprint)));
    m_ui->summary->setText(
        tr("%1 can read incident %2 until %3.")
            .arg(shownName(*member), m_case.number, dayWords(m_ui->lastDay->date(), uiLanguage())));
}

bool GrantDialog::showProblems()
{
    QList<ErrorSummary::Entry> problems;
    const QString reason = m_ui->reason->text().trimmed().isEmpty()
        ? tr("Please say in a few words why this person needs the case.")
        : QString();
    setInvalid(m_ui->reason, reason);
    if (!reason.isEmpty())
        problems.append({reason, m_ui->reason});
    m_ui->errors->showProblems(tr("The case cannot be granted yet"), problems);
    growToContent(this);
    return !problems.isEmpty();
}

void GrantDialog::go()
{
    const Member *member = chosen();
    if (member == nullptr || showProblems())
        return;
    const QDate lastDay = m_ui->lastDay->date();
    const auto done = m_granting.grant(
        {m_case.id, member->id, lastDay, m_ui->reason->text().trimmed(), member->fingerprint});
    if (!done) {
        m_ui->errors->showProblems(
            tr("The case was not granted"), {{sentenceFor(done.error()), m_ui->cancel}});
        growToContent(this);
        return;
    }
    emit granted(
        tr("Granted to %1 until %2.").arg(shownName(*member), dayWords(lastDay, uiLanguage())));
    accept();
}

void GrantDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillMembers();
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace rueckhalt
