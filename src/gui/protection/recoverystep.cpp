// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/recoverystep.h"

#include "crypto/secretsharing.h"
#include "crypto/secretwords.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "protection/ui_recoverystep.h"

#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

int below(int bound, const Random &random)
{
    std::array<std::uint8_t, 2> bytes {};
    random(bytes);
    return (bytes[0] * 256 + bytes[1]) % bound; // which word is asked for is no secret
}

/// As WordsField takes them: small letters, and the first four are enough.
bool isSameWord(const QString &typed, const QString &word)
{
    constexpr int enough = 4;
    const QString mine = typed.trimmed();
    return mine.size() >= std::min<qsizetype>(enough, word.size())
        && mine.left(enough).compare(word.left(enough), Qt::CaseInsensitive) == 0;
}

} // namespace

RecoveryStep::RecoveryStep(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RecoveryStep>())
    , m_printer(printSheets)
{
    m_ui->setupUi(this);
    separateFields(m_ui->testPage);
    m_ui->kindHint->setTone(TextLabel::Tone::Muted);
    m_ui->wrong->setTone(TextLabel::Tone::Danger);
    m_ui->testPage->hide();
    makeButtons();
    connect(m_ui->oneSheet, &QRadioButton::toggled, this, &RecoveryStep::makeSheets);
    connect(m_ui->sheet, &QComboBox::currentIndexChanged, this, &RecoveryStep::showSheet);
    connect(m_print, &QPushButton::clicked, this, &RecoveryStep::print);
    connect(m_test, &QPushButton::clicked, this, &RecoveryStep::beginTest);
    connect(m_later, &QPushButton::clicked, this, &RecoveryStep::postponed);
    connect(m_ui->check, &QPushButton::clicked, this, &RecoveryStep::test);
    connect(m_ui->first, &QLineEdit::returnPressed, this, &RecoveryStep::goOn);
    connect(m_ui->second, &QLineEdit::returnPressed, this, &RecoveryStep::test);
    connect(m_ui->back, &QPushButton::clicked, this, &RecoveryStep::backToWords);
    setButtonKind(m_ui->check, ButtonKind::Primary);
    setButtonKind(m_ui->back, ButtonKind::Quiet);
    retranslate();
}

RecoveryStep::~RecoveryStep() = default;

void RecoveryStep::makeButtons()
{
    auto *flow = new FlowLayout(m_ui->buttons);
    const auto make = [&](const char *name, ButtonKind kind) {
        auto *button = new QPushButton(m_ui->buttons);
        button->setObjectName(QLatin1String(name));
        setButtonKind(button, kind);
        flow->addWidget(button);
        return button;
    };
    m_test = make("testWords", ButtonKind::Primary);
    m_print = make("printSheets", ButtonKind::Secondary);
    m_print->setIcon(iconFor(QStringLiteral("print")));
    m_later = make("recoveryLater", ButtonKind::Quiet);
    m_later->hide();
}

void RecoveryStep::setMayPostpone(bool mayPostpone)
{
    m_later->setVisible(mayPostpone);
}

void RecoveryStep::turnTo(QWidget *page)
{
    // Not a stack: that would keep room for the words below the two fields of the test.
    m_ui->wordsPage->setVisible(page == m_ui->wordsPage);
    m_ui->testPage->setVisible(page == m_ui->testPage);
    layOutAnew(page);
}

bool RecoveryStep::inShares() const
{
    return m_ui->threeSheets->isChecked();
}

void RecoveryStep::start(
    SecretBytes secret, const QString &registerName, QDate today, Random random)
{
    m_secret = std::move(secret);
    m_registerName = registerName;
    m_today = today;
    m_random = std::move(random);
    m_ui->oneSheet->setChecked(true);
    makeSheets();
    turnTo(m_ui->wordsPage);
}

void RecoveryStep::forget()
{
    m_secret.wipe();
    m_secret = SecretBytes();
    m_sheets.clear();
    m_ui->words->setWords({});
    m_ui->code->setText(QString());
    m_ui->first->clear();
    m_ui->second->clear();
}

void RecoveryStep::takeFocus()
{
    m_print->setFocus();
}

