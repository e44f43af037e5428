// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/elimination.h"

#include <QTest>

#include <map>
#include <random>

using namespace rueckhalt;

/// Equations in whole numbers, most of them zero.
class EliminationTest : public QObject
{
    Q_OBJECT

private slots:
    void theShortestEquationDecides();
    void whatNoOneCanDecideStaysOpen();
    void solutionsStayTheSame();
};

namespace {

using Equations = std::vector<Elimination::Equation>;

int sumOf(const Elimination::Equation &equation, const std::vector<int> &values)
{
    int sum = 0;
    for (const auto &term : equation)
        sum += term.by * values[static_cast<std::size_t>(term.unknown)];
    return sum;
}

/// "Part of" and "not part of", as published numbers say it: rows and columns of a table.
Equations tableOf(int rows, int columns)
{
    Equations equations(static_cast<std::size_t>(rows + columns));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int unknown = row * columns + column;
            equations[static_cast<std::size_t>(row)].push_back({.unknown = unknown, .by = 1});
            equations[static_cast<std::size_t>(rows + column)].push_back(
                {.unknown = unknown, .by = 1});
        }
    }
    return equations;
}

} // namespace

void EliminationTest::theShortestEquationDecides()
{
    const Elimination::Equation shorter {{.unknown = 0, .by = -1}, {.unknown = 2, .by = 1}};
    const Elimination::Equation longer {
        {.unknown = 0, .by = 1}, {.unknown = 1, .by = 1}, {.unknown = 3, .by = 1}};
    Elimination elimination({longer, shorter}, 4);
    QVERIFY(elimination.decide(0));
    QCOMPARE(elimination.decided(), std::vector<int> {0});
    QCOMPARE(elimination.equation(0).size(), std::size_t {2});
    QCOMPARE(elimination.equation(0).front().by, 1);
    // And the other one has lost it: 1 + 3 + 2 are zero.
    QCOMPARE(elimination.equation(1).size(), std::size_t {3});
    QCOMPARE(elimination.equation(1).front().unknown, 1);
}

void EliminationTest::whatNoOneCanDecideStaysOpen()
{
    Elimination elimination({{{.unknown = 0, .by = 2}, {.unknown = 1, .by = 1}}}, 3);
    QVERIFY(!elimination.decide(2)); // in none
    QVERIFY(!elimination.decide(0)); // would have to be halved
    QVERIFY(elimination.decide(1));
    QVERIFY(!elimination.decide(0)); // nothing is left
}

/// Whatever the others are: with the decided ones as the solved equations say, the first ones hold.
void EliminationTest::solutionsStayTheSame()
{
    const int rows = 7;
    const int columns = 9;
    const Equations equations = tableOf(rows, columns);
    Elimination elimination(equations, rows * columns);
    for (int unknown = rows * columns - 1; unknown >= 0; --unknown)
        elimination.decide(unknown);
    // The last sum follows from the others.
    QCOMPARE(static_cast<int>(elimination.decided().size()), rows + columns - 1);
    std::mt19937 random(7);
    std::uniform_int_distribution<int> some(-9, 9);
    for (int turn = 0; turn < 20; ++turn) {
        std::vector<int> values;
        for (int unknown = 0; unknown < rows * columns; ++unknown)
            values.push_back(some(random));
        for (const int unknown : elimination.decided())
            values[static_cast<std::size_t>(unknown)] = 0;
        std::map<int, int> decided;
        for (int position = 0; position < rows + columns - 1; ++position)
            decided[elimination.decided()[static_cast<std::size_t>(position)]]
                = -sumOf(elimination.equation(position), values);
        for (const auto &[unknown, value] : decided)
            values[static_cast<std::size_t>(unknown)] = value;
        for (const auto &equation : equations)
            QCOMPARE(sumOf(equation, values), 0);
    }
}

QTEST_APPLESS_MAIN(EliminationTest)
#include "tst_elimination.moc"
