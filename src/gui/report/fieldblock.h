// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

#include <QWidget>

class QLabel;

namespace rueckhalt {

/// One question of the form: its words, a hint, the answer widgets that the form file puts into
/// its layout, the problem if there is one, and the answer to "Why do we ask this?".
class FieldBlock : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString fieldCode READ fieldCode WRITE setFieldCode)
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString hint READ hint WRITE setHint)
    Q_PROPERTY(QString help READ help WRITE setHelp)

public:
    explicit FieldBlock(QWidget *parent = nullptr);

    /// The coded field behind it, if the domain knows one ("place"); gives the block its words.
    [[nodiscard]] std::optional<IncidentField> field() const { return m_field; }
    [[nodiscard]] QString fieldCode() const;
    void setFieldCode(const QString &code);

    /// The question. May hold a mnemonic.
    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    [[nodiscard]] QString hint() const { return m_hint; }
    void setHint(const QString &hint);
    /// Why it is asked, shown beside the form while the field has the focus.
    [[nodiscard]] QString help() const { return m_help; }
    void setHelp(const QString &help);
    /// The question without mnemonic.
    [[nodiscard]] QString plainTitle() const;

    /// What is wrong, below the question and at the answer widget; empty: nothing.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    /// The widget that takes the focus when somebody is led here.
    [[nodiscard]] QWidget *answer() const;

    /// The block around `widget`, if it stands in one.
    [[nodiscard]] static FieldBlock *around(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// True if the heading of the group already leads to the answer by its mnemonic.
    [[nodiscard]] bool isLabelled(const QWidget *widget) const;
    void showTexts();
    QLabel *insert(QLabel *label, int index);
    QLabel *makeTitle();

    std::optional<IncidentField> m_field;
    QString m_title;
    QString m_hint;
    QString m_help;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_hintLabel = nullptr;
    QLabel *m_problemLabel = nullptr;
};

} // namespace rueckhalt
