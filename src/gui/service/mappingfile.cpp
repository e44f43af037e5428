// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/mappingfile.h"

#include "gui/common/controls.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"

#include <QHeaderView>
#include <QSpinBox>
#include <QTableWidget>

namespace rueckhalt {

MappingFile::MappingFile(QWidget *parent)
    : Card(tr("The file"), parent)
    , m_encoding(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_skipLines(new QSpinBox(this))
    , m_decimal(new QComboBox(this))
    , m_note(new TextLabel(QString(), TextLabel::Tone::Warning, this))
    , m_rows(new QTableWidget(this))
{
    setObjectName(QStringLiteral("mappingFile"));
    column()->setSpacing(space::Small);
    m_encoding->setObjectName(QStringLiteral("mapEncoding"));
    for (const char *name : {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    addLabelled(column(), tr("Encoding of letters such as ä and ß"), m_encoding);
    m_delimiter->setObjectName(QStringLiteral("mapDelimiter"));
    m_delimiter->addItem(tr("Semicolon (;)"), QStringLiteral(";"));
    m_delimiter->addItem(tr("Comma (,)"), QStringLiteral(","));
    m_delimiter->addItem(tr("Tab"), QStringLiteral("\t"));
    m_delimiter->addItem(tr("Bar (|)"), QStringLiteral("|"));
    addLabelled(column(), tr("Between the columns stands"), m_delimiter);
    m_skipLines->setObjectName(QStringLiteral("mapSkipLines"));
    m_skipLines->setRange(0, 100);
    addLabelled(column(), tr("Lines above the names of the columns"), m_skipLines);
    column()->setAlignment(m_skipLines, Qt::AlignLeft);
    m_decimal->setObjectName(QStringLiteral("mapDecimal"));
    m_decimal->addItem(tr("Comma: 12,5"), QStringLiteral(","));
    m_decimal->addItem(tr("Point: 12.5"), QStringLiteral("."));
    addLabelled(column(), tr("Decimals are written with a"), m_decimal);
    m_note->setObjectName(QStringLiteral("mapColumnsNote"));
    column()->addWidget(m_note);
    m_rows->setObjectName(QStringLiteral("mapFileRows"));
    m_rows->setAccessibleName(tr("The first rows of the list"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    column()->addWidget(m_rows);
    for (QComboBox *list : {m_encoding, m_delimiter})
        connect(list, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_isFilling)
                emit shapeChanged();
        });
    connect(m_skipLines, &QSpinBox::valueChanged, this, [this] {
        if (!m_isFilling)
            emit shapeChanged();
    });
    connect(m_decimal, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            emit decimalChanged();
    });
}

void MappingFile::show(const IndicatorMap &map)
{
    m_isFilling = true;
    const auto choose = [](QComboBox *list, const QString &text) {
        if (list->findData(text, Qt::UserRole, Qt::MatchFixedString) < 0)
            list->addItem(text, text);
        list->setCurrentIndex(list->findData(text, Qt::UserRole, Qt::MatchFixedString));
    };
    choose(m_encoding, map.encoding);
    choose(m_delimiter, QString(map.delimiter));
    choose(m_decimal, QString(map.decimal));
    m_skipLines->setValue(map.skipLines);
    m_isFilling = false;
}

ListShape MappingFile::shape() const
{
    return {.encoding = m_encoding->currentData().toString(),
        .delimiter = m_delimiter->currentData().toString().front(),
        .skipLines = m_skipLines->value()};
}

void MappingFile::writeTo(IndicatorMap &map) const
{
    const ListShape chosen = shape();
    map.encoding = chosen.encoding;
    map.delimiter = chosen.delimiter;
    map.skipLines = chosen.skipLines;
    map.decimal = m_decimal->currentData().toString().front();
}

void MappingFile::showLook(const IndicatorLook &look)
{
    QStringList names;
    QStringList notes;
    for (const IndicatorLook::Column &each : look.columns) {
        names << each.name;
        if (each.hint != PersonHint::None)
            notes << tr("The column “%1” stays out: %2")
                         .arg(each.name, sentenceFor(each.hint, uiLanguage()));
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_rows->clear();
    m_rows->setColumnCount(static_cast<int>(names.size()));
    m_rows->setRowCount(static_cast<int>(look.rows.size()));
    m_rows->setHorizontalHeaderLabels(names);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        for (int at = 0; at < m_rows->columnCount(); ++at) {
            const bool isOut = look.columns.at(at).hint != PersonHint::None;
            const QString text = isOut ? tr("stays out") : look.rows.at(row).at(at);
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(toolTipFor(text));
            m_rows->setItem(row, at, item);
        }
    }
    m_rows->resizeColumnsToContents();
    m_rows->setFixedHeight(m_rows->horizontalHeader()->sizeHint().height()
        + (m_rows->rowCount() + 1) * m_rows->verticalHeader()->defaultSectionSize());
    m_rows->show();
    layOutAnew(this);
}

void MappingFile::showProblem(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->show();
    m_rows->hide();
    layOutAnew(this);
}

} // namespace rueckhalt
