// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

class QPainter;
class QRectF;
class QWidget;

namespace rueckhalt {

/// The paper with which a register is opened when its passwords are lost: 18 words, the same as a
/// QR code, and what to do with it.
struct RecoverySheet
{
    QString registerName;
    QDate made;
    QStringList words;
    int share = 0; ///< 1 to 3: one of three sheets of which two are needed; 0: the only one
};

/// What the QR code holds: the words with spaces, as somebody would type them.
[[nodiscard]] QString scanTextOf(const RecoverySheet &sheet);

/// Draws a sheet into `page`, which has the proportions of upright paper, in the language of the
/// program.
void paintSheet(QPainter &painter, const QRectF &page, const RecoverySheet &sheet);

/// Asks for a printer and prints the sheets, one a page. False if the user stopped or it failed.
bool printSheets(QWidget *parent, const QList<RecoverySheet> &sheets);

} // namespace rueckhalt
