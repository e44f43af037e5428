// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace rueckhalt {

class TextLabel;

/// A paragraph of free text with a length counter. Underlines what looks personal and says so
/// below, without ever refusing it.
class FreeTextField : public QWidget
{
    Q_OBJECT

public:
    explicit FreeTextField(QWidget *parent = nullptr);

    void setLimit(int characters);
    void setLines(int lines);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeText();
    void showNotes();
    void fitHeight();

    QPlainTextEdit *m_edit;
    TextLabel *m_counter;
    TextLabel *m_note;
    int m_limit = 10000;
    int m_lines = 4;
};

} // namespace rueckhalt
