// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/trends/tablecopy.h"

class QToolButton;

namespace rueckhalt {

class HeadingLabel;
class TextLabel;

/// One picture of the trends page: what it is about, the sentence that says what it shows, the
/// picture, and what to be careful about. The same as a table goes to the clipboard and to paper.
class TrendCard : public Card
{
    Q_OBJECT

public:
    explicit TrendCard(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    /// Muted lines below: cautions, methods; empty ones are left out.
    void setNotes(const QStringList &notes);
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    /// What it shows, for clipboard and paper; without heads and rows it is the sentence only.
    [[nodiscard]] virtual PlainTable plainTable() const;
    /// Whether it takes the whole width, where others stand side by side.
    [[nodiscard]] virtual bool isWide() const { return false; }

public slots:
    void copy();

signals:
    void copied();

protected:
    /// Puts a part below the sentence and above the notes.
    void addPart(QWidget *part);
    void changeEvent(QEvent *event) override;
    virtual void retranslate();

private:
    QString m_title;
    QString m_sentence;
    TextLabel *m_text;
    TextLabel *m_notes;
    QToolButton *m_copy;
    HeadingLabel *m_heading;
};

} // namespace rueckhalt
