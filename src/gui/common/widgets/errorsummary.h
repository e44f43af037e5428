// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace rueckhalt {

class HeadingLabel;

/// Everything that keeps a form from being sent, on top of the form: one line per problem that
/// moves the focus to its field. Takes the focus itself when shown, so that screen readers read it.
class ErrorSummary : public QFrame
{
    Q_OBJECT

public:
    struct Entry
    {
        QString sentence;
        QWidget *field = nullptr; ///< where the line leads; may be null
    };

    explicit ErrorSummary(QWidget *parent = nullptr);

    /// Shows the problems under `heading` and takes the focus; no entries hide the summary.
    void showProblems(const QString &heading, const QList<Entry> &entries);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void goTo(QWidget *field);
    void showWhole();

    QVBoxLayout *m_column;
    HeadingLabel *m_heading;
    QList<QWidget *> m_lines;
};

} // namespace rueckhalt
