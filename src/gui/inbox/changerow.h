// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/handling.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace rueckhalt {

/// One thing that has changed because of a report: a measure to choose, or none, and a sentence.
class ChangeRow : public QWidget
{
    Q_OBJECT

public:
    /// `offered` are measures with their titles; the one of `change` is added if it is missing.
    ChangeRow(const QList<ReportedChange> &offered, const ReportedChange &change,
        QWidget *parent = nullptr);

    [[nodiscard]] ReportedChange change() const;
    /// The Tab key comes here after `before`.
    void followInTabOrder(QWidget *before);
    /// Where the Tab key leaves the row.
    [[nodiscard]] QWidget *lastField() const;

signals:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QComboBox *m_measure;
    QLineEdit *m_text;
    QPushButton *m_remove;
};

} // namespace rueckhalt
