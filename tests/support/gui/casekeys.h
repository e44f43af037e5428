// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "session/casework.h"
#include "session/sealedreporting.h"
#include "support/gui/casedesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rueckhalt::testing {

/// The real program on a real register, worked in with the keyboard alone: nothing is put into the
/// focus. Beside it somebody who reports without an account.
class CaseKeys
{
public:
    /// On a fresh copy of `town`, which outlives it, with the reporting card; takes in by itself.
    explicit CaseKeys(PlanDesk &town);

    static QWidget *focus()
    {
        QWidget *widget = QApplication::focusWidget();
        if (widget == nullptr)
            qFatal("nothing has the focus");
        return widget;
    }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString &text)
    {
        key(Qt::Key_A, Qt::ControlModifier);
        typeText(focus(), text);
    }
    static bool isWithin(const QWidget *widget, const QString &name);
    /// The focus is on the widget of that name, or on a part of it; within another if one is named.
    static bool isAt(const QString &name, const QString &within);
    /// Some of it lies where pages that scroll show it.
    static bool isSeen(const QWidget *widget);
    static void tabTo(const QString &name, const QString &within = {});
    static void pressTabbed(const QString &name, const QString &within = {})
    {
        tabTo(name, within);
        key(Qt::Key_Space);
    }
    static void choose(const QString &group, int value);
    void waitForDialog(bool open);
    void unlock(const QString &login = {});
    void lock();
    /// As the program does when nobody has touched it for a while.
    void lockByItself();
    [[nodiscard]] bool says(const QString &sentence) const;
    [[nodiscard]] bool shows(const QString &name) const;
    template <typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        for (T *each : desk->window().findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        qFatal("no %s", qPrintable(name));
    }

    // What the reporter does, on another computer.
    [[nodiscard]] SealedReporting reporting() const;
    [[nodiscard]] ReceiptCode send(const IncidentDraft &draft) const;
    [[nodiscard]] ReplyContent seenBy(const ReceiptCode &code) const;
    [[nodiscard]] static IncidentDraft assault();

    // Steps that several ways take.
    /// Its number.
    [[nodiscard]] QString record(const IncidentDraft &draft) const;
    /// The first in the inbox, as soon as its line has these words.
    void openFirstReport(const QString &words = {});
    /// In the list of open cases, going down from the top.
    void openCase(const QString &number);
    /// From wherever one is: to what is to be done, and from there to where it is done.
    void leadTo(const QString &duty);
    void enterDay(const QString &field, const QDate &day);
    void save() { pressTabbed("saveAnswers"); }
    void makeForm(const QString &form);
    void nameCarer();
    void enterCare(const QString &care, CareOutcome outcome);
    [[nodiscard]] CaseFile file() const;
    [[nodiscard]] QStringList duties() const;

    PlanDesk &town;
    QTemporaryDir elsewhere;
    FakePrompter prompter;
    std::unique_ptr<Desk> desk;
};

} // namespace rueckhalt::testing
