// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/longwork.h"

#include "gui/common/controls.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"
#include "session/backgroundwork.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDialog>
#include <QFutureWatcher>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <atomic>

namespace rueckhalt {

namespace {

/// Between worker and dialog.
struct Shared
{
    std::atomic<qint64> done {0};
    std::atomic<qint64> total {0};
    std::atomic<bool> stop {false};
};

class WorkDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::LongWork)

public:
    WorkDialog(QWidget *parent, const LongWork &what, Shared &shared)
        : QDialog(parent)
        , m_shared(shared)
        , m_bar(new QProgressBar(this))
        , m_stop(new QPushButton(tr("Stop"), this))
    {
        setObjectName(QStringLiteral("workDialog"));
        setWindowTitle(what.title);
        setWindowModality(Qt::ApplicationModal);
        setMinimumWidth(420 * textScale() / 100);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::Large);
        column->setSpacing(space::Large);
        column->addWidget(new HeadingLabel(what.title, TypeRole::Section, this));
        if (!what.sentence.isEmpty())
            column->addWidget(new TextLabel(what.sentence, TextLabel::Tone::Normal, this));
        m_bar->setMaximum(0);
        m_bar->setAccessibleName(what.title);
        column->addWidget(m_bar);
        column->addWidget(m_stop, 0, Qt::AlignRight);
        m_stop->setVisible(what.stopping == LongWork::Stopping::Possible);
        setAccessibleDescription(what.sentence);
        connect(m_stop, &QPushButton::clicked, this, &WorkDialog::reject);
        m_timer.setInterval(50);
        connect(&m_timer, &QTimer::timeout, this, [this] { showProgress(); });
        m_timer.start();
    }

    /// Asks the work to stop; the dialog goes when the work has.
    void reject() override
    {
        m_shared.stop = true;
        m_stop->setEnabled(false);
        m_stop->setText(tr("Stopping …"));
    }
    void closeEvent(QCloseEvent *event) override
    {
        reject();
        event->ignore();
    }

private:
    void showProgress()
    {
        // A bar has 32 bits, and no eye sees more than a thousand steps.
        const qint64 total = m_shared.total;
        m_bar->setMaximum(total > 0 ? 1000 : 0);
        if (total > 0)
            m_bar->setValue(static_cast<int>(m_shared.done * 1000 / total));
    }

    Shared &m_shared;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QTimer m_timer;
};

} // namespace

void runLongWork(QWidget *parent, const LongWork &what,
    const std::function<void(const Progress &progress)> &work)
{
    Shared shared;
    const Progress progress = [&shared](qint64 done, qint64 total) {
        shared.total = total;
        shared.done = done;
        return !shared.stop;
    };
    WorkDialog dialog(parent, what, shared);
    const BackgroundWork mark; // The dialog's loop lets every timer run.
    QFutureWatcher<void> watcher;
    QObject::connect(
        &watcher, &QFutureWatcher<void>::finished, &dialog, [&dialog] { dialog.done(0); });
    watcher.setFuture(QtConcurrent::run([&work, &progress] { work(progress); }));
    if (!watcher.isFinished())
        dialog.exec();
    watcher.waitForFinished();
}

} // namespace rueckhalt
