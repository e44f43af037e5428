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

    /// `counting`: releases of the same year that were made before. `expected`: how many incidents
    /// a year the officer said were expected, if he did.
    void showPreview(const ReleasePreview &preview, const QList<ReleaseId> &counting,
        std::optional<int> expected);
    /// Forgets all it has shown.
    void clear();

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
    void showReason(const QString &place, const QString &sentence, const QStringList &beside);
    void showCoarseness();
    void showEarlier();
    [[nodiscard]] QStringList leavingLines() const;
    [[nodiscard]] QStringList promiseLines() const;

    std::unique_ptr<Ui::PrivacyView> m_ui;
    std::optional<ReleasePreview> m_preview;
    QList<ReleaseId> m_counting;
    std::optional<int> m_expected;
    TablePreview *m_table = nullptr; ///< null: none is shown
};

} // namespace rueckhalt
