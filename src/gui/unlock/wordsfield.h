// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretwords.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace rueckhalt {

class TextLabel;

/// Where the words of a recovery sheet are typed or scanned. Says at once which word is wrong;
/// takes one whole sheet, or two of three sheets one after the other.
class WordsField : public QWidget
{
    Q_OBJECT

public:
    explicit WordsField(QWidget *parent = nullptr);
    ~WordsField() override;

    [[nodiscard]] bool isComplete() const { return m_secret.has_value(); }
    /// The recovery secret; the field is cleared. Empty if not complete.
    [[nodiscard]] SecretBytes take();
    void clear();

signals:
    /// What is there makes a secret, or no longer does.
    void completed(bool complete);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void keepShare(WordSecret share);
    void emptyEdit();
    void say(const QString &sentence, bool wrong);
    void complete(std::optional<SecretBytes> secret);
    void fitHeight();
    void retranslate();

    QPlainTextEdit *m_edit;
    TextLabel *m_state;
    std::optional<SecretBytes> m_secret;
    std::optional<WordSecret> m_share; ///< the first of two sheets
    bool m_emptying = false;
};

} // namespace rueckhalt
