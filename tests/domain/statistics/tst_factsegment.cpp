// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factrows.h"
#include "domain/statistics/factsegment.h"
#include "domain/statistics/facttable.h"
#include "support/domain/formersegments.h"
#include "support/domain/randomfacts.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace rueckhalt;

namespace {

FactTable sampleTable(quint32 rows)
{
    QRandomGenerator random(rows);
    FactTable table;
    for (quint32 i = 0; i < rows; ++i)
        table.append(testing::numberedId<IncidentId>(i), 2026, i + 7, testing::randomFacts(random),
            i % 5 == 4 ? Counted::No : Counted::Yes);
    return table;
}

template <typename T>
bool hasTwice(const std::vector<T> &list)
{
    return std::set<T>(list.begin(), list.end()).size() != list.size();
}

bool hasTwice(const FactRows &rows)
{
    bool found = hasTwice(rows.unit.ids) || hasTwice(rows.service.ids) || hasTwice(rows.tokens.ids);
    visitSets([&found](const CodedValues &set) { found = found || hasTwice(set.values); }, rows);
    return found;
}

} // namespace

class FactSegmentTest : public QObject
{
    Q_OBJECT

private slots:
    void thereIsOneWayToWriteRows();
    void takesFarLessThanFormat1();
    void segmentsOfEarlierProgramsAreRead();
    void personsCannotBeClaimedWithoutBytes();
};

void FactSegmentTest::thereIsOneWayToWriteRows()
{
    const QByteArray bytes = sampleTable(5).packed(0, 5);
    int accepted = 0;
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray changed = bytes;
        changed[bit / 8] = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
        const auto rows = factsegment::read(changed);
        if (!rows || hasTwice(*rows))
            continue;
        ++accepted;
        QVERIFY2(factsegment::write(*rows) == changed, qPrintable(QString::number(bit)));
    }
    // Ids and numbers may be others; so the loop has looked at something.
    QVERIFY(accepted > 16 * 8);
}

void FactSegmentTest::takesFarLessThanFormat1()
{
    const FactTable table = sampleTable(1024);
    const qsizetype now = table.packed(0, 1024).size();
    const qsizetype before = testing::packedInFormat1(table, 0, 1024).size();
    QVERIFY2(now * 100 < before * 65, qPrintable(QStringLiteral("%1, %2").arg(now).arg(before)));
}

/// Written by the program before it knew format 2.
void FactSegmentTest::segmentsOfEarlierProgramsAreRead()
{
    const QString folder
        = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/fuzz/corpus/facttable/%1-format1");
    for (const auto &[name, count] :
        {std::pair("empty", 0U), std::pair("one", 1U), std::pair("three", 3U)}) {
        QFile file(folder.arg(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        FactTable table;
        QVERIFY(table.appendPacked(bytes).has_value());
        QCOMPARE(table.rowCount(), count);
        QCOMPARE(testing::packedInFormat1(table, 0, count), bytes);
    }
}

void FactSegmentTest::personsCannotBeClaimedWithoutBytes()
{
    // One person in all rows: the positions would need no bits.
    FactTable table;
    IncidentFacts facts;
    facts.types = {IncidentType::Verbal};
    facts.reported = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    facts.affectedCount = 9000;
    facts.affected = QList<PersonToken>(9000, testing::numberedId<PersonToken>(1));
    table.append(testing::numberedId<IncidentId>(1), 2026, 1, facts);
    const QByteArray bytes = table.packed(0, 1);
    QVERIFY(bytes.size() > 9000 / 8);
    QVERIFY(factsegment::read(bytes).has_value());
    QVERIFY(!factsegment::read(bytes.first(bytes.size() - 9000 / 8)).has_value());
}

QTEST_GUILESS_MAIN(FactSegmentTest)
#include "tst_factsegment.moc"
