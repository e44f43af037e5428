// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rueckhalt {

class FlowLayout;

/// How a dialog that may be higher than the screen is laid out: a heading, parts that scroll, and
/// below them buttons that stay in sight.
class DialogFrame
{
public:
    /// The title of the dialog is set already: what scrolls is called by it.
    DialogFrame(QDialog &dialog, const QString &heading);

    /// To which the parts are added that scroll.
    [[nodiscard]] QVBoxLayout *parts() const { return m_parts; }
    /// One more button, which Enter in a field does not press.
    QPushButton *addButton(const char *name, const QString &text);
    /// At least so large, in pixels; larger if that is what it needs. After everything was added.
    void fit(int width, int height);

private:
    QDialog &m_dialog;
    QScrollArea *m_area;
    QVBoxLayout *m_parts;
    FlowLayout *m_buttons;
};

} // namespace rueckhalt
