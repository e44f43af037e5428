// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/formexport.h"

#include <QDialog>

class QPrinter;

namespace rueckhalt {

class PagePreview;
class Prompter;

/// One record of first aid as its sheet: to be read, printed or saved as PDF, each noted.
class FirstAidSheetDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    FirstAidSheetDialog(OpenRegister &openRegister, Prompter &prompter, const FirstAidLine &line,
        CasePaper sheet, QWidget *parent = nullptr);

signals:
    void noticed(const QString &notice);
    void correctionRequested();

private:
    void save();
    void print();

    FormExport m_forms;
    Prompter &m_prompter;
    FirstAidLine m_line;
    CasePaper m_sheet;
};

} // namespace rueckhalt
