// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/serviceoffice.h"

#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"

#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace rueckhalt::testing {

ServiceOffice::ServiceOffice()
{
    applyTheme(Theme::Light);
    desk.setToday(QDate(2026, 11, 23));
}

void ServiceOffice::close()
{
    page.reset();
    planning.reset();
    proposing.reset();
    openRegister.reset();
}

void ServiceOffice::open(const QString &login)
{
    close();
    m_login = login;
    openRegister = desk.open(login);
    proposing = std::make_unique<Proposing>(*openRegister, systemRandom());
    planning = std::make_unique<Planning>(*openRegister, systemRandom());
}

void ServiceOffice::begin()
{
    setUiLanguage(Language::English);
    setTextScale(100);
    prompter = FilePrompter();
    page.reset();
    // Opening costs more than most functions do.
    if (!openRegister || !m_login.isEmpty())
        open();
}

void ServiceOffice::showPage(ServicePage::Tab tab)
{
    page = std::make_unique<ServicePage>(
        *openRegister, *proposing, *planning, systemRandom(), prompter);
    page->resize(1100, 800);
    page->show();
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("the page is not active");
    page->showTab(tab);
    page->enter();
}

void ServiceOffice::tabTo(const QString &name) const
{
    constexpr int most = 400;
    for (int i = 0; i < most; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == name)
            return;
        QTest::keyClick(focus == nullptr ? page.get() : focus, Qt::Key_Tab);
    }
    qFatal("Tab does not reach %s", qPrintable(name));
}

void ServiceOffice::type(const QString &name, const QString &text) const
{
    tabTo(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    // Qt Test knows the keys of ASCII only; offices have umlauts.
    for (const QChar c : text) {
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, Qt::Key_unknown, Qt::NoModifier, QString(c));
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
}

void ServiceOffice::choose(const QString &name, const QString &text) const
{
    tabTo(name);
    auto *list = part<QComboBox>(name);
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < list->count() && list->currentText() != text; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    if (list->currentText() != text)
        qFatal("%s does not offer %s", qPrintable(name), qPrintable(text));
}

bool ServiceOffice::says(const QString &sentence) const
{
    const auto labels = page->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(sentence);
    });
}

QString ServiceOffice::write(const QString &name, const QByteArray &content) const
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

} // namespace rueckhalt::testing
