// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/contactsheet.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

/// The contact sheet of an authority: for each offer who helps and how to reach them.
class ContactsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ContactsEditor(QWidget *parent = nullptr);

    void setSheet(const ContactSheet &sheet);
    /// Without rows in which nothing is entered.
    [[nodiscard]] ContactSheet sheet() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget;
        QComboBox *kind;
        QLineEdit *name;
        QLineEdit *phone;
        QLineEdit *mail;
        QLineEdit *note;
    };
    void addRow(const CareContact &contact);
    void removeRow(const QWidget *widget);
    QLineEdit *addLine(
        QWidget *row, const QString &label, const QString &text, const QString &name);
    void retranslate();

    QList<Row> m_list;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

} // namespace rueckhalt
