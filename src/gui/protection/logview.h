// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace rueckhalt {

class LogTableModel;
class Prompter;
namespace Ui {
class LogView;
}

/// The access log: that something was done for everybody, who did what and when for data protection
/// and staff council together at one screen.
class LogView : public QWidget
{
    Q_OBJECT

public:
    struct Reader
    {
        CodeSet<Role> roles;
        bool readOnly = false;
        std::function<QString(const LogEntry &)> objectName;
        std::function<QList<Member>()> members;
        Clock clock;
    };

    LogView(AccessLog &log, Reader reader, Prompter &prompter, QWidget *parent = nullptr);
    ~LogView() override;

    /// Reads the newest entries again.
    void refresh();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Whoever goes to another page has closed the details.
    void hideEvent(QHideEvent *event) override;

private:
    void makeButtons();
    void retranslate();
    void fitColumns();
    void loadMore();
    void askSecond(bool asked);
    void readTogether();
    void closeDetails();
    void prune();
    void copy();
    [[nodiscard]] bool mayReadTogether() const;
    [[nodiscard]] Role otherRole() const;

    static constexpr int Portion = 200;

    AccessLog &m_log;
    Reader m_reader;
    Prompter &m_prompter;
    std::unique_ptr<Ui::LogView> m_ui;
    LogTableModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QPushButton *m_together;
    QPushButton *m_close;
    QPushButton *m_more;
    QPushButton *m_copy;
    QPushButton *m_prune;
    QPushButton *m_read;
    QPushButton *m_cancel;
    LogHalf m_second;
};

} // namespace rueckhalt
