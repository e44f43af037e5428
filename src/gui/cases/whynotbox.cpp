// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/whynotbox.h"

#include "cases/ui_whynotbox.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "session/openregister.h"

#include <QKeyEvent>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr qsizetype MostHits = 6;
} // namespace

WhyNotBox::WhyNotBox(const OpenRegister &openRegister, QWidget *parent)
    : Card(parent)
    , m_register(openRegister)
    , m_ui(std::make_unique<Ui::WhyNotBox>())
{
    m_ui->setupUi(this);
    setAccessibleName(m_ui->heading->text());
    m_ui->intro->setTone(TextLabel::Tone::Muted);
    m_ui->nothing->setTone(TextLabel::Tone::Muted);
    setButtonKind(m_ui->sheetButton, ButtonKind::Quiet);
    m_ui->search->installEventFilter(this);
    m_ui->hits->installEventFilter(this);
    connect(m_ui->search, &QLineEdit::textChanged, this, &WhyNotBox::showHits);
    connect(m_ui->hits, &QListWidget::itemClicked, this, &WhyNotBox::askCurrent);
    connect(
        m_ui->sheetButton, &QPushButton::clicked, this, [this] { emit measureRequested(m_asked); });
    showHits();
    showAnswer();
}

WhyNotBox::~WhyNotBox() = default;

void WhyNotBox::setResult(const MatchResult &result)
{
    m_result = result;
    m_search.reset(); // The catalogue may be another one by now.
    m_asked.clear();
    m_ui->search->clear();
    showHits();
    showAnswer();
}

void WhyNotBox::showHits()
{
    m_ui->hits->clear();
    const QString text = m_ui->search->text();
    QList<MeasureHit> hits;
    if (!text.trimmed().isEmpty()) {
        if (!m_search)
            m_search.emplace(m_register.catalog(), uiLanguage());
        hits = m_search->find(text);
    }
    for (const MeasureHit &hit : hits.first(std::min(MostHits, hits.size()))) {
        auto *item = new QListWidgetItem(hit.measure->title.in(uiLanguage()), m_ui->hits);
        item->setData(Qt::UserRole, hit.measure->id);
    }
    if (!hits.isEmpty())
        m_ui->hits->setCurrentRow(0);
    m_ui->hits->setVisible(!hits.isEmpty());
    const bool isVain = hits.isEmpty() && !text.trimmed().isEmpty();
    m_ui->nothing->setText(isVain ? tr("No measure of the catalogue has these words.") : QString());
    m_ui->nothing->setVisible(isVain);
    fitHits();
}

void WhyNotBox::fitHits()
{
    // As high as its entries: a list that scrolls within a page that scrolls loses people.
    int height = 2 * m_ui->hits->frameWidth();
    for (int row = 0; row < m_ui->hits->count(); ++row)
        height += m_ui->hits->sizeHintForRow(row);
    m_ui->hits->setFixedHeight(height);
}

void WhyNotBox::ask(const MeasureId &measure)
{
    if (!m_register.catalog().find(measure))
        return;
    m_asked = measure;
    showAnswer();
    layOutAnew(m_ui->answer);
}

QList<QWidget *> WhyNotBox::tabOrder() const
{
    return {m_ui->search, m_ui->hits, m_ui->sheetButton};
}

void WhyNotBox::askCurrent()
{
    if (const QListWidgetItem *item = m_ui->hits->currentItem())
        ask(item->data(Qt::UserRole).toString());
}

void WhyNotBox::showAnswer()
{
    const Measure *measure = m_register.catalog().find(m_asked);
    m_ui->answerBlock->setVisible(measure != nullptr);
    if (!measure)
        return;
    const QString title = measure->title.in(uiLanguage());
    const QString answer = whyNot(m_result, *measure, m_register.catalog(), uiLanguage());
    m_ui->answer->setText(tr("“%1”: %2").arg(title, answer));
    m_ui->sheetButton->setAccessibleName(tr("%1: %2").arg(m_ui->sheetButton->text(), title));
}

bool WhyNotBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (isEnter) {
        askCurrent();
        return true;
    }
    if (watched == m_ui->search && press->key() == Qt::Key_Down && m_ui->hits->count() > 0) {
        m_ui->hits->setFocus(Qt::TabFocusReason);
        return true;
    }
    // Esc empties the search first; only then does it leave the page.
    if (watched == m_ui->search && press->key() == Qt::Key_Escape
        && !m_ui->search->text().isEmpty()) {
        m_ui->search->clear();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void WhyNotBox::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHits();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    setAccessibleName(m_ui->heading->text());
    m_search.reset();
    showHits();
    showAnswer();
}

} // namespace rueckhalt
