// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/clustercard.h"

#include "gui/cases/reasonline.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int BarHeight = 10;
constexpr int LongestBar = 320; ///< at 100 %

} // namespace

ExpectedBars::ExpectedBars(double expected, int observed, QWidget *parent)
    : QWidget(parent)
    , m_expected(expected)
    , m_observed(observed)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString ExpectedBars::expectedText() const
{
    const QLocale locale(uiLanguage() == Language::German ? QLocale::German : QLocale::English);
    return tr("expected: %1").arg(locale.toString(m_expected, 'f', 1));
}

QString ExpectedBars::observedText() const
{
    return tr("counted: %1").arg(m_observed);
}

QSize ExpectedBars::sizeHint() const
{
    const int text = std::max(fontMetrics().horizontalAdvance(expectedText()),
        fontMetrics().horizontalAdvance(observedText()));
    return {text + space::Medium + 6 * BarHeight, 2 * fontMetrics().height() + space::Hair};
}

void ExpectedBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::current();
    const int line = fontMetrics().height();
    const int labels = std::max(fontMetrics().horizontalAdvance(expectedText()),
                           fontMetrics().horizontalAdvance(observedText()))
        + space::Medium;
    const int longest = std::min(width() - labels, LongestBar * textScale() / 100);
    const double most = std::max<double>(m_expected, m_observed);
    const auto bar = [&](int row, double value, const QString &text, const QColor &colour) {
        const int top = row * (line + space::Hair);
        painter.setPen(t.text);
        painter.drawText(QRect(0, top, labels, line), Qt::AlignLeft | Qt::AlignVCenter, text);
        const int length = std::max(2, static_cast<int>(longest * value / most));
        const int height = std::min(line, BarHeight * textScale() / 100);
        painter.fillRect(labels, top + (line - height) / 2, length, height, colour);
    };
    bar(0, m_expected, expectedText(), t.edge);
    bar(1, m_observed, observedText(), t.primary);
}

ClusterCard::ClusterCard(const FoundCluster &found, const ClusterFindings &findings,
    const Organisation &organisation, QWidget *parent)
    : Card(parent)
{
    const Language language = uiLanguage();
    QString where = wordsFor(found.cell, organisation, language);
    where[0] = where.at(0).toUpper();
    setHeading(where);
    setAccessibleName(where);
    column()->addWidget(new ExpectedBars(found.expected, found.observed, this));
    auto *sentence
        = new TextLabel(figuresSentence(found, findings, language), TextLabel::Tone::Normal, this);
    sentence->setObjectName(QStringLiteral("sentence"));
    column()->addWidget(sentence);
    if (const QString caution = cautionSentence(found, language); !caution.isEmpty())
        column()->addWidget(
            new ReasonLine(QStringLiteral("warning"), TextLabel::Tone::Warning, caution, this));

    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *measures
        = new QPushButton(tr("Measures for %n incident(s)", nullptr, found.observed), buttons);
    measures->setObjectName(QStringLiteral("measuresButton"));
    auto *list = new QPushButton(tr("Show in the list"), buttons);
    list->setObjectName(QStringLiteral("listButton"));
    setButtonKind(list, ButtonKind::Quiet);
    for (QPushButton *button : {measures, list}) {
        button->setAccessibleName(tr("%1: %2").arg(button->text(), where));
        flow->addWidget(button);
    }
    connect(measures, &QPushButton::clicked, this, &ClusterCard::measuresRequested);
    connect(list, &QPushButton::clicked, this, &ClusterCard::listRequested);
    column()->addWidget(buttons);
}

} // namespace rueckhalt
