// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "gui/common/widgets/card.h"
#include "session/protecting.h"

#include <memory>
#include <optional>

class QPushButton;

namespace rueckhalt {

namespace Ui {
class AccountEditor;
}

/// One account below the list: what is known of it, and for administrators name, login name, roles
/// and what a manager decides for. Knows what is entered; what becomes of it is up to whoever
/// listens.
class AccountEditor : public Card
{
    Q_OBJECT

public:
    /// What is offered for an account.
    struct Offer
    {
        bool change = false; ///< name, login name, roles, units
        bool manage = false; ///< another password, disabling, removing
        bool handOver = false; ///< the key of a role that the account waits for
    };
    struct Entered
    {
        QString name {};
        QString login {};
        CodeSet<Role> roles {};
        /// Of managers; empty: the whole authority.
        QList<UnitId> units {};
        bool operator==(const Entered &) const = default;
    };

    explicit AccountEditor(QWidget *parent = nullptr);
    ~AccountEditor() override;

    void showNothing();
    /// What the units of the account are called, after the language has changed.
    void setUnitNames(const QString &names);
    void showNew(const Organisation &organisation);
    /// `managed`: empty for the whole authority. `unitNames` is the same in words.
    void showMember(const Member &member, const QList<UnitId> &managed, const QString &unitNames,
        const Organisation &organisation, Offer offer);
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] Entered entered() const;
    /// Whether something is entered that was not saved.
    [[nodiscard]] bool isChanged() const;
    /// Marks what keeps the account from being saved; true if something does.
    [[nodiscard]] bool showProblems(bool needsLogin);
    void takeFocus();

signals:
    void saveRequested();
    void cancelRequested();
    void handingOverRequested();
    void passwordRequested();
    void disablingRequested();
    void removalRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void retranslate();
    void showParts();
    void showUnits();

    std::unique_ptr<Ui::AccountEditor> m_ui;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_handOver;
    QPushButton *m_disable;
    QPushButton *m_reset;
    QPushButton *m_remove;
    bool m_isNew = false;
    std::optional<Member> m_member;
    QString m_unitNames;
    Offer m_offer;
    Entered m_shown; ///< what is saved
};

} // namespace rueckhalt
