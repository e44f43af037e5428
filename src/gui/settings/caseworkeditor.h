// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/casework.h"

#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rueckhalt {

class ContactsEditor;
class Prompter;
class TextLabel;

/// What an authority sets for its cases: from which level a case is serious, whose holidays count,
/// every deadline with its source and bounds, what stands on forms, and who helps. Nothing is
/// changed before it is saved.
class CaseworkEditor : public Card
{
    Q_OBJECT

public:
    /// Both outlive it.
    CaseworkEditor(Casework &cases, Prompter &prompter, QWidget *parent = nullptr);

    /// Something is entered that is not saved.
    [[nodiscard]] bool isChanged() const;
    /// Asks if so; false: the user wants to stay.
    [[nodiscard]] bool mayLeave();
    void focusStart();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    void addTrack(QVBoxLayout *column);
    void addHolidays(QVBoxLayout *column);
    void addDeadlines(QVBoxLayout *column);
    void addAuthority(QVBoxLayout *column);
    void addContacts(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    QComboBox *addList(QVBoxLayout *column, const QString &label, const char *name);
    void offerLocalHolidays();
    void load();
    void display(const CaseSettings &settings);
    /// As it is entered; days that cannot be read are named in `unreadable`.
    [[nodiscard]] CaseSettings entered(QStringList *unreadable = nullptr) const;
    void save();
    void showState();
    template <typename E>
    void offer(QComboBox *list);

    Casework &m_cases;
    Prompter &m_prompter;
    CaseSettings m_saved;
    bool m_isShowing = false;
    QWidget *m_content = nullptr;
    QComboBox *m_seriousFrom = nullptr;
    QComboBox *m_state = nullptr;
    QVBoxLayout *m_local = nullptr;
    QList<QCheckBox *> m_localBoxes;
    QCheckBox *m_localKnown = nullptr;
    QPlainTextEdit *m_ownHolidays = nullptr;
    QHash<QString, QSpinBox *> m_numbers;
    QComboBox *m_noticeStart = nullptr;
    QComboBox *m_noticeEnd = nullptr;
    QComboBox *m_serviceEnd = nullptr;
    QHash<QString, QPlainTextEdit *> m_texts;
    ContactsEditor *m_contacts = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace rueckhalt
