// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace rueckhalt {

class FormSection;
namespace Ui {
class FormSheet;
}

/// What the form needs from whoever takes the report, an open register or a reporting card.
struct FormNeeds
{
    std::function<QDateTime()> now; ///< local time of the place
    std::function<QList<IncidentProblem>(const IncidentDraft &)> problems;
};

/// The sheet that a report is written on: the scrolling form, help beside the question in focus,
/// and the footer with the main button, which is never disabled. Stores nothing and sends nothing.
class FormSheet : public QWidget
{
    Q_OBJECT

public:
    explicit FormSheet(QWidget *parent = nullptr);
    ~FormSheet() override;

    /// To be called once, before anything is shown.
    void setNeeds(const FormNeeds &needs);
    void setOrganisation(const Organisation &organisation);
    /// A group of questions after the others; the sheet owns it.
    void append(FormSection *section);
    /// How somebody wants to be known is asked in a section of its own: "anonymous" is not offered
    /// as the role of whoever reports beside it.
    void askSenderApart();
    /// A widget above the first group; the sheet owns it.
    void insertOnTop(QWidget *widget);
    /// The words of the footer's buttons, with mnemonics.
    struct ButtonWords
    {
        QString send;
        QString discard;
    };
    /// Other words than "Send" and "Discard draft"; asked again when the language changes.
    void setButtonWords(std::function<ButtonWords()> words);

    /// The line on top for those in danger; empty: the general one.
    void setEmergencyLine(const QString &line);
    /// A note below it ("Draft from 10:42 restored"); empty: none.
    void setNotice(const QString &notice);
    /// A sentence beside the buttons.
    void showState(const QString &sentence, bool isError);

    [[nodiscard]] IncidentDraft draft() const;
    void setDraft(const IncidentDraft &draft);
    /// Shows `fresh` as a form that nobody has touched: no marks, scrolled to the top.
    void begin(const IncidentDraft &fresh);
    /// Whether the draft is still what begin() has shown.
    [[nodiscard]] bool isUntouched() const;
    void focusFirst();
    /// Closes the form while something runs.
    void setBusy(bool busy);

signals:
    void edited();
    /// The user wants to send, and nothing is missing any more.
    void sendRequested(const rueckhalt::IncidentDraft &draft);
    void discardRequested();
    /// The focus went somewhere else.
    void focusLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void send();
    void takeEdit();
    void followFocus(QWidget *old, QWidget *now);
    void arrange();
    void retranslate();

    std::unique_ptr<Ui::FormSheet> m_ui;
    FormNeeds m_needs;
    std::function<ButtonWords()> m_words;
    QAction *m_sendAction;
    IncidentDraft m_fresh; ///< the form before anybody touched it
    QString m_emergencyLine;
    bool m_checked = false; ///< problems are shown and go away as they are solved
};

} // namespace rueckhalt
