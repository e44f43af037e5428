// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/service/servicepage.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rueckhalt::testing {

/// The page of service on a real register, played by keys: nothing is put into the focus. One
/// register goes through a whole test; each function leaves what the next ones need.
class ServiceOffice
{
public:
    ServiceOffice();

    /// Opens the register for a member; none is the founder, who is an officer.
    void open(const QString &login = {});
    void close();
    /// The officer is in, in English, and no page is shown. Call before each function.
    void begin();
    void showPage(ServicePage::Tab tab);
    /// Goes on with Tab until the focus stands there, as somebody without a mouse has to.
    void tabTo(const QString &name) const;
    /// In place of what stands there.
    void type(const QString &name, const QString &text) const;
    void press(const QString &name) const
    {
        tabTo(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    /// By the arrow keys, from the top.
    void choose(const QString &list, const QString &text) const;
    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] bool shows(const QString &name) const { return part<QWidget>(name)->isVisible(); }
    /// Some label on show has these words.
    [[nodiscard]] bool says(const QString &sentence) const;
    /// A file beside the register, with its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    /// Several files are asked for one after the other.
    struct FilePrompter : FakePrompter
    {
        QString openFileName(QWidget *, const QString &, const QString &) override
        {
            return paths.isEmpty() ? QString() : paths.takeFirst();
        }
        QStringList paths;
    };

    PlanDesk desk;
    QTemporaryDir folder;
    FilePrompter prompter;
    std::unique_ptr<OpenRegister> openRegister;
    std::unique_ptr<Proposing> proposing;
    std::unique_ptr<Planning> planning;
    std::unique_ptr<ServicePage> page;

private:
    QString m_login;
};

} // namespace rueckhalt::testing
