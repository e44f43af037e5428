// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class PrivacyView;
}

class TablePreview;

/// For officers, before a release: how much of the numbers is shown, what is withheld and why, what
/// leaves the register, which earlier releases count, and how coarse the tables are.
class PrivacyView : public QWidget
{
    Q_OBJECT

public:
    explicit PrivacyView(QWidget *parent = nullptr);
    ~PrivacyView() override;

    /// `counting`: releases of the same year that were made before.
    void showPreview(const ReleasePreview &preview, const QList<ReleaseId> &counting);
    /// Forgets all it has shown.
    void clear();
    /// "84 % of the numbers are shown.": in a sentence, how much is told.
    [[nodiscard]] static QString utilitySentence(const ReleaseFigures &figures);

signals:
    /// The officer wants coarser tables.
    void coarserRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll();
    void showFigures();
    void showTables();
    void showTable();
    [[nodiscard]] QStringList leavingLines() const;
    [[nodiscard]] QString earlierSentence() const;

    std::unique_ptr<Ui::PrivacyView> m_ui;
    std::optional<ReleasePreview> m_preview;
    QList<ReleaseId> m_counting;
    TablePreview *m_table = nullptr; ///< null: none is shown
};

} // namespace rueckhalt
