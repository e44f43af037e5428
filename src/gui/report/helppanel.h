// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace rueckhalt {

class HeadingLabel;
class TextLabel;

/// "Why do we ask this?" for the question in focus: a column beside the form, or a line that
/// unfolds below it where there is no room for a column.
class HelpPanel : public QFrame
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);

    void setTopic(const QString &question, const QString &answer);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] QString answer() const;
    /// Width of the column at the present text size.
    [[nodiscard]] int columnWidth() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();

    QToolButton *m_toggle;
    HeadingLabel *m_heading;
    TextLabel *m_question;
    TextLabel *m_answer;
    bool m_compact = false;
};

} // namespace rueckhalt
