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
    /// What the document is about, and the other releases of its year, which may stand in it too.
    void setReleases(const ReleaseId &own, const QList<ReleaseId> &others);
    [[nodiscard]] DocumentWish wish() const;
    [[nodiscard]] QString note() const;
    void setNote(const QString &note);

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
    void fillReleases(const QList<ReleaseId> &ticked);
    void fitReleases();
    [[nodiscard]] QList<ReleaseId> tickedReleases() const;
    void showMoves();
    [[nodiscard]] ReportTemplate chosenTemplate() const;

    std::unique_ptr<Ui::ReportOptions> m_ui;
    ReleaseKind m_kind = ReleaseKind::Year;
    QList<ReleaseId> m_releases; ///< its own first
    QTimer m_pause; ///< while somebody types
};

} // namespace rueckhalt
