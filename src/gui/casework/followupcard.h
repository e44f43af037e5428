// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

#include <QMap>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class ErrorSummary;
class FieldRow;
class SubjectBar;
class TextLabel;

/// What is asked after the first report, in groups that open one by one. Fields unfold by what
/// happened and by the answers that are entered, also before they are saved.
class FollowUpCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit FollowUpCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    [[nodiscard]] bool isChanged() const override;
    void discard() override;
    void keepWork() override;
    QWidget *placeFor(CaseDuty duty, int person) override;
    QWidget *placeForGap(ReportGap gap) override;
    /// Opens the group of a field; null if it is not asked.
    FieldRow *unfold(FollowUpField field);

protected:
    void retranslate() override;

private:
    /// A group of fields: a heading that opens and closes it, and the rows made so far.
    struct Group
    {
        FollowUpGroup group = FollowUpGroup::Event;
        QPushButton *heading = nullptr;
        QWidget *content = nullptr;
        QVBoxLayout *rows = nullptr;
        bool isOpen = false;
    };
    void makeGroup(FollowUpGroup group);
    void setOpen(Group &group, bool isOpen);
    void showGroups();
    void fillGroup(Group &group, const QList<FollowUpField> &asked);
    void orderTabs();
    void showUnsaved();
    [[nodiscard]] QList<FollowUpField> asked() const;
    [[nodiscard]] QList<FieldRow *> changedRows() const;
    [[nodiscard]] QList<FieldAnswer> inOrder(QList<FieldAnswer> answers) const;
    void save();
    void undoAll();

    void showSubject();
    void showCount();
    void goToCount();
    [[nodiscard]] QString savedWords(const QList<FieldAnswer> &answers) const;
    void forgetRows();
    /// The answer as it stands for the persons chosen.
    [[nodiscard]] QString valueOf(FollowUpField field) const;

    TextLabel *m_intro;
    SubjectBar *m_about;
    TextLabel *m_count;
    QPushButton *m_correctCount;
    ErrorSummary *m_errors;
    QList<Group> m_groups;
    QMap<FollowUpField, FieldRow *> m_rows;
    QWidget *m_buttons;
    QPushButton *m_save;
    QPushButton *m_discard;
    TextLabel *m_unsaved;
    IncidentId m_shown {}; ///< whose answers stand there
};

} // namespace rueckhalt
