// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QLabel;
class QWidget;

namespace rueckhalt {

/// How much weight a button has on its page. One primary button a page at most.
enum class ButtonKind {
    Secondary, ///< outlined: the ordinary button
    Primary, ///< filled: what the page is for
    Quiet, ///< text in the primary colour, no frame: beside the point
    Danger, ///< outlined in the danger colour: cannot be undone
};
void setButtonKind(QAbstractButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

/// Controls on `page` are 44 px high instead of 30 (incident form, lock page).
void setLargeControls(QWidget *page);
/// The height of controls where `widget` stands, in pixels, grown with its font.
int controlHeight(const QWidget *widget);

/// Keeps the content of a page to the width of a sheet; on wide windows the rest stays empty.
void keepToColumn(QWidget *content);

/// Makes every layout around `changed` ask for sizes again. Layouts remember the height of wrapped
/// texts, and a text that appears in a part that was hidden does not always reach all of them.
void layOutAnew(QWidget *changed);

/// Puts air above the label of every field below the first in the columns of `form`, so that a
/// label is nearer to its own field than to the note of the field before.
void separateFields(QWidget *form);

/// Notes beside the main text: smaller and in the muted colour, following theme and text size.
void setMuted(QLabel *label);

/// Makes a dialog as high as its content needs at its present width, when more has appeared in it.
void growToContent(QWidget *dialog);

/// A tool tip that shows `text` as it is. Qt takes a tool tip that looks like HTML for HTML, and
/// names of units and services, or a search, may look like anything.
QString toolTipFor(const QString &text);

/// Marks a field as wrong: edge in the danger colour, `sentence` as accessible description
/// and tool tip. An empty sentence takes the mark away.
void setInvalid(QWidget *field, const QString &sentence);

} // namespace rueckhalt
