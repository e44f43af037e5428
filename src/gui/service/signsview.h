// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/officesign.h"
#include "session/officekeeping.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace rueckhalt {

class PagePreview;
class Prompter;
class TextLabel;

/// Door sign, closing notice and web text of one office: what, in which language, on which paper,
/// with the pages as they will be printed.
class SignsView : public QWidget
{
    Q_OBJECT

public:
    SignsView(OfficeKeeping &offices, Prompter &prompter, QWidget *parent = nullptr);

    void showOffice(const UnitId &unit);
    void focusStart();

signals:
    void noticed(const QString &notice);

private:
    QComboBox *addChoice(class QHBoxLayout *row, const QString &label, const char *name);
    void fillClosings();
    void display();
    [[nodiscard]] NoticeKind kind() const;
    [[nodiscard]] SignPaper paper() const;
    /// Nothing where there is no closed day to tell of.
    [[nodiscard]] Result<QList<OfficeNotice>> notices() const;
    void save();
    void print();
    void copy();
    void write(const QString &path, const Result<QByteArray> &content);

    OfficeKeeping &m_offices;
    Prompter &m_prompter;
    OfficeProfile m_office;
    bool m_isReadable = true;
    QComboBox *m_kind = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_closing = nullptr;
    TextLabel *m_problem;
    PagePreview *m_preview;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_copy;
};

} // namespace rueckhalt
