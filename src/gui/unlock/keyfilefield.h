// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QWidget>

class QPushButton;

namespace rueckhalt {

class Prompter;
class TextLabel;

/// The choice of a key file: a second thing besides the password that one has instead of knows.
/// Any file will do, as long as it never changes; a new one can be made where that is allowed.
class KeyFileField : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFileField(QWidget *parent = nullptr);

    /// Where files are chosen; outlives the field.
    void setPrompter(Prompter &prompter);
    /// Offers to make a new key file out of `random`.
    void offerNew(Random random);
    [[nodiscard]] bool isChosen() const { return !m_path.isEmpty(); }
    /// The contents; empty if no file is chosen. NotFound, Invalid for less than 32 bytes,
    /// TooLarge beyond 1 MiB, Io.
    [[nodiscard]] Result<SecretBytes> read() const;
    void choose(const QString &path);
    void clear();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void make();
    void showState();

    static constexpr qint64 Least = 32;
    static constexpr qint64 Most = qint64 {1024} * 1024;

    Prompter *m_prompter = nullptr;
    Random m_random;
    TextLabel *m_name;
    QPushButton *m_choose;
    QPushButton *m_make;
    QPushButton *m_remove;
    QString m_path;
};

} // namespace rueckhalt
