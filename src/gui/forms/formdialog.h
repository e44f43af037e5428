// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/formexport.h"

class QCheckBox;
class QComboBox;
class QPrinter;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace rueckhalt {

class FormField;
class PagePreview;
class TextLabel;

/// "Formular erstellen": choose the paper, complete what the case does not know, see what leaves
/// the register and to whom, look at the pages, save them as PDF or print them. What is typed here
/// is kept nowhere, unless the case has a place for it and somebody wants that, or the register is
/// locked meanwhile.
class FormDialog : public EntryDialog
{
    Q_OBJECT

public:
    struct Subject
    {
        OpenRegister &openRegister;
        Casework *cases = nullptr; ///< for answers to be kept; null: there is nobody to do that
        IncidentId incident {};
        QString number {};
    };
    /// What is passed by reference outlives it.
    FormDialog(
        const Subject &subject, Prompter &prompter, FormKind kind, QWidget *parent = nullptr);

    /// What would go onto paper now.
    [[nodiscard]] const CasePaper &sheet() const { return m_sheet; }
    void choose(FormKind kind);

signals:
    /// What was done, as a sentence.
    void noticed(const QString &notice);

protected:
    [[nodiscard]] bool isChanged() const override { return m_isTouched; }

private:
    void build();
    QWidget *makeFieldsTab();
    QWidget *makeDisclosureTab();
    void offerApplicants();
    void offerSubjects();
    void chooseSubject();
    void prepare();
    void showFields();
    void addFields(const QString &heading, const QList<FormInput> &inputs);
    void takeValues();
    void showDisclosure();
    void showPreview();
    void showChoice();
    [[nodiscard]] bool isReady();
    void save();
    void print();
    void printOn(QPrinter &printer);
    void keepFirstAid();
    void keepAnswers();
    void finish(const Result<void> &done, const QString &notice);

    Subject m_subject;
    Prompter &m_prompter;
    FormExport m_forms;
    CasePaper m_sheet;
    CaseSubject m_about {};
    QDate m_today;
    bool m_isTouched = false;

    QComboBox *m_kind;
    QWidget *m_applicantRow;
    QComboBox *m_applicant;
    QWidget *m_personRow;
    QComboBox *m_person;
    QWidget *m_accusedRow;
    QComboBox *m_accused;
    TextLabel *m_purpose;
    QTabWidget *m_tabs;
    QVBoxLayout *m_fields;
    QList<FormField *> m_editors;
    TextLabel *m_recipients;
    TextLabel *m_basis;
    QVBoxLayout *m_data;
    PagePreview *m_preview;
    TextLabel *m_warning;
    TextLabel *m_summary;
    QCheckBox *m_keep;
    QPushButton *m_firstAid;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
};

} // namespace rueckhalt
