// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/caseediting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace rueckhalt {

/// Which affected and which accused person the answers below are about, where a case has several,
/// and the way to name a further one. Whoever has only one of each sees the two ways only.
class SubjectBar : public QWidget
{
    Q_OBJECT

public:
    enum class Shows { Affected, Both };
    /// `editing` outlives it.
    SubjectBar(CaseEditing &editing, Shows shows, QWidget *parent);

    /// After the case has changed; goes back to the first persons if it is another one.
    void showCase();
    void retranslate();
    [[nodiscard]] CaseSubject subject() const { return m_subject; }
    /// That person, or with 0 the first one with an open duty of this kind, if it is one of
    /// several; the first for what there is once in a case.
    void leadTo(CaseDuty duty, int person = 0);
    void select(const CaseSubject &subject);
    /// Not while something is unsaved that would be lost.
    void setMayChoose(bool may);
    /// Where the affected person is named.
    [[nodiscard]] QWidget *nameButton() const { return m_person.name; }
    /// Where the Tab key goes on after it.
    [[nodiscard]] QList<QWidget *> stops() const;

signals:
    void chosen();

private:
    struct Choice
    {
        QLabel *label = nullptr;
        QComboBox *box = nullptr;
        QPushButton *name = nullptr; ///< what the chosen one is called
        QPushButton *add = nullptr;
        QPushButton *out = nullptr; ///< the chosen one is not part of the case after all
    };
    Choice makeChoice(const QString &whom);
    void fill(const Choice &choice, const QList<int> &numbers, bool isAccused, int present);
    void choose();
    void addPerson(bool isAccused);
    void renamePerson(bool isAccused);
    void takeOut(bool isAccused);
    void showTakingOut();
    /// Asks what to call the person with that number, who may be a new one.
    void ask(const PersonNaming &naming, const QString &title, const QString &intro,
        const QString &verb);
    [[nodiscard]] const QMap<int, NamedPerson> &known(bool isAccused) const;

    CaseEditing &m_editing;
    Shows m_shows;
    Choice m_person;
    Choice m_accused;
    CaseSubject m_subject {};
    IncidentId m_shown {};
    bool m_mayChoose = true;
};

} // namespace rueckhalt
