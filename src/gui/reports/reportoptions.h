// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasereporting.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class ReportOptions;
}

/// The templates that suit a release of this kind, the plain one of the period first.
[[nodiscard]] QList<ReportTemplate> templatesFor(ReleaseKind kind);

/// What a document is to look like: for whom, which sections in which order, whose name is on the
/// cover, in which language; and the note that a release will carry.
class ReportOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ReportOptions(QWidget *parent = nullptr);
    ~ReportOptions() override;

    /// The templates for the kind of period; the chosen one stays if it is among them.
    void setKind(ReleaseKind kind);
    void setAuthority(const QString &authority);
    /// Names of offices for unit sheets.
    void setUnits(const QStringList &units);
    /// Whether a note can still be written: it is released with the numbers.
    void setOffersNote(bool offersNote);
    /// Without releases: those are not chosen here.
    [[nodiscard]] DocumentWish wish() const;
    [[nodiscard]] QString note() const;
    void setNote(const QString &note);
    /// To the choice that comes first: for whom.
    void takeFocus();

signals:
    /// The user decided something else about the document; texts are announced after a pause.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void showTexts();
    void fillTemplates();
    void takeTemplate();
    void showMoves();
    [[nodiscard]] ReportTemplate chosenTemplate() const;

    std::unique_ptr<Ui::ReportOptions> m_ui;
    ReleaseKind m_kind = ReleaseKind::Year;
    QTimer m_pause; ///< while somebody types
};

} // namespace rueckhalt
