// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rueckhalt {

class HeadingLabel;
class TextLabel;

/// What an empty list shows: an icon, what will appear here, and the next step as a button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QString &iconName);
    void setTexts(const QString &title, const QString &sentence);
    /// Shows the button; without a verb there is none.
    void setAction(const QString &verb);
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void actionChosen();

protected:
    bool event(QEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    HeadingLabel *m_title;
    TextLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace rueckhalt
