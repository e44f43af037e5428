// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/publicpagedialog.h"

#include "gui/common/controls.h"
#include "gui/common/dialogframe.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/plan/unitchecklist.h"
#include "gui/service/fields.h"
#include "reports/publicpagehtml.h"

#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

PublicPageDialog::PublicPageDialog(OpenRegister &openRegister, Prompter &prompter, QWidget *parent)
    : EntryDialog(prompter, parent)
    , m_register(openRegister)
    , m_publishing(openRegister)
    , m_period(new QComboBox(this))
    , m_offices(new UnitChecklist(this))
    , m_measureBox(new QWidget(this))
    , m_none(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_problem(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_shown(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_language(new QComboBox(this))
{
    setObjectName(QStringLiteral("publicPageDialog"));
    setWindowTitle(tr("Page for the public"));
    DialogFrame frame(*this, tr("What citizens say and what we do"));
    frame.parts()->addWidget(
        new TextLabel(tr("One file for your web site. Small offices are put together or left out, "
                         "and nothing on it is about incidents."),
            TextLabel::Tone::Muted, this));
    addScope(frame.parts());
    addButtons(frame);
    offerMeasures();
    frame.fit(680, 720);
    m_period->setFocus();
}

void PublicPageDialog::addScope(QVBoxLayout *column)
{
    m_periods = m_publishing.periods().value_or(QList<PublicPeriod> {});
    for (const PublicPeriod &period : std::as_const(m_periods))
        m_period->addItem(period.words(uiLanguage()));
    m_period->setObjectName(QStringLiteral("publicPeriod"));
    addLabelled(column, tr("&Time that is over"), m_period);
    m_offices->setObjectName(QStringLiteral("publicOffices"));
    const QList<UnitId> offices = m_publishing.offices();
    m_offices->offer(offices, m_register.organisation());
    m_offices->setChosen(offices);
    addLabelled(column, tr("&Offices"), m_offices);
    column->addWidget(new HeadingLabel(tr("What we do"), TypeRole::Section, this));
    auto *measures = new QVBoxLayout(m_measureBox);
    measures->setContentsMargins(0, 0, 0, 0);
    measures->setSpacing(space::Small);
    measures->addWidget(m_none);
    column->addWidget(m_measureBox);
    column->addWidget(new HeadingLabel(tr("What will stand there"), TypeRole::Section, this));
    m_problem->setObjectName(QStringLiteral("publicProblem"));
    column->addWidget(m_problem);
    m_shown->setObjectName(QStringLiteral("publicShown"));
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setAccessibleName(tr("What will stand there"));
    column->addWidget(m_shown);
    connect(m_period, &QComboBox::currentIndexChanged, this, &PublicPageDialog::lookAgain);
    connect(m_offices, &UnitChecklist::chosenChanged, this, &PublicPageDialog::offerMeasures);
}

void PublicPageDialog::addButtons(DialogFrame &frame)
{
    m_language->setObjectName(QStringLiteral("publicLanguage"));
    m_language->addItem(tr("German"), static_cast<int>(Language::German));
    m_language->addItem(tr("English"), static_cast<int>(Language::English));
    addLabelled(frame.parts(), tr("&Language of the file"), m_language);
    auto *cancel = frame.addButton("cancel", tr("Cancel"));
    m_go = frame.addButton("go", tr("&Publish and save …"));
    m_go->setDefault(true);
    setButtonKind(m_go, ButtonKind::Primary);
    connect(cancel, &QPushButton::clicked, this, &PublicPageDialog::leave);
    connect(m_go, &QPushButton::clicked, this, &PublicPageDialog::go);
}

void PublicPageDialog::addMeasure(const OfferedMeasure &offered)
{
    const auto known = std::ranges::find(m_rows, offered.measure.measure, &Row::measure);
    if (known != m_rows.end()) {
        known->box->show();
        known->texts->setVisible(known->box->isChecked());
        return;
    }
    Row row {.measure = offered.measure.measure};
    const QString title = offered.measure.title.in(uiLanguage());
    QString label = title;
    // An ampersand of a title is no access key.
    label.replace(u'&', QStringLiteral("&&"));
    row.box = new QCheckBox(
        offered.isForCitizens ? label : tr("%1 (also tells how the house is protected)").arg(label),
        m_measureBox);
    row.box->setObjectName(QStringLiteral("publicMeasure-") + row.measure);
    row.texts = new QWidget(m_measureBox);
    auto *texts = new QVBoxLayout(row.texts);
    texts->setContentsMargins(space::XLarge, 0, 0, 0);
    texts->setSpacing(space::Hair);
    row.german = new QLineEdit(row.texts);
    row.german->setObjectName(QStringLiteral("publicTextDe-") + row.measure);
    row.english = new QLineEdit(row.texts);
    row.english->setObjectName(QStringLiteral("publicTextEn-") + row.measure);
    for (QLineEdit *field : {row.german, row.english})
        field->setMaxLength(static_cast<int>(PublicMeasure::MaxText));
    addLabelled(texts, tr("What you say of it, in German"), row.german);
    addLabelled(texts, tr("In English"), row.english);
    row.german->setAccessibleName(tr("%1: what you say of it, in German").arg(title));
    row.english->setAccessibleName(tr("%1: in English").arg(title));
    row.texts->hide();
    m_measureBox->layout()->addWidget(row.box);
    m_measureBox->layout()->addWidget(row.texts);
    connect(row.box, &QCheckBox::toggled, row.texts, &QWidget::setVisible);
    connect(row.box, &QCheckBox::toggled, this, &PublicPageDialog::lookAgain);
    for (QLineEdit *field : {row.german, row.english})
        connect(field, &QLineEdit::editingFinished, this, &PublicPageDialog::lookAgain);
    m_rows << row;
}

void PublicPageDialog::offerMeasures()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->hide();
        row.texts->hide();
    }
    const QList<OfferedMeasure> offered = m_publishing.measures(m_offices->chosen());
    for (const OfferedMeasure &each : offered)
        addMeasure(each);
    m_none->setText(offered.isEmpty()
            ? tr("No measure is planned in these offices.")
            : tr("Nothing is told unless you tick it. Names, reasons and results of checks never "
                 "are."));
    lookAgain();
}

PageQuestion PublicPageDialog::question() const
{
    PageQuestion question;
    if (m_period->currentIndex() >= 0)
        question.period = m_periods.at(m_period->currentIndex());
    question.offices = m_offices->chosen();
    for (const Row &row : m_rows) {
        if (row.box->isChecked() && !row.box->isHidden())
            question.measures << PageQuestion::Chosen {
                row.measure, {row.german->text(), row.english->text()}};
    }
    return question;
}

QString PublicPageDialog::sentenceForProblem(const Error &error) const
{
    if (m_periods.isEmpty())
        return tr("There is no time that is over and in which anything was observed.");
    if (m_offices->chosen().isEmpty())
        return tr("Please choose an office.");
    if (error.code == Error::Code::AlreadyExists && error.detail.toInt() > 0)
        return tr("Page %1 tells of one of these offices for that time already. Choose the same "
                  "offices and the same time to write it again.")
            .arg(error.detail);
    if (error.code == Error::Code::NotFound && error.detail == QStringLiteral("too small"))
        return tr("Nothing of it may be told: there are too few posts or too few answers.");
    if (error.code == Error::Code::NotFound && error.detail == QStringLiteral("told in a ring"))
        return tr("Nothing of it may be told: a sheet for a ring tells of these offices together "
                  "with small ones, whose figures would follow.");
    return sentenceFor(error);
}

QString PublicPageDialog::shownText(const PreparedPage &prepared) const
{
    const Language language = uiLanguage();
    QStringList lines;
    const auto add = [&](const QString &name, const PublicFigures &figures) {
        QStringList told;
        for (const auto &term : terms<PublicFigureKind>()) {
            const QString words = figureWords(
                term.value, figures.at(static_cast<std::size_t>(term.value)), language);
            if (!words.isEmpty())
                told << term.words.in(language) + QStringLiteral(": ") + words;
        }
        if (!told.isEmpty())
            lines << name + QStringLiteral("\n    ") + told.join(QStringLiteral("\n    "));
    };
    for (const PublicGroup &group : prepared.kept.page.groups)
        add(nameOf(group, language), group.figures);
    add(tr("All that stand there"), prepared.kept.page.total);
    for (const PublicGroup &group : prepared.kept.page.groups) {
        for (const auto &term : terms<PublicFigureKind>()) {
            const QString words = trendWords(term.value, group, language);
            if (!words.isEmpty())
                lines << nameOf(group, language) + QStringLiteral(": ") + words;
        }
    }
    QStringList small;
    for (const UnitId &office : prepared.tooSmall())
        small << m_register.organisation().pathOf(office);
    if (!small.isEmpty())
        lines << tr("Too small, left out: %1").arg(small.join(QStringLiteral(", ")));
    if (!prepared.held.isEmpty())
        lines << tr("Missing, because a sheet for a ring tells of them together with small "
                    "offices, whose figures would follow:");
    for (const PublicGroup &group : prepared.held)
        lines << QStringLiteral("    ") + nameOf(group, language) + QStringLiteral(": ")
                + figureNames(group.figures, language).join(QStringLiteral(", "));
    if (prepared.isFrozen)
        lines << tr("These figures were published before and stay as they are.");
    return lines.join(u'\n');
}

void PublicPageDialog::lookAgain()
{
    const auto prepared = m_publishing.prepared(question(), NamesChecked::Yes);
    m_problem->setText(prepared ? QString() : sentenceForProblem(prepared.error()));
    m_problem->setVisible(!prepared);
    m_shown->setText(prepared ? shownText(*prepared) : QString());
    m_shown->setVisible(prepared.has_value());
    m_go->setEnabled(prepared.has_value());
    layOutAnew(m_shown);
}

bool PublicPageDialog::isChanged() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.box->isChecked(); });
}

