// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace rueckhalt {

class TextLabel;

/// A text in German and English beside each other, or a list of such texts with one entry a line.
/// Either language may stay empty. Grows with what is written; what cannot be kept in a sheet
/// (control characters) does not get in.
class BilingualField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(bool list READ isList WRITE setList)
    Q_PROPERTY(int lines READ lines WRITE setLines)

public:
    explicit BilingualField(QWidget *parent = nullptr);

    /// One entry a line instead of one text.
    [[nodiscard]] bool isList() const { return m_isList; }
    void setList(bool isList);
    /// Height while little is written.
    [[nodiscard]] int lines() const { return m_lines; }
    void setLines(int lines);
    /// What the field is called, for screen readers: "Goals".
    void setName(const QString &name);
    /// Most characters, of the text or of each entry; 0: not shown.
    void setLimit(qsizetype characters);

    [[nodiscard]] Text text() const;
    void setText(const Text &text);
    /// Entries with the same number are the same entry in two languages.
    [[nodiscard]] QList<Text> entries() const;
    void setEntries(const QList<Text> &entries);

    [[nodiscard]] QPlainTextEdit *edit(Language language) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side
    {
        QLabel *label;
        QPlainTextEdit *edit;
    };
    [[nodiscard]] Side makeSide(const char *name);
    [[nodiscard]] static QString written(const Side &side);
    void show(const QString &de, const QString &en);
    void showTexts();
    void showCount();
    void fitHeight();
    void arrange();

    QBoxLayout *m_sides;
    Side m_de;
    Side m_en;
    TextLabel *m_count;
    QString m_name;
    qsizetype m_limit = 0;
    int m_lines = 1;
    bool m_isList = false;
};

} // namespace rueckhalt
