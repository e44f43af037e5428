// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/camera.h"

#include "gui/common/page.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

#include <utility>

namespace rueckhalt::testing {

namespace {

/// The innermost widget that is as wide as its page has to be.
QString widestPart(QWidget *page)
{
    QWidget *at = page;
    while (at != nullptr) {
        QWidget *widest = nullptr;
        for (QWidget *child : at->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            const bool wider = widest == nullptr
                || child->minimumSizeHint().width() > widest->minimumSizeHint().width();
            if (child->isVisible() && wider)
                widest = child;
        }
        if (widest == nullptr || widest->minimumSizeHint().width() < Camera::WindowSize.width() / 3)
            break;
        at = widest;
    }
    return at == nullptr ? QString() : A11yLint::pathOf(at);
}

} // namespace

Camera::Camera(QString folder, int first, int last)
    : m_folder(std::move(folder))
{
    QDir pictures(m_folder);
    if (!pictures.mkpath(QStringLiteral(".")))
        qFatal("camera: no folder");
    for (const QString &old : pictures.entryList({QStringLiteral("[0-9]*.png")})) {
        const int number = old.section(u'-', 0, 0).toInt();
        if (number >= first && number <= last)
            pictures.remove(old);
    }
}

void Camera::addRows()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    for (const auto language : {Language::German, Language::English}) {
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            for (const int scale : {100, 200}) {
                const QString name = QStringLiteral("%1-%2-%3")
                                         .arg(language == Language::German ? "de" : "en",
                                             theme == Theme::Light ? "light" : "dark")
                                         .arg(scale);
                QTest::newRow(qPrintable(name)) << language << theme << scale;
            }
        }
    }
}

void Camera::setUp(Language language, Theme theme, int scale)
{
    m_findings.clear();
    setUiLanguage(language);
    setTextScale(scale);
    applyTheme(theme);
}

QImage Camera::settled(QWidget &widget) const
{
    // Layouts settle in steps: a text that wraps changes the height of what is around it.
    QImage before;
    QImage now = widget.grab().toImage();
    for (int i = 0; i < 20 && now != before; ++i) {
        QApplication::processEvents();
        before = std::exchange(now, widget.grab().toImage());
    }
    return now;
}

void Camera::save(const QImage &image, const QString &page) const
{
    QVERIFY(
        image.save(QStringLiteral("%1/%2-%3.png").arg(m_folder, page, QTest::currentDataTag())));
}

void Camera::takePart(QWidget &widget, const QString &page)
{
    save(settled(widget), page);
    const QString findings = A11yLint::report(A11yLint::check(&widget));
    if (!findings.isEmpty())
        m_findings << page + u':' + findings;
}

void Camera::take(MainWindow &window, const QString &page)
{
    takePart(window, page);
    if (window.width() > WindowSize.width() || window.height() > WindowSize.height())
        m_findings << QStringLiteral("%1: makes the window grow to %2 × %3 because of %4")
                          .arg(page)
                          .arg(window.width())
                          .arg(window.height())
                          .arg(widestPart(window.currentPage()));
}

} // namespace rueckhalt::testing
