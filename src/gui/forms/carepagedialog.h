// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/casesettings.h"
#include "session/casepaper.h"

#include <QDialog>

class QPushButton;

namespace rueckhalt {

class PagePreview;
class Prompter;

/// "Jetzt wichtig" for somebody who was just hit, without a case: what helps now and who helps
/// here. Nothing on it is about anybody, so nothing is noted.
class CarePageDialog : public QDialog
{
    Q_OBJECT

public:
    CarePageDialog(const CaseSettings &settings, const QDate &today, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    void noticed(const QString &notice);

private:
    void save();
    void print();

    FormDocument m_document;
    Prompter &m_prompter;
    PagePreview *m_preview;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
};

} // namespace rueckhalt
