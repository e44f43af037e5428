// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/pagepublishing.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DialogFrame;
class TextLabel;
class UnitChecklist;

/// Makes the page for the web site: time and offices are chosen, measures ticked one by one, and
/// everything that would stand there is shown before it is published for good.
class PublicPageDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All but the parent outlive it.
    PublicPageDialog(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

signals:
    void published();

protected:
    [[nodiscard]] bool isChanged() const override;
    void putBack(const QMap<QString, QString> &texts) override;

private:
    /// A measure that can be told, with the authority's own words for it.
    struct Row
    {
        MeasureId measure;
        QCheckBox *box = nullptr;
        QWidget *texts = nullptr;
        QLineEdit *german = nullptr;
        QLineEdit *english = nullptr;
    };

    void addScope(QVBoxLayout *column);
    void addButtons(DialogFrame &frame);
    void offerMeasures();
    void addMeasure(const OfferedMeasure &offered);
    void lookAgain();
    [[nodiscard]] PageQuestion question() const;
    [[nodiscard]] QString shownText(const PreparedPage &prepared) const;
    [[nodiscard]] QString sentenceForProblem(const Error &error) const;
    void go();

    OpenRegister &m_register;
    PagePublishing m_publishing;
    QList<PublicPeriod> m_periods;
    QComboBox *m_period;
    UnitChecklist *m_offices;
    QWidget *m_measureBox;
    QList<Row> m_rows;
    TextLabel *m_none;
    TextLabel *m_problem;
    TextLabel *m_shown;
    QComboBox *m_language;
    QPushButton *m_go = nullptr;
};

} // namespace rueckhalt