void PublicPageDialog::putBack(const QMap<QString, QString> &texts)
{
    EntryDialog::putBack(texts);
    lookAgain();
}

void PublicPageDialog::go()
{
    NamesChecked checked = NamesChecked::No;
    auto prepared = m_publishing.prepared(question(), checked);
    if (!prepared && prepared.error().detail == QStringLiteral("names")) {
        if (!prompter().confirm(this, tr("Is somebody named?"),
                tr("A text looks as if it names a person. The page is for everybody to read."),
                tr("Nobody is named")))
            return;
        checked = NamesChecked::Yes;
        prepared = m_publishing.prepared(question(), checked);
    }
    if (!prepared) {
        prompter().tell(this, tr("Nothing was published"), sentenceForProblem(prepared.error()));
        return;
    }
    if (prepared->kept.number == 0
        && !prompter().confirm(this, tr("Publish for good?"),
            tr("What stands on the page stays: these offices have these figures for this time from "
               "now on, also if more answers come in."),
            tr("Publish")))
        return;
    const QString path = prompter().saveFileName(
        this, windowTitle(), tr("feedback.html"), tr("Web page (*.html)"));
    if (path.isEmpty())
        return;
    const auto language = static_cast<Language>(m_language->currentData().toInt());
    const auto written = m_publishing.publish(*prepared).and_then(
        [&](const KeptPage &page) { return m_publishing.write(page, language, path); });
    if (!written) {
        prompter().tell(this, tr("The file was not saved"), sentenceForProblem(written.error()));
        return lookAgain();
    }
    emit published();
    accept();
}

} // namespace rueckhalt
