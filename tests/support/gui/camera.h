// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/mainwindow.h"

#include <QSize>
#include <QStringList>

namespace rueckhalt::testing {

/// Takes the pictures of a tour: one file for a page and row ("12-inbox-de-light-100.png"), and
/// notes what the accessibility lint finds there.
class Camera
{
public:
    static constexpr QSize WindowSize {1280, 800};

    /// Pictures go to `folder`; older ones with the numbers `first` to `last` are removed, because
    /// a page that is no longer reached must not look as if it were.
    Camera(QString folder, int first, int last);

    /// Columns and rows for a test that goes through both languages and themes and both ends of
    /// the text size.
    static void addRows();
    /// Puts the row on the program, and forgets findings.
    void setUp(Language language, Theme theme, int scale);

    /// The window as soon as it has settled.
    void take(MainWindow &window, const QString &page);
    /// Any other widget, a dialog for instance, or what is to be printed.
    void takePart(QWidget &widget, const QString &page);
    void save(const QImage &image, const QString &page) const;

    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    [[nodiscard]] QImage settled(QWidget &widget) const;

    QString m_folder;
    QStringList m_findings;
};

} // namespace rueckhalt::testing