void RecoveryStep::makeSheets()
{
    if (m_secret.isEmpty())
        return;
    m_sheets.clear();
    const RecoverySheet blank {m_registerName, m_today, {}, 0};
    if (inShares()) {
        // New ones each time: two sheets only fit together if they come from one division.
        for (const WordSecret &share : splitSecret(m_secret, m_random)) {
            RecoverySheet sheet = blank;
            sheet.share = share.share;
            sheet.words = wordsOf(share.bytes, share.share);
            m_sheets.append(sheet);
        }
    } else {
        m_sheets.append(blank);
        m_sheets.last().words = wordsOf(m_secret);
    }
    const QSignalBlocker quiet(m_ui->sheet);
    m_ui->sheet->setCurrentIndex(0);
    showSheet();
}

void RecoveryStep::showSheet()
{
    m_ui->sheetRow->setVisible(inShares());
    m_ui->kindHint->setText(inShares()
            ? tr("Give each sheet to another person or place: safety officer, data protection, "
                 "head of the authority. One alone opens nothing.")
            : tr("Whoever finds the sheet can open the register. Keep it in a safe."));
    const RecoverySheet sheet
        = m_sheets.value(inShares() ? std::max(0, m_ui->sheet->currentIndex()) : 0);
    m_ui->words->setWords(sheet.words);
    m_ui->code->setText(sheet.words.isEmpty() ? QString() : scanTextOf(sheet));
}

void RecoveryStep::print()
{
    m_printer(this, m_sheets);
}

void RecoveryStep::beginTest()
{
    const int last = static_cast<int>(m_sheets.size()) - 1;
    m_asked[0] = {0, below(SecretWordCount / 2, m_random)};
    m_asked[1] = {last, SecretWordCount / 2 + below(SecretWordCount / 2, m_random)};
    m_ui->first->clear();
    m_ui->second->clear();
    m_ui->wrong->hide();
    retranslate();
    turnTo(m_ui->testPage);
    m_ui->first->setFocus();
}

void RecoveryStep::backToWords()
{
    turnTo(m_ui->wordsPage);
    m_test->setFocus();
}

void RecoveryStep::goOn()
{
    if (m_ui->second->text().trimmed().isEmpty())
        m_ui->second->setFocus();
    else
        test();
}

void RecoveryStep::test()
{
    QLineEdit *wrong = nullptr;
    for (QLineEdit *field : {m_ui->second, m_ui->first}) {
        const auto [sheet, word] = m_asked.at(field == m_ui->first ? 0 : 1);
        const bool right = isSameWord(field->text(), m_sheets.at(sheet).words.at(word));
        setInvalid(field, right ? QString() : tr("This is not the word."));
        if (!right)
            wrong = field;
    }
    m_ui->wrong->setVisible(wrong != nullptr);
    m_ui->wrong->setText(
        tr("This is not what the sheet says. Please look at the number in front of the word."));
    layOutAnew(m_ui->testPage);
    if (wrong != nullptr) {
        wrong->setFocus();
        wrong->selectAll();
        return;
    }
    forget();
    emit tested();
}

void RecoveryStep::retranslate()
{
    m_test->setText(tr("I have it on &paper"));
    m_print->setText(tr("P&rint …"));
    m_later->setText(tr("&Later"));
    const QSignalBlocker quiet(m_ui->sheet);
    const int shown = std::max(0, m_ui->sheet->currentIndex());
    m_ui->sheet->clear();
    for (int number = 1; number <= 3; ++number)
        m_ui->sheet->addItem(tr("Sheet %1 of 3").arg(number));
    m_ui->sheet->setCurrentIndex(shown);
    const auto question = [this](const std::pair<int, int> &asked) {
        return inShares() ? tr("Sheet %1, word %2").arg(asked.first + 1).arg(asked.second + 1)
                          : tr("Word %1").arg(asked.second + 1);
    };
    m_ui->firstLabel->setText(question(m_asked[0]));
    m_ui->first->setAccessibleName(question(m_asked[0]));
    m_ui->secondLabel->setText(question(m_asked[1]));
    m_ui->second->setAccessibleName(question(m_asked[1]));
    showSheet();
}

void RecoveryStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
