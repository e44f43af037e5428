// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace rueckhalt {

class BilingualField;
class ChoiceGroup;

/// A source of a sheet: title and address.
class SourceEntry : public QWidget
{
    Q_OBJECT

public:
    explicit SourceEntry(QWidget *parent = nullptr);

    void setSource(const Source &source);
    /// The key is what the form makes of its place.
    [[nodiscard]] Source source() const;
    [[nodiscard]] BilingualField *title() const { return m_title; }
    [[nodiscard]] QLineEdit *address() const { return m_address; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    BilingualField *m_title;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
};

/// A statement on the effect, and by which sources it is borne.
class StatementEntry : public QWidget
{
    Q_OBJECT

public:
    explicit StatementEntry(QWidget *parent = nullptr);

    /// Names of the sources in their order; numbers beyond are taken back.
    void offerSources(const QStringList &names);
    void setText(const Text &text);
    [[nodiscard]] Text text() const;
    /// Places in the list of sources.
    void setSources(const QList<int> &sources);
    [[nodiscard]] QList<int> sources() const;
    [[nodiscard]] BilingualField *field() const { return m_text; }
    [[nodiscard]] ChoiceGroup *choices() const { return m_sources; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    BilingualField *m_text;
    QLabel *m_sourcesLabel;
    ChoiceGroup *m_sources;
    QStringList m_names;
};

/// Who has to be involved, and why.
class InvolvedEntry : public QWidget
{
    Q_OBJECT

public:
    explicit InvolvedEntry(QWidget *parent = nullptr);

    void setInvolvement(const Involvement &involvement);
    [[nodiscard]] Involvement involvement() const;
    [[nodiscard]] QComboBox *who() const { return m_who; }
    [[nodiscard]] BilingualField *why() const { return m_why; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    QLabel *m_whoLabel;
    QComboBox *m_who;
    BilingualField *m_why;
};

} // namespace rueckhalt
